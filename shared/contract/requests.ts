// Requests to the laboratory: recorded with the exhibits they name and the questions as they were asked, changed only by events.
import { z } from 'zod';
import {
  consumptions,
  priorities,
  requestEventKinds,
  requestKinds,
  requestStates,
} from '../domain/examination/request.ts';
import { turnaroundGroups } from '../domain/examination/turnaround.ts';
import { caseReaders, languages } from '../domain/roles.ts';
import { CaseId, ExhibitId, RequestId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { Line, Nothing, Paragraph, Signature } from './fields.ts';
import { Task } from './tasks.ts';

const requesters = ['registrar', 'examiner', 'supervisor', 'prosecutor'] as const;
const laboratory = ['examiner', 'supervisor'] as const;
/** Not the examiner, who would give it to themselves. */
const permitters = ['registrar', 'prosecutor', 'supervisor'] as const;
const reads = { appendsNothing: 'reads' };
const signing = ['vault.wrong-passphrase', 'vault.throttled', 'people.passphrase-not-own'] as const;
const short = z.string().trim().max(200);

/** `code` of the standard list, where it came from there; the words are what was asked (law 5). */
export const Question = z.strictObject({
  code: z.string().max(60).optional(),
  words: z.string().trim().min(1).max(1000),
});

const RequestCore = {
  kind: z.enum(requestKinds),
  supplements: RequestId.optional(),
  /** Who asks: police, prosecution, court; and whom to call. */
  authority: Line,
  contact: short,
  /** The number the authority gave it. */
  reference: short,
  /** Order or article it is asked under. */
  legalBasis: short,
  questions: z.array(Question).min(1).max(60),
  consumption: z.enum(consumptions),
  /** Who allowed that, and where it is written. */
  consumptionAuthority: short,
  priority: z.enum(priorities),
  dueAt: Instant.optional(),
  /** Biohazard, suspected explosive, loaded: what one should know before touching anything. */
  precautions: z.string().trim().max(500),
  priorHandling: z.string().trim().max(2000),
  returnTo: short,
  language: z.enum(languages),
  note: Paragraph,
  receivedAt: Instant,
};

export const RequestSummary = z.strictObject({
  id: RequestId,
  caseId: CaseId,
  caseTitle: z.string(),
  number: z.string(),
  kind: z.enum(requestKinds),
  authority: z.string(),
  reference: z.string(),
  state: z.enum(requestStates),
  /** As it stands now: a running detention goes before what was stated. */
  priority: z.enum(priorities),
  consumption: z.enum(consumptions),
  detentionUntil: Instant.optional(),
  dueAt: Instant.optional(),
  receivedAt: Instant,
  /** When it was closed or withdrawn; the turn-around is from `receivedAt` to here. */
  endedAt: Instant.optional(),
  exhibits: z.number(),
  tasks: z.number(),
  tasksOver: z.number(),
});

export const requestsContract = {
  'requests.record': command({
    input: z.strictObject({ caseId: CaseId, exhibitIds: z.array(ExhibitId).min(1).max(500), ...RequestCore }),
    output: z.strictObject({ id: RequestId, number: z.string() }),
    errors: [
      'cases.unknown',
      'exhibits.unknown',
      'exhibits.of-another-case',
      'requests.unknown',
      'requests.of-another-case',
      'requests.needs-consumption-authority',
      'custody.in-the-future',
    ],
    allow: requesters,
    ledger: { appends: ['request.recorded'] },
  }),
  'requests.set-priority': command({
    input: z.strictObject({ id: RequestId, priority: z.enum(priorities), reason: Line, signature: Signature }),
    output: Nothing,
    errors: ['requests.unknown', 'requests.over', ...signing],
    allow: ['supervisor'],
    ledger: { appends: ['request.changed'] },
  }),
  /** What may be used up of the evidence, as the one who may allow it wrote. */
  'requests.permit': command({
    input: z.strictObject({
      id: RequestId,
      consumption: z.enum(consumptions),
      authority: Line,
      reason: Line,
      signature: Signature,
    }),
    output: Nothing,
    errors: ['requests.unknown', 'requests.over', ...signing],
    allow: permitters,
    ledger: { appends: ['request.changed'] },
  }),
  /** `closed`: answered. `withdrawn`: by who asked. `reopened`: after either. */
  'requests.end': command({
    input: z.strictObject({
      id: RequestId,
      as: z.enum(['closed', 'withdrawn', 'reopened']),
      reason: Line,
      signature: Signature,
    }),
    output: Nothing,
    errors: ['requests.unknown', 'requests.over', 'requests.is-open', 'requests.tasks-open', ...signing],
    allow: laboratory,
    ledger: { appends: ['request.changed'] },
  }),
  'requests.list': command({
    input: z.strictObject({ caseId: CaseId.optional(), exhibitId: ExhibitId.optional() }),
    output: z.strictObject({ requests: z.array(RequestSummary) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'requests.read': command({
    input: z.strictObject({ id: RequestId }),
    output: RequestSummary.extend({
      ...RequestCore,
      recordedAt: Instant,
      recordedBy: z.string(),
      named: z.array(
        z.strictObject({ exhibitId: ExhibitId, label: z.string(), kind: z.string(), description: z.string() }),
      ),
      /** Exhibits that came out of those it names, such as the cases of a test fire: they may be planned too. */
      cameOut: z.array(
        z.strictObject({ exhibitId: ExhibitId, label: z.string(), kind: z.string(), description: z.string() }),
      ),
      supplementedBy: z.array(z.strictObject({ id: RequestId, number: z.string() })),
      taskList: z.array(Task),
      events: z.array(
        z.strictObject({
          kind: z.enum(requestEventKinds),
          priority: z.enum(priorities).optional(),
          consumption: z.enum(consumptions).optional(),
          authority: z.string(),
          reason: z.string(),
          at: Instant,
          by: z.string(),
        }),
      ),
    }),
    errors: ['requests.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** How long answers took, by the month in which they were given; tests and controls apart from casework. */
  'requests.turnaround': command({
    input: Nothing,
    output: z.strictObject({
      months: z.array(
        z.strictObject({
          /** `2025-03`, local time. */
          month: z.string(),
          group: z.enum(turnaroundGroups),
          answered: z.number(),
          /** Hours from receipt to answer. */
          median: z.number(),
          longest: z.number(),
          /** Answered after they were due. */
          late: z.number(),
        }),
      ),
      /** Of what is not answered yet. */
      open: z.array(
        z.strictObject({
          group: z.enum(turnaroundGroups),
          requests: z.number(),
          overdue: z.number(),
          /** Hours since receipt of the one that waits longest. */
          longest: z.number(),
        }),
      ),
    }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
};
