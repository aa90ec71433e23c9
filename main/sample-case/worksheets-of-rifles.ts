// What was examined on the three rifles K1–K3. Findings: firearms-domain.md §9.4.
import { comparisonMicroscope } from './examination-means.ts';
import { means, utc, type SampleBench, type SampleExamination } from './examination-data.ts';
import { certain, fired, madeSafe, nothingAt, readingsOf, testCases } from './worksheets-of-firearms.ts';
import { written, type Written } from './written.ts';

const lot = '7.62 × 39';

const obliqueLight = written('Visual, oblique light', 'Vizuale, dritë e pjerrët', 'Визуелно, косо светло');
const magneticParticle = written('Magnetic particle', 'Grimca magnetike', 'Магнетне честице');
const fryReagent = written('Fry’s reagent', 'Reagjenti Fry', 'Фрајев реагенс');

const rifleIdentity = (bench: SampleBench, make: string, model: string, country: Written, serial: string) => ({
  'make-concluded': make,
  'model-concluded': model,
  'calibre-marked': '7,62',
  'calibre-concluded': '7.62 × 39',
  country: bench.write(country),
  serial: serial === '' ? bench.write(written('none legible', 'asnjë i lexueshëm', 'ниједан читљив')) : serial,
});

function described(
  exhibit: string,
  [from, to]: readonly [string, string],
  identity: (bench: SampleBench) => ReturnType<typeof rifleIdentity>,
  selector: string,
  damage: Written,
): SampleExamination {
  return {
    exhibit,
    examination: 'general-description',
    by: 'examiner',
    from: utc('03-24', from),
    to: utc('03-24', to),
    values: (bench) => ({
      identity: [identity(bench)],
      mechanism: [{ action: 'gas-rotating-bolt', trigger: 'single-action', selector, 'magazine-capacity': 30 }],
      condition: [{ condition: 'operable', damage: bench.write(damage) }],
      means: means(bench, 'KFA-B-01'),
      notes: [{ photographs: bench.photographs(exhibit) }],
    }),
  };
}

/** `system` `ibis`: what was put in; candidates are kept with the search. */
export const databaseEntry =
  (entryNumber: string, testShot: string, outcome: 'leads' | 'none') => (bench: SampleBench) => ({
    entries: [
      {
        system: 'ibis',
        'entry-number': entryNumber,
        exhibit: bench.exhibit(testShot),
        images: ['two-dimensional', 'three-dimensional'],
        searched: bench.write(
          written('Open-case file, national', 'Rastet e pazbuluara, kombëtare', 'Неразјашњени случајеви, национално'),
        ),
        viewed: 20,
        outcome,
      },
    ],
    means: means(bench, 'KFA-B-06'),
  });

const noCandidate = written(
  'Twenty candidates viewed, none of interest.',
  'U shikuan njëzet kandidatë, asnjë me interes.',
  'Прегледано двадесет кандидата, ниједан од значаја.',
);

