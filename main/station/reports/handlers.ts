// Laboratory reports: drafted, reviewed, issued, amended.
import type { reportsContract } from '../../../shared/contract/reports.ts';
import type { Handlers } from '../handler.ts';
import { listBlocks, writeBlock } from './blocks.ts';
import { checkReport } from './check-report.ts';
import { amendReport, beginReport, saveReport } from './draft-reports.ts';
import { draftReport, issueReport } from './issue-report.ts';
import { changeLetterhead, readLetterhead } from './letterhead.ts';
import { listReports, readWholeReport } from './read-reports.ts';
import { reviewReport, submitReport, takeOver, withdrawReport } from './review-reports.ts';

export const reportsHandlers: Handlers<keyof typeof reportsContract> = {
  'reports.begin': beginReport,
  'reports.save': saveReport,
  'reports.list': listReports,
  'reports.read': readWholeReport,
  'reports.check': checkReport,
  'reports.draft': draftReport,
  'reports.submit': submitReport,
  'reports.review': reviewReport,
  'reports.issue': issueReport,
  'reports.amend': amendReport,
  'reports.withdraw': withdrawReport,
  'reports.take-over': takeOver,
  'reports.blocks': listBlocks,
  'reports.write-block': writeBlock,
  'reports.letterhead': readLetterhead,
  'reports.change-letterhead': changeLetterhead,
};
