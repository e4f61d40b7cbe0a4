import type { Graph } from './graph.ts';

interface Travel {
  seconds: number;
  metres: number;
  basis: 'PROFILE_ESTIMATE' | 'ROUTING';
}
interface Nearby<Kind extends string, Of> {
  distanceMetres: number;
  travel: Travel;
  record: Of & { kind: Kind };
}
export interface Machine {
  id: string;
  code: string;
  kind: string;
  status: string;
  version: number;
  site: { code: string } | null;
}

/** All that a commander sees of one incident. */
export interface Picture {
  code: string;
  severity: string;
  handlingAuthority: string;
  township: string;
  leadUnit: { unit: { name: string } | null; clause: string; text: string; decidedBy: string };
  nearby: {
    teams: Nearby<string, { id: string; code: string; name: string }>[];
    equipment: Nearby<string, Machine>[];
  };
  shelters: { distanceMetres: number; shelter: { code: string; name: string; room: number; state: string } }[];
  recommendedExperts: { reasons: string[]; score: number; expert: { name: string; specialities: string[] } }[];
  warnings: { code: string; level: string; inForce: boolean; headline: string }[];
  dispatches: { id: string; code: string; state: string; equipment: { id: string; position: Place } | null }[];
  timeline: { entity: string; operation: string }[];
}
export interface Place {
  longitude: number;
  latitude: number;
}

const PICTURE = `query ($id: ID!, $equipmentKinds: [EquipmentKind!]) { incident(id: $id) {
  code severity handlingAuthority township
  leadUnit { unit { name } clause text decidedBy }
  nearby(first: 8, equipmentKinds: $equipmentKinds) {
    teams { distanceMetres travel { seconds metres basis } record: team { id code name kind } }
    equipment { distanceMetres travel { seconds metres basis } record: equipment { id code kind status version site { code } } }
  }
  shelters(first: 5) { distanceMetres shelter { code name room state } }
  recommendedExperts(first: 5) { reasons score expert { name specialities } }
  warnings { code level inForce headline }
  dispatches { id code state equipment { id position { longitude latitude } } }
  timeline { entity operation }
} }`;

/** The whole picture of an incident, in one query. */
export async function pictureOf(graph: Graph, id: string, equipmentKinds: string[] | null = null): Promise<Picture> {
  const { incident } = await graph.read<{ incident: Picture | null }>(PICTURE, { id, equipmentKinds });
  if (!incident) throw new Error(`there is no incident ${id}`);
  return incident;
}
