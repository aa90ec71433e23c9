// The few questions asked of JSON that came from outside. Pure, and small enough to be part of the verifier page.

export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

export function isListOf(value: unknown, holds: (one: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every(holds);
}

/** Levels that a record may nest: far more than any of ours, and fewer than what a database or another reader gives up at. */
const deepest = 100;

/** JSON of some UTF-8 bytes; undefined when it is neither, or has no canonical form (RFC 8785) that could be hashed and kept. */
export function jsonOf(bytes: Uint8Array): unknown {
  const written = writtenAs(bytes);
  if (written === 'too-deep') return undefined;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return written === 'plain' || hasCanonicalForm(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const [quote, backslash, openList, closeList, openObject, closeObject] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];
/** A number of so many digits may be beyond all numbers. */
const manyDigits = 300;

/** From the bytes alone, because records are large: `odd` may hold a number beyond all, or half of a character. */
function writtenAs(bytes: Uint8Array): 'plain' | 'odd' | 'too-deep' {
  let [depth, digits, isWithin, isOdd] = [0, 0, false, false];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (isWithin) {
      if (byte === quote) isWithin = false;
      else if (byte === backslash) {
        at += 1;
        // \ud…: half of a character, or the first of two.
        isOdd ||= bytes[at] === 0x75 && ((bytes[at + 1] ?? 0) | 0x20) === 0x64;
      }
      continue;
    }
    if (byte >= 0x30 && byte <= 0x39) {
      digits += 1;
      isOdd ||= digits > manyDigits;
      continue;
    }
    isOdd ||= digits > 0 && (byte | 0x20) === 0x65;
    digits = 0;
    if (byte === quote) isWithin = true;
    else if (byte === openList || byte === openObject) {
      depth += 1;
      if (depth > deepest) return 'too-deep';
    } else if (byte === closeList || byte === closeObject) depth -= 1;
  }
  return isOdd ? 'odd' : 'plain';
}

function hasCanonicalForm(value: unknown): boolean {
  if (typeof value === 'string') return !/\p{Surrogate}/u.test(value);
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(hasCanonicalForm);
  return !isRecord(value) || Object.entries(value).every((pair) => pair.every(hasCanonicalForm));
}
