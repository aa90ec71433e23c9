// Registers of others: bringing their files in, what is held for review, the entries, and what a person decides of an entry and an exhibit.
import { z } from 'zod';
import { Definition, ReadingWaySchema, columnUses, importModes, mostJoined } from '../domain/register/definition.ts';
import { entryFacts, entryKinds } from '../domain/register/fields.ts';
import { entryRemarks, holdings } from '../domain/register/read-row.ts';
import { joinFaults, rowFaults } from '../domain/register/source-row.ts';
import { caseReaders, type Role } from '../domain/roles.ts';
import {
  ExhibitId,
  ImportDefinitionId,
  RegisterDecisionId,
  RegisterId,
  RegisterImportId,
} from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { JobStarted, Line, Nothing, Paragraph } from './fields.ts';

const reads = { appendsNothing: 'reads' };
export const importers = ['analyst', 'tracing-officer', 'supervisor'] as const satisfies readonly Role[];

export const importStates = ['running', 'interrupted', 'completed', 'given-up'] as const;
export const reviewDecisions = ['taken-in', 'left-out'] as const;
export const entryDecisions = ['same', 'different', 'unsure'] as const;

const EntryId = z.number().int().min(1);

export const ShownCell = z.union([
  z.string(),
  z.strictObject({
    shown: z.string(),
    stored: z.string(),
    as: z.enum(['number', 'day', 'formula', 'error', 'boolean']),
  }),
]);
export const ShownSource = z.strictObject({
  row: z.number(),
  cells: z.array(ShownCell),
  fault: z.enum(rowFaults).optional(),
  joined: z.array(z.strictObject({ table: z.number(), row: z.number(), cells: z.array(ShownCell) })).optional(),
  unjoined: z
    .array(z.strictObject({ table: z.number(), why: z.enum(joinFaults), rows: z.array(z.number()).optional() }))
    .optional(),
});
const ShownHold = z.strictObject({
  why: z.enum(holdings),
  at: z.number().optional(),
  table: z.number().optional(),
});
export const ShownFact = z.strictObject({
  fact: z.enum([...entryFacts, 'further']),
  header: z.string(),
  text: z.string(),
  stored: z.string().optional(),
  read: z.string().optional(),
  isCorrected: z.literal(true).optional(),
  table: z.number().optional(),
});

export const RegisterLine = z.strictObject({
  id: RegisterId,
  name: z.string(),
  holder: z.string(),
  kind: z.enum(entryKinds),
  note: z.string(),
  imports: z.number(),
  lastImport: Instant.optional(),
});
export type RegisterLine = z.infer<typeof RegisterLine>;

/** A file of an import beside its main one. */
export const JoinedFileLine = z.strictObject({
  name: z.string(),
  fileName: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  way: ReadingWaySchema,
});
export type JoinedFileLine = z.infer<typeof JoinedFileLine>;

const unledWhys = ['nothing-leads', 'without-key', 'unreadable'] as const;
const UnledRow = z.strictObject({
  row: z.number(),
  why: z.enum(unledWhys),
  /** As shown; none where too many letters stand in the rows before it. */
  cells: z.array(z.string()),
});
export type UnledRow = z.infer<typeof UnledRow>;

/** A joined table once the main one was read. Every row that it does not lead to is of one of the three sorts. */
export const JoinedTableLine = z.strictObject({
  name: z.string(),
  rows: z.number(),
  /** Rows that could not be cut into cells. */
  unreadable: z.number(),
  withoutKey: z.number(),
  /** Rows whose key no row names. */
  unled: z.number(),
  /** The first of all three sorts, at most 50. */
  first: z.array(UnledRow),
});
export type JoinedTableLine = z.infer<typeof JoinedTableLine>;

const Counts = z.strictObject({
  rows: z.number(),
  entries: z.number(),
  unchanged: z.number(),
  held: z.number(),
});

/** @property isChanged  a person said something else of this file than the version does. */
export const ReadWith = z.strictObject({
  id: ImportDefinitionId,
  name: z.string(),
  version: z.number(),
  isChanged: z.boolean(),
});

export const ImportLine = z.strictObject({
  id: RegisterImportId,
  number: z.string(),
  registerId: RegisterId,
  registerName: z.string(),
  fileName: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  mode: z.enum(importModes),
  /** What it was read with, where that was a saved definition. */
  readWith: ReadWith.optional(),
  state: z.enum(importStates),
  counts: Counts,
  /** Rows that still wait for a person. */
  waiting: z.number(),
  recordedAt: Instant,
  by: z.string(),
});
export type ImportLine = z.infer<typeof ImportLine>;

export const EntryLine = z.strictObject({
  id: EntryId,
  registerId: RegisterId,
  registerName: z.string(),
  kind: z.enum(entryKinds),
  facts: z.array(ShownFact),
  remarks: z.array(z.enum(entryRemarks)),
});
export type EntryLine = z.infer<typeof EntryLine>;

/** An entry found by its serial: what another register says, never one of our exhibits. */
export const FoundRegisterSerial = z.strictObject({
  id: EntryId,
  text: z.string(),
  register: z.string(),
  /** Make and model as they stand. */
  what: z.string(),
  status: z.string(),
});

const Version = z.strictObject({
  id: EntryId,
  importId: RegisterImportId,
  importNumber: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  row: z.number(),
  facts: z.array(ShownFact),
  recordedAt: Instant,
  by: z.string(),
});

