// What a machine read from pages, kept as sealed files beside the document: one line of JSON for each page. Read on the pages thread only.
import type { PageRange } from '../../../shared/domain/foreign-pages.ts';
import type { MachinePage, MachineWord } from '../../../shared/domain/machine-reading.ts';
import { AttachmentId } from '../../../shared/language/identity.ts';
import { openSealedFile } from '../../vault/index.ts';

/** One reading of some pages, as its record names it. */
export interface StoredReading {
  readonly fileId: string;
  readonly wrappedKey: string;
  /** Pages it covers. */
  readonly pages: readonly PageRange[];
}

export function linesOfPages(pages: readonly MachinePage[]): Uint8Array {
  return Buffer.from(pages.map((page) => `${JSON.stringify(page)}\n`).join(''), 'utf8');
}

/** The words of each page that a machine read, by page; a later reading of a page counts. */
export type MachineWords = ReadonlyMap<number, readonly MachineWord[]>;

/** @param readings  oldest first. @throws FocalPointError `vault.file-…` */
export function openMachineWords(
  readings: readonly StoredReading[],
  { folder, fileKek }: { readonly folder: string; readonly fileKek: Uint8Array },
): MachineWords {
  const words = new Map<number, readonly MachineWord[]>();
  for (const { fileId, wrappedKey } of readings) {
    const reader = openSealedFile(folder, AttachmentId.parse(fileId), wrappedKey, fileKek);
    try {
      const bytes = reader.read(0, reader.size);
      const lines = bytes.toString('utf8').split('\n');
      bytes.fill(0);
      for (const line of lines) {
        if (line === '') continue;
        // Written by `linesOfPages`, sealed and authenticated since.
        const page = JSON.parse(line) as MachinePage;
        words.set(page.page, page.words);
      }
    } finally {
      reader.close();
    }
  }
  return words;
}
