// Clocks follow from events: hours that passed, the nearest end, what ran out and since when; also over a change of the clocks.
import { describe, expect, test } from 'vitest';
import {
  clocksOf,
  detentionBeginOf,
  detentionEndOf,
  monthsAfter,
  type ClockEvent,
  type ClockEventKind,
} from '../../../shared/domain/prosecution/clocks.ts';
import { Instant } from '../../../shared/language/instant.ts';
import { formatMomentWithOffset } from '../../../shared/text/format.ts';

const at = (text: string) => Instant.parse(`${text}:00.000Z`);
const event = (kind: ClockEventKind, occurredAt: string, more: Partial<ClockEvent> = {}): ClockEvent => ({
  kind,
  partyId: 'S1',
  occurredAt: at(occurredAt),
  ...more,
});
const arrested = event('arrested', '2025-03-14T22:05');
const ordered = event('detention-ordered', '2025-03-16T10:00', { until: at('2025-04-14T21:59') });
const extended = event('detention-extended', '2025-04-11T11:00', {
  from: at('2025-04-14T21:59'),
  until: at('2025-06-14T21:59'),
});
const only = (events: readonly ClockEvent[], now: string, kind: string) =>
  clocksOf(events, at(now)).find((clock) => clock.kind === kind);

describe('48 hours', () => {
  test('of LUGINA-14 end on 16.03 at 23:05', () => {
    const clock = only([arrested], '2025-03-15T08:00', 'forty-eight-hours');
    expect(clock).toMatchObject({ state: 'running', isLate: false });
    expect(formatMomentWithOffset(clock?.ends ?? '')).toBe('16.03.2025 23:05 (UTC+01:00)');
  });

  test('are hours that passed over the change to summer time, and over the one back', () => {
    const spring = only([event('arrested', '2025-03-28T22:05')], '2025-03-29T08:00', 'forty-eight-hours');
    // Arrested 28.03 at 23:05: one hour of the wall is missing in the night to the 30th.
    expect(formatMomentWithOffset(spring?.ends ?? '')).toBe('31.03.2025 00:05 (UTC+02:00)');
    const autumn = only([event('arrested', '2025-10-24T21:05')], '2025-10-25T08:00', 'forty-eight-hours');
    expect(formatMomentWithOffset(autumn?.ends ?? '')).toBe('26.10.2025 22:05 (UTC+01:00)');
  });

  test('are met by the judge, and late when that came after', () => {
    expect(only([arrested, ordered], '2025-03-20T08:00', 'forty-eight-hours')).toMatchObject({
      state: 'met',
      at: ordered.occurredAt,
      isLate: false,
    });
    const late = event('brought-before-judge', '2025-03-17T08:00');
    expect(only([arrested, late], '2025-03-20T08:00', 'forty-eight-hours')).toMatchObject({
      state: 'met',
      isLate: true,
    });
  });

  test('that ran out are over from their very end', () => {
    expect(only([arrested], '2025-03-16T22:04', 'forty-eight-hours')?.state).toBe('running');
    expect(only([arrested], '2025-03-16T22:05', 'forty-eight-hours')?.state).toBe('over');
  });

  test('an order of another person answers for nobody else', () => {
    const other = { ...ordered, partyId: 'S2' };
    expect(only([arrested, other], '2025-03-20T08:00', 'forty-eight-hours')?.state).toBe('over');
  });
});

describe('detention', () => {
  test('runs to the end of its last extension', () => {
    const clock = only([arrested, ordered, extended], '2025-04-20T08:00', 'detention');
    expect(clock).toMatchObject({ state: 'running', ends: at('2025-06-14T21:59'), began: ordered.occurredAt });
    expect(clock?.hole).toBeUndefined();
  });

  test('time between two orders that none covers is shown', () => {
    const late = { ...extended, from: at('2025-04-16T08:00') };
    expect(only([ordered, late], '2025-04-20T08:00', 'detention')?.hole).toEqual({
      from: at('2025-04-14T21:59'),
      until: at('2025-04-16T08:00'),
    });
  });

  test('ends for the case with the one who is held shortest; who was released is not held', () => {
    const second = { ...ordered, partyId: 'S2' };
    expect(detentionEndOf([ordered, extended, second])).toBe(at('2025-04-14T21:59'));
    expect(
      detentionEndOf([ordered, extended, second, { ...event('released', '2025-04-02T08:00'), partyId: 'S2' }]),
    ).toBe(at('2025-06-14T21:59'));
    expect(detentionEndOf([ordered, event('released', '2025-04-02T08:00')])).toBeUndefined();
    expect(detentionEndOf([])).toBeUndefined();
  });

  test('began for the case with the first order of the same person; of two who are held as long, with the earlier', () => {
    const second = { ...ordered, partyId: 'S2', from: at('2025-03-20T08:00') };
    expect(detentionBeginOf([ordered, extended, second])).toBe(at('2025-03-20T08:00'));
    expect(detentionBeginOf([second, ordered])).toBe(detentionBeginOf([ordered]));
    expect(detentionBeginOf([ordered, extended])).toBe(detentionBeginOf([ordered]));
    expect(detentionBeginOf([ordered, event('released', '2025-04-02T08:00')])).toBeUndefined();
    expect(detentionBeginOf([])).toBeUndefined();
  });

  test('a new order after a release begins anew', () => {
    const again = event('detention-ordered', '2025-05-02T08:00', { until: at('2025-06-02T08:00') });
    const clock = only([ordered, event('released', '2025-04-02T08:00'), again], '2025-05-03T08:00', 'detention');
    expect(clock).toMatchObject({ began: again.occurredAt, ends: at('2025-06-02T08:00'), state: 'running' });
  });
});

describe('the indictment', () => {
  const filed = (when: string) => event('indictment-filed', when, { partyId: undefined });

  test('is due before the first detention ends', () => {
    expect(only([ordered, extended], '2025-05-01T08:00', 'indictment')).toMatchObject({
      state: 'running',
      ends: at('2025-06-14T21:59'),
      isUnverified: true,
    });
  });

  test('filed in time it is met, and orders after it change nothing', () => {
    const later = event('detention-extended', '2025-06-13T08:00', { until: at('2025-08-14T21:59') });
    expect(only([ordered, extended, filed('2025-05-30T08:30'), later], '2026-01-01T08:00', 'indictment')).toMatchObject(
      {
        state: 'met',
        isLate: false,
        ends: at('2025-06-14T21:59'),
      },
    );
  });

  test('filed too late, it says so', () => {
    expect(only([ordered, filed('2025-05-30T08:30')], '2025-06-01T08:00', 'indictment')).toMatchObject({
      state: 'met',
      isLate: true,
    });
  });
});

test('the investigation is counted in months of the calendar, also into a shorter month and another offset', () => {
  expect(formatMomentWithOffset(monthsAfter(at('2025-08-31T10:00'), 6))).toBe('28.02.2026 12:00 (UTC+01:00)');
  const begun = event('investigation-begun', '2025-03-15T09:00', { partyId: undefined });
  expect(only([begun], '2025-05-01T08:00', 'investigation')?.ends).toBe(at('2027-03-15T09:00'));
  const longer = event('investigation-extended', '2027-02-01T09:00', { partyId: undefined });
  expect(formatMomentWithOffset(only([begun, longer], '2027-05-01T08:00', 'investigation')?.ends ?? '')).toBe(
    '15.09.2027 10:00 (UTC+02:00)',
  );
});
