// Indicators of trafficking: what points to arms being moved and sold rather than only held. Each is a lead and none is proof; a case with many of
// them is one to look at, not one that is decided.
import { z } from 'zod';
import { handlingCodes } from '../disclosure/handling.ts';
import { linkNatures } from '../graph/graph.ts';

/** In the order of the list that ships (`shared/reference/indicators.ts`). Codes are stored: one is added, never renamed or taken away. */
export const indicatorCodes = [
  'altered-serials',
  'close-serials',
  'short-time-to-crime',
  'unmarked-unregistered',
  'same-converter',
  'money',
  'phone-content',
  'blank-firers',
  'machine-tools',
  'drugs',
  'hidden-compartment',
  'repeated-crossings',
  'land-border',
  'by-post',
  'licence-abuse',
  'stock-origin',
  'diaspora',
  'smuggling-route',
  'social-media',
  'named-network',
  'permissive-purchase',
  'modified-ammunition',
] as const;
export const IndicatorCode = z.enum(indicatorCodes);
export type IndicatorCode = z.infer<typeof IndicatorCode>;

/** What a person says who looked. */
export const indicatorVerdicts = ['present', 'absent', 'not-known'] as const;
export const IndicatorVerdict = z.enum(indicatorVerdicts);
export type IndicatorVerdict = z.infer<typeof IndicatorVerdict>;

/** What the records say by themselves. Their silence is never `absent`. */
export const recordedStandings = ['present', 'absent', 'silent'] as const;
export const RecordedStanding = z.enum(recordedStandings);
export type RecordedStanding = z.infer<typeof RecordedStanding>;

/** `open`: nobody looked yet, and the records are silent. */
export const indicatorStandings = [...indicatorVerdicts, 'open'] as const;
export const IndicatorStanding = z.enum(indicatorStandings);
export type IndicatorStanding = z.infer<typeof IndicatorStanding>;

/** What a record says, in a code that is put into words, as it stands, or in days. */
export const GroundSaying = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({
    kind: z.literal('code'),
    list: z.enum(['serialStatus', 'alteration', 'incidentKind', 'traceResult', 'diversionKind', 'intelLinkType']),
    code: z.string(),
  }),
  z.strictObject({ kind: z.literal('days'), least: z.number(), most: z.number() }),
]);
export type GroundSaying = z.infer<typeof GroundSaying>;

/** One record that speaks for an indicator, or that somebody should look at. */
export const Ground = z.strictObject({
  label: z.string(),
  /** Where the record is in the program. */
  address: z.string(),
  says: z.array(GroundSaying),
  nature: z.enum(linkNatures),
  /** It does not answer, it only says where to look. */
  isHint: z.boolean(),
  /** Of intelligence, as it was graded. */
  grading: z.string(),
  handling: z.enum(handlingCodes).optional(),
});
export type Ground = z.infer<typeof Ground>;

export interface Recorded {
  readonly standing: RecordedStanding;
  readonly grounds: readonly Ground[];
}

/** What counts: the word of whoever looked last, else what the records say. */
export function standingOf(recorded: RecordedStanding, verdict: IndicatorVerdict | undefined): IndicatorStanding {
  if (verdict !== undefined) return verdict;
  return recorded === 'silent' ? 'open' : recorded;
}

/** The records speak for it, and a person says it is not so. */
export function differs(recorded: RecordedStanding, verdict: IndicatorVerdict | undefined): boolean {
  return recorded !== 'silent' && verdict !== undefined && verdict !== 'not-known' && verdict !== recorded;
}

export interface IndicatorCount {
  readonly present: number;
  /** Present or not present: the others say nothing. */
  readonly looked: number;
  readonly notKnown: number;
  readonly open: number;
}

export function countOf(standings: readonly IndicatorStanding[]): IndicatorCount {
  const of = (standing: IndicatorStanding) => standings.filter((one) => one === standing).length;
  return {
    present: of('present'),
    looked: of('present') + of('absent'),
    notKnown: of('not-known'),
    open: of('open'),
  };
}
