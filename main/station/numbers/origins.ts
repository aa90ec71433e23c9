// Where the point of diversion of each firearm stands, from the answers to traces and the findings of authorities; and what became of exhibits. Both
// without whatever was recorded after a head.
import { holdsBack, type HandlingCode } from '../../../shared/domain/disclosure/handling.ts';
import { restricted, type OriginState } from '../../../shared/domain/numbers/fields.ts';
import type { ResultCode } from '../../../shared/domain/tracing/answer.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { ChangedSince } from './as-of.ts';
import { tracesAt, type CountedTrace } from './traces.ts';

export interface OriginOfFirearm {
  readonly state: OriginState;
  readonly kind: string;
  readonly country: string;
}

const asking: readonly ResultCode[] = ['pending'];
const made: readonly ResultCode[] = ['manufacture-only', 'traced-to-state-stock'];

/** Exhibit → origin, of every firearm that anybody asked about or found out about; all others were not asked about. */
export function originsAt(db: ReadableDatabase, later: ChangedSince): Map<string, OriginOfFirearm> {
  const held = heldBack(db, later);
  const origins = new Map<string, OriginOfFirearm>();
  for (const { exhibitId } of findingsAt(db, later))
    origins.set(exhibitId, { state: 'established', kind: '', country: '' });
  for (const trace of tracesAt(db, later)) {
    if (trace.direction === 'in') continue;
    for (const exhibitId of trace.asked) better(origins, exhibitId, { state: 'asked', kind: '', country: '' });
    for (const answer of trace.answers) {
      const hides = answer.isRestricted || held.has(trace.id) || held.has(answer.attachmentId);
      better(origins, answer.exhibitId, originOf(answer, hides));
    }
  }
  return origins;
}

function originOf({ result, diversion }: CountedTrace['answers'][number], hides: boolean): OriginOfFirearm {
  if (diversion !== undefined)
    return hides
      ? { state: 'traced', kind: restricted, country: restricted }
      : { state: 'traced', kind: diversion.kind, country: diversion.country };
  const state = asking.includes(result) ? 'asked' : made.includes(result) ? 'made-or-stocked' : 'untraceable';
  return { state, kind: '', country: '' };
}

/** Traced before established, so that one that is both counts once; then what is known, then what is still asked. */
const order: readonly OriginState[] = ['traced', 'established', 'made-or-stocked', 'asked', 'untraceable', 'not-asked'];

function better(origins: Map<string, OriginOfFirearm>, exhibitId: string, origin: OriginOfFirearm): void {
  const before = origins.get(exhibitId);
  if (before !== undefined && before.state !== 'asked' && order.indexOf(before.state) <= order.indexOf(origin.state))
    return;
  // An answer takes the place of the question.
  if (before?.state === 'asked' && origin.state === 'asked') return;
  origins.set(exhibitId, origin);
}

interface FindingRow {
  readonly id: string;
  readonly exhibit_id: string;
  readonly corrects: string | null;
  readonly stands: number;
}

function findingsAt(db: ReadableDatabase, later: ChangedSince): { readonly exhibitId: string }[] {
  const rows = db
    .all<FindingRow>(statement`select id, exhibit_id, corrects, stands from origin_finding order by id`)
    .filter(({ id }) => !later.of('origin-finding').has(id));
  const corrected = new Set(rows.map(({ corrects }) => corrects));
  return rows
    .filter(({ id, stands }) => stands === 1 && !corrected.has(id))
    .map((row) => ({ exhibitId: row.exhibit_id }));
}

/** Ids of files and traces that a handling code holds back and nobody released: what came with such an answer leaves in no table either. */
export function heldBack(db: ReadableDatabase, later: ChangedSince): Set<string> {
  const held = new Set<string>();
  for (const row of db.each<{ id: string; subject_id: string; kind: string; code: HandlingCode | null }>(
    statement`select id, subject_id, kind, code from handling_event
      where kind <> 'answered' order by subject_kind, subject_id, number`,
  )) {
    if (later.of('handling').has(row.id)) continue;
    if (row.kind === 'marked' && row.code !== null && holdsBack(row.code)) held.add(row.subject_id);
    else held.delete(row.subject_id);
  }
  return held;
}

export interface FateOfExhibit {
  readonly disposition: string;
  readonly occurredAt: string;
}

/** Exhibit → what became of it, of all that are gone for good. */
export function fatesAt(db: ReadableDatabase, later: ChangedSince): Map<string, FateOfExhibit> {
  const fates = new Map<string, FateOfExhibit>();
  for (const row of db.each<{ id: string; exhibit_id: string; type: string; occurred_at: string }>(
    statement`select event.id, event.exhibit_id, event.type, event.occurred_at
      from exhibit_line line join custody_event event on event.exhibit_id = line.exhibit_id
      where line.closed_as is not null and event.type in ('released', 'transferred', 'destroyed')`,
  )) {
    if (later.of('custody-event').has(row.id)) continue;
    fates.set(row.exhibit_id, { disposition: row.type, occurredAt: row.occurred_at });
  }
  return fates;
}
