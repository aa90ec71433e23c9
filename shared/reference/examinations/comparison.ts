// What a comparison stands on: what was compared with what, which class characteristics agree, and which marks were used. The conclusion is
// drawn on its scale and verified; none is written here.
import {
  choice,
  choices,
  exhibit,
  longText,
  means,
  measurements,
  number,
  observations,
  option,
  photographs,
  required,
  rows,
  section,
  seen,
  text,
  yesNo,
  type Words,
} from './fields.ts';

const agreement = [
  option('agree', ['Agree', 'Përputhen', 'Слажу се']),
  option('differ', ['Differ', 'Dallojnë', 'Разликују се']),
  option('insufficient', ['Not enough to say', 'Të pamjaftueshme', 'Недовољно']),
  option('not-compared', ['Not compared', 'Të pakrahasuara', 'Нису упоређене']),
];
const compared = (name: Words) =>
  section(
    'compared',
    ['Compared', 'Të krahasuara', 'Упоређено'],
    exhibit('with', name, required),
    choice(
      'kind',
      ['Kind', 'Lloji', 'Врста'],
      [
        option('test-to-evidence', ['Test shot with evidence', 'Shtënie provë me provën', 'Пробни хитац с доказом']),
        option('evidence-to-evidence', ['Evidence with evidence', 'Provë me provë', 'Доказ с доказом']),
        option('test-to-test', [
          'Test shot with test shot',
          'Shtënie provë me shtënie provë',
          'Пробни хитац с пробним',
        ]),
      ],
      required,
    ),
    choice(
      'class',
      ['Class characteristics', 'Karakteristikat e klasës', 'Групне карактеристике'],
      agreement,
      required,
    ),
    longText('class-note', ['Which agree or differ', 'Cilat përputhen ose dallojnë', 'Које се слажу или разликују']),
  );

const marksOf = (options: readonly (readonly [string, Words])[]) =>
  rows(
    'marks',
    ['Marks compared', 'Gjurmët e krahasuara', 'Упоређени трагови'],
    choice(
      'mark',
      ['Mark', 'Gjurma', 'Траг'],
      options.map(([code, words]) => option(code, words)),
      required,
    ),
    choice(
      'quality',
      ['Quality', 'Cilësia', 'Квалитет'],
      [
        option('good', ['Good', 'E mirë', 'Добар']),
        option('limited', ['Limited', 'E kufizuar', 'Ограничен']),
        option('poor', ['Poor', 'E dobët', 'Слаб']),
      ],
      required,
    ),
    text('detail', ['What was seen', 'Çka u pa', 'Шта је уочено'], required),
    photographs('photographs', ['Photographs', 'Fotografi', 'Фотографије']),
  );

export const cartridgeCaseComparison = [
  compared(['With cartridge case', 'Me gëzhojën', 'Са чауром']),
  marksOf([
    ['firing-pin', ['Firing-pin impression', 'Gjurma e gjilpërës', 'Отисак ударне игле']],
    ['firing-pin-drag', ['Firing-pin drag', 'Zvarritje e gjilpërës', 'Вучење ударне игле']],
    ['breech-face', ['Breech face', 'Balli i shulit', 'Чело затварача']],
    ['aperture-shear', ['Aperture shear', 'Prerje në vrimë', 'Смицање отвора']],
    ['chamber', ['Chamber', 'Dhoma', 'Лежиште метка']],
    ['extractor', ['Extractor', 'Nxjerrësi', 'Извлакач']],
    ['ejector', ['Ejector', 'Hedhësi', 'Избацивач']],
    ['magazine-lips', ['Magazine lips', 'Buzët e krehrit', 'Усне оквира']],
  ]),
  means,
  observations,
];

