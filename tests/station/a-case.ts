// Builders for station tests: one per thing, each with the least that is well-formed.
import { Instant } from '../../shared/language/instant.ts';
import type { CaseId, ExhibitId } from '../../shared/language/identity.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import { passphraseOf, type TestStation } from './open-test-station.ts';

export const at = (text: string) => Instant.parse(text);

export function aCase(changes: Partial<InputOf<'cases.open'>> = {}): InputOf<'cases.open'> {
  return {
    title: 'LUGINA-14',
    numbers: [],
    classification: 'restricted',
    offence: '',
    language: 'en',
    note: '',
    ...changes,
  };
}

export function anExhibit(
  caseId: CaseId,
  changes: Partial<InputOf<'exhibits.record'>> = {},
): InputOf<'exhibits.record'> {
  return {
    caseId,
    mark: 'K1',
    kind: 'tool',
    description: 'Drill bit 16.2 mm',
    quantity: 1,
    unit: 'piece',
    foundAt: '',
    facts: {},
    serials: [],
    markings: [],
    handling: '',
    ...changes,
  };
}

/** A case with one exhibit; the station is signed in as the registrar afterwards. */
export async function withExhibit(
  station: TestStation,
  changes: Partial<InputOf<'exhibits.record'>> = {},
): Promise<{ caseId: CaseId; exhibitId: ExhibitId }> {
  await station.become('registrar');
  const { id: caseId } = await station.answer('cases.open', aCase());
  const { id: exhibitId } = await station.answer('exhibits.record', anExhibit(caseId, changes));
  return { caseId, exhibitId };
}

/** For acceptances that are not about the seal. */
export const sealNotLookedAt = { as: 'not-looked-at', reason: 'Taken over in the locked case' } as const;

export function aCustodyEvent(
  exhibitId: ExhibitId,
  changes: Partial<InputOf<'custody.record'>> = {},
): InputOf<'custody.record'> {
  return {
    exhibitIds: [exhibitId],
    type: 'received',
    occurredAt: at('2025-03-17T07:30:00.000Z'),
    to: { kind: 'outside', label: 'Intake desk' },
    purpose: '',
    authority: '',
    note: '',
    signature: { passphrase: passphraseOf('registrar') },
    ...changes,
  };
}
