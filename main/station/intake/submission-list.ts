// Deliveries of one case or of all, newest first.
import type { z } from 'zod';
import type { Submission } from '../../../shared/contract/intake.ts';
import type { CaseId, SubmissionId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readStoredJson } from '../stored-json.ts';

export type Submission = z.infer<typeof Submission>;

interface SubmissionRow {
  readonly id: SubmissionId;
  readonly case_id: CaseId;
  readonly receipt_number: string;
  readonly state: 'received' | 'refused';
  readonly refusal_reason: string | null;
  readonly received_at: Instant;
  readonly delivering_body: string;
  readonly delivering_person: string;
  readonly legal_basis: string;
  readonly questions: string;
  readonly packages_announced: number;
  readonly packages: string;
  readonly note: string;
  readonly recorded_at: Instant;
  readonly recorded_by_name: string;
}

export function listSubmissions(db: ReadableDatabase, caseId?: CaseId): Submission[] {
  const query =
    caseId === undefined
      ? statement`select s.*, p.name as recorded_by_name from submission s join person p on p.id = s.recorded_by
                  order by s.received_at desc limit 2000`
      : statement`select s.*, p.name as recorded_by_name from submission s join person p on p.id = s.recorded_by
                  where s.case_id = ${caseId} order by s.received_at desc limit 2000`;
  return db.all<SubmissionRow>(query).map(submissionOf);
}

export function findSubmission(db: ReadableDatabase, id: SubmissionId): Submission | undefined {
  const row = db.first<SubmissionRow>(
    statement`select s.*, p.name as recorded_by_name from submission s join person p on p.id = s.recorded_by where s.id = ${id}`,
  );
  return row === undefined ? undefined : submissionOf(row);
}

function submissionOf(row: SubmissionRow): Submission {
  return {
    id: row.id,
    caseId: row.case_id,
    receiptNumber: row.receipt_number,
    state: row.state,
    ...(row.refusal_reason === null ? {} : { refusalReason: row.refusal_reason }),
    receivedAt: row.received_at,
    deliveringBody: row.delivering_body,
    deliveringPerson: row.delivering_person,
    legalBasis: row.legal_basis,
    questions: readStoredJson<string[]>(row.questions),
    packagesAnnounced: row.packages_announced,
    packages: readStoredJson<Submission['packages']>(row.packages),
    note: row.note,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by_name,
  };
}
