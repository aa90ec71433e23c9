// A delivery at the counter: received or refused, never changed afterwards. Seals on paper and on the package are both kept;
// what happens to it later stands beside it as events.
import { demandPast } from '../../../shared/domain/entered-time.ts';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { SubmissionId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { isDetentionByOrders } from '../detention-orders.ts';
import { storedJson } from '../stored-json.ts';
import { caseTitle } from './case-title.ts';
import { openDiscrepancy } from './discrepancies.ts';
import { recordSubmissionEvent } from './submission-events.ts';
import { findSubmission } from './submission-list.ts';

type Entered = ParsedInputOf<'intake.record-submission'>;
type Refused = Pick<ParsedInputOf<'intake.refuse-submission'>, 'refusalCode' | 'reason'>;

export interface RecordedSubmission {
  readonly id: SubmissionId;
  readonly receiptNumber: string;
}

/** Every package whose seal differs from its paper gets an entry and a record of its own, so that nobody has to look for it. */
export function recordSubmission(act: Act, entered: Entered): RecordedSubmission {
  if (entered.packages.length > 0 && entered.packages.every(({ refusal }) => refusal !== undefined)) {
    throw new FocalPointError('intake.all-refused');
  }
  const recorded = writeSubmission(act, entered);
  const title = caseTitle(act.db, entered.caseId);
  for (const [index, received] of entered.packages.entries()) {
    const packageNumber = index + 1;
    if (received.block !== undefined) {
      recordSubmissionEvent(act, {
        submissionId: recorded.id,
        packageNumber,
        type: 'blocked',
        occurredAt: entered.receivedAt,
        content: received.block,
      });
    }
    // A package that was not taken went away with its seal; what its paper says is settled there.
    if (received.sealAsWritten === received.sealAsRead || received.refusal !== undefined) continue;
    const { label, sealAsWritten, sealAsRead } = received;
    act.note(
      'submission',
      recorded.id,
      { package: label, sealAsWritten, sealAsRead },
      { action: 'seal.discrepancy', label: `${title} / ${label}: ${sealAsWritten || '–'} ≠ ${sealAsRead || '–'}` },
    );
    openDiscrepancy(act, {
      submissionId: recorded.id,
      packageNumber,
      kind: 'seal',
      asWritten: sealAsWritten,
      asFound: sealAsRead,
    });
  }
  takeDetentionOver(act, entered, recorded.receiptNumber);
  return recorded;
}

/** A refused delivery is a record too: who came, with what, and why it was not taken. */
export function refuseSubmission(
  act: Act,
  { reason, refusalCode, ...entered }: ParsedInputOf<'intake.refuse-submission'>,
): RecordedSubmission {
  return writeSubmission(act, entered, { reason, refusalCode });
}

function writeSubmission(act: Act, entered: Entered, refused?: Refused): RecordedSubmission {
  const title = caseTitle(act.db, entered.caseId);
  checkSubmission(act, entered);
  const id = SubmissionId.parse(act.nextId());
  const receiptNumber = act.nextInSeries('receipt');
  const isRefused = refused !== undefined;
  act.record(
    'submission',
    {
      id,
      case_id: entered.caseId,
      receipt_number: receiptNumber,
      state: isRefused ? 'refused' : 'received',
      refusal_reason: refused?.reason ?? null,
      refusal_code: refused?.refusalCode ?? null,
      received_at: entered.receivedAt,
      delivering_body: entered.deliveringBody,
      delivering_person: entered.deliveringPerson,
      identification: entered.identification ?? null,
      legal_basis: entered.legalBasis,
      questions: storedJson(entered.questions),
      standard_questions: listed(entered.standardQuestions),
      packages_announced: entered.packagesAnnounced,
      // A block is an event with an end; the package itself is as it was on arrival.
      packages: storedJson(entered.packages.map(({ block: _block, ...received }) => received)),
      outstanding: listed(entered.outstanding),
      continues: entered.continues ?? null,
      detention_until: entered.detentionUntil ?? null,
      detention_reason: entered.detentionReason ?? null,
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

function listed(list: readonly unknown[] | undefined): string | null {
  return list === undefined || list.length === 0 ? null : storedJson(list);
}

/** @throws FocalPointError the refusals of `intake.record-submission` */
function checkSubmission(act: Act, entered: Entered): void {
  demandPast(entered.receivedAt, act.now, 'intake.in-the-future');
  for (const { block } of entered.packages) {
    if (block !== undefined) demandPast(block.calledAt, act.now, 'intake.in-the-future');
  }
  checkLabels(entered);
  const { detentionUntil, detentionReason = '' } = entered;
  // Papers do arrive after a detention ended; then it is said, and not corrected into something that fits.
  if (detentionUntil !== undefined && detentionUntil < entered.receivedAt && detentionReason === '') {
    throw new FocalPointError('intake.detention-before-receipt', {}, [{ path: 'detentionReason', code: 'required' }]);
  }
  if (entered.continues !== undefined) checkContinuation(act, entered, entered.continues);
}

function checkLabels({ packages, outstanding = [], packagesAnnounced }: Entered): void {
  const seen = new Set<string>();
  for (const [index, label] of [...packages.map((one) => one.label), ...outstanding].entries()) {
    const folded = label.toLowerCase();
    if (seen.has(folded)) {
      const path = index < packages.length ? `packages.${index}.label` : 'outstanding';
      throw new FocalPointError('intake.package-twice', { label }, [{ path, code: 'taken' }]);
    }
    seen.add(folded);
  }
  if (outstanding.length > 0 && packages.length + outstanding.length > packagesAnnounced) {
    throw new FocalPointError(
      'intake.more-outstanding-than-announced',
      { announced: packagesAnnounced, named: packages.length + outstanding.length },
      [{ path: 'outstanding', code: 'out-of-range' }],
    );
  }
}

function checkContinuation(act: Act, entered: Entered, firstId: SubmissionId): void {
  const first = findSubmission(act.db, firstId);
  if (
    first === undefined ||
    first.caseId !== entered.caseId ||
    first.state === 'refused' ||
    first.continues !== undefined
  )
    throw new FocalPointError('intake.continuation-unknown', {}, [{ path: 'continues', code: 'invalid' }]);
  if (first.stillOutstanding.count === 0)
    throw new FocalPointError('intake.nothing-outstanding', { number: first.receiptNumber });
  if (entered.receivedAt < first.receivedAt)
    throw new FocalPointError('intake.before-the-first', { number: first.receiptNumber }, [
      { path: 'receivedAt', code: 'out-of-range' },
    ]);
}

/** The clock of the case runs by what the newest request says, until orders are recorded; what it said before stays in the ledger. */
function takeDetentionOver(act: Act, { caseId, detentionUntil }: Entered, receiptNumber: string): void {
  if (detentionUntil === undefined || isDetentionByOrders(act.db, caseId)) return;
  const known = act.db.first<{ detention_until: string | null; title: string }>(
    statement`select detention_until, title from case_record where id = ${caseId}`,
  );
  if (known === undefined || known.detention_until === detentionUntil) return;
  const revised = { action: 'case.revised', label: known.title, reason: receiptNumber };
  act.revise('case_record', caseId, { detention_until: detentionUntil }, revised);
}
