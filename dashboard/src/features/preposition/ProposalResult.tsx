import { useTranslation } from 'react-i18next';
import type { ProposalCoreFragment } from '../../generated/graphql';
import { named } from '../../lib/named';
import { usePreferences } from '../../lib/use-preferences';
import { useMapActions } from '../../map/actions';
import { Button } from '../../ui/Button';
import { Line, List } from '../../ui/List';
import { Section } from '../../ui/Panel';
import { Notice } from '../../ui/states';
import { Tag } from '../../ui/Tag';
import { shareOf, signed, tenth } from './figures';
import { changeBoard, useBoard } from './use-board';
import { useRegisters } from './use-cover';
import { placedOf } from './what-if';

const IN_WEIGHT = ['COVERAGE', 'BACKUP'];

/** What the solver proposes: before and after, how near to the best, and the moves by what they bring. */
export function ProposalResult({ proposal, onAnew }: { proposal: ProposalCoreFragment; onAnew: () => void }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { show } = useMapActions();
  const registers = useRegisters();
  const { placed } = useBoard();
  const { result, kind, objective, code, proposalState } = proposal;
  if (!result) {
    return (
      <Section title={t(`term.proposalState.${proposalState}`)}>
        <div className="board-form">
          <Notice tone="warn">{t('board.failed')}</Notice>
          <Button onClick={onAnew}>{t('board.again')}</Button>
        </div>
      </Section>
    );
  }
  const inWeight = IN_WEIGHT.includes(objective);
  const gainOf = (gain: number): string =>
    inWeight
      ? t('board.gainWeight', { gain: signed(gain) || '0' })
      : t('board.gainMinutes', { gain: signed(-gain) || '0' });
  const places = [...result.moves, ...result.unfilled];
  const adopt = (): void => {
    const others = placed.filter((one) => {
      const machine = registers.machines.find((candidate) => candidate.code === one.machine);
      return (one.kind ?? machine?.equipmentKind) !== kind;
    });
    const adopted = placedOf(
      places.map(({ equipment, site, position }) => ({
        equipmentId: equipment?.id ?? null,
        kind: equipment ? null : kind,
        siteId: site?.id ?? null,
        position,
      })),
      registers,
    );
    changeBoard({ tab: 'cover', placed: [...others, ...adopted] }, 'push');
  };
  const rows = [
    [
      'board.covered',
      `${result.now.covered}/${result.now.points}`,
      `${result.proposed.covered}/${result.proposed.points}`,
    ],
    ['board.coveredShare', `${tenth(shareOf(result.now))}%`, `${tenth(shareOf(result.proposed))}%`],
    ['board.backedUp', result.now.backedUp, result.proposed.backedUp],
    ['board.worst', minutesOf(result.now.worstMinutes), minutesOf(result.proposed.worstMinutes)],
  ] as const;
  return (
    <Section
      title={`${t('board.result')} ${code}`}
      testId="proposal-result"
      aside={
        result.gap < 1e-6 ? (
          <Tag tone="good">{t('board.proved')}</Tag>
        ) : (
          <Tag>{t('board.gap', { gap: tenth(Math.max(0.1, 100 * result.gap)) })}</Tag>
        )
      }
    >
      <table className="board-table">
        <thead>
          <tr>
            <th>{t(`term.objective.${objective}`)}</th>
            <th>{t('board.from')}</th>
            <th>{t('board.to')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, before, after]) => (
            <tr key={label}>
              <th>{t(label)}</th>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h4 className="board-head">
        {t('board.moves')} <small>{result.moves.length}</small>
      </h4>
      {result.moves.length === 0 && <p className="muted">{t('board.noMoves')}</p>}
      <List
        label={t('board.moves')}
        rows={places.map(({ equipment, site, fromSite, roadMinutes, gain, position }, index) => ({
          id: String(index),
          testId: 'proposal-move',
          content: (
            <Line
              title={
                equipment
                  ? `${equipment.name} ${equipment.code}`
                  : `${t('board.unfilled')} ${t(`term.equipmentKind.${kind}`)}`
              }
              detail={t('board.move', {
                from: equipment ? (fromSite ? named(fromSite, language) : t('board.here')) : '＋',
                to: site ? named(site, language) : t('board.position', position),
              })}
              aside={
                <>
                  {gain !== null && <strong className="board-better">{gainOf(gain)}</strong>}
                  {roadMinutes !== null && t('board.road', { minutes: Math.round(roadMinutes) })}
                </>
              }
            />
          ),
        }))}
        onOpen={(id) => {
          const place = places[Number(id)];
          if (place) show(place.position, 10);
        }}
      />
      {result.spare.length > 0 && (
        <p className="board-note">
          {t('board.spare')}: {result.spare.map(({ name, code: machine }) => `${name} ${machine}`).join('、')}
        </p>
      )}
      <div className="board-acts">
        {places.length > 0 && (
          <Button look="primary" data-testid="proposal-adopt" onClick={adopt}>
            {t('board.adopt')}
          </Button>
        )}
        <Button data-testid="proposal-again" onClick={onAnew}>
          {t('board.again')}
        </Button>
      </div>
    </Section>
  );
}

const minutesOf = (minutes: number | null | undefined): string => (minutes == null ? '—' : String(Math.round(minutes)));
