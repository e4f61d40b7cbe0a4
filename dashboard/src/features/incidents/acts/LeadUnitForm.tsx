import { useTranslation } from 'react-i18next';
import type { NamingAuthority } from '../../../generated/graphql';
import { useDraft } from '../../../lib/use-draft';
import { useKeptQuery } from '../../../lib/use-kept-query';
import { SelectField, TextArea, TextField } from '../../../ui/Field';
import { Notice } from '../../../ui/states';
import { ActForm } from '../ActForm';
import { UnitField } from '../UnitField';
import { useIncidentAct } from '../useIncidentAct';
import type { ActProps } from './act-props';
import { NameLeadUnitDocument, NamingDocument } from './queries';

const AUTHORITIES = [
  'HEADQUARTERS',
  'COUNTY_GOVERNMENT',
  'COUNTY_COMMITTEE',
  'ORGANISER',
] as const satisfies readonly NamingAuthority[];

/** 指定牵头单位 (2.1.2, 2.1.6): only where the plan leaves it open, by whom the clause calls. */
export default function LeadUnitForm({ incident, onDone }: ActProps) {
  const { t } = useTranslation();
  const [{ data }] = useKeptQuery({ query: NamingDocument, variables: { id: incident.id } });
  const ruling = data?.incident?.leadUnit;
  const fixed = ruling?.namedBy.length === 0;
  const [draft, set] = useDraft({ unitId: '', authority: '' as NamingAuthority | '', reason: '', document: '' });
  const authority = draft.authority || ruling?.namedBy[0] || 'HEADQUARTERS';
  const { send, busy, problem, conflict, seen } = useIncidentAct(NameLeadUnitDocument, incident, onDone);
  const at = (field: string): string | null => (problem?.field === field ? problem.message : null);
  return (
    <ActForm
      title={t('deed.lead.title')}
      testId="lead-unit-form"
      submit={t('deed.lead.submit')}
      busy={busy}
      problem={problem}
      fields={['unitId', 'authority', 'reason']}
      conflict={conflict}
      current={seen}
      onSubmit={() => send({ unitId: draft.unitId, authority, reason: draft.reason, document: draft.document || null })}
      barred={fixed}
      onCancel={() => onDone()}
    >
      {ruling && (
        <Notice title={t('problem.clause', { clause: ruling.clause })}>
          {fixed
            ? t('deed.lead.fixed')
            : t('deed.lead.open', {
                by: ruling.namedBy.map((one) => t(`term.namingAuthority.${one}`)).join(t('deed.or')),
              })}
        </Notice>
      )}
      {!fixed && (
        <>
          <UnitField
            label={t('incident.leadUnit')}
            required
            value={draft.unitId}
            error={at('unitId')}
            testId="lead-unit-choice"
            onChange={set('unitId')}
          />
          <SelectField
            label={t('deed.lead.authority')}
            value={authority}
            error={at('authority')}
            options={AUTHORITIES.map((value) => ({ value, label: t(`term.namingAuthority.${value}`) }))}
            onChange={({ target }) => set('authority')(AUTHORITIES.find((one) => one === target.value) ?? '')}
          />
          <TextArea
            label={t('deed.reason')}
            required
            value={draft.reason}
            error={at('reason')}
            onChange={({ target }) => set('reason')(target.value)}
          />
          <TextField
            label={t('deed.document')}
            value={draft.document}
            onChange={({ target }) => set('document')(target.value)}
          />
        </>
      )}
    </ActForm>
  );
}
