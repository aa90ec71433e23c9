// Documents that others made, on a thread that may be ended at any moment: a hostile file costs the thread and not the station. One document
// is kept open for whoever reads it; its plain bytes exist in this thread's memory and nowhere else.
import { setImmediate } from 'node:timers/promises';
import { workerData } from 'node:worker_threads';
import sharp from 'sharp';
import { foldText } from '../../../shared/domain/fold-text.ts';
import type { Inspection, PageWord } from '../../../shared/domain/foreign-pages.ts';
import { isReadByMachine, type MachinePage, type MachineWord } from '../../../shared/domain/machine-reading.ts';
import { AttachmentId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import {
  drawPage,
  drawPicturePage,
  inspectPdf,
  inspectPicture,
  OpenPdf,
  startPdfium,
  textOfPage,
  type AssembledBundle,
  type CompiledEngine,
  type WordedDocument,
} from '../../pages/index.ts';
import { Pieces, serveThread, throwIfCancelled } from '../../threads/index.ts';
import { openSealedFile, type SealedFileReader } from '../../vault/index.ts';
import { assembleOnThread, type AssembleCalls } from './assemble-on-thread.ts';
import { openMachineWords, type MachineWords, type StoredReading } from './machine-words.ts';
import type { EarlierPlace } from './foreign-pages.ts';
import { readPages, type PagesToRead } from './read-pages.ts';
import { redactOnThread, type RedactCalls, type RedactedPages } from './redact-on-thread.ts';

export interface SealedPages {
  readonly folder: string;
  readonly fileId: string;
  readonly wrappedKey: string;
  /** The vault's file key; the thread zeroes its copy. */
  readonly fileKek: Uint8Array;
  readonly kind: Inspection['kind'];
  readonly password?: string | undefined;
  /** What a machine read of it, oldest first. */
  readonly readings?: readonly StoredReading[] | undefined;
  readonly earlier?: EarlierPlace | undefined;
  readonly hidesLayers?: boolean | undefined;
}

export interface PagesProgress {
  readonly done: number;
  readonly of: number;
}

export interface FoundPages {
  /** `byMachine`: in what a machine read, for the page has no words of its own. */
  readonly pages: readonly { readonly page: number; readonly count: number; readonly byMachine: boolean }[];
  /** More pages have it than are listed. */
  readonly isCut: boolean;
}

export interface PagesCalls extends AssembleCalls, RedactCalls {
  inspect: { input: SealedPages; output: Inspection; progress: PagesProgress };
  /** WebP. `page` counts from 1. */
  draw: { input: { file: SealedPages; page: number; width: number }; output: Uint8Array };
  words: { input: { file: SealedPages; page: number }; output: readonly (PageWord | MachineWord)[] };
  find: { input: { file: SealedPages; text: string }; output: FoundPages; progress: PagesProgress };
  readByMachine: { input: PagesToRead; output: MachinePage[]; progress: PagesProgress };
}

/** Nobody has asked for so long: the document is closed. */
const idleMilliseconds = 180_000;
/** The engine keeps what it has read; after so many bytes of pages the document is opened anew. */
const mostKept = 64 * 1024 * 1024;
const mostListed = 2000;

// Handed over by `ForeignPages`, which made it.
const engine = await startPdfium(workerData as CompiledEngine);
sharp.cache(false);
sharp.concurrency(1);

interface OpenDocument {
  readonly key: string;
  readonly reader: SealedFileReader;
  readonly pdf: OpenPdf;
  kept: number;
}

const bundles = new Pieces<AssembledBundle>();
const redactions = new Pieces<RedactedPages>();
let open: OpenDocument | undefined;
let idle: NodeJS.Timeout | undefined;

serveThread<PagesCalls>(
  {
    inspect: (file, { signal, report }) =>
      withReader(file, async (reader) => {
        let reportedAt = 0;
        const pause = async (done: number, of: number): Promise<void> => {
          if (performance.now() - reportedAt < 200) return;
          reportedAt = performance.now();
          report({ done, of });
          await setImmediate();
          throwIfCancelled(signal);
        };
        return file.kind === 'pdf'
          ? inspectPdf(engine, reader, { password: file.password, pause })
          : inspectPicture(file.kind, reader, pause);
      }),

    async draw({ file, page, width }, { moveWithAnswer }) {
      const webp =
        file.kind === 'pdf'
          ? await drawn(documentOf(file), page, width)
          : await withReader(file, (reader) => drawPicturePage(reader, page - 1, width));
      const bytes = Uint8Array.from(webp);
      webp.fill(0);
      moveWithAnswer(bytes.buffer);
      return bytes;
    },

    words({ file, page }) {
      // Of a box of scans only what covers this page is opened: it is asked for with every page that is turned.
      const readings = readingsOf(file, page);
      if (file.kind !== 'pdf') {
        file.fileKek.fill(0);
        return readings.get(page) ?? [];
      }
      const own = textOfPage(documentOf(file), page - 1);
      return own.length > 0 ? own : (readings.get(page) ?? []);
    },

    find: ({ file, text }, { signal, report }) =>
      withWords(file, async (document) => {
        const pages: { page: number; count: number; byMachine: boolean }[] = [];
        for (let index = 0; index < document.pages; index += 1) {
          if (index % 50 === 0) {
            report({ done: index, of: document.pages });
            await setImmediate();
            throwIfCancelled(signal);
          }
          const words = document.wordsOf(index);
          const count = occurrences(words, text);
          if (count === 0) continue;
          if (pages.length === mostListed) return { pages, isCut: true };
          pages.push({ page: index + 1, count, byMachine: words.some(isReadByMachine) });
        }
        return { pages, isCut: false };
      }),

    readByMachine: (asked, { signal, report }) =>
      withReader(asked.file, (reader) =>
        readPages(engine, reader, asked, async (done) => {
          report({ done, of: asked.pages.length });
          await setImmediate();
          throwIfCancelled(signal);
        }),
      ),

    ...assembleOnThread(engine, bundles),
    ...redactOnThread(engine, redactions, { withReader, withWords }),
  },
  () => {
    bundles.close();
    redactions.close();
    letGo();
  },
);

/** The key is zeroed also where the file does not open. */
function openedOnce({ folder, fileId, wrappedKey, fileKek }: SealedPages): SealedFileReader {
  try {
    return openSealedFile(folder, AttachmentId.parse(fileId), wrappedKey, fileKek);
  } finally {
    fileKek.fill(0);
  }
}

async function withReader<Value>(
  file: SealedPages,
  work: (reader: SealedFileReader) => Promise<Value>,
): Promise<Value> {
  const reader = openedOnce(file);
  try {
    return await work(reader);
  } finally {
    reader.close();
  }
}

/** A document as words: of a PDF its own, of everything else, and of pages without any, what a machine read. */
async function withWords<Value>(file: SealedPages, work: (document: WordedDocument) => Promise<Value>): Promise<Value> {
  const readings = readingsOf(file);
  if (file.kind !== 'pdf') {
    file.fileKek.fill(0);
    const last = Math.max(0, ...readings.keys());
    return work({ pages: last, wordsOf: (index) => readings.get(index + 1) ?? [] });
  }
  return withReader(file, async (reader) => {
    const pdf = new OpenPdf(engine, reader, file.password);
    try {
      return await work({
        pages: pdf.pages,
        wordsOf: (index) => {
          const own = wordsOrNone(pdf, index);
          return own.length > 0 ? own : (readings.get(index + 1) ?? []);
        },
      });
    } finally {
      pdf.close();
    }
  });
}

/** Before the file itself is opened, which zeroes the key. @param page  from 1; all of them where none is said */
function readingsOf(file: SealedPages, page?: number): MachineWords {
  const readings = (file.readings ?? []).filter(
    ({ pages }) => page === undefined || pages.some(({ from, to }) => from <= page && page <= to),
  );
  return openMachineWords(readings, file);
}

/** The document that is being read stays open: a page of 5,000 then comes as quickly as one of five. */
function documentOf(file: SealedPages): OpenPdf {
  clearTimeout(idle);
  idle = setTimeout(letGo, idleMilliseconds);
  idle.unref();
  const key = `${file.fileId}\n${file.password ?? ''}`;
  if (open?.key === key && open.kept < mostKept) {
    file.fileKek.fill(0);
  } else {
    letGo();
    const reader = openedOnce(file);
    try {
      open = { key, reader, pdf: new OpenPdf(engine, reader, file.password), kept: 0 };
    } catch (error) {
      reader.close();
      throw error;
    }
  }
  open.kept += open.reader.size / Math.max(1, open.pdf.pages);
  return open.pdf;
}

function letGo(): void {
  clearTimeout(idle);
  open?.pdf.close();
  open?.reader.close();
  open = undefined;
}

async function drawn(pdf: OpenPdf, page: number, width: number): Promise<Buffer> {
  const { data, width: across, height } = drawPage(pdf, page - 1, width);
  try {
    return await sharp(data, { raw: { width: across, height, channels: 4 } })
      .removeAlpha()
      .webp({ quality: 82, effort: 1 })
      .toBuffer();
  } finally {
    data.fill(0);
  }
}

function wordsOrNone(pdf: OpenPdf, index: number): PageWord[] {
  try {
    return textOfPage(pdf, index);
  } catch (error) {
    if (error instanceof FocalPointError && error.failure.code === 'pages.page-unreadable') return [];
    throw error;
  }
}

/** @param wanted  as `foldText` gives it. */
function occurrences(words: readonly PageWord[], wanted: string): number {
  return foldText(words.map(({ text }) => text).join(' ')).split(wanted).length - 1;
}
