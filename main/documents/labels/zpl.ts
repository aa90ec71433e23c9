// Labels in ZPL II, the language of many label printers: text that is sent to the printer as it is. Pure.
import { shownLabelCode } from '../../../shared/domain/label-code.ts';
import { labelSizes } from '../../../shared/domain/label-stock.ts';
import type { DocumentText } from '../document-text.ts';
import type { LabelModel, PrintedLabel } from '../models/small-papers.ts';
import { numberWords, whatWords } from './exhibit-words.ts';

/** A print head of “203 dpi” has 8 dots to the millimetre, one of “300 dpi” has 12. */
const dotsPerMillimetre = { 203: 8, 300: 12 } as const;
/** Version 1 of QR: 21 modules, and four of quiet on either side. */
const squareModules = 29;
/** Start, eleven characters, check and stop of Code 128, and ten modules of quiet on either side. */
const barModules = 11 * 13 + 13 + 20;

/**
 * One format per label, in the order of the model; with the ruler page first where it is ordered.
 *
 * Text is UTF-8 (`^CI28`) in the printer's scalable font, which must have the letters of the language. `^`, `~` and `_` in a text
 * are written as hexadecimal (`^FH`), so that no text can be a command.
 */
export function labelsInZpl(model: LabelModel, text: DocumentText): string {
  const formats = model.labels.map((label) => format(model, labelFields(label, model, text)));
  const ruler = model.rulerPage === true ? [format(model, rulerFields(model, text))] : [];
  return [...ruler, ...formats].join('');
}

interface Field {
  readonly x: number;
  readonly y: number;
  readonly content: string;
}

function format(model: LabelModel, fields: readonly Field[]): string {
  const { width, height } = dotsOf(model);
  const placed = fields.map(({ x, y, content }) => `^FO${Math.round(x)},${Math.round(y)}${content}`);
  return ['^XA', '^CI28', `^PW${width}`, `^LL${height}`, '^LH0,0', ...placed, '^XZ', ''].join('\n');
}

function dotsOf({ size, dotsPerInch }: LabelModel): { width: number; height: number; dot: number } {
  const dot = dotsPerMillimetre[dotsPerInch];
  const [width, height] = labelSizes[size];
  return { width: width * dot, height: height * dot, dot };
}

function labelFields(label: PrintedLabel, model: LabelModel, text: DocumentText): Field[] {
  const { width, height, dot } = dotsOf(model);
  const margin = 2 * dot;
  // Three dots to a module at 203 dpi, four at 300: thinner bars did not read.
  const barDots = model.dotsPerInch === 203 ? 3 : 4;
  const hasBar = height >= 40 * dot && barModules * barDots <= width - 2 * margin;
  const barHeight = 8 * dot;
  const room = height - 2 * margin - (hasBar ? barHeight + 2 * dot : 0);
  const magnification = Math.max(2, Math.min(10, Math.floor(Math.min(room, width * 0.42) / squareModules)));
  const square = { x: margin, y: margin, content: `^BQN,2,${magnification}^FH^FDMA,${hexed(label.code)}^FS` };
  const textX = margin + (squareModules - 2) * magnification;
  const words = textFields(label, text, { x: textX, y: margin, width: width - margin - textX, dot, height: room });
  if (!hasBar) return [square, ...words];
  const bar = {
    x: (width - (barModules - 20) * barDots) / 2,
    y: height - margin - barHeight,
    content: `^BY${barDots}^BCN,${barHeight},N,N,N^FH^FD>:${hexed(label.code)}^FS`,
  };
  return [square, ...words, bar];
}

interface TextRoom {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly dot: number;
}

function textFields(label: PrintedLabel, text: DocumentText, { x, y, width, height, dot }: TextRoom): Field[] {
  const fields: Field[] = [];
  let top = y;
  const add = (words: string, millimetres: number, lines: number, isReversed = false): void => {
    if (words === '') return;
    const size = Math.round(millimetres * dot);
    const block = `^FB${Math.round(width)},${lines},0,L,0`;
    const reversed = isReversed ? [`^GB${Math.round(width)},${size + dot},${size + dot}^FS`] : [];
    for (const content of reversed) fields.push({ x, y: top, content });
    fields.push({
      x,
      y: top + (isReversed ? dot / 2 : 0),
      content: `^A0N,${size},${size}${isReversed ? '^FR' : ''}${block}^FH^FD${hexed(words)}^FS`,
    });
    top += size * lines + Math.round(dot * (isReversed ? 1.4 : 0.6));
  };
  const left = (): number => y + height - top;
  const code = shownLabelCode(label.code);
  if (label.type === 'exhibit') {
    const dangers = label.hazards.map((hazard) => text.text(`label.hazards.${hazard}`)).join(' / ');
    add(dangers, 2.6, 1, true);
    add(label.exhibitNumber, 5, 1);
    add(numberWords(label, text), 2.6, 1);
    if (label.seal !== undefined) add(`${text.text('label.seal')} ${label.seal}`, 2.6, 1);
  } else {
    add(text.text(`label.type.${label.type}`), 2.3, 1);
    add(label.title, 5, 1);
  }
  const yielding = label.type === 'exhibit' ? whatWords(label, text) : label.detail;
  const lines = Math.floor((left() - 4 * dot) / (2.6 * dot));
  if (lines > 0) add(yielding, 2.6, Math.min(3, lines));
  add(code, 2.6, 1);
  return fields;
}

/** Two scales of whole centimetres and what to measure, as on the PDF. */
function rulerFields(model: LabelModel, text: DocumentText): Field[] {
  const { dot } = dotsOf(model);
  const [width, height] = labelSizes[model.size];
  const along = Math.floor((width - 8) / 10) * 10;
  const across = Math.floor((height - 8) / 10) * 10;
  const ticks = (length: number, isAlong: boolean): Field[] =>
    Array.from({ length: length / 5 + 1 }, (_, index) => {
      const long = (index % 2 === 0 ? 4 : 2) * dot;
      const at = (4 + index * 5) * dot;
      return isAlong
        ? { x: at, y: 4 * dot, content: `^GB1,${long},1^FS` }
        : { x: 4 * dot, y: at, content: `^GB${long},1,1^FS` };
    });
  const words = `${text.text('label.rulerTitle')} ${along} mm × ${across} mm`;
  const block = `^FB${(width - 16) * dot},4,0,L,0`;
  return [
    ...ticks(along, true),
    ...ticks(across, false),
    {
      x: 12 * dot,
      y: 10 * dot,
      content: `^A0N,${Math.round(2.6 * dot)},${Math.round(2.6 * dot)}${block}^FH^FD${hexed(words)}^FS`,
    },
  ];
}

/** Text as data of a field: what ZPL would take for a command, and what is no printed character, goes as hexadecimal or not at all. */
function hexed(words: string): string {
  return words
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\p{Cc}/gu, '')
    .replaceAll(/[_^~\\]/g, (sign) => `_${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
