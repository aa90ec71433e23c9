// What a volume's file is called: by the profile's pattern, and never by a person.
import { foldText } from '../fold-text.ts';
import type { BundleProfile } from './profile.ts';

export interface NamedVolume {
  readonly title: string;
  /** Of the prosecution or the court; empty where the case has none. */
  readonly number: string;
  readonly volume: number;
  readonly volumes: number;
  /** `2025-05-30` */
  readonly day: string;
}

/** One bundle of a case has the first letter; a court that wants several asks for them by letter. */
const letter = 'A';

/** Not yet in letters that every system takes. @param people  names that must not stand in it. */
export function nameOfVolume(
  { code, fileName }: Pick<BundleProfile, 'code' | 'fileName'>,
  { title, number, volume, volumes, day }: NamedVolume,
  people: readonly string[],
): string {
  const places = { case: title, number, volume: String(volume), date: day, letter };
  const filled = fileName.pattern.replaceAll(
    /\{(case|number|volume|date|letter)\}/g,
    (_, place: keyof typeof places) => (places[place] === '' ? 'case' : places[place]),
  );
  if (personIn(filled, people) === undefined) {
    const isTold = volumes === 1 || fileName.pattern.includes('{volume}');
    return isTold ? filled : filled.replace(/\.pdf$/, `-${volume}.pdf`);
  }
  const plain = number === '' || personIn(number, people) !== undefined ? 'case' : number;
  return `${plain}-${code}-volume-${volume}.pdf`;
}

/** The first person whose name stands in a text. Family names count, also inside a longer word. */
export function personIn(text: string, people: readonly string[]): string | undefined {
  const folded = foldText(text);
  return people.find((name) =>
    name
      .split(/\s+/)
      .filter((word) => word.length >= 4)
      .some((word) => folded.includes(foldText(word))),
  );
}
