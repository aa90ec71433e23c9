// The same label under every keyboard layout: the scanner presses the same places, whatever the computer would write with them.
import { describe, expect, test } from 'vitest';
import { commandCodeOf, labelCodeOf } from '../../../shared/domain/label-code.ts';
import { longestGapOf, ScannerInput, type Heard, type PressedKey } from '../../../shared/domain/scanner-input.ts';

const code = labelCodeOf('exhibit', '7KD4', 123_456);

/** The keys of a scanner set to a US keyboard, as `KeyboardEvent.code`. */
function keysOf(text: string, gap = 8, from = 1000): PressedKey[] {
  return Array.from(text).map((character, index) => ({
    code: /\d/.test(character) ? `Digit${character}` : `Key${character.toUpperCase()}`,
    shift: /[A-Z]/.test(character),
    withCommand: false,
    at: from + index * gap,
  }));
}

function withEnd(keys: readonly PressedKey[], end = 'Enter'): PressedKey[] {
  return [...keys, { code: end, shift: false, withCommand: false, at: (keys.at(-1)?.at ?? 0) + 8 }];
}

function hear(keys: readonly PressedKey[], input = new ScannerInput()): Heard[] {
  return keys.map((key) => input.press(key));
}

function scanOf(heard: readonly Heard[]) {
  const last = heard.at(-1);
  if (last?.kind !== 'scan') throw new Error(`No scan: ${heard.map(({ kind }) => kind).join()}`);
  return last.scan;
}

describe('a label is read by the places of its keys', () => {
  // What each layout would have written is shown to say why text cannot be trusted; the decoder never sees it.
  test.each([
    ['US', (text: string) => text],
    ['QWERTZ', (text: string) => text.replaceAll('Z', 'Y')],
    ['Albanian', (text: string) => text.toLowerCase()],
    ['Serbian Cyrillic', (text: string) => text.replaceAll('E', 'Е').replaceAll('D', 'Д').replaceAll('K', 'К')],
    ['French', (text: string) => text.replaceAll('7', 'è').replaceAll('0', 'à')],
  ])('on a computer set to %s', (_layout, written) => {
    expect(written(code)).toHaveLength(code.length);
    expect(scanOf(hear(withEnd(keysOf(code)))).labelText).toBe(code);
  });

  test('with Caps Lock on, which turns what is written but not which key is pressed', () => {
    const keys = withEnd([{ code: 'CapsLock', shift: false, withCommand: false, at: 990 }, ...keysOf(code)]);
    expect(scanOf(hear(keys)).labelText).toBe(code);
  });

  test('from a scanner set to French, which holds Shift for digits and none for letters', () => {
    const keys = keysOf(code).map((key) => ({ ...key, shift: key.code.startsWith('Digit') }));
    expect(scanOf(hear(withEnd(keys))).labelText).toBe(code);
  });

  test('with Shift reported as a key of its own', () => {
    const keys = keysOf(code).flatMap((key) =>
      key.shift ? [{ ...key, code: 'ShiftLeft', at: key.at - 1 }, key] : [key],
    );
    expect(scanOf(hear(withEnd(keys))).labelText).toBe(code);
  });

  test('from the number pad', () => {
    const keys = keysOf(code).map((key) => ({ ...key, code: key.code.replace('Digit', 'Numpad') }));
    expect(scanOf(hear(withEnd(keys))).labelText).toBe(code);
  });

  test.each(['Enter', 'NumpadEnter', 'Tab'])('ended by %s', (end) => {
    expect(scanOf(hear(withEnd(keysOf(code), end))).endedBy).toBe(end === 'Tab' ? 'Tab' : 'Enter');
  });

  test('ended by nothing but silence', () => {
    const input = new ScannerInput();
    hear(keysOf(code), input);
    expect(input.pause()).toMatchObject({ kind: 'scan', scan: { labelText: code, endedBy: 'pause' } });
  });

  test('another bar code keeps its small letters and signs', () => {
    const keys: PressedKey[] = ['KeyA', 'Minus', 'Digit1', 'Digit2', 'Slash', 'KeyB', 'Period'].map((key, index) => ({
      code: key,
      shift: key === 'KeyB',
      withCommand: false,
      at: 1000 + index * 5,
    }));
    expect(scanOf(hear(withEnd(keys))).text).toBe('a-12/B.');
  });
});

