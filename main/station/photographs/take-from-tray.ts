// Copying from the card into the vault: byte for byte, hashed as it comes, one picture after the other. A card that is pulled in the middle ends
// the job with a clear answer: what was copied stands, the one that broke off left nothing, the rest waits in the tray.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { throwIfCancelled } from '../../threads/index.ts';
import type { Inside } from '../inside.ts';
import { attachmentLabel, keepUpload } from '../intake/take-in.ts';
import type { FoundPicture } from './scan-folder.ts';
import { trayOf } from './watched-folder.ts';

type Asked = ParsedInputOf<'photographs.take-from-tray'>;

/** What keeps one picture from being taken in and none of the others. */
const ofOnePicture = [
  'vault.source-changed',
  'vault.source-unreadable',
  'vault.source-not-a-file',
  'vault.source-vanished',
];

/**
 * @throws FocalPointError `photographs.not-in-tray`, `exhibits.unknown`, `cases.unknown`, `exhibits.of-another-case`; the job ends in
 *         `photographs.card-pulled` (nothing more can be read) or `photographs.some-not-taken`, each with how many were and were not.
 */
export async function takeFromTray(inside: Inside, asked: Asked): Promise<{ jobId: string }> {
  const { unlocked, jobs } = inside;
  const tray = trayOf(inside);
  const pictures = asked.pictures.map((id) => ({ id, found: tray.find(id) }));
  attachmentLabel(unlocked.db, asked, '');
  const order = { kind: 'take-in', label: tray.folderName, unit: 'files', canCancel: true } as const;
  for (const { id } of pictures) tray.set(id, 'taking');
  return jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
    const taken: string[] = [];
    const waiting = new Set(pictures.map(({ id }) => id));
    let failed = 0;
    try {
      for (const { id, found } of pictures) {
        control.progress(taken.length + failed, pictures.length);
        throwIfCancelled(control.signal);
        const failure = await takeOne(inside, asked, found, control.signal).then(
          (attachmentId) => {
            taken.push(attachmentId);
            return undefined;
          },
          (error: unknown) => codeOf(error),
        );
        // A card that is gone fails every further picture: they wait for it instead.
        if (failure === 'vault.source-vanished' && !(await tray.isThere())) {
          throw new FocalPointError('photographs.card-pulled', { taken: taken.length, left: waiting.size });
        }
        waiting.delete(id);
        if (failure === undefined) tray.set(id, 'taken');
        else {
          failed += 1;
          tray.set(id, 'failed', failure);
        }
      }
    } finally {
      for (const id of waiting) tray.set(id, 'ready');
    }
    control.progress(pictures.length, pictures.length);
    if (failed > 0) throw new FocalPointError('photographs.some-not-taken', { taken: taken.length, left: failed });
    return { report: { taken } };
  });
}

async function takeOne(inside: Inside, asked: Asked, found: FoundPicture, signal: AbortSignal): Promise<string> {
  const { files } = inside.unlocked;
  const { uploadId } = await files.receive({ fileName: found.name, source: { path: found.path }, signal });
  try {
    return await keepUpload(
      inside,
      { upload: uploadId, caseId: asked.caseId, exhibitId: asked.exhibitId, kind: 'photograph', caption: '' },
      signal,
    );
  } catch (error) {
    // It is still on the card; a copy that no record speaks of helps nobody.
    files.discard(uploadId);
    throw error;
  }
}

/** @throws whatever is no matter of one picture: a full disk, a lock, a person who cancelled. */
function codeOf(error: unknown): string {
  if (error instanceof FocalPointError && ofOnePicture.includes(error.failure.code)) return error.failure.code;
  throw error;
}
