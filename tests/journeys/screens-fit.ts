// Whether screens stand in every language, light and dark: nothing for axe to find, nothing wider than the window at 100 and 200 % zoom.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const languages = ['en', 'sq', 'sr-Latn', 'sr-Cyrl'] as const;
const sizes = [
  { width: 1280, height: 720 },
  // What is left of 1280 by 720 at 200 %.
  { width: 640, height: 360 },
] as const;

/** Goes to an address and waits until what it shows was read. */
export async function openAddress(page: Page, address: string): Promise<void> {
  await page.evaluate(async (to) => {
    location.hash = to;
    // The address is heard and drawn before one may ask what is still being read.
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, address);
  await page.waitForFunction(
    () => document.querySelector('main h1') !== null && document.querySelector('main .fp-loading') === null,
  );
}

/**
 * Asks every screen in every language for its width and for what axe finds, two of the languages in light and two in dark. The
 * frame around the screens has a journey of its own.
 */
export async function expectFitting(page: Page, addresses: readonly string[]): Promise<void> {
  const tooWide: string[] = [];
  const found: string[] = [];
  for (const [at, language] of languages.entries()) {
    const theme = at % 2 === 0 ? 'light' : 'dark';
    await showIn(page, language, theme);
    await page.reload();
    await page.locator('main').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    for (const address of addresses) {
      const where = `${language} ${theme} ${address}`;
      await openAddress(page, address);
      tooWide.push(...(await overflows(page)).map((overflow) => `${where}: ${overflow}`));
      found.push(...(await axeFinds(page)).map((violation) => `${where}: ${violation}`));
    }
  }
  expect(tooWide).toEqual([]);
  expect(found).toEqual([]);
}

/** The language and the theme of the page once it is read anew. */
export async function showIn(page: Page, language: string, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate(
    ([chosen, light]) => {
      localStorage.setItem('focal-point.language', chosen);
      localStorage.setItem('focal-point.theme', light);
    },
    [language, theme] as const,
  );
}

/** For a screen that has to be brought to where it is looked at: the whole page with its frame, in a window of the usual size afterwards. */
export async function expectWholePageFits(page: Page, where: string): Promise<void> {
  const tooWide = await overflows(page);
  await page.setViewportSize(sizes[0]);
  expect({ where, tooWide, found: await wholePageFinds(page) }).toEqual({ where, tooWide: [], found: [] });
}

/** What axe finds in the whole page, in the window as it is. */
export function wholePageFinds(page: Page): Promise<readonly string[]> {
  return told(new AxeBuilder({ page }));
}

/** Where what is shown is wider than the window, which is as small as 200 % leave it afterwards. */
export async function overflows(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    const shown = await page.evaluate(() => ({
      widest: document.documentElement.scrollWidth,
      // A record beside its list has a width of its own, and would be cut instead of widening the page.
      sheets: [...document.querySelectorAll('.fp-sheet')].map(
        (sheet) => [sheet.scrollWidth, sheet.clientWidth] as const,
      ),
    }));
    if (shown.widest > size.width) found.push(`${shown.widest} in ${size.width}`);
    for (const [inside, room] of shown.sheets) if (inside > room) found.push(`sheet: ${inside} in ${room}`);
  }
  return found;
}

/** What axe finds in the screen that is shown; the window is tall afterwards. */
export async function axeFinds(page: Page): Promise<readonly string[]> {
  // Tall enough that no field lies half under the line of acts at the bottom.
  await page.setViewportSize({ width: 1280, height: 2600 });
  return told(new AxeBuilder({ page }).include('main'));
}

async function told(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
