// Templates of a station: what exhibits of one kind have in common, made from an exhibit or by hand. Revised or retired, never deleted.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { TemplateContent } from '../../../shared/contract/exhibit-fields.ts';
import { factsSchema } from '../../../shared/domain/exhibit.ts';
import { foldText } from '../../../shared/domain/fold-text.ts';
import { TemplateId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { changedColumns, readStoredJson, storedJson } from '../stored-json.ts';

interface TemplateRow {
  readonly id: TemplateId;
  readonly kind: string;
  readonly name: string;
  readonly content: string;
  readonly is_retired: number;
  readonly recorded_at: Instant;
  readonly recorded_by: string;
}

export function listTemplates(
  db: ReadableDatabase,
  { withRetired }: ParsedInputOf<'templates.list'>,
): OutputOf<'templates.list'> {
  const rows = db.all<TemplateRow & { by: string | null }>(
    statement`select t.*, p.name as by from exhibit_template t left join person p on p.id = t.recorded_by
              where t.is_retired <= ${withRetired ? 1 : 0} order by t.is_retired, t.name, t.id limit 500`,
  );
  return {
    templates: rows.map((row) => ({
      id: row.id,
      name: row.name,
      content: readStoredJson<TemplateContent>(row.content),
      isRetired: row.is_retired === 1,
      recordedAt: row.recorded_at,
      recordedBy: row.by ?? '',
    })),
  };
}

export function recordTemplate(
  act: Act,
  { name, content }: ParsedInputOf<'templates.record'>,
): OutputOf<'templates.record'> {
  checkTemplate(act.db, name, content);
  const id = TemplateId.parse(act.nextId());
  const row = {
    id,
    kind: content.kind,
    name,
    content: storedJson(content),
    is_retired: 0,
    recorded_at: act.now,
    recorded_by: act.actor.id,
  };
  act.record('exhibit_template', row, { action: 'template.recorded', label: name });
  return { id };
}

export function reviseTemplate(
  act: Act,
  { id, name, content, isRetired }: ParsedInputOf<'templates.revise'>,
): Record<string, never> {
  const before = act.db.first<TemplateRow>(statement`select * from exhibit_template where id = ${id}`);
  if (before === undefined) throw new FocalPointError('templates.unknown');
  if (!isRetired) checkTemplate(act.db, name, content, id);
  const after = { kind: content.kind, name, content: storedJson(content), is_retired: isRetired ? 1 : 0 };
  const changes = changedColumns({ ...before }, after);
  if (Object.keys(changes).length > 0) {
    act.revise('exhibit_template', id, changes, { action: 'template.revised', label: name });
  }
  return {};
}

/** Templates are chosen by name, so two that are in use do not share one. */
function checkTemplate(db: ReadableDatabase, name: string, content: TemplateContent, own?: TemplateId): void {
  const names = db.all<{ id: string; name: string }>(
    statement`select id, name from exhibit_template where is_retired = 0`,
  );
  if (names.some((other) => other.id !== own && foldText(other.name) === foldText(name))) {
    throw new FocalPointError('templates.name-taken', { name }, [{ path: 'name', code: 'taken', details: { name } }]);
  }
  for (const described of [content, ...content.parts]) {
    if (!factsSchema(described.kind).safeParse(described.facts).success) {
      throw new FocalPointError('templates.content-invalid');
    }
  }
}
