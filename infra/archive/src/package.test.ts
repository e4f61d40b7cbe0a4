import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import type { JournalRow } from './journal-row.ts';
import { openPackage } from './open-package.ts';
import { verifyPackage } from './verify-package.ts';
import { writePackage } from './write-package.ts';

const ID = '01990000-0000-7000-8000-000000000001';
const PHOTO = { id: '01990000-0000-7000-8000-0000000000a1', name: '现场?.jpg', sha256: '', state: 'STORED' };
const LOST = { id: '01990000-0000-7000-8000-0000000000a2', name: '勘验.pdf', sha256: 'b'.repeat(64), state: 'STORED' };
const AWAITED = { id: '01990000-0000-7000-8000-0000000000a3', name: '未传.pdf', sha256: '', state: 'AWAITED' };
const CONTENT = Buffer.alloc(300_000, 7);
PHOTO.sha256 = createHash('sha256').update(CONTENT).digest('hex');
const INCIDENT = { id: ID, code: 'BC-20261124-001', title: '<罐车> 侧翻', county: '653130' };
const AT = new Date('2026-11-24T02:00:00Z');
const PATH = `attachments/${PHOTO.id}-现场_.jpg`;

const resealed = (row: JournalRow, text: string): JournalRow => {
  const before = Buffer.from(row.before ?? '', 'hex');
  const sealed = Buffer.concat([before, Buffer.from(`${row.seq} ${row.tx} ${text}`)]);
  return { ...row, text, hash: createHash('sha256').update(sealed).digest('hex') };
};

/** Rows sealed one behind the other, as a database seals them. */
function sealed(contents: Record<string, unknown>[]): JournalRow[] {
  let before: string | null = null;
  return contents.map((content, index) => {
    const position = index + 1;
    const [seq, tx] = [String(position), String(700 + position)];
    const text = JSON.stringify({ at: `2026-11-24T02:0${index}:00.000000Z`, actorName: '甲', ...content });
    const hash = createHash('sha256')
      .update(Buffer.concat([Buffer.from(before ?? '', 'hex'), Buffer.from(`${seq} ${tx} ${text}`)]))
      .digest('hex');
    const row = { service: 'incidents', position, seq, tx, before, hash, text };
    before = hash;
    return row;
  });
}

const point = { type: 'Point', coordinates: [78.6, 39.97] };
const seats = [{ id: 's', person: null }];
const ROWS = sealed([
  { entity: 'Incident', operation: 'REPORTED', after: { id: ID, title: '侧翻', state: 'REPORTED', point } },
  { entity: 'CommandPost', operation: 'ESTABLISHED', after: { id: 'p', name: '指挥部', parts: seats } },
  { entity: 'Seat', operation: 'SEAT_FILLED', after: { id: 's', person: '乙' } },
  ...[PHOTO, LOST, AWAITED].map((after) => ({ entity: 'Attachment', operation: 'ANNOUNCED', after })),
  { entity: 'Incident', operation: 'ENDED', after: { id: ID, title: '侧翻', state: 'ENDED', point } },
  { entity: 'Evaluation', operation: 'SUBMITTED', after: { id: 'e', text: '# 报告\n- 一\n<script>', lessons: '教训' } },
]);

let folder: string;
let whole: string;
let sha256: string;
const made = (name: string) => join(folder, `${name}.zip`);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outpost-archive-'));
  whole = made('whole');
  const source = {
    incident: INCIDENT,
    timeZone: 'Asia/Shanghai',
    madeAt: AT,
    rows: Readable.from(ROWS),
    contentOf: async (id: string) => (id === PHOTO.id ? Readable.from([CONTENT]) : null),
  };
  ({ sha256 } = await writePackage(source, createWriteStream(whole)));
});
afterAll(() => rm(folder, { recursive: true }));

type Files = [path: string, content: Buffer][];
async function filesOf(path: string): Promise<Files> {
  const zip = await openPackage(path);
  const files: Files = [];
  for (const entry of zip.entries) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of await zip.read(entry)) chunks.push(chunk);
    files.push([entry.fileName, Buffer.concat(chunks)]);
  }
  zip.close();
  return files;
}
const read = async (path: string): Promise<string> => String(new Map(await filesOf(whole)).get(path));

