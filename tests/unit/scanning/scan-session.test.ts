// The rules of a session by themselves: what comes next, what counts, what is taken back.
import { describe, expect, test } from 'vitest';
import {
  answerScan,
  expectedNow,
  nextUndone,
  scanOutcomes,
  signalOf,
  workAfter,
  workCommands,
  type ScanRow,
} from '../../../shared/domain/scan-session.ts';

const self = 'me';
const store: ScanRow = { id: '1', outcome: 'command', type: 'command', subjectId: 'store' };
const shelf: ScanRow = { id: '2', outcome: 'destination', type: 'place', subjectId: 'S4' };
const taken = (id: string, subjectId: string): ScanRow => ({ id, outcome: 'taken', type: 'exhibit', subjectId });

describe('what comes next', () => {
  test.each([
    [[], 'command'],
    [[store], 'place'],
    [[store, shelf], 'exhibit'],
    [[store, shelf, taken('3', 'K1')], 'exhibit-or-confirm'],
  ] as const)('after %j', (rows, expected) => {
    expect(expectedNow(workAfter(rows))).toBe(expected);
  });

  test.each(workCommands)('%s has its own destination', (command) => {
    const work = workAfter([{ ...store, subjectId: command }]);
    const accepts = (type: 'place' | 'person', id: string) => answerScan(work, { type, id }, self).outcome;
    expect([accepts('place', 'S4'), accepts('person', self), accepts('person', 'other')]).toEqual(
      {
        receive: ['destination', 'destination', 'wrong-kind'],
        store: ['destination', 'wrong-kind', 'wrong-kind'],
        move: ['destination', 'destination', 'wrong-kind'],
        seen: ['destination', 'wrong-kind', 'wrong-kind'],
        offer: ['wrong-kind', 'wrong-kind', 'destination'],
      }[command],
    );
  });
});

describe('what counts', () => {
  test('a shelf may be changed while nothing lies on it yet', () => {
    expect(answerScan(workAfter([store, shelf]), { type: 'place', id: 'S5' }, self).outcome).toBe('destination');
    const full = workAfter([store, shelf, taken('3', 'K1')]);
    expect(answerScan(full, { type: 'place', id: 'S5' }, self).outcome).toBe('wrong-kind');
    expect(answerScan(full, { type: 'place', id: 'S4' }, self).outcome).toBe('already');
  });

  test('another command begins only with an empty list, and needs its destination again', () => {
    const move = { type: 'command', id: 'move' } as const;
    expect(answerScan(workAfter([store, shelf, taken('3', 'K1')]), move, self).outcome).toBe('wrong-kind');
    expect(answerScan(workAfter([store, shelf]), move, self).outcome).toBe('command');
    const moved = workAfter([store, shelf, { id: '3', outcome: 'command', type: 'command', subjectId: 'move' }]);
    expect(moved).toMatchObject({ command: { command: 'move' }, taken: [] });
    expect(moved.destination).toBeUndefined();
  });

  test('a row that was taken back does not, and may be taken again', () => {
    const rows: ScanRow[] = [
      store,
      shelf,
      taken('3', 'K1'),
      { id: '4', outcome: 'undone', type: 'exhibit', subjectId: 'K1', undoes: '3' },
      taken('5', 'K1'),
    ];
    expect(workAfter(rows).taken).toEqual([{ scanId: '5', exhibitId: 'K1' }]);
    expect(nextUndone(workAfter(rows))).toBe('5');
  });

  test('what was wrong is on the list of scans and not on the list to sign', () => {
    expect(workAfter([store, shelf, { id: '3', outcome: 'voided', type: 'exhibit', subjectId: 'K1' }]).taken).toEqual(
      [],
    );
  });
});

test('every outcome has one of three answers', () => {
  const signals = new Map(scanOutcomes.map((outcome) => [outcome, signalOf(outcome)]));
  expect(signals.get('taken')).toBe('ok');
  expect(signals.get('already')).toBe('already');
  for (const outcome of ['unknown', 'voided', 'wrong-kind', 'check-wrong', 'other-station'] as const) {
    expect(signals.get(outcome)).toBe('stop');
  }
});
