// The reports that the laboratory issued in the case: each version with who answers for it and the SHA-256 of its exact bytes.
import { formatDay, formatMomentInTable } from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';
import type { Composition } from '../layout/composition.ts';
import { styles } from '../layout/style.ts';
import { cell, cells, setTable } from '../layout/table.ts';
import type { PrintedReport } from '../models/case-file.ts';

/** Whole on one line: it is compared by eye. */
const hashStyle = { ...styles.monoQuiet, size: 6, leading: 9 };

export function composeLaboratoryReports(
  composition: Composition,
  reports: readonly PrintedReport[],
  text: DocumentText,
): void {
  composition.newPage();
  composition.heading(1, text.text('laboratoryReports.title'), styles.part, {
    place: 'laboratory-reports',
    bookmark: { level: 0, title: text.text('laboratoryReports.title') },
    after: 6,
  });
  composition.paragraph(text.text('laboratoryReports.explanation'), styles.quiet, { after: 12 });
  setTable(
    composition,
    [
      { title: text.text('laboratoryReports.number'), share: 80, namesRow: true },
      { title: text.text('laboratoryReports.issued'), share: 60 },
      { title: text.text('laboratoryReports.people'), share: 88 },
      { title: text.text('laboratoryReports.what'), share: 251 },
    ],
    reports.map(({ number, version, title, pages, issuedAt, author, reviewer, sha256, amends, amendedBy }) => ({
      cells: [
        cells(
          [number, styles.cellMono],
          [text.text('laboratoryReports.version', { version }), styles.cell],
          [text.text('laboratoryReports.pages', { count: pages }), styles.cellQuiet],
        ),
        cell(formatMomentInTable(issuedAt)),
        cells(
          [text.text('laboratoryReports.author', { person: author }), styles.cell],
          [text.text('laboratoryReports.reviewer', { person: reviewer }), styles.cell],
        ),
        cells(
          [title, styles.cellStrong],
          [
            amends === undefined
              ? ''
              : text.text('laboratoryReports.amends', {
                  number: amends.number,
                  day: formatDay(amends.issuedAt),
                  reason: amends.reason,
                }),
            styles.cell,
          ],
          [
            amendedBy === undefined ? '' : text.text('laboratoryReports.amendedBy', { number: amendedBy }),
            styles.cellStrong,
          ],
          ['SHA-256', hashStyle],
          [sha256, hashStyle],
        ),
      ],
    })),
  );
}
