// A person's word on what differs: corrected, under inquiry, or explained. It changes no count; until the session is closed a later word counts.
import { FocalPointError } from '../../../shared/language/result.ts';
import { writes, type Handler } from '../handler.ts';
import { resultOf } from './judge-session.ts';
import { countersOf, nextInSession, readOpenSession } from './session-records.ts';

export const settle: Handler<'inventory.settle'> = writes(['inventory'], (act, input) => {
  const session = readOpenSession(act.db, input.id);
  if (session.kind !== 'inspection' && countersOf(act.db, input.id).some(({ ended_at }) => ended_at === null))
    throw new FocalPointError('inventory.counts-open');
  const points = new Map(resultOf(act.db, session).points.map((point) => [point.key, point]));
  for (const key of new Set(input.keys)) {
    const point = points.get(key);
    if (point === undefined) throw new FocalPointError('inventory.no-such-discrepancy');
    const label = point.line?.line.label ?? point.item ?? '';
    if (input.records === 'lost' && point.class !== 'missing')
      throw new FocalPointError('inventory.not-missing', { label });
    if (input.records !== 'nothing' && point.line?.line.exhibitId === undefined)
      throw new FocalPointError('inventory.no-exhibit', { label });
    act.record(
      'inventory_disposition',
      {
        id: act.nextId(),
        session_id: session.id,
        number: nextInSession(act.db, 'inventory_disposition', session.id),
        discrepancy: key,
        disposition: input.disposition,
        words: input.text,
        records: input.records,
        settled_at: act.now,
        settled_by: act.actor.id,
        settler: act.actor.name,
      },
      { action: 'inventory.settled', label: `${session.number} · ${label}` },
    );
  }
  return {};
});
