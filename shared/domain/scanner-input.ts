// What a keyboard scanner types, told apart from a person and read by the place of each key: the layout of the computer and Caps Lock
// do not matter. Pure: times and keys come in, scans come out.

/** One key as the browser reports it going down. `code` is the place on the keyboard, `at` milliseconds on any steady clock. */
export interface PressedKey {
  readonly code: string;
  readonly shift: boolean;
  /** Ctrl, Alt, AltGr or Meta was held: never a part of a label. */
  readonly withCommand: boolean;
  readonly at: number;
}

/** How this scanner is set; see the self-test page. */
export interface ScannerSetting {
  /** Keys of one scan follow each other within this many milliseconds; people are slower. */
  readonly longestGap: number;
  /** `none`: told apart by speed. `F13`, `ctrl-b`: the scanner says it begins, and nothing of the scan reaches a field. */
  readonly prefix: 'none' | 'F13' | 'ctrl-b';
}

export const firstScannerSetting: ScannerSetting = { longestGap: 35, prefix: 'none' };

export interface Scan {
  /** As a US keyboard reads these keys: any bar code, with capitals and signs. */
  readonly text: string;
  /** Digits stay digits with or without Shift and letters are capitals: right for labels, also from a scanner set to French. */
  readonly labelText: string;
  readonly keys: readonly PressedKey[];
  /** The scanner said itself that it begins. */
  readonly isPrefixed: boolean;
  readonly endedBy: 'Enter' | 'Tab' | 'pause';
}

export type Heard =
  /** Nothing known yet: let the key through. */
  | { readonly kind: 'unknown' }
  /** Faster than a person; `isCertain` where the prefix said so: then the key is kept from the page. */
  | { readonly kind: 'scanning'; readonly isCertain: boolean }
  | { readonly kind: 'scan'; readonly scan: Scan }
  /** A person types. */
  | { readonly kind: 'typing' };

/** Fewer characters than this are a person rolling over the keys. */
const fewestCharacters = 6;
/** From here on nobody but a scanner is this fast for so long. */
const surelyScanner = 4;
/** With a prefix the speed does not matter; a scan that was cut off is given up after this long. */
const prefixedGap = 500;

/** Follows the keys. `press` for each key that goes down, `pause` when nothing came for longer than `quietAfter`. */
export class ScannerInput {
  readonly setting: ScannerSetting;
  #keys: PressedKey[] = [];
  #isPrefixed = false;
  /** What came until silence was noticed; a busy computer may only have brought the rest late. */
  #interrupted: PressedKey[] = [];
  /** How many of these were given as a scan already. */
  #given = 0;

  constructor(setting: ScannerSetting = firstScannerSetting) {
    this.setting = setting;
  }

  /** After this many milliseconds of silence `pause` says whether what came was a scan. */
  get quietAfter(): number {
    return this.#isPrefixed ? prefixedGap : this.setting.longestGap + 25;
  }

  /** Whether keys came that may become a scan. */
  get isHearing(): boolean {
    return this.#isPrefixed || this.#keys.length > 0;
  }

  /** Whether a key of this moment belongs to a burst that silence seemed to end: keys carry the time at which they went down. */
  resumesAt(at: number): boolean {
    const last = this.#interrupted.at(-1);
    return !this.isHearing && last !== undefined && at - last.at <= this.setting.longestGap;
  }

