// Issuing a paper: written by the documents thread, encrypted as it comes, recorded with its hash and the ledger head it names.
import type { DocumentKind } from '../../shared/domain/case.ts';
import type { Language } from '../../shared/domain/roles.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import { DocumentId } from '../../shared/language/identity.ts';
import type { OrderedPaper, WrittenDocument } from '../documents/index.ts';
import { throwIfCancelled } from '../threads/index.ts';
import type { StagedUpload } from './evidence-files.ts';
import type { Inside } from './inside.ts';
import type { JobControl } from './jobs.ts';

export interface DocumentOrder {
  readonly paper: OrderedPaper;
  readonly language: Language;
  readonly caseId?: CaseId;
  /** Shown in lists; without names of persons. */
  readonly title: string;
  /** ASCII, with `.pdf`; without names of persons. */
  readonly fileName: string;
}

export interface IssuedDocument extends WrittenDocument {
  readonly id: DocumentId;
  readonly fileName: string;
}

/** Writes, encrypts and records a paper; nothing is recorded unless all of it is on the disk. @throws as `Papers.order`, `vault.disk-full` */
export async function issueDocument(
  inside: Inside,
  order: DocumentOrder,
  control: JobControl,
): Promise<IssuedDocument> {
  const { unlocked } = inside;
  // Locked while the model was made: whoever unlocks next must not be the one who issues this.
  throwIfCancelled(control.signal);
  const paper = orderPaper(inside, order, control);
  const upload = await unlocked.files.receive({
    fileName: order.fileName,
    source: { chunks: paper.chunks },
    signal: control.signal,
  });
  const written = paper.written();
  const id = recordIssued(
    inside,
    { ...order, kind: order.paper.kind, head: order.paper.model.head.ledgerHead },
    upload,
    written,
  );
  return { id, fileName: order.fileName, ...written };
}

export interface FileOrder extends Omit<DocumentOrder, 'paper' | 'caseId'> {
  readonly kind: DocumentKind;
  readonly bytes: Buffer;
  readonly head: IssuedHead;
}

type IssuedHead = { readonly size: number; readonly root: string } | undefined;

/** Issues a file for machines the way a paper is issued: encrypted, with its hash and the ledger head it was made from. @throws `vault.disk-full` */
export async function issueFile(inside: Inside, order: FileOrder, control: JobControl): Promise<DocumentId> {
  throwIfCancelled(control.signal);
  const upload = await inside.unlocked.files.receive({
    fileName: order.fileName,
    source: { chunks: once(order.bytes), size: order.bytes.length },
    signal: control.signal,
  });
  return recordIssued(inside, order, upload, { sha256: upload.sha256, bytes: upload.bytes, pages: 0 });
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield await Promise.resolve(bytes);
}

function recordIssued(
  inside: Inside,
  order: Omit<DocumentOrder, 'paper'> & { readonly kind: DocumentKind; readonly head: IssuedHead },
  upload: Pick<StagedUpload, 'uploadId' | 'fileId' | 'wrappedKey'>,
  written: WrittenDocument,
): DocumentId {
  const { unlocked } = inside;
  const id = DocumentId.parse(inside.nextId());
  unlocked.perform((act) =>
    act.record(
      'issued_document',
      {
        id,
        kind: order.kind,
        case_id: order.caseId ?? null,
        title: order.title,
        file_name: order.fileName,
        language: order.language,
        made_at: act.now,
        made_by: act.actor.id,
        sha256: written.sha256,
        bytes: written.bytes,
        pages: written.pages,
        file_id: upload.fileId,
        wrapped_key: upload.wrappedKey,
        ledger_size: order.head?.size ?? 0,
        ledger_root: order.head?.root ?? '',
      },
      { action: 'document.issued', label: order.title },
    ),
  );
  unlocked.files.claim(upload.uploadId);
  unlocked.makeHeadIfPossible();
  inside.emit({ type: 'changed', areas: ['documents', 'cases'] });
  return id;
}

/** Writes a paper that must not be kept, such as a recovery sheet: in memory until the vault locks. Gives its media id. */
export async function renderTransient(
  inside: Inside,
  order: Omit<DocumentOrder, 'caseId'>,
  control: JobControl,
): Promise<string> {
  throwIfCancelled(control.signal);
  const { transients } = inside.unlocked;
  const pieces: Uint8Array[] = [];
  for await (const piece of orderPaper(inside, order, control).chunks) pieces.push(piece);
  const id = inside.nextId();
  throwIfCancelled(control.signal);
  transients.keep(id, {
    fileName: order.fileName,
    mediaType: 'application/pdf',
    content: Buffer.concat(pieces),
  });
  for (const piece of pieces) piece.fill(0);
  return id;
}

function orderPaper(
  inside: Inside,
  { paper, language }: Pick<DocumentOrder, 'paper' | 'language'>,
  control: JobControl,
) {
  const { unlocked } = inside;
  const fileKek = unlocked.files.fileKey();
  return unlocked.papers.order(
    paper,
    language,
    { folder: unlocked.files.folder, fileKek },
    {
      signal: control.signal,
      onPage: (done, total) => control.progress(done, total),
    },
  );
}
