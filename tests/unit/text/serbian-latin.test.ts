// Serbian is written once, in Cyrillic; what is made of it in Latin must be what a Serbian reader writes.
import { expect, test } from 'vitest';
import { serbianLatin, serbianLatinCatalogue } from '../../../shared/text/serbian-latin.ts';

test('every letter has its Latin one', () => {
  expect(serbianLatin('абвгдђежзијклљмнњопрстћуфхцчџш')).toBe('abvgdđežzijklljmnnjoprstćufhcčdžš');
});

test('double letters are capital as the word is', () => {
  expect(serbianLatin('Љиљана, ЊЕГОШ и Џон')).toBe('Ljiljana, NJEGOŠ i Džon');
  expect(serbianLatin('ПОЉЕ Љ.')).toBe('POLJE Lj.');
});

test('values, names and signs stay as they are', () => {
  expect(serbianLatin('{{count}} метака, SHA-256, „K5”, 9 × 19 mm')).toBe('{{count}} metaka, SHA-256, „K5”, 9 × 19 mm');
});

test('a whole catalogue keeps its keys', () => {
  expect(serbianLatinCatalogue({ a: { b: 'чаура' } })).toEqual({ a: { b: 'čaura' } });
});
