// Builders for tests of disclosure: a case with files, its items numbered, decided and put on a schedule.
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Decision } from '../../../shared/domain/disclosure/decision.ts';
import type { CaseId, PartyId } from '../../../shared/language/identity.ts';
import { present } from '../../present.ts';
import { withFiles } from '../court-file/a-court-file.ts';
import { passphraseOf, type TestStation } from '../open-test-station.ts';

export type Items = OutputOf<'disclosure.items'>['items'];

export const own = (role: 'prosecutor' | 'supervisor' | 'analyst' = 'prosecutor') => ({
  signature: { passphrase: passphraseOf(role) },
});
export const withSupervisor = { second: { login: 'supervisor', passphrase: passphraseOf('supervisor') } };

type Relevant = Extract<Decision, { relevance: 'relevant' }>;

export const used: Relevant = { relevance: 'relevant', use: 'used', test: 'no', outcome: 'disclose' };
export const unused: Relevant = {
  relevance: 'relevant',
  use: 'unused-non-sensitive',
  test: 'no',
  outcome: 'withhold',
};
export const sensitive: Relevant = {
  relevance: 'relevant',
  use: 'unused-sensitive',
  test: 'cannot-say',
  outcome: 'withhold',
  sensitivity: 'source',
  harm: 'Whoever told it would be known',
};

export interface Disclosed {
  readonly caseId: CaseId;
  readonly suspect: PartyId;
}

/** A case with files whose items have their numbers; the prosecutor is at the screen. */
export async function withItems(lab: TestStation, names?: readonly string[]) {
  const { caseId, files } = await withFiles(lab, names);
  await lab.answer('disclosure.number', { caseId });
  const { suspects } = await lab.answer('disclosure.read', { caseId });
  return { caseId, files, suspect: present(suspects[0]).id };
}

export const itemsOf = async (
  lab: TestStation,
  caseId: CaseId,
  asked: Partial<InputOf<'disclosure.items'>> = {},
): Promise<Items> => (await lab.answer('disclosure.items', { caseId, count: 200, ...asked })).items;

export const named = (items: Items): InputOf<'disclosure.decide'>['items'] =>
  items.map(({ id, step }) => ({ id, seen: step }));

/** Decides about whatever is open; the prosecutor is at the screen. */
export async function decided(lab: TestStation, caseId: CaseId, decision: Decision = unused): Promise<void> {
  const { items } = await lab.answer('disclosure.chosen', { caseId, standing: 'open' });
  await lab.answer('disclosure.decide', {
    caseId,
    items: items.map(({ id, seen }) => ({ id, seen })),
    decision,
    reason: 'Looked at',
  });
}

export function aSchedule(
  { caseId, suspect }: Disclosed,
  changes: Partial<InputOf<'disclosure.issue'>> = {},
): InputOf<'disclosure.issue'> {
  return {
    caseId,
    schedule: 'non-sensitive',
    recipient: { kind: 'defence', partyId: suspect },
    language: 'en',
    ...own(),
    ...changes,
  };
}

/** Gives the schedule as the overview shows it. */
export async function issued(
  lab: TestStation,
  of: Disclosed,
  changes: Partial<InputOf<'disclosure.issue'>> = {},
): Promise<OutputOf<'disclosure.read'>['schedules'][number]> {
  const { jobId } = await lab.answer('disclosure.issue', aSchedule(of, changes));
  const { state, error } = await lab.jobEnded(jobId);
  if (state !== 'done') throw new Error(`not issued: ${error?.code ?? state}`);
  const { schedules } = await lab.answer('disclosure.read', { caseId: of.caseId });
  return present(schedules[0]);
}
