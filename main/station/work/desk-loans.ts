// What is out of the house and should not be, on the desk: nothing leaves with the courier silently.
import type { DeskLine } from '../../../shared/contract/work.ts';
import { statement } from '../../database/index.ts';
import type { View } from '../act.ts';

interface OutRow {
  readonly holder: string;
  readonly at: string | null;
  readonly count: number;
}

const linesShown = 20;

/** One line for each body and day, however many exhibits went there together. `detail` is how many. */
export function loansOf({ db, now }: View): DeskLine[] {
  const overdue = db.all<OutRow>(
    statement`select holder, loan_due_at as at, count(*) as count from exhibit_line
      where loan_event_id is not null and loan_due_at < ${now}
      group by loan_due_at, holder order by loan_due_at limit ${linesShown}`,
  );
  const without = db.all<OutRow>(
    statement`select holder, min(since) as at, count(*) as count from (
        select holder, last_seen_at as since from exhibit_line where loan_event_id is not null and loan_due_at is null
        union all
        select holder, last_seen_at from exhibit_line
          where holder_kind = 'outside' and home_id is not null and loan_event_id is null and closed_as is null)
      group by holder order by at limit ${linesShown}`,
  );
  return [
    ...overdue.map((row) => lineOf('loan-overdue', row)),
    ...without.map((row) => lineOf('loan-without-due', row)),
  ];
}

function lineOf(kind: 'loan-overdue' | 'loan-without-due', { holder, at, count }: OutRow): DeskLine {
  return {
    kind,
    label: holder,
    detail: String(count),
    ...(at === null ? {} : { at }),
    address: kind === 'loan-overdue' ? '/custody/loans?state=overdue' : '/custody/loans',
  };
}
