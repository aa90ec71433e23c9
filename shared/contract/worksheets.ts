// Worksheets: what was seen and measured in a task, written down under the definition it was begun with, signed, and corrected only by a
// further entry.
import { z } from 'zod';
import { ExaminationDefinition } from '../domain/examination/definition.ts';
import { consumptions } from '../domain/examination/request.ts';
import { Environment, WorksheetValues } from '../domain/examination/worksheet.ts';
import { exhibitKinds, quantityUnits, Serial, serialStatuses } from '../domain/exhibit.ts';
import { caseReaders } from '../domain/roles.ts';
import {
  AttachmentId,
  DefinitionId,
  ExhibitId,
  InstrumentId,
  MethodId,
  StockLotId,
  TaskId,
  WorksheetEntryId,
} from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { witnessErrors } from './custody.ts';
import { command } from './define.ts';
import { Line, Paragraph, SecondPerson, Signature } from './fields.ts';
import { Task } from './tasks.ts';

const examiner = ['examiner'] as const;
const reads = { appendsNothing: 'reads' };
const signing = ['vault.wrong-passphrase', 'vault.throttled', 'people.passphrase-not-own'] as const;

export const worksheetEntryKinds = ['saved', 'moved', 'signed', 'corrected'] as const;
export type WorksheetEntryKind = (typeof worksheetEntryKinds)[number];

/** What a person writes; `previous` is the entry they saw, so that nobody writes over what they have not read. */
const Written = {
  taskId: TaskId,
  previous: WorksheetEntryId.optional(),
  values: WorksheetValues,
  environment: Environment.optional(),
  performedFrom: Instant.optional(),
  performedTo: Instant.optional(),
};

const writing = [
  'tasks.unknown',
  'tasks.not-yours',
  'tasks.not-started',
  'worksheets.changed-meanwhile',
  'worksheets.invalid',
  'worksheets.reference-unknown',
  'worksheets.photograph-of-another',
  'worksheets.method-retired',
  'worksheets.instrument-retired',
] as const;

/** Cases or bullets of one group of rounds, which become an exhibit of their own. */
export const Recovered = z.strictObject({
  /** Of the groups of rounds on the worksheet, counted from 0. */
  shots: z.number().int().min(0).max(199),
  kind: z.enum(['cartridge-case', 'bullet']),
  mark: z.string().trim().min(1).max(40),
  description: Paragraph.min(1),
});
export type Recovered = z.infer<typeof Recovered>;

const Completed = {
  ...Written,
  performedFrom: Instant,
  performedTo: Instant,
  /** Why something overdue or expired was used. */
  exceptionReason: z.string().trim().max(500),
  recovered: z.array(Recovered).max(100),
  signature: Signature,
  witness: SecondPerson.optional(),
};

const completing = [
  ...writing,
  'tasks.before-request',
  'tasks.consumption-not-permitted',
  'worksheets.incomplete',
  'worksheets.performed-order',
  'worksheets.before-start',
  'worksheets.environment-missing',
  'worksheets.instrument-overdue',
  'worksheets.lot-expired',
  'worksheets.use-not-permitted',
  'worksheets.shots-stay',
  'worksheets.more-than-left',
  'worksheets.not-in-hand',
  'worksheets.not-ammunition',
  'worksheets.recovered-differ',
  'exhibits.unknown',
  'exhibits.mark-taken',
  'exhibits.mark-twice',
  'exhibits.split-closed',
  'exhibits.split-away',
  'exhibits.split-sealed',
  'exhibits.split-unbalanced',
  'exhibits.split-before-received',
  'intake.package-blocked',
  'intake.package-refused',
  'custody.in-the-future',
  'custody.before-seizure',
  'custody.offer-open',
  'custody.not-holder',
  'custody.exhibit-closed',
  'stock.not-enough',
  ...witnessErrors,
  ...signing,
] as const;

const completes = [
  'worksheet.signed',
  'worksheet.corrected',
  'task.finished',
  'stock.moved',
  'custody.recorded',
  'exhibit.recorded',
  'file.entered',
];

