// Disclosure as a screen sees it: the whole in numbers, the list page by page, one item with all that was said of it.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { DisclosedItem } from '../../../shared/contract/disclosure.ts';
import type { DocumentKind } from '../../../shared/domain/case.ts';
import type { Decision } from '../../../shared/domain/disclosure/decision.ts';
import type { EvidentialStatus, HandlingCode } from '../../../shared/domain/disclosure/handling.ts';
import type { ItemKind } from '../../../shared/domain/disclosure/item.ts';
import type { AttachmentId, CaseId, DisclosureItemId, PackageId } from '../../../shared/language/identity.ts';
import { foldText } from '../../../shared/domain/fold-text.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { missingCase } from '../../../shared/language/habits.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { findCase } from '../cases/case-row.ts';
import { partiesOf } from '../cases/record-party.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import { readStoredJson } from '../stored-json.ts';
import { changedSince } from './changed-since.ts';
import {
  caseOfItem,
  eventsOfItem,
  loadDisclosure,
  type Disclosure,
  type DisclosureItem,
  type EventRow,
  type WrittenLanguage,
} from './disclosure-records.ts';
import { unnumberedItems } from './number-items.ts';

type Overview = OutputOf<'disclosure.read'>;
type Page = OutputOf<'disclosure.items'>;
type Sheet = OutputOf<'disclosure.item'>;
type Question = Omit<ParsedInputOf<'disclosure.chosen'>, 'caseId'>;

export const readDisclosure: ReadHandler<'disclosure.read'> = readsLong(({ db }, { caseId }): Overview => {
  const record = findCase(db, caseId);
  const disclosure = loadDisclosure(db, caseId);
  const { known } = unnumberedItems(db, caseId);
  const { items } = disclosure;
  const standing = (one: DisclosureItem['standing']): number => items.filter((item) => item.standing === one).length;
  return {
    caseTitle: record.title,
    caseLanguage: record.language,
    known,
    listed: items.length,
    counts: {
      undecided: standing('undecided'),
      reopened: standing('reopened'),
      decided: standing('decided'),
      changed: changedSince(db, disclosure).size,
      held: items.filter(({ barrier }) => barrier !== undefined).length,
    },
    kinds: [...Map.groupBy(items, ({ kind }) => kind)].map(([kind, own]) => ({ kind, items: own.length })),
    suspects: partiesOf(db, caseId)
      .filter(({ role }) => role === 'suspect')
      .map(({ id, name, language }) => ({ id, name, language })),
    files: db.all<{ id: AttachmentId; label: string }>(
      statement`select id, number || ' · ' || file_name as label from attachment where case_id = ${caseId} and kind = 'file' order by number`,
    ),
    packages: db.all<{ id: PackageId; label: string }>(
      statement`select id, file_name || ' → ' || recipient as label from sealed_package where case_id = ${caseId} order by created`,
    ),
    schedules: disclosure.schedules
      .map(({ event, content }) => ({
        id: event.id,
        documentId: content.documentId,
        documentNumber: content.documentNumber,
        number: content.number,
        schedule: content.schedule,
        recipient: content.recipient,
        recipientName: content.recipientName,
        lines: content.lines.length,
        isSupplement: content.supplementTo !== undefined,
        ...whenOf(event),
      }))
      .toReversed(),
    statements: disclosure.statements
      .map(({ event, content: { items: bearsOn, ...content } }) => ({
        id: event.id,
        ...content,
        items: bearsOn.map((id) => disclosure.byId.get(id)?.number ?? 0),
        at: event.recorded_at,
        by: event.person,
      }))
      .toReversed(),
    handed: handedOf(db, disclosure),
    excluded: items.flatMap(({ id, number, kind, barrier }) =>
      barrier === undefined ? [] : [{ itemId: id, number, kind, because: barrier }],
    ),
  };
});

function whenOf(event: EventRow): { at: Instant; occurredAt: Instant; by: string } {
  return { at: event.recorded_at, occurredAt: event.occurred_at, by: event.person };
}

function handedOf(db: ReadableDatabase, { handed }: Disclosure): Overview['handed'] {
  return handed
    .map(({ event, content: { receiptId, recipient: _, ...content } }) => ({
      id: event.id,
      ...content,
      receipt: receiptId === undefined ? undefined : fileName(db, receiptId),
      ...whenOf(event),
    }))
    .toReversed();
}

function fileName(db: ReadableDatabase, id: AttachmentId): string {
  const row = db.first<{ label: string }>(
    statement`select number || ' · ' || file_name as label from attachment where id = ${id}`,
  );
  return row?.label ?? '';
}

