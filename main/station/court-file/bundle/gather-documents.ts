// The documents of a file made ready for a bundle: each source read from end to end and compared with its hash, its pages looked at, texts and
// generated papers drawn. What cannot be shown is known afterwards, with the reason.
import {
  documentKind,
  picturedBecause,
  type Inspection,
  type PageRange,
} from '../../../../shared/domain/foreign-pages.ts';
import type { AttachmentId, CaseId, DocumentId } from '../../../../shared/language/identity.ts';
import { FocalPointError } from '../../../../shared/language/result.ts';
import { statement } from '../../../database/index.ts';
import type { ArchivalKind, BundledDocument, DocumentHead, NotShownReason } from '../../../documents/index.ts';
import type { StoredFile } from '../../evidence-files.ts';
import type { Inside } from '../../inside.ts';
import type { StoredDocument } from '../../pages/foreign-pages.ts';
import { presentInspection, readingsOf, storedDocument } from '../../pages/read-document.ts';
import type { CourtDocument } from '../court-records.ts';
import { mediaManifestModel } from '../paper-models.ts';
import type { TemporaryPapers } from './temporary-papers.ts';

export interface GatheredDocument {
  readonly document: CourtDocument;
  /** Its pages; absent where a sheet stands for all of it, or nothing. */
  readonly stored?: StoredDocument;
  /** In the bundle: a sheet is one, a withdrawn document and one that is the front matter itself have none. */
  readonly pages: number;
  readonly bytes: number;
  readonly inspection?: Inspection;
  readonly archival: ArchivalKind;
  readonly isFront?: BundledDocument['isFront'];
  readonly notShown?: { readonly reason: NotShownReason; readonly pages: readonly PageRange[] };
  readonly fileName: string;
}

export interface Gathering {
  readonly inside: Inside;
  readonly papers: TemporaryPapers;
  readonly caseId: CaseId;
  readonly head: DocumentHead;
  readonly signal: AbortSignal;
}

/** Formats that the engine makes one page of. */
const pictures: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif', 'image/heic'];
const texts: readonly string[] = ['text/plain', 'message/rfc822'];
const longestText = 1_000_000;

interface FileRow extends StoredFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** @throws FocalPointError `court-file.bundle-source`; as `EvidenceFiles.verify`, `ForeignPages.inspect` */
export async function gatherDocument(gathering: Gathering, document: CourtDocument): Promise<GatheredDocument> {
  const { source } = document;
  if (document.withdrawnAt !== undefined)
    return { document, pages: 0, bytes: 0, archival: 'not-shown', fileName: document.label };
  if (source.kind === 'made') return madePaper(gathering, document, source.paper);
  const row = await soundSource(gathering, document);
  const gathered = { document, fileName: row.fileName, bytes: row.bytes };
  if (source.kind === 'issued')
    return row.mediaType === 'application/pdf'
      ? ofPages(
          gathered,
          { ...row, kind: 'pdf' },
          await look(gathering, { ...row, kind: 'pdf' }),
          document.redacted === undefined ? 'own' : 'picture',
        )
      : notShown(gathered, 'not-pages');
  if (texts.includes(row.mediaType)) return ofText(gathering, gathered, row);
  if (documentKind(row.mediaType, row.fileName) !== undefined) {
    const inspection = await presentInspection(gathering.inside, source.id, gathering.signal);
    if (inspection === undefined) return notShown(gathered, 'not-pages');
    const stored = storedDocument(gathering.inside.unlocked, source.id);
    return ofPages(gathered, stored, inspection, archivalOf(inspection));
  }
  if (!pictures.includes(row.mediaType)) return notShown(gathered, 'not-pages');
  const readings = readingsOf(gathering.inside.unlocked, source.id);
  const picture = { ...row, kind: 'image', readings } as const;
  return ofPages(gathered, picture, await look(gathering, picture), 'picture');
}

function look({ inside, signal }: Gathering, { fileId, wrappedKey, kind }: StoredDocument): Promise<Inspection> {
  return inside.unlocked.pages.inspect({ fileId, wrappedKey, kind }, { signal });
}

function archivalOf({ kind, pdfA }: Inspection): ArchivalKind {
  if (kind !== 'pdf') return 'picture';
  return pdfA === undefined ? 'claims-nothing' : 'claims';
}

