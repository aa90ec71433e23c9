// Which exhibits a decision may name, and what somebody should know before they decide.
import {
  retentionLimit,
  type DisposalWarning,
  type Ineligibility,
  type RetentionTable,
} from '../../../shared/domain/disposal.ts';
import type { ExhibitKind, QuantityUnit } from '../../../shared/domain/exhibit.ts';
import type { ExhibitId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, statementOf, type ReadableDatabase } from '../../database/index.ts';

export interface DisposableLine {
  readonly exhibit_id: ExhibitId;
  readonly case_title: string;
  readonly mark: string;
  readonly kind: ExhibitKind;
  readonly description: string;
  readonly serial: string;
  readonly quantity: number;
  readonly taken: number;
  readonly unit: QuantityUnit;
  readonly recorded_at: Instant;
  readonly seal_is_open: number;
  readonly open_offer_id: string | null;
  readonly loan_event_id: string | null;
  readonly closed_as: string | null;
  readonly detention_until: Instant | null;
  readonly in_decision: number;
  readonly has_open_gap: number;
}

/** A decision that is still open on an exhibit: neither stopped, nor carried out or withdrawn for it. */
const inOpenDecision = `exists (
  select 1 from disposal_item item where item.exhibit_id = line.exhibit_id
    and not exists (select 1 from disposal_step step where step.decision_id = item.decision_id
      and (step.kind = 'stopped' or (step.exhibit_id = item.exhibit_id and step.kind in ('withdrawn', 'carried-out')))))`;

/** The lines of `exhibitIds`, in that order; unknown ones are absent. */
export function disposableLines(db: ReadableDatabase, exhibitIds: readonly ExhibitId[]): DisposableLine[] {
  const found = new Map<ExhibitId, DisposableLine>();
  const rows = db.each<DisposableLine>(
    statementOf(
      `select line.*, c.detention_until, ${inOpenDecision} as in_decision,
         exists (select 1 from custody_gap gap where gap.exhibit_id = line.exhibit_id and gap.explained_by is null) as has_open_gap
       from exhibit_line line join case_record c on c.id = line.case_id
       where line.exhibit_id in (select value from json_each(?))`,
      [JSON.stringify(exhibitIds)],
    ),
  );
  for (const row of rows) found.set(row.exhibit_id, row);
  return exhibitIds.flatMap((id) => found.get(id) ?? []);
}

export function ineligibilityOf(line: DisposableLine): Ineligibility | undefined {
  if (line.closed_as !== null) return 'closed';
  if (line.open_offer_id !== null) return 'offer-open';
  if (line.loan_event_id !== null) return 'on-loan';
  return line.in_decision === 1 ? 'in-another-decision' : undefined;
}

export function warningsOf(line: DisposableLine, retention: RetentionTable, now: Instant): DisposalWarning[] {
  const limit = retentionLimit(retention, line.kind, now);
  const warnings: DisposalWarning[] = [];
  if (line.detention_until !== null && line.detention_until > now) warnings.push('detention-runs');
  if (limit !== undefined && line.recorded_at > limit) warnings.push('retention-runs');
  if (line.seal_is_open === 1) warnings.push('seal-open');
  if (line.has_open_gap === 1) warnings.push('gap-open');
  return warnings;
}

export function named(line: DisposableLine) {
  return {
    id: line.exhibit_id,
    label: `${line.case_title} / ${line.mark}`,
    kind: line.kind,
    description: line.description,
    serial: line.serial,
    quantity: line.quantity - line.taken,
    unit: line.unit,
  };
}

/** Exhibits of one kind recorded before `limit` that are still here and that no open decision names, oldest first. */
export function dueOfKind(
  db: ReadableDatabase,
  kind: ExhibitKind,
  limit: string,
  most: number,
): { lines: DisposableLine[]; inAll: number } {
  const condition = `line.kind = ? and line.recorded_at <= ? and line.closed_as is null and not ${inOpenDecision}`;
  const lines = db.all<DisposableLine>(
    statementOf(`select line.* from exhibit_line line where ${condition} order by line.recorded_at limit ?`, [
      kind,
      limit,
      most,
    ]),
  );
  const counted = db.first<{ count: number }>(
    statementOf(`select count(*) as count from exhibit_line line where ${condition}`, [kind, limit]),
  );
  return { lines, inAll: counted?.count ?? 0 };
}

/** How many exhibits are due in all; for the desk. */
export function hasDue(db: ReadableDatabase, kind: ExhibitKind, limit: string): boolean {
  return (
    db.first(
      statement`select 1 from exhibit_line where kind = ${kind} and recorded_at <= ${limit} and closed_as is null limit 1`,
    ) !== undefined
  );
}
