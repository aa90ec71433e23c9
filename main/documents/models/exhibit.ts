// An exhibit, its custody record and its photographs as they are printed. Codes such as `firearm` are named by the vocabulary;
// everything a person wrote is printed exactly as it is.
import type { CustodyEventType } from '../../../shared/domain/custody.ts';
import type { ExhibitCondition } from '../../../shared/domain/exhibit-condition.ts';
import type { ExhibitKind, Facts, MadeSafe, Marking, QuantityUnit, Serial } from '../../../shared/domain/exhibit.ts';
import type { KnownScale, LayerMark } from '../../../shared/domain/photograph-layer.ts';
import type { PictureFrame, PictureView } from '../../../shared/domain/photograph.ts';
import type { LoadedState } from '../../../shared/domain/loaded-state.ts';
import type { QuantityBalance } from '../../../shared/domain/quantity-balance.ts';
import type { ImageSource } from './image-source.ts';

export interface PrintedCustodyEvent {
  readonly id: string;
  /** Position in the record of this exhibit, from 1. */
  readonly number: number;
  readonly type: CustodyEventType;
  readonly occurredAt: string;
  /** Which clock was read, where a person entered the time. */
  readonly occurredOffset?: string;
  readonly recordedAt: string;
  readonly from?: string;
  readonly to?: string;
  readonly sealOut?: string;
  readonly sealIn?: string;
  /** Of an acceptance at which no seal was read. */
  readonly sealReading?: { readonly as: 'not-sealed' } | { readonly as: 'not-looked-at'; readonly reason: string };
  readonly condition?: { readonly as: ExhibitCondition; readonly words: string };
  /** The paper that goes with it, as it was named then. */
  readonly document?: { readonly label: string; readonly sha256: string };
  readonly actor: string;
  /** Short fingerprint of the key that signed the act; absent when the act carries no personal signature. */
  readonly signedBy?: string;
  readonly note?: string;
  /** Id of the event that this one corrects. */
  readonly corrects?: string;
  readonly authority?: string;
  /** Who saw it as a second person, and the short fingerprint of the key they signed with. */
  readonly witness?: { readonly name: string; readonly signedBy: string };
  /** How much was taken away, and what was left of it afterwards, in the unit of the exhibit. */
  readonly amount?: { readonly taken: number; readonly left: number; readonly unit: QuantityUnit };
  readonly dueAt?: string;
  /** How the exhibit was named: its label scanned, or picked by hand and why. */
  readonly entry?: { readonly mode: 'scan' } | { readonly mode: 'manual'; readonly reason: string };
  /** Number of the event whose gap this one explains. */
  readonly explains?: number;
  /** Recorded at an earlier time than the event before it: the clock had been set back. */
  readonly clockRanBack?: boolean;
}

export interface PrintedDiscrepancy {
  readonly eventNumber?: number;
  readonly what: string;
  readonly explanation?: string;
}

export interface PrintedPhotograph {
  /** Number in the photo documentation, unique in the file. */
  readonly number: number;
  /** Number of the exhibit it shows; a photograph of the scene has none. */
  readonly exhibit?: string;
  readonly caption: string;
  readonly takenAt?: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly micrometresPerPixel?: number;
  readonly source: ImageSource;
  readonly view?: PictureView;
  /** The camera's preview inside a raw file: it is printed in place of the undeveloped picture. */
  readonly part?: { readonly offset: number; readonly bytes: number };
  /** Its marks, where they are to be printed too. */
  readonly layer?: PrintedLayer;
}

export interface PrintedLayer {
  readonly version: number;
  readonly by: string;
  readonly at: string;
  readonly frame: PictureFrame;
  readonly marks: readonly LayerMark[];
  readonly scale?: KnownScale;
}

export interface PrintedAttachment {
  readonly title: string;
  readonly exhibit?: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly addedAt: string;
}

/** `secondEntry` only where the station asks for a second person's entry. */
export type PrintedSerial = Serial & { readonly secondEntry?: 'awaiting' | 'confirmed' | 'differs' };

export interface PrintedExhibit {
  readonly number: string;
  readonly kind: ExhibitKind;
  readonly quantity: number;
  readonly unit: QuantityUnit;
  readonly shortDescription: string;
  readonly description?: string;
  readonly seal?: string;
  readonly sealIsOpen?: boolean;
  readonly holder?: string;
  readonly home?: string;
  readonly lastSeen?: string;
  /** Reported lost then and not seen since. */
  readonly missingSince?: string;
  readonly foundAt?: string;
  readonly madeSafe?: MadeSafe;
  readonly loadedState?: LoadedState;
  /** Received, left, split off, fired, used up; where anything was taken. */
  readonly balance?: QuantityBalance;
  readonly parent?: string;
  readonly children: readonly string[];
  readonly serials: readonly PrintedSerial[];
  readonly markings: readonly Marking[];
  /** As on record; `factsOf[kind]` says what each is and in which order they are printed. */
  readonly facts: Facts;
  readonly custody: readonly PrintedCustodyEvent[];
  readonly discrepancies: readonly PrintedDiscrepancy[];
}
