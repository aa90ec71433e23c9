// The newest ledger head of each station, kept in the settings file outside the vault: an older copy of a whole vault folder
// that somebody puts back is named by it. Holds no case content and no secret.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Conf from 'conf';
import { SignedHead } from '../ledger/index.ts';

export interface KnownHeads {
  /** The newest head this computer ever saw of the station, if any. */
  of(station: string): SignedHead | undefined;
  remember(head: SignedHead): void;
}

interface Kept {
  heads: Record<string, SignedHead>;
}

/** Opens (or begins) `known-heads.json` in `folder`. A file that cannot be read is set aside, never trusted. */
export function openKnownHeads(folder: string): KnownHeads {
  const open = (): Conf<Kept> =>
    new Conf<Kept>({
      cwd: folder,
      configName: 'known-heads',
      defaults: { heads: {} },
      accessPropertiesByDotNotation: false,
    });
  let file: Conf<Kept>;
  try {
    file = open();
  } catch {
    rmSync(join(folder, 'known-heads.json'), { force: true });
    file = open();
  }
  return {
    of(station) {
      const parsed = SignedHead.safeParse(file.get('heads')[station]);
      return parsed.success ? parsed.data : undefined;
    },
    remember(head) {
      const heads = file.get('heads');
      const known = heads[head.head.station];
      if (known === undefined || known.head.size <= head.head.size) {
        try {
          file.set('heads', { ...heads, [head.head.station]: head });
        } catch {
          // The head is in the vault and in `heads.jsonl`; the one remembered here stays true, and the next is written again.
        }
      }
    },
  };
}
