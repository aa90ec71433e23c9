// Requests as people read them: where they stand, what they name, what was done on them.
import type { OutputOf } from '../../../shared/contract/index.ts';
import { isOver } from '../../../shared/domain/examination/task.ts';
import type { RequestId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import { readStoredJson } from '../stored-json.ts';
import {
  cameOutOf,
  namedBy,
  readRequest,
  standing,
  stateOfRequest,
  type NamedRow,
  type RequestRecord,
} from './request-records.ts';
import { shownTask, tasksOf } from './task-records.ts';

type Summary = OutputOf<'requests.list'>['requests'][number];

const requestsShown = 500;

export const listRequests: ReadHandler<'requests.list'> = readsLong(({ db, now }, { caseId, exhibitId }) => {
  const ids = db.all<{ id: RequestId }>(
    statement`select id from lab_request
      where (${caseId ?? null} is null or case_id = ${caseId ?? null})
        and (${exhibitId ?? null} is null or id in (select request_id from request_exhibit where exhibit_id = ${exhibitId ?? null}))
      order by recorded_at desc, id desc limit ${requestsShown}`,
  );
  return { requests: ids.map(({ id }) => summaryOf(db, readRequest(db, id), now)) };
});

export const readWholeRequest: ReadHandler<'requests.read'> = readsLong(({ db, now }, { id }) => {
  const record = readRequest(db, id);
  const { request, events } = record;
  return {
    ...summaryOf(db, record, now),
    ...(request.supplements === null ? {} : { supplements: request.supplements }),
    contact: request.contact,
    legalBasis: request.legal_basis,
    questions: readStoredJson<OutputOf<'requests.read'>['questions']>(request.questions),
    consumptionAuthority:
      events.findLast(({ kind }) => kind === 'consumption-changed')?.authority ?? request.consumption_authority,
    precautions: request.precautions,
    priorHandling: request.prior_handling,
    returnTo: request.return_to,
    language: request.language,
    note: request.note,
    recordedAt: request.recorded_at,
    recordedBy: request.recorder,
    named: namedBy(db, id).map(shownExhibit),
    cameOut: cameOutOf(db, id).map(shownExhibit),
    supplementedBy: db.all<{ id: RequestId; number: string }>(
      statement`select id, number from lab_request where supplements = ${id} order by recorded_at, id`,
    ),
    taskList: tasksOf(db, { requestId: id }).map((task) => shownTask(db, task)),
    events: events.map((event) => ({
      kind: event.kind,
      ...(event.priority === null ? {} : { priority: event.priority }),
      ...(event.consumption === null ? {} : { consumption: event.consumption }),
      authority: event.authority,
      reason: event.reason,
      at: event.recorded_at,
      by: event.person,
    })),
  };
});

function shownExhibit({ exhibit_id, label, kind, description }: NamedRow) {
  return { exhibitId: exhibit_id, label, kind, description };
}

function summaryOf(db: ReadableDatabase, record: RequestRecord, now: Instant): Summary {
  const { request, events } = record;
  const { priority, consumption } = standing(record, now);
  const state = stateOfRequest(record);
  const tasks = tasksOf(db, { requestId: request.id });
  const endedAt = state === 'open' ? undefined : events.at(-1)?.recorded_at;
  return {
    id: request.id,
    caseId: request.case_id,
    caseTitle: request.case_title,
    number: request.number,
    kind: request.kind,
    authority: request.authority,
    reference: request.reference,
    state,
    priority,
    consumption,
    ...(request.detention_until === null ? {} : { detentionUntil: request.detention_until }),
    ...(request.due_at === null ? {} : { dueAt: request.due_at }),
    receivedAt: request.received_at,
    ...(endedAt === undefined ? {} : { endedAt }),
    exhibits: namedBy(db, request.id).length,
    tasks: tasks.length,
    tasksOver: tasks.filter(({ state: at }) => isOver(at)).length,
  };
}
