// Tracing on the desk: requests that wait to leave, acknowledgements and answers that are late, what others asked us and is due.
import type { DeskLine } from '../../../shared/contract/work.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import type { View } from '../act.ts';
import { dueOfTrace, loadTraces, type TraceRequest } from './trace-records.ts';

const theirs: readonly Role[] = ['tracing-officer', 'supervisor'];
/** What others asked stands on the desk this many days before it is due. */
const daysBefore = 7;
const linesShown = 50;

export function traceLines({ db, actor, now }: View): DeskLine[] {
  if (!actor.roles.some((role) => theirs.includes(role))) return [];
  const soon = new Date(Date.parse(now) + daysBefore * 86_400_000).toISOString().slice(0, 10);
  return loadTraces(db, {})
    .flatMap((trace): DeskLine[] => {
      const { addressee } = trace.addressed;
      const line = { label: trace.number, detail: addressee.body };
      if (trace.state === 'draft')
        return [{ kind: 'trace-unsent', ...line, at: trace.events[0]?.occurredAt, address: addressOf(trace) }];
      const due = dueOfTrace(trace, now);
      if (due === undefined) return [];
      const at = `${due.day}T12:00:00.000Z`;
      if (trace.direction === 'in')
        return due.day <= soon ? [{ kind: 'incoming-trace-due', ...line, at, address: addressOf(trace) }] : [];
      if (due.kind === 'information')
        return [{ kind: 'trace-information-due', ...line, at, address: addressOf(trace) }];
      if (!due.isLate) return [];
      const kind = due.kind === 'acknowledgement' ? 'trace-acknowledgement-overdue' : 'trace-overdue';
      return [{ kind, ...line, at, address: addressOf(trace) }];
    })
    .slice(0, linesShown);
}

function addressOf({ id, direction }: TraceRequest): string {
  return direction === 'out' ? `/tracing/requests/${id}` : `/tracing/incoming/${id}`;
}
