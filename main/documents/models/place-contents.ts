// The model of the list of one place: what lies there, and what belongs there and is elsewhere.
import type { DocumentHead } from './document-head.ts';

export interface PrintedKeptExhibit {
  /** Case and mark: `LUGINA-14 / K5`. */
  readonly label: string;
  readonly number: string;
  readonly kind: string;
  readonly shortDescription: string;
  readonly seal: string;
  readonly home?: string;
  readonly holder?: string;
  readonly seenAt?: string;
  readonly seenWhere?: string;
  readonly loanDueAt?: string;
  readonly isOverdue: boolean;
  readonly isMissing: boolean;
  /** It lies where the rule of the place does not take it in. */
  readonly isWrong: boolean;
  /** It lies here and belongs elsewhere. */
  readonly isGuest: boolean;
}

export interface PlaceContentsModel {
  readonly head: DocumentHead;
  /** When the lists were read: the moment of the ledger head. */
  readonly asOf: string;
  readonly place: {
    readonly path: string;
    readonly kind: string;
    readonly capacity?: number;
    /** What takes up its room, with what is out and comes back. */
    readonly kept: number;
    /** Codes of what it takes in. */
    readonly admitted: readonly string[];
    readonly isClosed: boolean;
    readonly placesWithin: number;
  };
  readonly here: readonly PrintedKeptExhibit[];
  readonly elsewhere: readonly PrintedKeptExhibit[];
}
