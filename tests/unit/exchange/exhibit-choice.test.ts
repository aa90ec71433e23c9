// What is chosen for a transfer: as records, and of these as things; and what each act with exhibits demands of them.
import { describe, expect, test } from 'vitest';
import {
  notAmong,
  withoutRecords,
  withoutThings,
  withRecords,
  withThings,
} from '../../../shared/domain/exchange/exhibit-choice.ts';
import { exhibitActNames, obstacleTo, type JudgedExhibit } from '../../../shared/domain/lists/exhibits.ts';

const nothing = { records: [], things: [] };

describe('a choice', () => {
  test('takes each exhibit once, what was chosen before first', () => {
    expect(withRecords(withRecords(nothing, ['b', 'a']), ['a', 'c'])).toEqual({ records: ['b', 'a', 'c'], things: [] });
  });

  test('never has a thing without its record', () => {
    const choice = withThings(withRecords(nothing, ['a']), ['b', 'a']);
    expect(choice).toEqual({ records: ['a', 'b'], things: ['b', 'a'] });
    expect(withoutRecords(choice, ['a'])).toEqual({ records: ['b'], things: ['b'] });
    expect(withoutThings(choice, ['a'])).toEqual({ records: ['a', 'b'], things: ['b'] });
  });

  test('counts what a look-up leaves out', () => {
    expect(notAmong(withRecords(nothing, ['a', 'b', 'c']), ['c', 'd'])).toBe(2);
  });
});

describe('what stands against an act', () => {
  const free: JudgedExhibit = { isClosed: false, hasOpenOffer: false, heldBy: 'place' };
  const against = (exhibit: Partial<JudgedExhibit>) =>
    Object.fromEntries(
      exhibitActNames.flatMap((act) => {
        const obstacle = obstacleTo(act, { ...free, ...exhibit });
        return obstacle === undefined ? [] : [[act, obstacle]];
      }),
    );

  test('is nothing where it lies in a place or in one’s own hands', () => {
    expect(against({})).toEqual({});
    expect(against({ heldBy: 'oneself' })).toEqual({});
    expect(against({ heldBy: 'nobody' })).toEqual({});
  });

  test('is the hand of another for what hands it over, and the record goes all the same', () => {
    expect(against({ heldBy: 'another' })).toEqual({ offer: 'held-by-another', dispatch: 'held-by-another' });
    expect(against({ heldBy: 'outside' })).toEqual({ dispatch: 'held-by-another' });
  });

  test('is its end or an open offer before that', () => {
    expect(against({ hasOpenOffer: true, heldBy: 'another' })).toEqual({
      custody: 'offer-open',
      offer: 'offer-open',
      dispatch: 'offer-open',
    });
    expect(against({ isClosed: true })).toEqual({
      custody: 'closed',
      offer: 'closed',
      dispatch: 'closed',
      request: 'closed',
    });
  });
});
