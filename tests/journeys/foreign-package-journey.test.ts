// A laboratory's package on a stick: a changed one is refused in words, the true one is verified, compared with paper, taken in, read, found and filed;
// brought once more it is named. Then as a folder, and the screens in four languages, light and dark.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { extractPackage } from '../../main/packages/index.ts';
import { aLaboratory, type Laboratory } from '../station/foreign/a-laboratory.ts';
import { answered } from './behind-the-screen.ts';
import { expectFitting, expectWholePageFits, openAddress } from './screens-fit.ts';
import { openCase } from './work-steps.ts';
import { createStation, openWorkstation, type Workstation } from './workstation.ts';

let work: Workstation;
let lab: Laboratory;
let stick: string;
let paper: string;
beforeAll(async () => {
  lab = await aLaboratory();
  stick = mkdtempSync(join(tmpdir(), 'focal-point-stick-'));
  const sealed = await lab.seal();
  paper = await lab.fingerprint();
  writeFileSync(join(stick, 'lab.zip'), sealed);
  const changed = Buffer.from(sealed);
  const at = changed.indexOf('left side');
  changed[at] = 'r'.charCodeAt(0);
  writeFileSync(join(stick, 'changed.zip'), changed);
  lab.station.clock.forward(3_600_000);
  const [before] = (await lab.station.answer('packages.list', { caseId: lab.caseId })).packages;
  const takesPlaceOf = { supersedes: before?.id, supersedesReason: 'One photograph was missing' };
  writeFileSync(join(stick, 'second.zip'), await lab.seal(takesPlaceOf));
  await extractPackage(join(stick, 'second.zip'), join(stick, 'second'));
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Prosecutor'] });
}, 240_000);
afterAll(async () => {
  await work.close();
  await lab.close();
  rmSync(stick, { recursive: true, force: true });
});

/** As somebody drags it from the file manager: only the browser's own input can bring a folder. */
async function dropOn(page: Page, selector: string, path: string): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not shown`);
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: box.x + 40, y: box.y + 20, data });
}

async function examine(page: Page, path: string, field: 0 | 1 = 0): Promise<void> {
  await openAddress(page, '/cases/foreign');
  await openAddress(page, '/cases/foreign/new');
  await page.locator('input[type=file]').nth(field).setInputFiles(path);
  await page.getByRole('button', { name: 'Verify', exact: true }).click();
  await page.getByRole('heading', { name: 'What it does not prove' }).waitFor({ timeout: 60_000 });
}

test(
  'a package is refused, taken in, named when it comes again, read, found and filed',
  { timeout: 240_000 },
  async () => {
    const { page } = work;
    await openCase(page, 'LUGINA-14');
    await openAddress(page, '/cases/foreign');
    await page.getByText('No package was taken in yet').waitFor();

    await examine(page, join(stick, 'changed.zip'));
    await page
      .getByRole('alert')
      .getByText(/not as it was sealed, so nothing of it is opened/)
      .waitFor();
    await page.getByText('A file is not as it was sealed.').first().waitFor();
    expect(await page.getByRole('button', { name: 'Take in', exact: true }).count()).toBe(0);

    await examine(page, join(stick, 'lab.zip'));
    await page.getByText(/The key is not known here/).waitFor();
    await page.getByRole('button', { name: 'Take in', exact: true }).click();
    await page.getByRole('alert').getByText('Why it is taken in all the same').waitFor();
    await page.locator('#field-paperFingerprint').fill(paper.replace(/.$/, paper.endsWith('0') ? '1' : '0'));
    await page.getByRole('button', { name: 'Take in', exact: true }).click();
    await page.getByText(/What you typed is not the fingerprint of this key/).waitFor();
    await page.locator('#field-paperFingerprint').fill(paper);
    expect(await page.locator('#field-ownCase option:checked').textContent()).toBe('LUGINA-14');
    await page.getByRole('button', { name: 'Take in', exact: true }).click();
    await page.getByText('Record of another station: Ballistics laboratory, Test agency').waitFor();
    await page
      .getByText(/compared with paper$/)
      .first()
      .waitFor();

    await page.getByRole('tab', { name: /^Exhibits/ }).click();
    await page.getByRole('link', { name: 'K5', exact: true }).click();
    await page.getByText('courier → ').first().waitFor();
    await page.getByText('New seal: 0048215').waitFor();
    expect(await page.getByText('Foreign', { exact: true }).isVisible()).toBe(true);
    await page.getByRole('link', { name: /^‹ LUGINA-14/ }).click();

    await page.getByRole('tab', { name: /^Files/ }).click();
    await page
      .getByRole('row', { name: /court-file\.pdf/ })
      .getByRole('button', { name: 'File in a court file' })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('#field-fileTitle').fill('File of the laboratory');
    await dialog.getByRole('button', { name: 'File', exact: true }).click();
    await dialog.getByText('It lies in the court file.').waitFor({ timeout: 60_000 });
    await dialog.getByRole('link', { name: 'See the court file' }).click();
    await page.getByText('File of the laboratory').first().waitFor();

    await examine(page, join(stick, 'lab.zip'));
    await page
      .getByRole('alert')
      .getByText(/The same package is in already, taken in by Arta Berisha/)
      .waitFor();
    expect((await answered(work, 'foreign.list', {})).packages).toHaveLength(1);
    expect(work.complaints).toEqual([]);
  },
);

test(
  'a folder is taken in as its ZIP would be, known by its key, and shown before the earlier one',
  { timeout: 120_000 },
  async () => {
    const { page } = work;
    await openAddress(page, '/cases/foreign');
    await openAddress(page, '/cases/foreign/new');
    await dropOn(page, '.fp-drop', join(stick, 'second'));
    await page.getByRole('status').filter({ hasText: 'second' }).waitFor();
    await examine(page, join(stick, 'second'), 1);
    await page.getByText('1 earlier package of this case is in. It stays; this one is shown first.').waitFor();
    await page.getByText(/^the package sealed on .*, which is in: One photograph was missing$/).waitFor();
    await expectWholePageFits(page, 'the decision about a package');
    await page.getByRole('button', { name: 'Take in', exact: true }).click();
    await page.getByText('Record of another station: Ballistics laboratory, Test agency').waitFor();
    await page.getByRole('heading', { name: 'Other packages of this case' }).waitFor();
    await page.getByRole('button', { name: 'Verify once more' }).click();
    await page.getByText('It is as it was taken in, and everything shown of it stands in it.').waitFor();
    await openAddress(page, '/exhibits/serials?pattern=0718-O20412');
    await page.getByRole('heading', { name: 'In packages of other stations' }).waitFor();
    expect(work.complaints).toEqual([]);
  },
);

test('its screens stand in every language, light and dark', { timeout: 900_000 }, async () => {
  const { packages } = await answered(work, 'foreign.list', {});
  const id = packages[0]?.id;
  if (id === undefined) throw new Error('A package was taken in');
  const { exhibits } = await answered(work, 'foreign.read', { id });
  await expectFitting(work.page, [
    '/cases/foreign',
    '/cases/foreign/new',
    `/cases/foreign/${id}`,
    `/cases/foreign/${id}/exhibits`,
    `/cases/foreign/${id}/files`,
    `/cases/foreign/${id}/proof`,
    `/cases/foreign/exhibits/${exhibits[0]?.id ?? ''}`,
  ]);
  expect(work.complaints).toEqual([]);
});
