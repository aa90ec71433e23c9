// Conclusions that compare two things and count, as link charts join them; and candidates of databases, which only say where to look.
import type { CandidateDecision, SearchSystem } from '../../../shared/domain/examination/database-search.ts';
import type { OwnWords } from '../../../shared/domain/examination/words.ts';
import type { CaseId, ConclusionId, ExhibitId, HitId, TaskId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { localDay } from '../../../shared/text/format.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readConclusion } from './conclusion-records.ts';
import { searchName } from './candidates.ts';
import { readScale } from './scale-records.ts';

export interface ComparedConclusion {
  readonly id: ConclusionId;
  readonly caseId: CaseId;
  readonly exhibitId: ExhibitId;
  readonly examination: string;
  readonly taskId: TaskId;
  /** Number of the request. */
  readonly request: string;
  readonly comparedExhibitId: ExhibitId | undefined;
  /** As it was called when it was compared. */
  readonly comparedWith: string;
  readonly level: OwnWords;
  readonly isAssociation: boolean;
  /** It says that the two are not joined. */
  readonly isExclusion: boolean;
  readonly isCategorical: boolean;
  /** Somebody else came to it too, or settled it; on some scales one person is enough. */
  readonly isVerified: boolean;
  readonly isCorrected: boolean;
  readonly at: Instant;
  readonly by: string;
  /** Who came to it too, or settled it; '' where nobody did. */
  readonly verifiedBy: string;
  readonly hit:
    { readonly id: HitId; readonly number: string; readonly linkedCase: string; readonly at: Instant } | undefined;
}

/** Levels of the shipped scales that exclude; of a likelihood ratio it is whatever speaks for the second proposition. */
const exclusions: ReadonlySet<string> = new Set(['elimination', 'exclusion']);

/** Those that compare one of these exhibits, or something of one of these names. What nobody verified yet or nobody settled is not among them. */
export function comparedConclusions(
  db: ReadableDatabase,
  of: { readonly exhibitIds: readonly string[]; readonly names: readonly string[] },
): ComparedConclusion[] {
  const [exhibits, names] = [JSON.stringify(of.exhibitIds), JSON.stringify(of.names)];
  const rows = db.all<{ id: ConclusionId; examination: string; request: string }>(
    statement`select c.id, t.examination, r.number as request from conclusion c join exam_task t on t.id = c.task_id
        join lab_request r on r.id = c.request_id
      where c.compared_kind <> 'none' and (c.exhibit_id in (select value from json_each(${exhibits}))
        or c.compared_exhibit_id in (select value from json_each(${exhibits}))
        or c.compared_with in (select value from json_each(${names}))
        or exists (select 1 from ballistic_hit h where h.conclusion_id = c.id and h.linked_case in (select value from json_each(${names}))))
      order by c.recorded_at, c.id`,
  );
  return rows.flatMap(({ id, examination, request }) => {
    const { row, standing, events } = readConclusion(db, id);
    const scale = readScale(db, row.scale_id);
    const level = scale.levels.find(({ code }) => code === standing.settled);
    if (level === undefined) return [];
    return [
      {
        id,
        caseId: row.case_id,
        exhibitId: row.exhibit_id,
        examination,
        taskId: row.task_id,
        request,
        comparedExhibitId: row.compared_exhibit_id ?? undefined,
        comparedWith: row.compared_with,
        level: level.words,
        isAssociation: level.isAssociation,
        isExclusion: exclusions.has(level.code) || (level.to !== undefined && Number(level.to) < 1),
        isCategorical: scale.kind === 'categorical',
        isVerified: standing.state !== 'not-needed',
        isCorrected: row.corrected_by !== null,
        at: row.recorded_at,
        by: row.person,
        verifiedBy: events.findLast(({ kind }) => kind === 'verified' || kind === 'resolved')?.person ?? '',
        hit: hitOn(db, id),
      },
    ];
  });
}

function hitOn(db: ReadableDatabase, id: ConclusionId): ComparedConclusion['hit'] {
  return db.first<NonNullable<ComparedConclusion['hit']>>(
    statement`select id, number, linked_case as linkedCase, recorded_at as at from ballistic_hit where conclusion_id = ${id}`,
  );
}

/** One hit, those of a case, or those of some days; each with the conclusion it stands on, as that stands now. */
export function hitsRecorded(
  db: ReadableDatabase,
  of: { readonly id: HitId } | { readonly caseId: CaseId } | { readonly from: string; readonly until: string },
): ComparedConclusion[] {
  const {
    id = '',
    caseId = '',
    from = '',
    until = '',
  } = of as Partial<Record<'id' | 'caseId' | 'from' | 'until', string>>;
  const hits = db.all<{ id: HitId; exhibit: ExhibitId }>(
    statement`select hit.id, c.exhibit_id as exhibit from ballistic_hit hit join conclusion c on c.id = hit.conclusion_id
      where (${id} = '' or hit.id = ${id}) and (${caseId} = '' or hit.case_id = ${caseId})
        and (${from} = '' or substr(hit.recorded_at, 1, 10) between date(${from}, '-1 day') and date(${until}, '+1 day'))`,
  );
  const asked = new Set<string>(hits.map((hit) => hit.id));
  return comparedConclusions(db, { exhibitIds: hits.map(({ exhibit }) => exhibit), names: [] }).filter(
    ({ hit }) => hit !== undefined && asked.has(hit.id) && isWithin(localDay(hit.at), from, until),
  );
}

function isWithin(day: string, from: string, until: string): boolean {
  return from === '' || (day >= from && day <= until);
}

export interface DatabaseCandidate {
  readonly id: string;
  readonly exhibitId: ExhibitId;
  readonly requestId: string;
  readonly search: string;
  readonly rank: number;
  readonly score: string;
  /** What it refers to, and the case it belongs to, as the system names them. */
  readonly reference: string;
  readonly linkedCase: string;
  readonly decision: CandidateDecision | undefined;
  readonly at: Instant;
}

/** Of searches with these exhibits, or that named one of these cases. */
export function databaseCandidates(
  db: ReadableDatabase,
  of: { readonly exhibitIds: readonly string[]; readonly names: readonly string[] },
): DatabaseCandidate[] {
  const [exhibits, names] = [JSON.stringify(of.exhibitIds), JSON.stringify(of.names)];
  const rows = db.all<
    Omit<DatabaseCandidate, 'search' | 'decision'> & {
      readonly system: SearchSystem;
      readonly system_name: string;
      readonly entry_number: string;
      readonly decision: CandidateDecision | null;
    }
  >(
    statement`select candidate.id, task.exhibit_id as exhibitId, task.request_id as requestId, search.system, search.system_name,
        search.entry_number, candidate.rank, candidate.score, candidate.reference, candidate.linked_case as linkedCase,
        candidate.recorded_at as at, (select decision from candidate_decision d where d.candidate_id = candidate.id
          order by d.recorded_at desc, d.id desc limit 1) as decision
      from search_candidate candidate join database_search search on search.id = candidate.search_id
        join exam_task task on task.id = search.task_id
      where candidate.linked_case <> '' and (task.exhibit_id in (select value from json_each(${exhibits}))
        or candidate.linked_case in (select value from json_each(${names})))
      order by candidate.recorded_at, candidate.id`,
  );
  return rows.map(({ system, system_name, entry_number, decision, ...row }) => ({
    ...row,
    search: searchName(system, system_name, entry_number),
    decision: decision ?? undefined,
  }));
}
