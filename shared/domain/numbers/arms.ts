// What a firearm counts as: the types of the illicit-arms-flows tables, whether it is an arm at all, how it was recovered. Sources: ITI ¶4, SDG 16.4.2
// metadata of 2018-07-26 (arms are small arms and light weapons, antiques and replicas excluded). The grouping of types is unverified.
import { concealmentGroupsOf, type ConcealmentGroup } from '../map/ways.ts';
import type { IncidentKind } from '../case.ts';
import { classOfType } from '../exhibit/firearm-types.ts';

export const armTypes = [
  'revolver',
  'pistol',
  'rifle',
  'shotgun',
  'sub-machine-gun',
  'machine-gun',
  'other-small-arm',
  'light-weapon',
  'other',
] as const;
export type ArmType = (typeof armTypes)[number];

/** `alarm`: an alarm or signal weapon that nobody converted. */
export const armKinds = ['arm', 'alarm', 'not-an-arm'] as const;
export type ArmKind = (typeof armKinds)[number];

const noArms: readonly string[] = ['air-weapon', 'antique', 'replica', 'captive-bolt', 'flobert'];

export function armTypeOf(firearmType: string, firearmClass: string): ArmType | '' {
  if (firearmType === '' && firearmClass === '') return '';
  if (firearmType === 'revolver' || firearmType === 'alarm-revolver') return 'revolver';
  switch (classOfType(firearmType) ?? firearmClass) {
    case 'handgun':
      return 'pistol';
    case 'long-rifled':
      return 'rifle';
    case 'long-smooth':
      return 'shotgun';
    case 'sub-machine-gun':
      return 'sub-machine-gun';
    case 'machine-gun':
      return 'machine-gun';
    case 'light-weapon':
      return 'light-weapon';
    case 'alarm-signal':
      return firearmType === 'alarm-pistol' ? 'pistol' : 'other-small-arm';
    default:
      return firearmType === 'disguised' || firearmType === 'craft-made' || firearmType === 'printed'
        ? 'other-small-arm'
        : 'other';
  }
}

/** Six converted alarm pistols are six firearms, and no alarm weapon. */
export function armKindOf(firearmType: string, firearmClass: string, originClass: string): ArmKind {
  if (noArms.includes(firearmType)) return 'not-an-arm';
  const isAlarm = (classOfType(firearmType) ?? firearmClass) === 'alarm-signal';
  return isAlarm && originClass !== 'converted' ? 'alarm' : 'arm';
}

export const recoveryModes = ['seized', 'found', 'surrendered'] as const;
export type RecoveryMode = (typeof recoveryModes)[number];

const modeOfIncident: Partial<Record<IncidentKind, RecoveryMode>> = {
  'search-of-premises': 'seized',
  'search-of-vehicle': 'seized',
  'search-of-person': 'seized',
  'border-check': 'seized',
  'traffic-stop': 'seized',
  parcel: 'seized',
  'found-property': 'found',
  'ordnance-find': 'found',
  'voluntary-surrender': 'surrendered',
  legalisation: 'surrendered',
};

/** As it was said of the firearm; else as its incident says. A crime scene says neither: there it must be said. */
export function recoveryOf(said: string, incidentKind: string): string {
  // Any other text has no entry.
  return said === '' ? (modeOfIncident[incidentKind as IncidentKind] ?? '') : said;
}

/** Taken at a border, or inland; '' where nothing says it. */
export function borderOf(incidentKind: string, premises: string): 'border' | 'inland' | '' {
  if (incidentKind === 'border-check' || premises === 'border-crossing' || premises === 'green-border') return 'border';
  return incidentKind === '' ? '' : 'inland';
}

const concealmentKinds = {
  'concealment-vehicle': 'vehicle',
  'concealment-person': 'person',
  'concealment-parcel': 'parcel',
  'concealment-premises': 'premises',
} as const satisfies Partial<Record<ConcealmentGroup, string>>;

/** One kind for all places where it was hidden, because it is counted once: `several` where they are of more than one. */
export function concealmentKindOf(places: readonly string[]): string {
  const kinds = new Set(
    places.flatMap((place) =>
      concealmentGroupsOf([place]).map((group) => (group === 'concealment-other' ? place : concealmentKinds[group])),
    ),
  );
  const [first = ''] = kinds;
  return kinds.size > 1 ? 'several' : first;
}

/** How far a number identifies it, of the statuses of all its serial numbers: the best one counts. */
export const serialStates = ['intact', 'restored', 'partial', 'removed', 'never-marked', 'not-examined'] as const;
export type SerialState = (typeof serialStates)[number];

const stateOfSerial: Readonly<Record<string, SerialState>> = {
  intact: 'intact',
  'restored-full': 'restored',
  'partially-legible': 'partial',
  'restored-partial': 'partial',
  corroded: 'partial',
  covered: 'partial',
  'obliterated-ground': 'removed',
  'obliterated-punched': 'removed',
  'obliterated-drilled': 'removed',
  'obliterated-welded': 'removed',
  altered: 'removed',
  're-stamped': 'removed',
  'part-removed': 'removed',
  'restoration-failed': 'removed',
  'never-marked': 'never-marked',
  'not-examined': 'not-examined',
};

export function serialStateOf(statuses: readonly string[]): SerialState | '' {
  const known = new Set(statuses.map((status) => stateOfSerial[status]));
  return serialStates.find((state) => known.has(state)) ?? '';
}
