// Every command has a test in which it works. The other three (bad input, forbidden, locked) are made for all at once.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { contract } from '../../../shared/contract/index.ts';

const tests = fileURLToPath(new URL('../../station', import.meta.url));

/** Calls that fail when the command does not do what was asked: `answer('cases.open', …)`, `ask('cases.open', …)`. */
const succeeding = /\b(?:answer|ask)\(\s*'([a-z-]+\.[a-z-]+)'/g;

test('every command is seen working by a test of the station', () => {
  const seen = new Set<string>();
  for (const name of readdirSync(tests, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || name.includes('every-command')) continue;
    for (const [, command] of readFileSync(join(tests, name), 'utf8').matchAll(succeeding)) seen.add(command ?? '');
  }
  expect(Object.keys(contract).filter((command) => !seen.has(command))).toEqual([]);
});
