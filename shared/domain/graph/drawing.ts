// How a chart is drawn, for the screen, a picture and a paper alike: where lines bend and end, how each nature looks without colour, and the signs.
import type { GraphLink, GraphNode, NodeKind } from './graph.ts';
import type { Place, Places } from './arrange.ts';
import type { Drawn, DrawnLink, ShownChart } from './shown-chart.ts';

export const nodeRadius = 19;
/** Of a thing with a picture, and of a group. */
export const largeRadius = 24;
const arrowLength = 9;
const arrowWidth = 7;
const crossSize = 5;
/** Between two lines that join the same things. */
const spread = 26;

export type Line = readonly Place[];

/** What a line says by its look alone: full, broken, dotted; crossed through; faint. */
export type LineLook = 'evidence' | 'lead' | 'foreign' | 'intelligence';

export interface LinkFigure {
  readonly id: string;
  readonly link: DrawnLink;
  readonly look: LineLook;
  /** The surer, the wider. */
  readonly width: number;
  /** Says only where a record belongs: drawn lighter, so that what was found stands out. */
  readonly isBelonging: boolean;
  readonly isFaint: boolean;
  /** The pieces that are drawn; for a full line there is one. */
  readonly pieces: readonly Line[];
  /** Unbroken, to be pressed. */
  readonly line: Line;
  readonly arrow: Line | undefined;
  /** Two strokes through the middle of what is not so. */
  readonly cross: readonly Line[];
  readonly middle: Place;
}

export interface NodeFigure {
  readonly drawn: Drawn;
  readonly at: Place;
  readonly radius: number;
}

export interface ChartFigure {
  readonly nodes: readonly NodeFigure[];
  readonly links: readonly LinkFigure[];
  readonly bounds: Bounds;
}

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function drawChart({ drawn, links }: Pick<ShownChart, 'drawn' | 'links'>, places: Places): ChartFigure {
  const nodes = drawn.flatMap((one): NodeFigure[] => {
    const at = places[one.id];
    return at === undefined ? [] : [{ drawn: one, at, radius: radiusOf(one) }];
  });
  return { nodes, links: drawLinks(links, nodes), bounds: boundsOf(nodes) };
}

function radiusOf({ node }: Drawn): number {
  return node === undefined || node.pictureId !== undefined ? largeRadius : nodeRadius;
}

/** @param links  also those of things that have just been moved: the same figures whatever else is drawn. */
export function drawLinks(links: readonly DrawnLink[], nodes: readonly NodeFigure[]): LinkFigure[] {
  const known = new Map(nodes.map((node) => [node.drawn.id, node]));
  const pairs = Map.groupBy(links, ({ from, to }) => [from, to].toSorted().join('\n'));
  return [...pairs.values()].flatMap((joining) =>
    joining.flatMap((link, at) => {
      const [from, to] = [known.get(link.from), known.get(link.to)];
      if (from === undefined || to === undefined) return [];
      // Bent to the same side whichever end comes first.
      const side = link.from < link.to ? 1 : -1;
      return [linkFigure(link, from, to, side * (at - (joining.length - 1) / 2) * spread)];
    }),
  );
}

export function lookOf({ nature, isLead }: Pick<GraphLink, 'nature' | 'isLead'>): LineLook {
  if (nature !== 'evidence') return nature;
  return isLead ? 'lead' : 'evidence';
}

/** Lengths drawn and left out, in turn. */
export const dashes: Readonly<Record<LineLook, readonly number[]>> = {
  evidence: [],
  lead: [9, 5],
  foreign: [12, 4, 2, 4],
  intelligence: [2, 4],
};
const widths = { confirmed: 2.1, probable: 1.4, possible: 0.8 } as const;
const belongings: ReadonlySet<GraphLink['type']> = new Set(['exhibit-of', 'part-of', 'suspect-in']);