export const rifleExaminations: readonly SampleExamination[] = [
  madeSafe('K1', '03-24', '10:05', '10:10'),
  described(
    'K1',
    ['10:10', '10:30'],
    (bench) =>
      rifleIdentity(bench, 'Zastava', 'M70AB2', written('Yugoslavia', 'Jugosllavia', 'Југославија'), 'С-371864'),
    'U-R-J',
    written(
      'Wear of use; no part missing.',
      'Konsumim nga përdorimi; nuk mungon asgjë.',
      'Хабање од употребе; ништа не недостаје.',
    ),
  ),
  {
    ...fired('K1', lot, '03-24', '10:35', '11:00', 2, {
      function: (bench) => ({
        operable: 'yes',
        modes: ['semi-automatic', 'full-automatic'],
        'rounds-per-pull': 2,
        automatic: 'original',
        malfunctions: bench.write(written('None.', 'Asnjë.', 'Нема.')),
      }),
      notes: written(
        'Selector at R: two cartridges for one pull. At J: one release for one pull, shown with a dummy cartridge between the two.',
        'Përzgjedhësi në R: dy fishekë për një tërheqje. Në J: një lirim për një tërheqje, i treguar me fishek ushtrimi.',
        'Регулатор на Р: два метка за једно повлачење. На Ј: једно окидање за једно повлачење, показано школским метком.',
      ),
    }),
    recovered: testCases('K1', [2]),
  },
  {
    exhibit: 'K1',
    examination: 'database',
    by: 'examiner',
    from: utc('03-28', '08:00'),
    to: utc('03-28', '08:25'),
    values: databaseEntry('KFA-2025-0311-01', 'K1.1', 'leads'),
    search: {
      entryNumber: 'KFA-2025-0311-01',
      enteredAt: utc('03-26', '13:00'),
      candidates: [
        {
          rank: 1,
          score: '118',
          reference: '2023-DR-0722 / H3',
          linkedCase: '2023-DR-0722',
          decision: 'of-interest',
          reason: written('Class agrees on the screen', 'Klasa përputhet në ekran', 'Групне се слажу на екрану'),
        },
        {
          rank: 2,
          score: '64',
          reference: '2022-PE-0310 / H1',
          decision: 'excluded',
          reason: written('Ejector at another hour', 'Hedhësi në orë tjetër', 'Избацивач на другом сату'),
        },
      ],
    },
  },
  {
    exhibit: 'K1',
    examination: 'cartridge-case-comparison',
    by: 'examiner',
    from: utc('03-31', '10:00'),
    to: utc('03-31', '11:10'),
    values: (bench) => ({
      compared: [
        {
          with: bench.exhibit('K1.1'),
          kind: 'test-to-evidence',
          class: 'differ',
          'class-note': bench.write(
            written(
              'Test cases K1.1 with case H3 of 2023-DR-0722. The shape of the firing-pin impression differs.',
              'Gëzhojat provë K1.1 me gëzhojën H3 të 2023-DR-0722. Forma e gjurmës së gjilpërës dallon.',
              'Пробне чауре К1.1 са чауром H3 из 2023-DR-0722. Облик отиска ударне игле се разликује.',
            ),
          ),
        },
      ],
      marks: [
        {
          mark: 'firing-pin',
          quality: 'good',
          detail: bench.write(
            written(
              'Hemispherical on the test cases, round with a flat bottom on H3.',
              'Gjysmësferike te gëzhojat provë, e rrumbullakët me fund të rrafshët te H3.',
              'Полулоптаст на пробним чаурама, округао равног дна на H3.',
            ),
          ),
        },
        {
          mark: 'ejector',
          quality: 'good',
          detail: bench.write(written('At 8 on both.', 'Në orën 8 te të dyja.', 'На 8 код оба.')),
        },
      ],
      means: means(bench, 'KFA-B-05', comparisonMicroscope),
    }),
    conclusions: [
      {
        with: {
          words: written(
            'Cartridge case H3 of 2023-DR-0722 (open-case file)',
            'Gëzhoja H3 e 2023-DR-0722 (rast i pazbuluar)',
            'Чаура H3 из 2023-DR-0722 (неразјашњен случај)',
          ),
        },
        question: 'compare-case',
        scale: 'afte',
        value: 'elimination',
        first: written('Case H3 was fired in K1.', 'Gëzhoja H3 u shti në K1.', 'Чаура H3 је испаљена из К1.'),
        second: written(
          'Case H3 was fired in another firearm.',
          'Gëzhoja H3 u shti në armë tjetër.',
          'Чаура H3 је испаљена из другог оружја.',
        ),
        basis: written(
          'A class characteristic differs: the shape of the firing-pin impression. No sign that the firing pin was exchanged.',
          'Një karakteristikë e klasës dallon: forma e gjurmës së gjilpërës. Pa shenja se gjilpëra u ndërrua.',
          'Групна карактеристика се разликује: облик отиска ударне игле. Нема знакова да је игла замењена.',
        ),
        verified: {
          by: 'reviewer',
          at: utc('04-01', '07:30'),
          basis: written(
            'Firing-pin impressions of different shape; class differs.',
            'Gjurmë gjilpëre me formë të ndryshme; klasa dallon.',
            'Отисци игле различитог облика; групне се разликују.',
          ),
        },
      },
    ],
  },
  madeSafe('K2', '03-24', '13:00', '13:05'),
  {
    exhibit: 'K2',
    examination: 'serial-restoration',
    by: 'examiner',
    from: utc('03-25', '07:30'),
    to: utc('03-25', '10:20'),
    writesSerial: 'restored-partial',
    values: (bench) => ({
      surface: [
        {
          component: 'receiver',
          material: 'steel',
          obliteration: 'obliterated-ground',
          visible: bench.write(
            written('Only the dash after the prefix', 'Vetëm viza pas parashtesës', 'Само цртица после префикса'),
          ),
          preparation: bench.write(
            written('Degreased, polished', 'I pastruar nga yndyra, i lëmuar', 'Одмашћено, полирано'),
          ),
          before: bench.photographs('K2'),
        },
      ],
      steps: [
        {
          technique: 'magnetic-particle',
          reagent: 'magnetic-powder',
          lot: bench.lot('magnetic powder'),
          amount: 4,
          from: utc('03-25', '07:40'),
          minutes: 15,
          destructive: false,
          result: bench.write(written('Negative', 'Negativ', 'Негативно')),
        },
        {
          technique: 'chemical-etch',
          reagent: 'fry',
          lot: bench.lot('Fry'),
          amount: 12,
          from: utc('03-25', '08:20'),
          minutes: 95,
          destructive: true,
          result: bench.write(
            written(
              'Characters 1–2 and 4–7 of the number, the dash not counted; the fifth may be 3 or 8. The third stays unread.',
              'Shenjat 1–2 dhe 4–7 të numrit, pa e numëruar vizën; e pesta mund të jetë 3 ose 8. E treta mbetet e palexuar.',
              'Знаци 1–2 и 4–7 броја, цртица се не броји; пети може бити 3 или 8. Трећи остаје непрочитан.',
            ),
          ),
        },
      ],
      reading: [
        {
          positions: [
            ...readingsOf(bench.write(obliqueLight), utc('03-25', '07:35'), [
              ...certain(2, '-'),
              ...nothingAt(1, 3, 4, 5, 6, 7, 8),
            ]),
            ...readingsOf(bench.write(magneticParticle), utc('03-25', '07:55'), nothingAt(1, 3, 4, 5, 6, 7, 8)),
            ...readingsOf(bench.write(fryReagent), utc('03-25', '09:55'), [
              ...certain(1, 'С'),
              ...certain(3, '4'),
              ...nothingAt(4),
              ...certain(5, '8'),
              { position: 6, seen: '38', sureness: 'uncertain' },
              ...certain(7, '52'),
            ]),
          ],
        },
      ],
      means: means(bench, 'KFA-B-03'),
      notes: [{ photographs: bench.photographs('K2') }],
    }),
  },
  {
    ...fired('K2', lot, '03-25', '11:00', '11:15', 1, {
      function: () => ({ operable: 'yes', modes: ['semi-automatic'], automatic: 'not-tested' }),
    }),
    recovered: testCases('K2', [1]),
  },
  {
    exhibit: 'K2',
    examination: 'database',
    by: 'examiner',
    from: utc('03-28', '08:30'),
    to: utc('03-28', '08:45'),
    values: databaseEntry('KFA-2025-0311-02', 'K2.1', 'none'),
    search: {
      entryNumber: 'KFA-2025-0311-02',
      enteredAt: utc('03-26', '13:10'),
      note: noCandidate,
      candidates: [],
    },
  },
  madeSafe('K3', '03-24', '11:05', '11:10'),
  described(
    'K3',
    ['11:10', '11:25'],
    (bench) => rifleIdentity(bench, 'Gramsh', 'ASH-78', written('Albania', 'Shqipëria', 'Албанија'), '0114598'),
    'A-1',
    written('Carving on the stock: V · M.', 'Gdhendje në kondak: V · M.', 'Урез на кундаку: V · M.'),
  ),
  {
    ...fired('K3', lot, '03-24', '11:30', '11:45', 1, {
      function: () => ({ operable: 'yes', modes: ['semi-automatic'], automatic: 'original' }),
      notes: written(
        'Automatic fire by design: with the selector at A the bolt carrier trips the auto sear again and again, shown without live cartridges.',
        'Zjarr automatik sipas konstruksionit: me përzgjedhësin në A, bartësi i shulit e liron vazhdimisht këmbëzën automatike; treguar pa fishekë të gjallë.',
        'Аутоматска паљба конструкцијски: са регулатором на А носач затварача узастопно отпушта аутоматску запињачу; показано без бојевих метака.',
      ),
    }),
    recovered: testCases('K3', [1]),
  },
  {
    exhibit: 'K3',
    examination: 'database',
    by: 'examiner',
    from: utc('03-28', '08:50'),
    to: utc('03-28', '09:05'),
    values: databaseEntry('KFA-2025-0311-03', 'K3.1', 'none'),
    search: {
      entryNumber: 'KFA-2025-0311-03',
      enteredAt: utc('03-26', '13:20'),
      note: noCandidate,
      candidates: [],
    },
  },
];
