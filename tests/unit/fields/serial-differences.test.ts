// Two readings of one number: where they differ, and why they may still be the same.
import { describe, expect, test } from 'vitest';
import {
  alignSerials,
  differenceReasonsOf,
  invisibleCharacters,
  mismatchedSerials,
} from '../../../shared/domain/exhibit/serial-differences.ts';
import type { Serial } from '../../../shared/domain/exhibit.ts';

describe('two readings side by side', () => {
  test.each([
    ['0718-020411', '0718-020411', []],
    ['EV-19-33104', 'EV-19-3310O', ['other']],
    ['EV-19-33100', 'EV-19-3310O', ['look-alike']],
    ['С-371864', 'C-371864', ['script']],
    ['С-371864', 'S-371864', ['sound']],
    ['c-371864', 'C-371864', ['letter-case']],
    ['10-1234', '101234', ['separator']],
    ['0718020411', '718020411', ['missing']],
  ] as const)('%s and %s differ by %j', (left, right, reasons) => {
    expect(differenceReasonsOf(left, right)).toEqual(reasons);
  });

  test('a lost character does not shift everything after it', () => {
    const differing = alignSerials('0718-020411', '0718-02411').filter(({ reason }) => reason !== undefined);
    expect(differing).toEqual([{ left: '0', right: '', reason: 'missing' }]);
  });

  test('an empty reading differs in every position and is no error', () => {
    expect(alignSerials('', 'AB').map(({ reason }) => reason)).toEqual(['missing', 'missing']);
  });
});

test('marks of direction and other characters nobody sees are named with their place', () => {
  expect(invisibleCharacters('07\u200f18\u202e')).toEqual([
    { position: 3, code: 'U+200F' },
    { position: 6, code: 'U+202E' },
  ]);
});

describe('numbers on the parts of one gun', () => {
  const serial = (component: Serial['component'], asMarked: string, more: Partial<Serial> = {}): Serial => ({
    component,
    script: 'latin',
    asMarked,
    status: 'intact',
    ...more,
  });

  test('the same number in another script, or its end on the bolt, belongs together', () => {
    const serials = [serial('receiver', 'С-371864'), serial('slide', 'C-371864'), serial('bolt', '1864')];
    expect(mismatchedSerials(serials)).toEqual([]);
  });

  test('another number on the slide is a mismatch', () => {
    expect(mismatchedSerials([serial('frame', 'A-12345'), serial('slide', 'A-12346')])).toEqual([
      { first: 0, second: 1 },
    ]);
  });

  test('what was not read is no mismatch', () => {
    const worn = serial('slide', '', { status: 'obliterated-ground' });
    expect(mismatchedSerials([serial('frame', 'A-12345'), worn])).toEqual([]);
    const pattern = serial('slide', '', { asConcluded: 'A-9?345', status: 'restored-partial' });
    expect(mismatchedSerials([serial('frame', 'A-12345'), pattern])).toEqual([]);
  });
});
