// The answers about packages of other stations, command by command.
import type { foreignContract } from '../../../shared/contract/foreign.ts';
import { does, type Handlers } from '../handler.ts';
import { longReads } from '../long-reads.ts';
import { examinePackage } from './examine.ts';
import { fileForeignDocument } from './file-document.ts';
import { checkAgain, confirmKey } from './package-events.ts';
import { putBackPackage, resumeTakeIn, takeInPackage } from './take-in.ts';

export const foreignHandlers: Handlers<keyof typeof foreignContract> = {
  'foreign.examine': does(examinePackage),
  'foreign.put-back': putBackPackage,
  'foreign.take-in': takeInPackage,
  'foreign.resume': resumeTakeIn,
  'foreign.list': longReads['foreign.list'],
  'foreign.read': longReads['foreign.read'],
  'foreign.exhibit': longReads['foreign.exhibit'],
  'foreign.confirm-key': confirmKey,
  'foreign.check-again': checkAgain,
  'foreign.file': fileForeignDocument,
};
