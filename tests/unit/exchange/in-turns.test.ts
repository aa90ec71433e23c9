// Long reading of one moment: others are answered in between, and what was recorded meanwhile makes it begin anew.
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readInTurns } from '../../../main/station/exchange/in-turns.ts';

function* steps(read: () => number): Generator<void, number[], void> {
  const found: number[] = [];
  for (let step = 0; step < 3; step += 1) {
    found.push(read());
    yield;
  }
  return found;
}

test('others are answered between its turns', async () => {
  let answered = 0;
  const told = { isOver: false };
  const others = (async () => {
    while (!told.isOver) {
      await setImmediate();
      answered += 1;
    }
  })();
  expect(
    await readInTurns(
      () => steps(() => 1),
      () => 0,
    ),
  ).toEqual([1, 1, 1]);
  told.isOver = true;
  await others;
  expect(answered).toBeGreaterThanOrEqual(3);
});

test('what was recorded in between makes it begin anew, and all of it is of one moment', async () => {
  let recorded = 0;
  let begun = 0;
  const reading = readInTurns(
    () => {
      begun += 1;
      return steps(() => recorded);
    },
    () => recorded,
  );
  await setImmediate();
  recorded = 1;
  expect(await reading).toEqual([1, 1, 1]);
  expect(begun).toBe(2);
});

test('where something is recorded without end it is read in one turn', async () => {
  let recorded = 0;
  const told = { isOver: false };
  const others = (async () => {
    while (!told.isOver) {
      recorded += 1;
      await setImmediate();
    }
  })();
  const found = await readInTurns(
    () => steps(() => recorded),
    () => recorded,
  );
  told.isOver = true;
  await others;
  expect(new Set(found).size).toBe(1);
});

test('whoever cancels it waits for no more than a turn', async () => {
  const cancel = new AbortController();
  let read = 0;
  const reading = readInTurns(
    () => steps(() => (read += 1)),
    () => 0,
    cancel.signal,
  );
  cancel.abort();
  await expect(reading).rejects.toMatchObject({ failure: { code: 'threads.cancelled' } });
  expect(read).toBe(1);
});
