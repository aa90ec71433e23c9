// Tasks of the laboratory: one examination of one exhibit each, planned, assigned, started in the order that loses nothing, finished.
import { z } from 'zod';
import { examinationPhases } from '../domain/examination/definition.ts';
import { taskEventKinds, taskStates } from '../domain/examination/task.ts';
import { taskActNames, taskObstacles } from '../domain/lists/tasks.ts';
import { OwnWords } from '../domain/examination/words.ts';
import { caseReaders } from '../domain/roles.ts';
import { AttachmentId, CaseId, DefinitionId, ExhibitId, PersonId, RequestId, TaskId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { Line, Nothing, Paragraph, SecondPerson, Signature } from './fields.ts';
import { Selection } from './lists.ts';

const laboratory = ['examiner', 'supervisor'] as const;
const reads = { appendsNothing: 'reads' };
const signing = ['vault.wrong-passphrase', 'vault.throttled', 'people.passphrase-not-own'] as const;

/** What another laboratory found: on its own paper, under its own number. */
export const ExternalResult = z.strictObject({
  laboratory: Line,
  /** Of their report. */
  number: Line,
  issuedAt: Instant,
  /** The report as it came. */
  attachmentId: AttachmentId,
  summary: Paragraph.min(1),
});
export type ExternalResult = z.infer<typeof ExternalResult>;

export const Task = z.strictObject({
  id: TaskId,
  requestId: RequestId,
  requestNumber: z.string(),
  caseId: CaseId,
  caseTitle: z.string(),
  exhibitId: ExhibitId,
  /** As it was called when the task was planned. */
  exhibit: z.string(),
  number: z.number(),
  examination: z.string(),
  definitionId: DefinitionId,
  words: OwnWords,
  phase: z.enum(examinationPhases),
  consumes: z.boolean(),
  concludes: z.boolean(),
  laboratory: z.string().optional(),
  note: z.string(),
  state: z.enum(taskStates),
  assigneeId: PersonId.optional(),
  assignee: z.string(),
  isExcepted: z.boolean(),
  recordedAt: Instant,
  startedAt: Instant.optional(),
  finishedAt: Instant.optional(),
});
export type Task = z.infer<typeof Task>;

export const tasksContract = {
  /** Definitions that can be planned, each in its newest version. */
  'tasks.examinations': command({
    input: Nothing,
    output: z.strictObject({
      examinations: z.array(
        z.strictObject({
          code: z.string(),
          version: z.number(),
          words: OwnWords,
          phase: z.enum(examinationPhases),
          exhibitKinds: z.array(z.string()),
          consumes: z.boolean(),
          concludes: z.boolean(),
        }),
      ),
    }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'tasks.plan': command({
    input: z.strictObject({
      requestId: RequestId,
      tasks: z
        .array(
          z.strictObject({
            exhibitId: ExhibitId,
            examination: z.string().max(60),
            /** Where another laboratory does it. */
            laboratory: Line.optional(),
            assigneeId: PersonId.optional(),
            note: z.string().trim().max(2000),
          }),
        )
        .min(1)
        .max(500),
    }),
    output: z.strictObject({ ids: z.array(TaskId) }),
    errors: [
      'requests.unknown',
      'requests.over',
      'exhibits.unknown',
      'exhibits.of-another-case',
      'tasks.examination-unknown',
      'tasks.examination-unfit',
      'tasks.already-planned',
      'tasks.not-in-request',
      'tasks.not-an-examiner',
      'people.unknown',
      'people.is-retired',
    ],
    allow: laboratory,
    ledger: { appends: ['task.planned', 'task.assigned', 'definition.recorded'] },
  }),
  /** An examiner takes what is nobody's; a supervisor gives it to anyone who examines. */
  'tasks.assign': command({
    input: z.strictObject({ ids: z.array(TaskId).min(1).max(500), personId: PersonId }),
    output: Nothing,
    errors: [
      'tasks.unknown',
      'tasks.over',
      'tasks.of-somebody-else',
      'tasks.not-an-examiner',
      'people.unknown',
      'people.is-retired',
    ],
    allow: laboratory,
    ledger: { appends: ['task.assigned'] },
  }),
  'tasks.start': command({
    input: z.strictObject({ id: TaskId, occurredAt: Instant.optional() }),
    output: Nothing,
    errors: [
      'tasks.unknown',
      'tasks.over',
      'tasks.started-already',
      'tasks.not-yours',
      'tasks.elsewhere',
      'tasks.earlier-open',
      'tasks.consumption-not-permitted',
      'tasks.exhibit-gone',
      'tasks.before-request',
      'tasks.before-earlier',
      'requests.over',
      'custody.in-the-future',
    ],
    allow: laboratory,
    ledger: { appends: ['task.started'] },
  }),
  /** A supervisor takes the responsibility for doing something before what should come first; at their own screen or at the examiner's. */
  'tasks.except': command({
    input: z.strictObject({ id: TaskId, reason: Line, supervisor: SecondPerson }),
    output: Nothing,
    errors: [
      'tasks.unknown',
      'tasks.over',
      'tasks.not-needed',
      'tasks.needs-supervisor',
      'vault.wrong-passphrase',
      'vault.throttled',
      'people.passphrase-not-own',
    ],
    allow: laboratory,
    ledger: { appends: ['task.order-excepted'] },
  }),
  'tasks.record-result': command({
    input: z.strictObject({ id: TaskId, result: ExternalResult, signature: Signature }),
    output: Nothing,
    errors: [
      'tasks.unknown',
      'tasks.over',
      'tasks.not-external',
      'attachments.unknown',
      'attachments.of-another-case',
      'custody.in-the-future',
      ...signing,
    ],
    allow: laboratory,
    ledger: { appends: ['task.external-result', 'task.finished'] },
  }),
  /** What later tasks on the same exhibit wait for is cancelled only by a supervisor: it would be an exception by another door. */
  'tasks.cancel': command({
    input: z.strictObject({ ids: z.array(TaskId).min(1).max(500), reason: Line, signature: Signature }),
    output: Nothing,
    errors: ['tasks.unknown', 'tasks.over', 'tasks.of-somebody-else', 'tasks.others-wait', ...signing],
    allow: laboratory,
    ledger: { appends: ['task.cancelled'] },
  }),
  'tasks.reopen': command({
    input: z.strictObject({ id: TaskId, reason: Line, signature: Signature }),
    output: Nothing,
    errors: ['tasks.unknown', 'tasks.not-over', 'tasks.not-yours', 'requests.over', ...signing],
    allow: laboratory,
    ledger: { appends: ['task.reopened'] },
  }),
  'tasks.read': command({
    input: z.strictObject({ id: TaskId }),
    output: Task.extend({
      result: ExternalResult.optional(),
      /** What keeps it from being started: earlier tasks on the same exhibit. */
      earlier: z.array(Task),
      /** What somebody should know before they start. */
      warnings: z.array(z.enum(['not-held', 'seal-closed', 'on-loan', 'missing'])),
      events: z.array(
        z.strictObject({
          kind: z.enum(taskEventKinds),
          assignee: z.string().optional(),
          reason: z.string(),
          occurredAt: Instant,
          at: Instant,
          by: z.string(),
        }),
      ),
    }),
    errors: ['tasks.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** Of one case, request, exhibit or person; the queue as a whole is the list `tasks`. */
  'tasks.list': command({
    input: z.strictObject({
      caseId: CaseId.optional(),
      requestId: RequestId.optional(),
      exhibitId: ExhibitId.optional(),
      assigneeId: PersonId.optional(),
    }),
    output: z.strictObject({ tasks: z.array(Task) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  /** To how many of the chosen tasks each act applies for whoever asks, and why not to the others. */
  'tasks.selection': command({
    input: z.strictObject({ selection: Selection }),
    output: z.strictObject({
      count: z.number(),
      acts: z.array(
        z.strictObject({
          act: z.enum(taskActNames),
          applies: z.number(),
          /** The most that one go takes. */
          most: z.number(),
          obstacles: z.array(z.strictObject({ obstacle: z.enum(taskObstacles), count: z.number() })),
        }),
      ),
    }),
    errors: ['lists.snapshot-gone'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** Those of the chosen tasks that the act applies to, in the order of the list. */
  'tasks.selected': command({
    input: z.strictObject({ selection: Selection, act: z.enum(taskActNames) }),
    output: z.strictObject({ ids: z.array(TaskId) }),
    errors: ['lists.snapshot-gone', 'lists.too-many-chosen', 'lists.nothing-chosen'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** Who has how much on their desk. */
  'tasks.workload': command({
    input: Nothing,
    output: z.strictObject({
      people: z.array(
        z.strictObject({
          personId: PersonId,
          name: z.string(),
          assigned: z.number(),
          started: z.number(),
          /** In the last thirty days. */
          finished: z.number(),
        }),
      ),
      unassigned: z.number(),
    }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
};
