// What a firearm is, measures and bears: described before anything is etched or fired. Source: firearms-domain.md §4.5, §2.3, §3.9.
import { actions, conditions, markKinds, markLocations, scripts } from '../../domain/exhibit.ts';
import { triggerTypes } from '../../domain/exhibit/firearm-facts.ts';
import { alterations } from '../../domain/exhibit/alterations.ts';
import {
  choice,
  choices,
  exhibit,
  longText,
  means,
  measurements,
  millimetres,
  notMeasured,
  number,
  observations,
  option,
  optionsOfFact,
  optionsOfMark,
  photographs,
  required,
  rows,
  section,
  seen,
  text,
  yesNo,
  type Words,
} from './fields.ts';

export const generalDescription = [
  section(
    'identity',
    ['Identity', 'Identiteti', 'Идентитет'],
    text('make-marked', ['Make, as marked', 'Prodhuesi, siç është shënuar', 'Произвођач, како је означен']),
    text('make-concluded', ['Make, as concluded', 'Prodhuesi, sipas përfundimit', 'Произвођач, по закључку']),
    text('model-marked', ['Model, as marked', 'Modeli, siç është shënuar', 'Модел, како је означен']),
    text('model-concluded', ['Model, as concluded', 'Modeli, sipas përfundimit', 'Модел, по закључку']),
    text('calibre-marked', ['Calibre, as marked', 'Kalibri, siç është shënuar', 'Калибар, како је означен']),
    text(
      'calibre-concluded',
      ['Calibre, as concluded', 'Kalibri, sipas përfundimit', 'Калибар, по закључку'],
      required,
    ),
    text('country', ['Country of make', 'Shteti i prodhimit', 'Земља производње']),
    text('importer', ['Importer', 'Importuesi', 'Увозник']),
    text('serial', ['Serial number, as marked', 'Numri serik, siç është shënuar', 'Серијски број, како је означен']),
  ),
  section(
    'mechanism',
    ['Mechanism', 'Mekanizmi', 'Механизам'],
    choice('action', ['Action', 'Veprimi', 'Систем'], optionsOfFact('action', actions), required),
    choice('trigger', ['Trigger', 'Këmbëza', 'Окидач'], optionsOfFact('trigger', triggerTypes)),
    text('safety-type', ['Safeties', 'Sigurimet', 'Кочнице']),
    text('selector', ['Selector markings', 'Shenjat e përzgjedhësit', 'Ознаке регулатора паљбе']),
    text('sights', ['Sights and accessories', 'Pamjet dhe pajisjet', 'Нишани и прибор']),
    number('magazine-capacity', ['Magazine capacity', 'Kapaciteti i krehrit', 'Капацитет оквира'], { most: 500 }),
  ),
  section(
    'condition',
    ['Condition', 'Gjendja', 'Стање'],
    choice('condition', ['Condition', 'Gjendja', 'Стање'], optionsOfFact('condition', conditions), required),
    longText('damage', [
      'Damage, corrosion, missing parts',
      'Dëmtime, ndryshk, pjesë që mungojnë',
      'Оштећења, корозија, недостајући делови',
    ]),
    longText('modifications', ['Modifications seen', 'Ndryshime të vërejtura', 'Уочене измене']),
  ),
  means,
  observations,
];

export const markings = [
  rows(
    'marks',
    ['Marks', 'Shenjat', 'Ознаке'],
    choice('kind', ['Kind', 'Lloji', 'Врста'], optionsOfMark('markKind', markKinds), required),
    choice('component', ['On', 'Në', 'На'], optionsOfMark('markLocation', markLocations), required),
    text('text', ['As marked', 'Siç është shënuar', 'Како је означено'], {
      help: [
        'Script, order and separators as they stand.',
        'Shkrimi, radha dhe ndarësit si janë.',
        'Писмо, ред и размаци како стоје.',
      ],
    }),
    choice('script', ['Script', 'Shkrimi', 'Писмо'], optionsOfMark('script', scripts)),
    text('symbol', ['Symbol, in words', 'Simboli, me fjalë', 'Симбол, речима']),
    text('meaning', ['Taken to mean', 'Kuptohet si', 'Тумачи се као']),
    number('height', ['Height of the characters', 'Lartësia e shkronjave', 'Висина знакова'], {
      unit: 'mm',
      decimals: 2,
      most: 100,
    }),
    yesNo('disturbed', ['Surface disturbed', 'Sipërfaqja e prekur', 'Површина нарушена']),
    photographs('photographs', ['Photographs', 'Fotografi', 'Фотографије']),
  ),
  means,
  observations,
];

