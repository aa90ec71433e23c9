// What happened to the exhibits of LUGINA-14, in order. Times are UTC; the place is on Central European time (UTC+1, from
// 30 March 2025 UTC+2). Police steps came on paper and are entered by the registrar on arrival: late entries, and shown so.
import type { RecordableCustodyEvent } from '../../shared/domain/custody.ts';
import type { ExhibitCondition } from '../../shared/domain/exhibit-condition.ts';
import { exhibits } from './lugina-14.ts';
import { written, type Written } from './written.ts';
import { homes, type SamplePlace } from './storage-room.ts';

export interface SampleStep {
  readonly occurredAt: string;
  /** When it was entered; with the step itself where it is not said. */
  readonly recordedAt?: string;
  readonly by: 'registrar' | 'custodian' | 'examiner' | 'biology';
  readonly type: RecordableCustodyEvent;
  readonly marks: readonly string[];
  readonly from?: { readonly outside: Written } | { readonly place: SamplePlace };
  readonly to?: { readonly outside: Written } | { readonly place: SamplePlace };
  /** `own`: the seal of each exhibit's package, one act for each. */
  readonly sealIn?: string;
  readonly sealOut?: string;
  readonly note?: Written;
  readonly condition?: { readonly as: ExhibitCondition; readonly words?: Written };
  /** A paper that goes with it, taken in when the step is recorded. */
  readonly paper?: { readonly fileName: string; readonly text: string; readonly caption: Written };
  readonly authority?: string;
  readonly quantity?: number;
  readonly dueAt?: string;
  /** Who of the sample saw it and signed as a second person. */
  readonly witness?: 'registrar' | 'custodian' | 'examiner';
}

const marksAt = (...places: readonly string[]): string[] =>
  exhibits.filter(({ foundAt }) => places.includes(foundAt)).map(({ mark }) => mark);

const roadside = marksAt('vehicle', 'person');
const workshop = marksAt('workshop');
const firearms = exhibits.filter(({ kind }) => kind === 'firearm').map(({ mark }) => mark);
const everything = exhibits.map(({ mark }) => mark);

const scene = {
  outside: written('Scene, road R-113 km 7', 'Vendi i ngjarjes, rruga R-113 km 7', 'Место догађаја, пут R-113 км 7'),
};
const shembulli = {
  outside: written('Sgt Agim Shembulli, police', 'Rreshter Agim Shembulli, policia', 'Наредник Агим Шембули, полиција'),
};
export const primerovic = {
  outside: written(
    'Off. Vesna Primerović, crime scene unit',
    'Vesna Primerović, njësia e vendit të krimit',
    'Весна Примеровић, увиђајна јединица',
  ),
};
export const policeRoom = {
  outside: written(
    'Police evidence room R2/S4',
    'Dhoma e provave të policisë R2/S4',
    'Просторија за доказе полиције R2/S4',
  ),
};
const courier = { outside: written('Police courier', 'Korrieri i policisë', 'Полицијски курир') };
const court = {
  outside: written('Basic court, PKR 58/2025', 'Gjykata themelore, PKR 58/2025', 'Основни суд, PKR 58/2025'),
};

const digitalLaboratory = {
  outside: written(
    'Digital forensics unit (fictional)',
    'Njësia e forenzikës digjitale (fiktive)',
    'Јединица за дигиталну форензику (измишљено)',
  ),
};
const fingerprintOffice = {
  outside: written(
    'Fingerprint office, Drenova (fictional)',
    'Zyra e daktiloskopisë, Drenova (fiktive)',
    'Биро за дактилоскопију, Дренова (измишљено)',
  ),
};

const arrival = '2025-03-17T08:40:00.000Z';

