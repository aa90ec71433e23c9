// The log of redactions as plain data: what was blacked out where, why and by whom – and no word of it.
import type { RedactionReason } from '../../../shared/reference/redaction-reasons/index.ts';
import type { DocumentType } from '../../../shared/reference/document-types/index.ts';
import type { DocumentHead } from './document-head.ts';

export interface LoggedMark {
  readonly page: number;
  /** Counted on its page as one reads. */
  readonly place: number;
  readonly reason: RedactionReason;
  readonly by: string;
  readonly at: string;
}

export interface LoggedRedaction {
  /** Of the court file. */
  readonly number: number;
  readonly type: DocumentType;
  /** Of the redacted version. */
  readonly title: string;
  readonly documentNumber: string;
  readonly pages: number;
  readonly sha256: string;
  /** Of the original, by which it can be told that it is the same one. */
  readonly originalSha256: string;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly checkedBy: string;
  readonly checkedAt: string;
  readonly leftOpen: number;
  readonly proof: { readonly pages: number; readonly regions: number; readonly engine: string };
  readonly marks: readonly LoggedMark[];
  readonly ended?: { readonly how: 'lifted' | 'replaced'; readonly at: string; readonly by: string };
}

export interface RedactionLogModel {
  readonly head: DocumentHead;
  /** Working name of the case. */
  readonly title: string;
  readonly reasonsVersion: number;
  readonly redactions: readonly LoggedRedaction[];
}
