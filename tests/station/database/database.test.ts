import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FocalPointError } from '../../../shared/language/result.ts';
import {
  appendOnly,
  assertMigrated,
  checkDatabase,
  holdFileLock,
  migrate,
  neverDeleted,
  openDatabase,
  sql,
  statement,
  statementOf,
  type Migration,
} from '../../../main/database/index.ts';
import { aDatabase, clock, type DatabaseTable } from './a-database.ts';
import { isWholeSqlCipher4 } from './page-reader.ts';

const notes: Migration = {
  number: 10,
  name: 'notes',
  sql: `create table note (id integer primary key, text text not null unique, kind text check (kind in ('a', 'b')), answers integer references note (id)) strict;
    ${appendOnly('note')}
    create table place (id text primary key, name text not null) strict;
    ${neverDeleted('place')}
    create virtual table words using fts5(text);`,
};
const more: Migration = { number: 20, name: 'more', sql: 'alter table place add column note text;' };
const marker = 'CASE-SECRET-MARKER-LUGINA';

let table: DatabaseTable;
beforeEach(() => {
  table = aDatabase([notes]);
});
afterEach(() => table.release());

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'nothing was refused';
  } catch (error) {
    return error instanceof FocalPointError ? error.failure.code : `defect: ${String(error)}`;
  }
}

describe('encryption', () => {
  test('leaves no plain text in the file, its log, its index, or any temporary file', () => {
    const temporaryBefore = new Set([...readdirSync(tmpdir()), ...readdirSync('/var/tmp')]);
    table.db.transaction(() => {
      for (let id = 1; id <= 3000; id += 1)
        table.db.run(statement`insert into note (id, text) values (${id}, ${`${marker} ${id} ${'x'.repeat(500)}`})`);
    });
    table.db.all(statement`select * from note order by text desc limit 500`);
    table.db.script(`create table sorted as select * from note order by text; create index by_text on sorted (text)`);
    for (const name of readdirSync(table.folder)) {
      const bytes = readFileSync(join(table.folder, name));
      expect([name, bytes.includes(marker), bytes.includes('create table'), bytes.includes('SQLite format')]).toEqual([
        name,
        false,
        false,
        false,
      ]);
    }
    const temporaryNow = [...readdirSync(tmpdir()), ...readdirSync('/var/tmp')].filter((name) =>
      name.startsWith('etilqs'),
    );
    expect(temporaryNow.filter((name) => !temporaryBefore.has(name))).toEqual([]);
  });

  test('is SQLCipher 4, as a reader made of nothing but published primitives confirms', () => {
    table.db.run(statement`insert into note (text) values (${marker})`);
    table.db.checkpoint();
    const bytes = readFileSync(table.file);
    expect(isWholeSqlCipher4(bytes, table.key)).toEqual({ pages: bytes.length / 4096, damaged: [] });
    expect(isWholeSqlCipher4(bytes, randomBytes(32)).damaged).toHaveLength(bytes.length / 4096);
    bytes.writeUInt8(bytes.readUInt8(5000) ^ 1, 5000);
    expect(isWholeSqlCipher4(bytes, table.key).damaged).toEqual([2]);
  });

  test('with a wrong key is refused by name, also read-only', () => {
    expect(codeOf(() => openDatabase(table.file, randomBytes(32)))).toBe('database.wrong-key-or-damaged');
    expect(codeOf(() => openDatabase(table.file, randomBytes(32), { readonly: true }))).toBe(
      'database.wrong-key-or-damaged',
    );
  });

  test('cannot be taken off: no decrypted image, no re-keying, no extension, no foreign file passes this door', () => {
    for (const name of [
      'serialize',
      'backup',
      'rekey',
      'key',
      'loadExtension',
      'pragma',
      'exec',
      'prepare',
      'unsafeMode',
    ])
      expect(name in table.db).toBe(false);
    const plainCopy = join(table.folder, 'plain.db');
    for (const text of [
      "pragma rekey = ''",
      " -- harmless\n/* so */ pragma rekey=''",
      "pragma hexrekey = ''",
      'pragma recursive_triggers = off',
      `attach '${plainCopy}' as other key ''`,
      `vacuum into '${plainCopy}'`,
      "select load_extension('x')",
    ]) {
      expect(codeOf(() => table.db.all(statementOf(text)))).toMatch(/^(defect: |database\.query-refused)/);
      expect(codeOf(() => table.db.script(`select 1; ${text}`))).toMatch(/^defect: /);
    }
    expect(readdirSync(table.folder)).not.toContain('plain.db');
    table.reopen();
    table.db.checkpoint();
    expect(isWholeSqlCipher4(readFileSync(table.file), table.key).damaged).toEqual([]);
  });

  test('is never begun over a file that is there, and never forgiven a missing one', () => {
    expect(codeOf(() => openDatabase(table.file, table.key, { create: true }))).toBe('database.exists');
    expect(codeOf(() => openDatabase(join(table.folder, 'other.db'), table.key))).toBe('database.missing');
    expect(readdirSync(table.folder)).not.toContain('other.db');
    writeFileSync(join(table.folder, 'other.db'), '');
    expect(codeOf(() => openDatabase(join(table.folder, 'other.db'), table.key))).toBe('database.empty');
    expect(codeOf(() => openDatabase(table.folder, table.key))).toMatch(/database\.(cannot-open|damaged)/);
  });
});

