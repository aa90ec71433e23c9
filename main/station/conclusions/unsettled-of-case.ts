// Conclusions of a case that a second person has still to come to: what disclosure holds back.
import { isUnsettled } from '../../../shared/domain/examination/conclusion.ts';
import type { CaseId, ConclusionId, RequestId } from '../../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { conclusionsOf } from './conclusion-records.ts';

export interface UnsettledConclusion {
  readonly id: ConclusionId;
  readonly requestId: RequestId;
  /** What was asked and answered about it so far. */
  readonly eventIds: readonly string[];
}

/** One that was corrected is settled as soon as its correction is. */
export function unsettledOfCase(db: ReadableDatabase, caseId: CaseId): UnsettledConclusion[] {
  const records = new Map(conclusionsOf(db, { caseId }).map((record) => [record.row.id, record]));
  const isOpen = (id: ConclusionId): boolean => {
    const record = records.get(id);
    if (record === undefined || !isUnsettled(record.standing.state)) return false;
    return record.row.corrected_by === null || isOpen(record.row.corrected_by);
  };
  return [...records.values()]
    .filter(({ row }) => isOpen(row.id))
    .map(({ row }) => ({
      id: row.id,
      requestId: row.request_id,
      eventIds: db
        .all<{ id: string }>(statement`select id from conclusion_event where conclusion_id = ${row.id}`)
        .map(({ id }) => id),
    }));
}
