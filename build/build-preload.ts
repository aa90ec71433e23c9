// Builds the window's preload, the one CommonJS file a sandbox can load. The rest of the window is part of the program.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'dist/main/electron');

/** Bundles the preload into the compiled program. */
export async function buildPreload(): Promise<void> {
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
