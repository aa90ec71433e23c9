// The words of a document beside its marks: where searched texts stand, and what lies under each region.
import { isUnder, type Region } from '../../../shared/domain/redaction/mark.ts';
import { proposeRegions, type ProposedRegion } from '../../../shared/domain/redaction/propose-regions.ts';
import { isReadByMachine } from '../../../shared/domain/machine-reading.ts';
import type { PageWord } from '../../../shared/domain/foreign-pages.ts';

export interface TextUnder {
  /** Where the texts stand, each by its place in the list of those asked for. */
  readonly found: readonly (ProposedRegion & { readonly text: number })[];
  /** More places have them than are listed. */
  readonly isCut: boolean;
  /** Words under the regions. */
  readonly under: readonly string[];
  /** Of those, the ones that also stand outside of every region. */
  readonly elsewhere: readonly string[];
  /** Pages without a word: a picture of text is not searched. */
  readonly silent: number;
  /** Pages whose words a machine read: one that it misread is not found. */
  readonly byMachine: number;
}

const mostFound = 5000;

/** A document as its words: its own, or those that a machine read where it has none. */
export interface WordedDocument {
  readonly pages: number;
  /** @param index  from 0. Empty for a page without words, or one that cannot be read. */
  wordsOf(index: number): readonly PageWord[];
}

/** @param pause  asked between pages; it throws to stop. @throws as `wordsOf` */
export async function textUnder(
  document: WordedDocument,
  { texts, regions }: { readonly texts: readonly string[]; readonly regions: readonly Region[] },
  pause: (done: number) => Promise<void>,
): Promise<TextUnder> {
  const found: (ProposedRegion & { text: number })[] = [];
  const under = new Set<string>();
  const outside = new Set<string>();
  const byPage = Map.groupBy(regions, ({ page }) => page);
  let silent = 0;
  let byMachine = 0;
  let isCut = false;
  for (let index = 0; index < document.pages; index += 1) {
    if (index % 50 === 0) await pause(index);
    const words = document.wordsOf(index);
    if (words.length === 0) silent += 1;
    if (words.some(isReadByMachine)) byMachine += 1;
    for (const [text, wanted] of texts.entries())
      for (const region of proposeRegions(index + 1, words, wanted)) {
        if (found.length < mostFound) found.push({ ...region, text });
        else isCut = true;
      }
    if (regions.length === 0) continue;
    const own = byPage.get(index + 1) ?? [];
    for (const word of words) {
      const isHidden = own.some((region) => isUnder(region, { page: index + 1, ...word }));
      (isHidden ? under : outside).add(word.text);
    }
  }
  return {
    found,
    isCut,
    under: [...under],
    elsewhere: [...under].filter((word) => outside.has(word)),
    silent,
    byMachine,
  };
}
