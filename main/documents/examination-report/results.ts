// Results, exhibit by exhibit, each examination as its worksheet has it (§7.8.2.1 m); and apart from them what other laboratories found (p).
import { formatDay, formatMomentInTable } from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';
import type { Composition } from '../layout/composition.ts';
import { styles } from '../layout/style.ts';
import { cell, cells, setTable } from '../layout/table.ts';
import type { ExaminationReportModel, PrintedSection, PrintedWorksheet } from '../models/examination-report.ts';
import { periodOf } from './opening-page.ts';
import type { Section } from './section.ts';

export function composeResults(
  composition: Composition,
  { results, exhibits }: ExaminationReportModel,
  section: Section,
  text: DocumentText,
): void {
  section(text.text('report.results'), 'results');
  if (results.length === 0) return composition.paragraph(text.text('report.noResults'), styles.quiet, { after: 6 });
  for (const { exhibit, worksheets } of results) {
    const description = exhibits.find(({ label }) => label === exhibit)?.description.split('\n')[0] ?? '';
    composition.heading(
      3,
      [exhibit, description].filter(Boolean).join(' · '),
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
  const { title, version, by, from, to, environment, sections, corrections } = worksheet;
  composition.heading(3, title, styles.subsection, { before: 5, after: 1 });
  const about = [periodOf(from, to, text), by, text.text('report.worksheetDefinition', { version })].join(' · ');
  const conditions = environment === '' ? '' : `\n${text.text('report.environment')}: ${environment}`;
  composition.paragraph(`${about}${conditions}`, { ...styles.quiet, size: 7.8, leading: 11.4 }, { after: 3 });
  if (sections.length === 0) composition.paragraph(text.text('report.nothingEntered'), styles.quiet, { after: 4 });
  const isAlone = sections.length === 1;
  for (const section of sections) composeSection(composition, section, isAlone, text);
  for (const { at, by: person, reason } of corrections)
    composition.paragraph(
      text.text('report.corrected', { time: formatMomentInTable(at), person, reason }),
      styles.aside,
      { after: 3 },
    );
}

function composeSection(composition: Composition, section: PrintedSection, isAlone: boolean, text: DocumentText): void {
  // Pairs carry the title at their head; the columns of a table have titles of their own.
  if (!isAlone && 'table' in section)
    composition.heading(3, section.title, { ...styles.cellStrong, leading: 13 }, { before: 2, after: 1 });
  if ('table' in section) {
    setTable(
      composition,
      section.columns.map((title, index) => ({ title, share: 1, namesRow: index === 0 })),
      section.table.map((row) => ({ cells: row.map((value) => cell(value)) })),
      5,
    );
    return;
  }
  if (section.rows.length === 0) return composition.paragraph(text.text('report.nothingEntered'), styles.quiet);
  setTable(
    composition,
    [
      { title: section.title, share: 62, namesRow: true },
      { title: text.text('report.finding'), share: 108 },
    ],
    section.rows.map(({ label, value }) => ({ cells: [cell(label, styles.cellQuiet), cell(value)] })),
    5,
  );
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