export const listItems: ReadHandler<'disclosure.items'> = readsLong(
  ({ db }, { caseId, from, count, ...question }): Page => {
    findCase(db, caseId);
    const disclosure = loadDisclosure(db, caseId);
    const found = answering(db, disclosure, question);
    const page = found.slice(from, from + count);
    const changed = changedSince(db, disclosure, page);
    return {
      total: found.length,
      step: disclosure.step,
      items: page.map((item) => shownItem(db, item, changed)),
    };
  },
);

export const chosenItems: ReadHandler<'disclosure.chosen'> = readsLong(({ db }, { caseId, ...question }) => {
  findCase(db, caseId);
  const disclosure = loadDisclosure(db, caseId);
  return {
    items: answering(db, disclosure, question).map(({ id, number, step }) => ({
      id,
      number,
      seen: step,
    })),
  };
});

function answering(
  db: ReadableDatabase,
  disclosure: Disclosure,
  { kinds, standing, text, sort }: Question,
): DisclosureItem[] {
  const changed = standing === 'changed' ? changedSince(db, disclosure) : new Set<string>();
  const wanted = new Set<string>(kinds);
  const searched = foldText(text);
  const found = disclosure.items.filter(
    (item) =>
      (wanted.size === 0 || wanted.has(item.kind)) &&
      stands(item, standing, changed) &&
      (searched === '' || String(item.number) === text || foldText(item.label).includes(searched)),
  );
  return inOrder(found, sort);
}

const standings: readonly DisclosureItem['standing'][] = ['undecided', 'reopened', 'decided'];

function outcomeOf({ decision }: DisclosureItem): string {
  return decision?.relevance === 'relevant' ? decision.outcome : (decision?.relevance ?? '');
}

function inOrder(items: readonly DisclosureItem[], { column, descending }: Question['sort']): DisclosureItem[] {
  const letters = new Intl.Collator('sq', { numeric: true });
  const compare = {
    number: () => 0,
    kind: (one: DisclosureItem, other: DisclosureItem) => (one.kind < other.kind ? -1 : Number(one.kind > other.kind)),
    item: (one: DisclosureItem, other: DisclosureItem) => letters.compare(one.label, other.label),
    since: (one: DisclosureItem, other: DisclosureItem) => Date.parse(one.knownSince) - Date.parse(other.knownSince),
    decision: (one: DisclosureItem, other: DisclosureItem) =>
      standings.indexOf(one.standing) - standings.indexOf(other.standing) ||
      letters.compare(outcomeOf(one), outcomeOf(other)),
  }[column];
  const order = items.toSorted((one, other) => compare(one, other) || one.number - other.number);
  return descending ? order.toReversed() : order;
}

function stands(item: DisclosureItem, asked: Question['standing'], changed: ReadonlySet<string>): boolean {
  switch (asked) {
    case 'all':
      return true;
    case 'open':
      return item.standing !== 'decided';
    case 'held':
      return item.barrier !== undefined;
    case 'changed':
      return changed.has(item.id);
    case 'undecided':
    case 'reopened':
    case 'decided':
      return item.standing === asked;
    default:
      return missingCase(asked);
  }
}

/** With whoever recorded the thing itself: what the ledger says of it first. */
function shownItem(db: ReadableDatabase, item: DisclosureItem, changed: ReadonlySet<string>): DisclosedItem {
  return {
    id: item.id,
    number: item.number,
    kind: item.kind,
    subjectId: item.subjectId,
    label: item.label,
    knownSince: item.knownSince,
    by: recorderOf(db, item),
    documentKind: documentKindOf(db, item),
    standing: item.standing,
    decision: item.decision,
    step: item.step,
    words: item.words,
    barrier: item.barrier,
    isChanged: changed.has(item.id),
    lacksStatement: lacksStatement(db, item),
  };
}

/** Kinds of items whose rows the ledger calls by another word. */
const recordedAs: Partial<Record<ItemKind, string>> = {
  photograph: 'attachment',
  trace: 'trace-request',
  intelligence: 'intel-report',
};

export function recorderOf(db: ReadableDatabase, { kind, subjectId }: DisclosureItem): string {
  const row =
    kind === 'custody'
      ? db.first<{ name: string }>(
          statement`select actor as name from custody_event where exhibit_id = ${subjectId} order by number limit 1`,
        )
      : db.first<{ name: string }>(
          statement`select person.name from ledger_entry said join person on person.id = said.actor
            where said.subject_kind = ${recordedAs[kind] ?? kind} and said.subject_id = ${subjectId}
            order by said.seq limit 1`,
        );
  return row?.name ?? '';
}

