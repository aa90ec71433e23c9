// The photographs of one exhibit as a paper of their own: large, as in the case file, or six to a page to look through.
import { formatMomentInTable, formatNumber } from '../../shared/text/format.ts';
import { composePhotographs, photographPlace, pictureOf, shownAs } from './case-file/photo-documentation.ts';
import type { DocumentText } from './document-text.ts';
import { breakLines } from './layout/break-lines.ts';
import { heightOf, type Composition } from './layout/composition.ts';
import { styles } from './layout/style.ts';
import type { PrintedPhotograph } from './models/exhibit.ts';
import type { PhotoSheetModel } from './models/small-papers.ts';
import { setDefinitions } from './parts/definitions.ts';
import { composeOpening } from './parts/opening.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from './write-document.ts';

const gap = 16;
const contactHeight = 150;

/** Writes the sheet. See `writeDocument` for what is promised and what fails. */
export function writePhotoSheet(model: PhotoSheetModel, tools: DocumentTools): Promise<WrittenDocument> {
  const { head, exhibit, photographs } = model;
  const { text } = tools;
  return writeDocument(
    {
      head,
      title: `${text.text('kind.photo-sheet')} ${exhibit.number}`,
      compose(composition) {
        composeOpening(composition, head, text, `${exhibit.number} · ${exhibit.shortDescription}`);
        setDefinitions(
          composition,
          [
            { label: text.text('exhibit.kind'), value: text.vocabulary(`exhibitKind.${exhibit.kind}`) },
            { label: text.text('photographs.title'), value: formatNumber(photographs.length, text.language) },
            { label: text.text('photographs.missing'), value: model.missing.join(', ') },
          ],
          { columns: 2 },
        );
        composition.paragraph(text.text('photographs.explanation'), styles.quiet, { after: 12 });
        if (model.size === 'large')
          for (const photograph of photographs) composePhotographs(composition, photograph, new Set(), text);
        else composeContacts(composition, photographs, text);
      },
    },
    tools,
  );
}

/** Two side by side; a row is never split. */
export function composeContacts(
  composition: Composition,
  photographs: readonly PrintedPhotograph[],
  text: DocumentText,
): void {
  const width = (composition.width - gap) / 2;
  for (let start = 0; start < photographs.length; start += 2) {
    const row = photographs.slice(start, start + 2).map((photograph) => ({
      photograph,
      caption: breakLines(composition.typefaces, captionOf(photograph, text), width),
    }));
    const below = Math.max(...row.map(({ caption }) => heightOf(caption)));
    composition.reserve(contactHeight + 5 + below);
    const top = composition.y;
    for (const [index, { photograph, caption }] of row.entries()) {
      const x = composition.left + index * (width + gap);
      composition.y = top;
      composition.within('Sect', () => {
        composition.place(photographPlace(photograph.number));
        const node = composition.element('Figure', {
          alternative: text.text('photographs.alternative', {
            number: photograph.number,
            caption: photograph.caption,
          }),
        });
        const picture = pictureOf(photograph);
        composition.mark({ kind: 'picture', node, x, y: top, width, height: contactHeight, picture });
        composition.y = top + contactHeight + 5;
        composition.lines(caption, { node: composition.element('Caption'), x, width });
      });
    }
    composition.y = top + contactHeight + 5 + below;
    composition.space(14);
  }
}

function captionOf(photograph: PrintedPhotograph, text: DocumentText) {
  const { number, caption, takenAt, sha256, micrometresPerPixel } = photograph;
  const said = [
    takenAt === undefined ? text.text('photographs.notDated') : formatMomentInTable(takenAt),
    micrometresPerPixel === undefined ? '' : `${formatNumber(micrometresPerPixel, text.language, 1)} µm/px`,
    shownAs(photograph, text),
  ];
  return [
    { text: `${number}  `, style: styles.cellStrong },
    { text: `${caption}\n`, style: styles.cell },
    { text: `${said.filter((part) => part !== '').join(' · ')}\n`, style: styles.cellQuiet },
    { text: `SHA-256 ${sha256}`, style: { ...styles.monoQuiet, size: 5.2, leading: 8 } },
  ];
}
