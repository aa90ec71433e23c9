// What a worksheet names beside plain values: records of the station, rounds that were fired, and whether evidence was used up.
import type { ExaminationDefinition, WorksheetField } from './definition.ts';
import { Shots, type WorksheetRow, type WorksheetValue, type WorksheetValues } from './worksheet.ts';

/** Each value that was filled in, with the field it answers, in the order of the definition. */
export function* filledFields(
  { sections }: Pick<ExaminationDefinition, 'sections'>,
  values: WorksheetValues,
): Iterable<{
  readonly section: string;
  readonly row: number;
  readonly field: WorksheetField;
  readonly value: WorksheetValue;
}> {
  for (const section of sections) {
    for (const [row, entered] of (values[section.code] ?? []).entries()) {
      for (const field of section.fields) {
        const value = entered[field.code];
        if (value !== undefined) yield { section: section.code, row, field, value };
      }
    }
  }
}

type NamingType = 'instrument' | 'method' | 'reference-lot' | 'exhibit' | 'photographs';

/** The ids that fields of this type name, each once, in order. */
export function namedIn(definition: ExaminationDefinition, values: WorksheetValues, type: NamingType): string[] {
  const ids = [...filledFields(definition, values)]
    .filter(({ field }) => field.type === type)
    .flatMap(({ value }) => (typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter(isText) : []));
  return [...new Set(ids)].filter((id) => id !== '');
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Every group of rounds that was fired, in order. */
export function shotsIn(definition: ExaminationDefinition, values: WorksheetValues): Shots[] {
  return [...filledFields(definition, values)].flatMap(({ field, value }) => {
    if (field.type !== 'shots') return [];
    const shots = Shots.array().safeParse(value);
    return shots.success ? shots.data : [];
  });
}

/** How much of each lot was taken: rounds of reference ammunition, and what numbers say was used of the lot beside them. */
export function takenFromStock(
  definition: ExaminationDefinition,
  values: WorksheetValues,
): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  const take = (lotId: string, amount: number) => taken.set(lotId, (taken.get(lotId) ?? 0) + amount);
  for (const { source, rounds } of shotsIn(definition, values))
    if (source.kind === 'reference') take(source.lotId, rounds);
  for (const { section, row, field, value } of filledFields(definition, values)) {
    if (field.type !== 'number' || field.takesFrom === undefined || typeof value !== 'number' || value === 0) continue;
    const lotId = values[section]?.[row]?.[field.takesFrom];
    if (typeof lotId === 'string' && lotId !== '') take(lotId, value);
  }
  return taken;
}

/** Something other than ammunition was used up or changed for good. */
export function saysUsedUp(definition: ExaminationDefinition, values: WorksheetValues): boolean {
  return [...filledFields(definition, values)].some(
    ({ field, value }) => field.type === 'yes-no' && field.meansUsedUp === true && value === true,
  );
}

/** What another definition can take over as it is, and what it cannot: that is kept beside it and shown. */
export interface Carried {
  readonly fits: WorksheetValues;
  readonly unfit: WorksheetValues;
}

/** @param isFit  whether the value of a field may stand under the other definition. */
export function carriedOver(
  values: WorksheetValues,
  isFit: (section: string, row: number, field: string) => boolean,
): Carried {
  const fits: WorksheetValues = {};
  const unfit: WorksheetValues = {};
  for (const [section, rows] of Object.entries(values)) {
    const kept: WorksheetRow[] = [];
    for (const [row, entered] of rows.entries()) {
      const entries = Object.entries(entered);
      const fitting = entries.filter(([field]) => isFit(section, row, field));
      if (fitting.length > 0) kept.push(Object.fromEntries(fitting));
      const others = entries.filter(([field]) => !isFit(section, row, field));
      if (others.length > 0) (unfit[section] ??= []).push(Object.fromEntries(others));
    }
    if (kept.length > 0) fits[section] = kept;
  }
  return { fits, unfit };
}
