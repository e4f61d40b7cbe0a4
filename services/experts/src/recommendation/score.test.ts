import { describe, expect, it } from 'vitest';
import { IncidentCategory } from '../external/incident-category.ts';
import { type Candidate, LOCAL_METRES, recommend } from './score.ts';

const { HAZARDOUS_CHEMICALS, MINE, MEDICAL } = IncidentCategory;
const need = (hurt: object = {}) => ({
  category: HAZARDOUS_CHEMICALS,
  deaths: 0,
  trapped: 0,
  seriouslyInjured: 0,
  minorInjured: 0,
  ...hurt,
});
const expert = (given: Partial<Candidate> = {}): Candidate => ({
  code: 'ZJ-001',
  specialities: [HAZARDOUS_CHEMICALS],
  medical: false,
  distanceMetres: null,
  ...given,
});
const doctor = (given: Partial<Candidate> = {}) => expert({ specialities: [MEDICAL], medical: true, ...given });

describe('what speaks for an expert', () => {
  it.each([
    ['a specialist of unknown place', need(), expert(), ['SPECIALITY'], 50],
    ['a specialist near', need(), expert({ distanceMetres: LOCAL_METRES }), ['SPECIALITY', 'LOCAL'], 70],
    ['a specialist just too far', need(), expert({ distanceMetres: LOCAL_METRES + 1 }), ['SPECIALITY'], 50],
    ['a doctor with somebody dead', need({ deaths: 1 }), doctor(), ['MEDICAL_NEEDED'], 40],
    ['a doctor with somebody trapped', need({ trapped: 1 }), doctor(), ['MEDICAL_NEEDED'], 40],
    ['a doctor with somebody seriously hurt', need({ seriouslyInjured: 1 }), doctor(), ['MEDICAL_NEEDED'], 40],
    ['a doctor with somebody lightly hurt', need({ minorInjured: 1 }), doctor(), ['MEDICAL_NEEDED'], 40],
    ['a doctor near', need({ deaths: 1 }), doctor({ distanceMetres: 0 }), ['MEDICAL_NEEDED', 'LOCAL'], 60],
    [
      'a doctor who knows the matter and is near',
      need({ deaths: 1 }),
      doctor({ specialities: [HAZARDOUS_CHEMICALS], distanceMetres: 10 }),
      ['SPECIALITY', 'MEDICAL_NEEDED', 'LOCAL'],
      110,
    ],
  ])('%s', (_name, incident, candidate, reasons, score) => {
    expect(recommend(incident, [candidate])).toEqual([{ candidate, reasons, score }]);
  });

  it.each([
    ['a doctor when nobody is hurt', doctor({ distanceMetres: 10 })],
    ['a specialist of something else, however near', expert({ specialities: [MINE], distanceMetres: 10 })],
    ['one without a speciality', expert({ specialities: [] })],
  ])('nothing for %s', (_name, candidate) => {
    expect(recommend(need(), [candidate])).toEqual([]);
  });
});

describe('the order of experts', () => {
  it('is by score, then distance with the unknown last, then code', () => {
    const candidates = [
      expert({ code: 'F' }),
      expert({ code: 'E' }),
      expert({ code: 'D', distanceMetres: 40_000 }),
      doctor({ code: 'C', distanceMetres: 500 }),
      expert({ code: 'B', distanceMetres: 9000 }),
      expert({ code: 'A', distanceMetres: 8000 }),
      doctor({ code: 'G' }),
    ];
    const codes = recommend(need({ minorInjured: 2 }), candidates).map(({ candidate }) => candidate.code);
    expect(codes).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G']);
  });
});
