// What every paper carries: who made it, what it is, and the ledger head it was made from. Plain data from the record.
import type { Classification, DocumentKind } from '../../../shared/domain/case.ts';

/** The newest signed head of the ledger, as printed text and as a code. */
export interface LedgerHeadOnPaper {
  readonly size: number;
  /** Hexadecimal SHA-256 of the tree. */
  readonly root: string;
  readonly time: string;
  /** RFC 8785 text of the head, exactly as signed. */
  readonly canonical: string;
  /** Ed25519, base64. */
  readonly signature: string;
  /** SHA-256 of the station's public key, as printed: twenty hexadecimal digits in groups of four. */
  readonly stationKeyFingerprint: string;
}

export interface DocumentHead {
  readonly kind: DocumentKind;
  /** Number of this paper, e.g. `CF-2025-0003`. */
  readonly documentNumber: string;
  readonly agency: string;
  readonly unit?: string;
  readonly station: string;
  /** The case number that is printed on every page; a paper about no case has none. */
  readonly caseNumber?: string;
  readonly classification?: Classification;
  /** Handling and classification of intelligence as they are written, in place of the case's. */
  readonly marking?: string;
  /** The record's time (ISO UTC): the same record gives the same bytes. */
  readonly madeAt: string;
  readonly madeBy?: string;
  readonly ledgerHead?: LedgerHeadOnPaper;
}
