// The kind of an exhibit says which acts need a witness, so it cannot be put aside for an act and taken up again.
import { witnessCategoryOf } from '../../../shared/domain/witness-rule.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { witnessRule } from '../custody/index.ts';
import type { EnteredExhibit, ExhibitRow } from './exhibit-row.ts';

/**
 * Once custody has begun a kind gives way only to one that needs a witness wherever the recorded one does, by the table of this station.
 * Before that, what was typed wrongly is simply put right.
 *
 * @throws FocalPointError `exhibits.kind-less-strict`
 */
export function checkKind(db: ReadableDatabase, { kind, mark }: EnteredExhibit, own: ExhibitRow | undefined): void {
  if (own === undefined || own.kind === kind) return;
  const rule = witnessRule(db);
  const asRecorded = rule[witnessCategoryOf(own.kind)];
  const asEntered = rule[witnessCategoryOf(kind)];
  if (asRecorded.every((act) => asEntered.includes(act))) return;
  const event = db.first(statement`select 1 from custody_event where exhibit_id = ${own.id} limit 1`);
  if (event === undefined) return;
  throw new FocalPointError('exhibits.kind-less-strict', { mark }, [{ path: 'kind', code: 'invalid' }]);
}
