// Ammunition, cartridge cases and bullets: headstamps by the clock and class characteristics with their controlled values (§4.5, §3.11).
import {
  breechFacePatterns,
  bulletStates,
  bulletTypes,
  caseMaterials,
  ammunitionConditions,
  ammunitionStates,
  firingPinShapes,
  primerTypes,
} from '../../domain/exhibit/ammunition-facts.ts';
import { scripts } from '../../domain/exhibit.ts';
import { twists } from '../../domain/exhibit/firearm-facts.ts';
import {
  choice,
  choices,
  clock,
  longText,
  means,
  millimetres,
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
} from './fields.ts';

const headstamp = rows(
  'headstamps',
  ['Headstamps', 'Vulat e fundit', 'Ознаке на дну чауре'],
  number('count', ['How many', 'Sa', 'Колико'], { most: 1_000_000 }),
  text('at-12', ['At 12', 'Në 12', 'На 12']),
  text('at-3', ['At 3', 'Në 3', 'На 3']),
  text('at-6', ['At 6', 'Në 6', 'На 6']),
  text('at-9', ['At 9', 'Në 9', 'На 9']),
  choice('script', ['Script', 'Shkrimi', 'Писмо'], optionsOfMark('script', scripts)),
  longText('candidates', ['Candidates for the maker', 'Kandidatët për prodhuesin', 'Кандидати за произвођача'], {
    help: [
      'Several makers share codes: a list of candidates, never one answer from the code alone.',
      'Disa prodhues kanë kode të njëjta: listë kandidatësh, kurrë vetëm një përgjigje nga kodi.',
      'Више произвођача дели шифре: листа кандидата, никад један одговор само по шифри.',
    ],
  }),
  photographs('photographs', ['Photographs', 'Fotografi', 'Фотографије']),
);

export const ammunition = [
  section(
    'cartridges',
    ['Cartridges', 'Fishekët', 'Меци'],
    number('counted', ['Counted', 'Numëruar', 'Пребројано'], { most: 10_000_000, ...required }),
    text('calibre', ['Calibre', 'Kalibri', 'Калибар'], required),
    choice('state', ['State', 'Gjendja', 'Стање'], optionsOfFact('ammunitionState', ammunitionStates), required),
    choice('bullet-type', ['Bullet', 'Predha', 'Зрно'], optionsOfFact('bulletType', bulletTypes)),
    choice('case-material', ['Case', 'Gëzhoja', 'Чаура'], optionsOfFact('caseMaterial', caseMaterials)),
    choice('primer', ['Primer', 'Kapsula', 'Каписла'], optionsOfFact('primerType', primerTypes)),
    choice(
      'condition',
      ['Condition', 'Gjendja', 'Стање'],
      optionsOfFact('ammunitionCondition', ammunitionConditions),
      required,
    ),
    millimetres('case-length', ['Case length', 'Gjatësia e gëzhojës', 'Дужина чауре'], 200, 3),
    text('powder', ['Powder', 'Baruti', 'Барут']),
  ),
  headstamp,
  means,
  observations,
];

