// The ledger on the screen: its lines, its verification in plain words, and what that does not prove.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStation, openWorkstation, type Workstation } from './workstation.ts';

let work: Workstation;
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Supervisor'] });
}, 180_000);
afterAll(() => work.close());

test('shows who did what, newest first', async () => {
  const { page } = work;
  await page.getByRole('navigation').getByRole('link', { name: 'Ledger' }).click();
  await page.getByRole('row', { name: /Arta Berisha Station created/ }).waitFor();
  await page.getByLabel('Only this act').selectOption({ label: 'Person added' });
  await page.getByRole('row', { name: /Person added/ }).waitFor();
  await expect.poll(() => page.getByRole('row', { name: /Station created/ }).count()).toBe(0);
});

test('verifies on demand, and says in the same breath what that does not prove', async () => {
  const { page } = work;
  await page.getByRole('button', { name: 'Verify now' }).click();
  await page.getByText('The ledger is intact.').waitFor();
  await page.getByText('What this does not prove').waitFor();
  await page
    .getByRole('contentinfo')
    .getByText(/verified \d\d\.\d\d\.\d{4}/)
    .waitFor();
  expect(work.complaints).toEqual([]);
});
