// Rows of redactions, read and written in one place: the events of a document's redaction and what they make of it.
import { inReadingOrder, type Mark } from '../../../../shared/domain/redaction/mark.ts';
import type { RedactionProof } from '../../../../shared/domain/redaction/proof.ts';
import type { redactionStates } from '../../../../shared/contract/redactions.ts';
import type {
  CaseId,
  CourtDocumentId,
  DocumentId,
  PersonId,
  RedactedVersionId,
  RedactionId,
  RedactionMarkId,
} from '../../../../shared/language/identity.ts';
import type { Instant } from '../../../../shared/language/instant.ts';
import { FocalPointError } from '../../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../../database/index.ts';
import type { Act } from '../../act.ts';
import type { RedactedWords } from '../../redactions-in-force.ts';
import type { Signer } from '../../signing.ts';
import { readStoredJson, storedJson } from '../../stored-json.ts';

type EventKind = 'marked' | 'unmarked' | 'submitted' | 'returned' | 'approved' | 'lifted';
type State = (typeof redactionStates)[number];

export interface EventRow {
  readonly id: string;
  readonly redaction_id: RedactionId;
  readonly step: number;
  readonly kind: EventKind;
  readonly version_id: RedactedVersionId | null;
  readonly issued_id: DocumentId | null;
  readonly content: string;
  readonly reason: string;
  readonly recorded_at: Instant;
  readonly person_id: PersonId;
  readonly person: string;
  readonly second: string | null;
}

export interface PlacedMark extends Mark {
  readonly by: string;
  readonly byId: PersonId;
  readonly at: Instant;
}

export interface VersionContent extends RedactedWords {
  readonly marks: readonly Mark[];
  /** Who placed them: none of them checks it. */
  readonly markers: readonly PersonId[];
  readonly reasonsVersion: number;
  readonly leftOpen: number;
  readonly texts: readonly string[];
  readonly proof: RedactionProof;
}

export interface VersionRow {
  readonly id: RedactedVersionId;
  readonly redaction_id: RedactionId;
  readonly number: number;
  readonly source_sha256: string;
  readonly content: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly pages: number;
  readonly file_id: string;
  readonly wrapped_key: string;
  readonly recorded_at: Instant;
  readonly recorded_by: PersonId;
  readonly recorder: string;
}

export interface Redaction {
  readonly id: RedactionId;
  readonly caseId: CaseId;
  readonly documentId: CourtDocumentId;
  readonly step: number;
  readonly state: State;
  /** Those that stand now, as one reads. */
  readonly marks: readonly PlacedMark[];
  readonly versions: readonly VersionRow[];
  /** Handed in and not answered yet. */
  readonly pending: VersionRow | undefined;
  readonly inForce: { readonly version: VersionRow; readonly event: EventRow } | undefined;
  readonly events: readonly EventRow[];
}

interface RedactionRow {
  readonly id: RedactionId;
  readonly case_id: CaseId;
  readonly document_id: CourtDocumentId;
}

/** @throws FocalPointError `redactions.unknown` */
export function findRedaction(db: ReadableDatabase, id: RedactionId): Redaction {
  const row = db.first<RedactionRow>(statement`select id, case_id, document_id from redaction where id = ${id}`);
  if (row === undefined) throw new FocalPointError('redactions.unknown');
  return loaded(db, row);
}

/** Undefined of a document that nobody ever marked. */
export function redactionOf(db: ReadableDatabase, documentId: CourtDocumentId): Redaction | undefined {
  const row = db.first<RedactionRow>(
    statement`select id, case_id, document_id from redaction where document_id = ${documentId}`,
  );
  return row === undefined ? undefined : loaded(db, row);
}

export function redactionsOf(db: ReadableDatabase, caseId: CaseId): Redaction[] {
  return db
    .all<RedactionRow>(
      statement`select redaction.id, redaction.case_id, document_id from redaction
        join court_document document on document.id = redaction.document_id
        where redaction.case_id = ${caseId} order by document.number`,
    )
    .map((row) => loaded(db, row));
}

/** @throws FocalPointError `redactions.version-unknown` */
export function findVersion(
  db: ReadableDatabase,
  id: RedactedVersionId,
): { readonly version: VersionRow; readonly redaction: Redaction } {
  const row = db.first<{ redaction_id: RedactionId }>(
    statement`select redaction_id from redacted_version where id = ${id}`,
  );
  if (row === undefined) throw new FocalPointError('redactions.version-unknown');
  const redaction = findRedaction(db, row.redaction_id);
  const version = redaction.versions.find((one) => one.id === id);
  if (version === undefined) throw new FocalPointError('redactions.version-unknown');
  return { version, redaction };
}

