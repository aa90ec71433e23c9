// What a report draws from the records, beside its text: gathered anew each time, so that a paper never shows what was changed since.
import { hash } from 'node:crypto';
import type { ExternalResult } from '../../../shared/contract/tasks.ts';
import { phaseOrder } from '../../../shared/domain/examination/task.ts';
import { namedIn } from '../../../shared/domain/examination/worksheet-contents.ts';
import { PositionReading } from '../../../shared/domain/examination/worksheet.ts';
import { wordsIn } from '../../../shared/domain/examination/words.ts';
import type { ReportId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { DocumentText, PrintedPhotograph, PrintedWorksheet, ReportFacts } from '../../documents/index.ts';
import { settledConclusions, type SettledConclusion } from '../conclusions/index.ts';
import { readRequest, standing, tasksOf, readDefinition, type TaskRow } from '../examination/index.ts';
import { printedPhotograph, type PrintableRow } from '../photographs/printed-photograph.ts';
import { readStoredJson, storedJson } from '../stored-json.ts';
import { signedWorksheets, type SignedWorksheet } from '../worksheets/index.ts';
import { letterheadOf } from './letterhead.ts';
import { printedConclusions, printedScales } from './printed-conclusions.ts';
import { receivedExhibits, type ReceivedExhibit } from './received-exhibits.ts';
import { figuresOf } from './report-figures.ts';
import { issueOf, readReport, type ReportRecord } from './report-records.ts';

/** What the paper prints, and what the rules are judged over. */
export interface Gathered {
  readonly facts: ReportFacts;
  readonly exhibits: readonly ReceivedExhibit[];
  /** Of the request, the cancelled ones too. */
  readonly tasks: readonly TaskRow[];
  readonly worksheets: readonly SignedWorksheet[];
  readonly conclusions: readonly SettledConclusion[];
  /** Comparisons that conclusions rest on and that may not be drawn yet. */
  readonly held: readonly string[];
}

export function gather(db: ReadableDatabase, record: ReportRecord, text: DocumentText, now: Instant): Gathered {
  const { report, content } = record;
  const requestRecord = readRequest(db, report.request_id);
  const { request } = requestRecord;
  const exhibits = receivedExhibits(db, report.request_id, report.case_id);
  const tasks = tasksOf(db, { requestId: report.request_id });
  const leftOut = new Set<string>(content.leftOut.map(({ taskId }) => taskId));
  const printed = tasks.filter(({ id, state }) => state !== 'cancelled' && !leftOut.has(id));
  const printedIds = new Set<string>(printed.map(({ id }) => id));
  const worksheets = signedWorksheets(db, report.request_id).filter(({ taskId }) => printedIds.has(taskId));
  const conclusions = settledConclusions(db, report.request_id).filter(({ taskId }) => printedIds.has(taskId));
  const compared = figuresOf(db, report.case_id, conclusions, worksheets);
  const conditions = new Map(content.conditions.map(({ exhibitId, condition }) => [exhibitId, condition]));
  const answers = new Map(content.answers.map(({ question, answer }) => [question, answer]));
  const questions = readStoredJson<{ words: string }[]>(request.questions);
  const performed = worksheets.flatMap(({ performedFrom, performedTo }) => [performedFrom, performedTo]).toSorted();
  const [from] = performed;
  const to = performed.at(-1);
  const facts: ReportFacts = {
    number: record.number,
    title: content.title,
    laboratory: letterheadOf(db),
    elsewhere: content.elsewhere,
    ...amendedOf(db, report.amends, report.reason),
    request: {
      number: request.number,
      kind: request.kind,
      receivedAt: request.received_at,
      authority: request.authority,
      contact: request.contact,
      reference: request.reference,
      legalBasis: request.legal_basis,
      consumption: standing(requestRecord, now).consumption,
      consumptionAuthority:
        requestRecord.events.findLast(({ kind }) => kind === 'consumption-changed')?.authority ??
        request.consumption_authority,
      language: request.language,
    },
    questions: questions.map(({ words }, index) => ({ asked: words, answer: answers.get(index) ?? '' })),
    exhibits: exhibits.map(
      ({ id, packageStates: _states, packageNote: _note, hasOpenDiscrepancy: _open, ...rest }) => ({
        ...rest,
        condition: conditions.get(id) ?? '',
      }),
    ),
    methods: distinct(
      worksheets.flatMap(({ methods }) => methods).map(({ code, title, version }) => ({ code, title, version })),
    ),
    instruments: distinct(
      worksheets
        .flatMap(({ instruments }) => instruments)
        .map(({ name, number, calibrationDue, wasOverdue }) => ({
          name,
          number,
          ...(calibrationDue === undefined ? {} : { calibrationDue }),
          wasOverdue,
        })),
    ),
    overdueReason: content.overdueReason,
    ...(from === undefined || to === undefined ? {} : { performed: { from, to } }),
    results: resultsOf(exhibits, printed, worksheets, printedWorksheet(content, text)),
    external: printed.flatMap((task) => externalOf(db, task, markOf(exhibits, task), text)),
    leftOut: tasks.flatMap((task) => {
      const reason = content.leftOut.find(({ taskId }) => taskId === task.id)?.reason;
      return reason === undefined ? [] : [{ what: examinationOf(db, task, text), reason }];
    }),
    departures: departuresOf(db, tasks, text),
    conclusions: printedConclusions(conclusions, compared.numbers, text),
    scales: printedScales(conclusions, text),
    interpretation: content.interpretation,
    basis: content.basis,
    samplingPlan: content.isSampled ? content.samplingPlan : '',
    uncertainty: content.uncertainty,
    limitations: content.limitations,
    deviations: content.deviations,
    photographs: photographsOf(db, record),
    figures: compared.figures,
  };
  return { facts, exhibits, tasks, worksheets, conclusions, held: compared.held };
}

/** SHA-256 of what was gathered, without the text: what a reviewer saw and what is issued must be the same. */
export function recordsHash({ facts }: Gathered): string {
  const { photographs, figures, ...rest } = facts;
  const seen = {
    photographs: photographs.map(withoutSource),
    figures: figures.map(({ left, right, ...figure }) => ({
      ...figure,
      left: withoutSource(left),
      right: withoutSource(right),
    })),
  };
  return hash('sha256', storedJson({ ...rest, ...seen }), 'hex');
}

/** What is seen is named by its SHA-256; where its bytes lie is nothing that anybody approves. */
function withoutSource<Picture extends { readonly source: unknown }>(picture: Picture): Omit<Picture, 'source'> {
  const { source: _source, ...seen } = picture;
  return seen;
}

function amendedOf(db: ReadableDatabase, amends: ReportId | null, reason: string): Pick<ReportFacts, 'amends'> {
  if (amends === null) return {};
  const old = readReport(db, amends);
  return { amends: { number: old.number, issuedAt: issueOf(old)?.recorded_at ?? '', reason } };
}

function resultsOf(
  exhibits: readonly ReceivedExhibit[],
  tasks: readonly TaskRow[],
  worksheets: readonly SignedWorksheet[],
  printed: (sheet: SignedWorksheet) => ReportFacts['results'][number]['worksheets'][number],
): ReportFacts['results'] {
  const byTask = Map.groupBy(worksheets, ({ taskId }) => taskId);
  const inOrder = tasks.toSorted(
    (one, other) => phaseOrder(one.phase) - phaseOrder(other.phase) || one.number - other.number,
  );
  return exhibits.flatMap(({ id, label }) => {
    const sheets = inOrder
      .filter((task) => task.exhibit_id === id)
      .flatMap((task) => byTask.get(task.id) ?? [])
      .map(printed);
    return sheets.length === 0 ? [] : [{ exhibit: label, worksheets: sheets }];
  });
}

/** Photographs that are printed are called by their number in the annex; others say that they are not printed here. */
function printedWorksheet(
  { photographs }: ReportRecord['content'],
  text: DocumentText,
): (sheet: SignedWorksheet) => PrintedWorksheet {
  const numbers = new Map<string, string>(
    photographs.map(({ attachmentId }, index) => [attachmentId, String(index + 1)]),
  );
  return ({ taskId: _task, entryId: _entry, signerId: _signer, ...sheet }) => {
    const shown = namedIn(sheet.definition, sheet.values, 'photographs');
    const positions = Object.values(sheet.values)
      .flat()
      .flatMap((row) => Object.values(row))
      .flatMap((value) => PositionReading.array().safeParse(value).data ?? [])
      .flatMap(({ photographId }) => photographId ?? []);
    const names = [...shown, ...positions].map((id): [string, string] => {
      const inFile = text.text('report.notPrinted', { number: sheet.labels[id] ?? id });
      return [id, numbers.get(id) ?? inFile];
    });
    return { ...sheet, labels: { ...sheet.labels, ...Object.fromEntries(names) } };
  };
}

function markOf(exhibits: readonly ReceivedExhibit[], task: TaskRow): string {
  return exhibits.find(({ id }) => id === task.exhibit_id)?.label ?? task.exhibit;
}

function externalOf(db: ReadableDatabase, task: TaskRow, exhibit: string, text: DocumentText): ReportFacts['external'] {
  const row = db.first<{ result: string }>(
    statement`select result from task_event where task_id = ${task.id} and result is not null order by recorded_at desc, id desc limit 1`,
  );
  if (row === undefined) return [];
  const { laboratory, number, issuedAt, summary } = readStoredJson<ExternalResult>(row.result);
  return [
    {
      exhibit,
      examination: wordsIn(readDefinition(db, task.definition_id).words, text.language),
      laboratory,
      number,
      issuedAt,
      summary,
    },
  ];
}

/** What was not done as the order of examination says: a reader must be able to judge what it may have cost. */
function departuresOf(db: ReadableDatabase, tasks: readonly TaskRow[], text: DocumentText): string[] {
  return tasks.flatMap((task) => {
    const excepted = db.all<{ reason: string }>(
      statement`select reason from task_event where task_id = ${task.id} and kind = 'order-excepted' order by recorded_at, id`,
    );
    const name = examinationOf(db, task, text);
    return [
      ...excepted.map(({ reason }) => text.text('report.excepted', { task: name, reason })),
      ...(task.state === 'cancelled' ? [text.text('report.cancelled', { task: name })] : []),
    ];
  });
}

function examinationOf(db: ReadableDatabase, task: TaskRow, text: DocumentText): string {
  return `${wordsIn(readDefinition(db, task.definition_id).words, text.language)}, ${task.exhibit}`;
}

function photographsOf(db: ReadableDatabase, { content, report }: ReportRecord): PrintedPhotograph[] {
  return content.photographs.flatMap(({ attachmentId, caption, withMarks }, index) => {
    const row = db.first<PrintableRow>(
      statement`select a.*, line.mark from attachment a left join exhibit_line line on line.exhibit_id = a.exhibit_id
        where a.id = ${attachmentId} and a.case_id = ${report.case_id}`,
    );
    if (row === undefined) return [];
    const photograph = printedPhotograph(db, row, index + 1, withMarks);
    return [caption === '' ? photograph : { ...photograph, caption }];
  });
}

function distinct<Value extends object>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [storedJson(value), value])).values()];
}
