import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run.ts';
import { PRJ, writeDbf, writePoints } from './testing/write-shapefile.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'county-import-'));
});
afterAll(() => rm(folder, { recursive: true }));

const contract = buildSchema(readFileSync(new URL('../../../gateway/schema.graphql', import.meta.url), 'utf8'), {
  assumeValidSDL: true,
});

interface Sent {
  url: string;
  language: string | undefined;
  key: string | undefined;
  query: string;
  input: Record<string, unknown>;
}

/** Runs the command before an Outpost that gives one answer; what it was sent is checked against the public graph. */
async function command(words: string, { answer = {}, env = {} as NodeJS.ProcessEnv, status = 200 } = {}) {
  const sent: Sent[] = [];
  const lines: string[] = [];
  const code = await run(
    words.split(' '),
    { INIT_CWD: folder, LANG: 'zh_CN.UTF-8', OUTPOST_KEY: 'a-key', ...env },
    {
      print: (line) => lines.push(line),
      complain: (line) => lines.push(line),
      fetch: async (url, init) => {
        const { query, variables } = JSON.parse(String(init?.body));
        expect(validate(contract, parse(query))).toEqual([]);
        const headers = init?.headers as Record<string, string>;
        sent.push({
          url: String(url),
          language: headers['accept-language'],
          key: headers['x-api-key'],
          query,
          input: variables.input,
        });
        return new Response(JSON.stringify(answer), { status });
      },
    },
  );
  return { code, sent, text: lines.join('\n') };
}

const point = (name: string, coordinates: number[], more: object = {}) => ({
  type: 'Feature',
  properties: { NAME: name, owner: '张三', ...more },
  geometry: { type: 'Point', coordinates },
});
const geojson = async (name: string, features: unknown[]) =>
  writeFile(join(folder, name), JSON.stringify({ type: 'FeatureCollection', features }));
const INSTALLED = { data: { installMapLayer: { layer: 'places', name: '地名', version: 2 } } };

