import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Panel';
import { AddedMachines } from './AddedMachines';
import { MachineRow } from './MachineRow';
import { changeBoard, useBoard } from './use-board';
import { useRegisters } from './use-cover';
import { type BoardMachine, boardMachines, hasWhatIf } from './what-if';

/** 假设: each machine of the kind, where it is taken to stand, and whether it is away. What is done on the map can be done here. */
export function WhatIfSection() {
  const { t } = useTranslation();
  const board = useBoard();
  const registers = useRegisters();
  const machines = boardMachines(board, registers);
  const isTouched = ({ away, placed }: BoardMachine): boolean => away || placed !== null;
  const touched = machines.filter(isTouched);
  const rest = machines.filter((one) => !isTouched(one));
  const row = (one: BoardMachine) => <MachineRow key={one.machine.id} of={one} sites={registers.sites} />;
  return (
    <Section
      title={t('board.whatIf')}
      testId="board-what-if"
      aside={
        hasWhatIf(board) && (
          <Button look="quiet" data-testid="what-if-clear" onClick={() => changeBoard({ away: [], placed: [] })}>
            {t('board.clear')}
          </Button>
        )
      }
    >
      <p className="board-note">{t('board.whatIfHint')}</p>
      {machines.length === 0 && registers.ready && <p className="muted">{t('board.noMachines')}</p>}
      <ul className="board-machines">{touched.map(row)}</ul>
      {rest.length > 0 && (
        <details className="board-rest">
          <summary data-testid="what-if-rest">{t('board.each', { count: rest.length })}</summary>
          <ul className="board-machines">{rest.map(row)}</ul>
        </details>
      )}
      <AddedMachines sites={registers.sites} />
    </Section>
  );
}
