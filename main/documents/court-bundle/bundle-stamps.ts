// What is laid over the pages of a bundle: one page of this paper over each, as large as what is below, with the number where the profile wants it.
import { baselineOf } from '../layout/composition.ts';
import { widthOf } from '../layout/break-lines.ts';
import { inks, millimetre, type Geometry, type Style } from '../layout/style.ts';
import type { BundleStampsModel } from '../models/court-bundle.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from '../write-document.ts';

const number: Style = { face: 'bold', size: 10.5, leading: 14, ink: inks.black };
const beside: Style = { face: 'bold', size: 7.6, leading: 14, ink: inks.black, tracking: 0.3 };
const side = 9 * millimetre;
const edge = 4.6 * millimetre;

export function writeBundleStamps(model: BundleStampsModel, tools: DocumentTools): Promise<WrittenDocument> {
  const { text } = tools;
  const said = model.classification === undefined ? '' : text.vocabulary(`classification.${model.classification}`);
  return writeDocument(
    {
      head: model.head,
      title: model.head.documentNumber,
      furniture: false,
      ofBundle: [],
      *compose(composition) {
        for (const page of model.pages) {
          composition.newPage(geometryOf(page));
          const isAbove = model.place.startsWith('top');
          const y = isAbove ? edge : page.height - edge - number.leading;
          const line = (words: string, style: Style, x: number, at = y): void => {
            const runs = (one: Style) => [{ text: words, style: one }];
            const baseline = baselineOf(at, number.leading, number.size);
            composition.mark({ kind: 'line', node: undefined, x, baseline, runs: runs({ ...style, isEdge: true }) });
            composition.mark({ kind: 'line', node: undefined, x, baseline, runs: runs(style) });
          };
          const width = widthOf(composition.typefaces, page.text, number);
          const x = model.place.endsWith('centre') ? (page.width - width) / 2 : page.width - side - width;
          if (page.text !== '') line(page.text, number, x);
          if (said !== '' && page.text !== '') {
            const words = said.toUpperCase();
            line(words, beside, x - widthOf(composition.typefaces, words, beside) - 9);
          }
          if (model.draft) {
            const words = text.text('bundle.draft');
            const over = model.place === 'top-centre' ? page.height - edge - number.leading : edge;
            line(words, number, (page.width - widthOf(composition.typefaces, words, number)) / 2, over);
          }
          yield;
        }
      },
    },
    tools,
  );
}

/** Nothing is set in the text area; only the size counts. */
function geometryOf({ width, height }: { readonly width: number; readonly height: number }): Geometry {
  return { width, height, left: side, right: side, top: edge, bottom: edge };
}

/** Where on its page a stamp stands, wide enough to be hit. Points from the upper left. */
export function stampPlace(
  place: BundleStampsModel['place'],
  page: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  const width = Math.min(120, page.width / 3);
  const x = place.endsWith('centre') ? (page.width - width) / 2 : page.width - side - width + 4;
  const y = place.startsWith('top') ? edge : page.height - edge - number.leading;
  return { x, y, width, height: number.leading };
}
