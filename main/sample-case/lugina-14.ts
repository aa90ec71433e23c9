// The fictional case LUGINA-14 as data: every person, place, number and serial is invented. What a registrar would type.
import type { ExhibitKind, FactValue, Marking, QuantityUnit, Serial } from '../../shared/domain/exhibit.ts';
import type { LoadedState } from '../../shared/domain/loaded-state.ts';

/** A sentence of the record in the three languages that a person of the sample may write in. */
export interface Written {
  readonly en: string;
  readonly sq: string;
  readonly sr: string;
}

export const written = (en: string, sq: string, sr: string): Written => ({ en, sq, sr });

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

const serial = (asMarked: string, status: Serial['status'], more: Partial<Serial> = {}): Serial => ({
  component: 'receiver',
  script: 'latin',
  asMarked,
  status,
  ...more,
});

const rifle = (country: string, make: string, model: string, more: SampleFacts = {}): SampleFacts => ({
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

const zoraki = (more: SampleFacts = {}): SampleFacts => ({
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

const firat = (more: SampleFacts = {}): SampleFacts => ({
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

const without: LoadedState = { chamber: 'empty', magazine: 'none', selector: 'safe', hammer: 'down', note: '' };

const withMagazine = (chamber: LoadedState['chamber'], roundsInMagazine: number): LoadedState => ({
  ...without,
  chamber,
  magazine: 'inserted',
  roundsInMagazine,
  selector: chamber === 'round' ? 'fire' : 'safe',
  hammer: chamber === 'round' ? 'cocked' : 'down',
});

const pistol = (
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

const swabFirst = written(
  'Swab grip, trigger and slide for DNA before any other examination.',
  'Para çdo ekzaminimi tjetër merren mostra për ADN nga doreza, këmbëza dhe rrëshqitësja.',
  'Пре сваког другог испитивања узети брисеве за ДНК са рукохвата, окидача и навлаке.',
);

function markedMake(facts: SampleFacts): string {
  const make = facts['make'];
  return typeof make === 'object' && !Array.isArray(make) ? (make.asMarked ?? '') : '';
}

const zorakiText = written(
  'Self-loading pistol, alarm weapon Zoraki 914 converted to fire live cartridges',
  'Pistoletë gjysmautomatike, armë alarmi Zoraki 914 e përshtatur për fishekë luftarakë',
  'Полуаутоматски пиштољ, алармно оружје Зораки 914 преправљено за бојеву муницију',
);
const firatText = written(
  'Self-loading pistol, alarm weapon Ekol Firat Magnum converted, smooth bore',
  'Pistoletë gjysmautomatike, armë alarmi Ekol Firat Magnum e përshtatur, tytë e lëmuar',
  'Полуаутоматски пиштољ, алармно оружје Екол Фират Магнум преправљено, глатка цев',
);

export const exhibits: readonly SampleExhibit[] = [
  {
    mark: 'K1',
    kind: 'firearm',
    what: written(
      'Assault rifle Zastava M70AB2 with under-folding stock',
      'Pushkë sulmi Zastava M70AB2 me kondak të palosshëm nga poshtë',
      'Јуришна пушка Застава М70АБ2 са преклопним кундаком',
    ),
    foundAt: 'vehicle',
    quantity: 1,
    unit: 'piece',
    facts: rifle('YU', 'Zastava', 'M70AB2', {
      barrelLength: 415,
      overallLength: 890,
      selectorMarkings: 'U-R-J',
      stockType: 'under-folding',
      stockMaterial: 'steel',
      finish: 'blued',
      magazineCapacity: 30,
    }),
    loaded: without,
    serials: [
      serial('С-371864', 'intact', { script: 'cyrillic', confidence: 'certain' }),
      serial('С-371864', 'intact', { component: 'bolt-carrier', script: 'cyrillic', confidence: 'certain' }),
    ],
    markings: [{ kind: 'state-property', component: 'receiver', script: 'cyrillic', text: 'ЈНА' }],
    seal: '0048211',
    drawing: 'assault-rifle',
    length: 890,
    handling: swabFirst,
  },
  {
    mark: 'K2',
    kind: 'firearm',
    what: written(
      'Assault rifle Zastava M70AB2, serial number ground off',
      'Pushkë sulmi Zastava M70AB2, numri serik i gërryer',
      'Јуришна пушка Застава М70АБ2, серијски број избрушен',
    ),
    foundAt: 'vehicle',
    quantity: 1,
    unit: 'piece',
    facts: rifle('YU', 'Zastava', 'M70AB2', {
      alterations: ['serial-attacked'],
      overallLength: 890,
      selectorMarkings: 'U-R-J',
      stockType: 'under-folding',
    }),
    loaded: without,
    serials: [
      serial('', 'restored-partial', {
        script: 'cyrillic',
        asConcluded: 'С-4?8[38]52',
        method: "Magnetic particle (negative); Fry's reagent, positions 1–2 and 4–7",
      }),
    ],
    seal: '0048212',
    drawing: 'assault-rifle',
    length: 890,
    handling: swabFirst,
  },
  {
    mark: 'K3',
    kind: 'firearm',
    what: written(
      'Assault rifle ASH-78, carving on the stock',
      'Pushkë sulmi ASH-78, me gdhendje në kondak',
      'Јуришна пушка АСХ-78, урезан натпис на кундаку',
    ),
    foundAt: 'vehicle',
    quantity: 1,
    unit: 'piece',
    facts: rifle('AL', 'Gramsh', 'ASH-78', {
      overallLength: 870,
      selectorMarkings: 'A-1',
      stockType: 'fixed',
      stockMaterial: 'wood',
    }),
    loaded: without,
    serials: [serial('0114598', 'intact')],
    markings: [{ kind: 'owner-engraving', component: 'stock', script: 'latin', text: 'V · M' }],
    seal: '0048213',
    drawing: 'assault-rifle',
    length: 870,
    handling: swabFirst,
  },
  pistol(
    'K4',
    '0048214',
    zorakiText,
    zoraki(),
    [serial('0718-020411', 'intact', { component: 'frame' })],
    withMagazine('round', 6),
  ),
  pistol('K5', '0048215', zorakiText, zoraki(), [serial('0718-020412', 'intact', { component: 'frame' })]),
  pistol('K6', '0048217', zorakiText, zoraki(), [
    serial('', 'restored-partial', { component: 'frame', asConcluded: '0718-0204?3', method: "Fry's reagent" }),
  ]),
  pistol('K7', '0048216', zorakiText, zoraki({ condition: 'inoperable-repairable' }), [
    serial('', 'restoration-failed', { component: 'frame' }),
  ]),
  pistol('K8', '0048218', firatText, firat(), [serial('EV-19-33104', 'intact', { component: 'frame' })]),
  pistol('K9', '0048219', firatText, firat(), [
    serial('EV-19-3310O', 'partially-legible', { component: 'frame', asConcluded: 'EV-19-3310[O0]' }),
  ]),
  {
    mark: 'K10',
    kind: 'ammunition',
    what: written('300 cartridges 7.62 × 39', '300 fishekë 7,62 × 39', '300 метака 7,62 × 39'),
    foundAt: 'vehicle',
    quantity: 300,
    unit: 'round',
    facts: {
      calibre: { asConcluded: '7.62 × 39', confidence: 'certain' },
      ammunitionState: 'live',
      countingBasis: 'counted',
      headstampMarks: [
        { count: 180, at12: 'ППУ', at6: '1986', script: 'cyrillic', maker: 'Prvi Partizan, Užice' },
        { count: 90, at12: 'IK', at6: '84', script: 'latin' },
        { count: 30, at12: '31', at6: '78', script: 'latin' },
      ],
      bulletType: 'fmj',
      packagingType: 'loose',
      ammunitionOrigin: 'military',
      ammunitionCondition: 'serviceable',
    },
    markings: [{ kind: 'headstamp', component: 'case-head', script: 'cyrillic', text: 'ППУ 1986' }],
    seal: '0048220',
    drawing: 'cartridges',
    length: 56,
  },
  {
    mark: 'K11',
    kind: 'ammunition',
    what: written(
      '112 cartridges 7.65 × 17 SR, including 7 taken from K4',
      '112 fishekë 7,65 × 17 SR, përfshirë 7 të nxjerrë nga K4',
      '112 метака 7,65 × 17 СР, укључујући 7 извађених из К4',
    ),
    foundAt: 'vehicle',
    quantity: 112,
    unit: 'round',
    facts: {
      calibre: { asConcluded: '7.65 × 17 SR', confidence: 'certain' },
      ammunitionState: 'live',
      countingBasis: 'counted',
      bulletType: 'fmj',
      caseMaterial: 'brass',
      ammunitionOrigin: 'commercial',
    },
    seal: '0048221',
    drawing: 'cartridges',
    length: 25,
  },
  {
    mark: 'K12',
    kind: 'magazine',
    what: written(
      '9 magazines: 3 for rifles, 6 for pistols',
      '9 karikatorë: 3 për pushkë, 6 për pistoleta',
      '9 оквира: 3 за пушке, 6 за пиштоље',
    ),
    foundAt: 'vehicle',
    quantity: 9,
    unit: 'piece',
    facts: { magazineType: 'box-detachable', condition: 'not-tested' },
    seal: '0048222',
    drawing: 'magazines',
    length: 190,
    handling: written('Latent prints first.', 'Së pari gjurmët latente.', 'Прво латентни трагови.'),
  },
  {
    mark: 'K13',
    kind: 'suppressor',
    what: written('Suppressor, craft-made', 'Silenciator, punim artizanal', 'Пригушивач, занатске израде'),
    foundAt: 'vehicle',
    quantity: 1,
    unit: 'piece',
    facts: {
      originClass: 'craft',
      suppressorType: 'craft',
      overallLength: 172,
      diameter: 34,
      partMaterial: 'steel',
      condition: 'not-tested',
    },
    seal: '0048223',
    drawing: 'suppressor',
    length: 172,
  },
  {
    mark: 'K14',
    kind: 'device',
    what: written(
      '2 mobile telephones, K14a and K14b, switched off',
      '2 telefona mobilë, K14a dhe K14b, të fikur',
      '2 мобилна телефона, К14а и К14б, искључена',
    ),
    foundAt: 'person',
    quantity: 2,
    unit: 'piece',
    facts: {
      deviceKind: 'telephone',
      deviceType: 'Mobile telephone',
      imei: '35-000000-000014-1',
      imeiSecond: '35-000000-000014-2',
      powerState: 'off',
      isolatedFromNetwork: true,
    },
    seal: '0048224',
    drawing: 'telephones',
    length: 150,
  },
  {
    mark: 'K15',
    kind: 'cash',
    what: written('Cash, EUR 8,450', 'Para të gatshme, 8.450 EUR', 'Готовина, 8.450 евра'),
    foundAt: 'person',
    quantity: 8450,
    unit: 'euro',
    facts: {
      currency: 'EUR',
      denominationCounts: [
        { hundredths: 5000, count: 160 },
        { hundredths: 2000, count: 22 },
        { hundredths: 1000, count: 1 },
      ],
      suspectedCounterfeit: false,
      countedBy: 'Besa Regjistri, Marko Čuvarić',
    },
    seal: '0048225',
    drawing: 'banknotes',
    length: 140,
  },
  {
    mark: 'K16',
    kind: 'tool',
    what: written(
      'Workshop: drill press jig, 5 barrel blanks, reamer 7.65 mm, drill bit 16.2 mm',
      'Punishtja: mbajtëse shpimi, 5 gjysmëfabrikate tytash, zgjerues 7,65 mm, punto 16,2 mm',
      'Радионица: алат за бушилицу, 5 полупроизвода цеви, развртач 7,65 mm, бургија 16,2 mm',
    ),
    foundAt: 'workshop',
    quantity: 8,
    unit: 'piece',
    facts: {
      toolKind: 'set',
      toolType: 'Drill press jig, barrel blanks, reamer, drill bit',
      dimensions: '7.65 mm; 16.2 mm',
      toolCondition: 'not-tested',
    },
    seal: '0048301',
    drawing: 'tools',
    length: 320,
  },
  {
    mark: 'K17',
    kind: 'swab-set',
    what: written('Swab set SW-01 to SW-14', 'Komplet mostrash SW-01 deri SW-14', 'Комплет брисева SW-01 до SW-14'),
    foundAt: 'vehicle',
    quantity: 14,
    unit: 'piece',
    facts: {
      swabKind: 'dna',
      swabCount: 14,
      swabMarks: 'SW-01 … SW-14',
      takenFrom: 'K1–K9, K12',
      takenBy: 'Vesna Primerović',
      swabMedium: 'moist',
      controlTaken: true,
    },
    seal: '0048226',
    drawing: 'swabs',
    length: 150,
  },
  {
    mark: 'K18',
    kind: 'latent-lift',
    what: written('Latent lifts L-1 to L-5', 'Gjurmë latente L-1 deri L-5', 'Латентни трагови L-1 до L-5'),
    foundAt: 'workshop',
    quantity: 5,
    unit: 'piece',
    facts: {
      liftCount: 5,
      liftMarks: 'L-1 … L-5',
      takenFrom: 'K12.1, K16',
      liftMethod: 'powder',
      liftMedium: 'gel',
      takenBy: 'Vesna Primerović',
    },
    seal: '0048302',
    drawing: 'lifts',
    length: 100,
  },
  {
    mark: 'K19',
    kind: 'other',
    what: written(
      '8 empty boxes of alarm pistols, importer label “BG”',
      '8 kuti boshe të pistoletave të alarmit, etiketë e importuesit “BG”',
      '8 празних кутија алармних пиштоља, налепница увозника „БГ”',
    ),
    foundAt: 'workshop',
    quantity: 8,
    unit: 'piece',
    facts: {},
    markings: [{ kind: 'importer', component: 'other', script: 'latin', text: 'BG' }],
    seal: '0048303',
    drawing: 'boxes',
    length: 240,
  },
  {
    mark: 'K20',
    kind: 'ammunition',
    what: written(
      '14 blank cartridges 9 mm P.A.K. with a ball inserted',
      '14 fishekë bosh 9 mm P.A.K. me sferë të futur',
      '14 маневарских метака 9 mm P.A.K. са уметнутом куглицом',
    ),
    foundAt: 'workshop',
    quantity: 14,
    unit: 'piece',
    facts: {
      calibre: { asMarked: '9 mm P.A.K.', confidence: 'certain' },
      ammunitionState: 'modified-blank',
      countingBasis: 'counted',
      bulletType: 'ball',
    },
    seal: '0048304',
    drawing: 'cartridges',
    length: 22,
  },
];
