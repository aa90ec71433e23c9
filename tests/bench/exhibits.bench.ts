// A station with 100,000 exhibits: saving one, ordering the whole list, reading a page of it, finding a serial. Prints beside the limit.
// Run: node tests/bench/exhibits.bench.ts [how many]
import process from 'node:process';
import { casesHandlers } from '../../main/station/cases/handlers.ts';
import { intakeHandlers } from '../../main/station/intake/handlers.ts';
import { Act } from '../../main/station/act.ts';
import { recordExhibit } from '../../main/station/intake/record-exhibit.ts';
import { contract } from '../../shared/contract/index.ts';
import { aRecord } from '../station/a-record.ts';
import { aCase, aPistol, someRounds } from '../station/intake/entered.ts';
import { station } from '../station/ledger/a-ledger.ts';

const wanted = Number(process.argv[2] ?? 100_000);
const perCase = 50;
const record = aRecord({ ...casesHandlers, ...intakeHandlers });

function milliseconds(work: () => unknown): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

function percentile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? 0;
}

function line(what: string, measured: number, limit: number): void {
  process.stdout.write(`${what.padEnd(58)} ${measured.toFixed(1).padStart(8)} ms   limit ${limit} ms\n`);
}

function entered(caseId: string, number: number) {
  const serials = [
    { component: 'frame', script: 'latin', asMarked: `AB-${String(number).padStart(7, '0')}`, status: 'intact' },
  ] as const;
  const mark = `K${(number % perCase) + 1}`;
  const input = number % 3 === 0 ? someRounds(caseId, { mark }) : aPistol(caseId, { mark, serials: [...serials] });
  return contract['exhibits.record'].input.parse(input);
}

try {
  let caseId = '';
  let id = 0xffffff;
  const nextId = (): string => `01912345-0000-7000-8000-${(id += 1).toString(16).padStart(12, '0')}`;
  const filling = milliseconds(() => {
    for (let number = 0; number < wanted; number += perCase) {
      caseId = record.ask(
        'cases.open',
        aCase({ title: `CASE-${number}`, numbers: [{ kind: 'police', number: `P-${number}` }] }),
      ).id;
      // A case in one transaction, as an import does it.
      const { db, ledger } = record.table;
      const act = new Act({ db, ledger, actor: record.actor, now: record.now(), station, nextId });
      db.transaction(() => {
        for (let each = 0; each < perCase; each += 1) recordExhibit(act, entered(caseId, number + each));
      });
    }
  });
  process.stdout.write(`${wanted} exhibits recorded in ${(filling / 1000).toFixed(1)} s\n`);
  const saving: number[] = [];
  for (let number = 0; number < 200; number += 1) {
    const input = aPistol(caseId, { mark: `N${number}` });
    saving.push(milliseconds(() => record.ask('exhibits.record', input)));
  }
  line('saving an exhibit, p95', percentile(saving, 0.95), 30);
  const list = (more: object) =>
    record.ask('exhibits.list', { text: '', kinds: [], sort: 'number', descending: false, ...more });
  for (const sort of ['number', 'mark', 'make', 'recordedAt'] as const) {
    line(
      `ordering all by ${sort}`,
      milliseconds(() => list({ sort })),
      250,
    );
  }
  line(
    'searching all for two words',
    milliseconds(() => list({ text: 'zoraki 7.65' })),
    250,
  );
  const { snapshot, total } = list({});
  const pages: number[] = [];
  for (let page = 0; page < 100; page += 1) {
    const from = Math.floor((page / 100) * total);
    pages.push(milliseconds(() => record.ask('exhibits.page', { snapshot, from, count: 100 })));
  }
  line('a page of 100, p95', percentile(pages, 0.95), 50);
  line(
    'similar serials',
    milliseconds(() => record.ask('exhibits.similar-serials', { serial: 'AB-0012345' })),
    50,
  );
  line(
    'all cases with their counts',
    milliseconds(() => record.ask('cases.list', {})),
    250,
  );
  line(
    'one case',
    milliseconds(() => record.ask('cases.read', { id: caseId })),
    50,
  );
} finally {
  record.release();
}
