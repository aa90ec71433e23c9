// The index: every part and every exhibit with its page, each line a link. Page numbers are filled in when all pages are known.
import type { DocumentText } from '../document-text.ts';
import { breakLines, widthOf } from '../layout/break-lines.ts';
import { heightOf, type Composition } from '../layout/composition.ts';
import { inks, styles, type Style } from '../layout/style.ts';

export interface IndexEntry {
  readonly level: 0 | 1;
  readonly title: string;
  readonly place: string;
}

export function composeIndex(composition: Composition, entries: readonly IndexEntry[], text: DocumentText): void {
  composition.newPage();
  composition.heading(1, text.text('index.title'), styles.part, {
    place: 'index',
    bookmark: { level: 0, title: text.text('index.title') },
    after: 12,
  });
  composition.reserve(60);
  composition.lineAt(text.text('index.page'), styles.label, composition.left + composition.width, composition.y, {
    align: 'right',
  });
  composition.y += 12;
  composition.rule({ weight: 0.9 });
  composition.y += 4;
  composition.within('TOC', () => entries.forEach((entry) => composeEntry(composition, entry)));
  composition.space(14);
  composition.paragraph(text.text('common.localTime'), styles.quiet);
}

function composeEntry(composition: Composition, entry: IndexEntry): void {
  const style: Style =
    entry.level === 0 ? { ...styles.strong, leading: 17 } : { ...styles.body, size: 9, leading: 14.6 };
  const x = composition.left + entry.level * 14;
  const right = composition.left + composition.width;
  const lines = breakLines(composition.typefaces, [{ text: entry.title, style }], right - x - 44);
  composition.reserve(heightOf(lines) + (entry.level === 0 ? 6 : 0));
  if (entry.level === 0) composition.y += 4;
  const top = composition.y;
  composition.within('TOCI', () => {
    const node = composition.element('Link');
    composition.lines(lines, { node, x, width: right - x });
    const lastTop = composition.y - style.leading;
    composition.lateAt((pages) => String(pages.of(entry.place)), style, right, lastTop, node);
    composition.mark({
      kind: 'link',
      node,
      x,
      y: top,
      width: right - x,
      height: heightOf(lines),
      place: entry.place,
      says: (pages) => `${entry.title}, ${pages.of(entry.place)}`,
    });
    const words =
      lines
        .at(-1)
        ?.runs.map((run) => run.text)
        .join('') ?? '';
    const from = x + widthOf(composition.typefaces, words, style) + 8;
    if (right - 30 > from)
      composition.rule({
        weight: 0.3,
        ink: inks.hairline,
        x: from,
        width: right - 30 - from,
        y: lastTop + style.leading * 0.68,
      });
  });
}
