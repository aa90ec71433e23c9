// The documents thread: lays out and draws papers beside the station's own thread. Its bytes are fetched piece by piece, so a
// paper of a gigabyte never waits in memory, and no plain byte of it touches a disk here.
import { missingCase, strictAssert } from '../../shared/language/habits.ts';
import { serveThread } from '../threads/index.ts';
import { writeCaseFile } from './case-file/case-file.ts';
import { writeChargeSheet } from './charge-sheet.ts';
import { writeCustodyRecord } from './custody-record.ts';
import { writeDocumentIndex } from './court-file/document-index.ts';
import { writeFileCover } from './court-file/file-cover.ts';
import { writeMediaManifest } from './court-file/media-manifest.ts';
import { writeDisposalCertificate } from './disposal-certificate.ts';
import { writeDiscrepancyRecord } from './discrepancy-record.ts';
import { writeExaminationReport } from './examination-report/examination-report.ts';
import { loadDocumentText } from './document-text.ts';
import { writeExhibitLabels } from './exhibit-label.ts';
import { writeCodeSheet } from './labels/code-sheet.ts';
import { writeInventoryResult } from './inventory-result.ts';
import { writeLedgerReport } from './ledger-report.ts';
import { writeMovementRecord } from './movement-record.ts';
import { writeRecordList } from './record-list.ts';
import { imageOpener } from './pictures/open-image.ts';
import { writePackageReceipt } from './package-receipt.ts';
import { writePhotoSheet } from './photo-sheet.ts';
import type { DocumentThreadCalls, OrderedPaper } from './papers.ts';
import { writePlaceContents } from './place-contents.ts';
import { writeReceipt } from './receipt.ts';
import { writeRecoverySheet } from './recovery-sheet.ts';
import { writeThresholdComputation } from './threshold-computation.ts';
import type { DocumentTools, WrittenDocument } from './write-document.ts';

/** Bytes handed over at once. */
const pieceLength = 1024 * 1024;

interface Writing {
  readonly pieces: Buffer[];
  readonly abort: AbortController;
  /** Whoever waits for the next piece. */
  wake: () => void;
  /** Lets the writer go on; it waits while a piece lies unfetched. */
  fetched: () => void;
  pages: { done: number; total: number };
  result: Promise<WrittenDocument>;
  hasEnded: boolean;
}

const writings = new Map<number, Writing>();
let nextWriting = 1;

serveThread<DocumentThreadCalls>({
  async begin({ paper, language, images, willBeSigned }) {
    const text = await loadDocumentText(language);
    const id = nextWriting++;
    const abort = new AbortController();
    const pieces: Buffer[] = [];
    let gathered: Uint8Array[] = [];
    let length = 0;
    const writing: Writing = {
      pieces,
      abort,
      wake: () => undefined,
      fetched: () => undefined,
      pages: { done: 0, total: 0 },
      hasEnded: false,
      result: Promise.reject(new Error('not begun')),
    };
    writing.result.catch(() => undefined);
    const handOver = async (): Promise<void> => {
      if (length === 0) return;
      pieces.push(Buffer.concat(gathered));
      gathered = [];
      length = 0;
      writing.wake();
      while (pieces.length > 1 && !abort.signal.aborted) {
        await new Promise<void>((resolve) => {
          writing.fetched = resolve;
        });
      }
    };
    const tools: DocumentTools = {
      text,
      signal: abort.signal,
      openImage: imageOpener(images),
      willBeSigned,
      progress: (done, total) => {
        writing.pages = { done, total };
      },
      sink: {
        async write(chunk) {
          // The PDF hands each piece over for good, so it is kept, not copied.
          gathered.push(chunk);
          length += chunk.length;
          if (length >= pieceLength) await handOver();
        },
      },
    };
    writing.result = write(paper, tools)
      .then(async (written) => {
        await handOver();
        return written;
      })
      .finally(() => {
        writing.hasEnded = true;
        images?.fileKek.fill(0);
        writing.wake();
      });
    writing.result.catch(() => undefined);
    writings.set(id, writing);
    return id;
  },

  async next({ writing: id }, { moveWithAnswer }) {
    const writing = find(id);
    while (writing.pieces.length === 0 && !writing.hasEnded) {
      await new Promise<void>((resolve) => {
        writing.wake = resolve;
      });
    }
    const piece = writing.pieces.shift();
    writing.fetched();
    if (piece === undefined) {
      const written = await writing.result;
      writings.delete(id);
      return { kind: 'end', written };
    }
    // A buffer of its own moves instead of being copied; a short one lies in Node's shared pool and is copied first.
    const isOwn = piece.buffer.byteLength === piece.byteLength;
    const bytes = isOwn ? new Uint8Array(piece.buffer as ArrayBuffer) : Uint8Array.from(piece); // Node's buffers are never shared memory
    moveWithAnswer(bytes.buffer);
    return { kind: 'piece', bytes, ...writing.pages };
  },

  abandon({ writing: id }) {
    const writing = writings.get(id);
    writings.delete(id);
    writing?.abort.abort();
    writing?.fetched();
    return undefined;
  },
});

function find(id: number): Writing {
  const writing = writings.get(id);
  strictAssert(writing !== undefined, 'a paper is fetched while it is being written');
  return writing;
}

function write(paper: OrderedPaper, tools: DocumentTools): Promise<WrittenDocument> {
  switch (paper.kind) {
    case 'case-file':
      return writeCaseFile(paper.model, tools);
    case 'exhibit-label':
      return writeExhibitLabels(paper.model, tools);
    case 'code-sheet':
      return writeCodeSheet(paper.model, tools);
    case 'receipt':
      return writeReceipt(paper.model, tools);
    case 'recovery-sheet':
      return writeRecoverySheet(paper.model, tools);
    case 'custody-record':
      return writeCustodyRecord(paper.model, tools);
    case 'package-receipt':
      return writePackageReceipt(paper.model, tools);
    case 'ledger-report':
      return writeLedgerReport(paper.model, tools);
    case 'disposal-certificate':
      return writeDisposalCertificate(paper.model, tools);
    case 'custody-movements':
      return writeMovementRecord(paper.model, tools);
    case 'place-contents':
      return writePlaceContents(paper.model, tools);
    case 'photo-sheet':
      return writePhotoSheet(paper.model, tools);
    case 'inventory-result':
      return writeInventoryResult(paper.model, tools);
    case 'record-list':
      return writeRecordList(paper.model, tools);
    case 'threshold-computation':
      return writeThresholdComputation(paper.model, tools);
    case 'charge-sheet':
      return writeChargeSheet(paper.model, tools);
    case 'examination-report':
      return writeExaminationReport(paper.model, tools);
    case 'discrepancy-record':
      return writeDiscrepancyRecord(paper.model, tools);
    case 'file-cover':
      return writeFileCover(paper.model, tools);
    case 'document-index':
      return writeDocumentIndex(paper.model, tools);
    case 'media-manifest':
      return writeMediaManifest(paper.model, tools);
    default:
      return missingCase(paper);
  }
}
