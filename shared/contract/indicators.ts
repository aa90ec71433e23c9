// Indicators of trafficking of a case: what the records say of each, what persons said, and saying it.
import { z } from 'zod';
import { handlingCodes } from '../domain/disclosure/handling.ts';
import {
  Ground,
  IndicatorCode,
  IndicatorStanding,
  IndicatorVerdict,
  RecordedStanding,
} from '../domain/indicators/indicator.ts';
import { caseReaders } from '../domain/roles.ts';
import { intelligenceWriters } from '../domain/intelligence/report.ts';
import { CaseId, ExhibitId, IndicatorLookId, IntelReportId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';

const ShownRecord = z.strictObject({ label: z.string(), address: z.string() });

export const ShownLook = z.strictObject({
  id: IndicatorLookId,
  step: z.number(),
  verdict: IndicatorVerdict,
  reason: z.string(),
  exhibit: ShownRecord.extend({ id: ExhibitId }).optional(),
  report: ShownRecord.extend({
    id: IntelReportId,
    handling: z.enum(handlingCodes),
    isWithdrawn: z.boolean(),
  }).optional(),
  listVersion: z.string(),
  recordedAt: Instant,
  by: z.string(),
});
export type ShownLook = z.infer<typeof ShownLook>;

export const ShownIndicator = z.strictObject({
  code: IndicatorCode,
  /** In the list, from 1. */
  number: z.number(),
  /** Records can speak of it; of the others only a person can. */
  isComputed: z.boolean(),
  recorded: RecordedStanding,
  grounds: z.array(Ground),
  standing: IndicatorStanding,
  /** A person and the records say opposite things. */
  differs: z.boolean(),
  /** The newest first; without those that rest on a report this person may not see. */
  looks: z.array(ShownLook),
});
export type ShownIndicator = z.infer<typeof ShownIndicator>;

export const indicatorsContract = {
  'indicators.read': command({
    input: z.strictObject({ caseId: CaseId }),
    output: z.strictObject({
      title: z.string(),
      listVersion: z.string(),
      /** Below so many days a time to crime is short. */
      shortDays: z.number(),
      /** Numbers so far apart at most are near. */
      closeSerials: z.number(),
      indicators: z.array(ShownIndicator),
      present: z.number(),
      /** Present or not present. */
      looked: z.number(),
      notKnown: z.number(),
      open: z.number(),
      /** Answers to traces that this person may not see. */
      withheld: z.number(),
      /** Numbers near each other were searched for; not so for very many firearms. */
      serialsSearched: z.boolean(),
      exhibits: z.array(z.strictObject({ id: ExhibitId, label: z.string() })),
      reports: z.array(z.strictObject({ id: IntelReportId, label: z.string() })),
    }),
    errors: ['cases.unknown'],
    allow: caseReaders,
    ledger: { appendsNothing: 'reads' },
  }),
  /** What somebody found who looked; the last one counts, all stay. */
  'indicators.look': command({
    input: z.strictObject({
      caseId: CaseId,
      code: IndicatorCode,
      /** How often it was looked at before, as the person saw it. */
      after: z.number().int().min(0),
      verdict: IndicatorVerdict,
      reason: z.string().trim().max(2000),
      exhibitId: ExhibitId.optional(),
      reportId: IntelReportId.optional(),
    }),
    output: z.strictObject({ id: IndicatorLookId }),
    errors: [
      'cases.unknown',
      'indicators.nothing-said',
      'indicators.looked-meanwhile',
      'indicators.exhibit-of-another-case',
      'indicators.report-unknown',
    ],
    allow: intelligenceWriters,
    ledger: { appends: ['indicator.looked-at'] },
  }),
};
