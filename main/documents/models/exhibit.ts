// An exhibit, its custody record and its photographs as they are printed. Codes such as `firearm` are named by the vocabulary;
// everything a person wrote is printed exactly as it is.
import type { CustodyEventType } from '../../../shared/domain/custody.ts';
import type { ExhibitKind, Facts, MadeSafe, Marking, QuantityUnit, Serial } from '../../../shared/domain/exhibit.ts';
import type { LoadedState } from '../../../shared/domain/loaded-state.ts';
import type { QuantityBalance } from '../../../shared/domain/quantity-balance.ts';
import type { ImageSource } from './image-source.ts';

export interface PrintedCustodyEvent {
  readonly id: string;
  /** Position in the record of this exhibit, from 1. */
  readonly number: number;
  readonly type: CustodyEventType;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly from?: string;
  readonly to?: string;
  readonly sealOut?: string;
  readonly sealIn?: string;
  readonly actor: string;
  /** Short fingerprint of the key that signed the act; absent when the act carries no personal signature. */
  readonly signedBy?: string;
  readonly note?: string;
  /** Id of the event that this one corrects. */
  readonly corrects?: string;
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
  readonly foundAt?: string;
  readonly madeSafe?: MadeSafe;
  readonly loadedState?: LoadedState;
  /** Received, left, split off, fired, used up; where anything was taken. */
  readonly balance?: QuantityBalance;
  readonly parent?: string;
  readonly children: readonly string[];
  readonly serials: readonly Serial[];
  readonly markings: readonly Marking[];
  /** As on record; `factsOf[kind]` says what each is and in which order they are printed. */
  readonly facts: Facts;
  readonly custody: readonly PrintedCustodyEvent[];
  readonly discrepancies: readonly PrintedDiscrepancy[];
}
