// LUGINA-14 as a case-file model: everything invented (domain §9). Photographs are drawn by the program, so that no real one is needed.
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { CaseFileModel } from '../../main/documents/models/case-file.ts';
import type { DocumentHead, LedgerHeadOnPaper } from '../../main/documents/models/document-head.ts';
import type { PrintedCustodyEvent, PrintedExhibit, PrintedPhotograph } from '../../main/documents/models/exhibit.ts';
import type { CustodyEventType } from '../../shared/domain/custody.ts';
import type { DocumentKind } from '../../shared/domain/case.ts';

export const sampleLedgerHead: LedgerHeadOnPaper = {
  size: 1284,
  root: '9f2c41d07be8a5536c1df0928e4b7735d6a1c08f3b5e297a40cd81b6f2e3947a',
  time: '2025-05-30T08:15:00.000Z',
  canonical:
    '{"previous":"5b1e0c77a2d94f38b6e1c0a95f2d7783e4016bd9c8a7f25e3d90b1c6a4872f0e","root":"9f2c41d07be8a5536c1df0928e4b7735d6a1c08f3b5e297a40cd81b6f2e3947a","size":1284,"station":"0195d1c2-7a40-7c11-8f00-3b1d5e9a7702","time":"2025-05-30T08:15:00.000Z","v":1}',
  signature: 'kq3b0m2vG1rV6z0uJcXj8nT5yQe7wHs4LdPa9BfRi2UoMxKtEzYhNgCvSbWlDj1FpQ6O8I3A5u7Z0r2T4y6XwA==',
  stationKeyFingerprint: '4c1f 90ab e27d 38c5 61f4',
};

export function sampleHead(kind: DocumentKind, documentNumber: string): DocumentHead {
  return {
    kind,
    documentNumber,
    agency: 'Fictional Agency on Forensics “Drenova”',
    unit: 'Firearms Focal Point',
    station: 'Station FFP-1',
    caseNumber: 'PP.I. 211/2025',
    classification: 'restricted',
    madeAt: '2025-05-30T08:20:00.000Z',
    madeBy: 'Teuta AKTAJ',
    ledgerHead: sampleLedgerHead,
  };
}

let eventCount = 0;

function event(
  number: number,
  type: CustodyEventType,
  occurredAt: string,
  rest: Partial<PrintedCustodyEvent> & { readonly recordedAt?: string } = {},
): PrintedCustodyEvent {
  eventCount += 1;
  const recorded = new Date(Date.parse(occurredAt) + 22 * 60_000).toISOString();
  return {
    id: `event-${eventCount}`,
    number,
    type,
    occurredAt,
    recordedAt: recorded,
    actor: 'Agim SHEMBULLI',
    ...rest,
  };
}

