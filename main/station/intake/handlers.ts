// Intake's answers, command by command.
import type { attachmentsContract } from '../../../shared/contract/attachments.ts';
import type { exhibitsContract } from '../../../shared/contract/exhibits.ts';
import type { intakeContract } from '../../../shared/contract/intake.ts';
import { does, reads, writes, type Handlers } from '../handler.ts';
import { longReads } from '../long-reads.ts';
import { attachmentsOfCase, attachmentsOfExhibit, attachmentsOfSubmission } from './attachment-list.ts';
import { makeLabels } from './make-labels.ts';
import { makeReceipt } from './make-receipt.ts';
import { readExhibit } from './read-exhibit.ts';
import { recordExhibit, reviseExhibit } from './record-exhibit.ts';
import { recordSubmission, refuseSubmission } from './record-submission.ts';
import { reviseAttachment, verifyAttachment } from './revise-attachment.ts';
import { listSubmissions } from './submission-list.ts';
import { takeIn } from './take-in.ts';

type IntakeCommand = keyof typeof intakeContract | keyof typeof exhibitsContract | keyof typeof attachmentsContract;

export const intakeHandlers: Handlers<IntakeCommand> = {
  'intake.record-submission': writes(['intake', 'cases'], recordSubmission),
  'intake.refuse-submission': writes(['intake', 'cases'], refuseSubmission),
  'intake.submissions': reads(({ db }, { caseId }) => ({ submissions: listSubmissions(db, caseId) })),
  'intake.receipt': does(makeReceipt),
  'exhibits.record': writes(['exhibits', 'cases'], recordExhibit),
  'exhibits.revise': writes(['exhibits', 'cases'], reviseExhibit),
  'exhibits.read': reads((view, { id }) => readExhibit(view, id)),
  'exhibits.list': longReads['exhibits.list'],
  'exhibits.page': longReads['exhibits.page'],
  'exhibits.named': longReads['exhibits.named'],
  'exhibits.similar-serials': longReads['exhibits.similar-serials'],
  'exhibits.labels': does(makeLabels),
  'attachments.take-in': does(takeIn),
  'attachments.revise': writes(['attachments'], reviseAttachment),
  'attachments.verify': does(verifyAttachment),
  'attachments.list': reads((view, { caseId, exhibitId, submissionId }) => ({
    attachments:
      exhibitId !== undefined
        ? attachmentsOfExhibit(view, exhibitId)
        : submissionId !== undefined
          ? attachmentsOfSubmission(view, submissionId)
          : attachmentsOfCase(view, caseId),
  })),
};
