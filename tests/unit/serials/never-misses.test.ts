// The serial search against the slow matcher: every kind of question at every width, tolerant and upside down too. Nothing missed, nothing wrong.
// The same over a million serials is in tests/bench/serial-search.bench.ts.
import { describe, expect, test } from 'vitest';
import { ReadingBlock, readingsInBlock } from '../../../main/station/serials/reading-block.ts';
import {
  elementsOf,
  encoded,
  machineOf,
  machinesOf,
  openCodes,
  positionsOf,
  readSerialQuery,
  SerialAutomaton,
  type QueryWays,
} from '../../../shared/domain/serial/index.ts';
import { aSerial, questionKinds, randomFrom } from './random-serials.ts';
import { readStored, slowlyMatches, slowQuery } from './slow-matcher.ts';

const random = randomFrom(20_26);
const serials = Array.from({ length: 110 }, () => aSerial(random)).concat([
  'С-4?8[38]52',
  'Р-1180',
  'ŠĐ-0042',
  'ЉЊ 1234',
  '[ЉC]-9[-0]81',
  '*1234*',
  '0000',
  'A',
  'ППУ',
  '٤٥٦٧',
  '星7712',
  '星7812',
  'αβγ123',
  '*5?',
  '*12[345',
]);
const stored = serials.map(readStored);

interface Blocks {
  readonly whole: ReadingBlock;
  readonly patterns: ReadingBlock;
}

/** Each serial once, in blocks with room for more: texts pass one by one. */
const open: Blocks = { whole: new ReadingBlock(false), patterns: new ReadingBlock(true) };
/** Each many times, until the block is full and ordered by length: texts pass four at once. */
const full: Blocks = { whole: new ReadingBlock(false), patterns: open.patterns };
const whole: { readonly at: number; readonly bytes: Uint8Array }[] = [];
for (const [at, serial] of serials.entries()) {
  for (const elements of elementsOf(positionsOf(serial))) {
    const bytes = encoded(elements);
    const isOpen = bytes.some((code) => code >= openCodes.set);
    open[isOpen ? 'patterns' : 'whole'].add(at, bytes);
    if (!isOpen) whole.push({ at, bytes });
  }
}
for (let added = 0; !full.whole.isFull; added += 1) {
  const { at = -1, bytes = new Uint8Array() } = whole[added % whole.length] ?? {};
  full.whole.add(at, bytes);
}

/** The numbers of the serials that the search finds, as the station's index holds them; a serial that is found in some of its places only is named. */
function found(typed: string, ways: QueryWays, blocks: Blocks): (number | string)[] | string {
  const read = readSerialQuery(typed, ways);
  if (!read.ok) return read.problem;
  const hits = new Set<number>();
  const missed = new Set<number>();
  for (const block of [blocks.whole, blocks.patterns]) {
    const grades = new Uint8Array(readingsInBlock);
    const { languages, errors } = read.query;
    const machines = block.isOfPatterns
      ? languages.map((language) => machineOf([language], ways.width, errors))
      : machinesOf(languages, ways.width, errors).map(({ machine }) => machine);
    for (const machine of machines) block.grade(new SerialAutomaton(machine), grades, 1, 2);
    for (let at = 0; at < block.count; at += 1) (grades[at] === 0 ? missed : hits).add(block.ids[at] ?? -1);
  }
  return [...hits].toSorted((a, b) => a - b).map((at) => (missed.has(at) && hasOneReading(at) ? `partly ${at}` : at));
}

/** What may be read in several ways may be hit in one of them only. */
function hasOneReading(at: number): boolean {
  return elementsOf(positionsOf(serials[at] ?? '')).length === 1;
}

const allWays = (['exact', 'usual', 'wide'] as const).flatMap((width) =>
  [false, true].flatMap((isTolerant) =>
    [false, true].map((isUpsideDown): QueryWays => ({ width, isTolerant, isUpsideDown })),
  ),
);

describe('the serial search finds exactly what the slow matcher finds', () => {
  test.each(questionKinds)('asked $kind', ({ ask }) => {
    for (let question = 0; question < 2; question += 1) {
      const typed = ask(random, serials[random(serials.length)] ?? '');
      for (const ways of allWays) {
        const answer = found(typed, ways, open);
        if (typeof answer === 'string') continue;
        const query = slowQuery(typed, ways);
        const truth = stored.flatMap((one, at) => (slowlyMatches(query, one) ? [at] : []));
        expect({ typed, ways, found: answer }).toEqual({ typed, ways, found: truth });
        expect({ typed, ways, found: found(typed, ways, full) }).toEqual({ typed, ways, found: truth });
      }
    }
  });

  test.each([
    '[ЉC]981',
    '0',
    '00',
    '000123',
    'LJ-NJ 1234',
    '[ЉS]?*',
    'C-?8?8??',
    '4567',
    '星7712',
    'ΑΒΓ123',
    'MADE*',
    '*[ABC]*',
    '1[-0]1',
    // Several languages in one machine: a choice of one letter or two, and the same upside down.
    '1[ЉC]0',
    '[ЉЊ]1[ЏЉ]',
    '[ЉC]12[ЊB]45',
    'П[ЉC]0[ЊB]8',
  ])('asked %s', (typed) => {
    for (const ways of allWays) {
      const query = slowQuery(typed, ways);
      const truth = stored.flatMap((one, at) => (slowlyMatches(query, one) ? [at] : []));
      expect({ ways, found: found(typed, ways, open) }).toEqual({ ways, found: truth });
      expect({ ways, found: found(typed, ways, full) }).toEqual({ ways, found: truth });
    }
  });
});

describe('an automaton that is not worth its states', () => {
  test('leaves the texts to the machine, and nothing is missed', () => {
    const typed = '*1?2?3?4?5?6?7*';
    const ways: QueryWays = { width: 'wide', isTolerant: true, isUpsideDown: false };
    const read = readSerialQuery(typed, ways);
    if (!read.ok) throw new Error(read.problem);
    const many = new ReadingBlock(false);
    const texts = Array.from({ length: readingsInBlock }, () => Array.from({ length: 40 }, () => random(10)).join(''));
    for (const [at, text] of texts.entries()) {
      const [elements = []] = elementsOf(positionsOf(text));
      many.add(at, encoded(elements));
    }
    const automaton = new SerialAutomaton(machineOf(read.query.languages, ways.width, read.query.errors));
    const grades = new Uint8Array(readingsInBlock);
    many.grade(automaton, grades, 1, 2);
    expect(automaton.isFull).toBe(true);
    const query = slowQuery(typed, ways);
    const asked = [0, 1, 2, 3, readingsInBlock - 4, readingsInBlock - 2, readingsInBlock - 1];
    expect(asked.map((at) => (grades[at] ?? 0) > 0)).toEqual(
      asked.map((at) => slowlyMatches(query, readStored(texts[many.ids[at] ?? 0] ?? ''))),
    );
  });
});
