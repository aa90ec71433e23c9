import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PersonId } from '../../../shared/language/identity.ts';
import { aCustodyEvent, withExhibit, sealNotLookedAt } from '../a-case.ts';
import { openTestStation, passphraseOf, toldPassphrase, type TestStation } from '../open-test-station.ts';

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

const chosen = 'seven herons chose the far bank';
const openAs = async (login: string, passphrase: string): Promise<void> => {
  await station.station.lock('person');
  await station.answer('station.unlock', { login, passphrase });
};
const waits = async (): Promise<string[]> =>
  (await station.answer('desk.read', {})).lines
    .map(({ kind }) => kind)
    .filter((kind) => kind === 'passphrase-to-change');

describe('a passphrase that somebody else gave', () => {
  test('opens the station, says on the desk what to do, and signs nothing until the person chose their own', async () => {
    const { exhibitId } = await withExhibit(station);
    await station.become('administrator');
    await station.answer('people.add', { ...newcomer, passphrase: toldPassphrase });
    await openAs('nova', toldPassphrase);
    expect(await waits()).toEqual(['passphrase-to-change']);
    const event = (passphrase: string) => aCustodyEvent(exhibitId, { signature: { passphrase } });
    expect(await station.request('custody.record', event(toldPassphrase))).toMatchObject({
      ok: false,
      error: { code: 'people.passphrase-not-own', details: { name: 'Nova Test' } },
    });
    await station.answer('people.change-own-passphrase', { current: toldPassphrase, next: chosen });
    expect(await waits()).toEqual([]);
    expect((await station.answer('custody.record', event(chosen))).eventIds).toHaveLength(1);
  });

  test('neither accepts nor witnesses for the person at somebody else’s screen: the administrator cannot sign as them', async () => {
    await station.answer('people.reset-passphrase', { id: idOf('custodian'), passphrase: toldPassphrase });
    await station.become('registrar');
    const { exhibitId } = await withExhibit(station);
    const signature = { passphrase: passphraseOf('registrar') };
    const received = { to: { kind: 'person' as const, id: idOf('registrar') }, signature };
    const witness = { login: 'custodian', passphrase: toldPassphrase };
    expect(await station.refusal('custody.record', aCustodyEvent(exhibitId, { ...received, witness }))).toBe(
      'people.passphrase-not-own',
    );
    await station.answer('custody.record', aCustodyEvent(exhibitId, received));
    const words = { purpose: 'Storage', authority: '', note: '' };
    const offer = {
      exhibitIds: [exhibitId],
      to: idOf('custodian'),
      occurredAt: station.clock.now(),
      ...words,
      signature,
    };
    const { offerIds } = await station.answer('custody.offer', offer);
    const accepting = {
      offerId: offerIds[0] as never, // checked by the command
      receiver: witness,
      sealReading: sealNotLookedAt,
      occurredAt: station.clock.now(),
      note: '',
    };
    expect(await station.refusal('custody.accept', accepting)).toBe('people.passphrase-not-own');
  });

  test('is not kept by giving the same one again', async () => {
    await station.answer('people.reset-passphrase', { id: idOf('registrar'), passphrase: toldPassphrase });
    await openAs('registrar', toldPassphrase);
    const kept = { current: toldPassphrase, next: toldPassphrase };
    expect(await station.refusal('people.change-own-passphrase', kept)).toBe('people.same-passphrase');
    expect(await waits()).toEqual(['passphrase-to-change']);
  });

  test('is none of the first administrator’s, nor of the one who came with the recovery sheet', async () => {
    expect(await waits()).toEqual([]);
    const { code } = await station.answer('recovery.make', { language: 'en' });
    await station.station.lock('person');
    const second = { name: 'Second Administrator', login: 'second', passphrase: chosen };
    await station.answer('station.unlock-with-recovery', { code, ...second });
    expect(await waits()).toEqual([]);
  });
});

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