export const bulletComparison = [
  compared(['With bullet', 'Me predhën', 'Са зрном']),
  marksOf([
    ['land-impressions', ['Land impressions', 'Gjurmët e fushave', 'Трагови поља']],
    ['groove-impressions', ['Groove impressions', 'Gjurmët e vjaskave', 'Трагови жлебова']],
    ['skid', ['Skid marks', 'Gjurmë rrëshqitjeje', 'Трагови проклизавања']],
    ['base', ['Base', 'Baza', 'База']],
    ['gas-cutting', ['Gas cutting', 'Gërryerje nga gazi', 'Гасна ерозија']],
  ]),
  section(
    'lands',
    ['Counted', 'Numëruar', 'Пребројано'],
    number('impressions', ['Land impressions compared', 'Gjurmë fushash të krahasuara', 'Упоређено трагова поља'], {
      most: 48,
    }),
    number(
      'matching',
      [
        'Longest run of consecutive matching lines',
        'Vargu më i gjatë i vijave përputhëse',
        'Најдужи низ узастопних подударних линија',
      ],
      { most: 500 },
    ),
  ),
  means,
  observations,
];

export const toolmarks = [
  compared(['With tool or mark', 'Me veglën ose gjurmën', 'С алатом или трагом']),
  section(
    'tool',
    ['Tool', 'Vegla', 'Алат'],
    text('class', ['Class of the tool', 'Klasa e veglës', 'Врста алата'], required),
    text('working-edge', ['Working edge', 'Tehu punues', 'Радна ивица']),
    measurements('width', ['Width of the mark', 'Gjerësia e gjurmës', 'Ширина трага'], {
      unit: 'mm',
      decimals: 2,
      most: 500,
      readings: 3,
    }),
    text('test-marks', [
      'Test marks: material, angle, number',
      'Gjurmë provë: materiali, këndi, numri',
      'Пробни трагови: материјал, угао, број',
    ]),
    yesNo(
      'subclass',
      [
        'Subclass characteristics considered',
        'Karakteristikat e nënklasës të shqyrtuara',
        'Размотрене подгрупне карактеристике',
      ],
      required,
    ),
  ),
  marksOf([
    ['striated', ['Striated', 'Me vija', 'Бразде']],
    ['impressed', ['Impressed', 'Të shtypura', 'Отисак']],
    ['cut', ['Cut', 'Prerje', 'Рез']],
    ['drilled', ['Drilled', 'Shpim', 'Бушење']],
    ['stamped', ['Stamped', 'Vulosje', 'Утискивање']],
  ]),
  means,
  observations,
];

/** Candidates are leads and are kept with the conclusions; here only what was put in and looked at. */
export const database = [
  rows(
    'entries',
    ['Entries', 'Regjistrimet', 'Уноси'],
    choice(
      'system',
      ['System', 'Sistemi', 'Систем'],
      ['IBIS', 'Evofinder', 'ALIAS', 'ArsenalR', 'PAPILLON']
        .map((name) => option(name.toLowerCase(), [name, name, name]))
        .concat(option('other', ['Other', 'Tjetër', 'Други'])),
      required,
    ),
    text('entry-number', ['Entry number', 'Numri i regjistrimit', 'Број уноса'], required),
    exhibit('exhibit', ['Test shot or evidence', 'Shtënie provë ose provë', 'Пробни хитац или доказ']),
    choices(
      'images',
      ['Images', 'Imazhet', 'Снимци'],
      [option('two-dimensional', ['2D', '2D', '2D']), option('three-dimensional', ['3D', '3D', '3D'])],
    ),
    text('searched', ['Searched against', 'U kërkua në', 'Претражено у']),
    number('viewed', ['Candidates viewed', 'Kandidatë të parë', 'Погледано кандидата'], { most: 10_000 }),
    choice(
      'outcome',
      ['Outcome', 'Rezultati', 'Исход'],
      [
        option('leads', [
          'Leads: candidates to compare',
          'Të dhëna: kandidatë për krahasim',
          'Трагови: кандидати за упоређивање',
        ]),
        option('none', ['No candidate', 'Asnjë kandidat', 'Нема кандидата']),
        option('not-searched', ['Not searched', 'Pa kërkim', 'Није претражено']),
      ],
      required,
    ),
    yesNo('cast-sent', [
      'Double casts sent to partners',
      'Kallëpe të dyfishta dërguar partnerëve',
      'Двоструки одливци послати партнерима',
    ]),
  ),
  means,
  observations,
];

