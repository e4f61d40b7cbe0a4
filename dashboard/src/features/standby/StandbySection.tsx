import { useTranslation } from 'react-i18next';
import type { StandbyRowFragment } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { named } from '../../lib/named';
import { shortTime, useNow } from '../../lib/time';
import { select } from '../../lib/url-state';
import { useKeptQuery } from '../../lib/use-kept-query';
import { usePreferences } from '../../lib/use-preferences';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Panel';
import { Notice } from '../../ui/states';
import { Tag } from '../../ui/Tag';
import { ConfirmStandbyDocument, WarningStandbyDocument } from './queries';
import './standby.css';

const TONE = { ORDERED: 'orange', CONFIRMED: 'good', STOOD_DOWN: 'muted' } as const;

/** 待命: the teams that were told to stand by for a warning, and which of them have not confirmed yet. */
export function StandbySection({ warningId }: { warningId: string }) {
  const { t } = useTranslation();
  const [{ data }] = useKeptQuery({ query: WarningStandbyDocument, variables: { id: warningId } });
  const orders = data?.standbyOrders.nodes ?? [];
  if (orders.length === 0) return null;
  const confirmed = orders.filter(({ state }) => state === 'CONFIRMED').length;
  const waiting = orders.filter(({ state }) => state === 'ORDERED').length;
  return (
    <Section
      title={t('standby.title')}
      aside={<small className="muted">{t('standby.counts', { confirmed, waiting })}</small>}
      testId="warning-standby"
    >
      <ul className="standby">
        {orders.map((order) => (
          <StandbyItem key={order.id} order={order} />
        ))}
      </ul>
    </Section>
  );
}

function StandbyItem({ order }: { order: StandbyRowFragment }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const now = useNow(60_000);
  const { run, busy, problem } = useAct(ConfirmStandbyDocument);
  const { id, version, state, team, confirmedAt, confirmedBy, standDownReason } = order;
  return (
    <li data-testid="standby-order" data-state={state}>
      <Tag tone={TONE[state]}>{t(`term.standbyState.${state}`)}</Tag>
      <button type="button" className="link" onClick={() => select({ kind: 'team', id: team.id })}>
        {named(team, language)}
      </button>
      <small className="muted">
        {state === 'CONFIRMED' && confirmedAt && `${confirmedBy} ${shortTime(confirmedAt, now, language)}`}
        {state === 'STOOD_DOWN' && standDownReason}
      </small>
      {state === 'ORDERED' && (
        <Button
          look="quiet"
          busy={busy}
          data-testid="standby-confirm"
          onClick={() => void run({ input: { id, expectedVersion: version } })}
        >
          {t('standby.confirm')}
        </Button>
      )}
      {problem && <Notice tone="bad">{problem.code === 'NETWORK' ? t('problem.network') : problem.message}</Notice>}
    </li>
  );
}
