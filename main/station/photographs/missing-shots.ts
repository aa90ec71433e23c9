// Which required views of exhibits no photograph is said to show: counted for the desk and the case, a blocker for nothing.
import type { ExhibitKind } from '../../../shared/domain/exhibit.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import { missingShots } from '../../../shared/reference/shots.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';

/** Exhibits of one case that are looked at; a lot of thousands is photographed as a lot. */
const mostExhibits = 2000;

export interface MissingShots {
  readonly shots: number;
  readonly exhibits: number;
}

export function missingShotsOf(db: ReadableDatabase, caseId: CaseId): MissingShots {
  const rows = db.all<{ kind: ExhibitKind; shown: string | null }>(
    statement`select e.kind, (select group_concat(a.shot) from attachment a where a.exhibit_id = e.exhibit_id and a.shot is not null) as shown
              from exhibit_line e where e.case_id = ${caseId} limit ${mostExhibits}`,
  );
  const missing = rows
    .map(({ kind, shown }) => missingShots(kind, new Set((shown ?? '').split(','))).length)
    .filter((count) => count > 0);
  return { shots: missing.reduce((sum, count) => sum + count, 0), exhibits: missing.length };
}
