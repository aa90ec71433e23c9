// Why two records may speak of one object or one person: point by point, for and against, and what neither says. The sum orders a list and decides
// nothing. Weights are ours, chosen so that a number alone, or a name with one more fact, is worth a look; they are shown beside each point.
import { foldText } from '../../fold-text.ts';
import type { Compared, ComparedFact, ComparedText } from './compared.ts';
import { placesNamed } from '../../place-names.ts';
import { longWords } from './long-words.ts';
import { compareNames, isOneApart, nameLikenesses, nameWeights, nameWords } from './names-of-persons.ts';
import { compareSerials, serialLikenesses, tellingLength, type SerialLikeness } from './serial-keys.ts';

export const pointKinds = [
  ...serialLikenesses,
  ...nameLikenesses,
  'same',
  'contained',
  'same-place',
  'as-far-as-said',
  'exchanged',
  'one-figure',
  'zeros-missing',
  'other',
  'after-destroyed',
  'silent',
] as const;
export type PointKind = (typeof pointKinds)[number];

export interface Point {
  readonly fact: ComparedFact;
  readonly kind: PointKind;
  /** Above nothing it speaks for, below it against. */
  readonly weight: number;
  readonly left: string;
  readonly right: string;
}

/** Fewer points than these are not offered: the serial search and the search in entries still find them. */
export const leastScore = { object: 4, person: 5 } as const;
export type CandidateKind = keyof typeof leastScore;

export function scoreOf(points: readonly Point[]): number {
  return points.reduce((sum, { weight }) => sum + weight, 0);
}

type Judged = readonly [kind: PointKind, weight: number];
type Judge = (left: ComparedText, right: ComparedText) => Judged;

export const serialWeights: Readonly<Record<SerialLikeness, number>> = {
  'same-reading': 6,
  'other-script': 5,
  'look-alikes': 4,
  'letters-missing': 3,
  'other-number': -6,
};
/** A short number is borne by many arms. */
export const shortNumber = { length: 4, weight: -2 };

type ComparedBeside = Exclude<ComparedFact, 'serial'>;

/** How each fact of two objects is judged beside their numbers. */
export const objectJudges = {
  make: sharing(2, -2),
  model: modelJudge,
  calibre: calibreJudge,
  country: exact(1, -1),
  year: exact(1, -1),
  caseNumber: exact(2, 0),
  place: placing(1, 0),
  day: exact(1, 0),
  name: ownerJudge,
} as const satisfies Partial<Record<ComparedBeside, Judge>>;

/** How each fact of two persons is judged. */
export const personJudges = {
  personalNumber: numberJudge,
  name: nameJudge,
  fatherName: fatherJudge,
  birthDay: birthJudge,
  birthPlace: placing(1, -1),
  phone: phoneJudge,
  address: placing(2, 0),
} as const satisfies Partial<Record<ComparedBeside, Judge>>;

export function objectPoints(left: Compared, right: Compared): Point[] {
  return [serialPoint(left, right), ...judged(left, right, objectJudges), ...destroyedBefore(left, right)];
}

export function personPoints(left: Compared, right: Compared): Point[] {
  return judged(left, right, personJudges);
}

/** The pair of serials that is most alike. */
function serialPoint(left: Compared, right: Compared): Point {
  let best: Point = {
    fact: 'serial',
    kind: 'silent',
    weight: 0,
    left: left.serials[0] ?? '',
    right: right.serials[0] ?? '',
  };
  for (const one of left.serials)
    for (const other of right.serials) {
      const kind = compareSerials(one, other);
      const isShort = Math.min(tellingLength(one), tellingLength(other)) < shortNumber.length;
      const weight = serialWeights[kind] + (isShort && kind !== 'other-number' ? shortNumber.weight : 0);
      if (best.kind === 'silent' || weight > best.weight)
        best = { fact: 'serial', kind, weight, left: one, right: other };
    }
  return best;
}

function judged(left: Compared, right: Compared, judges: Partial<Record<ComparedBeside, Judge>>): Point[] {
  // The keys are those written above.
  return (Object.entries(judges) as [ComparedBeside, Judge][]).flatMap(([fact, judge]) => {
    const [one, other] = [left[fact], right[fact]];
    const texts = { left: one?.text ?? '', right: other?.text ?? '' };
    if (one === undefined && other === undefined) return [];
    if (one === undefined || other === undefined) return [{ fact, kind: 'silent', weight: 0, ...texts }];
    const [kind, weight] = judge(one, other);
    return [{ fact, kind, weight, ...texts }];
  });
}

