// Rows of a court file, read and written in one place: documents and events in one series of steps, and the file they make.
import type { z } from 'zod';
import { arrange, type Move, type Placed } from '../../../shared/domain/court-file/arrangement.ts';
import type {
  DocumentDescription,
  DocumentSource,
  FiledDocument,
  MadePaper,
} from '../../../shared/domain/court-file/document.ts';
import type { PicturedReason } from '../../../shared/domain/foreign-pages.ts';
import { demandPast } from '../../../shared/domain/entered-time.ts';
import type { chosenOffences } from '../../../shared/domain/court-file/expectation.ts';
import type { AttachmentId, CaseId, CourtDocumentId, DocumentId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { localDay } from '../../../shared/text/format.ts';
import type { DocumentType } from '../../../shared/reference/document-types/index.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { lastRedactionStep, redactionsInForce, type InForce } from '../redactions-in-force.ts';
import { readStoredJson, storedJson } from '../stored-json.ts';
import { insertsLate } from './profiles.ts';
import { countedPages, hasPages, pagesOfAttachment, picturedDocuments } from './source-pages.ts';

export type EventKind = 'described' | 'withdrawn' | 'moved' | 'chosen' | 'answered' | 'checked' | 'sealed';

interface DocumentRow {
  readonly id: CourtDocumentId;
  readonly number: number;
  readonly step: number;
  readonly source_kind: 'attachment' | 'issued' | 'made';
  readonly attachment_id: AttachmentId | null;
  readonly issued_id: DocumentId | null;
  readonly made_paper: MadePaper | null;
  readonly source_sha256: string | null;
  readonly source_bytes: number | null;
  readonly source_label: string;
  readonly supersedes: CourtDocumentId | null;
  readonly reason: string;
  readonly description: string;
  readonly occurred_at: Instant;
  readonly recorded_at: Instant;
  readonly recorder: string;
  /** As the records of the source stand now. */
  readonly present_sha256: string | null;
  readonly media_type: string | null;
  readonly issued_pages: number | null;
  readonly issued_name: string | null;
}

export interface EventRow {
  readonly id: string;
  readonly step: number;
  readonly kind: EventKind;
  readonly document_id: CourtDocumentId | null;
  readonly content: string;
  readonly reason: string;
  readonly occurred_at: Instant;
  readonly recorded_at: Instant;
  readonly person: string;
}

/** A document of the file with all that is on record of it. */
export interface CourtDocument extends FiledDocument {
  readonly label: string;
  readonly mediaType: string;
  readonly hasPages: boolean;
  readonly isSource: 'same' | 'differs' | 'gone';
  /** Why a bundle carries its pages as pictures. */
  readonly pictured: PicturedReason | undefined;
  readonly enteredAs: DocumentType;
  readonly isLate: boolean;
  readonly withdrawal: EventRow | undefined;
  readonly wasWithdrawnAfterSeal: boolean;
  readonly reason: string;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly corrections: number;
  /** The step of the newest correction. */
  readonly correctedAt: number | undefined;
  /** What leaves in its place. */
  readonly redacted: InForce | undefined;
}

export interface SealContent {
  readonly documentId: DocumentId;
  readonly sha256: string;
  readonly number: string;
  readonly documents: number;
}
export interface CheckContent {
  readonly documents: number;
  /** The last step of the file that was looked at: what came while the sources were read was not compared. */
  readonly through: number;
  readonly differing: readonly CourtDocumentId[];
  readonly gone: readonly CourtDocumentId[];
}
export interface Choice {
  readonly offences: readonly (typeof chosenOffences)[number][];
  readonly profile: string;
}

export interface CourtFile {
  readonly caseId: CaseId;
  /** The last step; 0 of a file nobody began. */
  readonly step: number;
  /** Late documents stand where their type stands, for the profile inserts their pages. */
  readonly insertsLate: boolean;
  /** In their order, withdrawn ones in their place. */
  readonly order: readonly Placed<CourtDocument>[];
  readonly documents: readonly CourtDocument[];
  readonly byId: ReadonlyMap<string, CourtDocument>;
  readonly choice: Choice;
  readonly answers: ReadonlyMap<DocumentType, EventRow>;
  readonly seals: readonly { readonly event: EventRow; readonly content: SealContent }[];
  readonly checked: { readonly event: EventRow; readonly content: CheckContent } | undefined;
  /** Who did something last. */
  readonly lastPerson: string;
}

const firstChoice: Choice = { offences: [], profile: 'kosovo-draft' };

/** The file as the steps up to now make it. Quick at thousands of documents: three reads and one pass. */
export function loadCourtFile(db: ReadableDatabase, caseId: CaseId): CourtFile {
  const rows = db.all<DocumentRow>(
    statement`select d.*, coalesce(a.sha256, i.sha256) as present_sha256, a.media_type, i.pages as issued_pages, i.file_name as issued_name
      from court_document d left join attachment a on a.id = d.attachment_id left join issued_document i on i.id = d.issued_id
      where d.case_id = ${caseId} order by d.step`,
  );
  const events = db.all<EventRow>(statement`select * from court_file_event where case_id = ${caseId} order by step`);
  const ofKind = Map.groupBy(events, ({ kind }) => kind);
  const seals = (ofKind.get('sealed') ?? []).map((event) => ({
    event,
    content: readStoredJson<SealContent>(event.content),
  }));
  const checkedEvent = ofKind.get('checked')?.at(-1);
  const checked =
    checkedEvent === undefined
      ? undefined
      : { event: checkedEvent, content: readStoredJson<CheckContent>(checkedEvent.content) };
  const sealedAt = seals[0]?.event.step;
  const redacted = new Map<string, InForce>(redactionsInForce(db, caseId).map((one) => [one.documentId, one]));
  const known = { made: madePages(db, caseId), counted: countedPages(db, caseId) };
  const pictured = picturedDocuments(db, caseId);
  const descriptions = Map.groupBy(ofKind.get('described') ?? [], ({ document_id }) => document_id);
  const withdrawals = new Map((ofKind.get('withdrawn') ?? []).map((event) => [event.document_id, event]));
  // A newer version that was withdrawn replaces nothing: the one before stands again.
  const newer = new Map(
    rows.flatMap(({ id, supersedes }) =>
      supersedes === null || withdrawals.has(id) ? [] : [[supersedes, id] as const],
    ),
  );
  const unsound = { differs: new Set(checked?.content.differing), gone: new Set(checked?.content.gone) };
  const documents = rows.map((row): CourtDocument => {
    const corrections = descriptions.get(row.id) ?? [];
    const entered = readStoredJson<DocumentDescription>(row.description);
    const withdrawal = withdrawals.get(row.id);
    const mediaType = mediaTypeOf(row);
    return {
      id: row.id,
      number: row.number,
      step: row.step,
      source: sourceOf(row),
      sha256: row.source_sha256 ?? undefined,
      bytes: row.source_bytes ?? undefined,
      pages: pagesOf(row, known),
      description:
        corrections.length === 0 ? entered : readStoredJson<DocumentDescription>(corrections.at(-1)?.content ?? ''),
      supersedes: row.supersedes ?? undefined,
      supersededBy: newer.get(row.id),
      withdrawnAt: withdrawal?.step,
      label: row.source_label,
      mediaType,
      hasPages: hasPages(mediaType),
      isSource: unsound.gone.has(row.id)
        ? 'gone'
        : row.present_sha256 !== row.source_sha256 || unsound.differs.has(row.id)
          ? 'differs'
          : 'same',
      pictured: row.attachment_id === null ? undefined : pictured.get(row.attachment_id),
      enteredAs: entered.type,
      isLate: sealedAt !== undefined && row.step > sealedAt,
      withdrawal,
      wasWithdrawnAfterSeal: withdrawal !== undefined && seals.some(({ event }) => isIn(row.step, event, withdrawal)),
      reason: row.reason,
      occurredAt: row.occurred_at,
      recordedAt: row.recorded_at,
      recordedBy: row.recorder,
      corrections: corrections.length,
      correctedAt: corrections.at(-1)?.step,
      redacted: redacted.get(row.id),
    };
  });
  const choice = readStoredJson<Choice>(ofKind.get('chosen')?.at(-1)?.content ?? JSON.stringify(firstChoice));
  const isInserting = insertsLate(db, choice.profile);
  const moves = (ofKind.get('moved') ?? []).map(({ step, content }) => ({ step, move: readStoredJson<Move>(content) }));
  const [lastStep] = [
    { step: events.at(-1)?.step ?? 0, person: events.at(-1)?.person ?? '' },
    { step: rows.at(-1)?.step ?? 0, person: rows.at(-1)?.recorder ?? '' },
    lastRedactionStep(db, caseId),
  ].toSorted((one, other) => other.step - one.step);
  return {
    caseId,
    step: lastStep?.step ?? 0,
    insertsLate: isInserting,
    order: arrange(documents, moves, isInserting ? undefined : sealedAt),
    documents,
    byId: new Map(documents.map((document) => [document.id, document])),
    choice,
    answers: answersOf(ofKind.get('answered') ?? []),
    seals,
    checked,
    lastPerson: lastStep?.person ?? '',
  };
}

/** It stood in that index and went only afterwards. */
function isIn(step: number, seal: EventRow, withdrawal: EventRow): boolean {
  return step < seal.step && withdrawal.step > seal.step;
}

function answersOf(events: readonly EventRow[]): Map<DocumentType, EventRow> {
  const answers = new Map<DocumentType, EventRow>();
  for (const event of events) {
    const { type, as } = readStoredJson<{ type: DocumentType; as: 'not-applicable' | 'expected' }>(event.content);
    if (as === 'expected') answers.delete(type);
    else answers.set(type, event);
  }
  return answers;
}

function sourceOf(row: DocumentRow): DocumentSource {
  if (row.attachment_id !== null) return { kind: 'attachment', id: row.attachment_id };
  if (row.issued_id !== null) return { kind: 'issued', id: row.issued_id };
  // The database keeps one of the three.
  return { kind: 'made', paper: row.made_paper as MadePaper };
}

function mediaTypeOf({ media_type: mediaType, issued_name: name, made_paper: made }: DocumentRow): string {
  if (mediaType !== null) return mediaType;
  return made !== null || name?.endsWith('.pdf') === true ? 'application/pdf' : 'application/octet-stream';
}

interface KnownPages {
  readonly made: ReadonlyMap<string, number>;
  readonly counted: ReadonlyMap<AttachmentId, number>;
}

function pagesOf(row: DocumentRow, { made, counted }: KnownPages): number | undefined {
  if (row.made_paper !== null) return made.get(row.made_paper);
  if (row.attachment_id === null) return row.issued_pages ?? undefined;
  return pagesOfAttachment({ id: row.attachment_id, mediaType: row.media_type ?? '' }, counted);
}

/** Pages of the papers that are made with the bundle, as they were last made. */
function madePages(db: ReadableDatabase, caseId: CaseId): Map<string, number> {
  const rows = db.all<{ kind: string; pages: number }>(
    statement`select kind, pages from issued_document
      where case_id = ${caseId} and kind in ('file-cover', 'document-index', 'media-manifest') order by made_at`,
  );
  return new Map(rows.map(({ kind, pages }) => [kind, pages]));
}

/** The document and the file it belongs to. @throws FocalPointError `court-file.unknown` */
export function findCourtDocument(
  db: ReadableDatabase,
  id: CourtDocumentId,
): { readonly document: CourtDocument; readonly file: CourtFile } {
  const row = db.first<{ case_id: CaseId }>(statement`select case_id from court_document where id = ${id}`);
  if (row === undefined) throw new FocalPointError('court-file.unknown');
  const file = loadCourtFile(db, row.case_id);
  const document = file.byId.get(id);
  if (document === undefined) throw new FocalPointError('court-file.unknown');
  return { document, file };
}

/** The next place in the series of the case. */
export function nextStep(db: ReadableDatabase, caseId: CaseId): number {
  const row = db.first<{ step: number }>(
    statement`select max(
        coalesce((select max(step) from court_document where case_id = ${caseId}), 0),
        coalesce((select max(step) from court_file_event where case_id = ${caseId}), 0)) as step`,
  );
  return Math.max(row?.step ?? 0, lastRedactionStep(db, caseId).step) + 1;
}

export interface NewEvent {
  readonly kind: EventKind;
  readonly caseId: CaseId;
  readonly documentId?: CourtDocumentId;
  readonly content: z.core.util.JSONType | object;
  readonly reason?: string;
  readonly occurredAt?: Instant | undefined;
  readonly said: { readonly action: string; readonly label: string };
  /** Signs the row, for a sealed index. */
  readonly sign?: (row: Readonly<Record<string, string | number | null>>) => { key: string; signature: string };
}

/** Appends an event; gives its step. */
export function recordCourtEvent(act: Act, event: NewEvent): number {
  const step = nextStep(act.db, event.caseId);
  const occurredAt = event.occurredAt ?? act.now;
  const row = {
    id: act.nextId(),
    case_id: event.caseId,
    step,
    kind: event.kind,
    document_id: event.documentId ?? null,
    content: storedJson(event.content),
    reason: event.reason ?? '',
    occurred_at: occurredAt,
    recorded_at: act.now,
    person_id: act.actor.id,
    person: act.actor.name,
  };
  const signed = event.sign?.(row);
  act.record(
    'court_file_event',
    { ...row, signature_key: signed?.key ?? null, signature: signed?.signature ?? null },
    { ...event.said, occurredAt },
  );
  return step;
}

/** @throws FocalPointError `court-file.in-the-future` */
export function demandNotAhead(act: Pick<Act, 'now'>, occurredAt: Instant | undefined, dated?: string): void {
  const code = 'court-file.in-the-future';
  if (occurredAt !== undefined) demandPast(occurredAt, act.now, code);
  if (dated !== undefined && dated > localDay(act.now)) throw new FocalPointError(code);
}
