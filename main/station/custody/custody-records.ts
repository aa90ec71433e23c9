// Custody events and the state that follows from them. Events are append-only; the state columns of `exhibit_line` are derived
// in the same transaction and can be made again at any time.
import {
  afterCustodyEvent,
  noCustody,
  withCorrections,
  type ClosingCustodyEvent,
  type CustodyEnd,
  type CustodyEventType,
  type CustodyState,
} from '../../../shared/domain/custody.ts';
import type { ExhibitKind } from '../../../shared/domain/exhibit.ts';
import type { CustodyGapKind } from '../../../shared/domain/custody-gaps.ts';
import { CustodyEventId, type ExhibitId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import { statement, statementOf, type ReadableDatabase } from '../../database/index.ts';
import type { PersonalKey } from '../../vault/index.ts';
import type { Act } from '../act.ts';
import { custodyRowsOf, endOf, factOf, signedStatement, type CustodyRow } from '../custody-event-row.ts';

/** What a custody act needs to know of an exhibit: its names as people see them, and where it stands. */
export interface ExhibitInCustody {
  readonly id: ExhibitId;
  /** `LUGINA-14 / K5`, as shown. */
  readonly label: string;
  readonly kind: ExhibitKind;
  /** How much of it was received, in its unit; what is left is this less `state.taken`. */
  readonly quantity: number;
  readonly state: CustodyState;
  readonly openOfferId: CustodyEventId | undefined;
  readonly firstSeizedAt: Instant | undefined;
}

interface LineRow {
  readonly exhibit_id: ExhibitId;
  readonly case_title: string;
  readonly mark: string;
  readonly kind: ExhibitKind;
  readonly quantity: number;
}

/** @throws FocalPointError `exhibits.unknown` */
export function readInCustody(db: ReadableDatabase, exhibitId: ExhibitId): ExhibitInCustody {
  const line = db.first<LineRow>(
    statement`select exhibit_id, case_title, mark, kind, quantity from exhibit_line where exhibit_id = ${exhibitId}`,
  );
  if (line === undefined) throw new FocalPointError('exhibits.unknown');
  const events = custodyRowsOf(db, exhibitId);
  const state = stateAfter(events);
  return {
    id: exhibitId,
    label: `${line.case_title} / ${line.mark}`,
    kind: line.kind,
    quantity: line.quantity,
    state,
    openOfferId: state.openOffer === undefined ? undefined : CustodyEventId.parse(state.openOffer),
    firstSeizedAt: events.find((event) => event.type === 'seized')?.occurred_at,
  };
}

export function findEvent(db: ReadableDatabase, id: CustodyEventId): CustodyRow | undefined {
  return db.first<CustodyRow>(statement`select * from custody_event where id = ${id}`);
}

/** A corrected event counts as its correction says: the wrong seal never becomes the state. */
export function stateAfter(rows: readonly CustodyRow[]): CustodyState {
  return withCorrections(rows.map(factOf)).reduce(afterCustodyEvent, noCustody);
}

export interface NewCustodyEvent {
  readonly exhibit: Pick<ExhibitInCustody, 'id' | 'label'>;
  readonly type: CustodyEventType;
  readonly occurredAt: Instant;
  readonly from?: CustodyEnd | undefined;
  readonly to?: CustodyEnd | undefined;
  readonly sealOut?: string | undefined;
  readonly sealIn?: string | undefined;
  readonly purpose?: string | undefined;
  readonly authority?: string | undefined;
  readonly note?: string | undefined;
  readonly answers?: CustodyEventId | undefined;
  readonly corrects?: CustodyEventId | undefined;
  /** How much this event takes away, in the unit of the exhibit (law 8). */
  readonly quantity?: number | undefined;
  readonly dueAt?: Instant | undefined;
  readonly explains?: { readonly eventId: CustodyEventId; readonly gap: CustodyGapKind } | undefined;
  /** How the exhibit was named: typed on the screen where this is absent. */
  readonly entry?: { readonly mode: 'scan' } | { readonly mode: 'manual'; readonly reason: string } | undefined;
  /** The session, inventory or decision under which it happened together with others. */
  readonly occasionId?: string | undefined;
  readonly signer: SigningPerson;
  readonly witness?: SigningPerson | undefined;
  readonly action: string;
}

/** A person whose key is open for this one act. */
export interface SigningPerson {
  readonly id: string;
  readonly name: string;
  readonly key: PersonalKey;
}

/** Appends one event, signed by its person, and brings the derived state along. */
export function recordEvent(act: Act, event: NewCustodyEvent): CustodyEventId {
  const { exhibit } = event;
  const last = act.db.first<{ number: number }>(
    statement`select coalesce(max(number), 0) as number from custody_event where exhibit_id = ${exhibit.id}`,
  );
  const id = CustodyEventId.parse(act.nextId());
  const said = {
    id,
    exhibit_id: exhibit.id,
    number: (last?.number ?? 0) + 1,
    type: event.type,
    occurred_at: event.occurredAt,
    recorded_at: act.now,
    from_end: event.from === undefined ? null : JSON.stringify(event.from),
    to_end: event.to === undefined ? null : JSON.stringify(event.to),
    seal_out: event.sealOut ?? null,
    seal_in: event.sealIn ?? null,
    purpose: event.purpose ?? '',
    authority: event.authority ?? '',
    note: event.note ?? '',
    actor_id: act.actor.id,
    actor: act.actor.name,
    answers: event.answers ?? null,
    corrects: event.corrects ?? null,
    signer_id: event.signer.id,
    signer: event.signer.name,
    signature_key: event.signer.key.fingerprint,
    witness_id: event.witness?.id ?? null,
    witness: event.witness?.name ?? null,
    witness_key: event.witness?.key.fingerprint ?? null,
    quantity: event.quantity ?? null,
    due_at: event.dueAt ?? null,
    explains: event.explains?.eventId ?? null,
    explains_gap: event.explains?.gap ?? null,
    entry_mode: event.entry?.mode ?? null,
    entry_reason: event.entry?.mode === 'manual' ? event.entry.reason : null,
    occasion_id: event.occasionId ?? null,
  } as const;
  const signed = signedStatement(said);
  const row = {
    ...said,
    signature: event.signer.key.signAct(signed),
    witness_signature: event.witness?.key.signAct(signed) ?? null,
  };
  act.record('custody_event', row, {
    action: event.action,
    label: `${exhibit.label} #${said.number}`,
    occurredAt: event.occurredAt,
  });
  writeState(act, row);
  return id;
}

/** The columns of `exhibit_line` that custody gives. `seal` is absent until custody speaks of one. */
export function stateColumns(state: CustodyState) {
  const { holder, home, lastSeen } = state;
  return {
    seal: state.seal,
    seal_is_open: state.sealIsOpen ? 1 : 0,
    holder_kind: holder?.kind ?? null,
    holder_id: holder?.id ?? null,
    holder: holder?.label ?? '',
    home_kind: home?.kind ?? null,
    home_id: home?.id ?? null,
    home: home?.label ?? '',
    last_seen_at: lastSeen?.at ?? null,
    last_seen: lastSeen === undefined ? null : JSON.stringify(lastSeen.where),
    open_offer_id: state.openOffer ?? null,
    taken: state.taken,
    loan_due_at: state.loan?.dueAt ?? null,
    loan_event_id: state.loan?.eventId ?? null,
    closed_as: state.closed?.as ?? null,
    closed_at: state.closed?.at ?? null,
  };
}

/**
 * The stored state and this one event give the next state, so that an exhibit with a long record costs no more than one with a short
 * one. A correction reaches back into the record: then all of it is read.
 */
function writeState(act: Act, event: CustodyRow): void {
  const after =
    event.corrects === null
      ? afterCustodyEvent(storedState(act.db, event.exhibit_id), factOf(event))
      : stateAfter(custodyRowsOf(act.db, event.exhibit_id));
  const { seal, ...columns } = stateColumns(after);
  const changed = seal === undefined ? columns : { ...columns, seal };
  // Plain SQL of a fixed form: the builder took longer than the rest of the act.
  const names = Object.keys(changed);
  act.db.run(
    statementOf(`update exhibit_line set ${names.map((name) => `${name} = ?`).join(', ')} where exhibit_id = ?`, [
      ...Object.values(changed),
      event.exhibit_id,
    ]),
  );
}

interface StateRow {
  readonly seal: string;
  readonly seal_is_open: 0 | 1;
  readonly holder_kind: CustodyEnd['kind'] | null;
  readonly holder_id: string | null;
  readonly holder: string;
  readonly home_kind: CustodyEnd['kind'] | null;
  readonly home_id: string | null;
  readonly home: string;
  readonly last_seen_at: string | null;
  readonly last_seen: string | null;
  readonly open_offer_id: string | null;
  readonly taken: number;
  readonly loan_due_at: string | null;
  readonly loan_event_id: string | null;
  readonly closed_as: ClosingCustodyEvent | null;
  readonly closed_at: string | null;
}

/**
 * The state as `exhibit_line` keeps it. Two things are not the fold's own: `seal` may be the one on arrival, of which custody has not
 * spoken (it is then written back as it is), and when a loan began is not kept there.
 */
function storedState(db: ReadableDatabase, exhibitId: ExhibitId): CustodyState {
  const row = db.first<StateRow>(
    statement`select seal, seal_is_open, holder_kind, holder_id, holder, home_kind, home_id, home, last_seen_at, last_seen, open_offer_id,
      taken, loan_due_at, loan_event_id, closed_as, closed_at from exhibit_line where exhibit_id = ${exhibitId}`,
  );
  strictAssert(row !== undefined, 'an exhibit has its line');
  return {
    holder: storedEnd(row.holder_kind, row.holder_id, row.holder),
    home: storedEnd(row.home_kind, row.home_id, row.home),
    lastSeen: row.last_seen_at === null ? undefined : lastSeenOf(row.last_seen_at, row.last_seen),
    seal: row.seal === '' ? undefined : row.seal,
    sealIsOpen: row.seal_is_open === 1,
    openOffer: row.open_offer_id ?? undefined,
    taken: row.taken,
    loan:
      row.loan_event_id === null
        ? undefined
        : { eventId: row.loan_event_id, since: '', dueAt: row.loan_due_at ?? undefined },
    closed: row.closed_as === null || row.closed_at === null ? undefined : { as: row.closed_as, at: row.closed_at },
  };
}

function storedEnd(kind: CustodyEnd['kind'] | null, id: string | null, label: string): CustodyEnd | undefined {
  if (kind === null) return undefined;
  return id === null ? { kind, label } : { kind, id, label };
}

function lastSeenOf(at: string, where: string | null): CustodyState['lastSeen'] {
  const end = endOf(where);
  return end === undefined ? undefined : { at, where: end };
}
