// Whether a report may be issued: the points of the standard, and what else stands against it. The same rule on screen and at the issue.
import type { ReportCheck } from '../../../shared/contract/reports.ts';
import { isOver } from '../../../shared/domain/examination/task.ts';
import { wordsIn } from '../../../shared/domain/examination/words.ts';
import { judgePoints, type JudgedReport, type Obstacle } from '../../../shared/domain/report/report-points.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import { loadDocumentText } from '../../documents/index.ts';
import type { SettledConclusion } from '../conclusions/index.ts';
import { does, type Handler } from '../handler.ts';
import { findPerson } from '../person-records.ts';
import { gather, recordsHash, type Gathered } from './report-facts.ts';
import { readReport, type ReportEventRow, type ReportRecord } from './report-records.ts';

type Found = ReportCheck['obstacles'][number];

const refusals: Readonly<Record<Obstacle, string>> = {
  'point-missing': 'reports.points-missing',
  'task-open': 'reports.tasks-open',
  'conclusion-unverified': 'reports.conclusion-unverified',
  'conclusion-disagreed': 'reports.conclusion-disagreed',
  'instrument-overdue': 'reports.instrument-overdue',
  'comparison-held': 'reports.comparison-held',
  'photograph-unsound': 'reports.photograph-unsound',
  'author-retired': 'reports.author-retired',
  'reviewer-retired': 'reports.reviewer-retired',
  'not-approved': 'reports.not-approved',
  'records-changed': 'reports.records-changed',
};

/** Words of the report's language are read from the disk first. */
export const checkReport: Handler<'reports.check'> = does(async ({ unlocked }, { id }) => {
  const { db, now } = unlocked.view();
  const record = readReport(db, id);
  return checkOf(db, record, gather(db, record, await loadDocumentText(record.report.language), now));
});

function checkOf(db: ReadableDatabase, record: ReportRecord, gathered: Gathered): ReportCheck {
  const points = judgePoints(judged(record, gathered));
  return {
    points,
    obstacles: [
      ...people(db, record),
      ...approval(record, gathered),
      ...work(record, gathered),
      ...missing(record, points),
    ],
  };
}

/** @throws FocalPointError the refusal of the first obstacle there is */
export function demandIssuable(db: ReadableDatabase, record: ReportRecord, gathered: Gathered): void {
  const [first] = checkOf(db, record, gathered).obstacles;
  if (first !== undefined) throw refusalOf(first.kind, first.name);
}

/** Before its approval everything must be there but the approval itself. @throws FocalPointError `reports.points-missing` */
export function demandComplete(record: ReportRecord, gathered: Gathered): void {
  const points = judgePoints(judged(record, gathered)).filter(({ point }) => point !== 'o-authorised');
  const [first] = missing(record, points);
  if (first !== undefined) throw refusalOf(first.kind, first.name);
}

export function refusalOf(kind: Obstacle, name: string): FocalPointError {
  return new FocalPointError(refusals[kind], { name });
}

/** The approval that stands for the newest text. */
export function approvalOf({ events, text }: ReportRecord): ReportEventRow | undefined {
  const last = events.at(-1);
  return last?.kind === 'approved' && last.text_id === text.id ? last : undefined;
}

function judged(record: ReportRecord, { facts, exhibits, worksheets, conclusions }: Gathered): JudgedReport {
  const { content } = record;
  return {
    title: facts.title,
    letterhead: facts.laboratory,
    number: facts.number,
    customer: facts.request,
    exhibits: facts.exhibits.map(({ label, description, condition, receivedAt }, index) => ({
      label,
      description,
      condition,
      receivedAt,
      hasOpenDiscrepancy: exhibits[index]?.hasOpenDiscrepancy ?? false,
    })),
    questions: facts.questions,
    results: worksheets.map((sheet) => ({
      label: wordsIn(sheet.definition.words, record.report.language),
      hasMethod: sheet.methods.length > 0,
      performedFrom: sheet.performedFrom,
      values: Object.values(sheet.values).flat().length,
    })),
    isSampled: content.isSampled,
    samplingPlan: content.samplingPlan,
    interpretation: content.interpretation,
    basis: content.basis,
    deviations: content.deviations,
    departures: facts.departures,
    external: facts.external.map(({ exhibit, laboratory, number }) => ({ label: exhibit, laboratory, number })),
    conclusions: conclusions.map(({ exhibit, scale, propositions }) => ({
      label: exhibit,
      scale: scale.code,
      // A ratio weighs one proposition against the other; on other scales they may be implied by the level.
      propositions: scale.kind !== 'likelihood-ratio' || (propositions.first !== '' && propositions.second !== ''),
    })),
    isApproved: approvalOf(record) !== undefined,
    amends: facts.amends,
  };
}

function people(db: ReadableDatabase, record: ReportRecord): Found[] {
  const isRetired = (id: string): boolean => findPerson(db, id)?.state === 'retired';
  const approved = approvalOf(record);
  const address = addressOf(record);
  return [
    ...(isRetired(record.author.id) ? [{ kind: 'author-retired', name: record.author.name, address } as const] : []),
    ...(approved !== undefined && isRetired(approved.person_id)
      ? [{ kind: 'reviewer-retired', name: approved.person, address } as const]
      : []),
  ];
}

function approval(record: ReportRecord, gathered: Gathered): Found[] {
  const approved = approvalOf(record);
  const address = addressOf(record);
  if (approved === undefined) return [{ kind: 'not-approved', name: record.number, address }];
  if (approved.records_sha256 === recordsHash(gathered)) return [];
  return [{ kind: 'records-changed', name: record.number, address }];
}

function work(record: ReportRecord, { facts, tasks, worksheets, conclusions, held }: Gathered): Found[] {
  const overdue = worksheets.filter(
    ({ instruments, exceptionReason }) => exceptionReason === '' && instruments.some(({ wasOverdue }) => wasOverdue),
  );
  const inState = (state: SettledConclusion['state'], kind: Obstacle): Found[] =>
    conclusions
      .filter((conclusion) => conclusion.state === state)
      .map(({ exhibit, taskId }) => ({ kind, name: exhibit, address: `/examination/tasks/${taskId}/conclusion` }));
  return [
    ...tasks
      .filter(({ state }) => !isOver(state))
      .map(({ id, request_number, number, exhibit }): Found => ({
        kind: 'task-open',
        name: `${request_number} / ${number} · ${exhibit}`,
        address: `/examination/tasks/${id}`,
      })),
    ...inState('unverified', 'conclusion-unverified'),
    ...inState('disagreed', 'conclusion-disagreed'),
    ...held.map((name): Found => ({ kind: 'comparison-held', name, address: addressOf(record) })),
    ...(facts.overdueReason === ''
      ? overdue.map(({ instruments }): Found => ({
          kind: 'instrument-overdue',
          name: instruments.find(({ wasOverdue }) => wasOverdue)?.number ?? '',
          address: `${addressOf(record)}?at=instruments`,
        }))
      : []),
  ];
}

function missing(record: ReportRecord, points: ReportCheck['points']): Found[] {
  return points
    .filter(({ state, point }) => state === 'missing' && point !== 'o-authorised')
    .map(({ point, place }) => ({ kind: 'point-missing', name: point, address: `${addressOf(record)}?at=${place}` }));
}

export function addressOf({ report }: ReportRecord): string {
  return `/examination/reports/${report.id}`;
}
