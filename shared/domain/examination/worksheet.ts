// What is written on a worksheet: for each section of its definition one or several rows, in each row a value for each field that was filled
// in. Ids name records; codes are of the definition; text stays as typed.
import { z } from 'zod';
import { AttachmentId, ExhibitId } from '../../language/identity.ts';
import { Instant } from '../../language/instant.ts';

/** How sure a reading of one position is; `nothing`: nothing was seen there. */
export const sureness = ['certain', 'probable', 'uncertain', 'nothing'] as const;

/** One position of a serial number after one step. The latest reading of a position counts, the earlier ones stay. */
export const PositionReading = z.strictObject({
  /** From 1, as the serial is read; separators are positions too. */
  position: z.number().int().min(1).max(40),
  /** The character; several where it may be any of them: `38`. Empty where nothing was seen. */
  seen: z.string().max(10),
  sureness: z.enum(sureness),
  /** Method or reagent, as the definition's options or in own words. */
  step: z.string().trim().max(100),
  at: Instant.optional(),
  photographId: AttachmentId.optional(),
});
export type PositionReading = z.infer<typeof PositionReading>;

/** Rounds fired together: of which ammunition, how many, how, and what was recovered of them. */
export const Shots = z.strictObject({
  source: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('evidence'), exhibitId: ExhibitId }),
    z.strictObject({ kind: z.literal('reference'), lotId: z.string().max(60) }),
  ]),
  rounds: z.number().int().min(1).max(1000),
  /** Recovered and kept as exhibits of their own. */
  cases: z.number().int().min(0).max(1000),
  bullets: z.number().int().min(0).max(1000),
  note: z.string().trim().max(1000),
});
export type Shots = z.infer<typeof Shots>;

/** Text, codes and ids; numbers; readings of one thing in their order; lists of codes or ids; positions; shots. */
export const WorksheetValue = z.union([
  z.string().max(10_000),
  z.number(),
  z.boolean(),
  z.array(z.number()).max(50),
  z.array(z.string().max(100)).max(200),
  z.array(PositionReading).max(400),
  z.array(Shots).max(50),
]);
export type WorksheetValue = z.infer<typeof WorksheetValue>;

export const WorksheetRow = z.record(z.string().max(60), WorksheetValue);
export type WorksheetRow = z.infer<typeof WorksheetRow>;

/** Section code → rows → field code → value. A section that does not repeat has one row at most. */
export const WorksheetValues = z.record(z.string().max(60), z.array(WorksheetRow).max(200));
export type WorksheetValues = z.infer<typeof WorksheetValues>;

/** Under which conditions it was measured: degrees Celsius, per cent of relative humidity. */
export const Environment = z.strictObject({
  temperature: z.number().min(-60).max(80).optional(),
  humidity: z.number().min(0).max(100).optional(),
  note: z.string().trim().max(500),
});
export type Environment = z.infer<typeof Environment>;
