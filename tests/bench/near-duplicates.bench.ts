// How fast the photographs that look like one are found among many. The limit is what a person waits for after a photograph came in.
// node tests/bench/near-duplicates.bench.ts [photographs]
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { migrate, migrations, openDatabase, statementOf } from '../../main/database/index.ts';
import { printsNear } from '../../main/station/photographs/print-index.ts';
import { likeness } from '../../shared/domain/picture-print.ts';
import { instantOf } from '../../shared/language/instant.ts';

const count = Number(process.argv[2] ?? 50_000);
const limits = { first: 500, next: 20 };
const folder = mkdtempSync(join(tmpdir(), 'near-duplicates-'));

function report(what: string, milliseconds: number, limit: number): void {
  const verdict = milliseconds <= limit ? 'within' : 'OVER';
  console.log(`${what.padEnd(46)} ${milliseconds.toFixed(2).padStart(9)} ms   limit ${limit} ms   ${verdict}`);
  if (milliseconds > limit) process.exitCode = 1;
}

try {
  const db = openDatabase(join(folder, 'bench.db'), randomBytes(32), { create: true });
  migrate(db, migrations, { now: () => instantOf(new Date()) });
  db.run(statementOf("insert into person values ('p', 'Bench', 'b', 'b', '[]', 'active', '', '', '')"));
  db.run(statementOf("insert into case_record values ('c', 'Bench', '[]', 'open', '', 'en', null, '', '', 'p')"));
  const random = new Int32Array(randomBytes(count * 8).buffer.slice(0, count * 8));
  db.transaction(() => {
    for (let index = 0; index < count; index += 1) {
      db.run(
        statementOf(
          `insert into attachment (id, case_id, kind, number, file_name, media_type, bytes, sha256, file_id, wrapped_key, caption,
             camera, recorded_at, recorded_by)
           values (?, 'c', 'photograph', ?, 'b.jpg', 'image/jpeg', 1, '', ?, '', '', '[]', '', 'p')`,
          [`photograph-${index}`, index, `file-${index}`],
        ),
      );
      db.run(
        statementOf('insert into picture_print (attachment_id, high, low) values (?, ?, ?)', [
          `photograph-${index}`,
          random[index * 2] ?? 0,
          random[index * 2 + 1] ?? 0,
        ]),
      );
    }
  });
  const asked = { high: random[0] ?? 0, low: random[1] ?? 0 };
  const timed = (): number => {
    const began = performance.now();
    const found = printsNear(db, asked, likeness);
    if (!found.some(({ id }) => id === 'photograph-0')) throw new Error('the photograph itself is not found');
    return performance.now() - began;
  };
  report(`first question, ${count} prints read`, timed(), limits.first);
  const next = Array.from({ length: 50 }, timed).toSorted((left, right) => left - right);
  report('each further question, 95 of 100 under', next[47] ?? Number.NaN, limits.next);
  db.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
