// Rows of laboratory reports, read and written in one place; where a report stands follows from its events and its newest text.
import { hash } from 'node:crypto';
import { emptyContent, ReportContent } from '../../../shared/domain/report/report-content.ts';
import {
  isFinal,
  reportNumber,
  reportState,
  type ReportEventKind,
  type ReportState,
} from '../../../shared/domain/report/report-state.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import {
  ReportTextId,
  type CaseId,
  type DocumentId,
  type PersonId,
  type ReportId,
  type RequestId,
} from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { recordInFile } from '../examination/index.ts';
import type { Signer } from '../signing.ts';
import { storedJson } from '../stored-json.ts';

/** Of a hash, as it is printed and shown: enough to compare the paper with the screen. */
export const seenDigits = 16;

export interface ReportRow {
  readonly id: ReportId;
  readonly request_id: RequestId;
  readonly request_number: string;
  readonly case_id: CaseId;
  readonly case_title: string;
  readonly number: string;
  readonly version: number;
  readonly amends: ReportId | null;
  readonly reason: string;
  readonly language: Language;
  readonly begun_at: Instant;
  readonly begun_by: PersonId;
  readonly beginner: string;
}

interface TextRow {
  readonly id: ReportTextId;
  readonly number: number;
  readonly content: string;
  readonly recorded_at: Instant;
  readonly person: string;
}

export interface ReportEventRow {
  readonly id: string;
  readonly number: number;
  readonly kind: ReportEventKind;
  readonly text_id: ReportTextId;
  readonly text_sha256: string;
  readonly records_sha256: string;
  readonly document_id: DocumentId | null;
  readonly reason: string;
  readonly recorded_at: Instant;
  readonly person_id: PersonId;
  readonly person: string;
  readonly signature_key: string;
}

export interface ReportRecord {
  readonly report: ReportRow;
  readonly text: TextRow;
  readonly content: ReportContent;
  readonly events: readonly ReportEventRow[];
  readonly state: ReportState;
  /** Who answers for the draft: who began it, or took it over. */
  readonly author: { readonly id: PersonId; readonly name: string };
  /** With its version. */
  readonly number: string;
}

/** @throws FocalPointError `reports.unknown` */
export function readReport(db: ReadableDatabase, id: ReportId): ReportRecord {
  const report = db.first<ReportRow>(
    statement`select report.*, request.number as request_number, c.title as case_title from lab_report report
      join lab_request request on request.id = report.request_id join case_record c on c.id = report.case_id
      where report.id = ${id}`,
  );
  if (report === undefined) throw new FocalPointError('reports.unknown');
  const text = db.first<TextRow>(
    statement`select * from lab_report_text where report_id = ${id} order by number desc limit 1`,
  );
  strictAssert(text !== undefined, 'a report is begun with a text');
  const events = eventsOfReport(db, id);
  const taken = events.findLast(({ kind }) => kind === 'taken-over');
  return {
    report,
    text,
    content: ReportContent.parse(JSON.parse(text.content)),
    events,
    state: reportState(
      events.map(({ kind, text_id: textId }) => ({ kind, textId })),
      text.id,
      amendmentOf(db, id)?.isIssued ?? false,
    ),
    author:
      taken === undefined
        ? { id: report.begun_by, name: report.beginner }
        : { id: taken.person_id, name: taken.person },
    number: reportNumber(report.number, report.version),
  };
}

function eventsOfReport(db: ReadableDatabase, id: ReportId): ReportEventRow[] {
  return db.all<ReportEventRow>(statement`select * from lab_report_event where report_id = ${id} order by number`);
}

export interface Amendment {
  readonly id: ReportId;
  readonly number: string;
  readonly reason: string;
  readonly isIssued: boolean;
}

/** The version that takes its place or is to take it; one that was withdrawn takes nobody's. */
export function amendmentOf(db: ReadableDatabase, id: ReportId): Amendment | undefined {
  const row = db.first<{ id: ReportId; number: string; version: number; reason: string; issued: number }>(
    statement`select report.id, report.number, report.version, report.reason,
        exists (select 1 from lab_report_event event where event.report_id = report.id and event.kind = 'issued') as issued
      from lab_report report where report.amends = ${id}
        and not exists (select 1 from lab_report_event event where event.report_id = report.id and event.kind = 'withdrawn')
      order by report.version desc limit 1`,
  );
  if (row === undefined) return undefined;
  return { id: row.id, number: reportNumber(row.number, row.version), reason: row.reason, isIssued: row.issued === 1 };
}

