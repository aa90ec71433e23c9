// Legal bases: the program's and the station's own, each change a new version. A charge keeps the version it was laid under.
import { z } from 'zod';
import { LegalBasis } from '../domain/prosecution/legal-basis.ts';
import { caseReaders } from '../domain/roles.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { Line, Nothing } from './fields.ts';

const reads = { appendsNothing: 'reads' };

export const LegalBasisOnRecord = z.strictObject({
  basis: LegalBasis,
  origin: z.enum(['program', 'station']),
  /** Absent for a version of the program that nobody was charged under yet. */
  recordedAt: Instant.optional(),
  recordedBy: z.string().optional(),
  reason: z.string(),
});
export type LegalBasisOnRecord = z.infer<typeof LegalBasisOnRecord>;

export const legalBasesContract = {
  /** Each legal basis in its newest version. */
  'legal-bases.list': command({
    input: Nothing,
    output: z.strictObject({ bases: z.array(LegalBasisOnRecord) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  /** Every version of one, newest first. */
  'legal-bases.read': command({
    input: z.strictObject({ code: z.string().max(60) }),
    output: z.strictObject({ versions: z.array(LegalBasisOnRecord).min(1) }),
    errors: ['legal-bases.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** Records the next version; a code nobody used begins a new row. Its number is given here; what was sent says which version was edited. */
  'legal-bases.save': command({
    input: z.strictObject({ basis: LegalBasis, reason: Line }),
    output: z.strictObject({ code: z.string(), version: z.number() }),
    errors: ['legal-bases.changed-meanwhile', 'legal-bases.unchanged'],
    allow: ['prosecutor', 'supervisor'],
    ledger: { appends: ['legal-basis.recorded'] },
  }),
};
