// What an exhibit of the sample is made of, and the weapons that several of them are.
import type { ExhibitKind, FactValue, Marking, QuantityUnit, Serial } from '../../shared/domain/exhibit.ts';
import type { LoadedState } from '../../shared/domain/loaded-state.ts';
import { written, type Written } from './written.ts';

type SampleFacts = Readonly<Record<string, FactValue>>;

export interface SampleExhibit {
  readonly mark: string;
  readonly kind: ExhibitKind;
  readonly what: Written;
  readonly foundAt: 'vehicle' | 'workshop' | 'person';
  readonly quantity: number;
  readonly unit: QuantityUnit;
  readonly facts: SampleFacts;
  /** How a firearm was loaded when it was found. */
  readonly loaded?: LoadedState;
  readonly serials?: readonly Serial[];
  readonly markings?: readonly Marking[];
  /** The seal of the package it came in; several exhibits may share none. */
  readonly seal: string;
  readonly drawing: Drawing;
  /** Length of the object, millimetres: the drawing is to scale. */
  readonly length: number;
  readonly handling?: Written;
}

export type Drawing =
  | 'assault-rifle'
  | 'pistol'
  | 'cartridges'
  | 'magazines'
  | 'suppressor'
  | 'telephones'
  | 'banknotes'
  | 'tools'
  | 'swabs'
  | 'lifts'
  | 'boxes';

export const serial = (asMarked: string, status: Serial['status'], more: Partial<Serial> = {}): Serial => ({
  component: 'receiver',
  script: 'latin',
  asMarked,
  status,
  ...more,
});

export const rifle = (country: string, make: string, model: string, more: SampleFacts = {}): SampleFacts => ({
  firearmClass: 'long-rifled',
  firearmType: 'assault-rifle',
  make: { asConcluded: make, confidence: 'certain' },
  model: { asConcluded: model, confidence: 'certain', listKey: `${make}/assault-rifle/${model}` },
  calibre: { asMarked: '7,62', asConcluded: '7.62 × 39', confidence: 'certain' },
  country: { asConcluded: country, confidence: 'probable' },
  action: 'gas-rotating-bolt',
  fireModes: ['semi-automatic', 'full-automatic'],
  originClass: 'industrial',
  condition: 'operable',
  calibreBasis: 'list',
  recoveryType: 'seized',
  magazineType: 'box-detachable',
  barrelCount: 1,
  nationalCategory: 'a',
  euCategory: 'a',
  licenceStatus: 'unknown',
  ...more,
});

export const zoraki = (more: SampleFacts = {}): SampleFacts => ({
  firearmClass: 'handgun',
  firearmType: 'pistol-self-loading',
  make: { asMarked: 'ZORAKI', asConcluded: 'Zoraki', confidence: 'certain' },
  model: { asMarked: 'MOD. 914', asConcluded: '914', confidence: 'certain', listKey: 'Zoraki/alarm-pistol/914' },
  calibre: { asMarked: '9 mm P.A.K.', asConcluded: '7.65 × 17 SR', confidence: 'certain' },
  country: { asMarked: 'MADE IN TURKEY', asConcluded: 'TR', confidence: 'certain' },
  action: 'blowback',
  fireModes: ['semi-automatic'],
  originClass: 'converted',
  alterations: ['barrel-replaced-rifled', 'chamber-recut', 'slide-reinforced'],
  condition: 'operable',
  calibreBasis: 'measured',
  trigger: 'double-single',
  recoveryType: 'seized',
  magazineType: 'box-detachable',
  magazineCapacity: 14,
  barrelCount: 1,
  riflingType: 'conventional',
  landsAndGrooves: 6,
  twist: 'right',
  frameMaterial: 'zinc-alloy',
  colour: 'black',
  nationalCategory: 'not-determined',
  euCategory: 'not-determined',
  licenceStatus: 'never',
  ...more,
});

export const firat = (more: SampleFacts = {}): SampleFacts => ({
  firearmClass: 'handgun',
  firearmType: 'pistol-self-loading',
  make: { asMarked: 'EKOL', asConcluded: 'Ekol', confidence: 'certain' },
  // Written freely on purpose: the sample has something to reconcile.
  model: { asMarked: 'FIRAT MAGNUM', asConcluded: 'Firat Magnum', confidence: 'certain' },
  calibre: { asMarked: '9 mm P.A.K.', asConcluded: '7.65 × 17 SR', confidence: 'probable' },
  country: { asMarked: 'TURKEY', asConcluded: 'TR', confidence: 'certain' },
  action: 'blowback',
  fireModes: ['single-shot'],
  originClass: 'converted',
  alterations: ['barrel-replaced-smooth', 'chamber-recut'],
  calibreBasis: 'measured',
  recoveryType: 'seized',
  riflingType: 'smooth',
  magazineType: 'box-detachable',
  barrelCount: 1,
  licenceStatus: 'never',
  condition: 'operable-with-defect',
  ...more,
});

export const without: LoadedState = { chamber: 'empty', magazine: 'none', selector: 'safe', hammer: 'down', note: '' };

export const withMagazine = (chamber: LoadedState['chamber'], roundsInMagazine: number): LoadedState => ({
  ...without,
  chamber,
  magazine: 'inserted',
  roundsInMagazine,
  selector: chamber === 'round' ? 'fire' : 'safe',
  hammer: chamber === 'round' ? 'cocked' : 'down',
});

export const pistol = (
  mark: string,
  seal: string,
  what: Written,
  facts: SampleFacts,
  serials: readonly Serial[],
  loaded: LoadedState = withMagazine('empty', 0),
): SampleExhibit => ({
  mark,
  kind: 'firearm',
  what,
  foundAt: 'vehicle',
  quantity: 1,
  unit: 'piece',
  facts,
  loaded,
  serials,
  markings: [
    {
      kind: 'manufacturer',
      component: 'slide',
      script: 'latin',
      text: facts['make'] === undefined ? '' : markedMake(facts),
    },
  ],
  seal,
  drawing: 'pistol',
  length: 165,
  handling: swabFirst,
});

export const swabFirst = written(
  'Swab grip, trigger and slide for DNA before any other examination.',
  'Para çdo ekzaminimi tjetër merren mostra për ADN nga doreza, këmbëza dhe rrëshqitësja.',
  'Пре сваког другог испитивања узети брисеве за ДНК са рукохвата, окидача и навлаке.',
);

function markedMake(facts: SampleFacts): string {
  const make = facts['make'];
  return typeof make === 'object' && !Array.isArray(make) ? (make.asMarked ?? '') : '';
}

export const zorakiText = written(
  'Self-loading pistol, alarm weapon Zoraki 914 converted to fire live cartridges',
  'Pistoletë gjysmautomatike, armë alarmi Zoraki 914 e përshtatur për fishekë luftarakë',
  'Полуаутоматски пиштољ, алармно оружје Зораки 914 преправљено за бојеву муницију',
);
export const firatText = written(
  'Self-loading pistol, alarm weapon Ekol Firat Magnum converted, smooth bore',
  'Pistoletë gjysmautomatike, armë alarmi Ekol Firat Magnum e përshtatur, tytë e lëmuar',
  'Полуаутоматски пиштољ, алармно оружје Екол Фират Магнум преправљено, глатка цев',
);
