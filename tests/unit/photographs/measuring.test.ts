// Measuring in a photograph: lengths, angles, diameters, and how well each is known.
import { describe, expect, test } from 'vitest';
import { drawMark } from '../../../shared/domain/mark-shapes.ts';
import { circleThrough, measure, PhotographLayer, type LayerMark } from '../../../shared/domain/photograph-layer.ts';
import {
  asTaken,
  Calibration,
  clockDoubt,
  frameInView,
  pointFromView,
  pointInView,
  scaleOf,
  scaleUncertainty,
  type PictureView,
} from '../../../shared/domain/photograph.ts';
import { formatMeasurement } from '../../../shared/text/format-measurement.ts';

const calibration: Calibration = {
  first: { x: 0, y: 0 },
  second: { x: 1000, y: 0 },
  frame: { width: 2000, height: 1000 },
  millimetres: 10,
  plusMinus: 0.05,
  pointing: 2,
};
const scale = { micrometresPerPixel: scaleOf(calibration), calibration };
const mark = (kind: LayerMark['kind'], ...points: [number, number][]): LayerMark => ({
  kind,
  points: points.map(([x, y]) => ({ x, y })),
  text: '',
  pointing: 2,
});

describe('a scale', () => {
  test('is the known length over the pixels between its ends', () => expect(scaleOf(calibration)).toBe(10));

  test('is known less well the worse its length and its ends are', () => {
    // 0.05/√3 of 10 mm, and √2 · 2/√3 of 1000 pixels.
    expect(scaleUncertainty(calibration)).toBeCloseTo(Math.hypot(0.0028868, 0.001633), 5);
    expect(scaleUncertainty({ ...calibration, plusMinus: 0 })).toBeCloseTo(0.001633, 5);
  });

  test.each([
    ['no length', { millimetres: 0 }],
    ['a length below zero', { millimetres: -1 }],
    ['both ends in one place', { second: { x: 0, y: 0 } }],
    ['ends less than two pixels apart', { second: { x: 1, y: 1 } }],
    ['a point that is no number', { first: { x: Number.NaN, y: 0 } }],
  ])('with %s is none', (_what, part) => {
    expect(Calibration.safeParse({ ...calibration, ...part }).success).toBe(false);
  });
});

describe('measuring', () => {
  test('a distance in millimetres with its uncertainty', () => {
    const found = measure(mark('distance', [0, 0], [300, 400]), scale);
    expect(found).toMatchObject({ kind: 'length', pixels: 500, millimetres: 5 });
    // Points: √2 · 2/√3 pixels are 16.3 µm; scale: 0.33 % of 5 mm are 16.6 µm; together and doubled.
    expect(found?.plusMinus).toBeCloseTo(2 * Math.hypot(0.01633, 5 * scaleUncertainty(calibration)), 3);
    expect(formatMeasurement(found ?? { kind: 'length', pixels: 0 }, 'en')).toBe('5.000 ± 0.047 mm');
    expect(formatMeasurement(found ?? { kind: 'length', pixels: 0 }, 'sq')).toBe('5,000 ± 0,047 mm');
  });

  test('an angle needs no scale', () => {
    const found = measure(mark('angle', [100, 0], [0, 0], [0, 100]));
    expect(found).toMatchObject({ kind: 'angle' });
    expect(found?.kind === 'angle' && found.degrees).toBeCloseTo(90, 9);
    expect(found?.plusMinus).toBeGreaterThan(1);
  });

  test('the diameter of a circle through three points of it', () => {
    const found = measure(mark('circle', [100, 0], [0, 100], [-100, 0]), scale);
    expect(found).toMatchObject({ kind: 'length', pixels: 200, millimetres: 2 });
    expect(formatMeasurement({ kind: 'length', pixels: 200, millimetres: 2 }, 'en', true)).toBe('⌀ 2.00 mm');
  });

  test('without a scale lengths are in pixels, and a scale without its points has no known uncertainty', () => {
    const distance = mark('distance', [0, 0], [300, 400]);
    expect(measure(distance)).toEqual({ kind: 'length', pixels: 500 });
    expect(measure(distance, { micrometresPerPixel: 10 })).toEqual({ kind: 'length', pixels: 500, millimetres: 5 });
  });

  test('three points on one line bound no circle, and two in one place no angle', () => {
    expect(measure(mark('circle', [0, 0], [10, 10], [20, 20]), scale)).toBeUndefined();
    expect(circleThrough({ x: 0, y: 0 }, { x: 1, y: 1 }, { x: 2, y: 2 })).toBeUndefined();
    expect(measure(mark('angle', [0, 0], [0, 0], [5, 5]))).toBeUndefined();
    expect(measure(mark('arrow', [0, 0], [9, 9]), scale)).toBeUndefined();
  });
});

