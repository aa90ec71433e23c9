// Definitions of examinations: the newest of each code counts, the program's own or the laboratory's; whatever is recorded under one keeps it.
import { ExaminationDefinition } from '../../../shared/domain/examination/definition.ts';
import { builtInDefinitions } from '../../../shared/reference/examinations/index.ts';
import { DefinitionId } from '../../../shared/language/identity.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { storedJson } from '../stored-json.ts';

export interface DefinitionRow {
  readonly id: DefinitionId;
  readonly code: string;
  readonly version: number;
  readonly body: string;
  readonly origin: 'program' | 'laboratory';
}

/** Every examination that may be planned, in its newest version. */
export function newestDefinitions(db: ReadableDatabase): ExaminationDefinition[] {
  const newest = new Map(builtInDefinitions.map((definition) => [definition.code, definition]));
  for (const { code, body } of db.each<DefinitionRow>(
    statement`select * from examination_definition order by code, version`,
  )) {
    const definition = ExaminationDefinition.parse(JSON.parse(body));
    if (definition.version >= (newest.get(code)?.version ?? 0)) newest.set(code, definition);
  }
  return [...newest.values()];
}

/** @throws FocalPointError `tasks.examination-unknown` */
export function newestDefinition(db: ReadableDatabase, code: string): ExaminationDefinition {
  const found = newestDefinitions(db).find((definition) => definition.code === code);
  if (found === undefined) throw new FocalPointError('tasks.examination-unknown', { examination: code });
  return found;
}

/** The definition something was recorded under, whatever came after it. */
export function readDefinition(db: ReadableDatabase, id: DefinitionId): ExaminationDefinition {
  const row = db.first<DefinitionRow>(statement`select * from examination_definition where id = ${id}`);
  strictAssert(row !== undefined, 'a definition that was recorded under stays');
  return ExaminationDefinition.parse(JSON.parse(row.body));
}

/** Keeps a version on record before anything is recorded under it, so that no update of the program can change what an old record shows. */
export function recordDefinition(
  act: Act,
  definition: ExaminationDefinition,
  { origin = 'program', reason }: { readonly origin?: 'program' | 'laboratory'; readonly reason?: string } = {},
): DefinitionId {
  const { code, version } = definition;
  const known = act.db.first<DefinitionRow>(
    statement`select * from examination_definition where code = ${code} and version = ${version}`,
  );
  if (known !== undefined) return known.id;
  const id = DefinitionId.parse(act.nextId());
  act.record(
    'examination_definition',
    { id, code, version, body: storedJson(definition), origin, recorded_at: act.now, recorded_by: act.actor.id },
    { action: 'definition.recorded', label: `${code} ${version}`, reason },
  );
  return id;
}
