// Places to black out: found in every script and spelling, always a little larger than the word; titles that tell what was blacked out.
import { expect, test } from 'vitest';
import { coverOf, inReadingOrder, isUnder, pixelBox } from '../../../shared/domain/redaction/mark.ts';
import { holdsText, proposeRegions } from '../../../shared/domain/redaction/propose-regions.ts';
import { hiddenOnly, toldWord } from '../../../shared/domain/redaction/told-words.ts';

/** Words one after the other in lines of 10 thousandths. */
const line = (text: string, top = 100) =>
  text.split(' ').map((word, index) => ({ text: word, left: 50 + index * 100, top, width: 80, height: 10 }));

test.each([
  ['with diacritics left out', 'Arbnora Çelësi', 'celesi'],
  ['in Cyrillic for Latin', 'svedok Jelena Čelić', 'Челић'],
  ['in Latin for Cyrillic', 'сведок Јелена Челић', 'celic'],
  ['with letters set apart', 'the witness B E R I S H A said', 'Berisha'],
  ['divided at a hyphen', 'from Prish- tina', 'Prishtina'],
  ['with a comma behind it', 'Gashi, Arta', 'gashi'],
  ['as a part of a word', 'Gashit', 'Gashi'],
  ['as a number with other separators', 'call +383 44-111-222', '38344111222'],
])('finds a text %s', (_how, page, wanted) => {
  expect(proposeRegions(1, line(page), wanted)).not.toEqual([]);
});

test('a text over two lines is two places', () => {
  const words = [...line('Rruga Agim', 100), ...line('Ramadani 12', 115)];
  expect(proposeRegions(3, words, 'Agim Ramadani').map(({ page, words: under }) => [page, under])).toEqual([
    [3, 'Agim'],
    [3, 'Ramadani'],
  ]);
});

test('a place is larger than its word on every side and stays on the page', () => {
  const [place] = proposeRegions(1, [{ text: 'Gashi', left: 0, top: 990, width: 50, height: 10 }], 'gashi');
  expect(place).toMatchObject({ left: 0, top: 987.5 });
  expect((place?.left ?? 0) + (place?.width ?? 0)).toBeGreaterThan(50);
  expect((place?.top ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual(1000);
});

test('short texts are not found across words', () => {
  expect(proposeRegions(1, line('Mari onato'), 'rio')).toEqual([]);
  expect(proposeRegions(1, line('Mario'), 'rio')).toHaveLength(1);
});

test('nothing searched finds nothing', () => {
  expect(proposeRegions(1, line('a b'), ' - ')).toEqual([]);
});

test('boxes are whole squares of the picture and never smaller than the region', () => {
  expect(pixelBox({ left: 100, top: 100, width: 100, height: 10 }, 2480, 3508)).toEqual({
    left: 248,
    top: 344,
    right: 496,
    bottom: 392,
  });
  expect(pixelBox({ left: 990, top: 990, width: 10, height: 10 }, 101, 101)).toEqual({
    left: 96,
    top: 96,
    right: 101,
    bottom: 101,
  });
});

test('a word is under a region when a good part of it is', () => {
  const region = { page: 1, left: 0, top: 0, width: 100, height: 100 };
  expect(isUnder(region, { page: 1, left: 60, top: 10, width: 80, height: 10 })).toBe(true);
  expect(isUnder(region, { page: 2, left: 60, top: 10, width: 80, height: 10 })).toBe(false);
  expect(isUnder(region, { page: 1, left: 90, top: 10, width: 80, height: 10 })).toBe(false);
  expect(coverOf(region, { left: 50, top: 0, width: 100, height: 10 })).toBe(0.5);
});

test('marks are read as one reads: page, line, place', () => {
  const place = (page: number, top: number, left: number) => ({ page, top, left, width: 1, height: 1 });
  expect(inReadingOrder([place(2, 0, 0), place(1, 5, 9), place(1, 5, 1)])).toEqual([
    place(1, 5, 1),
    place(1, 5, 9),
    place(2, 0, 0),
  ]);
});

test('a title that tells what was searched for is found in every spelling', () => {
  expect(toldWord('Izjava svedoka Čelić', ['Челић'], [])).toBe('Челић');
  expect(toldWord('Izjava svedoka S-1', ['Челић'], [])).toBeUndefined();
});

test('a name or a number under a mark counts, a word of the language does not', () => {
  expect(toldWord('Statement of Arta', [], ['Arta,', 'lives'])).toBe('Arta,');
  expect(toldWord('Lives in 1234', [], ['1234'])).toBe('1234');
  expect(toldWord('Statement: lives near', [], ['lives', 'near'])).toBeUndefined();
  expect(hiddenOnly(['Witness', 'Arta'], ['witness'])).toEqual(['Arta']);
  expect(holdsText('report-gashi.pdf', 'Gashi')).toBe(true);
});
