// Scans read by the machine: seconds a page, resident memory, and how many words come out as they went in – clean, and as a poor copier leaves them –
// in the languages of the station. Run: npm run bench -- machine-reading. MACHINE_PAGES sets how many pages of each kind (3).
import { loadavg } from 'node:os';
import sharp from 'sharp';
import { MachineReader } from '../../main/pages/index.ts';
import { foldText } from '../../shared/domain/fold-text.ts';
import { languages, type Language } from '../../shared/domain/roles.ts';
import { loadCatalogue } from '../../shared/text/index.ts';
import { scanOf } from '../samples/scans.ts';
import { peakOfThisProcess } from './peak-memory.ts';

const pagesOfKind = Number(process.env['MACHINE_PAGES'] ?? 3);
const linesOfPage = 22;
const most = { megabytes: 600 };

/** Sentences of the program itself in a language, without placeholders. */
async function sentences(language: Language): Promise<string[]> {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value.length > 30 && value.length < 62 && !/[{}<>_`]/.test(value)) found.push(value);
    } else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) walk(one);
  };
  walk(await loadCatalogue(language));
  return found;
}

/** Grey, blurred, with the grain of a copier: the same grain each time. */
async function copied(scan: Buffer): Promise<Buffer> {
  const { data, info } = await sharp(scan)
    .resize({ width: 1240 })
    .blur(0.7)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let state = 1;
  for (let at = 0; at < data.length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) & 0x7f_ff_ff_ff;
    data[at] = Math.max(0, Math.min(255, (data[at] ?? 0) * 0.85 + 20 + ((state >> 16) % 60) - 30));
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 1 } })
    .png()
    .toBuffer();
}

interface Outcome {
  words: number;
  right: number;
  folded: number;
  sure: { right: number; wrong: number };
  milliseconds: number;
}

async function readPages(language: Language, isCopied: boolean): Promise<Outcome> {
  const outcome: Outcome = { words: 0, right: 0, folded: 0, sure: { right: 0, wrong: 0 }, milliseconds: 0 };
  const all = await sentences(language);
  const reader = await MachineReader.start([language]);
  for (let page = 0; page < pagesOfKind; page += 1) {
    const lines = all.slice(page * linesOfPage, (page + 1) * linesOfPage);
    const scan = await scanOf(lines);
    const { data, info } = await sharp(isCopied ? await copied(scan) : scan)
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const before = performance.now();
    const { words } = reader.read(page + 1, { data, width: info.width, height: info.height });
    outcome.milliseconds += performance.now() - before;
    const wanted = lines
      .join(' ')
      .split(' ')
      .filter((word) => /[\p{L}\p{N}]/u.test(word));
    const read = new Map<string, number>();
    const readFolded = new Map<string, number>();
    const add = (map: Map<string, number>, key: string, by: number): boolean => {
      const known = map.get(key) ?? 0;
      map.set(key, known + by);
      return known > 0;
    };
    for (const { text } of words) {
      add(read, text, 1);
      add(readFolded, foldText(text), 1);
    }
    outcome.words += wanted.length;
    for (const word of wanted) {
      if (add(read, word, -1)) outcome.right += 1;
      if (add(readFolded, foldText(word), -1)) outcome.folded += 1;
    }
    const known = new Set(wanted);
    for (const { text, confidence } of words)
      if (confidence >= 60) outcome.sure[known.has(text) ? 'right' : 'wrong'] += 1;
  }
  reader.close();
  return outcome;
}

const share = (part: number, of: number): string => `${((part / Math.max(1, of)) * 100).toFixed(1)} %`;

console.log(`load ${loadavg()[0]?.toFixed(1)}; ${pagesOfKind} pages of each kind, ${linesOfPage} lines each`);
for (const isCopied of [false, true])
  for (const language of languages) {
    const { words, right, folded, sure, milliseconds } = await readPages(language, isCopied);
    console.log(
      `${isCopied ? 'poor copy, 150 dpi' : 'clean, 200 dpi    '} ${language.padEnd(7)}: ${words} words, ${share(right, words)} exactly, ${share(folded, words)} as the search folds them; of those called sure ${share(sure.wrong, sure.wrong + sure.right)} are wrong; ${(milliseconds / pagesOfKind / 1000).toFixed(2)} s a page`,
    );
  }
console.log(`resident at most ${peakOfThisProcess().toFixed(0)} MB (${most.megabytes})`);