function linkFigure(drawn: DrawnLink, from: NodeFigure, to: NodeFigure, bend: number): LinkFigure {
  const [link] = drawn.links;
  const whole = curve(from.at, to.at, bend);
  const line = trimmed(whole, from.radius + 2, to.radius + 2);
  const look = lookOf(link);
  const middle = line[Math.floor(line.length / 2)] ?? from.at;
  return {
    id: drawn.id,
    link: drawn,
    look,
    width: widths[link.certainty],
    isBelonging: belongings.has(link.type),
    isFaint: link.isWithdrawn,
    line,
    pieces: pieces(line, dashes[look]),
    arrow: link.isDirected ? arrowAt(line) : undefined,
    cross: link.isNegative ? crossAt(middle) : [],
    middle,
  };
}

/** A line that leaves the straight way by `bend` in its middle. */
export function curve(from: Place, to: Place, bend: number): Line {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length < 1) return [from, to];
  const middle = {
    x: (from.x + to.x) / 2 - (dy / length) * bend * 2,
    y: (from.y + to.y) / 2 + (dx / length) * bend * 2,
  };
  const steps = bend === 0 ? 2 : 14;
  return Array.from({ length: steps + 1 }, (_, at) => {
    const t = at / steps;
    return {
      x: (1 - t) ** 2 * from.x + 2 * t * (1 - t) * middle.x + t ** 2 * to.x,
      y: (1 - t) ** 2 * from.y + 2 * t * (1 - t) * middle.y + t ** 2 * to.y,
    };
  });
}

/** Without what lies under the things at its ends. */
export function trimmed(line: Line, atStart: number, atEnd: number): Line {
  const shortened = shorten(shorten(line, atStart).toReversed(), atEnd).toReversed();
  return shortened.length < 2 ? line : shortened;
}

function shorten(line: Line, by: number): Line {
  let left = by;
  for (const [at, start] of line.entries()) {
    const end = line[at + 1];
    if (end === undefined) return [];
    const length = Math.hypot(end.x - start.x, end.y - start.y);
    if (length > left) return [between(start, end, left / length), ...line.slice(at + 1)];
    left -= length;
  }
  return [];
}

function between(start: Place, end: Place, share: number): Place {
  return { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share };
}

/** A line in the pieces that a pattern leaves of it. */
export function pieces(line: Line, pattern: readonly number[]): Line[] {
  if (pattern.length === 0) return [line];
  const found: Line[] = [];
  let piece: Place[] = line.slice(0, 1);
  let [step, left] = [0, pattern[0] ?? 1];
  for (const [at, end] of line.entries()) {
    let start = line[at - 1];
    if (start === undefined) continue;
    for (let length = Math.hypot(end.x - start.x, end.y - start.y); length > left;) {
      const cut: Place = between(start, end, left / length);
      if (step % 2 === 0) found.push([...piece, cut]);
      piece = [cut];
      start = cut;
      length = Math.hypot(end.x - cut.x, end.y - cut.y);
      step += 1;
      left = pattern[step % pattern.length] ?? 1;
    }
    left -= Math.hypot(end.x - start.x, end.y - start.y);
    piece = [...piece, end];
  }
  if (step % 2 === 0 && piece.length > 1) found.push(piece);
  return found;
}

/** The head at the end of a line. */
export function arrowAt(line: Line): Line | undefined {
  const [tip, behind] = [line.at(-1), line.at(-2)];
  if (tip === undefined || behind === undefined) return undefined;
  const angle = Math.atan2(tip.y - behind.y, tip.x - behind.x);
  const base = { x: tip.x - arrowLength * Math.cos(angle), y: tip.y - arrowLength * Math.sin(angle) };
  const [across, down] = [(Math.sin(angle) * arrowWidth) / 2, (Math.cos(angle) * arrowWidth) / 2];
  return [tip, { x: base.x - across, y: base.y + down }, { x: base.x + across, y: base.y - down }];
}

function crossAt({ x, y }: Place): Line[] {
  return [
    [
      { x: x - crossSize, y: y - crossSize },
      { x: x + crossSize, y: y + crossSize },
    ],
    [
      { x: x - crossSize, y: y + crossSize },
      { x: x + crossSize, y: y - crossSize },
    ],
  ];
}

