// The station itself: which vaults are there, creating, unlocking, locking, settings, recovery, backup.
import type { z } from 'zod';
import type { SignedInPerson, StationSummary, stationContract } from '../../../shared/contract/station.ts';
import type { StationKind } from '../../../shared/domain/roles.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { keyFingerprint as fingerprintOf, shownFingerprint } from '../../ledger/index.ts';
import { readStationFile, type StationDescription } from '../../vault/index.ts';
import type { DataFolder } from '../data-folder.ts';
import { unexplainedHeaders } from '../header-history.ts';
import { does, reads, writes, type Handlers } from '../handler.ts';
import { continueSeries, readSeries } from '../number-series.ts';
import { demandStrength, passphraseStrength } from '../passphrase-strength.ts';
import { secretBytes, zeroing } from '../secret-bytes.ts';
import { readSettings, writeSettings, firstSettings } from '../settings.ts';
import type { Unlocked } from '../unlocked.ts';
import { listBackups, makeBackup, restore } from './backups.ts';
import { createSample } from './create-sample.ts';
import { rescue } from './rescue.ts';
import { confirmRecovery, makeRecovery, wasRecoveryConfirmed } from './recovery.ts';

export const accessHandlers: Handlers<keyof typeof stationContract> = {
  'station.state': does(({ door, dataFolder }) => {
    const { unlocked, chosen } = door;
    if (chosen === undefined) return Promise.resolve({ phase: 'no-vault' });
    if (unlocked === undefined) {
      return Promise.resolve({ phase: 'locked', vault: chosen, ...whatTheLockScreenShows(dataFolder, chosen) });
    }
    const head = unlocked.ledger.newestHead()?.head;
    const unexplained = unexplainedHeaders(unlocked.db).findLast(({ isExplained }) => !isExplained);
    return Promise.resolve({
      phase: 'unlocked',
      vault: chosen,
      station: summary(unlocked),
      person: signedIn(unlocked),
      settings: readSettings(unlocked.db),
      ...(unlocked.readOnlyReason === undefined ? {} : { readOnlyReason: unlocked.readOnlyReason }),
      ...(head === undefined
        ? {}
        : { ledger: { size: unlocked.ledger.size, root: unlocked.ledger.root, time: head.time } }),
      recoveryConfirmed: wasRecoveryConfirmed(unlocked.db),
      ...(unexplained === undefined
        ? {}
        : { headerUnexplained: { at: unexplained.at, standing: unexplained.standing } }),
      isSample: unlocked.isSample,
    });
  }),

  'station.vaults': does(({ dataFolder }) =>
    Promise.resolve({
      vaults: dataFolder.vaultNames().map((name) => {
        try {
          const { station } = readStationFile(dataFolder.vaultFolder(name));
          return { name, station: station.name, agency: station.agency, isSample: name.startsWith('sample') };
        } catch (error) {
          const problem = error instanceof FocalPointError ? error.failure.code : 'vault.header-damaged';
          return { name, station: name, agency: '', isSample: false, problem };
        }
      }),
    }),
  ),

  'station.choose': does(async ({ door, lock }, { vault }) => {
    await lock('person');
    door.choose(vault);
    return {};
  }),

  'station.create': does(async (inside, { name, agency, kind, recordLanguage, administrator, alsoRoles }) => {
    demandStrength(administrator.passphrase, [administrator.name, administrator.login, name, agency]);
    const roles = ['administrator' as const, ...alsoRoles.filter((role) => role !== 'administrator')];
    const unlocked = await zeroing(secretBytes(administrator.passphrase), (passphrase) =>
      inside.door.create({
        name,
        agency,
        kind,
        isSample: inside.makesSamples,
        first: { name: administrator.name, login: administrator.login, roles, passphrase },
      }),
    );
    unlocked.perform((act) => writeSettings(act, { ...firstSettings, recordLanguage }));
    inside.emit({ type: 'changed', areas: ['station'] });
    return { person: signedIn(unlocked) };
  }),

  'station.create-sample': createSample,

  'station.unlock': does(async (inside, { login, passphrase }) => {
    const unlocked = await zeroing(secretBytes(passphrase), (secret) => inside.door.unlock(login, secret));
    inside.touch();
    inside.emit({ type: 'changed', areas: ['station'] });
    return { person: signedIn(unlocked) };
  }),

  'station.unlock-with-recovery': does(async (inside, { code, name, login, passphrase }) => {
    demandStrength(passphrase, [name, login]);
    const unlocked = await zeroing(secretBytes(passphrase), (secret) =>
      inside.door.unlockWithRecovery(code, { name, login, passphrase: secret }),
    );
    inside.emit({ type: 'changed', areas: ['station'] });
    return { person: signedIn(unlocked) };
  }),

  'station.lock': does(async ({ lock }) => {
    await lock('person');
    return {};
  }),

  'station.touch': does((inside) => Promise.resolve({ secondsToLock: inside.touch() })),

  'station.estimate-passphrase': does((_inside, { passphrase, about }) =>
    Promise.resolve(passphraseStrength(passphrase, about)),
  ),

  'station.change-settings': writes(['station'], (act, settings) => {
    writeSettings(act, settings);
    return settings;
  }),

  'station.series': reads((view) => ({ series: readSeries(view.db, view.now.slice(0, 4)) })),

  'station.continue-series': writes(['station'], (act, { series, last, reason }) => {
    continueSeries(act, series, last, reason);
    return {};
  }),

  'station.explain-header': writes(['station', 'desk'], (act, { explanation }) => {
    if (unexplainedHeaders(act.db).every(({ isExplained }) => isExplained))
      throw new FocalPointError('vault.header-as-said');
    act.note('vault', act.station, { explanation }, { action: 'vault.header-explained', label: explanation });
    return {};
  }),

  'recovery.make': makeRecovery,
  'recovery.confirm': confirmRecovery,
  'backup.make': makeBackup,
  'backup.list': listBackups,
  'backup.restore': restore,
  'station.rescue': rescue,
};

/** The name on the door. A header that cannot be read is told by `station.vaults` and by unlocking. */
function whatTheLockScreenShows(dataFolder: DataFolder, vault: string): { station?: z.infer<typeof StationSummary> } {
  try {
    const { station, publicKey } = readStationFile(dataFolder.vaultFolder(vault));
    return { station: described(station, fingerprintOf(publicKey)) };
  } catch {
    return {};
  }
}

function summary({ vault }: Unlocked): z.infer<typeof StationSummary> {
  return described(vault.station, vault.ledgerSigner.fingerprint);
}

function described(station: StationDescription, fingerprint: string): z.infer<typeof StationSummary> {
  const { id, name, agency, kind } = station;
  // The header keeps the kind as the text that `station.create` checked.
  return { id, name, agency, kind: kind as StationKind, keyFingerprint: shownFingerprint(fingerprint) };
}

function signedIn({ actor }: Unlocked): z.infer<typeof SignedInPerson> {
  const { id, name, login, roles, keyFingerprint } = actor;
  return { id, name, login, roles: [...roles], keyFingerprint };
}
