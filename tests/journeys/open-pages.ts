// The pages a journey has open, so that a failure can be told with what was on the screen.
import type { Page } from 'playwright-core';

const open = new Set<Page>();

export function watch(page: Page): void {
  open.add(page);
  page.once('close', () => open.delete(page));
}

/** Address and words of every open page, as a screen reader would be given them. */
export async function seenOnScreen(): Promise<string> {
  const seen = await Promise.all(
    [...open].map(async (page) => {
      const words = await page
        .locator('body')
        .ariaSnapshot({ timeout: 5000 })
        .catch((error: unknown) => `not readable: ${String(error)}`);
      return `${page.url()}\n${words}`;
    }),
  );
  return seen.join('\n\n');
}
