// Ammunition counted and read, the suppressor, and the drill bit of the workshop beside the barrel seats of four pistols. Findings:
// firearms-domain.md §9.4.
import { calliper, comparisonMicroscope } from './examination-means.ts';
import { means, utc, type SampleConclusion, type SampleExamination } from './examination-data.ts';
import { written, type Written } from './written.ts';

const sameDrill = (mark: string): Written =>
  written(
    `The barrel seat of ${mark} was drilled with the drill bit of K16.`,
    `Foleja e tytës së ${mark} u shpua me punton e K16.`,
    `Лежиште цеви ${mark} избушено је бургијом из К16.`,
  );
const otherDrill = (mark: string): Written =>
  written(
    `The barrel seat of ${mark} was drilled with another drill bit.`,
    `Foleja e tytës së ${mark} u shpua me punto tjetër.`,
    `Лежиште цеви ${mark} избушено је другом бургијом.`,
  );

const linesAgree = written(
  'The lines of both lips agree over the whole depth with test drillings in the same alloy.',
  'Vijat e të dy teheve përputhen në tërë thellësinë me shpimet provë në të njëjtën lidhje.',
  'Линије оба сечива слажу се целом дубином с пробним бушењима у истој легури.',
);
const linesWorn = written(
  'Diameter agrees; the lines were worn off when the barrel was driven in.',
  'Diametri përputhet; vijat u fshinë kur u fut tyta.',
  'Пречник се слаже; линије су избрисане при утискивању цеви.',
);

function drilled(mark: string, value: 'identification' | 'inconclusive-b', minutes: string): SampleConclusion {
  const basis = value === 'identification' ? linesAgree : linesWorn;
  return {
    with: { mark },
    question: 'same-tool',
    scale: 'afte',
    value,
    first: sameDrill(mark),
    second: otherDrill(mark),
    basis,
    verified: { by: 'reviewer', at: utc('04-01', minutes), basis },
  };
}

