// Definitions of examinations as a laboratory sees and changes them: each change is a higher version, and every version stays.
import { z } from 'zod';
import { ExaminationDefinition } from '../domain/examination/definition.ts';
import { caseReaders } from '../domain/roles.ts';
import { DefinitionId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { Line, Nothing } from './fields.ts';

const reads = { appendsNothing: 'reads' };
const Version = z.strictObject({
  version: z.number(),
  origin: z.enum(['program', 'laboratory']),
  /** Absent while nothing was recorded under it: it came with the program. */
  recordedAt: Instant.optional(),
  by: z.string(),
});

export const definitionsContract = {
  'definitions.list': command({
    input: Nothing,
    output: z.strictObject({
      definitions: z.array(
        z.strictObject({
          definition: ExaminationDefinition,
          /** Newest first. */
          versions: z.array(Version),
        }),
      ),
    }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'definitions.read': command({
    input: z.strictObject({ code: z.string().max(60), version: z.number().int() }),
    output: z.strictObject({ definition: ExaminationDefinition }),
    errors: ['tasks.examination-unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** The next version of an examination, or the first of a new one. */
  'definitions.save': command({
    input: z.strictObject({ definition: ExaminationDefinition, reason: Line }),
    output: z.strictObject({ id: DefinitionId }),
    errors: ['definitions.version-taken', 'definitions.nothing-changed', 'definitions.type-changed'],
    allow: ['supervisor'],
    ledger: { appends: ['definition.recorded'] },
  }),
};
