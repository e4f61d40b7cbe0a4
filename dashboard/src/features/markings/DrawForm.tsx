import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  IncidentMarkingsQuery,
  MarkingKind,
  MarkingRowFragment,
  RouteUse,
  WorkGroup,
} from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { idempotencyKey } from '../../lib/idempotency-key';
import type { Language } from '../../lib/preferences';
import { fromLocalInput, localInputValue } from '../../lib/time';
import { useDraft } from '../../lib/use-draft';
import { usePreferences } from '../../lib/use-preferences';
import { useMapActions } from '../../map/actions';
import { type DrawTool, shapeOf, useDrawing } from '../../map/draw/drawing';
import { isSign } from '../../map/glyphs';
import { PALETTES } from '../../map/palette';
import { Button } from '../../ui/Button';
import { SelectField, TextField } from '../../ui/Field';
import { ProblemNotice } from '../incidents/ProblemNotice';
import { UnitField } from '../incidents/UnitField';
import { KINDS, ROUTE_USES, TOOLS, toneColour, toneOf } from './marking-kinds';
import { SIGNS, WORK_GROUPS } from './marking-words';
import { CorrectMarkingDocument, DrawMarkingDocument } from './queries';
import { ShapeFields } from './ShapeFields';
import { labelPlace } from './toFeatures';

const FIELDS = ['label', 'validFrom', 'validTo', 'routeUse', 'symbol', 'reason', 'note', 'geometry'];

interface DrawFormProps {
  incident: NonNullable<IncidentMarkingsQuery['incident']>;
  /** The marking that is corrected; without one, another is drawn. */
  marking?: MarkingRowFragment;
  onDone: () => void;
}

const toolOf = ({ geometry }: MarkingRowFragment): DrawTool =>
  geometry.type === 'Point' ? 'point' : geometry.type === 'LineString' ? 'line' : 'area';

