// The papers of a court file as plain data: its cover, its index, and the list of every original with its hash.
import type { CaseNumberKind } from '../../../shared/domain/case.ts';
import type { CopyKind } from '../../../shared/domain/court-file/document.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import type { DocumentType, FileSection } from '../../../shared/reference/document-types/index.ts';
import type { DocumentHead } from './document-head.ts';

export interface FileCoverModel {
  readonly head: DocumentHead;
  readonly title: string;
  readonly numbers: readonly { readonly kind: CaseNumberKind; readonly number: string }[];
  readonly offence: string;
  readonly suspects: readonly { readonly name: string; readonly born?: string; readonly language?: Language }[];
  readonly prosecutors: readonly string[];
  readonly detentionFrom?: string;
  readonly detentionUntil?: string;
  /** One page for each. */
  readonly volumes: readonly { readonly from: number; readonly to: number; readonly documents: number }[];
}

export interface IndexedDocument {
  readonly number: number;
  readonly section: FileSection;
  readonly volume: number;
  readonly type: DocumentType;
  readonly title: string;
  readonly author: string;
  readonly dated?: string;
  readonly language: Language;
  readonly copy: CopyKind;
  readonly pages?: number;
  readonly isConfidential: boolean;
  readonly note: string;
  readonly translates?: number;
  readonly supersedes?: number;
  readonly supersededBy?: number;
  readonly reason: string;
  readonly isLate: boolean;
  /** What stands for it is its redacted version. */
  readonly isRedacted?: boolean;
  readonly recordedAt: string;
  readonly sha256?: string;
  readonly withdrawn?: { readonly at: string; readonly reason: string };
}

export interface DocumentIndexModel {
  readonly head: DocumentHead;
  readonly title: string;
  readonly documents: readonly IndexedDocument[];
  readonly volumes: number;
  /** Withdrawn before any index was sealed: their numbers are not used again. */
  readonly unused: readonly {
    readonly number: number;
    readonly title: string;
    readonly at: string;
    readonly reason: string;
  }[];
  /** Indexes that were sealed before this one. */
  readonly sealedBefore: readonly {
    readonly number: string;
    readonly at: string;
    readonly by: string;
    readonly documents: number;
  }[];
  /** Whoever closes the index with this paper; absent of one that is only printed. */
  readonly sealedBy?: { readonly name: string; readonly key: string; readonly at: string };
}

export interface ManifestedOriginal {
  readonly number: number;
  readonly fileName: string;
  readonly exhibit?: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Its number in the court file. */
  readonly document?: number;
}

export interface MediaManifestModel {
  readonly head: DocumentHead;
  readonly title: string;
  readonly originals: readonly ManifestedOriginal[];
  readonly bytes: number;
}
