// The examination of LUGINA-14 as a list of acts with their moments, so that everything is recorded in the order in which it happened, between
// the steps of custody.
import { strictAssert } from '../../shared/language/habits.ts';
import {
  AttachmentId,
  type CaseId,
  type ReportId,
  type RequestId,
  type TaskId,
} from '../../shared/language/identity.ts';
import { Instant } from '../../shared/language/instant.ts';
import { compareK5 } from './comparison-of-k5.ts';
import { conclude, conclusionsIn, recordHitOfK5, resolve, verify } from './conclusion-acts.ts';
import { handOver, recordSampleStep } from './custody-acts.ts';
import { drawPhotograph } from './draw-photograph.ts';
import { examine, planExaminations, type SampleLaboratory } from './examination-acts.ts';
import { examinationSteps, handOvers } from './examination-custody.ts';
import { utc, type SampleExamination } from './examination-data.ts';
import { digitalReport, examinedMarks, mainRequest, supplementaryRequest } from './examination-requests.ts';
import type { SampleMeans } from './means-acts.ts';
import { receiveOlderItems, returnOlderItems } from './older-case.ts';
import { workProficiencyTest } from './proficiency-test.ts';
import { amendReport, issueFirstReport } from './report-acts.ts';
import type { SampleHand } from './sample-hand.ts';
import { conversionExaminations } from './worksheets-of-conversions.ts';
import { k5Examinations } from './worksheets-of-k5.ts';
import { otherExaminations } from './worksheets-of-other-exhibits.ts';
import { rifleExaminations } from './worksheets-of-rifles.ts';
import { traceExaminations } from './worksheets-of-traces.ts';

export interface SampleAct {
  /** UTC; acts are told in this order. */
  readonly at: string;
  readonly run: () => Promise<unknown>;
}

/** Each of one exhibit in the order of its phases. */
const examinations: readonly SampleExamination[] = [
  ...traceExaminations,
  ...rifleExaminations,
  ...k5Examinations,
  ...conversionExaminations,
  ...otherExaminations,
];

/** Everything the laboratory did about the case, from the request to the amended report. */
export function examinationStory(hand: SampleHand, caseId: CaseId, means: SampleMeans): SampleAct[] {
  const laboratory: SampleLaboratory = {
    caseId,
    means,
    tasks: new Map(),
    conclusions: new Map(),
    comparisons: new Map(),
  };
  return [
    { at: utc('03-17', '13:40'), run: () => receiveRequest(hand, laboratory) },
    ...handOvers.map((one) => ({ at: one.offeredAt, run: () => handOver(hand, one) })),
    ...examinationSteps.map((step) => ({ at: step.occurredAt, run: () => recordSampleStep(hand, step) })),
    ...examinations.flatMap((examination) => actsOf(hand, laboratory, examination)),
    ...conclusionsIn(examinations).flatMap((placed) => {
      const { verified, resolved } = placed.conclusion;
      return [
        { at: verified.at, run: () => verify(hand, laboratory, placed) },
        ...(resolved === undefined
          ? []
          : [{ at: resolved.at, run: () => resolve(hand, laboratory, placed, resolved) }]),
      ];
    }),
    ...olderCase(hand, laboratory),
    { at: utc('04-01', '12:00'), run: () => recordHitOfK5(hand, laboratory, utc('04-01', '12:00')) },
    ...reports(hand, laboratory),
    ...telephones(hand, laboratory),
    { at: utc('05-05', '07:20'), run: () => workProficiencyTest(hand, means) },
  ];
}

async function receiveRequest(hand: SampleHand, laboratory: SampleLaboratory): Promise<void> {
  await hand.become('registrar', utc('03-17', '13:40'));
  const { id } = await hand.ask('requests.record', {
    caseId: laboratory.caseId,
    exhibitIds: examinedMarks.map((mark) => hand.exhibitId(mark)),
    ...mainRequest(hand),
  });
  laboratory.requestId = id;
  await hand.become('supervisor', utc('03-17', '14:00'));
  await planExaminations(hand, laboratory, id, examinations);
}

