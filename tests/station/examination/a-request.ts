// Builders of examination: a request with the least that is well-formed, a task in the hands of the examiner.
import type { InputOf } from '../../../shared/contract/index.ts';
import type { CaseId, ExhibitId, PersonId, RequestId, TaskId } from '../../../shared/language/identity.ts';
import { at, withExhibit } from '../a-case.ts';
import type { TestStation } from '../open-test-station.ts';

export function aRequest(
  caseId: CaseId,
  exhibitIds: ExhibitId[],
  changes: Partial<InputOf<'requests.record'>> = {},
): InputOf<'requests.record'> {
  return {
    caseId,
    exhibitIds,
    kind: 'casework',
    authority: 'Basic prosecution',
    contact: '',
    reference: 'PP.I. 211/2025',
    legalBasis: '',
    questions: [{ words: 'Is it operable?' }],
    consumption: 'as-needed',
    consumptionAuthority: 'Prosecutor Aktaj, order of 16 March',
    priority: 'routine',
    precautions: '',
    priorHandling: '',
    returnTo: '',
    language: 'en',
    note: '',
    receivedAt: at('2025-03-17T07:45:00.000Z'),
    ...changes,
  };
}

/** The pistol that is asked about. */
export const aFirearm: Partial<InputOf<'exhibits.record'>> = {
  mark: 'K5',
  kind: 'firearm',
  description: 'Pistol',
  madeSafe: { by: 'Off. Test', at: '2025-03-14T23:38:00.000Z', how: 'Magazine out, chamber clear' },
};

export interface Requested {
  readonly caseId: CaseId;
  readonly exhibitId: ExhibitId;
  readonly requestId: RequestId;
}

/** A pistol in a case, and a request that names it; the examiner is at the screen afterwards. */
export async function withRequest(
  station: TestStation,
  changes: Partial<InputOf<'requests.record'>> = {},
): Promise<Requested> {
  const { caseId, exhibitId } = await withExhibit(station, aFirearm);
  const { id: requestId } = await station.answer('requests.record', aRequest(caseId, [exhibitId], changes));
  await station.become('examiner');
  return { caseId, exhibitId, requestId };
}

export async function idOf(station: TestStation, login: string): Promise<PersonId> {
  const { people } = await station.answer('people.list', {});
  const person = people.find((one) => one.login === login);
  if (person === undefined) throw new Error(`Nobody is called ${login}`);
  return person.id;
}

/** Planned and given to the examiner, who is at the screen: one task for each name, in that order. */
export async function planned<const Names extends readonly string[]>(
  station: TestStation,
  { requestId, exhibitId }: Pick<Requested, 'requestId' | 'exhibitId'>,
  ...examinations: Names
): Promise<{ -readonly [Name in keyof Names]: TaskId }> {
  const assigneeId = await idOf(station, 'examiner');
  const tasks = examinations.map((examination) => ({ exhibitId, examination, assigneeId, note: '' }));
  const { ids } = await station.answer('tasks.plan', { requestId, tasks });
  // The station answers with one id for each task that it was asked for.
  return ids as { -readonly [Name in keyof Names]: TaskId };
}
