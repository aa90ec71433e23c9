// The papers of disclosure as plain data: a schedule for one recipient, the list of what is left out, and the log of what went to whom.
import type { Outcome, Sensitivity, TestAnswer, Use } from '../../../shared/domain/disclosure/decision.ts';
import type { Barrier, ItemKind } from '../../../shared/domain/disclosure/item.ts';
import type { Recipient, ScheduleKind } from '../../../shared/domain/disclosure/schedule.ts';
import type { DocumentHead } from './document-head.ts';

export interface ScheduledItem {
  readonly number: number;
  readonly text: string;
  readonly use: Use;
  readonly test: TestAnswer;
  readonly outcome: Outcome;
  /** Of sensitive material, and never on a paper for the defence. */
  readonly sensitivity?: Sensitivity;
  readonly harm?: string;
  /** Why it was decided so; on the papers of court and prosecution. */
  readonly reason?: string;
  readonly isNew: boolean;
  readonly isChanged: boolean;
  readonly lacksStatement: boolean;
}

/** A thing behind the firewall: nothing of its content. */
export interface ExcludedItem {
  readonly number: number;
  readonly kind: ItemKind;
  readonly because: Barrier;
}

export interface DisclosureScheduleModel {
  readonly head: DocumentHead;
  /** Working name of the case. */
  readonly title: string;
  readonly schedule: ScheduleKind;
  readonly recipient: Recipient['kind'];
  readonly recipientName: string;
  readonly number: number;
  /** The statement of the defence that this one answers. */
  readonly supplementTo?: { readonly party: string; readonly dated: string };
  /** The schedule of this kind that the recipient had last. */
  readonly before?: string;
  readonly known: number;
  readonly items: readonly ScheduledItem[];
  /** Numbers that stand on no line of this paper, by why. */
  readonly notHere: readonly {
    readonly because: 'not-relevant' | 'sensitive' | 'not-sensitive' | 'test';
    readonly numbers: readonly number[];
  }[];
  readonly excluded: readonly ExcludedItem[];
  readonly signedBy: { readonly name: string; readonly key: string; readonly at: string };
}

export interface ExclusionListModel {
  readonly head: DocumentHead;
  readonly title: string;
  readonly known: number;
  readonly excluded: readonly ExcludedItem[];
  /** What was let through, by whom, on whose permission. */
  readonly released: readonly {
    readonly number: number;
    readonly kind: ItemKind;
    readonly because: string;
    readonly at: string;
    readonly by: string;
    readonly second: string;
    readonly permission: string;
  }[];
}

export interface DisclosureLogModel {
  readonly head: DocumentHead;
  readonly title: string;
  readonly schedules: readonly {
    readonly documentNumber: string;
    readonly schedule: ScheduleKind;
    readonly recipient: Recipient['kind'];
    readonly recipientName: string;
    readonly number: number;
    readonly items: number;
    readonly at: string;
    readonly by: string;
  }[];
  readonly handed: readonly {
    readonly what: string;
    readonly recipient: Recipient['kind'];
    readonly recipientName: string;
    readonly means: string;
    readonly receivedBy: string;
    readonly receipt: string;
    readonly occurredAt: string;
    readonly recordedAt: string;
    readonly by: string;
  }[];
  readonly statements: readonly {
    readonly party: string;
    readonly dated: string;
    readonly words: string;
    readonly numbers: readonly number[];
  }[];
}
