// The last way out of a damaged vault: what can still be read is written into a folder, plain, with a report of what could not.
// Nothing in the vault is changed. Whoever is allowed to is told what that means before they begin.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { rescuers } from '../../../shared/contract/station.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { openReadOnlyRescue, writeError, type RescuedVault } from '../../vault/index.ts';
import { does, type Handler } from '../handler.ts';
import type { Inside } from '../inside.ts';
import type { JobControl } from '../jobs.ts';
import { foldLogin } from '../person-records.ts';
import { secretBytes, zeroing } from '../secret-bytes.ts';
import { rescueFiles, rescueTables } from './rescue-records.ts';

type Credentials = ParsedInputOf<'station.rescue'>['credentials'];

export const rescue: Handler<'station.rescue'> = does(async (inside, { vault, credentials, folderHandle }) => {
  const chosen =
    folderHandle === undefined ? join(inside.dataFolder.root, 'rescued') : inside.caller.folderPath(folderHandle);
  if (chosen === undefined) throw new FocalPointError('backup.folder-missing');
  await inside.lock('person');
  // Opened before the job begins: a wrong passphrase is an answer, not a failed job.
  const rescued = await open(inside, vault, credentials);
  try {
    if (rescued.problems.length === 0) throw new FocalPointError('rescue.vault-is-sound');
    if (credentials.kind === 'person') demandRescuer(rescued.db, credentials.login);
  } catch (error) {
    rescued.close();
    throw error;
  }
  const made = inside.clock.now().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  const target = join(chosen, `${vault}-${made}`);
  const order = { kind: 'rescue', label: vault, unit: 'files', canCancel: true, startedBy: '' } as const;
  return inside.door.lockedJobs.start(order, async (control) => {
    try {
      const report = await write(inside, { vault, rescued, target, credentials }, control);
      return { location: target, report };
    } finally {
      rescued.close();
    }
  });
});

function open({ dataFolder, clock }: Inside, vault: string, credentials: Credentials): Promise<RescuedVault> {
  const folder = dataFolder.vaultFolder(vault);
  if (credentials.kind === 'recovery') return openReadOnlyRescue(folder, { recoveryCode: credentials.code }, clock);
  const { login, passphrase } = credentials;
  return zeroing(secretBytes(passphrase), (secret) => openReadOnlyRescue(folder, { login, passphrase: secret }, clock));
}

/**
 * A supervisor, as far as the damaged database still says who that is. An administrator opens no case content by that role, and
 * a vault that nobody can ask any more is left to whoever holds a passphrase to it.
 */
function demandRescuer(db: ReadableDatabase | undefined, login: string): void {
  let person: { roles: string; state: string } | undefined;
  try {
    person = db?.first(statement`select roles, state from person where login_folded = ${foldLogin(login)}`);
  } catch (error) {
    if (!(error instanceof FocalPointError)) throw error;
  }
  if (person === undefined) return;
  const held = JSON.parse(person.roles) as Role[]; // written by this program
  const may: readonly Role[] = rescuers;
  if (person.state !== 'active' || !held.some((role) => may.includes(role)))
    throw new FocalPointError('station.forbidden');
}

interface Work {
  readonly vault: string;
  readonly rescued: RescuedVault;
  readonly target: string;
  readonly credentials: Credentials;
}

async function write(inside: Inside, { vault, rescued, target, credentials }: Work, control: JobControl) {
  const unfinished = `${target}.unfinished`;
  try {
    mkdirSync(unfinished, { recursive: true, mode: 0o700 });
    const { db } = rescued;
    const tables = db === undefined ? [] : rescueTables(db, join(unfinished, 'records'), control.signal);
    const files =
      db === undefined
        ? []
        : await rescueFiles(
            { db, vaultFolder: inside.dataFolder.vaultFolder(vault), fileKey: () => rescued.fileKey() },
            join(unfinished, 'files'),
            control,
          );
    const report = {
      format: 'focal-point/rescue/1',
      vault,
      rescuedAt: inside.clock.now(),
      by: credentials.kind === 'person' ? credentials.login : 'recovery sheet',
      problems: rescued.problems,
      tables,
      files,
    };
    writeFileSync(join(unfinished, 'report.json'), `${JSON.stringify(report, null, 2)}\n`, { mode: 0o600 });
    renameSync(unfinished, target);
    return {
      problems: [...rescued.problems],
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
      tablesCutShort: tables.filter(({ isCutShort }) => isCutShort).map(({ table }) => table),
      files: files.length,
      filesDamaged: files.filter(({ state }) => state !== 'whole').length,
    };
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw writeError(error);
  }
}
