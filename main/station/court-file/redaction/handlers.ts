// Redaction's answers, command by command.
import type { redactionsContract } from '../../../../shared/contract/redactions.ts';
import { reads, writes, type Handlers } from '../../handler.ts';
import { approveVersion, liftRedaction, returnVersion } from './check-version.ts';
import { orderRedactionLog } from './order-log.ts';
import { placeMarks, takeBackMarks } from './place-marks.ts';
import { findPlaces, listRedactions, readPages, readRedaction } from './read-redactions.ts';
import { lookBeforeVersion, submitVersion } from './submit-version.ts';

const changes = ['court-file'] as const;

export const redactionHandlers: Handlers<keyof typeof redactionsContract> = {
  'redactions.list': reads(listRedactions),
  'redactions.read': reads(readRedaction),
  'redactions.pages': readPages,
  'redactions.find': findPlaces,
  'redactions.mark': writes(changes, placeMarks),
  'redactions.unmark': writes(changes, takeBackMarks),
  'redactions.look': lookBeforeVersion,
  'redactions.submit': submitVersion,
  'redactions.return': returnVersion,
  'redactions.approve': approveVersion,
  'redactions.lift': liftRedaction,
  'redactions.paper': orderRedactionLog,
};
