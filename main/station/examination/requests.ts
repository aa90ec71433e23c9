// Recording a request and what changes about it afterwards: priority, permission to use evidence up, its end.
import { demandPast } from '../../../shared/domain/entered-time.ts';
import { isOver } from '../../../shared/domain/examination/task.ts';
import { RequestId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import { writes, type Handler } from '../handler.ts';
import { signAgain, writesSigned } from '../signing.ts';
import { storedJson } from '../stored-json.ts';
import { recordInFile } from './file-entries.ts';
import { readOpenRequest, readRequest, recordRequestEvent, stateOfRequest } from './request-records.ts';
import { tasksOf } from './task-records.ts';

const changes = ['examination', 'desk'] as const;

export const recordRequest: Handler<'requests.record'> = writes(changes, (act, input) => {
  if (act.db.first(statement`select 1 from case_record where id = ${input.caseId}`) === undefined)
    throw new FocalPointError('cases.unknown');
  demandPast(input.receivedAt, act.now, 'custody.in-the-future');
  if (input.consumption !== 'nothing' && input.consumptionAuthority === '')
    throw new FocalPointError('requests.needs-consumption-authority');
  if (input.supplements !== undefined && readRequest(act.db, input.supplements).request.case_id !== input.caseId)
    throw new FocalPointError('requests.of-another-case');
  const id = RequestId.parse(act.nextId());
  const number = act.nextInSeries('lab-request');
  const named = [...new Set(input.exhibitIds)].map((exhibitId) => {
    const line = act.db.first<{ case_id: string; case_title: string; mark: string }>(
      statement`select case_id, case_title, mark from exhibit_line where exhibit_id = ${exhibitId}`,
    );
    if (line === undefined) throw new FocalPointError('exhibits.unknown');
    if (line.case_id !== input.caseId) throw new FocalPointError('exhibits.of-another-case');
    return { exhibitId, label: `${line.case_title} / ${line.mark}` };
  });
  act.record(
    'lab_request',
    {
      id,
      case_id: input.caseId,
      number,
      kind: input.kind,
      supplements: input.supplements ?? null,
      authority: input.authority,
      contact: input.contact,
      reference: input.reference,
      legal_basis: input.legalBasis,
      questions: storedJson(input.questions),
      consumption: input.consumption,
      consumption_authority: input.consumptionAuthority,
      priority: input.priority,
      due_at: input.dueAt ?? null,
      precautions: input.precautions,
      prior_handling: input.priorHandling,
      return_to: input.returnTo,
      language: input.language,
      note: input.note,
      received_at: input.receivedAt,
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: 'request.recorded', label: number, occurredAt: input.receivedAt },
  );
  for (const [position, { exhibitId, label }] of named.entries()) {
    act.record(
      'request_exhibit',
      { id: act.nextId(), request_id: id, exhibit_id: exhibitId, position, label },
      { action: 'request.recorded', label: `${number} · ${label}` },
    );
  }
  recordInFile(act, { caseId: input.caseId, requestId: id, kind: 'request', id, label: number });
  return { id, number };
});

export const setPriority: Handler<'requests.set-priority'> = writesSigned(
  changes,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, { id, priority, reason }, signer) => {
    recordRequestEvent(act, readOpenRequest(act.db, id), { kind: 'priority-changed', priority, reason, signer });
    return {};
  },
);

export const permit: Handler<'requests.permit'> = writesSigned(
  changes,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, { id, consumption, authority, reason }, signer) => {
    const record = readOpenRequest(act.db, id);
    recordRequestEvent(act, record, { kind: 'consumption-changed', consumption, authority, reason, signer });
    return {};
  },
);

export const endRequest: Handler<'requests.end'> = writesSigned(
  changes,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, { id, as, reason }, signer) => {
    const record = readRequest(act.db, id);
    const isOpen = stateOfRequest(record) === 'open';
    const { number } = record.request;
    if (as === 'reopened' && isOpen) throw new FocalPointError('requests.is-open', { number });
    if (as !== 'reopened' && !isOpen) throw new FocalPointError('requests.over', { number });
    if (as === 'closed' && tasksOf(act.db, { requestId: id }).some(({ state }) => !isOver(state)))
      throw new FocalPointError('requests.tasks-open', { number });
    recordRequestEvent(act, record, { kind: as, reason, signer });
    return {};
  },
);