export function documentKindOf(db: ReadableDatabase, { kind, subjectId }: DisclosureItem): DocumentKind | undefined {
  if (kind !== 'document') return undefined;
  return db.first<{ kind: DocumentKind }>(statement`select kind from issued_document where id = ${subjectId}`)?.kind;
}

/** An answer that is to be evidence, and nobody said that it is reliable. */
export function lacksStatement(db: ReadableDatabase, { kind, subjectId }: DisclosureItem): boolean {
  if (kind !== 'attachment' && kind !== 'photograph') return false;
  const row = db.first<{ attachment_id: string | null; content: string }>(
    statement`select attachment_id, content from handling_event
      where subject_kind = ${kind} and subject_id = ${subjectId} and kind = 'answered' order by number desc limit 1`,
  );
  if (row === undefined) return false;
  return row.attachment_id === null && readStoredJson<{ status: EvidentialStatus }>(row.content).status === 'evidence';
}

export const readItem: ReadHandler<'disclosure.item'> = readsLong(({ db }, { id }): Sheet => {
  const caseId = caseOfItem(db, id);
  const disclosure = loadDisclosure(db, caseId);
  const item = disclosure.byId.get(id);
  if (item === undefined) throw new FocalPointError('disclosure.unknown');
  return {
    item: shownItem(db, item, changedSince(db, disclosure, [item])),
    events: [...eventsOfItem(db, id).map(shownEvent), ...namingEvents(disclosure, id)].toSorted(
      (one, other) => other.step - one.step,
    ),
    handling: handlingOf(db, caseId, item),
  };
});

type ShownEvent = Sheet['events'][number];

function shownEvent(event: EventRow): ShownEvent {
  return {
    ...aboutEvent(event),
    what:
      event.kind === 'decided'
        ? { kind: 'decided', decision: readStoredJson<Decision>(event.content) }
        : { kind: 'described', ...readStoredJson<{ language: WrittenLanguage; text: string }>(event.content) },
  };
}

/** Statements and schedules that name the item. */
function namingEvents({ statements, schedules }: Disclosure, id: DisclosureItemId): ShownEvent[] {
  return [
    ...statements.flatMap(({ event, content }): ShownEvent[] =>
      content.items.includes(id)
        ? [{ ...aboutEvent(event), what: { kind: 'reopened', party: content.party, dated: content.dated } }]
        : [],
    ),
    ...schedules.flatMap(({ event, content }): ShownEvent[] => {
      const line = content.lines.find(({ itemId }) => itemId === id);
      if (line === undefined) return [];
      const { documentNumber, recipientName: recipient } = content;
      return [
        { ...aboutEvent(event), what: { kind: 'scheduled', documentNumber, recipient, isDisclosed: line.isDisclosed } },
      ];
    }),
  ];
}

function aboutEvent(event: EventRow): Omit<ShownEvent, 'what'> {
  return {
    id: event.id,
    step: event.step,
    ...whenOf(event),
    second: event.second ?? undefined,
    reason: event.reason,
  };
}

interface HandlingRow {
  readonly kind: 'marked' | 'released' | 'answered';
  readonly code: HandlingCode | null;
  readonly content: string;
  readonly reason: string;
  readonly recorded_at: Instant;
  readonly person: string;
  readonly second: string | null;
}

function handlingOf(db: ReadableDatabase, caseId: CaseId, { kind, subjectId }: DisclosureItem): Sheet['handling'] {
  return db
    .all<HandlingRow>(
      statement`select * from handling_event
        where case_id = ${caseId} and subject_kind = ${kind} and subject_id = ${subjectId} order by number desc`,
    )
    .map((row) => ({
      at: row.recorded_at,
      by: row.person,
      second: row.second ?? undefined,
      reason: row.reason,
      what: whatOf(row),
    }));
}

function whatOf({ kind, code, content }: HandlingRow): Sheet['handling'][number]['what'] {
  switch (kind) {
    case 'marked':
      return { kind, code: code ?? 'H0', ...readStoredJson<{ provider: string }>(content) };
    case 'released':
      return { kind, permission: readStoredJson<{ permission?: string }>(content).permission };
    case 'answered':
      return {
        kind,
        ...readStoredJson<{ from: string; status: EvidentialStatus; reliability: string; statement?: string }>(content),
      };
    default:
      return missingCase(kind);
  }
}
