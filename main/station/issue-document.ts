// Issuing a paper: written by the documents thread, encrypted as it comes, recorded with its hash and the ledger head it names.
import { hash } from 'node:crypto';
import type { DocumentKind } from '../../shared/domain/case.ts';
import type { Language } from '../../shared/domain/roles.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import { DocumentId } from '../../shared/language/identity.ts';
import { signPaper, type OrderedPaper, type PaperInProgress, type WrittenDocument } from '../documents/index.ts';
import { throwIfCancelled } from '../threads/index.ts';
import type { Act } from './act.ts';
import { signingOf, type Signing } from './certificate/sign-issued.ts';
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
  /** Records that come into being with the paper, such as the labels on it: in the same act, or not at all. */
  readonly alsoRecord?: (act: Act, documentId: DocumentId) => void;
}

export interface IssuedDocument extends WrittenDocument {
  readonly id: DocumentId;
  readonly fileName: string;
}

/**
 * Writes, signs where papers of this kind are signed here, encrypts and records a paper; nothing is recorded unless all of it is on
 * the disk. One that should be signed and cannot be is issued unsigned: the ledger says so, and whoever ordered it is warned.
 * @throws as `Papers.order`, `vault.disk-full`
 */
export async function issueDocument(
  inside: Inside,
  order: DocumentOrder,
  control: JobControl,
): Promise<IssuedDocument> {
  // Locked while the model was made: whoever unlocks next must not be the one who issues this.
  throwIfCancelled(control.signal);
  const signing = signingOf(inside, order.paper.kind);
  const drawn = orderPaper(inside, order, control, signing.kind === 'signed');
  const paper = signing.kind === 'signed' ? signPaper(drawn, signing.signer) : drawn;
  const kept = { ...order, kind: order.paper.kind, head: order.paper.model.head, signing };
  const issued = await keepIssued(inside, kept, paper, control.signal);
  if (signing.kind === 'left') control.warn(`certificate.left-unsigned-${signing.because}`);
  return issued;
}

/** What is kept of an issued paper, whatever it is made of: also a file for a label printer. */
export interface KeptDocument extends Omit<DocumentOrder, 'paper'> {
  readonly kind: DocumentKind;
  readonly head: { readonly ledgerHead?: { readonly size: number; readonly root: string } };
  /** A file for machines is not signed. */
  readonly signing?: Signing;
}

/** Issues a file for machines the way a paper is issued. @throws as `keepIssued` */
export async function issueFile(
  inside: Inside,
  {
    bytes,
    head,
    ...order
  }: Omit<KeptDocument, 'head'> & {
    readonly bytes: Buffer;
    readonly head: { readonly size: number; readonly root: string };
  },
  { signal }: JobControl,
): Promise<DocumentId> {
  throwIfCancelled(signal);
  const sha256 = hash('sha256', bytes, 'hex');
  const { id } = await keepIssued(
    inside,
    { ...order, head: { ledgerHead: head } },
    { chunks: once(bytes), written: () => ({ sha256, bytes: bytes.length, pages: 0 }) },
    signal,
  );
  return id;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield await Promise.resolve(bytes);
}

/** The row of an issued document, whose bytes are in the vault. Whoever calls it claims the upload afterwards. */
export function recordIssued(
  act: Act,
  id: DocumentId,
  order: Omit<KeptDocument, 'alsoRecord'>,
  written: Pick<StagedUpload, 'fileId' | 'wrappedKey' | 'sha256' | 'bytes'> & { readonly pages: number },
): void {
  const head = order.head.ledgerHead;
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
      file_id: written.fileId,
      wrapped_key: written.wrappedKey,
      ledger_size: head?.size ?? 0,
      ledger_root: head?.root ?? '',
      certificate_id: order.signing?.kind === 'signed' ? order.signing.certificateId : null,
      left_unsigned: order.signing?.kind === 'left' ? order.signing.because : null,
    },
    { action: 'document.issued', label: order.title },
  );
}

/** Encrypts what `content` gives and records it. @throws as `issueDocument` */
export async function keepIssued(
  inside: Inside,
  order: KeptDocument,
  content: Pick<PaperInProgress, 'chunks' | 'written'>,
  signal: AbortSignal,
): Promise<IssuedDocument> {
  const { unlocked } = inside;
  const upload = await unlocked.files.receive({ fileName: order.fileName, source: { chunks: content.chunks }, signal });
  const written = content.written();
  const id = DocumentId.parse(inside.nextId());
  unlocked.perform((act) => {
    recordIssued(act, id, order, { ...upload, ...written });
    if (order.signing?.kind === 'left')
      act.note(
        'document',
        id,
        { because: order.signing.because },
        { action: 'document.left-unsigned', label: order.title },
      );
    order.alsoRecord?.(act, id);
  });
  unlocked.files.claim(upload.uploadId);
  unlocked.makeHeadIfPossible();
  inside.emit({ type: 'changed', areas: ['documents', 'cases'] });
  return { id, fileName: order.fileName, ...written };
}

/** Writes a paper that must not be kept, such as a recovery sheet: in memory until the vault locks. Gives its media id. */
export async function renderTransient(
  inside: Inside,
  order: Omit<DocumentOrder, 'caseId'>,
  control: JobControl,
): Promise<string> {
  throwIfCancelled(control.signal);
  const { transients, actor } = inside.unlocked;
  const pieces: Uint8Array[] = [];
  for await (const piece of orderPaper(inside, order, control).chunks) pieces.push(Uint8Array.from(piece));
  const id = inside.nextId();
  throwIfCancelled(control.signal);
  transients.keep(id, {
    orderedBy: actor.id,
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
  willBeSigned = false,
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
      willBeSigned,
    },
  );
}
