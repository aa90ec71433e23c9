// The answers of intelligence, command by command.
import type { intelligenceContract } from '../../../shared/contract/intelligence.ts';
import type { intelligenceEntitiesContract } from '../../../shared/contract/intelligence-entities.ts';
import type { intelligenceReleasesContract } from '../../../shared/contract/intelligence-releases.ts';
import { does, type Handlers } from '../handler.ts';
import { longReads } from '../long-reads.ts';
import { makeReportPaper } from './report-paper.ts';
import { answerRelease, approveRelease, askRelease, endRelease, listReleases } from './releases.ts';
import { reviewReport, tagWords, untagWords, withdrawReport } from './settle-reports.ts';
import { compareEntities, recordEntity, reviseEntity } from './write-entities.ts';
import { changeLink, recordLink, withdrawLink } from './write-links.ts';
import { correctReport, recordReport } from './write-reports.ts';

type Asked =
  | keyof typeof intelligenceContract
  | keyof typeof intelligenceEntitiesContract
  | keyof typeof intelligenceReleasesContract;

export const intelligenceHandlers: Handlers<Asked> = {
  'intelligence.reports': longReads['intelligence.reports'],
  'intelligence.report': longReads['intelligence.report'],
  'intelligence.record-report': recordReport,
  'intelligence.correct-report': correctReport,
  'intelligence.review-report': reviewReport,
  'intelligence.withdraw-report': withdrawReport,
  'intelligence.tag': tagWords,
  'intelligence.untag': untagWords,
  'intelligence.entities': longReads['intelligence.entities'],
  'intelligence.entity': longReads['intelligence.entity'],
  'intelligence.record-entity': recordEntity,
  'intelligence.revise-entity': reviseEntity,
  'intelligence.compare-entities': compareEntities,
  'intelligence.targets': longReads['intelligence.targets'],
  'intelligence.links': longReads['intelligence.links'],
  'intelligence.record-link': recordLink,
  'intelligence.change-link': changeLink,
  'intelligence.withdraw-link': withdrawLink,
  'intelligence.paper': does(makeReportPaper),
  'intelligence.releases': listReleases,
  'intelligence.ask-release': askRelease,
  'intelligence.answer-release': answerRelease,
  'intelligence.approve-release': approveRelease,
  'intelligence.end-release': endRelease,
};
