// What checking the ledger found, as values: screens and papers turn them into sentences, and say what this does not prove.
import type { LedgerSubject } from './entry.ts';

export type LedgerFinding =
  /** The row is not as its last entry left it: an old page, a lost log, or a write past the ledger. */
  | { readonly code: 'row-changed'; readonly kind: string; readonly id: string; readonly seq: number }
  /** A row that no entry speaks of. */
  | { readonly code: 'row-unlogged'; readonly kind: string; readonly id: string }
  /** The ledger speaks of a row that is not there. */
  | { readonly code: 'row-missing'; readonly subject: LedgerSubject; readonly seq: number }
  /** Entries `from` up to and including `to` are missing. */
  | { readonly code: 'gap'; readonly from: number; readonly to: number }
  | { readonly code: 'entry-malformed'; readonly seq: number }
  | { readonly code: 'entry-of-other-station'; readonly seq: number }
  /** The hashes stored beside the entries are not those of the entries: an entry was changed after it was written. */
  | { readonly code: 'root-mismatch'; readonly size: number }
  /** The ledger once had another content at this size: a head known from outside is not a beginning of it. */
  | { readonly code: 'head-not-prefix'; readonly size: number; readonly time: string }
  /** A head known from outside is longer than the ledger: entries were lost, or an older copy was put back. */
  | {
      readonly code: 'ledger-shorter-than-head';
      readonly size: number;
      readonly headSize: number;
      readonly time: string;
    }
  | { readonly code: 'head-signature'; readonly size: number; readonly time: string }
  /** Signed by a key that is none of this station's. */
  | { readonly code: 'unknown-key'; readonly key: string; readonly size: number; readonly time: string }
  | { readonly code: 'head-of-other-station'; readonly size: number; readonly time: string }
  /** What lists and the desk show of an exhibit is not what its record and its custody give; `columns` by name. */
  | { readonly code: 'derived-differs'; readonly id: string; readonly label: string; readonly columns: string }
  /** A custody event whose signature is missing, is not its person's, or does not fit what the event says. */
  | { readonly code: 'act-signature-wrong'; readonly id: string; readonly label: string }
  /** Key slots that the ledger had spoken of earlier were in place again. `remarked`: a person said why. */
  | { readonly code: 'header-older'; readonly seq: number; readonly time: string; readonly remarked: boolean }
  /** A closed inventory whose signatures or lines are not what two persons signed. */
  | { readonly code: 'result-signature-wrong'; readonly id: string; readonly label: string }
  /** `remarked`: the program itself noted it when it happened. */
  | {
      readonly code: 'clock-ran-back';
      readonly seq: number;
      readonly before: string;
      readonly now: string;
      readonly remarked: boolean;
    };

export interface LedgerReport {
  /** Nothing found, apart from remarks. */
  readonly isSound: boolean;
  /** Entries when checking began, and their root (lower-case hex). Of a sound report, what may be given as `from` next time. */
  readonly verified: { readonly size: number; readonly root: string };
  /** Entries up to here had been checked earlier and were not read again. */
  readonly from: number;
  readonly entries: number;
  readonly rows: number;
  readonly heads: number;
  /** The first 1,000. */
  readonly findings: readonly LedgerFinding[];
  readonly findingsInAll: number;
}

export interface LedgerProgress {
  readonly step: 'entries' | 'rows';
  readonly done: number;
  /** Unknown for rows. */
  readonly of?: number;
}

/** What was noted or explained when it happened takes nothing from the proof. */
export function isRemark(finding: LedgerFinding): boolean {
  return 'remarked' in finding && finding.remarked;
}

/** Collects findings without letting a wholly damaged vault fill the memory. */
export class Findings {
  readonly kept: LedgerFinding[] = [];
  inAll = 0;
  isSound = true;

  add(finding: LedgerFinding): void {
    this.inAll += 1;
    if (this.kept.length < 1000) this.kept.push(finding);
    if (!isRemark(finding)) this.isSound = false;
  }
}
