// Numbers of pages once they were given: a page keeps its number in every later bundle, and what comes between two pages gets a number of its own
// behind the one before it – 88-1, 88-2 or 88A, 88B.
import type { BundlePlan } from './bundle-plan.ts';

/** Pages that follow one another with the numbers that follow one another: `{ first: '88-1', pages: 3 }`. */
export interface NumberRun {
  readonly first: string;
  readonly pages: number;
}

/** The numbers a bundle gave. */
export interface KeptNumbers {
  /** Of the pages before the documents, volume by volume. */
  readonly fronts: readonly (readonly NumberRun[])[];
  /** By the id of the document; those no longer in the bundle stay, so that no number is given twice. */
  readonly documents: Readonly<Record<string, readonly NumberRun[]>>;
}

export type SuffixForm = 'numbers' | 'letters';

export interface Keeping {
  /** Pages before the documents, the same in each volume. */
  readonly front: number;
  /** Of the documents in the list that was divided. */
  readonly ids: readonly string[];
  readonly kept: KeptNumbers;
  readonly form: SuffixForm;
}

/** The plan with the numbers that were given before; what is new between them has a suffix, what is new behind them goes on. */
export function keepNumbers(plan: BundlePlan, { front, ids, kept, form }: Keeping): BundlePlan {
  const documents = new Map(Object.entries(kept.documents).map(([id, runs]) => [id, numbersOf(runs)]));
  const fronts = kept.fronts.map((runs) => numbersOf(runs));
  const taken = new Set([...documents.values(), ...fronts].flat());
  let last = Math.max(0, ...[...taken].map((number) => partsOf(number)[0] ?? 0));
  const pages = plan.volumes.flatMap((volume, index) => [
    ...Array.from({ length: front }, (_, page) => ({
      isFront: true,
      hasNumber: page >= volume.unnumbered,
      before: fronts[index]?.[page],
    })),
    ...volume.parts.flatMap(({ document, from, to }) =>
      Array.from({ length: to - from + 1 }, (_, page) => ({
        isFront: false,
        hasNumber: true,
        before: documents.get(ids[document] ?? '')?.[from - 1 + page],
      })),
    ),
  ]);
  // Of each page, the next number behind it that a document had before.
  const behind: (string | undefined)[] = [];
  let next: string | undefined;
  for (let at = pages.length - 1; at >= 0; at -= 1) {
    behind[at] = next;
    if (pages[at]?.isFront === false) next = pages[at]?.before ?? next;
  }
  let previous: string | undefined;
  const numbers = pages.map(({ isFront, hasNumber, before }, at) => {
    if (!hasNumber) return '';
    const after = behind[at];
    const stays =
      before !== undefined &&
      (!isFront || (isBefore(previous, before) && (after === undefined || isBefore(before, after))));
    let number = before ?? '';
    if (!stays && (after === undefined || previous === undefined)) number = String((last += 1));
    else if (!stays) number = numberBehind(previous ?? '', taken, form);
    taken.add(number);
    previous = number;
    return number;
  });
  let at = 0;
  return {
    ...plan,
    numbers: plan.volumes.map((volume) => numbers.slice(at, (at += volume.pages))),
    lastNumber: last,
  };
}

/** What a later bundle keeps. @param before  what this one kept. */
export function numbersGiven(
  { volumes, numbers }: BundlePlan,
  {
    front,
    ids,
    before,
  }: { readonly front: number; readonly ids: readonly string[]; readonly before?: KeptNumbers | undefined },
): KeptNumbers {
  const documents = new Map<string, string[]>();
  for (const [index, { parts }] of volumes.entries())
    for (const { document, from, to, page } of parts) {
      const id = ids[document] ?? '';
      const own = numbers[index]?.slice(page - 1, page + to - from) ?? [];
      documents.set(id, [...(documents.get(id) ?? []), ...own]);
    }
  const given = Object.fromEntries([...documents].map(([id, all]) => [id, runsOf(all)]));
  return {
    fronts: volumes.map((_, index) => runsOf(numbers[index]?.slice(0, front) ?? [])),
    documents: { ...before?.documents, ...given },
  };
}

/** Numbers as runs. A page without one is a run of its own. */
export function runsOf(numbers: readonly string[]): NumberRun[] {
  const runs: { first: string; pages: number; last: string }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run.last !== '' && following(run.last) === number) {
      run.pages += 1;
      run.last = number;
    } else runs.push({ first: number, pages: 1, last: number });
  }
  return runs.map(({ first, pages }) => ({ first, pages }));
}

function numbersOf(runs: readonly NumberRun[]): string[] {
  return runs.flatMap(({ first, pages }) => {
    let number = first;
    return Array.from({ length: pages }, (_, index) => (index === 0 ? first : (number = following(number))));
  });
}

/** 88 → 89, 88-1 → 88-2, 88A → 88B, 88Z → 88AA. */
function following(number: string): string {
  const [, letters = ''] = /([A-Z]+)$/.exec(number) ?? [];
  if (letters !== '') return number.slice(0, -letters.length) + lettersOf(valueOf(letters) + 1);
  const [, digits = ''] = /(\d+)$/.exec(number) ?? [];
  return number.slice(0, number.length - digits.length) + String(Number(digits) + 1);
}

/** A number that nothing has, behind this one: the next of its suffixes, or one level deeper. */
function numberBehind(previous: string, taken: ReadonlySet<string>, form: SuffixForm): string {
  const isSuffixed = /\D/.test(previous);
  const beside = isSuffixed ? following(previous) : `${previous}${form === 'letters' ? 'A' : '-1'}`;
  if (!taken.has(beside)) return beside;
  // Between 88 and 88-1 comes 88A; between 88-1 and 88-2 comes 88-1-1.
  let deeper = `${previous}${isSuffixed || form === 'letters' ? '-1' : 'A'}`;
  while (taken.has(deeper)) deeper = following(deeper);
  return deeper;
}

function lettersOf(value: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

function valueOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Its numbers and letters as numbers: 88A-2 is 88, 1, 2. */
function partsOf(number: string): number[] {
  return (number.match(/\d+|[A-Z]+/g) ?? []).map((part) => (/\d/.test(part) ? Number(part) : valueOf(part)));
}

function isBefore(one: string | undefined, two: string): boolean {
  if (one === undefined) return true;
  const [left, right] = [partsOf(one), partsOf(two)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
