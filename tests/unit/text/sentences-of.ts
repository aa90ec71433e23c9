// Lays a catalogue out as address → sentence, so that languages can be compared line by line.
import { loadCatalogue } from '../../../shared/text/index.ts';
import type { Language } from '../../../shared/domain/roles.ts';

export type Sentences = ReadonlyMap<string, string>;

/** Every sentence of one language by its address, `frame:start.create`. A sentence under a code with dots keeps the code whole. */
export async function sentencesOf(language: Language): Promise<Sentences> {
  const sentences = new Map<string, string>();
  for (const [name, catalogue] of Object.entries(await loadCatalogue(language)))
    layOut(catalogue, `${name}:`, sentences);
  return sentences;
}

function layOut(node: unknown, address: string, into: Map<string, string>): void {
  if (typeof node === 'string') into.set(address, node);
  else if (typeof node === 'object' && node !== null) {
    for (const [key, value] of Object.entries(node))
      layOut(value, address.endsWith(':') ? address + key : `${address}.${key}`, into);
  } else throw new Error(`${address} is neither a sentence nor a group of sentences`);
}

/** `{{count}}`, `{{name}}`: what a sentence takes, in alphabetical order. */
export function placeholdersOf(sentence: string): string[] {
  return [...sentence.matchAll(/\{\{\s*([\w-]+)[^}]*\}\}/g)].map(([, name]) => name ?? '').toSorted();
}

/** Whether a code has a sentence, alone or counted. */
export function hasSentence(sentences: Sentences, address: string): boolean {
  return sentences.has(address) || sentences.has(`${address}_other`);
}
