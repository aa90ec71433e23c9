// A laboratory report on two pistols and a case of the fictional case LUGINA-14: everything a report can print, printed once.
import type {
  ComparisonFigureModel,
  ExaminationReportModel,
  PrintedConclusion,
  PrintedPhotograph,
  PrintedWorksheet,
} from '../../main/documents/index.ts';
import type { ExaminationDefinition } from '../../shared/domain/examination/definition.ts';
import { lugina14, sampleHead } from './case-file-model.ts';

const day = (date: string, time = '08:00'): string => `2025-${date}T${time}:00.000Z`;

const words = (en: string, sq: string, sr: string) => ({ en, sq, sr });

function sheet(
  definition: Pick<ExaminationDefinition, 'code' | 'version' | 'words' | 'sections'>,
  rest: Pick<PrintedWorksheet, 'values' | 'performedFrom' | 'performedTo'> & Partial<PrintedWorksheet>,
): PrintedWorksheet {
  return {
    definition: { ...definition, phase: 'description', exhibitKinds: [], consumes: false, concludes: false },
    signedBy: 'Lirie EKSPERTAJ',
    signedAt: rest.performedTo,
    instruments: [],
    methods: [],
    lots: [],
    lotUnits: {},
    exceptionReason: '',
    corrections: [],
    labels: {},
    ...rest,
  };
}

const description = sheet(
  {
    code: 'general-description',
    version: 3,
    words: words('General description', 'Përshkrim i përgjithshëm', 'Општи опис'),
    sections: [
      {
        code: 'identity',
        words: words('Identity', 'Identiteti', 'Идентитет'),
        repeats: false,
        fields: [
          {
            type: 'text',
            code: 'make',
            words: words('Make and model', 'Prodhuesi dhe modeli', 'Произвођач и модел'),
            isRequired: true,
          },
          {
            type: 'text',
            code: 'calibre',
            words: words('Calibre as concluded', 'Kalibri i përfunduar', 'Закључени калибар'),
            isRequired: true,
          },
          {
            type: 'number',
            code: 'length',
            words: words('Overall length', 'Gjatësia e përgjithshme', 'Укупна дужина'),
            isRequired: true,
            unit: 'mm',
            decimals: 1,
            least: 0,
            most: 3000,
          },
        ],
      },
      {
        code: 'safeties',
        words: words('Safety features', 'Pajisjet e sigurisë', 'Сигурносни механизми'),
        repeats: true,
        fields: [
          { type: 'text', code: 'feature', words: words('Feature', 'Pajisja', 'Механизам'), isRequired: true },
          { type: 'yes-no', code: 'works', words: words('Works', 'Punon', 'Ради'), isRequired: true },
          { type: 'text', code: 'remark', words: words('Remark', 'Vërejtje', 'Напомена'), isRequired: false },
        ],
      },
    ],
  },
  {
    performedFrom: day('03-20', '07:10'),
    performedTo: day('03-20', '09:40'),
    environment: { temperature: 21, humidity: 41, note: '' },
    values: {
      identity: [{ make: 'Zoraki 914, as marked on the left of the slide', calibre: '7.65 × 17 SR', length: 165.2 }],
      safeties: [
        { feature: 'Manual safety', works: true },
        { feature: 'Half-cock notch', works: false, remark: 'Worn; the hammer slips at 14 N' },
      ],
    },
  },
);

const triggerPull = sheet(
  {
    code: 'trigger-pull',
    version: 2,
    words: words('Trigger pull', 'Forca e këmbëzës', 'Сила окидања'),
    sections: [
      {
        code: 'pull',
        words: words('Single action', 'Veprim i thjeshtë', 'Једноструко дејство'),
        repeats: false,
        fields: [
          {
            type: 'measurements',
            code: 'readings',
            words: words('Pull', 'Forca', 'Сила'),
            isRequired: true,
            unit: 'N',
            decimals: 1,
            least: 0,
            most: 200,
            readings: 5,
          },
        ],
      },
    ],
  },
  {
    performedFrom: day('03-20', '10:00'),
    performedTo: day('03-20', '10:30'),
    values: { pull: [{ readings: [21.3, 22, 21.7, 21.9, 21.5] }] },
    exceptionReason: 'The gauge was sent for calibration the next day and came back without a correction.',
    corrections: [
      {
        at: day('03-21'),
        by: 'Lirie EKSPERTAJ',
        reason: 'Third reading was typed as 27.1; the photograph of the gauge shows 21.7.',
      },
    ],
  },
);

