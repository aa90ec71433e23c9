// What waits in verification: what this person was asked to look at or to settle; for the supervisor what nobody settles and what waits too long.
import type { DeskLine } from '../../../shared/contract/work.ts';
import type { View } from '../act.ts';
import { waitingVerifications } from '../conclusions/index.ts';

const linesShown = 20;

export function verificationsOf(view: View): DeskLine[] {
  const { actor } = view;
  const isSupervisor = actor.roles.includes('supervisor');
  return waitingVerifications(view)
    .flatMap(({ conclusionId, task, comparedWith, state, since, askedOf, isOverdue }): DeskLine[] => {
      const isMine = askedOf?.id === actor.id;
      const isUnasked = isSupervisor && state === 'disagreed' && askedOf === undefined;
      const kind =
        state === 'disagreed' && (isMine || isUnasked)
          ? 'disagreement-asked'
          : state === 'unverified' && isMine
            ? 'verification-asked'
            : isSupervisor && isOverdue
              ? 'verification-overdue'
              : undefined;
      if (kind === undefined) return [];
      return [
        {
          kind,
          label: task,
          detail: comparedWith,
          at: since,
          address: `/examination/verifications/${conclusionId}`,
        },
      ];
    })
    .slice(0, linesShown);
}
