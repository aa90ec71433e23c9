// The queue of a laboratory with 10,000 open tasks: every order, every filter, words, a page, and the first list after somebody wrote.
// Run: node tests/bench/queue.bench.ts [tasks]
import process from 'node:process';
import { taskList } from '../../shared/domain/lists/tasks.ts';
import type { ListFilter, ListQuestion } from '../../shared/domain/lists/list-description.ts';
import { builtInDefinitions } from '../../shared/reference/examinations/index.ts';
import { instantOf } from '../../shared/language/instant.ts';
import { sql, statementOf, type SqlValue, type WritableDatabase } from '../../main/database/index.ts';
import { taskSource } from '../../main/station/lists/task-source.ts';
import { storedJson } from '../../main/station/stored-json.ts';
import { aLargeStation, idOf } from './a-large-station.ts';

const tasks = Number(process.argv[2] ?? 10_000);
const exhibits = Math.max(400, Math.ceil(tasks / 5));
const tasksEach = 5;
const runs = 20;
const now = instantOf(new Date(Date.UTC(2026, 10, 25, 9)));

const station = await aLargeStation({ exhibits, events: exhibits * 2, places: 100 });
const { db, close } = await station.openReader();
const vault = await station.openVault();
fill(vault.db);
const asked = { db, now, actor: { id: idOf('person', 3) } };

/** Rows as examination writes them, without their ledger entries: nothing that is measured here reads those. */
function fill(target: WritableDatabase): void {
  const recorded = { recorded_at: now, recorded_by: idOf('person', 0) };
  target.transaction(() => {
    const put = (table: string, row: Readonly<Record<string, string | number | null>>) =>
      target.run(sql(table).insert(row));
    for (const definition of builtInDefinitions)
      put('examination_definition', {
        id: `definition-${definition.code}`,
        code: definition.code,
        version: definition.version,
        body: storedJson(definition),
        origin: 'program',
        ...recorded,
      });
    const lines = target.all<{ exhibit_id: string; case_id: string; label: string }>(
      statementOf(
        `select exhibit_id, case_id, case_title || ' / ' || mark as label from exhibit_line order by exhibit_id limit ?`,
        [Math.ceil(tasks / tasksEach)],
      ),
    );
    let planned = 0;
    for (const [at, line] of lines.entries()) {
      const request = `request-${at}`;
      put('lab_request', aRequest(request, at, line.case_id, recorded));
      for (let number = 1; number <= tasksEach && planned < tasks; number += 1) {
        const id = `task-${String(planned).padStart(6, '0')}`;
        const definition = builtInDefinitions[(at + number) % builtInDefinitions.length] ?? builtInDefinitions[0];
        const isGiven = planned % 3 !== 0;
        put('exam_task', {
          id,
          request_id: request,
          case_id: line.case_id,
          exhibit_id: line.exhibit_id,
          exhibit: line.label,
          number,
          examination: definition?.code ?? '',
          definition_id: `definition-${definition?.code ?? ''}`,
          phase: definition?.phase ?? '',
          laboratory: null,
          note: '',
          ...recorded,
          recorder: 'Bench',
        });
        put('task_line', {
          task_id: id,
          state: isGiven ? (planned % 5 === 0 ? 'started' : 'assigned') : 'planned',
          assignee_id: isGiven ? idOf('person', planned % 8) : null,
          assignee: isGiven ? `Examiner ${planned % 8}` : '',
          is_excepted: 0,
          started_at: isGiven && planned % 5 === 0 ? now : null,
          finished_at: null,
        });
        planned += 1;
      }
    }
  });
}

