// A report as a paper of its case, for the court: not made while its code holds it back, asked again when it is drawn, and at every way out later.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { holdsBack } from '../../../shared/domain/disclosure/handling.ts';
import { isDay } from '../../../shared/domain/day-or-instant.ts';
import { readOn4x4, writtenGrading } from '../../../shared/domain/intelligence/grading.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { classificationOf } from '../../../shared/reference/classifications.ts';
import { formatMomentInTable, formatPlainDay } from '../../../shared/text/format.ts';
import type { IntelligenceReportModel } from '../../documents/index.ts';
import { leadingNumber } from '../cases/case-file-model.ts';
import { enteredCase, findCase } from '../cases/case-row.ts';
import { documentHead } from '../document-head.ts';
import type { Inside } from '../inside.ts';
import { court } from '../intelligence-standing.ts';
import { orderCasePaper } from '../order-case-paper.ts';
import { recordedBy } from './by-two.ts';
import { permissionOf } from './releases.ts';
import { findReport, type ReportRecord } from './report-records.ts';
import { isHeld } from './shown.ts';
import { viewerOf } from './viewer.ts';
import { demandInForce } from './write-reports.ts';

type Asked = ParsedInputOf<'intelligence.paper'>;

/** @throws FocalPointError `intelligence.unknown`, `intelligence.withdrawn`, `intelligence.no-case`, `intelligence.held-back` */
export function makeReportPaper(inside: Inside, { id, language }: Asked): Promise<{ jobId: string }> {
  const { number, caseId } = reportThatMayGo(inside, id);
  let drawn: ReturnType<typeof reportThatMayGo> | undefined;
  return Promise.resolve(
    orderCasePaper(
      inside,
      {
        kind: 'intelligence-report',
        language,
        caseId,
        about: number,
        named: number,
        alsoRecord: (act, documentId) => {
          strictAssert(drawn !== undefined, 'a paper is drawn before it is recorded');
          act.record(
            'intel_paper',
            {
              ...{ id: act.nextId(), document_id: documentId, report_id: drawn.id, version: drawn.version },
              ...recordedBy(act),
            },
            { action: 'intelligence-report.printed', label: number },
          );
        },
      },
      () => {
        // A code may have come since the paper was ordered.
        const report = reportThatMayGo(inside, id);
        drawn = report;
        return { kind: 'intelligence-report', model: modelOf(inside, report) };
      },
    ),
  );
}

function reportThatMayGo({ unlocked }: Inside, id: Asked['id']): ReportRecord & { readonly caseId: CaseId } {
  const report = findReport(unlocked.db, viewerOf(unlocked.actor), id);
  demandInForce(report);
  const { caseId, number, handling } = report;
  if (caseId === undefined) throw new FocalPointError('intelligence.no-case');
  if (isHeld(report)) throw new FocalPointError('intelligence.held-back', { number, code: handling });
  return { ...report, caseId };
}

function modelOf(inside: Inside, report: ReportRecord & { readonly caseId: CaseId }): IntelligenceReportModel {
  const { db } = inside.unlocked;
  const entered = enteredCase(findCase(db, report.caseId));
  const { grading, handling, receivedAt } = report;
  const release = holdsBack(handling) ? permissionOf(db, report.id, court) : undefined;
  return {
    head: documentHead(inside, {
      kind: 'intelligence-report',
      caseNumber: leadingNumber(entered),
      classification: entered.classification,
    }),
    number: report.number,
    text: report.text,
    receivedAt: isDay(receivedAt) ? formatPlainDay(receivedAt) : formatMomentInTable(receivedAt),
    grading: { scheme: grading.scheme, written: writtenGrading(grading), on4x4: readOn4x4(grading) },
    handling,
    conditions: report.conditions,
    classification: classificationOf(report.classification)?.name ?? '',
    ...(release === undefined ? {} : { release }),
  };
}
