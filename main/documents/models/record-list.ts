// A list as it was seen: what was asked of it, its columns in words, its rows in words.
import type { DocumentHead } from './document-head.ts';

export interface RecordListModel {
  readonly head: DocumentHead;
  /** Of what: `Exhibits`. */
  readonly title: string;
  /** Each filter with its values; empty where everything was asked. */
  readonly asked: readonly { readonly label: string; readonly value: string }[];
  readonly columns: readonly {
    readonly heading: string;
    readonly isIdentifier: boolean;
    readonly isNumber: boolean;
  }[];
  readonly rows: readonly (readonly string[])[];
}
