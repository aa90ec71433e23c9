// Builders of a prosecuted case: two suspects, a witness, an incident, weapons and ammunition of it.
import type { InputOf } from '../../../shared/contract/index.ts';
import type { CaseId, ExhibitId, IncidentId, PartyId } from '../../../shared/language/identity.ts';
import { at } from '../a-case.ts';
import { aCase, aPistol, someRounds } from '../intake/entered.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';

export interface Prosecuted {
  readonly station: TestStation;
  readonly caseId: CaseId;
  readonly incidentId: IncidentId;
  readonly suspectId: PartyId;
  readonly otherId: PartyId;
  readonly witnessId: PartyId;
  readonly pistolId: ExhibitId;
  readonly roundsId: ExhibitId;
}

/** The prosecutor is at the screen; nothing is attributed or charged yet. */
export async function aProsecutedCase(): Promise<Prosecuted> {
  const station = await openTestStation();
  const { id: caseId } = await station.answer('cases.open', aCase());
  const party = async (role: InputOf<'cases.add-party'>['role'], name: string) =>
    (await station.answer('cases.add-party', { caseId, role, name, language: 'sq' })).id;
  const suspectId = await party('suspect', 'Flamur TESTAJ');
  const otherId = await party('suspect', 'Dejan PROBIĆ');
  const witnessId = await party('witness', 'Agim SHEMBULLI');
  const { id: incidentId } = await station.answer('cases.record-incident', {
    caseId,
    kind: 'traffic-stop',
    occurredFrom: at('2025-03-14T21:40:00.000Z'),
    place: 'Regional road R-113, km 7',
    legalBasis: 'CPC 110',
    seizedBy: 'Sgt Agim SHEMBULLI',
    description: '',
  });
  const { id: pistolId } = await station.answer('exhibits.record', aPistol(caseId, { incidentId }));
  const { id: roundsId } = await station.answer('exhibits.record', someRounds(caseId, { incidentId }));
  await station.become('prosecutor');
  return { station, caseId, incidentId, suspectId, otherId, witnessId, pistolId, roundsId };
}

export const signature = { passphrase: passphraseOf('prosecutor') };

export function aCharge(told: Prosecuted, more: Partial<InputOf<'charges.lay'>> = {}): InputOf<'charges.lay'> {
  return {
    caseId: told.caseId,
    partyId: told.suspectId,
    incidentId: told.incidentId,
    basis: { code: 'xk-366-1', version: 1 },
    facts: 'Had a converted pistol and 300 rounds in his car.',
    occurredAt: at('2025-03-17T07:50:00.000Z'),
    signature,
    ...more,
  };
}

export function anAttribution(
  told: Prosecuted,
  more: Partial<InputOf<'attributions.record'>> = {},
): InputOf<'attributions.record'> {
  return {
    caseId: told.caseId,
    exhibitIds: [told.pistolId, told.roundsId],
    partyIds: [told.suspectId],
    basis: 'in-vehicle',
    reason: 'In the boot of his car',
    occurredAt: at('2025-03-17T07:45:00.000Z'),
    signature,
    ...more,
  };
}

export function anOrder(told: Prosecuted, more: Partial<InputOf<'clocks.record'>> = {}): InputOf<'clocks.record'> {
  return {
    caseId: told.caseId,
    kind: 'detention-ordered',
    partyId: told.suspectId,
    occurredAt: at('2025-03-16T10:00:00.000Z'),
    until: at('2025-04-14T21:59:00.000Z'),
    document: 'Decision of 16.03.2025',
    note: '',
    ...more,
  };
}
