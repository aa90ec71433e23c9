// A supervisor gives a field its bounds in the editor, in the notation of the screen; the preview tries them, and the worksheet keeps to them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFinds, openAddress, showIn } from './screens-fit.ts';
import { answered } from './behind-the-screen.ts';
import { createStation, openWorkstation, type Workstation } from './workstation.ts';

let work: Workstation;
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Examiner', 'Supervisor'] });
}, 180_000);
afterAll(() => work.close());

test('bounds, places and readings are set with commas, checked, tried and saved', { timeout: 240_000 }, async () => {
  const { page } = work;
  const field = (name: string) => page.locator(`#field-${name.replaceAll('.', '-')}`);
  const save = page.getByRole('button', { name: 'Ruaj versionin 1' });
  await showIn(page, 'sq', 'light');
  await page.reload();
  await openAddress(page, '/examination/definitions');
  await page.getByRole('button', { name: 'Ekzaminim i ri' }).click();
  await field('code').fill('barrel-wear');
  await page.getByText('Pjesë e re', { exact: true }).click();
  await field('section-1.add').selectOption('measurements');
  await page.getByRole('button', { name: 'Shto fushë' }).click();
  await field('section-1.1.words.sq').fill('Konsumimi');
  await field('section-1.1.code').fill('Wear');
  await page.getByText('Shkronja të vogla, shifra dhe viza, duke filluar me shkronjë.').waitFor();
  await field('section-1.1.code').fill('wear');
  await field('section-1.1.least').fill('0,5');
  await field('section-1.1.most').fill('0,25');
  await page.getByText('Kjo është nën vlerën më të vogël.').waitFor();
  await field('reason').fill('Metoda e re');
  expect(await save.isDisabled()).toBe(true);
  await field('section-1.1.most').fill('dy');
  await page.getByText('Shkruani një numër.').waitFor();
  await field('section-1.1.most').fill('2.75');
  await field('section-1.1.unit').fill('mm');
  await field('section-1.1.decimals').fill('2');
  await field('section-1.1.readings').fill('5');
  await page.getByLabel('Me shpjegim nën fushë').last().check();
  await field('section-1.1.help.sq').fill('Në grykë');
  expect(await axeFinds(page)).toEqual([]);
  // What was typed is found again after the page was gone.
  await expect.poll(() => keptDraft(), { timeout: 20_000 }).toContain('Në grykë');
  await page.reload();
  await field('reason').waitFor();
  await expect.poll(() => field('reason').inputValue()).toBe('Metoda e re');
  await page.getByText('Pjesë e re', { exact: true }).click();
  expect(await field('section-1.1.most').inputValue()).toBe('2,75');
  await page.getByText('Formulari që del prej saj').click();
  await page.getByText('Në grykë Vetëm 0,5 deri 2,75 mund të jetë e saktë.').waitFor();
  await page.getByLabel(/^Konsumimi \(mm\)/).fill('3,5');
  await page.keyboard.press('Enter');
  await page.getByText('Vetëm 0,5 deri 2,75 mund të jetë e saktë.', { exact: true }).waitFor();
  await save.click();
  await page.getByRole('row', { name: /barrel-wear/ }).waitFor();

  const { definition } = await answered(work, 'definitions.read', { code: 'barrel-wear', version: 1 });
  expect(definition.sections[0]?.fields[1]).toMatchObject({
    code: 'wear',
    type: 'measurements',
    least: 0.5,
    most: 2.75,
    decimals: 2,
    readings: 5,
    unit: 'mm',
    help: { sq: 'Në grykë' },
  });

  // What stands is shown as it would be typed here, and its code is kept.
  await page
    .getByRole('row', { name: /barrel-wear/ })
    .getByRole('button', { name: /versionin tjetër/ })
    .click();
  await page.getByText('Pjesë e re', { exact: true }).click();
  expect(await field('section-1.1.most').inputValue()).toBe('2,75');
  expect(await field('section-1.1.code').count()).toBe(0);
  expect(work.complaints).toEqual([]);
});

async function keptDraft(): Promise<string> {
  const { drafts } = await answered(work, 'drafts.list', {});
  const [found] = drafts.filter(({ kind, address }) => kind === 'definition' && address.endsWith('/definitions/new'));
  return found === undefined ? '' : (await answered(work, 'drafts.read', { id: found.id })).content;
}
