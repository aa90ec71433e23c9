// How many firearms and live rounds a case has, as it came: for the list of cases, the page of a case and the desk. A portion is counted with its
// lot, and rounds by the rule of the prosecutor's thresholds, so that no two screens say different numbers of one case.
import type { ExhibitKind, FactValue, QuantityUnit } from '../../shared/domain/exhibit.ts';
import { countCartridges, type CountedExhibit } from '../../shared/domain/prosecution/counting.ts';
import type { SplitRelation } from '../../shared/domain/quantity-balance.ts';
import type { CaseId, ExhibitId } from '../../shared/language/identity.ts';
import { statementOf, type ReadableDatabase } from '../database/index.ts';
import { readStoredJson } from './stored-json.ts';

export interface ExhibitTotals {
  readonly exhibits: number;
  /** Pieces; whether each is one by law is for the prosecutor's count. */
  readonly firearms: number;
  /** Live cartridges: no blanks, no cases, no bullets; what was fired in the laboratory was there. */
  readonly rounds: number;
}

export const noExhibits: ExhibitTotals = { exhibits: 0, firearms: 0, rounds: 0 };

const pieces = `coalesce(sum(case when kind = 'firearm' then quantity end), 0) as firearms,
  coalesce(sum(case when kind = 'ammunition' and unit = 'round' then quantity end), 0) as rounds`;

/** Word for word the condition of the index `exhibit_no_live_round`. */
const noLiveRound = `kind = 'ammunition' and facts ->> '$.ammunitionState'
  in ('blank', 'modified-blank', 'fired-case', 'fired-bullet', 'bullet-fragment', 'component')`;

/** Of one case, or of each that has exhibits. */
export function exhibitTotals(db: ReadableDatabase, caseId?: CaseId): ReadonlyMap<CaseId, ExhibitTotals> {
  const [of, parameters] = caseId === undefined ? ['', []] : [' and case_id = ?', [caseId]];
  const totals = new Map(
    db
      .all<ExhibitTotals & { case_id: CaseId }>(
        statementOf(
          `select case_id, count(*) as exhibits, ${pieces} from exhibit_line where true${of} group by case_id`,
          parameters,
        ),
      )
      .map(({ case_id, ...total }) => [case_id, total]),
  );
  for (const { case_id, firearms, rounds } of db.each<ExhibitTotals & { case_id: CaseId }>(
    statementOf(`select case_id, ${pieces} from exhibit where split_as = 'fraction'${of} group by case_id`, parameters),
  )) {
    const total = totals.get(case_id) ?? noExhibits;
    totals.set(case_id, { ...total, firearms: total.firearms - firearms, rounds: total.rounds - rounds });
  }
  // Where something turned out to be no live round, lot and portions have to be looked at one by one. The plus keeps SQLite with the cases.
  const unlike = db.all<AmmunitionRow>(
    statementOf(
      `select id, case_id, mark, kind, quantity, unit, facts, parent_id, split_as from exhibit
       where +kind = 'ammunition' and case_id in (select case_id from exhibit where ${noLiveRound}${of})`,
      parameters,
    ),
  );
  for (const [id, rows] of Map.groupBy(unlike, ({ case_id }) => case_id)) {
    const total = totals.get(id) ?? noExhibits;
    totals.set(id, { ...total, rounds: countCartridges(rows.map(countedOf)).total });
  }
  return totals;
}

interface AmmunitionRow {
  readonly id: ExhibitId;
  readonly case_id: CaseId;
  readonly mark: string;
  readonly kind: ExhibitKind;
  readonly quantity: number;
  readonly unit: QuantityUnit;
  readonly facts: string;
  readonly parent_id: ExhibitId | null;
  readonly split_as: SplitRelation | null;
}

function countedOf({ parent_id, split_as, facts, ...row }: AmmunitionRow): CountedExhibit {
  return {
    ...row,
    facts: readStoredJson<Record<string, FactValue>>(facts),
    parentId: parent_id ?? undefined,
    splitAs: split_as ?? undefined,
  };
}