type Gathered = Pick<GatheredDocument, 'document' | 'fileName' | 'bytes'>;

/** One sheet for the whole document. */
function notShown(gathered: Gathered, reason: NotShownReason, inspection?: Inspection): GatheredDocument {
  return {
    ...gathered,
    pages: 1,
    bytes: 0,
    archival: 'not-shown',
    notShown: { reason, pages: [] },
    ...(inspection === undefined ? {} : { inspection }),
  };
}

function ofPages(
  gathered: Gathered,
  { fileId, wrappedKey, kind, password, readings }: StoredDocument,
  inspection: Inspection,
  archival: ArchivalKind,
): GatheredDocument {
  const { fatal, access, pages, unreadable } = inspection;
  if (fatal !== undefined)
    return notShown(
      gathered,
      fatal === 'too-large' || fatal === 'too-many-pixels' ? 'too-large' : 'unreadable',
      inspection,
    );
  if (access === 'password-needed') return notShown(gathered, 'password-needed', inspection);
  if (pages === 0) return notShown(gathered, 'unreadable', inspection);
  return {
    ...gathered,
    stored: { fileId, wrappedKey, kind, password, readings, hidesLayers: picturedBecause(inspection) !== undefined },
    pages,
    inspection,
    archival,
    ...(unreadable.length === 0 ? {} : { notShown: { reason: 'pages-unreadable', pages: unreadable } }),
  };
}

async function ofText(gathering: Gathering, gathered: Gathered, row: FileRow): Promise<GatheredDocument> {
  if (row.bytes > longestText) return notShown(gathered, 'too-large');
  const reader = gathering.inside.unlocked.files.openSealed(row);
  let text: string;
  try {
    const bytes = reader.read(0, row.bytes);
    text = decoded(bytes);
    bytes.fill(0);
  } finally {
    reader.close();
  }
  const { sha256 = '' } = gathered.document;
  const model = { part: 'text', head: gathering.head, fileName: row.fileName, sha256, text } as const;
  const paper = await gathering.papers.write({ kind: 'court-bundle', model });
  return { ...gathered, stored: paper.stored, pages: paper.pages, bytes: paper.bytes, archival: 'text' };
}

/** UTF-8, and what is none of it as Windows writes it here. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1250').decode(bytes);
  }
}

async function madePaper(
  gathering: Gathering,
  document: CourtDocument,
  paper: 'file-cover' | 'document-index' | 'media-manifest',
): Promise<GatheredDocument> {
  const gathered = { document, fileName: '', bytes: 0, archival: 'own' } as const;
  if (paper !== 'media-manifest') return { ...gathered, pages: 0, isFront: paper === 'file-cover' ? 'cover' : 'index' };
  const { inside, papers, caseId } = gathering;
  const made = await papers.write({ kind: paper, model: mediaManifestModel(inside, caseId) });
  return { ...gathered, stored: made.stored, pages: made.pages, bytes: made.bytes };
}

/** The stored file, when its bytes are those that were entered. */
async function soundSource({ inside, signal }: Gathering, document: CourtDocument): Promise<FileRow> {
  const { unlocked } = inside;
  const { source, sha256, number } = document;
  const row =
    source.kind === 'made'
      ? undefined
      : unlocked.db.first<FileRow>(source.kind === 'attachment' ? attachmentRow(source.id) : issuedRow(source.id));
  if (row === undefined || document.isSource === 'gone')
    throw new FocalPointError('court-file.bundle-source', { number });
  try {
    const found = await unlocked.files.verify(row, { signal });
    if (found.sha256 === sha256) return row;
  } catch (error) {
    if (!(error instanceof FocalPointError) || !error.failure.code.startsWith('vault.file-')) throw error;
  }
  throw new FocalPointError('court-file.bundle-source', { number });
}

function attachmentRow(id: AttachmentId) {
  return statement`select file_id as fileId, wrapped_key as wrappedKey, file_name as fileName, media_type as mediaType, bytes
    from attachment where id = ${id}`;
}

function issuedRow(id: DocumentId) {
  return statement`select file_id as fileId, wrapped_key as wrappedKey, file_name as fileName, bytes,
      case when file_name like '%.pdf' then 'application/pdf' else 'application/octet-stream' end as mediaType
    from issued_document where id = ${id}`;
}
