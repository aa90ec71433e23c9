// What waits in disposal: decisions that this person may authorise, and exhibits whose clock has run out.
import type { DeskLine } from '../../../shared/contract/work.ts';
import { disposalContract } from '../../../shared/contract/disposal.ts';
import { authorisationsNeeded } from '../../../shared/domain/disposal.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { statement } from '../../database/index.ts';
import type { View } from '../act.ts';
import { hasDue } from '../disposal/eligibility.ts';
import { retentionTable, runningClocks } from '../disposal/retention.ts';

const decisionsShown = 20;

export function disposalOf({ db, actor, now }: View): DeskLine[] {
  const keepers: readonly Role[] = disposalContract['disposals.authorise'].allow;
  if (!actor.roles.some((role) => keepers.includes(role))) return [];
  const waiting = db.all<{ id: string; number: string; reference: string; recorded_at: string }>(
    statement`select id, number, reference, recorded_at from disposal_decision decision
      where not exists (select 1 from disposal_step step where step.decision_id = decision.id and step.kind = 'stopped')
        and not exists (select 1 from disposal_step step
          where step.decision_id = decision.id and step.kind = 'authorised' and step.person_id = ${actor.id})
        and (select count(*) from disposal_step step
          where step.decision_id = decision.id and step.kind = 'authorised') < ${authorisationsNeeded}
      order by recorded_at limit ${decisionsShown}`,
  );
  const lines: DeskLine[] = waiting.map(({ id, number, reference, recorded_at }) => ({
    kind: 'disposal-to-authorise',
    label: number,
    detail: reference,
    at: recorded_at,
    address: `/custody/disposal/${id}`,
  }));
  const isDue = runningClocks(retentionTable(db), now).some(([kind, limit]) => hasDue(db, kind, limit));
  if (isDue) lines.push({ kind: 'retention-due', label: '', detail: '', address: '/custody/disposal/due' });
  return lines;
}
