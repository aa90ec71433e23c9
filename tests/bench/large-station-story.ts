// What the exhibits of a large station are and live through: made from their number alone, so that every run builds the same station.
import type { CustodyEnd, CustodyEventType, CustodyFact } from '../../shared/domain/custody.ts';
import type { ExhibitKind, MarkedFact, QuantityUnit } from '../../shared/domain/exhibit.ts';
import { instantOf, type Instant } from '../../shared/language/instant.ts';
import { calibres } from '../../shared/reference/calibres.ts';
import { models } from '../../shared/reference/makes-and-models.ts';
import type { EnteredExhibit } from '../../main/station/intake/exhibit-row.ts';

const begin = Date.UTC(2019, 0, 7, 7);
const years = 6.8;
const day = 86_400_000;

export const exhibitsPerCase = 50;
/** The very first exhibit has lived through so much that its sheet is the slowest there is. */
export const longestStory = 500;

/** Cumulative shares in 100 of what comes in. */
const kinds: readonly [number, ExhibitKind, QuantityUnit][] = [
  [30, 'firearm', 'piece'],
  [42, 'magazine', 'piece'],
  [60, 'ammunition', 'round'],
  [78, 'cartridge-case', 'case'],
  [86, 'bullet', 'bullet'],
  [90, 'component', 'piece'],
  [93, 'document', 'piece'],
  [95, 'tool', 'piece'],
  [97, 'swab-set', 'set'],
  [98, 'device', 'piece'],
  [99, 'cash', 'euro'],
  [100, 'other', 'piece'],
];
const finds = ['boot of the car', 'под седиштем', 'nën dysheme', 'cellar, left shelf', 'u dvorištu', 'hand bag'];
const towns = ['Drenova', 'Lugina', 'Bregas', 'Gurishta', 'Полана', 'Kodra', 'Vrelo', 'Језеро', 'Fusha', 'Ura e Re'];

/** A number between 0 and `below` that looks random and is always the same for `seed`. */
export function pick(seed: number, below: number): number {
  let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) % below;
}

function oneOf<Kind>(choices: readonly Kind[], seed: number): Kind {
  // `pick` stays below the length, and no list here is empty.
  return choices[pick(seed, choices.length)] as Kind;
}

export function caseTitleOf(number: number): string {
  return `${oneOf(towns, number).toUpperCase()}-${number + 1}`;
}

export function recordedAtOf(exhibit: number, exhibits: number): Instant {
  return instantOf(
    new Date(begin + Math.floor((exhibit / exhibits) * years * 365) * day + pick(exhibit, 28_800) * 1000),
  );
}

export function kindOf(exhibit: number): { kind: ExhibitKind; unit: QuantityUnit } {
  const roll = pick(exhibit * 7 + 1, 100);
  const [, kind, unit] = kinds.find(([upTo]) => roll < upTo) ?? [0, 'other', 'piece'];
  return { kind, unit };
}

/** As a registrar enters it: make, model and calibre as marked, sometimes as concluded, serials of both scripts. */
export function enteredOf(exhibit: number): EnteredExhibit {
  const { kind, unit } = kindOf(exhibit);
  const isCounted = kind === 'ammunition' || kind === 'cartridge-case' || kind === 'bullet';
  const model = oneOf(models.rows, exhibit * 3);
  const calibre = model.calibres[0] ?? oneOf(calibres.rows, exhibit * 5).name;
  const isArm = kind === 'firearm' || kind === 'magazine' || kind === 'component';
  const facts: Record<string, MarkedFact> = {};
  if (isArm) facts['make'] = { asMarked: model.make === '' ? 'unmarked' : model.make };
  if (kind === 'firearm') facts['model'] = { asMarked: model.model };
  if (isArm || isCounted) facts['calibre'] = exhibit % 4 === 0 ? { asConcluded: calibre } : { asMarked: calibre };
  const prefix = oneOf(['С-', 'AB', 'M70-', 'Б', '', 'T', 'XK '], exhibit * 11);
  const asMarked = `${prefix}${String(100_000 + pick(exhibit * 13, 900_000))}`;
  return {
    mark: `K${(exhibit % exhibitsPerCase) + 1}`,
    kind,
    incidentId: undefined,
    submissionId: undefined,
    parentId: undefined,
    description: isArm
      ? `${model.make} ${model.model}, ${calibre}`.trim()
      : `${kind} ${calibre}, ${oneOf(finds, exhibit)}`,
    quantity: isCounted ? 1 + pick(exhibit * 17, 60) : 1,
    unit,
    foundAt: oneOf(finds, exhibit * 19),
    facts,
    serials: kind === 'firearm' ? [{ component: 'receiver', script: 'latin', asMarked, status: 'intact' }] : [],
    markings:
      kind === 'ammunition'
        ? [{ kind: 'headstamp', component: 'case-head', script: 'cyrillic', text: `ППУ ${1970 + pick(exhibit, 50)}` }]
        : [],
    madeSafe:
      kind === 'firearm'
        ? { by: 'Off. Vesna Primerović', at: '2025-03-14T23:38:00.000Z', how: 'unloaded, cleared' }
        : undefined,
    explosiveClearance: undefined,
    handling: '',
  };
}

