// Watching a folder: begun and ended by a person, for as long as the vault is open. One tray per unlocked vault.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import type { Inside } from '../inside.ts';
import type { Unlocked } from '../unlocked.ts';
import { CameraTray } from './camera-tray.ts';
import type { FoundPicture } from './scan-folder.ts';

const trays = new WeakMap<Unlocked, CameraTray>();

/** The tray of the open vault; made at the first question, closed with the vault. */
export function trayOf(inside: Inside): CameraTray {
  const { unlocked, clock, nextId, emit } = inside;
  const known = trays.get(unlocked);
  if (known !== undefined) return known;
  const tray = new CameraTray({
    clock,
    nextId,
    isKnown: (name, bytes) =>
      unlocked.db.first(statement`select 1 as known from attachment where file_name = ${name} and bytes = ${bytes}`) !==
      undefined,
    changed: () => emit({ type: 'changed', areas: ['tray'] }),
  });
  trays.set(unlocked, tray);
  unlocked.atClose(() => tray.stop());
  return tray;
}

/** A picture of the tray, to be looked at before it is taken in. */
export function pictureInTray(unlocked: Unlocked, id: string): FoundPicture | undefined {
  return trays.get(unlocked)?.look(id);
}

/** @throws FocalPointError `photographs.no-folder` where none was chosen and none given, `photographs.folder-unreadable` */
export async function watchFolder(
  inside: Inside,
  { folder, from }: ParsedInputOf<'photographs.watch'>,
): Promise<Record<string, never>> {
  const path = folder === undefined ? inside.watchFolder : inside.caller.folderPath(folder);
  if (path === undefined) throw new FocalPointError('photographs.no-folder');
  await trayOf(inside).watch(path, from);
  return {};
}

export function stopWatching(inside: Inside): Promise<Record<string, never>> {
  trayOf(inside).stop();
  inside.emit({ type: 'changed', areas: ['tray'] });
  return Promise.resolve({});
}

export function readTray(inside: Inside): Promise<OutputOf<'photographs.tray'>> {
  return Promise.resolve({ isFolderGiven: inside.watchFolder !== undefined, ...trayOf(inside).list() });
}
