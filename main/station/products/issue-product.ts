// A product as a paper: a draft that is shown and not kept, and the issue, in which its author signs that exactly this was said in exactly these bytes. Paper,
// file, record and signature come into being together or not at all.
import { hash } from 'node:crypto';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { ProductContent } from '../../../shared/contract/products.ts';
import { holdsBack } from '../../../shared/domain/disclosure/handling.ts';
import { wordsIn } from '../../../shared/domain/examination/words.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import type { DocumentId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { IntelligenceProductModel } from '../../documents/index.ts';
import { shownFingerprint } from '../../ledger/index.ts';
import type { Act } from '../act.ts';
import { documentHead } from '../document-head.ts';
import { does, type Handler } from '../handler.ts';
import type { Inside } from '../inside.ts';
import { intelligenceStandings } from '../intelligence-standing.ts';
import { signedByOneOrTwo, signTogether, type Signers } from '../intelligence/index.ts';
import { issueDocument, renderTransient } from '../issue-document.ts';
import type { JobControl } from '../jobs.ts';
import { storedJson } from '../stored-json.ts';
import { findDraft, findProduct, type ProductRecord } from './product-records.ts';
import { emptyIn, heldBackFrom } from './read-content.ts';
import { scopeOf } from './scope.ts';
import { demandSound } from './write-products.ts';

type Shown = OutputOf<'products.product'>;

export const draftProduct: Handler<'products.draft'> = does((inside, { id }) => {
  const { unlocked } = inside;
  const draft = findDraft(unlocked.db, unlocked.actor, { id });
  scopeOf(unlocked.view(), draft.subject);
  const order = { kind: 'intelligence-product-draft', label: draft.number, unit: 'pages', canCancel: true } as const;
  return Promise.resolve(
    inside.jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
      const { product, content } = await contentNow(inside, id);
      const transientId = await renderTransient(
        inside,
        {
          paper: { kind: 'intelligence-product', model: modelOf(inside, product, content, undefined) },
          language: product.text.language,
          title: product.number,
          fileName: `${product.number}-draft.pdf`,
        },
        control,
      );
      return { transientId };
    }),
  );
});

export const issueProduct: Handler<'products.issue'> = does(async (inside, input) => {
  const { unlocked } = inside;
  const draft = findDraft(unlocked.db, unlocked.actor, input);
  const signers = await signTogether(inside, input);
  const close = () => {
    for (const signer of [signers.first, signers.second]) signer?.key.close();
  };
  try {
    const { product, content } = await contentNow(inside, input.id);
    demandIssuable(inside, product, content, signers);
    const order = { kind: 'intelligence-product', label: draft.number, unit: 'pages', canCancel: true } as const;
    return inside.jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
      try {
        return { documentId: await issue(inside, input, signers, control) };
      } finally {
        close();
      }
    });
  } catch (error) {
    close();
    throw error;
  }
});

/** The answer of a read, from a thread that runs the same program. @throws FocalPointError as `scopeOf` */
async function contentNow(
  { unlocked }: Inside,
  id: ProductRecord['id'],
): Promise<{ product: ProductRecord; content: ProductContent }> {
  const shown = (await unlocked.reader.answer('products.product', { id }, unlocked.actor)) as Shown;
  const product = findDraft(unlocked.db, unlocked.actor, { id, version: shown.version });
  if (shown.content === undefined)
    throw new FocalPointError(shown.unreadable ?? 'products.no-draft', { number: product.number });
  return { product, content: shown.content };
}

/** @throws FocalPointError `products.section-empty`, `products.held-back`, `products.needs-two`; as `demandSound` */
function demandIssuable(
  { unlocked }: Inside,
  product: ProductRecord,
  content: ProductContent,
  { second }: Signers,
): void {
  const { text } = product;
  demandSound(unlocked.view(), text, product.template);
  const empty = emptyIn(product, content);
  if (empty !== undefined)
    throw new FocalPointError('products.section-empty', { section: wordsIn(empty.words, text.language) });
  demandNotHeld(unlocked.db, product, content);
  if (holdsBack(content.handling) && second === undefined)
    throw new FocalPointError('products.needs-two', { code: content.handling });
}