function actsOf(hand: SampleHand, laboratory: SampleLaboratory, examination: SampleExamination): SampleAct[] {
  const { to, concludedAt = to, conclusions } = examination;
  const examined = { at: to, run: () => examine(hand, laboratory, examination) };
  if (conclusions === undefined) return [examined];
  return [examined, { at: concludedAt, run: () => conclude(hand, laboratory, examination) }];
}

/** The items of 2024-DR-1188 come on the morning of the comparison and go back when the report is out. */
function olderCase(hand: SampleHand, laboratory: SampleLaboratory): SampleAct[] {
  let olderCaseId: CaseId | undefined;
  return [
    {
      at: utc('03-31', '06:35'),
      run: async () => {
        olderCaseId = await receiveOlderItems(hand);
      },
    },
    {
      at: utc('03-31', '07:20'),
      run: async () => {
        strictAssert(olderCaseId !== undefined, 'the older items were received');
        await compareK5(hand, laboratory, olderCaseId);
      },
    },
    { at: utc('04-07', '07:55'), run: () => returnOlderItems(hand) },
  ];
}

function reports(hand: SampleHand, laboratory: SampleLaboratory): SampleAct[] {
  let first: ReportId | undefined;
  return [
    {
      at: utc('04-03', '07:30'),
      run: async () => {
        first = await issueFirstReport(hand, laboratory);
      },
    },
    {
      at: utc('04-09', '07:10'),
      run: async () => {
        strictAssert(first !== undefined, 'the first report was issued');
        await amendReport(hand, laboratory, first);
      },
    },
  ];
}

/** A supplementary request for both telephones, answered by another laboratory under its own number. */
function telephones(hand: SampleHand, laboratory: SampleLaboratory): SampleAct[] {
  let answered: { readonly requestId: RequestId; readonly taskId: TaskId } | undefined;
  return [
    {
      at: utc('03-28', '12:20'),
      run: async () => {
        await hand.become('registrar', utc('03-28', '12:20'));
        const { caseId, requestId: supplements } = laboratory;
        strictAssert(supplements !== undefined, 'the request it supplements is recorded');
        const { id } = await hand.ask('requests.record', {
          caseId,
          exhibitIds: [hand.exhibitId('K14')],
          supplements,
          ...supplementaryRequest(hand),
        });
        await hand.become('supervisor', utc('03-28', '13:00'));
        const { ids } = await hand.ask('tasks.plan', {
          requestId: id,
          tasks: [
            {
              exhibitId: hand.exhibitId('K14'),
              examination: 'device',
              laboratory: hand.write(digitalReport.laboratory),
              note: '',
            },
          ],
        });
        const [taskId] = ids;
        strictAssert(taskId !== undefined, 'one task is planned');
        answered = { requestId: id, taskId };
      },
    },
    {
      at: utc('04-28', '09:40'),
      run: async () => {
        strictAssert(answered !== undefined, 'the extraction was asked for');
        await recordDigitalReport(hand, laboratory.caseId, answered);
      },
    },
  ];
}

async function recordDigitalReport(
  hand: SampleHand,
  caseId: CaseId,
  { requestId, taskId }: { readonly requestId: RequestId; readonly taskId: TaskId },
): Promise<void> {
  await hand.become('supervisor', utc('04-28', '09:40'));
  const { number, laboratory, issuedAt, summary } = digitalReport;
  const { jpeg } = await drawPhotograph({
    mark: 'K14',
    drawing: 'telephones',
    length: 60,
    view: 'marking',
    text: number,
    takenAt: '2025:04:28 11:30:00',
  });
  const attachmentId = await hand.keepPicture(`${number}.jpg`, jpeg, {
    caseId,
    exhibitId: hand.exhibitId('K14'),
    kind: 'file',
    caption: number,
  });
  await hand.ask('tasks.record-result', {
    id: taskId,
    result: {
      laboratory: hand.write(laboratory),
      number,
      issuedAt: Instant.parse(issuedAt),
      attachmentId: AttachmentId.parse(attachmentId),
      summary: hand.write(summary),
    },
    signature: { passphrase: hand.passphrase },
  });
  await hand.ask('requests.end', {
    id: requestId,
    as: 'closed',
    reason: number,
    signature: { passphrase: hand.passphrase },
  });
}
