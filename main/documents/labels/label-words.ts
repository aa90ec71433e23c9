// The words of a label, as large as it allows: what the thing is gives way first and then says so with `…`, numbers and codes never.
import { shownLabelCode } from '../../../shared/domain/label-code.ts';
import type { DocumentText } from '../document-text.ts';
import { breakLines, type BrokenLine } from '../layout/break-lines.ts';
import { heightOf, type Composition } from '../layout/composition.ts';
import { inks, styles, type Style } from '../layout/style.ts';
import type { PrintedLabel } from '../models/small-papers.ts';
import { numberWords, whatWords } from './exhibit-words.ts';

export interface LabelArea {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
}

/** What a label says, in order; only `yielding` may be cut. */
interface Wording {
  /** White on black over everything. */
  readonly warning: string;
  readonly lines: readonly { readonly words: string; readonly base: Style; readonly size: number }[];
  readonly yielding: string;
  readonly code: string;
}

export function composeWords(composition: Composition, label: PrintedLabel, text: DocumentText, area: LabelArea): void {
  const wording = wordingOf(label, text);
  const layout = (scale: number, most: number): LabelLines =>
    linesOf(composition, wording, area.width, { scale, most });
  const fits = (lines: LabelLines): boolean => heightOf(lines.all) + 2 <= area.height;
  const whole = [1.5, 1.35, 1.2, 1.1, 1, 0.9].map((scale) => layout(scale, 9)).find(fits);
  const cut = [1, 0.9, 0.8, 0.72].flatMap((scale) => [3, 2, 1].map((most) => layout(scale, most))).find(fits);
  setLines(composition, whole ?? cut ?? layout(0.66, 1), area);
}

function wordingOf(label: PrintedLabel, text: DocumentText): Wording {
  const code = shownLabelCode(label.code);
  if (label.type !== 'exhibit') {
    return {
      warning: '',
      lines: [
        { words: text.text(`label.type.${label.type}`), base: styles.label, size: 6 },
        { words: label.title, base: styles.strong, size: 15 },
      ],
      yielding: label.detail,
      code,
    };
  }
  const dangers = label.hazards.map((hazard) => text.text(`label.hazards.${hazard}`)).join(' · ');
  const isOnlySafe = label.hazards.every((hazard) => hazard === 'made-safe');
  return {
    warning: isOnlySafe ? dangers : `${text.text('label.hazard')}: ${dangers}`,
    lines: [
      { words: label.exhibitNumber, base: styles.strong, size: 15 },
      { words: numberWords(label, text), base: styles.body, size: 7 },
      {
        words: label.seal === undefined ? '' : `${text.text('label.seal')} ${label.seal}`,
        base: styles.mono,
        size: 7.2,
      },
    ],
    yielding: whatWords(label, text),
    code,
  };
}

interface LabelLines {
  readonly all: readonly BrokenLine[];
  readonly warningLines: number;
}

function linesOf(
  composition: Composition,
  wording: Wording,
  width: number,
  { scale, most }: { readonly scale: number; readonly most: number },
): LabelLines {
  const set = (words: string, base: Style, size: number): BrokenLine[] => {
    const style = { ...base, ink: '0 0 0', size: size * scale, leading: size * scale * 1.28 };
    return words === '' ? [] : breakLines(composition.typefaces, [{ text: words, style }], width - 4);
  };
  const wholeText = set(wording.yielding, styles.body, 7);
  const yielding =
    wholeText.length <= most
      ? wholeText
      : [...wholeText.slice(0, most - 1), ...withEllipsis(wholeText[most - 1], (words) => set(words, styles.body, 7))];
  const warning = set(wording.warning, styles.strong, 7);
  const all = [
    ...warning,
    ...wording.lines.flatMap(({ words, base, size }) => set(words, base, size)),
    ...yielding,
    // What a person types when no scanner reads the label.
    ...set(wording.code, styles.mono, 7.2),
  ];
  return { all, warningLines: warning.length };
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

function setLines(composition: Composition, words: LabelLines, area: LabelArea): void {
  composition.y = area.top;
  const warning = words.all.slice(0, words.warningLines);
  if (warning.length > 0) {
    const height = heightOf(warning) + 1;
    composition.mark({ kind: 'box', x: area.x, y: area.top, width: area.width, height, fill: '0 0 0' });
    const white = warning.map((line) => ({
      ...line,
      runs: line.runs.map((run) => ({ ...run, style: { ...run.style, ink: inks.white } })),
    }));
    composition.lines(white, { node: composition.element('P'), x: area.x + 2, width: area.width - 4 });
    composition.y = area.top + height + 1;
  }
  composition.lines(words.all.slice(words.warningLines), {
    node: composition.element('P'),
    x: area.x,
    width: area.width,
  });
}
