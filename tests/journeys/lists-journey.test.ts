// The list of exhibits as one works with it: chips by menu and by words, columns, a view that is kept, what a selection allows, an export.
import { AxeBuilder } from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract, type CommandName, type InputOf, type OutputOf } from '../../shared/contract/index.ts';
import type { Caller } from '../../main/station/caller.ts';
import { aCase, anExhibit } from '../station/a-case.ts';
import { createStation, openWorkstation, type Workstation } from './workstation.ts';

const behind: Caller = { id: 'set-up', face: 'loopback', savePath: () => undefined, folderPath: () => undefined };
let work: Workstation;

async function answer<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const envelope = await work.station.request(behind, name, input);
  if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code}`);
  return contract[name].output.parse(envelope.value) as OutputOf<Name>; // parsed by the command's own schema
}

beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Supervisor'] });
  const { id } = await answer('cases.open', aCase({ title: 'LUGINA-14' }));
  for (let number = 1; number <= 12; number += 1) {
    const kind = number % 2 === 0 ? 'tool' : 'document';
    await answer('exhibits.record', anExhibit(id, { mark: `K${number}`, kind, description: `Find ${number}` }));
  }
}, 180_000);
afterAll(() => work.close());

const rows = () => work.page.locator('.fp-grid-body [role=row]');

test(
  'filters are added by menu and by words, removed by keyboard, and stand in the address',
  { timeout: 120_000 },
  async () => {
    const { page } = work;
    await page.getByRole('link', { name: 'Exhibits', exact: true }).first().click();
    await page.getByText('Rows: 12').waitFor();
    await page
      .getByRole('button', { name: /^Change the filter Closed: hidden|Closed: hidden/ })
      .first()
      .waitFor();
    await page.getByTitle('Add a filter').click();
    await page.getByRole('menuitem', { name: 'Kind', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Tool', exact: true }).check();
    await page.keyboard.press('Escape');
    // The focus comes back once the layer is gone; a key that is pressed before that goes where the focus goes.
    await page.locator('button[title="Add a filter"]:focus').waitFor();
    await page.getByText('Rows: 6').waitFor();
    expect(page.url()).toContain('f=kind:tool');

    const box = page.getByRole('searchbox', { name: 'Filter' });
    await box.fill('picture:without colour:red');
    await page.keyboard.press('Enter');
    await page.getByText('No filter is called “colour”. It is searched for as words.').waitFor();
    expect(await box.inputValue()).toBe('colour:red');
    expect(page.url()).toContain('f=picture:without');
    await box.fill('');
    await page.getByText('Rows: 6').waitFor();
    await page.getByRole('button', { name: 'Remove the filter Photograph: without' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).not.toContain('picture');
    await page.goBack();
    await expect.poll(() => page.url()).toContain('picture');
    await page.goForward();

    await box.fill('x'.repeat(10_000));
    await page.getByText('The filter may have at most 200 characters; this has 10,000.').waitFor();
    await page.getByText('Rows: 6').waitFor();
    await box.fill('');
  },
);

test('rows are announced and walked with the keys', async () => {
  const { page } = work;
  const grid = page.getByRole('grid', { name: 'Exhibits' });
  await grid.focus();
  await page.keyboard.press('End');
  await page
    .getByRole('status')
    .filter({ hasText: /6 of 6/ })
    .waitFor();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await page.getByText('Selected: 1').waitFor();
  await page.keyboard.press('Control+a');
  await page.getByText('Selected: 6').waitFor();
  await page.getByRole('button', { name: 'Clear the selection' }).click();
});

test('columns are chosen and moved with the keyboard and are kept in the vault', { timeout: 120_000 }, async () => {
  const { page } = work;
  const axeFinds = () => new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
  await page.getByTitle('Columns').click();
  await page.getByRole('checkbox', { name: 'Description' }).focus();
  await page.keyboard.press('Space');
  // Past the case and past the number.
  for (const _ of ['case', 'number']) {
    await page.getByRole('button', { name: 'Move Mark to the left' }).focus();
    await page.keyboard.press('Enter');
  }
  expect((await axeFinds()).violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  const heads = () => page.getByRole('columnheader').allInnerTexts();
  await expect.poll(heads).toContain('Description');
  expect((await heads()).indexOf('Mark')).toBeLessThan(
    (await heads()).findIndex((text) => text.startsWith('Exhibit number')),
  );
  const { layout } = await answer('views.list', { list: 'exhibits' });
  expect(layout?.map(({ name }) => name).slice(0, 3)).toEqual(['picture', 'mark', 'number']);
});

test('a view is saved under a name, shared, and brings its filters back', { timeout: 120_000 }, async () => {
  const { page } = work;
  await page.getByTitle('Views').click();
  await page.getByRole('menuitem', { name: 'Save as a new view…' }).click();
  await page.getByLabel(/^Name of the view/).fill('Tools without photograph');
  await page.getByLabel(/^Share with everyone/).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Save the view' }).click();
  await page.getByRole('button', { name: 'Tools without photograph' }).waitFor();
  await page.getByTitle('Views').click();
  await page.getByRole('menuitem', { name: 'As at first' }).click();
  await page.getByText('Rows: 12').waitFor();
  await page.getByTitle('Views').click();
  await page.getByRole('menuitem', { name: 'Tools without photograph' }).click();
  await page.getByText('Rows: 6').waitFor();
});

test('what is seen is exported, counted, and downloaded', { timeout: 120_000 }, async () => {
  const { page } = work;
  await page.getByRole('button', { name: 'Export', exact: true }).first().click();
  const sheet = page.getByRole('complementary', { name: 'Export the list' });
  await sheet.getByRole('button', { name: 'Export', exact: true }).click();
  await sheet.getByText('Rows exported: 6').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    sheet.getByRole('link', { name: 'Download' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^exhibits-.*\.csv$/);
  const text = await readFile(await download.path(), 'utf8');
  expect(text.trim().split('\r\n')).toHaveLength(7);
  expect(text).toContain('Find 2');
});

test(
  'cases and submissions are lists of the same kind; nothing overflows in any language',
  { timeout: 240_000 },
  async () => {
    const { page } = work;
    for (const language of ['sq', 'sr-Cyrl', 'sr-Latn', 'en']) {
      await page.evaluate((chosen) => {
        localStorage.setItem('focal-point.language', chosen);
        localStorage.setItem('focal-point.theme', chosen.startsWith('sr') ? 'dark' : 'light');
      }, language);
      await page.reload();
      for (const address of ['/exhibits', '/cases', '/cases/submissions']) {
        await page.evaluate((to) => (location.hash = to), address);
        await page.getByRole('searchbox').waitFor();
        await page.locator('h1').first().waitFor();
        for (const size of [
          { width: 1280, height: 720 },
          { width: 640, height: 360 },
        ]) {
          await page.setViewportSize(size);
          const widest = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(widest, `${language} ${address}`).toBeLessThanOrEqual(size.width);
        }
        await page.setViewportSize({ width: 1280, height: 720 });
        const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
        ).toEqual([]);
      }
    }
    expect(await rows().count()).toBe(0);
    expect(work.complaints).toEqual([]);
  },
);