/** @throws FocalPointError `products.held-back` */
function demandNotHeld(db: ReadableDatabase, { text }: ProductRecord, content: ProductContent): void {
  const held = heldBackFrom(db, text.receiver, content);
  if (held.length === 0) return;
  throw new FocalPointError('products.held-back', {
    labels: held.map(({ label, code }) => `${label} (${code})`).join(', '),
  });
}

async function issue(
  inside: Inside,
  input: ParsedInputOf<'products.issue'>,
  signers: Signers,
  control: JobControl,
): Promise<DocumentId> {
  const { product, content } = await contentNow(inside, input.id);
  if (product.version !== input.version) throw new FocalPointError('products.changed-meanwhile');
  demandIssuable(inside, product, content, signers);
  const { number, text } = product;
  const issued = await issueDocument(
    inside,
    {
      paper: { kind: 'intelligence-product', model: modelOf(inside, product, content, signers) },
      language: text.language,
      // A paper of no case: whoever reads a case would read it.
      title: number,
      fileName: `intelligence-product-${number}.pdf`,
      alsoRecord: (act, documentId) => recordIssue(act, { input, content, signers, documentId }),
    },
    control,
  );
  inside.emit({ type: 'changed', areas: ['products', 'desk'] });
  return issued.id;
}

/** Once more inside the transaction: what was drawn a moment ago may have been overtaken. @throws FocalPointError `products.sources-changed` and as before */
function recordIssue(
  act: Act,
  {
    input,
    content,
    signers,
    documentId,
  }: {
    readonly input: ParsedInputOf<'products.issue'>;
    readonly content: ProductContent;
    readonly signers: Signers;
    readonly documentId: DocumentId;
  },
): void {
  const product = findDraft(act.db, act.actor, input);
  scopeOf(act, product.subject);
  demandNotHeld(act.db, product, content);
  for (const { report, version } of content.sources) {
    const [now] = intelligenceStandings(act.db, { id: report.id });
    if (now?.version !== version || now.isWithdrawn !== report.isWithdrawn || now.handling !== report.handling)
      throw new FocalPointError('products.sources-changed', { number: report.number });
  }
  const paper = act.db.first<{ sha256: string }>(
    statement`select sha256 from issued_document where id = ${documentId}`,
  );
  strictAssert(paper !== undefined, 'the paper is recorded in the same act');
  const stored = storedJson(content);
  const row = {
    id: act.nextId(),
    product_id: product.id,
    version: product.version,
    document_id: documentId,
    document_sha256: paper.sha256,
    content: stored,
    content_sha256: hash('sha256', stored, 'hex'),
  };
  act.record('intel_product_issue', signedByOneOrTwo(act, row, signers), {
    action: 'product.issued',
    label: product.number,
  });
  for (const { report, version } of content.sources)
    act.record(
      'intel_product_source',
      {
        id: act.nextId(),
        product_id: product.id,
        report_id: report.id,
        version,
        is_withdrawn: report.isWithdrawn ? 1 : 0,
      },
      { action: 'product.source-named', label: `${product.number} · ${report.number}` },
    );
}

function modelOf(
  inside: Inside,
  product: ProductRecord,
  content: ProductContent,
  signers: Signers | undefined,
): IntelligenceProductModel {
  const { db, actor } = inside.unlocked;
  const { number, text, template, reason, amends, kind } = product;
  const before = amends === undefined ? undefined : findProduct(db, actor, amends);
  const at = inside.clock.now();
  const all = signers === undefined ? [] : [signers.first, ...(signers.second === undefined ? [] : [signers.second])];
  return {
    head: documentHead(inside, { kind: 'intelligence-product', number }),
    isDraft: signers === undefined,
    kind,
    title: text.title,
    template,
    receiver: text.receiver,
    handling: content.handling,
    conditions: text.conditions,
    classifications: content.classifications,
    reviewOn: text.reviewOn,
    subject: content.subject.label,
    sections: content.sections,
    sources: content.sources,
    ...(before === undefined ? {} : { amends: { number: before.number, reason } }),
    signatures: all.map(({ name, key }) => ({ name, key: shownFingerprint(key.fingerprint), at })),
  };
}
