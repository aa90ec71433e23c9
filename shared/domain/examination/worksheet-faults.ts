// What is wrong with a worksheet under its definition. Form, station and report ask this one function, so that none is stricter or laxer.
import type { ExaminationDefinition, WorksheetField, WorksheetSection } from './definition.ts';
import { PositionReading, Shots, type WorksheetRow, type WorksheetValue, type WorksheetValues } from './worksheet.ts';
import { Instant } from '../../language/instant.ts';

export const worksheetFaultCodes = [
  'required',
  'too-few',
  'out-of-range',
  'not-a-choice',
  'unreadable',
  'unknown-field',
  'row-too-many',
  'more-recovered',
] as const;
export type WorksheetFaultCode = (typeof worksheetFaultCodes)[number];

export interface WorksheetFault {
  readonly code: WorksheetFaultCode;
  /** Codes of the definition; a section or field that it does not have is named as it was sent. */
  readonly section: string;
  /** From 0. */
  readonly row: number;
  readonly field: string;
  /** Bounds of a number or the count of readings that the method asks for. */
  readonly least?: number;
  readonly most?: number;
}

/** What is still to be filled in, as opposed to what is wrong: a worksheet in work may have these, a signed one has none. */
export function isStillOpen({ code }: WorksheetFault): boolean {
  return code === 'required' || code === 'too-few';
}

/** Everything that keeps these values from being signed, in the order of the definition; empty when nothing does. */
export function worksheetFaults(definition: ExaminationDefinition, values: WorksheetValues): WorksheetFault[] {
  const known = new Set(definition.sections.map(({ code }) => code));
  return [
    ...definition.sections.flatMap((section) => faultsOfSection(section, values[section.code] ?? [])),
    ...Object.keys(values)
      .filter((code) => !known.has(code))
      .map((section): WorksheetFault => ({ code: 'unknown-field', section, row: 0, field: '' })),
  ];
}

function faultsOfSection(section: WorksheetSection, rows: readonly WorksheetRow[]): WorksheetFault[] {
  const at = section.code;
  const faults: WorksheetFault[] = [];
  if (!section.repeats && rows.length > 1) faults.push({ code: 'row-too-many', section: at, row: 1, field: '' });
  // A section that repeats may have no row: nothing of it was there. One that does not is asked once.
  const asked = rows.length === 0 && !section.repeats ? [{}] : rows;
  for (const [row, entered] of asked.entries()) {
    for (const field of section.fields) {
      const fault = faultOf(field, entered[field.code]);
      if (fault !== undefined) faults.push({ ...fault, section: at, row, field: field.code });
    }
    for (const field of Object.keys(entered))
      if (!section.fields.some(({ code }) => code === field))
        faults.push({ code: 'unknown-field', section: at, row, field });
  }
  return faults;
}

type Fault = Pick<WorksheetFault, 'code' | 'least' | 'most'>;

function faultOf(field: WorksheetField, value: WorksheetValue | undefined): Fault | undefined {
  if (value === undefined || isBlank(value)) return field.isRequired ? { code: 'required' } : undefined;
  switch (field.type) {
    case 'text':
    case 'long-text':
      return typeof value === 'string' ? undefined : { code: 'unreadable' };
    case 'moment':
      return Instant.safeParse(value).success ? undefined : { code: 'unreadable' };
    case 'yes-no':
      return typeof value === 'boolean' ? undefined : { code: 'unreadable' };
    case 'number':
      return typeof value === 'number' ? faultOfNumber(field, value) : { code: 'unreadable' };
    case 'clock':
      return typeof value === 'number' && Number.isInteger(value)
        ? faultOfNumber({ least: 1, most: 12, decimals: 0 }, value)
        : { code: 'unreadable' };
    case 'measurements':
      return faultOfReadings(field, value);
    case 'choice':
      return isCode(field, value) ? undefined : { code: 'not-a-choice' };
    case 'choices':
      return isTexts(value) && value.every((one) => isCode(field, one)) ? undefined : { code: 'not-a-choice' };
    case 'instrument':
    case 'method':
    case 'reference-lot':
    case 'exhibit':
      return typeof value === 'string' ? undefined : { code: 'unreadable' };
    case 'photographs':
      return isTexts(value) ? undefined : { code: 'unreadable' };
    case 'positions':
      return PositionReading.array().safeParse(value).success ? undefined : { code: 'unreadable' };
    case 'shots':
      return faultOfShots(value);
  }
}

function faultOfNumber(bounds: { least: number; most: number; decimals: number }, value: number): Fault | undefined {
  const { least, most, decimals } = bounds;
  if (!Number.isFinite(value)) return { code: 'unreadable' };
  if (value < least || value > most) return { code: 'out-of-range', least, most };
  // More places than the instrument shows were not read from it.
  return Number(value.toFixed(decimals)) === value ? undefined : { code: 'unreadable' };
}

function faultOfReadings(
  field: { least: number; most: number; decimals: number; readings: number; isRequired: boolean },
  value: WorksheetValue,
): Fault | undefined {
  if (!Array.isArray(value)) return { code: 'unreadable' };
  const readings: readonly unknown[] = value;
  for (const reading of readings) {
    const fault = typeof reading === 'number' ? faultOfNumber(field, reading) : { code: 'unreadable' as const };
    if (fault !== undefined) return fault;
  }
  return readings.length < field.readings ? { code: 'too-few', least: field.readings } : undefined;
}

function faultOfShots(value: WorksheetValue): Fault | undefined {
  const shots = Shots.array().safeParse(value);
  if (!shots.success) return { code: 'unreadable' };
  // One cartridge leaves one case; of a bullet there may be several pieces, but never more bullets than were fired.
  const worst = shots.data.find(({ rounds, cases, bullets }) => cases > rounds || bullets > rounds);
  return worst === undefined ? undefined : { code: 'more-recovered', most: worst.rounds };
}

function isBlank(value: WorksheetValue): boolean {
  return typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0;
}

function isTexts(value: WorksheetValue): value is string[] {
  return Array.isArray(value) && value.every((one: unknown) => typeof one === 'string');
}

function isCode(field: Extract<WorksheetField, { readonly options: unknown }>, value: WorksheetValue): boolean {
  return field.options.some(({ code }) => code === value);
}
