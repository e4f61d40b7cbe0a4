import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { type PackedAttachment, pathOf, storedAttachments } from './attachments.ts';
import { contentOf, type JournalRow } from './journal-row.ts';
import { MANIFEST, type Manifest, type PackedFile, type PackedIncident } from './manifest.ts';
import { type Measured, measured, measureOf } from './measure.ts';
import { LatestRecords } from './records.ts';
import { reportOf } from './report/blocks.ts';
import { toHtml } from './report/html.ts';
import { toPdf } from './report/pdf.ts';
import { Timeline } from './report/timeline.ts';
import { toFeatures } from './to-features.ts';

/** What a package is made of. */
export interface PackageSource {
  incident: PackedIncident;
  /** Of the county, in which the report tells times. */
  timeZone: string;
  madeAt: Date;
  /** All that the journals have of the incident, service by service, each in the order of its chain. */
  rows: AsyncIterable<JournalRow>;
  /** The content of an attachment, null when the store does not have it. May be read twice. */
  contentOf: (attachmentId: string) => Promise<AsyncIterable<Uint8Array> | null>;
}

/** A package as it was written; its hash is what proves it later. */
export interface WrittenPackage extends Measured {
  manifest: Manifest;
}

const json = (value: unknown): Uint8Array[] => [Buffer.from(`${JSON.stringify(value, null, 2)}\n`)];

/** What goes through the journal's file on its way into the package: whatever else is in the package is made of it. */
class Journal {
  readonly latest = new LatestRecords();
  readonly timeline = new Timeline();
  readonly #heads = new Map<string, Manifest['journal'][number]>();

  async *lines(rows: AsyncIterable<JournalRow>): AsyncGenerator<Uint8Array> {
    for await (const row of rows) {
      const { service, position, hash } = row;
      const content = contentOf(row);
      this.latest.add(service, content);
      this.timeline.add(service, content);
      this.#heads.set(service, { service, rows: (this.#heads.get(service)?.rows ?? 0) + 1, position, hash });
      yield Buffer.from(`${JSON.stringify(row)}\n`);
    }
  }

  get heads(): Manifest['journal'] {
    return [...this.#heads.values()];
  }
}

/** Whether the store has an attachment's content, as it was announced. */
async function isThere(source: PackageSource, { id, sha256 }: PackedAttachment): Promise<boolean> {
  const content = await source.contentOf(id);
  return content !== null && (await measureOf(content)).sha256 === sha256;
}

/**
 * Writes the archive of an incident (5.5) as one ZIP file: its journal with the seals, from which all else is made and
 * can be made again; the records, the map, the report; the attachments; and last a manifest with the SHA-256 of each.
 * What is in memory at once are the records and lines of the report; journal and attachments go through.
 */
export async function writePackage(source: PackageSource, out: Writable): Promise<WrittenPackage> {
  const { incident, madeAt, timeZone } = source;
  const zip = new ZipFile();
  let whole: Measured | undefined;
  const content = measured(zip.outputStream as Readable, (measure) => {
    whole = measure;
  });
  const written = pipeline(content, out);
  const { promise: failed, reject: fail } = Promise.withResolvers<never>();
  failed.catch(() => undefined);
  written.catch(fail);
  (zip as unknown as NodeJS.EventEmitter).on('error', fail);

  const files: PackedFile[] = [];
  const add = async (path: string, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, compress = true) => {
    const measure = new Promise<Measured>((resolve) => {
      const through = Readable.from(measured(content, resolve), { objectMode: false });
      through.once('error', fail);
      zip.addReadStreamLazy(path, { mtime: madeAt, compress }, (give) => give(null, through));
    });
    files.push({ path, ...(await Promise.race([measure, failed])) });
  };

  try {
    const journal = new Journal();
    await add('journal.ndjson', journal.lines(source.rows));
    const { records } = journal.latest;
    await add('records.json', json(records));
    await add('map.geojson', json(toFeatures(records)));
    const report = reportOf({ incident, records, timeline: journal.timeline, timeZone });
    const title = `${incident.code} ${incident.title}`;
    await add('report.html', [Buffer.from(toHtml(title, report))]);
    await add('report.pdf', toPdf(title, madeAt, report), false);
    const absent: Manifest['absent'] = [];
    for (const attachment of storedAttachments(records)) {
      const { id, name, sha256 } = attachment;
      const content = (await isThere(source, attachment)) ? await source.contentOf(id) : null;
      // Photos and documents are compressed already.
      if (content) await add(pathOf(attachment), content, false);
      else absent.push({ id, name, sha256 });
    }
    const manifest: Manifest = {
      format: 'outpost-archive',
      version: 1,
      incident,
      madeAt: madeAt.toISOString(),
      journal: journal.heads,
      files: [...files],
      absent,
    };
    await add(MANIFEST, json(manifest));
    zip.end();
    await written;
    if (!whole) throw new Error('a package without an end');
    return { ...whole, manifest };
  } catch (error) {
    (zip.outputStream as Readable).destroy(error as Error);
    await written.catch(() => undefined);
    throw error;
  }
}
