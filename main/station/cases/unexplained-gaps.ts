// Gaps in the custody of a case that nobody has explained: what the court would ask. Looked for anew each time, not read from a list.
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { CaseId, ExhibitId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { gapsOfChain, type CustodyRow, type JudgedExhibit } from '../custody-event-row.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import { findCase } from './case-row.ts';

type UnexplainedGap = OutputOf<'packages.preflight'>['gaps'][number];

interface AskedExhibit extends JudgedExhibit {
  readonly id: ExhibitId;
  readonly mark: string;
}

export const packagePreflight: ReadHandler<'packages.preflight'> = readsLong(({ db, now }, { caseId }) => {
  findCase(db, caseId);
  return { gaps: unexplainedGapsOf(db, caseId, now) };
});

/** In the order of the marks and the events. */
export function unexplainedGapsOf(db: ReadableDatabase, caseId: CaseId, now: Instant): UnexplainedGap[] {
  const exhibits = db.all<AskedExhibit>(
    statement`select exhibit.id, exhibit.mark, exhibit.quantity, exhibit.arrival_seal, exhibit.recorded_at,
        (select sum(part.quantity) from exhibit part
          where part.parent_id = exhibit.id and +part.kind = exhibit.kind and part.unit = exhibit.unit) as in_parts
      from exhibit join exhibit_line line on line.exhibit_id = exhibit.id
      where exhibit.case_id = ${caseId} order by line.mark_order`,
  );
  const events = Map.groupBy(
    db.all<CustodyRow>(
      statement`select event.* from custody_event event join exhibit on exhibit.id = event.exhibit_id
        where exhibit.case_id = ${caseId} order by event.exhibit_id, event.number`,
    ),
    (event) => event.exhibit_id,
  );
  return exhibits.flatMap((exhibit): UnexplainedGap[] => {
    const rows = events.get(exhibit.id) ?? [];
    if (rows.length === 0)
      return [{ exhibitId: exhibit.id, exhibit: exhibit.mark, kind: 'no-custody', expected: '', found: '' }];
    return gapsOfChain(rows, exhibit, now).flatMap((gap) => {
      const event = rows.find(({ id }) => id === gap.eventId);
      if (gap.explainedBy !== undefined || event === undefined) return [];
      const { kind, expected, found } = gap;
      return [
        {
          exhibitId: exhibit.id,
          exhibit: exhibit.mark,
          eventId: event.id,
          eventNumber: event.number,
          kind,
          expected,
          found,
        },
      ];
    });
  });
}