function custodyOfK5(): PrintedCustodyEvent[] {
  const events = [
    event(1, 'seized', '2025-03-14T22:55:00.000Z', {
      from: 'Road R-113, km 7',
      to: 'Agim SHEMBULLI',
      note: 'Photograph 061.',
      signedBy: '7d10 42fe',
    }),
    event(2, 'swabbed', '2025-03-14T23:31:00.000Z', {
      actor: 'Vesna PRIMEROVIĆ',
      note: 'SW-05, before unloading.',
      signedBy: 'a91b 06c3',
    }),
    event(3, 'rendered-safe', '2025-03-14T23:38:00.000Z', {
      actor: 'Vesna PRIMEROVIĆ',
      note: 'Chamber and magazine empty.',
      signedBy: 'a91b 06c3',
    }),
    event(4, 'sealed', '2025-03-15T00:12:00.000Z', {
      actor: 'Vesna PRIMEROVIĆ',
      sealIn: '0048215',
      signedBy: 'a91b 06c3',
    }),
    event(5, 'received', '2025-03-15T02:20:00.000Z', {
      from: 'Agim SHEMBULLI',
      to: 'Evidence room R2/S4',
      sealOut: '0048215',
      actor: 'Blerta KUJDESTARI',
      signedBy: '19ce 77d2',
    }),
    event(6, 'accepted', '2025-03-17T07:20:00.000Z', {
      from: 'Evidence room R2/S4',
      to: 'Courier Driton POSTIERI',
      sealOut: '0048215',
      actor: 'Driton POSTIERI',
    }),
    event(7, 'received', '2025-03-17T08:15:00.000Z', {
      from: 'Courier Driton POSTIERI',
      to: 'Laboratory, admission',
      sealOut: '0048215',
      actor: 'Arta PRANUESI',
      signedBy: 'c3e8 5b01',
    }),
    event(8, 'seal-opened', '2025-03-19T09:05:00.000Z', {
      actor: 'Naser GJURMAJ',
      sealOut: '0048215',
      note: 'Latent prints.',
      recordedAt: '2025-03-22T08:00:00.000Z',
    }),
    event(9, 'seal-closed', '2025-03-19T14:30:00.000Z', {
      actor: 'Naser GJURMAJ',
      sealIn: 'KFA-90417',
      recordedAt: '2025-03-20T17:31:00.000Z',
    }),
    event(10, 'seal-opened', '2025-03-24T07:40:00.000Z', {
      actor: 'Lirie EKSPERTAJ',
      sealOut: 'KFA-90417',
      signedBy: '2f6d 90aa',
    }),
    event(11, 'test-fired', '2025-03-24T10:00:00.000Z', {
      actor: 'Lirie EKSPERTAJ',
      note: '3 reference rounds fired.',
      signedBy: '2f6d 90aa',
    }),
    event(12, 'seal-closed', '2025-03-28T15:10:00.000Z', {
      actor: 'Lirie EKSPERTAJ',
      sealIn: 'KFA-90511',
      signedBy: '2f6d 90aa',
    }),
    event(13, 'returned', '2025-04-07T08:30:00.000Z', {
      from: 'Laboratory, ballistics',
      to: 'Evidence room R2/S4',
      sealOut: 'KFA-90511',
      actor: 'Blerta KUJDESTARI',
      signedBy: '19ce 77d2',
    }),
  ];
  const testFire = events[10];
  return [
    ...events,
    event(14, 'corrected', '2025-04-08T09:10:00.000Z', {
      actor: 'Lirie EKSPERTAJ',
      signedBy: '2f6d 90aa',
      corrects: testFire?.id ?? '',
      note: 'Number of reference rounds is 4, not 3; see worksheet p. 6.',
    }),
  ];
}

interface Seed {
  readonly number: string;
  readonly kind: PrintedExhibit['kind'];
  readonly words: string;
  readonly quantity?: number;
  readonly unit?: PrintedExhibit['unit'];
  readonly rest?: Partial<PrintedExhibit>;
}

function firearm(
  make: string,
  model: string,
  calibre: string,
  country: string,
  marked: boolean,
): PrintedExhibit['facts'] {
  return {
    firearmType: model.startsWith('M70') || model === 'ASH-78' ? 'assault-rifle' : 'alarm-pistol',
    make: { asConcluded: make, confidence: 'certain', ...(marked ? { asMarked: make.toUpperCase() } : {}) },
    model: { asConcluded: model, confidence: 'certain', ...(marked ? { asMarked: `MOD. ${model}` } : {}) },
    calibre: { asMarked: marked ? 'CAL. 9mm P.A.K.' : '', asConcluded: calibre, confidence: 'certain' },
    country: { asConcluded: country, confidence: 'probable' },
    action: 'blowback',
    fireModes: ['semi-automatic'],
    originClass: 'converted',
    alterations: ['barrel-replaced-rifled', 'chamber-recut', 'slide-reinforced'],
    condition: 'operable',
    chamberOnRecovery: 'empty',
    magazineInserted: true,
    roundsInMagazine: 6,
    overallLength: 190,
    barrelLength: 98.5,
    weight: 1032,
  };
}