describe('installing a layer', () => {
  it('sends what the map draws, in the datum of the file, and says what was done', async () => {
    await geojson('places.geojson', [point('三岔口', [78.27, 39.93], { ref: 'G314' })]);
    const { code, sent, text } = await command(
      'places.geojson --layer places --datum CGCS2000 --source 县自然资源局 --licence 本县使用 --accuracy 2',
      { answer: INSTALLED },
    );
    expect(code).toBe(0);
    expect(text).toBe('图层“地名”已安装：第 2 版，1 个要素');
    expect(sent).toMatchObject([
      {
        url: 'http://localhost:4000/graphql/upload',
        language: 'zh-CN',
        key: 'a-key',
        input: {
          idempotencyKey: expect.stringMatching(/^[\w:.-]{8,100}$/),
          layer: 'places',
          datum: 'CGCS2000',
          source: '县自然资源局',
          licence: '本县使用',
          accuracyMetres: 2,
          features: { type: 'FeatureCollection' },
        },
      },
    ]);
    expect(sent[0]?.input['features']).toMatchObject({
      features: [{ properties: { name: '三岔口', ref: 'G314' }, geometry: { coordinates: [78.27, 39.93] } }],
    });
    expect(JSON.stringify(sent)).not.toContain('张三');
  });

  it('sends the key that --key names, and does not begin without one', async () => {
    await geojson('places.geojson', [point('三岔口', [78.27, 39.93])]);
    const words = 'places.geojson --layer places --datum WGS84';
    const named = await command(`${words} --key another-key`, { answer: INSTALLED });
    expect(named.sent[0]?.key).toBe('another-key');
    const without = await command(words, { env: { OUTPOST_KEY: '' } });
    expect([without.code, without.sent]).toEqual([2, []]);
    expect(without.text).toMatch(/--key/);
  });

  it('sends nothing with --check', async () => {
    await geojson('places.geojson', [point('三岔口', [78.27, 39.93])]);
    const { code, sent, text } = await command('places.geojson --layer places --datum WGS84 --check');
    expect([code, sent]).toEqual([0, []]);
    expect(text).toMatch(/未发现问题/);
  });

  it('prints every fault, in Chinese or English, and sends nothing', async () => {
    await geojson('places.geojson', [
      point('', [39.93, 78.27]),
      point('三岔口', [78.27, 39.93]),
      point('北京', [116, 39]),
    ]);
    const zh = await command('places.geojson --layer places --datum WGS84');
    expect([zh.code, zh.sent]).toEqual([1, []]);
    expect(zh.text.split('\n')).toEqual([
      expect.stringMatching(/第 1 个要素 · properties\.name：缺少名称/),
      expect.stringMatching(/第 1 个要素 · geometry\.coordinates：.*填反/),
      expect.stringMatching(/第 3 个要素 · geometry\.coordinates：.*不在本县/),
      '共 3 处问题，未作任何更改',
    ]);
    for (const english of [
      await command('places.geojson --layer places --datum WGS84 --language en-US'),
      await command('places.geojson --layer places --datum WGS84', { env: { LANG: 'en_GB.UTF-8' } }),
    ]) {
      expect(english.text).toMatch(/feature 1 · properties\.name: the name is missing\n(.*\n)+3 fault\(s\)/);
    }
  });

  it('finds an area that crosses itself without a server', async () => {
    const ring = [
      [78, 39],
      [79, 40],
      [79, 39],
      [78, 40],
      [78, 39],
    ];
    await geojson('lake.geojson', [
      { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } },
    ]);
    const { code, text } = await command('lake.geojson --layer water --datum WGS84 --check');
    expect(code).toBe(1);
    expect(text).toMatch(/自相交（WGS 84：78\.500000, 39\.500000）/);
  });

  it('prints the faults that Outpost finds', async () => {
    await geojson('places.geojson', [point('三岔口', [78.27, 39.93])]);
    const fault = { feature: 0, path: 'features[0].geometry', messages: { zh: '无效', en: 'invalid' } };
    const answer = { errors: [{ message: '图层数据有 1 处问题', extensions: { faults: [fault] } }] };
    const { code, text } = await command('places.geojson --layer places --datum WGS84', { answer });
    expect(code).toBe(1);
    expect(text).toMatch(/图层数据有 1 处问题\n {2}第 1 个要素 · geometry：无效\n共 1 处/);
  });
});

describe('a shapefile', () => {
  const write = async (prj: string) => {
    await writeFile(join(folder, 'towns.shp'), writePoints([[78.27, 39.93]]));
    await writeFile(join(folder, 'towns.dbf'), writeDbf([{ XZQMC: '三岔口镇', XZQDM: '653130103' }], 'gbk'));
    await writeFile(join(folder, 'towns.prj'), prj);
  };

  it('in GBK is installed with its names and codes', async () => {
    await write(PRJ.cgcs2000);
    const { code, sent } = await command('towns.shp --layer townships --datum CGCS2000', { answer: INSTALLED });
    expect(code).toBe(0);
    expect(sent[0]?.input).toMatchObject({
      source: 'towns.shp',
      features: { features: [{ properties: { name: '三岔口镇', code: '653130103' } }] },
    });
  });

  it.each([
    [PRJ.wgs84, /应为 --datum WGS84/],
    [PRJ.projected, /投影坐标系/],
  ])('whose .prj contradicts the datum is refused', async (prj, text) => {
    await write(prj);
    const { code, sent, text: said } = await command('towns.shp --layer townships --datum CGCS2000');
    expect([code, sent]).toEqual([1, []]);
    expect(said).toMatch(text);
    expect(said).toMatch(/共 1 处/);
  });

  it('without the field that was named is refused, and the fields that it has are listed', async () => {
    await write(PRJ.cgcs2000);
    const { code, text } = await command('towns.shp --layer townships --datum CGCS2000 --name-field MC');
    expect(code).toBe(1);
    expect(text).toMatch(/找不到名称字段 MC.*XZQMC, XZQDM\n共 1 处/);
  });
});