/** Another file made of the files of the package. */
async function remade(name: string, change: (files: Files) => Files): Promise<string> {
  const zip = new ZipFile();
  for (const [path, content] of change(await filesOf(whole))) zip.addBuffer(content, path);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  await writeFile(made(name), Buffer.concat(chunks));
  return made(name);
}
const edited = (wanted: string, edit: (text: string) => string) => (files: Files) =>
  files.map(([path, content]): Files[number] => [path, path === wanted ? Buffer.from(edit(String(content))) : content]);
/** Somebody who changes a file and its hash in the manifest. */
const forged = (wanted: string, edit: (text: string) => string) => (files: Files) => {
  const changed = edited(wanted, edit)(files);
  const content = changed.find(([path]) => path === wanted)?.[1] ?? Buffer.alloc(0);
  return edited('manifest.json', (text) => {
    const manifest = JSON.parse(text) as { files: { path: string; bytes: number; sha256: string }[] };
    for (const file of manifest.files) {
      if (file.path !== wanted) continue;
      file.bytes = content.length;
      file.sha256 = createHash('sha256').update(content).digest('hex');
    }
    return JSON.stringify(manifest);
  })(changed);
};
const said = async (path: string) => (await verifyPackage(path)).faults.map(({ path: wrong, en }) => `${wrong} ${en}`);

describe('a package', () => {
  it('holds each record as it stood last, parts too', async () => {
    expect(JSON.parse(await read('records.json'))).toEqual({
      incidents: {
        Incident: [{ id: ID, title: '侧翻', state: 'ENDED', point }],
        CommandPost: [{ id: 'p', name: '指挥部' }],
        Seat: [{ id: 's', person: '乙' }],
        Attachment: [PHOTO, LOST, AWAITED],
        Evaluation: [expect.objectContaining({ lessons: '教训' })],
      },
    });
  });

  it('holds what has a place as GeoJSON', async () => {
    const properties = { service: 'incidents', entity: 'Incident', id: ID, field: 'point', name: '侧翻' };
    expect(JSON.parse(await read('map.geojson')).features).toEqual([{ type: 'Feature', geometry: point, properties }]);
  });

  it('holds a report in which nothing is run, in words and times of the county', async () => {
    const report = await read('report.html');
    expect(report).toContain('<h1>报告</h1>');
    expect(report).toContain('&lt;script&gt;');
    expect(report).toContain('&lt;罐车&gt; 侧翻');
    expect(report).toContain('<td>2026-11-24 10:00:00</td><td>甲</td><td>事故</td><td>接报</td>');
  });

  it('holds the report as pages too, with the font that they need', async () => {
    const pdf = new Map(await filesOf(whole)).get('report.pdf')?.toString('latin1') ?? '';
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toMatch(/\/BaseFont \/[A-Z]{6}\+NotoSansHans-Regular/);
    expect(pdf).not.toContain('Helvetica');
    expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true);
  });

  it('holds the attachments that are there, and says which are not', async () => {
    const manifest = JSON.parse(await read('manifest.json'));
    expect(manifest.files.map(({ path }: { path: string }) => path)).toEqual([
      'journal.ndjson',
      'records.json',
      'map.geojson',
      'report.html',
      'report.pdf',
      PATH,
    ]);
    expect(manifest.absent).toEqual([{ id: LOST.id, name: LOST.name, sha256: LOST.sha256 }]);
  });

  it('has the hash that was told', async () => {
    expect(
      createHash('sha256')
        .update(await readFile(whole))
        .digest('hex'),
    ).toBe(sha256);
  });

  it('is not made when the journal cannot be read to its end', async () => {
    const rows = async function* () {
      yield* ROWS.slice(0, 2);
      throw new Error('the database is gone');
    };
    const source = { incident: INCIDENT, timeZone: 'UTC', madeAt: AT, rows: rows(), contentOf: async () => null };
    await expect(writePackage(source, createWriteStream(made('half')))).rejects.toThrow('the database is gone');
  });

  it('is not made when it cannot be written', async () => {
    const rows = Readable.from(ROWS);
    const source = { incident: INCIDENT, timeZone: 'UTC', madeAt: AT, rows, contentOf: async () => null };
    await expect(writePackage(source, createWriteStream(join(folder, 'no', 'x.zip')))).rejects.toThrow('ENOENT');
  });
});

