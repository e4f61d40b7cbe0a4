import { OutpostError } from '@outpost/shared/errors';

/** What was said of a content before it came. */
export interface Announced {
  bytes: number;
  sha256: string;
}

export const notThere = (id: string): OutpostError =>
  new OutpostError(
    'NOT_FOUND',
    { zh: `没有找到附件（${id}）`, en: `no attachment with the id ${id}` },
    { entity: 'Attachment', id, field: 'id' },
  );
export const noThumbnail = (id: string): OutpostError =>
  new OutpostError(
    'NOT_FOUND',
    { zh: '没有缩略图：不是照片，或无法解码', en: 'there is no thumbnail: no photo, or one that cannot be decoded' },
    { entity: 'Attachment', id, field: 'id' },
  );
export const storedAlready = (id: string): OutpostError =>
  new OutpostError('CONFLICT', { zh: '内容已上传', en: 'its content has been sent already' }, { id });
export const otherContent = (known: Announced): OutpostError =>
  new OutpostError(
    'BAD_USER_INPUT',
    {
      zh: `内容与登记的不符（应为 ${known.bytes} 字节，SHA-256 ${known.sha256}）`,
      en: `the content is not what was announced (${known.bytes} bytes, SHA-256 ${known.sha256})`,
    },
    { field: 'content', bytes: known.bytes, sha256: known.sha256 },
  );
export const notAttachable = (): OutpostError =>
  new OutpostError(
    'BAD_USER_INPUT',
    {
      zh: '只能上传照片（JPEG、PNG、WebP、HEIC）和文档（PDF、OFD、Word、Excel、PowerPoint、WPS）',
      en: 'photos (JPEG, PNG, WebP, HEIC) and documents (PDF, OFD, Word, Excel, PowerPoint, WPS) only',
    },
    { field: 'content' },
  );
