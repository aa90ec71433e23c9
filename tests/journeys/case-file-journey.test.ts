// The whole way in Albanian: a prosecutor makes the case file of the sample case, seals it, and verifies what was sealed.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSample } from '../../main/sample-case/build-sample.ts';
import { openWorkstation, type Workstation } from './workstation.ts';

let work: Workstation;
let prosecutor: { readonly login: string; readonly passphrase: string } | undefined;
beforeAll(async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'focal-point-sample-'));
  const sample = await buildSample({ dataFolder, language: 'sq' });
  prosecutor = sample.people.find((person) => person.roles.includes('prosecutor'));
  work = await openWorkstation({
    station: { dataFolder, vault: sample.vault },
  });
}, 600_000);
afterAll(() => work.close());

test('a prosecutor who reads only Albanian makes, seals and verifies the case file', { timeout: 240_000 }, async () => {
  const { page } = work;
  await page.evaluate(() => localStorage.setItem('focal-point.language', 'sq'));
  await page.reload();
  await page
    .locator('input[autocomplete=username], #field-login')
    .first()
    .fill(prosecutor?.login ?? '');
  await page.locator('input[type=password]').fill(prosecutor?.passphrase ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Lëndët' }).first().click();
  await page.getByRole('link', { name: 'LUGINA-14' }).click();
  await page.getByRole('tab', { name: 'Dokumentet' }).click();
  await page.getByRole('button', { name: 'Bëj dosjen e lëndës' }).click();
  await page.getByText(/^Gati:/).waitFor({ timeout: 120_000 });

  await page.getByRole('tab', { name: 'Paketat' }).click();
  await page.getByRole('button', { name: 'Vulos', exact: true }).click();
  await page.getByRole('alert').getByRole('button', { name: 'Marrësi' }).click();
  await page.keyboard.type('Gjykata Themelore');
  await page.getByRole('button', { name: 'Vulos', exact: true }).click();
  await page.getByRole('heading', { name: /Gjykata Themelore/ }).waitFor({ timeout: 120_000 });

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Shkarko' }).first().click();
  const packagePath = join(mkdtempSync(join(tmpdir(), 'focal-point-package-')), 'package.zip');
  await (await download).saveAs(packagePath);
  await page.getByRole('link', { name: 'Lëndët' }).first().click();
  await page.getByRole('link', { name: 'Verifiko një paketë' }).click();
  await page.locator('#field-package').setInputFiles(packagePath);
  await page.getByRole('button', { name: 'Verifiko', exact: true }).click();
  await page.getByRole('heading', { name: 'Gjetjet' }).waitFor({ timeout: 60_000 });
  expect(work.complaints).toEqual([]);
});
