// A counter says that this was all; and, in an inspection, what was looked at and found.
import { FocalPointError } from '../../../shared/language/result.ts';
import { writes, type Handler } from '../handler.ts';
import { demandCounting } from './count.ts';
import { countersOf, nextInSession, readOpenSession, savedCount } from './session-records.ts';

/** Refuses while the counter's screen holds another number than the station: something is still on its way, or another window counted. */
export const closeCount: Handler<'inventory.close-count'> = writes(['inventory', 'desk'], (act, { id, counts }) => {
  const session = demandCounting(act, id);
  const saved = savedCount(act.db, id, act.actor.id);
  if (saved !== counts) throw new FocalPointError('inventory.counts-not-saved', { saved, shown: counts });
  act.record(
    'inventory_count_end',
    { id: act.nextId(), session_id: id, counter_id: act.actor.id, counts, ended_at: act.now },
    { action: 'inventory.count-closed', label: `${session.number} · ${act.actor.name}` },
  );
  return {};
});

export const check: Handler<'inventory.check'> = writes(['inventory'], (act, { id, item, answer, note }) => {
  const session = readOpenSession(act.db, id);
  if (session.kind !== 'inspection') throw new FocalPointError('inventory.not-an-inspection');
  if (!countersOf(act.db, id).some(({ person_id }) => person_id === act.actor.id))
    throw new FocalPointError('inventory.not-a-counter');
  if (answer === 'finding' && note === '') throw new FocalPointError('inventory.finding-needs-note');
  act.record(
    'inventory_check',
    {
      id: act.nextId(),
      session_id: id,
      number: nextInSession(act.db, 'inventory_check', id),
      item,
      answer,
      note,
      checked_at: act.now,
      checked_by: act.actor.id,
      checker: act.actor.name,
    },
    { action: 'inventory.checked', label: `${session.number} · ${item}` },
  );
  return {};
});
