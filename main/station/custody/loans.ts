// What is out of the house: lent to a court or a laboratory, or with somebody outside although nothing says that it was lent.
import type { ParsedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { loanStates } from '../../../shared/contract/custody-movements.ts';
import type { CustodyEnd, CustodyEventType } from '../../../shared/domain/custody.ts';
import type { CustodyEventId, ExhibitId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statementOf, type ReadableDatabase } from '../../database/index.ts';
import { readsLong, type ReadHandler } from '../handler.ts';

type LoanState = (typeof loanStates)[number];

/** Long enough to write to a court and get an answer. */
const dueSoonDays = 7;
const mostShown = 500;

interface LoanRow {
  readonly exhibit_id: ExhibitId;
  readonly label: string;
  readonly description: string;
  readonly event_id: CustodyEventId | null;
  readonly type: CustodyEventType | null;
  readonly holder: string;
  readonly holder_kind: CustodyEnd['kind'];
  readonly since: Instant;
  readonly due_at: Instant | null;
  readonly purpose: string | null;
  readonly authority: string | null;
  readonly seal: string;
  readonly state: LoanState;
}

/** One row for each exhibit that is out, with how it stands. Parameters: now, and the moment until which due counts as soon. */
const out = `select line.exhibit_id, line.holder, line.holder_kind, line.loan_event_id as event_id, line.loan_due_at as due_at,
    line.last_seen_at, case when line.loan_due_at is null then 'without-due' when line.loan_due_at < ? then 'overdue'
      when line.loan_due_at < ? then 'due-soon' else 'on-loan' end as state
  from exhibit_line line where line.loan_event_id is not null
  union all
  select line.exhibit_id, line.holder, line.holder_kind, null, null, line.last_seen_at, 'without-loan' from exhibit_line line
    where line.holder_kind = 'outside' and line.home_id is not null and line.loan_event_id is null and line.closed_as is null`;

export const loans: ReadHandler<'custody.loans'> = readsLong(({ db, now }, input) => readLoans(db, now, input));

export function readLoans(
  db: ReadableDatabase,
  now: Instant,
  { state }: ParsedInputOf<'custody.loans'>,
): OutputOf<'custody.loans'> {
  const soon = new Date(Date.parse(now) + dueSoonDays * 86_400_000).toISOString();
  const counted = new Map(
    db
      .all<{ state: LoanState; count: number }>(
        statementOf(`select state, count(*) as count from (${out}) group by state`, [now, soon]),
      )
      .map((row) => [row.state, row.count]),
  );
  const counts = countsOf(counted);
  const rows = db.all<LoanRow>(
    statementOf(
      `select page.exhibit_id, page.holder, page.holder_kind, page.event_id, page.due_at, page.state,
          line.case_title || ' / ' || line.mark as label, line.description, line.seal,
          coalesce(event.occurred_at, page.last_seen_at, line.recorded_at) as since,
          event.type, event.purpose, event.authority
        from (select * from (${out}) where ? = 'all' or state = ?
            order by state = 'overdue' desc, state = 'without-loan' desc, state = 'without-due' desc, due_at, exhibit_id limit ?) page
          join exhibit_line line on line.exhibit_id = page.exhibit_id
          left join custody_event event on event.id = page.event_id
        order by page.state = 'overdue' desc, page.state = 'without-loan' desc, page.state = 'without-due' desc, page.due_at, line.number`,
      [now, soon, state, state, mostShown],
    ),
  );
  return {
    loans: rows.map((row) => ({
      exhibitId: row.exhibit_id,
      exhibit: row.label,
      description: row.description,
      ...(row.event_id === null ? {} : { eventId: row.event_id }),
      ...(row.type === null ? {} : { type: row.type }),
      to: { kind: row.holder_kind, label: row.holder },
      since: row.since,
      ...(row.due_at === null ? {} : { dueAt: row.due_at }),
      purpose: row.purpose ?? '',
      authority: row.authority ?? '',
      seal: row.seal,
      state: row.state,
    })),
    total: state === 'all' ? Object.values(counts).reduce((sum, count) => sum + count, 0) : counts[state],
    counts,
  };
}

function countsOf(counted: ReadonlyMap<LoanState, number>): Record<LoanState, number> {
  return {
    overdue: counted.get('overdue') ?? 0,
    'due-soon': counted.get('due-soon') ?? 0,
    'on-loan': counted.get('on-loan') ?? 0,
    'without-due': counted.get('without-due') ?? 0,
    'without-loan': counted.get('without-loan') ?? 0,
  };
}