export const ShownDecision = z.strictObject({
  id: RegisterDecisionId,
  exhibitId: ExhibitId,
  exhibit: z.string(),
  decision: z.enum(entryDecisions),
  reason: z.string(),
  recordedAt: Instant,
  by: z.string(),
});

export const EntryCandidate = z.strictObject({
  exhibitId: ExhibitId,
  label: z.string(),
  description: z.string(),
  serial: z.string(),
  /** 0 is the same reading. */
  cost: z.number(),
  agrees: z.array(z.enum(['make', 'model', 'calibre'])),
});

export const registersContract = {
  'registers.list': command({
    input: Nothing,
    output: z.strictObject({ registers: z.array(RegisterLine) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'registers.open': command({
    input: z.strictObject({ name: Line, holder: Line, kind: z.enum(entryKinds), note: Paragraph }),
    output: z.strictObject({ id: RegisterId }),
    errors: ['registers.name-taken'],
    allow: importers,
    ledger: { appends: ['register.opened'] },
  }),
  'registers.resume': command({
    input: z.strictObject({ id: RegisterImportId }),
    output: JobStarted,
    errors: ['registers.import-unknown', 'registers.import-ended', 'registers.import-running'],
    allow: importers,
    ledger: {
      appends: [
        'register-import.resumed',
        'register-block.recorded',
        'register-import.completed',
        'register-import.stopped',
      ],
    },
  }),
  'registers.give-up': command({
    input: z.strictObject({ id: RegisterImportId, reason: Line }),
    output: Nothing,
    errors: ['registers.import-unknown', 'registers.import-ended', 'registers.import-running'],
    allow: importers,
    ledger: { appends: ['register-import.given-up'] },
  }),
  'registers.imports': command({
    input: z.strictObject({ registerId: RegisterId.optional() }),
    output: z.strictObject({ imports: z.array(ImportLine) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'registers.import-read': command({
    input: z.strictObject({ id: RegisterImportId }),
    output: z.strictObject({
      line: ImportLine,
      way: ReadingWaySchema,
      definition: Definition,
      joined: z.array(JoinedFileLine),
      /** Once complete, what the joined tables came to; of an import before these were counted: none. */
      tables: z.array(JoinedTableLine),
      events: z.array(
        z.strictObject({
          kind: z.enum(['begun', 'stopped', 'resumed', 'completed', 'given-up']),
          reason: z.string(),
          recordedAt: Instant,
          by: z.string(),
        }),
      ),
    }),
    errors: ['registers.import-unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** Held rows, a page at a time. */
  'registers.review': command({
    input: z.strictObject({
      id: RegisterImportId,
      isSettled: z.boolean(),
      after: z.number().int().min(0),
    }),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          row: z.number(),
          holds: z.array(ShownHold),
          source: ShownSource,
          decision: z.enum(reviewDecisions).optional(),
          reason: z.string(),
          by: z.string(),
        }),
      ),
      /** There are more after the last one. */
      isMore: z.boolean(),
    }),
    errors: ['registers.import-unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  'registers.settle': command({
    input: z.strictObject({
      id: RegisterImportId,
      row: z.number().int().min(1),
      decision: z.enum(reviewDecisions),
      /** By column, what is to be read instead; the row itself stays as it stands. */
      corrections: z
        .array(
          z.strictObject({
            at: z.number().int().min(0).max(500),
            text: z.string().max(4000),
            /** The joined table that has the column. */
            table: z.number().int().min(1).max(mostJoined).optional(),
          }),
        )
        .max(501),
      /** In spite of what still holds it: it goes in as it stands, with a remark. */
      asItStands: z.boolean(),
      reason: Line,
    }),
    output: Nothing,
    errors: [
      'registers.import-unknown',
      'registers.import-not-complete',
      'registers.row-not-held',
      'registers.row-settled',
      'registers.still-held',
      'registers.key-known',
    ],
    allow: importers,
    ledger: { appends: ['register-review.taken-in', 'register-review.left-out'] },
  }),
  'registers.entries': command({
    input: z.strictObject({
      registerId: RegisterId.optional(),
      text: z.string().trim().max(200),
      after: z.number().int().min(0),
    }),
    output: z.strictObject({ entries: z.array(EntryLine), isMore: z.boolean() }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'registers.entry': command({
    input: z.strictObject({ id: EntryId }),
    output: z.strictObject({
      line: EntryLine,
      /** The newest first; the first is the one that stands. */
      versions: z.array(Version),
      /** The row as it stood in the file. */
      source: ShownSource,
      columns: z.array(z.strictObject({ header: z.string(), use: z.enum(columnUses) })),
      joined: z.array(JoinedFileLine),
      /** In which import, and where, the register said the same again. */
      lastSeen: z.strictObject({ importNumber: z.string(), row: z.number() }),
      decisions: z.array(ShownDecision),
      candidates: z.array(EntryCandidate),
    }),
    errors: ['registers.entry-unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  'registers.decide': command({
    input: z.strictObject({
      entryId: EntryId,
      exhibitId: ExhibitId,
      decision: z.enum(entryDecisions),
      reason: Line,
    }),
    output: z.strictObject({ id: RegisterDecisionId }),
    errors: ['registers.entry-unknown', 'exhibits.unknown'],
    allow: importers,
    ledger: { appends: ['register-decision.recorded'] },
  }),
};
