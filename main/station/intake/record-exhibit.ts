// An exhibit enters the record, or what is recorded of it is revised with a reason; the ledger keeps each state.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import type { SplitRelation } from '../../../shared/domain/quantity-balance.ts';
import { ExhibitId } from '../../../shared/language/identity.ts';
import type { Act } from '../act.ts';
import { followReadings } from '../serial-readings.ts';
import { followSerials } from '../serial-states.ts';
import { changedColumns } from '../stored-json.ts';
import { caseTitle } from './case-title.ts';
import { checkExhibit } from './check-exhibit.ts';
import { checkBalanceAfterRevision } from './check-balance.ts';
import { addExhibitLine, reviseExhibitLine } from './exhibit-line.ts';
import { enteredExhibit, exhibitColumns, findExhibit } from './exhibit-row.ts';

/** @param splitAs  how it came out of its parent, when it is split off in this very act. */
export function recordExhibit(
  act: Act,
  input: ParsedInputOf<'exhibits.record'>,
  splitAs?: SplitRelation,
): { id: ExhibitId; number: string } {
  const { caseId, seal, ...entered } = input;
  const title = caseTitle(act.db, caseId);
  checkExhibit(act, entered, caseId, { isSplitOff: splitAs !== undefined });
  const id = ExhibitId.parse(act.nextId());
  const number = act.nextInSeries('exhibit');
  const label = `${title} / ${entered.mark}`;
  const row = {
    id,
    case_id: caseId,
    number,
    ...exhibitColumns(entered),
    split_as: splitAs ?? null,
    // Which seal is on it now, custody says; this is what was read when it was recorded.
    arrival_seal: seal ?? null,
    recorded_at: act.now,
    recorded_by: act.actor.id,
  };
  act.record('exhibit', row, { action: 'exhibit.recorded', label: [label, seal ?? ''].filter(Boolean).join(' · ') });
  addExhibitLine(act.db, row, title, seal ?? '');
  followSerials(act, id, entered.serials);
  followReadings(act.db, row);
  return { id, number };
}

export function reviseExhibit(
  act: Act,
  { id, reason, ...entered }: ParsedInputOf<'exhibits.revise'>,
): Record<string, never> {
  const before = findExhibit(act.db, id);
  checkExhibit(act, entered, before.case_id, { own: before });
  checkBalanceAfterRevision(act.db, before, entered);
  writeExhibit(act, id, exhibitColumns(entered), reason);
  return {};
}

/** Writes columns of a recorded exhibit and everything derived from it. Nothing is written when nothing differs from what is recorded. */
export function writeExhibit(
  act: Act,
  id: ExhibitId,
  columns: Partial<ReturnType<typeof exhibitColumns>>,
  reason: string,
): void {
  const before = findExhibit(act.db, id);
  const changes = changedColumns({ ...before }, columns);
  if (Object.keys(changes).length === 0) return;
  const title = caseTitle(act.db, before.case_id);
  const label = `${title} / ${columns.mark ?? before.mark}`;
  act.revise('exhibit', id, changes, { action: 'exhibit.revised', label, reason });
  const row = findExhibit(act.db, id);
  reviseExhibitLine(act.db, row, title);
  followSerials(act, id, enteredExhibit(row).serials);
  followReadings(act.db, row);
}