export const dimensions = [
  section(
    'lengths',
    ['Lengths and weight', 'Gjatësitë dhe pesha', 'Дужине и маса'],
    measurements('barrel', ['Barrel', 'Tyta', 'Цев'], {
      unit: 'mm',
      decimals: 1,
      most: 3000,
      readings: 3,
      ...required,
    }),
    measurements(
      'overall',
      ['Overall, ready to fire', 'E përgjithshme, gati për shtënie', 'Укупна, спремно за паљбу'],
      { unit: 'mm', decimals: 1, most: 4000, readings: 3, ...required },
    ),
    measurements('folded', ['Overall, folded or shortened', 'E përgjithshme, e palosur', 'Укупна, склопљено'], {
      unit: 'mm',
      decimals: 1,
      most: 4000,
      readings: 3,
      help: notMeasured,
    }),
    number('weight', ['Weight, unloaded', 'Pesha, e zbrazët', 'Маса, празно'], { unit: 'g', most: 200_000 }),
  ),
  section(
    'category',
    ['What the category depends on', 'Nga çka varet kategoria', 'Од чега зависи категорија'],
    choice(
      'bore',
      ['Bore', 'Kanali', 'Цев изнутра'],
      [option('rifled', ['Rifled', 'Me vjaska', 'Олучена']), option('smooth', ['Smooth', 'E lëmuar', 'Глатка'])],
    ),
    choice(
      'loading',
      ['Loading', 'Mbushja', 'Пуњење'],
      [
        option('single-shot', ['Single shot', 'Me një fishek', 'Једнометно']),
        option('repeating', ['Repeating', 'Me përsëritje', 'Репетирајуће']),
        option('semi-automatic', ['Semi-automatic', 'Gjysmautomatike', 'Полуаутоматско']),
        option('automatic', ['Automatic', 'Automatike', 'Аутоматско']),
      ],
    ),
    choice(
      'ignition',
      ['Ignition', 'Ndezja', 'Паљење'],
      [
        option('centre-fire', ['Centre fire', 'Qendrore', 'Централно']),
        option('rimfire', ['Rimfire', 'Anësore', 'Ивично']),
      ],
    ),
  ),
  means,
  observations,
];

export const triggerPull = [
  rows(
    'pulls',
    ['Pull', 'Tërheqja', 'Окидање'],
    choice(
      'mode',
      ['Mode', 'Mënyra', 'Начин'],
      [
        option('single-action', ['Single action', 'Veprim i vetëm', 'Једноструко дејство']),
        option('double-action', ['Double action', 'Veprim i dyfishtë', 'Двоструко дејство']),
        option('set-trigger', ['Set trigger', 'Këmbëz e ndjeshme', 'Шнелер']),
        option('trigger-only', ['The only mode', 'Mënyra e vetme', 'Једини начин']),
      ],
      required,
    ),
    text('barrel', ['Barrel or trigger', 'Tyta ose këmbëza', 'Цев или окидач']),
    measurements('force', ['Force', 'Forca', 'Сила'], { unit: 'N', decimals: 2, most: 200, readings: 5, ...required }),
    choice(
      'technique',
      ['Measured with', 'Matur me', 'Мерено'],
      [
        option('digital', ['Digital force gauge', 'Dinamometër digjital', 'Дигитални динамометар']),
        option('weights', ['Weights', 'Pesha', 'Тегови']),
        option('spring', ['Spring gauge', 'Dinamometër me sustë', 'Опружна вага']),
      ],
      required,
    ),
  ),
  means,
  observations,
];

