// A package that is to be taken in: verified, its records read, and where each of its files lies. Nothing of it is unpacked.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { crc32 } from 'node:zlib';
import {
  readIntelligenceFile,
  staysWithin,
  type IntelligenceFile,
} from '../../../shared/domain/exchange/intelligence.ts';
import {
  readReceiptFile,
  readTransferFile,
  type ReceiptFile,
  type TransferFile,
} from '../../../shared/domain/exchange/transfer.ts';
import type { NextTurn } from '../../../shared/language/in-turns.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { turnsOf } from '../../threads/index.ts';
import { custodyPath } from '../format/custody-proofs.ts';
import { jsonInTurns } from '../format/json-in-turns.ts';
import { safeFileName } from '../format/package-path.ts';
import type { CheckedFile, PackageReport } from '../format/package-report.ts';
import { readSmall, UnreadableFile, type PackageSource, type RandomAccess } from '../format/package-source.ts';
import { sealBytes, type SealKind } from '../format/seal.ts';
import type { CaseFile, CustodyFile, ExhibitsFile, SupersedesFile } from '../records.ts';
import type { WrittenFile } from '../write/package-entry.ts';
import { zipBytes } from '../write/zip-bytes.ts';
import { openFolder } from './folder-source.ts';
import { openPackage } from './open-package.ts';
import { readCaseFile, readCustodyFile, readExhibitsFile, readSupersedesFile } from './record-shapes.ts';
import { checkOpened, type VerifyOptions } from './verify-package.ts';

export interface PlacedFile {
  /** From the package's folder. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Where its bytes begin in the ZIP. */
  readonly start: number;
}

export interface BroughtPackage {
  readonly report: PackageReport;
  /** SHA-256 of `seal.json`, lower-case hex; absent of a package that is refused. */
  readonly sealSha256?: string;
  readonly records?: {
    readonly case?: CaseFile;
    readonly exhibits?: ExhibitsFile;
    readonly custody?: CustodyFile;
    readonly supersedes?: SupersedesFile;
    /** Of a transfer or receipt between stations. */
    readonly transfer?: TransferFile;
    readonly receipt?: ReceiptFile;
    readonly intelligence?: IntelligenceFile;
  };
  /** Every file; absent where the bytes do not lie in the ZIP as they are, or nothing may be taken in. */
  readonly files?: readonly PlacedFile[];
  /** The same package as a plain ZIP of stored files, for one that came encrypted or packed otherwise. */
  readonly repacked?: () => AsyncIterable<Uint8Array>;
}

const transferPath = 'data/records/transfer.json';
const receiptPath = 'data/records/receipt.json';
const intelligencePath = 'data/records/intelligence.json';
const mostRecordBytes = 256 * 1024 * 1024;
const piece = 1024 * 1024;

/**
 * Verifies the file and reads what is taken in of it.
 * @param take  is given the package while it is open; `repacked` reads from it.
 * @throws what `verifyPackage` throws, and `package.record-unreadable` where a record that was sealed is none that this program can read,
 *   or speaks of what is not in the package.
 */
export async function withBroughtPackage<Value>(
  file: RandomAccess,
  options: VerifyOptions,
  take: (brought: BroughtPackage) => Promise<Value>,
): Promise<Value> {
  const opened = await openPackage(file, options);
  const { source, kind, zip } = opened;
  try {
    const report = await checkOpened(source, options);
    if (report.verdict === 'refused' || report.seal === undefined) return await take({ report });
    const files = placedFiles(source, report.files);
    const { seal } = report;
    return await take({
      report,
      sealSha256: createHash('sha256').update(sealBytes(seal)).digest('hex'),
      records: await recordsOf(source, report.files, seal.kind, turnsOf(options.signal)),
      ...(files === undefined || kind === 'age' ? {} : { files }),
      repacked: () =>
        files !== undefined && zip !== undefined
          ? bytesOf(zip)
          : storedZip(safeFileName(`package-${seal.packageId}`), source, report.files, options.signal),
    });
  } catch (error) {
    throw error instanceof UnreadableFile ? new FocalPointError(error.code) : error;
  } finally {
    await opened.close();
  }
}

/**
 * A folder on this machine as the bytes of one stored ZIP, to be handed to a station; nothing is verified here.
 * @throws FocalPointError `package.not-found`, and the fault of a name or link that no ZIP can hold
 */
export async function* folderAsZip(folder: string): AsyncGenerator<Uint8Array> {
  const source = await openFolder(folder).catch(() => undefined);
  if (source === undefined) throw new FocalPointError('package.not-found');
  const [fault] = source.faults;
  if (fault !== undefined) throw new FocalPointError(fault.code, fault.path === undefined ? {} : { file: fault.path });
  const files = source.files.map(({ path, bytes }): CheckedFile => ({ path, bytes, status: 'not-checked' }));
  yield* storedZip(safeFileName(basename(folder)), source, files, undefined);
}

