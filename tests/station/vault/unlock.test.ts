import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../main/database/index.ts';
import {
  authenticate,
  createVault,
  provesAct,
  readStationFile,
  unlockVault,
  unlockWithRecovery,
} from '../../../main/vault/index.ts';
import { ana, aVault, besnik, cheap, person, secret, stationDescription, type VaultTable } from './a-vault.ts';

let table: VaultTable;
beforeEach(async () => {
  table = await aVault();
});
afterEach(() => table.release());

describe('creating a vault', () => {
  test('refuses a folder that is not empty, or that has a vault', async () => {
    const plan = { station: stationDescription, first: ana, parameters: cheap, clock: table.clock };
    await expect(createVault({ ...plan, folder: table.folder })).rejects.toThrow('vault.exists');
    const folder = join(table.folder, '..', 'other');
    await createVault({ ...plan, folder }).then((vault) => vault.close());
    await expect(createVault({ ...plan, folder: join(table.folder, '..') })).rejects.toThrow('vault.folder-not-empty');
  });

  test('shows neither login nor passphrase in the plain header', async () => {
    await table.vault.addSlot(besnik);
    const text = readFileSync(join(table.folder, 'station.json'), 'utf8').toLowerCase();
    expect(text).not.toContain('besnik');
    expect(text).not.toContain('"ana"');
    expect(text).not.toContain('horse');
  });
});

describe('unlocking', () => {
  test('opens the same database for everyone who has a slot', async () => {
    await table.vault.addSlot(besnik);
    const key = table.vault.databaseKey();
    table.vault.close();
    for (const credentials of [ana, { ...besnik, login: ' BESNIK ' }]) {
      const { vault, personalKey } = await unlockVault(table.folder, credentials, table.clock);
      expect(vault.databaseKey().equals(key)).toBe(true);
      openDatabase(vault.databaseFile, vault.databaseKey()).close();
      expect(personalKey.publicKeyPem).toBe(vault.personalPublicKey(personalKey.personId).publicKeyPem);
      vault.close();
    }
  });

  test('answers an unknown login and a wrong passphrase alike', async () => {
    table.vault.close();
    const refusals = await Promise.all(
      [
        { login: 'ana', passphrase: secret('wrong') },
        { login: 'nobody', passphrase: secret('wrong') },
      ].map((credentials) => authenticate(table.folder, credentials, table.clock).catch((error: unknown) => error)),
    );
    expect(refusals.map(String)).toEqual([
      'FocalPointError: vault.wrong-passphrase',
      'FocalPointError: vault.wrong-passphrase',
    ]);
  });

  test('is refused while another holds the vault, and possible once it is closed', async () => {
    await expect(unlockVault(table.folder, ana, table.clock)).rejects.toThrow('vault.in-use');
    table.vault.close();
    const { vault } = await unlockVault(table.folder, ana, table.clock);
    vault.close();
  });

  test('slows guessing down, over restarts, and never for good', async () => {
    table.vault.close();
    const wrong = { login: 'ana', passphrase: secret('guess') };
    for (let guess = 0; guess < 3; guess += 1) {
      await expect(unlockVault(table.folder, wrong, table.clock)).rejects.toThrow('vault.wrong-passphrase');
    }
    await expect(unlockVault(table.folder, ana, table.clock)).rejects.toThrow('vault.throttled');
    table.clock.pass(1);
    await expect(unlockVault(table.folder, wrong, table.clock)).rejects.toThrow('vault.wrong-passphrase');
    await expect(unlockVault(table.folder, ana, table.clock)).rejects.toMatchObject({
      failure: { code: 'vault.throttled', details: { seconds: 2 } },
    });
    table.clock.pass(-86_400);
    await expect(unlockVault(table.folder, ana, table.clock)).rejects.toMatchObject({
      failure: { details: { seconds: 2 } },
    });
    table.clock.pass(86_402);
    const { vault } = await unlockVault(table.folder, ana, table.clock);
    vault.close();
  });

  test('slows down a login that does not exist just the same', async () => {
    const wrong = { login: 'nobody', passphrase: secret('guess') };
    for (let guess = 0; guess < 3; guess += 1) {
      await expect(authenticate(table.folder, wrong, table.clock)).rejects.toThrow('vault.wrong-passphrase');
    }
    await expect(authenticate(table.folder, wrong, table.clock)).rejects.toThrow('vault.throttled');
  });

  test('hands out no key after closing', () => {
    table.vault.close();
    expect(() => table.vault.databaseKey()).toThrow('vault.locked');
    expect(() => table.vault.ledgerSigner.sign(Buffer.from('x'))).toThrow('vault.locked');
  });
});

