// What the values of a worksheet name by id: whether it is there, of this case where it must be, and in use; and what it was like at the signature.
import type { UsedThings, WorksheetNames } from '../../../shared/contract/worksheets.ts';
import type { ExaminationDefinition } from '../../../shared/domain/examination/definition.ts';
import { isOverdue } from '../../../shared/domain/examination/instrument.ts';
import { filledFields, namedIn, shotsIn } from '../../../shared/domain/examination/worksheet-contents.ts';
import { PositionReading, type WorksheetValues } from '../../../shared/domain/examination/worksheet.ts';
import type { ExhibitKind, QuantityUnit } from '../../../shared/domain/exhibit.ts';
import type { AttachmentId, ExhibitId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { TaskRow } from '../examination/index.ts';
import { calledExhibit } from '../exhibit-called.ts';
import { calibrationAt, instrumentsInOrder } from './instrument-rows.ts';
import { methodsInOrder } from './method-rows.ts';
import { isExpired, lotsInOrder } from './stock-rows.ts';

/** Names of everything of this case, and of the laboratory, that a worksheet may refer to. */
export function worksheetNames(
  db: ReadableDatabase,
  task: TaskRow,
  now: Instant,
): Omit<WorksheetNames, 'exhibitsElsewhere'> {
  return {
    instruments: instrumentsInOrder(db).map((instrument) => {
      const dueAt = calibrationAt(instrument.events, now)?.due_at ?? undefined;
      return {
        id: instrument.id,
        name: instrument.name,
        number: instrument.number,
        needsCalibration: instrument.needs_calibration === 1,
        ...(dueAt === undefined ? {} : { calibrationDue: dueAt }),
        isRetired: instrument.isRetired,
      };
    }),
    methods: methodsInOrder(db).map(({ id, code, title, version, valid_to }) => ({
      id,
      code,
      title,
      version,
      isRetired: valid_to !== null && valid_to <= now,
    })),
    lots: lotsInOrder(db).map(({ id, number, kind, name, calibre, lot, unit, left, expires_at }) => ({
      id,
      number,
      kind,
      name,
      calibre,
      lot,
      unit,
      left,
      ...(expires_at === null ? {} : { expiresAt: expires_at }),
    })),
    exhibits: db
      .all<{ id: ExhibitId; mark: string; kind: ExhibitKind; description: string; unit: QuantityUnit; left: number }>(
        statement`select exhibit.id, exhibit.mark, exhibit.kind, exhibit.description, exhibit.unit, exhibit.quantity - line.taken as left
          from exhibit join exhibit_line line on line.exhibit_id = exhibit.id
          where exhibit.case_id = ${task.case_id} order by exhibit.recorded_at, exhibit.id`,
      )
      .map((exhibit) => ({ ...exhibit, description: exhibit.description.slice(0, 200) })),
    photographs: photographsOf(db, task),
  };
}

interface PhotographRow {
  readonly id: AttachmentId;
  readonly number: number;
  readonly file_name: string;
  readonly caption: string;
  readonly exhibit_id: ExhibitId | null;
  readonly micrometres_per_pixel: number | null;
}

function photographsOf(db: ReadableDatabase, { case_id }: TaskRow): WorksheetNames['photographs'] {
  return db
    .all<PhotographRow>(
      statement`select id, number, file_name, caption, exhibit_id, micrometres_per_pixel from attachment
        where case_id = ${case_id} and kind = 'photograph' order by number`,
    )
    .map((row) => ({
      id: row.id,
      number: row.number,
      fileName: row.file_name,
      caption: row.caption,
      ...(row.exhibit_id === null ? {} : { exhibitId: row.exhibit_id }),
      ...(row.micrometres_per_pixel === null ? {} : { micrometresPerPixel: row.micrometres_per_pixel }),
    }));
}

/**
 * Every id is of something that is there and in use, and photographs and what was fired are of this case. What an earlier entry names already stays as it is.
 * @throws FocalPointError `worksheets.reference-unknown`, `worksheets.photograph-of-another`, `worksheets.method-retired`,
 *         `worksheets.instrument-retired`
 */
export function demandNamedThings(
  db: ReadableDatabase,
  written: {
    readonly task: TaskRow;
    readonly definition: ExaminationDefinition;
    readonly values: WorksheetValues;
    readonly before: WorksheetValues;
    readonly at: Instant;
  },
): void {
  const { task, definition, values, before, at } = written;
  const names = worksheetNames(db, task, at);
  const instruments = new Map(names.instruments.map((one) => [one.id as string, one]));
  const methods = new Map(names.methods.map((one) => [one.id as string, one]));
  const lots = new Set<string>(names.lots.map(({ id }) => id));
  const exhibits = new Set<string>(names.exhibits.map(({ id }) => id));
  const photographs = new Set<string>(names.photographs.map(({ id }) => id));

  for (const id of namedIn(definition, values, 'instrument')) {
    const instrument = instruments.get(id);
    if (instrument === undefined) throw new FocalPointError('worksheets.reference-unknown');
    if (instrument.isRetired && !namedIn(definition, before, 'instrument').includes(id))
      throw new FocalPointError('worksheets.instrument-retired', { instrument: instrument.name });
  }
  for (const id of namedIn(definition, values, 'method')) {
    const method = methods.get(id);
    if (method === undefined) throw new FocalPointError('worksheets.reference-unknown');
    if (method.isRetired && !namedIn(definition, before, 'method').includes(id))
      throw new FocalPointError('worksheets.method-retired', { method: `${method.code} ${method.version}` });
  }
  const sources = shotsIn(definition, values).map(({ source }) => source);
  const lotIds = sources.flatMap((source) => (source.kind === 'reference' ? [source.lotId] : []));
  const exhibitIds = sources.flatMap((source) => (source.kind === 'evidence' ? [source.exhibitId] : []));
  if ([...namedIn(definition, values, 'reference-lot'), ...lotIds].some((id) => !lots.has(id)))
    throw new FocalPointError('worksheets.reference-unknown');
  // What is fired is of this case; what is compared may be of any that the station holds.
  if (exhibitIds.some((id) => !exhibits.has(id))) throw new FocalPointError('worksheets.reference-unknown');
  if (namedIn(definition, values, 'exhibit').some((id) => !exhibits.has(id) && calledExhibit(db, id) === undefined))
    throw new FocalPointError('worksheets.reference-unknown');
  if (
    [...namedIn(definition, values, 'photographs'), ...positionPhotographs(definition, values)].some(
      (id) => !photographs.has(id),
    )
  )
    throw new FocalPointError('worksheets.photograph-of-another');
}

function positionPhotographs(definition: ExaminationDefinition, values: WorksheetValues): string[] {
  return [...filledFields(definition, values)].flatMap(({ field, value }) => {
    if (field.type !== 'positions') return [];
    const readings = PositionReading.array().safeParse(value);
    return readings.success ? readings.data.flatMap(({ photographId }) => photographId ?? []) : [];
  });
}

/**
 * Instruments, methods and lots as they are at this moment, to be kept with the signature.
 * @param at  when it was measured: what ran out later was in order then.
 */
export function usedThings(
  db: ReadableDatabase,
  definition: ExaminationDefinition,
  values: WorksheetValues,
  at: Instant,
): UsedThings {
  const instruments = new Set(namedIn(definition, values, 'instrument'));
  const methods = new Set(namedIn(definition, values, 'method'));
  const lots = new Set([
    ...namedIn(definition, values, 'reference-lot'),
    ...shotsIn(definition, values).flatMap(({ source }) => (source.kind === 'reference' ? [source.lotId] : [])),
  ]);
  return {
    instruments: instrumentsInOrder(db)
      .filter(({ id }) => instruments.has(id))
      .map((instrument) => {
        const dueAt = calibrationAt(instrument.events, at)?.due_at ?? undefined;
        return {
          id: instrument.id,
          name: instrument.name,
          number: instrument.number,
          ...(dueAt === undefined ? {} : { calibrationDue: dueAt }),
          wasOverdue: isOverdue(instrument.needs_calibration === 1, dueAt, at),
        };
      }),
    methods: methodsInOrder(db)
      .filter(({ id }) => methods.has(id))
      .map(({ id, code, title, version }) => ({ id, code, title, version })),
    lots: lotsInOrder(db)
      .filter(({ id }) => lots.has(id))
      .map((lot) => ({
        id: lot.id,
        number: lot.number,
        name: lot.name,
        lot: lot.lot,
        ...(lot.expires_at === null ? {} : { expiresAt: lot.expires_at }),
        wasExpired: isExpired(lot, at),
      })),
  };
}
