// Where an issued product stands: who may read it, and whether its paper may leave now. Lists of papers, the bytes of a paper and the products themselves ask here.
import { holdsBack } from '../../shared/domain/disclosure/handling.ts';
import { intelligenceReaders } from '../../shared/domain/intelligence/report.ts';
import { mayGo, type Receiver } from '../../shared/domain/intelligence/release.ts';
import type { ProductReceiver } from '../../shared/domain/products/product.ts';
import { seesRestrictedAnswers } from '../../shared/domain/tracing/records.ts';
import type { Role } from '../../shared/domain/roles.ts';
import type { CaseId, DocumentId, IntelReportId, ProductId } from '../../shared/language/identity.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../database/index.ts';
import { handlingStates, stateOfFile } from './firewall.ts';
import { court, intelligenceStandings, type IntelligenceStanding } from './intelligence-standing.ts';

interface Asker {
  readonly roles: readonly Role[];
}

/** Whoever sees intelligence and answers for tracing whole sees every product; the prosecutor those for the court that may still go there. */
const seeingAll: readonly Role[] = seesRestrictedAnswers;
const reading: readonly Role[] = intelligenceReaders;

export interface ProductPaper {
  readonly productId: ProductId;
  readonly number: string;
  readonly receiver: ProductReceiver;
  /** Records in it that were held back when it was issued or are since: a file with a code, an answer for tracing only. */
  readonly heldRecords: readonly { readonly label: string; readonly code: string }[];
  readonly sources: readonly (Pick<IntelligenceStanding, 'id' | 'number' | 'handling' | 'releasedTo'> & {
    readonly changed: 'corrected' | 'withdrawn' | undefined;
  })[];
}

/** Undefined of a paper that is no product. */
export function productOfPaper(db: ReadableDatabase, documentId: string): ProductPaper | undefined {
  const row = db.first<{ id: ProductId; number: string; receiver_kind: ProductReceiver['kind']; receiver: string }>(
    statement`select p.id, p.number, v.receiver_kind, v.receiver from intel_product_issue i join intel_product p on p.id = i.product_id
      join intel_product_version v on v.product_id = i.product_id and v.version = i.version where i.document_id = ${documentId}`,
  );
  if (row === undefined) return undefined;
  const { id: productId, number } = row;
  const heldRecords = [...heldRecordsIn(db, productId), ...heldSince(db, productId)];
  const stands = { heldRecords, sources: sourcesNow(db, productId) };
  return { productId, number, receiver: receiverOf(row), ...stands };
}

export function heldRecordsIn(db: ReadableDatabase, productId: ProductId): ProductPaper['heldRecords'] {
  return db.all(
    statement`select distinct coalesce(fact.value ->> '$.sources[0].label', '') as label, fact.value ->> '$.held' as code
      from intel_product_issue i, json_each(i.content, '$.sections') section, json_each(section.value, '$.facts') fact
      where i.product_id = ${productId} and fact.value ->> '$.held' is not null and fact.value ->> '$.nature' <> 'intelligence'`,
  );
}

/**
 * Records it rests on that are known by a file – a step of a request, a check of an exhibit in a register – whose code holds back now, and did not when it was
 * issued. A code that comes later holds at once.
 */
export function heldSince(db: ReadableDatabase, productId: ProductId): ProductPaper['heldRecords'] {
  const files = db.all<{ label: string; id: string; case_id: CaseId }>(
    statement`with source as (select distinct source.value ->> '$.label' as label, source.value ->> '$.address' as address
        from intel_product_issue i, json_each(i.content, '$.sections') section, json_each(section.value, '$.facts') fact,
          json_each(fact.value, '$.sources') source where i.product_id = ${productId}),
      known_by as (select source.label, e.attachment_id from source join trace_event e on '/tracing/requests/' || e.request_id = source.address
        union select source.label, c.attachment_id from source
          join trace_check c on '/exhibits/' || c.exhibit_id || '/tracing' = source.address and c.system = source.label)
      select known_by.label, a.id, a.case_id from known_by join attachment a on a.id = known_by.attachment_id order by label`,
  );
  const known = new Set(heldRecordsIn(db, productId).map(({ label, code }) => `${label} ${code}`));
  const states = new Map([...new Set(files.map(({ case_id }) => case_id))].map((id) => [id, handlingStates(db, id)]));
  return files.flatMap(({ label, id, case_id }) => {
    const state = stateOfFile(states.get(case_id) ?? new Map(), id);
    if (state?.code === undefined || state.isReleased || !holdsBack(state.code)) return [];
    return known.has(`${label} ${state.code}`) ? [] : [{ label, code: state.code }];
  });
}

