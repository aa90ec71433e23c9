// Everything that passed through the hands of a person or the doors of a place in a period, as it is printed.
import type { CustodyEventType } from '../../../shared/domain/custody.ts';
import type { DocumentHead } from './document-head.ts';

export interface PrintedMovement {
  readonly direction: 'in' | 'out' | 'within';
  /** `LUGINA-14 / K5` */
  readonly exhibit: string;
  readonly shortDescription: string;
  readonly type: CustodyEventType;
  readonly occurredAt: string;
  readonly occurredOffset?: string;
  readonly recordedAt: string;
  readonly from?: string;
  readonly to?: string;
  readonly seal?: string;
  readonly authority?: string;
  readonly actor: string;
  readonly witness?: string;
  readonly isCorrected: boolean;
}

export interface MovementRecordModel {
  readonly head: DocumentHead;
  readonly subject: { readonly kind: 'person' | 'place'; readonly name: string };
  readonly from: string;
  readonly until: string;
  /** In the order they happened. */
  readonly movements: readonly PrintedMovement[];
  /** There were more than are printed: the paper says so. */
  readonly isCut: boolean;
  readonly present: readonly { readonly exhibit: string; readonly shortDescription: string; readonly seal: string }[];
  readonly presentInAll: number;
}
