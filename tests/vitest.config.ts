// One run, five projects: pure rules, the station on a real vault, hostile input, the window shell against doubles, a person's ways.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

function project(
  name: string,
  folder: string,
  limits: { readonly testTimeout: number; readonly isAlone?: boolean; readonly setup?: string },
) {
  return {
    extends: true as const,
    test: {
      name,
      root,
      include: [`${folder}/**/*.test.ts`],
      testTimeout: limits.testTimeout,
      hookTimeout: Math.max(limits.testTimeout, 30_000),
      fileParallelism: limits.isAlone !== true,
      setupFiles: limits.setup === undefined ? [] : [beside(limits.setup)],
    },
  };
}

export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^electron$/, replacement: beside('./electron/electron-double.ts') },
      { find: /^\.\/sibling-module\.ts$/, replacement: beside('./sibling-module.ts') },
    ],
  },
  test: {
    // Real processes: the database's native part is loaded once in each, and a crash takes one file with it, not the run.
    pool: 'forks',
    globalSetup: beside('./build-program.ts'),
    // What a page or a thread shows comes when it comes: a busy machine is no failure.
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: 2,
    projects: [
      project('unit', 'tests/unit', { testTimeout: 30_000 }),
      project('station', 'tests/station', { testTimeout: 120_000 }),
      project('security', 'tests/security', { testTimeout: 120_000 }),
      project('electron', 'tests/electron', { testTimeout: 30_000 }),
      // Each journey drives a browser and a station of its own; two at once would measure each other.
      project('journeys', 'tests/journeys', {
        testTimeout: 240_000,
        isAlone: true,
        setup: './journeys/told-when-failed.ts',
      }),
    ],
  },
});
