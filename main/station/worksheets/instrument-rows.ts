// Instruments with everything that happened to them: calibrated, taken out of use, taken back into it.
import type { InstrumentEventKind, InstrumentKind } from '../../../shared/domain/examination/instrument.ts';
import type { InstrumentId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';

interface InstrumentRow {
  readonly id: InstrumentId;
  readonly number: string;
  readonly name: string;
  readonly kind: InstrumentKind;
  readonly serial: string;
  readonly needs_calibration: number;
  readonly note: string;
}

export interface InstrumentEventRow {
  readonly instrument_id: InstrumentId;
  readonly kind: InstrumentEventKind;
  readonly due_at: Instant | null;
  readonly certificate: string;
  readonly reason: string;
  readonly occurred_at: Instant;
  readonly recorded_at: Instant;
  readonly person: string;
}

export interface Instrument extends InstrumentRow {
  /** In the order they happened. */
  readonly events: readonly InstrumentEventRow[];
  readonly isRetired: boolean;
}

export function instrumentsInOrder(db: ReadableDatabase): Instrument[] {
  const events = Map.groupBy(
    db.all<InstrumentEventRow>(statement`select * from instrument_event order by occurred_at, recorded_at, id`),
    ({ instrument_id }) => instrument_id,
  );
  return db.all<InstrumentRow>(statement`select * from lab_instrument order by name, number`).map((row) => {
    const own = events.get(row.id) ?? [];
    return { ...row, events: own, isRetired: own.findLast(({ kind }) => kind !== 'calibrated')?.kind === 'retired' };
  });
}

/** @throws FocalPointError `instruments.unknown` */
export function findInstrument(db: ReadableDatabase, id: InstrumentId): Instrument {
  const found = instrumentsInOrder(db).find((instrument) => instrument.id === id);
  if (found === undefined) throw new FocalPointError('instruments.unknown');
  return found;
}

/** The calibration that was the last one at that moment. */
export function calibrationAt(events: readonly InstrumentEventRow[], at: Instant): InstrumentEventRow | undefined {
  return events.findLast(({ kind, occurred_at }) => kind === 'calibrated' && occurred_at <= at);
}
