// The end: signed by two persons, or given up with a reason. What was seen goes onto the custody record of each exhibit; what was not seen is
// marked by nobody but the person who decided so.
import { inspectionItems, totalsOf } from '../../../shared/domain/inventory.ts';
import { canonicalJson, type Json } from '../../../shared/language/canonical-json.ts';
import { ExhibitId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { Act } from '../act.ts';
import { readInCustody, recordEvent } from '../custody/index.ts';
import type { Handler } from '../handler.ts';
import { signAgain, writesSigned, type Signer } from '../signing.ts';
import { resultOf, type OpenPoint, type ResultLine, type SessionResult } from './judge-session.ts';
import {
  checksOf,
  countersOf,
  readOpenSession,
  standingCounts,
  type CounterRow,
  type DispositionRow,
  type SessionRow,
} from './session-records.ts';
import { linesDigest, sha256 } from './signed-result.ts';
import { mayCount } from './start-session.ts';
import { writesSignedByTwo, type TwoSigners } from './two-signers.ts';

const changes = ['inventory', 'custody', 'exhibits', 'desk'];

export const closeSession: Handler<'inventory.close'> = writesSignedByTwo<'inventory.close'>(
  changes,
  ({ signature, second }) => ({ own: signature.passphrase, second }),
  (act, { id, note }, signers) => {
    const session = readOpenSession(act.db, id);
    const counters = countersOf(act.db, id);
    demandComplete(act, session, counters);
    demandSigners(counters, signers);
    const result = resultOf(act.db, session);
    const settled = result.points.map(demandSettled);
    const statement = statementOf(act, result, counters, { note, head: signers.head, settled });
    recordEnd(act, session, { how: 'closed', note, statement, ...signers });
    const seen = result.lines.filter(({ line }) => line.exhibitId !== undefined && line.counts.length > 0);
    for (const line of seen) recordCounted(act, session, line, signers);
    const decided = result.points.filter(({ settled: word }) => word !== undefined && word.records !== 'nothing');
    for (const point of decided) recordDecided(act, session, point, signers);
    return { counted: seen.length, events: seen.length + decided.length };
  },
);

export const abandonSession: Handler<'inventory.abandon'> = writesSigned(
  changes,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, { id, reason }, first: Signer) => {
    const session = readOpenSession(act.db, id);
    // Nothing is decided by giving up, so the head of the start stands for the end too.
    const head = { size: session.head_size, root: session.head_root, time: session.head_time };
    const statement = { v: 1, session: session.number, id: session.id, abandoned: reason, at: act.now };
    recordEnd(act, session, { how: 'abandoned', note: reason, statement, first, second: undefined, head });
    return {};
  },
);

function demandComplete(act: Act, session: SessionRow, counters: readonly CounterRow[]): void {
  if (session.kind !== 'inspection') {
    const open = counters.find(({ ended_at }) => ended_at === null);
    if (open !== undefined) throw new FocalPointError('inventory.counts-open', { name: open.name });
    return;
  }
  const answered = checksOf(act.db, session.id);
  const unanswered = inspectionItems.filter((item) => !answered.has(item));
  if (unanswered.length > 0) throw new FocalPointError('inventory.checks-open', { count: unanswered.length });
}

/** Whoever counted answers for it with their signature; the other one may be anyone who works on cases. */
function demandSigners(counters: readonly CounterRow[], { first, second }: TwoSigners): void {
  const unsigned = counters.find(({ person_id }) => person_id !== first.id && person_id !== second.id);
  if (unsigned !== undefined) throw new FocalPointError('inventory.counter-must-sign', { name: unsigned.name });
  if (!mayCount(second.roles)) throw new FocalPointError('inventory.signer-may-not', { name: second.name });
}

function demandSettled(point: OpenPoint): DispositionRow {
  if (point.settled === undefined)
    throw new FocalPointError('inventory.not-settled', { label: point.line?.line.label ?? point.item ?? '' });
  return point.settled;
}

