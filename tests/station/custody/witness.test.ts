// The second person of an act: demanded by the table of the station, wherever custody is written.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { firstWitnessRule } from '../../../shared/domain/witness-rule.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import { CustodyEventId, PersonId, type ExhibitId } from '../../../shared/language/identity.ts';
import { at, aCase, aCustodyEvent, anExhibit } from '../a-case.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';
import type { LedgerReport } from '../../../main/ledger/index.ts';

let station: TestStation;
let pistol: ExhibitId;
let drill: ExhibitId;

beforeEach(async () => {
  station = await openTestStation();
  const { id: caseId } = await station.answer('cases.open', aCase());
  const madeSafe = { by: 'Off. Primerović', at: '2025-03-14T23:38:00.000Z', how: 'Magazine out' };
  ({ id: pistol } = await station.answer(
    'exhibits.record',
    anExhibit(caseId, { mark: 'K5', kind: 'firearm', description: 'Pistol', madeSafe }),
  ));
  ({ id: drill } = await station.answer('exhibits.record', anExhibit(caseId)));
  await station.answer(
    'custody.record',
    aCustodyEvent(pistol, { to: { kind: 'person', id: PersonId.parse(station.people.registrar) } }),
  );
});
afterEach(() => station.close());

const toCourt = (exhibitId: ExhibitId, changes: Partial<InputOf<'custody.record'>> = {}) =>
  aCustodyEvent(exhibitId, {
    type: 'sent-to-court',
    occurredAt: at('2025-03-17T07:40:00.000Z'),
    to: { kind: 'outside', label: 'Basic court' },
    authority: 'PKR 58/2025',
    ...changes,
  });
const signedBy = (role: 'custodian' | 'registrar' | 'inspector' | 'examiner') => ({
  login: role,
  passphrase: passphraseOf(role),
});
const events = async (exhibitId: ExhibitId) => (await station.answer('custody.timeline', { exhibitId })).events;

describe('a pistol that leaves the house', () => {
  test('does not leave without a witness', async () => {
    expect(await station.refusal('custody.record', toCourt(pistol))).toBe('custody.needs-witness');
    expect(await events(pistol)).toHaveLength(1);
  });

  test('leaves with a second person, who signs with a key of their own', async () => {
    await station.answer('custody.record', toCourt(pistol, { witness: signedBy('custodian') }));
    const last = (await events(pistol)).at(-1);
    expect(last).toMatchObject({ signedBy: 'Test registrar', witness: 'Test custodian' });
    const { jobId } = await station.answer('ledger.verify', {});
    const report = (await station.jobEnded(jobId)).result?.report as LedgerReport | undefined; // what this job gives
    expect(report?.findings).toEqual([]);
  });

  test('leaves as little when it is said to be moved to a courier', async () => {
    const moved = { type: 'moved', to: { kind: 'outside', label: 'Courier' } } as const;
    expect(await station.refusal('custody.record', toCourt(pistol, moved))).toBe('custody.needs-witness');
  });

  test('takes another witness than the one who acts', async () => {
    expect(await station.refusal('custody.record', toCourt(pistol, { witness: signedBy('registrar') }))).toBe(
      'custody.witness-is-actor',
    );
  });

  test('takes no witness who gives the wrong passphrase, or who sees no exhibits', async () => {
    const wrong = { login: 'custodian', passphrase: passphraseOf('examiner') };
    expect(await station.refusal('custody.record', toCourt(pistol, { witness: wrong }))).toBe(
      'custody.witness-not-proven',
    );
    expect(await station.refusal('custody.record', toCourt(pistol, { witness: signedBy('inspector') }))).toBe(
      'custody.witness-may-not',
    );
    expect(await events(pistol)).toHaveLength(1);
  });
});

test('a correction is no way round the witness: what was moved inside is not corrected into leaving', async () => {
  await station.become('custodian');
  const room = await station.answer('places.add', { kind: 'room', name: 'R2' });
  await station.become('registrar');
  const moved = { type: 'moved', to: { kind: 'place', id: room.id } } as const;
  const { eventIds } = await station.answer('custody.record', aCustodyEvent(pistol, moved));
  const correction = {
    eventId: CustodyEventId.parse(eventIds[0]),
    occurredAt: at('2025-03-17T07:30:00.000Z'),
    to: { kind: 'outside', label: 'Basic court' },
    reason: 'It went to court',
    note: '',
    signature: { passphrase: passphraseOf('registrar') },
  } as const;
  expect(await station.refusal('custody.correct', correction)).toBe('custody.needs-witness');
  expect(await events(pistol)).toHaveLength(2);
});

test('whoever gives or receives an exhibit is not its witness too', async () => {
  await station.become('custodian');
  const room = await station.answer('places.add', { kind: 'room', name: 'R1' });
  const stored = aCustodyEvent(drill, {
    type: 'stored',
    from: { kind: 'person', id: PersonId.parse(station.people.registrar) },
    to: { kind: 'place', id: room.id },
    witness: signedBy('registrar'),
    signature: { passphrase: passphraseOf('custodian') },
  });
  expect(await station.refusal('custody.record', stored)).toBe('custody.witness-is-receiver');
});

test('a tool needs no witness, and may have one', async () => {
  await station.answer('custody.record', toCourt(drill));
  expect((await events(drill)).at(-1)).not.toHaveProperty('witness');
});

describe('the table of the station', () => {
  test('is changed by the supervisor, read by everybody, and the ledger says so', async () => {
    expect((await station.answer('witness-rule.read', {})).rule).toEqual(firstWitnessRule);
    const rule = { ...firstWitnessRule, other: ['sent-out' as const], firearms: [] };
    expect(await station.refusal('witness-rule.change', { rule })).toBe('station.forbidden');
    await station.become('supervisor');
    await station.answer('witness-rule.change', { rule });
    await station.answer('witness-rule.change', { rule });
    expect((await station.answer('witness-rule.read', {})).rule).toEqual(rule);
    const { entries } = await station.answer('ledger.page', { count: 5, action: 'settings.changed' });
    expect(entries.map(({ subject }) => subject.label)).toEqual(['witness-rule', 'witness-rule', 'settings']);
    await station.become('registrar');
    expect(await station.refusal('custody.record', toCourt(drill))).toBe('custody.needs-witness');
    await station.answer('custody.record', toCourt(pistol));
  });
});
