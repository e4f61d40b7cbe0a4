import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EquipmentKind, Skill, TeamKind } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { idempotencyKey } from '../../lib/idempotency-key';
import { useKeptQuery } from '../../lib/use-kept-query';
import type { LngLat } from '../../map/geometry';
import { SelectField, TextField } from '../../ui/Field';
import { Segmented } from '../../ui/Segmented';
import { ActForm } from '../incidents/ActForm';
import { EQUIPMENT_KINDS } from '../inventory/equipment/register';
import { SKILLS, TEAM_KINDS } from '../inventory/teams/register';
import { CapacityUnitsDocument, RaiseNeedDocument } from './queries';

interface RaiseNeedProps {
  incident: { id: string; position: LngLat };
  onDone: () => void;
}

/** 提出力量需求: so many machines of a kind and at least of such capacity, or teams that can do it. */
export function RaiseNeed({ incident, onDone }: RaiseNeedProps) {
  const { t } = useTranslation();
  const [key] = useState(idempotencyKey);
  const [wanted, setWanted] = useState<'machines' | 'teams'>('machines');
  const [equipmentKind, setEquipmentKind] = useState<EquipmentKind>('EXCAVATOR');
  const [teamKind, setTeamKind] = useState<TeamKind>('PROFESSIONAL');
  const [skill, setSkill] = useState<Skill | ''>('');
  const [typed, setTyped] = useState({ quantity: '1', capacity: '', task: '' });
  const [unit, setUnit] = useState('');
  const { run, busy, problem } = useAct(RaiseNeedDocument);
  const [{ data }] = useKeptQuery({ query: CapacityUnitsDocument, variables: { kind: equipmentKind } });
  const units = [...new Set(data?.equipmentItems.nodes.flatMap(({ capacity }) => (capacity ? [capacity.unit] : [])))];
  const comparedIn = units.find((one) => one === unit) ?? units[0] ?? '';
  const machines = wanted === 'machines';
  const { longitude, latitude } = incident.position;
  const raise = async (): Promise<void> => {
    const minimumCapacity =
      machines && typed.capacity !== '' ? { value: Number(typed.capacity), unit: comparedIn } : null;
    const input = {
      idempotencyKey: key,
      incidentId: incident.id,
      at: { longitude, latitude, datum: 'WGS84' as const },
      quantity: Math.trunc(Number(typed.quantity)) || 0,
      task: typed.task.trim() || null,
      ...(machines ? { equipmentKind, minimumCapacity } : { teamKind, skills: skill ? [skill] : [] }),
    };
    if (await run({ input })) onDone();
  };
  const text = (name: keyof typeof typed, field: string) => ({
    value: typed[name],
    error: problem?.field === field ? problem.message : null,
    'data-testid': `need-${name}`,
    onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [name]: target.value }),
  });
  return (
    <ActForm
      title={t('need.raise')}
      testId="need-form"
      submit={t('need.raise')}
      busy={busy}
      problem={problem}
      fields={['quantity', 'minimumCapacity', 'task']}
      onSubmit={() => void raise()}
      onCancel={onDone}
    >
      <Segmented
        label={t('need.what')}
        value={wanted}
        options={(['machines', 'teams'] as const).map((value) => ({ value, label: t(`need.kindOf.${value}`) }))}
        onChange={setWanted}
      />
      <div className="form-pair">
        {machines ? (
          <SelectField
            label={t('inventory.kind')}
            value={equipmentKind}
            data-testid="need-equipment-kind"
            options={EQUIPMENT_KINDS.map((value) => ({ value, label: t(`term.equipmentKind.${value}`) }))}
            onChange={({ target }) => setEquipmentKind(target.value as EquipmentKind)}
          />
        ) : (
          <SelectField
            label={t('inventory.kind')}
            value={teamKind}
            data-testid="need-team-kind"
            options={TEAM_KINDS.map((value) => ({ value, label: t(`term.teamKind.${value}`) }))}
            onChange={({ target }) => setTeamKind(target.value as TeamKind)}
          />
        )}
        <TextField label={t('need.quantity')} required type="number" min={1} {...text('quantity', 'quantity')} />
      </div>
      {machines ? (
        <div className="form-pair">
          <TextField
            label={t('need.capacity')}
            type="number"
            min={0}
            step="any"
            {...text('capacity', 'minimumCapacity')}
          />
          <SelectField
            label={t('inventory.unit')}
            value={comparedIn}
            data-testid="need-unit"
            error={problem?.field === 'minimumCapacity.unit' ? problem.message : null}
            options={units.map((value) => ({ value, label: value }))}
            onChange={({ target }) => setUnit(target.value)}
          />
        </div>
      ) : (
        <SelectField
          label={t('resource.skills')}
          value={skill}
          placeholder={t('need.anySkill')}
          data-testid="need-skill"
          options={SKILLS.map((value) => ({ value, label: t(`term.skill.${value}`) }))}
          onChange={({ target }) => setSkill(target.value as Skill | '')}
        />
      )}
      <TextField label={t('dispatch.task')} {...text('task', 'task')} />
    </ActForm>
  );
}
