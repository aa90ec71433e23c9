// The frame by keyboard alone: palette, sections, panes, shortcut list, jobs; four languages; light and dark; and nothing for axe to find.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { overflows, showIn, wholePageFinds } from './screens-fit.ts';
import { createStation, openWorkstation, type Workstation } from './workstation.ts';

let work: Workstation;
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Custodian', 'Supervisor'] });
}, 180_000);
afterAll(() => work.close());

test('goes everywhere and back by keyboard', async () => {
  const { page } = work;
  await page.keyboard.press('Alt+9');
  await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
  await page.keyboard.press('Alt+8');
  await page.getByRole('heading', { level: 1, name: 'Numbers' }).waitFor();
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: 'Search and acts' });
  await box.fill('ledg');
  await page.getByRole('option', { name: /^Ledger/ }).waitFor();
  await page.keyboard.press('Escape');
  await box.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+k');
  await box.fill('backup');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Backup', selected: true }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Numbers' }).waitFor();
  await page.keyboard.press('F1');
  await page.getByRole('dialog').getByText('Take exhibits in').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('F6 goes round the parts of the screen', async () => {
  const { page } = work;
  const seen = new Set<string | undefined>();
  for (let press = 0; press < 6; press += 1) {
    await page.keyboard.press('F6');
    seen.add(
      await page.evaluate(
        () => document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane'] ?? undefined,
      ),
    );
  }
  for (const pane of ['top', 'rail', 'work', 'status']) expect(seen).toContain(pane);
});

test('an address that leads nowhere says so and offers the desk', async () => {
  const { page } = work;
  await page.evaluate(() => (location.hash = '/nowhere'));
  await page.getByText('There is nothing at this address').waitFor();
  await page.getByRole('link', { name: 'To the desk' }).click();
  await page.getByRole('heading', { name: 'What waits for you' }).waitFor();
});

test(
  'in every language and light: nothing for axe, nothing wider than 1280 or, at 200 % zoom, 640 pixels',
  { timeout: 240_000 },
  async () => {
    const { page } = work;
    const headings = {
      sq: 'Çka ju pret',
      'sr-Latn': 'Šta vas čeka',
      'sr-Cyrl': 'Шта вас чека',
      en: 'What waits for you',
    };
    for (const [language, heading] of Object.entries(headings)) {
      await showIn(page, language, language.startsWith('sr') ? 'dark' : 'light');
      await page.evaluate(() => (location.hash = '/desk'));
      await page.reload();
      await page.getByRole('heading', { name: heading }).waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      for (const address of ['/desk', '/people', '/ledger', '/station/settings', '/help']) {
        await page.evaluate((to) => (location.hash = to), address);
        await page.locator('h1').first().waitFor();
        expect(await overflows(page), `${language} ${address}`).toEqual([]);
        await page.setViewportSize({ width: 1280, height: 720 });
      }
      expect(await wholePageFinds(page)).toEqual([]);
    }
    expect(work.complaints).toEqual([]);
  },
);
