// What stands before the camera in a journey: a film of one picture that is changed while it runs, as if a hand held up another label.
// Labels are drawn by the program's own, laid on a bench, tilted a little and not quite sharp; a screen is what it shows.
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { code128Modules, qrModules, scaled, type CodeModules } from '../../main/documents/codes.ts';

const width = 1280;
const height = 720;
const bench = 150;
const header = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\nFRAME\n`, 'latin1');
/** Both planes of colour, without any. */
const colourless = Buffer.alloc((width * height) / 2, 128);

/** Which of the two codes a label shows; a large label has both. */
export type LabelCodes = 'square' | 'bars' | 'both';

export class CameraFilm {
  readonly file: string;
  readonly #folder: string;
  readonly #open: number;

  constructor() {
    this.#folder = mkdtempSync(join(tmpdir(), 'focal-point-film-'));
    this.file = join(this.#folder, 'bench.y4m');
    this.#open = openSync(this.file, 'w+');
    this.#write(Buffer.alloc(width * height, bench));
  }

  /** Holds up a label; the size of the file stays, so that the browser reads the new picture where the old one was. */
  async hold(code: string, codes: LabelCodes = 'both'): Promise<void> {
    this.#write(await pictureOfLabel(code, codes));
  }

  /** Holds up a screen: the picture of what it shows, as large as the camera sees it. */
  async holdScreen(picture: Buffer): Promise<void> {
    this.#write(await pictureOfScreen(picture));
  }

  /** Nothing is before the camera any more. */
  takeAway(): void {
    this.#write(Buffer.alloc(width * height, bench));
  }

  close(): void {
    closeSync(this.#open);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #write(light: Buffer): void {
    const picture = Buffer.concat([header, light, colourless]);
    writeSync(this.#open, picture, 0, picture.length, 0);
  }
}

/** Brightness of each dot of a picture of 1280 × 720 in which a label lies. */
export async function pictureOfLabel(code: string, codes: LabelCodes = 'both'): Promise<Buffer> {
  const label = drawnLabel(code, codes);
  const tilted = await sharp(label.light, { raw: { width: label.width, height: label.height, channels: 1 } })
    .rotate(4, { background: { r: bench, g: bench, b: bench } })
    .toColourspace('b-w')
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: { r: bench, g: bench, b: bench } } })
    .composite([{ input: tilted }])
    .toColourspace('b-w')
    .blur(1)
    .raw()
    .toBuffer();
}

/** The picture of a screen, nearly as high as what the camera sees, held a little askew and not quite sharp. */
export async function pictureOfScreen(picture: Buffer): Promise<Buffer> {
  const ground = { r: bench, g: bench, b: bench };
  const tilted = await sharp(picture).resize({ height: 640 }).rotate(3, { background: ground }).png().toBuffer();
  return sharp({ create: { width, height, channels: 3, background: ground } })
    .composite([{ input: tilted }])
    .toColourspace('b-w')
    .blur(0.8)
    .raw()
    .toBuffer();
}

function drawnLabel(code: string, codes: LabelCodes): { light: Buffer; width: number; height: number } {
  const drawn: { code: CodeModules; unit: number; high: number }[] = [];
  if (codes !== 'bars') drawn.push({ code: qrModules(code), unit: 9, high: 9 });
  if (codes !== 'square') drawn.push({ code: code128Modules(code), unit: 3, high: 160 });
  const quiet = 40;
  const labelWidth = drawn.reduce((sum, { code: { modules }, unit }) => sum + modules * unit + quiet, quiet);
  const labelHeight = 300;
  const light = Buffer.alloc(labelWidth * labelHeight, 245);
  let left = quiet;
  for (const { code: modules, unit, high } of drawn) {
    for (const [x, y, wide, tall] of scaled(modules, unit, high)) {
      for (let row = 0; row < tall; row += 1) {
        const start = (quiet + y + row) * labelWidth + left + x;
        light.fill(20, start, start + wide);
      }
    }
    left += modules.modules * unit + quiet;
  }
  return { light, width: labelWidth, height: labelHeight };
}
