// Labels for bags, shelves, packages and cards: a square code that always reads, a bar code only where the printer can print it, and text.
// No person's name.
import { labelSheet, labelSizes } from '../../shared/domain/label-stock.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import { code128Modules, qrModules, scaled, type CodeModules } from './codes.ts';
import type { DocumentText } from './document-text.ts';
import { composeRuler } from './labels/label-ruler.ts';
import { composeWords, type LabelArea } from './labels/label-words.ts';
import type { Composition } from './layout/composition.ts';
import { millimetre, type Geometry } from './layout/style.ts';
import type { LabelModel, PrintedLabel } from './models/small-papers.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from './write-document.ts';

/** Writes one label per page in the exact size of the stock, or sheets of them. See `writeDocument` for what is promised and what fails. */
export function writeExhibitLabels(model: LabelModel, tools: DocumentTools): Promise<WrittenDocument> {
  strictAssert(model.onSheets !== true || model.size === labelSheet.size, 'only labels of one size come on sheets');
  const [width, height] = model.onSheets === true ? [labelSheet.width, labelSheet.height] : labelSizes[model.size];
  const margin = model.onSheets === true ? 0 : marginOf(model);
  const geometry: Geometry = {
    width: width * millimetre,
    height: height * millimetre,
    left: margin,
    right: margin,
    top: margin,
    bottom: margin,
  };
  const [first] = model.labels;
  return writeDocument(
    {
      head: model.head,
      title: `${tools.text.text('kind.exhibit-label')} ${first === undefined ? '' : nameOf(first)}`,
      geometry,
      furniture: false,
      compose(composition) {
        for (const [index, label] of model.labels.entries()) {
          composeLabel(composition, label, model, placeOf(composition, model, index), tools.text);
        }
        composition.y = geometry.height - geometry.bottom;
        if (model.rulerPage === true || model.labels.length === 0) composeRuler(composition, tools.text);
      },
    },
    tools,
  );
}

function nameOf(label: PrintedLabel): string {
  return label.type === 'exhibit' ? (label.caseNumber ?? label.number) : label.title;
}

function marginOf({ size }: LabelModel): number {
  return (size === '100x50' || size === '102x64' ? 3 : 2) * millimetre;
}

/** Where on which page a label stands; begins the page with its first. */
function placeOf(composition: Composition, model: LabelModel, index: number): LabelArea {
  if (model.onSheets !== true) {
    composition.newPage();
    return {
      x: composition.left,
      top: composition.geometry.top,
      width: composition.width,
      height: composition.capacity,
    };
  }
  const { columns, rows, left, top } = labelSheet;
  const onPage = index % (columns * rows);
  if (onPage === 0) composition.newPage();
  const [width, height] = labelSizes[labelSheet.size];
  // Office printers leave the edge of the paper white, and sheets shift a little in them.
  const inset = 3;
  return {
    x: (left + (onPage % columns) * width + inset) * millimetre,
    top: (top + Math.floor(onPage / columns) * height + inset) * millimetre,
    width: (width - 2 * inset) * millimetre,
    height: (height - 2 * inset) * millimetre,
  };
}

const quietModules = 4;
const barHeight = 8 * millimetre;
/** Lower labels have no room for a bar code beside words that can be read. */
const lowestWithBar = 40 * millimetre;

function composeLabel(
  composition: Composition,
  label: PrintedLabel,
  model: LabelModel,
  { x: left, top, width, height }: LabelArea,
  text: DocumentText,
): void {
  const dot = 72 / model.dotsPerInch;
  const bar = height < lowestWithBar ? undefined : barFor(label.code, model, width);
  const room = bar === undefined ? height : height - barHeight - 2 * millimetre;
  const square = qrModules(label.code);
  const dots = Math.max(1, Math.floor(Math.min(room, width * 0.44) / (square.modules + quietModules) / dot));
  const unit = dots * dot;
  const node = composition.element('Figure', { alternative: text.text('label.codeAlternative', { code: label.code }) });
  const squareX = snapped(left + unit * 2, dot);
  composition.mark({ kind: 'modules', node, x: squareX, y: snapped(top + unit * 2, dot), dark: scaled(square, unit) });
  const textX = squareX + (square.modules + quietModules) * unit;
  composeWords(composition, label, text, { x: textX, width: left + width - textX, top, height: room });
  if (bar === undefined) return;
  const barNode = composition.element('Figure', {
    alternative: text.text('label.barAlternative', { code: label.code }),
  });
  const x = snapped(left + (width - bar.code.modules * bar.unit) / 2, dot);
  const y = snapped(top + height - barHeight, dot);
  composition.mark({ kind: 'modules', node: barNode, x, y, dark: scaled(bar.code, bar.unit, barHeight) });
}

/** The coordinate moved to a whole printer dot. */
function snapped(value: number, dot: number): number {
  return Math.round(value / dot) * dot;
}

/** A Code 128 of at least three dots per module at 203 dpi (the same millimetres at 300), or none: thinner ones did not read. */
function barFor(
  text: string,
  model: LabelModel,
  width: number,
): { readonly code: CodeModules; readonly unit: number } | undefined {
  if (!/^[\x20-\x7E]+$/.test(text)) return undefined;
  const code = code128Modules(text);
  const dot = 72 / model.dotsPerInch;
  const fewest = model.dotsPerInch === 203 ? 3 : 4;
  const dots = Math.min(6, Math.floor(width / dot / (code.modules + 20)));
  return dots < fewest ? undefined : { code, unit: dots * dot };
}
