import { aReport, aWarning, newKey, ON_THE_ROAD, squareAround } from '../support/inputs.ts';

export interface BadInput {
  what: string;
  mutation: string;
  input: Record<string, unknown>;
  code: string;
  field: string;
  zh: RegExp;
  en: RegExp;
}

/** An id of the right form that no record has. */
const NOBODY = '01990000-0000-7000-8000-000000000000';

const REPORT = 'mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { id } }';
const WARN = 'mutation ($input: IssueWarningInput!) { issueWarning(input: $input) { id } }';
const VERIFY = 'mutation ($input: VerifyIncidentInput!) { verifyIncident(input: $input) { id } }';
const OPEN = 'mutation ($input: OpenShelterInput!) { openShelter(input: $input) { id } }';
const DISPATCH = 'mutation ($input: RequestDispatchInput!) { requestDispatch(input: $input) { id } }';

const BAD = 'BAD_USER_INPUT';
const report = (what: string, changed: Record<string, unknown>, field: string, zh: RegExp, en: RegExp): BadInput => ({
  what,
  mutation: REPORT,
  input: aReport(changed),
  code: BAD,
  field,
  zh,
  en,
});
const warn = (what: string, area: unknown, zh: RegExp, en: RegExp): BadInput => ({
  what,
  mutation: WARN,
  input: aWarning({ area }),
  code: BAD,
  field: 'area',
  zh,
  en,
});
const verify = (what: string, id: string, version: number, code: string, zh: RegExp, en: RegExp): BadInput => ({
  what,
  mutation: VERIFY,
  input: { id, expectedVersion: version, genuine: true },
  code,
  field: code === 'CONFLICT' ? 'expectedVersion' : 'id',
  zh,
  en,
});
const dispatch = (what: string, incidentId: string, field: string, en: RegExp): BadInput => ({
  what,
  mutation: DISPATCH,
  input: { idempotencyKey: newKey(), incidentId, equipmentId: NOBODY, destination: ON_THE_ROAD },
  code: 'NOT_FOUND',
  field,
  zh: /没有找到/,
  en,
});
/** A unit of this id in place of the one that issues the warning. */
const issuedBy = (what: string, issuingUnitId: string, code: string, zh: RegExp, en: RegExp): BadInput => ({
  what,
  mutation: WARN,
  input: aWarning({ issuingUnitId }),
  code,
  field: 'issuingUnitId',
  zh,
  en,
});
const open = (what: string, shelterId: string, incidentId: string, field: string, en: RegExp): BadInput => ({
  what,
  mutation: OPEN,
  input: { id: shelterId, expectedVersion: 1, reason: '疏散安置', incidentId },
  code: 'NOT_FOUND',
  field,
  zh: /没有找到/,
  en,
});
const at = (longitude: number, latitude: number) => ({ position: { longitude, latitude, datum: 'WGS84' } });

const [x, y] = [ON_THE_ROAD.longitude, ON_THE_ROAD.latitude];
const CROSSED = {
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + 0.1, y + 0.1],
      [x + 0.1, y],
      [x, y + 0.1],
      [x, y],
    ],
  ],
};

/** The faults that the product must refuse, with a word that its message must hold. `there` are records that are there. */
export const badInputs = (there: { incident: string; shelter: string }): BadInput[] => [
  report('a longitude that is not on the earth', at(278.6, 39.97), 'position.longitude', /经度/, /longitude/),
  report('a latitude that is not on the earth', at(78.6, -95), 'position.latitude', /纬度/, /latitude/),
  report('longitude and latitude in each other’s place', at(39.97, 78.6), 'position', /填反/, /swapped/),
  report('a place in another county', at(116.4, 39.9), 'position', /不在本县/, /outside the county/),
  report('a place without a datum', { position: { longitude: x, latitude: y } }, 'position.datum', /缺少/, /missing/),
  report(
    'a datum that nobody knows',
    { position: { ...ON_THE_ROAD, datum: 'MARS' } },
    'position.datum',
    /MARS/,
    /MARS/,
  ),
  report('a title that is too long', { title: '长'.repeat(121) }, 'title', /120/, /120/),
  report('a summary that is too long', { summary: '长'.repeat(4001) }, 'summary', /4000/, /4000/),
  report('a title that is empty', { title: '  ' }, 'title', /不能为空/, /must not be empty/),
  report('a time in the future', { occurredAt: '2099-01-01T00:00:00Z' }, 'occurredAt', /晚于当前/, /future/),
  report('a time that is none', { occurredAt: 'yesterday' }, 'occurredAt', /ISO 8601/, /ISO 8601/),
  report('a scope that the plan does not have', { scope: 'MOON' }, 'scope', /可选/, /no such scope/),
  report('a key that is too short', { idempotencyKey: 'x' }, 'idempotencyKey', /8–100/, /8 to 100/),
  warn('an area whose sides cross', CROSSED, /自相交/, /crosses itself/),
  warn('an area that is no area', { type: 'Point', coordinates: [x, y] }, /应为面/, /area/),
  warn('an area outside the county', squareAround({ longitude: 1, latitude: 1 }, 1), /不在本县/, /outside/),
  verify('an incident that nobody knows', NOBODY, 1, 'NOT_FOUND', /没有找到/, /no Incident/),
  verify('an id that is none', '1 or 1=1', 1, BAD, /不是有效的编号/, /not an id/),
  verify('a version that is another', there.incident, 99, 'CONFLICT', /已被他人修改/, /changed by someone else/),
  dispatch('a dispatch to an incident that nobody knows', NOBODY, 'incidentId', /no Incident/),
  dispatch('a dispatch of a machine that nobody knows', there.incident, 'equipmentId', /no Equipment/),
  issuedBy('a warning by a unit that nobody knows', NOBODY, 'NOT_FOUND', /没有找到单位/, /no Unit/),
  issuedBy('a warning by what is no id', 'bureau', BAD, /不是有效的编号/, /not an id/),
  open(
    'the opening of a shelter for an incident that nobody knows',
    there.shelter,
    NOBODY,
    'incidentId',
    /no Incident/,
  ),
  open('the opening of a shelter that nobody knows', NOBODY, there.incident, 'id', /no Shelter/),
];
