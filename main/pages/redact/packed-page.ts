// A page of drawn text in sixteen greys, packed without loss: half as large as a JPEG of it, and sharper. Rows are written as the difference to
// the row above (PNG filter Up, ISO 32000-1 §7.4.4.4).
import { deflateSync, inflateSync } from 'node:zlib';
import type { PixelBox } from '../../../shared/domain/redaction/mark.ts';
import { release } from '../../../shared/language/release.ts';

const filterUp = 2;

/** Bytes of one row with its filter. */
function rowLength(width: number): number {
  return 1 + Math.ceil(width / 2);
}

/** @param grey  one byte a pixel. */
export function packPage(grey: Uint8Array, width: number, height: number): Buffer {
  const length = rowLength(width);
  const rows = Buffer.alloc(length * height);
  const above = new Uint8Array(length);
  for (let y = 0; y < height; y += 1) {
    const start = y * length;
    rows[start] = filterUp;
    for (let x = 0; x < width; x += 2) {
      const left = (grey[y * width + x] ?? 0) >> 4;
      const right = x + 1 < width ? (grey[y * width + x + 1] ?? 0) >> 4 : 0;
      const packed = (left << 4) | right;
      const at = 1 + (x >> 1);
      rows[start + at] = (packed - (above[at] ?? 0)) & 0xff;
      above[at] = packed;
    }
  }
  const bytes = deflateSync(rows, { level: 6 });
  rows.fill(0);
  return bytes;
}

/** Two pixels a byte, row by row without filters; undefined for bytes that are not exactly such a page, or hold more. */
export function unpackPage(bytes: Buffer, width: number, height: number): Buffer | undefined {
  const length = rowLength(width);
  let rows: Buffer;
  try {
    // Node gives buffer and engine when it is asked for both; its types know only the buffer.
    const answer = inflateSync(bytes, { maxOutputLength: length * height, info: true }) as unknown as {
      readonly buffer: Buffer;
      readonly engine: { readonly bytesWritten: number };
    };
    if (answer.engine.bytesWritten !== bytes.length) return undefined;
    rows = answer.buffer;
  } catch {
    return undefined;
  }
  try {
    return rows.length === length * height ? unfiltered(rows, length, height) : undefined;
  } finally {
    release(rows);
  }
}

/** @param length  of a row with the sign of its filter. */
function unfiltered(rows: Buffer, length: number, height: number): Buffer | undefined {
  const packed = Buffer.alloc((length - 1) * height);
  for (let y = 0; y < height; y += 1) {
    if (rows[y * length] !== filterUp) return undefined;
    for (let at = 0; at < length - 1; at += 1) {
      const above = y === 0 ? 0 : (packed[(y - 1) * (length - 1) + at] ?? 0);
      packed[y * (length - 1) + at] = ((rows[y * length + 1 + at] ?? 0) + above) & 0xff;
    }
  }
  return packed;
}

/** @param packed  as `unpackPage` gives it. */
export function isBlack(packed: Buffer, width: number, { left, top, right, bottom }: PixelBox): boolean {
  const across = Math.ceil(width / 2);
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) {
      const pair = packed[y * across + (x >> 1)] ?? 0xff;
      if ((x % 2 === 0 ? pair >> 4 : pair & 0xf) !== 0) return false;
    }
  return true;
}
