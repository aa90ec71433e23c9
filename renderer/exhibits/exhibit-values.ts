// What the forms of an exhibit hold while it is being described, and how it becomes what the contract takes: nothing empty is sent.
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import type { TemplatePart } from '../../shared/contract/exhibit-fields.ts';
import { factsInCommon } from '../../shared/domain/exhibit.ts';
import type { Facts } from '../../shared/domain/exhibit.ts';

export type RecordInput = InputOf<'exhibits.record'>;
export type Exhibit = OutputOf<'exhibits.read'>;
/** The fields that taking in and revising have in common. */
export type ExhibitValues = Omit<RecordInput, 'caseId' | 'seal'>;

/** How the parts of the form reach the values, whichever form they stand in. */
export interface ExhibitFormAccess {
  readonly values: ExhibitValues;
  readonly set: <Name extends keyof ExhibitValues>(name: Name, value: ExhibitValues[Name]) => void;
  readonly errorOf: (path: string) => string | undefined;
  /** Whether the value at this path was suggested and nobody has changed it. */
  readonly isDefault: (path: string) => boolean;
}

/** The value at a path such as `facts.calibre` or `serials.0.status`. */
export function valueAt(values: Readonly<Record<string, unknown>>, path: string): unknown {
  let value: unknown = values;
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

export const emptyExhibit: ExhibitValues = {
  mark: '',
  kind: 'firearm',
  description: '',
  quantity: 1,
  unit: 'piece',
  foundAt: '',
  facts: {},
  serials: [],
  markings: [],
  handling: '',
};

const usualUnits: Partial<Record<ExhibitValues['kind'], ExhibitValues['unit']>> = {
  ammunition: 'round',
  'cartridge-case': 'case',
  bullet: 'bullet',
  'swab-set': 'set',
  cash: 'euro',
};

export function usualUnit(kind: ExhibitValues['kind']): ExhibitValues['unit'] {
  return usualUnits[kind] ?? 'piece';
}

/** The values of a recorded exhibit, to be revised. */
export function valuesOf(exhibit: Exhibit): ExhibitValues {
  const { incidentId, submissionId, packageNumber, parentId, madeSafe, loadedState, explosiveClearance } = exhibit;
  return {
    mark: exhibit.mark,
    kind: exhibit.kind,
    description: exhibit.description,
    quantity: exhibit.quantity,
    unit: exhibit.unit,
    foundAt: exhibit.foundAt,
    facts: exhibit.facts,
    serials: exhibit.serials,
    markings: exhibit.markings,
    handling: exhibit.handling,
    ...(incidentId === undefined ? {} : { incidentId }),
    ...(submissionId === undefined ? {} : { submissionId }),
    ...(parentId === undefined ? {} : { parentId }),
    ...(packageNumber === undefined ? {} : { packageNumber }),
    ...(madeSafe === undefined ? {} : { madeSafe }),
    ...(loadedState === undefined ? {} : { loadedState }),
    ...(explosiveClearance === undefined ? {} : { explosiveClearance }),
  };
}

/** The facts with one more value; undefined takes the fact away, since what was not recorded is not recorded as empty. */
export function withFact(facts: Facts, name: string, value: Facts[string]): ExhibitValues['facts'] {
  const kept = Object.entries({ ...facts, [name]: value }).flatMap(([key, kept_]) =>
    kept_ === undefined || kept_ === '' || (Array.isArray(kept_) && kept_.length === 0) ? [] : [[key, kept_] as const],
  );
  return Object.fromEntries(kept);
}

/** Copies what a series of similar exhibits has in common; never what makes one of them itself. */
export function copiedFrom(previous: ExhibitValues): Partial<ExhibitValues> {
  const { kind, unit, foundAt, facts, handling, serials } = previous;
  return { kind, unit, foundAt, facts: factsInCommon(kind, facts), handling, serials: serials.map(withoutReading) };
}

/** Where a number stands and in which script, without the number. */
function withoutReading({ component, script }: ExhibitValues['serials'][number]): ExhibitValues['serials'][number] {
  return { component, script, asMarked: '', status: 'not-examined' };
}

/** What a template or one of its parts suggests for a new exhibit. */
export function suggestedBy(part: TemplatePart): Partial<ExhibitValues> {
  const { kind, description, quantity, unit, facts, serials, markings, handling } = part;
  return {
    kind,
    description,
    quantity,
    unit,
    facts,
    serials: serials.map((serial) => ({ ...serial, asMarked: '' })),
    markings,
    handling,
  };
}

/** The part of an exhibit that others may have in common with it. */
export function templateOf(values: ExhibitValues): TemplatePart {
  const { kind, description, quantity, unit, facts, serials, markings, handling } = values;
  return {
    kind,
    description,
    quantity,
    unit,
    facts: factsInCommon(kind, facts),
    serials: serials.map(({ component, script, status }) => ({ component, script, status })),
    markings: markings.map(({ photographId: _, ...marking }) => marking),
    handling,
  };
}
