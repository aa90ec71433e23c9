// The union of what a station sends: by id and hash, in any order, and nothing that says otherwise slips in.
import { describe, expect, test } from 'vitest';
import { readCard } from '../../../shared/domain/exchange/card.ts';
import {
  daysAhead,
  missingNumbers,
  unionOf,
  type Known,
  type UnionEvent,
  type UnionExhibit,
} from '../../../shared/domain/exchange/union.ts';

const exhibit = (id: string, sha256 = `h-${id}`, core = id): UnionExhibit => ({ id, sha256, core });
const event = (id: string, number: number, sha256 = `h-${id}`): UnionEvent => ({ id, exhibitId: 'x', number, sha256 });

function known(exhibits: readonly UnionExhibit[], events: readonly UnionEvent[]): Known {
  return {
    exhibit(id) {
      const of = exhibits.filter((one) => one.id === id);
      const [first] = of;
      return first === undefined
        ? undefined
        : { core: first.core, has: (sha256) => of.some((one) => one.sha256 === sha256) };
    },
    event: (id) => events.find((one) => one.id === id),
    eventAt: (exhibitId, number) => events.find((one) => one.exhibitId === exhibitId && one.number === number)?.id,
  };
}

describe('a union', () => {
  test('with nothing known takes everything', () => {
    const union = unionOf({ exhibits: [exhibit('x')], events: [event('a', 1), event('b', 2)] }, known([], []));
    expect(union).toMatchObject({ newExhibits: ['x'], newEvents: ['a', 'b'], divergences: [] });
  });

  test('of the same once more is nothing', () => {
    const all = { exhibits: [exhibit('x')], events: [event('a', 1), event('b', 2)] };
    const union = unionOf(all, known(all.exhibits, all.events));
    expect(union).toMatchObject({ newExhibits: [], newEvents: [], sameExhibits: 1, sameEvents: 2, divergences: [] });
  });

  test('names what says otherwise, and adds none of it', () => {
    const brought = {
      exhibits: [exhibit('x', 'other', 'another thing')],
      events: [event('a', 1, 'other'), event('c', 2)],
    };
    const union = unionOf(brought, known([exhibit('x')], [event('a', 1), event('b', 2)]));
    expect(union).toMatchObject({ newExhibits: [], changedExhibits: [], newEvents: [] });
    expect(union.divergences).toEqual([
      { kind: 'exhibit-differs', exhibitId: 'x', sha256: 'other' },
      { kind: 'event-differs', exhibitId: 'x', eventId: 'a', sha256: 'other' },
      { kind: 'number-taken', exhibitId: 'x', eventId: 'c', heldBy: 'b', sha256: 'h-c' },
    ]);
  });

  test('takes another description of the same thing as a newer one', () => {
    const brought = { exhibits: [exhibit('x', 'newer', 'x')], events: [] };
    expect(unionOf(brought, known([exhibit('x')], []))).toMatchObject({ changedExhibits: ['x'], divergences: [] });
  });

  test('is not confused by a package that contradicts itself', () => {
    const events = [event('a', 1), event('a', 1, 'other'), event('a', 1), event('b', 1)];
    const union = unionOf({ exhibits: [], events }, known([], []));
    expect(union.newEvents).toEqual(['a']);
    expect(union.sameEvents).toBe(1);
    expect(union.divergences.map(({ kind }) => kind)).toEqual(['event-differs', 'number-taken']);
  });
});

test('holes are the places before the last that nothing was sent for', () => {
  expect(missingNumbers([])).toEqual([]);
  expect(missingNumbers([1, 2, 3])).toEqual([]);
  expect(missingNumbers([5, 2])).toEqual([1, 3, 4]);
  // A number that nobody can have counted to is not counted to.
  expect(missingNumbers([1, 2 ** 52])).toHaveLength(50);
});

test('a clock is ahead by whole days, and not by the minutes of two rooms', () => {
  const now = '2025-03-17T08:00:00.000Z';
  expect(daysAhead('2025-03-17T09:00:00.000Z', now)).toBe(0);
  expect(daysAhead('2026-03-17T08:00:00.001Z', now)).toBe(365);
  expect(daysAhead('2024-03-17T08:00:00.000Z', now)).toBe(0);
  expect(daysAhead('no time', now)).toBe(0);
});

test.each(['', '{', '[]', '{"format":"focal-point/station-card/1"}', 'null'])('%j is no card', (text) => {
  expect(readCard(text)).toEqual({ code: 'exchange.card-unreadable' });
});
