// What is wrong with a field as a supervisor is making it. The definition itself refuses the same; here it is said where, for the editor.
import { mostDecimals, mostReadings, type WorksheetField } from './definition.ts';

export type FieldPart = 'code' | 'decimals' | 'least' | 'most' | 'readings' | 'takesFrom';

export const fieldPartFaults = [
  'code',
  'code-taken',
  'number',
  'decimals',
  'readings',
  'below-least',
  'stock-whole',
] as const;
export type FieldPartFault = (typeof fieldPartFaults)[number];

/**
 * The first fault of each part; empty where the field may stay as it is.
 * @param others  the other fields of its section.
 */
export function faultsOfField(
  field: WorksheetField,
  others: readonly WorksheetField[],
): Partial<Record<FieldPart, FieldPartFault>> {
  const faults: Partial<Record<FieldPart, FieldPartFault>> = {};
  if (!/^[a-z][a-z0-9-]{0,59}$/.test(field.code)) faults.code = 'code';
  else if (others.some(({ code }) => code === field.code)) faults.code = 'code-taken';
  if (field.type !== 'number' && field.type !== 'measurements') return faults;
  if (!isWhole(field.decimals, 0, mostDecimals)) faults.decimals = 'decimals';
  if (!Number.isFinite(field.least)) faults.least = 'number';
  if (!Number.isFinite(field.most)) faults.most = 'number';
  else if (field.most < field.least) faults.most = 'below-least';
  if (field.type === 'measurements') {
    if (!isWhole(field.readings, 1, mostReadings)) faults.readings = 'readings';
  } else if (field.takesFrom !== undefined && (field.decimals !== 0 || field.least < 0))
    faults.takesFrom = 'stock-whole';
  return faults;
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
