// Reports as people read them: the text, what it may choose from, where it stands, what was signed about it.
import type { OutputOf } from '../../../shared/contract/index.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { shownFingerprint } from '../../ledger/index.ts';
import { readDefinition, readRequest, tasksOf } from '../examination/index.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import { readStoredJson } from '../stored-json.ts';
import { receivedExhibits } from './received-exhibits.ts';
import { amendmentOf, issueOf, readReport, reportIds, seenDigits, type ReportRecord } from './report-records.ts';
import { demandReadable } from './withheld.ts';

type Whole = OutputOf<'reports.read'>;
type Summary = OutputOf<'reports.list'>['reports'][number];

export const listReports: ReadHandler<'reports.list'> = readsLong(({ db }, of) => ({
  reports: reportIds(db, of).map((id) => summaryOf(readReport(db, id))),
}));

export const readWholeReport: ReadHandler<'reports.read'> = readsLong((view, { id }) => {
  const { db } = view;
  const record = readReport(db, id);
  demandReadable(view, record);
  const { report, text, content } = record;
  const { request } = readRequest(db, report.request_id);
  const amendment = amendmentOf(db, id);
  return {
    ...summaryOf(record),
    textId: text.id,
    content,
    savedAt: text.recorded_at,
    savedBy: text.person,
    texts: text.number,
    reason: report.reason,
    ...amendedOf(db, record),
    ...(amendment === undefined ? {} : { amendedBy: amendment }),
    others: reportIds(db, { requestId: report.request_id })
      .filter((other) => other !== id)
      .map((other) => summaryOf(readReport(db, other))),
    questions: readStoredJson<{ words: string }[]>(request.questions).map(({ words }) => words),
    recordLanguage: request.language,
    exhibits: receivedExhibits(db, report.request_id, report.case_id).map((exhibit) => ({
      id: exhibit.id,
      label: exhibit.label,
      description: exhibit.description,
      suggestedCondition: exhibit.packageNote,
    })),
    tasks: tasksOf(db, { requestId: report.request_id })
      .filter(({ state }) => state !== 'cancelled')
      .map((task) => ({
        id: task.id,
        words: readDefinition(db, task.definition_id).words,
        exhibit: task.exhibit,
        state: task.state,
        ...(task.laboratory === null ? {} : { laboratory: task.laboratory }),
      })),
    photographs: photographsOf(db, record),
    events: record.events.map((event) => ({
      kind: event.kind,
      reason: event.reason,
      at: event.recorded_at,
      by: event.person,
      signatureKey: shownFingerprint(event.signature_key),
      seen: event.records_sha256.slice(0, seenDigits),
    })),
  };
});

function summaryOf(record: ReportRecord): Summary {
  const { report, content, author, state, number } = record;
  const issued = issueOf(record);
  return {
    id: report.id,
    requestId: report.request_id,
    requestNumber: report.request_number,
    caseId: report.case_id,
    caseTitle: report.case_title,
    number,
    version: report.version,
    title: content.title,
    language: report.language,
    state,
    authorId: author.id,
    author: author.name,
    begunAt: report.begun_at,
    ...(issued === undefined ? {} : { issuedAt: issued.recorded_at }),
    ...(issued === undefined || issued.document_id === null ? {} : { documentId: issued.document_id }),
  };
}

function amendedOf(db: ReadableDatabase, { report }: ReportRecord): Pick<Whole, 'amends'> {
  if (report.amends === null) return {};
  const old = readReport(db, report.amends);
  const issued = issueOf(old);
  return {
    amends: {
      id: report.amends,
      number: old.number,
      ...(issued === undefined ? {} : { issuedAt: issued.recorded_at }),
    },
  };
}

function photographsOf(db: ReadableDatabase, { report }: ReportRecord): Whole['photographs'] {
  return db
    .all<{
      id: Whole['photographs'][number]['id'];
      exhibit_id: Whole['photographs'][number]['exhibitId'] | null;
      mark: string | null;
      caption: string;
      file_name: string;
      micrometres_per_pixel: number | null;
      thumbnail: number;
      marks: number | null;
    }>(
      statement`select a.id, a.exhibit_id, line.mark, a.caption, a.file_name, a.micrometres_per_pixel,
          exists (select 1 from thumbnail where attachment_id = a.id) as thumbnail,
          (select json_array_length(layer.marks) from photograph_layer layer where layer.attachment_id = a.id order by layer.version desc limit 1) as marks
        from attachment a left join exhibit_line line on line.exhibit_id = a.exhibit_id
        where a.case_id = ${report.case_id} and a.kind = 'photograph'
        order by line.mark_order is null, line.mark_order, a.print_order is null, a.print_order, a.number`,
    )
    .map((row) => ({
      id: row.id,
      ...(row.exhibit_id === null || row.exhibit_id === undefined ? {} : { exhibitId: row.exhibit_id }),
      mark: row.mark ?? '',
      caption: row.caption === '' ? row.file_name : row.caption,
      hasScale: row.micrometres_per_pixel !== null,
      hasThumbnail: row.thumbnail === 1,
      markCount: row.marks ?? 0,
    }));
}
