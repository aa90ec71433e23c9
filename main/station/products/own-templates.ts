// Templates of products that are the station's own: read, saved as versions, retired and brought back. A product has the version it was begun with in its own row.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { OwnTemplateLine } from '../../../shared/contract/product-templates.ts';
import { foldText } from '../../../shared/domain/fold-text.ts';
import { hasEachSection, ownCopy, type OwnTemplate } from '../../../shared/domain/products/own-template.ts';
import type { ProductKind } from '../../../shared/domain/products/product.ts';
import type { ProductTemplate } from '../../../shared/domain/products/template.ts';
import { ProductTemplateId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { productTemplates } from '../../../shared/reference/product-templates/index.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { reads, writes, type ReadHandler } from '../handler.ts';
import { recordedBy, refused } from '../intelligence/index.ts';
import { retirementOf, type RetirementRow } from '../retirement.ts';
import { readStoredJson, storedJson } from '../stored-json.ts';

interface TemplateRow extends RetirementRow {
  readonly id: ProductTemplateId;
  readonly kind: ProductKind;
  readonly name: string;
  readonly version: number;
  readonly template: string;
  readonly recorded_at: Instant;
  readonly person: string;
  readonly changed_at: Instant;
  readonly changed_by: string;
  readonly uses: number;
}

/** Those in use first, by name. */
function loadTemplates(db: ReadableDatabase, id: ProductTemplateId | '' = ''): TemplateRow[] {
  return db.all<TemplateRow>(
    statement`select t.id, t.kind, v.name, v.version, v.template, t.recorded_at, t.person, v.recorded_at as changed_at, v.person as changed_by,
        e.recorded_at as retired_at, e.person as retired_by, e.reason as retired_why,
        (select count(*) from intel_product p where p.template_id = t.id) as uses
      from product_template t join product_template_version v on v.template_id = t.id
          and v.version = (select max(version) from product_template_version where template_id = t.id)
        left join product_template_event e on e.kind = 'retired'
          and e.id = (select max(id) from product_template_event where template_id = t.id)
      where (${id} = '' or t.id = ${id}) order by e.id is not null, v.name, t.id`,
  );
}

/** @throws FocalPointError `products.template-unknown` */
function findTemplate(db: ReadableDatabase, id: ProductTemplateId): TemplateRow {
  const [row] = loadTemplates(db, id);
  if (row === undefined) throw new FocalPointError('products.template-unknown');
  return row;
}

/** @throws FocalPointError `products.template-unknown`, `products.template-retired` */
function usableTemplate(db: ReadableDatabase, id: ProductTemplateId): TemplateRow {
  const row = findTemplate(db, id);
  if (row.retired_at !== null) throw new FocalPointError('products.template-retired', { name: row.name });
  return row;
}

/**
 * What a product of this kind is begun with: the newest version of the station's own, or the built-in one.
 * @throws FocalPointError `products.template-unknown`, `products.template-retired`, `products.template-other-kind`
 */
export function templateFor(
  db: ReadableDatabase,
  { kind, templateId }: Pick<ParsedInputOf<'products.record'>, 'kind' | 'templateId'>,
): ProductTemplate {
  if (templateId === undefined) return productTemplates[kind];
  const row = usableTemplate(db, templateId);
  if (row.kind !== kind) throw new FocalPointError('products.template-other-kind', { name: row.name });
  const { id, name, version } = row;
  return { ...readStoredJson<ProductTemplate>(row.template), own: { id, name, version } };
}

function lineOf(row: TemplateRow): OwnTemplateLine {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    version: row.version,
    savedAt: row.recorded_at,
    savedBy: row.person,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    uses: row.uses,
    ...retirementOf(row),
  };
}

export const listTemplates: ReadHandler<'products.templates'> = reads(({ db }) => ({
  templates: loadTemplates(db).map(lineOf),
}));

export const readTemplate: ReadHandler<'products.template'> = reads(({ db }, { id }) => {
  const line = lineOf(findTemplate(db, id));
  const events = db.all<OutputOf<'products.template'>['events'][number]>(
    statement`select kind, reason, recorded_at as recordedAt, person as "by" from product_template_event
      where template_id = ${id} order by id desc`,
  );
  const versions = db.all<Omit<OutputOf<'products.template'>['versions'][number], 'template'> & { template: string }>(
    statement`select v.version, v.name, v.note, v.template, v.recorded_at as recordedAt, v.person as "by",
        (select count(*) from intel_product p where p.template_id = ${id} and p.template_version = v.version) as uses
      from product_template_version v where v.template_id = ${id} order by v.version desc`,
  );
  return {
    line,
    events,
    versions: versions.map((version) => ({ ...version, template: readStoredJson<ProductTemplate>(version.template) })),
  };
});

/** The built-in template as it was entered. @throws FocalPointError `products.template-sections` */
export function enteredTemplate(kind: ProductKind, own: OwnTemplate): ProductTemplate {
  const base = productTemplates[kind];
  if (!hasEachSection(base, own.sections)) throw new FocalPointError('products.template-sections');
  return ownCopy(base, own);
}

export const saveTemplate = writes<'products.save-template'>(
  ['products'],
  (act, { id, kind, name, note, sections, standing }) => {
    const content = storedJson(enteredTemplate(kind, { sections, standing }));
    const before = id === undefined ? undefined : usableTemplate(act.db, id);
    if (before !== undefined && before.kind !== kind)
      throw new FocalPointError('products.template-other-kind', { name: before.name });
    demandFreeName(act.db, name, id);
    if (before !== undefined && before.name === name && before.template === content)
      throw new FocalPointError('products.template-same');
    const templateId = before?.id ?? ProductTemplateId.parse(act.nextId());
    const version = (before?.version ?? 0) + 1;
    if (before === undefined)
      act.record(
        'product_template',
        { id: templateId, kind, ...recordedBy(act) },
        { action: 'product-template.saved', label: name },
      );
    act.record(
      'product_template_version',
      { id: act.nextId(), template_id: templateId, version, name, note, template: content, ...recordedBy(act) },
      {
        action: before === undefined ? 'product-template.saved' : 'product-template.changed',
        label: `${name} / ${String(version)}`,
      },
    );
    return { id: templateId, version };
  },
);

/** A retired one gives its name free. @throws FocalPointError `products.template-name-taken` */
function demandFreeName(db: ReadableDatabase, name: string, own: ProductTemplateId | undefined): void {
  const isTaken = loadTemplates(db).some(
    (other) => other.id !== own && other.retired_at === null && foldText(other.name) === foldText(name),
  );
  if (isTaken) throw refused('products.template-name-taken', 'name');
}

export const retireTemplate = writes<'products.retire-template'>(['products'], (act, { id, reason }) => {
  recordEvent(act, usableTemplate(act.db, id), 'retired', reason);
  return {};
});

/** In use once more, as its newest version stands. */
export const restoreTemplate = writes<'products.restore-template'>(['products'], (act, { id, reason }) => {
  const row = findTemplate(act.db, id);
  if (row.retired_at === null) throw new FocalPointError('products.template-in-use', { name: row.name });
  demandFreeName(act.db, row.name, id);
  recordEvent(act, row, 'restored', reason);
  return {};
});

function recordEvent(act: Act, { id, name }: TemplateRow, kind: 'retired' | 'restored', reason: string): void {
  act.record(
    'product_template_event',
    { id: act.nextId(), template_id: id, kind, reason, ...recordedBy(act) },
    { action: `product-template.${kind}`, label: name },
  );
}
