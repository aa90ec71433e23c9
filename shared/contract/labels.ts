// Labels: what a code names, and printing them: for exhibits, packages, places and persons; sheets of commands.
import { z } from 'zod';
import { labelTypes } from '../domain/label-code.ts';
import { labelForms, labelStocks } from '../domain/label-stock.ts';
import { caseReaders, languages } from '../domain/roles.ts';
import { ExhibitId, PersonId, PlaceId, SubmissionId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { JobStarted, OptionalLine } from './fields.ts';
import { exhibitStaff } from './staff.ts';

/** How a scanned code can turn out, whatever is being done with it. */
export const labelOutcomes = [
  'current',
  'voided',
  'unknown',
  'check-wrong',
  'other-station',
  'unknown-alphabet',
  'unknown-type',
  'not-a-label',
] as const;

/** As it came in: a scanner may give anything. */
export const GivenCode = z.string().max(500);

/** What a label can be printed for. The same thing twice is one label, printed twice. */
export const LabelSubject = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('exhibit'), id: ExhibitId }),
  z.strictObject({ type: z.literal('place'), id: PlaceId }),
  z.strictObject({ type: z.literal('person'), id: PersonId }),
  /** The packages of a submission are counted from 1. */
  z.strictObject({ type: z.literal('package'), id: SubmissionId, number: z.number().int().min(1).max(500) }),
]);

/** How labels are printed, whatever they are for. */
export const LabelPrinting = {
  size: z.enum(labelStocks),
  dotsPerInch: z.union([z.literal(203), z.literal(300)]),
  withRuler: z.boolean(),
  language: z.enum(languages),
  /** Why a label is printed again; the one before it is voided. */
  reason: OptionalLine,
};

const reads = { appendsNothing: 'reads' };

export const labelsContract = {
  'labels.read': command({
    input: z.strictObject({ given: GivenCode }),
    output: z.strictObject({
      outcome: z.enum(labelOutcomes),
      /** Set from here on where the code is one of this station. */
      code: z.string().optional(),
      type: z.enum(labelTypes).optional(),
      subjectId: z.string().optional(),
      /** The thing as it is called now: mark and case, path, name, command word. */
      shown: z.string().optional(),
      /** Where the program shows it. */
      address: z.string().optional(),
      voidedAt: Instant.optional(),
      replacedBy: z.string().optional(),
      /** The character that stands on no label, and what was printed there. */
      found: z.string().optional(),
      meant: z.string().optional(),
    }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  /** Issues a label for each thing and voids the ones they had, in one act with the paper. */
  'labels.make': command({
    input: z.strictObject({
      subjects: z.array(LabelSubject).min(1).max(500),
      form: z.enum(labelForms),
      ...LabelPrinting,
    }),
    output: JobStarted,
    errors: [
      'exhibits.unknown',
      'custody.place-unknown',
      'people.unknown',
      'people.is-retired',
      'labels.package-unknown',
      'labels.no-sheet-in-zpl',
      'labels.used-up',
    ],
    allow: exhibitStaff,
    ledger: { appends: ['document.issued', 'label.issued', 'label.voided'] },
  }),
  /** The newest first; voided ones too, each with what stands in its place. */
  'labels.list': command({
    input: z.strictObject({
      type: z.enum(['exhibit', 'package', 'place', 'person']).optional(),
      subjectId: z.string().max(60).optional(),
      onlyCurrent: z.boolean(),
    }),
    output: z.strictObject({
      labels: z.array(
        z.strictObject({
          code: z.string(),
          type: z.enum(['exhibit', 'package', 'place', 'person']),
          subjectId: z.string(),
          shown: z.string(),
          issuedAt: Instant,
          issuedBy: z.string(),
          voidedAt: Instant.optional(),
          replacedBy: z.string().optional(),
          reason: z.string().optional(),
        }),
      ),
    }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  /** Command labels to hang beside the scanner, or the patterns of the self-test. Their codes are fixed: any copy is good. */
  'labels.sheet': command({
    input: z.strictObject({ sheet: z.enum(['commands', 'self-test']), language: z.enum(languages) }),
    output: JobStarted,
    errors: [],
    allow: exhibitStaff,
    ledger: { appends: ['document.issued'] },
  }),
};
