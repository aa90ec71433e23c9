// Writes down what can still be read of a damaged vault: every row as a line of JSON, every file as it was taken in. Reads only.
import { createHash } from 'node:crypto';
import { closeSync, createWriteStream, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AttachmentId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statementOf, type ReadableDatabase } from '../../database/index.ts';
import { throwIfCancelled } from '../../threads/index.ts';
import { openSealedFile, writeError } from '../../vault/index.ts';
import { recordedTables } from '../recorded-tables.ts';

export interface RescuedTable {
  readonly table: string;
  readonly rows: number;
  /** Set where pages between the first and the last row could not be read. */
  readonly isCutShort: boolean;
}

export interface RescuedFile {
  readonly path: string;
  readonly recordId: string;
  /** `whole`: its hash is the recorded one. Otherwise the code of what is wrong. */
  readonly state: string;
}

const tables = [...Object.keys(recordedTables), 'exhibit_line', 'ledger_entry', 'ledger_head', 'draft'];
const keyOf: Readonly<Record<string, string>> = {
  exhibit_line: 'exhibit_id',
  ledger_entry: 'seq',
  ledger_head: 'number',
};

/** One file `<table>.jsonl` for each table below `folder`. @throws FocalPointError `threads.cancelled` */
export function rescueTables(db: ReadableDatabase, folder: string, signal: AbortSignal): RescuedTable[] {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return tables.map((table) => {
    throwIfCancelled(signal);
    const file = openSync(join(folder, `${table}.jsonl`), 'wx', 0o600);
    try {
      return { table, ...readFromBothEnds(db, table, (row) => writeSync(file, `${JSON.stringify(row)}\n`)) };
    } finally {
      closeSync(file);
    }
  });
}

/** A damaged page ends a reading in its direction: what lies beyond it is reached from the other end. */
function readFromBothEnds(
  db: ReadableDatabase,
  table: string,
  keep: (row: Record<string, unknown>) => void,
): { rows: number; isCutShort: boolean } {
  const key = keyOf[table] ?? 'id';
  let rows = 0;
  let last: string | number = '';
  const read = (order: 'asc' | 'desc', isDone: (value: string | number) => boolean): boolean => {
    try {
      for (const row of db.each<Record<string, unknown>>(
        statementOf(`select * from ${table} order by ${key} ${order}`),
      )) {
        // Keys are text or, of the ledger, whole numbers.
        const value = row[key] as string | number;
        if (isDone(value)) return true;
        keep(row);
        rows += 1;
        if (order === 'asc') last = value;
      }
      return true;
    } catch (error) {
      if (!(error instanceof FocalPointError)) throw error;
      return false;
    }
  };
  if (read('asc', () => false)) return { rows, isCutShort: false };
  const seen = last;
  read('desc', (value) => value <= seen);
  return { rows, isCutShort: true };
}

interface FileRow {
  readonly id: string;
  readonly file_name: string;
  readonly file_id: string;
  readonly wrapped_key: string;
  readonly sha256: string;
}

/** Every file that a readable row speaks of, plain, below `folder`. @throws FocalPointError `threads.cancelled`, `vault.disk-full` */
export async function rescueFiles(
  parts: { readonly db: ReadableDatabase; readonly vaultFolder: string; readonly fileKey: () => Buffer },
  folder: string,
  control: { readonly signal: AbortSignal; readonly progress: (done: number, total: number) => void },
): Promise<RescuedFile[]> {
  const rows: (FileRow & { readonly table: string })[] = [];
  for (const table of ['attachment', 'issued_document'] as const) {
    // The columns were written by this program; of a damaged row nothing is given.
    readFromBothEnds(parts.db, table, (row) => rows.push({ ...(row as unknown as FileRow), table }));
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const rescued: RescuedFile[] = [];
  for (const row of rows) {
    throwIfCancelled(control.signal);
    const path = `${row.id}-${plainName(row.file_name)}`;
    rescued.push({ path, recordId: row.id, state: await writePlain(parts, row, join(folder, path), control.signal) });
    control.progress(rescued.length, rows.length);
  }
  return rescued;
}

async function writePlain(
  { vaultFolder, fileKey }: { readonly vaultFolder: string; readonly fileKey: () => Buffer },
  row: FileRow,
  target: string,
  signal: AbortSignal,
): Promise<string> {
  const key = fileKey();
  try {
    const reader = openSealedFile(vaultFolder, AttachmentId.parse(row.file_id), row.wrapped_key, key);
    const hash = createHash('sha256');
    const hashed = async function* (): AsyncGenerator<Buffer> {
      for await (const piece of reader.stream()) {
        hash.update(piece);
        yield piece;
      }
    };
    try {
      await pipeline(hashed, createWriteStream(target, { flags: 'wx', mode: 0o600 }), { signal });
    } catch (error) {
      rmSync(target, { force: true });
      throwIfCancelled(signal);
      throw writeError(error);
    } finally {
      reader.close();
    }
    return hash.digest('hex') === row.sha256 ? 'whole' : 'vault.file-changed';
  } catch (error) {
    const code = error instanceof FocalPointError ? error.failure.code : '';
    // Damage of one file is said beside it; a full disk or a cancelled job ends the whole.
    if (!code.startsWith('vault.file-')) throw error;
    return code;
  } finally {
    key.fill(0);
  }
}

/** Names came from outside: only what no file system reads as more than a name. */
function plainName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}._ -]/gu, '_').slice(-80);
}
