// Documents that others made: looked at, read, searched, opened with a password.
import type { pagesContract } from '../../../shared/contract/pages.ts';
import { does, type Handlers } from '../handler.ts';
import { readInspection } from './inspection-records.ts';
import { orderMachineReading } from './read-by-machine.ts';
import { findInDocument, openWith, orderInspection, wordsOfPage } from './read-document.ts';

export const pagesHandlers: Handlers<keyof typeof pagesContract> = {
  'documents.inspection': does(({ unlocked }, { attachmentId }) => {
    const inspection = readInspection(unlocked.db, attachmentId);
    unlocked.pages.warm();
    return Promise.resolve(inspection);
  }),
  'documents.inspect': does(orderInspection),
  'documents.open-with': does(openWith),
  'documents.read-by-machine': does(orderMachineReading),
  'documents.words': does(wordsOfPage),
  'documents.find': does(findInDocument),
};
