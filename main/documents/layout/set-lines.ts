// Sets measured lines of text on the current page, and names what every drawing act needs.
import type { ByteSink } from '../byte-sink.ts';
import { internals, type EvidenceDocument } from '../evidence-document.ts';
import type { DerivedPicture, PictureProblem } from '../pictures/derive-picture.ts';
import { settable, type Typefaces } from './break-lines.ts';
import type { Run } from './page-plan.ts';
import type { Style } from './style.ts';
import { decimal } from './typeface.ts';

/** The photographs in the order in which the pages show them. */
export interface PictureSupply {
  next(): Promise<DerivedPicture>;
}

export interface DrawingTools {
  readonly document: EvidenceDocument;
  readonly typefaces: Typefaces;
  readonly sink: ByteSink;
  readonly pictures: PictureSupply;
  /** Says why a photograph is not shown. */
  readonly excuse: (problem: PictureProblem) => string;
  /** Called before each page and each photograph; throws when the person cancelled. */
  readonly step: (page: number) => void;
}

/** Sets lines in one text object; the page's y axis runs down in pdfkit, so the text matrix turns it back. */
export function setLines(
  lines: readonly { x: number; baseline: number; runs: readonly Run[] }[],
  tools: DrawingTools,
): void {
  const inner = internals(tools.document);
  const commands = ['BT'];
  let ink = '';
  let font = '';
  let spacing = 0;
  for (const line of lines) {
    commands.push(`1 0 0 -1 ${decimal(line.x)} ${decimal(line.baseline)} Tm`);
    for (const run of line.runs.flatMap((each) => settable(tools.typefaces, each))) {
      const { style } = run;
      if (style.ink !== ink) commands.push(`${(ink = style.ink)} rg`);
      const face = `/${fontName(style, tools)} ${decimal(style.size)} Tf`;
      if (face !== font) commands.push((font = face));
      if ((style.tracking ?? 0) !== spacing) commands.push(`${decimal((spacing = style.tracking ?? 0))} Tc`);
      const typeface = tools.typefaces[style.face];
      const words = run.text.split(/(?<= )(?=[^ ])/);
      const shown = `[${words.map((word) => typeface.shape(word).operands).join('')}] TJ`;
      commands.push(style.isEdge === true ? `1 1 1 RG 2.4 w 1 j 1 Tr ${shown} 0 Tr` : shown);
    }
  }
  if (spacing !== 0) commands.push('0 Tc');
  commands.push('ET');
  inner.addContent(commands.join('\n'));
}

/** One run along a slanted line, such as a watermark. */
export function setSlanted(
  at: { readonly x: number; readonly baseline: number; readonly radians: number; readonly run: Run },
  tools: DrawingTools,
): void {
  const [cosine, sine] = [Math.cos(at.radians), Math.sin(at.radians)];
  // The page's y axis runs down: upwards on paper is less here, and the letters themselves are turned back.
  const matrix = [cosine, -sine, -sine, -cosine].map(fine).join(' ');
  const runs = settable(tools.typefaces, at.run).map(({ text, style }) => {
    const font = `/${fontName(style, tools)} ${decimal(style.size)} Tf ${decimal(style.tracking ?? 0)} Tc`;
    return `${style.ink} rg ${font} [${tools.typefaces[style.face].shape(text).operands}] TJ`;
  });
  internals(tools.document).addContent(
    `BT ${matrix} ${decimal(at.x)} ${decimal(at.baseline)} Tm ${runs.join(' ')} 0 Tc ET`,
  );
}

/** Matrices need more places than points do. */
function fine(value: number): string {
  return String(Math.round(value * 100_000) / 100_000);
}

function fontName(style: Style, tools: DrawingTools): string {
  const { font } = tools.typefaces[style.face];
  internals(tools.document).page.fonts[font.id] ??= font.ref();
  return font.id;
}
