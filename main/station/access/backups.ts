// Backup and restore as jobs. A backup counts as made only after the copy was opened again and checked; restore checks first.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FocalPointError } from '../../../shared/language/result.ts';
import { backUp, readBackup, readStationFile, restoreBackup } from '../../vault/index.ts';
import { does, type Handler } from '../handler.ts';
import type { Inside } from '../inside.ts';
import { secretBytes, zeroing } from '../secret-bytes.ts';

export const makeBackup: Handler<'backup.make'> = does((inside, { folderHandle }) => {
  const { unlocked, clock } = inside;
  const chosen = folderOf(inside, folderHandle);
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

export const listBackups: Handler<'backup.list'> = does((inside, { folderHandle }) => {
  const folder = folderOf(inside, folderHandle);
  const backups = namesIn(folder)
    .flatMap((name) => {
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

/** What may be a backup there: the folder itself (`.`), and what lies in it. */
function namesIn(folder: string): string[] {
  const inside = readdirSync(folder, { withFileTypes: true });
  return [
    '.',
    ...inside.filter((entry) => entry.isDirectory() && !entry.name.endsWith('.unfinished')).map(({ name }) => name),
  ];
}

/** The folder that was chosen, or the station's own. @throws FocalPointError `backup.folder-missing` */
function folderOf({ dataFolder, caller }: Pick<Inside, 'dataFolder' | 'caller'>, handle: string | undefined): string {
  const folder = handle === undefined ? dataFolder.backups : caller.folderPath(handle);
  if (folder === undefined || !existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new FocalPointError('backup.folder-missing');
  }
  return folder;
}

export const restore: Handler<'backup.restore'> = does(async (inside, { folderHandle, backup, login, passphrase }) => {
  const { dataFolder } = inside;
  const folder = folderOf(inside, folderHandle);
  if (!namesIn(folder).includes(backup)) throw new FocalPointError('backup.missing');
  const source = join(folder, backup);
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
