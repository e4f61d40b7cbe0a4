import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CountyQuery } from '../generated/graphql';
import { named } from '../lib/named';
import { type Language, setPreference } from '../lib/preferences';
import { navigate, PANELS, type RecordKind, select } from '../lib/url-state';
import { usePreferences } from '../lib/use-preferences';
import type { LngLat } from '../map/geometry';
import type { Situation } from './useSituation';

export interface PaletteEntry {
  id: string;
  label: string;
  kind: string;
  /** Lower-case text that the query is looked for in. */
  text: string;
  act: () => void;
  at?: LngLat;
  zoom?: number;
}

const SHOWN = 40;

/** Entries that hold every word of the query; those that begin with it come first. */
export function findEntries(entries: readonly PaletteEntry[], query: string): PaletteEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = entries.filter(({ text }) => words.every((word) => text.includes(word)));
  const first = words[0];
  const early = ({ text }: PaletteEntry): number => (first && text.startsWith(first) ? 0 : 1);
  return found.sort((a, b) => early(a) - early(b)).slice(0, SHOWN);
}

function places(county: CountyQuery['county'], language: Language, kind: string): PaletteEntry[] {
  return county.mapLayers
    .filter(({ layer }) => layer === 'townships' || layer === 'places')
    .flatMap(({ layer, features }) =>
      features.features.flatMap(({ geometry, properties }, index): PaletteEntry[] => {
        const name: unknown = properties?.['name'];
        const nameEn: unknown = properties?.['nameEn'];
        if (geometry.type !== 'Point' || typeof name !== 'string') return [];
        const [longitude = 0, latitude = 0] = geometry.coordinates;
        const label = named({ name, nameEn: typeof nameEn === 'string' ? nameEn : null }, language);
        return [
          {
            id: `${layer}-${index}`,
            label,
            kind,
            text: `${name} ${String(nameEn ?? '')}`.toLowerCase(),
            act: () => navigate({ selection: null }),
            at: { longitude, latitude },
            zoom: 12,
          },
        ];
      }),
    );
}

export function usePaletteEntries(lists: Situation, county: CountyQuery['county']): PaletteEntry[] {
  const { t } = useTranslation();
  const { theme, language } = usePreferences();
  return useMemo(() => {
    const act = (id: string, label: string, run: () => void): PaletteEntry => ({
      id,
      label,
      kind: t('palette.acts'),
      text: label.toLowerCase(),
      act: run,
    });
    const object = (
      kind: RecordKind,
      record: { id: string; code: string; position?: LngLat },
      label: string,
    ): PaletteEntry => ({
      id: record.id,
      label,
      kind: t(`term.record.${kind}`),
      text: `${label} ${record.code}`.toLowerCase(),
      act: () => select({ kind, id: record.id }),
      zoom: 12,
      ...(record.position ? { at: record.position } : {}),
    });
    return [
      act('report', t('act.report'), () => navigate({ act: 'report', selection: null })),
      ...PANELS.filter((panel) => panel !== 'none').map((panel) =>
        act(`panel-${panel}`, t(`rail.${panel}`), () => navigate({ panel, selection: null, act: null })),
      ),
      theme === 'night'
        ? act('day', t('themeDay'), () => setPreference({ theme: 'day' }))
        : act('night', t('themeNight'), () => setPreference({ theme: 'night' })),
      act('language', t('language'), () => setPreference({ language: language === 'zh-CN' ? 'en-US' : 'zh-CN' })),
      ...lists.incidents.map((incident) => object('incident', incident, incident.title)),
      ...lists.sites.map((site) => object('site', site, named(site, language))),
      ...lists.teams.map((team) => object('team', team, named(team, language))),
      ...lists.equipment.map((machine) => object('equipment', machine, machine.name)),
      ...lists.shelters.map((shelter) => object('shelter', shelter, named(shelter, language))),
      ...lists.depots.map((depot) => object('depot', depot, named(depot, language))),
      ...places(county, language, t('palette.places')),
    ];
  }, [lists, county, language, theme, t]);
}
