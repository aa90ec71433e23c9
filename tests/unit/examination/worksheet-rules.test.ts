import { describe, expect, test } from 'vitest';
import { ExaminationDefinition } from '../../../shared/domain/examination/definition.ts';
import { statisticsOf } from '../../../shared/domain/examination/measurements.ts';
import { patternOf, restoredStatus } from '../../../shared/domain/examination/serial-positions.ts';
import { sizeHintsOf } from '../../../shared/domain/examination/size-hints.ts';
import { carriedOver, takenFromStock } from '../../../shared/domain/examination/worksheet-contents.ts';
import { isStillOpen, worksheetFaults } from '../../../shared/domain/examination/worksheet-faults.ts';
import { readSerialPattern } from '../../../shared/domain/exhibit/serial-pattern.ts';
import { Instant } from '../../../shared/language/instant.ts';
import { builtInDefinitions } from '../../../shared/reference/examinations/index.ts';
import { leastValues } from '../../station/worksheets/a-worksheet.ts';

const words = { en: 'Field' };
const definition = ExaminationDefinition.parse({
  code: 'sample',
  version: 1,
  words,
  phase: 'description',
  exhibitKinds: [],
  consumes: false,
  concludes: false,
  sections: [
    {
      code: 'one',
      words,
      repeats: false,
      fields: [
        { type: 'text', code: 'name', words, isRequired: true },
        { type: 'number', code: 'width', words, isRequired: false, unit: 'mm', decimals: 1, least: 0, most: 10 },
        { type: 'choice', code: 'kind', words, isRequired: false, options: [{ code: 'a', words }] },
        { type: 'clock', code: 'ejector', words, isRequired: false },
      ],
    },
    {
      code: 'many',
      words,
      repeats: true,
      fields: [
        {
          type: 'measurements',
          code: 'pull',
          words,
          isRequired: true,
          unit: 'N',
          decimals: 2,
          least: 0,
          most: 200,
          readings: 3,
        },
        { type: 'reference-lot', code: 'lot', words, isRequired: false },
        {
          type: 'number',
          code: 'used',
          words,
          isRequired: false,
          unit: '',
          decimals: 0,
          least: 0,
          most: 100,
          takesFrom: 'lot',
        },
        { type: 'shots', code: 'shots', words, isRequired: false },
      ],
    },
  ],
});

describe('faults of a worksheet', () => {
  const faults = (values: Parameters<typeof worksheetFaults>[1]) =>
    worksheetFaults(definition, values).map(({ code, section, row, field }) => `${section}.${row}.${field} ${code}`);

  test('name what is required, once for a section that is asked once and never for a row that is not there', () => {
    expect(faults({})).toEqual(['one.0.name required']);
    expect(faults({ one: [{ name: '  ' }] })).toEqual(['one.0.name required']);
    expect(faults({ one: [{ name: 'x' }], many: [{}] })).toEqual(['many.0.pull required']);
  });

  test('name numbers that cannot be and places that the instrument does not show', () => {
    expect(faults({ one: [{ name: 'x', width: 10.1 }] })).toEqual(['one.0.width out-of-range']);
    expect(faults({ one: [{ name: 'x', width: 9.99 }] })).toEqual(['one.0.width unreadable']);
    expect(faults({ one: [{ name: 'x', width: Number.NaN }] })).toEqual(['one.0.width unreadable']);
    expect(faults({ one: [{ name: 'x', ejector: 13 }] })).toEqual(['one.0.ejector out-of-range']);
    expect(faults({ one: [{ name: 'x', ejector: 2.5 }] })).toEqual(['one.0.ejector unreadable']);
  });

  test('name codes, fields, sections and rows that the definition does not have', () => {
    expect(faults({ one: [{ name: 'x', kind: 'b', colour: 'red' }, { name: 'y' }], three: [] })).toEqual([
      'one.1. row-too-many',
      'one.0.kind not-a-choice',
      'one.0.colour unknown-field',
      'three.0. unknown-field',
    ]);
  });

  test('tell what is still open from what is wrong', () => {
    const open = worksheetFaults(definition, { many: [{ pull: [21.5, 22] }] });
    expect(open.map(({ code }) => code)).toEqual(['required', 'too-few']);
    expect(open.every(isStillOpen)).toBe(true);
    expect(worksheetFaults(definition, { many: [{ pull: [21.5, -1] }] }).every(isStillOpen)).toBe(false);
  });

  test('name more cases than rounds', () => {
    const source = { kind: 'reference' as const, lotId: 'lot' };
    const fired = { source, rounds: 2, cases: 3, bullets: 0, note: '' };
    expect(faults({ one: [{ name: 'x' }], many: [{ pull: [1, 2, 3], shots: [fired] }] })).toEqual([
      'many.0.shots more-recovered',
    ]);
  });
});

describe('the built-in definitions', () => {
  test('are each sound, and can be filled in with the least they require', () => {
    expect(builtInDefinitions.length).toBeGreaterThan(20);
    const faulty = builtInDefinitions.flatMap((built) => {
      if (!ExaminationDefinition.safeParse(built).success) return [built.code];
      const values = leastValues(built, '01890000-0000-7000-8000-000000000000');
      return worksheetFaults(built, values).map(
        ({ section, field, code }) => `${built.code} ${section} ${field} ${code}`,
      );
    });
    expect(faulty).toEqual([]);
  });

  test('speak all three languages in every word', () => {
    const said = builtInDefinitions.flatMap(({ words: own, sections }) => [
      own,
      ...sections.flatMap((section) => [
        section.words,
        ...section.fields.flatMap((field) => [
          field.words,
          ...('options' in field ? field.options.map((one) => one.words) : []),
        ]),
      ]),
    ]);
    expect(said.filter(({ en, sq, sr }) => en === undefined || sq === undefined || sr === undefined)).toEqual([]);
  });
});