/** An event as it is told, before it has an identifier; `answersStep` is the place of the offer in the same story. */
export type Told = Omit<CustodyFact, 'id' | 'answers' | 'type' | 'occurredAt'> & {
  readonly type: CustodyEventType;
  readonly occurredAt: Instant;
  readonly answersStep?: number;
};

export interface Cast {
  readonly exhibits: number;
  readonly now: Instant;
  readonly intake: CustodyEnd;
  home(exhibit: number): CustodyEnd;
  person(seed: number): CustodyEnd;
}

/**
 * Seizure, intake, storage, then out to somebody and back again and again. Three in a hundred end with an open offer, three with an
 * open seal, three on loan, ten for good; about one in a hundred has a seal or a time that does not fit.
 */
export function storyOf(exhibit: number, steps: number, cast: Cast): Told[] {
  const seized = Date.parse(recordedAtOf(exhibit, cast.exhibits)) - day;
  const home = cast.home(exhibit);
  const scene: CustodyEnd = { kind: 'outside', label: `Patrol ${1 + pick(exhibit, 40)}` };
  const pace = Math.max(60_000, Math.min(40 * day, (Date.parse(cast.now) - seized) / (steps + 1)));
  const sealOf = (cycle: number): string => String(40_000 + ((exhibit * 3 + cycle) % 9_950_000)).padStart(7, '0');
  const story: Told[] = [];
  for (let step = 0; step < steps; step += 1) {
    const occurredAt = instantOf(new Date(seized + Math.floor(step * (step < 3 ? day / 4 : pace))));
    const cycle = Math.floor((step - 3) / 5);
    const examiner = cast.person(exhibit * 31 + cycle);
    if (step === 0) story.push({ type: 'seized', occurredAt, to: scene, sealIn: sealOf(0) });
    else if (step === 1) story.push({ type: 'received', occurredAt, from: scene, to: cast.intake, sealOut: sealOf(0) });
    else if (step === 2) story.push({ type: 'stored', occurredAt, from: cast.intake, to: home, sealOut: sealOf(0) });
    else
      story.push(
        [
          { type: 'offered', occurredAt, from: home, to: examiner, sealOut: sealOf(cycle) },
          { type: 'accepted', occurredAt, from: home, to: examiner, sealOut: sealOf(cycle), answersStep: step - 1 },
          { type: 'seal-opened', occurredAt, sealOut: sealOf(cycle) },
          { type: 'seal-closed', occurredAt, sealIn: sealOf(cycle + 1) },
          { type: 'stored', occurredAt, from: examiner, to: home, sealOut: sealOf(cycle + 1) },
        ][(step - 3) % 5] as Told, // one of five, by its place in the circle
      );
  }
  return withEnding(story, exhibit, cast);
}

function withEnding(story: Told[], exhibit: number, cast: Cast): Told[] {
  const last = story.at(-1);
  if (last === undefined || last.type !== 'stored' || story.length < 4) return story;
  const { occurredAt, from } = last;
  const roll = pick(exhibit * 37, 100);
  const court: CustodyEnd = { kind: 'outside', label: 'Basic Court Lugina' };
  const due = instantOf(new Date(Date.parse(cast.now) + (pick(exhibit, 60) - 20) * day));
  const ends = (told: Partial<Told> & Pick<Told, 'type'>): Told[] => [...story.slice(0, -1), { occurredAt, ...told }];
  if (roll < 3) return ends({ type: 'offered', from, to: cast.person(exhibit * 41) });
  if (roll < 6) return ends({ type: 'seal-opened', sealOut: last.sealOut });
  if (roll < 9) return ends({ type: 'sent-to-court', from, to: court, dueAt: due });
  if (roll < 15) return ends({ type: 'destroyed', from });
  if (roll < 19) return ends({ type: exhibit % 2 === 0 ? 'released' : 'transferred', from, to: court });
  if (roll < 35) return ends({ type: 'seen', from });
  if (roll === 35) return ends({ ...last, sealOut: `${last.sealOut ?? ''}9` });
  if (roll === 36) return ends({ ...last, occurredAt: instantOf(new Date(Date.parse(occurredAt) - 400 * day)) });
  return story;
}
