// The list of decisions names each record once, and each record that is there.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../../../docs/decisions/', import.meta.url);

test('every decision has one line in the list, in the order of its number', () => {
  const records = readdirSync(folder).filter((name) => /^\d{4}-.*\.md$/.test(name));
  const list = readFileSync(new URL('README.md', folder), 'utf8');
  const named = [...list.matchAll(/^\| (\d{4}) \| \[[^\]]+\]\(([^)]+)\) *\|$/gm)].map(([, number, name]) => ({
    number,
    name,
  }));
  expect(named.map(({ name }) => name)).toEqual(records.toSorted());
  for (const { number, name } of named) expect(name?.startsWith(`${number}-`)).toBe(true);
});
