// The laboratory at work: tasks planned from what will be examined, each started, searched, written down and signed by who did it.
import { strictAssert } from '../../shared/language/habits.ts';
import type {
  AttachmentId,
  CaseId,
  ConclusionId,
  ExhibitId,
  RequestId,
  TaskId,
} from '../../shared/language/identity.ts';
import { Instant } from '../../shared/language/instant.ts';
import type { SampleBench, SampleExamination, SampleSearch } from './examination-data.ts';
import type { SampleMeans } from './means-acts.ts';
import type { SampleHand } from './sample-hand.ts';

/** What the laboratory recorded so far, by the names its data uses. */
export interface SampleLaboratory {
  readonly caseId: CaseId;
  readonly means: SampleMeans;
  requestId?: RequestId;
  /** By `K5 test-fire`. */
  readonly tasks: Map<string, TaskId>;
  /** By `K5 cartridge-case-comparison C1`; the number of the conclusion stands for what the station holds no exhibit of. */
  readonly conclusions: Map<string, ConclusionId>;
  /** By the name a conclusion gives them. */
  readonly comparisons: Map<string, string>;
}

export const taskKey = ({ exhibit, examination }: Pick<SampleExamination, 'exhibit' | 'examination'>): string =>
  `${exhibit} ${examination}`;

export function taskOf({ tasks }: SampleLaboratory, key: string): TaskId {
  const id = tasks.get(key);
  strictAssert(id !== undefined, `${key} is planned`);
  return id;
}

/** As the supervisor: every examination of the request, with who does it. */
export async function planExaminations(
  hand: SampleHand,
  laboratory: SampleLaboratory,
  requestId: RequestId,
  examinations: readonly Pick<SampleExamination, 'exhibit' | 'examination' | 'by'>[],
): Promise<void> {
  const { ids } = await hand.ask('tasks.plan', {
    requestId,
    tasks: examinations.map(({ exhibit, examination, by }) => ({
      exhibitId: hand.exhibitId(exhibit),
      examination,
      assigneeId: hand.personId(by),
      note: '',
    })),
  });
  for (const [index, examination] of examinations.entries()) {
    const id = ids[index];
    strictAssert(id !== undefined, 'each task that is planned has an id');
    laboratory.tasks.set(taskKey(examination), id);
  }
}

/** From the start to the signature, recorded when it was over. */
export async function examine(
  hand: SampleHand,
  laboratory: SampleLaboratory,
  examination: SampleExamination,
): Promise<void> {
  const { by, from, to } = examination;
  await hand.become(by, to);
  const taskId = taskOf(laboratory, taskKey(examination));
  await hand.ask('tasks.start', { id: taskId, occurredAt: Instant.parse(from) });
  const bench = await benchOf(hand, laboratory);
  if (examination.search !== undefined) await search(hand, taskId, examination.search);
  const { recovered } = await hand.ask('worksheets.sign', {
    taskId,
    values: examination.values(bench),
    performedFrom: Instant.parse(from),
    performedTo: Instant.parse(to),
    ...(examination.environment === undefined ? {} : { environment: { ...examination.environment, note: '' } }),
    exceptionReason: examination.exception === undefined ? '' : hand.write(examination.exception),
    recovered: (examination.recovered ?? []).map(({ description, ...one }) => ({
      ...one,
      description: hand.write(description),
    })),
    signature: { passphrase: hand.passphrase },
  });
  for (const { id, mark } of recovered) hand.exhibits.set(mark, id);
  if (examination.writesSerial !== undefined)
    await hand.ask('worksheets.write-serial', {
      taskId,
      serial: 0,
      status: examination.writesSerial,
      reason: `${examination.exhibit}, KFA-B-2025-0311`,
    });
}

async function search(hand: SampleHand, taskId: TaskId, found: SampleSearch): Promise<void> {
  const { id } = await hand.ask('searches.record', {
    taskId,
    system: 'ibis',
    systemName: '',
    entryNumber: found.entryNumber,
    enteredAt: Instant.parse(found.enteredAt),
    images: '2d-and-3d',
    note: found.note === undefined ? '' : hand.write(found.note),
    candidates: found.candidates.map(({ rank, score, reference, linkedCase = '' }) => ({
      rank,
      score,
      reference,
      linkedCase,
    })),
  });
  const { searches } = await hand.ask('searches.list', { taskId });
  const candidates = searches.find((one) => one.id === id)?.candidates ?? [];
  for (const { rank, decision, reason } of found.candidates) {
    const candidate = candidates.find((one) => one.rank === rank);
    strictAssert(candidate !== undefined, 'what was recorded is listed');
    await hand.ask('candidates.decide', { ids: [candidate.id], decision, reason: hand.write(reason) });
  }
}

/** The photographs are read once: a worksheet names those that are there when it is signed. */
async function benchOf(hand: SampleHand, { caseId, means }: SampleLaboratory): Promise<SampleBench> {
  const { attachments } = await hand.ask('attachments.list', { caseId });
  const photographs = Map.groupBy(
    attachments.filter(({ kind }) => kind === 'photograph'),
    ({ exhibitId }) => exhibitId,
  );
  return {
    write: (text) => hand.write(text),
    method: (code) => known(means.methods, code),
    instrument: (number) => known(means.instruments, number),
    lot: (key) => known(means.lots, key),
    exhibit: (mark) => hand.exhibitId(mark),
    photographs: (mark) => idsOf(photographs.get(hand.exhibitId(mark)) ?? []),
  };
}

function known(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  strictAssert(id !== undefined, `${name} is set up`);
  return id;
}

function idsOf(rows: readonly { readonly id: AttachmentId; readonly exhibitId?: ExhibitId | undefined }[]): string[] {
  return rows.map(({ id }) => id);
}
