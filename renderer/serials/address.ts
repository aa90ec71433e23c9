// What is searched for stands in the address, so that one can go back to it, keep it, and come to it from the palette.
import { readSerialQuery } from '../../shared/domain/serial/index.ts';
import { lookAlikeWidths, type LookAlikeWidth } from '../../shared/reference/look-alikes.ts';

export interface SerialQuestion {
  readonly pattern: string;
  readonly width: LookAlikeWidth;
  readonly isTolerant: boolean;
  readonly isUpsideDown: boolean;
  readonly make: string;
  readonly model: string;
  readonly calibre: string;
}

/** Keys of an object as what they are: `Object.keys` forgets it. */
export const widths = Object.keys(lookAlikeWidths) as LookAlikeWidth[];

export const firstQuestion: SerialQuestion = {
  pattern: '',
  width: 'usual',
  isTolerant: false,
  isUpsideDown: false,
  make: '',
  model: '',
  calibre: '',
};

const page = '/exhibits/serials';

export function serialSearchAddress(pattern: string): string {
  return addressOf({ ...firstQuestion, pattern });
}

export function addressOf(question: SerialQuestion): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(question)) {
    if (value !== firstQuestion[name as keyof SerialQuestion]) query.set(name, String(value)); // entries of this very type
  }
  return query.size === 0 ? page : `${page}?${query.toString()}`;
}

export function questionIn(search: string): SerialQuestion {
  const query = new URLSearchParams(search);
  return {
    pattern: query.get('pattern') ?? '',
    width: widths.find((width) => width === query.get('width')) ?? firstQuestion.width,
    isTolerant: query.get('isTolerant') === 'true',
    isUpsideDown: query.get('isUpsideDown') === 'true',
    make: query.get('make') ?? '',
    model: query.get('model') ?? '',
    calibre: query.get('calibre') ?? '',
  };
}

const shortestAsked = 3;

/** Whether the palette offers to look for it: some figure or wildcard in it, and not a single letter. */
export function isAskableSerial(text: string): boolean {
  const typed = text.trim();
  if (typed.length < shortestAsked || !/[\d?*[]/.test(typed)) return false;
  return readSerialQuery(typed, firstQuestion).ok;
}
