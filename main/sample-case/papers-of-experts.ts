// What other sections and laboratories reported about LUGINA-14, with the hit and who the experts are: every word and number is invented.
import { albanian, focalPoint, type SampleCourtPaper } from './court-paper.ts';

const laboratory = 'Agjencia e Forenzikës (fiktive)';
const verified = 'Përfundimi u verifikua nga një ekspert i dytë pa e parë të parin.';

export const papersOfExperts: readonly SampleCourtPaper[] = [
  albanian(
    'fingerprint-report',
    ['KFA-F-2025-0187 gjurmë gishtash.pdf', 'Raport daktiloskopik', 'KFA-F-2025-0187', '2025-04-14'],
    laboratory,
    [
      ['Sendet: K1, K4, K5 dhe karikatori K12.1. U zhvilluan tri gjurmë, një e përshtatshme për krahasim.'],
      ['Gjurma L-2 në karikatorin K12.1: identifikim me gishtin e madh të djathtë të të dyshuarit 2.', verified],
      ['Gjurmët L-1 dhe L-3: të papërshtatshme.'],
    ],
    { copy: 'original' },
  ),
  albanian(
    'dna-report',
    ['KFA-D-2025-0122 ADN.pdf', 'Raport i analizës së ADN-së', 'KFA-D-2025-0122', '2025-04-22'],
    laboratory,
    [
      ['Mostrat: dorezat e K4, K5 dhe K6; krahasim me mostrat referuese të të dyshuarve.'],
      [
        'K4, doreza: përzierje me kontribues kryesor. Përfundimet janë rreth 1,2 milion herë më të mundshme nëse kontribuesi kryesor është i dyshuari 1 sesa nëse është një person i panjohur.',
        'Shkalla verbale v2: mbështetje jashtëzakonisht e fortë (mbi 1 000 000). Shkalla është shtypur në shtojcë.',
      ],
      ['K5 dhe K6: profile të pamjaftueshme.', verified],
      ['Ky raport nuk thotë kur dhe si arriti ADN-ja në send.'],
    ],
    { copy: 'original' },
  ),
  albanian(
    'residue-report',
    ['KFA-G-2025-0319 mbetje të gjuajtjes.pdf', 'Raport për mbetjet e gjuajtjes', 'KFA-G-2025-0319', '2025-04-10'],
    laboratory,
    [
      ['Mostrat nga duart e të dyshuarve, të marra më 15.03.2025 ndërmjet orës 00:20 dhe 00:45.'],
      ['I dyshuari 1: dy grimca të pajtueshme, asnjë karakteristike; pa përfundim. I dyshuari 2: negativ.'],
      ['Grimcat mund të vijnë edhe nga kontakti me armë ose municion; koha e gjuajtjes nuk mund të thuhet.'],
    ],
    { copy: 'original' },
  ),
  albanian(
    'toolmark-report',
    ['KFA-T-2025-0321 gjurmë veglash.pdf', 'Raport për gjurmët e veglave', 'KFA-T-2025-0321', '2025-04-28'],
    laboratory,
    [
      ['Krahasuar: brazdat në tytat e K4, K5, K6 dhe K7 me puntën K16.2 nga punishtja.'],
      ['K5 dhe K6: identifikim. K4 dhe K7: pa përfundim B.', verified],
      ['Fotografitë krahasuese janë në shtojcë; prerjet provuese ruhen në laborator.'],
    ],
    { copy: 'original' },
  ),
  albanian(
    'hit-report',
    ['Raport përputhjeje HIT-2025-014.pdf', 'Raport përputhjeje HIT-2025-014', 'HIT-2025-014', '2025-04-25'],
    focalPoint,
    [
      ['K5: gëzhojat provuese përputhen me gëzhojat C1 dhe C2 nga ngjarja 2024-DR-1188.'],
      [
        'Përputhja u konfirmua nga dy ekspertë me krahasim mikroskopik. Ajo hap një gjurmë hetimi dhe nuk provon kush gjuajti.',
      ],
    ],
    { copy: 'original' },
  ),
  albanian(
    'expert-credentials',
    [
      'CV të ekspertëve dhe certifikata e akreditimit.pdf',
      'CV të ekspertëve dhe certifikata e akreditimit',
      'KFA-Q-2025-004',
      '2025-01-15',
    ],
    laboratory,
    [
      ['Ekspertja e balistikës: 11 vjet përvojë, 640 raporte, 38 paraqitje në gjykatë (fiktive).'],
      ['Eksperti i ADN-së: 8 vjet përvojë. Eksperti daktiloskopik: 14 vjet përvojë (fiktive).'],
      ['Fusha e akreditimit sipas ISO/IEC 17025: balistikë, daktiloskopi, ADN; gjurmët e veglave jashtë fushës.'],
    ],
  ),
];
