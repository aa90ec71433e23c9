// What a link chart is made of: things, and what joins two of them. A link says what it rests on, how sure it is, when it was so, and whether it is
// evidence, intelligence or the word of somebody abroad; what is evidence of nothing yet is a lead (law 3).
import { z } from 'zod';
import { OwnWords } from '../examination/words.ts';
import { handlingCodes } from '../disclosure/handling.ts';
import { linkTypes as intelLinkTypes } from '../intelligence/link.ts';
import { PartialDay } from '../tracing/partial-day.ts';

/** Kinds of things, in the order in which they are listed. Source: NPCC POLE and firearms-domain.md §6.4. */
export const nodeKinds = [
  'firearm',
  'exhibit',
  'sample',
  'case',
  'person',
  'organisation',
  'place',
  'vehicle',
  'phone',
  'account',
  'document',
  'parcel',
  'event',
  'channel',
  'object',
  'report',
  'register-entry',
  'foreign-exhibit',
] as const;
export const NodeKind = z.enum(nodeKinds);
export type NodeKind = z.infer<typeof NodeKind>;

/** `exhibit:<id>`, `case:<id>`, `person:<id>`; things that only answers and conclusions name have their folded name: `holder:…`, `elsewhere:…`. */
export const NodeKey = z
  .string()
  .max(2200)
  .regex(/^[a-z-]{2,20}:.+$/su)
  .brand<'NodeKey'>();
export type NodeKey = z.infer<typeof NodeKey>;

export function nodeKey(of: string, id: string): NodeKey {
  return NodeKey.parse(`${of}:${id}`);
}

/** `exhibit` and the id, of `exhibit:<id>`. */
export function partsOfKey(key: NodeKey): { readonly of: string; readonly id: string } {
  const at = key.indexOf(':');
  return { of: key.slice(0, at), id: key.slice(at + 1) };
}

/** Why a chart with this link may not leave: a handling code nobody released, or an answer that is for tracing only. */
export const linkHoldings = ['H1', 'H2', 'tracing'] as const;
export type LinkHolding = (typeof linkHoldings)[number];

export const GraphNode = z.strictObject({
  key: NodeKey,
  kind: NodeKind,
  /** As it is called now. */
  label: z.string(),
  detail: z.string(),
  /** ISO 3166 code, or ''. */
  country: z.string(),
  /** Attachment with a preview. */
  pictureId: z.string().optional(),
  /** Where its record is in the program; '' for what is only named. */
  address: z.string(),
  /** Of what is known only by something that may not leave. */
  held: z.enum(linkHoldings).optional(),
  /** Of another station's intelligence: that station, by its name. */
  station: z.string().optional(),
});
export type GraphNode = z.infer<typeof GraphNode>;

/** What two things have to do with each other. Source: firearms-domain.md §6.5. */
export const ownLinkTypes = [
  'exhibit-of',
  'part-of',
  'suspect-in',
  'possessed',
  'identified-with',
  'same-tool',
  'compared-with',
  'hit',
  'database-candidate',
  'made',
  'delivered',
  'last-held',
  'diverted-at',
  'serial-alike',
  'serial-near',
  'named-in-register',
] as const;
/** Types of links of intelligence, in their own words. */
const intelligenceTypes = [...intelLinkTypes, 'mentions', 'same', 'perhaps-same', 'not-same'] as const;
export type LinkType = (typeof ownLinkTypes)[number] | `intel-${(typeof intelligenceTypes)[number]}`;
const allLinkTypes: readonly LinkType[] = [
  ...ownLinkTypes,
  ...intelligenceTypes.map((type): LinkType => `intel-${type}`),
];
export const LinkType = z.enum(allLinkTypes);

/** `evidence`: of this station's own records; `foreign`: what an authority, a register or a station elsewhere says. */
export const linkNatures = ['evidence', 'intelligence', 'foreign'] as const;
export const LinkNature = z.enum(linkNatures);
export type LinkNature = z.infer<typeof LinkNature>;

export const certainties = ['confirmed', 'probable', 'possible'] as const;
export const Certainty = z.enum(certainties);
export type Certainty = z.infer<typeof Certainty>;

/** What a record says of a link: a level of a scale, a code of a list, or a person's own words. */
export const Saying = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('words'), words: OwnWords }),
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({
    kind: z.literal('code'),
    list: z.enum([
      'attributionBasis',
      'diversionKind',
      'holderKind',
      'candidateDecision',
      'entryDecision',
      'traceCheckResult',
      'eventKind',
      'factOption.meansOfTransport',
      'factOption.concealment',
    ]),
    code: z.string(),
  }),
]);
export type Saying = z.infer<typeof Saying>;

const LinkSource = z.strictObject({
  /** Number or name of the record. */
  label: z.string(),
  address: z.string(),
});

const day = z.union([z.literal(''), PartialDay]);

export const GraphLink = z.strictObject({
  /** The same as long as the record says the same. */
  id: z.string(),
  type: LinkType,
  /** Where it has a direction, from the first to the second. */
  from: NodeKey,
  to: NodeKey,
  isDirected: z.boolean(),
  nature: LinkNature,
  certainty: Certainty,
  /** Says only where to look. */
  isLead: z.boolean(),
  /** It was looked at and is not so. */
  isNegative: z.boolean(),
  /** Taken back or corrected since. */
  isWithdrawn: z.boolean(),
  /** `2018`, `2018-06`, `2018-06-14`, or ''. */
  begin: day,
  end: day,
  says: z.array(Saying),
  sources: z.array(LinkSource),
  /** Of intelligence, as it was graded. */
  grading: z.string(),
  handling: z.enum(handlingCodes).optional(),
  held: z.enum(linkHoldings).optional(),
  /** Of another station's intelligence: that station, by its name. */
  station: z.string().optional(),
});
export type GraphLink = z.infer<typeof GraphLink>;

/** What every line has that says something out of records: what it is worth, what it rests on, what holds it back. */
export const SaidByRecords = GraphLink.pick({
  nature: true,
  isLead: true,
  isNegative: true,
  isWithdrawn: true,
  says: true,
  sources: true,
  handling: true,
  held: true,
});

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
}

/** The other end. */
export function otherEnd(link: Pick<GraphLink, 'from' | 'to'>, key: NodeKey): NodeKey {
  return link.from === key ? link.to : link.from;
}