describe('verifying a package', () => {
  it('finds nothing in one that is whole', async () => {
    expect(await verifyPackage(whole)).toMatchObject({ faults: [], manifest: { incident: { code: INCIDENT.code } } });
  });

  it.each<[string, (files: Files) => Files, string[]]>([
    ['a changed report', edited('report.html', (text) => `${text} `), ['report.html was changed']],
    [
      'a changed report of the same length',
      edited('report.html', (text) => text.replace('甲', '乙')),
      ['report.html was changed'],
    ],
    ['a missing file', (files) => files.filter(([path]) => path !== 'map.geojson'), ['map.geojson is missing']],
    ['a missing attachment', (files) => files.filter(([path]) => path !== PATH), [`${PATH} is missing`]],
    ['a file too many', (files) => [...files, ['x.txt', Buffer.from('x')]], ['x.txt is not in the manifest']],
    [
      'a file that is there twice',
      (files) => [...files, ['report.html', Buffer.from('x')]],
      ['report.html is there twice'],
    ],
    [
      'the first of several first',
      (files) =>
        edited(
          'journal.ndjson',
          (text) => `${text}\n`,
        )(edited('report.html', () => '')([...files, ['x', Buffer.alloc(0)]])),
      ['journal.ndjson was changed', 'report.html was changed', 'x is not in the manifest'],
    ],
    [
      'a row that was changed with its file’s hash',
      forged('journal.ndjson', (text) => text.replace('ESTABLISHED', 'ESTABLISHEX')),
      ['journal.ndjson line 2 (incidents:2) is not as it was sealed'],
    ],
    [
      'a row that was changed and sealed anew',
      forged('journal.ndjson', (text) => {
        const rows = text
          .trimEnd()
          .split('\n')
          .map((line): JournalRow => JSON.parse(line));
        return rows
          .map((row) => (row.position === 2 ? resealed(row, row.text.replace('ESTABLISHED', 'ESTABLISHEX')) : row))
          .map((row) => `${JSON.stringify(row)}\n`)
          .join('');
      }),
      ['journal.ndjson line 3 (incidents:3) does not follow the one before it'],
    ],
    [
      'a row that was taken out with its file’s hash',
      forged('journal.ndjson', (text) => text.split('\n').toSpliced(2, 1).join('\n')),
      ['journal.ndjson has other rows than the manifest says', 'records.json is not what the journal says'],
    ],
    [
      'records that were changed with their hash',
      forged('records.json', (text) => text.replace('乙', '丙')),
      ['records.json is not what the journal says'],
    ],
    [
      'a map that was changed with its hash',
      forged('map.geojson', (text) => text.replace('39.97', '39.98')),
      ['map.geojson is not what the journal says'],
    ],
    [
      'an attachment that was changed with its hash',
      forged(PATH, () => 'another photo'),
      [`${PATH} has another hash than the journal says`],
    ],
    [
      'no manifest',
      (files) => files.filter(([path]) => path !== 'manifest.json'),
      ['manifest.json is missing or cannot be read'],
    ],
  ])('finds %s', async (name, change, expected) => {
    expect(await said(await remade(name.replace(/\W/g, '-'), change))).toEqual(expected);
  });

  it('finds a byte that turned over on the disk, in the file where it is', async () => {
    const bytes = Buffer.from(await readFile(whole));
    const at = bytes.indexOf(CONTENT.subarray(0, 1000));
    bytes.writeUInt8(8, at + 5);
    await writeFile(made('bit'), bytes);
    expect(await said(made('bit'))).toEqual([`${PATH} was changed`]);
  });

  it('says of what is no package that it is none', async () => {
    await writeFile(made('text'), 'hello');
    expect(await said(made('text'))).toEqual([`${made('text')} is no ZIP file, or a broken one`]);
    const half = (await readFile(whole)).subarray(0, 5000);
    await writeFile(made('cut'), half);
    expect(await said(made('cut'))).toEqual([`${made('cut')} is no ZIP file, or a broken one`]);
  });
});
