// Papers that must not be kept, such as the recovery sheet: in memory until they were fetched a few times or the vault locks.

export interface TransientDocument {
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
