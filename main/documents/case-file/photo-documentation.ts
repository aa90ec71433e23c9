// The photo documentation: two photographs to a page, each with number, caption, time, scale and the SHA-256 of its original.
import { formatBytes, formatMomentWithOffset, formatNumber } from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';
import { breakLines, type BrokenLine } from '../layout/break-lines.ts';
import { heightOf, type Composition } from '../layout/composition.ts';
import type { Run } from '../layout/page-plan.ts';
import { styles } from '../layout/style.ts';
import { setLink } from '../layout/table.ts';
import type { PrintedPhotograph } from '../models/exhibit.ts';
import { exhibitPlace } from './exhibit-list.ts';

const smallestHeight = 190;
const tallestHeight = 306;

/** The name of the spot where a photograph is printed. */
export function photographPlace(number: number): string {
  return `photograph-${String(number).padStart(6, '0')}`;
}

export function composePhotoDocumentation(
  composition: Composition,
  photographs: readonly PrintedPhotograph[],
  exhibits: ReadonlySet<string>,
  text: DocumentText,
): void {
  composition.newPage();
  composition.heading(1, text.text('photographs.title'), styles.part, {
    place: 'photographs',
    bookmark: { level: 0, title: text.text('photographs.title') },
    after: 6,
  });
  composition.paragraph(text.text('photographs.explanation'), styles.quiet, { after: 12 });
  for (const photograph of photographs) composePhotograph(composition, photograph, exhibits, text);
}

function composePhotograph(
  composition: Composition,
  photograph: PrintedPhotograph,
  exhibits: ReadonlySet<string>,
  text: DocumentText,
): void {
  const caption = captionOf(composition, photograph, text);
  const below = heightOf(caption) + 14 + 18;
  const room = composition.bottom - composition.y;
  const share = room > composition.capacity * 0.6 ? room / 2 : room;
  const fits = share - below >= smallestHeight;
  const height = fits ? Math.min(share - below, tallestHeight) : composition.capacity / 2 - below;
  composition.reserve(height + below - 1);
  composition.place(photographPlace(photograph.number));
  composition.bookmark(1, `${photograph.number} · ${photograph.caption}`);
  composition.within('Sect', () => {
    const { left, width } = composition;
    const alternative = text.text('photographs.alternative', {
      number: photograph.number,
      caption: photograph.caption,
    });
    const node = composition.element('Figure', { alternative });
    composition.mark({ kind: 'picture', node, x: left, y: composition.y, width, height, picture: photograph });
    composition.y += height + 5;
    const parent = composition.element('P');
    const name = [{ text: text.text('photographs.number', { number: photograph.number }), style: styles.cellStrong }];
    const top = composition.y;
    composition.lines(breakLines(composition.typefaces, name, width / 2), { node: parent });
    const after = composition.y;
    composition.y = top;
    setWhere(composition, photograph, exhibits, text, parent);
    composition.y = after;
    composition.lines(caption, { node: composition.element('Caption') });
    composition.y += 14;
  });
}

function setWhere(
  composition: Composition,
  photograph: PrintedPhotograph,
  exhibits: ReadonlySet<string>,
  text: DocumentText,
  node: ReturnType<Composition['element']>,
): void {
  const { exhibit } = photograph;
  const words =
    exhibit === undefined ? text.text('photographs.scene') : text.text('photographs.exhibit', { number: exhibit });
  const lines = breakLines(composition.typefaces, [{ text: words, style: styles.cell }], composition.width / 2);
  const at = {
    x: composition.left + composition.width / 2,
    width: composition.width / 2,
    align: 'right' as const,
    node,
  };
  if (exhibit !== undefined && exhibits.has(exhibit)) setLink(composition, lines, exhibitPlace(exhibit), at);
  else composition.lines(lines, at);
}

function captionOf(composition: Composition, photograph: PrintedPhotograph, text: DocumentText): BrokenLine[] {
  const { caption, takenAt, micrometresPerPixel, fileName, sha256, bytes } = photograph;
  const taken =
    takenAt === undefined
      ? text.text('photographs.notDated')
      : text.text('photographs.taken', { time: formatMomentWithOffset(takenAt) });
  const scale =
    micrometresPerPixel === undefined
      ? text.text('photographs.notCalibrated')
      : text.text('photographs.calibrated', { value: formatNumber(micrometresPerPixel, text.language, 1) });
  const runs: Run[] = [
    { text: `${caption}\n`, style: styles.caption },
    { text: `${taken} · ${scale}\n`, style: styles.cellQuiet },
    { text: `${text.text('photographs.original')} `, style: styles.cellQuiet },
    { text: fileName, style: { ...styles.monoQuiet, leading: 10.8 } },
    { text: ` · ${formatBytes(bytes, text.language)}\n`, style: styles.cellQuiet },
    { text: `SHA-256 ${sha256}`, style: { ...styles.monoQuiet, size: 6.8, leading: 10.8 } },
  ];
  return breakLines(composition.typefaces, runs, composition.width);
}
