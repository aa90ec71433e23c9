// What waits for a second or third person, and what the second works with: the exhibits, their pictures, the question, the scale. Nothing of
// the first conclusion is read here, so that nothing of it can be shown.
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { AttachmentId, ExhibitId, PersonId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { View } from '../act.ts';
import { readDefinition, readTask, taskLabel } from '../examination/index.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import { everyone, readPerson } from '../person-records.ts';
import { readConclusion, unsettledConclusions, type ConclusionRecord } from './conclusion-records.ts';
import { hindranceOf } from './hindrances.ts';
import { readScale } from './scale-records.ts';
import { verificationRule } from './verification-rule.ts';

type Waiting = OutputOf<'verifications.list'>['verifications'][number];

const dayMilliseconds = 86_400_000;

export const listVerifications: ReadHandler<'verifications.list'> = readsLong((view) => ({
  verifications: waitingVerifications(view),
}));

/** Conclusions that wait for a second person, and disagreements that wait for a third, oldest first. */
export function waitingVerifications(view: View): Waiting[] {
  return unsettledConclusions(view.db).flatMap((record) => waitingOf(view, record) ?? []);
}

export const readVerification: ReadHandler<'verifications.read'> = readsLong((view, { conclusionId }) => {
  const { db } = view;
  const record = readConclusion(db, conclusionId);
  const waiting = waitingOf(view, record);
  if (waiting === undefined) throw new FocalPointError('verifications.not-needed');
  const { row } = record;
  return {
    ...waiting,
    scale: readScale(db, row.scale_id),
    propositions: { first: row.first_proposition, second: row.second_proposition },
    ...(row.compared_exhibit_id === null ? {} : { comparedExhibitId: row.compared_exhibit_id }),
    pictures: [
      ...picturesOf(db, row.exhibit_id, row.exhibit),
      ...(row.compared_exhibit_id === null ? [] : picturesOf(db, row.compared_exhibit_id, row.compared_with)),
    ],
  };
});

export const possibleVerifiers: ReadHandler<'verifications.people'> = readsLong(({ db }, { conclusionId }) => {
  const record = readConclusion(db, conclusionId);
  return {
    people: everyone(db)
      .filter(
        ({ state, roles }) => state === 'active' && roles.some((role) => role === 'examiner' || role === 'reviewer'),
      )
      .map((person) => {
        const hindrance = hindranceOf(db, record, person);
        return { id: person.id, name: person.name, ...(hindrance === undefined ? {} : { hindrance }) };
      }),
  };
});

/** How a conclusion waits; undefined where its scale asks for nobody. */
function waitingOf({ db, actor, now }: View, record: ConclusionRecord): Waiting | undefined {
  const { row, standing } = record;
  if (row.mode === 'not-needed') return undefined;
  const task = readTask(db, row.task_id);
  const asked = standing.state === 'disagreed' ? standing.resolverId : standing.verifierId;
  const hindrance = hindranceOf(db, record, actor);
  const dueAt = Date.parse(row.recorded_at) + verificationRule(db).dueDays * dayMilliseconds;
  return {
    conclusionId: row.id,
    taskId: row.task_id,
    task: taskLabel(task),
    caseId: row.case_id,
    exhibitId: row.exhibit_id,
    exhibit: row.exhibit,
    examination: readDefinition(db, task.definition_id).words,
    comparedWith: row.compared_with,
    question: row.question,
    mode: row.mode,
    state: standing.state,
    since: row.recorded_at,
    by: row.person,
    isOverdue: Date.parse(now) > dueAt,
    ...(asked === undefined ? {} : { askedOf: nameOf(db, asked) }),
    ...(hindrance === undefined ? {} : { hindrance }),
  };
}

function nameOf(db: ReadableDatabase, personId: string): { id: PersonId; name: string } {
  const { id, name } = readPerson(db, personId);
  return { id, name };
}

function picturesOf(db: ReadableDatabase, exhibitId: ExhibitId, exhibit: string) {
  return db
    .all<{ id: AttachmentId; number: number }>(
      statement`select id, number from attachment where exhibit_id = ${exhibitId} and kind = 'photograph' order by number`,
    )
    .map(({ id, number }) => ({ attachmentId: id, exhibitId, exhibit, number }));
}
