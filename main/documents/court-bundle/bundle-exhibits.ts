// Exhibits with the documents that the records join with them. What only the text of a document says is not known here, and the page says so.
import { styles } from '../layout/style.ts';
import { cell, setTable } from '../layout/table.ts';
import { beginPart, beginsWords, placeOf, titleOf, type FrameParts } from './frame-parts.ts';

/** No page where no document is joined with an exhibit. */
export function composeExhibits(parts: FrameParts): void {
  const { composition, model, text, here } = parts;
  if (model.exhibits.length === 0) return;
  const byNumber = new Map(model.documents.map((document) => [document.number, document]));
  beginPart(parts, text.text('bundle.exhibits'), 'exhibits');
  composition.paragraph(text.text('bundle.exhibitsHelp'), styles.quiet, { after: 8 });
  setTable(
    composition,
    [
      { title: text.text('courtFile.exhibit'), share: 16, namesRow: true },
      { title: text.text('bundle.whatItIs'), share: 60 },
      { title: text.text('courtFile.documents'), share: 100 },
    ],
    model.exhibits.map(({ mark, description, documents }) => ({
      cells: [
        cell(mark, styles.cellStrong),
        cell(description),
        documents.flatMap((number) => {
          const document = byNumber.get(number);
          if (document === undefined) return [];
          const words = text.text('bundle.documentAndPage', {
            number,
            title: titleOf(document, text),
            page: beginsWords(document, model, text),
          });
          return cell(words, styles.cell, placeOf(document, model, here));
        }),
      ],
    })),
  );
}
