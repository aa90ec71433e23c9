// The four intelligence reports of the fictional case as data: what they say, how they were graded and handled, and the words in them that are tagged.
import type { InputOf } from '../../shared/contract/index.ts';
import { written, type Written } from './written.ts';

type Report = InputOf<'intelligence.record-report'>;

/** Persons and things the reports speak of, by what the story calls them. */
export type SampleEntity = 'flamur' | 'dejan' | 'passat' | 'road' | 'workshop' | 'group' | 'pistol' | 'flami';

export interface SampleReport {
  /** Its number with the focal point, as the fictional file calls it. */
  readonly reference: string;
  readonly at: string;
  readonly receivedAt: string;
  readonly receivedFrom: Written;
  readonly source: Written;
  readonly text: Written;
  readonly grading: Report['grading'];
  readonly handling: Report['handling'];
  readonly conditions?: Written;
  readonly classification: string;
  readonly reviewOn: string;
  readonly mentions: readonly (readonly [SampleEntity | 'K5' | 'K14', Written])[];
}

const flamur = written('Flamur TESTAJ', 'Flamur TESTAJ', 'Фламур ТЕСТАЈ');

export const sampleReports = {
  courier: {
    reference: 'IR-2025-0217',
    at: '2025-03-18T07:30:00.000Z',
    receivedAt: '2025-02-26',
    receivedFrom: written(
      'Handler of sources (fictional)',
      'Udhëheqës i burimeve (fiktiv)',
      'Водитељ извора (измишљен)',
    ),
    source: written(
      'Registered source 7 (fictional), seen once a month.',
      'Burimi i regjistruar 7 (fiktiv), takohet një herë në muaj.',
      'Регистровани извор 7 (измишљен), виђа се једном месечно.',
    ),
    text: written(
      'A grey Passat carries pistols along the R-113 most Fridays after dark. The driver is called Flami; a younger man, Dejan PROBIĆ, rides along.',
      'Një Passat gri bart pistoleta nëpër R-113 shumicën e të premteve pas errësirës. Shoferi quhet Flami; me të udhëton një më i ri, Dejan PROBIĆ.',
      'Сиви пасат превози пиштоље путем R-113 већину петака после мрака. Возача зову Флами; с њим се вози млађи човек, Дејан ПРОБИЋ.',
    ),
    grading: { scheme: '4x4', source: 'B', information: '2' },
    handling: 'H2',
    classification: 'xk-confidential',
    reviewOn: '2025-08-26',
    mentions: [
      ['passat', written('grey Passat', 'Passat gri', 'Сиви пасат')],
      ['road', written('R-113', 'R-113', 'R-113')],
      ['flami', written('Flami', 'Flami', 'Флами')],
      ['dejan', written('Dejan PROBIĆ', 'Dejan PROBIĆ', 'Дејан ПРОБИЋ')],
    ],
  },
  phone: {
    reference: 'IR-2025-0231',
    at: '2025-04-02T09:00:00.000Z',
    receivedAt: '2025-04-02',
    receivedFrom: written('Extraction of K14a, own', 'Nxjerrja e K14a, e vetë', 'Екстракција K14a, сопствена'),
    source: written(
      'Extraction report of the phone',
      'Raporti i nxjerrjes së telefonit',
      'Извештај о екстракцији телефона',
    ),
    text: written(
      'The phone K14a was used by Flamur TESTAJ. On 12.03. he wrote in the group "Maj 914": "6 pistols, box 8"; photographs of 05.03. show pistols with the same carving of the slide as K5.',
      'Telefonin K14a e përdori Flamur TESTAJ. Më 12.03. shkroi në grupin "Maj 914": "6 pistoleta, kutia 8"; fotografitë e 05.03. tregojnë pistoleta me gdhendje të njëjtë në rrëshqitës si K5.',
      'Телефон K14a користио је Фламур ТЕСТАЈ. Дана 12.03. писао је у групи "Maj 914": "6 пиштоља, кутија 8"; фотографије од 05.03. показују пиштоље са истом гравуром на навлаци као K5.',
    ),
    grading: { scheme: '4x4', source: 'A', information: '1' },
    handling: 'H0',
    classification: 'xk-restricted',
    reviewOn: '2025-10-02',
    mentions: [
      ['K14', written('K14a', 'K14a', 'K14a')],
      ['flamur', flamur],
      ['group', written('Maj 914', 'Maj 914', 'Maj 914')],
      ['K5', written('K5', 'K5', 'K5')],
    ],
  },
  partner: {
    reference: 'IR-2025-0240',
    at: '2025-05-12T07:00:00.000Z',
    receivedAt: '2025-05-12',
    receivedFrom: written(
      'Partner by SIENA (fictional)',
      'Partneri përmes SIENA (fiktiv)',
      'Партнер преко SIENA (измишљен)',
    ),
    source: written(
      'Seizure record of the partner',
      'Procesverbali i sekuestrimit i partnerit',
      'Записник партнера о одузимању',
    ),
    text: written(
      'A converted Zoraki 914 with the serial number 0718-020409 was seized in Ruritania in 2024: the same batch as K4 and K5 of the case.',
      'Një Zoraki 914 i përshtatur me numër serik 0718-020409 u sekuestrua në Ruritani më 2024: e njëjta seri si K4 dhe K5 të lëndës.',
      'Преправљени Zoraki 914 серијског броја 0718-020409 одузет је у Руританији 2024: иста серија као K4 и K5 из предмета.',
    ),
    grading: { scheme: '4x4', source: 'A', information: '1' },
    handling: 'H1',
    classification: 'siena-basic',
    reviewOn: '2025-11-12',
    mentions: [
      ['pistol', written('0718-020409', '0718-020409', '0718-020409')],
      ['K5', written('K5', 'K5', 'K5')],
    ],
  },
  tip: {
    reference: 'IR-2025-0255',
    at: '2025-05-14T08:00:00.000Z',
    receivedAt: '2025-05-14',
    receivedFrom: written('Anonymous call', 'Thirrje anonime', 'Анониман позив'),
    source: written(
      'Unknown woman, number withheld',
      'Grua e panjohur, numër i fshehur',
      'Непозната жена, скривен број',
    ),
    text: written(
      'Flami drills barrels at night in the workshop behind the sawmill; alarm pistols come in boxes from abroad.',
      'Flami shpon tyta natën në punishten prapa sharrës; pistoletat e alarmit vijnë në kuti nga jashtë.',
      'Флами ноћу буши цеви у радионици иза пилане; алармни пиштољи стижу у кутијама из иностранства.',
    ),
    grading: { scheme: '4x4', source: 'X', information: '4' },
    handling: 'H2',
    classification: 'xk-restricted',
    reviewOn: '2025-06-14',
    mentions: [
      ['flami', written('Flami', 'Flami', 'Флами')],
      ['workshop', written('workshop', 'punishten', 'радионици')],
    ],
  },
} as const satisfies Readonly<Record<string, SampleReport>>;

