// Intelligence between stations as rules: what lets a report go, and what of a brought one stands beside what is known.
import { describe, expect, test } from 'vitest';
import {
  broughtStanding,
  readIntelligenceFile,
  sendingBarrier,
  type Sendable,
} from '../../../shared/domain/exchange/intelligence.ts';

const station = 'Ballistics laboratory Lugina';
const report = (more: Partial<Sendable>): Sendable => ({
  handling: 'H0',
  classification: '',
  isWithdrawn: false,
  releasedTo: [],
  ...more,
});
const named = { kind: 'named' as const, name: 'ballistics  Laboratory lugina' };

describe('a report goes to a station', () => {
  test.each([
    ['H0', report({}), false, undefined],
    ['H1 without a release', report({ handling: 'H1' }), true, 'H1'],
    ['H2 released to the court alone', report({ handling: 'H2', releasedTo: [{ kind: 'court' }] }), true, 'H2'],
    ['H2 released to another', report({ handling: 'H2', releasedTo: [{ kind: 'named', name: 'Court' }] }), true, 'H2'],
    [
      'H1 released to it by name',
      report({ handling: 'H1', releasedTo: [{ ...named, name: station }] }),
      false,
      undefined,
    ],
    ['H3 whose conditions nobody looked at', report({ handling: 'H3' }), false, 'conditions'],
    ['H3 whose conditions allow it', report({ handling: 'H3' }), true, undefined],
    ['restricted', report({ classification: 'eu-restricted' }), false, undefined],
    ['secret', report({ classification: 'xk-top-secret' }), true, 'classified'],
    [
      'confidential and released to it',
      report({ classification: 'siena-confidential', releasedTo: [{ ...named, name: station }] }),
      false,
      undefined,
    ],
    [
      'withdrawn, whatever was released',
      report({ isWithdrawn: true, releasedTo: [{ ...named, name: station }] }),
      true,
      'withdrawn',
    ],
  ] as const)('%s', (_, sendable, areConditionsMet, expected) => {
    expect(sendingBarrier(sendable, station, areConditionsMet)).toBe(expected);
  });
});

describe('a brought report', () => {
  const brought = (version: number, sha256: string, handling: 'H0' | 'H1' | 'H2' | 'H3') => ({
    version,
    sha256,
    handling,
  });
  const first = { version: 1, sha256: 'a' };

  test.each([
    ['is new', brought(1, 'a', 'H1'), [], undefined, 'new'],
    ['is known', brought(1, 'a', 'H1'), [first], 'H1', 'known'],
    ['is a later version', brought(2, 'b', 'H1'), [first], 'H1', 'new'],
    ['is a stricter one', brought(2, 'b', 'H2'), [first], 'H1', 'new'],
    ['claims a weaker code later', brought(2, 'b', 'H0'), [first], 'H1', 'weaker-handling'],
    ['claims a weaker code for the same version', brought(1, 'b', 'H3'), [first], 'H1', 'weaker-handling'],
    ['has other words for the same version', brought(1, 'b', 'H2'), [first], 'H1', 'content-differs'],
    ['is an older one that comes late', brought(1, 'a', 'H0'), [{ version: 2, sha256: 'b' }], 'H2', 'new'],
  ] as const)('%s', (_, one, known, strictest, expected) => {
    expect(broughtStanding(one, known, strictest)).toBe(expected);
  });
});

test('a file of intelligence has no field for a source or for what a report was made of', () => {
  const said = {
    id: 'r',
    number: 'IR-1',
    version: 1,
    text: 'x',
    receivedFrom: '',
    reference: '',
    receivedAt: '',
    grading: { scheme: '4x4', source: 'A', information: '1' },
    handling: 'H0',
    conditions: '',
    classification: '',
    source: 'the cousin',
    sanitises: 'another',
  };
  const file = { format: 'focal-point/intelligence/1', reports: [said], entities: [], links: [], notices: [] };
  const read = readIntelligenceFile(file);
  expect(read?.reports).toHaveLength(1);
  expect(JSON.stringify(read)).not.toMatch(/cousin|another/);
  expect(readIntelligenceFile({ ...file, format: 'focal-point/intelligence/2' })).toBeUndefined();
  expect(
    readIntelligenceFile({ ...file, reports: [{ ...said, grading: { ...said.grading, source: 'Z' } }] }),
  ).toBeUndefined();
});