describe('a person is told apart from a scanner', () => {
  test('by speed: 120 ms between keys is typing, however long', () => {
    const heard = hear(withEnd(keysOf(code, 120)));
    expect(heard.map(({ kind }) => kind)).not.toContain('scan');
    expect(heard.map(({ kind }) => kind)).not.toContain('scanning');
  });

  test('two or three keys at once are fingers that rolled', () => {
    expect(hear(withEnd(keysOf('THE'))).at(-1)).toEqual({ kind: 'typing' });
  });

  test('from the fourth fast key on the page sees nothing more', () => {
    expect(hear(keysOf(code)).map(({ kind }) => kind)).toEqual([
      ...Array<string>(3).fill('unknown'),
      ...Array<string>(code.length - 3).fill('scanning'),
    ]);
  });

  test('what was typed before does not become a part of the scan', () => {
    const input = new ScannerInput();
    hear(keysOf('KURS', 140, 0), input);
    expect(scanOf(hear(withEnd(keysOf(code, 8, 2000)), input)).labelText).toBe(code);
  });

  test('an act with Ctrl is an act, not a scan', () => {
    const input = new ScannerInput();
    hear(keysOf('E7KD4'), input);
    expect(input.press({ code: 'KeyK', shift: false, withCommand: true, at: 1045 })).toEqual({ kind: 'typing' });
    expect(input.pause()).toEqual({ kind: 'typing' });
  });

  test('a slow scanner is heard once the threshold is raised', () => {
    const slow = withEnd(keysOf(code, 50));
    expect(hear(slow).at(-1)?.kind).toBe('typing');
    const patient = new ScannerInput({ longestGap: 60, prefix: 'none' });
    expect(scanOf(hear(slow, patient)).labelText).toBe(code);
    expect(longestGapOf(slow.slice(0, -1))).toBe(50);
  });
});

describe('on a computer that has too much to do', () => {
  const [first, rest] = [keysOf(code).slice(0, 3), withEnd(keysOf(code)).slice(3)];

  test('keys that come after silence was noticed, but went down before it, go on with the same scan', () => {
    const input = new ScannerInput();
    hear(first, input);
    expect(input.pause()).toEqual({ kind: 'typing' });
    expect(input.resumesAt(rest[0]?.at ?? 0)).toBe(true);
    expect(scanOf(hear(rest, input)).labelText).toBe(code);
  });

  test('so do those after a part that was long enough to be taken for a scan', () => {
    const input = new ScannerInput();
    hear(keysOf(code).slice(0, 8), input);
    const part = scanOf([input.pause()]);
    expect(part.labelText).toBe(code.slice(0, 8));
    expect(scanOf(hear(withEnd(keysOf(code)).slice(8), input)).labelText).toBe(code);
    expect(part.keys).toHaveLength(8);
  });

  test('a late Enter after a whole scan is swallowed: one label is one scan, and the next is another', () => {
    const input = new ScannerInput();
    hear(keysOf(code), input);
    expect(input.pause()).toMatchObject({ kind: 'scan', scan: { labelText: code } });
    expect(hear(withEnd(keysOf(code)).slice(-1), input)).toEqual([{ kind: 'scanning', isCertain: true }]);
    expect(scanOf(hear(withEnd(keysOf(code, 8, 3000)), input)).labelText).toBe(code);
  });

  test('keys that went down later do not', () => {
    const input = new ScannerInput();
    hear(first, input);
    input.pause();
    const later = rest.map((key) => ({ ...key, at: key.at + 100 }));
    expect(input.resumesAt(later[0]?.at ?? 0)).toBe(false);
    expect(scanOf(hear(later, input)).labelText).toBe(code.slice(3));
  });
});

describe('a scanner with a prefix', () => {
  test.each(['F13', 'ctrl-b'] as const)('%s keeps every key from the page, at any speed', (prefix) => {
    const begin =
      prefix === 'F13'
        ? { code: 'F13', shift: false, withCommand: false, at: 900 }
        : { code: 'KeyB', shift: false, withCommand: true, at: 900 };
    const heard = hear([begin, ...withEnd(keysOf(code, 90))], new ScannerInput({ longestGap: 35, prefix }));
    expect(heard.slice(0, -1).every(({ kind }) => kind === 'scanning')).toBe(true);
    expect(scanOf(heard).labelText).toBe(code);
  });
});

test('a thousand labels in a row are a thousand scans', () => {
  const input = new ScannerInput();
  let at = 0;
  for (let number = 0; number < 1000; number += 1) {
    const label = labelCodeOf('exhibit', '7KD4', number);
    const keys = withEnd(keysOf(label, 4, at));
    at = (keys.at(-1)?.at ?? 0) + 4;
    expect(scanOf(hear(keys, input)).labelText).toBe(label);
  }
  expect(scanOf(hear(withEnd(keysOf(commandCodeOf('confirm', '7KD4'), 4, at)), input)).labelText).toMatch(/^C/);
});