export const firstSteps: readonly SampleStep[] = [
  {
    occurredAt: '2025-03-14T22:55:00.000Z',
    recordedAt: arrival,
    by: 'registrar',
    type: 'seized',
    marks: roadside,
    from: scene,
    to: shembulli,
    authority: '2025-DR-0417',
    note: written('Photographs 001–148.', 'Fotografitë 001–148.', 'Фотографије 001–148.'),
  },
  {
    occurredAt: '2025-03-14T23:31:00.000Z',
    recordedAt: arrival,
    by: 'registrar',
    type: 'swabbed',
    marks: firearms,
    note: written('Off. Primerović, before unloading.', 'Primerović, para zbrazjes.', 'Примеровић, пре пражњења.'),
  },
  {
    occurredAt: '2025-03-14T23:38:00.000Z',
    recordedAt: arrival,
    by: 'registrar',
    type: 'rendered-safe',
    marks: firearms,
    note: written(
      'Magazine out, chamber checked. K4 had a round in the chamber.',
      'Karikatori i nxjerrë, dhoma e fishekut e kontrolluar. K4 kishte fishek në dhomë.',
      'Оквир извађен, комора прегледана. К4 је имао метак у комори.',
    ),
  },
  {
    occurredAt: '2025-03-15T00:05:00.000Z',
    recordedAt: arrival,
    by: 'registrar',
    type: 'moved',
    marks: roadside,
    from: shembulli,
    to: primerovic,
  },
  {
    occurredAt: '2025-03-15T00:12:00.000Z',
    recordedAt: arrival,
    by: 'registrar',
    type: 'sealed',
    marks: roadside.filter((mark) => mark !== 'K6'),
    sealIn: 'own',
  },
  {
    // As the police form says it; the package carries another one, and that is seen on arrival.
    occurredAt: '2025-03-15T00:12:00.000Z',
    recordedAt: arrival,
    by: 'registrar',
    type: 'sealed',
    marks: ['K6'],
    sealIn: '0048127',
  },
  {
    occurredAt: '2025-03-15T02:20:00.000Z',
    recordedAt: arrival,
    by: 'registrar',
    type: 'received',
    marks: roadside,
    from: primerovic,
    to: policeRoom,
  },
  {
    occurredAt: '2025-03-15T05:40:00.000Z',
    recordedAt: arrival,
    by: 'registrar',
    type: 'seized',
    marks: workshop,
    to: primerovic,
    authority: 'CPC 103, 15.03.2025',
  },
  {
    occurredAt: '2025-03-15T07:30:00.000Z',
    recordedAt: arrival,
    by: 'registrar',
    type: 'sealed',
    marks: workshop,
    sealIn: 'own',
  },
  {
    occurredAt: '2025-03-15T08:50:00.000Z',
    recordedAt: arrival,
    by: 'registrar',
    type: 'received',
    marks: workshop,
    from: primerovic,
    to: policeRoom,
  },
  {
    occurredAt: '2025-03-17T07:20:00.000Z',
    recordedAt: arrival,
    by: 'registrar',
    type: 'moved',
    marks: everything,
    from: policeRoom,
    to: courier,
  },
  {
    occurredAt: '2025-03-17T08:15:00.000Z',
    recordedAt: arrival,
    by: 'registrar',
    type: 'received',
    marks: everything.filter((mark) => mark !== 'K6'),
    from: courier,
    to: { place: 'intake' },
    condition: { as: 'as-received' },
  },
  {
    occurredAt: '2025-03-17T08:15:00.000Z',
    recordedAt: arrival,
    by: 'registrar',
    type: 'received',
    marks: ['K6'],
    from: courier,
    to: { place: 'intake' },
    sealOut: '0048217',
    sealIn: '0048217',
    condition: {
      as: 'as-received',
      words: written(
        'Bag and seal unbroken, but another number than on the form.',
        'Qesja dhe vula të paprekura, por numër tjetër nga ai në formular.',
        'Кеса и пломба неоштећене, али други број него у обрасцу.',
      ),
    },
  },
  {
    occurredAt: '2025-03-17T08:50:00.000Z',
    recordedAt: '2025-03-17T08:55:00.000Z',
    by: 'registrar',
    type: 'discrepancy',
    marks: ['K6'],
    note: written(
      'Form says seal 0048127, package carries 0048217. Joint correction statement 17.03. 14:00.',
      'Formulari shënon vulën 0048127, paketa mban 0048217. Deklaratë e përbashkët korrigjuese 17.03. 14:00.',
      'У обрасцу пломба 0048127, на пакету 0048217. Заједничка изјава о исправци 17.03. 14:00.',
    ),
  },
  // Each to where its kind may be kept: ammunition apart from firearms.
  ...homes.map(({ place, marks }): SampleStep => ({
    occurredAt: '2025-03-17T09:30:00.000Z',
    by: 'custodian',
    type: 'stored',
    marks,
    from: { place: 'intake' },
    to: { place },
  })),
];

