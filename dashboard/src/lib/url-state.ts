import { useMemo, useSyncExternalStore } from 'react';

export const PANELS = [
  'overview',
  'incidents',
  'resources',
  'preposition',
  'shelters',
  'experts',
  'warnings',
  'tables',
  'operations',
  'audit',
  'none',
] as const;
export type PanelName = (typeof PANELS)[number];

export const RECORD_KINDS = [
  'incident',
  'equipment',
  'team',
  'site',
  'depot',
  'shelter',
  'settlement',
  'expert',
  'warning',
  'dispatch',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
export interface Selection {
  kind: RecordKind;
  id: string;
}

export const LAYERS = [
  'incidents',
  'dispatches',
  'sites',
  'equipment',
  'teams',
  'shelters',
  'depots',
  'warnings',
  'settlements',
] as const;
export type LayerName = (typeof LAYERS)[number];
export type LayerSwitches = Readonly<Record<LayerName, boolean>>;

export const RESOURCE_TABS = ['sites', 'equipment', 'teams', 'depots'] as const;
export type ResourceTab = (typeof RESOURCE_TABS)[number];

/** The parts of an incident's workspace; what it is, is the first. */
export const INCIDENT_TABS = [
  'picture',
  'tasks',
  'reports',
  'command',
  'resources',
  'markings',
  'releases',
  'support',
  'timeline',
] as const;
export type IncidentTab = (typeof INCIDENT_TABS)[number];

/** Forms that have the panel to themselves and the map to point at. */
export const ACTS = ['report', 'warn'] as const;
export type Act = (typeof ACTS)[number];

export interface View {
  longitude: number;
  latitude: number;
  zoom: number;
}

export interface UrlState {
  view: View | null;
  panel: PanelName;
  selection: Selection | null;
  layers: LayerSwitches;
  search: string;
  tab: ResourceTab;
  work: IncidentTab;
  /** What is being filled in, with the map to point at. */
  act: Act | null;
  /** The coverage board's own part, which it reads and writes itself. */
  board: string;
  /** The incident that the reader is finding help for while looking at machines and teams. */
  purpose: string | null;
}

const DEFAULT_LAYERS: LayerSwitches = {
  incidents: true,
  dispatches: true,
  sites: true,
  equipment: true,
  teams: true,
  shelters: true,
  depots: true,
  warnings: true,
  settlements: false,
};

export const DEFAULTS: UrlState = {
  view: null,
  panel: 'overview',
  selection: null,
  layers: DEFAULT_LAYERS,
  search: '',
  tab: 'sites',
  work: 'picture',
  act: null,
  board: '',
  purpose: null,
};

const oneOf = <T extends string>(all: readonly T[], text: string | null): T | undefined =>
  all.find((item) => item === text);

function parseView(text: string | null): View | null {
  const [longitude, latitude, zoom] = (text ?? '').split(',').map(Number);
  if (longitude === undefined || latitude === undefined || zoom === undefined) return null;
  const sane = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85 && zoom >= 0 && zoom <= 22;
  return sane ? { longitude, latitude, zoom } : null;
}

function parseSelection(text: string | null): Selection | null {
  const [kindText, id] = (text ?? '').split(':');
  const kind = oneOf(RECORD_KINDS, kindText ?? null);
  return kind && id ? { kind, id } : null;
}

function parseLayers(text: string | null): LayerSwitches {
  const toggled = new Set((text ?? '').split('.'));
  const entries = LAYERS.map(
    (name) => [name, toggled.has(name) ? !DEFAULT_LAYERS[name] : DEFAULT_LAYERS[name]] as const,
  );
  return Object.fromEntries(entries) as Record<LayerName, boolean>;
}

/** Reads a query string; whatever is missing or not understood falls back to its default. */
export function parseUrlState(search: string): UrlState {
  const query = new URLSearchParams(search);
  return {
    view: parseView(query.get('at')),
    panel: oneOf(PANELS, query.get('panel')) ?? DEFAULTS.panel,
    selection: parseSelection(query.get('sel')),
    layers: parseLayers(query.get('layers')),
    search: query.get('q') ?? '',
    tab: oneOf(RESOURCE_TABS, query.get('tab')) ?? DEFAULTS.tab,
    work: oneOf(INCIDENT_TABS, query.get('work')) ?? DEFAULTS.work,
    act: oneOf(ACTS, query.get('act')) ?? DEFAULTS.act,
    board: query.get('board') ?? '',
    purpose: query.get('for'),
  };
}

/** Marks that stand for themselves in an address. */
const READABLE = /%(?:3A|3B|2C|40)/g;

/** Writes a query string with the defaults left out: the plain picture is the plain address. */
export function formatUrlState(state: UrlState): string {
  const query: [string, string][] = [];
  if (state.panel !== DEFAULTS.panel) query.push(['panel', state.panel]);
  if (state.tab !== DEFAULTS.tab) query.push(['tab', state.tab]);
  if (state.work !== DEFAULTS.work) query.push(['work', state.work]);
  if (state.selection) query.push(['sel', `${state.selection.kind}:${state.selection.id}`]);
  if (state.search) query.push(['q', encodeURIComponent(state.search)]);
  const toggled = LAYERS.filter((name) => state.layers[name] !== DEFAULT_LAYERS[name]);
  if (toggled.length > 0) query.push(['layers', toggled.join('.')]);
  if (state.act) query.push(['act', state.act]);
  if (state.board) query.push(['board', encodeURIComponent(state.board).replace(READABLE, decodeURIComponent)]);
  if (state.purpose) query.push(['for', state.purpose]);
  if (state.view) {
    const { longitude, latitude, zoom } = state.view;
    query.push(['at', `${longitude.toFixed(4)},${latitude.toFixed(4)},${zoom.toFixed(2)}`]);
  }
  return query.length === 0 ? '' : `?${query.map(([key, value]) => `${key}=${value}`).join('&')}`;
}

const listeners = new Set<() => void>();
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
};

/** Panning replaces the address, a deliberate act pushes one, so that "back" walks through acts. */
export function navigate(change: Partial<UrlState>, how: 'push' | 'replace' = 'push'): void {
  const next = formatUrlState({ ...parseUrlState(window.location.search), ...change });
  if (next === window.location.search) return;
  const address = window.location.pathname + next;
  if (how === 'push') window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
  for (const listener of listeners) listener();
}

export function useUrlState(): UrlState {
  const search = useSyncExternalStore(subscribe, () => window.location.search);
  return useMemo(() => parseUrlState(search), [search]);
}

const HELP: readonly RecordKind[] = ['equipment', 'team', 'site'];

/** Opens a record; from an incident to a machine, a team or a site, the incident is remembered as the purpose. */
export function select(next: Selection | null): void {
  const { selection, purpose } = parseUrlState(window.location.search);
  const from = selection?.kind === 'incident' ? selection.id : purpose;
  const keeps = next !== null && HELP.includes(next.kind);
  navigate({ selection: next, act: null, purpose: keeps ? from : null });
}
