// Why somebody cannot be the second or third person. Persons are compared, not roles.
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import type { PersonId, RequestId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { concludedBefore, type ConclusionRecord } from './conclusion-records.ts';

export type Hindrance = NonNullable<OutputOf<'verifications.people'>['people'][number]['hindrance']>;

export interface Candidate {
  readonly id: PersonId;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Why a person cannot verify this conclusion; undefined where they can. */
export function hindranceOf(db: ReadableDatabase, record: ConclusionRecord, person: Candidate): Hindrance | undefined {
  if (person.id === record.row.person_id) return 'own';
  if (workedOn(db, record.row.task_id).has(person.id)) return 'worked-on-task';
  if (concludedBefore(db, record).has(person.id)) return 'concluded-before';
  if (knowsExpectation(db, record.row.request_id, person.id)) return 'knows-expectation';
  if (!person.roles.some((role) => role === 'examiner' || role === 'reviewer')) return 'not-an-examiner';
  return undefined;
}

/** @throws FocalPointError `verifications.` and the hindrance */
export function demandSecond(db: ReadableDatabase, record: ConclusionRecord, person: Candidate): void {
  const hindrance = hindranceOf(db, record, person);
  if (hindrance !== undefined) throw new FocalPointError(`verifications.${hindrance}`, { person: person.name });
}

/** @throws FocalPointError `resolutions.one-of-the-two`, and as `demandSecond` but for being the author */
export function demandThird(db: ReadableDatabase, record: ConclusionRecord, person: Candidate): void {
  if (concludedBefore(db, record).has(person.id))
    throw new FocalPointError('resolutions.one-of-the-two', { person: person.name });
  if (workedOn(db, record.row.task_id).has(person.id))
    throw new FocalPointError('verifications.worked-on-task', { person: person.name });
  if (knowsExpectation(db, record.row.request_id, person.id))
    throw new FocalPointError('verifications.knows-expectation', { person: person.name });
  const thirds: readonly Role[] = ['examiner', 'reviewer', 'supervisor'];
  if (!person.roles.some((role) => thirds.includes(role)))
    throw new FocalPointError('verifications.not-an-examiner', { person: person.name });
}

/** Whoever laid down what is expected of a known sample cannot conclude on it as if they did not know. */
export function knowsExpectation(db: ReadableDatabase, requestId: RequestId, personId: PersonId): boolean {
  const known = statement`select 1 from quality_expectation where request_id = ${requestId} and person_id = ${personId}`;
  return db.first(known) !== undefined;
}

interface WorkRow {
  readonly kind: string;
  readonly assignee_id: PersonId | null;
  readonly person_id: PersonId;
}

/** Whoever had the task in their hands from its start on, and whoever started or finished it. A supervisor who allowed an exception did not work. */
export function workedOn(db: ReadableDatabase, taskId: string): Set<PersonId> {
  const people = new Set<PersonId>();
  let assignee: PersonId | null = null;
  let isStarted = false;
  for (const { kind, assignee_id, person_id } of db.all<WorkRow>(
    statement`select kind, assignee_id, person_id from task_event where task_id = ${taskId} order by recorded_at, id`,
  )) {
    if (kind === 'assigned') assignee = assignee_id;
    if (kind === 'started' || kind === 'finished' || kind === 'external-result') people.add(person_id);
    if (kind === 'started') isStarted = true;
    if (isStarted && assignee !== null) people.add(assignee);
  }
  return people;
}
