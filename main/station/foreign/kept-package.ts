// A package that lies sealed among the files of the vault, opened without ever lying open on the disk. It may hold gigabytes: others are answered while it is read.
import { withBroughtPackage, type BroughtPackage, type VerifyOptions } from '../../packages/index.ts';
import { turnsOf } from '../../threads/index.ts';
import type { StoredFile } from '../evidence-files.ts';
import type { Unlocked } from '../unlocked.ts';

/** @throws as `withBroughtPackage` and `openSealedFile` */
export async function withKeptPackage<Value>(
  unlocked: Unlocked,
  kept: StoredFile,
  options: VerifyOptions,
  take: (brought: BroughtPackage) => Promise<Value>,
): Promise<Value> {
  const reader = unlocked.files.openSealed(kept);
  const nextTurn = turnsOf(options.signal);
  const file = {
    size: reader.size,
    async read(start: number, end: number) {
      await nextTurn();
      return reader.read(start, end - start);
    },
  };
  try {
    return await withBroughtPackage(file, options, take);
  } finally {
    reader.close();
  }
}
