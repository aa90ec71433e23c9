// How the differences found on arrival ended, as the case asks for it: open questions and the case file print both.
import type { Resolution } from '../../../shared/domain/discrepancy.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';

export interface CaseDiscrepancy {
  readonly number: string;
  readonly submissionId: string;
  readonly package: string;
  readonly kind: string;
  readonly resolvedAt?: string;
  readonly resolution?: Resolution;
  /** The words of whoever settled it; empty while nobody did. */
  readonly statement: string;
}

export function discrepanciesOf(db: ReadableDatabase, caseId: CaseId): CaseDiscrepancy[] {
  return db
    .all<{
      number: string;
      submission_id: string;
      package: string;
      kind: string;
      occurred_at: string | null;
      resolution: Resolution | null;
      words: string | null;
    }>(
      statement`select d.number, d.submission_id, d.package, d.kind, e.occurred_at, e.resolution, e.statement as words
        from discrepancy d left join discrepancy_event e on e.discrepancy_id = d.id and e.type = 'resolved'
        where d.case_id = ${caseId} order by d.opened_at`,
    )
    .map((row) => ({
      number: row.number,
      submissionId: row.submission_id,
      package: row.package,
      kind: row.kind,
      ...(row.occurred_at === null ? {} : { resolvedAt: row.occurred_at }),
      ...(row.resolution === null ? {} : { resolution: row.resolution }),
      statement: row.words ?? '',
    }));
}

/** Whether this record is about the seal of that package of that delivery. */
export function concernsPackage(
  record: CaseDiscrepancy,
  submissionId: string | null,
  { label }: { readonly label: string },
): boolean {
  return record.kind === 'seal' && record.submissionId === submissionId && record.package === label;
}
