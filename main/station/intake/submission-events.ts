// What happens to a delivery after it was recorded: blocked, cleared or refused packages, additions in words. Only ever added.
import { demandPast } from '../../../shared/domain/entered-time.ts';
import type { SubmissionEventType } from '../../../shared/domain/submission.ts';
import { SubmissionEventId, type SubmissionId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { writes, type Handler } from '../handler.ts';
import { signAgain, writesSigned, type Signer } from '../signing.ts';
import { storedJson } from '../stored-json.ts';
import { labelNames } from '../../../shared/domain/submission.ts';
import { findPackage, packageLabel, type StandingPackage } from './package-standing.ts';

const changes = ['intake', 'cases', 'desk'];

const actions: Readonly<Record<SubmissionEventType, string>> = {
  blocked: 'package.blocked',
  cleared: 'package.cleared',
  'package-refused': 'package.refused',
  added: 'submission.added-to',
};

export function recordSubmissionEvent(
  act: Act,
  event: {
    readonly submissionId: SubmissionId;
    readonly packageNumber?: number | undefined;
    readonly type: SubmissionEventType;
    readonly occurredAt: Instant;
    readonly content: Readonly<Record<string, string>>;
    readonly signer?: Signer;
  },
): { id: SubmissionEventId } {
  const { submissionId, packageNumber, signer } = event;
  const last = act.db.first<{ number: number }>(
    statement`select coalesce(max(number), 0) as number from submission_event where submission_id = ${submissionId}`,
  );
  const id = SubmissionEventId.parse(act.nextId());
  const said = {
    id,
    submission_id: submissionId,
    number: (last?.number ?? 0) + 1,
    package_number: packageNumber ?? null,
    type: event.type,
    occurred_at: event.occurredAt,
    recorded_at: act.now,
    content: storedJson(event.content),
    actor_id: act.actor.id,
    actor: act.actor.name,
    signer_id: signer?.id ?? null,
    signer: signer?.name ?? null,
    signature_key: signer?.key.fingerprint ?? null,
  };
  act.record(
    'submission_event',
    { ...said, signature: signer?.key.signAct(said) ?? null },
    {
      action: actions[event.type],
      label: packageLabel(act.db, submissionId, packageNumber),
      occurredAt: event.occurredAt,
    },
  );
  return { id };
}

export const blockPackage: Handler<'intake.block-package'> = writesSigned(
  changes,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, { submissionId, packageNumber, occurredAt, signature: _signature, ...said }, signer) => {
    demandPast(occurredAt, act.now, 'intake.in-the-future');
    demandPast(said.calledAt, act.now, 'intake.in-the-future');
    const { standing, received } = findPackage(act.db, submissionId, packageNumber);
    if (standing === 'refused') throw new FocalPointError('intake.package-refused', { label: received.label });
    if (standing === 'blocked') throw new FocalPointError('intake.already-blocked', { label: received.label });
    return recordSubmissionEvent(act, {
      submissionId,
      packageNumber,
      type: 'blocked',
      occurredAt,
      content: said,
      signer,
    });
  },
);

export const clearPackage: Handler<'intake.clear-package'> = writesSigned(
  changes,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, { submissionId, packageNumber, occurredAt, signature: _signature, ...said }, signer) => {
    demandPast(occurredAt, act.now, 'intake.in-the-future');
    const { standing, received, blockedAt } = findPackage(act.db, submissionId, packageNumber);
    if (standing !== 'blocked') throw new FocalPointError('intake.not-blocked', { label: received.label });
    if (blockedAt !== undefined && occurredAt < blockedAt)
      throw new FocalPointError('intake.cleared-before-blocked', { label: received.label }, [
        { path: 'occurredAt', code: 'out-of-range' },
      ]);
    return recordSubmissionEvent(act, {
      submissionId,
      packageNumber,
      type: 'cleared',
      occurredAt,
      content: said,
      signer,
    });
  },
);

export const refusePackage: Handler<'intake.refuse-package'> = writesSigned(
  changes,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, { submissionId, packageNumber, occurredAt, code, reason }, signer) => {
    demandPast(occurredAt, act.now, 'intake.in-the-future');
    const found = findPackage(act.db, submissionId, packageNumber);
    const { label } = found.received;
    if (found.standing === 'refused') throw new FocalPointError('intake.package-refused', { label });
    const taken = takenFrom(act.db, submissionId, found);
    if (taken !== undefined) throw new FocalPointError('intake.already-taken-in', { label, mark: taken });
    if (hasReceipt(act.db, submissionId)) throw new FocalPointError('intake.receipt-issued', { label });
    const content = { code, reason };
    return recordSubmissionEvent(act, {
      submissionId,
      packageNumber,
      type: 'package-refused',
      occurredAt,
      content,
      signer,
    });
  },
);

export const addToSubmission: Handler<'intake.add-to-submission'> = writes(
  changes,
  (act, { submissionId, packageNumber, occurredAt, words }) => {
    demandPast(occurredAt, act.now, 'intake.in-the-future');
    return recordSubmissionEvent(act, { submissionId, packageNumber, type: 'added', occurredAt, content: { words } });
  },
);

/** The mark of an exhibit that came out of the package, named by its number or by the label of the package. */
function takenFrom(
  db: ReadableDatabase,
  submissionId: SubmissionId,
  { number, received }: StandingPackage,
): string | undefined {
  const exhibits = db.all<{ mark: string; package_number: number | null }>(
    statement`select mark, package_number from exhibit where submission_id = ${submissionId}`,
  );
  return exhibits.find(({ mark, package_number }) =>
    package_number === null ? labelNames(received.label, mark) : package_number === number,
  )?.mark;
}

function hasReceipt(db: ReadableDatabase, submissionId: SubmissionId): boolean {
  return (
    db.first(
      statement`select 1 from issued_document d join submission s on s.case_id = d.case_id
                where s.id = ${submissionId} and d.kind = 'receipt' and d.file_name = 'receipt-' || s.receipt_number || '.pdf'`,
    ) !== undefined
  );
}
