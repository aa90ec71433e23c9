// Labels for bags and boxes: a square code that always reads, a bar code only where the printer can print it, and text. No person's name.
import { code128Modules, qrModules, scaled, type CodeModules } from './codes.ts';
import type { DocumentText } from './document-text.ts';
import { breakLines, type BrokenLine } from './layout/break-lines.ts';
import { heightOf, type Composition } from './layout/composition.ts';
import { inks, millimetre, styles, type Geometry, type Style } from './layout/style.ts';
import { labelSizes, type ExhibitLabel, type LabelModel } from './models/small-papers.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from './write-document.ts';

/** Writes one label per page in the exact size of the stock. See `writeDocument` for what is promised and what fails. */
export function writeExhibitLabels(model: LabelModel, tools: DocumentTools): Promise<WrittenDocument> {
  const [width, height] = labelSizes[model.size];
  const margin = (model.size === '100x50' ? 3 : 2) * millimetre;
  const geometry: Geometry = {
    width: width * millimetre,
    height: height * millimetre,
    left: margin,
    right: margin,
    top: margin,
    bottom: margin,
  };
  return writeDocument(
    {
      head: model.head,
      title: `${tools.text.text('kind.exhibit-label')} ${model.labels[0]?.caseNumber ?? ''}`,
      geometry,
      furniture: false,
      compose(composition) {
        for (const label of model.labels) composeLabel(composition, label, model, tools.text);
        if (model.rulerPage === true || model.labels.length === 0) composeRuler(composition, tools.text);
      },
    },
    tools,
  );
}

const quietModules = 4;
const barHeight = 8 * millimetre;

function composeLabel(composition: Composition, label: ExhibitLabel, model: LabelModel, text: DocumentText): void {
  const dot = 72 / model.dotsPerInch;
  composition.newPage();
  const { left, width, capacity, geometry } = composition;
  const { top } = geometry;
  const bar = capacity < 40 * millimetre ? undefined : barFor(label, model, width);
  const room = bar === undefined ? capacity : capacity - barHeight - 2 * millimetre;
  const square = qrModules(label.code);
  const dots = Math.max(1, Math.floor(Math.min(room, width * 0.44) / (square.modules + quietModules) / dot));
  const unit = dots * dot;
  const node = composition.element('Figure', { alternative: text.text('label.codeAlternative', { code: label.code }) });
  const squareX = snapped(left + unit * 2, dot);
  composition.mark({ kind: 'modules', node, x: squareX, y: snapped(top + unit * 2, dot), dark: scaled(square, unit) });
  const textX = squareX + (square.modules + quietModules) * unit;
  composeWords(composition, label, text, { x: textX, width: left + width - textX, top, height: room });
  if (bar !== undefined) {
    const barNode = composition.element('Figure', {
      alternative: text.text('label.barAlternative', { code: label.code }),
    });
    const x = snapped(left + (width - bar.code.modules * bar.unit) / 2, dot);
    const y = snapped(top + capacity - barHeight, dot);
    composition.mark({ kind: 'modules', node: barNode, x, y, dark: scaled(bar.code, bar.unit, barHeight) });
  }
  composition.y = geometry.height - geometry.bottom;
}

/** The coordinate moved to a whole printer dot. */
function snapped(value: number, dot: number): number {
  return Math.round(value / dot) * dot;
}

/** A Code 128 of at least three dots per module at 203 dpi (the same millimetres at 300), or none: thinner ones did not read. */
function barFor(
  label: ExhibitLabel,
  model: LabelModel,
  width: number,
): { readonly code: CodeModules; readonly unit: number } | undefined {
  if (!/^[\x20-\x7E]+$/.test(label.code)) return undefined;
  const code = code128Modules(label.code);
  const dot = 72 / model.dotsPerInch;
  const fewest = model.dotsPerInch === 203 ? 3 : 4;
  const dots = Math.min(6, Math.floor(width / dot / (code.modules + 20)));
  return dots < fewest ? undefined : { code, unit: dots * dot };
}

interface Area {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
}

/** The words, as large as the label allows; the description gives way first and then says so with `…`, the numbers never. */
function composeWords(composition: Composition, label: ExhibitLabel, text: DocumentText, area: Area): void {
  const dangers = label.hazards.map((hazard) => text.text(`label.hazards.${hazard}`)).join(' · ');
  const isOnlySafe = label.hazards.every((hazard) => hazard === 'made-safe');
  const hazards = isOnlySafe ? dangers : `${text.text('label.hazard')}: ${dangers}`;
  const layout = (scale: number, lines: number): LabelWords =>
    wordLines(composition, label, text, area.width, scale, lines, hazards);
  const fits = (words: LabelWords): boolean => heightOf(words.all) + 2 <= area.height;
  const whole = [1.5, 1.35, 1.2, 1.1, 1, 0.9].map((scale) => layout(scale, 9)).find(fits);
  const cut = [1, 0.9, 0.8, 0.72].flatMap((scale) => [3, 2, 1].map((lines) => layout(scale, lines))).find(fits);
  setWords(composition, whole ?? cut ?? layout(0.66, 1), area);
}

