// An examiner measures a trigger and fires a pistol, from the empty worksheet to the signature: mostly by keyboard, in a real browser.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { TaskId } from '../../shared/language/identity.ts';
import { aCase, anExhibit, at } from '../station/a-case.ts';
import { aRequest } from '../station/examination/a-request.ts';
import { answered, caseWith, personCalled } from './behind-the-screen.ts';
import { axeFinds } from './screens-fit.ts';
import { createStation, goodPassphrase, openWorkstation, type Workstation } from './workstation.ts';

let work: Workstation;
let tasks: readonly TaskId[];

beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Custodian', 'Examiner', 'Supervisor'] });
  tasks = await planned();
}, 180_000);
afterAll(() => work.close());

/** A pistol made safe, a request, and the two tasks started. Recorded behind the screen: they have journeys of their own. */
async function planned(): Promise<TaskId[]> {
  const yesterday = at(new Date(Date.now() - 86_400_000).toISOString());
  const { caseId } = await caseWith(work, []);
  const madeSafe = { by: 'Off. Test', at: yesterday, how: 'Magazine out, chamber clear' };
  const pistol = anExhibit(caseId, { mark: 'K5', kind: 'firearm', description: 'Pistol', madeSafe });
  const { id: exhibitId } = await answered(work, 'exhibits.record', pistol);
  const request = aRequest(caseId, [exhibitId], { receivedAt: yesterday });
  const { id: requestId } = await answered(work, 'requests.record', request);
  await answered(work, 'stock.record', {
    kind: 'ammunition',
    name: 'Test ammunition',
    calibre: '7.65 × 17 SR',
    manufacturer: 'PPU',
    lot: 'L-11',
    unit: 'round',
    place: '',
    note: '',
    received: 50,
    receivedAt: yesterday,
  });
  await answered(work, 'instruments.record', {
    number: 'FG-01',
    name: 'Force gauge',
    kind: 'force-gauge',
    serial: 'S 4471',
    needsCalibration: true,
    note: '',
  });
  const assigneeId = await personCalled(work, 'arta');
  const task = (examination: string) => ({ exhibitId, examination, assigneeId, note: '' });
  const { ids } = await answered(work, 'tasks.plan', { requestId, tasks: [task('trigger-pull'), task('test-fire')] });
  const [pull] = ids;
  if (pull !== undefined) await answered(work, 'tasks.start', { id: pull });
  return ids;
}

async function openWorksheet(page: Page, id: TaskId | undefined): Promise<void> {
  const { origin, pathname, search } = new URL(page.url());
  await page.goto(`${origin}${pathname}${search}#/examination/tasks/${id ?? ''}/worksheet`);
}

async function sign(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign the worksheet' }).first().click();
  await page.getByRole('dialog').locator('#field-sign-passphrase').fill(goodPassphrase);
  await page.keyboard.press('Enter');
}

async function now(page: Page): Promise<void> {
  for (const button of await page.getByRole('button', { name: 'Now' }).all()) await button.click();
}

test(
  'five readings of a trigger are typed one after the other, their mean is shown, and the sheet is signed',
  { timeout: 120_000 },
  async () => {
    const { page } = work;
    await openWorksheet(page, tasks[0]);
    await page.getByRole('heading', { level: 1, name: /Trigger pull/ }).waitFor();
    await page.getByRole('button', { name: 'Add: Pull' }).click();
    await page.locator('#field-values-pulls-0-mode').selectOption('single-action');
    await page.locator('#field-values-pulls-0-technique').selectOption('digital');
    await page.locator('#field-values-pulls-0-force').focus();
    for (const reading of ['21.50', '21,80', '22.00', '21.70', '22.10']) {
      await page.keyboard.type(reading);
      await page.keyboard.press('Enter');
    }
    await page.getByText('mean 21.820 N').waitFor();
    await page.getByRole('button', { name: 'Add: Method and instruments' }).click();
    await page
      .locator('#field-values-means-0-instrument')
      .selectOption({ label: 'Force gauge (FG-01) – calibration overdue' });
    await page.keyboard.press('Control+s');
    await page.getByText('1 entry').waitFor();
    await now(page);
    await page.locator('#field-environment-temperature').fill('21,5');
    await page.getByRole('button', { name: 'Sign the worksheet' }).click();
    await page.locator('#field-exceptionReason').fill('Checked against weights the same day');
    await sign(page);
    await page.getByText('Signed', { exact: true }).first().waitFor();
    await page.getByText('21.50 · 21.80 · 22.00 · 21.70 · 22.10 N').waitFor();
    const read = await answered(work, 'worksheets.read', { taskId: tasks[0] as TaskId }); // two were planned
    expect(read.latest).toMatchObject({ kind: 'signed', used: { instruments: [{ wasOverdue: true }] } });
    expect(work.complaints).toEqual([]);
  },
);

