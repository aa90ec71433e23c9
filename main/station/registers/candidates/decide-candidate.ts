// What a person decides of a pair: the same, different, unsure. Both stay as they are; a later decision takes the place of this one, and both are kept.
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { statement } from '../../../database/index.ts';
import type { Act } from '../../act.ts';
import { storedJson } from '../../stored-json.ts';
import { findEntry } from '../read-entries.ts';
import { recordDecision } from '../settle.ts';
import { findCandidate, pointsOf, Sides } from './read-candidates.ts';

/** @throws FocalPointError `registers.candidate-unknown`, `registers.entry-unknown`, `exhibits.unknown` */
export function decideCandidate(
  act: Act,
  { id, decision, reason }: ParsedInputOf<'registers.decide-candidate'>,
): OutputOf<'registers.decide-candidate'> {
  const candidate = findCandidate(act.db, id);
  if (candidate.exhibit_id !== '') {
    recordDecision(act, { entryId: candidate.left_entry, exhibitId: candidate.exhibit_id, decision, reason });
    return {};
  }
  const [left, right] = [findEntry(act.db, candidate.left_entry), findEntry(act.db, candidate.right_entry)];
  const sides = new Sides(act.db).ofCandidate(candidate);
  const { kind } = candidate;
  act.record(
    'register_match',
    {
      id: act.nextId(),
      kind,
      left_entry: left.id,
      left_import: left.import_id,
      left_row: left.row,
      right_entry: right.id,
      right_import: right.import_id,
      right_row: right.row,
      decision,
      reason,
      // What the person had before them, whatever the rules or the entries become.
      seen: storedJson({ left: left.facts, right: right.facts, points: pointsOf(kind, sides.left, sides.right) }),
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    {
      action: 'register-match.recorded',
      label: `${left.import_number} / ${left.row} – ${right.import_number} / ${right.row}`,
    },
  );
  act.db.run(statement`update register_candidate set state = ${decision} where id = ${id}`);
  return {};
}
