// The photo documentation: two photographs to a page, each with number, caption, time, scale and the SHA-256 of its original.
import { measure } from '../../../shared/domain/photograph-layer.ts';
import { formatMeasurement } from '../../../shared/text/format-measurement.ts';
import { formatBytes, formatMomentWithOffset, formatNumber } from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';
import { breakLines, type BrokenLine } from '../layout/break-lines.ts';
import { heightOf, type Composition } from '../layout/composition.ts';
import type { PlacedPicture, Run } from '../layout/page-plan.ts';
import { styles } from '../layout/style.ts';
import { setLink } from '../layout/table.ts';
import type { PrintedLayer, PrintedPhotograph } from '../models/exhibit.ts';
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
  for (const photograph of photographs) composePhotographs(composition, photograph, exhibits, text);
}

/** The photograph without marks, and after it the same with its marks, where they are to be printed. */
export function composePhotographs(
  composition: Composition,
  photograph: PrintedPhotograph,
  exhibits: ReadonlySet<string>,
  text: DocumentText,
): void {
  composePhotograph(composition, photograph, exhibits, text);
  if (photograph.layer !== undefined)
    composePhotograph(composition, photograph, exhibits, text, markedOf(photograph.layer, text));
}

interface Marked {
  readonly layer: PrintedLayer;
  readonly words: readonly string[];
}

/** Number and words of each mark, as they stand beside it and in the list below the picture. */
function markedOf(layer: PrintedLayer, text: DocumentText): Marked {
  const words = layer.marks.map((mark, index) => {
    const measured = measure(mark, layer.scale);
    const value = measured === undefined ? '' : formatMeasurement(measured, text.language, mark.kind === 'circle');
    return [String(index + 1), [mark.text, value].filter((part) => part !== '').join(' · ')]
      .filter((part) => part !== '')
      .join('  ');
  });
  return { layer, words };
}

function composePhotograph(
  composition: Composition,
  photograph: PrintedPhotograph,
  exhibits: ReadonlySet<string>,
  text: DocumentText,
  marked?: Marked,
): void {
  const caption = captionOf(composition, photograph, text, marked);
  const below = heightOf(caption) + 14 + 18;
  const room = composition.bottom - composition.y;
  const share = room > composition.capacity * 0.6 ? room / 2 : room;
  const fits = share - below >= smallestHeight;
  const height = fits ? Math.min(share - below, tallestHeight) : composition.capacity / 2 - below;
  composition.reserve(height + below - 1);
  if (marked === undefined) {
    composition.place(photographPlace(photograph.number));
    composition.bookmark(1, `${photograph.number} · ${photograph.caption}`);
  }
  composition.within('Sect', () => {
    const { left, width } = composition;
    const alternative = text.text('photographs.alternative', {
      number: photograph.number,
      caption: photograph.caption,
    });
    const node = composition.element('Figure', { alternative });
    const picture = pictureOf(photograph, marked);
    composition.mark({ kind: 'picture', node, x: left, y: composition.y, width, height, picture });
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

export function pictureOf(photograph: PrintedPhotograph, marked?: Marked): PlacedPicture {
  if (marked === undefined) return photograph;
  const { frame, marks } = marked.layer;
  return { ...photograph, marks: { frame, marks, words: marked.words } };
}

/** What was done to show it: turned, mirrored, brightened, or the camera's own preview of a raw file. */
export function shownAs({ view, part }: PrintedPhotograph, text: DocumentText): string {
  return [
    view === undefined || view.turns === 0 ? '' : text.text('photographs.turned', { degrees: view.turns * 90 }),
    view?.isMirrored === true ? text.text('photographs.mirrored') : '',
    view === undefined || view.brightness === 0
      ? ''
      : text.text('photographs.brightened', {
          percent: `${view.brightness > 0 ? '+' : '−'}${Math.abs(view.brightness)}`,
        }),
    part === undefined ? '' : text.text('photographs.cameraPreview'),
  ]
    .filter((words) => words !== '')
    .join(' · ');
}

function captionOf(
  composition: Composition,
  photograph: PrintedPhotograph,
  text: DocumentText,
  marked: Marked | undefined,
): BrokenLine[] {
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
    ...(marked === undefined ? [] : markRuns(marked, text)),
    {
      text: `${[taken, scale, shownAs(photograph, text)].filter((part) => part !== '').join(' · ')}\n`,
      style: styles.cellQuiet,
    },
    { text: `${text.text('photographs.original')} `, style: styles.cellQuiet },
    { text: fileName, style: { ...styles.monoQuiet, leading: 10.8 } },
    { text: ` · ${formatBytes(bytes, text.language)}\n`, style: styles.cellQuiet },
    { text: `SHA-256 ${sha256}`, style: { ...styles.monoQuiet, size: 6.8, leading: 10.8 } },
  ];
  return breakLines(composition.typefaces, runs, composition.width);
}

/** The marks in words, so that nothing is said by the drawing alone; and what a measured length holds for. */
function markRuns({ layer, words }: Marked, text: DocumentText): Run[] {
  const named = layer.marks.map((mark, index) => {
    const [number, ...rest] = (words[index] ?? '').split('  ');
    return `${number ?? ''} ${text.text(`photographs.mark.${mark.kind}`)}${rest.length === 0 ? '' : `: ${rest.join(' ')}`}`;
  });
  const measures = layer.marks.some((mark) => measure(mark, layer.scale) !== undefined);
  return [
    {
      text: `${text.text('photographs.marked', {
        version: layer.version,
        by: layer.by,
        time: formatMomentWithOffset(layer.at),
      })}\n`,
      style: styles.cellStrong,
    },
    { text: `${named.join('; ')}\n`, style: styles.cell },
    ...(measures ? [{ text: `${text.text('photographs.uncertainty')}\n`, style: styles.cellQuiet }] : []),
  ];
}
