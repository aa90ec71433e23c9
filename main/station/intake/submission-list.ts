// Deliveries of one case or of all, newest first, each with what happened to it afterwards.
import type { z } from 'zod';
import type {
  ReceivedPackage as ReceivedPackageSchema,
  Submission as SubmissionSchema,
} from '../../../shared/contract/intake.ts';
import { outstandingOf, type RefusalReason } from '../../../shared/domain/submission.ts';
import type { CaseId, SubmissionId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { isLateEntry } from '../printed-custody.ts';
import { readStoredJson } from '../stored-json.ts';
import { eventsOfSubmission } from './submission-event-row.ts';

export type Submission = z.infer<typeof SubmissionSchema>;
export type ReceivedPackage = z.infer<typeof ReceivedPackageSchema>;

interface SubmissionRow {
  readonly id: SubmissionId;
  readonly case_id: CaseId;
  readonly receipt_number: string;
  readonly state: 'received' | 'refused';
  readonly refusal_reason: string | null;
  readonly refusal_code: RefusalReason | null;
  readonly received_at: Instant;
  readonly delivering_body: string;
  readonly delivering_person: string;
  readonly identification: string | null;
  readonly legal_basis: string;
  readonly questions: string;
  readonly standard_questions: string | null;
  readonly packages_announced: number;
  readonly packages: string;
  readonly outstanding: string | null;
  readonly continues: SubmissionId | null;
  readonly continues_number: string | null;
  readonly detention_until: Instant | null;
  readonly detention_reason: string | null;
  readonly note: string;
  readonly recorded_at: Instant;
  readonly recorded_by_name: string;
}

/** A submission as it was recorded, without what follows from others. */
type RecordedSubmission = Omit<Submission, 'events' | 'stillOutstanding' | 'continuedBy'>;

export function listSubmissions(db: ReadableDatabase, caseId?: CaseId): Submission[] {
  const query =
    caseId === undefined
      ? statement`select s.*, p.name as recorded_by_name, f.receipt_number as continues_number from submission s
                  join person p on p.id = s.recorded_by left join submission f on f.id = s.continues
                  order by s.received_at desc limit 2000`
      : statement`select s.*, p.name as recorded_by_name, f.receipt_number as continues_number from submission s
                  join person p on p.id = s.recorded_by left join submission f on f.id = s.continues
                  where s.case_id = ${caseId} order by s.received_at desc limit 2000`;
  return db.all<SubmissionRow>(query).map((row) => whole(db, recordedOf(row)));
}

export function findSubmission(db: ReadableDatabase, id: SubmissionId): Submission | undefined {
  const row = db.first<SubmissionRow>(
    statement`select s.*, p.name as recorded_by_name, f.receipt_number as continues_number from submission s
              join person p on p.id = s.recorded_by left join submission f on f.id = s.continues where s.id = ${id}`,
  );
  return row === undefined ? undefined : whole(db, recordedOf(row));
}

/** What was brought later under the name of this one; refused continuations brought nothing. */
function continuationsOf(db: ReadableDatabase, id: SubmissionId): RecordedSubmission[] {
  return db
    .all<SubmissionRow>(
      statement`select s.*, p.name as recorded_by_name, null as continues_number from submission s join person p on p.id = s.recorded_by
                where s.continues = ${id} and s.state = 'received' order by s.received_at`,
    )
    .map(recordedOf);
}

function whole(db: ReadableDatabase, recorded: RecordedSubmission): Submission {
  const later = continuationsOf(db, recorded.id);
  return {
    ...recorded,
    events: eventsOfSubmission(db, recorded.id),
    stillOutstanding: stillOutstanding(recorded, later),
    continuedBy: later.map(({ receiptNumber }) => receiptNumber),
  };
}

function stillOutstanding(
  first: RecordedSubmission,
  later: readonly RecordedSubmission[],
): Submission['stillOutstanding'] {
  // What a continuation still lacks is outstanding of the first; a refused delivery owes nothing.
  if (first.state === 'refused' || first.continues !== undefined) return { count: 0, labels: [] };
  const { count, labels } = outstandingOf(delivery(first), later.map(delivery));
  return { count, labels: [...labels] };
}

function delivery({ packagesAnnounced, packages, outstanding = [] }: RecordedSubmission) {
  return { packagesAnnounced, packages, outstanding };
}

function recordedOf(row: SubmissionRow): RecordedSubmission {
  return {
    id: row.id,
    caseId: row.case_id,
    receiptNumber: row.receipt_number,
    state: row.state,
    ...(row.refusal_reason === null ? {} : { refusalReason: row.refusal_reason }),
    ...(row.refusal_code === null ? {} : { refusalCode: row.refusal_code }),
    receivedAt: row.received_at,
    deliveringBody: row.delivering_body,
    deliveringPerson: row.delivering_person,
    ...(row.identification === null ? {} : { identification: row.identification }),
    legalBasis: row.legal_basis,
    questions: readStoredJson<string[]>(row.questions),
    ...(row.standard_questions === null
      ? {}
      : { standardQuestions: readStoredJson<NonNullable<Submission['standardQuestions']>>(row.standard_questions) }),
    packagesAnnounced: row.packages_announced,
    packages: packagesOf(row.packages),
    ...(row.outstanding === null ? {} : { outstanding: readStoredJson<string[]>(row.outstanding) }),
    ...(row.continues === null ? {} : { continues: row.continues }),
    ...(row.continues_number === null ? {} : { continuesNumber: row.continues_number }),
    ...(row.detention_until === null ? {} : { detentionUntil: row.detention_until }),
    ...(row.detention_reason === null ? {} : { detentionReason: row.detention_reason }),
    note: row.note,
    isLateEntry: isLateEntry(row.received_at, row.recorded_at),
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by_name,
  };
}

/** Deliveries of earlier versions say nothing of the state of a package. */
function packagesOf(text: string): ReceivedPackage[] {
  return readStoredJson<(Omit<ReceivedPackage, 'states'> & { states?: ReceivedPackage['states'] })[]>(text).map(
    ({ states = [], ...received }) => ({ ...received, states }),
  );
}
