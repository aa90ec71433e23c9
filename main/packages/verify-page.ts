// Finds the built VERIFY.html: beside the compiled program, or below `dist` for whoever runs the sources.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FocalPointError } from '../../shared/language/result.ts';

let page: Uint8Array | undefined;

/**
 * The verifier page, one self-contained HTML file.
 * @throws FocalPointError `package.verify-page-missing`
 */
export function readVerifyPage(): Uint8Array {
  page ??= findPage(import.meta.dirname);
  return page;
}

function findPage(from: string): Uint8Array {
  for (let folder = from; ; folder = dirname(folder)) {
    for (const place of ['verifier', 'dist/verifier']) {
      const file = join(folder, place, 'VERIFY.html');
      if (existsSync(file)) return readFileSync(file);
    }
    if (dirname(folder) === folder) throw new FocalPointError('package.verify-page-missing');
  }
}