function boundsOf(nodes: readonly NodeFigure[]): Bounds {
  if (nodes.length === 0) return { left: -100, top: -100, width: 200, height: 200 };
  const [side, above, below] = [90, 40, 62];
  const left = Math.min(...nodes.map(({ at }) => at.x)) - side;
  const top = Math.min(...nodes.map(({ at }) => at.y)) - above;
  return {
    left,
    top,
    width: Math.max(...nodes.map(({ at }) => at.x)) + side - left,
    height: Math.max(...nodes.map(({ at }) => at.y)) + below - top,
  };
}

/** `M1 2L3 4` for SVG, rounded so that the same chart is the same text. */
export function pathOf(line: Line, isClosed = false): string {
  return `M${line.map(({ x, y }) => `${rounded(x)} ${rounded(y)}`).join('L')}${isClosed ? 'Z' : ''}`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The outline of a kind, in radii from its middle; a circle has none. Kinds are told apart without colour. */
export const outlines: Readonly<Record<NodeKind, Line | 'circle'>> = {
  firearm: box(0.95, 0.72),
  exhibit: box(0.8, 0.8),
  sample: polygon(3, -Math.PI / 2, 1.05),
  case: [
    { x: -0.95, y: -0.7 },
    { x: -0.2, y: -0.7 },
    { x: -0.02, y: -0.48 },
    { x: 0.95, y: -0.48 },
    { x: 0.95, y: 0.72 },
    { x: -0.95, y: 0.72 },
  ],
  person: 'circle',
  organisation: polygon(6, 0, 1),
  place: polygon(4, 0, 1.05),
  vehicle: box(1, 0.62),
  phone: box(0.55, 0.95),
  account: box(0.92, 0.66),
  document: page(),
  parcel: box(0.82, 0.7),
  event: polygon(5, -Math.PI / 2, 1.05),
  channel: box(0.92, 0.66),
  object: box(0.75, 0.75),
  report: page(),
  'register-entry': page(),
  'foreign-exhibit': polygon(8, Math.PI / 8, 1),
};

function box(width: number, height: number): Line {
  return [
    { x: -width, y: -height },
    { x: width, y: -height },
    { x: width, y: height },
    { x: -width, y: height },
  ];
}

function polygon(corners: number, first: number, radius: number): Line {
  return Array.from({ length: corners }, (_, at) => {
    const angle = first + (at * 2 * Math.PI) / corners;
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
}

function page(): Line {
  return [
    { x: -0.7, y: -0.92 },
    { x: 0.35, y: -0.92 },
    { x: 0.7, y: -0.55 },
    { x: 0.7, y: 0.92 },
    { x: -0.7, y: 0.92 },
  ];
}

/** A sign inside the outline, as strokes in radii. */
export const signs: Readonly<Record<NodeKind, readonly Line[]>> = {
  firearm: [
    strokes(
      -0.62,
      -0.22,
      0.58,
      -0.22,
      0.58,
      0.02,
      -0.12,
      0.02,
      -0.24,
      0.44,
      -0.56,
      0.44,
      -0.44,
      0.02,
      -0.62,
      0.02,
      -0.62,
      -0.22,
    ),
    strokes(-0.05, 0.02, -0.02, 0.22, -0.18, 0.22),
  ],
  exhibit: [strokes(-0.42, -0.4, 0.42, -0.4, 0.42, 0.46, -0.42, 0.46, -0.42, -0.4), strokes(-0.42, -0.12, 0.42, -0.12)],
  sample: [strokes(0, -0.42, 0, 0.22)],
  case: [strokes(-0.55, -0.1, 0.55, -0.1), strokes(-0.55, 0.18, 0.55, 0.18), strokes(-0.55, 0.46, 0.2, 0.46)],
  person: [ring(0, -0.24, 0.27, 10), strokes(-0.5, 0.52, -0.42, 0.26, -0.2, 0.14, 0.2, 0.14, 0.42, 0.26, 0.5, 0.52)],
  organisation: [
    strokes(-0.4, 0.42, -0.4, -0.18, 0, -0.46, 0.4, -0.18, 0.4, 0.42, -0.4, 0.42),
    strokes(-0.13, 0.42, -0.13, 0.08, 0.13, 0.08, 0.13, 0.42),
  ],
  place: [ring(0, -0.12, 0.26, 10), strokes(-0.2, 0.06, 0, 0.5, 0.2, 0.06)],
  vehicle: [
    strokes(-0.7, 0.2, -0.7, -0.05, -0.36, -0.12, -0.2, -0.36, 0.3, -0.36, 0.5, -0.08, 0.7, 0, 0.7, 0.2, -0.7, 0.2),
    ring(-0.38, 0.24, 0.13, 8),
    ring(0.38, 0.24, 0.13, 8),
  ],
  phone: [strokes(-0.34, -0.62, 0.34, -0.62, 0.34, 0.5, -0.34, 0.5, -0.34, -0.62), strokes(-0.1, 0.7, 0.1, 0.7)],
  account: [strokes(-0.7, -0.2, 0.7, -0.2), strokes(-0.6, 0.2, -0.1, 0.2)],
  document: [strokes(-0.4, -0.4, 0.2, -0.4), strokes(-0.4, -0.1, 0.4, -0.1), strokes(-0.4, 0.2, 0.4, 0.2)],
  parcel: [strokes(-0.6, -0.2, 0.6, -0.2), strokes(0, -0.5, 0, 0.5)],
  event: [strokes(0.1, -0.55, -0.25, 0.1, 0.05, 0.1, -0.1, 0.6, 0.3, -0.1, 0, -0.1, 0.1, -0.55)],
  channel: [strokes(-0.6, -0.35, 0.6, -0.35, 0.6, 0.25, -0.1, 0.25, -0.35, 0.5, -0.35, 0.25, -0.6, 0.25, -0.6, -0.35)],
  object: [ring(0, 0, 0.34, 10)],
  report: [strokes(-0.4, -0.4, 0.2, -0.4), strokes(-0.4, -0.1, 0.4, -0.1), ring(0.12, 0.36, 0.2, 8)],
  'register-entry': [strokes(-0.4, -0.4, 0.3, -0.4), strokes(-0.4, -0.05, 0.4, -0.05), strokes(-0.4, 0.3, 0.4, 0.3)],
  'foreign-exhibit': [strokes(-0.46, 0, 0.4, 0), strokes(0.16, -0.26, 0.46, 0, 0.16, 0.26)],
};

function strokes(...numbers: number[]): Line {
  return Array.from({ length: numbers.length / 2 }, (_, at) => ({
    x: numbers[2 * at] ?? 0,
    y: numbers[2 * at + 1] ?? 0,
  }));
}

function ring(x: number, y: number, radius: number, corners: number): Line {
  return Array.from({ length: corners + 1 }, (_, at) => {
    const angle = (at * 2 * Math.PI) / corners;
    return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
  });
}

/** A line in radii, put where a thing stands. */
export function placed(line: Line, { x, y }: Place, radius: number): Line {
  return line.map((corner) => ({ x: x + corner.x * radius, y: y + corner.y * radius }));
}

/** A name for two short lines below a thing; what does not fit is cut with `…` and stands in the table in full. */
export function shownName(label: string): string[] {
  const most = 22;
  if (label.length <= most) return [label];
  const cut = label.lastIndexOf(' ', most);
  const first = cut > most / 3 ? label.slice(0, cut) : label.slice(0, most);
  const rest = label.slice(first.length).trim();
  return [first, rest.length > most ? `${rest.slice(0, most - 1)}…` : rest];
}

/** The same for a thing; one of another station's intelligence has that station below it. */
export function namesBelow({ label, station }: Pick<GraphNode, 'label' | 'station'>): string[] {
  return station === undefined ? shownName(label) : [...shownName(label), ...shownName(`‹${station}›`)];
}

/** The outline of what another station says: broken, so that nobody takes it for our own. */
export const stationDashes: readonly number[] = [4, 3];