export const otherExaminations: readonly SampleExamination[] = [
  {
    exhibit: 'K10',
    examination: 'ammunition',
    by: 'examiner',
    from: utc('03-26', '11:00'),
    to: utc('03-26', '12:10'),
    values: (bench) => ({
      cartridges: [
        {
          counted: 300,
          calibre: '7.62 × 39',
          state: 'live',
          'bullet-type': 'fmj',
          condition: 'serviceable',
          'case-length': [38.6, 38.62, 38.58],
        },
      ],
      headstamps: [
        {
          count: 180,
          'at-12': 'ППУ',
          'at-6': '1986',
          script: 'cyrillic',
          candidates: 'Prvi Partizan, Užice',
        },
        { count: 90, 'at-12': 'IK', 'at-6': '84', script: 'latin', candidates: 'Igman, Konjic' },
        {
          count: 30,
          'at-12': '31',
          'at-6': '78',
          script: 'latin',
          candidates: bench.write(
            written(
              'Code 31 is used by more than one factory; not decided.',
              'Kodin 31 e përdor më shumë se një fabrikë; e pavendosur.',
              'Шифру 31 користи више фабрика; није одлучено.',
            ),
          ),
        },
      ],
      means: means(bench, 'KFA-B-07', calliper),
      notes: [{ photographs: bench.photographs('K10') }],
    }),
  },
  {
    exhibit: 'K11',
    examination: 'ammunition',
    by: 'examiner',
    from: utc('03-27', '07:30'),
    to: utc('03-27', '08:10'),
    values: (bench) => ({
      cartridges: [
        {
          counted: 112,
          calibre: '7.65 × 17 SR',
          state: 'live',
          'bullet-type': 'fmj',
          'case-material': 'brass',
          condition: 'serviceable',
          'case-length': [17.2, 17.21, 17.18],
        },
      ],
      headstamps: [
        { count: 112, 'at-12': 'ППУ', 'at-6': '7,65', script: 'cyrillic', candidates: 'Prvi Partizan, Užice' },
      ],
      means: means(bench, 'KFA-B-07', calliper),
      notes: [
        {
          notes: bench.write(
            written(
              '112 with the seven that were taken out of K4; counted twice by two persons.',
              '112 bashkë me shtatë që u nxorën nga K4; numëruar dy herë nga dy persona.',
              '112 са седам извађених из К4; пребројали двоје, два пута.',
            ),
          ),
          photographs: bench.photographs('K11'),
        },
      ],
    }),
  },
  {
    exhibit: 'K13',
    examination: 'suppressor',
    by: 'examiner',
    from: utc('03-27', '08:20'),
    to: utc('03-27', '09:00'),
    values: (bench) => ({
      build: [
        {
          type: 'craft',
          mount: bench.write(
            written(
              'Clamp with three screws, no thread',
              'Mbërthyes me tri vida, pa filet',
              'Стега с три завртња, без навоја',
            ),
          ),
          baffles: 7,
          length: [172.1],
          diameter: [34.02],
          bore: [8.6],
        },
      ],
      effect: [{ reduces: 'yes', weapon: bench.exhibit('K4') }],
      means: means(bench, 'KFA-B-08', calliper),
      notes: [
        {
          notes: bench.write(
            written(
              'Described, not measured: the shot of K4 with K13 beside the shot of K6 without it, same ammunition, same room.',
              'E përshkruar, e pamatur: shtënia e K4 me K13 pranë shtënies së K6 pa të, i njëjti municion, e njëjta dhomë.',
              'Описано, није мерено: хитац К4 са К13 поред хица К6 без њега, иста муниција, иста просторија.',
            ),
          ),
          photographs: bench.photographs('K13'),
        },
      ],
    }),
  },
  {
    exhibit: 'K16',
    examination: 'toolmarks',
    by: 'examiner',
    from: utc('03-27', '09:15'),
    to: utc('03-27', '12:30'),
    values: (bench) => ({
      compared: [
        {
          with: bench.exhibit('K5'),
          kind: 'evidence-to-evidence',
          class: 'agree',
          'class-note': bench.write(
            written(
              'Drill bit 16.2 mm with the barrel seats of K4, K5, K6 and K7; the diameter agrees in all four.',
              'Puntoja 16,2 mm me foletë e tytave të K4, K5, K6 dhe K7; diametri përputhet te të katra.',
              'Бургија 16,2 mm са лежиштима цеви К4, К5, К6 и К7; пречник се слаже код сва четири.',
            ),
          ),
        },
      ],
      tool: [
        {
          class: bench.write(written('Twist drill', 'Punto spirale', 'Спирална бургија')),
          'working-edge': bench.write(
            written('Two lips, one chipped', 'Dy tehe, njëri i dëmtuar', 'Два сечива, једно окрзнуто'),
          ),
          width: [16.2, 16.21, 16.2],
          'test-marks': bench.write(
            written(
              'Zinc alloy, 90°, four drillings',
              'Lidhje zinku, 90°, katër shpime',
              'Легура цинка, 90°, четири бушења',
            ),
          ),
          subclass: true,
        },
      ],
      marks: [
        {
          mark: 'drilled',
          quality: 'good',
          detail: bench.write(
            written(
              'K5, K6: fine lines to the ground',
              'K5, K6: vija të imëta deri në fund',
              'К5, К6: фине линије до дна',
            ),
          ),
        },
        {
          mark: 'drilled',
          quality: 'poor',
          detail: bench.write(
            written('K4, K7: worn by the barrel', 'K4, K7: të konsumuara nga tyta', 'К4, К7: истрошено од цеви'),
          ),
        },
      ],
      means: means(bench, 'KFA-B-05', comparisonMicroscope, calliper),
      notes: [{ photographs: bench.photographs('K16') }],
    }),
    conclusions: [
      drilled('K4', 'inconclusive-b', '09:40'),
      drilled('K5', 'identification', '09:50'),
      drilled('K6', 'identification', '10:00'),
      drilled('K7', 'inconclusive-b', '10:10'),
    ],
  },
];