const restoration = sheet(
  {
    code: 'serial-restoration',
    version: 1,
    words: words('Serial number restoration', 'Rikthimi i numrit serik', 'Обнављање серијског броја'),
    sections: [
      {
        code: 'readings',
        words: words('Readings', 'Leximet', 'Читања'),
        repeats: false,
        fields: [
          { type: 'positions', code: 'positions', words: words('Positions', 'Pozicionet', 'Места'), isRequired: true },
        ],
      },
    ],
  },
  {
    performedFrom: day('03-24', '07:00'),
    performedTo: day('03-25', '14:00'),
    lots: [{ number: 'RS-0004', name: 'Fry’s reagent', lot: 'F-22', wasExpired: false }],
    values: {
      readings: [
        {
          positions: [
            { position: 1, seen: '0', sureness: 'certain', step: 'Electrolytic, 4 min' },
            { position: 2, seen: '7', sureness: 'certain', step: 'Electrolytic, 4 min' },
            { position: 3, seen: '', sureness: 'nothing', step: 'Fry’s reagent, 12 min' },
            { position: 4, seen: '38', sureness: 'probable', step: 'Fry’s reagent, 12 min' },
          ],
        },
      ],
    },
  },
);

const scaleLevels = [
  [
    'identification',
    'Identification',
    'Sufficient agreement of individual characteristics for the conclusion of the same source.',
  ],
  [
    'inconclusive-a',
    'Inconclusive A',
    'Some agreement of individual and all of class characteristics, not enough for an identification.',
  ],
  [
    'inconclusive-b',
    'Inconclusive B',
    'Agreement of class characteristics without agreement or disagreement of individual ones.',
  ],
  [
    'inconclusive-c',
    'Inconclusive C',
    'Agreement of class characteristics and disagreement of individual ones, not enough for an elimination.',
  ],
  ['elimination', 'Elimination', 'Significant disagreement of class or individual characteristics.'],
  ['unsuitable', 'Unsuitable', 'Not suitable for comparison.'],
] as const;

const conclusions: PrintedConclusion[] = [
  {
    number: 1,
    exhibit: 'K5',
    comparedWith: 'PK-2024-1187 / C2, cartridge case of the open case of 2 November 2024',
    question: 'Was the case fired in this pistol?',
    scale: 'AFTE range of conclusions, version 1',
    value: 'Identification',
    meaning: 'Sufficient agreement of individual characteristics for the conclusion of the same source.',
    propositions: {
      first: 'The cartridge case was fired in the pistol K5.',
      second: 'The cartridge case was fired in another firearm with the same class characteristics.',
    },
    basis: 'Breech-face and firing-pin impressions of two test shots, compared under the microscope in four fields.',
    figures: [1, 2],
    hit: { number: 'HIT-2025-001', linkedCase: '2024-DR-1188' },
    limitations: 'The ejector mark is damaged and was not used.',
    by: 'Lirie EKSPERTAJ',
    at: day('03-28', '12:20'),
    verification: { by: 'Besnik VERIFIKUESI', at: day('03-31', '09:05'), mode: 'blind', agreed: true },
  },
  {
    number: 2,
    exhibit: 'K4',
    comparedWith: 'PK-2024-1187 / C2',
    question: 'Was the case fired in this pistol?',
    scale: 'Verbal scale of likelihood ratios, version 2',
    value: 'Weak support for the second proposition',
    meaning: 'The observations are somewhat more probable if the second proposition is true.',
    likelihoodRatio: '0.3',
    propositions: {
      first: 'The cartridge case was fired in the pistol K4.',
      second: 'The cartridge case was fired in another firearm with the same class characteristics.',
    },
    basis: 'Four fields of the breech face.',
    figures: [],
    limitations: '',
    by: 'Lirie EKSPERTAJ',
    at: day('03-28', '15:00'),
    verification: { by: 'Besnik VERIFIKUESI', at: day('03-31', '10:30'), mode: 'blind', agreed: false },
    resolution: {
      by: 'Bekim MBIKËQYRËSI',
      at: day('04-01', '11:00'),
      reason: 'The weaker value is the one both sets of fields bear out.',
    },
  },
];

