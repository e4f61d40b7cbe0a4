import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandPostKind, WorkGroup } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { idempotencyKey } from '../../lib/idempotency-key';
import { useDraft } from '../../lib/use-draft';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/Field';
import { ActForm } from '../incidents/ActForm';
import { UnitField } from '../incidents/UnitField';
import { WORK_GROUPS } from '../markings/marking-words';
import { EstablishCommandPostDocument } from './queries';

const KINDS = [
  'ONSITE_HEADQUARTERS',
  'WORK_GROUP',
  'GUIDANCE_GROUP',
  'TOWNSHIP_HEADQUARTERS',
] as const satisfies readonly CommandPostKind[];

interface EstablishPostProps {
  incidentId: string;
  /** What stands already is not offered again. */
  standing: readonly { kind: CommandPostKind; workGroup?: WorkGroup | null }[];
}

/** 设立指挥机构 (2.1.4, 2.1.5, 2.2): the body with the seats that the plan gives it. */
export function EstablishPost({ incidentId, standing }: EstablishPostProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [key, setKey] = useState(idempotencyKey);
  const has = (kind: CommandPostKind): boolean => standing.some((post) => post.kind === kind);
  const groups = WORK_GROUPS.filter((group) => !standing.some(({ workGroup }) => workGroup === group));
  const kinds = KINDS.filter((kind) =>
    kind === 'WORK_GROUP'
      ? has('ONSITE_HEADQUARTERS') && groups.length > 0
      : kind === 'TOWNSHIP_HEADQUARTERS' || !has(kind),
  );
  const [draft, set] = useDraft({
    kind: null as (typeof KINDS)[number] | null,
    group: null as WorkGroup | null,
    unitId: '',
  });
  const kind = draft.kind && kinds.includes(draft.kind) ? draft.kind : (kinds[0] ?? 'TOWNSHIP_HEADQUARTERS');
  const group = draft.group && groups.includes(draft.group) ? draft.group : (groups[0] ?? null);
  const { run, busy, problem } = useAct(EstablishCommandPostDocument);
  const at = (field: string): string | null => (problem?.field === field ? problem.message : null);
  const submit = async (): Promise<void> => {
    const input = {
      idempotencyKey: key,
      incidentId,
      kind,
      ...(kind === 'WORK_GROUP' && { workGroup: group }),
      ...(kind === 'TOWNSHIP_HEADQUARTERS' && draft.unitId && { unitId: draft.unitId }),
    };
    if (!(await run({ input }))) return;
    setKey(idempotencyKey());
    setOpen(false);
  };
  if (!open)
    return (
      <Button icon="plus" data-testid="post-add" onClick={() => setOpen(true)}>
        {t('command.establish')}
      </Button>
    );
  return (
    <ActForm
      title={t('command.establish')}
      testId="post-form"
      submit={t('command.establish')}
      busy={busy}
      problem={problem}
      fields={['kind', 'workGroup', 'unitId']}
      onSubmit={() => void submit()}
      onCancel={() => setOpen(false)}
    >
      <SelectField
        label={t('command.body')}
        value={kind}
        error={at('kind')}
        data-testid="post-kind"
        options={kinds.map((value) => ({ value, label: t(`term.postKind.${value}`) }))}
        onChange={({ target }) => set('kind')(KINDS.find((one) => one === target.value) ?? null)}
      />
      {kind === 'WORK_GROUP' && (
        <SelectField
          label={t('marking.workGroup')}
          value={group ?? ''}
          error={at('workGroup')}
          data-testid="post-group"
          options={groups.map((value) => ({ value, label: t(`term.workGroup.${value}`) }))}
          onChange={({ target }) => set('group')(groups.find((one) => one === target.value) ?? null)}
        />
      )}
      {kind === 'TOWNSHIP_HEADQUARTERS' && (
        <UnitField
          label={t('command.township')}
          kinds={['TOWNSHIP']}
          value={draft.unitId}
          error={at('unitId')}
          onChange={set('unitId')}
        />
      )}
    </ActForm>
  );
}
