// A package stands under another name until the record speaks of it; what a crash left between the two is finished at unlock.
import { existsSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { statement } from '../database/index.ts';
import type { DataFolder } from './data-folder.ts';
import type { Unlocked } from './unlocked.ts';

const extension = '.unrecorded';

/** The name of a sealed package that no record speaks of yet, and that nobody should hand to anybody. */
export function unrecordedPath(path: string): string {
  return `${path}${extension}`;
}

/**
 * Gives recorded packages the name under which they were recorded. Others are left as they are: vaults share the folder, and
 * the station next door may be writing one.
 */
export function finishRecordedPackages(unlocked: Unlocked, { exports: folder }: DataFolder): void {
  for (const left of readdirSync(folder).filter((name) => name.endsWith(extension))) {
    const name = left.slice(0, -extension.length);
    const row = unlocked.db.first<{ bytes: number }>(
      statement`select bytes, created from sealed_package where file_name = ${name}
        union all select bytes, created from transfer_sent where file_name = ${name} order by created desc limit 1`,
    );
    const isOurs = row !== undefined && row.bytes === statSync(join(folder, left)).size;
    if (isOurs && !existsSync(join(folder, name))) renameSync(join(folder, left), join(folder, name));
  }
}