  press(key: PressedKey): Heard {
    // A copy: the scan that was given keeps its own keys.
    if (this.resumesAt(key.at)) this.#keys = [...this.#interrupted];
    else if (!this.isHearing) this.#given = 0;
    this.#interrupted = [];
    if (this.#isPrefix(key)) {
      this.#keys = [];
      this.#isPrefixed = true;
      return { kind: 'scanning', isCertain: true };
    }
    // Shift goes down before the character it belongs to and says nothing by itself.
    if (key.code === 'ShiftLeft' || key.code === 'ShiftRight' || key.code === 'CapsLock') {
      return this.#isPrefixed ? { kind: 'scanning', isCertain: true } : { kind: 'unknown' };
    }
    if (this.#isTooLate(key)) this.#forget();
    const end = endOf(key);
    if (end !== undefined) return this.#end(end);
    if (key.withCommand || characterOf(key) === undefined) {
      this.#forget();
      return { kind: 'typing' };
    }
    this.#keys.push(key);
    if (this.#isPrefixed || this.#keys.length >= surelyScanner) {
      return { kind: 'scanning', isCertain: this.#isPrefixed };
    }
    return { kind: 'unknown' };
  }

  /** Nothing came for `quietAfter` milliseconds. */
  pause(): Heard {
    const keys = this.#keys;
    const isPrefixed = this.#isPrefixed;
    const heard = this.#end('pause');
    if (!isPrefixed) this.#interrupted = keys;
    this.#given = heard.kind === 'scan' ? keys.length : 0;
    return heard;
  }

  #end(endedBy: Scan['endedBy']): Heard {
    const keys = this.#keys;
    const isPrefixed = this.#isPrefixed;
    const isScan = keys.length >= (isPrefixed ? 1 : fewestCharacters);
    // The Enter of a scan that silence had ended already: it belongs to the scan and says nothing new.
    const isGiven = keys.length > 0 && keys.length === this.#given;
    this.#forget();
    if (isGiven) return { kind: 'scanning', isCertain: true };
    if (!isScan) return { kind: 'typing' };
    return {
      kind: 'scan',
      scan: {
        text: keys.map((key) => characterOf(key) ?? '').join(''),
        labelText: keys.map((key) => labelCharacterOf(key) ?? '').join(''),
        keys,
        isPrefixed,
        endedBy,
      },
    };
  }

  #isPrefix(key: PressedKey): boolean {
    switch (this.setting.prefix) {
      case 'none':
        return false;
      case 'F13':
        return key.code === 'F13';
      case 'ctrl-b':
        return key.code === 'KeyB' && key.withCommand;
    }
  }

  #isTooLate(key: PressedKey): boolean {
    const last = this.#keys.at(-1);
    const gap = this.#isPrefixed ? prefixedGap : this.setting.longestGap;
    return last !== undefined && key.at - last.at > gap;
  }

  #forget(): void {
    this.#keys = [];
    this.#isPrefixed = false;
    this.#given = 0;
  }
}

/** The longest time between two keys of a scan, in milliseconds: what the threshold must be above. */
export function longestGapOf(keys: readonly PressedKey[]): number {
  return keys.reduce((longest, key, index) => Math.max(longest, key.at - (keys[index - 1]?.at ?? key.at)), 0);
}

function endOf(key: PressedKey): 'Enter' | 'Tab' | undefined {
  if (key.withCommand) return undefined;
  if (key.code === 'Enter' || key.code === 'NumpadEnter') return 'Enter';
  return key.code === 'Tab' ? 'Tab' : undefined;
}

const unshiftedSigns: Readonly<Record<string, string>> = {
  Space: ' ',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  Backslash: '\\', // prettier-ignore
  Comma: ',',
  Period: '.',
  Slash: '/',
  NumpadAdd: '+',
  NumpadSubtract: '-',
  NumpadMultiply: '*',
  NumpadDivide: '/',
  NumpadDecimal: '.', // prettier-ignore
};
const shiftedSigns: Readonly<Record<string, string>> = {
  Space: ' ',
  Minus: '_',
  Equal: '+',
  BracketLeft: '{',
  BracketRight: '}',
  Semicolon: ':',
  Quote: '"',
  Backquote: '~',
  Backslash: '|', // prettier-ignore
  Comma: '<',
  Period: '>',
  Slash: '?',
  NumpadAdd: '+',
  NumpadSubtract: '-',
  NumpadMultiply: '*',
  NumpadDivide: '/',
  NumpadDecimal: '.', // prettier-ignore
};
const shiftedDigits = ')!@#$%^&*(';

/** What a US keyboard writes with this key; Caps Lock left aside, because scanners hold Shift for a capital. */
function characterOf({ code, shift }: PressedKey): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return shift ? letter : letter.toLowerCase();
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return shift ? shiftedDigits.charAt(Number(digit)) : digit;
  return /^Numpad(\d)$/.exec(code)?.[1] ?? (shift ? shiftedSigns : unshiftedSigns)[code];
}

function labelCharacterOf(key: PressedKey): string | undefined {
  return /^(?:Key([A-Z])|(?:Digit|Numpad)(\d))$/.exec(key.code)?.slice(1).join('') ?? characterOf(key);
}
