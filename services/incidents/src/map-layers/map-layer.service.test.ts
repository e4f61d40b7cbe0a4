import { openTestService, type TestService } from '@outpost/shared/testing/open-test-service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { incidents } from '../service.ts';

let test: TestService;
beforeAll(async () => {
  test = await openTestService(incidents);
  await test.ask('mutation { loadIncidentsCounty(input: { county: "653130", demo: false }) { records } }');
});
afterAll(() => test.close());

const INSTALL = `mutation ($input: InstallMapLayerInput!) { installMapLayer(input: $input) {
  id layer name version schematic accuracyMetres attribution licence source features
} }`;
const area = (coordinates: unknown, properties: object = { name: '红海水库' }) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [coordinates] },
});
const LAKE = [
  [78.6, 39.6],
  [78.7, 39.6],
  [78.7, 39.7],
  [78.6, 39.6],
];
const BOW_TIE = [
  [78, 39],
  [79, 40],
  [79, 39],
  [78, 40],
  [78, 39],
];

let sent = 0;
const given = (features: unknown[], changed: Record<string, unknown> = {}) => {
  sent += 1;
  return {
    idempotencyKey: `install-test-${sent}`,
    layer: 'water',
    datum: 'CGCS2000',
    source: '县自然资源局 2026 年测绘',
    licence: '本县使用',
    accuracyMetres: 5,
    features: { type: 'FeatureCollection', features },
    ...changed,
  };
};
const layerNow = async (layer = 'water') => {
  const { data } = await test.ask('{ county { mapLayers { id layer name schematic version features } } }');
  return data.county.mapLayers.find((one: { layer: string }) => one.layer === layer);
};

describe('installing a layer of the map', () => {
  it('replaces the schematic one by its next version', async () => {
    const before = await layerNow();
    expect(before).toMatchObject({ schematic: true, version: 1 });
    const { data, errors } = await test.ask(INSTALL, { input: given([area(LAKE)]) });
    expect(errors).toEqual([]);
    expect(data.installMapLayer).toMatchObject({
      id: before.id,
      name: '湖泊水库',
      version: 2,
      schematic: false,
      accuracyMetres: 5,
      attribution: '县自然资源局 2026 年测绘',
      features: { type: 'FeatureCollection', features: [area(LAKE)] },
    });
    expect(await layerNow()).toMatchObject({ schematic: false, version: 2, features: { features: [area(LAKE)] } });
  });

  it('converts every coordinate from GCJ-02', async () => {
    const { data } = await test.ask(INSTALL, { input: given([area(LAKE)], { datum: 'GCJ02' }) });
    const [ring] = data.installMapLayer.features.features[0].geometry.coordinates;
    for (const [index, [x, y]] of ring.entries()) {
      const moved = Math.hypot(x - (LAKE[index]?.[0] ?? 0), y - (LAKE[index]?.[1] ?? 0));
      expect(moved).toBeGreaterThan(0.0005);
      expect(moved).toBeLessThan(0.01);
    }
  });

  it('makes a layer that the county did not have, once, also when two begin at the same time', async () => {
    const place = { type: 'Feature', properties: { name: '新村' }, geometry: { type: 'Point', coordinates: [78, 39] } };
    const send = () => test.ask(INSTALL, { input: given([place], { layer: 'settlements', name: '居民点（实测）' }) });
    const answers = await Promise.all([send(), send()]);
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(answers.map(({ data }) => data.installMapLayer.version).sort()).toEqual([1, 2]);
    expect(await layerNow('settlements')).toMatchObject({ version: 2, name: '居民点（实测）' });
  });

  it('happens once for one key', async () => {
    const { version } = await layerNow();
    const input = given([area(LAKE)]);
    const answers = await Promise.all([test.ask(INSTALL, { input }), test.ask(INSTALL, { input })]);
    expect(answers.map(({ data }) => data.installMapLayer.version)).toEqual([version + 1, version + 1]);
  });

  it('reports every fault, each with its place, and writes nothing', async () => {
    const before = await layerNow();
    const journal = async () => (await test.service.db.query('select count(*)::int as n from incidents.journal'))[0].n;
    const rows = await journal();
    const { errors } = await test.ask(INSTALL, {
      input: given([
        area(BOW_TIE),
        area(LAKE),
        area(LAKE.map(([x, y]) => [y, x])),
        { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [78, 39] } },
        area(LAKE.slice(0, 3)),
      ]),
    });
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toMatch(/4 处问题/);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'features',
      faults: [
        { feature: 0, path: 'features[0].geometry', messages: { zh: expect.stringMatching(/自相交/) } },
        { feature: 2, path: 'features[2].geometry.coordinates[0][0]', messages: { zh: expect.stringMatching(/填反/) } },
        { feature: 3, path: 'features[3].geometry.type', messages: { en: expect.stringMatching(/Point/) } },
        { feature: 4, path: 'features[4].geometry.coordinates[0]' },
      ],
    });
    expect(await layerNow()).toEqual(before);
    expect(await journal()).toBe(rows);
  });

  it.each([
    ['an unknown layer', { layer: 'moon' }, 'layer'],
    ['no source', { source: ' ' }, 'source'],
    ['no features', { features: { type: 'FeatureCollection', features: [] } }, 'features'],
    ['what is no collection', { features: { type: 'Feature' } }, 'features'],
    ['an accuracy below zero', { accuracyMetres: -1 }, 'accuracyMetres'],
  ])('is refused for %s', async (_name, changed, field) => {
    const { errors } = await test.ask(INSTALL, { input: given([area(LAKE)], changed) });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it('is refused to all but the administrator', async () => {
    const { errors } = await test.ask(
      INSTALL,
      { input: given([area(LAKE)]) },
      { actor: { id: 'c', name: 'c', role: 'COMMANDER' } },
    );
    expect(errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});

describe('what is kept', () => {
  it('is a journal row for each version without the geometry, and the geometry of every version', async () => {
    const { id, version } = await layerNow();
    const rows = await test.service.db.query(
      `select j.version, j.operation, j.after->>'featuresHash' as hash, j.after->'features' as features,
              f.features is not null as kept
       from incidents.journal j join incidents.map_layer_features f on f.layer_id = j.entity_id and f.version = j.version
       where j.entity_id = $1 order by j.version`,
      [id],
    );
    expect(rows).toHaveLength(version);
    expect(rows[0]).toMatchObject({ version: 1, operation: 'CREATED', features: null, kept: true });
    for (const row of rows.slice(1)) {
      expect(row).toMatchObject({
        operation: 'INSTALLED',
        features: null,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
    }
    await expect(test.service.db.query('delete from incidents.map_layer_features')).rejects.toThrow(/never changed/);
  });
});
