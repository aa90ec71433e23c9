// The list of physical evidence: one row per exhibit, each leading to its sheet.
import { formatNumber } from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';
import type { Composition } from '../layout/composition.ts';
import { styles } from '../layout/style.ts';
import { cell, cells, setTable } from '../layout/table.ts';
import type { PrintedExhibit } from '../models/exhibit.ts';

export function composeExhibitList(
  composition: Composition,
  exhibits: readonly PrintedExhibit[],
  text: DocumentText,
): void {
  composition.newPage();
  composition.heading(1, text.text('exhibitList.title'), styles.part, {
    place: 'exhibits',
    bookmark: { level: 0, title: text.text('exhibitList.title') },
    after: 12,
  });
  if (exhibits.length === 0) return composition.paragraph(text.text('common.none'));
  setTable(
    composition,
    [
      { title: text.text('exhibitList.number'), share: 12, namesRow: true },
      { title: text.text('exhibitList.kind'), share: 22 },
      { title: text.text('exhibitList.description'), share: 40 },
      { title: text.text('exhibitList.serial'), share: 27 },
      { title: text.text('exhibitList.seal'), share: 19 },
      { title: text.text('exhibitList.place'), share: 25 },
      { title: text.text('exhibitList.page'), share: 12, align: 'right' },
    ],
    exhibits.map((exhibit) => ({
      cells: [
        cell(exhibit.number, styles.cellStrong, exhibitPlace(exhibit.number)),
        cells(
          [text.vocabulary(`exhibitKind.${exhibit.kind}`), styles.cell],
          [quantityOf(exhibit, text), styles.cellQuiet],
        ),
        cell(exhibit.shortDescription),
        cells(...exhibit.serials.map((serial) => [serial.asMarked, styles.cellMono] as const)),
        cell(exhibit.seal ?? '', styles.cellMono),
        cell(exhibit.home ?? exhibit.holder ?? text.text('common.notRecorded')),
        { page: exhibitPlace(exhibit.number) },
      ],
    })),
  );
}

/** The name of the spot where an exhibit's sheet begins. */
export function exhibitPlace(number: string): string {
  return `exhibit-${Buffer.from(number, 'utf8').toString('hex')}`;
}

export function quantityOf(exhibit: PrintedExhibit, text: DocumentText): string {
  const count = exhibit.quantity;
  const shown = formatNumber(count, text.language);
  return text.vocabulary(`quantityUnit.${exhibit.unit}`, { count }).replace(String(count), shown);
}
