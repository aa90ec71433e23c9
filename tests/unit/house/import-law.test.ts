import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { breaches, breachesBelow, importsOf } from '../../../build/import-law.ts';

const values = (...specifiers: string[]) => specifiers.map((specifier) => ({ specifier, isTypeOnly: false }));
const types = (...specifiers: string[]) => specifiers.map((specifier) => ({ specifier, isTypeOnly: true }));

describe('the law lets a room import downwards', () => {
  test.each([
    ['main/loopback/serve.ts', '../station/open-station.ts'],
    ['main/station/open-station.ts', '../documents/index.ts'],
    ['main/packages/seal.ts', '../vault/index.ts'],
    ['main/vault/header.ts', '../database/index.ts'],
    ['main/database/query.ts', '../../shared/language/result.ts'],
    ['renderer/cases/case-list.tsx', '../../shared/contract/index.ts'],
    ['renderer/cases/case-list.tsx', '../components/button.tsx'],
    ['main/station/custody/handlers.ts', '../intake/events.ts'],
    ['main/packages/seal.ts', '../documents/index.ts'],
  ])('%s → %s', (file, specifier) => {
    expect(breaches(file, values(specifier))).toEqual([]);
  });

  test('a type of Electron may be named anywhere below it', () => {
    expect(breaches('main/loopback/serve.ts', types('electron'))).toEqual([]);
  });
});

describe('the law names each breach', () => {
  test.each([
    ['shared/domain/case.ts', 'node:fs', 'shared is pure'],
    ['shared/domain/case.ts', '../../main/vault/index.ts', 'shared stands below'],
    ['renderer/cases/case-list.tsx', '../../main/station/dispatch.ts', 'know only shared'],
    ['renderer/cases/case-list.tsx', 'node:path', 'have no Node'],
    ['main/database/query.ts', '../station/dispatch.ts', 'stands below or beside main/station'],
    ['main/ledger/ledger.ts', '../vault/index.ts', 'stands below or beside main/vault'],
    ['main/documents/case-file.ts', '../packages/seal.ts', 'stands below or beside main/packages'],
    ['main/loopback/serve.ts', '../electron/guards.ts', 'stands below or beside main/electron'],
    ['main/station/dispatch.ts', '../../renderer/text.tsx', 'does not know renderer'],
    ['main/station/custody/handlers.ts', '../intake/exhibit-records.ts', 'does not import the records of intake'],
    ['main/station/dispatch.ts', 'electron', 'only main/electron may'],
    ['main/station/intake/handlers.ts', 'knex', 'only main/database'],
    ['main/station/intake/handlers.ts', 'better-sqlite3/lib/database.js', 'only main/database'],
    ['main/documents/case-file.ts', 'node:http', 'only main/loopback'],
    ['main/electron/main.ts', 'node:net', 'only main/loopback'],
    ['renderer/cases/case-list.tsx', '@blueprintjs/core', 'only renderer/components'],
    ['main/new-room/door.ts', '../vault/index.ts', 'has no floor'],
  ])('%s → %s', (file, specifier, sentence) => {
    const [breach] = breaches(file, values(specifier));
    expect(breach).toContain(sentence);
  });

  test('a type import does not excuse a wrong floor', () => {
    expect(breaches('main/database/query.ts', types('../station/dispatch.ts'))).toHaveLength(1);
  });
});

describe('reading imports', () => {
  test('sees static, re-exporting and dynamic imports, and which are only types', () => {
    const source = `
      import type { A } from './a.ts';
      import { type B } from './b.ts';
      import { type C, d } from './c.ts';
      import './e.ts';
      export { f } from './f.ts';
      export type { G } from './g.ts';
      export * from './h.ts';
      const i = await import('./i.ts');
    `;
    expect(importsOf('example.ts', source)).toEqual([
      ...types('./a.ts', './b.ts'),
      ...values('./c.ts', './e.ts', './f.ts'),
      ...types('./g.ts'),
      ...values('./h.ts', './i.ts'),
    ]);
  });
});

test('every file of the project keeps the law', () => {
  const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
  expect(breachesBelow(root)).toEqual([]);
});
