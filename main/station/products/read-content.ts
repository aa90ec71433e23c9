// All that a product says: what its template reads, what was written, and what it inherits from everything it draws on.
import type { ProductContent, ProductSource } from '../../../shared/contract/products.ts';
import { strictestHandling } from '../../../shared/domain/intelligence/inherit.ts';
import { mayGo } from '../../../shared/domain/intelligence/release.ts';
import { strictestClassifications } from '../../../shared/domain/products/classification.ts';
import type { ProductReceiver } from '../../../shared/domain/products/product.ts';
import { emptySection } from '../../../shared/domain/products/template.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import type { View } from '../act.ts';
import { loadReports, namedReport } from '../intelligence/index.ts';
import { intelligenceStandings } from '../intelligence-standing.ts';
import type { ProductRecord } from './product-records.ts';
import { readSections } from './read-facts.ts';
import { scopeOf } from './scope.ts';

/** @throws FocalPointError `products.subject-unknown`, `products.hit-not-verified`, `intelligence.entity-unknown` */
export function readContent(
  view: View,
  { template, subject, text }: Pick<ProductRecord, 'template' | 'subject' | 'text'>,
): ProductContent {
  const scope = scopeOf(view, subject);
  const sections = readSections(view, template, scope);
  const facts = sections.flatMap((section) => section.facts);
  const drawnOn = new Set([
    ...text.reportIds,
    ...facts.flatMap(({ reportIds }) => reportIds),
    // Whose name the paper bears is known by these.
    ...(scope.entity?.inherited.sources.map(({ reportId }) => reportId) ?? []),
  ]);
  const sources = sourcesOf(view.db, drawnOn);
  return {
    subject: { label: scope.label, address: scope.address },
    sections: sections.map(({ code, facts: read }) => ({ code, text: text.texts[code] ?? '', facts: [...read] })),
    sources,
    handling: strictestHandling([
      text.handling,
      ...sources.map(({ report }) => report.handling),
      ...facts.flatMap(({ handling }) => handling ?? []),
    ]),
    classifications: strictestClassifications([
      text.classification,
      ...sources.map(({ classification }) => classification),
    ]),
  };
}

/** Every report drawn on, whoever asks: what is held back must be known to be inherited. */
function sourcesOf(db: ReadableDatabase, ids: ReadonlySet<string>): ProductSource[] {
  if (ids.size === 0) return [];
  return loadReports(db, { seesAll: true, seesSources: false })
    .filter(({ id }) => ids.has(id))
    .map((report) => ({
      report: namedReport({ ...report, reportId: report.id }),
      receivedAt: report.receivedAt,
      conditions: report.conditions,
      classification: report.classification,
      version: report.version,
    }))
    .toSorted((one, other) => (one.report.number < other.report.number ? -1 : 1));
}

/** What keeps it from its receiver: reports not released to them, and records that may not leave at all. Nothing where it stays here. */
export function heldBackFrom(
  db: ReadableDatabase,
  receiver: ProductReceiver,
  { sources, sections }: Pick<ProductContent, 'sources' | 'sections'>,
): { label: string; code: string }[] {
  if (receiver.kind === 'own') return [];
  const reports = sources.flatMap(({ report }) =>
    intelligenceStandings(db, { id: report.id })
      .filter(({ handling, releasedTo }) => !mayGo(handling, receiver, releasedTo))
      .map(({ number, handling }) => ({ label: number, code: handling })),
  );
  // Intelligence is asked above, by the reports it rests on.
  const records = sections
    .flatMap(({ facts }) => facts)
    .flatMap(({ nature, held, sources: named }) =>
      held === undefined || nature === 'intelligence' ? [] : named.map(({ label }) => ({ label, code: held })),
    );
  return [...new Map([...reports, ...records].map((one) => [`${one.label} ${one.code}`, one])).values()];
}

export function emptyIn({ template }: Pick<ProductRecord, 'template'>, { sections }: ProductContent) {
  return emptySection(template, {
    texts: Object.fromEntries(sections.map(({ code, text }) => [code, text])),
    facts: Object.fromEntries(sections.map(({ code, facts }) => [code, facts.length])),
  });
}
