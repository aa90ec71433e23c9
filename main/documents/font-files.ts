// The four faces every paper is set in, shipped inside the program so that any script of the record can be printed offline.
import { fileURLToPath } from 'node:url';

export const faces = ['regular', 'bold', 'italic', 'mono'] as const;
export type Face = (typeof faces)[number];

const fileNames: Readonly<Record<Face, string>> = {
  regular: 'NotoSans-Regular.ttf',
  bold: 'NotoSans-Bold.ttf',
  italic: 'NotoSans-Italic.ttf',
  mono: 'NotoSansMono-Regular.ttf',
};

/** The path of the TTF of `face`; always named by path, because a font alias makes pdfkit parse the file again and again. */
export function fontFile(face: Face): string {
  return fileURLToPath(new URL(`./fonts/${fileNames[face]}`, import.meta.url));
}
