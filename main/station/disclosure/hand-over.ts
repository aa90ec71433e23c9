// The log of what went to whom: papers and packages of the station, and whatever went by hand.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { demandPast } from '../../../shared/domain/entered-time.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { findCase } from '../cases/case-row.ts';
import { findDocument } from '../cases/handed-out.ts';
import { demandFileOfCase } from '../file-of-case.ts';
import { loadDisclosure, recordDisclosureEvent, type HandedContent } from './disclosure-records.ts';
import { demandMayReceive, nameOfRecipient } from './recipients.ts';

type Input = ParsedInputOf<'disclosure.hand-over'>;

export function handOver(act: Act, input: Input): Record<string, never> {
  const { caseId, recipient, documentId, packageId, means, receivedBy, receiptId, occurredAt } = input;
  const { title } = findCase(act.db, caseId);
  const recipientName = nameOfRecipient(act.db, caseId, recipient);
  demandPast(occurredAt, act.now, 'disclosure.in-the-future');
  if (receiptId !== undefined) demandFileOfCase(act.db, caseId, receiptId);
  const content: HandedContent = {
    ...(documentId === undefined ? {} : { documentId }),
    ...(packageId === undefined ? {} : { packageId }),
    what: whatOf(act, input),
    recipient,
    recipientName,
    means,
    receivedBy,
    ...(receiptId === undefined ? {} : { receiptId }),
  };
  recordDisclosureEvent(act, {
    caseId,
    kind: 'handed',
    content,
    occurredAt,
    said: { action: 'disclosure.handed', label: `${title} / ${content.what}`.slice(0, 200) },
  });
  return {};
}

/** As it was called when it went. @throws FocalPointError as the contract says */
function whatOf(act: Act, { caseId, recipient, documentId, packageId, what }: Input): string {
  const named: string[] = [];
  if (documentId !== undefined) {
    const document = findDocument(act.db, documentId);
    if (document.case_id !== caseId) throw new FocalPointError('disclosure.of-another-case');
    const schedule = loadDisclosure(act.db, caseId).schedules.find(({ content }) => content.documentId === documentId);
    if (schedule !== undefined) demandMayReceive(recipient, schedule.content.schedule);
    named.push(document.title);
  }
  if (packageId !== undefined) {
    const row = act.db.first<{ case_id: string; file_name: string }>(
      statement`select case_id, file_name from sealed_package where id = ${packageId}`,
    );
    if (row?.case_id !== caseId) throw new FocalPointError('disclosure.of-another-case');
    named.push(row.file_name);
  }
  if (what !== '') named.push(what);
  if (named.length === 0) throw new FocalPointError('disclosure.nothing-handed');
  return named.join(' · ');
}
