import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { distance, minutes } from '../../lib/measure';
import { named } from '../../lib/named';
import { select } from '../../lib/url-state';
import { usePreferences } from '../../lib/use-preferences';
import { useMapActions } from '../../map/actions';
import { MapSymbol } from '../../map/Symbol';
import { Button } from '../../ui/Button';
import { Line } from '../../ui/List';
import { Section } from '../../ui/Panel';
import { Tag } from '../../ui/Tag';
import type { DispatchTarget } from '../dispatch/target';
import type { Picture } from './IncidentHead';
import { PartNote } from './PartNote';

interface NearRowProps {
  kind: 'equipment' | 'team';
  id: string;
  content: ReactNode;
  onDispatch: () => void;
}

function NearRow({ kind, id, content, onDispatch }: NearRowProps) {
  const { t } = useTranslation();
  const { hover } = useMapActions();
  return (
    <li className="near" onMouseEnter={() => hover({ kind, id })} onMouseLeave={() => hover(null)}>
      <button type="button" className="list-row" data-testid={`nearby-${kind}`} onClick={() => select({ kind, id })}>
        {content}
      </button>
      <Button icon="dispatch" data-testid={`dispatch-${kind}`} onClick={onDispatch}>
        {t('act.dispatch')}
      </Button>
    </li>
  );
}

export function NearbySection({
  incident,
  onDispatch,
}: {
  incident: Picture;
  onDispatch: (target: DispatchTarget) => void;
}) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const equipment = incident.nearby?.equipment;
  const teams = incident.nearby?.teams;
  const travel = (seconds: number, metres: number) =>
    `${distance(metres)} · ${t('incident.travel', { minutes: minutes(seconds) })}`;
  const byRoad = [...(equipment ?? []), ...(teams ?? [])].some((near) => near.travel.basis === 'ROUTING');
  const estimate = (
    <Tag tone="muted" title={t(byRoad ? 'incident.byRoadHint' : 'incident.estimateHint')}>
      {t(byRoad ? 'incident.byRoad' : 'incident.estimate')}
    </Tag>
  );
  return (
    <>
      <Section title={t('incident.machines')} aside={estimate} testId="nearby-machines">
        <ul className="list">
          {equipment?.map(({ equipment: machine, distanceMetres, travel: { seconds } }) => {
            const symbol = { type: 'equipment', kind: machine.equipmentKind, status: machine.status } as const;
            const at = machine.site ?? machine.depot;
            return (
              <NearRow
                key={machine.id}
                kind="equipment"
                id={machine.id}
                onDispatch={() =>
                  onDispatch({
                    kind: 'equipment',
                    id: machine.id,
                    name: machine.name,
                    symbol,
                    seconds,
                    metres: distanceMetres,
                  })
                }
                content={
                  <Line
                    symbol={<MapSymbol spec={symbol} size={28} />}
                    title={`${t(`term.equipmentKind.${machine.equipmentKind}`)} ${machine.code}${at ? ` · ${named(at, language)}` : ''}`}
                    detail={travel(seconds, distanceMetres)}
                  />
                }
              />
            );
          })}
        </ul>
        <PartNote rows={equipment} empty={t('incident.noMachines')} />
      </Section>
      <Section title={t('incident.teams')} aside={estimate} testId="nearby-teams">
        <ul className="list">
          {teams?.map(({ team, distanceMetres, travel: { seconds } }) => {
            const symbol = { type: 'team', kind: team.teamKind, status: team.status } as const;
            return (
              <NearRow
                key={team.id}
                kind="team"
                id={team.id}
                onDispatch={() =>
                  onDispatch({
                    kind: 'team',
                    id: team.id,
                    name: named(team, language),
                    symbol,
                    seconds,
                    metres: distanceMetres,
                  })
                }
                content={
                  <Line
                    symbol={<MapSymbol spec={symbol} size={28} />}
                    title={named(team, language)}
                    detail={travel(seconds, distanceMetres)}
                  />
                }
              />
            );
          })}
        </ul>
        <PartNote rows={teams} empty={t('incident.noTeams')} />
      </Section>
    </>
  );
}
