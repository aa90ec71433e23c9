// What a file is, by its bytes: its name and what a browser says of it are claims. Pure; reads only what it is given.

/** The beginning and the end of a file; for a small file both are the whole. */
export interface FileEnds {
  readonly head: Buffer;
  readonly tail: Buffer;
}

/** How much of either end is looked at. */
export const endLength = 65_536;

type Signature = readonly [mediaType: string, offset: number, bytes: string];

/** Byte signatures, the more specific first; text is Latin-1. */
const signatures: readonly Signature[] = [
  ['image/jpeg', 0, '\xFF\xD8\xFF'],
  ['image/png', 0, '\x89PNG\r\n\x1A\n'],
  ['image/gif', 0, 'GIF87a'],
  ['image/gif', 0, 'GIF89a'],
  ['image/x-canon-cr2', 8, 'CR\x02'],
  ['image/x-olympus-orf', 0, 'IIRO'],
  ['image/x-olympus-orf', 0, 'IIRS'],
  ['image/x-panasonic-rw2', 0, 'IIU\0'],
  ['image/x-fuji-raf', 0, 'FUJIFILMCCD-RAW'],
  ['image/tiff', 0, 'II*\0'],
  ['image/tiff', 0, 'MM\0*'],
  ['image/bmp', 0, 'BM'],
  ['application/zip', 0, 'PK\x03\x04'],
  ['application/zip', 0, 'PK\x05\x06'],
  ['application/x-7z-compressed', 0, '7z\xBC\xAF\x27\x1C'],
  ['application/vnd.rar', 0, 'Rar!\x1A\x07'],
  ['application/gzip', 0, '\x1F\x8B'],
  ['application/x-ole-storage', 0, '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'],
  ['application/vnd.sqlite3', 0, 'SQLite format 3\0'],
  ['application/x-executable', 0, '\x7FELF'],
  ['application/vnd.microsoft.portable-executable', 0, 'MZ'],
  ['video/x-matroska', 0, '\x1A\x45\xDF\xA3'],
  ['audio/ogg', 0, 'OggS'],
  ['audio/mpeg', 0, 'ID3'],
  ['audio/mpeg', 0, '\xFF\xFB'],
  ['application/age', 0, 'age-encryption.org/v1'],
];

const riffTypes: Readonly<Record<string, string>> = {
  WEBP: 'image/webp',
  WAVE: 'audio/wav',
  'AVI ': 'video/x-msvideo',
};

/** ISO base media files by their major brand. */
const brandTypes: readonly (readonly [RegExp, string])[] = [
  [/^(heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/, 'image/heic'],
  [/^(avif|avis)$/, 'image/avif'],
  [/^crx /, 'image/x-canon-cr3'],
  [/^qt {2}$/, 'video/quicktime'],
  [/^(3g)/, 'video/3gpp'],
  [/^M4A/, 'audio/mp4'],
];

/** What can be decoded without running or fetching anything; SVG is deliberately not among them. */
export const rasterTypes: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/tiff',
  'image/heic',
  'image/avif',
];

/** @returns a media type; `application/octet-stream` when nothing is recognised. */
export function mediaTypeOf({ head }: FileEnds): string {
  const start = head.toString('latin1', 0, 32);
  if (start.startsWith('RIFF')) return riffTypes[start.slice(8, 12)] ?? 'application/octet-stream';
  if (start.slice(4, 8) === 'ftyp') {
    const brand = start.slice(8, 12);
    return brandTypes.find(([pattern]) => pattern.test(brand))?.[1] ?? 'video/mp4';
  }
  const signed = signatures.find(([, offset, bytes]) => start.startsWith(bytes, offset));
  // Two letters alone prove little; a bitmap states its own length of header.
  if (signed !== undefined && signed[0] !== 'image/bmp') return signed[0];
  if (head.subarray(0, 1024).includes('%PDF-')) return 'application/pdf';
  return textTypeOf(head) ?? (signed === undefined ? 'application/octet-stream' : signed[0]);
}

/**
 * Why a file deserves a second look, as a key under `attachment.problem`:
 * `polyglot` is a second format in the same bytes, `script-inside` a script or an action, `encrypted` a password, `truncated` a
 * missing end.
 */
export function suspicionOf(
  mediaType: string,
  ends: FileEnds,
): 'polyglot' | 'script-inside' | 'encrypted' | 'truncated' | undefined {
  const head = ends.head.toString('latin1');
  const tail = ends.tail.toString('latin1');
  const isPicture = rasterTypes.includes(mediaType);
  if (isPicture || mediaType === 'application/pdf') {
    if (tail.includes('PK\x05\x06')) return 'polyglot';
    if (isPicture && head.slice(0, 1024).includes('%PDF-')) return 'polyglot';
    if (isPicture && /<(script|html|svg|\?php)/i.test(head.slice(0, 4096))) return 'polyglot';
  }
  if (mediaType === 'application/pdf') return suspicionOfPdf(head, tail);
  if (mediaType === 'image/svg+xml' || mediaType === 'text/html') {
    return /<script|\son[a-z]+\s*=|javascript:|<foreignObject|<iframe/i.test(head + tail) ? 'script-inside' : undefined;
  }
  return undefined;
}

function suspicionOfPdf(head: string, tail: string): 'script-inside' | 'encrypted' | 'truncated' | undefined {
  if (/\/Encrypt\b/.test(tail) || /\/Encrypt\b/.test(head)) return 'encrypted';
  if (!tail.slice(-2048).includes('%%EOF')) return 'truncated';
  return /\/(JavaScript|JS|Launch)\b/.test(head + tail) ? 'script-inside' : undefined;
}

function textTypeOf(head: Buffer): string | undefined {
  const text = textOf(head);
  if (text === undefined) return undefined;
  const begin = text.replace(/^\uFEFF/, '').replace(/^(\s|<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE\s+svg[^>]*>)+/i, '');
  if (/^<svg[\s>]/i.test(begin)) return 'image/svg+xml';
  if (/^<(!doctype html|html|head|body|script)/i.test(begin)) return 'text/html';
  if (/^\s*(\uFEFF)?\s*<\?xml/.test(text)) return 'application/xml';
  return 'text/plain';
}

function textOf(head: Buffer): string | undefined {
  if (head.length === 0) return undefined;
  try {
    // The end may cut a character in two; `stream` keeps it back instead of refusing it.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return hasBinarySign(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Control characters that no text file holds; tabs, line ends, form feeds and the escape of terminal logs do occur. */
function hasBinarySign(text: string): boolean {
  return /\p{Cc}/u.test(text.replaceAll(/[\t-\r\u007F-\u009F]/g, '').replaceAll('\u001B', ''));
}