describe('a second person', () => {
  test('proves who they are and signs, while the vault stays open for the first', async () => {
    await table.vault.addSlot(besnik);
    const key = await authenticate(table.folder, besnik, table.clock);
    const act = { accepts: 'K5', at: '2026-11-23T08:00:00.000Z' };
    const signature = key.signAct(act);
    const { publicKeyPem } = table.vault.personalPublicKey(besnik.personId);
    expect(provesAct(act, signature, publicKeyPem)).toBe(true);
    expect(provesAct({ ...act, accepts: 'K6' }, signature, publicKeyPem)).toBe(false);
    expect(provesAct(act, signature, table.vault.personalPublicKey(ana.personId).publicKeyPem)).toBe(false);
    key.close();
    expect(() => key.signAct(act)).toThrow('only while it is open');
    expect(table.vault.isOpen).toBe(true);
  });
});

describe('slots', () => {
  test('a changed passphrase keeps the personal key; a reset makes a new one', async () => {
    const before = table.vault.personalPublicKey(ana.personId).fingerprint;
    const changed = await table.vault.replaceSlot({
      personId: ana.personId,
      passphrase: secret('second'),
      currentPassphrase: ana.passphrase,
    });
    expect(changed).toMatchObject({ fingerprint: before, isSameKey: true });
    await expect(authenticate(table.folder, ana, table.clock)).rejects.toThrow('vault.wrong-passphrase');
    const key = await authenticate(table.folder, { login: 'ana', passphrase: secret('second') }, table.clock);
    expect(key.fingerprint).toBe(before);

    const reset = await table.vault.replaceSlot({ personId: ana.personId, passphrase: secret('third') });
    expect(reset.isSameKey).toBe(false);
    expect(reset.fingerprint).not.toBe(before);
  });

  test('a change is refused without the current passphrase', async () => {
    const wrong = { personId: ana.personId, passphrase: secret('x'), currentPassphrase: secret('y') };
    await expect(table.vault.replaceSlot(wrong)).rejects.toThrow('vault.wrong-passphrase');
  });

  test('a login belongs to one person, a person has one slot, and the last slot stays', async () => {
    await expect(table.vault.addSlot({ ...besnik, login: 'ANA' })).rejects.toThrow('vault.login-taken');
    await expect(table.vault.addSlot({ ...ana, login: 'ana2' })).rejects.toThrow('vault.person-has-slot');
    expect(() => table.vault.removeSlot(ana.personId)).toThrow('vault.last-slot');
    expect(() => table.vault.removeSlot(person(9))).toThrow('vault.no-such-slot');
    await table.vault.addSlot(besnik);
    table.vault.removeSlot(ana.personId);
    await expect(authenticate(table.folder, ana, table.clock)).rejects.toThrow('vault.wrong-passphrase');
  });

  test('a slot moved to another person does not open', async () => {
    await table.vault.addSlot(besnik);
    const file = join(table.folder, 'station.json');
    const before = readStationFile(table.folder);
    const swapped = readFileSync(file, 'utf8').replaceAll(ana.personId, '#').replaceAll(besnik.personId, ana.personId);
    writeFileSync(file, swapped.replaceAll('#', besnik.personId));
    expect(() => readStationFile(table.folder)).toThrow('vault.header-damaged');
    expect(before.slots).toHaveLength(2);
  });
});

describe('the recovery sheet', () => {
  test('opens the vault when everyone is gone, and only the newest sheet does', async () => {
    const first = await table.vault.makeRecovery();
    await table.vault.checkRecovery(first.toLowerCase().replaceAll('-', ' '));
    const second = await table.vault.makeRecovery();
    await expect(table.vault.checkRecovery(first)).rejects.toThrow('vault.recovery-wrong');
    const key = table.vault.databaseKey();
    table.vault.close();
    await expect(unlockWithRecovery(table.folder, first, table.clock)).rejects.toThrow('vault.recovery-wrong');
    const { vault } = await unlockWithRecovery(table.folder, second, table.clock);
    expect(vault.databaseKey().equals(key)).toBe(true);
    vault.close();
  });

  test('is asked for by name when there is none', async () => {
    await expect(table.vault.checkRecovery('0')).rejects.toThrow('vault.no-recovery');
  });
});
