// A spreadsheet is a ZIP, and a ZIP keeps when each part was written. The same tables make the same bytes, so those times are set to one.
import { strictAssert } from '../../../shared/language/habits.ts';

/** 1 January 1980, the first day a ZIP can name. */
const firstDay = 0x0021;
const endRecord = 0x06054b50;
const centralRecord = 0x02014b50;

/** Changes `zip` itself. APPNOTE 4.3.7, 4.3.12, 4.3.16: times stand in each local header and again in the central directory. */
export function withoutTimes(zip: Buffer): Buffer {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== endRecord) end -= 1;
  strictAssert(end >= 0, 'a spreadsheet ends as a ZIP does');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    strictAssert(zip.readUInt32LE(at) === centralRecord, 'each part of a spreadsheet is in its directory');
    const local = zip.readUInt32LE(at + 42);
    for (const times of [at + 12, local + 10]) {
      zip.writeUInt16LE(0, times);
      zip.writeUInt16LE(firstDay, times + 2);
    }
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}