/** Reports of whatever is named, the newest first. */
export function reportIds(
  db: ReadableDatabase,
  {
    caseId = null,
    requestId = null,
  }: { readonly caseId?: string | undefined | null; readonly requestId?: string | undefined | null },
  limit = 500,
): ReportId[] {
  return db
    .all<{ id: ReportId }>(
      statement`select id from lab_report where (${caseId} is null or case_id = ${caseId})
          and (${requestId} is null or request_id = ${requestId})
        order by begun_at desc, id desc limit ${limit}`,
    )
    .map(({ id }) => id);
}

/** @throws FocalPointError `reports.unknown`, `reports.final`: issued or withdrawn */
export function readOpenReport(db: ReadableDatabase, id: ReportId): ReportRecord {
  const record = readReport(db, id);
  if (isFinal(record.state)) throw new FocalPointError('reports.final', { number: record.number });
  return record;
}

/** The draft of the person who acts. @throws FocalPointError as `readOpenReport`, `reports.not-yours` */
export function readOwnDraft(db: ReadableDatabase, id: ReportId, personId: PersonId): ReportRecord {
  const record = readOpenReport(db, id);
  if (record.author.id !== personId) throw new FocalPointError('reports.not-yours', { person: record.author.name });
  return record;
}

/** Nobody signs what they did not see. @throws FocalPointError `reports.changed-meanwhile` */
export function demandNewest({ text, number }: ReportRecord, textId: ReportTextId): void {
  if (text.id !== textId) throw new FocalPointError('reports.changed-meanwhile', { number, person: text.person });
}

/** The issue of a report, once it was issued. */
export function issueOf({ events }: ReportRecord): ReportEventRow | undefined {
  return events.find(({ kind }) => kind === 'issued');
}

/** Appends a text and enters it in the file of the case: drafts too are disclosed. */
export function recordText(
  act: Act,
  report: Pick<ReportRow, 'id' | 'case_id' | 'request_id'> & { readonly shown: string },
  content: ReportContent = emptyContent,
): ReportTextId {
  const id = ReportTextId.parse(act.nextId());
  const last = act.db.first<{ number: number }>(
    statement`select coalesce(max(number), 0) as number from lab_report_text where report_id = ${report.id}`,
  );
  const number = (last?.number ?? 0) + 1;
  const label = `${report.shown} · ${number}`;
  act.record(
    'lab_report_text',
    {
      id,
      report_id: report.id,
      number,
      content: storedJson(content),
      recorded_at: act.now,
      person_id: act.actor.id,
      person: act.actor.name,
    },
    { action: 'report.written', label },
  );
  recordInFile(act, { caseId: report.case_id, requestId: report.request_id, kind: 'report-text', id, label });
  return id;
}

export interface NewReportEvent {
  readonly kind: ReportEventKind;
  readonly signer: Signer;
  /** SHA-256 of what the paper draws from the records; see `recordsHash`. */
  readonly recordsSha256: string;
  readonly reason?: string;
  readonly document?: { readonly id: DocumentId; readonly sha256: string };
}

/** Appends what a person signed about the newest text, and enters it in the file of the case. */
export function recordReportEvent(
  act: Act,
  { report, text, events, number }: ReportRecord,
  event: NewReportEvent,
): void {
  const { signer } = event;
  const said = {
    id: act.nextId(),
    report_id: report.id,
    number: events.length + 1,
    kind: event.kind,
    text_id: text.id,
    text_sha256: hash('sha256', text.content, 'hex'),
    records_sha256: event.recordsSha256,
    document_id: event.document?.id ?? null,
    document_sha256: event.document?.sha256 ?? null,
    reason: event.reason ?? '',
    recorded_at: act.now,
    person_id: signer.id,
    person: signer.name,
    signature_key: signer.key.fingerprint,
  };
  act.record(
    'lab_report_event',
    { ...said, signature: signer.key.signAct(said) },
    { action: `report.${event.kind}`, label: number, reason: event.reason },
  );
  recordInFile(act, {
    caseId: report.case_id,
    requestId: report.request_id,
    kind: 'report-event',
    id: said.id,
    label: number,
  });
}
