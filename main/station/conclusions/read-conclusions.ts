// Conclusions as people read them, and as reports take them. What the reader must not know yet is not read out of the row at all.
import type { Conclusion } from '../../../shared/contract/conclusions.ts';
import { isUnsettled } from '../../../shared/domain/examination/conclusion.ts';
import type { ConclusionScale } from '../../../shared/domain/examination/scale.ts';
import type { OwnWords } from '../../../shared/domain/examination/words.ts';
import type { ConclusionId, ExhibitId, PersonId, RequestId, TaskId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readDefinition, readTask, taskLabel } from '../examination/index.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import { readPerson } from '../person-records.ts';
import { readStoredJson } from '../stored-json.ts';
import {
  conclusionsOf,
  isWithheldFrom,
  readConclusion,
  unsettledConclusions,
  type ConclusionRecord,
} from './conclusion-records.ts';
import { workedOn } from './hindrances.ts';
import { readScale } from './scale-records.ts';

export const listConclusions: ReadHandler<'conclusions.list'> = readsLong(({ db, actor }, of) => ({
  conclusions: conclusionsOf(db, of).map((record) => shownConclusion(db, record, actor.id)),
}));

export const readOneConclusion: ReadHandler<'conclusions.read'> = readsLong(({ db, actor }, { id }) =>
  shownConclusion(db, readConclusion(db, id), actor.id),
);

/** @param readerId  whoever reads: `said`, `verification` and `resolution` are absent where they must not know yet. */
function shownConclusion(db: ReadableDatabase, record: ConclusionRecord, readerId: PersonId): Conclusion {
  const { row, standing } = record;
  const task = readTask(db, row.task_id);
  return {
    id: row.id,
    taskId: row.task_id,
    task: taskLabel(task),
    requestId: row.request_id,
    caseId: row.case_id,
    exhibitId: row.exhibit_id,
    exhibit: row.exhibit,
    examination: readDefinition(db, task.definition_id).words,
    comparedKind: row.compared_kind,
    ...(row.compared_exhibit_id === null ? {} : { comparedExhibitId: row.compared_exhibit_id }),
    comparedWith: row.compared_with,
    question: row.question,
    scale: readScale(db, row.scale_id),
    propositions: { first: row.first_proposition, second: row.second_proposition },
    mode: row.mode,
    state: standing.state,
    by: row.person,
    byId: row.person_id,
    at: row.recorded_at,
    ...(row.corrects === null ? {} : { corrects: row.corrects }),
    ...(row.corrected_by === null ? {} : { correctedBy: row.corrected_by }),
    ...namedPerson(db, 'verifier', standing.verifierId),
    ...namedPerson(db, 'resolver', standing.resolverId),
    ...(isWithheldFrom(db, record, readerId) ? {} : concluded(record)),
  };
}

function namedPerson<Name extends string>(db: ReadableDatabase, name: Name, id: string | undefined) {
  if (id === undefined) return {};
  const person = readPerson(db, id);
  // The name is one of the two that the answer knows.
  return { [name]: { id: person.id, name: person.name } } as Record<Name, { id: PersonId; name: string }>;
}

/** Everything that says what somebody concluded. */
function concluded({ row, events }: ConclusionRecord): Pick<Conclusion, 'said' | 'verification' | 'resolution'> {
  const verified = events.find(({ kind }) => kind === 'verified');
  const resolved = events.find(({ kind }) => kind === 'resolved');
  return {
    said: {
      value: row.value,
      ...(row.likelihood_ratio === null ? {} : { likelihoodRatio: row.likelihood_ratio }),
      basis: row.basis,
      limitations: row.limitations,
      comparisons: readStoredJson<string[]>(row.comparisons),
      reason: row.reason,
    },
    ...(verified === undefined
      ? {}
      : {
          verification: { ...sayingOf(verified), basis: verified.basis, mode: verified.mode ?? 'open' },
        }),
    ...(resolved === undefined ? {} : { resolution: { ...sayingOf(resolved), reason: resolved.basis } }),
  };
}

function sayingOf({ person, person_id, recorded_at, value, likelihood_ratio }: ConclusionRecord['events'][number]) {
  return {
    by: person,
    byId: person_id,
    at: recorded_at,
    value: value ?? '',
    ...(likelihood_ratio === null ? {} : { likelihoodRatio: likelihood_ratio }),
  };
}

/** A conclusion as a report prints it. */
export interface SettledConclusion {
  readonly id: ConclusionId;
  readonly taskId: TaskId;
  readonly exhibitId: ExhibitId;
  readonly exhibit: string;
  /** Empty where the result stands alone. */
  readonly comparedWith: string;
  readonly question: string;
  readonly scale: Pick<ConclusionScale, 'code' | 'version' | 'words' | 'kind' | 'source' | 'isVerified'> & {
    readonly levels: readonly {
      readonly code: string;
      readonly words: OwnWords;
      readonly meaning: OwnWords;
      readonly isAssociation: boolean;
      readonly from?: string | undefined;
      readonly to?: string | undefined;
    }[];
  };
  /** Code of the level that counts; empty as long as none does. */
  readonly value: string;
  readonly likelihoodRatio?: string | undefined;
  readonly propositions: { readonly first: string; readonly second: string };
  readonly basis: string;
  readonly limitations: string;
  readonly comparisons: readonly string[];
  /** What became of it in a database. */
  readonly hit?: { readonly number: string; readonly linkedCase: string } | undefined;
  readonly by: string;
  readonly byId: PersonId;
  readonly at: Instant;
  readonly state: Conclusion['state'];
  readonly verification?:
    | {
        readonly by: string;
        readonly byId: PersonId;
        readonly at: Instant;
        readonly value: string;
        readonly mode: 'blind' | 'open';
      }
    | undefined;
  readonly resolution?:
    | {
        readonly by: string;
        readonly byId: PersonId;
        readonly at: Instant;
        readonly value: string;
        readonly reason: string;
      }
    | undefined;
}

