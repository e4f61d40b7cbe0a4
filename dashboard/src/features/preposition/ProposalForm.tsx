import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrepositionObjective } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { idempotencyKey } from '../../lib/idempotency-key';
import { named } from '../../lib/named';
import { usePreferences } from '../../lib/use-preferences';
import { Button } from '../../ui/Button';
import { SelectField, TextField } from '../../ui/Field';
import { Section } from '../../ui/Panel';
import { isReady } from '../equipment/toFeatures';
import { Choice } from './Choice';
import { Problem } from './Problem';
import { ProposePrepositionDocument } from './proposal-queries';
import { changeBoard, useBoard } from './use-board';
import { useRegisters } from './use-cover';
import { boardMachines, whatIfInput } from './what-if';

const OBJECTIVES: readonly PrepositionObjective[] = ['COVERAGE', 'BACKUP', 'CENTER', 'MEDIAN'];
const IN_WEIGHT: readonly PrepositionObjective[] = ['COVERAGE', 'BACKUP'];

/** What the solver is asked: how many machines, where they may wait, what is to be best, what a move must bring. */
export function ProposalForm() {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const board = useBoard();
  const registers = useRegisters();
  const propose = useAct(ProposePrepositionDocument);
  const [key, setKey] = useState(idempotencyKey);
  const [objective, setObjective] = useState<PrepositionObjective>('COVERAGE');
  const [count, setCount] = useState('');
  const [leastGain, setLeastGain] = useState('');
  const [seconds, setSeconds] = useState('60');
  const [sites, setSites] = useState<readonly string[] | null>(null);
  const [fixed, setFixed] = useState<readonly string[]>([]);
  const pool = boardMachines(board, registers).filter(({ machine, away }) => isReady(machine.status) && !away);
  const ready = pool.length;
  const candidates = sites ?? registers.sites.map(({ id }) => id);
  const inWeight = IN_WEIGHT.includes(objective);
  const submit = async (): Promise<void> => {
    const { kind, minutes, season } = board;
    const gain = leastGain === '' ? null : Number(leastGain) / (inWeight ? 100 : 1);
    const done = await propose.run({
      input: {
        idempotencyKey: key,
        kind,
        objective,
        minutes,
        season,
        count: count === '' ? null : Number(count),
        leastGain: gain,
        seconds: Number(seconds),
        siteIds: sites && [...sites],
        fixedMachines: pool.flatMap(({ machine: { id } }) => (fixed.includes(id) ? [id] : [])),
        without: whatIfInput(board, registers).without,
      },
    });
    if (!done) return;
    setKey(idempotencyKey());
    changeBoard({ proposal: done.proposePreposition.id });
  };
  return (
    <Section title={t('board.tabs.propose')} testId="proposal-form">
      <form
        className="board-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <SelectField
          label={t('board.objective')}
          value={objective}
          data-testid="proposal-objective"
          options={OBJECTIVES.map((value) => ({ value, label: t(`term.objective.${value}`) }))}
          onChange={({ target }) => setObjective(target.value as PrepositionObjective)}
        />
        <TextField
          label={t('board.count')}
          type="number"
          min={1}
          max={1000}
          placeholder={String(ready)}
          hint={t('board.countHint', { count: ready })}
          value={count}
          data-testid="proposal-count"
          onChange={({ target }) => setCount(target.value)}
        />
        <TextField
          label={`${t('board.leastGain')} (${inWeight ? t('board.leastGainCover') : t('board.leastGainTime')})`}
          type="number"
          min={0}
          max={inWeight ? 100 : 10_000}
          step="any"
          placeholder={inWeight ? '1' : '5'}
          value={leastGain}
          data-testid="proposal-least-gain"
          onChange={({ target }) => setLeastGain(target.value)}
        />
        <TextField
          label={t('board.seconds')}
          type="number"
          min={1}
          max={600}
          required
          value={seconds}
          onChange={({ target }) => setSeconds(target.value)}
        />
        <Choice
          label={`${t('board.sites')} · ${
            sites
              ? t('board.sitesSome', { count: sites.length })
              : t('board.sitesAll', { count: registers.sites.length })
          }`}
          testId="proposal-sites"
          items={registers.sites.map((site) => ({ id: site.id, label: named(site, language) }))}
          chosen={candidates}
          onChange={(next) => setSites(next.length === registers.sites.length ? null : next)}
        />
        <Choice
          label={`${t('board.fixed')} · ${t('board.fixedSome', { count: fixed.length })}`}
          testId="proposal-fixed"
          items={pool.map(({ machine: { id, name, code } }) => ({ id, label: `${name} ${code}` }))}
          chosen={fixed}
          onChange={setFixed}
        />
        <Problem of={propose.problem} />
        <Button type="submit" look="primary" busy={propose.busy} data-testid="proposal-start">
          {t('board.start')}
        </Button>
      </form>
    </Section>
  );
}
