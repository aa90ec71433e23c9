// What a camera sees, told apart from what a person holds before it: which code is meant, when it is taken, and why a camera gives no
// picture. Pure: looks and times come in, codes come out.

/** The two kinds of code on the labels of a station. */
export type CodeKind = 'QRCode' | 'Code128';

export interface SeenCode {
  /** As it is written in the code. */
  readonly text: string;
  readonly kind: CodeKind;
  /** The middle of the code, as shares of the picture's width and height from its upper left corner, as the camera sees it. */
  readonly x: number;
  readonly y: number;
}

/** The frame that is drawn over the picture, as shares of it. What lies outside is seen and not taken. */
export const cameraFrame = { left: 0.12, top: 0.1, width: 0.76, height: 0.8 } as const;

/** For so many milliseconds a code that was taken must be out of the picture before it is taken again. */
export const outOfView = 1500;

/** Follows the looks of one camera from when it is switched on. */
export class CameraView {
  /** Codes that were taken and are still before the camera, with the time each was last seen. */
  readonly #held = new Map<string, number>();
  /** Seen by the last look as the one that is meant: a second look in a row has to say the same, so that no misreading is taken. */
  #meant: string | undefined;

  /**
   * One look.
   *
   * @param codes  everything that was read in the picture.
   * @param at     milliseconds on any steady clock.
   * @param takes  false while nothing may be taken, such as beneath a dialog: what was taken stays held while it is seen.
   * @returns the code that is taken by this look: the one nearest to the middle of the frame, seen twice in a row, and not taken before
   * or out of the picture since.
   */
  look(codes: readonly SeenCode[], at: number, takes = true): SeenCode | undefined {
    for (const { text } of codes) if (this.#isHeld(text, at)) this.#held.set(text, at);
    const code = meantOf(codes);
    const isConfirmed = code !== undefined && code.text === this.#meant;
    this.#meant = takes ? code?.text : undefined;
    if (code === undefined || !takes || !isConfirmed || this.#isHeld(code.text, at)) return undefined;
    this.#held.set(code.text, at);
    return code;
  }

  #isHeld(text: string, at: number): boolean {
    const seen = this.#held.get(text);
    if (seen === undefined) return false;
    if (at - seen <= outOfView) return true;
    this.#held.delete(text);
    return false;
  }
}

function meantOf(codes: readonly SeenCode[]): SeenCode | undefined {
  return codes.filter(isInFrame).toSorted((one, other) => fromMiddle(one) - fromMiddle(other))[0];
}

function isInFrame({ x, y }: SeenCode): boolean {
  const { left, top, width, height } = cameraFrame;
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

function fromMiddle({ x, y }: SeenCode): number {
  return Math.hypot(x - 0.5, y - 0.5);
}

/** Why there is no picture. */
export const cameraProblems = ['none', 'refused', 'in-use', 'unplugged', 'reader', 'failed'] as const;
export type CameraProblem = (typeof cameraProblems)[number];

/** Why a camera was switched off without anybody pressing the button. */
export const cameraEndings = ['hidden', 'ended'] as const;
export type CameraEnding = (typeof cameraEndings)[number];

/** @param name  of the error with which a browser refuses a camera, by the standard “Media Capture and Streams”, §10.2. */
export function cameraProblemOf(name: string): CameraProblem {
  switch (name) {
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none';
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotReadableError':
    case 'AbortError':
      return 'in-use';
    default:
      return 'failed';
  }
}
