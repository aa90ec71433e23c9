// The register of instruments: recorded, calibrated, taken out of use. What was measured with one keeps what was true of it then.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { demandPast } from '../../../shared/domain/entered-time.ts';
import { isOverdue } from '../../../shared/domain/examination/instrument.ts';
import { InstrumentId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { reads, writes, type Handler, type ReadHandler } from '../handler.ts';
import { calibrationAt, findInstrument, instrumentsInOrder, type InstrumentEventRow } from './instrument-rows.ts';

const changes = ['worksheets'] as const;

export const listInstruments: ReadHandler<'instruments.list'> = reads(({ db, now }) => ({
  instruments: instrumentsInOrder(db).map((instrument) => {
    const calibration = calibrationAt(instrument.events, now);
    const needsCalibration = instrument.needs_calibration === 1;
    return {
      id: instrument.id,
      number: instrument.number,
      name: instrument.name,
      kind: instrument.kind,
      serial: instrument.serial,
      needsCalibration,
      note: instrument.note,
      ...(calibration === undefined ? {} : { calibratedAt: calibration.occurred_at }),
      ...(calibration === undefined || calibration.due_at === null ? {} : { dueAt: calibration.due_at }),
      isOverdue: isOverdue(needsCalibration, calibration?.due_at ?? undefined, now),
      isRetired: instrument.isRetired,
      events: instrument.events.toReversed().map((event) => ({
        kind: event.kind,
        occurredAt: event.occurred_at,
        ...(event.due_at === null ? {} : { dueAt: event.due_at }),
        certificate: event.certificate,
        reason: event.reason,
        at: event.recorded_at,
        by: event.person,
      })),
    };
  }),
}));

export const recordInstrument: Handler<'instruments.record'> = writes(changes, (act, input) => {
  const { number, name, kind, serial, needsCalibration, note, calibration } = input;
  if (act.db.first(statement`select 1 from lab_instrument where number = ${number}`) !== undefined)
    throw new FocalPointError('instruments.number-taken', { number }, [{ path: 'number', code: 'taken' }]);
  const id = InstrumentId.parse(act.nextId());
  act.record(
    'lab_instrument',
    {
      id,
      number,
      name,
      kind,
      serial,
      needs_calibration: needsCalibration ? 1 : 0,
      note,
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: 'instrument.recorded', label: `${number} · ${name}` },
  );
  if (calibration !== undefined) recordCalibration(act, { id, number, name }, calibration);
  return { id };
});

type Calibration = Omit<ParsedInputOf<'instruments.calibrate'>, 'id'>;
interface Named {
  readonly id: InstrumentId;
  readonly number: string;
  readonly name: string;
}

export const calibrate: Handler<'instruments.calibrate'> = writes(changes, (act, { id, ...calibration }) => {
  const instrument = findInstrument(act.db, id);
  if (instrument.isRetired) throw new FocalPointError('instruments.is-retired', { instrument: instrument.name });
  recordCalibration(act, instrument, calibration);
  return {};
});

function recordCalibration(act: Act, instrument: Named, { calibratedAt, dueAt, certificate }: Calibration): void {
  demandPast(calibratedAt, act.now, 'custody.in-the-future');
  if (dueAt !== undefined && dueAt <= calibratedAt)
    throw new FocalPointError('instruments.due-before', {}, [{ path: 'dueAt', code: 'out-of-range' }]);
  recordEvent(act, instrument, { kind: 'calibrated', occurred_at: calibratedAt, due_at: dueAt ?? null, certificate });
}

export const setUse: Handler<'instruments.set-use'> = writes(changes, (act, { id, inUse, reason }) => {
  const instrument = findInstrument(act.db, id);
  if (!inUse && instrument.isRetired)
    throw new FocalPointError('instruments.is-retired', { instrument: instrument.name });
  if (inUse && !instrument.isRetired) throw new FocalPointError('instruments.in-use', { instrument: instrument.name });
  recordEvent(act, instrument, { kind: inUse ? 'returned' : 'retired', occurred_at: act.now, reason });
  return {};
});

function recordEvent(
  act: Act,
  instrument: Named,
  event: Pick<InstrumentEventRow, 'kind'> & { occurred_at: Instant } & Partial<
      Pick<InstrumentEventRow, 'due_at' | 'certificate' | 'reason'>
    >,
): void {
  act.record(
    'instrument_event',
    {
      id: act.nextId(),
      instrument_id: instrument.id,
      due_at: null,
      certificate: '',
      reason: '',
      ...event,
      recorded_at: act.now,
      person_id: act.actor.id,
      person: act.actor.name,
    },
    {
      action: `instrument.${event.kind}`,
      label: `${instrument.number} · ${instrument.name}`,
      occurredAt: event.occurred_at,
    },
  );
}
