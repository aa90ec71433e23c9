// How long the laboratory takes to answer, from the requests and their ends; read on the reading thread.
import { requestState, type RequestEventKind, type RequestKind } from '../../../shared/domain/examination/request.ts';
import {
  groupOf,
  turnaroundByMonth,
  turnaroundGroups,
  type AnsweredRequest,
} from '../../../shared/domain/examination/turnaround.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { formatDay } from '../../../shared/text/format.ts';
import { statement } from '../../database/index.ts';
import { readsLong, type ReadHandler } from '../handler.ts';

interface RequestRow {
  readonly id: string;
  readonly kind: RequestKind;
  readonly received_at: Instant;
  readonly due_at: Instant | null;
}

interface EventRow {
  readonly request_id: string;
  readonly kind: RequestEventKind;
  readonly recorded_at: Instant;
}

const hourMilliseconds = 3_600_000;

export const turnaround: ReadHandler<'requests.turnaround'> = readsLong(({ db, now }) => {
  const events = Map.groupBy(
    db.each<EventRow>(
      statement`select request_id, kind, recorded_at from request_event
        where kind in ('closed', 'reopened', 'withdrawn') order by recorded_at, id`,
    ),
    ({ request_id }) => request_id,
  );
  const answered: AnsweredRequest[] = [];
  const open = turnaroundGroups.map((group) => ({ group, requests: 0, overdue: 0, longest: 0 }));
  for (const { id, kind, received_at, due_at } of db.each<RequestRow>(
    statement`select id, kind, received_at, due_at from lab_request`,
  )) {
    const group = groupOf(kind);
    const own = events.get(id) ?? [];
    const state = requestState(own);
    const end = own.at(-1)?.recorded_at;
    if (state === 'closed' && end !== undefined)
      answered.push({
        group,
        month: monthOf(end),
        hours: hoursBetween(received_at, end),
        wasLate: due_at !== null && due_at < end,
      });
    const waiting = open.find((one) => one.group === group);
    if (state !== 'open' || waiting === undefined) continue;
    waiting.requests += 1;
    if (due_at !== null && due_at < now) waiting.overdue += 1;
    waiting.longest = Math.max(waiting.longest, hoursBetween(received_at, now));
  }
  return { months: turnaroundByMonth(answered), open };
});

function hoursBetween(from: Instant, to: Instant): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / hourMilliseconds);
}

/** `2025-03` of the local day, as people count months here. */
function monthOf(instant: Instant): string {
  const [, month = '', year = ''] = formatDay(instant).split('.');
  return `${year}-${month}`;
}