const works = [
  option('functions', ['Functions', 'Funksionon', 'Ради']),
  option('does-not', ['Does not function', 'Nuk funksionon', 'Не ради']),
  option('absent', ['Removed or missing', 'E hequr ose mungon', 'Уклоњено или недостаје']),
  option('not-by-design', ['None by design', 'Nuk ka sipas konstruksionit', 'Не постоји конструкцијски']),
  option('not-tested', ['Not tested', 'E patestuar', 'Није испитано']),
];

export const safetyFeatures = [
  rows(
    'features',
    ['Safeties', 'Sigurimet', 'Кочнице'],
    choice(
      'feature',
      ['Safety', 'Sigurimi', 'Кочница'],
      [
        option('manual', ['Manual safety', 'Sigurim manual', 'Ручна кочница']),
        option('grip', ['Grip safety', 'Sigurim në dorezë', 'Кочница на рукохвату']),
        option('trigger', ['Trigger safety', 'Sigurim në këmbëz', 'Кочница на окидачу']),
        option('magazine', ['Magazine safety', 'Sigurim i krehrit', 'Кочница оквира']),
        option('half-cock', ['Half-cock notch', 'Gjysmëngrehje', 'Полузапети положај']),
        option('firing-pin-block', ['Firing-pin block', 'Bllokues i gjilpërës', 'Блокада ударне игле']),
        option('transfer-bar', ['Transfer bar', 'Shufër transferuese', 'Преносна полуга']),
        option('disconnector', ['Disconnector', 'Shkëputësi', 'Разводник']),
        option('decocker', ['Decocker', 'Ulësi i çekanit', 'Спуштач ороза']),
        option('out-of-battery', [
          'Out-of-battery safety',
          'Sigurim i mbylljes jo të plotë',
          'Кочница непотпуног затварања',
        ]),
        option('loaded-indicator', ['Loaded indicator', 'Tregues i mbushjes', 'Показивач метка']),
        option('other', ['Other', 'Tjetër', 'Друго']),
      ],
      required,
    ),
    choice('result', ['Result', 'Rezultati', 'Резултат'], works, required),
    text('note', ['Note', 'Shënim', 'Белешка']),
  ),
  section(
    'shock',
    ['Drop, push-off and shock', 'Rënia, shtytja dhe goditja', 'Пад, потискивање и удар'],
    choice(
      'push-off',
      ['Fell by pushing the hammer', 'Shtiu nga shtytja e çekanit', 'Опалило потискивањем ороза'],
      seen,
    ),
    choice('drop', ['Fell by a drop or blow', 'Shtiu nga rënia ose goditja', 'Опалило при паду или удару'], seen),
    text('drop-how', ['Height, surface, position', 'Lartësia, sipërfaqja, pozicioni', 'Висина, подлога, положај']),
  ),
  means,
  observations,
];

const toolSigns: readonly [string, Words][] = [
  ['drill', ['Drilling', 'Shpim', 'Бушење']],
  ['reamer', ['Reaming', 'Zgjerim', 'Развртање']],
  ['lathe', ['Turning', 'Tornim', 'Стругање']],
  ['mill', ['Milling', 'Frezim', 'Глодање']],
  ['file', ['Filing', 'Limim', 'Турпијање']],
  ['grinder', ['Grinding', 'Bluarje', 'Брушење']],
  ['saw', ['Sawing', 'Sharrim', 'Тестерисање']],
  ['weld', ['Welding or soldering', 'Saldim', 'Заваривање или лемљење']],
  ['thread', ['Threading', 'Filetim', 'Нарезивање навоја']],
  ['printed', ['Additive layers', 'Shtresa aditive', 'Слојеви штампе']],
  ['other', ['Other', 'Tjetër', 'Друго']],
];

