// Making safe, and what is taken from the surface before anything wipes it off. Source: firearms-domain.md §4.5.
import {
  choice,
  choices,
  clock,
  longText,
  moment,
  observations,
  option,
  photographs,
  required,
  rows,
  section,
  text,
  yesNo,
  number,
  means,
  exhibit,
} from './fields.ts';

const chamber = [
  option('empty', ['Empty', 'Bosh', 'Празно']),
  option('round', ['A round in it', 'Me fishek', 'Метак унутра']),
  option('case', ['A fired case in it', 'Me gëzhojë të shtirë', 'Испаљена чаура унутра']),
  option('obstructed', ['Obstructed', 'E bllokuar', 'Запушено']),
];

export const safety = [
  section(
    'clearing',
    ['Making safe', 'Bërja e sigurt', 'Довођење у безбедно стање'],
    text('cleared-by', ['Made safe by', 'E bëri të sigurt', 'Довео у безбедно стање'], required),
    moment('cleared-at', ['When', 'Kur', 'Када'], required),
    choice('chamber', ['Chamber as found', 'Dhoma siç u gjet', 'Лежиште метка при налажењу'], chamber, required),
    yesNo('magazine-in', ['Magazine inserted', 'Krehri i futur', 'Оквир уметнут']),
    number('rounds-out', ['Rounds taken out', 'Fishekë të nxjerrë', 'Извађено метака'], { most: 1000 }),
    clock('cylinder-position', [
      'Cylinder: chamber under the hammer',
      'Mulliri: dhoma nën çekan',
      'Добош: комора под ороз',
    ]),
    longText('how', ['How', 'Si', 'Како'], required),
    choice(
      'safe-to-fire',
      ['Fit for test fire', 'E përshtatshme për shtënie provë', 'Погодно за пробно пуцање'],
      [
        option('yes', ['Yes', 'Po', 'Да']),
        option('remote-only', ['From a rest, remotely', 'Vetëm nga mbajtësi, nga larg', 'Само даљински, из постоља']),
        option('no', ['No: cast instead', 'Jo: bëhet kallëp', 'Не: узима се одливак']),
        option('not-judged', ['Not judged yet', 'Ende e pavlerësuar', 'Још није процењено']),
      ],
      required,
    ),
  ),
  means,
  observations,
];

const level = [
  option('positive', ['Marks found', 'U gjetën gjurmë', 'Нађени трагови']),
  option('negative', ['No marks found', 'Nuk u gjetën gjurmë', 'Трагови нису нађени']),
  option('unsuitable', ['Unsuitable', 'E papërshtatshme', 'Неподобно']),
];

export const fingerprints = [
  rows(
    'steps',
    ['Steps', 'Hapat', 'Кораци'],
    choice(
      'technique',
      ['Technique', 'Teknika', 'Техника'],
      [
        option('visual', ['Visual, oblique light', 'Vizuale, dritë e pjerrët', 'Визуелно, косо светло']),
        option('ruvis', [
          'Reflected ultraviolet (RUVIS)',
          'Ultraviolet i reflektuar (RUVIS)',
          'Рефлектовано ултраљубичасто (RUVIS)',
        ]),
        option('fluorescence', ['Fluorescence', 'Fluoreshencë', 'Флуоресценција']),
        option('cyanoacrylate', ['Cyanoacrylate', 'Cianoakrilat', 'Цијаноакрилат']),
        option('dye-stain', ['Dye stain', 'Ngjyrosje', 'Бојење']),
        option('powder', ['Powder', 'Pluhur', 'Прах']),
        option('vacuum-metal', ['Vacuum metal deposition', 'Depozitim metali në vakuum', 'Вакуумско наношење метала']),
        option('gun-blue', ['Gun blue (cases)', 'Blu për armë (gëzhoja)', 'Брунирање (чауре)']),
        option('ninhydrin', ['Ninhydrin', 'Ninhidrinë', 'Нинхидрин']),
        option('other', ['Other', 'Tjetër', 'Друго']),
      ],
      required,
    ),
    text('area', ['Where on the exhibit', 'Ku në provë', 'Где на доказу'], required),
    choice('result', ['Result', 'Rezultati', 'Резултат'], level, required),
    photographs('photographs', ['Photographs', 'Fotografi', 'Фотографије']),
  ),
  rows(
    'marks',
    ['Marks', 'Gjurmët', 'Трагови'],
    text('mark', ['Mark', 'Gjurma', 'Траг'], required),
    text('place', ['Where', 'Ku', 'Где'], required),
    exhibit('lift', ['Lift, as an exhibit', 'Marrja, si provë', 'Пренети траг, као доказ']),
    choice(
      'usable',
      ['Fit for', 'E vlefshme për', 'Подобан за'],
      [
        option('identification', ['Identification', 'Identifikim', 'Идентификацију']),
        option('exclusion', ['Exclusion only', 'Vetëm përjashtim', 'Само искључење']),
        option('nothing', ['Nothing', 'Asgjë', 'Ништа']),
      ],
    ),
    text('search', [
      'Search number (AFIS): a lead, no finding',
      'Numri i kërkimit (AFIS): e dhënë, jo përfundim',
      'Број претраге (AFIS): траг, не налаз',
    ]),
  ),
  means,
  observations,
];

