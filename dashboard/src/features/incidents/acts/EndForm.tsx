import { useTranslation } from 'react-i18next';
import type { ActivationAuthority } from '../../../generated/graphql';
import { useDraft } from '../../../lib/use-draft';
import { useKeptQuery } from '../../../lib/use-kept-query';
import { usePreferences } from '../../../lib/use-preferences';
import { SelectField, TextArea } from '../../../ui/Field';
import { Skeleton } from '../../../ui/states';
import { ActForm } from '../ActForm';
import { commandersOf } from '../commander';
import { useMay } from '../use-may';
import { useIncidentAct } from '../useIncidentAct';
import type { ActProps } from './act-props';
import { EndConditions } from './EndConditions';
import { AUTHORITIES } from './level-terms';
import { EndOfResponseDocument, EndResponseDocument } from './queries';

/** 响应终止 (4.8): the conditions one by one, the approval on the scene, the end by whoever started the response. */
export default function EndForm({ incident, onDone }: ActProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const may = useMay();
  const [{ data }] = useKeptQuery({ query: EndOfResponseDocument, variables: { id: incident.id } });
  const [draft, set] = useDraft({ authority: '' as ActivationAuthority | '', statement: '' });
  const { send, busy, problem, conflict, seen } = useIncidentAct(EndResponseDocument, incident, onDone);
  const at = (field: string): string | null => (problem?.field === field ? problem.message : null);
  const told = data?.incident;
  if (!told) return <Skeleton rows={6} label={t('state.loading')} />;
  const { chief, onSite } = commandersOf(told.command.posts);
  const seat = onSite ?? chief;
  const authority = draft.authority || told.responseActivations.at(-1)?.authority || 'COMMANDER_IN_CHIEF';
  const confirmed = data.endConditions.filter(({ condition }) =>
    told.endConditions.some((one) => one.condition === condition && !one.withdrawnAt),
  ).length;
  return (
    <div className="end-act" data-testid="end-act">
      <p className="end-title">
        <strong>{t('deed.end.conditions')}</strong>
        <span className={confirmed === data.endConditions.length ? 'tone-good' : 'muted'} data-testid="end-progress">
          {confirmed} / {data.endConditions.length}
        </span>
      </p>
      <EndConditions incidentId={incident.id} conditions={data.endConditions} confirmed={told.endConditions} />
      {may('response:end') && (
        <ActForm
          title={t('deed.end.title')}
          testId="end-form"
          submit={t('deed.end.submit')}
          busy={busy}
          problem={problem}
          fields={['authority', 'statement']}
          conflict={conflict}
          current={seen}
          onSubmit={() =>
            send({ approvedBySeatId: seat?.id ?? '', authority, statement: draft.statement.trim() || null })
          }
          onCancel={() => onDone()}
        >
          <p className="end-approval">
            <span className="muted">{t('deed.end.approval')}</span>
            {seat ? (
              <span>
                {language === 'zh-CN' ? seat.title : seat.titleEn} <strong>{seat.person ?? t('command.vacant')}</strong>
              </span>
            ) : (
              t('command.none')
            )}
          </p>
          <SelectField
            label={t('deed.end.authority')}
            value={authority}
            error={at('authority')}
            options={AUTHORITIES.map((value) => ({ value, label: t(`term.activation.${value}`) }))}
            onChange={({ target }) => set('authority')(AUTHORITIES.find((one) => one === target.value) ?? '')}
          />
          <TextArea
            label={t('deed.end.statement')}
            value={draft.statement}
            error={at('statement')}
            onChange={({ target }) => set('statement')(target.value)}
          />
        </ActForm>
      )}
    </div>
  );
}
