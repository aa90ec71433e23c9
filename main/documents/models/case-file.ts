// Everything the prosecutor's case file prints, as plain serialisable data.
import type { CaseNumberKind, PartyRole } from '../../../shared/domain/case.ts';
import type { Facts } from '../../../shared/domain/exhibit.ts';
import type { ExcludedItem } from './disclosure.ts';
import type { DocumentHead } from './document-head.ts';
import type { PrintedAttachment, PrintedExhibit, PrintedPhotograph } from './exhibit.ts';

export interface PrintedReport {
  /** With its version. */
  readonly number: string;
  readonly version: number;
  readonly title: string;
  readonly pages: number;
  readonly issuedAt: string;
  readonly author: string;
  readonly reviewer: string;
  /** Of the exact bytes that were issued. */
  readonly sha256: string;
  readonly amends?: { readonly number: string; readonly issuedAt: string; readonly reason: string };
  readonly amendedBy?: string;
}

export interface CaseFileModel {
  readonly head: DocumentHead;
  /** Working name of the case. */
  readonly title: string;
  readonly summary?: string;
  readonly numbers: readonly { readonly kind: CaseNumberKind; readonly number: string; readonly authority?: string }[];
  readonly parties: readonly { readonly name: string; readonly role: PartyRole; readonly detail?: string }[];
  readonly detention: readonly {
    readonly person: string;
    readonly from: string;
    readonly until: string;
    readonly basis?: string;
  }[];
  readonly incidents: readonly {
    readonly kind: string;
    readonly occurredAt: string;
    readonly place: string;
    readonly legalBasis?: string;
    readonly until?: string;
    readonly seizedBy?: string;
    readonly circumstances?: string;
    /** As on record; `seizureSections` says what each is and in which order they are printed. */
    readonly seizure?: Facts;
  }[];
  /** In the order in which they are printed. */
  readonly exhibits: readonly PrintedExhibit[];
  /** Numbered without gaps from 1, in this order. */
  readonly photographs: readonly PrintedPhotograph[];
  /** Issued ones, each version of its own, in the order they were issued. */
  readonly reports: readonly PrintedReport[];
  readonly attachments: readonly PrintedAttachment[];
  /** Files behind the firewall: number of the file in its case, kind and reason. */
  readonly leftOut?: readonly ExcludedItem[];
  /** An event recorded more than this after it occurred is marked as a late entry. */
  readonly lateEntryAfterHours: number;
}
