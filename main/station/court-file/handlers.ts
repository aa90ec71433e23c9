// The court file: documents, their order, what is expected, profiles, papers, the seal.
import type { courtFileContract } from '../../../shared/contract/court-file.ts';
import { reads, writes, type Handlers } from '../handler.ts';
import { longReads } from '../long-reads.ts';
import { describeDocument, moveDocuments, withdrawDocument } from './change-documents.ts';
import { checkSources } from './check-sources.ts';
import { answerExpectation, chooseForFile } from './choices.ts';
import { enterDocuments } from './enter.ts';
import { orderCourtPaper, sealIndex } from './order-paper.ts';
import { bringProfile } from './profiles.ts';
import { lookAtFiles, takeInFiles } from './take-in.ts';
import { templatesOf, writeTemplate } from './templates.ts';

const changes = ['court-file'] as const;

export const courtFileHandlers: Handlers<keyof typeof courtFileContract> = {
  'court-file.read': longReads['court-file.read'],
  'court-file.proposals': longReads['court-file.proposals'],
  'court-file.enter': writes(changes, enterDocuments),
  'court-file.describe': writes(changes, describeDocument),
  'court-file.withdraw': writes(changes, withdrawDocument),
  'court-file.move': writes(changes, moveDocuments),
  'court-file.choose': writes(changes, chooseForFile),
  'court-file.answer': writes(changes, answerExpectation),
  'court-file.look-at': lookAtFiles,
  'court-file.take-in': takeInFiles,
  'court-file.check-sources': checkSources,
  'court-file.paper': orderCourtPaper,
  'court-file.seal': sealIndex,
  'court-file.templates': reads(({ db }) => ({ templates: templatesOf(db) })),
  'court-file.write-template': writes(changes, writeTemplate),
  'court-file.bring-profile': writes(changes, bringProfile),
};
