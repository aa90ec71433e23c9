// Documents that others made, on a thread that may be ended at any moment: a hostile file costs the thread and not the station. One document
// is kept open for whoever reads it; its plain bytes exist in this thread's memory and nowhere else.
import { setImmediate } from 'node:timers/promises';
import { workerData } from 'node:worker_threads';
import sharp from 'sharp';
import { foldText } from '../../../shared/domain/fold-text.ts';
import type { Inspection, PageWord } from '../../../shared/domain/foreign-pages.ts';
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
} from '../../pages/index.ts';
import { Pieces, serveThread, throwIfCancelled } from '../../threads/index.ts';
import { openSealedFile, type SealedFileReader } from '../../vault/index.ts';
import { assembleOnThread, type AssembleCalls } from './assemble-on-thread.ts';
import { redactOnThread, type RedactCalls, type RedactedPages } from './redact-on-thread.ts';

export interface SealedPages {
  readonly folder: string;
  readonly fileId: string;
  readonly wrappedKey: string;
  /** The vault's file key; the thread zeroes its copy. */
  readonly fileKek: Uint8Array;
  readonly kind: Inspection['kind'];
  readonly password?: string | undefined;
}

export interface PagesProgress {
  readonly done: number;
  readonly of: number;
}

export interface FoundPages {
  readonly pages: readonly { readonly page: number; readonly count: number }[];
  /** More pages have it than are listed. */
  readonly isCut: boolean;
}

export interface PagesCalls extends AssembleCalls, RedactCalls {
  inspect: { input: SealedPages; output: Inspection; progress: PagesProgress };
  /** WebP. `page` counts from 1. */
  draw: { input: { file: SealedPages; page: number; width: number }; output: Uint8Array };
  words: { input: { file: SealedPages; page: number }; output: PageWord[] };
  find: { input: { file: SealedPages; text: string }; output: FoundPages; progress: PagesProgress };
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
      if (file.kind === 'pdf') return textOfPage(documentOf(file), page - 1);
      file.fileKek.fill(0);
      return [];
    },

    async find({ file, text }, { signal, report }) {
      const pages: { page: number; count: number }[] = [];
      if (file.kind !== 'pdf') {
        file.fileKek.fill(0);
        return { pages, isCut: false };
      }
      return withReader(file, async (reader) => {
        const pdf = new OpenPdf(engine, reader, file.password);
        try {
          for (let index = 0; index < pdf.pages; index += 1) {
            if (index % 50 === 0) {
              report({ done: index, of: pdf.pages });
              await setImmediate();
              throwIfCancelled(signal);
            }
            const count = occurrences(wordsOrNone(pdf, index), text);
            if (count === 0) continue;
            if (pages.length === mostListed) return { pages, isCut: true };
            pages.push({ page: index + 1, count });
          }
          return { pages, isCut: false };
        } finally {
          pdf.close();
        }
      });
    },

    ...assembleOnThread(engine, bundles),
    ...redactOnThread(engine, redactions, withReader),
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
