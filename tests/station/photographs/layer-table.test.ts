// What the database itself keeps of marks: no version is changed or removed, and each has one next.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrations, statement } from '../../../main/database/index.ts';
import { aDatabase, type DatabaseTable } from '../database/a-database.ts';

let table: DatabaseTable;
beforeAll(() => {
  table = aDatabase(migrations);
  table.db.run(statement`insert into person values ('p', 'A', 'a', 'a', '[]', 'active', '', '', '')`);
  table.db.run(statement`insert into case_record values ('c', 'A', '[]', 'open', '', 'en', null, '', '', 'p')`);
  table.db.run(
    statement`insert into attachment (id, case_id, kind, number, file_name, media_type, bytes, sha256, file_id, wrapped_key, caption, camera,
                recorded_at, recorded_by)
              values ('a', 'c', 'photograph', 1, 'a.jpg', 'image/jpeg', 1, '', 'f', '', '', '[]', '', 'p')`,
  );
});
afterAll(() => table.release());

function save(id: string, version: number, previous: string | null): void {
  table.db.run(
    statement`insert into photograph_layer values (${id}, 'a', ${version}, ${previous}, '{}', '[]', '', '', 'p')`,
  );
}

test('a version stays as it was saved, and only one can follow it', () => {
  save('first', 1, null);
  save('second', 2, 'first');
  expect(() => save('rival', 3, 'first')).toThrow('database.not-unique');
  expect(() => save('twice', 2, 'second')).toThrow('database.not-unique');
  expect(() => table.db.run(statement`update photograph_layer set marks = '[1]' where id = 'first'`)).toThrow(
    'database.append-only',
  );
  expect(() => table.db.run(statement`delete from photograph_layer where id = 'first'`)).toThrow(
    'database.append-only',
  );
  expect(table.db.all(statement`select id from photograph_layer order by version`)).toEqual([
    { id: 'first' },
    { id: 'second' },
  ]);
});
