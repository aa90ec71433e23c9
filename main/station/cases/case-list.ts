// Every case in one line each: what a prosecutor counts first, firearms and rounds, is counted from the exhibits.
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readStoredJson } from '../stored-json.ts';
import type { CaseNumber, CaseRow } from './case-row.ts';

export interface ExhibitCounts {
  readonly exhibits: number;
  readonly firearms: number;
  /** Only what is counted in rounds; cases and bullets are not live ammunition. */
  readonly rounds: number;
}

const nothing: ExhibitCounts = { exhibits: 0, firearms: 0, rounds: 0 };

/** The case opened last stands first. */
export function listCases(db: ReadableDatabase): OutputOf<'cases.list'> {
  const counts = new Map(
    db
      .all<ExhibitCounts & { case_id: CaseId }>(
        statement`select case_id, count(*) as exhibits,
                    coalesce(sum(case when kind = 'firearm' then quantity end), 0) as firearms,
                    coalesce(sum(case when kind = 'ammunition' and unit = 'round' then quantity end), 0) as rounds
                  from exhibit_line group by case_id`,
      )
      .map(({ case_id, ...count }) => [case_id, count]),
  );
  const portions = new Map(
    db
      .all<{ case_id: CaseId; rounds: number }>(
        statement`select case_id, sum(quantity) as rounds from exhibit
                  where split_as = 'fraction' and kind = 'ammunition' and unit = 'round' group by case_id`,
      )
      .map(({ case_id, rounds }) => [case_id, rounds]),
  );
  const rows = db.all<CaseRow>(statement`select * from case_record order by opened_at desc, id desc`);
  return {
    cases: rows.map((row) => ({
      id: row.id,
      title: row.title,
      numbers: readStoredJson<CaseNumber[]>(row.numbers),
      classification: row.classification,
      openedAt: row.opened_at,
      detentionUntil: row.detention_until ?? undefined,
      ...withoutPortions(counts.get(row.id) ?? nothing, portions.get(row.id)),
    })),
  };
}

/** A portion of a lot is counted with its lot: twelve of three hundred are not three hundred and twelve. */
function withoutPortions(counts: ExhibitCounts, rounds = 0): ExhibitCounts {
  return { ...counts, rounds: counts.rounds - rounds };
}

export function exhibitCountsOf(db: ReadableDatabase, caseId: CaseId): ExhibitCounts {
  const counts =
    db.first<ExhibitCounts>(
      statement`select count(*) as exhibits,
                  coalesce(sum(case when kind = 'firearm' then quantity end), 0) as firearms,
                  coalesce(sum(case when kind = 'ammunition' and unit = 'round' then quantity end), 0) as rounds
                from exhibit_line where case_id = ${caseId}`,
    ) ?? nothing;
  const portions = db.first<{ rounds: number | null }>(
    statement`select sum(quantity) as rounds from exhibit
              where case_id = ${caseId} and split_as = 'fraction' and kind = 'ammunition' and unit = 'round'`,
  );
  return withoutPortions(counts, portions?.rounds ?? 0);
}
