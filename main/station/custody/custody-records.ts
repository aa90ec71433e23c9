// Custody events and the state that follows from them. Events are append-only; the state columns of `exhibit_line` are derived
// in the same transaction and can be made again at any time.
import {
  afterCustodyEvent,
  noCustody,
  withCorrections,
  type CustodyEnd,
  type CustodyEventType,
  type CustodyFact,
  type CustodyState,
} from '../../../shared/domain/custody.ts';
import { CustodyEventId, type ExhibitId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { sql, statement, type ReadableDatabase } from '../../database/index.ts';
import type { PersonalKey } from '../../vault/index.ts';
import type { Act } from '../act.ts';

export interface CustodyRow {
  readonly id: CustodyEventId;
  readonly exhibit_id: ExhibitId;
  readonly number: number;
  readonly type: CustodyEventType;
  readonly occurred_at: Instant;
  readonly recorded_at: Instant;
  readonly from_end: string | null;
  readonly to_end: string | null;
  readonly seal_out: string | null;
  readonly seal_in: string | null;
  readonly purpose: string;
  readonly authority: string;
  readonly note: string;
  readonly actor_id: string;
  readonly actor: string;
  readonly answers: CustodyEventId | null;
  readonly corrects: CustodyEventId | null;
  readonly signer_id: string | null;
  readonly signer: string | null;
  readonly signature_key: string | null;
  readonly signature: string | null;
}

/** What a custody act needs to know of an exhibit: its names as people see them, and where it stands. */
export interface ExhibitInCustody {
  readonly id: ExhibitId;
  /** `LUGINA-14 / K5`, as shown. */
  readonly label: string;
  readonly state: CustodyState;
  readonly openOfferId: CustodyEventId | undefined;
  readonly firstSeizedAt: Instant | undefined;
}

interface LineRow {
  readonly exhibit_id: ExhibitId;
  readonly case_title: string;
  readonly mark: string;
}

/** @throws FocalPointError `exhibits.unknown` */
export function readInCustody(db: ReadableDatabase, exhibitId: ExhibitId): ExhibitInCustody {
  const line = db.first<LineRow>(
    statement`select exhibit_id, case_title, mark from exhibit_line where exhibit_id = ${exhibitId}`,
  );
  if (line === undefined) throw new FocalPointError('exhibits.unknown');
  const events = eventsOf(db, exhibitId);
  const state = stateAfter(events);
  return {
    id: exhibitId,
    label: `${line.case_title} / ${line.mark}`,
    state,
    openOfferId: state.openOffer === undefined ? undefined : CustodyEventId.parse(state.openOffer),
    firstSeizedAt: events.find((event) => event.type === 'seized')?.occurred_at,
  };
}

export function eventsOf(db: ReadableDatabase, exhibitId: ExhibitId): CustodyRow[] {
  return db.all<CustodyRow>(statement`select * from custody_event where exhibit_id = ${exhibitId} order by number`);
}

export function findEvent(db: ReadableDatabase, id: CustodyEventId): CustodyRow | undefined {
  return db.first<CustodyRow>(statement`select * from custody_event where id = ${id}`);
}

export function endOf(text: string | null): CustodyEnd | undefined {
  // Written by `recordEvent` only, from a checked end.
  return text === null ? undefined : (JSON.parse(text) as CustodyEnd);
}

export function factOf(row: CustodyRow): CustodyFact {
  return {
    id: row.id,
    type: row.type,
    occurredAt: row.occurred_at,
    from: endOf(row.from_end),
    to: endOf(row.to_end),
    sealOut: row.seal_out ?? undefined,
    sealIn: row.seal_in ?? undefined,
    answers: row.answers ?? undefined,
    corrects: row.corrects ?? undefined,
  };
}

/** A corrected event counts as its correction says: the wrong seal never becomes the state. */
export function stateAfter(rows: readonly CustodyRow[]): CustodyState {
  return withCorrections(rows.map(factOf)).reduce(afterCustodyEvent, noCustody);
}

export interface NewCustodyEvent {
  readonly exhibit: ExhibitInCustody;
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
  readonly signer: { readonly id: string; readonly name: string; readonly key: PersonalKey };
  readonly action: string;
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
  };
  const row = { ...said, signature: event.signer.key.signAct(said) };
  act.record('custody_event', row, {
    action: event.action,
    label: `${exhibit.label} #${said.number}`,
    occurredAt: event.occurredAt,
  });
  writeState(act, exhibit.id);
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
  };
}

function writeState(act: Act, exhibitId: ExhibitId): void {
  const { seal, ...columns } = stateColumns(stateAfter(eventsOf(act.db, exhibitId)));
  act.db.run(
    sql('exhibit_line')
      .where({ exhibit_id: exhibitId })
      .update(seal === undefined ? columns : { ...columns, seal }),
  );
}