/** Another object each time; photographs are drawn by the program. */
/** One comparison split by a line, the same pictures once more laid over each other. */
function figuresOf(photographs: readonly PrintedPhotograph[]): ComparisonFigureModel[] {
  const [first, second] = photographs;
  if (first === undefined || second === undefined) throw new Error('the sample has photographs');
  const side = ({ caption, fileName, sha256, source }: PrintedPhotograph) => ({
    name: caption,
    fileName,
    sha256,
    source,
    micrometresPerPixel: 2.5,
  });
  const shown = { centre: { x: 400, y: 300 }, scale: 0.8, isMirrored: false, brightness: 0, contrast: 15, degrees: 0 };
  const split: ComparisonFigureModel = {
    number: 1,
    left: side(first),
    right: side(second),
    view: {
      version: 1,
      mode: 'split',
      isLocked: true,
      line: 0.4,
      opacity: 0.5,
      stage: { width: 1200, height: 600 },
      left: shown,
      right: { ...shown, degrees: -24 },
    },
    features: [
      { left: { x: 300, y: 200 }, right: { x: 310, y: 210 }, words: 'Three close lines', finding: 'agreement' },
      { left: { x: 520, y: 380 }, right: { x: 500, y: 390 }, words: '', finding: 'open' },
    ],
    note: 'Lines reproduced on a second test case.',
    purpose: 'test-fire-to-evidence',
    conclusions: [1],
    methods: ['KFA-B-05 Comparison of cartridge cases, 4'],
    instruments: ['Comparison microscope KFA-I-021'],
    by: 'Lirie EKSPERTAJ',
    at: day('03-28', '11:40'),
  };
  return [split, { ...split, number: 2, view: { ...split.view, mode: 'overlay' } }];
}

