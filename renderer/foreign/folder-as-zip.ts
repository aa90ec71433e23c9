// A folder that somebody chose, as one ZIP file to hand over: the headers are made here, the files themselves are only pointed at and are read
// as they are sent. Nothing is decided about them; the station verifies what comes.
import { directoryEntry, endRecords, localHeader, type ZippedFile } from '../../shared/domain/stored-zip.ts';
import type { Chosen } from './chosen.ts';

const piece = 4 * 1024 * 1024;

/**
 * @param name  of the folder.
 * @throws whatever the browser throws where a file cannot be read.
 */
export async function folderAsZip(
  { name: folder, files, size: total }: Chosen,
  onProgress: (done: number, total: number) => void,
): Promise<File> {
  const parts: BlobPart[] = [];
  const placed: ZippedFile[] = [];
  let [offset, done] = [0, 0];
  for (const { path, file } of files) {
    const crc32 = await checksumOf(file, (read) => {
      done += read;
      onProgress(done, total);
    });
    const name = new TextEncoder().encode(path);
    const entry = { name, bytes: file.size, crc32, offset };
    const header = localHeader(entry);
    parts.push(plain(header), file);
    placed.push(entry);
    offset += header.length + file.size;
  }
  const directory = placed.map((entry) => plain(directoryEntry(entry)));
  const length = directory.reduce((sum, { byteLength }) => sum + byteLength, 0);
  parts.push(...directory, plain(endRecords(placed.length, length, offset)));
  return new File(parts, `${folder}.zip`);
}

/** A blob takes no shared memory; what was made here is none. */
function plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}

async function checksumOf(file: File, onRead: (bytes: number) => void): Promise<number> {
  let crc = 0xffffffff;
  for (let at = 0; at < file.size; at += piece) {
    const bytes = new Uint8Array(await file.slice(at, at + piece).arrayBuffer());
    for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
    onRead(bytes.length);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** CRC-32 of ISO 3309, one entry for each byte. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
