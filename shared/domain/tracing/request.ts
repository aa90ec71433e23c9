// A trace request, out or in: what it says, which steps it can take, and what its state is after them. Source: ITI ¶6, ¶15–23; the codes
// of channels and results are a house composite and not official text.
import { z } from 'zod';
import { AttachmentId, ExhibitId } from '../../language/identity.ts';
import { Day } from '../day-or-instant.ts';
import { languages } from '../roles.ts';

/** ITI ¶6: why a firearm is illicit. */
export const illicitGrounds = [
  'illicit-here',
  'embargo',
  'not-marked',
  'unlicensed-made',
  'unlicensed-transfer',
] as const;
export type IllicitGround = (typeof illicitGrounds)[number];
export const channels = ['iarms', 'i-24-7', 'siena', 'etrace', 'bilateral', 'diplomatic'] as const;
export type Channel = (typeof channels)[number];
export const tracePriorities = ['routine', 'urgent'] as const;
export const intendedUses = ['intelligence', 'investigation', 'court', 'owner', 'statistics'] as const;
export type IntendedUse = (typeof intendedUses)[number];

const line = z.string().trim().max(200);
const paragraph = z.string().trim().max(10_000);
const optionalDay = z.union([z.literal(''), Day]);

export const Addressee = z.strictObject({
  /** ISO 3166-1 alpha-2; also of countries that no longer exist, which can be written and not asked. */
  country: z.string().regex(/^(?:[A-Z]{2})?$/),
  body: line,
});

export const RequestedFirearm = z.strictObject({
  exhibitId: ExhibitId,
  photographs: z.array(AttachmentId).max(20),
  /** What the record of the exhibit does not say, such as a number that the laboratory restored. */
  remark: z.string().trim().max(1000),
});

/** As far as it was written; what is missing is said when it is to leave. */
export const RequestText = z.strictObject({
  firearms: z.array(RequestedFirearm).min(1).max(200),
  addressee: Addressee,
  channel: z.enum(channels),
  priority: z.enum(tracePriorities),
  priorityReason: paragraph,
  grounds: z.array(z.enum(illicitGrounds)).max(illicitGrounds.length),
  legalArticle: line,
  circumstances: paragraph,
  uses: z.array(z.enum(intendedUses)).max(intendedUses.length),
  restrictions: paragraph,
  language: z.enum(languages),
  answerBy: optionalDay,
});
export type RequestText = z.infer<typeof RequestText>;

/** What lists and clocks need of a request, whoever wrote it. */
export type Addressed = Pick<RequestText, 'addressee' | 'answerBy' | 'priority'>;

export const traceStates = [
  'draft',
  'sent',
  'received',
  'acknowledged',
  'information-asked',
  'delayed',
  'partly-answered',
  'answered',
  'refused',
  'withdrawn',
] as const;
export type TraceState = (typeof traceStates)[number];

export const traceSteps = [
  'written',
  'sent',
  'received',
  'searched',
  'acknowledged',
  'information-asked',
  'information-given',
  'chased',
  'delayed',
  'partly-answered',
  'answered',
  'refused',
  'withdrawn',
  'consent-asked',
  'consent-given',
  'consent-refused',
] as const;
export type TraceStep = (typeof traceSteps)[number];

/** Steps that are recorded by a short form: when, under which reference, and in which words. */
export const plainSteps = [
  'acknowledged',
  'information-asked',
  'information-given',
  'chased',
  'delayed',
  'refused',
  'withdrawn',
  'consent-asked',
  'consent-given',
  'consent-refused',
] as const satisfies readonly TraceStep[];
export type PlainStep = (typeof plainSteps)[number];

/** ITI ¶22, and what is met beside it. */
export const refusalReasons = [
  'ongoing-investigation',
  'confidentiality-law',
  'confidentiality-not-assured',
  'national-security',
  'insufficient-information',
  'records-not-held',
  'other',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export type Direction = 'out' | 'in';
const answering = ['partly-answered', 'answered', 'refused', 'delayed', 'withdrawn'] as const;
const consent = ['consent-asked', 'consent-given', 'consent-refused'] as const;

const outgoing: Readonly<Record<TraceState, readonly TraceStep[]>> = {
  draft: ['written', 'sent', 'withdrawn'],
  received: [],
  sent: ['acknowledged', 'information-asked', 'chased', ...answering],
  acknowledged: ['information-asked', 'chased', ...answering],
  'information-asked': ['information-given', ...answering],
  delayed: ['acknowledged', 'information-asked', 'chased', ...answering],
  'partly-answered': ['information-asked', 'chased', ...answering, ...consent],
  // A clarification comes later.
  answered: ['partly-answered', 'answered', ...consent],
  refused: ['chased', 'partly-answered', 'answered', 'withdrawn'],
  withdrawn: [],
};

const incoming: Readonly<Record<TraceState, readonly TraceStep[]>> = {
  draft: [],
  sent: [],
  received: ['searched', 'acknowledged', 'information-asked', 'chased', ...answering],
  acknowledged: ['searched', 'information-asked', 'chased', ...answering],
  'information-asked': ['searched', 'information-given', 'chased', ...answering],
  delayed: ['searched', 'acknowledged', 'information-asked', 'chased', ...answering],
  'partly-answered': ['searched', 'chased', ...answering, ...consent],
  answered: ['searched', 'answered', ...consent],
  refused: ['answered', 'partly-answered', 'withdrawn'],
  withdrawn: [],
};

/** What may follow now. */
export function stepsFrom(direction: Direction, state: TraceState): readonly TraceStep[] {
  return (direction === 'out' ? outgoing : incoming)[state];
}

/** The state after these steps, in their order. */
export function stateAfter(steps: readonly TraceStep[]): TraceState {
  return steps.reduce<TraceState>((state, step) => {
    switch (step) {
      case 'written':
        return 'draft';
      case 'searched':
      case 'chased':
      case 'consent-asked':
      case 'consent-given':
      case 'consent-refused':
        return state;
      case 'information-given':
        return 'acknowledged';
      default:
        return step;
    }
  }, 'draft');
}

export const openStates: readonly TraceState[] = [
  'sent',
  'received',
  'acknowledged',
  'information-asked',
  'delayed',
  'partly-answered',
];
