// A comparison as papers print it: two pictures, how each was seen, and what was marked on both.
import type { ComparedFeature, ComparisonPurpose, ComparisonView } from '../../../shared/domain/comparison.ts';
import type { ImageSource } from './image-source.ts';

export interface PrintedSide {
  /** Caption or file name, with the mark of the exhibit where it has one. */
  readonly name: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly source: ImageSource;
  /** The camera's preview inside a raw file. */
  readonly part?: { readonly offset: number; readonly bytes: number };
  /** As it was when the comparison was saved. */
  readonly micrometresPerPixel?: number;
}

export interface ComparisonFigureModel {
  /** Its number among the comparisons of the paper. */
  readonly number: number;
  readonly left: PrintedSide;
  readonly right: PrintedSide;
  readonly view: ComparisonView;
  readonly features: readonly ComparedFeature[];
  readonly note: string;
  readonly purpose: ComparisonPurpose;
  /** Numbers of the conclusions of the paper that rest on it. */
  readonly conclusions: readonly number[];
  /** As the worksheet of its task names them; empty where none is signed. */
  readonly methods: readonly string[];
  readonly instruments: readonly string[];
  readonly by: string;
  readonly at: string;
}
