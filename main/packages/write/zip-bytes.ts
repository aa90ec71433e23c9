// A ZIP as a stream of bytes that depends on nothing but its files: stored, sorted, one fixed time, no extra fields but ZIP64
// where sizes need it. APPNOTE 6.3.10. Own code because yazl adds timestamps and, for streams, data descriptors.
import { comparePaths } from '../format/package-path.ts';
import type { WrittenFile } from './package-entry.ts';

const highest = 0xffffffff;
/** 1980-01-01 00:00, the first moment a ZIP can name. */
const dosDate = 0x0021;

interface PlacedFile extends WrittenFile {
  readonly name: Buffer;
  readonly offset: number;
}

/** @param folder  the one folder everything lies in. */
export async function* zipBytes(folder: string, files: readonly WrittenFile[]): AsyncGenerator<Uint8Array> {
  const placed: PlacedFile[] = [];
  let offset = 0;
  for (const file of files.toSorted((left, right) => comparePaths(left.path, right.path))) {
    const entry = { ...file, name: Buffer.from(`${folder}/${file.path}`, 'ascii'), offset };
    const header = localHeader(entry);
    yield header;
    yield* file.open();
    placed.push(entry);
    offset += header.length + file.bytes;
  }
  const directory = Buffer.concat(placed.map(directoryEntry));
  yield directory;
  yield endRecords(placed.length, directory.length, offset);
}

/** The bytes `zipBytes` will give, for progress and free space. */
export function zipLength(folder: string, files: readonly WrittenFile[]): number {
  let [offset, directory] = [0, 0];
  for (const file of files) {
    const entry = { ...file, name: Buffer.from(`${folder}/${file.path}`, 'ascii'), offset };
    offset += localHeader(entry).length + file.bytes;
    directory += directoryEntry(entry).length;
  }
  return offset + directory + endRecords(files.length, directory, offset).length;
}

function localHeader({ name, bytes, crc32 }: PlacedFile): Buffer {
  const isLarge = bytes >= highest;
  const extra = isLarge ? zip64Extra([bytes, bytes]) : Buffer.alloc(0);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(isLarge ? 45 : 10, 4);
  header.writeUInt16LE(dosDate, 12);
  header.writeUInt32LE(crc32, 14);
  header.writeUInt32LE(isLarge ? highest : bytes, 18);
  header.writeUInt32LE(isLarge ? highest : bytes, 22);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, name, extra]);
}

function directoryEntry({ name, bytes, crc32, offset }: PlacedFile): Buffer {
  const isLarge = bytes >= highest;
  const isFar = offset >= highest;
  const extra =
    isLarge || isFar ? zip64Extra([...(isLarge ? [bytes, bytes] : []), ...(isFar ? [offset] : [])]) : Buffer.alloc(0);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  // Made on Unix, so that unpacking gives ordinary files anyone may read.
  header.writeUInt16LE(0x0300 | 45, 4);
  header.writeUInt16LE(extra.length > 0 ? 45 : 10, 6);
  header.writeUInt16LE(dosDate, 14);
  header.writeUInt32LE(crc32, 16);
  header.writeUInt32LE(isLarge ? highest : bytes, 20);
  header.writeUInt32LE(isLarge ? highest : bytes, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE((0o100644 << 16) >>> 0, 38);
  header.writeUInt32LE(isFar ? highest : offset, 42);
  return Buffer.concat([header, name, extra]);
}

function endRecords(count: number, size: number, start: number): Buffer {
  const is64 = count >= 0xffff || size >= highest || start >= highest;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(is64 ? 0xffff : count, 8);
  end.writeUInt16LE(is64 ? 0xffff : count, 10);
  end.writeUInt32LE(is64 ? highest : size, 12);
  end.writeUInt32LE(is64 ? highest : start, 16);
  if (!is64) return end;
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(0x0300 | 45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator, end]);
}

function zip64Extra(values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * values.length);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8 * values.length, 2);
  values.forEach((value, index) => extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index));
  return extra;
}
