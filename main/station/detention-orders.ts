// Whether the end of detention of a case follows from recorded orders. Once it does, nobody types it any more: the order is the record.
import type { CaseId } from '../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../database/index.ts';

/** An order that was taken back does not count; where all were, the end may be typed again. */
export function isDetentionByOrders(db: ReadableDatabase, caseId: CaseId): boolean {
  const order = db.first(
    statement`select 1 from clock_event event
      where event.case_id = ${caseId} and event.kind in ('detention-ordered', 'detention-extended')
        and not exists (select 1 from clock_event later where later.takes_back = event.id)`,
  );
  return order !== undefined;
}
