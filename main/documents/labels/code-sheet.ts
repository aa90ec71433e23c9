// Large codes on A4: the command labels that hang beside a scanner, and the patterns of its self-test.
import { code128Modules, qrModules, scaled } from '../codes.ts';
import type { DocumentKey, DocumentText } from '../document-text.ts';
import { breakLines } from '../layout/break-lines.ts';
import type { Composition } from '../layout/composition.ts';
import { inks, millimetre, styles } from '../layout/style.ts';
import type { CodeSheetModel, SheetCode } from '../models/small-papers.ts';
import { composeOpening } from '../parts/opening.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from '../write-document.ts';

/** Squares that are read from an arm's length, with a box in the other hand. */
const squareUnits = { commands: 1 * millimetre, 'self-test': 0.8 * millimetre } as const;
const barUnit = 0.38 * millimetre;
const barHeight = 9 * millimetre;
const gap = 5 * millimetre;

/** Writes a sheet of codes. See `writeDocument` for what is promised and what fails. */
export function writeCodeSheet(model: CodeSheetModel, tools: DocumentTools): Promise<WrittenDocument> {
  const { head, sheet, codes } = model;
  const { text } = tools;
  const title = text.text(`codeSheet.${sheet}.title`);
  return writeDocument(
    {
      head,
      title: `${title} · ${head.station}`,
      compose(composition) {
        composeOpening(composition, head, text, title);
        composition.paragraph(text.text(`codeSheet.${sheet}.lead`), styles.body, { after: 10 });
        const perRow = sheet === 'commands' ? 2 : 1;
        for (let first = 0; first < codes.length; first += perRow) {
          composeRow(composition, model, codes.slice(first, first + perRow), perRow, text);
        }
      },
    },
    tools,
  );
}

function composeRow(
  composition: Composition,
  { sheet }: CodeSheetModel,
  codes: readonly SheetCode[],
  perRow: number,
  text: DocumentText,
): void {
  const squareUnit = squareUnits[sheet];
  const side = Math.max(...codes.map(({ code }) => (qrModules(code).modules + 8) * squareUnit));
  const height = sheet === 'commands' ? side : side + barHeight + gap;
  composition.reserve(height + 6);
  const top = composition.y;
  const width = (composition.width - (perRow - 1) * gap) / perRow;
  for (const [column, { word, code }] of codes.entries()) {
    const x = composition.left + column * (width + gap);
    composition.mark({ kind: 'box', x, y: top, width, height, stroke: inks.hairline });
    const square = qrModules(code);
    composition.mark({
      kind: 'modules',
      node: composition.element('Figure', { alternative: text.text('label.codeAlternative', { code }) }),
      x: x + 4 * squareUnit,
      y: top + 4 * squareUnit,
      dark: scaled(square, squareUnit),
    });
    const textX = x + side;
    composeWords(composition, { sheet, word, code }, text, { x: textX, top, width: width - side - 4 });
    if (sheet === 'commands') continue;
    composition.mark({
      kind: 'modules',
      node: composition.element('Figure', { alternative: text.text('label.barAlternative', { code }) }),
      x: x + 10 * barUnit + gap,
      y: top + side,
      dark: scaled(code128Modules(code), barUnit, barHeight),
    });
  }
  composition.y = top + height + 6;
}

function composeWords(
  composition: Composition,
  { sheet, word, code }: SheetCode & { readonly sheet: CodeSheetModel['sheet'] },
  text: DocumentText,
  area: { readonly x: number; readonly top: number; readonly width: number },
): void {
  // The words of a sheet are the catalogue's own; the model is made from the same lists.
  const say = (part: 'name' | 'does'): string => text.text(`codeSheet.${sheet}.${part}.${word}` as DocumentKey);
  const lines = breakLines(
    composition.typefaces,
    [
      { text: `${say('name')}\n`, style: { ...styles.strong, size: 14, leading: 18 } },
      { text: `${say('does')}\n`, style: styles.quiet },
      { text: code, style: styles.monoSmall },
    ],
    area.width,
  );
  composition.y = area.top + 3 * squareUnits[sheet];
  composition.lines(lines, { node: composition.element('P'), x: area.x, width: area.width });
}
