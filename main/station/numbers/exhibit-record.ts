// One exhibit as it is counted: its facts as concluded, or as marked where nothing is concluded; its incident; its origin; what became of it.
import {
  armKindOf,
  armTypeOf,
  borderOf,
  concealmentKindOf,
  recoveryOf,
  serialStateOf,
} from '../../../shared/domain/numbers/arms.ts';
import { isCodeList, isMarkedFact, type Facts, type Marking, type Serial } from '../../../shared/domain/exhibit.ts';
import type { ExhibitField } from '../../../shared/domain/numbers/fields.ts';
import { classOfType } from '../../../shared/domain/exhibit/firearm-types.ts';
import { countryCodeOf } from '../../../shared/reference/country-code.ts';
import { readStoredJson } from '../stored-json.ts';
import type { CountedRecord } from './counted-table.ts';
import { dayOfMoment } from './days.ts';
import type { FateOfExhibit, OriginOfFirearm } from './origins.ts';

/** What is read of an exhibit and its incident. */
export interface ExhibitSource {
  readonly id: string;
  readonly kind: string;
  readonly quantity: number;
  readonly unit: string;
  readonly facts: string;
  readonly serials: string;
  readonly markings: string;
  readonly recorded_at: string;
  readonly incident: CountedIncident | undefined;
}

/** What of an incident is counted of each of its exhibits. */
export interface CountedIncident {
  readonly kind: string;
  readonly day: number;
  readonly premises: string;
  readonly meansOfTransport: string;
  readonly concealment: string;
  readonly criminalContext: string;
}

const noIncident: CountedIncident = {
  kind: '',
  day: 0,
  premises: '',
  meansOfTransport: '',
  concealment: '',
  criminalContext: '',
};

export function countedIncident(kind: string, occurredFrom: string, seizure: string | null): CountedIncident {
  const facts = seizure === null ? {} : readStoredJson<Facts>(seizure);
  const { concealment } = facts;
  return {
    kind,
    day: dayOfMoment(occurredFrom),
    premises: textOf(facts, 'premisesType'),
    meansOfTransport: textOf(facts, 'meansOfTransport'),
    concealment: isCodeList(concealment) ? concealmentKindOf(concealment) : '',
    criminalContext: textOf(facts, 'criminalContext'),
  };
}

export const countedKinds = ['firearm', 'component', 'magazine', 'suppressor', 'accessory', 'ammunition', 'explosive'];

/** Everything but the month, which follows from the day that is counted by. */
type Values = Readonly<Record<Exclude<ExhibitField, 'month'>, string>>;

export function countedExhibit(
  source: ExhibitSource,
  origin: OriginOfFirearm | undefined,
  fate: FateOfExhibit | undefined,
): CountedRecord {
  const facts = readStoredJson<Facts>(source.facts);
  const serials = source.serials === '[]' ? [] : readStoredJson<Serial[]>(source.serials);
  const { kind: incidentKind, day: recovered, ...seizure } = source.incident ?? noIncident;
  const isFirearm = source.kind === 'firearm';
  const firearmType = textOf(facts, 'firearmType');
  const firearmClass = textOf(facts, 'firearmClass') || (classOfType(firearmType) ?? '');
  const originClass = textOf(facts, 'originClass');
  const [make, model, calibre] = [concluded(facts, 'make'), concluded(facts, 'model'), concluded(facts, 'calibre')];
  const values: Values = {
    kind: source.kind,
    arm: isFirearm ? armKindOf(firearmType, firearmClass, originClass) : '',
    armType: isFirearm ? armTypeOf(firearmType, firearmClass) : '',
    firearmClass,
    firearmType,
    originClass,
    condition: textOf(facts, 'condition'),
    make,
    model,
    calibre,
    country: countryCodeOf(concluded(facts, 'country')),
    recovery: recoveryOf(textOf(facts, 'recoveryType'), incidentKind),
    incidentKind,
    ...seizure,
    border: borderOf(incidentKind, seizure.premises),
    serial: serialStateOf(serials.map(({ status }) => status)),
    importMark: hasImportMark(facts, source.markings) ? 'yes' : 'no',
    nationalCategory: textOf(facts, 'nationalCategory'),
    euCategory: textOf(facts, 'euCategory'),
    licenceStatus: textOf(facts, 'licenceStatus'),
    origin: isFirearm ? (origin?.state ?? 'not-asked') : '',
    diversionKind: origin?.kind ?? '',
    diversionCountry: origin?.country ?? '',
    disposition: fate?.disposition ?? 'kept',
    unit: source.unit,
  };
  return {
    id: source.id,
    values,
    days: {
      recovered,
      recorded: dayOfMoment(source.recorded_at),
      disposed: fate === undefined ? 0 : dayOfMoment(fate.occurredAt),
    },
    quantity: source.quantity,
    identity: isFirearm ? identityOf(make, model, calibre, serials) : '',
    span: -1,
  };
}

function textOf(facts: Facts, name: string): string {
  const fact = facts[name];
  return typeof fact === 'string' ? fact : '';
}

function concluded(facts: Facts, name: string): string {
  const fact = facts[name];
  if (!isMarkedFact(fact)) return '';
  return (fact.asConcluded ?? '') === '' ? (fact.asMarked ?? '') : (fact.asConcluded ?? '');
}

function hasImportMark(facts: Facts, markings: string): boolean {
  if (textOf(facts, 'importMarkText') !== '') return true;
  // Most marks are not read at all.
  if (!markings.includes('"import')) return false;
  return readStoredJson<Marking[]>(markings).some(({ kind }) => kind === 'import' || kind === 'importer');
}

/** The same firearm for sure: make, model, calibre and a whole number agree letter for letter. A number that is worn proves nothing. */
function identityOf(make: string, model: string, calibre: string, serials: readonly Serial[]): string {
  const whole = serials.find(({ status }) => status === 'intact' || status === 'restored-full');
  const number = whole?.asConcluded ?? whole?.asMarked ?? '';
  if (number === '' || make === '' || model === '' || calibre === '') return '';
  return [make, model, calibre, number].map((part) => part.trim().toLocaleUpperCase('en')).join('\n');
}
