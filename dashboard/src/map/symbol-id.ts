import type {
  EquipmentKind,
  IncidentCategory,
  IncidentState,
  MarkingKind,
  ResourceStatus,
  Severity,
  ShelterState,
  SiteKind,
  TeamKind,
} from '../generated/graphql';
import type { SymbolSpec } from './symbols';

/** The name of a map image says what is on it, so that images are drawn when the map first asks for them. */
export function symbolId(spec: SymbolSpec): string {
  switch (spec.type) {
    case 'incident':
      return `incident|${spec.category}|${spec.severity}|${spec.state}`;
    case 'equipment':
    case 'team':
      return `${spec.type}|${spec.kind}|${spec.status}`;
    case 'site':
      return `site|${spec.kind}|${spec.machines.map(({ kind, status }) => `${kind}:${status}`).join(',')}`;
    case 'shelter':
      return `shelter|${spec.state}`;
    case 'depot':
      return 'depot';
    case 'marking':
      return `marking|${spec.kind}|${spec.sign ?? ''}`;
  }
}

export function parseSymbolId(id: string): SymbolSpec | null {
  const [type, a = '', b = '', c = ''] = id.split('|');
  switch (type) {
    case 'incident':
      return { type, category: a as IncidentCategory, severity: b as Severity, state: c as IncidentState };
    case 'equipment':
      return { type, kind: a as EquipmentKind, status: b as ResourceStatus };
    case 'team':
      return { type, kind: a as TeamKind, status: b as ResourceStatus };
    case 'site': {
      const machines =
        b === ''
          ? []
          : b.split(',').map((text) => {
              const [kind, status] = text.split(':');
              return { kind: kind as EquipmentKind, status: status as ResourceStatus };
            });
      return { type, kind: a as SiteKind, machines };
    }
    case 'shelter':
      return { type, state: a as ShelterState };
    case 'depot':
      return { type };
    case 'marking':
      return { type, kind: a as MarkingKind, sign: b || null };
    default:
      return null;
  }
}