function loaded(db: ReadableDatabase, { id, case_id: caseId, document_id: documentId }: RedactionRow): Redaction {
  const events = db.all<EventRow>(statement`select * from redaction_event where redaction_id = ${id} order by step`);
  const versions = db.all<VersionRow>(
    statement`select * from redacted_version where redaction_id = ${id} order by number`,
  );
  const versionOf = (event: EventRow | undefined): VersionRow | undefined =>
    versions.find((version) => version.id === event?.version_id);
  const last = events.findLast(({ kind }) => ['submitted', 'returned', 'approved'].includes(kind));
  const lastInForce = events.findLast(({ kind }) => kind === 'approved' || kind === 'lifted');
  const approved = lastInForce?.kind === 'approved' ? versionOf(lastInForce) : undefined;
  const inForce =
    approved === undefined || lastInForce === undefined ? undefined : { version: approved, event: lastInForce };
  const pending = last?.kind === 'submitted' ? versionOf(last) : undefined;
  const marks = standingMarks(events);
  return {
    id,
    caseId,
    documentId,
    step: events.at(-1)?.step ?? 0,
    state: stateOf({ pending, inForce, marks, wasLifted: lastInForce?.kind === 'lifted' }),
    marks,
    versions,
    pending,
    inForce,
    events,
  };
}

function stateOf({
  pending,
  inForce,
  marks,
  wasLifted,
}: Pick<Redaction, 'pending' | 'inForce' | 'marks'> & { readonly wasLifted: boolean }): State {
  if (pending !== undefined) return 'under-check';
  if (inForce !== undefined) {
    const made = new Set(contentOf(inForce.version).marks.map(({ id }) => id));
    const isSame = made.size === marks.length && marks.every(({ id }) => made.has(id));
    return isSame ? 'in-force' : 'marked-again';
  }
  if (wasLifted) return 'lifted';
  return marks.length === 0 ? 'none' : 'marked';
}

function standingMarks(events: readonly EventRow[]): PlacedMark[] {
  const marks = new Map<RedactionMarkId, PlacedMark>();
  for (const event of events) {
    if (event.kind === 'marked')
      for (const mark of readStoredJson<{ marks: Mark[] }>(event.content).marks)
        marks.set(mark.id, { ...mark, by: event.person, byId: event.person_id, at: event.recorded_at });
    if (event.kind === 'unmarked')
      for (const id of readStoredJson<{ ids: RedactionMarkId[] }>(event.content).ids) marks.delete(id);
  }
  return inReadingOrder([...marks.values()]);
}

export const contentOf = ({ content }: VersionRow): VersionContent => readStoredJson<VersionContent>(content);

/** Texts that were searched for, each once. */
export function textsOf(marks: readonly Pick<Mark, 'text'>[]): string[] {
  return [...new Set(marks.flatMap(({ text }) => text ?? []))];
}

/** A mark without who placed it and when. */
export function plainMark({ id, page, left, top, width, height, reason, text }: Mark): Mark {
  return { id, page, left, top, width, height, reason, ...(text === undefined ? {} : { text }) };
}

export interface NewEvent {
  readonly redactionId: RedactionId;
  readonly kind: EventKind;
  readonly versionId?: RedactedVersionId;
  readonly issuedId?: DocumentId;
  readonly fileStep?: number;
  readonly content: object;
  readonly reason?: string;
  readonly signers?: { readonly first: Signer; readonly second?: Signer | undefined };
  /** Without a word that is redacted. */
  readonly label: string;
}

/** Appends an event. What two sign, both sign whole. */
export function recordRedactionEvent(act: Act, event: NewEvent): void {
  const last = act.db.first<{ step: number | null }>(
    statement`select max(step) as step from redaction_event where redaction_id = ${event.redactionId}`,
  );
  const { signers } = event;
  const said = {
    id: act.nextId(),
    redaction_id: event.redactionId,
    step: (last?.step ?? 0) + 1,
    kind: event.kind,
    version_id: event.versionId ?? null,
    issued_id: event.issuedId ?? null,
    file_step: event.fileStep ?? null,
    content: storedJson(event.content),
    reason: event.reason ?? '',
    occurred_at: act.now,
    recorded_at: act.now,
    person_id: signers?.first.id ?? act.actor.id,
    person: signers?.first.name ?? act.actor.name,
    second_id: signers?.second?.id ?? null,
    second: signers?.second?.name ?? null,
    signature_key: signers?.first.key.fingerprint ?? null,
    second_key: signers?.second?.key.fingerprint ?? null,
  };
  act.record(
    'redaction_event',
    {
      ...said,
      signature: signers?.first.key.signAct(said) ?? null,
      second_signature: signers?.second?.key.signAct(said) ?? null,
    },
    { action: `redaction.${event.kind}`, label: event.label },
  );
}
