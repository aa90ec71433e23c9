// RFC 8785 (JCS): the one byte form of a record, for hashes and signatures.
import canonicalize from 'canonicalize';
import { strictAssert } from './habits.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The RFC 8785 text of `value`; encode it as UTF-8 before hashing or signing.
 * @throws when the value cannot be JSON (a cycle, NaN, a lone surrogate).
 */
export function canonicalJson(value: Json): string {
  const text = canonicalize(value);
  strictAssert(text !== undefined, 'the value has a JSON form');
  return text;
}
