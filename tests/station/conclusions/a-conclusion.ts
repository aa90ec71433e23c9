// Builders of conclusions: a comparison in the hands of the examiner, a conclusion with the least that is well-formed, what a second person says.
import type { InputOf } from '../../../shared/contract/index.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import type { ConclusionId, PersonId, TaskId } from '../../../shared/language/identity.ts';
import { withSignedWorksheet, taskStart } from '../worksheets/a-worksheet.ts';
import { idOf, planned, withRequest, type Requested } from '../examination/a-request.ts';
import {
  openTestStation,
  passphraseOf,
  toldPassphrase,
  choosesOwnPassphrase,
  type TestStation,
} from '../open-test-station.ts';

/** What nobody but the examiner may read before the second person has concluded. */
export const secrets = {
  value: 'identification',
  basis: 'SECRET-BASIS: firing pin drag agrees in twelve striae',
  limitations: 'SECRET-LIMIT: one case only',
};

export interface Compared extends Requested {
  readonly station: TestStation;
  readonly taskId: TaskId;
}

/** A comparison that the examiner has started; the examiner is at the screen. */
export async function aComparison(
  examination = 'cartridge-case-comparison',
  changes: Parameters<typeof withRequest>[1] = {},
): Promise<Compared> {
  const station = await openTestStation();
  const requested = await withRequest(station, changes);
  return { station, ...requested, taskId: await started(station, requested, examination) };
}

/** Planned, given to the examiner, started by them, and with a signed worksheet where it ends in a conclusion. */
export async function started(station: TestStation, requested: Requested, examination: string): Promise<TaskId> {
  const [taskId] = await planned(station, requested, examination);
  if (taskId === undefined) throw new Error('Nothing was planned');
  await station.answer('tasks.start', { id: taskId, occurredAt: taskStart });
  const { concludes } = await station.answer('tasks.read', { id: taskId });
  if (concludes) await withSignedWorksheet(station, taskId);
  return taskId;
}

export function aConclusion(
  taskId: TaskId,
  changes: Partial<InputOf<'conclusions.record'>> = {},
): InputOf<'conclusions.record'> {
  return {
    taskId,
    comparedWith: { kind: 'named', words: '2024-DR-1188 / C1' },
    question: 'Is it operable?',
    scale: { code: 'afte', version: 1 },
    value: secrets.value,
    propositions: { first: '', second: '' },
    basis: secrets.basis,
    limitations: secrets.limitations,
    comparisons: [],
    finishes: true,
    signature: { passphrase: passphraseOf('examiner') },
    ...changes,
  };
}

export async function concluded(
  { station, taskId }: Compared,
  changes: Partial<InputOf<'conclusions.record'>> = {},
): Promise<ConclusionId> {
  return (await station.answer('conclusions.record', aConclusion(taskId, changes))).id;
}

/** The reviewer takes the verification and says what they found; the reviewer is at the screen afterwards. */
export async function verified(station: TestStation, conclusionId: ConclusionId, value: string): Promise<void> {
  await station.become('reviewer');
  await takes(station, conclusionId, 'reviewer');
  await station.answer('verifications.record', aVerification(conclusionId, value));
}

export async function takes(station: TestStation, conclusionId: ConclusionId, login: string): Promise<void> {
  await station.answer('verifications.assign', { conclusionId, personId: await idOf(station, login) });
}

export function aVerification(
  conclusionId: ConclusionId,
  value: string,
  by: Role = 'reviewer',
): InputOf<'verifications.record'> {
  return { conclusionId, value, basis: 'Looked at under the microscope', signature: { passphrase: passphraseOf(by) } };
}

const secondPassphrase = 'another examiner counts the grey herons';

/** A second examiner, who is at the screen afterwards. */
export async function withSecondExaminer(station: TestStation): Promise<{ id: PersonId; passphrase: string }> {
  await station.become('administrator');
  const person = { name: 'Bekim Verifiko', login: 'bekim', roles: ['examiner' as const], passphrase: toldPassphrase };
  await station.answer('people.add', person);
  await choosesOwnPassphrase(station.answer, 'bekim', secondPassphrase);
  return { id: await idOf(station, 'bekim'), passphrase: secondPassphrase };
}

/** Records, signatures and lists agree with the ledger. */
export async function soundness(station: TestStation): Promise<unknown> {
  const { jobId } = await station.answer('ledger.verify', {});
  return (await station.jobEnded(jobId)).result?.report;
}