function placedFiles(source: PackageSource, files: readonly CheckedFile[]): PlacedFile[] | undefined {
  const placed = files.flatMap(({ path, bytes, sha256 }) => {
    const start = source.storedAt?.(path);
    return start === undefined ? [] : [{ path, bytes, sha256: sha256 ?? '', start }];
  });
  return placed.length === files.length ? placed : undefined;
}

/** A transfer is what its seal calls one, and so is a receipt: under another kind of seal these records are files like any other. */
async function recordsOf(source: PackageSource, files: readonly CheckedFile[], sealed: SealKind, nextTurn: NextTurn) {
  const sound = new Map(files.filter(({ status }) => status === 'sound').map((file) => [file.path, file]));
  const read = async <File>(path: string, shapeOf: ShapeOf<File>): Promise<File | undefined> => {
    const file = sound.get(path);
    if (file === undefined) return undefined;
    const bytes = await readSmall(source, path, mostRecordBytes);
    // What is read is what was verified, also where the medium changes meanwhile.
    if ((await hashInTurns(bytes, nextTurn)) !== file.sha256)
      throw new FocalPointError('package.file-changed', { file: path });
    const record = await shapedAs(shapeOf, bytes, nextTurn);
    if (record === undefined) throw new FocalPointError('package.record-unreadable', { file: path });
    return record;
  };
  const caseFile = await read('data/records/case.json', readCaseFile);
  const exhibits = await read('data/records/exhibits.json', readExhibitsFile);
  const custody = await read(custodyPath, readCustodyFile);
  const supersedes = await read('data/records/supersedes.json', readSupersedesFile);
  const transfer = sealed === 'transfer' ? await read(transferPath, readTransferFile) : undefined;
  const receipt = sealed === 'receipt' ? await read(receiptPath, readReceiptFile) : undefined;
  const intelligence = transfer === undefined ? undefined : await read(intelligencePath, readIntelligenceFile);
  if (transfer !== undefined && !namesWhatIsThere(transfer, exhibits))
    throw new FocalPointError('package.record-unreadable', { file: transferPath });
  if (transfer !== undefined && intelligence !== undefined && !staysWithin(intelligence, transfer))
    throw new FocalPointError('package.record-unreadable', { file: intelligencePath });
  return {
    ...(caseFile === undefined ? {} : { case: caseFile }),
    ...(exhibits === undefined ? {} : { exhibits }),
    ...(custody === undefined ? {} : { custody }),
    ...(supersedes === undefined ? {} : { supersedes }),
    ...(transfer === undefined ? {} : { transfer }),
    ...(receipt === undefined ? {} : { receipt }),
    ...(intelligence === undefined ? {} : { intelligence }),
  };
}

function namesWhatIsThere({ exhibits }: TransferFile, described: ExhibitsFile | undefined): boolean {
  const there = new Set(described?.exhibits.map(({ id }) => id));
  return exhibits.every(({ id }) => there.has(id));
}

async function hashInTurns(bytes: Uint8Array, nextTurn: NextTurn): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += piece) {
    hash.update(bytes.subarray(at, at + piece));
    await nextTurn();
  }
  return hash.digest('hex');
}

type ShapeOf<File> = (value: unknown, nextTurn: NextTurn) => File | undefined | Promise<File | undefined>;

/** Nested so deeply that no reader follows it, a record is none. */
async function shapedAs<File>(
  shapeOf: ShapeOf<File>,
  bytes: Uint8Array,
  nextTurn: NextTurn,
): Promise<File | undefined> {
  try {
    return await shapeOf(await jsonInTurns(bytes, nextTurn), nextTurn);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

async function* bytesOf(zip: RandomAccess): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < zip.size; at += piece) yield await zip.read(at, Math.min(at + piece, zip.size));
}

/** Reads every file twice: the headers of a stored ZIP say beforehand what will come. */
async function* storedZip(
  name: string,
  source: PackageSource,
  files: readonly CheckedFile[],
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  const nextTurn = turnsOf(signal);
  const measured: WrittenFile[] = [];
  for (const { path, sha256 } of files) {
    const hash = createHash('sha256');
    let [bytes, crc] = [0, 0];
    for await (const part of source.open(path)) {
      await nextTurn();
      hash.update(part);
      crc = crc32(part, crc);
      bytes += part.length;
    }
    const found = hash.digest('hex');
    if (sha256 !== undefined && sha256 !== found) throw new FocalPointError('package.file-changed', { file: path });
    measured.push({ path, bytes, sha256: found, crc32: crc, open: () => source.open(path) });
  }
  yield* zipBytes(name, measured);
}
