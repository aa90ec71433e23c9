// Laid-out pages before they are drawn: marks in reading order, each belonging to one node of the structure tree. Laying out
// everything once before drawing is what makes *page n of N* and the index right without keeping finished pages in memory.
import type { LayerMark } from '../../../shared/domain/photograph-layer.ts';
import type { SideView } from '../../../shared/domain/comparison.ts';
import type { PictureFrame, PicturePoint, PictureView } from '../../../shared/domain/photograph.ts';
import type { ImageSource } from '../models/image-source.ts';
import type { Style } from './style.ts';

/** One element of the tagged structure. `marks` counts what is still to be drawn below it, so that it can be closed in time. */
export interface StructureNode {
  readonly type: string;
  readonly parent: StructureNode | undefined;
  readonly alternative?: string;
  readonly scope?: 'Column' | 'Row';
  marks: number;
}

export interface Run {
  readonly text: string;
  readonly style: Style;
}

/** Known only when all pages are laid out: a page number. */
export type LateText = (pages: PageNumbers) => string;

export interface PageNumbers {
  readonly total: number;
  /** The page on which a named place is; 0 when there is no such place. */
  of(place: string): number;
}

interface Drawn {
  /** Undefined means an artifact: furniture, rules, repeated table heads. */
  readonly node: StructureNode | undefined;
}

/** A place of this paper by its name, or one of another file that lies beside it. */
export type LinkPlace = string | { readonly file: string; readonly place: string };

export type Mark =
  | (Drawn & { readonly kind: 'line'; readonly x: number; readonly baseline: number; readonly runs: readonly Run[] })
  | (Drawn & {
      readonly kind: 'late';
      readonly x: number;
      readonly baseline: number;
      readonly style: Style;
      readonly align: 'left' | 'right';
      readonly text: LateText;
    })
  | {
      readonly kind: 'rule';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly weight: number;
      readonly ink: string;
    }
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill?: string;
      readonly stroke?: string;
    }
  | (Drawn & {
      readonly kind: 'picture';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly picture: PlacedPicture;
    })
  | (Drawn & {
      readonly kind: 'modules';
      readonly x: number;
      readonly y: number;
      /** One dark rectangle after another: x, y, width, height in points from `x`, `y`. */
      readonly dark: readonly (readonly [number, number, number, number])[];
    })
  | (Drawn & {
      readonly kind: 'circles';
      /** In points on the page; fill and stroke as inks. */
      readonly circles: readonly Circle[];
    })
  | (Drawn & {
      readonly kind: 'shapes';
      readonly shapes: readonly Shape[];
    })
  | (Drawn & {
      readonly kind: 'link';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly place: LinkPlace;
      readonly says: string | LateText;
    })
  /** Text along a slanted line, always an artifact: a watermark. */
  | {
      readonly kind: 'slanted';
      readonly x: number;
      readonly baseline: number;
      /** Counter-clockwise from level. */
      readonly radians: number;
      readonly run: Run;
    }
  /** An element that must exist although nothing is printed in it, such as an empty cell. */
  | (Drawn & { readonly kind: 'nothing' })
  | { readonly kind: 'place'; readonly name: string; readonly y: number }
  | { readonly kind: 'bookmark'; readonly level: number; readonly title: LateText; readonly y: number };

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill?: string;
  readonly stroke?: string;
  /** Of the stroke, points. */
  readonly weight?: number;
}

/** A closed figure, or a line where it has no fill; its parts may lie apart. */
export interface Shape {
  /** Corners in points on the page. */
  readonly parts: readonly (readonly { readonly x: number; readonly y: number }[])[];
  readonly fill?: string;
  readonly stroke?: string;
  /** Of the stroke, points. */
  readonly weight?: number;
}

export type PictureMark = Extract<Mark, { kind: 'picture' }>;

/** A photograph in its frame; the picture is fitted in, centred, or replaced by words saying why it cannot be shown. */
export interface PlacedPicture {
  readonly source: ImageSource;
  readonly sha256: string;
  readonly fileName: string;
  /** Micrometres per pixel of the original, when the photograph was calibrated. */
  readonly micrometresPerPixel?: number;
  readonly view?: PictureView;
  /** Only the part that was seen in a comparison, as it was seen; `view` is then not asked. */
  readonly seen?: SeenPart;
  /** A second picture that lay over it and was seen through. */
  readonly over?: OverlaidPicture;
  /** The camera's preview inside a raw file. */
  readonly part?: { readonly offset: number; readonly bytes: number };
  /** Marks drawn over the picture; the picture itself has none. */
  readonly marks?: PlacedMarks;
}

/** The upper picture of two that were laid over each other. */
export interface OverlaidPicture {
  readonly source: ImageSource;
  readonly sha256: string;
  readonly fileName: string;
  readonly seen: SeenPart;
  readonly part?: { readonly offset: number; readonly bytes: number };
  /** 0 nothing of it, 1 nothing but it. */
  readonly opacity: number;
}

/** A window on a picture: what a pane of a comparison showed. */
export interface SeenPart {
  readonly view: SideView;
  /** CSS pixels of the stage. */
  readonly window: { readonly width: number; readonly height: number };
  /** Where in the window the centre of the view stands. */
  readonly middle: PicturePoint;
}

export interface PlacedMarks {
  readonly frame: PictureFrame;
  readonly marks: readonly LayerMark[];
  /** The words beside each mark, in the same order. */
  readonly words: readonly string[];
}

export interface PlannedPage {
  readonly geometry: { readonly width: number; readonly height: number };
  readonly marks: Mark[];
  /** Furniture is drawn when every page is known. */
  readonly furniture: boolean;
}
