import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import type { Text } from '@outpost/shared/errors';
import { expectedAttachments, pathOf } from './attachments.ts';
import { contentOf, isAsSealed, type JournalRow, rowShape } from './journal-row.ts';
import { MANIFEST, type Manifest, manifestShape, type PackedFile } from './manifest.ts';
import { measureOf } from './measure.ts';
import { type OpenPackage, openPackage, readWhole } from './open-package.ts';
import { LatestRecords, type Records } from './records.ts';
import { toFeatures } from './to-features.ts';

/** What is wrong with one file of a package. */
export interface PackageFault extends Text {
  path: string;
}

export interface Verified {
  /** Null when there is no readable one. */
  manifest: Manifest | null;
  /** In the order of the manifest, so that the first is the first wrong file; none when the package is as it was made. */
  faults: PackageFault[];
}

const MEBIBYTE = 1024 * 1024;
const MANIFEST_LIMIT = 64 * MEBIBYTE;
const RECORDS_LIMIT = 512 * MEBIBYTE;

const fault = (path: string, zh: string, en: string): PackageFault => ({ path, zh, en });

async function readManifest(zip: OpenPackage): Promise<Manifest | null> {
  const entry = zip.find(MANIFEST);
  if (!entry) return null;
  try {
    return manifestShape.parse(JSON.parse(await readWhole(await zip.read(entry), MANIFEST_LIMIT)));
  } catch {
    return null;
  }
}

async function checkFile(zip: OpenPackage, { path, bytes, sha256 }: PackedFile): Promise<PackageFault | null> {
  const entry = zip.find(path);
  if (!entry) return fault(path, '缺少', 'is missing');
  const changed = fault(path, '内容被改', 'was changed');
  if (entry.uncompressedSize !== bytes) return changed;
  try {
    return (await measureOf(await zip.read(entry))).sha256 === sha256 ? null : changed;
  } catch {
    return fault(path, '已损坏，无法读出', 'is broken and cannot be read');
  }
}

async function checkFiles(zip: OpenPackage, { files }: Manifest): Promise<PackageFault[]> {
  const faults: (PackageFault | null)[] = [];
  for (const file of files) faults.push(await checkFile(zip, file));
  const listed = new Set([MANIFEST, ...files.map(({ path }) => path)]);
  const seen = new Set<string>();
  for (const { fileName } of zip.entries) {
    if (!listed.has(fileName)) faults.push(fault(fileName, '清单中没有', 'is not in the manifest'));
    else if (seen.has(fileName)) faults.push(fault(fileName, '有两份', 'is there twice'));
    seen.add(fileName);
  }
  return faults.filter((one) => one !== null);
}

/** Whether a row stands where it may behind the one before it in the package: further on, and on its seal when right behind it. */
const follows = ({ position, before }: JournalRow, last: Manifest['journal'][number] | undefined): boolean =>
  !last || (position > last.position && (position > last.position + 1 || before === last.hash));

/** The journal row by row against its seals, and the records once more from it. */
async function checkJournal(zip: OpenPackage, { journal }: Manifest) {
  const path = 'journal.ndjson';
  const faults: PackageFault[] = [];
  const latest = new LatestRecords();
  const heads = new Map<string, Manifest['journal'][number]>();
  const entry = zip.find(path);
  if (!entry) return { faults: [fault(path, '缺少', 'is missing')], records: latest.records };
  const lines = createInterface({ input: Readable.from(await zip.read(entry)), crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  for await (const line of lines) {
    number += 1;
    try {
      const row = rowShape.parse(JSON.parse(line));
      const { service, position, hash } = row;
      const at = `${service}:${position}`;
      if (!follows(row, heads.get(service))) {
        faults.push(
          fault(
            path,
            `第 ${number} 行（${at}）与其前一行不相接`,
            `line ${number} (${at}) does not follow the one before it`,
          ),
        );
      }
      if (!isAsSealed(row)) {
        faults.push(
          fault(path, `第 ${number} 行（${at}）与封存不符`, `line ${number} (${at}) is not as it was sealed`),
        );
      }
      latest.add(service, contentOf(row));
      heads.set(service, { service, rows: (heads.get(service)?.rows ?? 0) + 1, position, hash });
    } catch {
      faults.push(fault(path, `第 ${number} 行无法读出`, `line ${number} cannot be read`));
    }
  }
  if (!isDeepStrictEqual([...heads.values()], journal)) {
    faults.push(fault(path, '行数或末行与清单不符', 'has other rows than the manifest says'));
  }
  return { faults, records: latest.records };
}

async function checkMadeOf(zip: OpenPackage, path: string, made: unknown): Promise<PackageFault[]> {
  const entry = zip.find(path);
  const text = entry ? await readWhole(await zip.read(entry), RECORDS_LIMIT) : 'null';
  const same = isDeepStrictEqual(JSON.parse(text), JSON.parse(JSON.stringify(made)));
  return same ? [] : [fault(path, '与日志不符', 'is not what the journal says')];
}

/** Attachments against the hash that the journal has of each. */
function checkAttachments(records: Records, manifest: Manifest): PackageFault[] {
  const packed = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  return expectedAttachments(records, manifest).flatMap((attachment) => {
    const path = pathOf(attachment);
    const hash = packed.get(path);
    if (hash === undefined) return [fault(path, '缺少', 'is missing')];
    return hash === attachment.sha256
      ? []
      : [fault(path, '与日志中的哈希不符', 'has another hash than the journal says')];
  });
}

/**
 * Whether a package is as it was made: each file by its hash, none too many; then what somebody who changed the manifest
 * too would have to change: each row of the journal by its seal, records and map once more from the journal, attachments by
 * the hash in the journal. Reads through; only manifest and records are in memory.
 */
export async function verifyPackage(path: string): Promise<Verified> {
  let zip: OpenPackage;
  try {
    zip = await openPackage(path);
  } catch {
    return { manifest: null, faults: [fault(path, '不是 ZIP 文件，或已损坏', 'is no ZIP file, or a broken one')] };
  }
  try {
    const manifest = await readManifest(zip);
    if (!manifest) {
      return { manifest, faults: [fault(MANIFEST, '没有或无法读出', 'is missing or cannot be read')] };
    }
    const files = await checkFiles(zip, manifest);
    if (files.length > 0) return { manifest, faults: files };
    const { faults, records } = await checkJournal(zip, manifest);
    return {
      manifest,
      faults: [
        ...faults,
        ...(await checkMadeOf(zip, 'records.json', records)),
        ...(await checkMadeOf(zip, 'map.geojson', toFeatures(records))),
        ...checkAttachments(records, manifest),
      ],
    };
  } finally {
    zip.close();
  }
}
