// Builds the window shell: the program's modules as JavaScript, and the preload as the one CommonJS file a sandbox can load.
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Emits `shared` and `main` below `dist`, side by side as in the sources, so that every relative address stays true. */
export async function buildShell(): Promise<void> {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', 'main'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The program does not compile.');
  // What the modules read beside themselves and the compiler does not carry along.
  cpSync(join(root, 'main'), join(root, 'dist/main'), {
    recursive: true,
    filter: (source) => !/\.tsx?$|\.md$|tsconfig.*\.json$/.test(source),
  });
  await buildPreload(join(root, 'dist/main/electron'));
}

/** Bundles the preload into `folder`/preload.cjs. */
export async function buildPreload(folder: string): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome140',
      minify: false,
      lib: { entry: join(root, 'main/electron/preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
      rolldownOptions: { external: ['electron'] },
    },
  });
  // The compiler's own copy is a module, which a sandboxed preload cannot be.
  rmSync(join(folder, 'preload.js'), { force: true });
}
