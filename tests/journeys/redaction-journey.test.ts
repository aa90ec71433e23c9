// Two people redact a paper of the sample: the prosecutor searches, draws a box by keys and with the mouse and hands the version in; the
// supervisor reads its pages as they will be and approves them. The screens fit and are accessible in four languages.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CaseId, CourtDocumentId } from '../../shared/language/identity.ts';
import { present } from '../present.ts';
import { aSample } from './a-sample.ts';
import { answered } from './behind-the-screen.ts';
import { expectFitting, openAddress, showIn } from './screens-fit.ts';
import { openWorkstation, type Workstation } from './workstation.ts';

let work: Workstation;
let folder: string;
let people: Awaited<ReturnType<typeof aSample>>['people'];
beforeAll(async () => {
  const sample = await aSample('en');
  folder = sample.dataFolder;
  ({ people } = sample);
  work = await openWorkstation({ station: { dataFolder: folder, vault: sample.vault } });
}, 600_000);
afterAll(async () => {
  await work.close();
  rmSync(folder, { recursive: true, force: true });
});

const passphraseOf = (login: string): string => present(people.find((person) => person.login === login)).passphrase;

async function signIn(page: Page, login: string): Promise<void> {
  await page.locator('input[autocomplete=username], #field-login').first().fill(login);
  await page.locator('input[type=password]').fill(passphraseOf(login));
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Cases' }).first().waitFor();
}

/** The folder into which pictures for looking at are put; nothing is drawn without it. */
const pictures = process.env['FOCAL_POINT_PICTURES'];
async function picture(name: string, height = 1100): Promise<void> {
  if (pictures === undefined) return;
  await work.page.setViewportSize({ width: 1360, height });
  await work.page.waitForTimeout(1500);
  await work.page.screenshot({ path: join(pictures, `${name}.png`) });
}

let desk = '';
let list = '';

test('a paper is searched, marked, handed in and approved by a second person', { timeout: 300_000 }, async () => {
  const { page } = work;
  await signIn(page, 'prosecutor');
  await page.getByRole('link', { name: 'Cases' }).first().click();
  await page.getByRole('link', { name: 'LUGINA-14' }).click();
  await page.getByRole('tab', { name: 'Court file' }).click();
  await page.getByRole('tab', { name: 'Redactions' }).click();
  // What the sample brings: the statement whose address is redacted.
  await page.getByRole('rowheader', { name: /rreshterit Agim SHEMBULLI/ }).waitFor();
  await page.getByRole('cell', { name: 'In force' }).waitFor();
  list = new URL(page.url()).hash.slice(1);

  // A name is looked for in the whole file, typed without its letters' marks.
  await page.getByLabel('Name, number or words').fill('shembulli');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page
    .getByRole('checkbox', { name: /^Mark: SHEMBULLI/ })
    .first()
    .waitFor({ timeout: 60_000 });
  await picture('redaction-list');

  const caseId = CaseId.parse(/cases\/([0-9a-f-]{36})/.exec(page.url())?.[1]);
  const { documents } = await answered(work, 'court-file.read', { caseId });
  const note = present(documents.find(({ label }) => label === 'Verifikim në regjistra 18.03.2025.pdf'));
  desk = `/cases/${caseId}/court-file/redactions/${CourtDocumentId.parse(note.id)}`;
  await openAddress(page, desk);
  await page.getByRole('img', { name: 'Page 1', exact: true }).waitFor({ timeout: 30_000 });

  // By search.
  await page.getByLabel('Name, number or words').fill('iarms');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('button', { name: /^Mark \d+ places?$/ }).click();
  await page.getByText('found by search').first().waitFor();

  // By keys: a box, moved and made larger.
  await page.getByLabel('Reason').first().selectOption({ label: 'Data of a person outside the case' });
  await page.getByRole('button', { name: 'New box' }).press('Enter');
  const place = page.getByRole('region', { name: 'Page to mark' });
  await place.focus();
  for (const key of ['ArrowUp', 'ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowDown']) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await page.getByText('drawn').first().waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'New box' }).isEnabled()).toBe(true);

  // With the mouse.
  await place.evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
    element.scrollTop = 0;
  });
  const sheet = present((await page.locator('.fp-redaction-sheet').boundingBox()) ?? undefined);
  const y = Math.max(sheet.y, 60) + 120;
  await page.mouse.move(sheet.x + 80, y);
  await page.mouse.down();
  await page.mouse.move(sheet.x + 240, y + 30, { steps: 4 });
  await page.mouse.up();
  await page.getByRole('button', { name: 'Mark this box' }).click();
  await expect.poll(() => page.getByText('drawn').count()).toBe(2);
  // One is taken back.
  await page.getByRole('button', { name: 'Take back' }).last().click();
  await expect.poll(() => page.getByText('drawn').count()).toBe(1);
  await picture('redaction-desk');

  // A title that tells is refused and named.
  await page.getByLabel('Title of the redacted version').fill('iARMS');
  await page.getByRole('button', { name: 'Make the version and hand it in' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=password]').fill(passphraseOf('prosecutor'));
  await page.keyboard.press('Enter');
  await dialog.getByText('“iarms” is redacted and stands here').waitFor();
  await page.keyboard.press('Escape');
  await page.getByLabel('Title of the redacted version').fill('Check in registers, redacted');
  await page.getByRole('button', { name: 'Make the version and hand it in' }).click();
  await dialog.locator('input[type=password]').fill(passphraseOf('prosecutor'));
  await page.keyboard.press('Enter');
  await page.getByText('Check of version 1').waitFor({ timeout: 60_000 });
  await page.getByText('Somebody else checks it').waitFor();
  expect(await page.getByRole('button', { name: 'Approve these bytes' }).count()).toBe(0);

  await work.station.lock('person');
  await page.reload();
  await signIn(page, 'supervisor');
  await openAddress(page, desk);
  await page.getByRole('button', { name: 'As it will be' }).first().click();
  await page.getByRole('img', { name: 'Page 1', exact: true }).waitFor({ timeout: 30_000 });
  await picture('redaction-check');
  await page.getByRole('button', { name: 'Approve these bytes' }).click();
  await dialog.locator('input[type=password]').fill(passphraseOf('supervisor'));
  await page.keyboard.press('Enter');
  await page.getByText('In force: version 1').waitFor({ timeout: 60_000 });
  const after = await answered(work, 'court-file.read', { caseId });
  expect(after.documents.find(({ id }) => id === note.id)?.redacted).toMatchObject({
    title: 'Check in registers, redacted',
  });
  await picture('redaction-in-force');
  expect(work.complaints).toEqual([]);
});

test('both screens fit in four languages, light and dark', { timeout: 300_000 }, async () => {
  const { page } = work;
  await expectFitting(page, [list, desk]);
  if (pictures !== undefined)
    for (const [language, theme] of [
      ['sq', 'light'],
      ['sr-Cyrl', 'dark'],
    ] as const) {
      await showIn(page, language, theme);
      await page.reload();
      await page.locator('main').waitFor();
      for (const [index, address] of [list, desk].entries()) {
        await openAddress(page, address);
        await page.waitForTimeout(1500);
        await picture(`redaction-fit-${language}-${index}`);
      }
    }
  expect(work.complaints).toEqual([]);
});