/** What both sign: the whole result by its digests, so that no line of it can be another one later. */
function statementOf(
  act: Act,
  { session, expected, lines, points }: SessionResult,
  counters: readonly CounterRow[],
  said: {
    readonly note: string;
    readonly head: TwoSigners['head'];
    readonly settled: readonly DispositionRow[];
  },
): Record<string, Json> {
  return {
    v: 1,
    session: session.number,
    id: session.id,
    kind: session.kind,
    place: session.place,
    startedAt: session.started_at,
    endedAt: act.now,
    counters: counters.map(({ person_id, name }) => ({
      id: person_id,
      name,
      ...standingCounts(act.db, session.id, person_id),
    })),
    expected: expected.length,
    totals: { ...totalsOf(lines.map(({ line }) => line)) },
    lines: linesDigest(lines),
    decisions: sha256(
      canonicalJson(
        said.settled.map(({ discrepancy, disposition, words, records }) => ({
          discrepancy,
          disposition,
          words,
          records,
        })),
      ),
    ),
    discrepancies: points.length,
    ...(session.seed === '' ? {} : { seed: session.seed, percent: session.percent ?? 0 }),
    ...(session.corrects === null ? {} : { corrects: session.corrects }),
    note: said.note,
    headAtStart: { size: session.head_size, root: session.head_root },
    headAtEnd: { size: said.head.size, root: said.head.root },
  };
}

function recordEnd(
  act: Act,
  session: SessionRow,
  end: {
    readonly how: 'closed' | 'abandoned';
    readonly note: string;
    readonly statement: Record<string, Json>;
    readonly first: Signer;
    readonly second: Signer | undefined;
    readonly head: { readonly size: number; readonly root: string; readonly time: string };
  },
): void {
  const { first, second, head, statement } = end;
  act.record(
    'inventory_end',
    {
      id: act.nextId(),
      session_id: session.id,
      how: end.how,
      note: end.note,
      statement: canonicalJson(statement),
      head_size: head.size,
      head_root: head.root,
      head_time: head.time,
      ended_at: act.now,
      first_id: first.id,
      first_name: first.name,
      first_key: first.key.fingerprint,
      first_signature: first.key.signAct(statement),
      second_id: second?.id ?? null,
      second_name: second?.name ?? null,
      second_key: second?.key.fingerprint ?? null,
      second_signature: second?.key.signAct(statement) ?? null,
    },
    {
      action: end.how === 'closed' ? 'inventory.closed' : 'inventory.abandoned',
      label: `${session.number} · ${session.place}`,
    },
  );
}

/** Seen, where and when, signed by both. The first counter's word; where only the second saw it, theirs. */
function recordCounted(act: Act, session: SessionRow, { counts }: ResultLine, { first, second }: TwoSigners): void {
  const [row] = counts;
  if (row === undefined || row.exhibit_id === null) return;
  recordEvent(act, {
    exhibit: readInCustody(act.db, row.exhibit_id),
    type: 'counted',
    occurredAt: row.counted_at,
    to: { kind: 'place', id: row.place_id, label: row.place },
    sealOut: row.seal_read === null || row.seal_read === '' ? undefined : row.seal_read,
    purpose: session.number,
    note: row.condition,
    entry: row.entry_mode === 'scan' ? { mode: 'scan' } : { mode: 'manual', reason: row.entry_reason ?? '' },
    occasionId: session.id,
    signer: first,
    witness: second,
    action: 'custody.counted',
  });
}

function recordDecided(
  act: Act,
  session: SessionRow,
  { line, settled }: OpenPoint,
  { first, second }: TwoSigners,
): void {
  const exhibitId = line?.line.exhibitId;
  if (line === undefined || exhibitId === undefined || settled === undefined || settled.records === 'nothing') return;
  recordEvent(act, {
    exhibit: readInCustody(act.db, ExhibitId.parse(exhibitId)),
    type: settled.records,
    occurredAt: act.now,
    purpose: session.number,
    note: settled.words,
    occasionId: session.id,
    signer: first,
    witness: second,
    action: 'custody.recorded',
  });
}
