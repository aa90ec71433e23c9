import { describe, expect, test } from 'vitest';
import { foldForSearch, holdsWords } from '../../../shared/domain/fold-text.ts';
import { placesNamed, searchedWords } from '../../../shared/domain/place-names.ts';
import { placeNames } from '../../../shared/reference/place-names.ts';

describe('one place under names of two languages', () => {
  test.each([
    ['Pejë', 'Пећ'],
    ['Peja', 'PEĆ'],
    ['Prishtinë', 'Pristina'],
    ['Mitrovicë', 'Kosovska Mitrovica'],
    ['Ferizaj', 'Урошевац'],
    ['Gjilani', 'Gnjilane'],
    ['Gjakovë', 'Djakovica'],
    ['rr. Mbretëresha Teutë 5, Pejë', 'ul. Cara Dušana 5, Peć'],
    ['Fushë Kosovë', 'Kosovo Polje'],
    ['Shkup', 'Скопје'],
    ['Viti', 'Vitina'],
  ])('%s and %s', (one, other) => {
    expect(placesNamed(one)).toHaveLength(1);
    expect(placesNamed(other)).toEqual(placesNamed(one));
  });

  test.each([
    ['Mitrovica e Veriut', 'Mitrovicë'],
    ['Sremska Mitrovica', 'Kosovska Mitrovica'],
    ['Kosovo', 'Kosovo Polje'],
    ['në viti 2010', 'Vitina'],
    ['Bar Elida, Prizren', 'Tivar'],
    ['Specimen', 'Peć'],
    ['', 'Peć'],
  ])('%s is not %s', (one, other) => {
    const known = placesNamed(other);
    expect(placesNamed(one).filter((key) => known.includes(key))).toEqual([]);
  });

  test('no name leads to two places', () => {
    const names = placeNames.rows.flatMap(({ sq, sr }) => [...sq, ...sr]);
    for (const name of names) expect(placesNamed(name)).toHaveLength(1);
    for (const { sq, sr } of placeNames.rows)
      for (const name of [...sq, ...sr]) expect(placesNamed(name)).toEqual([sq[0]]);
  });
});

describe('a search by a place', () => {
  const finds = (question: string, ...texts: string[]) => holdsWords(foldForSearch(texts), searchedWords(question));

  test('finds its other names, each whole', () => {
    expect(finds('Pejë', 'Zastava M70', 'Пећ')).toBe(true);
    expect(finds('peć', 'Stacioni policor Peja')).toBe(true);
    expect(finds('zastava fushë kosovë', 'Zastava, Kosovo Polje')).toBe(true);
    expect(finds('Uroševac 1980', 'Ferizaj', '01.02.1980')).toBe(true);
  });

  test('finds no word that only holds the letters of a short name, and still every other word', () => {
    expect(finds('Pejë', 'Inspection of a specimen')).toBe(false);
    expect(finds('Pejë zastava', 'Peć')).toBe(false);
    expect(finds('0371864', 'Zastava 0371864')).toBe(true);
    expect(finds('Њ-48', 'Њ-48521')).toBe(true);
    expect(searchedWords('')).toEqual([]);
  });
});
