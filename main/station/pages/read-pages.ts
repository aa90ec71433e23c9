// Pages read by a machine, on the pages thread: drawn grey, given to the reader, wiped. A page that cannot be drawn is said, and the rest goes on.
import type { MachinePage } from '../../../shared/domain/machine-reading.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { greyPageOfPdf, greyPageOfPicture, MachineReader, OpenPdf, type Pdfium } from '../../pages/index.ts';
import type { SealedFileReader } from '../../vault/index.ts';
import type { SealedPages } from './pages-thread.ts';

export interface PagesToRead {
  readonly file: SealedPages;
  /** From 1. */
  readonly pages: readonly number[];
  readonly languages: readonly Language[];
}

/** @param pause  asked before each page; it throws to stop. @throws as `OpenPdf`, `MachineReader.start` */
export async function readPages(
  engine: Pdfium,
  reader: SealedFileReader,
  { file, pages, languages }: PagesToRead,
  pause: (done: number) => Promise<void>,
): Promise<MachinePage[]> {
  const machine = await MachineReader.start(languages);
  const pdf = file.kind === 'pdf' ? new OpenPdf(engine, reader, file.password) : undefined;
  try {
    const read: MachinePage[] = [];
    for (const [done, page] of pages.entries()) {
      await pause(done);
      try {
        const grey = await (pdf === undefined ? greyPageOfPicture(reader, page - 1) : greyPageOfPdf(pdf, page - 1));
        try {
          read.push(machine.read(page, grey));
        } finally {
          grey.data.fill(0);
        }
      } catch (error) {
        if (!(error instanceof FocalPointError) || !error.failure.code.startsWith('pages.')) throw error;
        read.push({ page, words: [], turned: 0, failed: true });
      }
    }
    return read;
  } finally {
    pdf?.close();
    machine.close();
  }
}
