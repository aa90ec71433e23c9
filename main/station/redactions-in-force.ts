// Redactions that a second person approved and nobody lifted: whose original may not leave, and what stands in its place. Asked by the firewall
// and by the court file.
import type {
  AttachmentId,
  CaseId,
  CourtDocumentId,
  DocumentId,
  RedactedVersionId,
  RedactionId,
} from '../../shared/language/identity.ts';
import type { PartyRole } from '../../shared/domain/case.ts';
import { holdsText } from '../../shared/domain/redaction/propose-regions.ts';
import type { Instant } from '../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../database/index.ts';
import { readStoredJson } from './stored-json.ts';

/** What is said of a redacted version wherever the original would be named. */
export interface RedactedWords {
  readonly title: string;
  readonly author: string;
  readonly note: string;
}

export interface InForce extends RedactedWords {
  readonly redactionId: RedactionId;
  readonly versionId: RedactedVersionId;
  /** Of the court file, which keeps its number. */
  readonly documentId: CourtDocumentId;
  readonly documentNumber: number;
  readonly attachmentId: AttachmentId | null;
  /** The original, where it was issued here. */
  readonly originalId: DocumentId | null;
  /** What was searched for and words that stand only under its marks: nothing that goes with the version may say them. */
  readonly texts: readonly string[];
  readonly sourceSha256: string;
  /** The redacted version as an issued paper. */
  readonly issuedId: DocumentId;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly pages: number;
  readonly fileId: string;
  readonly wrappedKey: string;
  /** In the series of the file's events. */
  readonly fileStep: number;
  readonly approvedAt: Instant;
}

interface Row extends Omit<InForce, keyof RedactedWords | 'texts'> {
  readonly content: string;
}

export function redactionsInForce(db: ReadableDatabase, caseId: CaseId): InForce[] {
  return db
    .all<Row>(
      statement`select redaction.id as redactionId, version.id as versionId, document.id as documentId, document.number as documentNumber,
          document.attachment_id as attachmentId, document.issued_id as originalId, document.source_sha256 as sourceSha256,
          paper.id as issuedId, paper.file_name as fileName, paper.sha256, paper.bytes, paper.pages, paper.file_id as fileId,
          paper.wrapped_key as wrappedKey, event.file_step as fileStep, event.recorded_at as approvedAt, version.content
        from redaction join court_document document on document.id = redaction.document_id
        join redaction_event event on event.redaction_id = redaction.id and event.kind = 'approved'
        join redacted_version version on version.id = event.version_id
        join issued_document paper on paper.id = event.issued_id
        where redaction.case_id = ${caseId} and event.step = (select max(last.step) from redaction_event last
          where last.redaction_id = redaction.id and last.kind in ('approved', 'lifted'))
        order by document.number`,
    )
    .map(({ content, ...row }) => ({ ...row, ...wordsOf(content) }));
}

function wordsOf(content: string): RedactedWords & Pick<InForce, 'texts'> {
  const { title, author, note, texts } = readStoredJson<RedactedWords & Pick<InForce, 'texts'>>(content);
  return { title, author, note, texts };
}

/** Of the others everybody in the proceedings knows the name. */
const maskedRoles: readonly PartyRole[] = ['witness', 'injured-party', 'interpreter'];

/** A party whose name was blacked out of a document is not named in what is read together with it. */
export function withoutRedactedNames<Party extends { readonly role: PartyRole; readonly name: string }>(
  parties: readonly Party[],
  inForce: readonly InForce[],
): Party[] {
  const texts = inForce.flatMap((one) => one.texts).filter((text) => text.length > 3);
  return parties.map((party) =>
    !maskedRoles.includes(party.role) || !texts.some((text) => holdsText(party.name, text))
      ? party
      : { ...party, name: '–' },
  );
}

/** The last step at which an approval or a lifting changed the court file; 0 before any. */
export function lastRedactionStep(
  db: ReadableDatabase,
  caseId: CaseId,
): { readonly step: number; readonly person: string } {
  const row = db.first<{ step: number; person: string }>(
    statement`select event.file_step as step, event.person from redaction_event event join redaction on redaction.id = event.redaction_id
      where redaction.case_id = ${caseId} and event.file_step is not null order by event.file_step desc limit 1`,
  );
  return row ?? { step: 0, person: '' };
}
