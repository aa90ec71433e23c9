// What SQL may be at all in this house. `pragma rekey = ''` decrypts the whole file in place and `attach` writes plain copies:
// no query, however it came about, gets that far.
import { strictAssert } from '../../shared/language/habits.ts';

const beginnings = /^(select|insert|update|delete|replace|with|values|begin|commit|explain)\b/i;
const harmlessPragmas = /^pragma\s+(application_id|quick_check\(1\)|foreign_key_check|page_count)\s*;?\s*$/i;
const neverInScripts = /(^|;)\s*(attach|detach|vacuum|pragma\s+(?!application_id\b))|\bload_extension\s*\(/i;

/** One statement asked by a room. A breach is a defect in the program. */
export function assertLawfulStatement(text: string): void {
  const bare = text.replace(/^(\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)+/, '');
  strictAssert(
    beginnings.test(bare) || harmlessPragmas.test(bare),
    'a statement reads or writes rows and nothing else',
  );
}

/** A migration's script. */
export function assertLawfulScript(text: string): void {
  const bare = text.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ');
  strictAssert(!neverInScripts.test(bare), 'a migration neither attaches, vacuums nor changes the connection');
}
