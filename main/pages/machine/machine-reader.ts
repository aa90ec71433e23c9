// Tesseract as WebAssembly reads pictures of pages. It sees only the pixels it was given and its own language data, opens no file and reaches
// no network. Which data, and what it misreads: docs/decisions/0033-what-a-machine-read-is-not-what-stands-there.md.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import type { MachinePage, MachineWord } from '../../../shared/domain/machine-reading.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { TessBaseAPI, TesseractCore } from 'tesseract.js-core/tesseract-core-simd-lstm.js';

/** Named with every reading. */
export const machineReaderVersion = 'tesseract.js-core 7.0.0';

/** Serbian in Latin letters is read with the data for Croatian: the alphabet is the same, and there is none of its own in the package registry. */
const dataOf: Readonly<Record<Language, string>> = { sq: 'sqi', 'sr-Latn': 'hrv', 'sr-Cyrl': 'srp', en: 'eng' };

/** A page in shades of grey, a byte for each pixel, row by row. */
export interface GreyPage {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Below it stand lines, dirt and bits of pictures taken for letters. */
const leastConfidence = 25;
/** A page that reads worse than this upright is tried in the other three directions. */
const goodConfidence = 60;
/** As EXIF counts directions, by degrees clockwise; the likeliest first: lines that run up or down the engine finds by itself. */
const turns = [
  { turned: 0, orientation: 1 },
  { turned: 180, orientation: 3 },
  { turned: 90, orientation: 6 },
  { turned: 270, orientation: 8 },
] as const;
type Turn = (typeof turns)[number];

export class MachineReader {
  readonly #core: TesseractCore;
  readonly #api: TessBaseAPI;

  private constructor(core: TesseractCore, api: TessBaseAPI) {
    this.#core = core;
    this.#api = api;
  }

  /** @throws FocalPointError `pages.reader-missing` where the engine does not start. */
  static async start(languages: readonly Language[]): Promise<MachineReader> {
    const { resolve } = createRequire(import.meta.url);
    const { default: startCore } = await import('tesseract.js-core/tesseract-core-simd-lstm.js');
    const core = await startCore({
      wasmBinary: readFileSync(resolve('tesseract.js-core/tesseract-core-simd-lstm.wasm')),
      print: () => undefined,
      printErr: () => undefined,
    });
    const names = languages.map((language) => dataOf[language]);
    for (const name of names) {
      const data = readFileSync(resolve(`@tesseract.js-data/${name}/4.0.0_best_int/${name}.traineddata.gz`));
      core.FS.writeFile(`/${name}.traineddata`, gunzipSync(data));
    }
    const api = new core.TessBaseAPI();
    if (api.Init('/', names.join('+'), lstmOnly, null) !== 0) throw new FocalPointError('pages.reader-missing');
    api.SetPageSegMode(automatic);
    return new MachineReader(core, api);
  }

  /** @param page  counted from 1. Words come in the order the machine reads them; empty where it finds none. */
  read(page: number, picture: GreyPage): MachinePage {
    // A plain grey map: nothing has to be packed, and nothing of the page is in any other place than the engine's own memory.
    const head = Buffer.from(`P5\n${picture.width} ${picture.height}\n255\n`, 'latin1');
    const file = Buffer.concat([head, picture.data]);
    this.#core.FS.writeFile('/input', file);
    try {
      const [upright, ...others] = turns;
      let best = this.#seen(picture, upright);
      for (const turn of others) {
        if (best.confidence >= goodConfidence) break;
        const one = this.#seen(picture, turn);
        if (one.score > best.score) best = one;
      }
      return { page, words: best.words, turned: best.turned };
    } finally {
      file.fill(0);
      this.#core.FS.writeFile('/input', file);
      this.#core.FS.unlink('/input');
      this.#api.Clear();
    }
  }

  close(): void {
    this.#api.End();
  }

  #seen({ width, height }: GreyPage, { turned, orientation }: Turn): Seen {
    if (this.#api.SetImageFile(orientation) !== 0 || this.#api.Recognize(null) !== 0)
      return { words: [], turned, confidence: 0, score: 0 };
    const isAcross = turned === 90 || turned === 270;
    const size = isAcross ? { width: height, height: width } : { width, height };
    const words = wordsOf(this.#api.GetTSVText(0), size).map((word) => turnedBack(word, turned));
    const letters = words.reduce((sum, { text }) => sum + text.length, 0);
    const score = words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
    return { words, turned, confidence: letters === 0 ? 0 : score / letters, score };
  }
}

interface Seen {
  readonly words: readonly MachineWord[];
  readonly turned: Turn['turned'];
  /** Of its words, weighed by their letters. */
  readonly confidence: number;
  readonly score: number;
}

/** OEM_LSTM_ONLY, PSM_AUTO: of Tesseract's own lists. */
const lstmOnly = 1;
const automatic = 3;
const wordLevel = '5';

/**
 * Reads the engine's table: a line for each block, paragraph, line and word.
 * Source: the column names that `tesseract … tsv` prints.
 */
export function wordsOf(table: string, size: { readonly width: number; readonly height: number }): MachineWord[] {
  const thousandths = (value: number, of: number): number =>
    Math.round(Math.min(1, Math.max(0, value / of)) * 10_000) / 10;
  return table.split('\n').flatMap((line) => {
    const [level, , , , , , left, top, width, height, confidence, ...rest] = line.split('\t');
    const text = rest.join(' ').trim();
    const sure = Number(confidence);
    if (level !== wordLevel || sure < leastConfidence || !/[\p{L}\p{N}]/u.test(text)) return [];
    return [
      {
        text,
        left: thousandths(Number(left), size.width),
        top: thousandths(Number(top), size.height),
        width: thousandths(Number(width), size.width),
        height: thousandths(Number(height), size.height),
        confidence: Math.round(sure),
      },
    ];
  });
}

/** From the page as it was turned for reading to the page as it is seen. */
function turnedBack(word: MachineWord, turned: Turn['turned']): MachineWord {
  const { left, top, width, height } = word;
  const tenths = (value: number): number => Math.round(value * 10) / 10;
  switch (turned) {
    case 0:
      return word;
    case 90:
      return { ...word, left: top, top: tenths(1000 - left - width), width: height, height: width };
    case 180:
      return { ...word, left: tenths(1000 - left - width), top: tenths(1000 - top - height) };
    case 270:
      return { ...word, left: tenths(1000 - top - height), top: left, width: height, height: width };
  }
}
