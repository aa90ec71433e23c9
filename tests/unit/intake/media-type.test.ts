// A file is what its bytes say, whatever its name; what deserves a second look is named.
import { describe, expect, test } from 'vitest';
import { mediaTypeOf, suspicionOf, type FileEnds } from '../../../main/station/intake/media-type.ts';

function ends(head: string | Buffer, tail: string | Buffer = head): FileEnds {
  const bytes = (part: string | Buffer): Buffer => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part);
  return { head: bytes(head), tail: bytes(tail) };
}

describe('the type of a file', () => {
  test.each([
    ['image/jpeg', '\xFF\xD8\xFF\xE1'],
    ['image/png', '\x89PNG\r\n\x1A\n'],
    ['image/gif', 'GIF89a'],
    ['image/webp', 'RIFF\0\0\0\0WEBPVP8 '],
    ['image/tiff', 'MM\0*\0\0\0\x08'],
    ['image/x-canon-cr2', 'II*\0\x10\0\0\0CR\x02\0'],
    ['image/x-canon-cr3', '\0\0\0\x18ftypcrx \0\0'],
    ['image/heic', '\0\0\0\x18ftypheic\0\0'],
    ['video/mp4', '\0\0\0\x18ftypisom\0\0'],
    ['video/quicktime', '\0\0\0\x14ftypqt  \0\0'],
    ['application/pdf', '%PDF-1.7\n'],
    ['application/pdf', 'junk before\n%PDF-1.4\n'],
    ['application/zip', 'PK\x03\x04'],
    ['application/vnd.microsoft.portable-executable', 'MZ\x90\0'],
    ['image/svg+xml', '<?xml version="1.0"?><!-- c --><svg xmlns="http://www.w3.org/2000/svg">'],
    ['application/xml', '<?xml version="1.0"?><record/>'],
    ['text/html', '<!DOCTYPE html><html>'],
    ['text/plain', 'Bored men shoot'],
    ['application/octet-stream', '\0\x01\x02\x03'],
    ['application/octet-stream', ''],
  ])('is %s', (mediaType, head) => {
    expect(mediaTypeOf(ends(head))).toBe(mediaType);
  });

  test('text in Albanian and Serbian is text, also where the look ends inside a letter', () => {
    expect(mediaTypeOf(ends(Buffer.from('Gëzhoja u gjet në dysheme. Чаура')))).toBe('text/plain');
    expect(mediaTypeOf(ends(Buffer.from('Чаура').subarray(0, 5)))).toBe('text/plain');
  });
});

describe('a second look', () => {
  test('finds an archive behind a picture', () => {
    expect(suspicionOf('image/jpeg', ends('\xFF\xD8\xFF', 'PK\x05\x06'))).toBe('polyglot');
  });

  test('finds a paper and a page inside a picture', () => {
    expect(suspicionOf('image/jpeg', ends('\xFF\xD8\xFF\xFE\0\x10%PDF-1.4', ''))).toBe('polyglot');
    expect(suspicionOf('image/gif', ends('GIF89a/*<script>alert(1)</script>', ''))).toBe('polyglot');
  });

  test('finds script in a drawing, whatever its form', () => {
    for (const inside of [
      '<svg><script>x</script></svg>',
      '<svg onload="x()"/>',
      '<svg><a href="javascript:x"/></svg>',
    ]) {
      expect(suspicionOf('image/svg+xml', ends(inside))).toBe('script-inside');
    }
    expect(suspicionOf('image/svg+xml', ends('<svg><path d="M0 0"/></svg>'))).toBeUndefined();
  });

  test('names a PDF that is locked, cut short or acts by itself', () => {
    expect(suspicionOf('application/pdf', ends('%PDF-1.7', 'trailer << /Encrypt 5 0 R >>\n%%EOF'))).toBe('encrypted');
    expect(suspicionOf('application/pdf', ends('%PDF-1.7 /Length'))).toBe('truncated');
    expect(suspicionOf('application/pdf', ends('%PDF-1.7 /S /JavaScript', '%%EOF\n'))).toBe('script-inside');
    expect(suspicionOf('application/pdf', ends('%PDF-1.7', '%%EOF\n'))).toBeUndefined();
  });

  test('leaves an honest picture alone', () => {
    expect(suspicionOf('image/png', ends('\x89PNG\r\n\x1A\n', 'IEND'))).toBeUndefined();
  });
});