/** After K5 was handed to the examiner, who accepted it. That it was test-fired, its worksheet says. */
export const laterSteps: readonly SampleStep[] = [
  {
    occurredAt: '2025-03-19T09:05:00.000Z',
    by: 'examiner',
    type: 'seal-opened',
    marks: ['K5'],
    note: written(
      'Latents laboratory; seal photographed.',
      'Laboratori i gjurmëve latente; vula e fotografuar.',
      'Лабораторија за латентне трагове; пломба фотографисана.',
    ),
  },
  { occurredAt: '2025-03-19T14:30:00.000Z', by: 'examiner', type: 'seal-closed', marks: ['K5'], sealIn: 'KFA-90417' },
  {
    occurredAt: '2025-03-24T07:40:00.000Z',
    by: 'examiner',
    type: 'seal-opened',
    marks: ['K5'],
    note: written('Ballistics.', 'Balistika.', 'Балистика.'),
  },
  { occurredAt: '2025-03-28T15:10:00.000Z', by: 'examiner', type: 'seal-closed', marks: ['K5'], sealIn: 'KFA-90511' },
  {
    occurredAt: '2025-03-31T08:20:00.000Z',
    by: 'custodian',
    type: 'sent-to-laboratory',
    marks: ['K14'],
    from: { place: 'devices' },
    to: digitalLaboratory,
    sealOut: '0048224',
    authority: 'KFA-D-2025-0122',
    dueAt: '2025-04-30T14:00:00.000Z',
    note: written(
      'Extraction of both telephones.',
      'Nxjerrja e të dhënave nga të dy telefonat.',
      'Извлачење података из оба телефона.',
    ),
  },
  {
    occurredAt: '2025-04-07T08:00:00.000Z',
    by: 'examiner',
    type: 'returned',
    marks: ['K5'],
    to: { place: 'handguns' },
    condition: {
      as: 'changed',
      words: written(
        'White cyanoacrylate film on slide and grip from the search for latent prints.',
        'Shtresë e bardhë cianoakrilati në mekanizëm dhe dorezë nga kërkimi i gjurmëve latente.',
        'Бели слој цијаноакрилата на навлаци и рукохвату од тражења латентних трагова.',
      ),
    },
  },
  {
    occurredAt: '2025-04-08T09:15:00.000Z',
    by: 'examiner',
    type: 'consumed',
    marks: ['K20'],
    quantity: 2,
    authority: 'KFA-B-2025-0311',
    witness: 'custodian',
    note: written(
      'Two cartridges taken apart to measure the balls.',
      'Dy fishekë u çmontuan për të matur sferat.',
      'Два метка растављена ради мерења куглица.',
    ),
  },
  {
    occurredAt: '2025-04-11T07:45:00.000Z',
    by: 'custodian',
    type: 'sent-to-laboratory',
    marks: ['K18'],
    from: { place: 'lifts' },
    to: fingerprintOffice,
    authority: 'KFA-F-2025-0187',
    note: written('No date of return was agreed.', 'Nuk u caktua datë kthimi.', 'Рок враћања није договорен.'),
  },
  {
    occurredAt: '2025-04-28T09:10:00.000Z',
    by: 'custodian',
    type: 'received-from-laboratory',
    marks: ['K14'],
    from: digitalLaboratory,
    to: { place: 'devices' },
    sealOut: '0048224',
    sealIn: '0048224',
    condition: { as: 'as-received' },
    authority: 'KFA-D-2025-0122',
  },
  {
    occurredAt: '2025-06-02T07:00:00.000Z',
    by: 'custodian',
    type: 'sent-to-court',
    marks: ['K5'],
    from: { place: 'handguns' },
    to: court,
    authority: 'PKR 58/2025',
    sealOut: 'KFA-90511',
    dueAt: '2025-06-16T14:00:00.000Z',
    condition: { as: 'as-received' },
    paper: {
      fileName: 'order-PKR-58-2025.jpg',
      text: 'PKR 58/2025',
      caption: written(
        'Order of the basic court to bring K5 to the hearing',
        'Urdhër i gjykatës themelore që K5 të sillet në seancë',
        'Наредба основног суда да се К5 донесе на рочиште',
      ),
    },
    witness: 'registrar',
  },
];