describe('settlements', () => {
  const village = (code: string, people: unknown) => point('一村', [78.5, 39.7], { 代码: code, 人口: people });

  it('are imported by one call', async () => {
    await geojson('villages.json', [village('653130101203', 412), village('653130101204', '38')]);
    const answer = { data: { importSettlements: { created: 1, updated: 1 } } };
    const { code, sent, text } = await command('villages.json --layer settlements --datum GCJ02 --accuracy 50', {
      answer,
    });
    expect(code).toBe(0);
    expect(text).toBe('居民点已导入：新增 1，更新 1');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.query).toContain('importSettlements');
    expect(sent[0]?.input).toMatchObject({
      datum: 'GCJ02',
      accuracyMetres: 50,
      rows: [
        { code: '653130101203', township: '653130101', people: 412, longitude: 78.5, latitude: 39.7 },
        { code: '653130101204', people: 38 },
      ],
    });
  });

  it('are refused with every fault, Outpost’s own included', async () => {
    await geojson('villages.json', [village('65313010120', 412), village('653130101204', -1)]);
    const local = await command('villages.json --layer settlements --datum WGS84 --accuracy 50');
    expect([local.code, local.sent]).toEqual([1, []]);
    expect(local.text).toMatch(/第 1 个要素 · properties\.code.*\n.*第 2 个要素 · properties\.people/);
    await geojson('villages.json', [village('653130101203', 412)]);
    const fault = { row: 1, field: 'township', messages: { zh: '没有这个乡镇', en: 'no such township' } };
    const answer = { errors: [{ message: 'rows：共 1 处错误', extensions: { faults: [fault] } }] };
    const remote = await command('villages.json --layer settlements --datum WGS84 --accuracy 50', { answer });
    expect(remote.text).toMatch(/第 1 个要素 · township：没有这个乡镇/);
  });
});

describe('what cannot be run', () => {
  it.each([
    ['', /应给出一个文件/],
    ['places.geojson --layer moon --datum WGS84', /--layer 应为 boundary/],
    ['places.geojson --layer places', /--datum 应为/],
    ['places.geojson --layer places --datum BD09', /--datum 应为/],
    ['places.geojson --layer places --datum WGS84 --accuracy x', /--accuracy/],
    ['places.geojson --layer settlements --datum WGS84', /居民点须写明位置精度/],
    ['places.geojson --layer places --datum WGS84 --url ftp://x', /--url/],
    ['places.geojson --layer places --datum WGS84 --county 110000', /--county 指明县/],
    ['places.geojson --layer places --datum WGS84 --moon', /无法理解命令/],
    ['absent.geojson --layer places --datum WGS84', /没有文件/],
  ])('"%s" ends with 2', async (words, text) => {
    await geojson('places.geojson', [point('三岔口', [78.27, 39.93])]);
    const { code, sent, text: said } = await command(words.trim() === '' ? '--check' : words);
    expect([code, sent]).toEqual([2, []]);
    expect(said).toMatch(text);
  });

  it('ends with 2 when nobody answers, or what answers is no Outpost', async () => {
    await geojson('places.geojson', [point('三岔口', [78.27, 39.93])]);
    const words = 'places.geojson --layer places --datum WGS84';
    const nobody = await run(
      words.split(' '),
      { INIT_CWD: folder },
      {
        print: () => undefined,
        complain: () => undefined,
        fetch: () => Promise.reject(new TypeError('fetch failed')),
      },
    );
    expect(nobody).toBe(2);
    expect((await command(words, { answer: 'hello', status: 404 })).text).toMatch(/HTTP 404/);
    expect((await command(words, { status: 413 })).code).toBe(2);
  });

  it('prints how it is used', async () => {
    expect((await command('--help')).text).toMatch(/用法：pnpm county:import/);
    expect((await command('--help --language en')).text).toMatch(/Usage: pnpm county:import/);
  });
});
