// Reads a ZIP through random access, strictly: what could be understood in two ways is refused. Pure: the station and the page
// in the browser read with the same code, so that no archive can show one thing here and another there.
import { pathFault } from './package-path.ts';
import type { PackageFinding } from './package-report.ts';
import { UnreadableFile, type PackageSource, type RandomAccess, type SourceFile } from './package-source.ts';

/** Inflates raw DEFLATE; throws when the data is broken. */
export type Inflate = (compressed: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

interface ZipEntry extends SourceFile {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly compressed: number;
  readonly headerAt: number;
}

const mostDirectoryBytes = 64 * 1024 * 1024;
const highestRatio = 200;
const piece = 1024 * 1024;

/** The package in a ZIP: one folder, or the files themselves. Faults are findings; a file that is no ZIP has one fault and no files. */
export async function openZip(zip: RandomAccess, inflate: Inflate): Promise<PackageSource> {
  try {
    return await new ZipReader(zip, inflate).open();
  } catch (error) {
    if (error instanceof UnreadableFile) return emptySource({ code: error.code });
    throw error;
  }
}

export function emptySource(fault: PackageFinding): PackageSource {
  return {
    files: [],
    faults: [fault],
    open: () => {
      throw new UnreadableFile('package.file-unreadable');
    },
  };
}

class ZipReader {
  readonly #zip: RandomAccess;
  readonly #inflate: Inflate;
  readonly #faults: PackageFinding[] = [];
  /** Where the bytes of each entry begin, by its name. */
  readonly #starts = new Map<string, number>();

  constructor(zip: RandomAccess, inflate: Inflate) {
    this.#zip = zip;
    this.#inflate = inflate;
  }

  async open(): Promise<PackageSource> {
    const entries = this.#withoutFolder(await this.#entries());
    const byPath = new Map(entries.map((entry) => [entry.path, entry]));
    return {
      files: entries.map(({ path, bytes }) => ({ path, bytes })),
      faults: this.#faults,
      open: (path) => this.#content(byPath.get(path)),
      storedAt: (path) => {
        const entry = byPath.get(path);
        return entry?.method === 0 ? this.#starts.get(entry.name) : undefined;
      },
    };
  }

  async #entries(): Promise<ZipEntry[]> {
    const { start, size, count } = await this.#directory();
    const bytes = await this.#zip.read(start, start + size);
    const view = viewOf(bytes);
    const entries: ZipEntry[] = [];
    let at = 0;
    while (at < size) {
      if (at + 46 > size || view.getUint32(at, true) !== 0x02014b50) throw new UnreadableFile('package.zip-damaged');
      const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
      const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
      const end = at + 46 + nameLength + extraLength + commentLength;
      if (end > size) throw new UnreadableFile('package.zip-damaged');
      const entry = this.#entry(view, bytes, at, nameLength, extraLength);
      if (entry !== undefined) entries.push(entry);
      at = end;
    }
    const directories = this.#faults.length > 0 ? count : entries.length;
    if (directories !== count) throw new UnreadableFile('package.zip-damaged');
    await this.#checkLayout(entries, start);
    return entries.filter(({ name }) => !name.endsWith('/'));
  }

  #entry(view: DataView, bytes: Uint8Array, at: number, nameLength: number, extraLength: number): ZipEntry | undefined {
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameAt = at + 46;
    const name = nameOf(bytes.subarray(nameAt, nameAt + nameLength));
    if (name === undefined) {
      this.#faults.push({ code: 'package.bad-path' });
      return undefined;
    }
    const extra = viewOf(bytes.subarray(nameAt + nameLength, nameAt + nameLength + extraLength));
    const { size, compressed, headerAt } = sizesOf(view, at, extra);
    const mode = view.getUint16(at + 4, true) >> 8 === 3 ? (view.getUint32(at + 38, true) >>> 16) & 0xf000 : 0;
    const isFolder = name.endsWith('/');
    if (mode === 0xa000) this.#faults.push({ code: 'package.symbolic-link', path: name });
    else if (mode !== 0 && mode !== (isFolder ? 0x4000 : 0x8000))
      this.#faults.push({ code: 'package.not-a-file', path: name });
    if ((flags & 0x2041) !== 0) this.#faults.push({ code: 'package.zip-encrypted', path: name });
    if (method !== 0 && method !== 8) this.#faults.push({ code: 'package.zip-method', path: name });
    if (method === 0 && size !== compressed) throw new UnreadableFile('package.zip-damaged');
    if (size > compressed * highestRatio + 1024) this.#faults.push({ code: 'package.compression-ratio', path: name });
    if (isFolder && size !== 0) this.#faults.push({ code: 'package.not-a-file', path: name });
    const fault = pathFault(isFolder ? name.slice(0, -1) : name);
    if (fault !== undefined) this.#faults.push({ code: fault, path: name });
    return { name, path: name, bytes: size, method, flags, compressed, headerAt };
  }

  /** Each local header says what the directory says; entries neither overlap nor leave room in which something could hide. */
  async #checkLayout(entries: readonly ZipEntry[], directoryAt: number): Promise<void> {
    let expected = 0;
    for (const entry of entries.toSorted((left, right) => left.headerAt - right.headerAt)) {
      if (entry.headerAt !== expected) {
        this.#faults.push({
          code: entry.headerAt < expected ? 'package.zip-overlap' : 'package.zip-hidden-bytes',
          path: entry.name,
        });
        return;
      }
      const dataAt = await this.#dataAt(entry);
      this.#starts.set(entry.name, dataAt);
      const end = dataAt + entry.compressed;
      expected = end + ((entry.flags & 8) === 0 ? 0 : await this.#descriptorLength(end));
      if (expected > directoryAt) throw new UnreadableFile('package.zip-damaged');
    }
    if (expected !== directoryAt) this.#faults.push({ code: 'package.zip-hidden-bytes' });
  }

  async #dataAt(entry: ZipEntry): Promise<number> {
    const header = await this.#read(entry.headerAt, 30);
    const view = viewOf(header);
    if (view.getUint32(0, true) !== 0x04034b50) throw new UnreadableFile('package.zip-damaged');
    const nameLength = view.getUint16(26, true);
    const name = nameOf(await this.#read(entry.headerAt + 30, nameLength));
    if (name !== entry.name || view.getUint16(8, true) !== entry.method) {
      this.#faults.push({
        code: 'package.zip-two-names',
        path: entry.name,
        ...(name === undefined ? {} : { found: name }),
      });
    }
    return entry.headerAt + 30 + nameLength + view.getUint16(28, true);
  }

  /** Other programs write a descriptor behind the data: 12 to 24 bytes. */
  async #descriptorLength(at: number): Promise<number> {
    const view = viewOf(await this.#read(at, Math.min(28, this.#zip.size - at)));
    const signed = view.getUint32(0, true) === 0x08074b50 ? 4 : 0;
    const next = [12, 20].find((length) => {
      const after = signed + length;
      if (after + 4 > view.byteLength) return false;
      const mark = view.getUint32(after, true);
      return mark === 0x04034b50 || mark === 0x02014b50;
    });
    return signed + (next ?? 12);
  }

  async #directory(): Promise<{ start: number; size: number; count: number }> {
    const { size: fileSize } = this.#zip;
    if (fileSize < 22) throw new UnreadableFile('package.not-a-zip');
    const tailAt = Math.max(0, fileSize - 22 - 0xffff);
    const tail = viewOf(await this.#zip.read(tailAt, fileSize));
    for (let at = tail.byteLength - 22; at >= 0; at -= 1) {
      if (tail.getUint32(at, true) !== 0x06054b50 || at + 22 + tail.getUint16(at + 20, true) !== tail.byteLength)
        continue;
      const end = tailAt + at;
      const count = tail.getUint16(at + 10, true);
      const size = tail.getUint32(at + 12, true);
      const start = tail.getUint32(at + 16, true);
      if (tail.getUint16(at + 20, true) !== 0) this.#faults.push({ code: 'package.zip-hidden-bytes' });
      const is64 = count === 0xffff || size === 0xffffffff || start === 0xffffffff;
      const directory = is64 ? await this.#directory64(end) : { start, size, count, end };
      if (directory.start + directory.size !== directory.end) throw new UnreadableFile('package.zip-damaged');
      if (directory.size > mostDirectoryBytes) throw new UnreadableFile('package.too-many-files');
      return directory;
    }
    throw new UnreadableFile('package.not-a-zip');
  }

  async #directory64(end: number): Promise<{ start: number; size: number; count: number; end: number }> {
    const locator = viewOf(await this.#read(end - 20, 20));
    if (locator.getUint32(0, true) !== 0x07064b50) throw new UnreadableFile('package.zip-damaged');
    const at = whole(locator, 8);
    if (at + 56 > end - 20) throw new UnreadableFile('package.zip-damaged');
    const record = viewOf(await this.#read(at, 56));
    if (record.getUint32(0, true) !== 0x06064b50) throw new UnreadableFile('package.zip-damaged');
    return { count: whole(record, 32), size: whole(record, 40), start: whole(record, 48), end: at };
  }

  #read(start: number, length: number): Promise<Uint8Array> {
    if (start < 0 || length < 0 || start + length > this.#zip.size) throw new UnreadableFile('package.zip-damaged');
    return this.#zip.read(start, start + length);
  }

  /** Takes off the one folder all files lie in, and leaves out the entries of folders. */
  #withoutFolder(entries: readonly ZipEntry[]): ZipEntry[] {
    if (entries.some(({ path }) => path === 'seal.json')) return [...entries];
    const folders = new Set(entries.map(({ path }) => path.split('/')[0] ?? ''));
    const [folder] = folders;
    if (folders.size === 1 && folder !== undefined) {
      return entries.map((entry) => ({ ...entry, path: entry.path.slice(folder.length + 1) }));
    }
    const sealed = [...folders].find((one) => entries.some(({ path }) => path === `${one}/seal.json`));
    if (sealed === undefined) return [...entries];
    const outside = entries.find(({ path }) => !path.startsWith(`${sealed}/`));
    if (outside !== undefined) this.#faults.push({ code: 'package.file-outside', path: outside.path });
    return entries.map((entry) =>
      entry.path.startsWith(`${sealed}/`) ? { ...entry, path: entry.path.slice(sealed.length + 1) } : entry,
    );
  }

  async *#content(entry: ZipEntry | undefined): AsyncGenerator<Uint8Array> {
    if (entry === undefined) throw new UnreadableFile('package.file-unreadable');
    const start = await this.#dataAt(entry);
    const stored = this.#range(start, start + entry.compressed);
    let length = 0;
    try {
      for await (const bytes of entry.method === 0 ? stored : this.#inflate(stored)) {
        length += bytes.length;
        if (length > entry.bytes) throw new UnreadableFile('package.more-bytes-than-said');
        yield bytes;
      }
    } catch (error) {
      throw error instanceof TypeError ? new UnreadableFile('package.zip-damaged') : error;
    }
    if (length !== entry.bytes) throw new UnreadableFile('package.zip-damaged');
  }

  async *#range(start: number, end: number): AsyncGenerator<Uint8Array> {
    for (let at = start; at < end; at += piece) yield await this.#zip.read(at, Math.min(at + piece, end));
  }
}

function sizesOf(view: DataView, at: number, extra: DataView): { size: number; compressed: number; headerAt: number } {
  const values = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
  if (!values.includes(0xffffffff)) {
    const [size = 0, compressed = 0, headerAt = 0] = values;
    return { size, compressed, headerAt };
  }
  let field = zip64Field(extra);
  const [size = 0, compressed = 0, headerAt = 0] = values.map((value) => {
    if (value !== 0xffffffff) return value;
    if (field === undefined || field + 8 > extra.byteLength) throw new UnreadableFile('package.zip-damaged');
    field += 8;
    return whole(extra, field - 8);
  });
  return { size, compressed, headerAt };
}

function zip64Field(extra: DataView): number | undefined {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) === 1) return at + 4;
  }
  return undefined;
}

function whole(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new UnreadableFile('package.zip-damaged');
  return Number(value);
}

function nameOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
