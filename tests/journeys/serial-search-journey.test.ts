// An examiner has a worn number: from the palette to the search page, wider and tolerant, the reasons in words, and on to the exhibit and its neighbours.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, anExhibit } from '../station/a-case.ts';
import { answered } from './behind-the-screen.ts';
import { expectFitting } from './screens-fit.ts';
import { createStation, openWorkstation, type Workstation } from './workstation.ts';

let work: Workstation;
let firstExhibit = '';
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar'] });
  const { id } = await answered(work, 'cases.open', aCase({ title: 'LUGINA-14' }));
  const facts = { make: { asConcluded: 'Zastava' }, model: { asConcluded: 'M70' } };
  for (const [at, asMarked] of ['С-371864', 'C-371866', 'T-100200'].entries()) {
    const serials = [{ component: 'receiver', script: 'cyrillic', asMarked, status: 'intact' }] as const;
    const recorded = await answered(
      work,
      'exhibits.record',
      anExhibit(id, {
        mark: `K${at + 1}`,
        kind: 'firearm',
        facts,
        serials: [...serials],
        madeSafe: { by: 'Arta', at: '2025-03-15T10:00:00.000Z', how: 'unloaded' },
      }),
    );
    if (at === 0) firstExhibit = recorded.id;
  }
}, 180_000);
afterAll(() => work.close());

test(
  'a worn number leads from the palette to a candidate, its reasons and its neighbours',
  { timeout: 120_000 },
  async () => {
    const { page } = work;
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search and acts' }).fill('C37I8?4');
    await page.getByRole('option', { name: 'Search serials for “C37I8?4”' }).click();
    const box = page.getByRole('searchbox', { name: 'Serial number or pattern' });
    await expect.poll(() => box.inputValue()).toBe('C37I8?4');
    await page.getByText('One exhibit fits; 3 serials and markings looked at.').waitFor();
    const candidate = page.getByRole('article');
    await candidate.getByText('I – 1: look alike').waitFor();
    await candidate.getByText('C – С: same look in another script').waitFor();
    await candidate.getByText('? – 6: not known on one side').waitFor();

    await page.getByRole('slider', { name: 'Look-alikes' }).press('Home');
    await page.getByText('Nothing on this station fits').waitFor();
    await page.getByRole('checkbox', { name: 'Tolerant' }).press('Space');
    await page.getByText('2 exhibits fit; 3 serials and markings looked at.').waitFor();
    expect(page.url()).toContain('isTolerant=true');

    await box.fill('*');
    await page.getByText('At least one character has to be known').waitFor();
    await box.fill('C371864');
    await page.getByRole('link', { name: /K1/ }).click();
    await page.getByRole('heading', { name: 'Numbers near this one' }).waitFor();
    await page.getByText('+2', { exact: true }).waitFor();
    await page.goBack();
    await expect.poll(() => box.inputValue()).toBe('C371864');
  },
);

test('the pages stand in every language, light and dark, at 200 %', { timeout: 180_000 }, async () => {
  await expectFitting(work.page, [
    '/exhibits/serials',
    '/exhibits/serials?pattern=C37I8%3F4&isTolerant=true&width=wide',
    '/exhibits/serials?pattern=*',
    `/exhibits/${firstExhibit}`,
  ]);
});
