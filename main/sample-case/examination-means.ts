// What the sample's laboratory works with: its letterhead, instruments with their calibrations, methods with their versions, and reference
// stock. Agency, numbers and lots are invented.
import type { InputOf } from '../../shared/contract/index.ts';
import { written, type Written } from './written.ts';

type Instrument = Pick<InputOf<'instruments.record'>, 'number' | 'kind' | 'serial'> & {
  readonly name: Written;
  /** Absent for what is only looked through. */
  readonly calibrated?: { readonly at: string; readonly due: string; readonly certificate: string };
};

export const letterhead = {
  laboratory: written(
    'Agency on Forensics (fictional), Ballistics Laboratory',
    'Agjencia e Forenzikës (fiktive), Laboratori i Balistikës',
    'Агенција за форензику (измишљена), Балистичка лабораторија',
  ),
  address: written(
    'Example Street 14, 10000 Example Town (fictional)',
    'Rruga Shembull 14, 10000 Qyteti Shembull (fiktive)',
    'Улица Пример 14, 10000 Пример Град (измишљено)',
  ),
  contact: 'ballistics@example.invalid',
};

export const forceGauge = 'KFA-I-007';
export const calliper = 'KFA-I-003';
export const comparisonMicroscope = 'KFA-I-021';
export const chronograph = 'KFA-I-012';
export const balance = 'KFA-I-004';

export const sampleInstruments: readonly Instrument[] = [
  {
    number: forceGauge,
    kind: 'force-gauge',
    serial: 'FG-50-11873',
    name: written('Digital force gauge 50 N', 'Dinamometër digjital 50 N', 'Дигитални динамометар 50 N'),
    // Ran out four days before it was used on K5: warned of, explained and printed.
    calibrated: { at: '2024-03-20T09:00:00.000Z', due: '2025-03-20T22:59:59.000Z', certificate: 'MET-2024-0318' },
  },
  {
    number: calliper,
    kind: 'calliper',
    serial: 'DC-150-2204',
    name: written('Digital calliper 150 mm', 'Kalibër digjital 150 mm', 'Дигитално помично мерило 150 mm'),
    calibrated: { at: '2024-09-11T08:00:00.000Z', due: '2025-09-11T21:59:59.000Z', certificate: 'MET-2024-0902' },
  },
  {
    number: comparisonMicroscope,
    kind: 'comparison-microscope',
    serial: 'CM-0417',
    name: written('Comparison microscope', 'Mikroskop krahasues', 'Компаративни микроскоп'),
    calibrated: { at: '2024-10-02T08:00:00.000Z', due: '2025-10-02T21:59:59.000Z', certificate: 'MET-2024-0955' },
  },
  {
    number: chronograph,
    kind: 'chronograph',
    serial: 'CH-3-661',
    name: written('Chronograph', 'Kronograf', 'Хронограф'),
    calibrated: { at: '2024-06-05T08:00:00.000Z', due: '2025-06-05T21:59:59.000Z', certificate: 'MET-2024-0560' },
  },
  {
    number: balance,
    kind: 'scale',
    serial: 'B-6200-09',
    name: written('Balance 6200 g', 'Peshore 6200 g', 'Вага 6200 g'),
    calibrated: { at: '2024-11-18T08:00:00.000Z', due: '2025-11-18T22:59:59.000Z', certificate: 'MET-2024-1104' },
  },
];

interface Method {
  readonly code: string;
  readonly version: string;
  readonly title: Written;
  readonly reference: string;
}

export const sampleMethods: readonly Method[] = [
  {
    code: 'KFA-B-01',
    version: '4',
    title: written(
      'Making safe and description of firearms',
      'Bërja e sigurt dhe përshkrimi i armëve të zjarrit',
      'Довођење у безбедно стање и опис ватреног оружја',
    ),
    reference: 'ENFSI-BPM-FGP (fictional adoption)',
  },
  {
    code: 'KFA-B-02',
    version: '3',
    title: written(
      'Measuring firearms: bore, rifling, trigger',
      'Matja e armëve: kanali, vjaskat, këmbëza',
      'Мерење оружја: цев, олучење, окидач',
    ),
    reference: '',
  },
  {
    code: 'KFA-B-03',
    version: '2',
    title: written('Restoring serial numbers', 'Rikthimi i numrave serikë', 'Обнављање серијских бројева'),
    reference: '',
  },
  {
    code: 'KFA-B-04',
    version: '5',
    title: written('Function and test fire', 'Funksionimi dhe shtënia provë', 'Исправност и пробно пуцање'),
    reference: '',
  },
  {
    code: 'KFA-B-05',
    version: '3',
    title: written(
      'Comparison of cartridge cases, bullets and toolmarks',
      'Krahasimi i gëzhojave, predhave dhe gjurmëve të veglave',
      'Упоређивање чаура, зрна и трагова алата',
    ),
    reference: 'AFTE range of conclusions, 1992',
  },
  {
    code: 'KFA-B-06',
    version: '2',
    title: written('Ballistic database', 'Baza balistike e të dhënave', 'Балистичка база података'),
    reference: '',
  },
  {
    code: 'KFA-B-07',
    version: '2',
    title: written('Ammunition and headstamps', 'Municioni dhe vulat e fundit', 'Муниција и ознаке на дну чауре'),
    reference: '',
  },
  {
    code: 'KFA-B-08',
    version: '1',
    title: written('Sound suppressors', 'Zhurmëmbytësit', 'Пригушивачи'),
    reference: '',
  },
  {
    code: 'KFA-F-02',
    version: '6',
    title: written('Latent prints', 'Gjurmët latente', 'Латентни отисци'),
    reference: '',
  },
  {
    code: 'KFA-D-01',
    version: '7',
    title: written('DNA of touched surfaces', 'ADN nga sipërfaqet e prekura', 'ДНК са додирнутих површина'),
    reference: '',
  },
  {
    code: 'KFA-G-01',
    version: '2',
    title: written('Gunshot residue by SEM-EDX', 'Mbetje të gjuajtjes me SEM-EDX', 'Барутне честице помоћу SEM-EDX'),
    reference: 'ASTM E1588',
  },
];

