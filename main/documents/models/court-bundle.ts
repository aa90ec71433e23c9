// The papers that make a court bundle, as plain data: what stands before the documents with a sheet for each, the stamps, and a text as pages.
import type { Classification } from '../../../shared/domain/case.ts';
import type { BundleProfile } from '../../../shared/domain/court-file/profile.ts';
import type { PageRange } from '../../../shared/domain/foreign-pages.ts';
import type { FileCoverModel, IndexedDocument } from './court-file.ts';
import type { DocumentHead } from './document-head.ts';

export type CourtBundleModel = BundleFrameModel | BundleStampsModel | BundleTextModel;

/** What keeps a document from being pages of PDF/A here. `own`: issued as PDF/A-3a, and carried like every other. */
export const archivalKinds = ['own', 'claims', 'claims-nothing', 'picture', 'text', 'not-shown'] as const;
export type ArchivalKind = (typeof archivalKinds)[number];

/** Why nothing of a document, or not all of it, is seen. */
export const notShownReasons = ['not-pages', 'password-needed', 'unreadable', 'too-large', 'pages-unreadable'] as const;
export type NotShownReason = (typeof notShownReasons)[number];

/** Where a document begins. */
export interface BundlePlace {
  readonly volume: number;
  /** As it is stamped; empty where its pages have no number. */
  readonly number: string;
}

export interface BundledDocument extends IndexedDocument {
  /** Absent of one that was withdrawn. */
  readonly begins?: BundlePlace;
  /** Made with the bundle and standing before the documents: the place of the frame where it is. */
  readonly isFront?: 'cover' | 'index';
  readonly archival: ArchivalKind;
  /** What the file says of itself, `2B`. */
  readonly claim?: string;
  readonly fileName: string;
  /** What of it is not carried: scripts, attachments, links. */
  readonly leftBehind: number;
  readonly signatures: number;
  /** Its pages are pictures, without the layers that its file hides. */
  readonly hidesLayers: boolean;
  /** Some of its pages have words that a machine read, unseen over the picture. */
  readonly isReadByMachine: boolean;
  readonly notShown?: { readonly reason: NotShownReason; readonly pages: readonly PageRange[] };
}

/** A part of a document in this volume, and the sheet that stands there where it cannot be shown. */
export interface BundleSheet {
  /** Of the document. */
  readonly number: number;
  /** Of the volume's PDF. */
  readonly page: number;
  /** Where only some of its pages stand in this volume. */
  readonly part?: PageRange;
}

export interface BundleFrameModel {
  readonly part: 'frame';
  readonly head: DocumentHead;
  readonly title: string;
  readonly cover: FileCoverModel;
  /** From 1; 0 while the pages before the documents are only counted. */
  readonly volume: number;
  readonly volumes: readonly {
    readonly fileName: string;
    readonly from: string;
    readonly to: string;
    readonly documents: number;
  }[];
  readonly profile: Pick<BundleProfile, 'code' | 'version' | 'name' | 'isVerified'>;
  readonly dpi: number;
  readonly isDraft: boolean;
  readonly hasLinks: boolean;
  /** Of each page of this volume as it is printed; empty for a page without one. */
  readonly numbers: readonly string[];
  readonly documents: readonly BundledDocument[];
  readonly exhibits: readonly {
    readonly mark: string;
    readonly description: string;
    readonly documents: readonly number[];
  }[];
  readonly sheets: readonly BundleSheet[];
}

export interface BundleStampsModel {
  readonly part: 'stamps';
  readonly head: DocumentHead;
  readonly place: BundleProfile['stamp']['place'];
  /** Said on each page; empty for nothing. */
  readonly draft: boolean;
  readonly classification?: Classification;
  readonly pages: readonly {
    /** Points, as the page below is seen. */
    readonly width: number;
    readonly height: number;
    /** Empty for a page without a number. */
    readonly text: string;
  }[];
}

export interface BundleTextModel {
  readonly part: 'text';
  readonly head: DocumentHead;
  readonly fileName: string;
  readonly sha256: string;
  readonly text: string;
}
