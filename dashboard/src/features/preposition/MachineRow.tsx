import { useTranslation } from 'react-i18next';
import type { SiteCoreFragment } from '../../generated/graphql';
import { named } from '../../lib/named';
import { usePreferences } from '../../lib/use-preferences';
import { MapSymbol } from '../../map/Symbol';
import { Button } from '../../ui/Button';
import { isReady } from '../equipment/toFeatures';
import { changeBoard, useBoard } from './use-board';
import { type BoardMachine, withAway, withPlaced } from './what-if';

/** In the list of places: not a site, but where somebody put it on the map. */
const ON_MAP = ' map';

/** One machine of the what-if, for the keyboard: its place by a list, its absence by a button. */
export function MachineRow({ of, sites }: { of: BoardMachine; sites: readonly SiteCoreFragment[] }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const board = useBoard();
  const { machine, away, placed } = of;
  const ready = isReady(machine.status);
  const home = machine.site ?? machine.depot;
  const move = (site: string): void => {
    if (site === ON_MAP) return;
    changeBoard({ placed: withPlaced(board, machine.code, site === '' ? null : { site, at: null }) });
  };
  return (
    <li className={placed || away ? 'board-machine board-touched' : 'board-machine'} data-testid="what-if-machine">
      <MapSymbol
        spec={{ type: 'equipment', kind: machine.equipmentKind, status: away ? 'OUT_OF_SERVICE' : machine.status }}
        size={24}
      />
      <span className="board-machine-name">
        {machine.name} <small className="muted">{machine.code}</small>
        {!ready && <small className="muted">{t('board.notReady')}</small>}
      </span>
      <select
        className="input"
        aria-label={`${machine.name} ${t('board.place')}`}
        value={placed ? (placed.site ?? ON_MAP) : ''}
        disabled={away || !ready}
        data-testid={`what-if-place-${machine.code}`}
        onChange={({ target }) => move(target.value)}
      >
        <option value="">
          {t('board.here')}
          {home ? ` · ${named(home, language)}` : ''}
        </option>
        {placed?.at && <option value={ON_MAP}>{t('board.onMap')}</option>}
        {sites.map((site) => (
          <option key={site.id} value={site.code}>
            {named(site, language)}
          </option>
        ))}
      </select>
      {ready && (
        <Button
          look={away ? 'primary' : 'plain'}
          aria-pressed={away}
          data-testid={`what-if-away-${machine.code}`}
          onClick={() => changeBoard({ away: withAway(board, machine.code) })}
        >
          {away ? t('board.awayOff') : t('board.awayOn')}
        </Button>
      )}
    </li>
  );
}
