// The words of a document beside its marks: where searched texts stand, and what lies under each region.
import { isUnder, type Region } from '../../../shared/domain/redaction/mark.ts';
import { proposeRegions, type ProposedRegion } from '../../../shared/domain/redaction/propose-regions.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { PageWord } from '../../../shared/domain/foreign-pages.ts';
import type { OpenPdf } from '../engine/open-pdf.ts';
import { textOfPage } from '../engine/text-of-page.ts';

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
}

const mostFound = 5000;

/** @param pause  asked between pages; it throws to stop. @throws as `OpenPdf` */
export async function textUnder(
  pdf: OpenPdf,
  { texts, regions }: { readonly texts: readonly string[]; readonly regions: readonly Region[] },
  pause: (done: number) => Promise<void>,
): Promise<TextUnder> {
  const found: (ProposedRegion & { text: number })[] = [];
  const under = new Set<string>();
  const outside = new Set<string>();
  const byPage = Map.groupBy(regions, ({ page }) => page);
  let silent = 0;
  let isCut = false;
  for (let index = 0; index < pdf.pages; index += 1) {
    if (index % 50 === 0) await pause(index);
    const words = wordsOrNone(pdf, index);
    if (words.length === 0) silent += 1;
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
  return { found, isCut, under: [...under], elsewhere: [...under].filter((word) => outside.has(word)), silent };
}

function wordsOrNone(pdf: OpenPdf, index: number): PageWord[] {
  try {
    return textOfPage(pdf, index);
  } catch (error) {
    if (error instanceof FocalPointError && error.failure.code === 'pages.page-unreadable') return [];
    throw error;
  }
}
