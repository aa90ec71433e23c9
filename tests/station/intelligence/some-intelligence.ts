// Builders of intelligence: a case, a report as it came, an entity it speaks of, a link between two.
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { IntelEntityId, IntelReportId } from '../../../shared/language/identity.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { withExhibit } from '../a-case.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';

export const signs = (role: Role) => ({ signature: { passphrase: passphraseOf(role) } });
export const second = (role: Role) => ({ second: { login: role, passphrase: passphraseOf(role) } });

export async function anIntelligenceStation() {
  const lab = await openTestStation();
  const { caseId, exhibitId } = await withExhibit(lab, { kind: 'magazine', mark: 'K4' });
  await lab.become('analyst');
  return { lab, caseId, exhibitId };
}

export function aReport(
  changes: Partial<InputOf<'intelligence.record-report'>> = {},
): InputOf<'intelligence.record-report'> {
  return {
    text: 'A grey Passat drives the R-113 for Flamur Testaj every Friday.',
    receivedFrom: 'Handler 7',
    reference: '',
    receivedAt: '2025-02-26',
    grading: { scheme: '4x4', source: 'B', information: '2' },
    handling: 'H0',
    conditions: '',
    classification: '',
    reviewOn: '2025-08-26',
    source: 'Registered source 7, cousin of the driver',
    ...signs('analyst'),
    ...changes,
  };
}

export const recorded = async (
  lab: TestStation,
  changes: Partial<InputOf<'intelligence.record-report'>> = {},
): Promise<IntelReportId> => (await lab.answer('intelligence.record-report', aReport(changes))).id;

/** The report as a correction gives it back, with what is changed. */
export function aCorrection(
  { line, version, text }: OutputOf<'intelligence.report'>,
  changes: Partial<InputOf<'intelligence.correct-report'>> = {},
): InputOf<'intelligence.correct-report'> {
  return { id: line.id, version, ...text, reason: 'Said more exactly', ...signs('analyst'), ...changes };
}

export function anEntity(
  reportIds: readonly IntelReportId[],
  changes: Partial<InputOf<'intelligence.record-entity'>> = {},
): InputOf<'intelligence.record-entity'> {
  return {
    kind: 'person',
    name: 'Flamur TESTAJ',
    aliases: [],
    facts: {},
    note: '',
    reportIds: [...reportIds],
    ...changes,
  };
}

export const known = async (
  lab: TestStation,
  reportIds: readonly IntelReportId[],
  changes: Partial<InputOf<'intelligence.record-entity'>> = {},
): Promise<IntelEntityId> => (await lab.answer('intelligence.record-entity', anEntity(reportIds, changes))).id;

export function aLink(
  from: string,
  to: string,
  reportIds: readonly IntelReportId[],
  changes: Partial<InputOf<'intelligence.record-link'>> = {},
): InputOf<'intelligence.record-link'> {
  return {
    type: 'courier-of',
    from: { kind: 'entity', id: from },
    to: { kind: 'entity', id: to },
    certainty: 'probable',
    isNegative: false,
    note: '',
    reportIds: [...reportIds],
    ...changes,
  };
}

/** Asked, permitted and approved by two. The analyst is at the screen before and after. */
export async function released(
  lab: TestStation,
  reportId: IntelReportId,
  receiver: InputOf<'intelligence.ask-release'>['receiver'] = { kind: 'court' },
) {
  const { id } = await lab.answer('intelligence.ask-release', {
    ...{ reportId, receiver, provider: 'Partner service', purpose: 'Main trial', askedOn: '2025-03-10' },
  });
  await lab.answer('intelligence.answer-release', aPermission(id));
  await lab.become('supervisor');
  await lab.answer('intelligence.approve-release', { id, reason: 'Letter seen', ...signs('supervisor') });
  await lab.become('analyst');
  return id;
}

export function aPermission(
  id: InputOf<'intelligence.answer-release'>['id'],
  changes: Partial<InputOf<'intelligence.answer-release'>> = {},
): InputOf<'intelligence.answer-release'> {
  return {
    ...{ id, isPermitted: true, answeredOn: '2025-03-12', scope: 'The whole text', document: 'Letter 12/2025' },
    ...signs('analyst'),
    ...changes,
  };
}
