// A delivery at the counter: received or refused, never changed afterwards. Seals on paper and on the package are both kept.
import { demandPast } from '../../../shared/domain/entered-time.ts';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { SubmissionId } from '../../../shared/language/identity.ts';
import type { Act } from '../act.ts';
import { storedJson } from '../stored-json.ts';
import { caseTitle } from './case-title.ts';

type Entered = ParsedInputOf<'intake.record-submission'>;

export interface RecordedSubmission {
  readonly id: SubmissionId;
  readonly receiptNumber: string;
}

/** Every package whose seal differs from its paper gets a ledger entry of its own, so that nobody has to look for it. */
export function recordSubmission(act: Act, entered: Entered): RecordedSubmission {
  const recorded = writeSubmission(act, entered);
  const title = caseTitle(act.db, entered.caseId);
  for (const received of entered.packages) {
    if (received.sealAsWritten === received.sealAsRead) continue;
    const { label, sealAsWritten, sealAsRead } = received;
    act.note(
      'submission',
      recorded.id,
      { package: label, sealAsWritten, sealAsRead },
      { action: 'seal.discrepancy', label: `${title} / ${label}: ${sealAsWritten || '–'} ≠ ${sealAsRead || '–'}` },
    );
  }
  return recorded;
}

/** A refused delivery is a record too: who came, with what, and why it was not taken. */
export function refuseSubmission(act: Act, { reason, ...entered }: ParsedInputOf<'intake.refuse-submission'>) {
  return writeSubmission(act, entered, reason);
}

function writeSubmission(act: Act, entered: Entered, refusalReason?: string): RecordedSubmission {
  const title = caseTitle(act.db, entered.caseId);
  demandPast(entered.receivedAt, act.now, 'intake.in-the-future');
  const id = SubmissionId.parse(act.nextId());
  const year = act.now.slice(0, 4);
  const receiptNumber = `RC-${year}-${String(act.nextNumber(`receipt-${year}`)).padStart(5, '0')}`;
  const isRefused = refusalReason !== undefined;
  act.record(
    'submission',
    {
      id,
      case_id: entered.caseId,
      receipt_number: receiptNumber,
      state: isRefused ? 'refused' : 'received',
      refusal_reason: refusalReason ?? null,
      received_at: entered.receivedAt,
      delivering_body: entered.deliveringBody,
      delivering_person: entered.deliveringPerson,
      legal_basis: entered.legalBasis,
      questions: storedJson(entered.questions),
      packages_announced: entered.packagesAnnounced,
      packages: storedJson(entered.packages),
      note: entered.note,
      recorded_at: act.now,
      recorded_by: act.actor.id,
    },
    {
      action: isRefused ? 'submission.refused' : 'submission.received',
      label: `${title} / ${receiptNumber}`,
      occurredAt: entered.receivedAt,
    },
  );
  return { id, receiptNumber };
}
