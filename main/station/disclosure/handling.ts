// Handling codes on files, releases of what is held, and what an answer from abroad may be used for.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { isLowering, type HandlingCode } from '../../../shared/domain/disclosure/handling.ts';
import type { AttachmentId, CaseId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { findCase } from '../cases/case-row.ts';
import { demandFileOfCase } from '../file-of-case.ts';
import { handlingStates } from '../firewall.ts';
import type { Handler } from '../handler.ts';
import { storedJson } from '../stored-json.ts';
import { barriersOf } from './barriers.ts';
import { writesSignedByTwo, type TwoSigners } from './by-two.ts';
import { caseOfItem, findItem, loadDisclosure, peopleOf, signaturesOf } from './disclosure-records.ts';

const changes = ['disclosure', 'court-file', 'attachments'] as const;

interface Subject {
  readonly caseId: CaseId;
  readonly kind: string;
  readonly id: string;
  /** Without the name of the file: it may name a person. */
  readonly label: string;
}

/** @throws FocalPointError `attachments.unknown` */
function findFile(db: ReadableDatabase, id: AttachmentId): Subject {
  const row = db.first<{ case_id: CaseId; kind: 'photograph' | 'file'; number: number }>(
    statement`select case_id, kind, number from attachment where id = ${id}`,
  );
  if (row === undefined) throw new FocalPointError('attachments.unknown');
  const kind = row.kind === 'photograph' ? 'photograph' : 'attachment';
  return { caseId: row.case_id, kind, id, label: `${findCase(db, row.case_id).title} / ${row.number}` };
}

interface NewHandling {
  readonly kind: 'marked' | 'released' | 'answered';
  readonly code?: HandlingCode;
  readonly attachmentId?: AttachmentId | undefined;
  readonly content: object;
  readonly reason: string;
  readonly signers?: TwoSigners;
}

function recordHandling(act: Act, subject: Subject, event: NewHandling): void {
  const last = act.db.first<{ number: number | null }>(
    statement`select max(number) as number from handling_event
      where subject_kind = ${subject.kind} and subject_id = ${subject.id}`,
  );
  const said = {
    id: act.nextId(),
    case_id: subject.caseId,
    subject_kind: subject.kind,
    subject_id: subject.id,
    number: (last?.number ?? 0) + 1,
    kind: event.kind,
    code: event.code ?? null,
    attachment_id: event.attachmentId ?? null,
    content: storedJson(event.content),
    reason: event.reason,
    occurred_at: act.now,
    recorded_at: act.now,
    ...peopleOf(act, event.signers),
  };
  act.record(
    'handling_event',
    { ...said, ...signaturesOf(said, event.signers) },
    {
      action: `handling.${event.kind}`,
      label: `${subject.label}${event.code === undefined ? '' : ` · ${event.code}`}`,
    },
  );
}

export const markFile: Handler<'handling.mark'> = writesSignedByTwo(
  changes,
  (act, { attachmentId, code, provider, reason }, signers) => {
    const subject = findFile(act.db, attachmentId);
    const before = handlingStates(act.db, subject.caseId).get(`${subject.kind} ${subject.id}`);
    if (before?.code === code && !before.isReleased) throw new FocalPointError('handling.same-code', { code });
    // What was released by two may be marked anew by one: that only closes the door again.
    if (before?.isReleased !== true && isLowering(before?.code, code) && signers.second === undefined)
      throw new FocalPointError('handling.lowering-needs-two', { code: before?.code ?? '' });
    recordHandling(act, subject, { kind: 'marked', code, content: { provider }, reason, signers });
    return {};
  },
);

export const releaseItem: Handler<'handling.release'> = writesSignedByTwo(
  changes,
  (act, { id, permission, reason }, signers) => {
    const caseId = caseOfItem(act.db, id);
    const item = findItem(loadDisclosure(act.db, caseId), act.db, id);
    // Its provider's permission is on record in the register of releases, and nowhere a second time.
    if (item.kind === 'intelligence') throw new FocalPointError('intelligence.release-in-register');
    const barrier = barriersOf(act.db, caseId).get(`${item.kind} ${item.subjectId}`);
    if (barrier === undefined) throw new FocalPointError('handling.nothing-held', { number: item.number });
    const isCoded = barrier === 'H1' || barrier === 'H2';
    if (permission === undefined && isCoded)
      throw new FocalPointError('handling.permission-missing', { code: barrier });
    if (permission !== undefined && permission === item.subjectId)
      throw new FocalPointError('handling.permission-itself');
    const label = permission === undefined ? undefined : demandFileOfCase(act.db, caseId, permission);
    const subject = {
      caseId,
      kind: item.kind,
      id: item.subjectId,
      label: `${findCase(act.db, caseId).title} / ${item.number} · ${item.kind}`,
    };
    recordHandling(act, subject, {
      kind: 'released',
      attachmentId: permission,
      content: { barrier, ...(label === undefined ? {} : { permission: label }) },
      reason,
      signers,
    });
    return {};
  },
);

export function recordAnswer(
  act: Act,
  { attachmentId, from, status, reliability, statementId, reason }: ParsedInputOf<'handling.answer'>,
): OutputOf<'handling.answer'> {
  const subject = findFile(act.db, attachmentId);
  if (statementId === attachmentId) throw new FocalPointError('handling.statement-itself');
  const label = statementId === undefined ? undefined : demandFileOfCase(act.db, subject.caseId, statementId);
  recordHandling(act, subject, {
    kind: 'answered',
    attachmentId: statementId,
    content: { from, status, reliability, ...(label === undefined ? {} : { statement: label }) },
    reason,
  });
  return { lacksStatement: statementId === undefined && status === 'evidence' };
}
