// Finding meets what was recorded, whatever the script and whoever types.
import { describe, expect, test } from 'vitest';
import {
  foldedWords,
  foldForSearch,
  foldSerial,
  foldText,
  foldTextByLook,
  isSerialPattern,
  markOrder,
} from '../../../shared/domain/fold-text.ts';

describe('folded text', () => {
  test('finds Albanian words without their diacritics', () => {
    expect(foldText('Gëzhojë e ÇELËSIT')).toBe('gezhoje e celesit');
  });

  test('makes Serbian Latin, Serbian Cyrillic and careless typing the same', () => {
    expect(foldText('Đorđe Želić')).toBe(foldText('Ђорђе Желић'));
    expect(foldText('Љубиша Џајић')).toBe('ljubisa dzajic');
    expect(foldText('Ljubiša Džajić')).toBe('ljubisa dzajic');
  });

  test('takes marks off letters of neighbouring alphabets', () => {
    expect(foldText('Ёлка Йод')).toBe('elka iod');
  });

  test('writes calibres in one way', () => {
    for (const calibre of ['7,62×39', '7.62 x 39', '7,62х39', '7,62 × 39']) expect(foldText(calibre)).toBe('7.62x39');
  });

  test('keeps a Latin x apart from a Cyrillic х that is a letter', () => {
    expect(foldText('Хеклер')).toBe('hekler');
    expect(foldTextByLook('ХМ-15')).toBe('xm-15');
  });

  test('a question fits by sound or by look', () => {
    const line = foldForSearch(['Застава М70АБ2', 'С-371864']);
    const fits = (question: string): boolean =>
      foldedWords(question).every((forms) => forms.some((form) => line.includes(form)));
    for (const question of ['zastava', 'ЗАСТАВА', 'C-371864', 'С-371864', 'zastava 3718'])
      expect(fits(question)).toBe(true);
    expect(fits('zastava 9999')).toBe(false);
  });

  test('an empty question asks nothing', () => {
    expect(foldedWords('  \t ')).toEqual([]);
  });
});

describe('folded serials', () => {
  test('separators, case and script do not make another serial', () => {
    expect(foldSerial('С-371864')).toBe(foldSerial('c 371864'));
    expect(foldSerial('0718-020412')).toBe('0718020412');
  });

  test('leading zeros stay', () => {
    expect(foldSerial('0114598')).toBe('0114598');
  });

  test('a pattern is not a reading', () => {
    expect(isSerialPattern('С-4?8[38]52')).toBe(true);
    expect(isSerialPattern('0718-020412')).toBe(false);
  });
});

test('marks are ordered as people count', () => {
  const marks = ['K10', 'K2', 'K12.1', 'K1', 'K14b', 'K12', 'K14a', 'K12.10', 'K12.2'];
  expect(marks.toSorted((a, b) => (markOrder(a) < markOrder(b) ? -1 : 1))).toEqual([
    'K1',
    'K2',
    'K10',
    'K12',
    'K12.1',
    'K12.2',
    'K12.10',
    'K14a',
    'K14b',
  ]);
  expect(markOrder('07.1')).not.toBe(markOrder('7.1'));
});
