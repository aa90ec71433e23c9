// Searches in ballistic databases and what they offer. A candidate is a lead: a machine's rank and score, never a conclusion. Source:
// firearms-domain.md §4.5 and §4.6.

/** Systems a laboratory may enter evidence into; `other` is named in words. */
export const searchSystems = ['ibis', 'evofinder', 'alias', 'arsenalr', 'papillon', 'afis', 'other'] as const;
export type SearchSystem = (typeof searchSystems)[number];

export const searchImages = ['2d', '3d', '2d-and-3d'] as const;

/** What an examiner made of a candidate on the screen; not looked at: no decision. */
export const candidateDecisions = ['of-interest', 'excluded'] as const;
export type CandidateDecision = (typeof candidateDecisions)[number];

/** One line of a candidate list as it was copied from the system. */
export interface PastedCandidate {
  readonly rank: number;
  /** As the system wrote it. */
  readonly score: string;
  readonly reference: string;
}

/**
 * Reads a table that was copied from another program: rank, score, reference in each line, separated by tabs, semicolons or spaces.
 * A head line without a number in front is left out.
 * @returns the lines that could be read, and the numbers (from 1) of those that could not: nothing is dropped silently.
 */
export function readPastedCandidates(text: string): {
  readonly candidates: readonly PastedCandidate[];
  readonly unread: readonly number[];
} {
  const candidates: PastedCandidate[] = [];
  const unread: number[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const separator = /\t|;|\s{2,}/.test(line.trim()) ? /\t|;|\s{2,}/ : ' ';
    const [rank = '', score = '', ...reference] = line
      .trim()
      .split(separator)
      .map((cell) => cell.trim());
    const isRead = /^[1-9]\d{0,3}\.?$/.test(rank) && reference.join(' ').trim() !== '';
    if (isRead) candidates.push({ rank: Number.parseInt(rank, 10), score, reference: reference.join(' ').trim() });
    else if (index > 0 || /^\d/.test(rank)) unread.push(index + 1);
  }
  return { candidates, unread };
}
