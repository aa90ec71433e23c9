// A report counted for the eye, and the records behind any of its cells. While exhibits are still being read it says how far that is.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import type { BehindRecord } from '../../../shared/contract/numbers.ts';
import type { Base } from '../../../shared/domain/numbers/fields.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { missingCase } from '../../../shared/language/habits.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { formatDay } from '../../../shared/text/format.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { View } from '../act.ts';
import { readsLong } from '../handler.ts';
import { ledgerSize } from './as-of.ts';
import { countReport, recordsBehind, type Question } from './count-report.ts';
import { demandParameters, findDefinition } from './definitions.ts';
import { exhibitCountsOf } from './exhibit-counts.ts';
import { findSnapshot, questionOf } from './snapshot-row.ts';

/** What a question may take before it says how far it is. */
const patience = 150;

/** @throws FocalPointError as `findDefinition`, `demandParameters` */
function questionFrom(
  db: ReadableDatabase,
  { definition: asked, parameters, size }: Omit<ParsedInputOf<'numbers.count'>, never>,
): Question {
  const definition = findDefinition(db, asked);
  demandParameters(definition, parameters);
  const present = ledgerSize(db);
  return { definition, parameters, size: Math.min(size ?? present, present) };
}

export const countNow = readsLong<'numbers.count'>(({ db }, input) => {
  const question = questionFrom(db, input);
  const { definition, size } = question;
  if (definition.base === 'exhibits' && !loadForAWhile(db)) {
    const { count } = db.first<{ count: number }>(statement`select count(*) as count from exhibit`) ?? { count: 0 };
    return { isReady: false, loaded: exhibitCountsOf(db).loaded, total: count };
  }
  const { lacking, ...report } = countReport(db, question);
  return { isReady: true, definition, report, lacking, size };
});

function loadForAWhile(db: ReadableDatabase): boolean {
  const counts = exhibitCountsOf(db);
  const until = performance.now() + patience;
  while (!counts.isLoaded && performance.now() < until) counts.loadSome(db);
  return counts.isLoaded;
}

const recordsAtOnce = 100;

export const readRecordsBehind = readsLong<'numbers.records'>((view, { of, drill, from }) => {
  const { db } = view;
  const question = 'snapshotId' in of ? questionOf(findSnapshot(db, of.snapshotId)) : questionFrom(db, of);
  const behind = recordsBehind(db, question, drill, { from, count: recordsAtOnce });
  if (behind === undefined) throw new FocalPointError('numbers.cell-unknown');
  const { total, ids } = behind;
  const shown = new Map(shownRecords(view, question.definition.base, ids).map((record) => [record.id, record]));
  return { total, records: ids.flatMap((id) => shown.get(id) ?? []) };
});

interface ShownRow {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly at: string | null;
  readonly address: string;
}

function shownRecords({ db, actor }: View, base: Base, ids: readonly string[]): BehindRecord[] {
  const list = JSON.stringify(ids);
  return rowsOf(db, base, list).map(({ id, label, detail, at, address }) => {
    // What other states ask is for those who answer and those who inspect (ITI ¶15).
    const isHidden =
      address.startsWith('/tracing/incoming/') && !actor.roles.some((role) => seesIncoming.includes(role));
    const day = at === null ? '' : formatDay(at);
    return {
      id,
      label: isHidden ? '' : label,
      detail: isHidden ? '' : [detail, day].filter((part) => part !== '').join(' · '),
      address: isHidden ? '' : address,
    };
  });
}

const seesIncoming: readonly Role[] = ['tracing-officer', 'analyst', 'supervisor', 'inspector'];

function rowsOf(db: ReadableDatabase, base: Base, list: string): ShownRow[] {
  switch (base) {
    case 'exhibits':
      return db.all(
        statement`select e.id, l.case_title || ' / ' || e.mark as label, e.number || ' · ' || e.description as detail,
            i.occurred_from as at, '/exhibits/' || e.id as address
          from exhibit e join exhibit_line l on l.exhibit_id = e.id left join incident i on i.id = e.incident_id
          where e.id in (select value from json_each(${list}))`,
      );
    case 'traces':
      return db.all(
        statement`select id, number as label, '' as detail, recorded_at as at,
            case direction when 'out' then '/tracing/requests/' else '/tracing/incoming/' end || id as address
          from trace_request where id in (select value from json_each(${list}))`,
      );
    case 'charges':
      return db.all(
        statement`select event.id, c.title || ' / ' || event.number as label, event.legal_basis as detail, event.occurred_at as at,
            '/cases/' || event.case_id || '/prosecution' as address
          from charge_event event join case_record c on c.id = event.case_id
          where event.id in (select value from json_each(${list}))`,
      );
    case 'searches':
      return db.all(
        statement`select search.id, c.title || ' / ' || search.exhibit as label, search.entry_number as detail, search.entered_at as at,
            '/examination/tasks/' || search.task_id as address
          from database_search search join case_record c on c.id = search.case_id
          where search.id in (select value from json_each(${list}))`,
      );
    default:
      return missingCase(base);
  }
}
