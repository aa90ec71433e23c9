// The receipt as a plain model: what was recorded at the counter, and what happened to it until the receipt was made.
import type { PrintedPackage, PrintedReceivedExhibit, ReceiptModel } from '../../documents/index.ts';
import { discrepancyState } from '../../../shared/domain/discrepancy.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import { formatMomentInTable } from '../../../shared/text/format.ts';
import { questionIn } from '../../../shared/reference/standard-questions.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { documentHead } from '../document-head.ts';
import type { Inside } from '../inside.ts';
import { discrepancyFacts, eventRowsOf, type DiscrepancyRow } from './discrepancy-row.ts';
import { standingPackages, type StandingPackage } from './package-standing.ts';
import type { Submission } from './submission-list.ts';

const longestDescription = 200;

export function receiptModel(inside: Inside, submission: Submission, language: Language): ReceiptModel {
  const { db } = inside.unlocked.view();
  const { refusalReason, refusalCode = 'other' } = submission;
  return {
    head: documentHead(inside, { kind: 'receipt', number: submission.receiptNumber }),
    submissionNumber: submission.receiptNumber,
    ...(refusalReason === undefined ? {} : { refusal: { code: refusalCode, reason: refusalReason } }),
    deliveredBy: submission.deliveringPerson,
    deliveredFor: submission.deliveringBody,
    ...(submission.identification === undefined ? {} : { identification: submission.identification }),
    receivedBy: submission.recordedBy,
    receivedAt: submission.receivedAt,
    ...(submission.isLateEntry ? { recordedLateAt: submission.recordedAt } : {}),
    legalBasis: submission.legalBasis,
    ...(submission.detentionUntil === undefined ? {} : { detentionUntil: submission.detentionUntil }),
    ...(submission.detentionReason === undefined ? {} : { detentionReason: submission.detentionReason }),
    announced: submission.packagesAnnounced,
    outstanding: submission.stillOutstanding,
    ...(submission.continuesNumber === undefined ? {} : { continues: submission.continuesNumber }),
    continuedBy: submission.continuedBy,
    packages: packagesOf(db, submission),
    exhibits: submission.state === 'refused' ? [] : exhibitsOf(db, submission),
    // The words on the paper are those of its own language; a question that left the list keeps the words it was asked in.
    questions: [
      ...(submission.standardQuestions ?? []).map(({ code, shown }) => questionIn(code, language) ?? shown),
      ...submission.questions,
    ],
    additions: submission.events
      .filter(({ type }) => type === 'added')
      .map(({ occurredAt, actor, content }) => ({ at: occurredAt, by: actor, words: content['words'] ?? '' })),
    ...(submission.note === '' ? {} : { note: submission.note }),
  };
}

function packagesOf(db: ReadableDatabase, submission: Submission): PrintedPackage[] {
  const records = db.all<DiscrepancyRow>(statement`select * from discrepancy where submission_id = ${submission.id}`);
  const photographs = new Map(
    db
      .all<{ package_number: number; count: number }>(
        statement`select package_number, count(*) as count from attachment
                  where submission_id = ${submission.id} and kind = 'photograph' and package_number is not null group by package_number`,
      )
      .map((row) => [row.package_number, row.count]),
  );
  return standingPackages(db, submission.id).map((one) => {
    const { received, standing, number } = one;
    const record = records.find((row) => row.package_number === number);
    return {
      label: received.label,
      ...(received.sealAsWritten === '' ? {} : { sealAsWritten: received.sealAsWritten }),
      ...(received.sealAsRead === '' ? {} : { sealAsRead: received.sealAsRead }),
      sealIsIntact: received.isIntact,
      states: received.states ?? [],
      standing,
      ...refusalOf(one, submission),
      ...(received.note === '' ? {} : { note: received.note }),
      photographs: photographs.get(number) ?? 0,
      ...(record === undefined ? {} : { discrepancy: { number: record.number, isResolved: isResolved(db, record) } }),
      ...blockOf(one, submission),
    };
  });
}

function isResolved(db: ReadableDatabase, { id }: DiscrepancyRow): boolean {
  return discrepancyState(discrepancyFacts(eventRowsOf(db, id))) === 'resolved';
}

function refusalOf({ received, number }: StandingPackage, { events }: Submission): Pick<PrintedPackage, 'refusal'> {
  if (received.refusal !== undefined) return { refusal: received.refusal };
  const later = events.find((event) => event.packageNumber === number && event.type === 'package-refused');
  if (later === undefined) return {};
  // Written by `intake.refuse-package`, whose contract knows the codes.
  const code = later.content['code'] as NonNullable<PrintedPackage['refusal']>['code'];
  return { refusal: { code, reason: later.content['reason'] ?? '' } };
}

function blockOf({ number }: StandingPackage, { events }: Submission): Pick<PrintedPackage, 'block' | 'clearance'> {
  const own = events.filter((event) => event.packageNumber === number);
  const block = own.findLast(({ type }) => type === 'blocked');
  if (block === undefined) return {};
  const clearance = own.findLast(({ type, number: at }) => type === 'cleared' && at > block.number);
  const { quarantinedAt = '', calledWhom = '', calledAt, reference = '' } = block.content;
  const called = [calledWhom, calledAt === undefined ? '' : formatMomentInTable(calledAt), reference];
  return {
    block: { at: block.occurredAt, quarantinedAt, called: called.filter((part) => part !== '').join(', ') },
    ...(clearance === undefined
      ? {}
      : {
          clearance: {
            at: clearance.occurredAt,
            by: clearance.content['clearedBy'] ?? '',
            certificate: clearance.content['certificate'] ?? '',
          },
        }),
  };
}

function exhibitsOf(db: ReadableDatabase, { id }: Submission): PrintedReceivedExhibit[] {
  return db
    .all<{ mark: string; kind: string; quantity: number; unit: string; description: string }>(
      statement`select e.mark, e.kind, e.quantity, e.unit, e.description from exhibit e
                join exhibit_line l on l.exhibit_id = e.id where e.submission_id = ${id} order by l.mark_order`,
    )
    .map(({ mark, description, ...exhibit }) => ({
      number: mark,
      ...exhibit,
      shortDescription: (description.split('\n')[0] ?? '').slice(0, longestDescription),
    }));
}