export const dna = [
  rows(
    'samples',
    ['Samples', 'Mostrat', 'Узорци'],
    text('sample', ['Sample', 'Mostra', 'Узорак'], required),
    text('area', ['Where on the exhibit', 'Ku në provë', 'Где на доказу'], required),
    choice(
      'technique',
      ['Taken by', 'Marrë me', 'Узето'],
      [
        option('swab-double', ['Double swab', 'Tampon i dyfishtë', 'Двоструки брис']),
        option('swab-single', ['Single swab', 'Tampon i vetëm', 'Један брис']),
        option('tape', ['Tape lift', 'Shirit ngjitës', 'Трака']),
        option('cutting', ['Cutting', 'Prerje', 'Исечак']),
      ],
      required,
    ),
    yesNo('used-up', ['Sample used up', 'Mostra u shpenzua', 'Узорак утрошен'], { meansUsedUp: true }),
    exhibit('exhibit', ['Swab, as an exhibit', 'Tamponi, si provë', 'Брис, као доказ']),
    choice(
      'profile',
      ['Profile', 'Profili', 'Профил'],
      [
        option('full-single', ['Full, one person', 'I plotë, një person', 'Потпун, једна особа']),
        option('partial-single', ['Partial, one person', 'I pjesshëm, një person', 'Делимичан, једна особа']),
        option('mixture-major', [
          'Mixture with a major contributor',
          'Përzierje me kontribues kryesor',
          'Мешавина с главним даваоцем',
        ]),
        option('mixture', ['Mixture', 'Përzierje', 'Мешавина']),
        option('none', ['None', 'Asnjë', 'Нема']),
        option('awaited', ['Awaited', 'Pritet', 'Очекује се']),
      ],
    ),
    text('laboratory-number', [
      'Number of the DNA laboratory',
      'Numri i laboratorit të ADN-së',
      'Број ДНК лабораторије',
    ]),
    text('search', [
      'Search number: a lead, no finding',
      'Numri i kërkimit: e dhënë, jo përfundim',
      'Број претраге: траг, не налаз',
    ]),
  ),
  means,
  observations,
];

export const gunshotResidue = [
  rows(
    'stubs',
    ['Stubs', 'Stubet', 'Стубови'],
    text('stub', ['Stub number', 'Numri i stubit', 'Број стуба'], required),
    text('from', ['Person, hand or thing', 'Personi, dora ose sendi', 'Особа, рука или предмет'], required),
    moment('taken-at', ['Taken', 'Marrë', 'Узето']),
    choice(
      'technique',
      ['Method', 'Metoda', 'Метода'],
      [
        option('sem-edx', ['SEM-EDX', 'SEM-EDX', 'SEM-EDX']),
        option('chemical', ['Chemical test', 'Test kimik', 'Хемијски тест']),
        option('other', ['Other', 'Tjetër', 'Друго']),
      ],
      required,
    ),
    number(
      'characteristic',
      ['Characteristic particles (Pb-Ba-Sb)', 'Grimca karakteristike (Pb-Ba-Sb)', 'Карактеристичне честице (Pb-Ba-Sb)'],
      { most: 100_000, isRequired: true },
    ),
    number('consistent', ['Consistent particles', 'Grimca të përputhshme', 'Конзистентне честице'], {
      most: 100_000,
      isRequired: true,
    }),
    number('metal-free', ['Heavy-metal-free particles', 'Grimca pa metale të rënda', 'Честице без тешких метала'], {
      most: 100_000,
    }),
    choices(
      'composition',
      ['Composition', 'Përbërja', 'Састав'],
      ['Pb-Ba-Sb', 'Pb-Ba', 'Pb-Sb', 'Ba-Sb', 'Ti-Zn', 'Gd-Ti-Zn', 'Sr'].map((symbol) =>
        option(symbol.toLowerCase(), [symbol, symbol, symbol]),
      ),
    ),
  ),
  means,
  observations,
];