export const chemical = [
  rows(
    'samples',
    ['Samples', 'Mostrat', 'Узорци'],
    text('sample', ['Sample', 'Mostra', 'Узорак'], required),
    choice(
      'technique',
      ['Technique', 'Teknika', 'Техника'],
      [
        option('visual', ['Microscopy', 'Mikroskopi', 'Микроскопија']),
        option('colour-test', ['Colour test', 'Test ngjyre', 'Бојена реакција']),
        option('ftir', ['FTIR', 'FTIR', 'FTIR']),
        option('gc-ms', ['GC-MS', 'GC-MS', 'GC-MS']),
        option('lc-ms', ['LC-MS', 'LC-MS', 'LC-MS']),
        option('ic', ['Ion chromatography', 'Kromatografi jonike', 'Јонска хроматографија']),
        option('other', ['Other', 'Tjetër', 'Друго']),
      ],
      required,
    ),
    number('mass-used', ['Mass used', 'Masa e përdorur', 'Утрошена маса'], {
      unit: 'mg',
      decimals: 2,
      most: 1_000_000,
    }),
    yesNo('used-up', ['Sample used up', 'Mostra u shpenzua', 'Узорак утрошен'], {
      isRequired: true,
      meansUsedUp: true,
    }),
    text('result', ['Result', 'Rezultati', 'Резултат'], required),
  ),
  means,
  observations,
];

export const device = [
  section(
    'acquisition',
    ['Acquisition', 'Marrja e të dhënave', 'Преузимање података'],
    choice(
      'state',
      ['Device as found', 'Pajisja siç u gjet', 'Уређај при налажењу'],
      [
        option('on', ['On', 'E ndezur', 'Укључен']),
        option('off', ['Off', 'E fikur', 'Искључен']),
        option('locked', ['On and locked', 'E ndezur dhe e kyçur', 'Укључен и закључан']),
        option('damaged', ['Damaged', 'E dëmtuar', 'Оштећен']),
      ],
      required,
    ),
    text('identifiers', ['IMEI, serial, SIM', 'IMEI, serik, SIM', 'IMEI, серијски, SIM']),
    choice(
      'extraction',
      ['Extraction', 'Nxjerrja', 'Екстракција'],
      [
        option('physical', ['Physical', 'Fizike', 'Физичка']),
        option('file-system', ['File system', 'Sistemi i skedarëve', 'Систем датотека']),
        option('logical', ['Logical', 'Logjike', 'Логичка']),
        option('manual', ['Manual', 'Manuale', 'Ручна']),
        option('none', ['None possible', 'Asnjë e mundur', 'Није могућа']),
      ],
      required,
    ),
    text('tool', ['Tool and version', 'Vegla dhe versioni', 'Алат и верзија']),
    text('sha256', ['SHA-256 of the image', 'SHA-256 e imazhit', 'SHA-256 слике']),
  ),
  rows(
    'findings',
    ['What concerns the questions', 'Çka u përket pyetjeve', 'Што се тиче питања'],
    choice(
      'kind',
      ['Kind', 'Lloji', 'Врста'],
      [
        option('message', ['Message', 'Mesazh', 'Порука']),
        option('photograph', ['Photograph', 'Fotografi', 'Фотографија']),
        option('location', ['Location', 'Vendndodhje', 'Локација']),
        option('print-file', ['3D print file', 'Skedar për shtyp 3D', 'Датотека за 3Д штампу']),
        option('other', ['Other', 'Tjetër', 'Друго']),
      ],
      required,
    ),
    text('source', ['Where in the image', 'Ku në imazh', 'Где у слици'], required),
    longText('content', ['What it says', 'Çka thotë', 'Шта садржи'], required),
    choice('deleted', ['Deleted and recovered', 'E fshirë dhe e rikthyer', 'Обрисано и враћено'], seen),
  ),
  means,
  observations,
];
