// Clocks of prosecutors on the desk: an arrested person who is not before a judge yet, an indictment that is due, and what ran out.
import type { DeskLine } from '../../../shared/contract/work.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import type { View } from '../act.ts';
import { openClocks, type CaseClock } from '../prosecution/read-clocks.ts';

const theirs: readonly Role[] = ['prosecutor', 'supervisor'];
const indictmentDays = 30;
/** What ran out longer ago stands on the page of its case. */
const overDays = 90;
const linesShown = 50;

/** Those that end or ended nearest to this moment come first: where not all are shown, they are. */
export function prosecutionClocks({ db, actor, now }: View): DeskLine[] {
  if (!actor.roles.some((role) => theirs.includes(role))) return [];
  const distance = ({ ends }: CaseClock) => Math.abs(Date.parse(ends) - Date.parse(now));
  return openClocks(db, now)
    .toSorted((one, other) => distance(one) - distance(other))
    .flatMap((clock): DeskLine[] => {
      const kind = kindOf(clock, now);
      if (kind === undefined) return [];
      const { caseId, title, party, ends } = clock;
      return [{ kind, label: title, detail: party, at: ends, address: `/cases/${caseId}/prosecution` }];
    })
    .slice(0, linesShown);
}

function kindOf({ kind, state, ends }: CaseClock, now: string): DeskLine['kind'] | undefined {
  const days = (Date.parse(ends) - Date.parse(now)) / 86_400_000;
  if (state === 'over') return days >= -overDays ? 'clock-over' : undefined;
  if (kind === 'forty-eight-hours') return 'judge-within-48-hours';
  if (kind === 'indictment') return days <= indictmentDays ? 'indictment-due' : undefined;
  return undefined;
}
