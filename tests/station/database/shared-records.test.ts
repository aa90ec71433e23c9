// One act over several turns: until it ends others read the records as they were, whoever writes brings it to its end, and what fails leaves nothing.
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, statement, type Migration } from '../../../main/database/index.ts';
import { SharedRecords } from '../../../main/station/shared-records.ts';
import { aDatabase, type DatabaseTable } from './a-database.ts';

const lines: Migration = {
  number: 10,
  name: 'lines',
  sql: 'create table line (text text not null unique) strict;',
};

let table: DatabaseTable;
let records: SharedRecords;
let movedLogs: number;
beforeEach(() => {
  movedLogs = 0;
  table = aDatabase([lines]);
  records = new SharedRecords(table.db, {
    openBeside: () => openDatabase(table.file, table.key, { readonly: true }),
    moveLog: () => {
      movedLogs += 1;
      return Promise.resolve();
    },
  });
});
afterEach(async () => {
  await records.settle();
  records.close();
  table.release();
});

const written = () => records.all<{ text: string }>(statement`select text from line`).map(({ text }) => text);
const write = (text: string) => records.main.run(statement`insert into line (text) values (${text})`);

/** A line for each; longer between them than one turn lasts. */
function* slowly(texts: readonly string[]): Generator<void, number, void> {
  for (const text of texts) {
    write(text);
    const until = performance.now() + 40;
    while (performance.now() < until);
    yield;
  }
  return texts.length;
}

test('others read the records as they were, until all of it is there', async () => {
  const act = records.inTurns(() => slowly(['a', 'b', 'c']));
  const seen: string[][] = [];
  const told = { isOver: false };
  const over = act.finally(() => {
    told.isOver = true;
  });
  while (!told.isOver) {
    await setImmediate();
    if (!told.isOver) seen.push(written());
  }
  expect(await over).toBe(3);
  expect(seen.length).toBeGreaterThanOrEqual(2);
  expect(seen.flat()).toEqual([]);
  expect(written()).toEqual(['a', 'b', 'c']);
  expect(movedLogs).toBe(1);
});

test('whoever writes brings it to its end first; whoever can wait is told when', async () => {
  const act = records.inTurns(() => slowly(['a', 'b', 'c']));
  await setImmediate();
  expect(written()).toEqual([]);
  const told = { isFree: false };
  const free = records.free().finally(() => {
    told.isFree = true;
  });
  await setImmediate();
  expect(told.isFree).toBe(false);
  records.run(statement`insert into line (text) values ('of another')`);
  expect(written()).toEqual(['a', 'b', 'c', 'of another']);
  await free;
  expect(await act).toBe(3);
});

test('what fails in the middle leaves nothing, and is told to whoever began it alone', async () => {
  const act = records.inTurns(() => slowly(['a', 'b', 'a']));
  const refusal = act.catch((error: unknown) => error);
  await setImmediate();
  records.run(statement`insert into line (text) values ('of another')`);
  expect(await refusal).toBeInstanceOf(Error);
  expect(written()).toEqual(['of another']);
  expect(await records.inTurns(() => slowly(['a']))).toBe(1);
});

test('what one turn is enough for opens nothing beside and moves no log', async () => {
  const act = records.inTurns(function* () {
    write('a');
    yield;
    return 1;
  });
  expect(written()).toEqual(['a']);
  expect(await act).toBe(1);
  expect(movedLogs).toBe(0);
});
