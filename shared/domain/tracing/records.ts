// What else is kept of tracing: the text of a request from abroad, who may see an answer, and by which means an origin was established.
import { z } from 'zod';
import { Day } from '../day-or-instant.ts';
import { Addressee, channels, illicitGrounds, intendedUses, tracePriorities } from './request.ts';

/** Who may see the legs of an answer: whoever reads the case, or only those who trace and analyse. */
export const visibilities = ['case', 'tracing'] as const;
export type Visibility = (typeof visibilities)[number];
export const seesRestrictedAnswers = ['tracing-officer', 'analyst', 'supervisor', 'inspector'] as const;

export const establishedMeans = ['toolmarks', 'ballistics', 'intelligence', 'interview', 'court', 'other'] as const;
export type EstablishedMeans = (typeof establishedMeans)[number];

const line = z.string().trim().max(200);

/** A firearm as the other side describes it; identifiers stay text. */
export const AskedFirearm = z.strictObject({
  make: line,
  model: line,
  calibre: line,
  serial: line,
  country: line,
  note: z.string().trim().max(1000),
});
export type AskedFirearm = z.infer<typeof AskedFirearm>;

export const IncomingText = z.strictObject({
  requester: Addressee.extend({ country: z.string().regex(/^[A-Z]{2}$/), body: line.min(1) }),
  theirNumber: line.min(1),
  channel: z.enum(channels),
  priority: z.enum(tracePriorities),
  answerBy: z.union([z.literal(''), Day]),
  grounds: z.array(z.enum(illicitGrounds)).max(illicitGrounds.length),
  circumstances: z.string().trim().max(10_000),
  uses: z.array(z.enum(intendedUses)).max(intendedUses.length),
  /** Whether they can keep it confidential; where their law does not let them they have to say so first (ITI ¶15). */
  assuresConfidentiality: z.boolean(),
  firearms: z.array(AskedFirearm).min(1).max(200),
});
export type IncomingText = z.infer<typeof IncomingText>;
