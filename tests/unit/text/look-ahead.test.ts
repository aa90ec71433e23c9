// What one types finds what was recorded, whatever the script, the diacritics or the way of writing a calibre.
import { expect, test } from 'vitest';
import { matchesLookAhead } from '../../../shared/text/fold.ts';

test.each([
  ['Crvena Zastava M70', 'застава'],
  ['Црвена застава', 'crvena'],
  ['Çelësi', 'celesi'],
  ['7,62×39 mm', '7.62x39'],
  ['7.62x39', '7,62'],
  ['7,62х39', '7.62x39'],
  ['9 × 19 mm Parabellum', '9x19 para'],
  ['Đorđe', 'djordje'],
])('%s is found by %s', (recorded, typed) => {
  expect(matchesLookAhead(recorded, typed)).toBe(true);
});

test('every word must be there', () => {
  expect(matchesLookAhead('Beretta 92FS', 'beretta m9')).toBe(false);
});
