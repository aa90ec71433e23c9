import { expect, test } from 'vitest';
import { turnsOf } from '../../../main/threads/index.ts';

function busyFor(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

test('whoever asks meanwhile is answered before long work goes on', async () => {
  const nextTurn = turnsOf();
  const said: string[] = [];
  setImmediate(() => said.push('answered'));
  await nextTurn();
  said.push('went on at once');
  busyFor(8);
  await nextTurn();
  said.push('went on');
  expect(said).toEqual(['went on at once', 'answered', 'went on']);
});

test('cancelled while others were answered, it does not go on', async () => {
  const control = new AbortController();
  const nextTurn = turnsOf(control.signal);
  setImmediate(() => {
    control.abort();
  });
  busyFor(8);
  await expect(nextTurn()).rejects.toMatchObject({ failure: { code: 'threads.cancelled' } });
  await expect(nextTurn()).rejects.toMatchObject({ failure: { code: 'threads.cancelled' } });
});
