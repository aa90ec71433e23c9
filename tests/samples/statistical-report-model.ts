// A report with everything that may stand on it: rates that are not applicable, footnotes, a value entered by hand, a correction, a signature.
import type { PrintedReportSnapshot, StatisticalReportModel } from '../../main/documents/models/statistical-report.ts';
import type { ReportTable } from '../../shared/domain/numbers/report.ts';
import { kpiEntered } from '../../shared/reference/report-definitions/indicators.ts';
import { flowsMarks } from '../../shared/reference/report-definitions/flows.ts';
import { sdg1642 } from '../../shared/reference/report-definitions/sdg.ts';
import { sampleHead } from './case-file-model.ts';

const table = (
  name: string,
  columns: readonly string[],
  rows: Readonly<Record<string, (number | null)[]>>,
): ReportTable => ({
  name,
  columns: [...columns],
  rows: Object.entries(rows).map(([key, values]) => ({
    key,
    cells: values.map((value) => ({ value, records: value ?? 0 })),
  })),
});

const parameters = {
  from: '2025-01-01',
  until: '2025-12-31',
  by: 'recovered',
  unit: 'pieces',
  options: [],
  entered: [],
  remark: '',
} as const satisfies Record<string, unknown>;

const indicator: PrintedReportSnapshot = {
  number: 'NR-2025-002',
  definition: sdg1642,
  parameters: {
    ...parameters,
    options: ['accept-made-or-stocked'],
    entered: [],
    remark: '2016-2017 average based on available data',
  },
  report: {
    tables: [
      table('indicator', ['all', 'seized', 'found', 'surrendered', 'seized-and-found'], {
        arms: [1234, 1200, 34, 0, 1234],
        traced: [3, 3, 0, 0, 3],
        established: [2, 2, 0, 0, 2],
        rate: [0.4, 0.4, 0, null, 0.4],
      }),
      table('by-type', ['traced', 'established', 'not-asked', '*total'], {
        pistol: [2, 2, 800, 804],
        rifle: [1, 0, 400, 401],
        '': [0, 0, 29, 29],
        '*total': [3, 2, 1229, 1234],
      }),
      table('by-mark', ['traced', 'not-asked', '*total'], { intact: [3, 1000, 1003], '*total': [3, 1000, 1003] }),
    ],
    footnotes: [
      { kind: 'not-counted', count: 2, name: 'arm' },
      { kind: 'counted-once', count: 1, name: '' },
      { kind: 'option', count: 0, name: 'accept-made-or-stocked' },
    ],
  },
  lacking: [
    { field: '*day', records: 1 },
    { field: 'country', records: 12 },
  ],
  sha256: 'ab'.repeat(32),
  counted: { size: 4711, root: 'cd'.repeat(32) },
  signed: { name: 'Ilir Mbikëqyri', key: 'ef'.repeat(16), at: '2026-01-15T09:00:00.000Z', note: 'As agreed on 14.01.' },
  corrects: { number: 'NR-2025-001', reason: 'Two surrenders were recorded late' },
};

const marks: PrintedReportSnapshot = {
  ...indicator,
  number: 'NR-2025-003',
  definition: flowsMarks,
  parameters: { ...parameters, options: [], entered: [] },
  report: {
    tables: [
      table('countries', ['seized', 'found', 'surrendered', 'all'], {
        YU: [700, 20, 0, 720],
        CS: [3, 0, 0, 3],
        TR: [400, 4, 0, 404],
        RS: [40, 0, 0, 40],
        XK: [12, 0, 0, 12],
        BG: [25, 5, 0, 30],
        '*others': [20, 5, 0, 25],
        '*total': [1200, 34, 0, 1234],
      }),
    ],
    footnotes: [{ kind: 'former-countries', count: 2, name: 'YU CS' }],
  },
  lacking: [],
};

const entered: PrintedReportSnapshot = {
  ...marks,
  number: 'NR-2025-004',
  definition: kpiEntered,
  parameters: {
    ...parameters,
    options: [],
    entered: [{ line: 'posts-filled', value: 4, source: '=HYPERLINK("x") Staff list of 31.12.' }],
  },
  report: { tables: [table('entered', ['value'], { 'posts-filled': [4], policies: [null] })], footnotes: [] },
};

export const sampleStatisticalReport: StatisticalReportModel = {
  head: sampleHead('statistical-report', 'SR-2026-0001'),
  title: 'SDG 16.4.2',
  foreword: '',
  reports: [indicator],
};

export const sampleUnsignedReport: StatisticalReportModel = {
  ...sampleStatisticalReport,
  reports: [{ ...marks, signed: undefined, corrects: undefined, correctedBy: 'NR-2026-001' }],
};

export const sampleYearlyReport: StatisticalReportModel = {
  head: sampleHead('yearly-report', 'YR-2026-0001'),
  title: 'Illicit firearms in 2025',
  foreword: 'What was recovered, traced and brought before a court.\n\nThe numbers follow from the records.',
  reports: [indicator, marks, entered],
};
