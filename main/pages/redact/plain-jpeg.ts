// The parts of a JPEG (ITU T.81 annex B): one that holds a picture and nothing else – no comment, no metadata of a camera, no second, smaller
// picture, nothing behind its end.

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
const application0 = 0xe0;
const jfif = 'JFIF\0';
/** Tables and frames: what is needed to draw it. */
const needed = new Set([0xc0, 0xc1, 0xc2, 0xc4, 0xdb, 0xdd]);
/** A JFIF head without a small picture in it is this long (JFIF 1.02). */
const plainHead = 16;

export function isPlainJpeg(bytes: Buffer): boolean {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) return false;
  for (let at = 2; ;) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1] ?? 0;
    if (marker === endOfImage) return at + 2 === bytes.length;
    if (at + 4 > bytes.length) return false;
    const length = bytes.readUInt16BE(at + 2);
    const isHead = marker === application0 && length === plainHead && bytes.toString('latin1', at + 4, at + 9) === jfif;
    if (!isHead && marker !== startOfScan && !needed.has(marker)) return false;
    at += 2 + length;
    if (marker === startOfScan) at = endOfScan(bytes, at);
  }
}

/** The next marker that is not one of the scan itself. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 2)) {
    const next = bytes[at + 1] ?? 0;
    const isOfScan = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!isOfScan) return at;
  }
  return bytes.length;
}