type Lot = Pick<InputOf<'stock.record'>, 'kind' | 'calibre' | 'manufacturer' | 'lot' | 'unit' | 'received'> & {
  /** What the worksheets of the sample call it by. */
  readonly key: string;
  readonly name: Written;
  readonly receivedAt: string;
  readonly expires?: string;
};

export const sampleLots: readonly Lot[] = [
  {
    key: '7.62 × 39',
    kind: 'ammunition',
    name: written('Test cartridges 7.62 × 39', 'Fishekë provë 7,62 × 39', 'Пробни меци 7,62 × 39'),
    calibre: '7.62 × 39',
    manufacturer: 'Shembull Munition (fictional)',
    lot: 'SM-762-2023-11',
    unit: 'round',
    received: 200,
    receivedAt: '2024-02-06T09:00:00.000Z',
  },
  {
    key: '7.65 × 17 SR',
    kind: 'ammunition',
    name: written('Test cartridges 7.65 × 17 SR', 'Fishekë provë 7,65 × 17 SR', 'Пробни меци 7,65 × 17 СР'),
    calibre: '7.65 × 17 SR',
    manufacturer: 'Primer Metal (fictional)',
    lot: 'PM-765-0419',
    unit: 'round',
    received: 150,
    receivedAt: '2024-05-21T09:00:00.000Z',
  },
  {
    key: '9 mm P.A.K.',
    kind: 'ammunition',
    name: written('Blank cartridges 9 mm P.A.K.', 'Fishekë bosh 9 mm P.A.K.', 'Маневарски меци 9 mm P.A.K.'),
    calibre: '9 mm P.A.K.',
    manufacturer: 'Primer Metal (fictional)',
    lot: 'PM-PAK-0077',
    unit: 'round',
    received: 50,
    receivedAt: '2024-05-21T09:00:00.000Z',
  },
  {
    key: 'Fry',
    kind: 'reagent',
    name: written('Fry’s reagent', 'Reagjenti Fry', 'Фрајев реагенс'),
    calibre: '',
    manufacturer: '',
    lot: 'FRY-2025-02',
    unit: 'millilitre',
    received: 250,
    receivedAt: '2025-02-10T09:00:00.000Z',
    expires: '2025-08-10T21:59:59.000Z',
  },
  {
    key: 'chromic acid',
    kind: 'reagent',
    name: written('Chromic acid for zinc alloys', 'Acid kromik për lidhje zinku', 'Хромна киселина за легуре цинка'),
    calibre: '',
    manufacturer: '',
    lot: 'CHR-2025-01',
    unit: 'millilitre',
    received: 100,
    receivedAt: '2025-01-15T09:00:00.000Z',
    expires: '2025-07-15T21:59:59.000Z',
  },
  {
    key: 'magnetic powder',
    kind: 'reagent',
    name: written('Magnetic powder', 'Pluhur magnetik', 'Магнетни прах'),
    calibre: '',
    manufacturer: '',
    lot: 'MAG-2024-08',
    unit: 'gram',
    received: 100,
    receivedAt: '2024-09-02T09:00:00.000Z',
    expires: '2027-09-02T21:59:59.000Z',
  },
];

/** Of the laboratory's own rule; the bands of the program are nobody's until then. */
export const ownScale = {
  source: written(
    'KFA-Q-07, version 2 (fictional); highest band: ratios above 1,000,000',
    'KFA-Q-07, versioni 2 (fiktiv); brezi më i lartë: raporte mbi 1 000 000',
    'KFA-Q-07, верзија 2 (измишљено); највиши опсег: количници изнад 1.000.000',
  ),
  reason: written(
    'Bands compared with the laboratory’s rule and adopted',
    'Brezat u krahasuan me rregullën e laboratorit dhe u miratuan',
    'Опсези упоређени с правилом лабораторије и усвојени',
  ),
};
