// The bytes of a ZIP that depends on nothing but its files: stored, one fixed time, no extra fields but ZIP64 where sizes need it.
// APPNOTE 6.3.10. Used wherever a package becomes one file: when it is sealed, and when a folder is handed to a station.

const highest = 0xffffffff;
/** 1980-01-01 00:00, the first moment a ZIP can name. */
const dosDate = 0x0021;

/** A file as its headers say it. */
export interface ZippedFile {
  /** The whole name in the ZIP, UTF-8. */
  readonly name: Uint8Array;
  readonly bytes: number;
  readonly crc32: number;
  /** Where its header begins. */
  readonly offset: number;
}

/** What stands before the bytes of a file. */
export function localHeader({ name, bytes, crc32 }: Omit<ZippedFile, 'offset'>): Uint8Array {
  const isLarge = bytes >= highest;
  const extra = isLarge ? zip64Extra([bytes, bytes]) : new Uint8Array();
  const header = new DataView(new ArrayBuffer(30));
  header.setUint32(0, 0x04034b50, true);
  header.setUint16(4, isLarge ? 45 : 10, true);
  header.setUint16(6, utf8Flag(name), true);
  header.setUint16(12, dosDate, true);
  header.setUint32(14, crc32, true);
  header.setUint32(18, isLarge ? highest : bytes, true);
  header.setUint32(22, isLarge ? highest : bytes, true);
  header.setUint16(26, name.length, true);
  header.setUint16(28, extra.length, true);
  return joined([bytesOf(header), name, extra]);
}

/** A file's line in the directory at the end. */
export function directoryEntry({ name, bytes, crc32, offset }: ZippedFile): Uint8Array {
  const isLarge = bytes >= highest;
  const isFar = offset >= highest;
  const extra =
    isLarge || isFar ? zip64Extra([...(isLarge ? [bytes, bytes] : []), ...(isFar ? [offset] : [])]) : new Uint8Array();
  const header = new DataView(new ArrayBuffer(46));
  header.setUint32(0, 0x02014b50, true);
  // Made on Unix, so that unpacking gives ordinary files anyone may read.
  header.setUint16(4, 0x0300 | 45, true);
  header.setUint16(6, extra.length > 0 ? 45 : 10, true);
  header.setUint16(8, utf8Flag(name), true);
  header.setUint16(14, dosDate, true);
  header.setUint32(16, crc32, true);
  header.setUint32(20, isLarge ? highest : bytes, true);
  header.setUint32(24, isLarge ? highest : bytes, true);
  header.setUint16(28, name.length, true);
  header.setUint16(30, extra.length, true);
  header.setUint32(38, (0o100644 << 16) >>> 0, true);
  header.setUint32(42, isFar ? highest : offset, true);
  return joined([bytesOf(header), name, extra]);
}

/** The end of the file. @param size  of the directory. @param start  where the directory begins. */
export function endRecords(count: number, size: number, start: number): Uint8Array {
  const is64 = count >= 0xffff || size >= highest || start >= highest;
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, is64 ? 0xffff : count, true);
  end.setUint16(10, is64 ? 0xffff : count, true);
  end.setUint32(12, is64 ? highest : size, true);
  end.setUint32(16, is64 ? highest : start, true);
  if (!is64) return bytesOf(end);
  const record = new DataView(new ArrayBuffer(56));
  record.setUint32(0, 0x06064b50, true);
  record.setBigUint64(4, 44n, true);
  record.setUint16(12, 0x0300 | 45, true);
  record.setUint16(14, 45, true);
  record.setBigUint64(24, BigInt(count), true);
  record.setBigUint64(32, BigInt(count), true);
  record.setBigUint64(40, BigInt(size), true);
  record.setBigUint64(48, BigInt(start), true);
  const locator = new DataView(new ArrayBuffer(20));
  locator.setUint32(0, 0x07064b50, true);
  locator.setBigUint64(8, BigInt(start + size), true);
  locator.setUint32(16, 1, true);
  return joined([bytesOf(record), bytesOf(locator), bytesOf(end)]);
}

/** Names that a writer of packages gives are ASCII; a folder that somebody brings may hold others. */
function utf8Flag(name: Uint8Array): number {
  return name.some((byte) => byte > 0x7f) ? 0x0800 : 0;
}

function zip64Extra(values: readonly number[]): Uint8Array {
  const extra = new DataView(new ArrayBuffer(4 + 8 * values.length));
  extra.setUint16(0, 1, true);
  extra.setUint16(2, 8 * values.length, true);
  values.forEach((value, index) => extra.setBigUint64(4 + 8 * index, BigInt(value), true));
  return bytesOf(extra);
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
