// The record files of a package (`data/records/…`), as plain models the station fills from its records. Formats are public and
// versioned: see docs/formats-sealed-package.md. Pure types and their JSON bytes; no storage.
import { canonicalJson, type Json } from '../../shared/language/canonical-json.ts';
import type { SealedHead } from './format/seal.ts';

/** Either end of a movement, as the ledger keeps it. */
export interface CustodyFileEnd {
  readonly kind: string;
  readonly id?: string;
  readonly label: string;
}

/** One custody event exactly as it stands in the ledger; optional fields are absent, never null. */
export interface CustodyFileEvent {
  readonly id: string;
  readonly exhibitId: string;
  /** What people call the exhibit: `K5`. */
  readonly exhibit: string;
  /** Position in the record of this exhibit, from 1. */
  readonly number: number;
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly from?: CustodyFileEnd;
  readonly to?: CustodyFileEnd;
  readonly sealOut?: string;
  readonly sealIn?: string;
  readonly purpose?: string;
  readonly authority?: string;
  readonly note?: string;
  readonly actor: string;
  readonly answers?: string;
  readonly corrects?: string;
  readonly signedBy?: string;
  /** Fingerprint of the personal key, and its signature over the act, as recorded. */
  readonly signatureKey?: string;
  readonly signature?: string;
  readonly witness?: string;
  readonly witnessKey?: string;
  readonly witnessSignature?: string;
  /** How much was taken away, in the unit of the exhibit. */
  readonly quantity?: number;
  readonly dueAt?: string;
  readonly explains?: string;
  readonly explainsGap?: string;
  /** What whoever took over said of the seal: `read`, `not-sealed`, `not-looked-at`. */
  readonly sealReading?: string;
  readonly sealReadingReason?: string;
  readonly entryMode?: string;
  readonly entryReason?: string;
  readonly occasion?: string;
  /** Which clock was read, `+01:00`; absent where a machine took the time. */
  readonly occurredOffset?: string;
  /** In which condition it was: a code, and words. */
  readonly condition?: string;
  readonly conditionWords?: string;
  /** The paper that goes with it: its id, its name and its hash when it was named. */
  readonly documentId?: string;
  readonly document?: string;
  readonly documentSha256?: string;
}

/** `records/custody.json` */
export interface CustodyFile {
  readonly format: 'focal-point/custody/1';
  /** Gaps that had no explanation when the package was sealed, and why whoever sealed it left them so; absent where there were none. */
  readonly gapsLeftOpen?: { readonly count: number; readonly reason: string };
  readonly exhibits: readonly {
    readonly id: string;
    readonly number: string;
    readonly description: string;
    /** Oldest first, none left out. */
    readonly events: readonly CustodyFileEvent[];
  }[];
}

/** `records/exhibits.json` */
export interface ExhibitsFile {
  readonly format: 'focal-point/exhibits/1';
  readonly exhibits: readonly {
    readonly id: string;
    readonly number: string;
    readonly kind: string;
    readonly description: string;
    readonly quantity: number;
    readonly unit: string;
    readonly parent?: string;
    readonly seal?: string;
    /** Serials as marked on the object, unaltered (law 2). */
    readonly serials: readonly { readonly text: string; readonly place?: string }[];
    /** Core fields of the kind, as recorded. */
    readonly facts: { readonly [name: string]: Json };
    /** Files of this package that belong to it, paths from `data/`. */
    readonly files: readonly {
      readonly path: string;
      readonly title: string;
      readonly sha256: string;
      readonly bytes: number;
      readonly mediaType: string;
    }[];
  }[];
}

/** `records/case.json` */
export interface CaseFile {
  readonly format: 'focal-point/case/1';
  readonly id: string;
  readonly title: string;
  readonly numbers: readonly { readonly kind: string; readonly number: string }[];
  readonly classification: string;
  readonly openedAt: string;
  readonly incidents: readonly {
    readonly id: string;
    readonly kind: string;
    readonly occurredFrom: string;
    readonly occurredTo?: string;
    readonly place: string;
  }[];
  readonly parties: readonly { readonly id: string; readonly role: string; readonly name: string }[];
}

/** `records/supersedes.json`, of a package that takes the place of an earlier one. */
export interface SupersedesFile {
  readonly format: 'focal-point/supersedes/1';
  readonly packageId: string;
  readonly created: string;
  readonly manifestSha256: string;
  readonly reason: string;
}

/** `records/ledger-proofs.json`: one entry of the ledger for each custody event, with its way up to the sealed head. */
export interface LedgerProofsFile {
  readonly format: 'focal-point/ledger-proofs/1';
  /** The same head as in `seal.json`. */
  readonly head: SealedHead;
  readonly entries: readonly {
    /** The entry as appended; its leaf is SHA-256(0x00 ‖ RFC 8785 text). Leaf index = `seq` − 1. */
    readonly entry: { readonly seq: number; readonly [name: string]: Json };
    /** Siblings from the leaf upwards, lower-case hex. */
    readonly path: readonly string[];
  }[];
}

export type RecordFile = CustodyFile | ExhibitsFile | CaseFile | SupersedesFile | LedgerProofsFile;

/** The bytes of a record file: RFC 8785, so that the same records make the same bytes. */
export function recordBytes(record: RecordFile | Readonly<Record<string, unknown>>): Uint8Array {
  // Models hold only JSON values; interfaces have no index signature to say so.
  return new TextEncoder().encode(canonicalJson(record as unknown as Json));
}
