// Scales of conclusions: the program's and the laboratory's own, each change a new version. Old conclusions keep the version they were made on.
import { z } from 'zod';
import { ConclusionScale } from '../domain/examination/scale.ts';
import { caseReaders } from '../domain/roles.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { Line } from './fields.ts';

const reads = { appendsNothing: 'reads' };

export const ScaleOnRecord = z.strictObject({
  scale: ConclusionScale,
  origin: z.enum(['program', 'laboratory']),
  /** Absent for a version of the program that nothing was recorded under yet. */
  recordedAt: Instant.optional(),
  recordedBy: z.string().optional(),
  reason: z.string(),
});

export const scalesContract = {
  /** Each scale in its newest version. */
  'scales.list': command({
    input: z.strictObject({}),
    output: z.strictObject({ scales: z.array(ScaleOnRecord) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  /** Every version of one scale, newest first. */
  'scales.read': command({
    input: z.strictObject({ code: z.string().max(60) }),
    output: z.strictObject({ versions: z.array(ScaleOnRecord).min(1) }),
    errors: ['scales.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** Records the next version; a code nobody used begins a new scale. Its number is given here, whatever was sent. */
  'scales.save': command({
    input: z.strictObject({ scale: ConclusionScale, reason: Line }),
    output: z.strictObject({ code: z.string(), version: z.number() }),
    errors: [
      'scales.band-missing',
      'scales.band-not-ascending',
      'scales.band-gap',
      'scales.band-open',
      'scales.band-unasked',
      'scales.changed-meanwhile',
      'scales.unchanged',
    ],
    allow: ['supervisor'],
    ledger: { appends: ['scale.recorded'] },
  }),
};
