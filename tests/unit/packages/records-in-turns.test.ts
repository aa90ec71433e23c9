// Large records read and written some members at a time say what they say when read and written at once, whatever was done to their bytes.
import { describe, expect, test } from 'vitest';
import { jsonInTurns } from '../../../main/packages/format/json-in-turns.ts';
import { jsonOf } from '../../../main/packages/format/json-shape.ts';
import { recordBytes } from '../../../main/packages/records.ts';
import { recordBytesInTurns } from '../../../main/packages/write/record-in-turns.ts';
import type { Json } from '../../../shared/language/canonical-json.ts';
import { randomFrom, type Random } from '../serials/random-serials.ts';

const atOnce = (): Promise<void> => Promise.resolve();
/** Members in their order, also one that is called `__proto__`. */
const said = (value: unknown): string => (value === undefined ? 'none' : JSON.stringify(value));
const isReadTheSame = async (bytes: Uint8Array): Promise<boolean> =>
  said(await jsonInTurns(bytes, atOnce)) === said(jsonOf(bytes));
const words = ['K5', 'ë ç š ђ', '"', '\\', ']}', '{"a":[1', 'a\nb', '\u{1f52b}', '\u0000', '__proto__', '', '7,62'];

/**
 * Without quotes and backslashes, which stand in the values. Node 24 reads the last name of `{"a":1,"\"":1}` as a backslash where the process made an object
 * with the members `a` and `\` before: what such a name is depends on what was read earlier.
 */
const names = words.filter((word) => !/["\\]/.test(word));
const aName = (random: Random): string => names[random(names.length)] ?? '';

function aValue(random: Random, depth = 0): Json {
  const some = <Value>(make: () => Value): Value[] => Array.from({ length: random(4) }, make);
  const makers: readonly (() => Json)[] = [
    () => words[random(words.length)] ?? '',
    () => random(1_000_000) / 64,
    () => random(2) === 0,
    () => null,
    () => some(() => aValue(random, depth + 1)),
    () => Object.fromEntries(some(() => [aName(random), aValue(random, depth + 1)])),
  ];
  return makers[random(depth > 3 ? 4 : makers.length)]?.() ?? null;
}

/** Large enough to be read in pieces. */
function aRecord(random: Random): Record<string, Json> {
  return {
    format: 'focal-point/test/1',
    exhibits: Array.from({ length: 2500 }, () => ({
      id: random(1_000_000),
      said: aValue(random),
      note: 'x'.repeat(40),
    })),
    none: [],
    note: words[random(words.length)] ?? '',
    [aName(random)]: aValue(random),
    last: Array.from({ length: random(3) }, () => aValue(random)),
  };
}

describe('a large record', () => {
  test('is written to the same bytes', async () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const record = aRecord(randomFrom(seed));
      expect(Buffer.compare(await recordBytesInTurns(record, atOnce), recordBytes(record))).toBe(0);
    }
  });

  test('is read as it is read at once, spaced out or not', async () => {
    const differing: number[] = [];
    for (let seed = 0; seed < 20; seed += 1) {
      const record = aRecord(randomFrom(seed));
      for (const bytes of [recordBytes(record), Buffer.from(`\ufeff \n${JSON.stringify(record, null, '\t')}\r\n`)])
        if (!(await isReadTheSame(bytes))) differing.push(seed);
    }
    expect(differing).toEqual([]);
  });

  test('damaged anywhere is as damaged as read at once', async () => {
    const random = randomFrom(7);
    const whole = Buffer.from(recordBytes(aRecord(random)));
    const signs = Buffer.from('{}[],:"\\ 0-x\u0000\ufeff\n');
    const differing: number[] = [];
    let broken = 0;
    for (let round = 0; round < 150; round += 1) {
      // The beginning and the end are where outer and inner brackets meet.
      const at = round % 3 === 0 ? random(60) : round % 3 === 1 ? whole.length - 1 - random(60) : random(whole.length);
      const sign = signs.subarray(random(signs.length)).subarray(0, 1);
      const bytes = [
        Buffer.concat([whole.subarray(0, at), whole.subarray(at + 1)]),
        Buffer.concat([whole.subarray(0, at), sign, whole.subarray(at)]),
        Buffer.concat([whole.subarray(0, at), sign, whole.subarray(at + 1)]),
        whole.subarray(0, at),
        Buffer.concat([whole, sign]),
      ][round % 5];
      if (bytes === undefined) continue;
      if (jsonOf(bytes) === undefined) broken += 1;
      if (!(await isReadTheSame(bytes))) differing.push(round);
    }
    expect(differing).toEqual([]);
    expect(broken).toBeGreaterThan(50);
  });

  test('with a member twice, with names of prototypes, and what is no object, is what JSON says', async () => {
    const filling = `"filling":[${'"0123456789",'.repeat(8000)}0]`;
    const texts = [
      `{"a":[1],${filling},"a":[2,3]}`,
      `{"__proto__":[1],${filling},"constructor":{"x":1}}`,
      `[${filling.slice(10)}]`,
      `{${filling}} {}`,
      `{${filling},}`,
      `{${filling.replace('0]', ']')}}`,
      `{${filling} "b":1}`,
      `{1:2,${filling}}`,
      `{"a"1,${filling}}`,
      `{"a":,${filling}}`,
      `{"a":[,1],${filling}}`,
      `{"a":[1}],${filling}}`,
      `{"a":[[1,2},{3]],${filling}}`,
      `{"a":["\\ud800"],${filling}}`,
      `{"\\ud800":[],${filling}}`,
      `{"a":[1e999],${filling}}`,
      ...[97, 98, 99, 100].map((deep) => `{"a":[${'['.repeat(deep)}${']'.repeat(deep)}],${filling}}`),
      ...[97, 98, 99, 100].map((deep) => `{"a":${'{"b":'.repeat(deep)}1${'}'.repeat(deep)},${filling}}`),
    ];
    const differing: string[] = [];
    for (const text of texts) {
      const bytes = Buffer.from(text);
      if (!(await isReadTheSame(bytes))) differing.push(text.slice(0, 20));
    }
    expect(differing).toEqual([]);
    const bytes = Buffer.from(texts[1] ?? '');
    expect(Object.keys((await jsonInTurns(bytes, atOnce)) as object)).toContain('__proto__');
  });

  test('lets others be answered all the while', async () => {
    let turns = 0;
    const nextTurn = (): Promise<void> => {
      turns += 1;
      return Promise.resolve();
    };
    const bytes = await recordBytesInTurns(aRecord(randomFrom(1)), nextTurn);
    expect(turns).toBeGreaterThan(bytes.length / 128 / 1024);
    turns = 0;
    await jsonInTurns(bytes, nextTurn);
    expect(turns).toBeGreaterThan(bytes.length / 128 / 1024);
  });

  test('is left where somebody cancels', async () => {
    const bytes = recordBytes(aRecord(randomFrom(2)));
    const cancelled = (): Promise<void> => Promise.reject(new Error('cancelled'));
    await expect(jsonInTurns(bytes, cancelled)).rejects.toThrow('cancelled');
  });
});