export const UsedInstrument = z.strictObject({
  id: InstrumentId,
  name: z.string(),
  number: z.string(),
  calibrationDue: Instant.optional(),
  wasOverdue: z.boolean(),
});
export const UsedMethod = z.strictObject({ id: MethodId, code: z.string(), title: z.string(), version: z.string() });
export const UsedLot = z.strictObject({
  id: StockLotId,
  number: z.string(),
  name: z.string(),
  lot: z.string(),
  expiresAt: Instant.optional(),
  wasExpired: z.boolean(),
});
/** As they were at the signature, whatever becomes of them. */
export const UsedThings = z.strictObject({
  instruments: z.array(UsedInstrument),
  methods: z.array(UsedMethod),
  lots: z.array(UsedLot),
});
export type UsedThings = z.infer<typeof UsedThings>;

const EntryLine = z.strictObject({
  id: WorksheetEntryId,
  kind: z.enum(worksheetEntryKinds),
  definitionVersion: z.number(),
  reason: z.string(),
  at: Instant,
  by: z.string(),
});

export const WorksheetEntry = EntryLine.extend({
  previous: WorksheetEntryId.optional(),
  definition: ExaminationDefinition,
  values: WorksheetValues,
  unfit: WorksheetValues,
  environment: Environment.optional(),
  performedFrom: Instant.optional(),
  performedTo: Instant.optional(),
  used: UsedThings.optional(),
  /** What the exhibits it names were called when it was written: one of another case with that case. */
  named: z.record(z.string(), z.string()),
  exceptionReason: z.string(),
});
export type WorksheetEntry = z.infer<typeof WorksheetEntry>;

const NamedExhibit = z.strictObject({ id: ExhibitId, label: z.string() });

/** Names of what values refer to by id, for the form, the history and the paper. */
export const WorksheetNames = z.strictObject({
  instruments: z.array(
    z.strictObject({
      id: InstrumentId,
      name: z.string(),
      number: z.string(),
      needsCalibration: z.boolean(),
      calibrationDue: Instant.optional(),
      isRetired: z.boolean(),
    }),
  ),
  methods: z.array(
    z.strictObject({
      id: MethodId,
      code: z.string(),
      title: z.string(),
      version: z.string(),
      isRetired: z.boolean(),
    }),
  ),
  lots: z.array(
    z.strictObject({
      id: StockLotId,
      number: z.string(),
      kind: z.string(),
      name: z.string(),
      calibre: z.string(),
      lot: z.string(),
      unit: z.string(),
      left: z.number(),
      expiresAt: Instant.optional(),
    }),
  ),
  exhibits: z.array(
    z.strictObject({
      id: ExhibitId,
      mark: z.string(),
      kind: z.enum(exhibitKinds),
      description: z.string(),
      unit: z.enum(quantityUnits),
      left: z.number(),
    }),
  ),
  /** Exhibits of other cases that the worksheet names, each with its case. */
  exhibitsElsewhere: z.array(NamedExhibit),
  photographs: z.array(
    z.strictObject({
      id: AttachmentId,
      number: z.number(),
      fileName: z.string(),
      caption: z.string(),
      exhibitId: ExhibitId.optional(),
      micrometresPerPixel: z.number().optional(),
    }),
  ),
});
export type WorksheetNames = z.infer<typeof WorksheetNames>;

