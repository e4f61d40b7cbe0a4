import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeAll } from '@outpost/desk/compose';
import { publicSchema } from '@outpost/gateway/supergraph/public-schema';
import { buildSchema, type GraphQLSchema, isObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/processes.ts';

const ENTITIES = [
  'Incident',
  'Report',
  'Checklist',
  'Task',
  'MapMarking',
  'SupportRequest',
  'InformationRelease',
  'Attachment',
  'Unit',
  'CommandPost',
  'Seat',
  'Team',
  'Equipment',
  'PrepositionSite',
  'DemandPoint',
  'PrepositionProposal',
  'PrepositionPlan',
  'EquipmentTransfer',
  'Depot',
  'StockItem',
  'Dispatch',
  'Shelter',
  'Expert',
  'Warning',
];

/** Names that other systems rely on (docs: the public graph). They change only by deprecation. */
const PROMISED = {
  Query: [
    'incident',
    'incidents',
    'gradeSeverity',
    'leadUnit',
    'equipmentItem',
    'equipmentItems',
    'team',
    'teams',
    'prepositionSites',
    'prepositionCoverage',
    'prepositionPlans',
    'prepositionProposals',
    'equipmentTransfers',
    'nearestEquipment',
    'nearestTeams',
    'stockItems',
    'shelters',
    'experts',
    'warningsInForce',
  ],
  Mutation: [
    'reportIncident',
    'verifyIncident',
    'updateCasualties',
    'activateResponse',
    'changeResponseLevel',
    'adjustSeverity',
    'nameLeadUnit',
    'handOverCommand',
    'suspendResponse',
    'resumeResponse',
    'endResponse',
    'reopenIncident',
    'draftEvaluation',
    'archiveIncident',
    'mergeIncidents',
    'requestDispatch',
    'approveDispatch',
    'advanceDispatch',
    'recordStockMovement',
    'reportPositions',
    'issueWarning',
    'adjustWarning',
    'liftWarning',
    'openShelter',
    'recordOccupancy',
  ],
  Subscription: ['changes'],
  Incident: ['dispatches', 'nearby', 'shelters', 'recommendedExperts', 'warnings', 'leadUnit', 'severity', 'command'],
};

describe('the graph of all services', () => {
  let supergraph: string;
  let sdl: string;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    supergraph = await composeAll();
    sdl = publicSchema(supergraph);
    schema = buildSchema(sdl);
  });
  const fieldsOf = (name: string): string[] => {
    const type = schema.getType(name);
    return isObjectType(type) ? Object.keys(type.getFields()) : [];
  };

  it('composes from the SDL of every service', () => {
    for (const name of ['INCIDENTS', 'RESOURCES', 'SHELTERS', 'EXPERTS', 'WARNINGS', 'LIVE']) {
      expect(supergraph).toContain(`${name} @join__graph`);
    }
  });

  it('is the one that was committed: `pnpm build` rewrites gateway/schema.graphql when it is not', () => {
    expect(readFileSync(join(ROOT, 'gateway', 'schema.graphql'), 'utf8')).toBe(sdl);
  });

  it.each(Object.entries(PROMISED))('keeps the names of %s that other systems rely on', (type, names) => {
    expect(fieldsOf(type)).toEqual(expect.arrayContaining(names));
  });

  it.each(ENTITIES)('gives %s an id, a version and a county', (entity) => {
    expect(fieldsOf(entity)).toEqual(expect.arrayContaining(['id', 'version', 'county']));
  });
});
