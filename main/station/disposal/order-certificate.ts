// The certificate as a paper: from the records alone, so that the same records make the same bytes.
import type { OutputOf } from '../../../shared/contract/index.ts';
import { contract } from '../../../shared/contract/index.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { DisposedExhibit } from '../../documents/index.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { documentHead } from '../document-head.ts';
import { does, type Handler } from '../handler.ts';
import { issueDocument } from '../issue-document.ts';
import { readDisposal } from './disposal-records.ts';

type ShownItem = OutputOf<'disposals.read'>['items'][number];

const shortLength = 110;

export const orderCertificate: Handler<'disposals.certificate'> = does((inside, { id, language }) => {
  const { unlocked } = inside;
  const { decision, steps } = readDisposal(unlocked.db, id);
  if (!steps.some(({ kind }) => kind === 'carried-out')) throw new FocalPointError('disposals.nothing-carried-out');
  const order = { kind: 'disposal-certificate', label: decision.number, unit: 'pages', canCancel: true } as const;
  return Promise.resolve(
    inside.jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
      const read: OutputOf<'disposals.read'> = contract['disposals.read'].output.parse(
        await unlocked.reader.answer('disposals.read', { id }, unlocked.actor),
      );
      const head = documentHead(inside, { kind: 'disposal-certificate' });
      const model = {
        head,
        decision: {
          number: read.number,
          outcome: read.outcome,
          authority: read.authority,
          reference: read.reference,
          decidedOn: read.decidedOn,
          ...(read.recipient === undefined ? {} : { recipient: read.recipient }),
          method: read.method,
          note: read.note,
          recordedBy: read.recordedBy,
          recordedAt: read.recordedAt,
        },
        authorisations: read.authorisations.map(({ person, at, signatureKey }) => ({ person, at, signatureKey })),
        witnesses: witnessesOf(unlocked.db, id),
        exhibits: read.items.map(printed),
      };
      const issued = await issueDocument(
        inside,
        {
          paper: { kind: 'disposal-certificate', model },
          language,
          title: `${head.documentNumber} · ${read.number}`,
          fileName: `${head.documentNumber}.pdf`,
        },
        control,
      );
      return { documentId: issued.id };
    }),
  );
});

function printed(item: ShownItem): DisposedExhibit {
  const weighed = item.steps.findLast(({ kind }) => kind === 'weighed');
  const done = item.steps.find(({ kind }) => kind === 'carried-out');
  return {
    label: item.label,
    kind: item.kind,
    shortDescription: item.description.slice(0, shortLength),
    serial: item.serial,
    quantity: item.quantity,
    unit: item.unit,
    ...(weighed?.grams === undefined
      ? {}
      : { weight: { grams: weighed.grams, together: weighed.weighedTogether ?? 1 } }),
    state: item.state,
    ...(done === undefined ? {} : { at: done.occurredAt, where: done.note, by: done.person }),
  };
}

function witnessesOf(db: ReadableDatabase, decisionId: string): string[] {
  return db
    .all<{ witness: string }>(
      statement`select distinct witness from custody_event where occasion_id = ${decisionId} and witness is not null order by witness`,
    )
    .map(({ witness }) => witness);
}
