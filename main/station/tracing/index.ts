// The door of tracing for whoever joins what came back with other things: every answer about a firearm, as far as the reader may see it.
import { timeToCrime, type AnsweredFirearm, type TimeToCrime } from '../../../shared/domain/tracing/answer.ts';
import type { AttachmentId, CaseId, ExhibitId, TraceRequestId } from '../../../shared/language/identity.ts';
import type { View } from '../act.ts';
import { answersOf, loadFirearms } from './firearm-records.ts';
import { isRestricted, maySeeRestricted } from './read-firearms.ts';
import { loadTraces } from './trace-records.ts';

export interface TracedFirearm {
  readonly exhibitId: ExhibitId;
  readonly caseId: CaseId | undefined;
  readonly requestId: TraceRequestId;
  readonly number: string;
  readonly answeredBy: string;
  readonly dated: string;
  readonly firearm: AnsweredFirearm;
  readonly hasStatement: boolean;
  /** Its legs are for tracing and analysis only. */
  readonly isRestricted: boolean;
  readonly attachmentId: AttachmentId | undefined;
}

/** @returns what this person may see, and about which exhibits there are answers that they may not. */
export function tracedFirearms(view: View): {
  readonly answers: TracedFirearm[];
  readonly withheld: readonly ExhibitId[];
} {
  const all = [...answersOf(loadTraces(view.db, { direction: 'out' })).values()].flat();
  const seen = all.filter(({ event }) => !isRestricted(event) || maySeeRestricted(view));
  return {
    answers: seen.map(({ trace, event, firearm }) => ({
      exhibitId: firearm.exhibitId,
      caseId: trace.caseId,
      requestId: trace.id,
      number: trace.number,
      answeredBy: trace.addressed.addressee.body,
      dated: event.content.answer?.dated ?? '',
      firearm,
      hasStatement: (event.content.answer?.statement ?? '') !== '',
      isRestricted: isRestricted(event),
      attachmentId: event.attachmentId,
    })),
    withheld: all.filter((answer) => !seen.includes(answer)).map(({ firearm }) => firearm.exhibitId),
  };
}

/** From the last dated leg of an answer to the recovery of the firearm; undefined where one of the days is not known. */
export function timeToCrimeOf(view: View, { exhibitId, firearm }: TracedFirearm): TimeToCrime | undefined {
  const [known] = loadFirearms(view.db, { ids: [exhibitId] });
  return known === undefined ? undefined : timeToCrime(firearm.legs, known.recovered);
}