export function receiverOf(row: {
  readonly receiver_kind: ProductReceiver['kind'];
  readonly receiver: string;
}): ProductReceiver {
  return row.receiver_kind === 'named' ? { kind: 'named', name: row.receiver } : { kind: row.receiver_kind };
}

/** The reports an issued product draws on, as they stand now. */
export function sourcesNow(db: ReadableDatabase, productId: ProductId): ProductPaper['sources'] {
  const then = db.all<{ report_id: IntelReportId; version: number; is_withdrawn: 0 | 1 }>(
    statement`select report_id, version, is_withdrawn from intel_product_source where product_id = ${productId} order by report_id`,
  );
  return then.flatMap(({ report_id: id, version, is_withdrawn: wasWithdrawn }) =>
    intelligenceStandings(db, { id }).map(({ number, handling, releasedTo, ...now }) => ({
      id,
      number,
      handling,
      releasedTo,
      changed:
        now.isWithdrawn && wasWithdrawn === 0
          ? ('withdrawn' as const)
          : now.version === version
            ? undefined
            : ('corrected' as const),
    })),
  );
}

export function seesAllProducts({ roles }: Asker): boolean {
  return roles.some((role) => seeingAll.includes(role));
}

/** Where nothing may be seen of a product, it is not there. */
export function mayReadProduct(
  asker: Asker,
  { receiver, sources }: Pick<ProductPaper, 'receiver' | 'sources'>,
): boolean {
  if (seesAllProducts(asker)) return true;
  return (
    asker.roles.some((role) => reading.includes(role)) &&
    receiver.kind === 'court' &&
    sources.every(({ handling, releasedTo }) => mayGo(handling, court, releasedTo))
  );
}

/** @throws FocalPointError `documents.unknown` */
export function demandReadablePaper(db: ReadableDatabase, asker: Asker, documentId: string): void {
  const paper = productOfPaper(db, documentId);
  if (paper !== undefined && !mayReadProduct(asker, paper)) throw new FocalPointError('documents.unknown');
}

/**
 * A copy is taken out of the program: to the receiver it was issued for, as long as everything it draws on may still go there and stands as it stood.
 * What stays with the station and holds H1 or H2 is not copied out at all.
 * @throws FocalPointError `documents.unknown`, `products.held-back`, `products.outdated`
 */
export function demandPaperMayBeCopied(db: ReadableDatabase, asker: Asker, documentId: DocumentId): void {
  const paper = productOfPaper(db, documentId);
  if (paper === undefined) return;
  if (!mayReadProduct(asker, paper)) throw new FocalPointError('documents.unknown');
  demandMayLeave(paper);
}

/** @throws FocalPointError `products.held-back`, `products.outdated` */
function demandMayLeave(paper: Pick<ProductPaper, 'receiver' | 'sources' | 'number' | 'heldRecords'>): void {
  const { sources, number } = paper;
  const held = heldIn(paper);
  if (held.length > 0)
    throw new FocalPointError('products.held-back', {
      labels: held.map(({ label, code }) => `${label} (${code})`).join(', '),
    });
  const changed = sources.find((source) => source.changed !== undefined);
  if (changed !== undefined) throw new FocalPointError('products.outdated', { number, source: changed.number });
}

function heldIn({ receiver, sources, heldRecords }: Pick<ProductPaper, 'receiver' | 'sources' | 'heldRecords'>) {
  const reports = sources.filter((source) => !mayGoTo(receiver, source));
  return [...reports.map(({ number: label, handling: code }) => ({ label, code })), ...heldRecords];
}

export function mayLeave(product: Pick<ProductPaper, 'receiver' | 'sources' | 'heldRecords'>): boolean {
  return heldIn(product).length === 0 && product.sources.every(({ changed }) => changed === undefined);
}

function mayGoTo(
  receiver: ProductReceiver,
  {
    handling,
    releasedTo,
  }: { readonly handling: IntelligenceStanding['handling']; readonly releasedTo: readonly Receiver[] },
): boolean {
  return receiver.kind === 'own' ? !holdsBack(handling) : mayGo(handling, receiver, releasedTo);
}
