// Bore, chamber and rifling. Controlled values: firearms-domain.md §4.5, class characteristics.
import { riflingTypes, twists } from '../../domain/exhibit/firearm-facts.ts';
import {
  choice,
  choices,
  exhibit,
  means,
  millimetres,
  notMeasured,
  number,
  observations,
  option,
  optionsOfFact,
  photographs,
  required,
  section,
  seen,
  text,
  yesNo,
} from './fields.ts';

export const boreAndChamber = [
  section(
    'bore',
    ['Bore', 'Kanali i tytës', 'Унутрашњост цеви'],
    choice('obstruction', ['Obstruction', 'Bllokim', 'Препрека'], seen, required),
    text('obstruction-note', ['Which and where', 'Cili dhe ku', 'Која и где']),
    choices(
      'residues',
      ['Residues', 'Mbetjet', 'Остаци'],
      [
        option('none', ['None', 'Asnjë', 'Нема']),
        option('soot', ['Soot and powder', 'Blozë dhe barut', 'Чађ и барут']),
        option('oil', ['Oil or grease', 'Vaj ose yndyrë', 'Уље или маст']),
        option('rust', ['Rust', 'Ndryshk', 'Рђа']),
        option('biological', ['May be biological', 'Mund të jetë biologjike', 'Могуће биолошко']),
      ],
    ),
    yesNo('others-told', [
      'DNA and residue section told before cleaning',
      'Seksioni i ADN-së dhe mbetjeve i njoftuar para pastrimit',
      'ДНК и одсек за честице обавештени пре чишћења',
    ]),
    yesNo('bulge', ['Bulge', 'Fryrje', 'Проширење']),
    yesNo('crack', ['Crack', 'Çarje', 'Пукотина']),
    choice('rifled', ['Rifled', 'Me vjaska', 'Олучена'], seen, required),
  ),
  section(
    'chamber',
    ['Chamber', 'Dhoma', 'Лежиште метка'],
    text('calibre', ['Calibre it takes', 'Kalibri që merr', 'Калибар који прима']),
    choice(
      'basis',
      ['How it was found', 'Si u përcaktua', 'Како је утврђено'],
      [
        option('gauge', ['Gauge', 'Kalibër kontrolli', 'Контролник']),
        option('cast', ['Cast', 'Kallëp', 'Одливак']),
        option('measured', ['Measured', 'Matur', 'Мерено']),
        option('cartridge', ['Dummy cartridge', 'Fishek ushtrimi', 'Школски метак']),
      ],
    ),
    choice('recut', ['Chamber re-cut', 'Dhoma e ripunuar', 'Лежиште прерађено'], seen),
    exhibit('cast', ['Cast, as an exhibit', 'Kallëpi, si provë', 'Одливак, као доказ']),
    photographs('photographs', ['Photographs', 'Fotografi', 'Фотографије']),
  ),
  means,
  observations,
];

export const rifling = [
  section(
    'rifling',
    ['Rifling', 'Vjaskat', 'Олучење'],
    choice('type', ['Type', 'Lloji', 'Врста'], optionsOfFact('riflingType', riflingTypes), required),
    number('lands-and-grooves', ['Lands and grooves', 'Fushat dhe vjaskat', 'Поља и жлебови'], { least: 2, most: 24 }),
    choice('twist', ['Twist', 'Drejtimi', 'Смер увијања'], optionsOfFact('twist', twists), required),
    number('twist-length', ['Twist: one turn in', 'Hapi: një rrotullim në', 'Корак: један увој на'], {
      unit: 'mm',
      most: 3000,
    }),
    millimetres('land-width', ['Land width', 'Gjerësia e fushave', 'Ширина поља'], 20, 3, { help: notMeasured }),
    millimetres('groove-width', ['Groove width', 'Gjerësia e vjaskave', 'Ширина жлебова'], 20, 3),
    millimetres('bore-diameter', ['Bore diameter', 'Diametri i kanalit', 'Пречник цеви'], 40, 3),
    millimetres('groove-diameter', ['Groove diameter', 'Diametri në vjaska', 'Пречник у жлебовима'], 40, 3),
  ),
  means,
  observations,
];
