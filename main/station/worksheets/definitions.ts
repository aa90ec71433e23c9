// Definitions as a laboratory keeps them: what came with the program, what the laboratory made of it, and every version before.
import { builtInDefinitions } from '../../../shared/reference/examinations/index.ts';
import { ExaminationDefinition } from '../../../shared/domain/examination/definition.ts';
import type { DefinitionId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { newestDefinitions, recordDefinition } from '../examination/index.ts';
import { reads, writes, type Handler, type ReadHandler } from '../handler.ts';
import { storedJson } from '../stored-json.ts';

interface VersionRow {
  readonly id: DefinitionId;
  readonly code: string;
  readonly version: number;
  readonly body: string;
  readonly origin: 'program' | 'laboratory';
  readonly recorded_at: Instant;
  readonly by: string;
}

export const listDefinitions: ReadHandler<'definitions.list'> = reads(({ db }) => {
  const recorded = Map.groupBy(
    db.all<VersionRow>(
      statement`select definition.*, person.name as by from examination_definition definition
        join person on person.id = definition.recorded_by order by definition.version desc`,
    ),
    ({ code }) => code,
  );
  return {
    definitions: newestDefinitions(db).map((definition) => ({
      definition,
      versions: versionsOf(definition, recorded.get(definition.code) ?? []),
    })),
  };
});

function versionsOf({ code }: ExaminationDefinition, rows: readonly VersionRow[]) {
  const recorded = rows.map(({ version, origin, recorded_at, by }) => ({
    version,
    origin,
    recordedAt: recorded_at,
    by,
  }));
  const builtIn = builtInDefinitions.find((one) => one.code === code);
  const isKnown = builtIn === undefined || rows.some(({ version }) => version === builtIn.version);
  const own = isKnown ? [] : [{ version: builtIn.version, origin: 'program' as const, by: '' }];
  return [...recorded, ...own].toSorted((left, right) => right.version - left.version);
}

export const readDefinitionVersion: ReadHandler<'definitions.read'> = reads(({ db }, { code, version }) => {
  const definition = findVersion(db, code, version);
  if (definition === undefined) throw new FocalPointError('tasks.examination-unknown', { examination: code });
  return { definition };
});

function findVersion(db: ReadableDatabase, code: string, version: number): ExaminationDefinition | undefined {
  const row = db.first<{ body: string }>(
    statement`select body from examination_definition where code = ${code} and version = ${version}`,
  );
  if (row !== undefined) return ExaminationDefinition.parse(JSON.parse(row.body));
  return builtInDefinitions.find((one) => one.code === code && one.version === version);
}

export const saveDefinition: Handler<'definitions.save'> = writes(
  ['worksheets', 'examination'],
  (act, { definition, reason }) => {
    const { code, version } = definition;
    const newest = newestDefinitions(act.db).find((one) => one.code === code);
    // Two supervisors change one examination: the second one sees what the first one made.
    if (version !== (newest?.version ?? 0) + 1)
      throw new FocalPointError('definitions.version-taken', { version, next: (newest?.version ?? 0) + 1 });
    if (newest !== undefined) {
      if (storedJson({ ...newest, version }) === storedJson(definition))
        throw new FocalPointError('definitions.nothing-changed', { version: newest.version });
      demandSameTypes(newest, definition);
      // The version before stays readable, also one that only the program brought.
      recordDefinition(act, newest);
    }
    return { id: recordDefinition(act, definition, { origin: 'laboratory', reason }) };
  },
);

/** A code means one thing for ever: who asks something else gives it another code. @throws FocalPointError `definitions.type-changed` */
function demandSameTypes(before: ExaminationDefinition, after: ExaminationDefinition): void {
  for (const section of after.sections) {
    const known = before.sections.find(({ code }) => code === section.code);
    for (const [at, field] of section.fields.entries()) {
      const former = known?.fields.find(({ code }) => code === field.code);
      if (former === undefined || former.type === field.type) continue;
      throw new FocalPointError('definitions.type-changed', { field: field.code }, [
        { path: `definition.sections.${after.sections.indexOf(section)}.fields.${at}`, code: 'invalid' },
      ]);
    }
  }
}
