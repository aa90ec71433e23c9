// What the pages for newcomers promise is there: their pictures, the pages they lead to, and the way into the sample.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { administrator, samplePeople } from '../../../shared/reference/sample-people.ts';

const root = new URL('../../../', import.meta.url);
const pages = [
  'README.md',
  ...readdirSync(fileURLToPath(new URL('docs/', root)), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
];

test.each(pages)('%s leads nowhere that is not there', (page) => {
  const at = new URL(page, root);
  const targets = [...readFileSync(at, 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(
    ([, target = '']) => target,
  );
  const missing = targets.filter((target) => !target.includes(':') && !existsSync(fileURLToPath(new URL(target, at))));
  expect(missing).toEqual([]);
});

test.each([...samplePeople, administrator])('the guide says how to unlock the sample as $login', (person) => {
  const guide = readFileSync(new URL('docs/user-guide.md', root), 'utf8');
  expect(guide).toContain(`\`${person.login}\``);
  expect(guide).toContain(`\`${person.passphrase}\``);
});