describe('what the database itself refuses', () => {
  beforeEach(() => {
    table.db.run(statement`insert into note (id, text, kind) values (1, 'first', 'a')`);
    table.db.run(statement`insert into place (id, name) values ('p', 'shelf')`);
  });

  test.each([
    ['an update of an append-only row', 'database.append-only', "update note set text = 'other'"],
    ['a deletion of one', 'database.append-only', 'delete from note'],
    ['a replacement of one', 'database.append-only', "insert or replace into note (id, text) values (1, 'other')"],
    [
      'a replacement by another unique value',
      'database.append-only',
      "replace into note (id, text) values (2, 'first')",
    ],
    [
      'an upsert',
      'database.append-only',
      "insert into note (id, text) values (1, 'x') on conflict (id) do update set text = 'x'",
    ],
    ['a deletion of what is never deleted', 'database.never-deleted', 'delete from place'],
    ['a replacement of what is never deleted', 'database.never-deleted', "replace into place values ('p', 'other')"],
    ['a second row with one key', 'database.not-unique', "insert into note (text) values ('first')"],
    ['a reference to nothing', 'database.reference-missing', "insert into note (text, answers) values ('x', 99)"],
    ['a value out of its list', 'database.value-refused', "insert into note (text, kind) values ('x', 'c')"],
    ['a value of another type', 'database.value-refused', "insert into note (text, answers) values ('x', 'one')"],
    ['nothing where something must be', 'database.value-missing', 'insert into note (text) values (null)'],
    ['an edit of its own schema', 'defect: ', "update sqlite_schema set sql = ''"],
  ])('%s', (_, code, text) => {
    expect(codeOf(() => table.db.run(statementOf(text)))).toMatch(new RegExp(`^${code}`));
    expect(table.db.all(statement`select id, text from note`)).toEqual([{ id: 1, text: 'first' }]);
    expect(table.db.all(statement`select id, name from place`)).toEqual([{ id: 'p', name: 'shelf' }]);
  });

  test('is told without any value that was bound', () => {
    const attempts = [
      () => table.db.run(statement`insert into note (id, text) values (1, ${marker})`),
      () => table.db.run(statement`insert into note (text, kind) values ('y', ${marker})`),
      () => table.db.run(sql('note').insert({ id: 1, text: marker })),
      () => table.db.all(statement`select * from words where words match ${`"${marker}`}`),
      () => table.db.all(statement`select json_extract(${marker}, '$.a')`),
      () => table.db.all(statement`select ${marker} from nowhere`),
      () => table.db.all(sql('note').where({ text: marker, nowhere: 1 })),
      () => table.db.run({ text: 'insert into note (text) values (?, ?)', parameters: [marker] }),
    ];
    for (const attempt of attempts) {
      let told = '';
      try {
        attempt();
      } catch (error) {
        told =
          error instanceof Error ? `${error.stack} ${JSON.stringify(error)} ${String(error.cause)}` : String(error);
      }
      expect(told).not.toBe('');
      expect(told).not.toContain(marker);
    }
  });
});

describe('queries', () => {
  test('come from the builder, from raw fragments and from statements alike', () => {
    const { db } = table;
    expect(
      db.run(
        sql('note').insert([
          { text: 'one', kind: 'a' },
          { text: 'two', kind: 'b' },
        ]),
      ).changes,
    ).toBe(2);
    expect(db.first(sql('note').where({ kind: 'b' }).select('text'))).toEqual({ text: 'two' });
    expect(db.first(sql.raw('select count(*) as count from note where kind = :kind', { kind: 'a' }))).toEqual({
      count: 1,
    });
    expect(db.all(sql('note').insert({ text: 'three' }).returning('id'))).toEqual([{ id: 3 }]);
    expect(
      [...db.each<{ text: string }>(statement`select text from note order by id`)].map(({ text }) => text),
    ).toEqual(['one', 'two', 'three']);
    expect(db.first(statement`select ${true} as yes, ${null} as nobody, ${Buffer.from([1])} as bytes`)).toEqual({
      yes: 1,
      nobody: null,
      bytes: Buffer.from([1]),
    });
    expect(db.first(statement`select 1 from note where id = ${77}`)).toBeUndefined();
  });

  test('may be asked while another is being read row by row', () => {
    table.db.run(sql('note').insert([{ text: 'one' }, { text: 'two' }]));
    const seen = [];
    for (const { id } of table.db.each<{ id: number }>(statement`select id from note`)) {
      seen.push(table.db.first(statement`select text from note where id = ${id}`));
    }
    expect(seen).toEqual([{ text: 'one' }, { text: 'two' }]);
    table.db.run(statement`insert into note (text) values ('three')`);
  });
});

describe('a transaction', () => {
  test('is all or nothing, tells its hooks, and is never inside another', () => {
    const heard: string[] = [];
    expect(() =>
      table.db.transaction(() => {
        table.db.onRollback(() => heard.push('undone'));
        table.db.onCommit(() => heard.push('done'));
        table.db.run(statement`insert into note (text) values ('x')`);
        table.db.transaction(() => undefined);
      }),
    ).toThrow('not begun inside another');
    expect(heard).toEqual(['undone']);
    expect(table.db.all(statement`select * from note`)).toEqual([]);
    table.db.transaction(() => {
      table.db.onCommit(() => heard.push(`done, outside: ${!table.db.inTransaction}`));
      table.db.run(statement`insert into note (text) values ('x')`);
    });
    expect(heard).toEqual(['undone', 'done, outside: true']);
  });

  test('refuses a promise and undoes it', () => {
    const waiting = (): unknown => {
      table.db.run(statement`insert into note (text) values ('x')`);
      return Promise.resolve();
    };
    expect(() => table.db.transaction(waiting)).toThrow('synchronous');
    expect(table.db.all(statement`select * from note`)).toEqual([]);
  });

  test('does not block a reader, who sees the last whole state and can write nothing', () => {
    const reader = openDatabase(table.file, table.key, { readonly: true });
    table.db.transaction(() => {
      table.db.run(statement`insert into note (text) values ('x')`);
      expect(reader.all(statement`select * from note`)).toEqual([]);
    });
    expect(reader.all(statement`select text from note`)).toEqual([{ text: 'x' }]);
    expect(codeOf(() => reader.run(statement`insert into note (text) values ('y')`))).toBe('database.read-only');
    reader.close();
  });
});

describe('migrations', () => {
  test('are applied once, in order, and proved on every start', () => {
    migrate(table.db, [notes, more], clock);
    migrate(table.db, [notes, more], clock);
    assertMigrated(table.db, [notes, more]);
    expect(table.db.all(statement`select number, name from schema_history`)).toEqual([
      { number: 10, name: 'notes' },
      { number: 20, name: 'more' },
    ]);
    checkDatabase(table.db);
  });

  test('refuse a database from the future, an edited past, another program, a lost rule', () => {
    expect(codeOf(() => assertMigrated(table.db, [notes, more]))).toBe('database.from-the-past');
    migrate(table.db, [notes, more], clock);
    expect(codeOf(() => migrate(table.db, [notes], clock))).toBe('database.from-the-future');
    expect(codeOf(() => migrate(table.db, [{ ...notes, sql: `${notes.sql} ` }, more], clock))).toBe(
      'database.migration-changed',
    );
    expect(codeOf(() => migrate(table.db, [notes, { ...more, number: 15 }, { ...more, number: 20 }], clock))).toBe(
      'database.migration-changed',
    );
    table.db.script('drop trigger note_append_only_delete');
    expect(codeOf(() => migrate(table.db, [notes, more], clock))).toBe('database.trigger-missing');
    table.db.script('pragma application_id = 7');
    expect(codeOf(() => migrate(table.db, [notes, more], clock))).toBe('database.foreign');
  });

  test('that fail leave the schema as it was', () => {
    const broken = { number: 30, name: 'broken', sql: 'create table half (id); insert into nowhere values (1);' };
    expect(() => migrate(table.db, [notes, broken], clock)).toThrow('does not compile');
    expect(table.db.first(statement`select name from sqlite_schema where name = 'half'`)).toBeUndefined();
    expect(table.db.all(statement`select number from schema_history`)).toEqual([{ number: 10 }]);
  });
});

describe('the file lock', () => {
  test('is held by one at a time and writes nothing into its file', () => {
    const file = join(table.folder, 'lock');
    const held = holdFileLock(file);
    expect(codeOf(() => holdFileLock(file))).toBe('database.busy');
    held.release();
    holdFileLock(file).release();
    expect(readFileSync(file)).toHaveLength(0);
  });
});
