// A keyboard scanner at a browser whose computer is set to Serbian Cyrillic: real key events, with the times at which keys went down.
import type { Page } from 'playwright-core';

/** What a Serbian Cyrillic layout writes with the keys of a US one. */
const cyrillic: Readonly<Record<string, string>> = {
  B: 'Б',
  C: 'Ц',
  D: 'Д',
  E: 'Е',
  F: 'Ф',
  G: 'Г',
  H: 'Х',
  J: 'Ј',
  K: 'К',
  L: 'Л',
  N: 'Н',
  P: 'П',
  R: 'Р',
  S: 'С',
  T: 'Т',
  U: 'У',
  V: 'В',
  X: 'Џ', // prettier-ignore
};

/** Scans a code: keys by their place, eight milliseconds apart, Shift for capitals, Enter at the end. */
export async function keyboardScanner(page: Page): Promise<(code: string) => Promise<void>> {
  const scanner = await page.context().newCDPSession(page);
  let clock = Date.now();
  return async (code) => {
    const sent: Promise<unknown>[] = [];
    const send = (type: 'rawKeyDown' | 'keyDown' | 'keyUp', key: string, place: string, isShifted: boolean): void => {
      clock += 4;
      sent.push(
        scanner.send('Input.dispatchKeyEvent', {
          type,
          key,
          code: place,
          modifiers: isShifted ? 8 : 0,
          timestamp: clock / 1000,
          ...(type === 'keyDown' ? { text: key === 'Enter' ? '\r' : key } : {}),
          ...(key === 'Enter' ? { windowsVirtualKeyCode: 13 } : {}),
        }),
      );
    };
    // In the past, as on a computer that has much to do: each key comes late, all of them equally.
    clock = Math.max(clock + 100, Date.now() - 500);
    for (const character of code) {
      const isDigit = /\d/.test(character);
      const place = isDigit ? `Digit${character}` : `Key${character}`;
      const written = isDigit ? character : (cyrillic[character] ?? character);
      send('keyDown', written, place, !isDigit);
      send('keyUp', written, place, !isDigit);
    }
    send('keyDown', 'Enter', 'Enter', false);
    send('keyUp', 'Enter', 'Enter', false);
    await Promise.all(sent);
  };
}