function sameText(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

export function bare(text: string): string {
  return foldText(text).replaceAll(/[^\p{L}\p{N}.]/gu, '');
}

function exact(same: number, other: number): Judge {
  return (a, b) => (sameText(a.read ?? a.text, b.read ?? b.text) ? ['same', same] : ['other', other]);
}

/** One word of three letters in common is enough: `Zastava` and `Crvena Zastava`, `Peja` and `Pejë, rr. Mbretëresha Teutë`. */
function sharing(same: number, other: number): Judge {
  return (a, b) => {
    if (sameText(a.text, b.text)) return ['same', same];
    const words = longWords(a.text);
    return longWords(b.text).some((word) => words.includes(word))
      ? ['contained', Math.max(1, same - 1)]
      : ['other', other];
  };
}

/** Also `Pejë` and `Peć`: one town under names of two languages, see shared/reference/place-names.ts. */
function placing(same: number, other: number): Judge {
  const share = sharing(same, other);
  return (a, b) => {
    const found = share(a, b);
    if (found[0] !== 'other') return found;
    const named = placesNamed(a.text);
    return placesNamed(b.text).some((key) => named.includes(key)) ? ['same-place', Math.max(1, same - 1)] : found;
  };
}

function modelJudge(a: ComparedText, b: ComparedText): Judged {
  const [one, other] = [bare(a.text).replaceAll('.', ''), bare(b.text).replaceAll('.', '')];
  if (one === other) return ['same', 2];
  return one.includes(other) || other.includes(one) ? ['contained', 1] : ['other', -1];
}

/** What no list knows is no other calibre than the one it begins: `7.65 × 17 SR` and `7.65 × 17 SR Browning`. */
function calibreJudge(a: ComparedText, b: ComparedText): Judged {
  if (sameText(a.read ?? a.text, b.read ?? b.text)) return ['same', 2];
  if (a.read !== undefined && b.read !== undefined) return ['other', -3];
  const [one, other] = [a, b].map(({ text, read }) => bare(read ?? text).replace(/mm$/, ''));
  const isPart = one !== undefined && other !== undefined && (one.startsWith(other) || other.startsWith(one));
  return isPart ? ['contained', 1] : ['other', -1];
}

function nameJudge(a: ComparedText, b: ComparedText): Judged {
  const [one, other] = [nameWords(a.text), nameWords(b.text)];
  if (one.written.length === 0 || other.written.length === 0) return ['silent', 0];
  const kind = compareNames(one, other);
  return [kind, nameWeights[kind]];
}

/** Who has an object: worth less than the same of two persons. */
export function ownerWeight(name: number): number {
  return name >= 3 ? 2 : name > 0 ? 1 : 0;
}

function ownerJudge(a: ComparedText, b: ComparedText): Judged {
  const [kind, weight] = nameJudge(a, b);
  return [kind, ownerWeight(weight)];
}

export function fatherWeight(name: number): number {
  return name > 0 ? 2 : -2;
}

function fatherJudge(a: ComparedText, b: ComparedText): Judged {
  const [kind, weight] = nameJudge(a, b);
  return [kind, fatherWeight(weight)];
}

function phoneJudge(a: ComparedText, b: ComparedText): Judged {
  return telling(a) === telling(b) ? ['same', 3] : ['other', 0];
}

function numberJudge(a: ComparedText, b: ComparedText): Judged {
  const [one, other] = [bare(a.text), bare(b.text)];
  if (one === other) return ['same', 8];
  if (one.replace(/^0+/, '') === other.replace(/^0+/, '')) return ['zeros-missing', 7];
  return isOneApart(one, other, 8) ? ['one-figure', 3] : ['other', -5];
}

function birthJudge(a: ComparedText, b: ComparedText): Judged {
  if (a.read === undefined || b.read === undefined) return sameText(a.text, b.text) ? ['same', 2] : ['other', 0];
  const [short, long] = a.read.length <= b.read.length ? [a.read, b.read] : [b.read, a.read];
  if (short === long) return ['same', short.length === 10 ? 4 : 1];
  if (long.startsWith(`${short}-`)) return ['as-far-as-said', 1];
  const [year = '', month = '', day = ''] = short.split('-');
  if (long === `${year}-${day}-${month}`) return ['exchanged', 2];
  return isOneApart(short, long, 10) ? ['one-figure', -1] : ['other', -4];
}

/** The figures of a telephone number that tell it from others. */
export function telling({ text }: ComparedText): string {
  return text.replaceAll(/\D/g, '').slice(-8);
}

/** What one register destroyed on a day is in no hand on a later one. */
function destroyedBefore(left: Compared, right: Compared): Point[] {
  const isBefore = (gone: Compared, later: Compared): boolean =>
    gone.status?.read === 'destroyed' &&
    (gone.day?.read ?? '') !== '' &&
    (later.day?.read ?? '') > (gone.day?.read ?? '');
  if (!isBefore(left, right) && !isBefore(right, left)) return [];
  return [
    {
      fact: 'status',
      kind: 'after-destroyed',
      weight: -3,
      left: left.status?.text ?? '',
      right: right.status?.text ?? '',
    },
  ];
}