export const cartridgeCase = [
  section(
    'case',
    ['Case', 'Gëzhoja', 'Чаура'],
    text('calibre', ['Calibre', 'Kalibri', 'Калибар'], required),
    choice('case-material', ['Material', 'Materiali', 'Материјал'], optionsOfFact('caseMaterial', caseMaterials)),
    choice('primer', ['Primer', 'Kapsula', 'Каписла'], optionsOfFact('primerType', primerTypes)),
    choice('condition', ['Condition', 'Gjendja', 'Стање'], optionsOfFact('ammunitionCondition', ammunitionConditions)),
    choice(
      'fired',
      ['Fired', 'E shtirë', 'Испаљена'],
      [
        option('fired', ['Fired', 'E shtirë', 'Испаљена']),
        option('struck', ['Struck, not fired', 'E goditur, e pashtirë', 'Ударена, неиспаљена']),
        option('cycled', ['Cycled only', 'Vetëm e kaluar nëpër mekanizëm', 'Само репетирана']),
      ],
      required,
    ),
  ),
  headstamp,
  section(
    'class',
    ['Class characteristics', 'Karakteristikat e klasës', 'Групне карактеристике'],
    choice(
      'firing-pin',
      ['Firing-pin impression', 'Gjurma e gjilpërës', 'Отисак ударне игле'],
      optionsOfFact('firingPinShape', firingPinShapes),
      required,
    ),
    choice(
      'breech-face',
      ['Breech face', 'Balli i shulit', 'Чело затварача'],
      optionsOfFact('breechFacePattern', breechFacePatterns),
      required,
    ),
    choice('aperture-shear', ['Aperture shear', 'Prerje në vrimë', 'Смицање отвора'], seen),
    choice('primer-flow', ['Primer flow-back', 'Rrjedhje e kapsulës', 'Течење каписле'], seen),
    choice('firing-pin-drag', ['Firing-pin drag', 'Zvarritje e gjilpërës', 'Вучење ударне игле'], seen),
    clock('extractor', ['Extractor at', 'Nxjerrësi në', 'Извлакач на']),
    clock('ejector', ['Ejector at', 'Hedhësi në', 'Избацивач на']),
    text(
      'convention',
      [
        'Position of the case when the clock was read',
        'Pozicioni i gëzhojës kur u lexua ora',
        'Положај чауре при читању сата',
      ],
      {
        help: ['Such as: ejection port at 3.', 'P.sh.: dritarja e hedhjes në 3.', 'На пример: избацивање на 3.'],
      },
    ),
    choices(
      'other-marks',
      ['Other marks', 'Gjurmë tjera', 'Други трагови'],
      [
        option('chamber', ['Chamber', 'Dhoma', 'Лежиште метка']),
        option('magazine-lips', ['Magazine lips', 'Buzët e krehrit', 'Усне оквира']),
        option('feed-ramp', ['Feed ramp', 'Rampa', 'Рампа']),
        option('ejection-port', ['Ejection port', 'Dritarja e hedhjes', 'Отвор за избацивање']),
        option('slide-scuff', ['Slide scuff', 'Fërkim i rrëshqitësit', 'Очешање навлаке']),
      ],
    ),
    yesNo('comparable', ['Fit for comparison', 'E përshtatshme për krahasim', 'Подобна за упоређивање'], required),
  ),
  means,
  observations,
];

export const bullet = [
  section(
    'bullet',
    ['Bullet', 'Predha', 'Зрно'],
    text('calibre', ['Calibre', 'Kalibri', 'Калибар'], required),
    choice('type', ['Type', 'Lloji', 'Врста'], optionsOfFact('bulletType', bulletTypes), required),
    choice('state', ['State', 'Gjendja', 'Стање'], optionsOfFact('bulletState', bulletStates), required),
    number('weight', ['Weight', 'Pesha', 'Маса'], { unit: 'g', decimals: 3, most: 1000 }),
    millimetres('diameter', ['Diameter', 'Diametri', 'Пречник'], 40, 3),
  ),
  section(
    'class',
    ['Class characteristics', 'Karakteristikat e klasës', 'Групне карактеристике'],
    number('lands-and-grooves', ['Land impressions', 'Gjurmët e fushave', 'Трагови поља'], { least: 0, most: 24 }),
    choice('twist', ['Twist', 'Drejtimi', 'Смер увијања'], optionsOfFact('twist', twists), required),
    millimetres(
      'land-width',
      ['Land impression width', 'Gjerësia e gjurmëve të fushave', 'Ширина трагова поља'],
      20,
      3,
    ),
    millimetres(
      'groove-width',
      ['Groove impression width', 'Gjerësia e gjurmëve të vjaskave', 'Ширина трагова жлебова'],
      20,
      3,
    ),
    choice('slippage', ['Slippage or skid', 'Rrëshqitje', 'Проклизавање'], seen),
    yesNo('comparable', ['Fit for comparison', 'E përshtatshme për krahasim', 'Подобно за упоређивање'], required),
  ),
  means,
  observations,
];