describe('measurements', () => {
  test('have mean and the spread of a sample, and one reading has none', () => {
    expect(statisticsOf([2, 4, 4, 4, 5, 5, 7, 9])).toMatchObject({ count: 8, mean: 5, least: 2, most: 9 });
    expect(statisticsOf([2, 4, 4, 4, 5, 5, 7, 9])?.deviation).toBeCloseTo(2.138, 3);
    expect(statisticsOf([21.5])).toEqual({ count: 1, mean: 21.5, least: 21.5, most: 21.5 });
    expect(statisticsOf([])).toBeUndefined();
  });

  test('do not drift with long decimals', () => {
    expect(statisticsOf(Array.from({ length: 50 }, () => 0.1))).toMatchObject({ mean: 0.1, deviation: 0 });
  });
});

describe('the pattern of a restored number', () => {
  const reading = (position: number, seen: string, more: object = {}) => ({
    position,
    seen,
    sureness: 'certain' as const,
    step: 'fry',
    ...more,
  });

  test('has one sign for each position: С-4?8[38]52', () => {
    const pattern = patternOf([
      reading(1, 'С'),
      reading(2, '-'),
      reading(3, '4'),
      reading(5, '8'),
      reading(6, '38'),
      reading(7, '5'),
      reading(8, '2'),
    ]);
    expect(pattern).toBe('С-4?8[38]52');
    expect(readSerialPattern(pattern).ok).toBe(true);
  });

  test('follows the latest reading of a position, by its time where both have one', () => {
    const early = { at: Instant.parse('2025-03-17T08:00:00.000Z') };
    const late = { at: Instant.parse('2025-03-17T09:00:00.000Z') };
    expect(patternOf([reading(1, '3'), reading(1, '8')])).toBe('8');
    expect(patternOf([reading(1, '8', late), reading(1, '3', early)])).toBe('8');
    expect(patternOf([reading(1, '8'), reading(1, '', { sureness: 'nothing' })])).toBe('?');
  });

  test('takes the signs of a pattern for nothing seen, and a character typed twice for one', () => {
    expect(patternOf([reading(1, '?'), reading(2, '[3]'), reading(3, '88')])).toBe('?38');
    expect(patternOf([])).toBe('');
  });

  test('is full, partial or failed', () => {
    expect(restoredStatus([reading(1, '4'), reading(2, '8')])).toBe('restored-full');
    expect(restoredStatus([reading(1, '4'), reading(2, '8', { sureness: 'uncertain' })])).toBe('restored-partial');
    expect(restoredStatus([reading(2, '8')])).toBe('restored-partial');
    expect(restoredStatus([reading(1, '', { sureness: 'nothing' })])).toBe('restoration-failed');
  });
});

describe('sizes', () => {
  test('touch the rule of a short firearm by barrel or by overall length', () => {
    expect(sizeHintsOf({ barrel: 300, overall: 900 })).toEqual(['short-firearm']);
    expect(sizeHintsOf({ barrel: 301, overall: 600 })).toEqual(['short-firearm']);
    expect(sizeHintsOf({ barrel: 301, overall: 601 })).toEqual(['long-firearm']);
    expect(sizeHintsOf({ barrel: 301 })).toEqual([]);
  });

  test('touch A8, B3, C4 and B7 just where their limits lie', () => {
    const semi = { barrel: 415, overall: 870, loading: 'semi-automatic' } as const;
    expect(sizeHintsOf({ ...semi, folded: 599.9 })).toContain('a8-shortened');
    expect(sizeHintsOf({ ...semi, folded: 600 })).not.toContain('a8-shortened');
    const rimfire = { barrel: 200, loading: 'single-shot', ignition: 'rimfire' } as const;
    expect(sizeHintsOf({ ...rimfire, overall: 279 })).toContain('b3-short-single-rimfire');
    expect(sizeHintsOf({ ...rimfire, overall: 280 })).toContain('c4-short-single-rimfire');
    const pump = { overall: 1100, bore: 'smooth', loading: 'repeating' } as const;
    expect(sizeHintsOf({ ...pump, barrel: 600 })).toContain('b7-smooth-barrel-to-600');
    expect(sizeHintsOf({ ...pump, barrel: 601 })).not.toContain('b7-smooth-barrel-to-600');
  });
});

test('stock counts rounds and amounts of one lot together', () => {
  const shot = { source: { kind: 'reference' as const, lotId: 'a' }, rounds: 3, cases: 0, bullets: 0, note: '' };
  const taken = takenFromStock(definition, {
    many: [{ shots: [shot], lot: 'a', used: 2 }, { lot: 'b', used: 5 }, { used: 9 }],
  });
  expect(Object.fromEntries(taken)).toEqual({ a: 5, b: 5 });
});

test('what does not fit another definition is kept beside what does', () => {
  const values = { one: [{ name: 'x', width: 3 }], many: [{ pull: [1] }, { lot: 'a' }] };
  const { fits, unfit } = carriedOver(values, (section, _, field) => section === 'one' || field === 'lot');
  expect(fits).toEqual({ one: [{ name: 'x', width: 3 }], many: [{ lot: 'a' }] });
  expect(unfit).toEqual({ many: [{ pull: [1] }] });
});
