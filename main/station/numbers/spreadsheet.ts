// A report as a spreadsheet and as comma-separated text. What people typed is stored as text: no cell of either is ever computed by whoever opens it.
import writeSpreadsheet from 'write-excel-file/node';
import { wordsIn } from '../../../shared/domain/examination/words.ts';
import type { TableDescription } from '../../../shared/domain/numbers/definition.ts';
import type { ReportTable } from '../../../shared/domain/numbers/report.ts';
import { formatMomentWithOffset, formatPlainDay } from '../../../shared/text/format.ts';
import {
  axisInWords,
  enteredLineInWords,
  fieldInWords,
  footnoteInWords,
  lineInWords,
  numberInWords,
} from '../../../shared/text/numbers-in-words.ts';
import type { DocumentText, PrintedReportSnapshot } from '../../documents/index.ts';
import { byteOrderMark, csvLine } from '../csv.ts';
import { withoutTimes } from './zip-times.ts';

/** What stands beside the tables: the period, the definition, footnotes, who signed, the head; label and text. */
function about(printed: PrintedReportSnapshot, text: DocumentText): [string, string][] {
  const { definition, parameters, report, lacking, counted, signed, corrects, correctedBy, number, sha256 } = printed;
  return [
    [text.text('numbers.number'), number],
    [text.text('numbers.definition'), wordsIn(definition.words, text.language)],
    [text.text('numbers.about'), wordsIn(definition.explains, text.language)],
    ['', text.text('numbers.version', { code: definition.code, version: definition.version })],
    [text.text('numbers.source'), definition.source],
    ...(definition.isVerified ? [] : [['', text.text('numbers.unverified')] as [string, string]]),
    [text.text('numbers.period'), `${formatPlainDay(parameters.from)} – ${formatPlainDay(parameters.until)}`],
    [text.text('numbers.by'), text.vocabulary(`countedDay.${parameters.by}`)],
    [text.text('numbers.unit'), text.vocabulary(`countedUnit.${parameters.unit}`)],
    ...report.footnotes.map((footnote): [string, string] => [
      text.text('numbers.footnotes'),
      footnoteInWords(footnote, definition, text),
    ]),
    ...(parameters.remark === '' ? [] : [[text.text('numbers.remark'), parameters.remark] as [string, string]]),
    ...parameters.entered.map(({ line, source }): [string, string] => [
      text.text('numbers.entered'),
      text.text('numbers.enteredOf', { line: enteredLineInWords(definition, line, text), source }),
    ]),
    ...lacking.map(({ field, records }): [string, string] => [
      text.text('numbers.lacking'),
      text.text('numbers.lackingOf', { field: fieldInWords(field, text), records }),
    ]),
    ...(corrects === undefined ? [] : [['', text.text('numbers.corrects', corrects)] as [string, string]]),
    ...(correctedBy === undefined
      ? []
      : [['', text.text('numbers.correctedBy', { number: correctedBy })] as [string, string]]),
    [
      '',
      signed === undefined
        ? text.text('numbers.notSigned')
        : text.text('numbers.signed', { name: signed.name, at: formatMomentWithOffset(signed.at), key: signed.key }),
    ],
    ['', text.text('numbers.countedAt', counted)],
    ['', text.text('numbers.resultHash', { hash: sha256 })],
  ];
}

interface WordedTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly (number | null)[] }[];
}

function worded(printed: PrintedReportSnapshot, text: DocumentText): WordedTable[] {
  const { definition, report } = printed;
  return definition.tables.flatMap((description) => {
    const table = report.tables.find(({ name }) => name === description.name);
    return table === undefined ? [] : [wordedTable(description, table, printed, text)];
  });
}

function wordedTable(
  description: TableDescription,
  table: ReportTable,
  { definition: { base } }: PrintedReportSnapshot,
  text: DocumentText,
): WordedTable {
  return {
    title: wordsIn(description.words, text.language),
    head: [
      axisInWords(description.rows, text),
      ...table.columns.map((key) => lineInWords(description.columns, base, key, text)),
    ],
    rows: table.rows.map(({ key, cells }) => ({
      name: lineInWords(description.rows, base, key, text),
      cells: cells.map(({ value }) => value),
    })),
  };
}

/** One sheet about the report, then one for each table. The same report makes the same bytes. */
export async function reportAsSpreadsheet(printed: PrintedReportSnapshot, text: DocumentText): Promise<Buffer> {
  const asText = (value: string) => ({ value, type: String });
  const strong = (value: string) => ({ value, type: String, fontWeight: 'bold' as const });
  const sheets = [
    {
      sheet: sheetName(text.text('numbers.about')),
      data: about(printed, text).map(([label, said]) => [strong(label), { ...asText(said), wrap: true }]),
      columns: [{ width: 30 }, { width: 110 }],
    },
    ...worded(printed, text).map(({ title, head, rows }, at) => ({
      sheet: sheetName(text.text('numbers.sheet', { n: at + 1 })),
      data: [
        [strong(title)],
        head.map(strong),
        ...rows.map(({ name, cells }) => [
          asText(name),
          ...cells.map((value) => (value === null ? asText(numberInWords(null, text)) : { value, type: Number })),
        ]),
      ],
      columns: [{ width: 44 }, ...head.slice(1).map(() => ({ width: 18 }))],
    })),
  ];
  return withoutTimes(await writeSpreadsheet(sheets).toBuffer());
}

/** What a spreadsheet program allows in the name of a sheet. */
function sheetName(name: string): string {
  return name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}

export function reportAsCsv(printed: PrintedReportSnapshot, text: DocumentText): Buffer {
  const lines: (readonly string[])[] = [
    ...about(printed, text),
    ...worded(printed, text).flatMap(({ title, head, rows }) => [
      [],
      [title],
      head,
      ...rows.map(({ name, cells }) => [
        name,
        // As a machine reads numbers: a point, no groups.
        ...cells.map((value) => (value === null ? numberInWords(null, text) : String(value))),
      ]),
    ]),
  ];
  return Buffer.from(byteOrderMark + lines.map((line) => csvLine(line, 'comma').line).join(''), 'utf8');
}
