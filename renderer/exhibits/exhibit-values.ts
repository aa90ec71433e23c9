// What the forms of an exhibit hold while it is being described, and how it becomes what the contract takes: nothing empty is sent.
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
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
  const { kind, unit, foundAt, facts, handling } = previous;
  return { kind, unit, foundAt, facts, handling };
}
