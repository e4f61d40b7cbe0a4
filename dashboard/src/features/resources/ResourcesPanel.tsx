import { useTranslation } from 'react-i18next';
import { named } from '../../lib/named';
import { navigate, RESOURCE_TABS, type RecordKind, type ResourceTab, select, useUrlState } from '../../lib/url-state';
import { usePreferences } from '../../lib/use-preferences';
import { useMapActions } from '../../map/actions';
import type { LngLat } from '../../map/geometry';
import { MapSymbol } from '../../map/Symbol';
import { Line } from '../../ui/List';
import { Tabs } from '../../ui/Tabs';
import { useDepots } from '../depots/queries';
import { useEquipment } from '../equipment/queries';
import { ListPanel, type SearchableRow } from '../record/ListPanel';
import { StatusTag } from '../record/StatusTag';
import { useSites } from '../sites/queries';
import { machinesBySite } from '../sites/toFeatures';
import { useTeams } from '../teams/queries';

const KIND = { sites: 'site', equipment: 'equipment', teams: 'team', depots: 'depot' } as const satisfies Record<
  ResourceTab,
  RecordKind
>;

type PlacedRow = SearchableRow & { at: LngLat };

function useRows(tab: ResourceTab) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [sites, askSites] = useSites();
  const [equipment, askEquipment] = useEquipment();
  const [teams, askTeams] = useTeams();
  const [depots, askDepots] = useDepots();
  const machines = machinesBySite(equipment.data?.equipmentItems.nodes ?? []);
  const counts: Record<ResourceTab, number | undefined> = {
    sites: sites.data?.prepositionSites.totalCount,
    equipment: equipment.data?.equipmentItems.totalCount,
    teams: teams.data?.teams.totalCount,
    depots: depots.data?.depots.totalCount,
  };
  const siteRows = (): PlacedRow[] | undefined =>
    sites.data?.prepositionSites.nodes.map((site) => {
      const here = machines.get(site.id);
      const standing = here?.standing ?? [];
      return {
        id: site.id,
        at: site.position,
        text: `${site.code} ${site.name} ${site.nameEn}`,
        testId: 'site-row',
        content: (
          <Line
            symbol={
              <MapSymbol
                size={36}
                spec={{
                  type: 'site',
                  kind: site.siteKind,
                  machines: standing.map(({ equipmentKind, status }) => ({ kind: equipmentKind, status })),
                }}
              />
            }
            title={named(site, language)}
            detail={`${t(`term.siteKind.${site.siteKind}`)} · ${t(`term.terrain.${site.terrain}`)}`}
            aside={<strong>{`${here?.ready ?? 0} / ${here?.all.length ?? 0}`}</strong>}
          />
        ),
      };
    });
  const equipmentRows = (): PlacedRow[] | undefined =>
    equipment.data?.equipmentItems.nodes.map((machine) => {
      const at = machine.site ?? machine.depot;
      return {
        id: machine.id,
        at: machine.position,
        text: `${machine.code} ${machine.name} ${t(`term.equipmentKind.${machine.equipmentKind}`)}`,
        testId: 'equipment-row',
        content: (
          <Line
            symbol={
              <MapSymbol size={28} spec={{ type: 'equipment', kind: machine.equipmentKind, status: machine.status }} />
            }
            title={machine.name}
            detail={`${machine.code} · ${t(`term.equipmentKind.${machine.equipmentKind}`)}${at ? ` · ${named(at, language)}` : ''}`}
            aside={<StatusTag status={machine.status} />}
          />
        ),
      };
    });
  const teamRows = (): PlacedRow[] | undefined =>
    teams.data?.teams.nodes.map((team) => ({
      id: team.id,
      at: team.position,
      text: `${team.code} ${team.name} ${team.nameEn} ${t(`term.teamKind.${team.teamKind}`)}`,
      testId: 'team-row',
      content: (
        <Line
          symbol={<MapSymbol size={28} spec={{ type: 'team', kind: team.teamKind, status: team.status }} />}
          title={named(team, language)}
          detail={`${t(`term.teamKind.${team.teamKind}`)} · ${t('resource.strength')} ${team.strength}`}
          aside={<StatusTag status={team.status} />}
        />
      ),
    }));
  const depotRows = (): PlacedRow[] | undefined =>
    depots.data?.depots.nodes.map((depot) => ({
      id: depot.id,
      at: depot.position,
      text: `${depot.code} ${depot.name} ${depot.nameEn}`,
      testId: 'depot-row',
      content: (
        <Line
          symbol={<MapSymbol size={28} spec={{ type: 'depot' }} />}
          title={named(depot, language)}
          detail={depot.code}
        />
      ),
    }));
  const answers = {
    sites: { rows: siteRows, error: sites.error, again: askSites },
    equipment: { rows: equipmentRows, error: equipment.error, again: askEquipment },
    teams: { rows: teamRows, error: teams.error, again: askTeams },
    depots: { rows: depotRows, error: depots.error, again: askDepots },
  };
  const { rows, error, again } = answers[tab];
  return { rows: rows(), error, again, counts };
}

export function ResourcesPanel() {
  const { t } = useTranslation();
  const { tab } = useUrlState();
  const { show, hover } = useMapActions();
  const { rows, error, again, counts } = useRows(tab);
  const kind = KIND[tab];
  return (
    <ListPanel
      title={t('resource.title')}
      testId="resources-panel"
      rows={rows}
      error={error}
      retry={() => again({ requestPolicy: 'network-only' })}
      head={
        <Tabs
          label={t('resource.title')}
          value={tab}
          onChange={(next) => navigate({ tab: next, search: '' }, 'replace')}
          tabs={RESOURCE_TABS.map((value) => ({ value, label: t(`resource.${value}`), count: counts[value] }))}
        />
      }
      onOpen={(id) => {
        const row = rows?.find((candidate) => candidate.id === id);
        select({ kind, id });
        if (row) show(row.at, 11);
      }}
      onHover={(id) => hover(id === null ? null : { kind, id })}
    />
  );
}
