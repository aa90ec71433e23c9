// What came to the tracing desk of LUGINA-14 on paper: looks into registers, the answers of four countries, statements on their registers, legal help.
import { albanian, focalPoint, prosecution, type SampleCourtPaper } from './court-paper.ts';

const reply = (number: string, day: string, words: readonly string[]): SampleCourtPaper =>
  albanian(
    'trace-reply',
    [
      `Përgjigje në kërkesën për gjurmim ${number} ${day.split('-').toReversed().join('.')}.pdf`,
      `Përgjigje në ${number}`,
      `${number}/P`,
      day,
    ],
    focalPoint,
    [words],
    { isConfidential: true },
  );

const reliability = (number: string, day: string): SampleCourtPaper =>
  albanian(
    'reliability-statement',
    [`Deklaratë besueshmërie ${number}.pdf`, `Deklarata e besueshmërisë për ${number}`, `${number}/B`, day],
    focalPoint,
    [
      [
        'Autoriteti i pyetur deklaron se të dhënat janë marrë nga regjistri zyrtar, i cili mbahet sipas ligjit të atij shteti.',
        'Deklarata lejon përdorimin e përgjigjes si provë (referencë e paverifikuar).',
      ],
    ],
    { isConfidential: true },
  );

export const papersOfTracing: readonly SampleCourtPaper[] = [
  albanian(
    'registry-check',
    [
      'Verifikim në regjistra 18.03.2025.pdf',
      'Verifikim në regjistra: të gjitha negative',
      'FFP-2025-0093/1',
      '2025-03-18',
    ],
    focalPoint,
    [['Regjistri civil, lista e armëve të humbura e të vjedhura, iARMS: pa përputhje.']],
    { copy: 'original' },
  ),
  reply('TR-2025-041', '2025-05-02', [
    'K1: prodhuar më 1987, dorëzuar një depoje ushtarake; pa të dhëna pas vitit 1991.',
    'K2: numri i paplotë nuk mjafton. Statusi si provë: sqarim i kërkuar, pa deklaratë besueshmërie.',
  ]),
  reply('TR-2025-042', '2025-04-14', ['K3: dorëzuar një depoje shtetërore; humbur në vitin 1997 (fiktive).']),
  reliability('TR-2025-042', '2025-04-14'),
  reply('TR-2025-043', '2025-04-22', [
    'K4 dhe K5: eksportuar në qershor 2018 te një tregtar në Bullgari. K8: eksportuar në mars 2019. K9: numri …3310O nuk gjendet; i gjetur si …33100. K6 dhe K7: të dhëna të pamjaftueshme.',
  ]),
  reliability('TR-2025-043', '2025-04-22'),
  reply('TR-2025-044', '2025-04-30', ['K4 dhe K5: shitur një blerësi privat në shtator 2018; pa rieksport.']),
  reliability('TR-2025-044', '2025-04-30'),
  albanian(
    'legal-assistance',
    [
      'Ndihmë juridike neni 215.pdf',
      'Komunikimet për ndihmë juridike (neni 215, e paverifikuar)',
      'MD 318/2025',
      '2025-04-07',
    ],
    prosecution,
    [
      ['Kërkesë përmes Ministrisë së Drejtësisë për vërtetimin e zyrtarizuar të përgjigjes TR-2025-041.'],
      ['Shkresa përcjellëse e ministrisë dhe vërtetimi i pranimit.'],
    ],
    { copy: 'certified-copy' },
  ),
];
