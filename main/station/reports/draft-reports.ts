// Writing a report: beginning it, each version of its text, beginning the version that amends an issued one.
import type { ReportContent } from '../../../shared/domain/report/report-content.ts';
import { reportNumber } from '../../../shared/domain/report/report-state.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import { ReportId, type CaseId, type RequestId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { readRequest, recordInFile, stateOfRequest } from '../examination/index.ts';
import { writes, type Handler } from '../handler.ts';
import { signAgain, writesSigned, type Signer } from '../signing.ts';
import {
  amendmentOf,
  demandNewest,
  issueOf,
  readOwnDraft,
  readReport,
  recordText,
  type ReportRow,
} from './report-records.ts';

export const reportAreas = ['reports', 'desk'] as const;

interface NewReport {
  readonly requestId: RequestId;
  readonly caseId: CaseId;
  readonly number: string;
  readonly version: number;
  readonly language: Language;
  readonly amends?: { readonly id: ReportId; readonly reason: string; readonly signer: Signer };
}

export const beginReport: Handler<'reports.begin'> = writes(reportAreas, (act, { requestId, language }) => {
  const record = readRequest(act.db, requestId);
  if (stateOfRequest(record) === 'withdrawn')
    throw new FocalPointError('reports.request-withdrawn', { number: record.request.number });
  const number = act.nextInSeries('lab-report');
  return recordReport(act, { requestId, caseId: record.request.case_id, number, version: 1, language });
});

export const amendReport: Handler<'reports.amend'> = writesSigned(
  reportAreas,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, { id, reason }, signer) => {
    const old = readReport(act.db, id);
    if (issueOf(old) === undefined) throw new FocalPointError('reports.not-issued', { number: old.number });
    const other = amendmentOf(act.db, id);
    if (other !== undefined) throw new FocalPointError('reports.amended-already', { number: other.number });
    const { request_id: requestId, case_id: caseId, number, language } = old.report;
    const version = nextVersion(act.db, number);
    const amends = { id, reason, signer };
    return recordReport(act, { requestId, caseId, number, version, language, amends }, old.content);
  },
);

/** A version that was begun and withdrawn keeps its number: the file of the case speaks of it. */
function nextVersion(db: ReadableDatabase, number: string): number {
  const row = db.first<{ last: number }>(
    statement`select max(version) as last from lab_report where number = ${number}`,
  );
  return (row?.last ?? 0) + 1;
}

function recordReport(act: Act, report: NewReport, content?: ReportContent): { id: ReportId; number: string } {
  const id = ReportId.parse(act.nextId());
  const { amends } = report;
  const said = {
    id,
    request_id: report.requestId,
    case_id: report.caseId,
    number: report.number,
    version: report.version,
    amends: amends?.id ?? null,
    reason: amends?.reason ?? '',
    language: report.language,
    begun_at: act.now,
    begun_by: act.actor.id,
    beginner: act.actor.name,
    signature_key: amends?.signer.key.fingerprint ?? null,
  };
  const shown = reportNumber(report.number, report.version);
  act.record(
    'lab_report',
    { ...said, signature: amends?.signer.key.signAct(said) ?? null },
    { action: 'report.begun', label: shown, reason: amends?.reason },
  );
  recordInFile(act, { caseId: report.caseId, requestId: report.requestId, kind: 'report', id, label: shown });
  recordText(act, { id, case_id: report.caseId, request_id: report.requestId, shown }, content);
  return { id, number: shown };
}

export const saveReport: Handler<'reports.save'> = writes(reportAreas, (act, { id, previous, content }) => {
  const record = readOwnDraft(act.db, id, act.actor.id);
  demandNewest(record, previous);
  demandOwn(act.db, record.report, content);
  return { textId: recordText(act, { ...record.report, shown: record.number }, content) };
});

/** What a report names belongs to its request and its case. @throws FocalPointError `reports.foreign` */
function demandOwn(db: ReadableDatabase, report: ReportRow, content: ReportContent): void {
  const isForeign =
    content.photographs.some(
      ({ attachmentId }) =>
        db.first(
          statement`select 1 from attachment where id = ${attachmentId} and case_id = ${report.case_id} and kind = 'photograph'`,
        ) === undefined,
    ) ||
    content.leftOut.some(
      ({ taskId }) =>
        db.first(statement`select 1 from exam_task where id = ${taskId} and request_id = ${report.request_id}`) ===
        undefined,
    ) ||
    content.conditions.some(
      ({ exhibitId }) =>
        db.first(statement`select 1 from exhibit where id = ${exhibitId} and case_id = ${report.case_id}`) ===
        undefined,
    );
  if (isForeign) throw new FocalPointError('reports.foreign');
}
