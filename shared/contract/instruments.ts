// What a laboratory measures with and how: instruments with their calibrations, methods with their versions.
import { z } from 'zod';
import { instrumentEventKinds, instrumentKinds } from '../domain/examination/instrument.ts';
import { caseReaders } from '../domain/roles.ts';
import { InstrumentId, MethodId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { Line, Nothing } from './fields.ts';

const laboratory = ['examiner', 'supervisor'] as const;
const reads = { appendsNothing: 'reads' };
const short = z.string().trim().max(200);

const Calibration = {
  calibratedAt: Instant,
  dueAt: Instant.optional(),
  /** Number of the certificate. */
  certificate: short,
};

export const instrumentsContract = {
  'instruments.list': command({
    input: Nothing,
    output: z.strictObject({
      instruments: z.array(
        z.strictObject({
          id: InstrumentId,
          number: z.string(),
          name: z.string(),
          kind: z.enum(instrumentKinds),
          serial: z.string(),
          needsCalibration: z.boolean(),
          note: z.string(),
          calibratedAt: Instant.optional(),
          dueAt: Instant.optional(),
          isOverdue: z.boolean(),
          isRetired: z.boolean(),
          /** Newest first. */
          events: z.array(
            z.strictObject({
              kind: z.enum(instrumentEventKinds),
              occurredAt: Instant,
              dueAt: Instant.optional(),
              certificate: z.string(),
              reason: z.string(),
              at: Instant,
              by: z.string(),
            }),
          ),
        }),
      ),
    }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'instruments.record': command({
    input: z.strictObject({
      /** As on its plate: the inventory number of the laboratory. */
      number: Line,
      name: Line,
      kind: z.enum(instrumentKinds),
      serial: short,
      needsCalibration: z.boolean(),
      note: short,
      calibration: z.strictObject(Calibration).optional(),
    }),
    output: z.strictObject({ id: InstrumentId }),
    errors: ['instruments.number-taken', 'instruments.due-before', 'custody.in-the-future'],
    allow: laboratory,
    ledger: { appends: ['instrument.recorded', 'instrument.calibrated'] },
  }),
  'instruments.calibrate': command({
    input: z.strictObject({ id: InstrumentId, ...Calibration }),
    output: Nothing,
    errors: ['instruments.unknown', 'instruments.is-retired', 'instruments.due-before', 'custody.in-the-future'],
    allow: laboratory,
    ledger: { appends: ['instrument.calibrated'] },
  }),
  /** Out of use, or back into it. */
  'instruments.set-use': command({
    input: z.strictObject({ id: InstrumentId, inUse: z.boolean(), reason: Line }),
    output: Nothing,
    errors: ['instruments.unknown', 'instruments.is-retired', 'instruments.in-use'],
    allow: ['supervisor'],
    ledger: { appends: ['instrument.retired', 'instrument.returned'] },
  }),
  'methods.list': command({
    input: Nothing,
    output: z.strictObject({
      methods: z.array(
        z.strictObject({
          id: MethodId,
          code: z.string(),
          version: z.string(),
          title: z.string(),
          reference: z.string(),
          validFrom: Instant,
          validTo: Instant.optional(),
          note: z.string(),
          endReason: z.string(),
        }),
      ),
    }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'methods.record': command({
    input: z.strictObject({
      code: Line,
      version: Line,
      title: Line,
      reference: short,
      validFrom: Instant,
      note: short,
    }),
    output: z.strictObject({ id: MethodId }),
    errors: ['methods.version-taken'],
    allow: ['supervisor'],
    ledger: { appends: ['method.recorded'] },
  }),
  /** From that day on it is not newly chosen; what was done by it stays so. */
  'methods.retire': command({
    input: z.strictObject({ id: MethodId, validTo: Instant, reason: Line }),
    output: Nothing,
    errors: ['methods.unknown', 'methods.is-retired', 'instruments.due-before'],
    allow: ['supervisor'],
    ledger: { appends: ['method.retired'] },
  }),
};
