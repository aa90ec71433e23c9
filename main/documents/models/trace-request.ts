// A trace request on paper: as it leaves, and with what came back where that is wanted.
import type { AnsweredFirearm, EvidentialStatus, TimeToCrime } from '../../../shared/domain/tracing/answer.ts';
import type { DescribedFirearm } from '../../../shared/domain/tracing/machine-file.ts';
import type { RefusalReason, RequestText, TraceStep } from '../../../shared/domain/tracing/request.ts';
import type { DocumentHead } from './document-head.ts';
import type { PrintedPhotograph } from './exhibit.ts';

export interface PrintedTraceStep {
  readonly kind: TraceStep;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly by: string;
  readonly reference: string;
  readonly note: string;
  readonly reason?: RefusalReason | undefined;
}

export interface PrintedTraceAnswer {
  readonly mark: string;
  readonly answeredBy: string;
  readonly dated: string;
  readonly reference: string;
  readonly restrictions: string;
  /** Nothing where only those who trace and analyse may see it. */
  readonly content?: {
    readonly firearm: AnsweredFirearm;
    readonly status: EvidentialStatus;
    readonly statement: string;
    readonly timeToCrime?: TimeToCrime | undefined;
  };
}

export interface TraceRequestModel {
  readonly head: DocumentHead;
  /** `TR-2025-001`; the paper has a number of its own. */
  readonly number: string;
  readonly isDraft: boolean;
  readonly text: Omit<RequestText, 'firearms'>;
  readonly firearms: readonly DescribedFirearm[];
  readonly photographs: readonly PrintedPhotograph[];
  readonly signed?: { readonly name: string; readonly key: string; readonly at: string } | undefined;
  /** Empty on the paper that goes out. */
  readonly steps: readonly PrintedTraceStep[];
  readonly answers: readonly PrintedTraceAnswer[];
}