const seeds: readonly Seed[] = [
  {
    number: 'K1',
    kind: 'firearm',
    words: 'Automatic rifle Zastava M70AB2, 7.62×39, under-folding stock',
    rest: {
      facts: {
        ...firearm('Zastava', 'M70AB2', '7.62 × 39', 'Yugoslavia', true),
        fireModes: ['semi-automatic', 'full-automatic'],
        originClass: 'industrial',
        alterations: [],
        calibre: { asConcluded: '7.62 × 39', confidence: 'certain' },
      },
      serials: [
        { component: 'receiver', script: 'cyrillic', asMarked: 'С-371864', asConcluded: 'С-371864', status: 'intact' },
      ],
      markings: [
        {
          kind: 'factory-code',
          component: 'receiver',
          script: 'cyrillic',
          text: 'ЗАСТАВА – КРАГУЈЕВАЦ, ЈУГОСЛАВИЈА',
          interpretation: 'Factory name and place, Yugoslavia',
        },
        {
          kind: 'proof',
          component: 'trunnion',
          script: 'other',
          text: '△ 21',
          interpretation: 'Factory inspection mark',
        },
      ],
    },
  },
  {
    number: 'K2',
    kind: 'firearm',
    words: 'Automatic rifle Zastava M70AB2, 7.62×39, serial ground off',
    rest: {
      facts: { ...firearm('Zastava', 'M70AB2', '7.62 × 39', 'Yugoslavia', false), condition: 'operable' },
      serials: [
        {
          component: 'receiver',
          script: 'cyrillic',
          asMarked: '',
          asConcluded: 'С-4?8[38]52',
          status: 'restored-partial',
          method: 'Magnetic particle negative; Fry’s reagent, positions 1–2 and 4–7',
        },
      ],
    },
  },
  {
    number: 'K3',
    kind: 'firearm',
    words: 'Automatic rifle ASH-78, 7.62×39, carving on the stock',
    rest: {
      facts: firearm('State factory', 'ASH-78', '7.62 × 39', 'Albania', true),
      serials: [
        { component: 'receiver', script: 'latin', asMarked: '0114598', asConcluded: '0114598', status: 'intact' },
      ],
    },
  },
  {
    number: 'K4',
    kind: 'firearm',
    words: 'Converted alarm pistol Zoraki 914, 7.65×17SR, round in chamber',
    rest: {
      facts: { ...firearm('Zoraki', '914', '7.65 × 17 SR', 'Türkiye', true), chamberOnRecovery: 'round' },
      serials: [
        { component: 'frame', script: 'latin', asMarked: '0718-020411', asConcluded: '0718-020411', status: 'intact' },
      ],
      children: ['K4.1', 'K11'],
    },
  },
  { number: 'K4.1', kind: 'magazine', words: 'Magazine of K4, 9 mm P.A.K., with 6 rounds', rest: { parent: 'K4' } },
  {
    number: 'K5',
    kind: 'firearm',
    words: 'Converted alarm pistol Zoraki 914, 7.65×17SR',
    rest: {
      facts: firearm('Zoraki', '914', '7.65 × 17 SR', 'Türkiye', true),
      serials: [
        { component: 'frame', script: 'latin', asMarked: '0718-020412', asConcluded: '0718-020412', status: 'intact' },
      ],
      custody: custodyOfK5(),
      description:
        'Black alarm pistol with a replaced, rifled barrel. Found in the hidden cavity behind the boot trim of the grey VW Passat 01-999-ZZ, wrapped in cloth with K4 and K6. The serial number follows directly on that of K4.',
    },
  },
  {
    number: 'K6',
    kind: 'firearm',
    words: 'Converted alarm pistol Zoraki 914, 7.65×17SR, serial ground off',
    rest: {
      facts: firearm('Zoraki', '914', '7.65 × 17 SR', 'Türkiye', false),
      serials: [
        {
          component: 'frame',
          script: 'latin',
          asMarked: '',
          asConcluded: '0718-0204?3',
          status: 'restored-partial',
          method: 'Electrolytic etching',
        },
      ],
      discrepancies: [
        {
          eventNumber: 3,
          what: 'Seal on the form is 0048127, on the package 0048217.',
          explanation: 'Digits transposed on the form; joint correction statement of 17.03.2025 14:00.',
        },
      ],
    },
  },
  { number: 'K7', kind: 'firearm', words: 'Converted alarm pistol Zoraki 914, no serial visible' },
  {
    number: 'K8',
    kind: 'firearm',
    words: 'Converted alarm revolver Ekol Firat Magnum',
    rest: {
      serials: [
        { component: 'frame', script: 'latin', asMarked: 'EV-19-33104', asConcluded: 'EV-19-33104', status: 'intact' },
      ],
    },
  },
  {
    number: 'K9',
    kind: 'firearm',
    words: 'Converted alarm revolver Ekol Firat Magnum, last character O or 0',
    rest: {
      serials: [
        {
          component: 'frame',
          script: 'latin',
          asMarked: 'EV-19-3310O',
          asConcluded: 'EV-19-3310[O0]',
          status: 'partially-legible',
        },
      ],
    },
  },
  {
    number: 'K10',
    kind: 'ammunition',
    words: 'Rounds 7.62×39: 180 „ППУ 1986“, 90 “IK 84”, 30 “31 / 78”',
    quantity: 300,
    unit: 'round',
    rest: {
      facts: {
        calibre: { asMarked: '7,62×39', asConcluded: '7.62 × 39', confidence: 'certain' },
        ammunitionState: 'live',
        headstamps: 'ППУ 1986 (180)\nIK 84 (90)\n31 / 78 (30)',
        bulletType: 'fmj',
        caseMaterial: 'lacquered-steel',
      },
    },
  },
  { number: 'K11', kind: 'ammunition', words: 'Rounds 7.65×17SR, including 7 from K4', quantity: 112, unit: 'round' },
  { number: 'K12', kind: 'magazine', words: 'Magazines, 3 for rifle and 6 for pistol', quantity: 9 },
  { number: 'K13', kind: 'suppressor', words: 'Craft-made suppressor, 168 mm, no marks' },
  { number: 'K14a', kind: 'device', words: 'Mobile telephone, black, screen cracked' },
  { number: 'K14b', kind: 'device', words: 'Mobile telephone, blue' },
  { number: 'K15', kind: 'cash', words: 'Banknotes, EUR 8,450', quantity: 8450, unit: 'euro' },
  {
    number: 'K16',
    kind: 'tool',
    words: 'Workshop set: drill-press jig, 5 barrel blanks, 7.65 reamer, drill bit',
    unit: 'set',
  },
  { number: 'K17', kind: 'swab-set', words: 'Swabs SW-01 to SW-14', unit: 'set' },
  { number: 'K18', kind: 'latent-lift', words: 'Latent lifts L-1 to L-5', quantity: 5 },
  { number: 'K19', kind: 'other', words: 'Empty alarm-pistol boxes with importer label “BG”', quantity: 8 },
  {
    number: 'K20',
    kind: 'ammunition',
    words: 'Modified 9 mm P.A.K. rounds, ball inserted',
    quantity: 14,
    unit: 'round',
  },
];

