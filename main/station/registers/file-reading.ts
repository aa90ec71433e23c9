// The caller's side of the thread that reads files of other registers: one thread for each question or file, ended with it.
import type { ReadingWay, RecognisedTable, ToldWay } from '../../../shared/domain/register/source-row.ts';
import type { ReadingRules } from '../../../shared/domain/register/read-row.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { siblingModule, startThread, type Thread } from '../../threads/index.ts';
import type { EvidenceFiles, StoredFile } from '../evidence-files.ts';
import type { PreparedBlock } from './prepared-block.ts';
import type { CheckedTable, RegistersCalls, SealedTable } from './registers-thread.ts';

/** A file that takes longer to be recognised hangs its reader. */
const longestLook = 30_000;
/** Young memory for rows on their way; the reader holds little beside them. MiB. */
const youngMebibytes = 8;

type Files = Pick<EvidenceFiles, 'folder' | 'fileKey'>;

export interface FileReadingOrder {
  readonly file: StoredFile;
  readonly way: ReadingWay;
  readonly rules: ReadingRules;
  readonly after: number;
}

interface Following {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly done: number; readonly of: number }) => void;
}

/** @throws FocalPointError `registers.…` as `recogniseTable`; `registers.took-too-long` */
export async function lookAtFile(files: Files, file: StoredFile, way: ToldWay): Promise<RecognisedTable> {
  const thread = openThread();
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new FocalPointError('registers.took-too-long')), longestLook);
  });
  try {
    return await Promise.race([withKey(files, file, (sealed) => thread.call('look', { file: sealed, way })), silence]);
  } finally {
    clearTimeout(timer);
    await thread.kill();
  }
}

/** Reads all of it. @throws FocalPointError as `readTable`; `threads.cancelled` */
export async function checkFile(files: Files, order: FileReadingOrder, following: Following): Promise<CheckedTable> {
  const thread = openThread();
  try {
    return await withKey(files, order.file, (sealed) => thread.call('check', { ...order, file: sealed }, following));
  } finally {
    await thread.close();
  }
}

/** The rows of a file as blocks, read ahead by one while the last is being written. @throws as `checkFile` */
export async function* blocksOfFile(
  files: Files,
  order: FileReadingOrder,
  signal: AbortSignal,
): AsyncGenerator<PreparedBlock> {
  const thread = openThread();
  try {
    await withKey(files, order.file, (sealed) => thread.call('begin', { ...order, file: sealed }));
    let coming = thread.call('next', undefined);
    for (;;) {
      const block = await coming;
      if (block === undefined) return;
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

function openThread(): Thread<RegistersCalls> {
  return startThread<RegistersCalls>(siblingModule(import.meta.url, './registers-thread'), { youngMebibytes });
}

/** The thread zeroes its copy of the key, this side its own once the thread has answered. */
async function withKey<Value>(
  files: Files,
  { fileId, wrappedKey }: StoredFile,
  work: (sealed: SealedTable) => Promise<Value>,
): Promise<Value> {
  const fileKek = files.fileKey();
  try {
    return await work({ folder: files.folder, fileId, wrappedKey, fileKek });
  } finally {
    fileKek.fill(0);
  }
}
