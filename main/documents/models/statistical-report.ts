// One report, or those of a year, as plain data: definitions, parameters and tables in codes; the paper puts them into its language.
import type { ReportDefinition } from '../../../shared/domain/numbers/definition.ts';
import type { CountedReport, Lacking, Parameters } from '../../../shared/domain/numbers/report.ts';
import type { DocumentHead } from './document-head.ts';

export interface PrintedReportSnapshot {
  readonly number: string;
  readonly definition: ReportDefinition;
  readonly parameters: Parameters;
  readonly report: CountedReport;
  readonly lacking: readonly Lacking[];
  readonly sha256: string;
  /** The head of the ledger that it was counted at. */
  readonly counted: { readonly size: number; readonly root: string };
  readonly signed?:
    { readonly name: string; readonly key: string; readonly at: string; readonly note: string } | undefined;
  readonly corrects?: { readonly number: string; readonly reason: string } | undefined;
  readonly correctedBy?: string | undefined;
}

export interface StatisticalReportModel {
  readonly head: DocumentHead;
  /** Of the whole paper: the words of its one report, or the title of the year. */
  readonly title: string;
  readonly foreword: string;
  readonly reports: readonly PrintedReportSnapshot[];
}
