// Results, exhibit by exhibit, each examination as its worksheet has it (§7.8.2.1 m); and apart from them what other laboratories found (p).
import { wordsIn } from '../../../shared/domain/examination/words.ts';
import { formatDay } from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';
import type { Composition } from '../layout/composition.ts';
import { styles } from '../layout/style.ts';
import { cell, cells, setTable } from '../layout/table.ts';
import type { ExaminationReportModel } from '../models/examination-report.ts';
import type { PrintedWorksheet } from '../models/worksheet.ts';
import { composeWorksheetMeans, composeWorksheetResults } from '../parts/worksheet-results.ts';
import { exhibitTitle, type Section } from './section.ts';

export function composeResults(
  composition: Composition,
  { results, exhibits }: ExaminationReportModel,
  section: Section,
  text: DocumentText,
): void {
  section(text.text('report.results'), 'results');
  if (results.length === 0) return composition.paragraph(text.text('report.noResults'), styles.quiet, { after: 6 });
  for (const { exhibit, worksheets } of results) {
    composition.heading(
      3,
      exhibitTitle(exhibit, exhibits),
      { ...styles.subsection, size: 10.6, leading: 15 },
      {
        before: 8,
        after: 3,
        bookmark: { level: 2, title: exhibit },
      },
    );
    for (const worksheet of worksheets) composeWorksheet(composition, worksheet, text);
  }
}

function composeWorksheet(composition: Composition, worksheet: PrintedWorksheet, text: DocumentText): void {
  const style = { ...styles.subsection, size: 10.2, leading: 14 };
  composition.heading(3, wordsIn(worksheet.definition.words, text.language), style, { before: 8, after: 3 });
  composeWorksheetMeans(composition, worksheet, text);
  composeWorksheetResults(composition, worksheet, text);
}

/** Another laboratory's results are never mixed with the own ones. */
export function composeExternal(
  composition: Composition,
  { external }: ExaminationReportModel,
  section: Section,
  text: DocumentText,
): void {
  if (external.length === 0) return;
  section(text.text('report.external'), 'external');
  composition.paragraph(text.text('report.externalNote'), styles.quiet, { after: 5 });
  setTable(
    composition,
    [
      { title: text.text('report.exhibit'), share: 30, namesRow: true },
      { title: text.text('report.externalLaboratory'), share: 46 },
      { title: text.text('report.externalReport'), share: 34 },
      { title: text.text('report.externalResult'), share: 70 },
    ],
    external.map(({ exhibit, examination, laboratory, number, issuedAt, summary }) => ({
      washed: true,
      cells: [
        cells([exhibit, styles.cellStrong], [examination, styles.cellQuiet]),
        cell(laboratory),
        cells([number, styles.cellMono], [formatDay(issuedAt), styles.cellQuiet]),
        cell(summary),
      ],
    })),
    4,
  );
}
