// Products begun, written on, reviewed and put away. Each writing is a version; nothing is overwritten.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import type { ProductText } from '../../../shared/contract/products.ts';
import type { ProductTemplate } from '../../../shared/domain/products/template.ts';
import { ProductId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { classificationOf } from '../../../shared/reference/classifications.ts';
import { localDay } from '../../../shared/text/format.ts';
import { statement } from '../../database/index.ts';
import type { Act, View } from '../act.ts';
import { writes } from '../handler.ts';
import {
  demandInForce,
  findReport,
  recordedBy,
  refused,
  signedBy,
  viewerOf,
  writesSigned,
  type Signers,
} from '../intelligence/index.ts';
import { storedJson } from '../stored-json.ts';
import { templateFor } from './own-templates.ts';
import { findDraft, findProduct, type ProductRecord } from './product-records.ts';
import { scopeOf } from './scope.ts';

export const productChanges = ['products', 'desk'] as const;

export const recordProduct = writes<'products.record'>(productChanges, (act, input) => {
  const { kind, subject, amends, reason, templateId: _, ...text } = input;
  const template = templateFor(act.db, input);
  if (subject.kind !== template.subject) throw new FocalPointError('products.subject-unknown');
  const { entity } = scopeOf(act, subject);
  if (entity !== undefined && (entity.kind === 'person') !== (kind === 'person-profile'))
    throw new FocalPointError('products.subject-unknown');
  if (entity !== undefined && kind === 'group-profile' && entity.kind !== 'organisation')
    throw new FocalPointError('products.subject-unknown');
  if (amends !== undefined) demandAmendable(act, findProduct(act.db, act.actor, amends), input);
  demandSound(act, text, template);
  const id = ProductId.parse(act.nextId());
  const number = act.nextOfYear('PD', 'intelligence-product', 4);
  act.record(
    'intel_product',
    {
      id,
      number,
      kind,
      subject: storedJson(subject),
      template: storedJson(template),
      template_id: template.own?.id ?? null,
      template_version: template.own?.version ?? null,
      amends: amends ?? null,
      reason: amends === undefined ? '' : reason,
      ...recordedBy(act),
    },
    { action: 'product.begun', label: number },
  );
  writeVersion(act, { id, number, version: 1 }, text);
  return { id, number };
});

/** @throws FocalPointError `products.not-issued`, `products.amended-already`, `products.other-subject`, `products.reason-missing` */
function demandAmendable(
  act: Act,
  before: ProductRecord,
  { kind, subject, reason }: Pick<ParsedInputOf<'products.record'>, 'kind' | 'subject' | 'reason'>,
): void {
  const { number } = before;
  if (before.issue === undefined) throw new FocalPointError('products.not-issued', { number });
  if (before.kind !== kind || storedJson(before.subject) !== storedJson(subject))
    throw new FocalPointError('products.other-subject', { number });
  if (reason === '') throw refused('products.reason-missing', 'reason');
  const { count } = act.db.first<{ count: number }>(countAmendments(before.id)) ?? { count: 0 };
  if (count > 0) throw new FocalPointError('products.amended-already', { number });
}

/** A draft that was put away is in nobody's way. */
const countAmendments = (id: ProductId) => statement`select count(*) as count from intel_product p where amends = ${id}
  and not exists (select 1 from intel_product_event e where e.product_id = p.id and e.kind = 'put-away')`;

export const reviseProduct = writes<'products.revise'>(productChanges, (act, { id, version, ...text }) => {
  const draft = findDraft(act.db, act.actor, { id, version });
  demandSound(act, text, draft.template, draft);
  writeVersion(act, { id, number: draft.number, version: version + 1 }, text);
  return {};
});

/**
 * @param before  of a draft that is written on: what stays as it was is not asked again.
 * @throws FocalPointError `intelligence.classification-unknown`, `-conditions-missing`, `-review-past`, `-unknown`, `-withdrawn`, `products.section-unknown`
 */
export function demandSound(act: View, text: ProductText, template: ProductTemplate, before?: ProductRecord): void {
  if (text.classification !== '' && classificationOf(text.classification) === undefined)
    throw new FocalPointError('intelligence.classification-unknown');
  if (text.handling === 'H3' && text.conditions === '') throw refused('intelligence.conditions-missing', 'conditions');
  if (text.reviewOn !== before?.text.reviewOn && text.reviewOn < localDay(act.now))
    throw refused('intelligence.review-past', 'reviewOn');
  const strange = Object.keys(text.texts).find((code) => !template.sections.some((one) => one.code === code));
  if (strange !== undefined) throw new FocalPointError('products.section-unknown', { section: strange });
  for (const id of text.reportIds) demandInForce(findReport(act.db, viewerOf(act.actor), id));
}

function writeVersion(
  act: Act,
  product: { readonly id: ProductId; readonly number: string; readonly version: number },
  text: ProductText,
): void {
  const { receiver } = text;
  act.record(
    'intel_product_version',
    {
      id: act.nextId(),
      product_id: product.id,
      version: product.version,
      title: text.title,
      receiver_kind: receiver.kind,
      receiver: receiver.kind === 'named' ? receiver.name : '',
      handling: text.handling,
      conditions: text.handling === 'H3' ? text.conditions : '',
      classification: text.classification,
      language: text.language,
      review_on: text.reviewOn,
      texts: storedJson(text.texts),
      report_ids: storedJson([...new Set(text.reportIds)]),
      ...recordedBy(act),
    },
    { action: 'product.written', label: product.number },
  );
}

export const reviewProduct = writesSigned<'products.review'>(
  productChanges,
  (act, { id, reviewOn, reason }, signers) => {
    const product = findProduct(act.db, act.actor, id);
    const { state, number } = product;
    if (state === 'amended') throw new FocalPointError('products.amended-already', { number });
    if (state !== 'issued') throw new FocalPointError('products.not-issued', { number });
    if (reviewOn < localDay(act.now)) throw refused('intelligence.review-past', 'reviewOn');
    recordEvent(act, product, { kind: 'reviewed', reviewOn, reason }, signers);
    return {};
  },
);

export const putProductAway = writesSigned<'products.put-away'>(productChanges, (act, { id, reason }, signers) => {
  recordEvent(act, findDraft(act.db, act.actor, { id }), { kind: 'put-away', reviewOn: null, reason }, signers);
  return {};
});

function recordEvent(
  act: Act,
  { id, number, events }: ProductRecord,
  event: { readonly kind: 'reviewed' | 'put-away'; readonly reviewOn: string | null; readonly reason: string },
  signers: Signers,
): void {
  const row = {
    id: act.nextId(),
    product_id: id,
    step: events.length + 1,
    kind: event.kind,
    review_on: event.reviewOn,
    reason: event.reason,
  };
  act.record('intel_product_event', signedBy(act, row, signers), { action: `product.${event.kind}`, label: number });
}