interface LabelWords {
  readonly all: readonly BrokenLine[];
  readonly hazardLines: number;
}

function wordLines(
  composition: Composition,
  label: ExhibitLabel,
  text: DocumentText,
  width: number,
  scale: number,
  descriptionLines: number,
  hazards: string,
): LabelWords {
  const style = (base: Style, size: number): Style => ({
    ...base,
    ink: '0 0 0',
    size: size * scale,
    leading: size * scale * 1.28,
  });
  const set = (words: string, base: Style, size: number): BrokenLine[] =>
    words === '' ? [] : breakLines(composition.typefaces, [{ text: words, style: style(base, size) }], width - 4);
  const wholeDescription = set(label.shortDescription, styles.body, 7);
  const description =
    wholeDescription.length <= descriptionLines
      ? wholeDescription
      : [
          ...wholeDescription.slice(0, descriptionLines - 1),
          ...withEllipsis(wholeDescription[descriptionLines - 1], (words) => set(words, styles.body, 7)),
        ];
  const hazardLines = set(hazards, styles.strong, 7);
  const before = [
    ...set(label.exhibitNumber, styles.strong, 15),
    ...set(`${text.text('label.case')} ${label.caseNumber}`, styles.body, 7),
  ];
  const seal = label.seal === undefined ? [] : set(`${text.text('label.seal')} ${label.seal}`, styles.mono, 7.2);
  const all = [...hazardLines, ...before, ...seal, ...description];
  return { all, hazardLines: hazardLines.length };
}

/** The line with `…` at its end, shortened until both fit in one line. */
function withEllipsis(line: BrokenLine | undefined, set: (words: string) => BrokenLine[]): BrokenLine[] {
  let words =
    line?.runs
      .map((run) => run.text)
      .join('')
      .trimEnd() ?? '';
  while (words.length > 1 && set(`${words}…`).length > 1) words = words.slice(0, -1).trimEnd();
  return set(`${words}…`);
}

function setWords(composition: Composition, words: LabelWords, area: Area): void {
  composition.y = area.top;
  const hazard = words.all.slice(0, words.hazardLines);
  if (hazard.length > 0) {
    const height = heightOf(hazard) + 1;
    composition.mark({ kind: 'box', x: area.x, y: area.top, width: area.width, height, fill: '0 0 0' });
    const white = hazard.map((line) => ({
      ...line,
      runs: line.runs.map((run) => ({ ...run, style: { ...run.style, ink: inks.white } })),
    }));
    composition.lines(white, { node: composition.element('P'), x: area.x + 2, width: area.width - 4 });
    composition.y = area.top + height + 1;
  }
  composition.lines(words.all.slice(words.hazardLines), {
    node: composition.element('P'),
    x: area.x,
    width: area.width,
  });
}

/** Two rulers, along and across: if they do not measure what they say, the printer scales and no code will read reliably. */
function composeRuler(composition: Composition, text: DocumentText): void {
  composition.newPage();
  const { geometry } = composition;
  const along = Math.floor((geometry.width / millimetre - 8) / 10) * 10;
  const across = Math.floor((geometry.height / millimetre - 8) / 10) * 10;
  const x = 4 * millimetre;
  const y = 4 * millimetre;
  const ticks = (length: number, isAlong: boolean): [number, number, number, number][] =>
    Array.from({ length: length + 1 }, (_, index) => {
      const long = (index % 10 === 0 ? 4 : index % 5 === 0 ? 3 : 1.8) * millimetre;
      const at = index * millimetre;
      return isAlong ? [at - 0.2, 0, 0.4, long] : [0, at - 0.2, long, 0.4];
    });
  for (const [length, isAlong] of [
    [along, true],
    [across, false],
  ] as const) {
    const node = composition.element('Figure', { alternative: text.text('label.rulerAlternative', { length }) });
    composition.mark({ kind: 'modules', node, x, y, dark: ticks(length, isAlong) });
  }
  const style = { ...styles.body, size: 6.2, leading: 8, ink: '0 0 0' };
  composition.y = y + 6.5 * millimetre;
  const at = { x: x + 6.5 * millimetre, width: geometry.width - x - 9 * millimetre };
  composition.lines(
    breakLines(
      composition.typefaces,
      [{ text: `${text.text('label.rulerTitle')}\n${along} mm × ${across} mm`, style }],
      at.width,
    ),
    {
      node: composition.element('P'),
      ...at,
    },
  );
}