export const worksheetsContract = {
  /** The worksheet of a task as it stands: under the definition it was begun with, or the one it was planned with. */
  'worksheets.read': command({
    input: z.strictObject({ taskId: TaskId }),
    output: z.strictObject({
      task: Task,
      definitionId: DefinitionId,
      definition: ExaminationDefinition,
      /** Version of the newest definition of this examination. */
      newestVersion: z.number(),
      /** The last entry; absent while nothing was written. */
      latest: WorksheetEntry.optional(),
      /** Newest first; each is read by itself. */
      entries: z.array(EntryLine),
      isSigned: z.boolean(),
      /** Whether the person who asks may write on it now, or correct what was signed. */
      may: z.enum(['write', 'correct', 'read']),
      consumption: z.enum(consumptions),
      requestReceivedAt: Instant,
      names: WorksheetNames,
      /** Of the exhibit, for marks and for writing a restored number into them. */
      exhibit: z.strictObject({
        id: ExhibitId,
        mark: z.string(),
        kind: z.enum(exhibitKinds),
        serials: z.array(Serial),
      }),
      /** Every mark of the case that is in use. */
      marks: z.array(z.string()),
      /** Groups of rounds that were fired and recorded already; they stay. */
      shotsRecorded: z.number(),
    }),
    errors: ['tasks.unknown', 'worksheets.withheld'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** What exhibits are called on a worksheet of another case: what whoever chose them sees before it is written. Unknown ones are left out. */
  'worksheets.exhibits-elsewhere': command({
    input: z.strictObject({ ids: z.array(ExhibitId).max(200) }),
    output: z.strictObject({ exhibits: z.array(NamedExhibit) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'worksheets.entry': command({
    input: z.strictObject({ id: WorksheetEntryId }),
    output: WorksheetEntry,
    errors: ['worksheets.unknown', 'worksheets.withheld'],
    allow: caseReaders,
    ledger: reads,
  }),
  'worksheets.save': command({
    input: z.strictObject(Written),
    output: z.strictObject({ id: WorksheetEntryId, at: Instant }),
    errors: [...writing, 'tasks.over', 'worksheets.signed-already'],
    allow: examiner,
    ledger: { appends: ['worksheet.saved', 'file.entered'] },
  }),
  /** Goes on under the newest definition: what fits is taken over, what does not is kept beside it. */
  'worksheets.move': command({
    input: z.strictObject({ taskId: TaskId, previous: WorksheetEntryId.optional() }),
    output: z.strictObject({ id: WorksheetEntryId }),
    errors: [
      'tasks.unknown',
      'tasks.over',
      'tasks.not-yours',
      'tasks.not-started',
      'worksheets.changed-meanwhile',
      'worksheets.signed-already',
      'worksheets.is-newest',
    ],
    allow: examiner,
    ledger: { appends: ['worksheet.moved', 'definition.recorded', 'file.entered'] },
  }),
  /** Everything it says happened is recorded with it: rounds fired, stock used, cases and bullets recovered. All of it or nothing. */
  'worksheets.sign': command({
    input: z.strictObject(Completed),
    output: z.strictObject({
      id: WorksheetEntryId,
      recovered: z.array(z.strictObject({ id: ExhibitId, number: z.string(), mark: z.string() })),
    }),
    errors: [...completing, 'tasks.over', 'worksheets.signed-already'],
    allow: examiner,
    ledger: { appends: completes },
  }),
  /** A further signed entry that names the one before it and says why. A report that was issued stays as it was. */
  'worksheets.correct': command({
    input: z.strictObject({ ...Completed, reason: Line }),
    output: z.strictObject({
      id: WorksheetEntryId,
      recovered: z.array(z.strictObject({ id: ExhibitId, number: z.string(), mark: z.string() })),
    }),
    errors: [...completing, 'worksheets.not-signed'],
    allow: examiner,
    ledger: { appends: completes },
  }),
  /** What a restoration gave, into the serial numbers of the exhibit: concluded, beside what was marked and stays. */
  'worksheets.write-serial': command({
    input: z.strictObject({
      taskId: TaskId,
      /** Which of the numbers of the exhibit, from 0. */
      serial: z.number().int().min(0).max(100),
      status: z.enum(serialStatuses).extract(['restored-full', 'restored-partial', 'restoration-failed']),
      reason: Line,
    }),
    output: z.strictObject({ pattern: z.string() }),
    errors: [
      'tasks.unknown',
      'tasks.not-yours',
      'worksheets.not-signed',
      'worksheets.no-positions',
      'worksheets.serial-unknown',
      'worksheets.status-differs',
      'exhibits.unknown',
      'exhibits.facts-invalid',
      'exhibits.marks-invalid',
      'exhibits.not-made-safe',
    ],
    allow: examiner,
    ledger: { appends: ['exhibit.revised'] },
  }),
};
