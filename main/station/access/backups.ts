// Backup and restore as jobs. A backup counts as made only after the copy was opened again and checked; restore checks first.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FocalPointError } from '../../../shared/language/result.ts';
import { backUp, readBackup, readStationFile, restoreBackup } from '../../vault/index.ts';
import { does, type Handler } from '../handler.ts';
import { secretBytes, zeroing } from '../secret-bytes.ts';

export const makeBackup: Handler<'backup.make'> = does((inside, { folderHandle }) => {
  const { unlocked, dataFolder, clock } = inside;
  const chosen = folderHandle === undefined ? dataFolder.backups : inside.caller.folderPath(folderHandle);
  if (chosen === undefined || !existsSync(chosen) || !statSync(chosen).isDirectory()) {
    throw new FocalPointError('backup.folder-missing');
  }
  const { station } = unlocked.vault;
  const made = clock.now();
  const name = `${unlocked.vaultName}-${made.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}`;
  const order = {
    kind: 'backup',
    label: name,
    unit: 'bytes',
    canCancel: true,
    startedBy: unlocked.actor.name,
  } as const;
  return Promise.resolve(
    inside.jobs.start(order, async ({ signal, progress }) => {
      unlocked.makeHead();
      const report = await backUp(unlocked.vault, unlocked.db, join(chosen, name), clock, {
        signal,
        // Copying and checking read the same bytes once each.
        onProgress: ({ step, done, of }) => progress(step === 'copying' ? done : of + done, 2 * of),
      });
      unlocked.perform((act) =>
        act.note(
          'backup',
          station.id,
          { name, manifest: report.manifestSha256, ledgerSize: report.manifest.ledger.size },
          { action: 'backup.made', label: name },
        ),
      );
      inside.emit({ type: 'changed', areas: ['backup', 'desk'] });
      return { location: join(chosen, name), report: { bytes: report.bytes, isSound: report.ledger.isSound } };
    }),
  );
});

export const listBackups: Handler<'backup.list'> = does(({ dataFolder }) => {
  const folder = dataFolder.backups;
  const backups = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.endsWith('.unfinished'))
    .flatMap(({ name }) => {
      try {
        const manifest = readBackup(join(folder, name));
        const { station } = readStationFile(join(folder, name));
        const bytes = manifest.files.reduce((sum, { size }) => sum + size, 0);
        return [{ name, station: station.name, madeAt: manifest.made, bytes, ledgerSize: manifest.ledger.size }];
      } catch {
        // A folder that is no backup is not offered; checking one says exactly what is wrong with it.
        return [];
      }
    })
    .toSorted((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
  return Promise.resolve({ folder, backups });
});

export const restore: Handler<'backup.restore'> = does(async (inside, { backup, login, passphrase }) => {
  const { dataFolder } = inside;
  const source = join(dataFolder.backups, basename(backup));
  if (!existsSync(source)) throw new FocalPointError('backup.missing');
  await inside.lock('person');
  const { station } = readStationFile(source);
  const name = dataFolder.newVaultName(station.name);
  const order = { kind: 'restore', label: station.name, unit: 'bytes', canCancel: true, startedBy: '' } as const;
  return inside.door.lockedJobs.start(order, ({ signal, progress }) =>
    zeroing(secretBytes(passphrase), async (secret) => {
      await restoreBackup(
        source,
        dataFolder.vaultFolder(name),
        { login, passphrase: secret },
        { signal, onProgress: ({ step, done, of }) => progress(step === 'copying' ? of + done : done, 2 * of) },
      );
      inside.door.choose(name);
      inside.emit({ type: 'changed', areas: ['station'] });
      return { location: name };
    }),
  );
});
