// Searches in databases and their candidates: recorded as the system gave them, decided by who looked at them. Leads, and kept apart from conclusions.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import type { Search, ShownCandidate } from '../../../shared/contract/candidates.ts';
import { demandPast } from '../../../shared/domain/entered-time.ts';
import type { CandidateDecision, SearchSystem } from '../../../shared/domain/examination/database-search.ts';
import { CandidateId, SearchId, type CaseId, type TaskId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { readTask, readTaskInHand, recordInFile, taskLabel } from '../examination/index.ts';
import { reads, writes, type Handler, type ReadHandler } from '../handler.ts';

const changes = ['conclusions', 'desk'] as const;

interface SearchRow {
  readonly id: SearchId;
  readonly task_id: TaskId;
  readonly case_id: CaseId;
  readonly exhibit: string;
  readonly system: SearchSystem;
  readonly system_name: string;
  readonly entry_number: string;
  readonly entered_at: Instant;
  readonly images: Search['images'];
  readonly note: string;
  readonly recorded_at: Instant;
  readonly person: string;
}

interface CandidateRow {
  readonly id: CandidateId;
  readonly rank: number;
  readonly score: string;
  readonly reference: string;
  readonly linked_case: string;
}

interface DecisionRow {
  readonly decision: CandidateDecision;
  readonly reason: string;
  readonly recorded_at: Instant;
  readonly person: string;
}

type NewCandidates = ParsedInputOf<'searches.record'>['candidates'];

export const recordSearch: Handler<'searches.record'> = writes(changes, (act, input) => {
  const task = readTaskInHand(act, input.taskId);
  demandPast(input.enteredAt, act.now, 'custody.in-the-future');
  if (input.system === 'other' && input.systemName === '') throw new FocalPointError('searches.needs-name');
  const isKnown = act.db.first(
    statement`select 1 from database_search where task_id = ${input.taskId} and system = ${input.system}
      and system_name = ${input.systemName} and entry_number = ${input.entryNumber}`,
  );
  if (isKnown !== undefined) throw new FocalPointError('searches.recorded-already', { number: input.entryNumber });
  const id = SearchId.parse(act.nextId());
  const label = `${searchName(input.system, input.systemName, input.entryNumber)} · ${task.exhibit}`;
  act.record(
    'database_search',
    {
      id,
      task_id: task.id,
      case_id: task.case_id,
      exhibit: task.exhibit,
      system: input.system,
      system_name: input.systemName,
      entry_number: input.entryNumber,
      entered_at: input.enteredAt,
      images: input.images,
      note: input.note,
      recorded_at: act.now,
      person_id: act.actor.id,
      person: act.actor.name,
    },
    { action: 'search.recorded', label, occurredAt: input.enteredAt },
  );
  recordInFile(act, { caseId: task.case_id, requestId: task.request_id, kind: 'search', id, label });
  addCandidates(act, readSearch(act.db, id), input.candidates);
  return { id };
});

export const addToSearch: Handler<'searches.add-candidates'> = writes(changes, (act, { searchId, candidates }) => {
  const search = readSearch(act.db, searchId);
  readTaskInHand(act, search.task_id);
  addCandidates(act, search, candidates);
  return {};
});

/** @throws FocalPointError `searches.unknown` */
function readSearch(db: ReadableDatabase, id: SearchId): SearchRow {
  const row = db.first<SearchRow>(statement`select * from database_search where id = ${id}`);
  if (row === undefined) throw new FocalPointError('searches.unknown');
  return row;
}

/** @throws FocalPointError `searches.rank-twice`: one system gives a rank to one candidate in one list, so a second is a slip of pasting */
function addCandidates(act: Act, search: SearchRow, candidates: NewCandidates): void {
  const request = readTask(act.db, search.task_id).request_id;
  for (const { rank, score, reference, linkedCase } of candidates) {
    const isTaken = act.db.first(
      statement`select 1 from search_candidate where search_id = ${search.id} and rank = ${rank} and reference = ${reference}`,
    );
    if (isTaken !== undefined) throw new FocalPointError('searches.rank-twice', { rank, reference });
    const id = CandidateId.parse(act.nextId());
    const label = candidateLabel(search, rank, reference);
    act.record(
      'search_candidate',
      {
        id,
        search_id: search.id,
        rank,
        score,
        reference,
        linked_case: linkedCase,
        recorded_at: act.now,
        person_id: act.actor.id,
        person: act.actor.name,
      },
      { action: 'candidate.recorded', label },
    );
    recordInFile(act, { caseId: search.case_id, requestId: request, kind: 'candidate', id, label });
  }
}

export const decideCandidates: Handler<'candidates.decide'> = writes(changes, (act, { ids, decision, reason }) => {
  for (const id of ids) {
    const { candidate, search } = readCandidate(act.db, id);
    const task = readTaskInHand(act, search.task_id);
    const decisionId = act.nextId();
    const label = candidateLabel(search, candidate.rank, candidate.reference);
    act.record(
      'candidate_decision',
      {
        id: decisionId,
        candidate_id: id,
        decision,
        reason,
        recorded_at: act.now,
        person_id: act.actor.id,
        person: act.actor.name,
      },
      { action: 'candidate.decided', label },
    );
    recordInFile(act, {
      caseId: search.case_id,
      requestId: task.request_id,
      kind: 'candidate-decision',
      id: decisionId,
      label,
    });
  }
  return {};
});

/** @throws FocalPointError `candidates.unknown` */
export function readCandidate(
  db: ReadableDatabase,
  id: CandidateId,
): { candidate: CandidateRow; search: SearchRow; decision: CandidateDecision | undefined } {
  const row = db.first<CandidateRow & { search_id: SearchId }>(
    statement`select * from search_candidate where id = ${id}`,
  );
  if (row === undefined) throw new FocalPointError('candidates.unknown');
  return { candidate: row, search: readSearch(db, row.search_id), decision: decisionsOf(db, id).at(-1)?.decision };
}

export const listSearches: ReadHandler<'searches.list'> = reads(({ db }, { taskId = null, caseId = null }) => ({
  searches: db
    .all<SearchRow>(
      statement`select * from database_search
        where (${taskId} is null or task_id = ${taskId}) and (${caseId} is null or case_id = ${caseId})
        order by recorded_at, id`,
    )
    .map((row) => ({
      id: row.id,
      taskId: row.task_id,
      task: taskLabel(readTask(db, row.task_id)),
      caseId: row.case_id,
      exhibit: row.exhibit,
      system: row.system,
      systemName: row.system_name,
      entryNumber: row.entry_number,
      enteredAt: row.entered_at,
      images: row.images,
      note: row.note,
      recordedBy: row.person,
      recordedAt: row.recorded_at,
      candidates: db
        .all<CandidateRow>(
          statement`select * from search_candidate where search_id = ${row.id} order by rank, recorded_at, id`,
        )
        .map((candidate) => shownCandidate(db, candidate)),
    })),
}));

function shownCandidate(db: ReadableDatabase, row: CandidateRow): ShownCandidate {
  const decisions = decisionsOf(db, row.id);
  const last = decisions.at(-1);
  return {
    id: row.id,
    rank: row.rank,
    score: row.score,
    reference: row.reference,
    linkedCase: row.linked_case,
    ...(last === undefined
      ? { reason: '' }
      : { decision: last.decision, reason: last.reason, viewedBy: last.person, viewedAt: last.recorded_at }),
    earlierDecisions: Math.max(0, decisions.length - 1),
  };
}

function decisionsOf(db: ReadableDatabase, candidateId: CandidateId): DecisionRow[] {
  return db.all<DecisionRow>(
    statement`select * from candidate_decision where candidate_id = ${candidateId} order by recorded_at, id`,
  );
}

function candidateLabel(search: SearchRow, rank: number, reference: string): string {
  return `${searchName(search.system, search.system_name, search.entry_number)} #${rank} · ${reference} · ${search.exhibit}`;
}

const systemNames: Readonly<Record<SearchSystem, string>> = {
  ibis: 'IBIS',
  evofinder: 'Evofinder',
  alias: 'ALIAS',
  arsenalr: 'ArsenalR',
  papillon: 'PAPILLON',
  afis: 'AFIS',
  other: '',
};

/** `IBIS 4711`. Names of products are the same in every language. */
export function searchName(system: SearchSystem, systemName: string, entryNumber: string): string {
  return `${[systemNames[system], systemName].filter((part) => part !== '').join(' ')} ${entryNumber}`;
}