function exhibitOf(seed: Seed, index: number): PrintedExhibit {
  const seal = String(48211 + index).padStart(7, '0');
  return {
    number: seed.number,
    kind: seed.kind,
    quantity: seed.quantity ?? 1,
    unit: seed.unit ?? 'piece',
    shortDescription: seed.words,
    seal,
    holder: 'Blerta KUJDESTARI',
    home: `Evidence room R2, shelf S${(index % 6) + 1}`,
    lastSeen: `07.04.2025 10:${10 + index}, evidence room R2`,
    foundAt: index < 15 ? 'VW Passat 01-999-ZZ, cavity behind boot trim' : 'Workshop, Drenova, Rr. e Shembullit 4',
    ...(seed.kind === 'firearm'
      ? {
          madeSafe: {
            by: 'Vesna PRIMEROVIĆ',
            at: '2025-03-14T23:38:00.000Z',
            how: 'Magazine removed, chamber checked by sight and touch.',
          },
        }
      : {}),
    children: [],
    facts: {},
    serials: [],
    markings: [],
    custody: [
      event(1, 'seized', '2025-03-14T22:55:00.000Z', {
        from: 'Road R-113, km 7',
        to: 'Agim SHEMBULLI',
        signedBy: '7d10 42fe',
      }),
      event(2, 'sealed', '2025-03-15T00:12:00.000Z', {
        actor: 'Vesna PRIMEROVIĆ',
        sealIn: seal,
        signedBy: 'a91b 06c3',
      }),
      event(3, 'received', '2025-03-15T02:20:00.000Z', {
        from: 'Agim SHEMBULLI',
        to: 'Evidence room R2',
        sealOut: seal,
        actor: 'Blerta KUJDESTARI',
        signedBy: '19ce 77d2',
      }),
    ],
    discrepancies: [],
    ...seed.rest,
  };
}