/** Draws one marking on the map and says what it is; or corrects one, with the reason. */
export function DrawForm({ incident, marking, onDone }: DrawFormProps) {
  const { t } = useTranslation();
  const { theme, language } = usePreferences();
  const { drawing, begin, end } = useDrawing();
  const { show } = useMapActions();
  const [key] = useState(idempotencyKey);
  const [kind, setKind] = useState<MarkingKind>(marking?.kind ?? 'CORDON');
  const [draft, set] = useDraft({
    label: marking?.label ?? '',
    routeUse: (marking?.routeUse ?? 'EMERGENCY_PASSAGE') as RouteUse,
    symbol: marking?.symbol ?? SIGNS[0],
    note: marking?.note ?? '',
    validFrom: localInputValue(marking ? Date.parse(marking.validFrom) : Date.now()),
    validTo: marking?.validTo ? localInputValue(Date.parse(marking.validTo)) : '',
    workGroup: (marking?.workGroup ?? '') as WorkGroup | '',
    unitId: marking?.unit?.id ?? '',
    reason: '',
  });
  const draw = useAct(DrawMarkingDocument);
  const correct = useAct(CorrectMarkingDocument);
  const problem = draw.problem ?? correct.problem;
  const at = (field: string): string | null => (problem?.field === field ? problem.message : null);
  const shape = drawing && shapeOf(drawing);

  const take = (next: MarkingKind, tool: DrawTool, routeUse: RouteUse): void =>
    begin({
      tool,
      colour: toneColour(toneOf({ kind: next, routeUse: next === 'ROUTE' ? routeUse : null }), PALETTES[theme]),
      drawn: marking ? marking.geometry : null,
      centre: incident.position,
      metres: 500,
    });
  const takeUp = useEffectEvent(() => {
    take(kind, marking ? toolOf(marking) : TOOLS[kind][0], draft.routeUse);
    show((marking && labelPlace(marking.geometry)) || incident.position, 13);
  });
  const putDown = useEffectEvent(() => end());
  useEffect(() => {
    takeUp();
    return () => putDown();
  }, []);

  /** What it is called when nobody gives it a name. */
  const usual = (lng: Language): string => {
    if (kind === 'ROUTE') return t(`term.routeUse.${draft.routeUse}`, { lng });
    if (kind === 'SYMBOL' && isSign(draft.symbol)) return t(`term.sign.${draft.symbol}`, { lng });
    return t(`term.markingKind.${kind}`, { lng });
  };
  const submit = async (): Promise<void> => {
    const said = {
      // What is drawn is read by everybody: its name is Chinese, whatever the officer's own language is.
      label: draft.label.trim() || usual('zh-CN'),
      note: draft.note.trim() || null,
      validFrom: fromLocalInput(draft.validFrom),
      validTo: draft.validTo ? fromLocalInput(draft.validTo) : null,
      workGroup: draft.workGroup || null,
      unitId: draft.unitId || null,
      ...(kind === 'ROUTE' && { routeUse: draft.routeUse }),
      ...(kind === 'SYMBOL' && { symbol: draft.symbol }),
    };
    if (!shape) return;
    const done = marking
      ? await correct.run({
          input: {
            ...said,
            id: marking.id,
            expectedVersion: marking.version,
            reason: draft.reason,
            ...(shape !== marking.geometry && { geometry: shape }),
          },
        })
      : await draw.run({ input: { ...said, idempotencyKey: key, incidentId: incident.id, kind, geometry: shape } });
    if (done) onDone();
  };

  return (
    <form
      className="incident-form"
      data-testid="marking-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <strong>{marking ? t('marking.correctTitle', { label: marking.label }) : t('marking.add')}</strong>
      {!marking && (
        <SelectField
          label={t('marking.kind')}
          value={kind}
          data-testid="marking-kind"
          options={KINDS.map((value) => ({ value, label: t(`term.markingKind.${value}`) }))}
          onChange={({ target }) => {
            const next = KINDS.find((value) => value === target.value) ?? kind;
            setKind(next);
            take(next, TOOLS[next][0], draft.routeUse);
          }}
        />
      )}
      {kind === 'ROUTE' && (
        <SelectField
          label={t('marking.routeUse')}
          value={draft.routeUse}
          error={at('routeUse')}
          data-testid="marking-route-use"
          options={ROUTE_USES.map((value) => ({ value, label: t(`term.routeUse.${value}`) }))}
          onChange={({ target }) => {
            const use = ROUTE_USES.find((value) => value === target.value) ?? draft.routeUse;
            set('routeUse')(use);
            take(kind, 'line', use);
          }}
        />
      )}
      {kind === 'SYMBOL' && (
        <SelectField
          label={t('marking.symbol')}
          value={draft.symbol}
          error={at('symbol')}
          options={SIGNS.map((value) => ({ value, label: t(`term.sign.${value}`) }))}
          onChange={({ target }) => set('symbol')(target.value)}
        />
      )}
      <ShapeFields
        tools={marking ? [] : TOOLS[kind]}
        error={at('geometry')}
        onTool={(tool) => take(kind, tool, draft.routeUse)}
      />
      <TextField
        label={t('marking.label')}
        required={kind === 'NOTE'}
        placeholder={usual(language)}
        value={draft.label}
        error={at('label')}
        data-testid="marking-label"
        onChange={({ target }) => set('label')(target.value)}
      />
      <div className="form-pair">
        <TextField
          label={t('marking.validFrom')}
          type="datetime-local"
          value={draft.validFrom}
          error={at('validFrom')}
          onChange={({ target }) => set('validFrom')(target.value)}
        />
        <TextField
          label={t('marking.validTo')}
          type="datetime-local"
          value={draft.validTo}
          error={at('validTo')}
          onChange={({ target }) => set('validTo')(target.value)}
        />
      </div>
      <SelectField
        label={t('marking.workGroup')}
        placeholder="—"
        value={draft.workGroup}
        options={WORK_GROUPS.map((value) => ({ value, label: t(`term.workGroup.${value}`) }))}
        onChange={({ target }) => set('workGroup')(WORK_GROUPS.find((value) => value === target.value) ?? '')}
      />
      <UnitField label={t('marking.unit')} value={draft.unitId} onChange={set('unitId')} error={at('unitId')} />
      <TextField
        label={t('marking.note')}
        value={draft.note}
        error={at('note')}
        onChange={({ target }) => set('note')(target.value)}
      />
      {marking && (
        <TextField
          label={t('marking.reason')}
          required
          value={draft.reason}
          error={at('reason')}
          data-testid="marking-reason"
          onChange={({ target }) => set('reason')(target.value)}
        />
      )}
      <ProblemNotice problem={problem} shown={FIELDS} />
      <div className="form-buttons">
        <Button look="quiet" onClick={onDone}>
          {t('act.cancel')}
        </Button>
        <Button
          look="primary"
          type="submit"
          busy={draw.busy || correct.busy}
          disabled={!shape}
          data-testid="marking-submit"
        >
          {t('act.save')}
        </Button>
      </div>
    </form>
  );
}
