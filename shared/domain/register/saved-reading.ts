// How a file of a register was read, as a person keeps it under a name: everything that has to be said so that the next file can be read the same way.
import { z } from 'zod';
import { Definition, ReadingWaySchema, columnsOf, importModes, mostJoined } from './definition.ts';
import { entryKinds } from './fields.ts';

export const SavedReading = z.strictObject({
  way: ReadingWaySchema,
  definition: Definition,
  mode: z.enum(importModes),
  /** In the order of the definition's joined tables: another sheet of the main file, or a file of its own. */
  joined: z.array(z.strictObject({ way: ReadingWaySchema, isSameFile: z.boolean() })).max(mostJoined),
});
export type SavedReading = z.infer<typeof SavedReading>;

/** A definition on its way to another station. See docs/formats.md. */
export const ImportDefinitionFile = z.strictObject({
  format: z.literal('focal-point/import-definition/1'),
  name: z.string().trim().min(1).max(200),
  kind: z.enum(entryKinds),
  reading: SavedReading,
});
export type ImportDefinitionFile = z.infer<typeof ImportDefinitionFile>;

/** What was said of a file at its import. */
export interface ReadAs {
  readonly mode: SavedReading['mode'];
  readonly way: SavedReading['way'];
  readonly definition: Definition;
  readonly joined: readonly { readonly way: SavedReading['way'] }[];
}

/** Whether a file was read as a definition says; the order of its columns says nothing. */
export function isReadAs(saved: SavedReading, read: ReadAs): boolean {
  return formOf(saved) === formOf(read);
}

function formOf({ mode, way, definition, joined }: ReadAs): string {
  const { columns: _, joined: joins = [], ...rest } = definition;
  const named = (table: number, at: number): string => columnsOf(definition, table)[at]?.header ?? '';
  const columns = [0, ...joins.map((_join, at) => at + 1)].map((table) =>
    columnsOf(definition, table)
      .map(({ header, use }) => `${header}\n${use}`)
      .toSorted(),
  );
  const keys = joins.map(({ name, on, unmatched }, at) => [
    name,
    unmatched,
    on.table,
    named(on.table, on.at),
    named(at + 1, on.to),
  ]);
  const codes = Object.entries(rest.codes)
    .map(([fact, texts]) => [fact, Object.entries(texts).toSorted(byName)] as const)
    .filter(([, texts]) => texts.length > 0)
    .toSorted(byName);
  const said = { ...rest, absent: rest.absent.toSorted(), codes };
  return JSON.stringify([
    mode,
    formOfWay(way),
    joined.map((one) => formOfWay(one.way)),
    Object.entries(said).toSorted(byName),
    columns,
    keys,
  ]);
}

function formOfWay(way: SavedReading['way']): unknown {
  return Object.entries(way).toSorted(byName);
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
