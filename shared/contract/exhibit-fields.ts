// Around describing exhibits: templates, a second person's entry of serial numbers, and makes and models that are not in the list yet.
import { z } from 'zod';
import { exhibitKinds, Facts, markLocations, Marking, quantityUnits, Serial } from '../domain/exhibit.ts';
import { caseReaders } from '../domain/roles.ts';
import { ExhibitId, TemplateId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { Line, Nothing, Quantity } from './fields.ts';
import { exhibitStaff } from './staff.ts';

/** What exhibits of one kind have in common. Never a number, a seal, or who made it safe: those belong to the one at hand. */
const TemplateExhibit = {
  kind: z.enum(exhibitKinds),
  description: z.string().trim().max(10_000),
  quantity: Quantity,
  unit: z.enum(quantityUnits),
  facts: Facts,
  serials: z.array(Serial.pick({ component: true, script: true, status: true })).max(30),
  markings: z.array(Marking.omit({ photographId: true })).max(100),
  handling: z.string().trim().max(500),
};

export const TemplateContent = z.strictObject({
  ...TemplateExhibit,
  /** What usually comes with it and is asked next: the magazine, the rounds. */
  parts: z.array(z.strictObject(TemplateExhibit)).max(10),
});
export type TemplateContent = z.infer<typeof TemplateContent>;
export type TemplatePart = TemplateContent['parts'][number];

export const serialStateNames = ['awaiting', 'confirmed', 'differs'] as const;

const reads = { appendsNothing: 'reads' };

export const unreconciledStates = ['ambiguous', 'not-listed'] as const;

export const fieldsContract = {
  'templates.list': command({
    input: z.strictObject({ withRetired: z.boolean() }),
    output: z.strictObject({
      templates: z.array(
        z.strictObject({
          id: TemplateId,
          name: z.string(),
          content: TemplateContent,
          isRetired: z.boolean(),
          recordedAt: Instant,
          recordedBy: z.string(),
        }),
      ),
    }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'templates.record': command({
    input: z.strictObject({ name: Line, content: TemplateContent }),
    output: z.strictObject({ id: TemplateId }),
    errors: ['templates.name-taken', 'templates.content-invalid'],
    allow: exhibitStaff,
    ledger: { appends: ['template.recorded'] },
  }),
  'templates.revise': command({
    input: z.strictObject({ id: TemplateId, name: Line, content: TemplateContent, isRetired: z.boolean() }),
    output: Nothing,
    errors: ['templates.unknown', 'templates.name-taken', 'templates.content-invalid'],
    allow: exhibitStaff,
    ledger: { appends: ['template.revised'] },
  }),
  /** How far each serial number of an exhibit is confirmed by a second person; both entries once both were made. */
  'serials.states': command({
    input: z.strictObject({ exhibitId: ExhibitId }),
    output: z.strictObject({
      states: z.array(
        z.strictObject({
          position: z.number(),
          component: z.enum(markLocations),
          state: z.enum(serialStateNames),
          reading: z.string(),
          firstBy: z.string(),
          secondReading: z.string().optional(),
          secondBy: z.string().optional(),
          resolvedBy: z.string().optional(),
          at: Instant.optional(),
        }),
      ),
    }),
    errors: ['exhibits.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** Which serial numbers wait for a second person, without saying what was entered first. */
  'serials.awaiting': command({
    input: Nothing,
    output: z.strictObject({
      serials: z.array(
        z.strictObject({
          exhibitId: ExhibitId,
          position: z.number(),
          component: z.enum(markLocations),
          number: z.string(),
          mark: z.string(),
          kind: z.enum(exhibitKinds),
          caseTitle: z.string(),
          state: z.enum(['awaiting', 'differs']),
          /** The first entry is the asking person's own: somebody else has to enter it again. */
          isOwn: z.boolean(),
          /** So is the second one: they may give way to the first, and not confirm their own. */
          isOwnSecond: z.boolean(),
          firstBy: z.string(),
        }),
      ),
      total: z.number(),
    }),
    errors: [],
    allow: exhibitStaff,
    ledger: reads,
  }),
  'serials.enter-again': command({
    input: z.strictObject({
      exhibitId: ExhibitId,
      position: z.number().int().min(0).max(100),
      reading: z.string().trim().min(1).max(500),
    }),
    /** `first` is told only once the second entry is on record. */
    output: z.strictObject({ agrees: z.boolean(), first: z.string() }),
    errors: ['exhibits.unknown', 'serials.not-awaited', 'serials.same-person'],
    allow: exhibitStaff,
    ledger: { appends: ['serial.entered-again'] },
  }),
  'serials.resolve': command({
    input: z.strictObject({
      exhibitId: ExhibitId,
      position: z.number().int().min(0).max(100),
      reading: z.string().trim().min(1).max(500),
      reason: Line,
    }),
    output: Nothing,
    errors: ['exhibits.unknown', 'serials.not-differing', 'serials.own-reading'],
    allow: exhibitStaff,
    ledger: { appends: ['serial.resolved', 'exhibit.revised'] },
  }),
  /** Concluded models that are no row of the list, or several, grouped as they were written. */
  'references.unreconciled': command({
    input: Nothing,
    output: z.strictObject({
      groups: z.array(
        z.strictObject({
          kind: z.enum(exhibitKinds),
          make: z.string(),
          model: z.string(),
          type: z.string(),
          count: z.number(),
          state: z.enum(unreconciledStates),
          /** Keys of rows that bear this name. */
          candidates: z.array(z.string()),
          exhibits: z.array(z.strictObject({ id: ExhibitId, number: z.string(), mark: z.string() })),
        }),
      ),
      listVersion: z.string(),
    }),
    errors: [],
    allow: exhibitStaff,
    ledger: reads,
  }),
  /** Says of every exhibit of one group which row it is; what is marked stays as marked, the earlier conclusion stays in the history. */
  'references.reconcile': command({
    input: z.strictObject({
      kind: z.enum(exhibitKinds),
      make: z.string().max(500),
      model: z.string().min(1).max(500),
      type: z.string().max(100),
      listKey: z.string().min(1).max(200),
      reason: Line,
    }),
    output: z.strictObject({ revised: z.number() }),
    errors: ['references.row-unknown', 'references.nothing-left'],
    allow: ['supervisor'],
    ledger: { appends: ['exhibit.revised'] },
  }),
};
