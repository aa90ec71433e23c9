import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PersonId } from '../../../shared/language/identity.ts';
import { aCustodyEvent, withExhibit } from '../a-case.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';

let station: TestStation;
beforeEach(async () => {
  station = await openTestStation({ as: 'administrator' });
});
afterEach(() => station.close());

const newcomer = {
  name: 'Nova Test',
  login: 'nova',
  roles: ['registrar' as const],
  passphrase: 'three herons over the weir',
};
const idOf = (role: keyof TestStation['people']): PersonId => PersonId.parse(station.people[role]);
const unlock = (login: string, passphrase: string) => station.refusal('station.unlock', { login, passphrase });

describe('people', () => {
  test('a new person opens the station with their own passphrase', async () => {
    await station.answer('people.add', newcomer);
    await station.station.lock('person');
    const { person } = await station.answer('station.unlock', { login: 'NOVA', passphrase: newcomer.passphrase });
    expect(person).toMatchObject({ name: 'Nova Test', roles: ['registrar'] });
  });

  test('a login is taken once, whatever its letters look like', async () => {
    expect(await station.refusal('people.add', { ...newcomer, login: 'REGISTRAR' })).toBe('people.login-taken');
  });

  test.each(['aaaaaaaaaaaaaaaa', 'Nova Test 2025', 'qwertyuiopasdf', 'passwordpassword'])(
    'a weak passphrase is refused: %s',
    async (passphrase) => {
      expect(await station.refusal('people.add', { ...newcomer, passphrase })).toBe('people.weak-passphrase');
    },
  );

  test('a retired person stays on the record and opens nothing', async () => {
    await station.answer('people.retire', { id: idOf('registrar'), reason: 'Left the service' });
    expect((await station.answer('people.list', {})).people.find(({ login }) => login === 'registrar')?.state).toBe(
      'retired',
    );
    await station.station.lock('person');
    expect(await unlock('registrar', passphraseOf('registrar'))).toBe('vault.wrong-passphrase');
  });

  test('the last administrator is neither retired nor demoted', async () => {
    expect(await station.refusal('people.retire', { id: idOf('administrator'), reason: 'x' })).toBe(
      'people.not-oneself',
    );
    expect(await station.refusal('people.change-roles', { id: idOf('administrator'), roles: ['registrar'] })).toBe(
      'people.last-administrator',
    );
  });

  test('nobody is retired while exhibits are in their hands', async () => {
    const { exhibitId } = await withExhibit(station);
    await station.answer('custody.record', aCustodyEvent(exhibitId, { to: { kind: 'person', id: idOf('registrar') } }));
    await station.become('administrator');
    expect(await station.refusal('people.retire', { id: idOf('registrar'), reason: 'x' })).toBe(
      'people.holds-exhibits',
    );
  });

  test('roles change, and the ledger says so', async () => {
    await station.answer('people.change-roles', { id: idOf('registrar'), roles: ['registrar', 'custodian'] });
    await station.become('inspector');
    const { entries } = await station.answer('ledger.page', { count: 1, action: 'people.roles-changed' });
    expect(entries[0]).toMatchObject({ actor: 'Ada Administrator', subject: { label: 'Test registrar' } });
  });

  test('an administrator gives a new passphrase; the person gets a new signing key and the old one stays known', async () => {
    const fresh = 'seven lanterns on the quay';
    const before = (await station.answer('people.list', {})).people.find(
      ({ login }) => login === 'registrar',
    )?.keyFingerprint;
    await station.answer('people.reset-passphrase', { id: idOf('registrar'), passphrase: fresh });
    const after = (await station.answer('people.list', {})).people.find(
      ({ login }) => login === 'registrar',
    )?.keyFingerprint;
    expect(after).not.toBe(before);
    await station.station.lock('person');
    expect(await unlock('registrar', passphraseOf('registrar'))).toBe('vault.wrong-passphrase');
    await station.answer('station.unlock', { login: 'registrar', passphrase: fresh });
  });

  test('changing the own passphrase keeps the signing key', async () => {
    await station.become('registrar');
    const before = (await station.answer('station.state', {})).person?.keyFingerprint;
    const fresh = 'seven lanterns on the quay';
    expect(await station.refusal('people.change-own-passphrase', { current: 'not this one', next: fresh })).toBe(
      'vault.wrong-passphrase',
    );
    await station.answer('people.change-own-passphrase', { current: passphraseOf('registrar'), next: fresh });
    await station.station.lock('person');
    const { person } = await station.answer('station.unlock', { login: 'registrar', passphrase: fresh });
    expect(person.keyFingerprint).toBe(before);
  });

  test('the permissions are one table, as the contract has it', async () => {
    const { commands } = await station.answer('people.permissions', {});
    expect(commands.find(({ name }) => name === 'custody.accept')?.allow).toEqual([
      'registrar',
      'custodian',
      'examiner',
      'prosecutor',
      'supervisor',
    ]);
  });
});