export const conversion = [
  section(
    'finding',
    ['Conversion', 'Përshtatja', 'Преправка'],
    choice(
      'as-made',
      ['As it left the factory', 'Siç doli nga fabrika', 'Како је напустило фабрику'],
      [
        option('live', ['For live ammunition', 'Për municion të gjallë', 'За бојеву муницију']),
        option('alarm', ['Alarm, gas or signal', 'Alarm, gaz ose sinjal', 'Стартно, гасно или сигнално']),
        option('acoustic', ['Acoustic or salute', 'Akustike', 'Акустично']),
        option('flobert', ['Flobert', 'Flobert', 'Флобер']),
        option('deactivated', ['Deactivated', 'E çaktivizuar', 'Онеспособљено']),
        option('craft', ['Never: craft-made', 'Asnjëherë: punë dore', 'Никад: кућна израда']),
        option('unknown', ['Not determined', 'E papërcaktuar', 'Није утврђено']),
      ],
      required,
    ),
    choices(
      'alterations',
      ['What was done', 'Çka u bë', 'Шта је учињено'],
      optionsOfFact('alterations', alterations.slice(0, 60)),
    ),
    choice(
      'automatic',
      ['Automatic fire', 'Zjarr automatik', 'Аутоматска паљба'],
      [
        option('original', ['By design', 'Sipas konstruksionit', 'Конструкцијски']),
        option('converted', ['By conversion', 'Me përshtatje', 'Преправком']),
        option('none', ['None', 'Nuk ka', 'Нема']),
        option('not-tested', ['Not tested', 'E patestuar', 'Није испитано']),
      ],
    ),
    longText('reasons', ['What shows it', 'Çka e tregon', 'По чему се види']),
  ),
  rows(
    'tool-signatures',
    ['Tool signatures', 'Gjurmët e veglave', 'Трагови алата'],
    choice(
      'tool',
      ['Tool', 'Vegla', 'Алат'],
      toolSigns.map(([code, words]) => option(code, words)),
      required,
    ),
    text('place', ['Where', 'Ku', 'Где'], required),
    number('width', ['Width or diameter', 'Gjerësia ose diametri', 'Ширина или пречник'], {
      unit: 'mm',
      decimals: 2,
      most: 200,
    }),
    yesNo('comparable', ['Fit for comparison', 'E përshtatshme për krahasim', 'Подобно за упоређивање']),
    exhibit('cast', ['Cast, as an exhibit', 'Kallëpi, si provë', 'Одливак, као доказ']),
    photographs('photographs', ['Photographs', 'Fotografi', 'Фотографије']),
  ),
  means,
  observations,
];

export const suppressor = [
  section(
    'build',
    ['Build', 'Ndërtimi', 'Израда'],
    choice(
      'type',
      ['Type', 'Lloji', 'Врста'],
      optionsOfFact('suppressorType', ['factory', 'craft', 'solvent-trap', 'integral', 'unknown']),
      required,
    ),
    text('mount', ['Mount or thread', 'Lidhja ose fileti', 'Спој или навој']),
    number('baffles', ['Baffles', 'Ndarëset', 'Преграде'], { most: 60 }),
    millimetres('length', ['Length', 'Gjatësia', 'Дужина'], 1000, 1),
    millimetres('diameter', ['Outer diameter', 'Diametri i jashtëm', 'Спољни пречник'], 200, 1),
    millimetres('bore', ['Bore', 'Kanali', 'Отвор'], 60, 1),
  ),
  section(
    'effect',
    ['Effect', 'Efekti', 'Дејство'],
    choice('reduces', ['Reduces the sound', 'E ul zhurmën', 'Смањује звук'], seen, required),
    measurements('without', ['Level without', 'Niveli pa të', 'Ниво без'], {
      unit: 'dB',
      decimals: 1,
      most: 200,
      readings: 3,
    }),
    measurements('with', ['Level with', 'Niveli me të', 'Ниво са'], {
      unit: 'dB',
      decimals: 1,
      most: 200,
      readings: 3,
    }),
    exhibit('weapon', ['On which weapon', 'Në cilën armë', 'На ком оружју']),
  ),
  means,
  observations,
];
