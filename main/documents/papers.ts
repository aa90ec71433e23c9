// Ordering a paper from the documents thread: its bytes come as a stream that the caller encrypts, sends or keeps in memory.
import type { Language } from '../../shared/domain/roles.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import {
  release,
  siblingModule,
  startThread,
  throwIfCancelled,
  type NextPiece,
  type Thread,
} from '../threads/index.ts';
import type { DiscrepancyRecordModel, ReceiptModel } from './models/arrival.ts';
import type { CaseFileModel } from './models/case-file.ts';
import type { ExaminationReportModel } from './models/examination-report.ts';
import type { CourtBundleModel } from './models/court-bundle.ts';
import type { DocumentIndexModel, FileCoverModel, MediaManifestModel } from './models/court-file.ts';
import type { DisclosureLogModel, DisclosureScheduleModel, ExclusionListModel } from './models/disclosure.ts';
import type { DisposalCertificateModel } from './models/disposal-certificate.ts';
import type { MovementRecordModel } from './models/movement-record.ts';
import type { IntelligenceProductModel } from './models/intelligence-product.ts';
import type { IntelligenceReportModel } from './models/intelligence-report.ts';
import type { InventoryResultModel } from './models/inventory-result.ts';
import type { ChargeSheetModel, ThresholdComputationModel } from './models/prosecution.ts';
import type { RedactionLogModel } from './models/redaction-log.ts';
import type { RecordListModel } from './models/record-list.ts';
import type {
  CodeSheetModel,
  CustodyRecordModel,
  LabelModel,
  LedgerReportModel,
  PackageReceiptModel,
  PhotoSheetModel,
  RecoverySheetModel,
} from './models/small-papers.ts';
import { keepPictureLibrary } from './pictures/keep-picture-library.ts';
import type { EventMapModel } from './models/event-map.ts';
import type { FirearmLifeModel, LinkChartModel, TimelineModel } from './models/link-chart.ts';
import type { PlaceContentsModel } from './models/place-contents.ts';
import type { StatisticalReportModel } from './models/statistical-report.ts';
import type { TraceRequestModel } from './models/trace-request.ts';
import type { WrittenDocument } from './write-document.ts';

export type OrderedPaper =
  | { readonly kind: 'case-file'; readonly model: CaseFileModel }
  | { readonly kind: 'exhibit-label'; readonly model: LabelModel }
  | { readonly kind: 'code-sheet'; readonly model: CodeSheetModel }
  | { readonly kind: 'receipt'; readonly model: ReceiptModel }
  | { readonly kind: 'recovery-sheet'; readonly model: RecoverySheetModel }
  | { readonly kind: 'custody-record'; readonly model: CustodyRecordModel }
  | { readonly kind: 'package-receipt'; readonly model: PackageReceiptModel }
  | { readonly kind: 'ledger-report'; readonly model: LedgerReportModel }
  | { readonly kind: 'custody-movements'; readonly model: MovementRecordModel }
  | { readonly kind: 'disposal-certificate'; readonly model: DisposalCertificateModel }
  | { readonly kind: 'place-contents'; readonly model: PlaceContentsModel }
  | { readonly kind: 'photo-sheet'; readonly model: PhotoSheetModel }
  | { readonly kind: 'inventory-result'; readonly model: InventoryResultModel }
  | { readonly kind: 'record-list'; readonly model: RecordListModel }
  | { readonly kind: 'threshold-computation'; readonly model: ThresholdComputationModel }
  | { readonly kind: 'charge-sheet'; readonly model: ChargeSheetModel }
  | { readonly kind: 'examination-report'; readonly model: ExaminationReportModel }
  | { readonly kind: 'discrepancy-record'; readonly model: DiscrepancyRecordModel }
  | { readonly kind: 'file-cover'; readonly model: FileCoverModel }
  | { readonly kind: 'document-index'; readonly model: DocumentIndexModel }
  | { readonly kind: 'media-manifest'; readonly model: MediaManifestModel }
  | { readonly kind: 'court-bundle'; readonly model: CourtBundleModel }
  | { readonly kind: 'disclosure-schedule'; readonly model: DisclosureScheduleModel }
  | { readonly kind: 'exclusion-list'; readonly model: ExclusionListModel }
  | { readonly kind: 'disclosure-log'; readonly model: DisclosureLogModel }
  | { readonly kind: 'redaction-log'; readonly model: RedactionLogModel }
  | { readonly kind: 'trace-request'; readonly model: TraceRequestModel }
  | { readonly kind: 'intelligence-product'; readonly model: IntelligenceProductModel }
  | { readonly kind: 'intelligence-report'; readonly model: IntelligenceReportModel }
  | { readonly kind: 'event-map'; readonly model: EventMapModel }
  | { readonly kind: 'link-chart'; readonly model: LinkChartModel }
  | { readonly kind: 'firearm-life'; readonly model: FirearmLifeModel }
  | { readonly kind: 'timeline'; readonly model: TimelineModel }
  | { readonly kind: 'statistical-report' | 'yearly-report'; readonly model: StatisticalReportModel };

