// What something derived takes over from the reports it rests on: the strictest code, the grading that came with it, and whether a report was withdrawn.
import type { HandlingCode } from '../../../shared/domain/disclosure/handling.ts';
import type { Grading } from '../../../shared/domain/intelligence/grading.ts';
import { governingSource, strictestHandling } from '../../../shared/domain/intelligence/inherit.ts';
import type { Receiver } from '../../../shared/domain/intelligence/release.ts';
import type { IntelReportId } from '../../../shared/language/identity.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import { loadReports } from './report-records.ts';

export interface SourceReport {
  readonly reportId: IntelReportId;
  readonly number: string;
  readonly grading: Grading;
  readonly handling: HandlingCode;
  readonly isWithdrawn: boolean;
  readonly releasedTo: readonly Receiver[];
}

export interface Inherited {
  readonly sources: readonly SourceReport[];
  readonly handling: HandlingCode;
  /** As given with the strictest source; undefined where it rests on no report. */
  readonly grading: Grading | undefined;
  /** A report it rests on was withdrawn. */
  readonly isOnWithdrawn: boolean;
}

export type Reports = ReadonlyMap<string, SourceReport>;

/** Every report, whoever asks: what is held back must be known to be inherited. Handed to no one as it is. */
export function reportsById(db: ReadableDatabase): Reports {
  return new Map(
    loadReports(db, { seesAll: true, seesSources: false }).map((report) => [
      report.id,
      {
        reportId: report.id,
        number: report.number,
        grading: report.grading,
        handling: report.handling,
        isWithdrawn: report.isWithdrawn,
        releasedTo: report.releasedTo,
      },
    ]),
  );
}

export function inherits(reportIds: readonly string[], reports: Reports): Inherited {
  const sources = [...new Set(reportIds)].map((id) => {
    const report = reports.get(id);
    strictAssert(report !== undefined, 'what something rests on is never deleted');
    return report;
  });
  return {
    sources,
    handling: strictestHandling(sources.map(({ handling }) => handling)),
    grading: governingSource(sources)?.grading,
    isOnWithdrawn: sources.some(({ isWithdrawn }) => isWithdrawn),
  };
}
