import { expect, test } from 'vitest';
import { findCustodyGaps, withCorrections, type CustodyFact } from '../../../shared/domain/custody.ts';

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
