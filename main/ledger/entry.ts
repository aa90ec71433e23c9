// What one line of the ledger says. Its canonical text is what is hashed; nothing is added after it is written.
import { canonicalJson, type Json } from '../../shared/language/canonical-json.ts';
import type { StationId } from '../../shared/language/identity.ts';
import type { Instant } from '../../shared/language/instant.ts';
import { leafHash } from './merkle.ts';

export interface LedgerSubject {
  readonly kind: string;
  readonly id: string;
  /** What the person saw, such as `LUGINA-14 / K5`. */
  readonly label: string;
}

export interface LedgerEntry {
  readonly v: 1;
  /** From 1 without gaps; the entry's leaf index in the tree is `seq` − 1. */
  readonly seq: number;
  readonly station: StationId;
  readonly recordedAt: Instant;
  /** When it happened, where that is not when it was recorded. */
  readonly occurredAt?: Instant;
  readonly actor: string;
  readonly action: string;
  readonly subject: LedgerSubject;
  /** The new values, or salted commitments of those that may have to be redacted later. */
  readonly change: Json;
  /** `rowHashOf` the subject's row as it is after this entry. */
  readonly rowHash?: string;
}

export type NewEntry = Omit<LedgerEntry, 'v' | 'seq' | 'station'>;

/** The RFC 8785 text of an entry. */
export function entryText(entry: LedgerEntry): string {
  // An entry holds only JSON values; `Json` cannot say that absent properties are allowed.
  return canonicalJson(entry as unknown as Json);
}

/** The entry's leaf, lower-case hex: what an inclusion proof starts from. */
export function entryLeaf(entry: LedgerEntry): string {
  return leafHash(entryText(entry)).toString('hex');
}

export function parseEntry(text: string): LedgerEntry {
  // Only `Ledger.append` writes these texts; verification checks what it reads field by field.
  return JSON.parse(text) as LedgerEntry;
}