/** Where sealed photographs are, and the key that opens them; copied into the thread for this one paper. */
export interface SealedImages {
  readonly folder: string;
  readonly fileKek: Uint8Array;
}

export interface DocumentThreadCalls {
  begin: {
    input: {
      paper: OrderedPaper;
      language: Language;
      images: SealedImages | undefined;
      /** Draws an empty signature field, see `signPaper`. */
      willBeSigned: boolean;
    };
    output: number;
  };
  next: {
    input: { writing: number };
    output: NextPiece<WrittenDocument>;
  };
  abandon: { input: { writing: number }; output: undefined };
}

export interface PaperOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onPage?: ((done: number, total: number) => void) | undefined;
  /** The caller passes what comes through `signPaper`. */
  readonly willBeSigned?: boolean;
}

export interface PaperInProgress {
  /** The bytes of the PDF in order; to be read once, to its end. A piece is empty once the next is asked for. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** After the last chunk. */
  written(): WrittenDocument;
}

/** The documents thread of one unlocked vault; started with the first paper. */
export class Papers {
  #thread: Thread<DocumentThreadCalls> | undefined;
  /** Ordered, and not yet read to their end. */
  #open = 0;
  #resting: Promise<void> | undefined;
  #isClosed = false;

  /** Begins a paper. @throws from `chunks`: `threads.cancelled`, and what writing it throws. */
  order(
    paper: OrderedPaper,
    language: Language,
    images: SealedImages | undefined,
    options: PaperOptions = {},
  ): PaperInProgress {
    let written: WrittenDocument | undefined;
    const started = this.#started();
    // Whoever reads the chunks hears of it.
    started.catch(() => undefined);
    this.#open += 1;
    const ended = (): void => {
      this.#open -= 1;
    };
    async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
      try {
        const thread = await started;
        const writing = await thread.call('begin', {
          paper,
          language,
          images,
          willBeSigned: options.willBeSigned ?? false,
        });
        try {
          for (;;) {
            throwIfCancelled(options.signal);
            const answer = await thread.call('next', { writing });
            if (answer.kind === 'end') {
              written = answer.result;
              return;
            }
            options.onPage?.(answer.done, answer.of);
            yield answer.bytes;
            release(answer.bytes);
          }
        } finally {
          if (written === undefined) await thread.call('abandon', { writing });
        }
      } finally {
        ended();
      }
    }
    return {
      chunks: chunks(),
      written() {
        strictAssert(written !== undefined, 'a paper is finished once its bytes were read');
        return written;
      },
    };
  }

  async #started(): Promise<Thread<DocumentThreadCalls>> {
    await keepPictureLibrary();
    if (this.#isClosed) throw new FocalPointError('threads.ended');
    this.#thread ??= startThread<DocumentThreadCalls>(siblingModule(import.meta.url, './document-thread'), {
      youngMebibytes: 12,
    });
    return this.#thread;
  }

  /**
   * Before long work that draws nothing: the thread ends and gives back what it took, 60 to 100 MB; the next paper starts another. While a
   * paper is open it stays.
   */
  async rest(): Promise<void> {
    if (this.#open > 0 || this.#thread === undefined) return;
    this.#resting = this.#thread.close();
    this.#thread = undefined;
    await this.#resting;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([this.#resting, this.#thread?.close()]);
  }
}
