// The result of an inventory, an audit or an inspection as it is printed and signed. Plain data; what people wrote is printed as it is.
import type {
  InspectionAnswer,
  InspectionItem,
  InventoryClass,
  InventoryDisposition,
  InventoryKind,
} from '../../../shared/domain/inventory.ts';
import type { DocumentHead } from './document-head.ts';

export interface InventoryResultModel {
  readonly head: DocumentHead;
  readonly number: string;
  readonly kind: InventoryKind;
  readonly place: string;
  readonly occasion: string;
  readonly startedAt: string;
  readonly startedBy: string;
  readonly endedAt: string;
  readonly isBlind: boolean;
  readonly counters: readonly PrintedCounter[];
  /** Of an audit. */
  readonly sample?: PrintedSample;
  readonly expected: { readonly inAll: number; readonly asked: number; readonly checkedOut: number };
  readonly totals: Readonly<Record<InventoryClass, number>>;
  readonly lines: readonly PrintedInventoryLine[];
  /** Of an inspection. */
  readonly checklist: readonly {
    readonly item: InspectionItem;
    readonly answer: InspectionAnswer;
    readonly note: string;
    readonly by: string;
  }[];
  readonly discrepancies: readonly PrintedDecision[];
  readonly note: string;
  readonly signatures: readonly {
    readonly name: string;
    readonly keyFingerprint: string;
    readonly signature: string;
  }[];
  /** RFC 8785 text of what both signed. */
  readonly statement: string;
  readonly headAtStart: PrintedHead;
  readonly headAtEnd: PrintedHead;
  /** Number of the session that this one corrects, and of the one that corrects it. */
  readonly corrects?: string;
  readonly correctedBy?: string;
}

export interface PrintedCounter {
  readonly name: string;
  readonly isCustodian: boolean;
  readonly counted: number;
  /** Scans that counted nothing. */
  readonly notCounted: number;
  readonly closedAt?: string;
}

export interface PrintedSample {
  readonly seed: string;
  readonly percent: number;
  readonly highRiskKinds: readonly string[];
}

export interface PrintedHead {
  readonly size: number;
  readonly root: string;
  readonly time: string;
}

export interface PrintedInventoryLine {
  readonly label: string;
  readonly number: string;
  readonly kind: string;
  readonly description: string;
  readonly classes: readonly InventoryClass[];
  /** Where the record had it; empty for a label that names nothing. */
  readonly where: string;
  readonly seal: string;
  readonly left?: number;
  readonly counts: readonly {
    readonly counter: string;
    readonly seenAt: string;
    /** Undefined: nobody looked. Empty: there was none. */
    readonly seal?: string;
    readonly quantity?: number;
    readonly condition: string;
    readonly countedAt: string;
    readonly manualReason?: string;
    /** What was wrong with a label that counted nothing. */
    readonly fault?: string;
  }[];
  readonly movements: readonly {
    readonly number: number;
    readonly type: string;
    readonly at: string;
    readonly to: string;
  }[];
}

export interface PrintedDecision {
  readonly class?: InventoryClass;
  readonly item?: InspectionItem;
  readonly label: string;
  readonly found: string;
  readonly disposition: InventoryDisposition;
  readonly words: string;
  readonly records: 'nothing' | 'discrepancy' | 'lost';
  readonly by: string;
  readonly at: string;
}
