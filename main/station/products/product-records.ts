// Products as their rows say: what was begun, the version that counts, the issue, and what happened to it.
import type { ProductContent, ProductText } from '../../../shared/contract/products.ts';
import type { HandlingCode } from '../../../shared/domain/disclosure/handling.ts';
import { strictestHandling } from '../../../shared/domain/intelligence/inherit.ts';
import {
  stateOf,
  type ProductKind,
  type ProductReceiver,
  type ProductState,
  type ProductSubject,
} from '../../../shared/domain/products/product.ts';
import type { ProductTemplate } from '../../../shared/domain/products/template.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import type { DocumentId, IntelReportId, ProductId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Actor } from '../act.ts';
import { mayReadProduct, receiverOf, seesAllProducts, sourcesNow, type ProductPaper } from '../product-standing.ts';
import { readStoredJson } from '../stored-json.ts';

export interface ProductIssue {
  readonly version: number;
  readonly documentId: DocumentId;
  readonly documentSha256: string;
  readonly content: string;
  readonly contentSha256: string;
  readonly at: Instant;
  readonly by: string;
  readonly second: string | undefined;
}

export interface ProductEvent {
  readonly kind: 'reviewed' | 'put-away';
  readonly reviewOn: string | undefined;
  readonly reason: string;
  readonly recordedAt: Instant;
  readonly by: string;
}

export interface ProductRecord {
  readonly id: ProductId;
  readonly number: string;
  readonly kind: ProductKind;
  readonly subject: ProductSubject;
  readonly template: ProductTemplate;
  readonly amends: ProductId | undefined;
  readonly amendedBy: ProductId | undefined;
  readonly reason: string;
  /** Of an issued one, the version that was issued. */
  readonly version: number;
  readonly text: ProductText;
  readonly writtenAt: Instant;
  readonly by: string;
  readonly issue: ProductIssue | undefined;
  readonly events: readonly ProductEvent[];
  readonly state: ProductState;
  readonly reviewOn: string;
  readonly sources: ProductPaper['sources'];
}

interface Row {
  readonly id: ProductId;
  readonly number: string;
  readonly kind: ProductKind;
  readonly subject: string;
  readonly template: string;
  readonly amends: ProductId | null;
  readonly amended_by: ProductId | null;
  readonly reason: string;
  readonly version: number;
  readonly title: string;
  readonly receiver_kind: ProductReceiver['kind'];
  readonly receiver: string;
  readonly handling: 'H0' | 'H3';
  readonly conditions: string;
  readonly classification: string;
  readonly language: Language;
  readonly review_on: string;
  readonly texts: string;
  readonly report_ids: string;
  readonly recorded_at: Instant;
  readonly person: string;
}

/** Those this person may see, the newest first. Drafts are seen by who sees everything. */
export function loadProducts(
  db: ReadableDatabase,
  actor: Pick<Actor, 'roles'>,
  id: ProductId | '' = '',
): ProductRecord[] {
  const rows = db.all<Row>(
    statement`select p.id, p.number, p.kind, p.subject, p.template, p.amends, p.reason, v.version, v.title, v.receiver_kind, v.receiver,
        v.handling, v.conditions, v.classification, v.language, v.review_on, v.texts, v.report_ids, v.recorded_at, v.person,
        -- A draft in its place leaves it in force.
        (select n.id from intel_product n join intel_product_issue ni on ni.product_id = n.id where n.amends = p.id) as amended_by
      from intel_product p join intel_product_version v on v.product_id = p.id
        and v.version = (select max(version) from intel_product_version where product_id = p.id)
      where (${id} = '' or p.id = ${id}) order by p.recorded_at desc, p.number desc`,
  );
  return rows.flatMap((row) => {
    const product = productOf(db, row);
    const isSeen =
      seesAllProducts(actor) ||
      (product.issue !== undefined &&
        mayReadProduct(actor, { receiver: product.text.receiver, sources: product.sources }));
    return isSeen ? [product] : [];
  });
}

function productOf(db: ReadableDatabase, row: Row): ProductRecord {
  const issue = issueOf(db, row.id);
  const events = db
    .all<Omit<ProductEvent, 'reviewOn'> & { readonly reviewOn: string | null }>(
      statement`select kind, review_on as reviewOn, reason, recorded_at as recordedAt, person as "by" from intel_product_event
        where product_id = ${row.id} order by step`,
    )
    .map((event): ProductEvent => ({ ...event, reviewOn: event.reviewOn ?? undefined }));
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    subject: readStoredJson(row.subject),
    template: readStoredJson(row.template),
    amends: row.amends ?? undefined,
    amendedBy: row.amended_by ?? undefined,
    reason: row.reason,
    version: row.version,
    text: {
      title: row.title,
      receiver: receiverOf(row),
      handling: row.handling,
      conditions: row.conditions,
      classification: row.classification,
      language: row.language,
      reviewOn: row.review_on,
      texts: readStoredJson(row.texts),
      reportIds: readStoredJson<IntelReportId[]>(row.report_ids),
    },
    writtenAt: row.recorded_at,
    by: row.person,
    issue,
    events,
    state: stateOf({
      isIssued: issue !== undefined,
      isAmended: row.amended_by !== null,
      isPutAway: events.some(({ kind }) => kind === 'put-away'),
    }),
    reviewOn: events.findLast(({ kind }) => kind === 'reviewed')?.reviewOn ?? row.review_on,
    sources: issue === undefined ? [] : sourcesNow(db, row.id),
  };
}

function issueOf(db: ReadableDatabase, id: ProductId): ProductIssue | undefined {
  const row = db.first<Omit<ProductIssue, 'second'> & { readonly second: string | null }>(
    statement`select version, document_id as documentId, document_sha256 as documentSha256, content, content_sha256 as contentSha256,
        recorded_at as at, person as "by", second from intel_product_issue where product_id = ${id}`,
  );
  return row === undefined ? undefined : { ...row, second: row.second ?? undefined };
}

export function contentOf({ content }: ProductIssue): ProductContent {
  return readStoredJson<ProductContent>(content);
}

/** An issued one is as strict as what it draws on is now, and never less than it was. */
export function handlingOf({ text, issue, sources }: ProductRecord): HandlingCode {
  const then = issue === undefined ? [] : [contentOf(issue).handling];
  return strictestHandling([text.handling, ...then, ...sources.map(({ handling }) => handling)]);
}

/** @throws FocalPointError `products.unknown` */
export function findProduct(db: ReadableDatabase, actor: Pick<Actor, 'roles'>, id: ProductId): ProductRecord {
  const [product] = loadProducts(db, actor, id);
  if (product === undefined) throw new FocalPointError('products.unknown');
  return product;
}

/** @throws FocalPointError `products.unknown`, `products.no-draft`, `products.changed-meanwhile` */
export function findDraft(
  db: ReadableDatabase,
  actor: Pick<Actor, 'roles'>,
  { id, version }: { readonly id: ProductId; readonly version?: number },
): ProductRecord {
  const product = findProduct(db, actor, id);
  if (product.state !== 'draft') throw new FocalPointError('products.no-draft', { number: product.number });
  if (version !== undefined && version !== product.version) throw new FocalPointError('products.changed-meanwhile');
  return product;
}
