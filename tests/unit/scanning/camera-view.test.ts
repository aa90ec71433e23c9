// What is taken of what a camera sees: one label at a time, each once for as long as it is held up.
import { describe, expect, test } from 'vitest';
import {
  cameraFrame,
  cameraProblemOf,
  CameraView,
  outOfView,
  type CodeKind,
  type SeenCode,
} from '../../../shared/domain/camera-view.ts';

function aCode(text: string, changes: Partial<SeenCode> = {}): SeenCode {
  return { text, kind: 'QRCode', x: 0.5, y: 0.5, ...changes };
}

/** One look every 100 milliseconds from `from` on; gives what was taken, in order. */
function looks(view: CameraView, from: number, seen: readonly (readonly SeenCode[])[], takes = true): string[] {
  return seen.flatMap((codes, index) => view.look(codes, from + index * 100, takes)?.text ?? []);
}

const shelf = aCode('LAAAA00000X');
const pistol = aCode('EAAAA00001X');

describe('a label held before the camera', () => {
  test('is taken once it was read twice in a row', () => {
    const view = new CameraView();
    expect(view.look([shelf], 0)).toBeUndefined();
    expect(view.look([shelf], 100)).toEqual(shelf);
  });

  test('is not taken when it was read only once: that may be a misreading', () => {
    expect(looks(new CameraView(), 0, [[shelf], [], [shelf], [pistol], [shelf], []])).toEqual([]);
  });

  test('is taken once, however long it is held there', () => {
    expect(
      looks(
        new CameraView(),
        0,
        Array.from({ length: 600 }, () => [shelf]),
      ),
    ).toEqual([shelf.text]);
  });

  test('is still the same when it was blurred for less than a moment', () => {
    const view = new CameraView();
    expect(looks(view, 0, [[shelf], [shelf], [], [], [], [shelf], [shelf]])).toEqual([shelf.text]);
    const back = 600 + outOfView;
    expect(looks(view, back, [[shelf], [shelf]])).toEqual([]);
  });

  test('is taken again after it was out of the picture for a moment', () => {
    const view = new CameraView();
    looks(view, 0, [[shelf], [shelf]]);
    expect(looks(view, 100 + outOfView + 1, [[shelf], [shelf]])).toEqual([shelf.text]);
  });

  test('is followed by another at once, and stays taken while it lies beside it', () => {
    const view = new CameraView();
    const aside = { ...shelf, x: 0.02 };
    looks(view, 0, [[shelf], [shelf]]);
    const beside = Array.from({ length: 40 }, () => [aside, pistol]);
    expect(looks(view, 200, beside)).toEqual([pistol.text]);
    // The first comes back to the middle and was in the picture all the time.
    expect(looks(view, 4200, [[shelf], [shelf], [shelf]])).toEqual([]);
  });

  test.each<CodeKind>(['QRCode', 'Code128'])('with both codes is one label, whichever was read first: %s', (first) => {
    const square = aCode('E1', { x: 0.3, kind: first });
    const bars = aCode('E1', { x: 0.6, kind: first === 'QRCode' ? 'Code128' : 'QRCode' });
    expect(looks(new CameraView(), 0, [[square], [bars], [square, bars], [bars, square]])).toEqual(['E1']);
  });
});

describe('several labels in the picture', () => {
  test('are one at a time: the one nearest to the middle', () => {
    const left = { ...shelf, x: 0.3 };
    const nearer = { ...pistol, x: 0.6 };
    expect(looks(new CameraView(), 0, [[left, nearer], [left, nearer], [left, nearer]])).toEqual([pistol.text]); // prettier-ignore
  });

  test.each([
    ['left of', { x: cameraFrame.left - 0.01 }],
    ['right of', { x: cameraFrame.left + cameraFrame.width + 0.01 }],
    ['above', { y: cameraFrame.top - 0.01 }],
    ['below', { y: cameraFrame.top + cameraFrame.height + 0.01 }],
  ])('are not taken %s the frame', (_, place) => {
    const outside = { ...shelf, ...place };
    expect(looks(new CameraView(), 0, [[outside], [outside], [outside]])).toEqual([]);
  });
});

describe('while a dialog asks for a signature', () => {
  test('nothing is taken, and what was taken before is not taken anew afterwards', () => {
    const view = new CameraView();
    looks(view, 0, [[shelf], [shelf]]);
    const long = Array.from({ length: 100 }, () => [shelf]);
    expect(looks(view, 200, long, false)).toEqual([]);
    expect(looks(view, 10_200, [[shelf], [shelf], [shelf]])).toEqual([]);
  });

  test('a label that was held up meanwhile is taken when it closes', () => {
    const view = new CameraView();
    expect(looks(view, 0, [[pistol], [pistol], [pistol]], false)).toEqual([]);
    expect(looks(view, 300, [[pistol], [pistol]])).toEqual([pistol.text]);
  });
});

test.each([
  ['NotFoundError', 'none'],
  ['OverconstrainedError', 'none'],
  ['NotAllowedError', 'refused'],
  ['SecurityError', 'refused'],
  ['NotReadableError', 'in-use'],
  ['AbortError', 'in-use'],
  ['TypeError', 'failed'],
])('a camera that is refused with %s is said to be: %s', (name, problem) => {
  expect(cameraProblemOf(name)).toBe(problem);
});
