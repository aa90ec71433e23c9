// Finds the built VERIFY.html. In a source checkout it is built when it is missing or older than its sources; a packaged
// program carries it.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
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
    const built = join(folder, 'dist', 'verifier', 'VERIFY.html');
    const builder = join(folder, 'build', 'verifier.ts');
    const beside = join(folder, 'verifier', 'VERIFY.html');
    if (existsSync(builder)) return builtPage(folder, built, builder);
    if (existsSync(built)) return readFileSync(built);
    if (existsSync(beside)) return readFileSync(beside);
    if (dirname(folder) === folder) throw new FocalPointError('package.verify-page-missing');
  }
}

function builtPage(project: string, built: string, builder: string): Uint8Array {
  if (!existsSync(built) || statSync(built).mtimeMs < newestSource(project, builder)) {
    const { status } = spawnSync(process.execPath, [builder], { cwd: project, stdio: 'ignore' });
    if (status !== 0) throw new FocalPointError('package.verify-page-missing');
  }
  return readFileSync(built);
}

function newestSource(project: string, builder: string): number {
  const rooms = ['main/packages/verifier', 'main/packages/format', 'shared/text'].map((room) =>
    join(project, ...room.split('/')),
  );
  const files = rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return Math.max(...[builder, ...files].map((file) => statSync(file).mtimeMs));
}
