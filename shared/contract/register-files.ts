// Files of registers on their way in: looked at, joined by keys, read whole to see what they would give, and brought in.
import { z } from 'zod';
import { Definition, ReadingWaySchema, importModes, mostJoined } from '../domain/register/definition.ts';
import { entryFacts } from '../domain/register/fields.ts';
import { entryRemarks, holdings } from '../domain/register/read-row.ts';
import { ImportDefinitionId, RegisterId } from '../language/identity.ts';
import { command } from './define.ts';
import { JobStarted } from './fields.ts';
import { JoinedTableLine, ShownSource, importers } from './registers.ts';

const Upload = z.string().min(1).max(60);
/** A table that is joined to the main one: a file, or another sheet of the same workbook. */
export const JoinedFile = z.strictObject({ upload: Upload, way: ReadingWaySchema });
export const tableErrors = [
  'registers.empty-file',
  'registers.too-large',
  'registers.not-a-table',
  'registers.line-too-long',
  'registers.cut-short',
  'registers.json-no-array',
  'registers.too-many-columns',
  'registers.workbook-damaged',
  'registers.workbook-bomb',
  'registers.workbook-locked',
  'registers.took-too-long',
] as const;

export const LookedTable = z.strictObject({
  fileName: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  way: ReadingWaySchema,
  encodingBy: z.enum(['mark', 'form', 'letters', 'told']),
  sheets: z.array(z.string()),
  header: z.array(z.string()),
  rows: z.array(ShownSource),
  definition: Definition,
  /** Usual length of identifiers by column, where there is one. */
  usual: z.array(z.strictObject({ length: z.number(), hasZeros: z.boolean() }).nullable()),
  /** It was said for this register before. */
  isRemembered: z.boolean(),
  /** The same bytes were brought in before, by this import. */
  sameAs: z.string().optional(),
});
export type LookedTable = z.infer<typeof LookedTable>;

/** What goes in: the files, and what was said of them. */
export const ImportOrder = z.strictObject({
  upload: Upload,
  registerId: RegisterId,
  way: ReadingWaySchema,
  definition: Definition,
  /** In the order of the definition's joined tables. */
  joined: z.array(JoinedFile).max(mostJoined).optional(),
});

/** What the job of a check says at its end; counts are of rows. */
export const CheckReport = z.object({
  rows: z.number(),
  held: z.number(),
  first: z.array(z.object({ row: z.number() })),
  whys: z.partialRecord(z.enum(holdings), z.number()),
  remarks: z.partialRecord(z.enum(entryRemarks), z.number()),
  tables: z.array(JoinedTableLine),
  unknown: z.array(z.object({ fact: z.enum(entryFacts), text: z.string(), rows: z.number() })),
});
export type CheckReport = z.infer<typeof CheckReport>;

/** What the job of an import says at its end; counts are of entries, held ones of rows. */
export const ImportReport = z.object({
  importId: z.string(),
  number: z.string(),
  entries: z.number(),
  unchanged: z.number(),
  held: z.number(),
  tables: z.array(JoinedTableLine),
});

/** Also of joined tables. */
const orderErrors = [
  'attachments.upload-unknown',
  'registers.unknown',
  'registers.columns-changed',
  'registers.nothing-mapped',
  'registers.mapped-twice',
  'registers.join-cyclic',
  'registers.join-incomplete',
  'registers.joined-too-large',
  ...tableErrors,
] as const;

export const registerFilesContract = {
  /** Looks at the beginning of a file that was handed over. */
  'registers.look': command({
    input: z.strictObject({
      upload: Upload,
      registerId: RegisterId,
      /** What a person says of it; the rest is recognised. */
      way: ReadingWaySchema.partial(),
    }),
    output: LookedTable,
    errors: ['attachments.upload-unknown', 'registers.unknown', ...tableErrors],
    allow: importers,
    ledger: { appendsNothing: 'looks at a file that is not on record yet' },
  }),
  /** Looks at a table that is to be joined: what it is, and which columns may be its keys. */
  'registers.look-joined': command({
    input: z.strictObject({
      registerId: RegisterId,
      upload: Upload,
      way: ReadingWaySchema.partial(),
      /** The main table, and those that are joined already. */
      tables: z.array(JoinedFile).min(1).max(mostJoined),
    }),
    output: LookedTable.extend({
      keys: z.array(
        z.strictObject({
          table: z.number(),
          at: z.number(),
          to: z.number(),
          of: z.number(),
          met: z.number(),
          isUnique: z.boolean(),
          isNamed: z.boolean(),
        }),
      ),
    }),
    errors: ['attachments.upload-unknown', 'registers.unknown', ...tableErrors],
    allow: importers,
    ledger: { appendsNothing: 'looks at a file that is not on record yet' },
  }),
  /** The first rows with what they lead to in the joined tables, which are read whole. */
  'registers.join': command({
    input: ImportOrder,
    output: z.strictObject({
      rows: z.array(ShownSource),
      tables: z.array(z.strictObject({ rows: z.number(), unreadable: z.number(), withoutKey: z.number() })),
    }),
    errors: orderErrors,
    allow: importers,
    ledger: { appendsNothing: 'looks at files that are not on record yet' },
  }),
  /** Reads all of it as an import would and says what it would give; nothing is written. */
  'registers.check': command({
    input: ImportOrder,
    output: JobStarted,
    errors: orderErrors,
    allow: importers,
    ledger: { appendsNothing: 'reads files that are not on record yet' },
  }),
  'registers.import': command({
    input: ImportOrder.extend({
      mode: z.enum(importModes),
      /** The saved definition that was laid over the file. */
      readWith: z
        .strictObject({
          id: ImportDefinitionId,
          version: z.number().int().min(1),
          /** A person looked at what does not fit, and says that it is right so. */
          hasLooked: z.boolean().default(false),
        })
        .optional(),
    }),
    output: JobStarted,
    errors: [
      ...orderErrors,
      'registers.import-open',
      'registers.definition-unknown',
      'registers.definition-retired',
      'registers.definition-misfit',
      // Said by the job.
      'registers.rows-held',
      'registers.no-rows',
    ],
    allow: importers,
    ledger: {
      appends: [
        'register-import.begun',
        'register-import.file-joined',
        'register-block.recorded',
        'register-import.completed',
        'register-import.stopped',
      ],
    },
  }),
};
