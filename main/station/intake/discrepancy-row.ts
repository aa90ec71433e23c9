// A discrepancy and its events as rows and as screens see them.
import type { z } from 'zod';
import type { Discrepancy as DiscrepancySchema } from '../../../shared/contract/arrival.ts';
import {
  discrepancyState,
  tookPart,
  type DiscrepancyEvent,
  type DiscrepancyKind,
  type Resolution,
  type Side,
} from '../../../shared/domain/discrepancy.ts';
import type { AttachmentId, CaseId, DiscrepancyId, PersonId, SubmissionId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { shownFingerprint } from '../../ledger/index.ts';
import type { View } from '../act.ts';

export type Discrepancy = z.infer<typeof DiscrepancySchema>;

export interface DiscrepancyRow {
  readonly id: DiscrepancyId;
  readonly case_id: CaseId;
  readonly submission_id: SubmissionId;
  readonly package_number: number;
  readonly kind: DiscrepancyKind;
  readonly number: string;
  readonly package: string;
  readonly as_written: string;
  readonly as_found: string;
  readonly opened_at: Instant;
  readonly opened_by: string;
  readonly opened_by_name: string;
}

export interface DiscrepancyEventRow {
  readonly id: string;
  readonly discrepancy_id: DiscrepancyId;
  readonly number: number;
  readonly type: 'statement' | 'resolved';
  readonly side: Side | null;
  readonly occurred_at: Instant;
  readonly recorded_at: Instant;
  readonly person_id: PersonId | null;
  readonly name: string;
  readonly function: string;
  readonly statement: string;
  readonly attachment_id: AttachmentId | null;
  readonly resolution: Resolution | null;
  readonly signer_id: string;
  readonly signer: string;
  readonly signature_key: string;
}

/** @throws FocalPointError `discrepancies.unknown` */
export function findDiscrepancy(db: ReadableDatabase, id: DiscrepancyId): DiscrepancyRow {
  const row = db.first<DiscrepancyRow>(statement`select * from discrepancy where id = ${id}`);
  if (row === undefined) throw new FocalPointError('discrepancies.unknown');
  return row;
}

export function eventRowsOf(db: ReadableDatabase, id: DiscrepancyId): DiscrepancyEventRow[] {
  return db.all<DiscrepancyEventRow>(
    statement`select * from discrepancy_event where discrepancy_id = ${id} order by number`,
  );
}

/** What the rules of a discrepancy ask of its events. */
export function discrepancyFacts(rows: readonly DiscrepancyEventRow[]): DiscrepancyEvent[] {
  return rows.map(({ type, side, signer_id: signerId }) => ({ type, side: side ?? undefined, signerId }));
}

/** Newest first. `onlyOpen`: those that nobody has settled yet. */
export function listDiscrepancies(view: View, caseId: CaseId | undefined, onlyOpen: boolean): Discrepancy[] {
  const rows = view.db.all<DiscrepancyRow>(
    statement`select d.* from discrepancy d
      where (${caseId ?? null} is null or d.case_id = ${caseId ?? null})
        and (${onlyOpen ? 1 : 0} = 0 or not exists
             (select 1 from discrepancy_event e where e.discrepancy_id = d.id and e.type = 'resolved'))
      order by d.opened_at desc limit 1000`,
  );
  return rows.map((row) => shownDiscrepancy(view, row));
}

export function shownDiscrepancy({ db, actor }: View, row: DiscrepancyRow): Discrepancy {
  const events = eventRowsOf(db, row.id);
  const facts = discrepancyFacts(events);
  const about = db.first<{ title: string; receipt_number: string }>(
    statement`select c.title, s.receipt_number from submission s join case_record c on c.id = s.case_id where s.id = ${row.submission_id}`,
  );
  return {
    id: row.id,
    caseId: row.case_id,
    caseTitle: about?.title ?? '',
    submissionId: row.submission_id,
    receiptNumber: about?.receipt_number ?? '',
    number: row.number,
    packageNumber: row.package_number,
    package: row.package,
    kind: row.kind,
    asWritten: row.as_written,
    asFound: row.as_found,
    state: discrepancyState(facts),
    openedAt: row.opened_at,
    openedBy: row.opened_by_name,
    mayBeResolvedByMe: !tookPart(row.opened_by, facts, actor.id),
    steps: events.map((event) => ({
      id: event.id,
      number: event.number,
      type: event.type,
      ...(event.side === null ? {} : { side: event.side }),
      occurredAt: event.occurred_at,
      recordedAt: event.recorded_at,
      name: event.name,
      function: event.function,
      statement: event.statement,
      hasOwnKey: event.person_id !== null,
      ...(event.attachment_id === null ? {} : { attachmentId: event.attachment_id }),
      ...(event.resolution === null ? {} : { resolution: event.resolution }),
      signedBy: event.signer,
      signatureKey: shownFingerprint(event.signature_key),
    })),
  };
}
