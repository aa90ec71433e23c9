// Gradings of intelligence as those who give it write them, and how each reads on the 4×4. A grading is kept as given; the crosswalk is only shown
// beside it. Sources: Europol (4×4: letters A B C X), College of Policing (3×5×2), the older 5×5×5, NATO AJP-2 (Admiralty, 6×6).
import { z } from 'zod';

export const gradingSchemes = ['4x4', '3x5x2', '5x5x5', '6x6'] as const;
export type GradingScheme = (typeof gradingSchemes)[number];

/** The letters and digits of each scheme, as they are written in its order. */
export const gradesOf: Readonly<Record<GradingScheme, { readonly source: string; readonly information: string }>> = {
  '4x4': { source: 'ABCX', information: '1234' },
  '3x5x2': { source: '123', information: 'ABCDE' },
  '5x5x5': { source: 'ABCDE', information: '12345' },
  '6x6': { source: 'ABCDEF', information: '123456' },
};

export const Grading = z
  .strictObject({
    scheme: z.enum(gradingSchemes),
    source: z.string().length(1),
    information: z.string().length(1),
  })
  .refine(
    ({ scheme, source, information }) =>
      gradesOf[scheme].source.includes(source) && gradesOf[scheme].information.includes(information),
  );
export type Grading = z.infer<typeof Grading>;

/**
 * How a grading reads on the 4×4. Where two of its grades could be meant the lower one is taken, so that a reading never makes a source better than
 * it was given. Nobody compared these tables with an official crosswalk; there is none.
 */
const readings: Readonly<
  Record<Exclude<GradingScheme, '4x4'>, Readonly<Record<'source' | 'information', Readonly<Record<string, string>>>>>
> = {
  '3x5x2': {
    source: { 1: 'A', 2: 'X', 3: 'C' },
    information: { A: '1', B: '3', C: '2', D: '4', E: '4' },
  },
  '5x5x5': {
    source: { A: 'A', B: 'B', C: 'C', D: 'C', E: 'X' },
    information: { 1: '1', 2: '2', 3: '3', 4: '4', 5: '4' },
  },
  '6x6': {
    source: { A: 'A', B: 'B', C: 'C', D: 'C', E: 'C', F: 'X' },
    information: { 1: '1', 2: '3', 3: '4', 4: '4', 5: '4', 6: '4' },
  },
};

/** `B2` on the 4×4; of a grading in that scheme, itself. */
export function readOn4x4({ scheme, source, information }: Grading): string {
  if (scheme === '4x4') return `${source}${information}`;
  const reading = readings[scheme];
  return `${reading.source[source] ?? 'X'}${reading.information[information] ?? '4'}`;
}

/** As it is written in its own scheme: `B2`, `1C`. */
export function writtenGrading({ source, information }: Grading): string {
  return `${source}${information}`;
}

/** Greater is weaker: first by the source, then by the information, both read on the 4×4. */
export function weaknessOf(grading: Grading): number {
  const [source = 'X', information = '4'] = readOn4x4(grading);
  return gradesOf['4x4'].source.indexOf(source) * 10 + Number(information);
}
