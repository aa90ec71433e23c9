// Checks the ledger against itself, against every head known from outside, and against the rows it speaks of. Reads only,
// yields between pages, and runs on any connection: on a worker's reader beside work, or on a rescued vault.
import { setImmediate } from 'node:timers/promises';
import { statement, type ReadableDatabase } from '../database/index.ts';
import { throwIfCancelled } from '../threads/index.ts';
import type { LedgerEntry } from './entry.ts';
import { keyFingerprint, parseHeadLine, provesHead, type SignedHead } from './head.ts';
import { Findings, type LedgerProgress, type LedgerReport } from './ledger-report.ts';
import { Frontier, leafHash, type CompleteNode } from './merkle.ts';
import { checkRows, type CurrentRow, type LastLogged } from './row-check.ts';
import { lowestStoredLevel, StoredTree } from './stored-tree.ts';

export interface LedgerEvidence {
  /** Of the station, SubjectPublicKeyInfo PEM; and those it signed with before. */
  readonly publicKey: string;
  readonly earlierKeys?: readonly string[];
  readonly station?: string;
  /** From paper, packages of other stations, `heads.jsonl`, the settings file. Those in the database are added. */
  readonly knownHeads: readonly SignedHead[];
  /**
   * Every row that has a `rowHash` in the ledger, as it is now. Read page by page, or on a connection that only reads.
   * Without it rows are not checked, only the ledger itself.
   */
  readonly currentRows?: Iterable<CurrentRow>;
}

