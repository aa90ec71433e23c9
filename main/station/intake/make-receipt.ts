// A receipt is ordered: written by a job, kept as issued, printed as often as somebody asks for it.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { Inside } from '../inside.ts';
import { issueDocument } from '../issue-document.ts';
import { caseTitle } from './case-title.ts';
import { receiptModel } from './receipt-model.ts';
import { findSubmission } from './submission-list.ts';

export async function makeReceipt(
  inside: Inside,
  { submissionId, language }: ParsedInputOf<'intake.receipt'>,
): Promise<{ jobId: string }> {
  const { unlocked, jobs } = inside;
  const submission = findSubmission(unlocked.db, submissionId);
  if (submission === undefined) throw new FocalPointError('intake.submission-unknown');
  const title = `${caseTitle(unlocked.db, submission.caseId)} · ${submission.receiptNumber}`;
  const order = { kind: 'receipt', label: title, unit: 'pages', canCancel: true } as const;
  return jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
    const model = receiptModel(inside, submission, language);
    const fileName = `receipt-${submission.receiptNumber}.pdf`;
    const { id } = await issueDocument(
      inside,
      { paper: { kind: 'receipt', model }, language, caseId: submission.caseId, title, fileName },
      control,
    );
    return { documentId: id };
  });
}
