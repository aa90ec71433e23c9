// Two pictures on one stage: what moves together, what is equally long, and where the line divides them.
import { describe, expect, test } from 'vitest';
import { ComparisonView, scaleLimits, sides } from '../../../shared/domain/comparison.ts';
import type { SideView } from '../../../shared/domain/comparison.ts';
import * as geometry from '../../../shared/domain/comparison-geometry.ts';
import type { PicturePoint } from '../../../shared/domain/photograph.ts';

const stage = { width: 1200, height: 600 };
const aSide = (changes: Partial<SideView> = {}): SideView => ({
  centre: { x: 400, y: 300 },
  scale: 0.5,
  degrees: 0,
  isMirrored: false,
  brightness: 0,
  contrast: 0,
  ...changes,
});
const aView = (changes: Partial<ComparisonView> = {}): ComparisonView => ({
  version: 1,
  mode: 'side-by-side',
  isLocked: true,
  line: 0.5,
  opacity: 0.5,
  stage,
  left: aSide(),
  right: aSide({ centre: { x: 900, y: 200 }, scale: 2, degrees: 30, isMirrored: true }),
  ...changes,
});
const middle = { x: 300, y: 300 };
/** To a millionth of a pixel. */
const rounded = ({ x, y }: PicturePoint) => [x, y].map((value) => Math.round(value * 1e6) / 1e6 + 0);

describe('a point of a picture', () => {
  test.each([
    ['as taken', aSide()],
    ['turned', aSide({ degrees: 33.5 })],
    ['mirrored and turned', aSide({ degrees: -120, isMirrored: true, scale: 3 })],
  ])('%s comes back from the stage to where it was', (_how, view) => {
    const point = { x: 123.25, y: 456.5 };
    expect(rounded(geometry.fromStage(geometry.toStage(point, view, middle), view, middle))).toEqual(rounded(point));
  });

  test('is mirrored first and turned afterwards, as a photograph is shown everywhere', () => {
    const view = aSide({ degrees: 90, isMirrored: true, scale: 1 });
    // Ten to the right becomes ten to the left by the mirror, and ten up by the quarter turn.
    expect(rounded(geometry.toStage({ x: 410, y: 300 }, view, middle))).toEqual(rounded({ x: 300, y: 290 }));
  });
});

describe('locked pictures', () => {
  test('are moved by the same way on the stage, whatever their scale and turn', () => {
    const before = aView();
    const after = geometry.changed(before, 'left', { kind: 'move', by: { x: 40, y: -15 } });
    for (const side of sides) {
      const point = { x: 500, y: 250 };
      const [was, is] = [before, after].map((view) => geometry.toStage(point, view[side], middle));
      expect(rounded(is ?? middle)).toEqual(rounded({ x: (was?.x ?? 0) + 40, y: (was?.y ?? 0) - 15 }));
    }
  });

  test('are enlarged by the same factor about the same spot, and turned by the same angle', () => {
    const around = { x: 70, y: -20 };
    const before = aView();
    const after = geometry.changed(before, 'right', { kind: 'enlarge', factor: 1.5, around });
    for (const side of sides) {
      expect(after[side].scale / before[side].scale).toBeCloseTo(1.5, 9);
      const spot = { x: middle.x + around.x, y: middle.y + around.y };
      const point = geometry.fromStage(spot, before[side], middle);
      expect(rounded(geometry.toStage(point, after[side], middle))).toEqual(rounded(spot));
    }
    const turned = geometry.changed(before, 'left', { kind: 'turn', degrees: 175 });
    expect([turned.left.degrees, turned.right.degrees]).toEqual([175, -155]);
  });

  test('keep their relation when one of them reaches the limit', () => {
    const before = aView();
    const after = geometry.changed(before, 'left', { kind: 'enlarge', factor: 1000 });
    expect(after.right.scale).toBe(scaleLimits.most);
    expect(after.right.scale / after.left.scale).toBeCloseTo(before.right.scale / before.left.scale, 9);
  });

  test('are free of each other once they are unlocked', () => {
    const before = aView({ isLocked: false });
    const after = geometry.changed(before, 'right', { kind: 'move', by: { x: 9, y: 9 } });
    expect(after.left).toEqual(before.left);
    expect(after.right).not.toEqual(before.right);
  });
});

describe('the same scale', () => {
  test('makes a millimetre equally long on both and leaves the chosen side as it is', () => {
    const scales = { left: 2.5, right: 10 };
    const view = geometry.atSameScale(aView(), 'left', scales);
    expect(view?.left.scale).toBe(0.5);
    expect(view?.right.scale).toBe(2);
    const millimetre = (side: 'left' | 'right') => ((view?.[side].scale ?? 0) * 1000) / scales[side];
    expect(millimetre('left')).toBeCloseTo(millimetre('right'), 9);
    expect(view !== undefined && geometry.isAtSameScale(view, scales)).toBe(true);
    expect(geometry.isAtSameScale(aView(), { left: 2.5, right: 11 })).toBe(false);
  });

  test('gives way on both sides where one would pass its limit', () => {
    const view = geometry.atSameScale(aView({ left: aSide({ scale: 20 }) }), 'left', { left: 1, right: 10 });
    expect(view?.right.scale).toBe(scaleLimits.most);
    expect(view?.left.scale).toBeCloseTo(scaleLimits.most / 10, 9);
  });

  test('is not known where one picture has no scale', () => {
    expect(geometry.atSameScale(aView(), 'left', { left: 2.5 })).toBeUndefined();
    expect(geometry.isAtSameScale(aView(), { right: 1 })).toBe(false);
  });
});

