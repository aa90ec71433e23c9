// What was examined on the converted alarm pistols beside K5: K4, K6 and K7 rifled, K8 and K9 smooth. Findings: firearms-domain.md §9.4.
import { calliper, comparisonMicroscope } from './examination-means.ts';
import { means, utc, type SampleExamination } from './examination-data.ts';
import { certain, fired, madeSafe, nothingAt, readingsOf, testCases, type Read } from './worksheets-of-firearms.ts';
import { written, type Written } from './written.ts';

const lot = '7.65 × 17 SR';

const rifledReasons = written(
  'The barrel is no part of an alarm pistol: steel, rifled, six grooves right, chamber 7.65 × 17 SR. Barrel seat drilled out; breech of the slide reinforced with a steel plate.',
  'Tyta nuk është e pistoletës së alarmit: çelik, me gjashtë vjaska djathtas, dhoma 7,65 × 17 SR. Foleja e tytës e shpuar; rrëshqitësi i përforcuar me pllakë çeliku.',
  'Цев није део алармног пиштоља: челик, шест жлебова десно, лежиште 7,65 × 17 СР. Лежиште цеви пробушено; навлака ојачана челичном плочом.',
);
const smoothReasons = written(
  'Smooth steel tube in place of the blocked barrel, chamber reamed to 7.65 × 17 SR.',
  'Tub çeliku i lëmuar në vend të tytës së bllokuar, dhoma e zgjeruar në 7,65 × 17 SR.',
  'Глатка челична цев уместо запушене, лежиште развртано на 7,65 × 17 СР.',
);
const barrelSeat = written('Barrel seat in the frame', 'Foleja e tytës në trup', 'Лежиште цеви у раму');
const chamberWall = written('Chamber wall', 'Muri i dhomës', 'Зид лежишта метка');

/** What shows that an alarm pistol was made to fire live cartridges, with the marks of the tools that did it. */
export function conversion(
  exhibit: string,
  day: string,
  [from, to]: readonly [string, string],
  barrel: 'rifled' | 'smooth',
  seatWidth?: number,
): SampleExamination {
  return {
    exhibit,
    examination: 'conversion',
    by: 'examiner',
    from: utc(day, from),
    to: utc(day, to),
    values: (bench) => ({
      finding: [
        {
          'as-made': 'alarm',
          alterations:
            barrel === 'rifled'
              ? ['barrel-replaced-rifled', 'chamber-recut', 'slide-reinforced']
              : ['barrel-replaced-smooth', 'chamber-recut'],
          automatic: 'none',
          reasons: bench.write(barrel === 'rifled' ? rifledReasons : smoothReasons),
        },
      ],
      'tool-signatures': [
        ...(seatWidth === undefined
          ? []
          : [{ tool: 'drill', place: bench.write(barrelSeat), width: seatWidth, comparable: true }]),
        { tool: 'reamer', place: bench.write(chamberWall), comparable: false },
      ],
      means: means(bench, 'KFA-B-01', calliper),
      notes: [{ photographs: bench.photographs(exhibit) }],
    }),
  };
}

interface Restoration {
  readonly exhibit: string;
  readonly visible: Written;
  readonly from: string;
  readonly to: string;
  readonly millilitres: number;
  readonly minutes: number;
  readonly result: Written;
  readonly reads: readonly Read[];
  readonly gives: 'restored-partial' | 'restoration-failed';
}

/** Frames of zinc alloy: no magnetic particle, and chromic acid where steel would take Fry's reagent. */
function frameRestoration(restoration: Restoration): SampleExamination {
  const { exhibit, from, to } = restoration;
  return {
    exhibit,
    examination: 'serial-restoration',
    by: 'examiner',
    from: utc('03-25', from),
    to: utc('03-25', to),
    writesSerial: restoration.gives,
    values: (bench) => ({
      surface: [
        {
          component: 'frame',
          material: 'zinc-alloy',
          obliteration: 'obliterated-ground',
          visible: bench.write(restoration.visible),
          preparation: bench.write(
            written('Degreased, polished', 'I pastruar nga yndyra, i lëmuar', 'Одмашћено, полирано'),
          ),
          before: bench.photographs(exhibit),
        },
      ],
      steps: [
        {
          technique: 'chemical-etch',
          reagent: 'chromic',
          lot: bench.lot('chromic acid'),
          amount: restoration.millilitres,
          from: utc('03-25', from),
          minutes: restoration.minutes,
          destructive: true,
          result: bench.write(restoration.result),
        },
      ],
      reading: [
        {
          positions: readingsOf(
            bench.write(written('Chromic acid', 'Acid kromik', 'Хромна киселина')),
            utc('03-25', to),
            restoration.reads,
          ),
        },
      ],
      means: means(bench, 'KFA-B-03'),
    }),
  };
}

