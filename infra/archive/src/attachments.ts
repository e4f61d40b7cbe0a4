import type { Manifest } from './manifest.ts';
import { ofEntity, type PackedRecord, type Records } from './records.ts';

export interface PackedAttachment extends PackedRecord {
  name: string;
  caption: string | null;
  sha256: string;
  bytes: number;
  addedBy: string;
  storedAt: string;
}

/** The attachments whose content was stored, retired ones too: nothing that was part of the incident is left out. */
export const storedAttachments = (records: Records): PackedAttachment[] =>
  ofEntity(records, 'incidents', 'Attachment').filter(({ state }) => state === 'STORED') as PackedAttachment[];

/** Where an attachment stands in a package: under its id, by which the journal knows it, and its name for people. */
export const pathOf = ({ id, name }: Pick<PackedAttachment, 'id' | 'name'>): string =>
  `attachments/${id}-${name.replace(/[<>:"|?*\\/]/g, '_')}`;

/** Those that a package should hold: all that were stored, but for those of which it says that they were lost before. */
export const expectedAttachments = (records: Records, { absent }: Pick<Manifest, 'absent'>): PackedAttachment[] =>
  storedAttachments(records).filter(({ id }) => !absent.some((one) => one.id === id));
