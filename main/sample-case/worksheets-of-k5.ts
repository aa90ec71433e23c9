// What was examined on K5, the pistol of the older case: measured, fired, searched and compared. Findings: firearms-domain.md §9.4 and §9.6.
import { calliper, chronograph, comparisonMicroscope, forceGauge } from './examination-means.ts';
import { means, utc, type SampleConclusion, type SampleExamination } from './examination-data.ts';
import { conversion } from './worksheets-of-conversions.ts';
import { fired, madeSafe, testCases } from './worksheets-of-firearms.ts';
import { databaseEntry } from './worksheets-of-rifles.ts';
import { written, type Written } from './written.ts';

const day = '03-24';

const testBullets = [4, 5, 6].map((number, shots) => ({
  shots,
  kind: 'bullet' as const,
  mark: `K5.${number}`,
  description: written('Test bullet of K5', 'Predhë provë e K5', 'Пробно зрно из К5'),
}));

/** What both comparisons of cases say; only the item and who of the two saw what differ. */
function identified(mark: 'C1' | 'C2', basis: Written, verified: SampleConclusion['verified']): SampleConclusion {
  return {
    with: { mark },
    question: 'compare-case',
    scale: 'afte',
    value: 'identification',
    first: written(`${mark} was fired in K5.`, `${mark} u shti në K5.`, `${mark} је испаљена из К5.`),
    second: written(
      `${mark} was fired in another firearm.`,
      `${mark} u shti në armë tjetër.`,
      `${mark} је испаљена из другог оружја.`,
    ),
    basis,
    limitations: written(
      'It says which firearm was used, not who fired it.',
      'Tregon cila armë u përdor, jo kush shtiu.',
      'Говори које је оружје коришћено, не ко је пуцао.',
    ),
    verified,
    ...(mark === 'C1' ? { comparison: 'K5-C1' as const } : {}),
  };
}

