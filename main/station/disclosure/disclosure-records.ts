// Rows of disclosure, read and written in one place: the items of a case, what was decided about each, schedules, statements and the log.
import type { Decision } from '../../../shared/domain/disclosure/decision.ts';
import type { Barrier, ItemKind, ItemStanding } from '../../../shared/domain/disclosure/item.ts';
import type { Recipient, ScheduleKind } from '../../../shared/domain/disclosure/schedule.ts';
import {
  DisclosureEventId,
  type AttachmentId,
  type CaseId,
  type DisclosureItemId,
  type DocumentId,
  type PackageId,
  type PartyId,
  type PersonId,
} from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import type { Signer } from '../signing.ts';
import { readStoredJson, storedJson } from '../stored-json.ts';
import { barriersOf } from './barriers.ts';

export type EventKind = 'decided' | 'described' | 'statement' | 'scheduled' | 'handed';

/** The languages a description is written in; both scripts of Serbian are one. */
export type WrittenLanguage = 'en' | 'sq' | 'sr';

export interface EventRow {
  readonly id: DisclosureEventId;
  readonly case_id: CaseId;
  readonly step: number;
  readonly kind: EventKind;
  readonly item_id: DisclosureItemId | null;
  readonly content: string;
  readonly reason: string;
  readonly occurred_at: Instant;
  readonly recorded_at: Instant;
  readonly person_id: PersonId;
  readonly person: string;
  readonly second: string | null;
}

interface ItemRow {
  readonly id: DisclosureItemId;
  readonly case_id: CaseId;
  readonly number: number;
  readonly subject_kind: ItemKind;
  readonly subject_id: string;
  readonly label: string;
  readonly known_since: Instant;
  readonly recorded_at: Instant;
}

export interface StatementContent {
  readonly partyId: PartyId;
  readonly party: string;
  readonly dated: string;
  readonly words: string;
  readonly attachmentId?: AttachmentId | undefined;
  readonly items: readonly DisclosureItemId[];
}

export interface ScheduleLine {
  readonly itemId: DisclosureItemId;
  readonly number: number;
  /** The step of the decision that it states. */
  readonly decided: number;
  readonly isDisclosed: boolean;
  readonly source: string;
}

export interface ScheduleContent {
  readonly documentId: DocumentId;
  readonly sha256: string;
  readonly documentNumber: string;
  /** 1, 2, 3 … of this kind to this recipient. */
  readonly number: number;
  readonly schedule: ScheduleKind;
  readonly recipient: Recipient;
  readonly recipientName: string;
  readonly supplementTo?: DisclosureEventId | undefined;
  readonly known: number;
  readonly lines: readonly ScheduleLine[];
}

export interface HandedContent {
  readonly documentId?: DocumentId | undefined;
  readonly packageId?: PackageId | undefined;
  readonly what: string;
  readonly recipient: Recipient;
  readonly recipientName: string;
  readonly means: string;
  readonly receivedBy: string;
  readonly receiptId?: AttachmentId | undefined;
}

export interface DisclosureItem {
  readonly id: DisclosureItemId;
  readonly number: number;
  readonly kind: ItemKind;
  readonly subjectId: string;
  readonly label: string;
  readonly knownSince: Instant;
  readonly standing: ItemStanding;
  readonly decision: Decision | undefined;
  /** The event with the decision that counts. */
  readonly decided: EventRow | undefined;
  /** Of the last event about it; 0 while there is none. */
  readonly step: number;
  readonly lastPerson: string;
  readonly words: Readonly<Partial<Record<WrittenLanguage, string>>>;
  readonly barrier: Barrier | undefined;
}

export interface Disclosure {
  readonly caseId: CaseId;
  readonly step: number;
  readonly items: readonly DisclosureItem[];
  readonly byId: ReadonlyMap<string, DisclosureItem>;
  readonly statements: readonly { readonly event: EventRow; readonly content: StatementContent }[];
  readonly schedules: readonly { readonly event: EventRow; readonly content: ScheduleContent }[];
  readonly handed: readonly { readonly event: EventRow; readonly content: HandedContent }[];
}

