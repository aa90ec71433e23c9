// Ways of reading a register's files that are kept under a name, with their versions: saved, listed, laid over a new file, retired and brought back.
import { z } from 'zod';
import { Definition, columnUses, importModes, mostJoined } from '../domain/register/definition.ts';
import { entryKinds } from '../domain/register/fields.ts';
import { misfitKinds } from '../domain/register/fit-definition.ts';
import { SavedReading } from '../domain/register/saved-reading.ts';
import { caseReaders } from '../domain/roles.ts';
import { ImportDefinitionId, RegisterId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { Line, Nothing } from './fields.ts';
import { KeptVersion, Retired, RetirementEvent, Version, VersionNote } from './kept-versions.ts';
import { LookedTable, tableErrors } from './register-files.ts';
import { importers } from './registers.ts';

const reads = { appendsNothing: 'reads' };

export const DefinitionLine = z.strictObject({
  id: ImportDefinitionId,
  registerId: RegisterId,
  registerName: z.string(),
  kind: z.enum(entryKinds),
  name: z.string(),
  /** The newest. */
  version: Version,
  savedAt: Instant,
  savedBy: z.string(),
  changedAt: Instant,
  changedBy: z.string(),
  /** Imports that were read with any version of it and not given up. */
  uses: z.number(),
  lastUsed: Instant.optional(),
  retired: Retired.optional(),
});
export type DefinitionLine = z.infer<typeof DefinitionLine>;

export const Misfit = z.strictObject({
  kind: z.enum(misfitKinds),
  table: z.number(),
  name: z.string(),
  instead: z.string().optional(),
  use: z.enum(columnUses).optional(),
});

export const registerDefinitionsContract = {
  'registers.definitions': command({
    input: z.strictObject({ registerId: RegisterId.optional() }),
    output: z.strictObject({ definitions: z.array(DefinitionLine) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'registers.definition': command({
    input: z.strictObject({ id: ImportDefinitionId }),
    output: z.strictObject({
      line: DefinitionLine,
      /** When it was retired and brought back, the newest first. */
      events: z.array(RetirementEvent),
      /** The newest first. */
      versions: z.array(KeptVersion.extend({ reading: SavedReading })),
    }),
    errors: ['registers.definition-unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** A new one, or the next version of one. */
  'registers.save-definition': command({
    input: z.strictObject({
      registerId: RegisterId,
      id: ImportDefinitionId.optional(),
      name: Line,
      note: VersionNote,
      reading: SavedReading,
    }),
    output: z.strictObject({ id: ImportDefinitionId, version: Version }),
    errors: [
      'registers.unknown',
      'registers.definition-unknown',
      'registers.definition-retired',
      'registers.definition-name-taken',
      'registers.definition-same',
      'registers.definition-other-kind',
      'registers.nothing-mapped',
      'registers.mapped-twice',
      'registers.join-cyclic',
      'registers.join-incomplete',
    ],
    allow: importers,
    ledger: { appends: ['import-definition.saved', 'import-definition.changed'] },
  }),
  'registers.retire-definition': command({
    input: z.strictObject({ id: ImportDefinitionId, reason: Line }),
    output: Nothing,
    errors: ['registers.definition-unknown', 'registers.definition-retired'],
    allow: importers,
    ledger: { appends: ['import-definition.retired'] },
  }),
  /** A retired one is in use again, under its name where no other has that by now. */
  'registers.restore-definition': command({
    input: z.strictObject({ id: ImportDefinitionId, reason: Line }),
    output: Nothing,
    errors: ['registers.definition-unknown', 'registers.definition-in-use', 'registers.definition-name-taken'],
    allow: importers,
    ledger: { appends: ['import-definition.restored'] },
  }),
  /** Lays a definition over files that were handed over, and says what does not fit. Nothing is written. */
  'registers.fit': command({
    input: z.strictObject({
      id: ImportDefinitionId,
      upload: z.string().min(1).max(60),
      /** Files of joined tables that are no sheets of the main one, in the order of the definition. */
      joined: z.array(z.string().min(1).max(60)).max(mostJoined),
    }),
    output: z.strictObject({
      name: z.string(),
      version: Version,
      looked: LookedTable,
      joined: z.array(z.strictObject({ upload: z.string(), looked: LookedTable })),
      definition: Definition,
      mode: z.enum(importModes),
      misfits: z.array(Misfit),
    }),
    errors: [
      'attachments.upload-unknown',
      'registers.definition-unknown',
      'registers.definition-retired',
      'registers.join-incomplete',
      ...tableErrors,
    ],
    allow: importers,
    ledger: { appendsNothing: 'looks at files that are not on record yet' },
  }),
};
