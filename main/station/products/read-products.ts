// The list of products, one product whole, and the dossier of a person or group. Always what whoever asks may see.
import type { NamedProduct, ProductContent, ProductLine, ShownProduct } from '../../../shared/contract/products.ts';
import { holdsBack } from '../../../shared/domain/disclosure/handling.ts';
import { inTime, movedSince, type ProductFact } from '../../../shared/domain/products/fact.ts';
import type { IntelEntityId, ProductId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { localDay } from '../../../shared/text/format.ts';
import type { View } from '../act.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import { loadReports, shownGrading } from '../intelligence/index.ts';
import { LinkQuestion } from '../links/index.ts';
import { heldRecordsIn, heldSince, mayLeave, seesAllProducts } from '../product-standing.ts';
import { aroundFacts, excludedFacts, identityFacts, linkFacts, mentionFacts } from './facts-of-intelligence.ts';
import { contentOf, findProduct, handlingOf, loadProducts, type ProductRecord } from './product-records.ts';
import { emptyIn, heldBackFrom, readContent } from './read-content.ts';
import { scopeOf } from './scope.ts';

export const listProducts: ReadHandler<'products.list'> = readsLong(({ db, actor, now }) => ({
  products: loadProducts(db, actor).map((product) => lineOf(product, now)),
}));

export function lineOf(product: ProductRecord, now: View['now']): ProductLine {
  const { id, number, kind, text, state, reviewOn, issue } = product;
  return {
    id,
    number,
    kind,
    title: text.title,
    state,
    receiver: text.receiver,
    handling: handlingOf(product),
    reviewOn,
    isDue: state === 'issued' && reviewOn <= localDay(now),
    isOutdated: product.sources.some(({ changed }) => changed !== undefined),
    at: issue?.at ?? product.writtenAt,
    by: issue?.by ?? product.by,
  };
}

export const readProduct: ReadHandler<'products.product'> = readsLong((view, { id }): ShownProduct => {
  const { db, actor, now } = view;
  const product = findProduct(db, actor, id);
  const { template, subject, version, text, reason, issue, amends, amendedBy, events } = product;
  const { content, unreadable, present } = contentsOf(view, product);
  const empty = content === undefined || issue !== undefined ? undefined : emptyIn(product, content)?.code;
  const since = issue === undefined ? [] : [...heldSince(db, id)];
  return {
    line: {
      ...lineOf(product, now),
      ...(issue === undefined && content !== undefined ? { handling: content.handling } : {}),
    },
    template,
    subject,
    version,
    text,
    ...(content === undefined ? {} : { content }),
    ...(unreadable === undefined ? {} : { unreadable }),
    heldBack: content === undefined ? [] : heldBackFrom(db, text.receiver, content),
    ...(empty === undefined ? {} : { empty }),
    needsTwo: content !== undefined && holdsBack(content.handling),
    ...named(view, 'amends', amends),
    ...named(view, 'amendedBy', amendedBy),
    reason,
    ...(issue === undefined
      ? {}
      : {
          issue: {
            documentId: issue.documentId,
            sha256: issue.documentSha256,
            contentSha256: issue.contentSha256,
            at: issue.at,
            by: issue.by,
            ...(issue.second === undefined ? {} : { second: issue.second }),
          },
        }),
    mayLeave:
      issue !== undefined &&
      mayLeave({
        receiver: text.receiver,
        sources: product.sources,
        heldRecords: [...heldRecordsIn(db, id), ...since],
      }),
    heldSince: since,
    changedSources: changedSources(view, product),
    ...(issue === undefined || content === undefined || present === undefined
      ? {}
      : { moved: movedOf(content, present) }),
    events: events.map(({ kind, reviewOn, reason: why, recordedAt, by }) => ({
      kind,
      ...(reviewOn === undefined ? {} : { reviewOn }),
      reason: why,
      recordedAt,
      by,
    })),
  };
});

interface Contents {
  readonly content: ProductContent | undefined;
  /** What the records say now, of an issued one, to whoever sees all of them. */
  readonly present: ProductContent | undefined;
  readonly unreadable: string | undefined;
}

function contentsOf(view: View, product: ProductRecord): Contents {
  const { issue, state } = product;
  if (issue !== undefined) {
    const content = contentOf(issue);
    if (!seesAllProducts(view.actor)) return { content, present: undefined, unreadable: undefined };
    const { content: present, unreadable } = readNow(view, product);
    return { content, present, unreadable };
  }
  if (state === 'put-away') return { content: undefined, present: undefined, unreadable: undefined };
  return { ...readNow(view, product), present: undefined };
}

/** A hit that does not stand any more is said, not thrown: what was written about it is still there. */
function readNow(view: View, product: ProductRecord): Pick<Contents, 'content' | 'unreadable'> {
  try {
    return { content: readContent(view, product), unreadable: undefined };
  } catch (error) {
    if (error instanceof FocalPointError) return { content: undefined, unreadable: error.failure.code };
    throw error;
  }
}

function factsIn({ sections }: ProductContent): ProductFact[] {
  return sections.flatMap(({ facts }) => facts);
}

function movedOf(then: ProductContent, now: ProductContent): NonNullable<ShownProduct['moved']> {
  const { withdrawn, changed, added } = movedSince(factsIn(then), factsIn(now));
  return { withdrawn: [...withdrawn], changed: [...changed], added };
}

function named(
  { db, actor }: View,
  as: 'amends' | 'amendedBy',
  id: ProductId | undefined,
): Partial<Record<'amends' | 'amendedBy', NamedProduct>> {
  const [found] = id === undefined ? [] : loadProducts(db, actor, id);
  return found === undefined ? {} : { [as]: { id: found.id, number: found.number, title: found.text.title } };
}

function changedSources({ db }: View, { sources }: ProductRecord): ShownProduct['changedSources'] {
  return sources.flatMap(({ id, number, changed }) => {
    if (changed === undefined) return [];
    // A reader of the product was told of it by the product; of its new words they are told nothing.
    const [report] = loadReports(db, { seesAll: true, seesSources: false }, { id });
    return report === undefined ? [] : [{ id, number, grading: shownGrading(report.grading), how: changed }];
  });
}

export const readDossier: ReadHandler<'products.dossier'> = readsLong(
  (view, { id }: { readonly id: IntelEntityId }) => {
    const scope = scopeOf(view, { kind: 'entity', id });
    const around = aroundFacts(new LinkQuestion(view, { readsOtherStations: false }), scope);
    const all = [
      ...identityFacts(view, scope).filter(({ at }) => at !== ''),
      ...linkFacts(view, scope),
      ...mentionFacts(view, scope),
      ...around,
    ];
    return {
      around,
      inTime: inTime(all.filter(({ at }) => at !== '')),
      excluded: excludedFacts(view, scope),
    };
  },
);
