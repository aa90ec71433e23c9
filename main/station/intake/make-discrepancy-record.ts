// The record of a discrepancy as a paper: both statements, the settlement, the photographs of the package.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import type { DiscrepancyRecordModel, PrintedDiscrepancyStep, PrintedPhotograph } from '../../documents/index.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { documentHead } from '../document-head.ts';
import type { Inside } from '../inside.ts';
import { issueDocument } from '../issue-document.ts';
import { printedPhotograph } from '../photographs/printed-photograph.ts';
import { findAttachment, type AttachmentRow } from './attachment-list.ts';
import { findDiscrepancy, shownDiscrepancy, type Discrepancy } from './discrepancy-row.ts';
import { findSubmission } from './submission-list.ts';

/** Enough to see the difference; all of them are in the case. */
const photographsShown = 4;

export async function makeDiscrepancyRecord(
  inside: Inside,
  { id, language }: ParsedInputOf<'discrepancies.document'>,
): Promise<{ jobId: string }> {
  const { unlocked, jobs } = inside;
  const discrepancy = shownDiscrepancy(unlocked.view(), findDiscrepancy(unlocked.db, id));
  const title = `${discrepancy.caseTitle} · ${discrepancy.number}`;
  const order = { kind: 'discrepancy-record', label: title, unit: 'pages', canCancel: true } as const;
  return jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
    const model = discrepancyModel(inside, shownDiscrepancy(unlocked.view(), findDiscrepancy(unlocked.db, id)));
    const issued = await issueDocument(
      inside,
      {
        paper: { kind: 'discrepancy-record', model },
        language,
        caseId: discrepancy.caseId,
        title,
        fileName: `${discrepancy.number}.pdf`,
      },
      control,
    );
    return { documentId: issued.id };
  });
}

function discrepancyModel(inside: Inside, discrepancy: Discrepancy): DiscrepancyRecordModel {
  const { db } = inside.unlocked.view();
  const submission = findSubmission(db, discrepancy.submissionId);
  strictAssert(submission !== undefined, 'a discrepancy is of a submission');
  return {
    head: documentHead(inside, {
      kind: 'discrepancy-record',
      number: discrepancy.number,
      caseNumber: discrepancy.caseTitle,
    }),
    number: discrepancy.number,
    kind: discrepancy.kind,
    package: discrepancy.package,
    receiptNumber: discrepancy.receiptNumber,
    receivedAt: submission.receivedAt,
    deliveredBy: submission.deliveringPerson,
    deliveredFor: submission.deliveringBody,
    asWritten: discrepancy.asWritten,
    asFound: discrepancy.asFound,
    openedAt: discrepancy.openedAt,
    openedBy: discrepancy.openedBy,
    isResolved: discrepancy.state === 'resolved',
    steps: discrepancy.steps.map((step) => printedStep(db, step)),
    photographs: photographsOf(db, discrepancy),
  };
}

function printedStep(db: ReadableDatabase, step: Discrepancy['steps'][number]): PrintedDiscrepancyStep {
  const { id: _id, type: _type, hasOwnKey: _hasOwnKey, attachmentId, side, resolution, ...said } = step;
  const paper = attachmentId === undefined ? undefined : findAttachment(db, attachmentId);
  return {
    ...said,
    ...(side === undefined ? {} : { side }),
    ...(resolution === undefined ? {} : { resolution }),
    ...(paper === undefined ? {} : { paper: { fileName: paper.file_name, sha256: paper.sha256 } }),
  };
}

function photographsOf(
  db: ReadableDatabase,
  { submissionId, packageNumber }: Pick<Discrepancy, 'submissionId' | 'packageNumber'>,
): PrintedPhotograph[] {
  return db
    .all<AttachmentRow>(
      statement`select * from attachment where submission_id = ${submissionId} and package_number = ${packageNumber}
                and kind = 'photograph' order by number limit ${photographsShown}`,
    )
    .map((row) => printedPhotograph(db, { ...row, mark: null }, row.number, false));
}
