// What was put aside, and what people decided of it. A decision takes the place of the one before; nothing that came is lost by any of them.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { DivergenceDecision, DivergenceKind } from '../../../shared/domain/exchange/union.ts';
import { DivergenceId, type ForeignPackageId, type MergeId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import type { Act, View } from '../act.ts';
import { readStoredJson } from '../stored-json.ts';
import { asideIntelligence, isAsideIntelligence } from './read-intelligence.ts';

export interface DivergenceRow {
  readonly id: DivergenceId;
  readonly station_id: string;
  readonly kind: DivergenceKind;
  readonly exhibit_id: string;
  readonly exhibit: string;
  readonly ours: string;
  readonly theirs: string;
  readonly recorded_at: Instant;
  readonly package_id: ForeignPackageId;
  readonly station_name: string;
  /** The last decision. */
  readonly decision: DivergenceDecision | null;
}

/** The undecided first, then the newest. */
export function divergenceRows(db: ReadableDatabase, only: DivergenceId | '' = ''): DivergenceRow[] {
  return db.all<DivergenceRow>(
    statement`select d.*, j.package_id, p.station_name,
        (select e.decision from divergence_event e where e.divergence_id = d.id order by e.number desc limit 1) as decision
      from divergence d join transfer_joined j on j.id = d.joined_id join foreign_package p on p.id = j.package_id
      where ${only} = '' or d.id = ${only} order by decision is not null, d.id desc limit 500`,
  );
}

export function readDivergences(view: Pick<View, 'db' | 'actor'>): OutputOf<'exchange.divergences'> {
  const { db } = view;
  const intelligence = asideIntelligence(view).map(({ row, kind, ours, theirs }) => ({
    id: DivergenceId.parse(row.id),
    kind,
    station: row.station_name,
    exhibit: row.number,
    ours,
    theirs,
    recordedAt: row.recorded_at,
    packageId: packageOf(db, row.joined_id),
    decisions: db.all<Decision>(
      statement`select decision, reason, recorded_at as at, recorder as by from foreign_intelligence_decision
        where aside_id = ${row.id} order by number`,
    ),
  }));
  return {
    divergences: [...intelligence, ...ofExhibits(db)].toSorted(
      (one, other) => Number(one.decisions.length > 0) - Number(other.decisions.length > 0),
    ),
  };
}

type Shown = OutputOf<'exchange.divergences'>['divergences'][number];
type Decision = Shown['decisions'][number];

function packageOf(db: ReadableDatabase, joinedId: MergeId): ForeignPackageId {
  const row = db.first<{ id: ForeignPackageId }>(
    statement`select package_id as id from transfer_joined where id = ${joinedId}`,
  );
  strictAssert(row !== undefined, 'what was joined came in a package');
  return row.id;
}

function ofExhibits(db: ReadableDatabase): Shown[] {
  return divergenceRows(db).map((row) => ({
    id: row.id,
    kind: row.kind,
    station: row.station_name,
    exhibit: row.exhibit,
    ours: differing(row.ours, row.theirs),
    theirs: differing(row.theirs, row.ours),
    recordedAt: row.recorded_at,
    packageId: row.package_id,
    decisions: db.all(
      statement`select decision, reason, recorded_at as at, recorder as by from divergence_event
          where divergence_id = ${row.id} order by number`,
    ),
  }));
}

const namedAlways = ['number', 'type'];

/** What one of the two says otherwise, as text; what both say alike is left out, but for what names them. */
function differing(one: string, other: string): { name: string; value: string }[] {
  const [said, beside] = [readStoredJson<Record<string, unknown>>(one), readStoredJson<Record<string, unknown>>(other)];
  return Object.entries(said)
    .filter(
      ([name, value]) =>
        !hidden.includes(name) &&
        (namedAlways.includes(name) || JSON.stringify(value) !== JSON.stringify(beside[name])),
    )
    .toSorted(([left], [right]) => Number(namedAlways.includes(right)) - Number(namedAlways.includes(left)))
    .map(([name, value]) => ({ name, value: wordsOf(value) }));
}

const hidden = ['id', 'exhibitId', 'signature', 'witnessSignature', 'signatureKey', 'witnessKey', 'files', 'facts'];

function wordsOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((one) => wordsOf(one)).join(', ');
  if (typeof value === 'object' && value !== null) {
    if ('label' in value) return String(value.label);
    if ('text' in value) return String(value.text);
  }
  return JSON.stringify(value);
}

/** @throws FocalPointError as the contract of `exchange.decide` says */
export function decideDivergence(
  act: Act,
  { id, decision, reason }: ParsedInputOf<'exchange.decide'>,
): Record<string, never> {
  if (isAsideIntelligence(act.db, id)) return decideIntelligence(act, { id, decision, reason });
  const [row] = divergenceRows(act.db, id);
  if (row === undefined) throw new FocalPointError('exchange.divergence-unknown');
  if (row.decision === decision) throw new FocalPointError('exchange.decided-so');
  const last = act.db.first<{ number: number | null }>(
    statement`select max(number) as number from divergence_event where divergence_id = ${id}`,
  );
  act.record(
    'divergence_event',
    {
      id: act.nextId(),
      divergence_id: id,
      number: (last?.number ?? 0) + 1,
      decision,
      reason,
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: 'divergence.decided', label: `${row.station_name} / ${row.exhibit}` },
  );
  return {};
}

/** Who may not see it decides nothing of it. A decision never opens a code: what was put aside as more open stays a note. */
function decideIntelligence(
  act: Act,
  { id, decision, reason }: ParsedInputOf<'exchange.decide'>,
): Record<string, never> {
  const found = asideIntelligence(act).find(({ row }) => row.id === id);
  if (found === undefined) throw new FocalPointError('exchange.divergence-unknown');
  const last = act.db.first<{ number: number; decision: string }>(
    statement`select number, decision from foreign_intelligence_decision where aside_id = ${id} order by number desc limit 1`,
  );
  if (last?.decision === decision) throw new FocalPointError('exchange.decided-so');
  act.record(
    'foreign_intelligence_decision',
    {
      id: act.nextId(),
      aside_id: id,
      number: (last?.number ?? 0) + 1,
      decision,
      reason,
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: 'divergence.decided', label: `${found.row.station_name} / ${found.row.number}` },
  );
  return {};
}
