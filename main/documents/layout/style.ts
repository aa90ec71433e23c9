// The typographic system of every paper: faces, sizes, leading, inks, rules. Greyscale-safe: nothing is said by hue alone.
import type { Face } from '../font-files.ts';

export interface Style {
  readonly face: Face;
  /** Points. */
  readonly size: number;
  /** Baseline to baseline, points. */
  readonly leading: number;
  /** Three numbers 0–1 as `rg` takes them. */
  readonly ink: string;
  /** Points between letters. */
  readonly tracking?: number;
  readonly capitals?: boolean;
  /** Only a white edge, for letters that are set over it and stand over whatever is below. */
  readonly isEdge?: boolean;
}

export const inks = {
  black: '0.09 0.1 0.12',
  grey: '0.36 0.38 0.41',
  rule: '0.09 0.1 0.12',
  hairline: '0.72 0.73 0.75',
  wash: '0.945 0.948 0.952',
  watermark: '0.9 0.905 0.91',
  white: '1 1 1',
} as const;

const { black, grey } = inks;

export const styles = {
  body: { face: 'regular', size: 9.4, leading: 14, ink: black },
  strong: { face: 'bold', size: 9.4, leading: 14, ink: black },
  quiet: { face: 'regular', size: 8.4, leading: 12.4, ink: grey },
  aside: { face: 'italic', size: 8.4, leading: 12.4, ink: grey },
  mono: { face: 'mono', size: 8.8, leading: 14, ink: black },
  monoSmall: { face: 'mono', size: 7.2, leading: 11, ink: black },
  monoQuiet: { face: 'mono', size: 7, leading: 10.6, ink: grey },
  label: { face: 'bold', size: 6.3, leading: 9.4, ink: grey, tracking: 0.45, capitals: true },
  cell: { face: 'regular', size: 8.2, leading: 11.6, ink: black },
  cellStrong: { face: 'bold', size: 8.2, leading: 11.6, ink: black },
  cellQuiet: { face: 'regular', size: 7.4, leading: 10.8, ink: grey },
  cellAside: { face: 'italic', size: 7.6, leading: 10.8, ink: black },
  cellMono: { face: 'mono', size: 7.7, leading: 11.6, ink: black },
  caption: { face: 'regular', size: 8.2, leading: 11.8, ink: black },
  title: { face: 'regular', size: 31, leading: 38, ink: black },
  subtitle: { face: 'regular', size: 15, leading: 21, ink: black },
  part: { face: 'regular', size: 20, leading: 26, ink: black },
  exhibitNumber: { face: 'bold', size: 24, leading: 30, ink: black },
  section: { face: 'bold', size: 12, leading: 17, ink: black },
  subsection: { face: 'bold', size: 9.6, leading: 13.6, ink: black },
  furniture: { face: 'regular', size: 7.2, leading: 10, ink: grey },
  furnitureStrong: { face: 'bold', size: 7.2, leading: 10, ink: black },
  furnitureMono: { face: 'mono', size: 6.9, leading: 10, ink: grey },
} as const satisfies Record<string, Style>;

export const millimetre = 72 / 25.4;

/** A4 with a 25 mm binding margin on the left. All in points. */
export const a4 = {
  width: 595.28,
  height: 841.89,
  left: 25 * millimetre,
  right: 16 * millimetre,
  top: 32 * millimetre,
  bottom: 24 * millimetre,
} as const;

export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
