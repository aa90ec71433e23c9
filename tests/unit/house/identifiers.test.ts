import { expect, test } from 'vitest';
import { timeOrderedIds } from '../../../main/station/identifiers.ts';
import { Instant } from '../../../shared/language/instant.ts';

test('identifiers of one moment sort in the order they were made, ten thousand of them too', () => {
  const next = timeOrderedIds({ now: () => Instant.parse('2025-03-17T08:00:00.000Z') });
  const made = Array.from({ length: 10_000 }, next);
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
});
