// Filters as words and as an address: what is clear becomes a filter, what is not stays text, and an address says what was asked.
import { describe, expect, test } from 'vitest';
import { exhibitList } from '../../../shared/domain/lists/exhibits.ts';
import {
  dayCalled,
  filterCalled,
  findTokens,
  periodCalled,
  valueCalled,
  withoutToken,
} from '../../../shared/domain/lists/filter-tokens.ts';
import { addressOfQuestion, questionOfAddress } from '../../../shared/domain/lists/list-address.ts';
import { firstQuestion, type ListQuestion } from '../../../shared/domain/lists/list-description.ts';
import { csvLine } from '../../../main/station/csv.ts';

describe('a typed token', () => {
  test('has a name and a value, in quotation marks where it has several words', () => {
    expect(findTokens('zastava kind:firearm case:"LUGINA 14" x')).toEqual([
      { written: 'kind:firearm', name: 'kind', value: 'firearm' },
      { written: 'case:"LUGINA 14"', name: 'case', value: 'LUGINA 14' },
    ]);
  });

  test('is not made of a time, of a serial or of half a token', () => {
    expect(findTokens('12:30 С-371864 kind: kind')).toEqual([]);
  });

  test('leaves the other words as they were', () => {
    const [token] = findTokens('zastava kind:firearm m70');
    expect(token === undefined ? '' : withoutToken('zastava kind:firearm m70', token)).toBe('zastava m70');
  });

  test('names a filter in the language of the screen or in the program’s own word', () => {
    const sr = (filter: { name: string }) => ({ seal: 'Пломба', holder: 'Држи' })[filter.name] ?? filter.name;
    expect(filterCalled(exhibitList, 'plomba', sr)?.name).toBe('seal');
    expect(filterCalled(exhibitList, 'пломба', sr)?.name).toBe('seal');
    expect(filterCalled(exhibitList, 'seal', sr)?.name).toBe('seal');
    expect(filterCalled(exhibitList, 'colour', sr)).toBeUndefined();
  });

  test('takes a value only when it is clear which one', () => {
    const choices = [
      { value: 'cartridge-case', label: 'Cartridge case' },
      { value: 'cash', label: 'Cash' },
    ];
    expect(valueCalled(choices, 'cash')).toEqual({ value: 'cash' });
    expect(valueCalled(choices, 'cart')).toEqual({ value: 'cartridge-case' });
    expect(valueCalled(choices, 'ca')).toBe('several');
    expect(valueCalled(choices, 'tank')).toBe('none');
  });

  test('reads days and periods as people write them', () => {
    expect(periodCalled('2025')).toBe('2025-01-01..2025-12-31');
    expect(periodCalled('2024-02')).toBe('2024-02-01..2024-02-29');
    expect(periodCalled('14.03.2025')).toBe('2025-03-14..2025-03-14');
    expect(periodCalled('2025-03-14..')).toBe('2025-03-14..');
    expect(periodCalled('yesterday')).toBeUndefined();
    expect(dayCalled('30.02.2025')).toBeUndefined();
  });
});

describe('the address of a list', () => {
  const asked: ListQuestion = {
    text: 'С-371864 & more',
    filters: [
      { name: 'holder', values: ['Basic Court, PKR', 'a:b=c~d'] },
      { name: 'kind', values: ['firearm', 'magazine'] },
    ],
    sort: { column: 'holder', descending: true },
  };

  test('says everything that was asked, and reads back as the same', () => {
    expect(questionOfAddress(exhibitList, addressOfQuestion(exhibitList, asked))).toEqual(asked);
  });

  test('is empty for a list as at first, and knows no filter from the first filters', () => {
    expect(addressOfQuestion(exhibitList, firstQuestion(exhibitList))).toBe('');
    const bare = { ...firstQuestion(exhibitList), filters: [] };
    expect(questionOfAddress(exhibitList, addressOfQuestion(exhibitList, bare))).toEqual(bare);
  });

  test('of a stranger gives a list all the same', () => {
    const odd = questionOfAddress(exhibitList, 'q=%E0%A4%A&sort=colour&f=:x&f=kind:&offer=1');
    expect(odd).toEqual({ text: '%E0%A4%A', filters: [], sort: exhibitList.firstSort });
  });
});

describe('a line of a spreadsheet', () => {
  test('quotes what would break it and makes text of what would compute', () => {
    expect(csvLine(['a,b', 'say "x"', 'two\nlines', ' edge'], 'comma').line).toBe(
      '"a,b","say ""x""","two\nlines"," edge"\r\n',
    );
    const { line, escaped } = csvLine(['=1+1', '+38', '-5', '@x', '\tx', '0048127'], 'semicolon');
    expect(line).toBe(`'=1+1;'+38;'-5;'@x;'\tx;0048127\r\n`);
    expect(escaped).toBe(5);
  });
});