export const k5Examinations: readonly SampleExamination[] = [
  madeSafe('K5', day, '07:45', '07:50'),
  {
    exhibit: 'K5',
    examination: 'general-description',
    by: 'examiner',
    from: utc(day, '07:50'),
    to: utc(day, '08:10'),
    values: (bench) => ({
      identity: [
        {
          'make-marked': 'ZORAKI',
          'make-concluded': 'Zoraki',
          'model-marked': 'MOD. 914',
          'model-concluded': '914',
          'calibre-marked': '9 mm P.A.K.',
          'calibre-concluded': '7.65 × 17 SR',
          country: bench.write(written('Türkiye', 'Turqia', 'Турска')),
          serial: '0718-020412',
        },
      ],
      mechanism: [{ action: 'blowback', trigger: 'double-single', 'magazine-capacity': 14 }],
      condition: [
        {
          condition: 'operable',
          damage: bench.write(written('None.', 'Asnjë.', 'Нема.')),
          modifications: bench.write(written('See “Conversion”.', 'Shih “Përshtatja”.', 'Видети „Преправка”.')),
        },
      ],
      means: means(bench, 'KFA-B-01'),
      notes: [{ photographs: bench.photographs('K5') }],
    }),
  },
  {
    exhibit: 'K5',
    examination: 'bore-and-chamber',
    by: 'examiner',
    from: utc(day, '08:10'),
    to: utc(day, '08:25'),
    values: (bench) => ({
      bore: [
        {
          obstruction: 'no',
          residues: ['soot'],
          'others-told': true,
          bulge: false,
          crack: false,
          rifled: 'yes',
        },
      ],
      chamber: [{ calibre: '7.65 × 17 SR', basis: 'gauge', recut: 'yes' }],
      means: means(bench, 'KFA-B-02'),
    }),
  },
  {
    exhibit: 'K5',
    examination: 'rifling',
    by: 'examiner',
    from: utc(day, '08:25'),
    to: utc(day, '08:50'),
    values: (bench) => ({
      rifling: [
        {
          type: 'conventional',
          'lands-and-grooves': 6,
          twist: 'right',
          'twist-length': 250,
          'land-width': [1.48, 1.5, 1.47],
          'groove-width': [2.36, 2.34, 2.37],
          'bore-diameter': [7.64, 7.65, 7.64],
          'groove-diameter': [7.84, 7.85, 7.85],
        },
      ],
      means: means(bench, 'KFA-B-02', comparisonMicroscope, calliper),
    }),
  },
  {
    exhibit: 'K5',
    examination: 'trigger-pull',
    by: 'examiner',
    from: utc(day, '08:50'),
    to: utc(day, '09:10'),
    environment: { temperature: 21.4, humidity: 43 },
    exception: written(
      'The gauge was due on 20.03.; checked before and after against 2 kg and 5 kg of the calibrated set: within 0.1 N. Calibration is ordered.',
      'Afati i dinamometrit ishte 20.03.; u kontrollua para dhe pas me 2 kg dhe 5 kg të kompletit të kalibruar: brenda 0,1 N. Kalibrimi është porositur.',
      'Рок динамометра био је 20.03.; проверен пре и после са 2 kg и 5 kg калибрисаног комплета: унутар 0,1 N. Калибрација је наручена.',
    ),
    values: (bench) => ({
      pulls: [
        { mode: 'single-action', force: [23.9, 24.3, 24.1, 23.8, 24.2], technique: 'digital' },
        { mode: 'double-action', force: [46.2, 45.7, 46.9, 46.4, 46], technique: 'digital' },
      ],
      means: means(bench, 'KFA-B-02', forceGauge),
    }),
  },
  conversion('K5', day, ['09:10', '09:35'], 'rifled', 16.2),
  {
    ...fired(
      'K5',
      '7.65 × 17 SR',
      day,
      '09:40',
      '10:00',
      [1, 1, 1].map((rounds) => ({ rounds, bullets: 1 })),
      {
        function: (bench) => ({
          operable: 'yes',
          modes: ['single-action', 'double-action', 'semi-automatic'],
          'rounds-per-pull': 1,
          automatic: 'none',
          malfunctions: bench.write(written('None.', 'Asnjë.', 'Нема.')),
        }),
        firing: (bench) => ({ velocity: [282.1, 279.6, 284.3], chronograph: bench.instrument(chronograph) }),
      },
    ),
    recovered: [...testCases('K5', [1, 1, 1]), ...testBullets],
  },
  {
    exhibit: 'K5',
    examination: 'database',
    by: 'examiner',
    from: utc('03-28', '09:10'),
    to: utc('03-28', '09:50'),
    values: databaseEntry('KFA-2025-0311-05', 'K5.1', 'leads'),
    search: {
      entryNumber: 'KFA-2025-0311-05',
      enteredAt: utc('03-26', '13:40'),
      candidates: [
        ...[
          { rank: 1, score: '203', reference: '2021-PR-0088 / H2' },
          { rank: 2, score: '187', reference: '2023-GJ-0412 / H1' },
        ].map((candidate) => ({
          ...candidate,
          decision: 'excluded' as const,
          reason: written('Breech face differs', 'Balli i shulit dallon', 'Чело затварача се разликује'),
        })),
        {
          rank: 3,
          score: '179',
          reference: '2024-DR-1188 / C1',
          linkedCase: '2024-DR-1188',
          decision: 'of-interest',
          reason: written(
            'To be compared under the microscope',
            'Për krahasim nën mikroskop',
            'Упоредити под микроскопом',
          ),
        },
        {
          rank: 4,
          score: '121',
          reference: '2022-DR-0951 / H4',
          decision: 'excluded',
          reason: written('Firing pin of other shape', 'Gjilpërë me formë tjetër', 'Игла другог облика'),
        },
      ],
    },
  },
  {
    exhibit: 'K5',
    examination: 'cartridge-case-comparison',
    by: 'examiner',
    from: utc('03-31', '08:00'),
    to: utc('03-31', '09:10'),
    values: (bench) => ({
      compared: [
        {
          with: bench.exhibit('C1'),
          kind: 'test-to-evidence',
          class: 'agree',
          'class-note': bench.write(
            written(
              'Test cases K5.1–K5.3 with each other, then with C1 and C2 of 2024-DR-1188.',
              'Gëzhojat provë K5.1–K5.3 mes vete, pastaj me C1 dhe C2 të 2024-DR-1188.',
              'Пробне чауре К5.1–К5.3 међусобно, затим са C1 и C2 из 2024-DR-1188.',
            ),
          ),
        },
      ],
      marks: [
        {
          mark: 'breech-face',
          quality: 'good',
          detail: bench.write(
            written(
              'Parallel lines from 10 to 2, reproduced on all three test shots.',
              'Vija paralele nga 10 deri 2, të riprodhuara në të tri shtëniet provë.',
              'Паралелне линије од 10 до 2, поновљене на сва три пробна хица.',
            ),
          ),
          photographs: bench.photographs('K5.1'),
        },
        {
          mark: 'firing-pin',
          quality: 'good',
          detail: bench.write(
            written(
              'Hemispherical, with a burr at 4 on the rim.',
              'Gjysmësferike, me një zgjatim në 4 në buzë.',
              'Полулоптаст, са срхом на 4 по ивици.',
            ),
          ),
        },
        {
          mark: 'aperture-shear',
          quality: 'limited',
          detail: bench.write(written('Short, at 6.', 'E shkurtër, në 6.', 'Кратко, на 6.')),
        },
      ],
      means: means(bench, 'KFA-B-05', comparisonMicroscope),
    }),
    conclusions: [
      identified(
        'C1',
        written(
          'Six areas of the breech face and the burr on the rim of the firing-pin impression agree on C1 and on all three test cases.',
          'Gjashtë zona të ballit të shulit dhe zgjatimi në buzë të gjurmës së gjilpërës përputhen te C1 dhe te të tri gëzhojat provë.',
          'Шест подручја чела затварача и срх на ивици отиска игле слажу се на C1 и на све три пробне чауре.',
        ),
        {
          by: 'reviewer',
          at: utc('04-01', '08:30'),
          basis: written(
            'K5.2 with C1 at the microscope: breech face and firing pin agree in the fine structure.',
            'K5.2 me C1 në mikroskop: balli i shulit dhe gjilpëra përputhen në strukturën e imët.',
            'К5.2 са C1 под микроскопом: чело затварача и игла слажу се у финој структури.',
          ),
        },
      ),
      identified(
        'C2',
        written(
          'The same areas agree; the shear at the aperture too.',
          'Të njëjtat zona përputhen; edhe prerja në vrimë.',
          'Иста подручја се слажу; и смицање отвора.',
        ),
        {
          by: 'reviewer',
          at: utc('04-01', '09:00'),
          basis: written(
            'Breech face and aperture shear agree.',
            'Balli i shulit dhe prerja në vrimë përputhen.',
            'Чело затварача и смицање отвора се слажу.',
          ),
        },
      ),
    ],
  },
  {
    exhibit: 'K5',
    examination: 'bullet-comparison',
    by: 'examiner',
    from: utc('03-31', '09:10'),
    to: utc('03-31', '09:50'),
    values: (bench) => ({
      compared: [
        {
          with: bench.exhibit('B1'),
          kind: 'test-to-evidence',
          class: 'agree',
          'class-note': bench.write(
            written(
              'Test bullets K5.4–K5.6 with B1 of 2024-DR-1188: six right, widths alike. B1 is deformed on one side.',
              'Predhat provë K5.4–K5.6 me B1 të 2024-DR-1188: gjashtë djathtas, gjerësi të njëjta. B1 është e deformuar në një anë.',
              'Пробна зрна К5.4–К5.6 са B1 из 2024-DR-1188: шест десно, ширине једнаке. B1 је деформисано с једне стране.',
            ),
          ),
        },
      ],
      marks: [
        {
          mark: 'land-impressions',
          quality: 'limited',
          detail: bench.write(
            written(
              'Two of six land impressions of B1 can be compared.',
              'Dy nga gjashtë gjurmë fushash të B1 mund të krahasohen.',
              'Два од шест трагова поља на B1 могу се упоредити.',
            ),
          ),
        },
      ],
      lands: [{ impressions: 2, matching: 4 }],
      means: means(bench, 'KFA-B-05', comparisonMicroscope),
    }),
    conclusions: [
      {
        with: { mark: 'B1' },
        question: 'compare-case',
        scale: 'afte',
        value: 'inconclusive-a',
        first: written('B1 was fired from K5.', 'B1 u shti nga K5.', 'B1 је испаљено из К5.'),
        second: written(
          'B1 was fired from another firearm.',
          'B1 u shti nga armë tjetër.',
          'B1 је испаљено из другог оружја.',
        ),
        basis: written(
          'Class agrees. Runs of up to four consecutive lines on two lands: some agreement, not enough for an identification.',
          'Klasa përputhet. Vargje deri në katër vija të njëpasnjëshme në dy fusha: pak përputhje, jo mjaft për identifikim.',
          'Групне се слажу. Низови до четири узастопне линије на два поља: нешто слагања, недовољно за идентификацију.',
        ),
        verified: {
          by: 'reviewer',
          at: utc('04-01', '09:20'),
          basis: written(
            'Some lines continue on two lands; too few.',
            'Disa vija vazhdojnë në dy fusha; shumë pak.',
            'Неке линије се настављају на два поља; премало.',
          ),
        },
      },
    ],
  },
];
