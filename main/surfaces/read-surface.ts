// X3P as ISO 25178-72 has it: a ZIP with `main.xml`, which says what is measured, and the heights in a file of numbers. Read: surfaces whose
// points lie in a grid. Profiles, point clouds and heights written as text are kept and not drawn.
import { createHash } from 'node:crypto';
import type { Archive } from './archive.ts';
import { elementTexts } from './element-texts.ts';
import { UnreadableSurface } from './surface-problem.ts';

/** Heights row by row, NaN where nothing was measured; the first row is drawn at the top. Lengths in micrometres. */
export interface Surface {
  readonly columns: number;
  readonly rows: number;
  readonly columnStep: number;
  readonly rowStep: number;
  readonly heights: Float32Array;
}

export const mainEntry = 'main.xml';
const root = 'ISO5436_2';
const mostDescription = 4_000_000;
/** As many as a picture may have pixels and still be quick to draw. */
const mostPoints = 40e6;

const readers = {
  D: { bytes: 8, read: (from: Buffer, at: number) => from.readDoubleLE(at) },
  F: { bytes: 4, read: (from: Buffer, at: number) => from.readFloatLE(at) },
  L: { bytes: 4, read: (from: Buffer, at: number) => from.readInt32LE(at) },
  I: { bytes: 2, read: (from: Buffer, at: number) => from.readInt16LE(at) },
} as const;

/** @throws UnreadableSurface with the reason. */
export function readSurface(archive: Archive): Surface {
  const texts = elementTexts(archive.read(mainEntry, mostDescription).toString('utf8'));
  const text = (path: string): string | undefined => texts.get(`${root}/${path}`);
  if (!texts.has(root)) throw new UnreadableSurface('surface-unsupported');
  if (text('Record1/FeatureType') !== 'SUR') throw new UnreadableSurface('surface-unsupported');
  if (['CX', 'CY'].some((axis) => text(`Record1/Axes/${axis}/AxisType`) !== 'I'))
    throw new UnreadableSurface('surface-unsupported');
  const matrix = 'Record3/MatrixDimension';
  const [columns, rows] = [whole(text(`${matrix}/SizeX`)), whole(text(`${matrix}/SizeY`))];
  if (whole(text(`${matrix}/SizeZ`) ?? '1') !== 1) throw new UnreadableSurface('surface-unsupported');
  if (columns * rows > mostPoints) throw new UnreadableSurface('too-large-to-show');
  const [columnStep, rowStep] = [stepOf(text('Record1/Axes/CX/Increment')), stepOf(text('Record1/Axes/CY/Increment'))];
  const link = text('Record3/DataLink/PointDataLink');
  if (link === undefined) throw new UnreadableSurface('surface-unsupported');
  const kind = text('Record1/Axes/CZ/DataType') ?? 'D';
  if (!isKind(kind)) throw new UnreadableSurface('surface-unsupported');
  const { bytes } = readers[kind];
  const data = archive.read(link, columns * rows * bytes);
  if (data.length !== columns * rows * bytes) throw new UnreadableSurface('surface-damaged');
  demandChecksum(data, text('Record3/DataLink/MD5ChecksumPointData'));
  const heights = heightsOf(data, kind, {
    step: finite(text('Record1/Axes/CZ/Increment'), 1),
    offset: finite(text('Record1/Axes/CZ/Offset'), 0),
  });
  const mask = text('Record3/DataLink/ValidPointsLink');
  if (mask !== undefined && mask !== '') takeOutInvalid(heights, archive.read(mask, Math.ceil(heights.length / 8) + 8));
  return { columns, rows, columnStep, rowStep, heights };
}

type Kind = keyof typeof readers;

function isKind(text: string): text is Kind {
  return Object.hasOwn(readers, text);
}

/** Metres in the file, micrometres here. */
function heightsOf(data: Buffer, kind: Kind, { step, offset }: { step: number; offset: number }): Float32Array {
  const { bytes, read } = readers[kind];
  const heights = new Float32Array(data.length / bytes);
  for (let index = 0; index < heights.length; index += 1) {
    heights[index] = (read(data, index * bytes) * step + offset) * 1e6;
  }
  return heights;
}

/** One bit for each point, the lowest first; 0 where nothing was measured. */
function takeOutInvalid(heights: Float32Array, mask: Buffer): void {
  if (mask.length * 8 < heights.length) throw new UnreadableSurface('surface-damaged');
  for (let index = 0; index < heights.length; index += 1) {
    if ((((mask[index >> 3] ?? 0) >> (index & 7)) & 1) === 0) heights[index] = Number.NaN;
  }
}

/** A file whose own checksum does not fit may show heights that nobody measured. */
function demandChecksum(data: Buffer, expected: string | undefined): void {
  if (expected === undefined || expected === '') return;
  const found = createHash('md5').update(data).digest('hex');
  if (found !== expected.toLowerCase()) throw new UnreadableSurface('surface-checksum');
}

function whole(text: string | undefined): number {
  if (text === undefined || !/^\d{1,7}$/.test(text) || Number(text) < 1) throw new UnreadableSurface('surface-damaged');
  return Number(text);
}

/** Between a nanometre and a millimetre: what lies outside is a mistake of units, and would be a wrong scale. */
function stepOf(text: string | undefined): number {
  const micrometres = Number(text ?? Number.NaN) * 1e6;
  if (!(micrometres >= 1e-3 && micrometres <= 1e3)) throw new UnreadableSurface('surface-damaged');
  return micrometres;
}

function finite(text: string | undefined, otherwise: number): number {
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new UnreadableSurface('surface-damaged');
  return value;
}
