// Counting what a place holds against what the record says it holds. Pure rules: how an exhibit that was or was not seen is judged, and
// proof that nothing counted and nothing expected fell out of the result. Storage, signatures and screens are elsewhere.
import type { ExhibitKind } from './exhibit.ts';
import type { ScanSignal } from './scan-session.ts';
import { strictAssert } from '../language/habits.ts';

/**
 * Three acts that are kept apart: an inventory is everything in a place, an audit a drawn sample of it, an inspection looks at the
 * condition of the room and the procedure and counts nothing.
 */
export const inventoryKinds = ['inventory', 'audit', 'inspection'] as const;
export type InventoryKind = (typeof inventoryKinds)[number];

/** The first nine are the classes of a result; then what two counters and a frozen list add, then labels that count nothing. */
export const inventoryClasses = [
  'found',
  'found-elsewhere',
  'missing',
  'not-on-this-list',
  'unknown-label',
  'seal-differs',
  'quantity-differs',
  'checked-out-but-present',
  'present-but-disposed',
  'second-count-differs',
  /** On record with a person, a court or a laboratory, and not seen: as it should be. */
  'away-as-recorded',
  /** A label of this station that a newer one replaced, or that was voided: it names its exhibit no more. */
  'voided-label',
  'label-of-another-station',
  /** Its check character is wrong: a character was misread, or the label is damaged. */
  'misread-label',
  /** Of a place, a package, a person or a command. */
  'label-of-another-kind',
] as const;
export type InventoryClass = (typeof inventoryClasses)[number];

/** Gravest first: a line that shows several is counted under the first of these. */
const gravest: readonly InventoryClass[] = [
  'present-but-disposed',
  'unknown-label',
  'label-of-another-station',
  'voided-label',
  'misread-label',
  'missing',
  'checked-out-but-present',
  'not-on-this-list',
  'found-elsewhere',
  'seal-differs',
  'quantity-differs',
  'second-count-differs',
  'label-of-another-kind',
  'found',
  'away-as-recorded',
];

/** They want nobody's word: a card or a shelf that was scanned says nothing about an exhibit. It is listed all the same. */
const wantNoWord: readonly InventoryClass[] = ['found', 'away-as-recorded', 'label-of-another-kind'];

/** Slips of a scanner: that only one of two counters made one is no difference between their counts. */
const slips: readonly InventoryClass[] = ['misread-label', 'label-of-another-kind'];

/** Why a label that was read counts nothing. */
export const labelFaults = [
  'voided',
  'another-kind',
  'other-station',
  'check-wrong',
  /** Well-formed and of this station, but never issued. */
  'unknown',
  'unknown-alphabet',
  'unknown-type',
  'not-a-label',
] as const;
export type CountedLabelFault = (typeof labelFaults)[number];

/** @param fault  undefined for unknown labels of sessions that did not keep it. */
export function classOfFault(
  fault: CountedLabelFault | undefined,
): 'unknown-label' | 'voided-label' | 'label-of-another-station' | 'misread-label' | 'label-of-another-kind' {
  switch (fault) {
    case 'voided':
      return 'voided-label';
    case 'another-kind':
      return 'label-of-another-kind';
    case 'other-station':
      return 'label-of-another-station';
    case 'check-wrong':
      return 'misread-label';
    case 'unknown':
    case 'unknown-alphabet':
    case 'unknown-type':
    case 'not-a-label':
    case undefined:
      return 'unknown-label';
  }
}

/** What a person decides about a discrepancy. None of them changes what was counted. */
export const inventoryDispositions = ['corrected', 'under-inquiry', 'explained'] as const;
export type InventoryDisposition = (typeof inventoryDispositions)[number];

/** What is looked at in an inspection, in the order one walks. */
export const inspectionItems = [
  'doors-and-locks',
  'keys-and-codes',
  'alarm-and-camera',
  'entry-log',
  'climate-and-fire',
  'order-and-cleanliness',
  'ammunition-apart',
  'firearms-made-safe',
  'packaging-and-seals',
  'labels-legible',
  'nothing-unrecorded',
  'procedure-known',
] as const;
export type InspectionItem = (typeof inspectionItems)[number];
export const inspectionAnswers = ['in-order', 'finding', 'not-applicable'] as const;
export type InspectionAnswer = (typeof inspectionAnswers)[number];

/** Kinds that every audit counts whole, whatever the sample; a station may name others. Guns, ammunition, explosives, cash (IAPE PS15). */
export const usualHighRiskKinds = [
  'firearm',
  'ammunition',
  'explosive',
  'cash',
] as const satisfies readonly ExhibitKind[];

/** What ears hear of a count: a label that counts nothing is never taken for one that does. */
export function signalOfCount(outcome: 'counted' | 'already-counted' | ReturnType<typeof classOfFault>): ScanSignal {
  return outcome === 'counted' ? 'ok' : outcome === 'already-counted' ? 'already' : 'stop';
}

