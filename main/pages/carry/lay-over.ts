// Things of ours laid over a page of others: its own contents stay as they are, ours come after, each as a form of its own.
import type { PdfDictionary, PdfValue } from '../structure/pdf-syntax.ts';
import type { PlainPdf } from '../structure/plain-pdf.ts';
import type { Carried } from './carried.ts';
import type { PdfWriter } from './pdf-writer.ts';

export interface Overlay {
  /** The object that is the form. */
  readonly form: number;
  /** a b c d e f of ISO 32000-1 §8.3.3. */
  readonly matrix: readonly number[];
  /** Objects of annotations that come with it. */
  readonly annotations?: readonly number[];
}

/** A page with what was laid over it. */
export interface OverlaidPage {
  /** What it says besides. */
  readonly entries: PdfDictionary;
  /** Its contents and resources with the forms, as syntax. */
  readonly added: string;
}

export function layOver(
  writer: PdfWriter,
  carried: Carried,
  page: PdfDictionary,
  overlays: readonly Overlay[],
): OverlaidPage {
  const names = freeNames(carried.pdf, page, overlays.length);
  const before = content(writer, 'q\n');
  const drawn = overlays.map(({ matrix }, index) => {
    const numbers = matrix.map((one) => Math.round(one * 10_000) / 10_000);
    return `q ${numbers.join(' ')} cm /${names[index]} Do Q\n`;
  });
  const after = content(writer, `\nQ\n${drawn.join('')}`);
  const own = carried.pdf.contentsOf(page).map((one) => `${carried.renumber(one.number)} 0 R`);
  const entries = new Map(page);
  entries.delete('Contents');
  entries.delete('Resources');
  const contents = [`${before} 0 R`, ...own, `${after} 0 R`].join(' ');
  const annotations = overlays.flatMap((one) => one.annotations ?? []).map((number) => `${number} 0 R`);
  const links = annotations.length === 0 ? '' : `/Annots [${annotations.join(' ')}]\n`;
  const forms = overlays.map(({ form }, index) => `/${names[index]} ${form} 0 R`).join('\n');
  return { entries, added: `${links}/Contents [${contents}]\n/Resources ${resourcesWith(carried, page, forms)}\n` };
}

/** The names of what was laid over a page, from the last of its contents as `layOver` writes it. */
export function laidOverNames(contents: string): string[] {
  if (!/^\nQ\n(?:q [-\d. e]+ cm \/FpStamp\d* Do Q\n)+$/.test(contents)) return [];
  return [...contents.matchAll(/\/(FpStamp\d*) Do Q/g)].map(([, name = '']) => name);
}

function content(writer: PdfWriter, text: string): number {
  const number = writer.reserve();
  writer.stream(number, '', Buffer.from(text, 'latin1'));
  return number;
}

/** Names that no resource of the page has. */
function freeNames(pdf: PlainPdf, entries: PdfDictionary, count: number): string[] {
  const known = pdf.dictionary(pdf.dictionary(entries.get('Resources'))?.get('XObject'));
  const names: string[] = [];
  for (let index = 0; names.length < count; index += 1) {
    const name = index === 0 ? 'FpStamp' : `FpStamp${index}`;
    if (known?.has(name) !== true) names.push(name);
  }
  return names;
}

function resourcesWith(carried: Carried, entries: PdfDictionary, forms: string): string {
  const resources = new Map(carried.pdf.dictionary(entries.get('Resources')) ?? []);
  const objects = carried.pdf.dictionary(resources.get('XObject')) ?? new Map<string, PdfValue>();
  resources.delete('XObject');
  const own = carried.syntaxOfNames(objects);
  return `<</XObject ${own.slice(0, -2)}\n${forms}>>\n${carried.syntax(resources).slice(2)}`;
}
