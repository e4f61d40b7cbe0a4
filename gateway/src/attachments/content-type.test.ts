import { describe, expect, it } from 'vitest';
import { contentType, isShown } from './content-type.ts';

const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const none = Buffer.alloc(0);
const zip = bytes('PK', [3, 4], '......');

describe('what a file is by its content', () => {
  it.each([
    ['image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF')],
    ['image/png', bytes([0x89], 'PNG\r\n', [0x1a], '\n')],
    ['image/webp', bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 ')],
    ['image/heic', bytes([0, 0, 0, 24], 'ftypheic')],
    ['image/heic', bytes([0, 0, 0, 24], 'ftypmif1')],
    ['application/pdf', bytes('%PDF-1.7')],
    ['application/x-ole-storage', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ])('%s', (type, head) => {
    expect(contentType(head, none)).toBe(type);
  });

  it.each([
    ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
    ['OFD.xml', 'application/ofd'],
  ])('an archive with %s is %s', (entry, type) => {
    expect(contentType(zip, bytes('PK\u0001\u0002', entry))).toBe(type);
  });

  it.each([
    ['a page', bytes('<!doctype html><script>alert(1)</script>')],
    ['an SVG', bytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">')],
    ['a program', bytes('MZ', [0x90, 0])],
    ['a program of Linux', bytes([0x7f], 'ELF')],
    ['a script', bytes('#!/bin/sh\nrm -rf /')],
    ['any other archive', zip],
    ['an archive of Java', bytes('PK', [3, 4], 'META-INF/MANIFEST.MF')],
    ['a film', bytes([0, 0, 0, 24], 'ftypisom')],
    ['nothing', none],
    ['half a picture', bytes([0xff, 0xd8])],
    ['a word', bytes('word/document.xml')],
  ])('%s is nothing that may be attached', (_what, head) => {
    expect(contentType(head, head)).toBeNull();
  });

  it('is shown only where nothing can run in it', () => {
    expect(['image/jpeg', 'image/png', 'image/webp'].every(isShown)).toBe(true);
    expect(isShown('application/pdf')).toBe(false);
  });
});
