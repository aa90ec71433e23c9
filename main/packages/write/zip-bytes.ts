// A package as one ZIP, as a stream of bytes: sorted, and laid out as `shared/domain/stored-zip.ts` has it. Own code because yazl adds
// timestamps and, for streams, data descriptors.
import { directoryEntry, endRecords, localHeader, type ZippedFile } from '../../../shared/domain/stored-zip.ts';
import { comparePaths } from '../format/package-path.ts';
import type { WrittenFile } from './package-entry.ts';

/** @param folder  the one folder everything lies in. */
export async function* zipBytes(folder: string, files: readonly WrittenFile[]): AsyncGenerator<Uint8Array> {
  const placed: ZippedFile[] = [];
  let offset = 0;
  for (const file of files.toSorted((left, right) => comparePaths(left.path, right.path))) {
    const entry = zipped(folder, file, offset);
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
    const entry = zipped(folder, file, offset);
    offset += localHeader(entry).length + file.bytes;
    directory += directoryEntry(entry).length;
  }
  return offset + directory + endRecords(files.length, directory, offset).length;
}

function zipped(folder: string, { path, bytes, crc32 }: WrittenFile, offset: number): ZippedFile {
  return { name: Buffer.from(`${folder}/${path}`, 'utf8'), bytes, crc32, offset };
}
