// The sheet of a document: seen where the document, or a page of it, cannot be shown, and saying so with the hash of the original.
import { breakLines } from '../layout/break-lines.ts';
import { setLink } from '../layout/table.ts';
import { styles } from '../layout/style.ts';
import type { BundledDocument, BundleSheet } from '../models/court-bundle.ts';
import { setDefinitions } from '../parts/definitions.ts';
import { rangeWords } from './range-words.ts';
import { documentPlace, titleOf, withNumber, type FrameParts } from './frame-parts.ts';

const shortest = 60;

/** @param beginsSection  the first document of its section in this volume. */
export function composeSheet(
  parts: FrameParts,
  document: BundledDocument,
  sheet: BundleSheet,
  beginsSection: boolean,
): void {
  const { composition, model, text } = parts;
  const { number, notShown } = document;
  const title = titleOf(document, text);
  composition.newPage();
  composition.place(documentPlace(number));
  const bookmark = (level: number, words: string): void =>
    composition.mark({ kind: 'bookmark', level, title: () => withNumber(words, model, sheet.page), y: composition.y });
  if (beginsSection) bookmark(0, text.vocabulary(`fileSection.${document.section}`));
  const short = title.length > shortest ? `${title.slice(0, shortest).trimEnd()}…` : title;
  const part = sheet.part === undefined ? '' : ` · ${text.text('bundle.pagesOfPart', { ...sheet.part })}`;
  bookmark(1, `${number} · ${short}${part}`);
  composition.paragraph(text.text('bundle.sheetOf', { number }), styles.label, { after: 4 });
  composition.heading(1, title, styles.part, { after: 10 });
  composition.paragraph(
    text.text(notShown === undefined || notShown.pages.length > 0 ? 'bundle.pageNotShown' : 'bundle.documentNotShown'),
    styles.strong,
    { after: 3 },
  );
  if (notShown !== undefined)
    composition.paragraph(text.text(`bundle.because.${notShown.reason}`), styles.body, { after: 3 });
  composition.paragraph(text.text('bundle.originalKept'), styles.body, { after: 10 });
  setDefinitions(
    composition,
    [
      { label: text.text('bundle.file'), value: document.fileName },
      { label: text.text('courtFile.pages'), value: document.pages === undefined ? '–' : String(document.pages) },
      notShown === undefined || notShown.pages.length === 0
        ? undefined
        : { label: text.text('bundle.pagesNotShown'), value: rangeWords(notShown.pages) },
      {
        label: 'SHA-256',
        value: document.sha256 ?? text.text('common.notRecorded'),
        style: styles.monoSmall,
      },
    ],
    { columns: 1 },
  );
  if (!model.hasLinks) return;
  const lines = breakLines(
    composition.typefaces,
    [{ text: text.text('bundle.toIndex'), style: styles.body }],
    composition.width,
  );
  composition.y += 6;
  setLink(composition, lines, `line-${number}`, { x: composition.left, width: composition.width, node: undefined });
}
