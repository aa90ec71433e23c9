import { describe, expect, test } from 'vitest';
import { findCustodyGaps } from '../../../shared/domain/custody-gaps.ts';
import { withArrivalSeal, withCorrections, type CustodyFact } from '../../../shared/domain/custody.ts';

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
  expect(withCorrections([sealed, correction])).toMatchObject([
    { id: 'a', type: 'sealed', sealIn: '0048217', sealReading: 'read' },
  ]);
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

const arrived: CustodyFact = {
  id: 'r0',
  type: 'received',
  occurredAt: '2025-03-01T08:00:00.000Z',
  to: { kind: 'place', id: 'p1', label: 'Room 2' },
};

test('whatever is recorded after a destruction is a gap, and stays one beside its explanation', () => {
  const destroyed: CustodyFact = { id: 'f', type: 'destroyed', occurredAt: '2025-09-01T08:00:00.000Z' };
  const seen: CustodyFact = { id: 'g', type: 'seen', occurredAt: '2025-09-02T08:00:00.000Z' };
  const explanation: CustodyFact = {
    id: 'h',
    type: 'explained',
    occurredAt: '2025-09-03T08:00:00.000Z',
    explains: { eventId: 'g', gap: 'after-disposal' },
  };
  expect(findCustodyGaps([arrived, destroyed, seen])).toMatchObject([{ kind: 'after-disposal', eventId: 'g' }]);
  expect(findCustodyGaps([arrived, destroyed, seen])[0]).not.toHaveProperty('explainedBy');
  expect(findCustodyGaps([arrived, destroyed, seen, explanation])).toMatchObject([
    { kind: 'after-disposal', eventId: 'g', explainedBy: 'h' },
  ]);
});

const at = (day: number): string => `2025-03-${String(day).padStart(2, '0')}T08:00:00.000Z`;
const opened: CustodyFact = { id: 'o', type: 'seal-opened', occurredAt: at(3) };

describe('a package that stands open', () => {
  test('may stand open for a working week, and longer while somebody works on it', () => {
    expect(findCustodyGaps([opened], undefined, { now: at(8) })).toEqual([]);
    const examined: CustodyFact = { id: 'x', type: 'examined', occurredAt: at(7) };
    expect(findCustodyGaps([opened, examined], undefined, { now: at(11) })).toEqual([]);
  });

  test('is asked about after that, under the same finding when it is closed at last', () => {
    expect(findCustodyGaps([opened], undefined, { now: at(9) })).toMatchObject([
      { kind: 'seal-open-too-long', eventId: 'o', expected: at(3), found: at(9) },
    ]);
    const closed: CustodyFact = { id: 'c', type: 'seal-closed', occurredAt: at(9), sealIn: 'S2' };
    expect(findCustodyGaps([opened, closed], undefined, { now: at(20) })).toMatchObject([
      { kind: 'seal-open-too-long', eventId: 'o', found: at(9) },
    ]);
  });

  test('and leaves for good is asked about once, and stands open no longer', () => {
    const destroyed: CustodyFact = { id: 'd', type: 'destroyed', occurredAt: at(4) };
    const kinds = findCustodyGaps([opened, destroyed], undefined, { now: at(20) }).map(({ kind }) => kind);
    expect(kinds).toEqual(['seal-left-open', 'begins-in-the-middle']);
  });
});

test('a seal that is put over one nobody opened is a gap; after an opening it is none', () => {
  const again: CustodyFact = { id: 'n', type: 'seal-closed', occurredAt: at(20), sealIn: '0048999' };
  expect(findCustodyGaps([sealed, again])).toMatchObject([
    { kind: 'seal-replaced', eventId: 'n', expected: '0048127', found: '0048999' },
  ]);
  expect(findCustodyGaps([sealed, { ...opened, occurredAt: at(19) }, again])).toEqual([]);
});

test('whoever accepts reads the seal that is on the package, and it is compared', () => {
  const accepted: CustodyFact = {
    id: 'a2',
    type: 'accepted',
    occurredAt: at(20),
    sealOut: '0048127',
    sealIn: '0048217',
  };
  expect(findCustodyGaps([arrived, sealed, accepted])).toMatchObject([
    { kind: 'seal-differs', eventId: 'a2', expected: '0048127', found: '0048217' },
  ]);
});

test('a place that is called otherwise by now is still the same place', () => {
  const stored: CustodyFact = {
    id: 's',
    type: 'stored',
    occurredAt: at(15),
    to: { kind: 'place', id: 'p1', label: 'Room 2' },
  };
  const taken: CustodyFact = {
    id: 't',
    type: 'moved',
    occurredAt: at(16),
    from: { kind: 'place', id: 'p1', label: 'Room 2 (old)' },
    to: { kind: 'outside', label: 'Courier' },
  };
  expect(findCustodyGaps([arrived, stored, taken])).toEqual([]);
});

test('parts hold what was split off, or somebody is asked', () => {
  expect(findCustodyGaps([split('d', 10)], 300, { inParts: 10 })).toEqual([]);
  expect(findCustodyGaps([split('d', 10)], 300, { inParts: 8 })).toMatchObject([
    { kind: 'parts-unbalanced', eventId: 'd', expected: '10', found: '8' },
  ]);
  expect(findCustodyGaps([split('d', 10)], 300)).toEqual([]);
});

test('an explanation is no event in the life of the exhibit: what is entered after it is not late because of it', () => {
  const explained: CustodyFact = {
    id: 'e',
    type: 'explained',
    occurredAt: at(28),
    explains: { eventId: 'a', gap: 'seal-differs' },
  };
  expect(findCustodyGaps([sealed, explained, { ...received, sealOut: '0048127' }])).toEqual([]);
});

test('a chain that begins without saying how the exhibit came here is asked about, at its first movement', () => {
  const photographed: CustodyFact = { id: 'p', type: 'photographed', occurredAt: at(14) };
  const stored: CustodyFact = { ...arrived, id: 's', type: 'stored', occurredAt: at(15) };
  expect(findCustodyGaps([photographed, stored])).toEqual([
    { kind: 'begins-in-the-middle', eventId: 's', expected: '', found: '' },
  ]);
  expect(findCustodyGaps([photographed])).toEqual([]);
  expect(findCustodyGaps([arrived, stored])).toEqual([]);
});

test('the seal on arrival is where it belongs in time, and is no second seal where the chain speaks of one before', () => {
  const arrivalSeal = { seal: '0048217', at: at(17) };
  const readLater: CustodyFact = { ...arrived, id: 'x', type: 'moved', occurredAt: at(18), sealOut: '0048127' };
  expect(findCustodyGaps([arrived, readLater], undefined, { arrivalSeal })).toMatchObject([
    { kind: 'seal-differs', eventId: 'x', expected: '0048217', found: '0048127' },
  ]);
  const sealedAtScene: CustodyFact = { id: 'y', type: 'sealed', occurredAt: at(14), sealIn: '0048127' };
  expect(findCustodyGaps([arrived, sealedAtScene, readLater], undefined, { arrivalSeal })).toEqual([]);
});

test('a package that was opened before its exhibit was written down was sealed until then', () => {
  const arrivalSeal = { seal: '0048217', at: at(17) };
  const openedBefore: CustodyFact = { id: 'o1', type: 'seal-opened', occurredAt: at(16) };
  const facts = withArrivalSeal([arrived, openedBefore], arrivalSeal);
  expect(facts.map(({ type }) => type)).toEqual(['received', 'sealed', 'seal-opened']);
});
