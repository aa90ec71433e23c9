// Hands on a keyboard and a scanner, counted: what a claim about speed rests on. A scan is one act of the hand, whatever it types.
import type { Page } from 'playwright-core';

export class CountedHands {
  readonly #page: Page;
  keys = 0;
  scans = 0;
  readonly #began = Date.now();

  constructor(page: Page) {
    this.#page = page;
  }

  async press(key: string): Promise<void> {
    this.keys += 1;
    await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    this.keys += Array.from(text).length;
    await this.#page.keyboard.type(text);
  }

  /** A scanner types the number and ends with Enter. */
  async scan(code: string): Promise<void> {
    this.scans += 1;
    await this.#page.keyboard.type(code);
    await this.#page.keyboard.press('Enter');
  }

  /** Tab until the focus stands on what has this name; each press is counted. @throws after 60 presses */
  async tabTo(name: RegExp): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      if (name.test(await this.focusedName())) return;
      await this.press('Tab');
    }
    throw new Error(`Nothing named ${String(name)} is reached by Tab; the focus is on “${await this.focusedName()}”`);
  }

  focusedName(): Promise<string> {
    return this.#page.evaluate(() => {
      const focused = document.activeElement;
      return focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
    });
  }

  seconds(): number {
    return (Date.now() - this.#began) / 1000;
  }
}
