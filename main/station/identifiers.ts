// UUID version 7 (RFC 9562): sorted by the time they were made, also within one millisecond, unguessable in their random half.
import { randomBytes } from 'node:crypto';
import type { Clock } from '../../shared/language/instant.ts';

/** The twelve bits beside the time count within one millisecond (RFC 9562, 6.2, method 1); when they are used up, the next one begins. */
const countsPerMillisecond = 0x1000;

export function timeOrderedIds(clock: Clock): () => string {
  let clockWas = 0;
  let last = 0;
  let count = 0;
  return () => {
    const now = Date.parse(clock.now());
    // A clock that was set back begins an order of its own: an identifier is no way round what the clock says.
    if (now > last || now < clockWas) {
      last = now;
      count = 0;
    } else {
      count += 1;
      if (count === countsPerMillisecond) {
        last += 1;
        count = 0;
      }
    }
    clockWas = now;
    const bytes = randomBytes(16);
    bytes.writeUIntBE(last, 0, 6);
    bytes.writeUInt16BE(0x7000 | count, 6);
    bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
    const hex = bytes.toString('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  };
}