export async function sampleExaminationReport(
  changes: Partial<ExaminationReportModel> = {},
): Promise<ExaminationReportModel> {
  const file = await lugina14();
  const reported = file.exhibits.filter(({ number }) => number === 'K4' || number === 'K5' || number === 'K6');
  return {
    head: { ...sampleHead('examination-report', 'ER-2025-0001-v2'), madeAt: day('04-07', '09:15') },
    isDraft: false,
    number: 'ER-2025-0001-v2',
    title: 'Three converted alarm pistols and one cartridge case',
    laboratory: {
      laboratory: 'Forensic Laboratory “Drenova”, Ballistics',
      address: 'Rr. e Shembullit 12, 10000 Drenova',
      contact: '+383 38 000 000 · ballistics@example.test',
      accreditation: 'ISO/IEC 17025, number 000-TEST, scope: comparison of cartridge cases',
    },
    elsewhere: 'Test fire on the range of the training centre “Lugina”, 26.03.2025',
    amends: {
      number: 'ER-2025-0001',
      issuedAt: day('04-02', '10:00'),
      reason:
        'K11 holds 112 rounds and not 121: two digits were exchanged when they were counted. No other result is affected.',
    },
    request: {
      number: 'LR-2025-0001',
      kind: 'casework',
      receivedAt: day('03-17'),
      authority: 'Basic Prosecution “Drenova”',
      contact: 'Teuta AKTAJ, prosecutor, tel. 000 000',
      reference: 'PP.I. 211/2025',
      legalBasis: 'Order of 16.03.2025',
      consumption: 'ammunition',
      consumptionAuthority: 'Prosecutor Aktaj, order of 16 March',
      language: 'sq',
    },
    questions: [
      { asked: 'A janë armët funksionale?', answer: 'Yes. K4, K5 and K6 fired every round that was loaded.' },
      {
        asked: 'A është përdorur ndonjë prej tyre në rastin PK-2024-1187?',
        answer: 'See conclusions 1 and 2: K5 yes; K4 was not shown to have been.',
      },
      { asked: 'Cili është numri serik i K6?', answer: '0718-0204?3: the tenth position could not be restored.' },
    ],
    exhibits: reported.map(({ number, kind, quantity, unit, shortDescription, seal = '' }, index) => ({
      label: number,
      kind,
      description: shortDescription,
      quantity,
      unit,
      sealWritten: number === 'K6' ? '0048127' : seal,
      sealRead: number === 'K6' ? '0048217' : seal,
      isSealIntact: true,
      condition:
        index === 0
          ? 'Received with a magazine; the chamber was empty. Light rust on the slide.'
          : 'Complete, dry, light wear.',
      receivedAt: day('03-17', '08:40'),
      receipt: 'RC-2025-00001',
    })),
    methods: [
      { code: 'BAL-03', title: 'Description and measurement of firearms', version: '4.1' },
      { code: 'BAL-07', title: 'Comparison of fired cartridge cases', version: '2.0' },
      { code: 'BAL-11', title: 'Restoration of serial numbers', version: '1.3' },
    ],
    instruments: [
      { name: 'Force gauge', number: 'FG-02', calibrationDue: day('09-01'), wasOverdue: false },
      { name: 'Calliper 200 mm', number: 'CP-11', calibrationDue: day('03-15'), wasOverdue: true },
      { name: 'Comparison microscope', number: 'CM-01', wasOverdue: false },
    ],
    overdueReason: 'CP-11 was checked against gauge blocks on 20.03.2025 and showed no deviation within 0.02 mm.',
    performed: { from: day('03-20', '07:10'), to: day('04-01', '11:00') },
    results: [
      { exhibit: 'K5', worksheets: [description, triggerPull] },
      { exhibit: 'K6', worksheets: [restoration] },
    ],
    external: [
      {
        exhibit: 'K5',
        examination: 'DNA',
        laboratory: 'Institute of Forensic Medicine',
        number: 'DNA-2025-0442',
        issuedAt: day('03-29'),
        summary: 'A mixed profile of at least three persons on the grip; not suitable for comparison.',
      },
    ],
    leftOut: [{ what: 'Fingerprints, LUGINA-14 / K4', reason: 'Reported separately under LR-2025-0002.' }],
    departures: [
      'Done before what should have come first: Trigger pull, LUGINA-14 / K5. Reason on record: urgent question of the court.',
    ],
    conclusions,
    scales: [
      {
        code: 'afte',
        version: 1,
        name: 'AFTE range of conclusions',
        source: 'AFTE Procedures Manual',
        isVerified: true,
        levels: scaleLevels.map(([code, name, meaning]) => ({ code, name, meaning, bounds: '' })),
      },
      {
        code: 'verbal-lr',
        version: 2,
        name: 'Verbal scale of likelihood ratios',
        source: 'ENFSI Guideline for Evaluative Reporting, 2015',
        isVerified: false,
        levels: [
          {
            code: 'weak-second',
            name: 'Weak support for the second proposition',
            meaning: 'Somewhat more probable if the second is true.',
            bounds: '0.1 – 1',
          },
          {
            code: 'weak-first',
            name: 'Weak support for the first proposition',
            meaning: 'Somewhat more probable if the first is true.',
            bounds: '1 – 10',
          },
          {
            code: 'strong-first',
            name: 'Strong support for the first proposition',
            meaning: 'Far more probable if the first is true.',
            bounds: '1000 – ∞',
          },
        ],
      },
    ],
    interpretation:
      'The three pistols were converted in the same way and, as far as the tool marks on the barrels show, with the same reamer. K16 contains a reamer of that size.',
    basis:
      'Width, depth and spacing of the marks in the chambers of K4, K5 and K6, compared with test cuts of the reamer.',
    samplingPlan: 'Of the 112 rounds of K11 seven were taken at random for test fire.',
    uncertainty: 'Lengths: ± 0.1 mm (k = 2). Forces: ± 0.4 N (k = 2).',
    limitations: 'The results describe the items in the condition in which they were received.',
    deviations:
      'The trigger pull of K5 was measured before the prints were lifted from the grip; the trigger itself had been swabbed.',
    photographs: file.photographs.slice(0, 4).map((photograph, index) => ({ ...photograph, number: index + 1 })),
    figures: figuresOf(file.photographs),
    custody: reported
      .slice(0, 2)
      .map(({ number, custody, discrepancies }) => ({ exhibit: number, events: custody, discrepancies })),
    lateEntryAfterHours: 24,
    signatures: [
      {
        as: 'author',
        name: 'Lirie EKSPERTAJ',
        key: '6b71 d7de 86e9 b63d 8e3a',
        at: day('04-07', '09:15'),
        seen: '9f3c02d17ab4e5c1',
      },
      {
        as: 'reviewer',
        name: 'Arben RISHIKUESI',
        key: 'f442 4146 1670 b33e 2fdb',
        at: day('04-05', '13:00'),
        seen: '9f3c02d17ab4e5c1',
      },
    ],
    ...changes,
  };
}