describe('the stage', () => {
  test('is divided in halves side by side, and at the line in a split', () => {
    expect(geometry.paneOf('side-by-side', 'right', stage, 0.2)).toMatchObject({ x: 600, width: 600 });
    expect(geometry.paneOf('split', 'left', stage, 0.25)).toMatchObject({ x: 0, width: 300 });
    expect(geometry.paneOf('split', 'right', stage, 0.25)).toMatchObject({ x: 300, width: 900 });
    // On a split both lie on the whole stage: moving the line uncovers, it moves nothing.
    for (const side of sides)
      expect(geometry.paneOf('split', side, stage, 0.1).middle).toEqual(
        geometry.paneOf('split', side, stage, 0.9).middle,
      );
  });

  test('says whose picture a place belongs to', () => {
    const split = aView({ mode: 'split', line: 0.25 });
    expect(geometry.sideAt(split, { x: 299, y: 0 }, 'right')).toBe('left');
    expect(geometry.sideAt(split, { x: 301, y: 0 }, 'left')).toBe('right');
    expect(geometry.sideAt(aView({ mode: 'overlay' }), { x: 1, y: 0 }, 'right')).toBe('right');
  });

  test('of another size shows the same part of both pictures', () => {
    const view = aView();
    const smaller = geometry.onStage(view, geometry.largestStage(stage, { width: 600, height: 500 }));
    expect(smaller.stage).toEqual({ width: 600, height: 300 });
    for (const side of sides) {
      const [pane, small] = [view, smaller].map(({ stage: of }) => geometry.paneOf('side-by-side', side, of, 0.5));
      const corner = geometry.fromStage({ x: pane?.x ?? 0, y: 0 }, view[side], pane?.middle ?? middle);
      expect(rounded(geometry.toStage(corner, smaller[side], small?.middle ?? middle))).toEqual(
        rounded({ x: small?.x ?? 0, y: 0 }),
      );
    }
  });
});

describe('a picture that is fitted', () => {
  test('is seen whole, also when it is turned', () => {
    const frame = { width: 4000, height: 3000 };
    for (const degrees of [0, 45, 90, -17]) {
      const view = geometry.fitted(aSide({ degrees }), frame, { width: 600, height: 600 });
      for (const [x, y] of [
        [0, 0],
        [4000, 0],
        [0, 3000],
        [4000, 3000],
      ] as const) {
        const at = geometry.toStage({ x, y }, view, { x: 300, y: 300 });
        expect(Math.min(at.x, at.y)).toBeGreaterThanOrEqual(-1e-6);
        expect(Math.max(at.x, at.y)).toBeLessThanOrEqual(600 + 1e-6);
      }
    }
  });

  test('begins as the photograph is kept: turned, mirrored and brightened', () => {
    const view = geometry.firstView({ turns: 3, isMirrored: true, brightness: 20 }, { width: 40, height: 30 }, stage);
    expect(view).toMatchObject({ degrees: -90, isMirrored: true, brightness: 20, contrast: 0, scale: 1 });
  });
});

test('a scale bar is a round length that has room', () => {
  // 2 µm for one pixel, enlarged twice: a pixel of the stage is 1 µm, and 160 of them are 0.16 mm.
  expect(geometry.scaleBarOf(2, 2, 160)).toEqual({ millimetres: 0.1, length: 100 });
  expect(geometry.scaleBarOf(1000, 1, 200)).toEqual({ millimetres: 200, length: 200 });
  expect(geometry.scaleBarOf(1000, 1, 199)).toEqual({ millimetres: 100, length: 100 });
  expect(geometry.scaleBarOf(0, 1, 100)).toBeUndefined();
});

test('brightness multiplies, contrast turns about the middle grey', () => {
  expect(geometry.toneOf({ brightness: 0, contrast: 0 })).toEqual({ slope: 1, base: 0 });
  const { slope, base } = geometry.toneOf({ brightness: 0, contrast: 100 });
  expect(slope * 127.5 + base).toBeCloseTo(127.5, 9);
  expect(slope * 255 + base).toBeGreaterThan(255);
});

test('a view with an angle, a line or a scale that nothing can have is refused', () => {
  expect(ComparisonView.safeParse(aView()).success).toBe(true);
  for (const wrong of [
    aView({ line: 1.1 }),
    aView({ left: aSide({ degrees: 181 }) }),
    aView({ left: aSide({ scale: 0 }) }),
    aView({ right: aSide({ centre: { x: Number.NaN, y: 0 } }) }),
    aView({ stage: { width: 0, height: 10 } }),
  ])
    expect(ComparisonView.safeParse(wrong).success).toBe(false);
});
