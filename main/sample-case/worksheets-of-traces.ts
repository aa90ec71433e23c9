// Prints, DNA and gunshot residue, before anything is fired: K12 with its lifts, and the swab set K17. Findings: firearms-domain.md §9.4.
import { means, utc, type SampleExamination } from './examination-data.ts';
import { written } from './written.ts';

const question = 'prints-dna-residue';

export const traceExaminations: readonly SampleExamination[] = [
  {
    exhibit: 'K12',
    examination: 'fingerprints',
    by: 'biology',
    from: utc('03-18', '08:40'),
    to: utc('03-19', '13:30'),
    concludedAt: utc('03-20', '09:00'),
    values: (bench) => ({
      steps: [
        {
          technique: 'visual',
          area: bench.write(written('All nine magazines', 'Të nëntë krehrat', 'Свих девет оквира')),
          result: 'negative',
        },
        {
          technique: 'cyanoacrylate',
          area: bench.write(written('Rifle magazines', 'Krehrat e pushkëve', 'Оквири за пушке')),
          result: 'negative',
        },
        {
          technique: 'powder',
          area: bench.write(
            written('K12.1, floor plate and left side', 'K12.1, fundi dhe ana e majtë', 'К12.1, дно и лева страна'),
          ),
          result: 'positive',
        },
      ],
      marks: [
        {
          mark: 'L-2',
          place: bench.write(written('K12.1, left side', 'K12.1, ana e majtë', 'К12.1, лева страна')),
          lift: bench.exhibit('K18'),
          usable: 'identification',
          search: 'AFIS 2025-4471',
        },
        {
          mark: 'L-3',
          place: bench.write(written('K12.1, floor plate', 'K12.1, fundi', 'К12.1, дно')),
          lift: bench.exhibit('K18'),
          usable: 'nothing',
        },
      ],
      means: means(bench, 'KFA-F-02'),
    }),
    conclusions: [
      {
        with: {
          words: written(
            'Ten-print card of Dejan PROBIĆ, right thumb',
            'Kartela daktiloskopike e Dejan PROBIĆ, gishti i madh i djathtë',
            'Дактилоскопски картон Дејана ПРОБИЋА, десни палац',
          ),
        },
        question,
        scale: 'latent-print',
        value: 'identification',
        first: written(
          'L-2 was left by the right thumb of Dejan PROBIĆ.',
          'L-2 e la gishti i madh i djathtë i Dejan PROBIĆ.',
          'L-2 је оставио десни палац Дејана ПРОБИЋА.',
        ),
        second: written('L-2 was left by another person.', 'L-2 e la person tjetër.', 'L-2 је оставила друга особа.'),
        basis: written(
          'Fourteen features agree in sequence and place, without a difference that cannot be explained.',
          'Katërmbëdhjetë tipare përputhen në radhë dhe vend, pa dallim të pashpjegueshëm.',
          'Четрнаест обележја слаже се по редоследу и месту, без необјашњиве разлике.',
        ),
        limitations: written(
          'A print says who touched the magazine, not when.',
          'Gjurma tregon kush e preku krehrin, jo kur.',
          'Траг говори ко је додирнуо оквир, не и када.',
        ),
        verified: {
          by: 'reviewer',
          at: utc('03-21', '09:10'),
          basis: written(
            'Thirteen features in agreement.',
            'Trembëdhjetë tipare në përputhje.',
            'Тринаест обележја у слагању.',
          ),
        },
      },
    ],
  },
  {
    exhibit: 'K17',
    examination: 'dna',
    by: 'biology',
    from: utc('03-19', '07:30'),
    to: utc('03-20', '14:00'),
    values: (bench) => ({
      samples: [
        {
          sample: 'SW-04',
          area: bench.write(written('Grip of K4', 'Doreza e K4', 'Рукохват К4')),
          technique: 'swab-double',
          'used-up': false,
          exhibit: bench.exhibit('K17'),
          profile: 'mixture-major',
          'laboratory-number': 'KFA-D-2025-0122',
        },
        {
          sample: 'SW-05',
          area: bench.write(written('Grip of K5', 'Doreza e K5', 'Рукохват К5')),
          technique: 'swab-double',
          'used-up': false,
          exhibit: bench.exhibit('K17'),
          profile: 'none',
          'laboratory-number': 'KFA-D-2025-0122',
        },
      ],
      means: means(bench, 'KFA-D-01'),
    }),
    conclusions: [
      {
        with: {
          words: written(
            'Reference sample of Flamur TESTAJ',
            'Mostra referente e Flamur TESTAJ',
            'Референтни узорак Фламура ТЕСТАЈА',
          ),
        },
        question,
        scale: 'likelihood-ratio',
        value: 'extremely-strong',
        likelihoodRatio: '1.2×10⁶',
        first: written(
          'Flamur TESTAJ is the major contributor of SW-04.',
          'Flamur TESTAJ është kontribuesi kryesor i SW-04.',
          'Фламур ТЕСТАЈ је главни давалац у SW-04.',
        ),
        second: written(
          'An unknown person, unrelated to him, is the major contributor of SW-04.',
          'Një person i panjohur, pa lidhje gjaku me të, është kontribuesi kryesor i SW-04.',
          'Непозната особа, која му није у сродству, главни је давалац у SW-04.',
        ),
        basis: written(
          'Mixture of at least two persons; the profile of the major contributor is complete.',
          'Përzierje e së paku dy personave; profili i kontribuesit kryesor është i plotë.',
          'Мешавина најмање две особе; профил главног даваоца је потпун.',
        ),
        limitations: written(
          'It says nothing about when or how the DNA came onto the grip.',
          'Nuk thotë asgjë kur ose si erdhi ADN-ja në dorezë.',
          'Не говори када ни како је ДНК доспела на рукохват.',
        ),
        verified: {
          by: 'examiner',
          at: utc('03-21', '08:30'),
          basis: written(
            'Calculated again from the raw profile.',
            'E llogaritur përsëri nga profili i papërpunuar.',
            'Поново израчунато из сировог профила.',
          ),
        },
      },
    ],
  },
  {
    exhibit: 'K17',
    examination: 'gunshot-residue',
    by: 'biology',
    from: utc('03-20', '07:30'),
    to: utc('03-20', '14:30'),
    values: (bench) => ({
      stubs: [
        {
          stub: 'SW-13',
          from: bench.write(
            written('Flamur TESTAJ, both hands', 'Flamur TESTAJ, të dy duart', 'Фламур ТЕСТАЈ, обе руке'),
          ),
          'taken-at': utc('03-15', '00:05'),
          technique: 'sem-edx',
          characteristic: 0,
          consistent: 2,
          composition: ['pb-ba'],
        },
        {
          stub: 'SW-14',
          from: bench.write(written('Dejan PROBIĆ, both hands', 'Dejan PROBIĆ, të dy duart', 'Дејан ПРОБИЋ, обе руке')),
          'taken-at': utc('03-15', '00:15'),
          technique: 'sem-edx',
          characteristic: 0,
          consistent: 0,
        },
      ],
      means: means(bench, 'KFA-G-01'),
    }),
    conclusions: [
      {
        with: { words: written('Hands of Flamur TESTAJ', 'Duart e Flamur TESTAJ', 'Руке Фламура ТЕСТАЈА') },
        question,
        scale: 'gunshot-residue',
        value: 'inconclusive',
        first: written(
          'Flamur TESTAJ discharged a firearm shortly before, or was beside one that was.',
          'Flamur TESTAJ shtiu me armë pak më parë, ose ishte pranë një të tille.',
          'Фламур ТЕСТАЈ је непосредно пре тога пуцао или био уз оружје из ког је пуцано.',
        ),
        second: written(
          'The particles come from another source.',
          'Grimcat vijnë nga burim tjetër.',
          'Честице потичу из другог извора.',
        ),
        basis: written(
          'Two particles that are consistent, none that is characteristic.',
          'Dy grimca në përputhje, asnjë karakteristike.',
          'Две саобразне честице, ниједна карактеристична.',
        ),
        verified: {
          by: 'examiner',
          at: utc('03-21', '08:45'),
          basis: written(
            'Spectra looked through again: two consistent particles.',
            'Spektrat u shikuan përsëri: dy grimca në përputhje.',
            'Спектри поново прегледани: две саобразне честице.',
          ),
        },
      },
      {
        with: { words: written('Hands of Dejan PROBIĆ', 'Duart e Dejan PROBIĆ', 'Руке Дејана ПРОБИЋА') },
        question,
        scale: 'gunshot-residue',
        value: 'none',
        first: written(
          'Dejan PROBIĆ discharged a firearm shortly before, or was beside one that was.',
          'Dejan PROBIĆ shtiu me armë pak më parë, ose ishte pranë një të tille.',
          'Дејан ПРОБИЋ је непосредно пре тога пуцао или био уз оружје из ког је пуцано.',
        ),
        second: written('He did not, and was not.', 'Nuk shtiu dhe nuk ishte pranë.', 'Није пуцао нити био уз њега.'),
        basis: written('No particle was found.', 'Nuk u gjet asnjë grimcë.', 'Није нађена ниједна честица.'),
        verified: {
          by: 'examiner',
          at: utc('03-21', '08:55'),
          basis: written('None found.', 'Asnjë e gjetur.', 'Није нађено.'),
        },
      },
    ],
  },
];
