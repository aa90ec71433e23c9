// What a prosecutor still lacks before a clock runs out: looked for in the records each time, each with the place where it is mended.
import type { Missing } from '../../../shared/contract/clocks.ts';
import type { MissingKind } from '../../../shared/domain/prosecution/clocks.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import type { CaseId, PartyId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { findCase } from '../cases/case-row.ts';
import { openQuestionsOf } from '../cases/open-questions.ts';
import { partiesOf } from '../cases/record-party.ts';
import { unexplainedGapsOf } from '../cases/unexplained-gaps.ts';
import { prosecutionFileOf } from './prosecution-file.ts';

export interface StillMissing {
  /** Of the case as a whole. */
  readonly ofCase: readonly Missing[];
  /** Of one suspect. */
  ofPerson(id: PartyId): readonly Missing[];
}

export function stillMissing(db: ReadableDatabase, caseId: CaseId, now: Instant): StillMissing {
  const at = (tab: string) => `/cases/${caseId}/${tab}`;
  const counted = (kind: MissingKind, count: number, address: string): Missing[] =>
    count === 0 ? [] : [{ kind, count, address }];
  const file = prosecutionFileOf(db, caseId);
  const parties = partiesOf(db, caseId);
  const { language } = findCase(db, caseId);
  const ofCase = [
    ...counted('reports-not-issued', requestsWithoutReport(db, caseId), at('examination')),
    ...counted('tasks-open', openTasks(db, caseId), at('examination')),
    ...counted('open-questions', questionsOf(db, caseId, now), at('overview')),
    ...counted('custody-gaps', unexplainedGapsOf(db, caseId, now).length, at('overview')),
    ...counted('not-attributed', file.unattributed.length, at('prosecution')),
  ];
  return {
    ofCase,
    ofPerson(id) {
      const person = parties.find((party) => party.id === id);
      if (person === undefined) return [];
      const own = (kind: MissingKind, isMissing: boolean, tab: string): Missing[] =>
        isMissing ? [{ kind, count: 1, person: person.name, address: at(tab) }] : [];
      const speaks = person.language === undefined || isSameLanguage(person.language, language);
      const has = (role: string) => parties.some((one) => one.role === role && one.clients?.includes(id) === true);
      return [
        ...own(
          'no-charge',
          file.charges.every((charge) => charge.isWithdrawn || charge.partyId !== id),
          'prosecution',
        ),
        ...own('no-counsel', !has('counsel'), 'parties'),
        ...own('no-interpreter', (person.needsInterpreter ?? !speaks) && !has('interpreter'), 'parties'),
      ];
    },
  };
}

/** Serbian is one language in two scripts. */
function isSameLanguage(one: Language, other: Language): boolean {
  return one.slice(0, 2) === other.slice(0, 2);
}

/** Requests that nobody withdrew and no report answers. */
function requestsWithoutReport(db: ReadableDatabase, caseId: CaseId): number {
  return countIn(
    db.first(
      statement`select count(*) as count from lab_request request where request.case_id = ${caseId}
        and not exists (select 1 from request_event event where event.request_id = request.id and event.kind = 'withdrawn')
        and not exists (select 1 from lab_report report join lab_report_event event on event.report_id = report.id
          where report.request_id = request.id and event.kind = 'issued')`,
    ),
  );
}

function openTasks(db: ReadableDatabase, caseId: CaseId): number {
  return countIn(
    db.first(
      statement`select count(*) as count from exam_task task join task_line line on line.task_id = task.id
        where task.case_id = ${caseId} and line.state not in ('finished', 'cancelled')`,
    ),
  );
}

function countIn(row: unknown): number {
  return (row as { count: number } | undefined)?.count ?? 0; // `count(*)` is a number
}

/** Gaps are counted on their own; a difference that was clarified is no question any more. */
function questionsOf(db: ReadableDatabase, caseId: CaseId, now: Instant): number {
  return openQuestionsOf(db, caseId, now).filter(
    ({ kind }) => kind !== 'custody-gap' && kind !== 'no-custody' && kind !== 'seal-clarified',
  ).length;
}
