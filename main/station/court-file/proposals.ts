// What of the case is not in its file yet: attachments and papers, each with what it probably is, in the order the file expects.
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { DocumentKind } from '../../../shared/domain/case.ts';
import { madePapers, type DocumentDescription } from '../../../shared/domain/court-file/document.ts';
import {
  dayOfFileName,
  languageOfFileName,
  titleOfFileName,
  typeOfFileName,
  typeOfPaper,
} from '../../../shared/domain/court-file/guess-type.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import type { AttachmentId, CaseId, DocumentId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { localDay } from '../../../shared/text/format.ts';
import { documentType, fileSections, rankOfType } from '../../../shared/reference/document-types/index.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { findCase } from '../cases/case-row.ts';
import { gateOf, schedulesNotForDefence } from '../firewall.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import { loadCourtFile, type CourtFile } from './court-records.ts';
import { countedPages, hasPages, pagesOfAttachment } from './source-pages.ts';
import { sourceKey, sourcesIn } from './sources.ts';

type Proposal = OutputOf<'court-file.proposals'>['proposals'][number];

interface AttachmentRow {
  readonly id: AttachmentId;
  readonly file_name: string;
  readonly media_type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly caption: string;
}

interface PaperRow {
  readonly id: DocumentId;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly file_name: string;
  readonly language: Language;
  readonly made_at: Instant;
  readonly made_by: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly pages: number;
  /** Of a laboratory report, the version that took its place. */
  readonly amends_document: DocumentId | null;
}

export const listProposals: ReadHandler<'court-file.proposals'> = readsLong(({ db }, { caseId }) => {
  const { language } = findCase(db, caseId);
  const photographs = db.first<{ count: number }>(
    statement`select count(*) as count from attachment where case_id = ${caseId} and kind = 'photograph'`,
  );
  return {
    proposals: proposalsFor(db, loadCourtFile(db, caseId), language),
    photographs: photographs?.count ?? 0,
  };
});

export function proposalsFor(db: ReadableDatabase, file: CourtFile, language: Language): Proposal[] {
  const known = sourcesIn(file);
  // What was withdrawn on purpose is not proposed again.
  const gone = new Set(
    file.documents.filter(({ withdrawnAt }) => withdrawnAt !== undefined).map(({ source }) => sourceKey(source)),
  );
  // What may not leave is not proposed for a file that leaves.
  const gate = gateOf(db, file.caseId);
  const held = new Set<string>([...gate.held, ...gate.withheld].map(({ id }) => id));
  const notForDefence: ReadonlySet<string> = schedulesNotForDefence(db, file.caseId);
  const counted = countedPages(db, file.caseId);
  const all = [
    ...madePapers.map((paper) => madeProposal(paper, language)),
    ...attachmentsOf(db, file.caseId)
      .filter(({ id }) => !held.has(id))
      .map((row) => attachmentProposal(row, { language, counted })),
    ...newestPapers(papersOf(db, file.caseId).filter(({ id }) => !notForDefence.has(id))).map(paperProposal),
  ];
  const waiting = all.filter(({ source }) => !known.has(sourceKey(source)) && !gone.has(sourceKey(source)));
  const proposed = new Set(waiting.map(({ source }) => sourceKey(source)));
  return waiting
    .map(({ supersedes, ...proposal }) =>
      supersedes !== undefined && (known.has(sourceKey(supersedes)) || proposed.has(sourceKey(supersedes)))
        ? { ...proposal, supersedes }
        : proposal,
    )
    .toSorted((one, other) => placeOf(one) - placeOf(other));
}

function placeOf({ description: { type } }: Proposal): number {
  return fileSections.indexOf(documentType(type).section) * 1000 + rankOfType(type);
}

function attachmentsOf(db: ReadableDatabase, caseId: CaseId): AttachmentRow[] {
  return db
    .all<AttachmentRow>(
      statement`select id, file_name, media_type, bytes, sha256, caption from attachment
        where case_id = ${caseId} and kind = 'file' order by number`,
    )
    .filter(({ media_type: mediaType }) => hasPages(mediaType));
}

function papersOf(db: ReadableDatabase, caseId: CaseId): PaperRow[] {
  return db.all<PaperRow>(
    statement`select paper.id, paper.kind, paper.title, paper.file_name, paper.language, paper.made_at, person.name as made_by,
        paper.sha256, paper.bytes, paper.pages, before.document_id as amends_document
      from issued_document paper join person on person.id = paper.made_by
      left join lab_report_event issue on issue.document_id = paper.id and issue.kind = 'issued'
      left join lab_report report on report.id = issue.report_id
      left join lab_report_event before on before.report_id = report.amends and before.kind = 'issued'
      where paper.case_id = ${caseId} and paper.file_name like '%.pdf' order by paper.made_at, paper.id`,
  );
}

/** A paper that was made again takes the place of the one before; of a report every version is its own document. */
function newestPapers(papers: readonly PaperRow[]): PaperRow[] {
  const newest = new Map<string, PaperRow>();
  for (const paper of papers) {
    if (typeOfPaper[paper.kind] === undefined) continue;
    const subject =
      paper.kind === 'examination-report' ? paper.id : paper.title.replace(/ ?· ?[A-Z]{2}-\d{4}-\d+$/, '');
    newest.set(`${paper.kind} ${paper.language} ${subject}`, paper);
  }
  return [...newest.values()];
}

function madeProposal(paper: (typeof madePapers)[number], language: Language): Proposal {
  return {
    source: { kind: 'made', paper },
    label: paper,
    mediaType: 'application/pdf',
    description: plain({ type: paper, title: paper, language, copy: 'original' }),
  };
}

interface ProposedIn {
  readonly language: Language;
  readonly counted: ReadonlyMap<AttachmentId, number>;
}

function attachmentProposal(row: AttachmentRow, { language, counted }: ProposedIn): Proposal {
  return {
    source: { kind: 'attachment', id: row.id },
    label: row.file_name,
    mediaType: row.media_type,
    bytes: row.bytes,
    sha256: row.sha256,
    pages: pagesOfAttachment({ id: row.id, mediaType: row.media_type }, counted),
    description: guessedDescription(row.file_name, language, row.caption),
  };
}

/** What a name and a caption say; a scan is a copy until somebody says otherwise. */
export function guessedDescription(fileName: string, language: Language, caption = ''): DocumentDescription {
  return plain({
    type: typeOfFileName(fileName),
    title: caption === '' ? titleOfFileName(fileName) : caption.slice(0, 300),
    dated: dayOfFileName(fileName),
    language: languageOfFileName(fileName, language),
    copy: 'copy',
  });
}

function paperProposal(row: PaperRow): Proposal {
  return {
    source: { kind: 'issued', id: row.id },
    label: row.title,
    mediaType: 'application/pdf',
    bytes: row.bytes,
    sha256: row.sha256,
    pages: row.pages,
    description: plain({
      type: typeOfPaper[row.kind] ?? 'other',
      title: row.title.slice(0, 300),
      author: row.made_by,
      dated: localDay(row.made_at),
      language: row.language,
      copy: 'original',
    }),
    ...(row.amends_document === null ? {} : { supersedes: { kind: 'issued' as const, id: row.amends_document } }),
  };
}

function plain(
  said: Pick<DocumentDescription, 'type' | 'title' | 'language' | 'copy'> & Partial<DocumentDescription>,
): DocumentDescription {
  return { author: '', isConfidential: false, note: '', ...said };
}
