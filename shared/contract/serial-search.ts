// The serial search: every serial, marking and pattern the station knows, asked as one types, with why each candidate may be it. Leads, never findings.
import { z } from 'zod';
import { differenceReasons } from '../domain/exhibit/serial-differences.ts';
import { exhibitKinds, markKinds, markLocations, serialStatuses } from '../domain/exhibit.ts';
import { queryProblems, queryRemarks } from '../domain/serial/index.ts';
import { caseReaders } from '../domain/roles.ts';
import { AttachmentId, CaseId, ExhibitId, ForeignExhibitId } from '../language/identity.ts';
import { lookAlikeWidths } from '../reference/look-alikes.ts';
import { command } from './define.ts';
import { OptionalLine } from './fields.ts';
import { FoundRegisterSerial } from './registers.ts';

const reads = { appendsNothing: 'reads' };

/** Keys of an object as a choice: `Object.keys` forgets them. */
const widths = Object.keys(lookAlikeWidths) as (keyof typeof lookAlikeWidths)[];

const NamedExhibit = {
  exhibitId: ExhibitId,
  caseId: CaseId,
  caseTitle: z.string(),
  number: z.string(),
  mark: z.string(),
  kind: z.enum(exhibitKinds),
  make: z.string(),
  model: z.string(),
  calibre: z.string(),
};

const StoredReading = z.strictObject({
  text: z.string(),
  source: z.enum(['serial', 'marking', 'second-entry']),
  reading: z.enum(['marked', 'concluded']),
  component: z.enum(markLocations),
  /** Of a serial its status, of a marking its kind. */
  status: z.enum([...serialStatuses, ...markKinds]),
});
export type StoredReading = z.infer<typeof StoredReading>;

const Column = z.strictObject({
  typed: z.string(),
  stored: z.string(),
  reason: z.enum(differenceReasons).optional(),
});

export const SerialCandidate = z.strictObject({
  ...NamedExhibit,
  thumbnail: AttachmentId.optional(),
  best: StoredReading,
  isUpsideDown: z.boolean(),
  columns: z.array(Column),
  /** What of the wished make, model and calibre agrees. */
  agrees: z.array(z.enum(['make', 'model', 'calibre'])),
  /** Further texts of the same exhibit that fit. */
  also: z.array(StoredReading),
});
export type SerialCandidate = z.infer<typeof SerialCandidate>;

export const serialSearchContract = {
  'serials.search': command({
    input: z.strictObject({
      pattern: z.string().max(500),
      width: z.enum(widths),
      isTolerant: z.boolean(),
      isUpsideDown: z.boolean(),
      /** These order what is equally alike and are never required. */
      make: OptionalLine,
      model: OptionalLine,
      calibre: OptionalLine,
      except: ExhibitId.optional(),
      from: z.number().int().min(0).max(1000),
      count: z.number().int().min(1).max(200),
    }),
    output: z.strictObject({
      candidates: z.array(SerialCandidate),
      /** Exhibits that can be paged through. */
      listed: z.number(),
      /** Texts that fit, also those beyond what is ordered and listed. */
      total: z.number(),
      /** Texts that were looked at. */
      searched: z.number(),
      /** Insertions, deletions and substitutions that were allowed. */
      errors: z.number(),
      remarks: z.array(z.enum(queryRemarks)),
      /** Serials of exhibits in packages of other stations: theirs, and not in the counts above. */
      foreign: z.array(
        z.strictObject({
          id: ForeignExhibitId,
          text: z.string(),
          number: z.string(),
          description: z.string(),
          caseTitle: z.string(),
          station: z.string(),
        }),
      ),
      /** Entries of other registers, the nearest first and at most twenty: what others say, and not in the counts above. */
      registers: z.array(FoundRegisterSerial),
    }),
    errors: queryProblems.map((problem) => `serials.pattern-${problem}` as const),
    allow: caseReaders,
    ledger: reads,
  }),
  /** Serials of the same make and model close to those of this exhibit: perhaps one batch. */
  'serials.neighbours': command({
    input: z.strictObject({ exhibitId: ExhibitId, within: z.number().int().min(1).max(1000) }),
    output: z.strictObject({
      neighbours: z.array(
        z.strictObject({
          ...NamedExhibit,
          own: z.string(),
          text: z.string(),
          /** Its number less the own one; 0 where both bear the same. */
          distance: z.number().int(),
        }),
      ),
      total: z.number(),
      /** What this exhibit would have to have recorded before it can have neighbours. */
      lacks: z.enum(['make-and-model', 'number']).optional(),
    }),
    errors: ['exhibits.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
};
