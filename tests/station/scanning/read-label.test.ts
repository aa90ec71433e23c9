import { afterEach, beforeEach, expect, test } from 'vitest';
import { commandCodeOf, labelCodeOf, labelStationOf } from '../../../shared/domain/label-code.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';

let station: TestStation;
let own: string;

beforeEach(async () => {
  station = await openTestStation();
  const { station: summary } = await station.answer('station.state', {});
  if (summary === undefined) throw new Error('An open station has a name');
  own = labelStationOf(summary.id);
});
afterEach(() => station.close());

test('a command label says what it does, on every computer of the station', async () => {
  const read = await station.answer('labels.read', { given: commandCodeOf('store', own) });
  expect(read).toMatchObject({ outcome: 'current', type: 'command', subjectId: 'store' });
});

test('a label that was never printed is unknown, one of another station and a wrong check character are said to be so, a bar code of a shop is none', async () => {
  const outcomeOf = async (given: string) => (await station.answer('labels.read', { given })).outcome;
  expect(await outcomeOf(labelCodeOf('exhibit', own, 5))).toBe('unknown');
  expect(await outcomeOf(labelCodeOf('exhibit', own === '0000' ? '1111' : '0000', 5))).toBe('other-station');
  const whole = labelCodeOf('exhibit', own, 5);
  expect(await outcomeOf(whole.slice(0, -1) + (whole.endsWith('0') ? '1' : '0'))).toBe('check-wrong');
  expect(await outcomeOf('5901234123457')).toBe('not-a-label');
});

test('a Cyrillic С in place of a Latin C is named with what was printed', async () => {
  const given = commandCodeOf('store', own).replace('C', 'С');
  const read = await station.answer('labels.read', { given });
  expect(read).toMatchObject({ outcome: 'unknown-alphabet', found: 'С', meant: 'C' });
});