/** One exhibit as the record had it when the session began. */
export interface ExpectedExhibit {
  readonly exhibitId: string;
  /** `LUGINA-14 / K5`, as shown at the start (law 5). */
  readonly label: string;
  /** Where it should lie; for one that is checked out, who or what has it. */
  readonly where: string;
  /** `checked-out`: its home is here, and somebody has it. */
  readonly standing: 'present' | 'checked-out';
  /** The seal on record, empty when there is none. */
  readonly seal: string;
  /** How much is left of it, in its unit. */
  readonly left: number;
  /** Always true in an inventory; in an audit only for what was drawn. */
  readonly isAsked: boolean;
}

/** One count that stands: made by a person, not withdrawn, with its corrections applied. */
export interface StandingCount {
  readonly countId: string;
  readonly counterId: string;
  /** Undefined for a label that nobody could place. */
  readonly exhibitId: string | undefined;
  /** Only where there is no exhibit. */
  readonly fault: CountedLabelFault | undefined;
  readonly label: string;
  /** The text of the label as it was read. */
  readonly text: string;
  /** The place where it was seen, as shown. */
  readonly seenAt: string;
  /** Undefined where the exhibit was not expected, or its place was not on record. */
  readonly isAtItsPlace: boolean | undefined;
  /** Undefined: nobody looked. Empty: looked, and there is none. */
  readonly sealRead: string | undefined;
  readonly quantity: number | undefined;
  /** For what is not on the list: where the record had it at the moment it was counted. */
  readonly record: RecordedStanding | undefined;
}

export interface RecordedStanding {
  readonly standing: 'elsewhere' | 'checked-out' | 'disposed';
  readonly where: string;
  readonly seal: string;
  readonly left: number;
}

export interface InventoryLine {
  /** The exhibit, or `label:` with the text that nobody could place. */
  readonly key: string;
  readonly exhibitId: string | undefined;
  readonly label: string;
  /** Gravest first, never empty. */
  readonly classes: readonly InventoryClass[];
  readonly expected: ExpectedExhibit | undefined;
  readonly counts: readonly StandingCount[];
}

/** A class of a line that wants a person's word. */
export interface Discrepancy {
  /** `<line>|<class>`. */
  readonly key: string;
  readonly line: InventoryLine;
  readonly class: InventoryClass;
}

/**
 * Judges every exhibit that was expected or seen, and every label that nobody could place.
 *
 * @param counts      those that stand, in the order they were made; of one counter at most one for each exhibit.
 * @param isTwofold   two persons counted: whatever only one of them saw, or saw otherwise, is said.
 * @returns lines in the order of the list, then what is not on it in the order it was seen. What an audit did not ask for and nobody
 *          counted has no line.
 */
export function judgeInventory(
  expected: readonly ExpectedExhibit[],
  counts: readonly StandingCount[],
  isTwofold: boolean,
): InventoryLine[] {
  const byKey = new Map<string, StandingCount[]>();
  for (const count of counts) {
    const key = keyOf(count);
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [count]);
    else same.push(count);
  }
  const lines: InventoryLine[] = [];
  for (const exhibit of expected) {
    const seen = byKey.get(exhibit.exhibitId) ?? [];
    byKey.delete(exhibit.exhibitId);
    if (seen.length === 0 && !exhibit.isAsked) continue;
    lines.push(lineOf(exhibit.exhibitId, exhibit, seen, isTwofold));
  }
  for (const [key, seen] of byKey) lines.push(lineOf(key, undefined, seen, isTwofold));
  demandBalance(expected, counts, lines);
  return lines;
}

function keyOf(count: StandingCount): string {
  return count.exhibitId ?? `label:${count.text}`;
}

function lineOf(
  key: string,
  expected: ExpectedExhibit | undefined,
  counts: readonly StandingCount[],
  isTwofold: boolean,
): InventoryLine {
  const classes = classesOf(expected, counts, isTwofold);
  return {
    key,
    exhibitId: expected?.exhibitId ?? counts[0]?.exhibitId,
    label: expected?.label ?? counts[0]?.label ?? '',
    classes: classes.toSorted((left, right) => gravest.indexOf(left) - gravest.indexOf(right)),
    expected,
    counts,
  };
}

function classesOf(
  expected: ExpectedExhibit | undefined,
  counts: readonly StandingCount[],
  isTwofold: boolean,
): InventoryClass[] {
  const [first] = counts;
  if (first === undefined) return [expected?.standing === 'checked-out' ? 'away-as-recorded' : 'missing'];
  const found = new Set<InventoryClass>();
  const presence = presenceOf(expected, first);
  if (presence !== undefined) found.add(presence);
  const seal = expected?.seal ?? first.record?.seal;
  const left = expected?.left ?? first.record?.left;
  for (const count of counts) {
    if (expected?.standing === 'present' && count.isAtItsPlace === false) found.add('found-elsewhere');
    if (seal !== undefined && count.sealRead !== undefined && count.sealRead !== seal) found.add('seal-differs');
    if (left !== undefined && count.quantity !== undefined && count.quantity !== left) found.add('quantity-differs');
  }
  const isSlip = presence !== undefined && slips.includes(presence);
  if (isTwofold && !isSlip && countsDiffer(counts)) found.add('second-count-differs');
  return found.size === 0 ? ['found'] : [...found];
}

