// Whether a snapshot may leave: one that was counted before an answer was held back may still name the country of its diversion.
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { ChangedSince, ledgerSize } from './as-of.ts';
import { looksAtDiversion } from './count-report.ts';
import { heldBack } from './origins.ts';
import { questionOf, type SnapshotRow } from './snapshot-row.ts';

/** @throws FocalPointError `numbers.held-back` */
export function demandMayLeave(db: ReadableDatabase, row: SnapshotRow): void {
  const { definition, size } = questionOf(row);
  if (definition.base !== 'exhibits' || !looksAtDiversion(definition)) return;
  const then = heldBack(db, new ChangedSince(db, size, ['handling']));
  const since = [...heldBack(db, new ChangedSince(db, ledgerSize(db), []))].filter((id) => !then.has(id));
  const shown = db.first(
    statement`select 1 from trace_event where attachment_id in (select value from json_each(${JSON.stringify(since)})) limit 1`,
  );
  if (shown !== undefined) throw new FocalPointError('numbers.held-back', { number: row.number });
}