export interface VerifyOptions {
  readonly onProgress?: ((progress: LedgerProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** `verified` of an earlier report: entries up to there are not read again, if the tree there is still the same. */
  readonly from?: { readonly size: number; readonly root: string } | undefined;
}

const pageSize = 4096;

/** @throws FocalPointError `threads.cancelled`; `database.damaged` when a page cannot be read. Findings never throw. */
export async function verifyLedger(
  db: ReadableDatabase,
  evidence: LedgerEvidence,
  { onProgress, signal, from }: VerifyOptions = {},
): Promise<LedgerReport> {
  const findings = new Findings();
  const tree = new StoredTree(db);
  const size = db.first<{ size: number | null }>(statement`select max(seq) as size from ledger_entry`)?.size ?? 0;
  const frontier = startingPoint(tree, size, from);
  const start = frontier.size;
  const heads = headsToCheck(db, evidence, findings);
  const lastLogged: LastLogged = new Map();

  let dueHead = checkEarlierHeads(heads, tree, start, findings);
  const checkDueHeads = (): void => {
    for (; heads[dueHead]?.head.size === frontier.size; dueHead += 1) {
      checkRoot(heads[dueHead], frontier.root(), findings);
    }
  };
  const checkNode = ({ level, position, hash }: CompleteNode): void => {
    if (level < lowestStoredLevel) return;
    const stored = db.first<{ hash: Buffer }>(
      statement`select hash from ledger_node where level = ${level} and position = ${position}`,
    );
    if (stored?.hash.equals(hash) !== true) {
      findings.add({ code: 'root-mismatch', size: (position + 1) * 2 ** level });
    }
  };

  const order = new EntryOrder(findings, evidence.station, start, newestTimeAt(db, start));
  checkDueHeads();
  for (let last = start; last < size;) {
    const rows = db.all<{ seq: number; body: string }>(
      statement`select seq, body from ledger_entry where seq > ${last} and seq <= ${size} order by seq limit ${pageSize}`,
    );
    for (const { seq, body } of rows) {
      const entry = order.read(seq, body);
      frontier.push(leafHash(body), checkNode);
      checkDueHeads();
      if (entry?.rowHash !== undefined) {
        lastLogged.set(`${entry.subject.kind} ${entry.subject.id}`, { hash: entry.rowHash, seq });
      }
    }
    last = rows.at(-1)?.seq ?? size;
    onProgress?.({ step: 'entries', done: last - start, of: size - start });
    await setImmediate();
    throwIfCancelled(signal);
  }
  for (const { head } of heads.slice(dueHead)) {
    findings.add({ code: 'ledger-shorter-than-head', size, headSize: head.size, time: head.time });
  }
  const rows =
    evidence.currentRows === undefined
      ? 0
      : await checkRows(db, evidence.currentRows, lastLogged, findings, { onProgress, signal });
  return {
    isSound: findings.isSound,
    verified: { size, root: frontier.root().toString('hex') },
    from: start,
    entries: size - start,
    rows,
    heads: heads.length,
    findings: findings.kept,
    findingsInAll: findings.inAll,
  };
}

/** Where an earlier check ended, if the tree still has the root it had then; else the beginning. */
function startingPoint(tree: StoredTree, size: number, from: VerifyOptions['from']): Frontier {
  if (from === undefined || from.size > size) return new Frontier();
  try {
    const frontier = tree.frontier(from.size);
    return frontier.root().toString('hex') === from.root ? frontier : new Frontier();
  } catch {
    return new Frontier();
  }
}

/** Heads whose signature holds, by size; the others are findings of their own. */
function headsToCheck(db: ReadableDatabase, evidence: LedgerEvidence, findings: Findings): readonly SignedHead[] {
  const own = db
    .all<{ line: string }>(statement`select line from ledger_head order by number`)
    .flatMap(({ line }) => parseHeadLine(line) ?? []);
  const distinct = new Map([...own, ...evidence.knownHeads].map((signed) => [signed.signature, signed]));
  const keys = new Map([evidence.publicKey, ...(evidence.earlierKeys ?? [])].map((pem) => [keyFingerprint(pem), pem]));
  const sound = [...distinct.values()].filter((signed) => {
    const { size, time, station } = signed.head;
    const pem = keys.get(signed.key);
    if (pem === undefined) findings.add({ code: 'unknown-key', key: signed.key, size, time });
    else if (!provesHead(signed, pem)) findings.add({ code: 'head-signature', size, time });
    else if (evidence.station !== undefined && station !== evidence.station) {
      findings.add({ code: 'head-of-other-station', size, time });
    } else return true;
    return false;
  });
  return sound.toSorted((one, other) => one.head.size - other.head.size);
}

/** Heads before the starting point, against stored nodes. @returns the index of the first head still to be checked. */
function checkEarlierHeads(heads: readonly SignedHead[], tree: StoredTree, start: number, findings: Findings): number {
  const earlier = heads.filter(({ head }) => head.size < start);
  for (const signed of earlier) {
    try {
      checkRoot(signed, tree.root(signed.head.size), findings);
    } catch {
      findings.add({ code: 'root-mismatch', size: signed.head.size });
    }
  }
  return earlier.length;
}

function checkRoot(signed: SignedHead | undefined, root: Buffer, findings: Findings): void {
  if (signed === undefined || signed.head.root === root.toString('hex')) return;
  findings.add({ code: 'head-not-prefix', size: signed.head.size, time: signed.head.time });
}

function newestTimeAt(db: ReadableDatabase, seq: number): string | undefined {
  return db.first<{ time: string }>(statement`select recorded_at as time from ledger_entry where seq = ${seq}`)?.time;
}

/** What can be wrong with entries one after another. */
class EntryOrder {
  readonly #findings: Findings;
  readonly #station: string | undefined;
  #last: number;
  #time: string | undefined;

  constructor(findings: Findings, station: string | undefined, last: number, time: string | undefined) {
    this.#findings = findings;
    this.#station = station;
    this.#last = last;
    this.#time = time;
  }

  read(seq: number, body: string): LedgerEntry | undefined {
    if (seq !== this.#last + 1) this.#findings.add({ code: 'gap', from: this.#last + 1, to: seq - 1 });
    this.#last = seq;
    let entry: LedgerEntry;
    try {
      // The fields used below are checked; the rest is only shown.
      entry = JSON.parse(body) as LedgerEntry;
    } catch {
      this.#findings.add({ code: 'entry-malformed', seq });
      return undefined;
    }
    if (entry.v !== 1 || entry.seq !== seq || typeof entry.subject?.id !== 'string') {
      this.#findings.add({ code: 'entry-malformed', seq });
      return undefined;
    }
    if (this.#station !== undefined && entry.station !== this.#station) {
      this.#findings.add({ code: 'entry-of-other-station', seq });
    }
    if (this.#time !== undefined && entry.recordedAt < this.#time) {
      const remarked = entry.action === 'ledger.clock-ran-back';
      this.#findings.add({ code: 'clock-ran-back', seq, before: this.#time, now: entry.recordedAt, remarked });
    }
    this.#time = entry.recordedAt;
    return entry;
  }
}