/** A photograph drawn by the program: the outline of a thing on a grey ground with a ruler, JPEG. */
export async function drawnPhotograph(words: string, width = 1600, height = 1200): Promise<Buffer> {
  const safe = words.replace(/[&<>]/g, ' ');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 1600 1200" preserveAspectRatio="xMidYMid slice">
    <rect width="1600" height="1200" fill="#a9adb1"/><rect x="40" y="1060" width="1520" height="90" fill="#f4f4f0"/>
    ${Array.from({ length: 77 }, (_, tick) => `<rect x="${40 + tick * 20}" y="1060" width="2" height="${tick % 5 === 0 ? 46 : 24}" fill="#222"/>`).join('')}
    <path d="M300 420 h820 q40 0 40 40 v120 h-420 l-70 60 h-90 l-80 330 h-230 l90 -330 q-60 -20 -60 -90 z" fill="#2b2d31"/>
    <rect x="340" y="455" width="700" height="26" fill="#4a4d52"/><circle cx="690" cy="650" r="34" fill="none" stroke="#2b2d31" stroke-width="18"/>
    <text x="60" y="120" font-family="Noto Sans, DejaVu Sans, sans-serif" font-size="58" fill="#1a1a1a">${safe}</text></svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer();
}

async function photographs(): Promise<PrintedPhotograph[]> {
  const shown = ['K1', 'K1', 'K2', 'K3', 'K4', 'K5', 'K5', 'K5', 'K6', 'K9', 'K10', 'K13', undefined];
  const captions = [
    'Left side, with scale',
    'Serial number on the receiver',
    'Area of the ground-off serial',
    'Carving on the stock',
    'As found, round in chamber',
    'Left side, with scale',
    'Serial number on the frame',
    'Muzzle, replaced rifled barrel',
    'Area of the ground-off serial',
    'Last character of the serial',
    'Headstamps, three manufacturers',
    'Overall view, with scale',
    'Boot of the vehicle, trim loosened',
  ];
  return Promise.all(
    captions.map(async (caption, index) => {
      const exhibit = shown[index];
      const bytes = await drawnPhotograph(
        `LUGINA-14  ${exhibit ?? 'scene'}  ${index + 1}`,
        index === 6 ? 1200 : 1600,
        index === 6 ? 1600 : 1200,
      );
      return {
        number: index + 1,
        ...(exhibit === undefined ? {} : { exhibit }),
        caption,
        takenAt: new Date(Date.parse('2025-03-14T23:40:00.000Z') + index * 95_000).toISOString(),
        fileName: `DSC_${String(61 + index).padStart(4, '0')}.JPG`,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        bytes: bytes.length,
        ...(index % 3 === 2 ? {} : { micrometresPerPixel: 125 }),
        source: { kind: 'bytes' as const, bytes },
      };
    }),
  );
}

