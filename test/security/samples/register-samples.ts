import { aWarning, newKey } from '../../support/inputs.ts';
import { mutation, type Sample } from './sample.ts';
import { anExpert, newCode, UNIT } from './world.ts';

/** One operation for each action of shelters, experts and warnings. */
export const REGISTER_SAMPLES = {
  'shelter:write': [
    mutation('shelters', 'openShelter', async (world) => {
      const { id, version } = await world.shelter();
      return { input: { id, expectedVersion: version, reason: '转移安置' }, owners: { unitId: UNIT } };
    }),
  ],
  'settlement:write': [
    mutation('shelters', 'importSettlements', async () => ({
      input: {
        idempotencyKey: newKey(),
        datum: 'WGS84',
        accuracyMetres: 100,
        source: '测试',
        rows: [
          { code: newCode('JM'), name: '某村', township: '653130103', people: 9, longitude: 78.6, latitude: 39.9 },
        ],
      },
    })),
  ],
  'expert:write': [
    mutation('experts', 'createExpert', async () => ({
      input: { idempotencyKey: newKey(), expert: anExpert() },
    })),
  ],
  'expert:availability': [
    mutation('experts', 'setExpertAvailability', async (world) => {
      const { id, version } = await world.expert();
      return { input: { id, expectedVersion: version, availability: 'AWAY' }, owners: { expertId: id } };
    }),
  ],
  'consultation:request': [
    mutation('experts', 'requestConsultation', async (world) => {
      const [incident, expert] = [await world.incident(), await world.expert()];
      const input = { idempotencyKey: newKey(), incidentId: incident.id, expertId: expert.id, question: '能否倒罐？' };
      return { input, owners: { expertId: expert.id } };
    }),
  ],
  'consultation:answer': [
    mutation('experts', 'answerConsultation', async (world) => {
      const [incident, expert] = [await world.incident(), await world.expert()];
      const input = { idempotencyKey: newKey(), incidentId: incident.id, expertId: expert.id, question: '能否倒罐？' };
      const { id, version } = await world.act('requestConsultation', input);
      return { input: { id, expectedVersion: version, to: 'ACCEPTED' }, owners: { expertId: expert.id } };
    }),
  ],
  'warning:issue': [
    mutation('warnings', 'issueWarning', async () => ({
      input: aWarning({ level: 'BLUE', issuingUnitId: UNIT }),
      owners: { unitId: UNIT },
    })),
    mutation('warnings', 'liftWarning', async (world) => {
      const input = aWarning({ level: 'BLUE', issuingUnitId: UNIT });
      const { id, version } = await world.act('issueWarning', input);
      const lifting = { id, expectedVersion: version, issuingUnitName: input['issuingUnitName'], reason: '已过' };
      return { input: lifting, owners: { unitId: UNIT } };
    }),
  ],
  'personal:contact': [
    {
      service: 'experts',
      operation: 'query ($id: ID!) { expert(id: $id) { phone } }',
      prepare: async (world) => {
        const { id } = await world.expert();
        return { variables: { id }, owners: { expertId: id } };
      },
    },
    {
      service: 'shelters',
      operation: 'query ($id: ID!) { shelter(id: $id) { managerPhone } }',
      prepare: async (world) => ({ variables: { id: (await world.shelter()).id }, owners: { unitId: UNIT } }),
    },
  ],
} as const satisfies Record<string, readonly Sample[]>;
