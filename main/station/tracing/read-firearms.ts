// Firearms to trace, the rate of success, one firearm with all that is known of its origin, and what traced firearms have in common.
import type { ShownAnswer } from '../../../shared/contract/tracing.ts';
import { timeToCrime } from '../../../shared/domain/tracing/answer.ts';
import { commonGrounds } from '../../../shared/domain/tracing/common-ground.ts';
import { seesRestrictedAnswers } from '../../../shared/domain/tracing/records.ts';
import { valueOf } from '../../../shared/domain/tracing/readiness.ts';
import { successOf } from '../../../shared/domain/tracing/success.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { ExhibitId, type AttachmentId, type CaseId } from '../../../shared/language/identity.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { View } from '../act.ts';
import { findCase } from '../cases/case-row.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import { answersOf, findFirearm, firearmLines, loadFirearms, type FirearmAnswer } from './firearm-records.ts';
import { loadTraces, type TraceEvent } from './trace-records.ts';

export const readFirearms: ReadHandler<'tracing.firearms'> = readsLong(({ db }, { caseId }) => {
  if (caseId !== undefined) findCase(db, caseId);
  const firearms = loadFirearms(db, { caseId });
  const { lines, answers } = firearmLines(db, firearms, caseId);
  return { firearms: lines, ...counted(db, caseId, answers) };
});

/** All are counted, also those that are not listed. */
function counted(
  db: ReadableDatabase,
  caseId: CaseId | undefined,
  answers: ReadonlyMap<string, readonly FirearmAnswer[]>,
) {
  const of = caseId ?? '';
  const all = db.all<{ id: string; is_established: number }>(
    statement`select e.id, exists (select 1 from origin_finding own where own.exhibit_id = e.id and own.stands = 1
        and not exists (select 1 from origin_finding later where later.corrects = own.id)) as is_established
      from exhibit e where e.kind = 'firearm' and (${of} = '' or e.case_id = ${of})`,
  );
  const success = successOf(
    all.map(({ id, is_established }) => ({
      isTraced: answers.get(id)?.some(({ firearm }) => firearm.diversion !== undefined) ?? false,
      isEstablished: is_established === 1,
    })),
  );
  return { total: all.length, success };
}

export const readFirearm: ReadHandler<'tracing.firearm'> = readsLong((view, { exhibitId }) => {
  const { db } = view;
  const firearm = findFirearm(db, exhibitId);
  const { lines, answers } = firearmLines(db, [firearm], firearm.caseId);
  const [line] = lines;
  strictAssert(line !== undefined, 'a firearm that was read has its line');
  return {
    isFirearm: firearm.isFirearm,
    ...(firearm.isFirearm ? { line } : {}),
    checks: [...firearm.checks],
    origins: [...firearm.origins],
    answers: (answers.get(exhibitId) ?? []).map((answer) => shownAnswer(view, answer, firearm.recovered)),
    photographs: photographsOf(db, exhibitId),
  };
});

function photographsOf(db: ReadableDatabase, exhibitId: ExhibitId) {
  return db
    .all<{ id: AttachmentId; caption: string; file_name: string; has_scale: number }>(
      statement`select id, caption, file_name, micrometres_per_pixel is not null as has_scale from attachment
        where exhibit_id = ${exhibitId} and kind = 'photograph' order by print_order is null, print_order, number`,
    )
    .map(({ id, caption, file_name, has_scale }) => ({
      id,
      caption: caption === '' ? file_name : caption,
      hasScale: has_scale === 1,
    }));
}

/** Its legs are for tracing and analysis only. */
export function isRestricted({ content }: Pick<TraceEvent, 'content'>): boolean {
  return content.answer?.visibility === 'tracing';
}

export function maySeeRestricted({ actor }: Pick<View, 'actor'>): boolean {
  const all: readonly Role[] = seesRestrictedAnswers;
  return actor.roles.some((role) => all.includes(role));
}

function maySeeAnswer(view: Pick<View, 'actor'>, { event }: Pick<FirearmAnswer, 'event'>): boolean {
  return !isRestricted(event) || maySeeRestricted(view);
}

/** An answer for whoever asks: whoever may not see its legs is told that there is one. */
export function shownAnswer(view: Pick<View, 'actor'>, answered: FirearmAnswer, recovered: string): ShownAnswer {
  const { trace, event, firearm } = answered;
  const { answer } = event.content;
  strictAssert(answer !== undefined, 'an answer says what it says');
  const isWithheld = !maySeeAnswer(view, answered);
  const time = isWithheld ? undefined : timeToCrime(firearm.legs, recovered);
  return {
    requestId: trace.id,
    requestNumber: trace.number,
    answeredBy: trace.addressed.addressee.body,
    dated: answer.dated,
    reference: event.reference,
    ...(event.attachmentId === undefined || isWithheld ? {} : { attachmentId: event.attachmentId }),
    firearm: isWithheld ? { exhibitId: firearm.exhibitId, result: 'pending', legs: [], note: '' } : firearm,
    status: answer.statement === '' ? 'lead' : 'lead-with-statement',
    statement: isWithheld ? '' : answer.statement,
    restrictions: answer.restrictions,
    isWithheld,
    ...(time === undefined ? {} : { timeToCrime: time }),
  };
}

/** Only what this person may see leads anywhere. */
export const readCommonGrounds: ReadHandler<'tracing.common-grounds'> = readsLong((view) => {
  const { db } = view;
  const answers = answersOf(loadTraces(db, { direction: 'out' }));
  const ids = [...answers.keys()].map((id) => ExhibitId.parse(id));
  const firearms = new Map(loadFirearms(db, { ids }).map((firearm) => [firearm.id, firearm]));
  let withheld = 0;
  const known = ids.flatMap((id) => {
    const firearm = firearms.get(id);
    const all = answers.get(id) ?? [];
    const seen = all.filter((answer) => maySeeAnswer(view, answer));
    if (seen.length < all.length) withheld += 1;
    if (firearm === undefined) return [];
    return [
      { exhibitId: id, answers: seen.map((one) => one.firearm), importMark: valueOf(firearm.facts, 'importMarkText') },
    ];
  });
  return {
    grounds: commonGrounds(known).map(({ kind, what, exhibitIds }) => ({
      kind,
      what,
      exhibits: exhibitIds.flatMap((id) => {
        const firearm = firearms.get(ExhibitId.parse(id));
        return firearm === undefined ? [] : [{ id: firearm.id, label: `${firearm.caseTitle} / ${firearm.mark}` }];
      }),
    })),
    withheld,
  };
});
