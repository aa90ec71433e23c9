// The index of a bundle: every document of every volume with the number of its first page. Those of other volumes lead into
// their files, which lie in the same folder.
import { formatNumber, formatPlainDay } from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';
import { marksOf, typeAndLanguage } from '../court-file/document-index.ts';
import { styles } from '../layout/style.ts';
import { cell, cells, setTable } from '../layout/table.ts';
import type { BundledDocument } from '../models/court-bundle.ts';
import { beginPart, beginsWords, placeOf, titleOf, type FrameParts } from './frame-parts.ts';

export function composeBundleIndex(parts: FrameParts): void {
  const { composition, model, text } = parts;
  beginPart(parts, text.text('courtFile.index'), 'index');
  composition.paragraph(model.title, { ...styles.subtitle, size: 12.5, leading: 18 }, { after: 2 });
  if (model.isDraft) composition.paragraph(text.text('bundle.draftText'), styles.strong, { after: 2 });
  composition.paragraph(text.text(model.hasLinks ? 'bundle.indexHelp' : 'bundle.indexHelpPlain'), styles.quiet, {
    after: model.hasLinks && model.volumes.length > 1 ? 2 : 8,
  });
  if (model.hasLinks && model.volumes.length > 1)
    composition.paragraph(text.text('bundle.otherVolumes'), styles.quiet, { after: 8 });
  for (const [section, documents] of Map.groupBy(model.documents, (document) => document.section)) {
    composition.heading(2, text.vocabulary(`fileSection.${section}`), styles.section, { before: 4, after: 5 });
    setTable(
      composition,
      [
        { title: text.text('courtFile.number'), share: 9, namesRow: true },
        { title: text.text('courtFile.date'), share: 23 },
        { title: text.text('courtFile.document'), share: 72 },
        { title: text.text('courtFile.author'), share: 33 },
        { title: text.text('courtFile.copy'), share: 27 },
        { title: text.text('courtFile.pagesShort'), share: 12, align: 'right' },
        { title: text.text('bundle.page'), share: 19, align: 'right' },
      ],
      documents.map((document) => rowOf(document, parts)),
    );
  }
}

function rowOf(document: BundledDocument, { model, text, here }: FrameParts) {
  const place = placeOf(document, model, here);
  return {
    washed: document.supersededBy !== undefined || document.withdrawn !== undefined,
    place: `line-${document.number}`,
    cells: [
      cell(String(document.number), styles.cellStrong),
      cell(document.dated === undefined ? '–' : formatPlainDay(document.dated)),
      cells(
        [titleOf(document, text), styles.cellStrong, place],
        [typeAndLanguage(document, text), styles.cellQuiet],
        [marksOf(document, false, text), styles.cellAside],
        [notShownWords(document, text), styles.cellAside],
        [document.note, styles.cellQuiet],
      ),
      cell(document.author === '' ? '–' : document.author),
      cells(
        [text.vocabulary(`copyKind.${document.copy}`), styles.cell],
        [document.isConfidential ? text.text('courtFile.confidential') : '', styles.cellStrong],
      ),
      cell(document.pages === undefined ? '–' : formatNumber(document.pages, text.language, 0)),
      cell(beginsWords(document, model, text), styles.cellStrong, place),
    ],
  };
}

function notShownWords({ notShown, pages = 0 }: BundledDocument, text: DocumentText): string {
  if (notShown === undefined) return '';
  return notShown.pages.length === 0 || pages === 0
    ? text.text('bundle.nothingShown')
    : text.text('bundle.notAllShown');
}
