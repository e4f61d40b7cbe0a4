import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { named } from '../../lib/named';
import { shortTime, useNow } from '../../lib/time';
import { useKeptQuery } from '../../lib/use-kept-query';
import { usePreferences } from '../../lib/use-preferences';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Panel';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { Tag } from '../../ui/Tag';
import { isOver } from '../incidents/over';
import { useMay } from '../incidents/use-may';
import { chartOf } from './chart';
import { EstablishPost } from './EstablishPost';
import { IncidentCommandDocument } from './queries';
import { SeatItem } from './SeatItem';
import './command.css';

const PrintChart = lazy(() => import('./PrintChart'));

/** 指挥: who commands, from the headquarters down to the work groups, and how command was handed over. */
export function CommandTab({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const now = useNow(60_000);
  const may = useMay();
  const [printing, setPrinting] = useState(false);
  const [{ data, error }, again] = useKeptQuery({ query: IncidentCommandDocument, variables: { id: incidentId } });
  const incident = data?.incident;
  const command = incident?.command;
  if (!command && error) {
    const retry = { label: t('state.retry'), go: () => again({ requestPolicy: 'network-only' }) };
    return <ErrorState title={t('state.failed')} message={t('problem.network')} retry={retry} />;
  }
  if (!command) return <Skeleton rows={6} label={t('state.loading')} />;
  return (
    <div data-testid="command-tab">
      <div className="incident-acts tab-first">
        {!isOver(incident.state) && may('command:write') && command.posts.length > 0 && (
          <EstablishPost incidentId={incident.id} standing={command.posts} />
        )}
        {command.posts.length > 0 && (
          <Button look="quiet" data-testid="print-chart" onClick={() => setPrinting(true)}>
            {t('command.print')}
          </Button>
        )}
      </div>
      {printing && (
        <Suspense>
          <PrintChart incident={incident} onDone={() => setPrinting(false)} />
        </Suspense>
      )}
      <Section
        title={t('command.structure')}
        aside={<Tag tone="accent">{t(`term.commandAuthority.${command.authority}`)}</Tag>}
      >
        {command.posts.length === 0 && <Empty title={t('command.none')} hint={t('command.noneHint')} />}
        <ul className="posts">
          {chartOf(command.posts).map(({ post, depth }) => (
            <li
              key={post.id}
              className="post"
              data-testid="command-post"
              style={{ marginLeft: `calc(${depth} * var(--space-4))` }}
            >
              <p className="post-name">
                {language === 'zh-CN' ? post.name : post.nameEn}
                <small className="muted">
                  {post.unit ? named(post.unit, language) : t('problem.clause', { clause: post.clause })}
                </small>
              </p>
              <ul className="seats">
                {post.seats.map((seat) => (
                  <SeatItem key={seat.id} seat={seat} />
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </Section>
      {command.handovers.length > 0 && (
        <Section title={t('command.handovers')}>
          <ul className="timeline">
            {command.handovers.map(({ id, at, reason, actorName, fromPerson, toPerson, toAuthority }) => (
              <li key={id}>
                <time dateTime={at}>{shortTime(at, now, language)}</time>
                <span>
                  {fromPerson && `${fromPerson} → `}
                  {toPerson ?? (toAuthority ? t(`term.commandAuthority.${toAuthority}`) : '')}{' '}
                  <span className="muted">
                    {actorName} {reason}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
