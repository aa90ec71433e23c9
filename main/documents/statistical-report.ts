// Statistical reports on paper: definition and period, tables with charts and footnotes, what was entered by hand, who signed, and the head they were
// counted at. The yearly paper is several of them behind one title.
import { chartOf, mapOf } from '../../shared/domain/numbers/chart.ts';
import { total, type ReportTable } from '../../shared/domain/numbers/report.ts';
import { countryNames } from '../../shared/reference/look-up.ts';
import type { Base } from '../../shared/domain/numbers/fields.ts';
import type { TableDescription } from '../../shared/domain/numbers/definition.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { formatMomentWithOffset, formatNumber, formatPlainDay } from '../../shared/text/format.ts';
import {
  axisInWords,
  enteredLineInWords,
  fieldInWords,
  footnoteInWords,
  lineInWords,
  numberInWords,
} from '../../shared/text/numbers-in-words.ts';
import type { DocumentText } from './document-text.ts';
import type { Composition } from './layout/composition.ts';
import { a4, millimetre, styles, type Geometry } from './layout/style.ts';
import { cell, setTable } from './layout/table.ts';
import type { PrintedReportSnapshot, StatisticalReportModel } from './models/statistical-report.ts';
import { drawCountryMap } from './parts/country-map.ts';
import { setDefinitions } from './parts/definitions.ts';
import { composeVerification } from './parts/ledger-head.ts';
import { composeOpening } from './parts/opening.ts';
import { drawBars } from './parts/report-chart.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from './write-document.ts';

/** More columns than this stand across the page. */
const columnsUpright = 7;
/** Columns of one table on paper; a cross-table with more is for a spreadsheet, and the paper says so by carrying on below. */
const columnsInOne = 10;
const across: Geometry = {
  ...a4,
  width: a4.height,
  height: a4.width,
  left: 16 * millimetre,
  right: 16 * millimetre,
};

/** Writes the report. See `writeDocument` for what is promised and what fails. */
export function writeStatisticalReport(model: StatisticalReportModel, tools: DocumentTools): Promise<WrittenDocument> {
  const { head, title, foreword, reports } = model;
  const { text } = tools;
  const widest = Math.max(...reports.flatMap(({ report }) => report.tables.map(({ columns }) => columns.length)));
  const isDraft = reports.some(({ signed }) => signed === undefined);
  return writeDocument(
    {
      head,
      title: `${text.text(head.kind === 'yearly-report' ? 'kind.yearly-report' : 'kind.statistical-report')} ${head.documentNumber}`,
      geometry: widest > columnsUpright ? across : a4,
      ...(isDraft ? { watermark: text.text('numbers.notSigned') } : {}),
      compose(composition) {
        composeOpening(composition, head, text, title);
        if (foreword !== '') {
          composition.heading(2, text.text('numbers.foreword'), styles.section, { after: 4 });
          for (const paragraph of foreword.split(/\n+/)) composition.paragraph(paragraph, styles.body, { after: 6 });
        }
        if (reports.length > 1) composeContents(composition, reports, text);
        for (const [at, report] of reports.entries()) composeReport(composition, report, text, at > 0);
        composeVerification(composition, head.ledgerHead, text);
      },
    },
    tools,
  );
}

function composeContents(
  composition: Composition,
  reports: readonly PrintedReportSnapshot[],
  text: DocumentText,
): void {
  composition.heading(2, text.text('numbers.contents'), styles.section, { before: 6, after: 4 });
  setTable(
    composition,
    [
      { title: text.text('numbers.number'), share: 24, namesRow: true },
      { title: text.text('numbers.definition'), share: 110 },
      { title: text.text('numbers.page'), share: 16, align: 'right' },
    ],
    reports.map(({ number, definition }) => ({
      cells: [cell(number, styles.cellMono), cell(wordsIn(definition.words, text.language)), { page: number }],
    })),
  );
}

function composeReport(
  composition: Composition,
  report: PrintedReportSnapshot,
  text: DocumentText,
  isNext: boolean,
): void {
  const { definition, parameters, number } = report;
  if (isNext) composition.newPage();
  const title = wordsIn(definition.words, text.language);
  composition.heading(2, title, styles.section, {
    before: 8,
    after: 4,
    place: number,
    bookmark: { level: 1, title },
  });
  composition.paragraph(wordsIn(definition.explains, text.language), styles.body, { after: 6 });
  setDefinitions(
    composition,
    [
      {
        label: text.text('numbers.period'),
        value: `${formatPlainDay(parameters.from)} – ${formatPlainDay(parameters.until)}`,
      },
      { label: text.text('numbers.by'), value: text.vocabulary(`countedDay.${parameters.by}`) },
      { label: text.text('numbers.unit'), value: text.vocabulary(`countedUnit.${parameters.unit}`) },
      { label: text.text('numbers.number'), value: number, style: styles.mono },
    ],
    { columns: 4 },
  );
  for (const description of definition.tables) {
    const table = report.report.tables.find(({ name }) => name === description.name);
    if (table !== undefined) composeTable(composition, report, description, table, text);
  }
  composeBelow(composition, report, text);
}

