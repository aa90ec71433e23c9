// The lines of a result as they are signed: by one digest, so that the signature is short and no line can later be another one.
import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../../../shared/language/canonical-json.ts';
import type { ResultLine } from './judge-session.ts';

/** Lower-case hexadecimal, of a text in UTF-8. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** SHA-256 of the lines as RFC 8785 text, lower-case hexadecimal. */
export function linesDigest(lines: readonly ResultLine[]): string {
  return sha256(canonicalJson(lines.map(signedLine)));
}

/** One line as it is signed: the exhibit, how it was judged, and which counts that rests on. */
function signedLine({ line }: ResultLine): Json {
  return {
    key: line.key,
    classes: [...line.classes],
    counts: line.counts.map(({ countId }) => countId),
    expected: line.expected === undefined ? null : { ...line.expected },
  };
}
