// The annexes: photographs with number, caption and scale; custody of each exhibit; each scale whole; and a mark where the report ends.
import type { DocumentText } from '../document-text.ts';
import { composeCustodyTable, composeDiscrepancies } from '../case-file/custody-table.ts';
import { composePhotographs } from '../case-file/photo-documentation.ts';
import type { Composition } from '../layout/composition.ts';
import { styles } from '../layout/style.ts';
import { cell, cells, setTable } from '../layout/table.ts';
import type { ExaminationReportModel, PrintedScale } from '../models/examination-report.ts';
import { exhibitTitle } from './section.ts';

export function annex(composition: Composition, title: string, place: string): void {
  composition.newPage();
  composition.heading(1, title, styles.part, { place, bookmark: { level: 0, title }, after: 6 });
}

export function composePhotographAnnex(
  composition: Composition,
  { photographs }: ExaminationReportModel,
  text: DocumentText,
): void {
  annex(composition, text.text('report.photographs'), 'photographs');
  composition.paragraph(text.text('photographs.explanation'), styles.quiet, { after: 12 });
  // No exhibit has a sheet of its own here, so nothing is linked.
  for (const photograph of photographs) composePhotographs(composition, photograph, new Set(), text);
}

export function composeCustodyAnnex(
  composition: Composition,
  { custody, exhibits, lateEntryAfterHours }: ExaminationReportModel,
  text: DocumentText,
): void {
  annex(composition, text.text('report.custody'), 'custody');
  for (const { exhibit, events, discrepancies } of custody) {
    composition.heading(2, exhibitTitle(exhibit, exhibits), styles.section, {
      before: 8,
      after: 5,
      bookmark: { level: 1, title: exhibit },
    });
    composeCustodyTable(composition, events, lateEntryAfterHours, text);
    composeDiscrepancies(composition, discrepancies, text, 3);
  }
}

export function composeScaleAnnex(composition: Composition, scales: readonly PrintedScale[], text: DocumentText): void {
  annex(composition, text.text('report.scales'), 'scales');
  composition.paragraph(text.text('report.scalesNote'), styles.quiet, { after: 10 });
  for (const { name, version, levels, source, isVerified } of scales) {
    composition.heading(2, `${name} · ${text.text('report.version', { version })}`, styles.section, {
      before: 6,
      after: 2,
    });
    const said = [source, isVerified ? '' : text.text('report.scaleUnverified')].filter(Boolean).join(' · ');
    if (said !== '') composition.paragraph(said, styles.quiet, { after: 4 });
    const hasBounds = levels.some(({ bounds }) => bounds !== '');
    setTable(
      composition,
      [
        { title: text.text('report.level'), share: 60, namesRow: true },
        ...(hasBounds ? [{ title: text.text('report.bounds'), share: 40 }] : []),
        { title: text.text('report.meaning'), share: 110 },
      ],
      levels.map(({ name: level, meaning, bounds }) => ({
        cells: [
          cell(level, styles.cellStrong),
          ...(hasBounds ? [cell(bounds, styles.cellMono)] : []),
          cells([meaning, styles.cell]),
        ],
      })),
    );
  }
}

/** §7.8.2.1 d: a clear identification of the end. */
export function composeEnd(composition: Composition, { number }: ExaminationReportModel, text: DocumentText): void {
  composition.space(14);
  composition.reserve(40);
  composition.rule({ weight: 1.2 });
  composition.y += 8;
  composition.paragraph(text.text('report.end', { number }), styles.strong, { align: 'centre' });
}
