import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferCoreFragment, TransferState } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { minutes } from '../../lib/measure';
import { named } from '../../lib/named';
import { fullTime, shortTime, useNow } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';
import { MapSymbol } from '../../map/Symbol';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Line } from '../../ui/List';
import { Tag, type Tone } from '../../ui/Tag';
import { Problem } from './Problem';
import { AdvanceTransferDocument } from './plan-queries';

const TONE: Readonly<Record<TransferState, Tone>> = {
  ORDERED: 'neutral',
  EN_ROUTE: 'accent',
  ARRIVED: 'good',
  CANCELLED: 'muted',
};

/** One machine's move: the steps that the server allows next, and who took those before. */
export function TransferItem({ transfer }: { transfer: TransferCoreFragment }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const now = useNow(60_000);
  const advance = useAct(AdvanceTransferDocument);
  const [note, setNote] = useState('');
  const { id, version, code, equipment, toSite, to, estimate, transferState, nextTransferStates, steps } = transfer;
  const step = async (next: TransferState): Promise<void> => {
    if (await advance.run({ input: { id, expectedVersion: version, to: next, note: note.trim() || null } }))
      setNote('');
  };
  return (
    <li className="board-transfer" data-testid="transfer-item">
      <Line
        symbol={
          <MapSymbol spec={{ type: 'equipment', kind: equipment.equipmentKind, status: equipment.status }} size={28} />
        }
        title={`${equipment.name} ${equipment.code}`}
        detail={
          <>
            {code} → {toSite ? named(toSite, language) : t('board.position', to)} ·{' '}
            {t('board.road', { minutes: minutes(estimate.seconds) })}
          </>
        }
        aside={<Tag tone={TONE[transferState]}>{t(`term.transferState.${transferState}`)}</Tag>}
      />
      <ol className="board-steps">
        {steps.map(({ state, at, actorName, note: said }) => (
          <li key={state + at} title={fullTime(at, language)}>
            {t(`term.transferState.${state}`)} · {actorName} · {shortTime(at, now, language)}
            {said && ` · ${said}`}
          </li>
        ))}
      </ol>
      {nextTransferStates.length > 0 && (
        <>
          <TextField
            label={t('board.transferNote')}
            value={note}
            maxLength={1000}
            data-testid="transfer-note"
            onChange={({ target }) => setNote(target.value)}
          />
          <Problem of={advance.problem} />
          <div className="board-acts">
            {nextTransferStates.map((next) => (
              <Button
                key={next}
                look={next === 'CANCELLED' ? 'quiet' : 'primary'}
                busy={advance.busy}
                data-testid={`transfer-to-${next}`}
                onClick={() => void step(next)}
              >
                {t(`term.transferAct.${next}`)}
              </Button>
            ))}
          </div>
        </>
      )}
    </li>
  );
}
