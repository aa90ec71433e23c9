// Rows must be as their last entry left them. This is what finds an old page that was put back whole.
import { setImmediate } from 'node:timers/promises';
import { statement, type ReadableDatabase } from '../database/index.ts';
import { throwIfCancelled } from '../threads/index.ts';
import { parseEntry } from './entry.ts';
import type { Findings, LedgerProgress } from './ledger-report.ts';

export interface CurrentRow {
  readonly kind: string;
  readonly id: string;
  readonly rowHash: string;
}

export type LastLogged = Map<string, { readonly hash: string; readonly seq: number }>;

interface RowCheckOptions {
  readonly onProgress: ((progress: LedgerProgress) => void) | undefined;
  readonly signal: AbortSignal | undefined;
}

const rowsBetweenPauses = 4096;

/** @returns how many rows there were. `lastLogged` is emptied on the way: what remains has no row any more. */
export async function checkRows(
  db: ReadableDatabase,
  rows: Iterable<CurrentRow>,
  lastLogged: LastLogged,
  findings: Findings,
  { onProgress, signal }: RowCheckOptions,
): Promise<number> {
  let done = 0;
  for (const { kind, id, rowHash } of rows) {
    const key = `${kind} ${id}`;
    const seen = lastLogged.get(key);
    lastLogged.delete(key);
    if (seen?.hash !== rowHash) {
      // Work may have gone on while this was being checked: only the newest entry says what the row should be.
      const newest = newestLogged(db, kind, id);
      if (newest === undefined) findings.add({ code: 'row-unlogged', kind, id });
      else if (newest.hash !== rowHash) findings.add({ code: 'row-changed', kind, id, seq: newest.seq });
    }
    done += 1;
    if (done % rowsBetweenPauses === 0) {
      onProgress?.({ step: 'rows', done });
      await setImmediate();
      throwIfCancelled(signal);
    }
  }
  onProgress?.({ step: 'rows', done, of: done });
  for (const [key, { seq }] of lastLogged) {
    const entry = db.first<{ body: string }>(statement`select body from ledger_entry where seq = ${seq}`);
    const subject = entry === undefined ? subjectOf(key) : parseEntry(entry.body).subject;
    findings.add({ code: 'row-missing', subject, seq });
  }
  return done;
}

function newestLogged(db: ReadableDatabase, kind: string, id: string): { hash: string; seq: number } | undefined {
  return db.first(
    statement`select seq, body ->> '$.rowHash' as hash from ledger_entry
      where subject_kind = ${kind} and subject_id = ${id} and body ->> '$.rowHash' is not null order by seq desc limit 1`,
  );
}

function subjectOf(key: string): { kind: string; id: string; label: string } {
  const [kind = '', ...id] = key.split(' ');
  return { kind, id: id.join(' '), label: '' };
}
