// Lists at 250,000 exhibits and 2 million custody events: every filter, every order, words, pages, selections, and the sheet of an exhibit
// with 500 events. p95 beside the limit.
// Run: node tests/bench/lists.bench.ts [exhibits] [events]
import process from 'node:process';
import { exhibitList } from '../../shared/domain/lists/exhibits.ts';
import type { ListFilter, ListQuestion } from '../../shared/domain/lists/list-description.ts';
import { ExhibitId, PersonId } from '../../shared/language/identity.ts';
import { instantOf } from '../../shared/language/instant.ts';
import { statementOf } from '../../main/database/index.ts';
import type { Actor } from '../../main/station/act.ts';
import { custodyHandlers } from '../../main/station/custody/handlers.ts';
import { intakeHandlers } from '../../main/station/intake/handlers.ts';
import { selectionOfExhibits } from '../../main/station/lists/answer-lists.ts';
import { caseSource } from '../../main/station/lists/case-source.ts';
import { exhibitSource } from '../../main/station/lists/exhibit-source.ts';
import { loadExhibitsQuietly } from '../../main/station/lists/exhibit-table.ts';
import { keepSnapshot } from '../../main/station/lists/snapshots.ts';
import { submissionSource } from '../../main/station/lists/submission-source.ts';
import { aLargeStation, idOf, largeStation } from './a-large-station.ts';

const exhibits = Number(process.argv[2] ?? largeStation.exhibits);
const events = Number(process.argv[3] ?? exhibits * 8);
const runs = 20;
const now = instantOf(new Date(Date.UTC(2026, 10, 25, 9)));

const station = await aLargeStation({ exhibits, events, places: Math.min(largeStation.places, exhibits) });
const { db, close } = await station.openReader();
const vault = await station.openVault();
const asked = { db, now };
const bench: Actor = {
  id: PersonId.parse(idOf('person', 0)),
  name: 'Bench',
  login: 'bench',
  roles: ['registrar'],
  keyFingerprint: '',
};

/** @param first  what comes before each run and is not measured. */
function timed(
  what: string,
  limit: number | undefined,
  work: (run: number) => unknown,
  times = runs,
  first: (run: number) => void = () => undefined,
): void {
  const measured = Array.from({ length: times }, (_, run) => {
    first(run);
    const before = performance.now();
    work(run);
    return performance.now() - before;
  }).toSorted((one, other) => one - other);
  const p95 = measured[Math.ceil(times * 0.95) - 1] ?? 0;
  const beside = limit === undefined ? '' : `limit ${limit} ms ${p95 <= limit ? 'ok' : 'MISSED'}`;
  process.stdout.write(`${what.padEnd(58)} p95 ${p95.toFixed(1).padStart(8)} ms   ${beside}\n`);
}

function question(changes: Partial<ListQuestion>): ListQuestion {
  const filters = [{ name: 'closed', values: ['no'] }];
  return { text: '', filters, sort: { column: 'number', descending: false }, ...changes };
}

const open = (changes: Partial<ListQuestion>) => exhibitSource.open(asked, question(changes));

try {
  timed('the first list, before anything is in memory', 250, () => open({}), 1);
  const began = performance.now();
  await loadExhibitsQuietly(db, () => Promise.resolve());
  process.stdout.write(
    `all lines loaded and ordered in ${((performance.now() - began) / 1000).toFixed(1)} s, between answers\n`,
  );

  const columns = exhibitList.columns.filter(({ sorts }) => sorts).map(({ name }) => name);
  for (const column of columns) {
    timed(`ordered by ${column}`, 50, (run) => open({ sort: { column, descending: run % 2 === 1 } }));
  }
  const filters: readonly ListFilter[] = [
    { name: 'kind', values: ['firearm', 'magazine'] },
    { name: 'case', values: [idOf('case', 5)] },
    { name: 'holder', values: [idOf('person', 3)] },
    { name: 'place', values: [idOf('place', 0)] },
    { name: 'make', values: ['Zastava'] },
    { name: 'calibre', values: ['9 × 19 Luger'] },
    { name: 'seal', values: ['open'] },
    { name: 'offer', values: ['open'] },
    { name: 'loan', values: ['out'] },
    { name: 'loan', values: ['overdue'] },
    { name: 'picture', values: ['without'] },
    { name: 'closed', values: ['destroyed', 'released'] },
    { name: 'recorded', values: ['2023-01-01..2023-06-30'] },
  ];
  for (const filter of filters) {
    const shown = `${filter.name} ${filter.values[0] ?? ''}`;
    timed(`filtered by ${shown}`, 50, (run) =>
      open({ filters: [filter], sort: { column: columns[run % columns.length] ?? 'number', descending: false } }),
    );
  }
  timed('all of these filters with words', 50, (run) =>
    open({ filters: filters.slice(0, 1 + (run % 4)), text: 'zastava' }),
  );
  for (const text of ['zastava', '9x19 drenova', 'K12', 'not there', 'č', 'C-37']) {
    // Another word each time: what was asked before is remembered, and that would be too kind.
    timed(`words: ${text}`, 50, (run) => open({ text: `${text} ${run}` }));
  }
  timed('a page of 100 anywhere', 50, (run) => {
    const order = open({ sort: { column: 'holder', descending: false } });
    return exhibitSource.rows(asked, order.ids(Math.floor((order.total * run) / runs), 100));
  });
  const byHolder = { sort: { column: 'holder', descending: false } };
  const move = (run: number): void => {
    const exhibit = idOf('exhibit', run * 101);
    const change = statementOf('update exhibit_line set holder = ? where exhibit_id = ?', [`Mover ${run}`, exhibit]);
    vault.db.transaction(() => vault.db.run(change));
  };
  timed('a list after an exhibit has moved', 50, () => open(byHolder), runs, move);
  const everything = keepSnapshot('exhibits', open({ filters: [] }));
  timed('what a selection of everything allows', 250, () =>
    selectionOfExhibits.answer(
      { db, now, actor: bench },
      { selection: { kind: 'all', snapshot: everything.snapshot, except: [] } },
    ),
  );
  for (const filter of ['case', 'holder', 'place', 'make']) {
    timed(`looking ahead for a ${filter}`, 100, () => exhibitSource.choices(asked, filter, 'a', []));
  }
  const byTitle = { text: '', filters: [], sort: { column: 'title', descending: false } };
  timed('all cases with their counts', 250, () => caseSource.open(asked, byTitle));
  const byReceipt = { ...byTitle, sort: { column: 'received', descending: true } };
  timed('all submissions', 250, () => submissionSource.open(asked, byReceipt));

  const id = ExhibitId.parse(idOf('exhibit', 0));
  const view = { db: vault.db, now, actor: bench };
  const { 'exhibits.read': sheet } = intakeHandlers;
  const { 'custody.timeline': timeline } = custodyHandlers;
  timed('the sheet of an exhibit with 500 events', 100, () => {
    if (sheet.kind === 'read') sheet.answer(view, { id });
  });
  timed('its custody timeline', 100, () => {
    if (timeline.kind === 'read') timeline.answer(view, { exhibitId: id });
  });
  process.stdout.write(`resident ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at most, both connections\n`);
} finally {
  close();
  vault.close();
  station.release();
}