describe('a layer', () => {
  const frame = { width: 100, height: 100 };
  test('takes what lies in the picture and refuses what no picture carries', () => {
    const inside = mark('arrow', [10, 10], [120, 50]);
    expect(PhotographLayer.safeParse({ frame, marks: [inside] }).success).toBe(true);
    expect(PhotographLayer.safeParse({ frame, marks: [mark('arrow', [110, 110], [120, 150])] }).success).toBe(false);
    expect(PhotographLayer.safeParse({ frame, marks: [mark('arrow', [1, 1])] }).success).toBe(false);
    expect(PhotographLayer.safeParse({ frame, marks: [mark('arrow', [Number.NaN, 1], [1, 1])] }).success).toBe(false);
    const many = Array.from({ length: 10_000 }, () => inside);
    expect(PhotographLayer.safeParse({ frame, marks: many }).success).toBe(false);
  });

  test('is drawn with lines and a label for each mark, also for a circle that is none', () => {
    for (const kind of ['arrow', 'rectangle', 'distance', 'angle', 'circle'] as const) {
      const { lines } = drawMark(
        kind,
        [
          { x: 0, y: 0 },
          { x: 5, y: 5 },
          { x: 10, y: 10 },
        ],
        4,
      );
      expect(lines.flat().every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
      expect(lines.length).toBeGreaterThan(0);
    }
  });
});

describe('the view of a picture', () => {
  const frame = { width: 300, height: 200 };
  const views: PictureView[] = [0, 1, 2, 3].flatMap((turns) =>
    [false, true].map((isMirrored) => ({ turns, isMirrored, brightness: 0 })),
  );
  test.each(views)('%o keeps every point in the picture and leads back to it', (view) => {
    const shown = frameInView(frame, view);
    for (const point of [
      { x: 0, y: 0 },
      { x: 300, y: 200 },
      { x: 40, y: 10 },
    ]) {
      const there = pointInView(point, frame, view);
      expect(there.x).toBeLessThanOrEqual(shown.width);
      expect(there.y).toBeLessThanOrEqual(shown.height);
      expect(pointFromView(there, frame, view)).toEqual(point);
    }
  });

  test('a quarter turn brings the upper left corner to the upper right', () => {
    expect(pointInView({ x: 0, y: 0 }, frame, { ...asTaken, turns: 1 })).toEqual({ x: 200, y: 0 });
    expect(pointInView({ x: 0, y: 0 }, frame, { ...asTaken, isMirrored: true })).toEqual({ x: 300, y: 0 });
  });
});

test('a camera’s clock is doubted when it is ahead or more than a day behind', () => {
  const taken = '2025-03-17T08:00:00.000Z';
  expect(clockDoubt('2025-03-17T09:00:00.000Z', taken)).toBe('ahead');
  expect(clockDoubt('2025-03-17T08:02:00.000Z', taken)).toBeUndefined();
  expect(clockDoubt('2025-03-17T01:00:00.000Z', taken)).toBeUndefined();
  expect(clockDoubt('2025-03-14T22:55:00.000Z', taken)).toBe('far-behind');
});
