import { describe, expect, test } from 'vitest';
import { ExaminationDefinition, type WorksheetField } from '../../../shared/domain/examination/definition.ts';
import { faultsOfField } from '../../../shared/domain/examination/definition-faults.ts';
import { builtInDefinitions } from '../../../shared/reference/examinations/index.ts';

const words = { en: 'Field' };
const named = { code: 'width', words, isRequired: false };
const width = { ...named, type: 'number', unit: 'mm', decimals: 1, least: 0, most: 10 } as const;
const lot: WorksheetField = { ...named, code: 'lot', type: 'reference-lot' };

const accepts = (...fields: WorksheetField[]): boolean =>
  ExaminationDefinition.safeParse({
    code: 'sample',
    version: 1,
    words,
    phase: 'description',
    exhibitKinds: [],
    consumes: false,
    concludes: false,
    sections: [{ code: 'one', words, repeats: false, fields }],
  }).success;

describe('a field as it is made', () => {
  test('may stay as the program brings it', () => {
    for (const { sections } of builtInDefinitions)
      for (const { fields } of sections)
        for (const field of fields)
          expect(
            faultsOfField(
              field,
              fields.filter((other) => other !== field),
            ),
          ).toEqual({});
  });

  test.each<[string, WorksheetField, object]>([
    ['least above most', { ...width, least: 11 }, { most: 'below-least' }],
    [
      'a bound that is no number',
      { ...width, least: Number.NaN, most: Number.NaN },
      { least: 'number', most: 'number' },
    ],
    ['half a decimal place', { ...width, decimals: 0.5 }, { decimals: 'decimals' }],
    ['five decimal places', { ...width, decimals: 5 }, { decimals: 'decimals' }],
    ['no readings', { ...width, type: 'measurements', readings: 0 }, { readings: 'readings' }],
    ['a code with a capital', { ...width, code: 'Width' }, { code: 'code' }],
    ['stock in parts', { ...width, takesFrom: 'lot' }, { takesFrom: 'stock-whole' }],
    ['stock given back', { ...width, decimals: 0, least: -1, takesFrom: 'lot' }, { takesFrom: 'stock-whole' }],
  ])('is told of %s, which no definition takes', (_, field, faults) => {
    expect(faultsOfField(field, [lot])).toEqual(faults);
    expect(accepts(field, lot)).toBe(false);
  });

  test('is told when its code is another field’s', () => {
    expect(faultsOfField(width, [{ ...lot, code: 'width' }])).toEqual({ code: 'code-taken' });
    expect(accepts(width, { ...lot, code: 'width' })).toBe(false);
  });

  test('takes one value only where least and most are the same, and whole units of stock', () => {
    for (const field of [
      { ...width, least: 10 },
      { ...width, decimals: 0, takesFrom: 'lot' },
    ] as const) {
      expect(faultsOfField(field, [lot])).toEqual({});
      expect(accepts(field, lot)).toBe(true);
    }
  });
});
