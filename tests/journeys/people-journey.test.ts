// An administrator adds a colleague, changes a role, gives a new passphrase, retires; and sees the very table the station checks.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStation, openWorkstation, type Workstation } from './workstation.ts';

let work: Workstation;
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page);
}, 180_000);
afterAll(() => work.close());

test('adds a person, who then stands in the list', async () => {
  const { page } = work;
  await page.getByRole('link', { name: 'People' }).click();
  await page.getByRole('button', { name: 'Add a person' }).first().click();
  const sheet = page.getByRole('complementary', { name: 'Add a person' });
  await sheet.getByLabel(/^Name/).fill('Vesna Primerović');
  await sheet.getByLabel(/^Login/).fill('vesna');
  await sheet.getByRole('button', { name: 'Add', exact: true }).click();
  await sheet.getByRole('alert').getByRole('button', { name: 'Roles' }).waitFor();
  await sheet.getByLabel(/^Registrar/).check();
  await sheet.getByLabel(/^Passphrase/).fill('lantern copper otter sixteen');
  await sheet.getByText('Good.').waitFor();
  await sheet.getByRole('button', { name: 'Add', exact: true }).click();
  await sheet.getByText('Vesna Primerović was added.').waitFor();
  await page.getByRole('row', { name: /Vesna Primerović vesna Registrar/ }).waitFor();
});

test('changes roles, and retires with a reason only', async () => {
  const { page } = work;
  await page.getByRole('row', { name: /Vesna Primerović/ }).click();
  const sheet = page.getByRole('complementary', { name: 'Vesna Primerović' });
  await sheet.getByRole('button', { name: 'Change roles' }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/^Custodian/)
    .check();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await sheet.getByText('The roles of Vesna Primerović were changed.').waitFor();
  await sheet.getByText('Custodian', { exact: true }).waitFor();

  await sheet.getByRole('button', { name: 'Retire' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retire' }).click();
  await page.getByRole('dialog').getByText('Fill this in.').waitFor();
  await page
    .getByRole('dialog')
    .getByLabel(/^Reason/)
    .fill('Moved to another post');
  await page.getByRole('dialog').getByRole('button', { name: 'Retire' }).click();
  await page.getByRole('row', { name: /Vesna Primerović .* retired/ }).waitFor();
});

test('refuses to take the last administrator away, and says why', async () => {
  const { page } = work;
  await page.getByRole('row', { name: /Arta Berisha/ }).click();
  await page.getByRole('button', { name: 'Change roles' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Registrar/).check();
  await dialog.getByLabel(/^Administrator/).uncheck();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByRole('alert').getByText('people.last-administrator').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('shows the permissions by name, with what each role may', async () => {
  const { page } = work;
  await page.getByRole('tab', { name: 'Who may do what' }).click();
  const row = page.getByRole('row', { name: /^Make a backup/ });
  await row.waitFor();
  expect(await row.getByText('may', { exact: true }).count()).toBe(1);
  // Every command has a name for people; none is shown by its code.
  expect(await page.getByRole('rowheader', { name: /^[a-z-]+\.[a-z-]+$/ }).count()).toBe(0);
  expect(work.complaints).toEqual([]);
});
