// QR and Code 128 as dark rectangles, in whole dots; never stretched, because a stretched code does not read.
import bwip from 'bwip-js/node';

/** Dark rectangles in modules: x, y, width, height. `modules` is the side (QR) or the width (Code 128), without quiet zone. */
export interface CodeModules {
  readonly modules: number;
  readonly dark: readonly (readonly [number, number, number, number])[];
}

interface RawMatrix {
  readonly pixs: readonly number[];
  readonly pixx: number;
  readonly pixy: number;
}

/** Bytes of UTF-8 that a QR code with error correction M holds (ISO/IEC 18004, version 40). */
export const mostQrBytes = 2331;

/** A QR code with error correction M. @throws when `text` is longer than `mostQrBytes`. */
export function qrModules(text: string): CodeModules {
  const [raw] = bwip.raw({ bcid: 'qrcode', text, eclevel: 'M', binarytext: false } as never) as unknown as [RawMatrix]; // raw() has no useful type
  const dark: [number, number, number, number][] = [];
  for (let y = 0; y < raw.pixy; y += 1) {
    for (let x = 0; x < raw.pixx;) {
      if (raw.pixs[y * raw.pixx + x] !== 1) {
        x += 1;
        continue;
      }
      let end = x + 1;
      while (end < raw.pixx && raw.pixs[y * raw.pixx + end] === 1) end += 1;
      dark.push([x, y, end - x, 1]);
      x = end;
    }
  }
  return { modules: raw.pixx, dark };
}

/** Code 128, one module high. @throws for characters outside ASCII. */
export function code128Modules(text: string): CodeModules {
  const [raw] = bwip.raw({ bcid: 'code128', text } as never) as unknown as [{ readonly sbs: readonly number[] }]; // raw() has no useful type
  const dark: [number, number, number, number][] = [];
  let x = 0;
  for (const [index, width] of raw.sbs.entries()) {
    if (index % 2 === 0) dark.push([x, 0, width, 1]);
    x += width;
  }
  return { modules: x, dark };
}

/** The rectangles scaled to `unit` points per module (and `height` points high for a linear code). */
export function scaled(code: CodeModules, unit: number, height?: number): [number, number, number, number][] {
  return code.dark.map(([x, y, width, high]) => [x * unit, y * unit, width * unit, height ?? high * unit]);
}
