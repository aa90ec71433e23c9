// What custody forbids to split, from the events alone: the state is the one that the recorded events give.
import { describe, expect, test } from 'vitest';
import { afterCustodyEvent, noCustody, type CustodyFact } from '../../../shared/domain/custody.ts';
import { ExhibitId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { demandMayBeSplit } from '../../../main/station/custody/split-exhibit.ts';
import { at } from '../a-case.ts';

const clerk = 'clerk';
const room = { kind: 'place', id: 'room', label: 'Evidence room' } as const;
const now = at('2025-06-01T08:00:00.000Z');

function refusalAfter(...events: readonly Pick<CustodyFact, 'type' | 'to'>[]): string {
  const facts = events.map((event, index): CustodyFact => ({ id: `e${index}`, occurredAt: now, ...event }));
  const exhibit = {
    id: ExhibitId.parse('01912345-0000-7000-8000-000000000001'),
    label: 'LUGINA-14 / K10',
    kind: 'ammunition' as const,
    quantity: 300,
    state: facts.reduce(afterCustodyEvent, noCustody),
    openOfferId: undefined,
    firstSeizedAt: undefined,
    incidentFrom: undefined,
    lastRecordedAt: undefined,
  };
  try {
    demandMayBeSplit(exhibit, clerk, now);
  } catch (error) {
    return error instanceof FocalPointError ? error.failure.code : 'a defect';
  }
  return 'it was done';
}

describe('splitting', () => {
  test.each(['released', 'transferred', 'destroyed'] as const)('what was %s is refused for good', (type) => {
    expect(refusalAfter({ type: 'stored', to: room }, { type })).toBe('exhibits.split-closed');
  });

  test('what lies in a room goes, what was sent to a laboratory does not', () => {
    expect(refusalAfter({ type: 'stored', to: room })).toBe('it was done');
    const laboratory = { kind: 'outside', label: 'State laboratory' } as const;
    expect(refusalAfter({ type: 'stored', to: room }, { type: 'sent-to-laboratory', to: laboratory })).toBe(
      'exhibits.split-away',
    );
  });
});