/** What being there at all says; undefined where that is as it should be. */
function presenceOf(expected: ExpectedExhibit | undefined, count: StandingCount): InventoryClass | undefined {
  if (count.exhibitId === undefined) return classOfFault(count.fault);
  if (expected !== undefined) return expected.standing === 'checked-out' ? 'checked-out-but-present' : undefined;
  switch (count.record?.standing) {
    case 'disposed':
      return 'present-but-disposed';
    case 'checked-out':
      return 'checked-out-but-present';
    case 'elsewhere':
    case undefined:
      return 'not-on-this-list';
  }
}

function countsDiffer(counts: readonly StandingCount[]): boolean {
  const [first, second] = counts;
  if (first === undefined || second === undefined) return true;
  return (
    first.seenAt !== second.seenAt ||
    differ(first.sealRead, second.sealRead) ||
    differ(first.quantity, second.quantity) ||
    first.exhibitId !== second.exhibitId
  );
}

/** What only one of them looked at is no difference. */
function differ<Value>(left: Value | undefined, right: Value | undefined): boolean {
  return left !== undefined && right !== undefined && left !== right;
}

/** Law 10: what went in comes out. A result that loses a count or an expected exhibit is a defect, never a shorter list. */
function demandBalance(
  expected: readonly ExpectedExhibit[],
  counts: readonly StandingCount[],
  lines: readonly InventoryLine[],
): void {
  const countsOut = lines.reduce((sum, line) => sum + line.counts.length, 0);
  strictAssert(countsOut === counts.length, 'every count is in exactly one line of the result');
  const askedOut = lines.filter((line) => line.expected?.isAsked === true).length;
  strictAssert(
    askedOut === expected.filter(({ isAsked }) => isAsked).length,
    'every exhibit that was asked for has exactly one line of the result',
  );
}

export type InventoryTotals = Readonly<Record<InventoryClass, number>>;

/** Lines by their gravest class: they add up to the number of lines. */
export function totalsOf(lines: readonly InventoryLine[]): InventoryTotals {
  // Every class is there from the start, so the record is whole.
  const totals = Object.fromEntries(inventoryClasses.map((each) => [each, 0])) as Record<InventoryClass, number>;
  for (const { classes } of lines) {
    const [main] = classes;
    if (main !== undefined) totals[main] += 1;
  }
  return totals;
}

export function discrepanciesOf(lines: readonly InventoryLine[]): Discrepancy[] {
  return lines.flatMap((line) =>
    line.classes
      .filter((each) => !wantNoWord.includes(each))
      .map((each) => ({ key: `${line.key}|${each}`, line, class: each })),
  );
}

export interface SampleOrder {
  /** Hexadecimal, made by the station when the session begins: nobody picks the sample. */
  readonly seed: string;
  /** Of what is not high-risk, at least so much is drawn: 1 to 100. */
  readonly percent: number;
  readonly highRiskKinds: readonly ExhibitKind[];
}

/**
 * Draws the sample of an audit: all exhibits of a high-risk kind, and of the rest those whose SHA-256 of `<seed>:<exhibit number>`
 * comes first. Anybody can draw it again with a pencil's worth of tools: `printf '%s' "$seed:$number" | sha256sum`, sort, take the first.
 *
 * @param sha256  lower-case hexadecimal digest of a text in UTF-8.
 * @returns the identifiers drawn; of the rest ⌈percent⌉, and at least one where there is one.
 */
export function drawSample(
  population: readonly { readonly exhibitId: string; readonly number: string; readonly kind: ExhibitKind }[],
  { seed, percent, highRiskKinds }: SampleOrder,
  sha256: (text: string) => string,
): Set<string> {
  const drawn = new Set<string>();
  const rest: { readonly exhibitId: string; readonly rank: string }[] = [];
  for (const { exhibitId, number, kind } of population) {
    if (highRiskKinds.includes(kind)) drawn.add(exhibitId);
    else rest.push({ exhibitId, rank: sha256(`${seed}:${number}`) });
  }
  rest.sort((left, right) => (left.rank < right.rank ? -1 : 1));
  for (const { exhibitId } of rest.slice(0, Math.ceil((rest.length * percent) / 100))) drawn.add(exhibitId);
  return drawn;
}

/**
 * The day of a month on which an unannounced audit is suggested: settled by the station and the month, foreseen by nobody who does not
 * compute it. From 1 to 28, so that every month has it.
 * @param sha256  as in `drawSample`.
 */
export function auditDayOf(stationId: string, month: string, sha256: (text: string) => string): number {
  return (Number.parseInt(sha256(`${stationId}:${month}`).slice(0, 8), 16) % 28) + 1;
}
