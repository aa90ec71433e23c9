// `focal-point backup` and `restore`: a backup counts once its copy was opened again; a restore checks before it writes.
import { basename, resolve } from 'node:path';
import { existsSync, statSync } from 'node:fs';
import { FocalPointError } from '../../../shared/language/result.ts';
import { restoreBackup } from '../../vault/index.ts';
import { openDataFolder } from '../../station/data-folder.ts';
import { secretBytes, zeroing } from '../../station/secret-bytes.ts';
import { optionalText, textOf, vaultOptions, type Command } from '../command.ts';
import { readSecret } from '../read-secret.ts';
import { inVault } from '../station-session.ts';

export const backup: Command = {
  name: 'backup',
  summary: 'Makes an encrypted backup in a folder, opens the copy again and checks all of it.',
  operands: [],
  options: { ...vaultOptions, to: { type: 'string', value: 'FOLDER', help: 'where the backup goes', required: true } },
  run(values, _operands, surroundings) {
    return inVault(values, surroundings, async (session) => {
      const { jobId } = await session.ask('backup.make', { folderHandle: resolve(textOf(values, 'to')) });
      const { location, report } = await session.ended(jobId);
      return { value: { location, report }, lines: [`Backup made and checked: ${location ?? ''}`] };
    });
  },
};

export const restore: Command = {
  name: 'restore',
  summary: 'Checks a backup completely and restores it as a new vault of this data folder.',
  operands: ['BACKUP'],
  options: vaultOptions,
  async run(values, [source], surroundings) {
    if (source === undefined || !existsSync(source) || !statSync(source).isDirectory()) {
      throw new FocalPointError('backup.missing');
    }
    const folder = openDataFolder(textOf(values, 'data'));
    const name = optionalText(values, 'vault') ?? folder.newVaultName(basename(source));
    const passphrase = await readSecret(optionalText(values, 'passphrase-file'), 'Passphrase: ');
    const report = await zeroing(secretBytes(passphrase), (secret) =>
      restoreBackup(
        resolve(source),
        folder.vaultFolder(name),
        { login: textOf(values, 'login'), passphrase: secret },
        {
          onProgress: ({ step, done, of }) =>
            surroundings.progress(`${step} ${Math.floor((100 * done) / Math.max(1, of))} %`),
        },
      ),
    );
    return {
      value: { vault: name, manifestSha256: report.manifestSha256, ledger: report.manifest.ledger },
      lines: [
        `Restored as vault ${name}: ${report.manifest.files.length} files, ledger of ${report.manifest.ledger.size} entries.`,
      ],
    };
  },
};
