// Exhibits of a case as counting and suggesting look at them: as they came, with how they were split, what was found in them and what a second
// person verified about them.
import type { ExhibitKind, FactValue, QuantityUnit, Serial } from '../../../shared/domain/exhibit.ts';
import { roundsLoaded, type LoadedState } from '../../../shared/domain/loaded-state.ts';
import type { ConsideredExhibit } from '../../../shared/domain/prosecution/suggestions.ts';
import type { SplitRelation } from '../../../shared/domain/quantity-balance.ts';
import type { CaseId, ExhibitId, IncidentId } from '../../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readStoredJson } from '../stored-json.ts';

export interface CaseExhibit extends ConsideredExhibit {
  readonly id: ExhibitId;
  /** Its own, or that of what it came out of. */
  readonly incidentId?: IncidentId | undefined;
}

interface Row {
  readonly id: ExhibitId;
  readonly mark: string;
  readonly kind: ExhibitKind;
  readonly incident_id: IncidentId | null;
  readonly parent_id: ExhibitId | null;
  readonly quantity: number;
  readonly unit: QuantityUnit;
  readonly facts: string;
  readonly serials: string;
  readonly loaded_state: string | null;
  readonly split_as: SplitRelation | null;
  readonly hits: string | null;
}

const removed: readonly Serial['status'][] = [
  'obliterated-ground',
  'obliterated-punched',
  'obliterated-drilled',
  'obliterated-welded',
  'altered',
  're-stamped',
  'restored-full',
  'restored-partial',
  'restoration-failed',
];

/** In the order of the marks. A hit on a conclusion that was corrected since is none. */
export function exhibitsOfCase(db: ReadableDatabase, caseId: CaseId): CaseExhibit[] {
  const rows = db.all<Row>(
    statement`select exhibit.id, exhibit.mark, exhibit.kind, exhibit.incident_id, exhibit.parent_id, exhibit.quantity, exhibit.unit,
        exhibit.facts, exhibit.serials, exhibit.loaded_state, exhibit.split_as,
        (select json_group_array(hit.number) from conclusion said join ballistic_hit hit on hit.conclusion_id = said.id
          where said.exhibit_id = exhibit.id
            and not exists (select 1 from conclusion later where later.corrects = said.id)) as hits
      from exhibit join exhibit_line line on line.exhibit_id = exhibit.id
      where exhibit.case_id = ${caseId} order by line.mark_order`,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rows.map((row) => ({
    id: row.id,
    mark: row.mark,
    kind: row.kind,
    quantity: row.quantity,
    unit: row.unit,
    facts: readStoredJson<Record<string, FactValue>>(row.facts),
    parentId: row.parent_id ?? undefined,
    splitAs: row.split_as ?? undefined,
    roundsInside: row.loaded_state === null ? 0 : roundsLoaded(readStoredJson<LoadedState>(row.loaded_state)),
    incidentId: incidentOf(row, byId),
    hasSerialRemoved: readStoredJson<Serial[]>(row.serials).some(({ status }) => removed.includes(status)),
    hits: readStoredJson<string[]>(row.hits ?? '[]'),
  }));
}

function incidentOf(row: Row, byId: ReadonlyMap<string, Row>): IncidentId | undefined {
  const seen = new Set<string>();
  for (let one: Row | undefined = row; one !== undefined && !seen.has(one.id); one = byId.get(one.parent_id ?? '')) {
    if (one.incident_id !== null) return one.incident_id;
    seen.add(one.id);
  }
  return undefined;
}
