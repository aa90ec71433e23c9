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

const blocks = { whole: new ReadingBlock(false), patterns: new ReadingBlock(true) };
for (const [at, serial] of serials.entries()) {
  for (const elements of elementsOf(positionsOf(serial))) {
    const bytes = encoded(elements);
    blocks[bytes.some((code) => code >= openCodes.set) ? 'patterns' : 'whole'].add(at, bytes);
  }
}

/** The numbers of the serials that the search finds, as the station's index holds them. */
function found(typed: string, ways: QueryWays): number[] | string {
  const read = readSerialQuery(typed, ways);
  if (!read.ok) return read.problem;
  const hits = new Set<number>();
  for (const block of [blocks.whole, blocks.patterns]) {
    const grades = new Uint8Array(readingsInBlock);
    const { languages, errors } = read.query;
    const machines = block.isOfPatterns
      ? languages.map((language) => machineOf([language], ways.width, errors))
      : machinesOf(languages, ways.width, errors).map(({ machine }) => machine);
    for (const machine of machines) block.grade(machine, grades, 1, 2);
    for (const [at, grade] of grades.entries()) if (grade > 0) hits.add(block.ids[at] ?? -1);
  }
  return [...hits].toSorted((a, b) => a - b);
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
        const answer = found(typed, ways);
        if (typeof answer === 'string') continue;
        const query = slowQuery(typed, ways);
        const truth = stored.flatMap((one, at) => (slowlyMatches(query, one) ? [at] : []));
        expect({ typed, ways, found: answer }).toEqual({ typed, ways, found: truth });
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
      expect({ ways, found: found(typed, ways) }).toEqual({ ways, found: truth });
    }
  });
});