function composeTable(
  composition: Composition,
  { definition }: PrintedReportSnapshot,
  description: TableDescription,
  table: ReportTable,
  text: DocumentText,
): void {
  const { base } = definition;
  const rowName = (key: string) => lineInWords(description.rows, base, key, text);
  const columnName = (key: string) => lineInWords(description.columns, base, key, text);
  composition.heading(3, wordsIn(description.words, text.language), styles.subsection, { before: 6, after: 4 });
  for (let start = 0; start < table.columns.length; start += columnsInOne) {
    const columns = table.columns.slice(start, start + columnsInOne);
    setTable(
      composition,
      [
        { title: axisInWords(description.rows, text), share: 46, namesRow: true },
        ...columns.map((key) => ({ title: columnName(key), share: 22, align: 'right' as const })),
      ],
      table.rows.map(({ key, cells }) => ({
        joinsPrevious: key === total,
        cells: [
          cell(rowName(key), key.startsWith('*') ? styles.cellStrong : styles.cell),
          ...columns.map((_, at) =>
            cell(
              numberInWords(cells[start + at]?.value ?? null, text),
              key.startsWith('*') ? styles.cellStrong : styles.cell,
            ),
          ),
        ],
      })),
    );
  }
  composeMap(composition, base, description, table, text);
  const chart = chartOf(description, table);
  if (chart === undefined) return;
  const bars = chart.rows.map((key, at) => {
    const parts = chart.series.map(({ values }) => Math.max(0, values[at] ?? 0));
    const whole = parts.reduce((sum, part) => sum + part, 0);
    return { name: rowName(key), number: formatNumber(whole, text.language, 0), parts };
  });
  drawBars(
    composition,
    bars,
    chart.isStacked ? chart.series.map(({ key }) => columnName(key)) : [],
    text.text('numbers.chart', { words: bars.map(({ name, number }) => `${name} ${number}`).join('; ') }),
  );
}

/** Where the rows are countries; those outside of the map are in the table. */
function composeMap(
  composition: Composition,
  base: Base,
  description: TableDescription,
  table: ReportTable,
  text: DocumentText,
): void {
  const values = mapOf(base, description, table);
  if (values === undefined) return;
  const words = values.map(({ code, value }) => `${countryNames([code], text.language)} ${value}`).join('; ');
  const print = (value: number): string => formatNumber(value, text.language, 0);
  drawCountryMap(composition, values, print, text.text('numbers.map', { words }));
}

/** Footnotes, what was entered by hand, what records lacked, who signed, what it was counted at. */
function composeBelow(composition: Composition, report: PrintedReportSnapshot, text: DocumentText): void {
  const { definition, parameters, lacking, counted, signed, corrects, correctedBy, sha256 } = report;
  const footnotes = [
    ...report.report.footnotes.map((footnote) => footnoteInWords(footnote, definition, text)),
    ...(parameters.remark === '' ? [] : [parameters.remark]),
    ...(definition.isVerified ? [] : [text.text('numbers.unverified')]),
    `${text.text('numbers.source')}: ${definition.source === '' ? definition.code : definition.source}`,
  ];
  composition.heading(3, text.text('numbers.footnotes'), styles.subsection, { before: 4, after: 3 });
  for (const [at, footnote] of footnotes.entries())
    composition.paragraph(`${at + 1}  ${footnote}`, styles.quiet, { after: 2 });
  const entered = parameters.entered.map(({ line, source }) =>
    text.text('numbers.enteredOf', { line: enteredLineInWords(definition, line, text), source }),
  );
  if (entered.length > 0) composition.paragraph(`${text.text('numbers.entered')}. ${entered.join('; ')}`, styles.quiet);
  if (lacking.length > 0) {
    const lacks = lacking.map(({ field, records }) =>
      text.text('numbers.lackingOf', {
        field: fieldInWords(field, text),
        records: formatNumber(records, text.language, 0),
      }),
    );
    composition.paragraph(`${text.text('numbers.lacking')}. ${lacks.join('; ')}`, styles.quiet);
  }
  composition.y += 4;
  if (corrects !== undefined) composition.paragraph(text.text('numbers.corrects', corrects), styles.strong);
  if (correctedBy !== undefined)
    composition.paragraph(text.text('numbers.correctedBy', { number: correctedBy }), styles.strong);
  composition.paragraph(
    signed === undefined
      ? text.text('numbers.notSigned')
      : text.text('numbers.signed', { name: signed.name, at: formatMomentWithOffset(signed.at), key: signed.key }),
    styles.strong,
  );
  if (signed !== undefined && signed.note !== '') composition.paragraph(signed.note, styles.body);
  composition.paragraph(
    [
      text.text('numbers.version', { code: definition.code, version: definition.version }),
      text.text('numbers.countedAt', { size: formatNumber(counted.size, text.language, 0), root: counted.root }),
      text.text('numbers.resultHash', { hash: sha256 }),
    ].join('\n'),
    styles.monoQuiet,
    { after: 6 },
  );
}
