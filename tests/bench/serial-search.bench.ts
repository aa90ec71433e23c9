// The serial search over a million serials: every kind of question at every width, beside SQLite's GLOB and its trigram index, and what it misses: nothing.
// node tests/bench/serial-search.bench.ts [serials] [questions held against the slow matcher]
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import {
  migrate,
  migrations,
  openDatabase,
  statementOf,
  type ReadableDatabase,
  type WritableDatabase,
} from '../../main/database/index.ts';
import { findSerials } from '../../main/station/serials/find-serials.ts';
import { loadSerialsQuietly, serialIndexOf } from '../../main/station/serials/serial-index.ts';
import { foldSerial } from '../../shared/domain/fold-text.ts';
import { readSerialQuery, type QueryWays, type SerialQuery } from '../../shared/domain/serial/index.ts';
import { instantOf } from '../../shared/language/instant.ts';
import { aSerial, questionKinds, randomFrom } from '../unit/serials/random-serials.ts';
import { readStored, slowlyMatches, slowQuery } from '../unit/serials/slow-matcher.ts';

const count = Number(process.argv[2] ?? 1_000_000);
const compared = Number(process.argv[3] ?? 60);
const limits = { ready: 2500, exactAndWide: 30, tolerant: 60, mebibytes: 25 };
const folder = mkdtempSync(join(tmpdir(), 'serial-search-'));
const random = randomFrom(6);
const serials = Array.from({ length: count }, () => aSerial(random));

