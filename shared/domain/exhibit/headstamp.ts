// Headstamps of cartridge cases: what stands at each position of the clock, in which script, and what it is taken to mean.
import { z } from 'zod';
import { scripts, shortText } from './marks.ts';

export const clockPositions = ['12', '3', '6', '9'] as const;
export type ClockPosition = (typeof clockPositions)[number];

/** What a text on a head says, where the examiner takes it for something. */
export const headstampMeanings = ['maker', 'year', 'calibre', 'lot', 'other'] as const;

const markText = z.string().trim().max(60).optional();
const markScript = z.enum(scripts).optional();
const markMeaning = z.enum(headstampMeanings).optional();

/** One headstamp of a lot, as marked. Codes are shared by makers, so none is concluded by itself. */
export const Headstamp = z.strictObject({
  /** How many of the lot bear it; absent where nobody counted. */
  count: z.number().int().min(0).max(10_000_000).optional(),
  at12: markText,
  at3: markText,
  at6: markText,
  at9: markText,
  /** Of every text that has no script of its own. */
  script: z.enum(scripts),
  script12: markScript,
  script3: markScript,
  script6: markScript,
  script9: markScript,
  means12: markMeaning,
  means3: markMeaning,
  means6: markMeaning,
  means9: markMeaning,
  /** Who the examiner takes for the maker; the list offers candidates, never an answer. */
  maker: shortText.optional(),
  /** A photograph of this exhibit that shows it; the act that records it checks whose photograph it is. */
  photographId: z.string().max(60).optional(),
});
export type Headstamp = z.infer<typeof Headstamp>;

export interface HeadstampMark {
  readonly position: ClockPosition;
  readonly text: string;
  readonly script: (typeof scripts)[number];
  readonly meaning?: (typeof headstampMeanings)[number];
}

/** The texts of one headstamp, clockwise from 12; a position without text is not there. */
export function marksOfHeadstamp(headstamp: Headstamp): HeadstampMark[] {
  return clockPositions.flatMap((position) => {
    const text = headstamp[`at${position}`] ?? '';
    if (text === '') return [];
    const meaning = headstamp[`means${position}`];
    const mark = { position, text, script: headstamp[`script${position}`] ?? headstamp.script };
    return [meaning === undefined ? mark : { ...mark, meaning }];
  });
}

export interface HeadstampSpeech {
  readonly number: (value: number) => string;
  readonly script: (script: HeadstampMark['script']) => string;
  readonly meaning: (meaning: NonNullable<HeadstampMark['meaning']>) => string;
}

/** `180 × 12: ППУ (Cyrillic, maker) · 6: 1986 (year) · Prvi Partizan`: Latin needs no saying, every other script does. */
export function headstampWords(headstamp: Headstamp, say: HeadstampSpeech): string {
  const marks = marksOfHeadstamp(headstamp).map(({ position, text, script, meaning }) => {
    const notes = [
      script === 'latin' || /^[\d\s]*$/.test(text) ? '' : say.script(script),
      meaning === undefined ? '' : say.meaning(meaning),
    ].filter((note) => note !== '');
    return `${position}: ${text}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
  });
  const head = headstamp.count === undefined ? '' : `${say.number(headstamp.count)} × `;
  return head + [...marks, headstamp.maker ?? ''].filter((part) => part !== '').join(' · ');
}
