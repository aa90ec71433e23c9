import { expect, test } from 'vitest';
import { findCustodyGaps } from '../../../shared/domain/custody-gaps.ts';
import { withCorrections, type CustodyFact } from '../../../shared/domain/custody.ts';

const sealed: CustodyFact = { id: 'a', type: 'sealed', occurredAt: '2025-03-15T00:12:00.000Z', sealIn: '0048127' };
const correction: CustodyFact = { ...sealed, id: 'b', type: 'corrected', sealIn: '0048217', corrects: 'a' };
const received: CustodyFact = {
  id: 'c',
  type: 'received',
  occurredAt: '2025-03-17T08:15:00.000Z',
  to: { kind: 'outside', label: 'Laboratory' },
  sealOut: '0048217',
};

test('a corrected seal counts as its correction says', () => {
  expect(withCorrections([sealed, correction])).toEqual([{ ...sealed, sealOut: undefined, sealIn: '0048217' }]);
  expect(findCustodyGaps([sealed, correction, received])).toEqual([]);
});

test('a seal that differs from the corrected one is still a gap', () => {
  expect(findCustodyGaps([sealed, correction, { ...received, sealOut: '0048999' }])).toEqual([
    { kind: 'seal-differs', eventId: 'c', expected: '0048217', found: '0048999' },
  ]);
});

const split = (id: string, quantity: number): CustodyFact => ({
  id,
  type: 'split',
  occurredAt: '2025-03-18T08:00:00.000Z',
  quantity,
});

test('more split off than was received is a gap, and the amount that is left is not', () => {
  expect(findCustodyGaps([split('d', 3), split('e', 47)], 50)).toEqual([]);
  expect(findCustodyGaps([split('d', 3), split('e', 48)], 50)).toMatchObject([
    { kind: 'quantity-exceeded', eventId: 'e', expected: '50', found: '51' },
  ]);
});

test('whatever is recorded after a destruction is a gap, and stays one beside its explanation', () => {
  const destroyed: CustodyFact = { id: 'f', type: 'destroyed', occurredAt: '2025-09-01T08:00:00.000Z' };
  const seen: CustodyFact = { id: 'g', type: 'seen', occurredAt: '2025-09-02T08:00:00.000Z' };
  const explanation: CustodyFact = {
    id: 'h',
    type: 'explained',
    occurredAt: '2025-09-03T08:00:00.000Z',
    explains: { eventId: 'g', gap: 'after-disposal' },
  };
  expect(findCustodyGaps([destroyed, seen])).toMatchObject([{ kind: 'after-disposal', eventId: 'g' }]);
  expect(findCustodyGaps([destroyed, seen])[0]).not.toHaveProperty('explainedBy');
  expect(findCustodyGaps([destroyed, seen, explanation])).toMatchObject([
    { kind: 'after-disposal', eventId: 'g', explainedBy: 'h' },
  ]);
});
