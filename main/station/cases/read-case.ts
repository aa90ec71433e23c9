// The overview of one case: what was entered, who and what belongs to it, what was issued, and what is still open.
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { isDetentionByOrders } from '../detention-orders.ts';
import { exhibitTotals, noExhibits } from '../exhibit-totals.ts';
import { missingShotsOf } from '../photographs/missing-shots.ts';
import { enteredCase, findCase } from './case-row.ts';
import { documentsOf, packagesOf } from './handed-out.ts';
import { openQuestionsOf } from './open-questions.ts';
import { incidentsOf } from './record-incident.ts';
import { partiesOf } from './record-party.ts';

export function readCase(db: ReadableDatabase, id: CaseId, now: Instant): OutputOf<'cases.read'> {
  const row = findCase(db, id);
  const openedBy = db.first<{ name: string }>(statement`select name from person where id = ${row.opened_by}`);
  const others = db.first<{ photographs: number; submissions: number }>(
    statement`select (select count(*) from attachment where case_id = ${id} and kind = 'photograph') as photographs,
                     (select count(*) from submission where case_id = ${id}) as submissions`,
  );
  return {
    id,
    ...enteredCase(row),
    isDetentionByOrders: isDetentionByOrders(db, id),
    openedAt: row.opened_at,
    openedBy: openedBy?.name ?? '',
    parties: partiesOf(db, id),
    incidents: incidentsOf(db, id),
    counts: {
      ...(exhibitTotals(db, id).get(id) ?? noExhibits),
      photographs: others?.photographs ?? 0,
      submissions: others?.submissions ?? 0,
      shotsMissing: missingShotsOf(db, id).shots,
    },
    documents: documentsOf(db, id),
    packages: packagesOf(db, id),
    openQuestions: openQuestionsOf(db, id, now),
  };
}
