// One event beside a submission as it is stored and as it is shown.
import type { z } from 'zod';
import type { SubmissionEvent as SubmissionEventSchema } from '../../../shared/contract/intake.ts';
import type { SubmissionEventType } from '../../../shared/domain/submission.ts';
import type { SubmissionEventId, SubmissionId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readStoredJson } from '../stored-json.ts';

export type SubmissionEvent = z.infer<typeof SubmissionEventSchema>;

interface SubmissionEventRow {
  readonly id: SubmissionEventId;
  readonly number: number;
  readonly package_number: number | null;
  readonly type: SubmissionEventType;
  readonly occurred_at: Instant;
  readonly recorded_at: Instant;
  readonly content: string;
  readonly actor: string;
  readonly signer: string | null;
}

export function eventsOfSubmission(db: ReadableDatabase, id: SubmissionId): SubmissionEvent[] {
  return db
    .all<SubmissionEventRow>(statement`select * from submission_event where submission_id = ${id} order by number`)
    .map((row) => ({
      id: row.id,
      number: row.number,
      ...(row.package_number === null ? {} : { packageNumber: row.package_number }),
      type: row.type,
      occurredAt: row.occurred_at,
      recordedAt: row.recorded_at,
      content: readStoredJson<Record<string, string>>(row.content),
      actor: row.actor,
      ...(row.signer === null ? {} : { signedBy: row.signer }),
    }));
}
