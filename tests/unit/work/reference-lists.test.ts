// What the reference lists offer while somebody types: found by any script and spelling, never claimed to be verified.
import { describe, expect, test } from 'vitest';
import { matchesLookAhead } from '../../../shared/text/fold.ts';
import { offeredRows } from '../../../shared/reference/look-up.ts';
import { models } from '../../../shared/reference/makes-and-models.ts';
import { calibres } from '../../../shared/reference/calibres.ts';

function found(list: 'make' | 'model' | 'calibre' | 'country', typed: string): string[] {
  return offeredRows(list, 'en')
    .filter((row) => matchesLookAhead(`${row.value} ${row.detail ?? ''} ${row.alsoFoundBy ?? ''}`, typed))
    .map((row) => row.value);
}

describe('what is offered while one types', () => {
  test('comma and point, × and x name the same calibre', () => {
    for (const typed of ['7,62x39', '7.62x39', '7,62 × 39', '7.62 X 39']) {
      expect(found('calibre', typed)).toContain('7.62 × 39');
    }
  });
  test('Cyrillic and letters without their marks find the same make', () => {
    for (const typed of ['zastava', 'застава', 'Црвена застава']) expect(found('make', typed)).toContain('Zastava');
    expect(found('make', 'huglu')).toContain('Huğlu');
  });
  test('countries that no longer exist can be named', () => {
    expect(found('country', 'jugosllavia')).toEqual(['Yugoslavia']);
    expect(found('country', 'xk')).toContain('Kosovo');
  });
  test('the models of the named make come first, the others stay', () => {
    const rows = offeredRows('model', 'sq', { make: 'Glock' });
    expect(rows[0]?.value).toBe('17');
    expect(rows.length).toBe(models.rows.filter((row) => row.model !== '').length);
  });
  test('every model names calibres of the calibre list', () => {
    const known = new Set(calibres.rows.map((row) => row.name));
    expect(models.rows.flatMap((row) => row.calibres).filter((name) => !known.has(name))).toEqual([]);
  });
  test('nothing that nobody verified says it was', () => {
    expect(models.rows.some((row) => row.verified)).toBe(false);
  });
});
