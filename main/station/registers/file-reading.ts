// The caller's side of the thread that reads files of other registers: one thread for each question or file, ended with it.
import type { JoinedTableLine } from '../../../shared/contract/registers.ts';
import type { OfferedKey } from '../../../shared/domain/register/offer-join.ts';
import type { ReadingWay, RecognisedTable, SourceRow, ToldWay } from '../../../shared/domain/register/source-row.ts';
import type { ReadingRules } from '../../../shared/domain/register/read-row.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { siblingModule, startThread, type Thread } from '../../threads/index.ts';
import type { EvidenceFiles, StoredFile } from '../evidence-files.ts';
import type { PreparedBlock } from './prepared-block.ts';
import type {
  CheckedTable,
  JoinedRows,
  ReadingOrder,
  RegistersCalls,
  SealedTable,
  TableOrder,
} from './registers-thread.ts';

/** A file that takes longer to be recognised hangs its reader. */
const longestLook = 30_000;
/** Young memory for rows on their way; the reader holds little beside them. MiB. */
const youngMebibytes = 8;
/** For text that is read row by row. Sheets keep the words of the workbook, joined tables their rows: they take what they need. MiB, see the bench. */
const oldMebibytes = 96;

type Files = Pick<EvidenceFiles, 'folder' | 'fileKey'>;

export interface TableFile {
  readonly file: StoredFile;
  readonly way: ReadingWay;
  /** The names of its columns. */
  readonly header: readonly string[];
}

export interface FileReadingOrder {
  readonly file: StoredFile;
  readonly way: ReadingWay;
  readonly rules: ReadingRules;
  /** In the order in which the definition joins them. */
  readonly joined: readonly TableFile[];
  readonly after: number;
}

interface Following {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly done: number; readonly of: number }) => void;
}

/** @throws FocalPointError `registers.…` as `recogniseTable`; `registers.took-too-long` */
export async function lookAtFile(files: Files, file: StoredFile, way: ToldWay): Promise<RecognisedTable> {
  return inTime((thread) => withKeys(files, [file], ([sealed]) => thread.call('look', { file: demand(sealed), way })));
}

/** @throws FocalPointError as `lookAtFile` */
export async function lookAtJoined(
  files: Files,
  {
    tables,
    file,
    way,
    fileName,
  }: {
    readonly tables: readonly TableFile[];
    readonly file: StoredFile;
    readonly way: ToldWay;
    readonly fileName: string;
  },
): Promise<RecognisedTable & { readonly keys: readonly OfferedKey[] }> {
  return inTime((thread) =>
    withKeys(files, [file, ...tables.map((one) => one.file)], ([sealed, ...others]) =>
      thread.call('lookJoined', { tables: sealedTables(tables, others), file: demand(sealed), way, fileName }),
    ),
  );
}

/** @throws FocalPointError as `readTable` */
export async function joinFirstRows(files: Files, order: FileReadingOrder): Promise<JoinedRows> {
  const thread = openThread();
  try {
    return await withOrder(files, order, (sealed) => thread.call('join', sealed));
  } finally {
    await thread.kill();
  }
}

/** @throws FocalPointError as `readTable` */
export async function joinAgain(
  files: Files,
  { rules, joined }: Pick<FileReadingOrder, 'rules' | 'joined'>,
  source: SourceRow,
): Promise<SourceRow> {
  const thread = openThread();
  try {
    return await withKeys(
      files,
      joined.map(({ file }) => file),
      (sealed) => thread.call('rejoin', { rules, joined: sealedTables(joined, sealed), source }),
    );
  } finally {
    await thread.kill();
  }
}

/** Ends what takes too long. */
async function inTime<Value>(work: (thread: Thread<RegistersCalls>) => Promise<Value>): Promise<Value> {
  const thread = openThread();
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new FocalPointError('registers.took-too-long')), longestLook);
  });
  try {
    return await Promise.race([work(thread), silence]);
  } finally {
    clearTimeout(timer);
    await thread.kill();
  }
}

/** Reads all of it. @throws FocalPointError as `readTable`; `threads.cancelled` */
export async function checkFile(files: Files, order: FileReadingOrder, following: Following): Promise<CheckedTable> {
  const thread = openThread(boundsOf(order));
  try {
    return await withOrder(files, order, (sealed) => thread.call('check', sealed, following));
  } finally {
    await thread.close();
  }
}

/**
 * The rows of a file as blocks, read ahead by one while the last is being written.
 * @param onEnd  told of the joined tables after the last block.
 * @throws as `checkFile`
 */
export async function* blocksOfFile(
  files: Files,
  order: FileReadingOrder,
  signal: AbortSignal,
  onEnd: (tables: readonly JoinedTableLine[]) => void,
): AsyncGenerator<PreparedBlock> {
  const thread = openThread(boundsOf(order));
  try {
    await withOrder(files, order, (sealed) => thread.call('begin', sealed));
    let coming = thread.call('next', undefined);
    for (;;) {
      const block = await coming;
      if (block === undefined) {
        onEnd(await thread.call('ended', undefined));
        return;
      }
      if (signal.aborted) throw new FocalPointError('threads.cancelled');
      coming = thread.call('next', undefined);
      // Whoever stops in between does not wait for it.
      coming.catch(() => undefined);
      yield block;
    }
  } finally {
    await thread.close();
  }
}

function openThread(bounds: { readonly oldMebibytes?: number } = {}): Thread<RegistersCalls> {
  return startThread<RegistersCalls>(siblingModule(import.meta.url, './registers-thread'), {
    youngMebibytes,
    ...bounds,
  });
}

function boundsOf({ way, joined }: FileReadingOrder): { readonly oldMebibytes?: number } {
  return way.format === 'xlsx' || joined.length > 0 ? {} : { oldMebibytes };
}

async function withOrder<Value>(
  files: Files,
  order: FileReadingOrder,
  work: (sealed: ReadingOrder) => Promise<Value>,
): Promise<Value> {
  return withKeys(files, [order.file, ...order.joined.map(({ file }) => file)], ([main, ...others]) =>
    work({ ...order, file: demand(main), joined: sealedTables(order.joined, others) }),
  );
}

function sealedTables(tables: readonly TableFile[], sealed: readonly SealedTable[]): TableOrder[] {
  return tables.map(({ way, header }, at) => ({ way, header, file: demand(sealed[at]) }));
}

function demand(sealed: SealedTable | undefined): SealedTable {
  strictAssert(sealed !== undefined, 'every file was given its key');
  return sealed;
}

/** The thread zeroes its copies of the key, this side its own once the thread has answered. */
async function withKeys<Value>(
  files: Files,
  stored: readonly StoredFile[],
  work: (sealed: SealedTable[]) => Promise<Value>,
): Promise<Value> {
  const sealed = stored.map(({ fileId, wrappedKey }) => ({
    folder: files.folder,
    fileId,
    wrappedKey,
    fileKek: files.fileKey(),
  }));
  try {
    return await work(sealed);
  } finally {
    for (const { fileKek } of sealed) fileKek.fill(0);
  }
}
