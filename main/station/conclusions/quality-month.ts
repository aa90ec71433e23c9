// What the laboratory looks at each month. Months are those of UTC, as the records are.
import type { OutputOf } from '../../../shared/contract/index.ts';
import { median } from '../../../shared/domain/examination/quality.ts';
import type { OwnWords } from '../../../shared/domain/examination/words.ts';
import type { ConclusionId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { View } from '../act.ts';
import { readTask, taskLabel } from '../examination/index.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import { conclusionLabel, isWithheldFrom, readConclusion, unsettledConclusions } from './conclusion-records.ts';
import { amendmentsIn, overdueInstrumentsIn, reportsIssuedIn, type Span } from './month-of-others.ts';
import { readScale } from './scale-records.ts';

type Month = OutputOf<'quality.month'>;
type Happened = Month['exceptions'][number];

const dayMilliseconds = 86_400_000;
const monthsShown = 12;

export const readMonth: ReadHandler<'quality.month'> = readsLong((view, { month }) => {
  const { db } = view;
  const span = spanOf(month);
  const { from, to } = span;
  const turnaroundDays = turnaround(db, span);
  return {
    month,
    requestsReceived: count(
      db,
      statement`select count(*) as count from lab_request where kind = 'casework' and received_at >= ${from} and received_at < ${to}`,
    ),
    requestsAnswered: daysToAnswer(db, span).length,
    ...(turnaroundDays === undefined ? {} : { turnaroundDays }),
    conclusions: conclusionsIn(db, span),
    verifiedBlind: verifiedIn(db, span, 'blind'),
    verifiedOpen: verifiedIn(db, span, 'open'),
    verificationsOpen: unsettledConclusions(db).length,
    disagreements: disagreementsIn(view, span),
    corrections: correctionsIn(view, span),
    exceptions: exceptionsIn(db, span),
    reportsIssued: reportsIssuedIn(db, span),
    amendments: amendmentsIn(db, span),
    overdueInstruments: overdueInstrumentsIn(db, span),
    course: Array.from({ length: monthsShown }, (_, back) => courseOf(db, monthBefore(month, monthsShown - 1 - back))),
  };
});

function spanOf(month: string): Span {
  return { from: `${month}-01T00:00:00.000Z`, to: `${monthBefore(month, -1)}-01T00:00:00.000Z` };
}

/** `2025-01`, 1 → `2024-12`; a negative number goes forward. */
function monthBefore(month: string, back: number): string {
  const [year = '', number = ''] = month.split('-');
  return new Date(Date.UTC(Number(year), Number(number) - 1 - back, 1)).toISOString().slice(0, 7);
}

function courseOf(db: ReadableDatabase, month: string): Month['course'][number] {
  const span = spanOf(month);
  const turnaroundDays = turnaround(db, span);
  return {
    month,
    conclusions: conclusionsIn(db, span),
    disagreements: disagreementIds(db, span).length,
    corrections: correctionIds(db, span).length,
    ...(turnaroundDays === undefined ? {} : { turnaroundDays }),
  };
}

function conclusionsIn(db: ReadableDatabase, { from, to }: Span): number {
  return count(
    db,
    statement`select count(*) as count from conclusion where recorded_at >= ${from} and recorded_at < ${to}`,
  );
}

function verifiedIn(db: ReadableDatabase, { from, to }: Span, mode: 'blind' | 'open'): number {
  return count(
    db,
    statement`select count(*) as count from conclusion_event
      where kind = 'verified' and mode = ${mode} and recorded_at >= ${from} and recorded_at < ${to}`,
  );
}

function count(db: ReadableDatabase, question: ReturnType<typeof statement>): number {
  return db.first<{ count: number }>(question)?.count ?? 0;
}

/** Of each request of casework that was answered in this time. */
function daysToAnswer(db: ReadableDatabase, { from, to }: Span): number[] {
  return db
    .all<{ received_at: Instant; closed_at: Instant }>(
      statement`select r.received_at, max(e.recorded_at) as closed_at
        from request_event e join lab_request r on r.id = e.request_id
        where e.kind = 'closed' and r.kind = 'casework' and e.recorded_at >= ${from} and e.recorded_at < ${to} group by r.id`,
    )
    .map(({ received_at, closed_at }) => (Date.parse(closed_at) - Date.parse(received_at)) / dayMilliseconds);
}

function turnaround(db: ReadableDatabase, span: Span): number | undefined {
  const days = median(daysToAnswer(db, span));
  return days === undefined ? undefined : Math.round(days * 10) / 10;
}

function disagreementIds(db: ReadableDatabase, { from, to }: Span): { id: ConclusionId; at: Instant }[] {
  return db.all<{ id: ConclusionId; at: Instant }>(
    statement`select c.id, e.recorded_at as at from conclusion_event e join conclusion c on c.id = e.conclusion_id
      where e.kind = 'verified' and e.value <> c.value and e.recorded_at >= ${from} and e.recorded_at < ${to} order by at, c.id`,
  );
}

function disagreementsIn({ db, actor }: View, span: Span): Month['disagreements'] {
  return disagreementIds(db, span).map(({ id, at }) => {
    const record = readConclusion(db, id);
    const { row, events, standing } = record;
    const { levels } = readScale(db, row.scale_id);
    const words = (code: string | null | undefined): OwnWords | undefined =>
      levels.find((level) => level.code === code)?.words;
    const isWithheld = isWithheldFrom(db, record, actor.id);
    return {
      conclusionId: id,
      taskId: row.task_id,
      label: conclusionLabel(taskLabel(readTask(db, row.task_id)), row.compared_with),
      ...(isWithheld
        ? {}
        : {
            first: words(row.value),
            second: words(events.find(({ kind }) => kind === 'verified')?.value),
            settled: words(standing.settled),
          }),
      at,
    };
  });
}

function correctionIds(db: ReadableDatabase, { from, to }: Span): { id: ConclusionId }[] {
  return db.all<{ id: ConclusionId }>(
    statement`select id from conclusion where corrects is not null and recorded_at >= ${from} and recorded_at < ${to} order by recorded_at, id`,
  );
}

function correctionsIn({ db, actor }: View, span: Span): Happened[] {
  return correctionIds(db, span).map(({ id }) => {
    const record = readConclusion(db, id);
    const { row } = record;
    return {
      label: conclusionLabel(taskLabel(readTask(db, row.task_id)), row.compared_with),
      at: row.recorded_at,
      by: row.person,
      reason: isWithheldFrom(db, record, actor.id) ? '' : row.reason,
    };
  });
}

function exceptionsIn(db: ReadableDatabase, { from, to }: Span): Happened[] {
  return db.all<Happened>(
    statement`select r.number || ' / ' || task.number || ' · ' || task.exhibit as label, e.recorded_at as at, e.person as by, e.reason
      from task_event e join exam_task task on task.id = e.task_id join lab_request r on r.id = task.request_id
      where e.kind = 'order-excepted' and e.recorded_at >= ${from} and e.recorded_at < ${to} order by e.recorded_at, e.id`,
  );
}
