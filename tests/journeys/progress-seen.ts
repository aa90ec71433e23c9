// What a person may have seen of long work: it can be over before a test looks, so the page itself notes each line that was shown.
import type { Page } from 'playwright-core';

/** From now on notes every progress line that the page shows; gives what was seen until it is asked. */
export async function watchProgress(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    const look = (): void => {
      for (const line of document.querySelectorAll('[role=progressbar]')) {
        const label = line.getAttribute('aria-label') ?? '';
        if (!seen.includes(label)) seen.push(label);
      }
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributes: true });
    Object.assign(window, { journeySeen: seen });
  });
  return () => page.evaluate(() => (window as unknown as { journeySeen: readonly string[] }).journeySeen);
}
