// The ZIP around a surface: named entries taken out of bytes in memory, each with a limit. The reader of sealed packages is another one on
// purpose: it must refuse whatever could be understood in two ways, this one must read what instruments really write.
import { crc32, inflateRawSync } from 'node:zlib';
import { UnreadableSurface } from './surface-problem.ts';

interface Entry {
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  readonly headerAt: number;
}

const endLength = 22;
const longestComment = 0xffff;
/** A surface has a handful of files; a directory of more is something else. */
const mostEntries = 1000;

export class Archive {
  readonly #bytes: Buffer;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(bytes: Buffer, entries: ReadonlyMap<string, Entry>) {
    this.#bytes = bytes;
    this.#entries = entries;
  }

  /** @returns undefined for bytes that are no ZIP with a whole directory. */
  static open(bytes: Buffer): Archive | undefined {
    const end = endOf(bytes);
    if (end === undefined) return undefined;
    const count = bytes.readUInt16LE(end + 10);
    const size = bytes.readUInt32LE(end + 12);
    const start = bytes.readUInt32LE(end + 16);
    if (count > mostEntries || start + size > end) return undefined;
    const entries = new Map<string, Entry>();
    let at = start;
    for (let index = 0; index < count; index += 1) {
      if (at + 46 > end || bytes.readUInt32LE(at) !== 0x02014b50) return undefined;
      const nameLength = bytes.readUInt16LE(at + 28);
      const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
      // Of two entries of one name none is the right one.
      if (entries.has(name)) return undefined;
      entries.set(name, {
        flags: bytes.readUInt16LE(at + 8),
        method: bytes.readUInt16LE(at + 10),
        crc: bytes.readUInt32LE(at + 16),
        compressed: bytes.readUInt32LE(at + 20),
        size: bytes.readUInt32LE(at + 24),
        headerAt: bytes.readUInt32LE(at + 42),
      });
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    return new Archive(bytes, entries);
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * The whole of one entry. @param most  bytes it may have; no more are ever made of it, whatever it says of itself.
   * @throws UnreadableSurface `too-large-to-show`, `surface-unsupported` for a password or another coding, `surface-damaged`.
   */
  read(name: string, most: number): Buffer {
    const entry = this.#entries.get(name);
    if (entry === undefined) throw new UnreadableSurface('surface-damaged');
    if (entry.size > most) throw new UnreadableSurface('too-large-to-show');
    if ((entry.flags & 0x2041) !== 0 || (entry.method !== 0 && entry.method !== 8))
      throw new UnreadableSurface('surface-unsupported');
    const content = this.#unpacked(entry);
    if (content.length !== entry.size || crc32(content) !== entry.crc) throw new UnreadableSurface('surface-damaged');
    return content;
  }

  #unpacked({ headerAt, method, compressed, size }: Entry): Buffer {
    const bytes = this.#bytes;
    if (headerAt + 30 > bytes.length || bytes.readUInt32LE(headerAt) !== 0x04034b50)
      throw new UnreadableSurface('surface-damaged');
    const start = headerAt + 30 + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28);
    if (start + compressed > bytes.length) throw new UnreadableSurface('surface-damaged');
    const packed = bytes.subarray(start, start + compressed);
    if (method === 0) return Buffer.from(packed);
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
    } catch {
      throw new UnreadableSurface('surface-damaged');
    }
  }
}

function endOf(bytes: Buffer): number | undefined {
  for (let at = bytes.length - endLength; at >= Math.max(0, bytes.length - endLength - longestComment); at -= 1) {
    if (bytes.readUInt32LE(at) === 0x06054b50 && at + endLength + bytes.readUInt16LE(at + 20) === bytes.length)
      return at;
  }
  return undefined;
}
