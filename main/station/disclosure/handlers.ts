// Disclosure's answers, command by command.
import type { disclosureContract } from '../../../shared/contract/disclosure.ts';
import type { handlingContract } from '../../../shared/contract/handling.ts';
import { writes, type Handlers } from '../handler.ts';
import { longReads } from '../long-reads.ts';
import { decideItems, withholdItems } from './decide.ts';
import { describeItem, recordStatement } from './describe.ts';
import { handOver } from './hand-over.ts';
import { markFile, recordAnswer, releaseItem } from './handling.ts';
import { checkSchedule, issueSchedule } from './issue-schedule.ts';
import { numberItems } from './number-items.ts';
import { orderDisclosurePaper } from './order-paper.ts';

const changes = ['disclosure'] as const;

export const disclosureHandlers: Handlers<keyof typeof disclosureContract | keyof typeof handlingContract> = {
  'disclosure.read': longReads['disclosure.read'],
  'disclosure.items': longReads['disclosure.items'],
  'disclosure.chosen': longReads['disclosure.chosen'],
  'disclosure.item': longReads['disclosure.item'],
  'disclosure.number': writes(changes, numberItems),
  'disclosure.decide': writes(changes, decideItems),
  'disclosure.withhold': withholdItems,
  'disclosure.describe': writes(changes, describeItem),
  'disclosure.record-statement': writes(changes, recordStatement),
  'disclosure.check': checkSchedule,
  'disclosure.issue': issueSchedule,
  'disclosure.paper': orderDisclosurePaper,
  'disclosure.hand-over': writes(changes, handOver),
  'handling.mark': markFile,
  'handling.release': releaseItem,
  'handling.answer': writes(['disclosure', 'attachments'], recordAnswer),
};
