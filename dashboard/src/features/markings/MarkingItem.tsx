import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentMarkingsQuery, MarkingRowFragment } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { count } from '../../lib/measure';
import { named } from '../../lib/named';
import { shortTime, useNow } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';
import { useMapActions } from '../../map/actions';
import { boxOf } from '../../map/geometry';
import { MapSymbol } from '../../map/Symbol';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { ProblemNotice } from '../incidents/ProblemNotice';
import { DrawForm } from './DrawForm';
import { positionsOf } from './positions';
import { EndMarkingDocument } from './queries';

interface MarkingItemProps {
  marking: MarkingRowFragment;
  incident: NonNullable<IncidentMarkingsQuery['incident']>;
  changeable: boolean;
}

/** One marking: what, whose, from when until when, how many people it holds; corrected and ended in place. */
export function MarkingItem({ marking, incident, changeable }: MarkingItemProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { fit } = useMapActions();
  const now = useNow(60_000);
  const [act, setAct] = useState<'correct' | 'end' | null>(null);
  const { kind, symbol, label, note, validFrom, validTo, holds, workGroup, unit, people, settlements, routeUse } =
    marking;
  const show = (): void => {
    const box = boxOf(positionsOf(marking.geometry));
    if (box) fit(box, 14);
  };
  const who = [workGroup && t(`term.workGroup.${workGroup}`), unit && named(unit, language)].filter(Boolean);
  return (
    <li className={`marking${holds ? '' : ' marking-past'}`} data-testid="marking" data-kind={kind}>
      <button type="button" className="marking-head" title={t('act.locate')} onClick={show}>
        <MapSymbol spec={{ type: 'marking', kind, sign: symbol ?? null }} size={28} />
        <span className="marking-name">
          {label}
          <small className="muted">
            {t(`term.markingKind.${kind}`)}
            {routeUse && ` · ${t(`term.routeUse.${routeUse}`)}`}
          </small>
        </span>
        {people != null && settlements != null && (
          <span className="marking-people" data-testid="marking-people">
            <strong>{count(people, language)}</strong>
            <small className="muted">{t('marking.holds', { settlements })}</small>
          </span>
        )}
      </button>
      <p className="marking-detail">
        <span>
          {shortTime(validFrom, now, language)} –{' '}
          {validTo ? shortTime(validTo, now, language) : t('marking.untilEnded')}
        </span>
        {who.length > 0 && <span>{who.join(' · ')}</span>}
        {note && <span>{note}</span>}
        {changeable && act === null && (
          <span className="marking-acts">
            <Button look="quiet" data-testid="marking-correct" onClick={() => setAct('correct')}>
              {t('marking.correct')}
            </Button>
            {(!validTo || Date.parse(validTo) > now) && (
              <Button look="quiet" data-testid="marking-end" onClick={() => setAct('end')}>
                {t('marking.end')}
              </Button>
            )}
          </span>
        )}
      </p>
      {act === 'correct' && <DrawForm incident={incident} marking={marking} onDone={() => setAct(null)} />}
      {act === 'end' && <EndMarking marking={marking} onDone={() => setAct(null)} />}
    </li>
  );
}

function EndMarking({ marking, onDone }: { marking: MarkingRowFragment; onDone: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { run, busy, problem } = useAct(EndMarkingDocument);
  return (
    <form
      className="incident-form"
      data-testid="marking-end-form"
      onSubmit={async (event) => {
        event.preventDefault();
        if (await run({ input: { id: marking.id, expectedVersion: marking.version, reason } })) onDone();
      }}
    >
      <TextField
        label={t('marking.endReason')}
        required
        autoFocus
        value={reason}
        error={problem?.field === 'reason' ? problem.message : null}
        data-testid="marking-end-reason"
        onChange={({ target }) => setReason(target.value)}
      />
      <ProblemNotice problem={problem} shown={['reason']} />
      <div className="form-buttons">
        <Button look="quiet" onClick={onDone}>
          {t('act.cancel')}
        </Button>
        <Button look="primary" type="submit" busy={busy} data-testid="marking-end-submit">
          {t('marking.end')}
        </Button>
      </div>
    </form>
  );
}