/** Everything of the case up to now. Quick at thousands of items: a handful of reads and one pass. */
export function loadDisclosure(db: ReadableDatabase, caseId: CaseId): Disclosure {
  const rows = db.all<ItemRow>(statement`select * from disclosure_item where case_id = ${caseId} order by number`);
  const events = db.all<EventRow>(
    statement`select id, case_id, step, kind, item_id, content, reason, occurred_at, recorded_at, person_id, person, second
      from disclosure_event where case_id = ${caseId} order by step`,
  );
  const barriers = barriersOf(db, caseId);
  const statements = contentsOf<StatementContent>(events, 'statement');
  const reopened = new Map<string, number>();
  for (const { event, content } of statements) for (const id of content.items) reopened.set(id, event.step);
  const ofItem = Map.groupBy(
    events.filter(({ item_id: id }) => id !== null),
    ({ item_id: id }) => id,
  );
  const items = rows.map((row): DisclosureItem => {
    const own = ofItem.get(row.id) ?? [];
    const decided = own.findLast(({ kind }) => kind === 'decided');
    const last = own.at(-1);
    return {
      id: row.id,
      number: row.number,
      kind: row.subject_kind,
      subjectId: row.subject_id,
      label: row.label,
      knownSince: row.known_since,
      standing:
        decided === undefined ? 'undecided' : (reopened.get(row.id) ?? 0) > decided.step ? 'reopened' : 'decided',
      decision: decided === undefined ? undefined : readStoredJson<Decision>(decided.content),
      decided,
      step: last?.step ?? 0,
      lastPerson: last?.person ?? '',
      words: wordsOf(own),
      barrier: barriers.get(`${row.subject_kind} ${row.subject_id}`),
    };
  });
  return {
    caseId,
    step: events.at(-1)?.step ?? 0,
    items,
    byId: new Map(items.map((item) => [item.id, item])),
    statements,
    schedules: contentsOf<ScheduleContent>(events, 'scheduled'),
    handed: contentsOf<HandedContent>(events, 'handed'),
  };
}

function contentsOf<Content>(events: readonly EventRow[], kind: EventKind): { event: EventRow; content: Content }[] {
  return events
    .filter((event) => event.kind === kind)
    .map((event) => ({ event, content: readStoredJson<Content>(event.content) }));
}

function wordsOf(events: readonly EventRow[]): Partial<Record<WrittenLanguage, string>> {
  const words: Partial<Record<WrittenLanguage, string>> = {};
  for (const { kind, content } of events) {
    if (kind !== 'described') continue;
    const { language, text } = readStoredJson<{ language: WrittenLanguage; text: string }>(content);
    words[language] = text;
  }
  return words;
}

/** All that was said about one item, oldest first. */
export function eventsOfItem(db: ReadableDatabase, id: DisclosureItemId): EventRow[] {
  return db.all<EventRow>(statement`select * from disclosure_event where item_id = ${id} order by step`);
}

/** @throws FocalPointError `disclosure.unknown`, `disclosure.of-another-case` */
export function findItem(disclosure: Disclosure, db: ReadableDatabase, id: DisclosureItemId): DisclosureItem {
  const item = disclosure.byId.get(id);
  if (item !== undefined) return item;
  const elsewhere = db.first(statement`select 1 from disclosure_item where id = ${id}`) !== undefined;
  throw new FocalPointError(elsewhere ? 'disclosure.of-another-case' : 'disclosure.unknown');
}

/** @throws FocalPointError `disclosure.unknown` */
export function caseOfItem(db: ReadableDatabase, id: DisclosureItemId): CaseId {
  const row = db.first<{ case_id: CaseId }>(statement`select case_id from disclosure_item where id = ${id}`);
  if (row === undefined) throw new FocalPointError('disclosure.unknown');
  return row.case_id;
}

/** Whoever did not see the last word on an item says none. @throws FocalPointError `disclosure.changed-meanwhile` */
export function demandSeen(item: DisclosureItem, seen: number): void {
  if (item.step !== seen)
    throw new FocalPointError('disclosure.changed-meanwhile', { number: item.number, person: item.lastPerson });
}

export interface NewEvent {
  readonly caseId: CaseId;
  readonly kind: EventKind;
  readonly itemId?: DisclosureItemId;
  readonly content: object;
  readonly reason?: string;
  readonly occurredAt?: Instant | undefined;
  readonly signers?: { readonly first: Signer; readonly second?: Signer | undefined };
  readonly said: { readonly action: string; readonly label: string };
}

/** Appends an event. What two sign, both sign whole. */
export function recordDisclosureEvent(act: Act, event: NewEvent): DisclosureEventId {
  const last = act.db.first<{ step: number | null }>(
    statement`select max(step) as step from disclosure_event where case_id = ${event.caseId}`,
  );
  const occurredAt = event.occurredAt ?? act.now;
  const id = DisclosureEventId.parse(act.nextId());
  const said = {
    id,
    case_id: event.caseId,
    step: (last?.step ?? 0) + 1,
    kind: event.kind,
    item_id: event.itemId ?? null,
    content: storedJson(event.content),
    reason: event.reason ?? '',
    occurred_at: occurredAt,
    recorded_at: act.now,
    ...peopleOf(act, event.signers),
  };
  act.record('disclosure_event', { ...said, ...signaturesOf(said, event.signers) }, { ...event.said, occurredAt });
  return id;
}

type Signers = NewEvent['signers'];

export function peopleOf(act: Act, signers: Signers) {
  return {
    person_id: signers?.first.id ?? act.actor.id,
    person: signers?.first.name ?? act.actor.name,
    second_id: signers?.second?.id ?? null,
    second: signers?.second?.name ?? null,
    signature_key: signers?.first.key.fingerprint ?? null,
    second_key: signers?.second?.key.fingerprint ?? null,
  };
}

export function signaturesOf(said: Readonly<Record<string, string | number | null>>, signers: Signers) {
  return {
    signature: signers?.first.key.signAct(said) ?? null,
    second_signature: signers?.second?.key.signAct(said) ?? null,
  };
}