/** The whole fictional case; a new object each time. */
export async function lugina14(): Promise<CaseFileModel> {
  eventCount = 0;
  const exhibits = seeds.map(exhibitOf);
  return {
    head: sampleHead('case-file', 'CF-2025-0003'),
    title: 'LUGINA-14',
    summary:
      '9 firearms, 412 live rounds, 1 suppressor and 5 barrel blanks were recovered from a vehicle and a workshop. Everything in this file is invented.',
    numbers: [
      { kind: 'police', number: '2025-DR-0417', authority: 'Regional Directorate “Drenova”' },
      { kind: 'focal-point', number: 'FFP-2025-0093' },
      { kind: 'laboratory', number: 'KFA-B-2025-0311' },
      { kind: 'prosecution', number: 'PP.I. 211/2025' },
      { kind: 'court', number: 'PKR 58/2025' },
    ],
    parties: [
      {
        name: 'Flamur TESTAJ',
        role: 'suspect',
        detail: 'b. 02.06.1989, father’s name Skënder; driver, owner of the workshop',
      },
      { name: 'Dejan PROBIĆ', role: 'suspect', detail: 'b. 17.01.1993, father’s name Milan; passenger; needs Serbian' },
      { name: 'Teuta AKTAJ', role: 'prosecutor' },
      { name: 'Agim SHEMBULLI', role: 'officer', detail: 'Sergeant, seizing officer' },
      { name: 'Vesna PRIMEROVIĆ', role: 'officer', detail: 'Crime-scene officer' },
      { name: 'Lirie EKSPERTAJ', role: 'expert', detail: 'Ballistics' },
    ],
    detention: [
      {
        person: 'Flamur TESTAJ',
        from: '2025-03-14T22:05:00.000Z',
        until: '2025-06-14T22:00:00.000Z',
        basis: 'Judge, 16.03. and 11.04.2025',
      },
      {
        person: 'Dejan PROBIĆ',
        from: '2025-03-14T22:05:00.000Z',
        until: '2025-06-14T22:00:00.000Z',
        basis: 'Judge, 16.03. and 11.04.2025',
      },
    ],
    incidents: [
      {
        kind: 'traffic-stop',
        occurredAt: '2025-03-14T21:40:00.000Z',
        place: 'Regional road R-113, km 7',
        legalBasis: 'Search without order, exigent',
        until: '2025-03-15T01:15:00.000Z',
        seizedBy: 'Sgt Agim SHEMBULLI',
        circumstances: 'Hidden cavity behind the boot trim.',
        seizure: {
          seizingBadge: '0004471',
          defencePresent: false,
          latitude: '42.50000',
          longitude: '21.00000',
          premisesType: 'road',
          personSignature: 'refused',
          personObjections: 'Says that the trim was loose when he bought the car.',
          bodyCamera: 'BC-5521',
        },
      },
      {
        kind: 'search-of-premises',
        occurredAt: '2025-03-15T05:30:00.000Z',
        place: 'Workshop, Drenova',
        legalBasis: 'Court order of 15.03.2025',
      },
    ],
    exhibits,
    photographs: await photographs(),
    reports: [
      {
        number: 'ER-2025-0001',
        version: 1,
        title: 'Examination of firearms, LUGINA-14',
        pages: 41,
        issuedAt: '2025-04-04T08:30:00.000Z',
        author: 'Lirie EKSPERTAJ',
        reviewer: 'Arben RISHIKUESI',
        sha256: createHash('sha256').update('report version 1').digest('hex'),
        amendedBy: 'ER-2025-0001-v2',
      },
      {
        number: 'ER-2025-0001-v2',
        version: 2,
        title: 'Examination of firearms, LUGINA-14',
        pages: 42,
        issuedAt: '2025-04-09T09:00:00.000Z',
        author: 'Lirie EKSPERTAJ',
        reviewer: 'Arben RISHIKUESI',
        sha256: createHash('sha256').update('report version 2').digest('hex'),
        amends: {
          number: 'ER-2025-0001',
          issuedAt: '2025-04-04T08:30:00.000Z',
          reason: 'Answer 7: 121 rounds were written for K11, 112 were counted and recorded.',
        },
      },
    ],
    attachments: [
      {
        title: 'Search and sequestration record',
        fileName: 'procesverbal-bastisje.pdf',
        mediaType: 'application/pdf',
        bytes: 1_204_331,
        sha256: createHash('sha256').update('1').digest('hex'),
        addedAt: '2025-03-15T09:00:00.000Z',
      },
      {
        title: 'Joint correction statement on the seal of K6',
        exhibit: 'K6',
        fileName: 'deklarata-K6.pdf',
        mediaType: 'application/pdf',
        bytes: 88_120,
        sha256: createHash('sha256').update('2').digest('hex'),
        addedAt: '2025-03-17T13:30:00.000Z',
      },
      {
        title: 'Body camera BC-5521',
        fileName: 'BC-5521.mp4',
        mediaType: 'video/mp4',
        bytes: 2_147_483_000,
        sha256: createHash('sha256').update('3').digest('hex'),
        addedAt: '2025-03-18T08:12:00.000Z',
      },
    ],
    lateEntryAfterHours: 24,
  };
}