/**
 * The conclusions of a request that count, without those that were corrected, in the order they were recorded. What nobody has verified yet or
 * nobody has settled is among them with its state, and without value, basis, limitations and comparisons: a draft of a report is read by
 * the person who is still to look at it blind.
 */
export function settledConclusions(db: ReadableDatabase, requestId: RequestId): SettledConclusion[] {
  return conclusionsOf(db, { requestId })
    .filter(({ row }) => row.corrected_by === null)
    .map((record) => {
      const { row, standing } = record;
      const isOpen = isUnsettled(standing.state);
      const { said, verification, resolution } = concluded(record);
      const value = standing.settled ?? '';
      // Whoever settled it may have come to the first level by another ratio.
      const ratio = (resolution ?? said)?.likelihoodRatio;
      return {
        id: row.id,
        taskId: row.task_id,
        exhibitId: row.exhibit_id,
        exhibit: row.exhibit,
        comparedWith: row.compared_with,
        question: row.question,
        scale: readScale(db, row.scale_id),
        value,
        ...(isOpen || ratio === undefined ? {} : { likelihoodRatio: ratio }),
        propositions: { first: row.first_proposition, second: row.second_proposition },
        basis: isOpen ? '' : row.basis,
        limitations: isOpen ? '' : row.limitations,
        comparisons: isOpen ? [] : (said?.comparisons ?? []),
        hit: isOpen ? undefined : hitOn(db, row.id),
        by: row.person,
        byId: row.person_id,
        at: row.recorded_at,
        state: standing.state,
        ...(isOpen || verification === undefined ? {} : { verification }),
        ...(isOpen || resolution === undefined ? {} : { resolution }),
      };
    });
}

/** A conclusion becomes one hit at most. */
function hitOn(db: ReadableDatabase, id: ConclusionId): SettledConclusion['hit'] {
  return db.first<{ number: string; linkedCase: string }>(
    statement`select number, linked_case as linkedCase from ballistic_hit where conclusion_id = ${id}`,
  );
}

/** Conclusions of a request that still wait for a second or a third person: no report is issued before. */
export function openVerifications(
  db: ReadableDatabase,
  requestId: RequestId,
): readonly { readonly taskId: TaskId; readonly exhibit: string }[] {
  return conclusionsOf(db, { requestId })
    .filter(({ row, standing }) => row.corrected_by === null && isUnsettled(standing.state))
    .map(({ row }) => ({ taskId: row.task_id, exhibit: row.exhibit }));
}

/**
 * Whether the work on a task is kept from a person, because a conclusion on it waits for somebody who does not know the first one: its
 * worksheet and its comparisons say as much as the conclusion does. Whoever worked on it verifies nothing and goes on seeing it.
 */
export function isWorkWithheld(db: ReadableDatabase, taskId: string, personId: PersonId): boolean {
  if (workedOn(db, taskId).has(personId)) return false;
  return conclusionsOf(db, { taskId }).some((record) => isWithheldFrom(db, record, personId));
}

/**
 * The kept comparisons that work kept from a person rests on, whatever task they were saved under.
 * @returns ids of comparisons
 */
export function withheldComparisons(db: ReadableDatabase, personId: PersonId): ReadonlySet<string> {
  return comparisonsOf(
    db,
    blindTasks(db).filter((taskId) => isWorkWithheld(db, taskId, personId)),
  );
}

/** Whether a comparison is part of work that somebody is still to verify without knowing it, whoever reads: a paper is read by anybody. */
export function heldComparisons(db: ReadableDatabase): (comparisonId: string, taskId: string | null) => boolean {
  const tasks = blindTasks(db);
  const restedOn = comparisonsOf(db, tasks);
  return (comparisonId, taskId) => restedOn.has(comparisonId) || (taskId !== null && tasks.includes(taskId));
}

/** Tasks with a conclusion that waits for a person who must not know it. */
function blindTasks(db: ReadableDatabase): string[] {
  const waiting = unsettledConclusions(db).filter(
    ({ row, standing }) => row.mode === 'blind' && standing.state === 'unverified',
  );
  return [...new Set(waiting.map(({ row }) => row.task_id))];
}

function comparisonsOf(db: ReadableDatabase, taskIds: readonly string[]): ReadonlySet<string> {
  return new Set(
    taskIds.flatMap((taskId) =>
      conclusionsOf(db, { taskId }).flatMap(({ row }) => readStoredJson<string[]>(row.comparisons)),
    ),
  );
}
