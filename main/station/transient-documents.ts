// Papers that must not be kept, such as the recovery sheet or the draft of a report: in memory until the vault locks.
import type { PersonId } from '../../shared/language/identity.ts';

export interface TransientDocument {
  /** Nobody else reads it. */
  readonly orderedBy: PersonId;
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

export class TransientDocuments {
  readonly #documents = new Map<string, TransientDocument>();

  keep(id: string, document: TransientDocument): void {
    this.#documents.set(id, document);
  }

  find(id: string): TransientDocument | undefined {
    return this.#documents.get(id);
  }

  /** Overwrites and forgets everything. */
  wipe(): void {
    for (const { content } of this.#documents.values()) content.fill(0);
    this.#documents.clear();
  }
}
