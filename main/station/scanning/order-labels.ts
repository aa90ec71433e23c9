// Printing labels: the paper is made and kept first; only with it are its labels issued and the ones before them voided, in one act.
import { createHash } from 'node:crypto';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { labelSheet, type LabelSize } from '../../../shared/domain/label-stock.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { labelsInZpl, loadDocumentText, type LabelModel } from '../../documents/index.ts';
import type { Act } from '../act.ts';
import { documentHead } from '../document-head.ts';
import type { Inside } from '../inside.ts';
import { issueDocument, keepIssued, type DocumentOrder } from '../issue-document.ts';
import type { JobControl } from '../jobs.ts';
import { issueLabel } from '../labels.ts';
import { keyOf, labelled, type Labelled } from './labelled-things.ts';

type LabelOrder = ParsedInputOf<'labels.make'>;

/** @throws FocalPointError as `labelled`, `labels.no-sheet-in-zpl`, before anything is printed */
export async function orderLabels(inside: Inside, order: LabelOrder): Promise<{ jobId: string }> {
  const { unlocked, jobs } = inside;
  const onSheets = order.size === 'a4-70x36';
  if (onSheets && order.form === 'zpl') throw new FocalPointError('labels.no-sheet-in-zpl');
  const distinct = [...new Map(order.subjects.map((subject) => [keyOf(subject), subject])).values()];
  // Reserves the codes; a number is spent, and nothing is issued before the paper is kept.
  const things = unlocked.perform(
    (act) => new Map(distinct.map((subject) => [keyOf(subject), labelled(act, subject)])),
  );
  const label = jobLabel([...things.values()]);
  const job = { kind: 'labels', label, unit: 'pages', canCancel: true } as const;
  return jobs.start({ ...job, startedBy: unlocked.actor.name }, async (control) => {
    const size: LabelSize = order.size === 'a4-70x36' ? labelSheet.size : order.size;
    const model: LabelModel = {
      head: documentHead(inside, { kind: 'exhibit-label' }),
      size,
      onSheets,
      dotsPerInch: order.dotsPerInch,
      labels: order.subjects.flatMap((subject) => things.get(keyOf(subject))?.printed ?? []),
      rulerPage: order.withRuler,
    };
    const alsoRecord: DocumentOrder['alsoRecord'] = (act, documentId) => {
      for (const { issued } of things.values()) issueLabel(act, { ...issued, reason: order.reason }, documentId);
    };
    const documentId = await keep(inside, order, model, { things: [...things.values()], label, alsoRecord }, control);
    inside.emit({ type: 'changed', areas: ['labels'] });
    return { documentId };
  });
}

interface Issuing {
  readonly things: readonly Labelled[];
  readonly label: string;
  readonly alsoRecord: (act: Act, documentId: Parameters<NonNullable<DocumentOrder['alsoRecord']>>[1]) => void;
}

async function keep(
  inside: Inside,
  { form, language }: LabelOrder,
  model: LabelModel,
  { things, label, alsoRecord }: Issuing,
  control: JobControl,
): Promise<string> {
  const number = model.head.documentNumber;
  const [first] = things;
  const isOfOneCase = first?.caseId !== undefined && things.every(({ caseId }) => caseId === first.caseId);
  const ofCase = isOfOneCase && first.caseTitle !== undefined ? `${first.caseTitle} / ` : '';
  const common = {
    language,
    ...(isOfOneCase && first.caseId !== undefined ? { caseId: first.caseId } : {}),
    title: `${ofCase}${label} · ${number}`,
    fileName: `labels-${number}.${form}`,
    alsoRecord,
  };
  if (form === 'pdf') {
    return (await issueDocument(inside, { ...common, paper: { kind: 'exhibit-label', model } }, control)).id;
  }
  const zpl = Buffer.from(labelsInZpl(model, await loadDocumentText(language)), 'utf8');
  const kept = await keepIssued(
    inside,
    { ...common, kind: 'exhibit-label', head: model.head },
    {
      chunks: once(zpl),
      written: () => ({
        pages: model.labels.length + (model.rulerPage === true ? 1 : 0),
        bytes: zpl.length,
        sha256: createHash('sha256').update(zpl).digest('hex'),
      }),
    },
    control.signal,
  );
  return kept.id;
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield await Promise.resolve(content);
}

function jobLabel(things: readonly Labelled[]): string {
  const names = things.map(({ shortName }) => shortName);
  return names.length <= 3 ? names.join(', ') : `${names[0] ?? ''} … ${names.at(-1) ?? ''}`;
}