function report(what: string, measured: number, unit: string, limit: number): void {
  const verdict = measured <= limit ? 'within' : 'OVER';
  console.log(
    `${what.padEnd(58)} ${measured.toFixed(1).padStart(9)} ${unit.padEnd(3)} limit ${limit} ${unit}   ${verdict}`,
  );
  if (measured > limit) process.exitCode = 1;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function fill(db: WritableDatabase): void {
  db.run(statementOf("insert into person values ('p', 'Bench', 'b', 'b', '[]', 'active', '', '', '')"));
  db.run(statementOf("insert into case_record values ('c', 'Bench', '[]', 'open', '', 'en', null, '', '', 'p')"));
  db.transaction(() => {
    for (const [at, serial] of serials.entries()) {
      const id = `019a0000-0000-7000-8000-${String(at).padStart(12, '0')}`;
      db.run(
        statementOf(
          `insert into exhibit (id, case_id, number, mark, kind, description, quantity, unit, found_at, facts, serials, markings, handling, recorded_at, recorded_by)
           values (?, 'c', ?, ?, 'firearm', '', 1, 'piece', '', '{}', '[]', '[]', '', '', 'p')`,
          [id, `EX-${at}`, `K${at}`],
        ),
      );
      db.run(
        statementOf(
          `insert into exhibit_line (exhibit_id, case_id, case_title, number, mark, mark_order, kind, description, make, model, calibre, serial,
             quantity, unit, recorded_at, folded)
           values (?, 'c', 'Bench', ?, ?, '', 'firearm', '', 'Zastava', 'M70', '7.62x39', ?, 1, 'piece', '', '')`,
          [id, `EX-${at}`, `K${at}`, serial],
        ),
      );
      db.run(
        statementOf(
          `insert into serial_reading (exhibit_id, source, position, reading, component, status, text) values (?, 'serial', 0, 'marked', 'frame', 'intact', ?)`,
          [id, serial],
        ),
      );
    }
  });
}

interface Question {
  readonly kind: string;
  readonly typed: string;
  readonly ways: QueryWays;
  readonly query: SerialQuery;
}

function questions(ways: QueryWays, ofEach: number): Question[] {
  return questionKinds.flatMap(({ kind, ask }) =>
    Array.from({ length: ofEach }, () => ask(random, serials[random(count)] ?? '')).flatMap((typed) => {
      const read = readSerialQuery(typed, ways);
      return read.ok ? [{ kind, typed, ways, query: read.query }] : [];
    }),
  );
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function measure(db: WritableDatabase, what: string, ways: QueryWays, limit: number): void {
  const asked = questions(ways, 10);
  for (const { query } of asked.slice(0, 30)) findSerials(db, query);
  const times = asked.map(({ kind, query }) => ({ kind, took: timed(() => findSerials(db, query)) }));
  report(
    `${what}, ${times.length} questions, p95`,
    percentile(
      times.map(({ took }) => took),
      0.95,
    ),
    'ms',
    limit,
  );
  const slowest = times.toSorted((a, b) => b.took - a.took)[0];
  console.log(
    `   p50 ${percentile(
      times.map(({ took }) => took),
      0.5,
    ).toFixed(1)} ms, slowest ${slowest?.took.toFixed(1)} ms: ${slowest?.kind}`,
  );
}

/** What SQLite offers for the same: GLOB over a covering index, and a trigram index, both over the folded text. */
function besideTheDatabase(db: WritableDatabase, reader: ReadableDatabase): void {
  db.script(
    'create table bench_folded (id integer primary key, folded text not null); create virtual table bench_trigram using fts5 (folded, tokenize = trigram, detail = none);',
  );
  db.transaction(() => {
    for (const [at, serial] of serials.entries()) {
      db.run(statementOf('insert into bench_folded values (?, ?)', [at, foldSerial(serial)]));
      db.run(statementOf('insert into bench_trigram (rowid, folded) values (?, ?)', [at, foldSerial(serial)]));
    }
  });
  db.script('create index bench_by_folded on bench_folded (folded)');
  const ways: QueryWays = { width: 'exact', isTolerant: false, isUpsideDown: false };
  for (const [kind, glob, like] of [
    ['as it stands', '371864', '371864'],
    ['one unknown', '37?864', undefined],
    ['the end', '*7186', '%7186'],
    ['somewhere within', '*7186*', '%7186%'],
  ] as const) {
    const read = readSerialQuery(glob, ways);
    if (!read.ok) continue;
    const often = <Value>(work: () => Value): number =>
      percentile(
        Array.from({ length: 15 }, () => timed(work)),
        0.5,
      );
    const own = often(() => findSerials(reader, read.query));
    const byGlob = often(() => db.all(statementOf('select id from bench_folded where folded glob ?', [glob])));
    const byTrigram =
      like === undefined
        ? undefined
        : often(() => db.all(statementOf('select rowid from bench_trigram where folded like ?', [like])));
    const ratio = (other: number | undefined): string =>
      other === undefined ? 'cannot' : `${other.toFixed(1)} ms = ${(other / own).toFixed(1)} ×`;
    console.log(
      `   ${kind.padEnd(18)} search ${own.toFixed(1)} ms · GLOB ${ratio(byGlob)} · trigram ${ratio(byTrigram)}   (both: one reading, no look-alikes)`,
    );
  }
}

/** Every hit of the search and of the slow matcher over all serials, for questions of every kind. */
function holdAgainstTheTruth(db: WritableDatabase): void {
  const stored = serials.map(readStored);
  const allWays = (['exact', 'usual', 'wide'] as const).flatMap((width) =>
    [false, true].map((isTolerant): QueryWays => ({ width, isTolerant, isUpsideDown: width === 'usual' })),
  );
  let asked = 0;
  let hits = 0;
  let wrong = 0;
  while (asked < compared) {
    const { ask } = questionKinds[asked % questionKinds.length] ?? { ask: () => '' };
    const ways = allWays[Math.floor(asked / questionKinds.length) % allWays.length] ?? allWays[0];
    const typed = ask(random, serials[random(count)] ?? '');
    asked += 1;
    const read = ways === undefined ? undefined : readSerialQuery(typed, ways);
    if (ways === undefined || read?.ok !== true) continue;
    const { total } = findSerials(db, read.query);
    const query = slowQuery(typed, ways);
    const truth = stored.reduce((sum, one) => sum + (slowlyMatches(query, one) ? 1 : 0), 0);
    hits += truth;
    if (total !== truth) {
      wrong += 1;
      console.log(`   DIFFERS: ${typed} ${JSON.stringify(ways)}: ${total} found, ${truth} true`);
    }
  }
  report(`held against the slow matcher: ${asked} questions, ${hits} hits, differing`, wrong, '', 0);
}

try {
  const key = randomBytes(32);
  const file = join(folder, 'bench.db');
  const db = openDatabase(file, key, { create: true });
  migrate(db, migrations, { now: () => instantOf(new Date()) });
  fill(db);
  db.checkpoint();
  const reader = openDatabase(file, key, { readonly: true });
  const began = performance.now();
  await loadSerialsQuietly(reader, () => setImmediate());
  report(`ready, ${count} serials read from the encrypted database`, performance.now() - began, 'ms', limits.ready);
  report('held in memory', (serialIndexOf(reader)?.bytesHeld ?? Number.NaN) / 1024 ** 2, 'MiB', limits.mebibytes);
  measure(reader, 'exact', { width: 'exact', isTolerant: false, isUpsideDown: false }, limits.exactAndWide);
  measure(reader, 'usual', { width: 'usual', isTolerant: false, isUpsideDown: false }, limits.exactAndWide);
  measure(reader, 'wide', { width: 'wide', isTolerant: false, isUpsideDown: false }, limits.exactAndWide);
  measure(reader, 'tolerant, usual', { width: 'usual', isTolerant: true, isUpsideDown: false }, limits.tolerant);
  measure(reader, 'tolerant, wide', { width: 'wide', isTolerant: true, isUpsideDown: false }, limits.tolerant);
  const fallback = readSerialQuery('C-371864', { width: 'usual', isTolerant: false, isUpsideDown: false });
  if (fallback.ok)
    console.log(
      `   without an index, the same answer from the table: ${timed(() => findSerials(db, fallback.query)).toFixed(0)} ms`,
    );
  holdAgainstTheTruth(reader);
  besideTheDatabase(db, reader);
  reader.close();
  db.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
