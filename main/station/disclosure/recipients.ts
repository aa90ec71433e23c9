// Who receives a schedule: the defence of one suspect of the case, the court, or the prosecution for its own file.
import { mayReceive, type Recipient, type ScheduleKind } from '../../../shared/domain/disclosure/schedule.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';

/** The suspect's name; of court and prosecution nothing, their word is in every language. @throws FocalPointError `disclosure.recipient-unknown` */
export function nameOfRecipient(db: ReadableDatabase, caseId: CaseId, recipient: Recipient): string {
  if (recipient.kind !== 'defence') return '';
  const party = db.first<{ name: string }>(
    statement`select name from party where id = ${recipient.partyId} and case_id = ${caseId} and role = 'suspect'`,
  );
  if (party === undefined) throw new FocalPointError('disclosure.recipient-unknown');
  return party.name;
}

/** @throws FocalPointError `disclosure.not-for-defence` */
export function demandMayReceive({ kind }: Recipient, schedule: ScheduleKind): void {
  if (!mayReceive(kind, schedule)) throw new FocalPointError('disclosure.not-for-defence');
}