function aRequest(id: string, at: number, caseId: string, recorded: { recorded_at: string; recorded_by: string }) {
  return {
    id,
    case_id: caseId,
    number: `LR-2026-${String(at).padStart(4, '0')}`,
    kind: 'casework',
    supplements: null,
    authority: `Prosecution ${at % 12}`,
    contact: '',
    reference: `PP.I. ${at}/2026`,
    legal_basis: '',
    questions: '[]',
    consumption: 'as-needed',
    consumption_authority: 'Order',
    priority: at % 7 === 0 ? 'urgent' : 'routine',
    due_at: at % 4 === 0 ? new Date(Date.parse(now) + at * 3_600_000).toISOString() : null,
    precautions: '',
    prior_handling: '',
    return_to: '',
    language: 'en',
    note: '',
    received_at: now,
    ...recorded,
    recorder: 'Bench',
  };
}

function timed(what: string, limit: number | undefined, work: (run: number) => unknown, first?: (run: number) => void) {
  const measured = Array.from({ length: runs }, (_, run) => {
    first?.(run);
    const before = performance.now();
    work(run);
    return performance.now() - before;
  }).toSorted((one, other) => one - other);
  const p95 = measured[Math.ceil(runs * 0.95) - 1] ?? 0;
  const beside = limit === undefined ? '' : `limit ${limit} ms ${p95 <= limit ? 'ok' : 'MISSED'}`;
  process.stdout.write(`${what.padEnd(52)} p95 ${p95.toFixed(1).padStart(8)} ms   ${beside}\n`);
}

const open = (changes: Partial<ListQuestion>) =>
  taskSource.open(asked, {
    text: '',
    filters: taskList.firstFilters,
    sort: taskList.firstSort,
    ...changes,
  });

try {
  const began = performance.now();
  const { total } = open({});
  process.stdout.write(`${total} open tasks; the first list ${(performance.now() - began).toFixed(0)} ms\n`);
  for (const { name } of taskList.columns.filter(({ sorts }) => sorts))
    timed(`ordered by ${name}`, 50, (run) => open({ sort: { column: name, descending: run % 2 === 1 } }));
  const filters: readonly ListFilter[] = [
    { name: 'whose', values: ['mine'] },
    { name: 'phase', values: ['firing', 'comparison'] },
    { name: 'examination', values: ['test-fire'] },
    { name: 'assignee', values: [idOf('person', 3)] },
    { name: 'priority', values: ['urgent'] },
    { name: 'case', values: [idOf('case', 1)] },
    { name: 'planned', values: ['2026-11-01..2026-11-30'] },
  ];
  for (const filter of filters) timed(`filtered by ${filter.name}`, 50, () => open({ filters: [filter] }));
  for (const text of ['shtënia', 'LR-2026-00', 'examiner 3'])
    timed(`words: ${text}`, 50, (run) => open({ text: `${text} ${run % 10}` }));
  timed('a page of 100 anywhere', 50, (run) => taskSource.rows(asked, open({}).ids(run * 100, 100)));
  timed('looking ahead for an examination', 100, () => taskSource.choices(asked, 'examination', 'a', []));
  const written = (sentence: string, parameters: (run: number) => readonly SqlValue[]) => (run: number) => {
    vault.db.transaction(() => vault.db.run(statementOf(sentence, parameters(run))));
  };
  timed(
    'the first list after somebody took a task',
    50,
    () => open({}),
    written('update task_line set assignee = ? where task_id = ?', (run) => [`Taker ${run}`, 'task-000001']),
  );
  timed(
    'the first list after a clock was set',
    50,
    () => open({}),
    written('update case_record set detention_until = ? where id = ?', (run) => [
      instantOf(new Date(Date.parse(now) + (run + 1) * 3_600_000)),
      idOf('case', 1),
    ]),
  );
  timed(
    'the first list after a write elsewhere',
    50,
    () => open({}),
    written('update exhibit_line set home = ? where exhibit_id = ?', (run) => [`Shelf ${run}`, idOf('exhibit', 1)]),
  );
  process.stdout.write(`resident ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at most, both connections\n`);
} finally {
  close();
  vault.close();
  station.release();
}