test('what is typed outlasts a lock, and rounds become exhibits with the signature', { timeout: 120_000 }, async () => {
  const { page } = work;
  await answered(work, 'tasks.start', { id: tasks[1] as TaskId }); // two were planned
  await openWorksheet(page, tasks[1]);
  await page.getByRole('heading', { level: 1, name: /test fire/ }).waitFor();
  await page.locator('#field-values-function-0-operable').selectOption('yes');
  await page.locator('#field-values-firing-0-where').selectOption('water-tank');
  await page.locator('#field-values-firing-0-remote').selectOption('no');
  await page.getByRole('button', { name: 'Add rounds' }).click();
  await page.locator('#field-values-firing-0-shots-0-rounds').fill('3');
  await page.locator('#field-values-firing-0-shots-0-cases').fill('3');
  await page.locator('#field-values-firing-0-shots-0-bullets').fill('2');
  await page.keyboard.press('Control+l');
  await page.getByLabel(/^Login/).fill('arta');
  await page.locator('input[type=password]').fill(goodPassphrase);
  await page.keyboard.press('Enter');
  await openWorksheet(page, tasks[1]);
  await expect.poll(() => page.locator('#field-values-firing-0-shots-0-bullets').inputValue()).toBe('2');
  await now(page);
  await sign(page);
  await page.getByText('3 fired, 3 cases and 2 bullets kept').waitFor();
  const { members } = await answered(work, 'exhibits.family', {
    id: (await answered(work, 'worksheets.read', { taskId: tasks[1] as TaskId })).exhibit.id, // as above
  });
  expect(members.map(({ mark, kind }) => `${mark} ${kind}`)).toEqual([
    'K5 firearm',
    'K5.1 cartridge-case',
    'K5.2 bullet',
  ]);
  expect((await answered(work, 'stock.list', {})).lots).toMatchObject([{ left: 47 }]);
  expect(work.complaints).toEqual([]);
});

test(
  'an exhibit of another case is named by scanning its number, and shown with its case',
  { timeout: 120_000 },
  async () => {
    const { page } = work;
    const taskId = await aComparison();
    const { id: caseId } = await answered(work, 'cases.open', {
      ...aCase({ title: 'BREGU-24' }),
      numbers: [{ kind: 'police', number: '2024-DR-1188' }],
    });
    const { id } = await answered(work, 'exhibits.record', anExhibit(caseId, { mark: 'C1', kind: 'cartridge-case' }));
    const { number } = await answered(work, 'exhibits.read', { id });
    await openWorksheet(page, taskId);
    await page.locator('#field-values-compared-0-with').selectOption({ label: 'Of another case …' });
    const sought = page.getByLabel(/^Exhibit of another case/);
    await sought.fill('EX-1999-000001');
    await page.keyboard.press('Enter');
    await page.getByText('No exhibit has the number or mark EX-1999-000001.').waitFor();
    await sought.fill('');
    // A scanner types the number and Enter faster than anything is offered.
    await page.keyboard.type(number);
    await page.keyboard.press('Enter');
    await sought.waitFor({ state: 'detached' });
    await expect
      .poll(() => page.locator('#field-values-compared-0-with option:checked').textContent())
      .toBe('BREGU-24 / C1 (2024-DR-1188)');
    expect(await axeFinds(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    await page.getByText('1 entry').waitFor();
    const { latest } = await answered(work, 'worksheets.read', { taskId });
    expect(latest).toMatchObject({
      values: { compared: [{ with: id }] },
      named: { [id]: 'BREGU-24 / C1 (2024-DR-1188)' },
    });
    expect(work.complaints).toEqual([]);
  },
);

/** A comparison on the pistol of the case, started. */
async function aComparison(): Promise<TaskId> {
  const { exhibit, task } = await answered(work, 'worksheets.read', { taskId: tasks[1] as TaskId }); // two were planned
  const assigneeId = await personCalled(work, 'arta');
  const { ids } = await answered(work, 'tasks.plan', {
    requestId: task.requestId,
    tasks: [{ exhibitId: exhibit.id, examination: 'cartridge-case-comparison', assigneeId, note: '' }],
  });
  const [id] = ids;
  if (id === undefined) throw new Error('One task was planned');
  await answered(work, 'tasks.start', { id });
  return id;
}
