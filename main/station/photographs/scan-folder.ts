// What pictures lie in a folder of a camera or card: names, sizes, times. Nothing is opened, nothing is followed, nothing is written.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isPictureName } from '../../../shared/domain/photograph.ts';

export interface FoundPicture {
  /** Path below the folder, with `/`. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly modified: number;
}

export interface FolderScan {
  readonly pictures: readonly FoundPicture[];
  /** There were more than are looked at. */
  readonly isCutShort: boolean;
}

/** DCIM/100CANON is two deep; nobody keeps a camera's pictures eight deep. */
const deepest = 8;
export const mostPictures = 5000;

/**
 * Lists the pictures of a folder, in the order of their names.
 * @throws NodeJS.ErrnoException when the folder itself cannot be read: it is gone, or the card was pulled.
 */
export async function scanFolder(folder: string): Promise<FolderScan> {
  const pictures: FoundPicture[] = [];
  let isCutShort = false;
  const walk = async (below: string, depth: number): Promise<void> => {
    const entries = await readdir(join(folder, below), { withFileTypes: true });
    for (const entry of entries.toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
      // `._DSC_0001.JPG` and `.Trashes` are what computers leave on cards.
      if (entry.name.startsWith('.')) continue;
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (pictures.length >= mostPictures) {
        isCutShort = true;
        return;
      }
      if (entry.isDirectory() && depth < deepest) await walk(name, depth + 1);
      // A link may lead anywhere on this computer: it is not followed.
      else if (entry.isFile() && isPictureName(entry.name)) await add(name);
    }
  };
  const add = async (name: string): Promise<void> => {
    const path = join(folder, name);
    // One that went between the two looks is simply not there.
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined) pictures.push({ name, path, bytes: found.size, modified: Math.trunc(found.mtimeMs) });
  };
  await walk('', 0);
  return { pictures, isCutShort };
}