export const conversionExaminations: readonly SampleExamination[] = [
  madeSafe('K4', '03-24', '11:50', '11:55'),
  conversion('K4', '03-24', ['12:00', '12:25'], 'rifled', 16.21),
  {
    ...fired('K4', lot, '03-24', '12:30', '12:40', 1, {
      function: () => ({ operable: 'yes', modes: ['semi-automatic'], automatic: 'none' }),
      notes: written(
        'Fired with K13 clamped to the muzzle, for the examination of K13.',
        'E shtirë me K13 të mbërthyer në grykë, për ekzaminimin e K13.',
        'Пуцано са К13 причвршћеним на уста цеви, ради испитивања К13.',
      ),
    }),
    recovered: testCases('K4', [1]),
  },
  madeSafe('K6', '03-24', '13:10', '13:15'),
  conversion('K6', '03-24', ['13:20', '13:40'], 'rifled', 16.2),
  frameRestoration({
    exhibit: 'K6',
    visible: written('Nothing legible', 'Asgjë e lexueshme', 'Ништа читљиво'),
    from: '11:30',
    to: '12:40',
    millilitres: 6,
    minutes: 50,
    result: written(
      'All characters but the one before the last.',
      'Të gjitha shenjat përveç asaj para të fundit.',
      'Сви знаци осим претпоследњег.',
    ),
    reads: [...certain(1, '0718-0204'), ...nothingAt(10), ...certain(11, '3')],
    gives: 'restored-partial',
  }),
  {
    ...fired('K6', lot, '03-25', '13:00', '13:10', 1, {
      function: () => ({ operable: 'yes', modes: ['semi-automatic'], automatic: 'none' }),
    }),
    recovered: testCases('K6', [1]),
  },
  {
    exhibit: 'K6',
    examination: 'cartridge-case-comparison',
    by: 'examiner',
    from: utc('03-31', '11:20'),
    to: utc('03-31', '12:20'),
    values: (bench) => ({
      compared: [
        {
          with: bench.exhibit('C1'),
          kind: 'test-to-evidence',
          class: 'agree',
          'class-note': bench.write(
            written(
              'Test case K6.1 with C1 of 2024-DR-1188. All class characteristics seen agree.',
              'Gëzhoja provë K6.1 me C1 të 2024-DR-1188. Të gjitha karakteristikat e vërejtura të klasës përputhen.',
              'Пробна чаура К6.1 са C1 из 2024-DR-1188. Све уочене групне карактеристике се слажу.',
            ),
          ),
        },
      ],
      marks: [
        {
          mark: 'breech-face',
          quality: 'poor',
          detail: bench.write(
            written(
              'Hardly impressed on K6.1; too little to compare.',
              'Mezi e shtypur te K6.1; shumë pak për krahasim.',
              'Једва утиснуто на К6.1; премало за упоређивање.',
            ),
          ),
        },
      ],
      means: means(bench, 'KFA-B-05', comparisonMicroscope),
    }),
    conclusions: [
      {
        with: { mark: 'C1' },
        question: 'compare-case',
        scale: 'afte',
        value: 'inconclusive-b',
        first: written('C1 was fired in K6.', 'C1 u shti në K6.', 'C1 је испаљена из К6.'),
        second: written(
          'C1 was fired in another firearm.',
          'C1 u shti në armë tjetër.',
          'C1 је испаљена из другог оружја.',
        ),
        basis: written(
          'Class agrees; the breech face of the test case is too faint to show agreement or disagreement of individual marks.',
          'Klasa përputhet; balli i shulit te gëzhoja provë është tepër i zbehtë për të treguar përputhje ose dallim individual.',
          'Групне се слажу; чело затварача на пробној чаури преслабо је да покаже слагање или разлику индивидуалних.',
        ),
        verified: {
          by: 'reviewer',
          at: utc('04-01', '08:00'),
          value: 'inconclusive-a',
          basis: written(
            'Class agrees, and two fine lines of the breech face seem to continue.',
            'Klasa përputhet, dhe dy vija të holla të ballit të shulit duket se vazhdojnë.',
            'Групне се слажу, а две фине линије чела затварача као да се настављају.',
          ),
        },
        resolved: {
          at: utc('04-01', '11:30'),
          reason: written(
            'Looked at together by both examiners: the two lines are not reproduced on any second test shot, because only one was fired. What is not reproducible is not counted.',
            'E shikuar bashkë nga të dy ekspertët: dy vijat nuk riprodhohen në asnjë shtënie tjetër provë, sepse u bë vetëm një. Ajo që nuk riprodhohet nuk numërohet.',
            'Оба вештака погледала заједно: те две линије нису поновљене ни на једном другом пробном хицу, јер је испаљен само један. Што се не понавља, не рачуна се.',
          ),
        },
      },
    ],
  },
  madeSafe('K7', '03-24', '13:45', '13:50'),
  conversion('K7', '03-24', ['13:50', '14:10'], 'rifled', 16.22),
  frameRestoration({
    exhibit: 'K7',
    visible: written('Nothing', 'Asgjë', 'Ништа'),
    from: '13:20',
    to: '14:20',
    millilitres: 5,
    minutes: 45,
    result: written(
      'Nothing came up; the surface is ground deeper than the number was struck.',
      'Nuk doli asgjë; sipërfaqja është bluar më thellë se numri.',
      'Ништа се није појавило; површина је избрушена дубље од броја.',
    ),
    reads: nothingAt(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
    gives: 'restoration-failed',
  }),
  {
    ...fired('K7', lot, '03-26', '08:00', '08:40', 1, {
      function: (bench) => ({
        operable: 'after-repair',
        repair: bench.write(
          written(
            'Received inoperable: sear broken. A sear of the reference collection was put in for one round and taken out again; the broken one is back in its place.',
            'U pranua jofunksionale: shkrepësja e thyer. U vendos një shkrepëse e koleksionit referent për një fishek dhe u hoq; e thyera u kthye në vend.',
            'Примљен неисправан: запињача сломљена. За један метак уграђена запињача из референтне збирке и потом извађена; сломљена је враћена на место.',
          ),
        ),
        modes: ['semi-automatic'],
        automatic: 'none',
        malfunctions: bench.write(written('None after the repair.', 'Asnjë pas riparimit.', 'После поправке нема.')),
      }),
    }),
    recovered: testCases('K7', [1]),
  },
  madeSafe('K8', '03-26', '08:50', '08:55'),
  conversion('K8', '03-26', ['09:00', '09:20'], 'smooth'),
  {
    ...fired('K8', lot, '03-26', '09:25', '09:35', 1, {
      function: (bench) => ({
        operable: 'with-defect',
        modes: ['single-action'],
        automatic: 'none',
        malfunctions: bench.write(
          written(
            'Does not cycle: each cartridge is loaded by hand, single shots only.',
            'Nuk e përsërit ciklin: çdo fishek mbushet me dorë, vetëm të shtëna të vetme.',
            'Не репетира: сваки метак се пуни руком, само појединачни хици.',
          ),
        ),
      }),
    }),
    recovered: testCases('K8', [1]),
  },
  madeSafe('K9', '03-26', '09:45', '09:50'),
  conversion('K9', '03-26', ['09:55', '10:15'], 'smooth'),
  {
    ...fired('K9', lot, '03-26', '10:20', '10:40', 1, {
      function: (bench) => ({
        operable: 'with-defect',
        modes: ['single-action'],
        automatic: 'none',
        malfunctions: bench.write(
          written(
            'Single shots only. With two dummy cartridges in the magazine both are fed at once (double feed).',
            'Vetëm të shtëna të vetme. Me dy fishekë ushtrimi në kreh, të dy futen njëherësh (ushqim i dyfishtë).',
            'Само појединачни хици. Са два школска метка у оквиру убацују се оба одједном (двоструко пуњење).',
          ),
        ),
      }),
    }),
    recovered: testCases('K9', [1]),
  },
];
