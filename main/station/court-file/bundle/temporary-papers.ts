// Papers that are only needed while a bundle is made, and volumes that are not recorded yet: sealed files that no record speaks of. Whatever
// is left of them when the making ends is deleted.
import type { Language } from '../../../../shared/domain/roles.ts';
import type { OrderedPaper } from '../../../documents/index.ts';
import { throwIfCancelled } from '../../../threads/index.ts';
import type { StagedUpload } from '../../evidence-files.ts';
import type { Inside } from '../../inside.ts';
import type { StoredDocument } from '../../pages/foreign-pages.ts';

export interface TemporaryPaper {
  readonly stored: StoredDocument;
  readonly pages: number;
  readonly bytes: number;
  readonly upload: StagedUpload;
}

export class TemporaryPapers {
  readonly #inside: Inside;
  readonly #language: Language;
  readonly #signal: AbortSignal;
  readonly #uploads = new Set<StagedUpload>();

  constructor(inside: Inside, language: Language, signal: AbortSignal) {
    this.#inside = inside;
    this.#language = language;
    this.#signal = signal;
  }

  /** @throws as `Papers.order`, `EvidenceFiles.receive` */
  async write(paper: OrderedPaper): Promise<TemporaryPaper> {
    const drawn = this.#order(paper);
    const upload = await this.keep('paper.pdf', drawn.chunks);
    const { fileId, wrappedKey, bytes } = upload;
    return { stored: { fileId, wrappedKey, kind: 'pdf' }, pages: drawn.written().pages, bytes, upload };
  }

  /** Only how many pages it has. @throws as `Papers.order` */
  async count(paper: OrderedPaper): Promise<number> {
    const drawn = this.#order(paper);
    for await (const _ of drawn.chunks) throwIfCancelled(this.#signal);
    return drawn.written().pages;
  }

  /** @param chunks  that nobody else holds. @throws as `EvidenceFiles.receive` */
  async keep(fileName: string, chunks: AsyncIterable<Uint8Array>): Promise<StagedUpload> {
    const { files } = this.#inside.unlocked;
    const upload = await files.receive({ fileName, source: { chunks, areGiven: true }, signal: this.#signal });
    this.#uploads.add(upload);
    return upload;
  }

  discard(upload: StagedUpload): void {
    this.#uploads.delete(upload);
    this.#inside.unlocked.files.discard(upload.uploadId);
  }

  /** A record speaks of it from now on. */
  claim(upload: StagedUpload): void {
    this.#uploads.delete(upload);
    this.#inside.unlocked.files.claim(upload.uploadId);
  }

  #order(paper: OrderedPaper) {
    throwIfCancelled(this.#signal);
    return this.#inside.unlocked.papers.order(paper, this.#language, undefined, { signal: this.#signal });
  }

  discardAll(): void {
    for (const upload of this.#uploads) this.discard(upload);
  }
}
