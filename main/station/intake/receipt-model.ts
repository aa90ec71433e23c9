// The receipt for whoever brought exhibits: seals as written beside seals as read, and what was refused with its reason.
import type { ReceiptModel, ReceivedExhibit } from '../../documents/index.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { documentHead } from '../document-head.ts';
import type { Inside } from '../inside.ts';
import type { Submission } from './submission-list.ts';

interface ReceivedRow {
  readonly mark: string;
  readonly kind: string;
  readonly quantity: number;
  readonly unit: string;
  readonly description: string;
}

const longestDescription = 200;

export function receiptModel(inside: Inside, submission: Submission): ReceiptModel {
  const { db } = inside.unlocked.view();
  const isRefused = submission.state === 'refused';
  return {
    head: documentHead(inside, { kind: 'receipt', number: submission.receiptNumber }),
    submissionNumber: submission.receiptNumber,
    deliveredBy: submission.deliveringPerson,
    deliveredFor: submission.deliveringBody,
    receivedBy: submission.recordedBy,
    receivedAt: submission.receivedAt,
    legalBasis: submission.legalBasis,
    packages: submission.packages.length === 0 ? submission.packagesAnnounced : submission.packages.length,
    received: isRefused ? [] : receivedOf(db, submission),
    refused: isRefused ? refusedOf(submission) : [],
    ...(submission.note === '' ? {} : { note: submission.note }),
  };
}

/** Each exhibit with the seal of its package; packages that no exhibit was recorded from yet stand for themselves. */
function receivedOf(db: ReadableDatabase, submission: Submission): ReceivedExhibit[] {
  const exhibits = db.all<ReceivedRow>(
    statement`select e.mark, e.kind, e.quantity, e.unit, e.description from exhibit e
              join exhibit_line l on l.exhibit_id = e.id where e.submission_id = ${submission.id} order by l.mark_order`,
  );
  const rows = exhibits.map((exhibit) => ({
    number: exhibit.mark,
    kind: exhibit.kind,
    quantity: exhibit.quantity,
    unit: exhibit.unit,
    shortDescription: (exhibit.description.split('\n')[0] ?? '').slice(0, longestDescription),
    ...sealsOf(submission.packages.find(({ label }) => namesMark(label, exhibit.mark))),
  }));
  const others = submission.packages
    .filter(({ label }) => !exhibits.some(({ mark }) => namesMark(label, mark)))
    .map((received) => ({
      number: received.label,
      kind: 'other',
      quantity: 1,
      unit: 'piece',
      shortDescription: received.label,
      ...sealsOf(received),
    }));
  return [...rows, ...others];
}

function refusedOf(submission: Submission): ReceiptModel['refused'] {
  const reason = submission.refusalReason ?? '';
  if (submission.packages.length === 0) return [{ description: submission.deliveringBody, reason }];
  return submission.packages.map(({ label }) => ({ description: label, reason }));
}

function namesMark(label: string, mark: string): boolean {
  return label.split(/[\s,;/]+/).includes(mark);
}

function sealsOf(
  received: Submission['packages'][number] | undefined,
): Pick<ReceivedExhibit, 'sealAsWritten' | 'sealAsRead' | 'condition'> {
  if (received === undefined) return {};
  return {
    ...(received.sealAsWritten === '' ? {} : { sealAsWritten: received.sealAsWritten }),
    ...(received.sealAsRead === '' ? {} : { sealAsRead: received.sealAsRead }),
    ...(received.note === '' ? {} : { condition: received.note }),
  };
}
