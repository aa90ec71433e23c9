// What an examiner writes in a laboratory report and chooses for it. Everything else on the paper comes from the records themselves.
import { z } from 'zod';
import { AttachmentId, ExhibitId, TaskId } from '../../language/identity.ts';

const Prose = z.string().trim().max(20_000);

/** The answer to one question of the request, named by its place there from 0: a request never changes its questions. */
export const ReportAnswer = z.strictObject({ question: z.number().int().min(0).max(59), answer: Prose });

/** The condition in which an exhibit was received (17025 §7.8.2.1 g, 21043-5 item integrity), in the examiner's words. */
export const ExhibitCondition = z.strictObject({ exhibitId: ExhibitId, condition: z.string().trim().max(1000) });

export const ChosenPhotograph = z.strictObject({
  attachmentId: AttachmentId,
  /** Under the picture; where it is empty, what the photograph is called on record. */
  caption: z.string().trim().max(500),
  /** With the newest layer of marks, after the picture without. */
  withMarks: z.boolean(),
});

export const ReportContent = z.strictObject({
  title: z.string().trim().max(200),
  /** Where it was worked, when that was not the laboratory itself (17025 §7.8.2.1 c). */
  elsewhere: z.string().trim().max(500),
  conditions: z.array(ExhibitCondition).max(500),
  answers: z.array(ReportAnswer).max(60),
  /** Whether only a part of what was received was examined; then `samplingPlan` says which and why (k). */
  isSampled: z.boolean(),
  samplingPlan: Prose,
  /** Opinions and interpretations, printed as such with what they rest on (17025 §7.8.7). */
  interpretation: Prose,
  basis: Prose,
  /** Measurement uncertainty, where a result depends on it. */
  uncertainty: Prose,
  limitations: Prose,
  /** Additions to, deviations and exclusions from the method (n). */
  deviations: Prose,
  /** Why a result stands although an instrument was past its calibration when it was used. */
  overdueReason: Prose,
  /** In the order in which they are printed. */
  photographs: z.array(ChosenPhotograph).max(400),
  /** Tasks whose results are left out, each for a reason; all others are printed. */
  leftOut: z.array(z.strictObject({ taskId: TaskId, reason: z.string().trim().min(1).max(500) })).max(200),
});
export type ReportContent = z.infer<typeof ReportContent>;

export const emptyContent: ReportContent = {
  title: '',
  elsewhere: '',
  conditions: [],
  answers: [],
  isSampled: false,
  samplingPlan: '',
  interpretation: '',
  basis: '',
  uncertainty: '',
  limitations: '',
  deviations: '',
  overdueReason: '',
  photographs: [],
  leftOut: [],
};

/** What a laboratory says of itself at the head of each report (17025 §7.8.2.1 b). */
export const Letterhead = z.strictObject({
  laboratory: z.string().trim().max(200),
  address: z.string().trim().max(500),
  contact: z.string().trim().max(300),
  /** Number and scope of the accreditation; empty where there is none, and then nothing is claimed. */
  accreditation: z.string().trim().max(500),
});
export type Letterhead = z.infer<typeof Letterhead>;

/** Fields that a standard paragraph may be put into. */
export const blockPlaces = [
  'samplingPlan',
  'interpretation',
  'basis',
  'uncertainty',
  'limitations',
  'deviations',
] as const satisfies readonly (keyof ReportContent)[];
export type BlockPlace = (typeof blockPlaces)[number];
