// The bytes of a large record, made so that others are answered meanwhile.
import { canonicalJson, type Json } from '../../../shared/language/canonical-json.ts';
import type { NextTurn } from '../../../shared/language/in-turns.ts';

/** Characters that are put together before they become bytes. */
const oftenEnough = 64 * 1024;

/** The same bytes as `recordBytes`. @throws as `canonicalJson` */
export async function recordBytesInTurns(record: object, nextTurn: NextTurn): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let text = '{';
  let separator = '';
  // Models hold only JSON values; interfaces have no index signature to say so.
  const members = Object.entries(record as Readonly<Record<string, Json | undefined>>);
  for (const [name, value] of members.toSorted(([left], [right]) => (left < right ? -1 : 1))) {
    if (value === undefined) continue;
    text += `${separator}${canonicalJson(name)}:`;
    separator = ',';
    if (!isList(value)) {
      text += canonicalJson(value);
      continue;
    }
    text += '[';
    for (const [index, member] of value.entries()) {
      text += `${index === 0 ? '' : ','}${canonicalJson(member)}`;
      if (text.length < oftenEnough) continue;
      pieces.push(Buffer.from(text, 'utf8'));
      text = '';
      await nextTurn();
    }
    text += ']';
  }
  pieces.push(Buffer.from(`${text}}`, 'utf8'));
  return Buffer.concat(pieces);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
