// Native parts lie beside the archive, outside what Electron checks. Before one is loaded they are compared with the table in the archive.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Path below the program → SHA-256, lower-case hex. */
export type NativeFiles = Readonly<Record<string, string>>;

/**
 * The files that are missing or not as the table says.
 * @param folder  `app.asar.unpacked` of the installed program.
 */
export function changedNativeFiles(table: NativeFiles, folder: string): string[] {
  return Object.entries(table)
    .filter(([path, expected]) => {
      try {
        return (
          createHash('sha256')
            .update(readFileSync(join(folder, path)))
            .digest('hex') !== expected
        );
      } catch {
        return true;
      }
    })
    .map(([path]) => path);
}
