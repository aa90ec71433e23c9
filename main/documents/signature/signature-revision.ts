// The revision a signature adds at the end of a PDF: its field, now with a value, and the signature's own dictionary. Nothing
// before it changes; cut off, the paper is as it was drawn. It knows PDF and no certificate.
import type { Instant } from '../../../shared/language/instant.ts';

/** The empty signature field of a paper as it was drawn, and what a further revision must name. */
export interface SignatureField {
  readonly object: number;
  /** Its dictionary as it was written, from `<<` to `>>`. */
  readonly dictionary: string;
  /** Number of objects and one: the number of the next. */
  readonly size: number;
  readonly root: string;
  readonly info: string;
  /** Of the whole file, hexadecimal. */
  readonly id: string;
  /** Where the cross-reference table begins. */
  readonly table: number;
  /** Why the paper is signed, in its own language. */
  readonly reason: string;
}

export interface SignatureWords {
  readonly signedAt: Instant;
  /** Whose signature it is, as viewers name it. */
  readonly name: string;
}

/** A revision around the gap that the signature itself will fill: `before ‖ <hexadecimal> ‖ after`. All but the gap is signed. */
export interface SignatureRevision {
  readonly before: Buffer;
  /** Hexadecimal characters in the gap, without its brackets. */
  readonly gap: number;
  readonly after: Buffer;
}

/**
 * @param length  of the paper as it was drawn, bytes. @param room  for the signature, bytes.
 * @param drawn  SHA-256 of the paper as it was drawn, hexadecimal: this revision's half of the file's ID.
 */
export function signatureRevision(
  field: SignatureField,
  words: SignatureWords,
  { length, room, drawn }: { readonly length: number; readonly room: number; readonly drawn: string },
): SignatureRevision {
  const gap = room * 2;
  const signature = field.size;
  const fieldText = `${field.object} 0 obj\n${field.dictionary.slice(0, -2)}/V ${signature} 0 R\n>>\nendobj\n`;
  const opening = [
    `${signature} 0 obj`,
    '<<',
    '/Type /Sig',
    '/Filter /Adobe.PPKLite',
    '/SubFilter /ETSI.CAdES.detached',
    `/M (${pdfTime(words.signedAt)})`,
    `/Name ${pdfText(words.name)}`,
    `/Reason ${pdfText(field.reason)}`,
    '',
  ].join('\n');
  const gapAt = length + fieldText.length + opening.length + byteRange(0, 0, 0).length + '/Contents '.length;
  const gapEnd = gapAt + gap + 2;
  const closing = '\n>>\nendobj\n';
  const after = [
    `${closing}xref`,
    `${field.object} 1`,
    entry(length),
    `${signature} 1`,
    entry(length + fieldText.length),
    'trailer',
    '<<',
    `/Size ${signature + 1}`,
    `/Root ${field.root}`,
    `/Info ${field.info}`,
    `/ID [<${field.id}> <${drawn.slice(0, 32)}>]`,
    `/Prev ${field.table}`,
    '>>',
    'startxref',
    String(gapEnd + closing.length),
    '%%EOF',
    '',
  ].join('\n');
  const before = `${fieldText}${opening}${byteRange(gapAt, gapEnd, after.length)}/Contents `;
  return { before: Buffer.from(before, 'latin1'), gap, after: Buffer.from(after, 'latin1') };
}

/** All places have ten digits, so that the range has its length before its numbers are known. */
function byteRange(first: number, second: number, secondLength: number): string {
  const [a, b, c] = [first, second, secondLength].map((place) => String(place).padStart(10, ' '));
  return `/ByteRange [0 ${a} ${b} ${c}]\n`;
}

/** Twenty bytes of the cross-reference table (ISO 32000-1, 7.5.4). */
function entry(offset: number): string {
  return `${String(offset).padStart(10, '0')} 00000 n `;
}

/** `D:20250317080000Z`. */
function pdfTime(instant: Instant): string {
  return `D:${instant.slice(0, 19).replaceAll(/[-:T]/g, '')}Z`;
}

/** A text string in UTF-16 with its mark, hexadecimal: no character of it needs escaping. */
function pdfText(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}
