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
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return hasCanonicalForm(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** No number beyond all numbers, no half of a character, nothing nested without end. @param outside  levels that it is nested in. */
export function hasCanonicalForm(value: unknown, outside = 0): boolean {
  let level = [value];
  for (let depth = outside; level.length > 0; depth += 1) {
    if (depth > deepest) return false;
    const below: unknown[] = [];
    for (const one of level) {
      if (
        typeof one === 'string'
          ? !isWellFormed(one)
          : one === Number.POSITIVE_INFINITY || one === Number.NEGATIVE_INFINITY
      )
        return false;
      if (Array.isArray(one)) for (const each of one) below.push(each);
      else if (isRecord(one)) {
        for (const [name, each] of Object.entries(one)) {
          if (!isWellFormed(name)) return false;
          below.push(each);
        }
      }
    }
    level = below;
  }
  return true;
}

function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
