// A request as a paper: as it leaves, or for the file with everything that came back.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { timeToCrime } from '../../../shared/domain/tracing/answer.ts';
import { requestInFormat } from '../../../shared/domain/tracing/machine-file.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { PrintedTraceAnswer, TraceRequestModel } from '../../documents/index.ts';
import { leadingNumber } from '../cases/case-file-model.ts';
import { enteredCase, findCase } from '../cases/case-row.ts';
import { documentHead } from '../document-head.ts';
import type { Inside } from '../inside.ts';
import { issueFile } from '../issue-document.ts';
import { orderCasePaper } from '../order-case-paper.ts';
import { printedPhotograph, type PrintableRow } from '../photographs/printed-photograph.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import { answersOf, describedFirearm } from './firearm-records.ts';
import { machineRequest, requestOf, shownEvents } from './read-requests.ts';
import { isRestricted } from './read-firearms.ts';
import { demandPhotographsMayLeave, findTrace, type TraceRequest } from './trace-records.ts';

/** @throws FocalPointError `tracing.unknown`, `handling.held-back` */
export function makeRequestPaper(
  inside: Inside,
  { id, language, withAnswers }: ParsedInputOf<'traces.document'>,
): Promise<{ jobId: string }> {
  const { unlocked } = inside;
  const trace = findTrace(unlocked.db, id, 'out');
  demandPhotographsMayLeave(unlocked.db, trace);
  const { number, caseId } = trace;
  return Promise.resolve(
    orderCasePaper(inside, { kind: 'trace-request', language, caseId, about: number, named: number }, () => {
      // A photograph may have been held back since the paper was ordered.
      const asked = findTrace(unlocked.db, id, 'out');
      demandPhotographsMayLeave(unlocked.db, asked);
      return { kind: 'trace-request', model: modelOf(inside, asked, withAnswers) };
    }),
  );
}

/** @throws FocalPointError `tracing.unknown` */
export function makeMachineFile(
  inside: Inside,
  { id, format }: ParsedInputOf<'traces.machine-file'>,
): Promise<{ jobId: string }> {
  const { unlocked } = inside;
  const { number, caseId } = findTrace(unlocked.db, id, 'out');
  const order = { kind: 'trace-request', label: number, unit: 'files', canCancel: true } as const;
  return Promise.resolve(
    inside.jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
      const trace = findTrace(unlocked.db, id, 'out');
      const content = requestInFormat(format, machineRequest(unlocked.db, trace, inside.clock.now()));
      const { head } = unlocked.makeHead();
      const documentId = await issueFile(
        inside,
        {
          kind: 'trace-request',
          bytes: Buffer.from(content, 'utf8'),
          head: { size: head.size, root: head.root },
          language: 'en',
          ...(caseId === undefined ? {} : { caseId }),
          title: `${number} · ${format.toUpperCase()}`,
          fileName: `trace-request-${number}.${format}`,
        },
        control,
      );
      return { documentId };
    }),
  );
}

function modelOf(inside: Inside, trace: TraceRequest, withAnswers: boolean): TraceRequestModel {
  const { db } = inside.unlocked;
  strictAssert(trace.caseId !== undefined, 'a request out belongs to a case');
  const entered = enteredCase(findCase(db, trace.caseId));
  const { text, firearms } = requestOf(db, trace);
  const { firearms: asked, ...said } = text;
  const sent = trace.events.find(({ kind }) => kind === 'sent');
  return {
    head: documentHead(inside, {
      kind: 'trace-request',
      caseNumber: leadingNumber(entered),
      classification: entered.classification,
    }),
    number: trace.number,
    isDraft: sent === undefined,
    text: said,
    firearms:
      sent?.content.described ?? firearms.map((firearm, at) => describedFirearm(firearm, asked[at]?.remark ?? '')),
    photographs: asked
      .flatMap(({ photographs }) => photographs)
      .map((photograph, at) => printed(db, photograph, at + 1)),
    ...(sent?.signatureKey === undefined
      ? {}
      : { signed: { name: sent.person, key: sent.signatureKey, at: sent.occurredAt } }),
    steps: withAnswers ? shownEvents(trace.events, false) : [],
    answers: withAnswers ? answersOnPaper(trace, firearms) : [],
  };
}

function printed(db: ReadableDatabase, id: string, number: number) {
  const row = db.first<PrintableRow>(
    statement`select a.*, e.mark as mark from attachment a join exhibit e on e.id = a.exhibit_id where a.id = ${id}`,
  );
  strictAssert(row !== undefined, 'a chosen photograph was checked when the request was written');
  return printedPhotograph(db, row, number, false);
}

/** Whoever reads the case reads its papers: of a restricted answer a paper says only that it came. */
function answersOnPaper(trace: TraceRequest, firearms: ReturnType<typeof requestOf>['firearms']): PrintedTraceAnswer[] {
  const answers = answersOf([trace]);
  return firearms.flatMap(({ id, mark, recovered }) =>
    (answers.get(id) ?? []).flatMap(({ event, firearm }): PrintedTraceAnswer[] => {
      const { answer } = event.content;
      if (answer === undefined) return [];
      const { dated, statement: reliability, restrictions } = answer;
      const said = {
        mark,
        answeredBy: trace.addressed.addressee.body,
        dated,
        reference: event.reference,
        restrictions,
      };
      if (isRestricted(event)) return [said];
      return [
        {
          ...said,
          content: {
            firearm,
            status: reliability === '' ? 'lead' : 'lead-with-statement',
            statement: reliability,
            timeToCrime: timeToCrime(firearm.legs, recovered),
          },
        },
      ];
    }),
  );
}
