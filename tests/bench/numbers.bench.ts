// The numbers over a million firearms: every shipped report, the records behind its cells, and an older head of the ledger.
// node tests/bench/numbers.bench.ts [firearms]
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import {
  migrate,
  migrations,
  openDatabase,
  statement,
  statementOf,
  type WritableDatabase,
} from '../../main/database/index.ts';
import { countReport, recordsBehind, type Question } from '../../main/station/numbers/count-report.ts';
import { exhibitCountsOf } from '../../main/station/numbers/exhibit-counts.ts';
import { builtInReports } from '../../shared/reference/report-definitions/index.ts';
import { instantOf } from '../../shared/language/instant.ts';
import { randomFrom } from '../unit/serials/random-serials.ts';

const count = Number(process.argv[2] ?? 1_000_000);
const limits = { report: 2000, drill: 100, piece: 100 };
const folder = mkdtempSync(join(tmpdir(), 'numbers-'));
const random = randomFrom(25);
const one = <Value>(values: readonly Value[]): Value => {
  const value = values[random(values.length)];
  if (value === undefined) throw new Error('there is something to choose from');
  return value;
};

function report(what: string, measured: number, unit: string, limit: number): void {
  const verdict = measured <= limit ? 'within' : 'OVER';
  console.log(
    `${what.padEnd(66)} ${measured.toFixed(1).padStart(9)} ${unit.padEnd(3)} limit ${limit} ${unit}   ${verdict}`,
  );
  if (measured > limit) process.exitCode = 1;
}

const idOf = (at: number, kind: string) => `019a0000-0000-7${kind}00-8000-${String(at).padStart(12, '0')}`;
const incidents = Math.max(1, Math.floor(count / 4));

/** Straight into the tables: what is measured is counting. Nine in ten in the year that is asked about, the worst case. */
function fill(db: WritableDatabase): void {
  db.run(statementOf("insert into person values ('p', 'Bench', 'b', 'b', '[]', 'active', '', '', '')"));
  db.run(
    statementOf(
      "insert into case_record (id, title, numbers, classification, offence, language, note, opened_at, opened_by) values ('c', 'Bench', '[]', 'open', '', 'en', '', '', 'p')",
    ),
  );
  db.transaction(() => {
    for (let at = 0; at < incidents; at += 1) {
      const year = random(10) === 0 ? 2024 : 2025;
      const day = `${year}-${String(1 + random(12)).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}T10:00:00.000Z`;
      db.run(
        statementOf(
          `insert into incident (id, case_id, kind, occurred_from, place, legal_basis, seized_by, description, seizure)
           values (?, 'c', ?, ?, 'km 7', '', '', '', ?)`,
          [
            idOf(at, '1'),
            one([
              'traffic-stop',
              'search-of-premises',
              'border-check',
              'found-property',
              'voluntary-surrender',
              'crime-scene',
            ]),
            day,
            JSON.stringify({ premisesType: one(['house', 'vehicle', 'border-crossing', 'open-land']) }),
          ],
        ),
      );
    }
    for (let at = 0; at < count; at += 1) {
      const make = one(['Zastava', 'Zoraki', 'CZ', 'Beretta', 'Glock', 'Crvena Zastava', 'Ekol', 'Norinco']);
      const facts = {
        firearmType: one([
          'pistol-self-loading',
          'revolver',
          'assault-rifle',
          'shotgun-double',
          'alarm-pistol',
          'carbine',
        ]),
        originClass: one(['industrial', 'converted', 'craft', 'unknown']),
        make: { asMarked: make.toUpperCase(), asConcluded: make, confidence: 'certain' },
        model: { asConcluded: `M${random(400)}` },
        calibre: { asConcluded: one(['7.62×39', '9×19', '7.65×17SR', '12/70']) },
        country: { asConcluded: one(['YU', 'RS', 'TR', 'CZ', 'IT', 'AL', 'CN']) },
        condition: one(['operable', 'not-tested', 'inoperable-repairable']),
      };
      const serials = [
        {
          component: 'frame',
          script: 'latin',
          asMarked: `${random(9)}${at}`,
          status: one(['intact', 'obliterated-ground']),
        },
      ];
      db.run(
        statementOf(
          `insert into exhibit (id, case_id, number, mark, kind, incident_id, description, quantity, unit, found_at, facts, serials, markings, handling, recorded_at, recorded_by)
           values (?, 'c', ?, ?, 'firearm', ?, '', 1, 'piece', '', ?, ?, '[]', '', '2025-06-01T10:00:00.000Z', 'p')`,
          [
            idOf(at, '2'),
            `EX-${at}`,
            `K${at}`,
            idOf(random(incidents), '1'),
            JSON.stringify(facts),
            JSON.stringify(serials),
          ],
        ),
      );
      if (random(50) === 0)
        db.run(
          statementOf(
            `insert into origin_finding (id, exhibit_id, means, statement, document, stands, occurred_at, recorded_at, recorded_by, recorder)
             values (?, ?, 'toolmarks', 'x', 'y', 1, '', '', 'p', 'Bench')`,
            [idOf(at, '3'), idOf(at, '2')],
          ),
        );
    }
  });
}

function timed<Value>(work: () => Value): { readonly took: number; readonly value: Value } {
  const began = performance.now();
  const value = work();
  return { took: performance.now() - began, value };
}

const db = openDatabase(join(folder, 'vault.db'), randomBytes(32), { create: true });
try {
  migrate(db, migrations, { now: () => instantOf(new Date()) });
  const filled = timed(() => fill(db));
  console.log(
    `${count} firearms of ${incidents} incidents, one in fifty with a finding; written in ${(filled.took / 1000).toFixed(1)} s`,
  );
  const counts = exhibitCountsOf(db);
  let longest = 0;
  const loading = timed(() => {
    while (!counts.isLoaded) longest = Math.max(longest, timed(() => counts.loadSome(db)).took);
  });
  console.log(`read into memory after unlocking in ${(loading.took / 1000).toFixed(1)} s, between other answers`);
  report('   the longest that another answer waits for a piece of it', longest, 'ms', limits.piece);
  const size = db.first<{ size: number | null }>(statement`select max(seq) as size from ledger_entry`)?.size ?? 0;
  for (const definition of builtInReports) {
    const [by] = definition.days;
    const [unit] = definition.units;
    if (by === undefined || unit === undefined) continue;
    const question: Question = {
      definition,
      parameters: { from: '2025-01-01', until: '2025-12-31', by, unit, options: [], entered: [], remark: '' },
      size,
    };
    const { took, value } = timed(() => countReport(db, question));
    report(`${definition.code}, ${definition.tables.length} tables`, took, 'ms', limits.report);
    const [table] = value.tables;
    const row = table?.rows.toSorted((a, b) => (b.cells[0]?.records ?? 0) - (a.cells[0]?.records ?? 0))[0];
    const [column] = table?.columns ?? [];
    if (table === undefined || row === undefined || column === undefined) continue;
    const cell = { table: table.name, row: row.key, column };
    const drill = timed(() => recordsBehind(db, question, cell, { from: 0, count: 100 }));
    report(`   the ${drill.value?.total ?? 0} records behind its fullest cell`, drill.took, 'ms', limits.drill);
  }
} finally {
  db.close();
  rmSync(folder, { recursive: true, force: true });
}
