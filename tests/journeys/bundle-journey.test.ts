// A prosecutor makes the bundle of the sample case: the profile chosen, the bundle made with every document of the file, read with its index
// at the side, in four languages.
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aSample } from './a-sample.ts';
import { answered } from './behind-the-screen.ts';
import { expectFitting, openAddress, showIn } from './screens-fit.ts';
import { openWorkstation, type Workstation } from './workstation.ts';

let work: Workstation;
let folder: string;
let prosecutor: { readonly login: string; readonly passphrase: string } | undefined;
beforeAll(async () => {
  const sample = await aSample('en');
  folder = sample.dataFolder;
  prosecutor = sample.people.find((person) => person.roles.includes('prosecutor'));
  work = await openWorkstation({ station: { dataFolder: folder, vault: sample.vault } });
}, 600_000);
afterAll(async () => {
  await work.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The folder into which pictures for looking at are put; nothing is drawn without it. */
const pictures = process.env['FOCAL_POINT_PICTURES'];
async function picture(name: string, height = 1250): Promise<void> {
  if (pictures === undefined) return;
  await work.page.setViewportSize({ width: 1280, height });
  await work.page.screenshot({ path: join(pictures, `${name}.png`) });
}

test('the bundle of the sample is made and read', { timeout: 300_000 }, async () => {
  const { page } = work;
  await page
    .locator('input[autocomplete=username], #field-login')
    .first()
    .fill(prosecutor?.login ?? '');
  await page.locator('input[type=password]').fill(prosecutor?.passphrase ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Cases' }).first().click();
  await page.getByRole('link', { name: 'LUGINA-14' }).click();
  await page.getByRole('tab', { name: 'Court file' }).click();
  await page.getByRole('tab', { name: 'Bundle' }).click();

  // The sample's file lacks papers and its index is not sealed: the profile of the case takes no bundle yet.
  await page.getByText('The index is not sealed as it stands, and this profile takes no draft').first().waitFor();
  expect(await page.getByRole('button', { name: 'Make the bundle' }).isDisabled()).toBe(true);
  await page.getByText('No bundle was made of this file yet').waitFor();
  await picture('bundle-blocked');
  await page.getByRole('link', { name: 'Another profile' }).click();
  await page.getByLabel('Profile of the court').selectOption({ label: 'Plain' });
  await page.getByRole('button', { name: 'Save the choice' }).click();
  await page.getByText('What it asks: Plain').waitFor();
  await page.getByRole('tab', { name: 'Bundle' }).click();
  await page.getByText('every page will be marked as a draft').waitFor();
  await page.getByRole('button', { name: 'Make the bundle' }).press('Enter');
  await page.getByText('The bundle is made.').waitFor({ timeout: 200_000 });
  await page.getByText('As the file stands').waitFor();
  if (pictures !== undefined) await page.getByRole('button', { name: 'Close' }).click();
  await picture('bundle-made');

  const caseId = /cases\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  const { bundles } = await answered(work, 'court-file.bundles', { caseId });
  const [bundle] = bundles;
  expect(bundle?.notShown).toBe(0);
  const media = await work.station.media({ kind: 'document', id: bundle?.volumes[0]?.documentId ?? '', toSave: false });
  const path = join(folder, 'bundle.pdf');
  writeFileSync(path, media.read(0, media.size));
  media.close();
  if (pictures !== undefined) copyFileSync(path, join(pictures, 'bundle.pdf'));

  await page.getByRole('link', { name: 'Read', exact: true }).click();
  const index = page.getByRole('navigation', { name: 'Index of the bundle' });
  await index.waitFor();
  await page.getByRole('img', { name: 'Page 1', exact: true }).waitFor();
  const indictment = index.getByRole('button', { name: /Aktakuzë/ }).first();
  await indictment.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => indictment.getAttribute('aria-current'), { timeout: 20_000 }).toBe('page');
  // The number in the index is that of the page, here and on paper.
  const number = /\d+$/.exec((await indictment.textContent()) ?? '')?.[0] ?? '';
  await page.getByRole('img', { name: `Page ${number}`, exact: true }).waitFor();
  await picture('bundle-reader', 860);
  await notedAndPresented(page, Number(number));
  await page.getByLabel('Search in the text').fill('LUGINA');
  expect(work.complaints).toEqual([]);
});

/** A note of the prosecutor's own on the page, and the page alone for the hearing, without the note. */
async function notedAndPresented(page: Page, number: number): Promise<void> {
  await page.getByLabel('Note on this page').fill('Ask the expert about the second shot');
  await page.getByRole('button', { name: 'Save the note' }).click();
  await page.getByText('Ask the expert about the second shot').first().waitFor();
  await page.getByRole('button', { name: 'Show for the hearing' }).click();
  const stage = page.getByRole('dialog', { name: 'Page shown for the hearing' });
  await stage.getByRole('img', { name: `Page ${number}`, exact: true }).waitFor();
  expect(await stage.getByText('Ask the expert').count()).toBe(0);
  await page.keyboard.press('ArrowRight');
  await stage.getByRole('img', { name: `Page ${number + 1}`, exact: true }).waitFor();
  await page.keyboard.press('Home');
  await stage.getByRole('img', { name: 'Page 1', exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await stage.waitFor({ state: 'detached' });
}

/** For looking at: the sizes in which `expectFitting` left the window are none that people have. */
async function pictureOfEach(addresses: readonly string[]): Promise<void> {
  const { page } = work;
  if (pictures === undefined) return;
  for (const [language, theme] of [
    ['sq', 'light'],
    ['sr-Cyrl', 'dark'],
    ['en', 'light'],
  ] as const) {
    await showIn(page, language, theme);
    await page.reload();
    await page.locator('main').waitFor();
    for (const [index, address] of addresses.entries()) {
      await openAddress(page, address);
      await page.waitForTimeout(2000);
      await picture(`fit-${language}-${index}`);
    }
  }
}

test('both screens fit in four languages, light and dark', { timeout: 300_000 }, async () => {
  const { page } = work;
  const reader = new URL(page.url()).hash.slice(1);
  const made = reader.replace(/\/[0-9a-f-]{36}$/, '');
  await expectFitting(page, [made, reader]);
  await pictureOfEach([made, reader]);
  expect(work.complaints).toEqual([]);
});
