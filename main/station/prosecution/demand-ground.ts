// The conclusion that an attribution names as its ground: of this case, verified, of the discipline that the ground speaks of, and one that associates.
import { examinationOfGround, type AttributionBasis } from '../../../shared/domain/prosecution/attribution.ts';
import type { CaseId, ConclusionId, RequestId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { settledConclusions } from '../conclusions/index.ts';
import { readTask } from '../examination/index.ts';

export interface Ground {
  readonly caseId: CaseId;
  readonly basis: AttributionBasis;
  readonly conclusionId: ConclusionId | undefined;
}

/**
 * A lead is not a finding (law 3): what nobody verified is no ground, and what excludes somebody or says nothing is none either.
 * @throws FocalPointError `attributions.conclusion-…`: `missing`, `of-another-case`, `unsettled`, `of-another-kind`, `not-an-association`
 */
export function demandGround(db: ReadableDatabase, { caseId, basis, conclusionId }: Ground): void {
  const examination = examinationOfGround[basis];
  if (conclusionId === undefined) {
    if (examination === undefined) return;
    throw new FocalPointError('attributions.conclusion-missing', {}, [{ path: 'conclusionId', code: 'required' }]);
  }
  const known = db.first<{ request_id: RequestId; case_id: CaseId }>(
    statement`select request_id, case_id from conclusion where id = ${conclusionId}`,
  );
  // A swab of a grip is an exhibit of its own: the conclusion is of the case, not of the very thing that is attributed.
  if (known?.case_id !== caseId) throw new FocalPointError('attributions.conclusion-of-another-case');
  const settled = settledConclusions(db, known.request_id).find(({ id }) => id === conclusionId);
  if (settled === undefined || settled.value === '') throw new FocalPointError('attributions.conclusion-unsettled');
  if (examination !== undefined && readTask(db, settled.taskId).examination !== examination)
    throw new FocalPointError('attributions.conclusion-of-another-kind');
  const level = settled.scale.levels.find(({ code }) => code === settled.value);
  if (level?.isAssociation !== true) throw new FocalPointError('attributions.conclusion-not-an-association');
}