export type SampleReportName = keyof typeof sampleReports;

interface EntityText {
  readonly kind: InputOf<'intelligence.record-entity'>['kind'];
  readonly name: Written;
  readonly aliases?: readonly string[];
  readonly facts: InputOf<'intelligence.record-entity'>['facts'];
  readonly from: SampleReportName;
}

export const sampleEntities: Readonly<Record<SampleEntity, EntityText>> = {
  flamur: {
    kind: 'person',
    name: flamur,
    facts: { born: '02.06.1989', 'fathers-name': 'Skënder' },
    from: 'phone',
  },
  dejan: { kind: 'person', name: written('Dejan PROBIĆ', 'Dejan PROBIĆ', 'Дејан ПРОБИЋ'), facts: {}, from: 'courier' },
  flami: {
    kind: 'person',
    name: written('Flami', 'Flami', 'Флами'),
    facts: {},
    from: 'courier',
  },
  passat: {
    kind: 'vehicle',
    name: written('Grey VW Passat', 'VW Passat gri', 'Сиви VW Passat'),
    facts: { make: 'Volkswagen', model: 'Passat B6', plate: '01-999-ZZ' },
    from: 'courier',
  },
  road: {
    kind: 'area',
    name: written('Regional road R-113', 'Rruga rajonale R-113', 'Регионални пут R-113'),
    facts: {},
    from: 'courier',
  },
  workshop: {
    kind: 'premises',
    name: written('Workshop behind the sawmill', 'Punishtja prapa sharrës', 'Радионица иза пилане'),
    facts: {},
    from: 'tip',
  },
  group: {
    kind: 'channel',
    name: written('Telegram group "Maj 914"', 'Grupi "Maj 914" në Telegram', 'Телеграм-група "Maj 914"'),
    facts: { platform: 'Telegram', handle: 'Maj 914' },
    from: 'phone',
  },
  pistol: {
    kind: 'firearm',
    name: written('Zoraki 914, 0718-020409', 'Zoraki 914, 0718-020409', 'Zoraki 914, 0718-020409'),
    facts: { make: 'Zoraki', model: '914', serial: '0718-020409' },
    from: 'partner',
  },
};

type End = SampleEntity | 'K4' | 'K5' | 'K12' | 'K14';

export interface SampleLink {
  readonly type: InputOf<'intelligence.record-link'>['type'];
  readonly from: End;
  readonly to: End;
  readonly certainty: 'confirmed' | 'probable' | 'possible';
  readonly isNegative?: true;
  /** Without one it rests on a record of the station. */
  readonly report?: SampleReportName;
  readonly note?: Written;
}

export const sampleLinks: readonly SampleLink[] = [
  { type: 'driver', from: 'flami', to: 'passat', certainty: 'probable', report: 'courier' },
  { type: 'seen-at', from: 'passat', to: 'road', certainty: 'probable', report: 'courier' },
  { type: 'courier-of', from: 'dejan', to: 'flami', certainty: 'possible', report: 'courier' },
  { type: 'user', from: 'flamur', to: 'K14', certainty: 'confirmed', report: 'phone' },
  { type: 'member', from: 'flamur', to: 'group', certainty: 'confirmed', report: 'phone' },
  { type: 'offered-on', from: 'K5', to: 'group', certainty: 'possible', report: 'phone' },
  { type: 'same-batch', from: 'pistol', to: 'K4', certainty: 'confirmed', report: 'partner' },
  { type: 'same-batch', from: 'pistol', to: 'K5', certainty: 'confirmed', report: 'partner' },
  { type: 'workshop', from: 'flami', to: 'workshop', certainty: 'possible', report: 'tip' },
  {
    type: 'trace-on',
    from: 'dejan',
    to: 'K12',
    certainty: 'confirmed',
    note: written(
      'Print L-2, identified by the laboratory',
      'Gjurma L-2, e identifikuar nga laboratori',
      'Отисак L-2, идентификовала лабораторија',
    ),
  },
  {
    type: 'member',
    from: 'dejan',
    to: 'group',
    certainty: 'probable',
    isNegative: true,
    report: 'phone',
    note: written(
      'All 41 members of the group were looked at; he is not among them.',
      'U shikuan të 41 anëtarët e grupit; ai nuk është ndër ta.',
      'Погледан је свих 41 члан групе; он није међу њима.',
    ),
  },
];
