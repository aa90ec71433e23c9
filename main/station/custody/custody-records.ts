// Custody events and the state that follows from them. Events are append-only; the state columns of `exhibit_line` are derived
// in the same transaction and can be made again at any time.
import {
  afterCustodyEvent,
  noCustody,
  withArrivalSeal,
  withCorrections,
  type ArrivalSeal,
  type CustodyEnd,
  type CustodyEventType,
  type CustodyFact,
  type CustodyState,
  type ExplainedGap,
} from '../../../shared/domain/custody.ts';
import type { SealReading } from '../../../shared/contract/fields.ts';
import type { SaidCondition } from '../../../shared/domain/exhibit-condition.ts';
import type { ExhibitKind } from '../../../shared/domain/exhibit.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { CustodyEventId, type AttachmentId, type ExhibitId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import type { LocalOffset } from '../../../shared/language/local-offset.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { sql, statement, type ReadableDatabase } from '../../database/index.ts';
import type { PersonalKey } from '../../vault/index.ts';
import type { Act } from '../act.ts';
import {
  arrivalSealOf,
  custodyRowsOf,
  factOf,
  gapsOfChain,
  readJudgedExhibit,
  signedStatement,
  type CustodyRow,
} from '../custody-event-row.ts';
import { demandLaws } from './custody-laws.ts';
import { namedDocument } from './named-document.ts';
import { keepGaps } from './gap-list.ts';

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
  readonly firstSeizedAt: string | undefined;
  /** When the incident began that its record names as where it comes from. */
  readonly incidentFrom: Instant | undefined;
  /** When the newest of its events was recorded; a clock that was set back since then cannot make that moment a future one. */
  readonly lastRecordedAt: Instant | undefined;
}

interface LineRow {
  readonly exhibit_id: ExhibitId;
  readonly case_title: string;
  readonly mark: string;
  readonly kind: ExhibitKind;
  readonly quantity: number;
  readonly arrival_seal: string | null;
  readonly recorded_at: string;
  readonly incident_from: Instant | null;
}

/** @throws FocalPointError `exhibits.unknown` */
export function readInCustody(db: ReadableDatabase, exhibitId: ExhibitId): ExhibitInCustody {
  const line = db.first<LineRow>(
    statement`select line.exhibit_id, line.case_title, line.mark, line.kind, line.quantity, exhibit.arrival_seal, exhibit.recorded_at,
        incident.occurred_from as incident_from
      from exhibit_line line join exhibit on exhibit.id = line.exhibit_id
        left join incident on incident.id = exhibit.incident_id
      where line.exhibit_id = ${exhibitId}`,
  );
  if (line === undefined) throw new FocalPointError('exhibits.unknown');
  const events = custodyRowsOf(db, exhibitId);
  const facts = withCorrections(events.map(factOf));
  const state = stateOfFacts(facts, arrivalSealOf(line));
  return {
    id: exhibitId,
    label: `${line.case_title} / ${line.mark}`,
    kind: line.kind,
    quantity: line.quantity,
    state,
    openOfferId: state.openOffer === undefined ? undefined : CustodyEventId.parse(state.openOffer),
    firstSeizedAt: facts.find(({ type }) => type === 'seized')?.occurredAt,
    incidentFrom: line.incident_from ?? undefined,
    lastRecordedAt: events
      .map((event) => event.recorded_at)
      .toSorted()
      .at(-1),
  };
}

export function findEvent(db: ReadableDatabase, id: CustodyEventId): CustodyRow | undefined {
  return db.first<CustodyRow>(statement`select * from custody_event where id = ${id}`);
}

/** A corrected event counts as its correction says: the wrong seal never becomes the state. */
export function stateAfter(rows: readonly CustodyRow[], arrivalSeal: ArrivalSeal | undefined): CustodyState {
  return stateOfFacts(withCorrections(rows.map(factOf)), arrivalSeal);
}

function stateOfFacts(facts: readonly CustodyFact[], arrivalSeal: ArrivalSeal | undefined): CustodyState {
  return withArrivalSeal(facts, arrivalSeal).reduce(afterCustodyEvent, noCustody);
}

export interface NewCustodyEvent {
  readonly exhibit: ExhibitInCustody;
  readonly type: CustodyEventType;
  readonly occurredAt: Instant;
  /** Which clock was read, where a person entered the time. */
  readonly occurredOffset?: LocalOffset | undefined;
  readonly from?: CustodyEnd | undefined;
  readonly to?: CustodyEnd | undefined;
  readonly sealOut?: string | undefined;
  readonly sealIn?: string | undefined;
  /** What was said of the seal, where the act asks for it. */
  readonly sealReading?: SealReading | undefined;
  /** In which condition it was. */
  readonly condition?: SaidCondition | undefined;
  readonly purpose?: string | undefined;
  readonly authority?: string | undefined;
  /** A paper of the same case that goes with it. */
  readonly documentId?: AttachmentId | undefined;
  readonly note?: string | undefined;
  readonly answers?: CustodyEventId | undefined;
  readonly corrects?: CustodyEventId | undefined;
  /** How much this event takes away, in the unit of the exhibit (law 8). */
  readonly quantity?: number | undefined;
  readonly dueAt?: Instant | undefined;
  readonly explains?: ExplainedGap | undefined;
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
  readonly roles?: readonly Role[];
  readonly key: PersonalKey;
}

/**
 * Appends one event, signed by its person, and brings the derived state along. Every way of recording custody ends here, and what
 * no way may leave out is demanded here.
 * @throws as `demandLaws` and `namedDocument`
 */
export function recordEvent(act: Act, event: NewCustodyEvent): CustodyEventId {
  const { exhibit } = event;
  demandLaws(act, event);
  const document = namedDocument(act.db, exhibit, event.documentId);
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
    explains: event.explains === undefined ? null : CustodyEventId.parse(event.explains.eventId),
    explains_gap: event.explains?.gap ?? null,
    explains_expected: event.explains?.expected ?? null,
    explains_found: event.explains?.found ?? null,
    seal_reading: event.sealReading?.as ?? null,
    seal_reading_reason: event.sealReading?.as === 'not-looked-at' ? event.sealReading.reason : null,
    entry_mode: event.entry?.mode ?? null,
    entry_reason: event.entry?.mode === 'manual' ? event.entry.reason : null,
    occasion_id: event.occasionId ?? null,
    occurred_offset: event.occurredOffset ?? null,
    condition: event.condition?.as ?? null,
    condition_words: event.condition?.words ?? null,
    document_id: document?.id ?? null,
    document: document?.label ?? null,
    document_sha256: document?.sha256 ?? null,
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
    last_seen_place: lastSeen?.where.kind === 'place' ? (lastSeen.where.id ?? null) : null,
    open_offer_id: state.openOffer ?? null,
    taken: state.taken,
    loan_due_at: state.loan?.dueAt ?? null,
    loan_event_id: state.loan?.eventId ?? null,
    closed_as: state.closed?.as ?? null,
    closed_at: state.closed?.at ?? null,
  };
}

function writeState(act: Act, exhibitId: ExhibitId): void {
  const rows = custodyRowsOf(act.db, exhibitId);
  const exhibit = readJudgedExhibit(act.db, exhibitId);
  keepGaps(act.db, exhibitId, gapsOfChain(rows, exhibit, act.now), rows);
  const { seal, ...columns } = stateColumns(stateAfter(rows, arrivalSealOf(exhibit)));
  act.db.run(
    sql('exhibit_line')
      .where({ exhibit_id: exhibitId })
      .update(seal === undefined ? columns : { ...columns, seal }),
  );
}
