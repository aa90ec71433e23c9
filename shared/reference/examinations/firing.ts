// Restoring a number, then firing: in this order, because firing heats and shakes what etching needs. Source: firearms-domain.md §4.5.
import { markLocations, serialStatuses } from '../../domain/exhibit.ts';
import { materials } from '../../domain/exhibit/firearm-facts.ts';
import {
  choice,
  choices,
  exhibit,
  instrument,
  longText,
  lot,
  means,
  measurements,
  moment,
  number,
  observations,
  option,
  optionsOfFact,
  optionsOfMark,
  photographs,
  positions,
  required,
  rows,
  section,
  seen,
  shots,
  text,
  yesNo,
} from './fields.ts';

const reagents = [
  option('none', ['None', 'Asnjë', 'Без']),
  option('fry', ['Fry’s reagent (steel)', 'Reagjenti Fry (çelik)', 'Фрајев реагенс (челик)']),
  option('turner', ['Turner’s reagent (steel)', 'Reagjenti Turner (çelik)', 'Тарнеров реагенс (челик)']),
  option('davis', ['Davis’ reagent (steel)', 'Reagjenti Davis (çelik)', 'Дејвисов реагенс (челик)']),
  option('nitric', ['Nitric acid', 'Acid nitrik', 'Азотна киселина']),
  option('ferric-chloride', [
    'Acidic ferric chloride (aluminium, brass)',
    'Klorur ferrik acidik (alumin, tunxh)',
    'Кисели гвожђе(III) хлорид (алуминијум, месинг)',
  ]),
  option('vinella', ['Vinella’s reagent (aluminium)', 'Reagjenti Vinella (alumin)', 'Винелин реагенс (алуминијум)']),
  option('sodium-hydroxide', [
    'Sodium hydroxide (aluminium)',
    'Hidroksid natriumi (alumin)',
    'Натријум-хидроксид (алуминијум)',
  ]),
  option('chromic', ['Chromic acid (zinc)', 'Acid kromik (zink)', 'Хромна киселина (цинк)']),
  option('magnetic-powder', ['Magnetic powder or fluid', 'Pluhur ose lëng magnetik', 'Магнетни прах или флуид']),
  option('other', ['Other', 'Tjetër', 'Друго']),
];

export const serialRestoration = [
  section(
    'surface',
    ['Surface', 'Sipërfaqja', 'Површина'],
    choice('component', ['Part', 'Pjesa', 'Део'], optionsOfMark('markLocation', markLocations), required),
    choice('material', ['Material', 'Materiali', 'Материјал'], optionsOfFact('frameMaterial', materials), required),
    choice(
      'obliteration',
      ['State as found', 'Gjendja siç u gjet', 'Стање при налажењу'],
      optionsOfMark('serialStatus', serialStatuses),
      required,
    ),
    text('visible', [
      'Visible before anything was done',
      'E dukshme para se të bëhej diçka',
      'Видљиво пре било каквог поступка',
    ]),
    text('preparation', ['Cleaning and polishing', 'Pastrimi dhe lëmimi', 'Чишћење и полирање']),
    photographs('before', ['Photographs before', 'Fotografi para', 'Фотографије пре']),
  ),
  rows(
    'steps',
    ['Steps, in their order', 'Hapat, sipas radhës', 'Кораци, по реду'],
    choice(
      'technique',
      ['Step', 'Hapi', 'Корак'],
      [
        option('visual', ['Visual, oblique light', 'Vizuale, dritë e pjerrët', 'Визуелно, косо светло']),
        option('chalk', ['Chalk or lifting', 'Shkumës ose marrje gjurme', 'Креда или пренос']),
        option('magnetic-particle', ['Magnetic particle', 'Grimca magnetike', 'Магнетне честице']),
        option('chemical-etch', ['Chemical etching', 'Gërryerje kimike', 'Хемијско нагризање']),
        option('electrolytic-etch', ['Electrolytic etching', 'Gërryerje elektrolitike', 'Електролитско нагризање']),
        option('ultrasonic', ['Ultrasonic cavitation', 'Kavitacion ultrasonik', 'Ултразвучна кавитација']),
        option('heat', ['Heat (polymer)', 'Nxehtësi (polimer)', 'Топлота (полимер)']),
        option('other', ['Other', 'Tjetër', 'Друго']),
      ],
      required,
    ),
    choice('reagent', ['Reagent', 'Reagjenti', 'Реагенс'], reagents),
    lot('lot', ['Lot of the reagent', 'Partia e reagjentit', 'Серија реагенса']),
    number('amount', ['Amount used', 'Sasia e përdorur', 'Утрошено'], { unit: '', most: 1000, takesFrom: 'lot' }),
    moment('from', ['From', 'Nga', 'Од']),
    number('minutes', ['Minutes', 'Minuta', 'Минута'], { unit: 'min', decimals: 1, most: 10_000 }),
    yesNo(
      'destructive',
      ['Changes the surface for good', 'E ndryshon sipërfaqen përgjithmonë', 'Трајно мења површину'],
      { isRequired: true, meansUsedUp: true },
    ),
    text('result', ['Result', 'Rezultati', 'Резултат'], required),
    photographs('photographs', ['Photographs', 'Fotografi', 'Фотографије']),
  ),
  section(
    'reading',
    ['Reading, position by position', 'Leximi, pozicion për pozicion', 'Читање, положај по положај'],
    positions('positions', ['Positions', 'Pozicionet', 'Положаји'], {
      isRequired: true,
      help: [
        'Each position after the step that showed it; the latest reading of a position counts, the earlier ones stay.',
        'Çdo pozicion pas hapit që e tregoi; leximi i fundit i një pozicioni vlen, të mëparshmit mbeten.',
        'Сваки положај после корака који га је показао; важи последње читање положаја, ранија остају.',
      ],
    }),
  ),
  means,
  observations,
];

export const testFire = [
  section(
    'function',
    ['Function', 'Funksionimi', 'Исправност'],
    choice(
      'operable',
      ['Operable', 'Funksionale', 'Исправно'],
      [
        option('yes', ['Yes', 'Po', 'Да']),
        option('with-defect', ['Yes, with a defect', 'Po, me defekt', 'Да, с недостатком']),
        option('after-repair', [
          'Only after a repair, noted below',
          'Vetëm pas riparimit, i shënuar më poshtë',
          'Само после поправке, наведене доле',
        ]),
        option('no', ['No', 'Jo', 'Не']),
        option('not-fired', ['Not fired: unsafe', 'E pashtirë: e pasigurt', 'Није пуцано: небезбедно']),
      ],
      required,
    ),
    longText('repair', ['Repair or part put in', 'Riparimi ose pjesa e vënë', 'Поправка или уграђени део']),
    choices(
      'modes',
      ['Modes fired', 'Mënyrat e shtira', 'Испробани режими'],
      [
        option('single-action', ['Single action', 'Veprim i vetëm', 'Једноструко дејство']),
        option('double-action', ['Double action', 'Veprim i dyfishtë', 'Двоструко дејство']),
        option('semi-automatic', ['Semi-automatic', 'Gjysmautomatike', 'Полуаутоматски']),
        option('burst', ['Burst', 'Breshëri e kufizuar', 'Рафал ограничен']),
        option('full-automatic', ['Full automatic', 'Automatike e plotë', 'Рафално']),
        option('each-barrel', ['Each barrel', 'Çdo tytë', 'Свака цев']),
      ],
    ),
    number(
      'rounds-per-pull',
      ['Rounds for one pull, most seen', 'Fishekë për një tërheqje, më së shumti', 'Метака по једном окидању, највише'],
      { most: 1000 },
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
    longText('malfunctions', ['Malfunctions', 'Çrregullime', 'Застоји']),
  ),
  section(
    'firing',
    ['Rounds fired', 'Fishekët e shtirë', 'Испаљени меци'],
    choice(
      'where',
      ['Fired into', 'U shtinë në', 'Пуцано у'],
      [
        option('water-tank', ['Water tank', 'Rezervuar uji', 'Водени базен']),
        option('cotton', ['Cotton box', 'Kuti pambuku', 'Кутија с памуком']),
        option('range', ['Range', 'Poligon', 'Стрелиште']),
        option('bullet-trap', ['Bullet trap', 'Kurth predhash', 'Хватач зрна']),
        option('none', ['Nothing was fired', 'Asgjë nuk u shti', 'Није пуцано']),
      ],
      required,
    ),
    yesNo('remote', ['Fired remotely', 'U shti nga larg', 'Пуцано даљински'], required),
    shots('shots', ['Rounds', 'Fishekët', 'Меци'], {
      help: [
        'Signing takes them from the evidence or the stock; cases and bullets become exhibits.',
        'Nënshkrimi i merr nga prova ose rezerva; gëzhojat dhe predhat bëhen prova.',
        'Потпис их скида с доказа или залихе; чауре и зрна постају докази.',
      ],
    }),
    measurements('velocity', ['Velocity', 'Shpejtësia', 'Брзина'], {
      unit: 'm/s',
      decimals: 1,
      most: 2000,
      readings: 3,
    }),
    instrument('chronograph', ['Chronograph', 'Kronografi', 'Хронограф']),
  ),
  section(
    'instead',
    ['Where it is unsafe to fire', 'Kur shtënia nuk është e sigurt', 'Где пуцање није безбедно'],
    choice('cast', ['Barrel or breech cast', 'Kallëp i tytës ose shulit', 'Одливак цеви или затварача'], seen),
    text('why', ['Why nothing was fired', 'Pse nuk u shti', 'Зашто није пуцано']),
  ),
  means,
  observations,
];

export const muzzleDistance = [
  section(
    'pattern',
    ['Pattern on the exhibit', 'Modeli në provë', 'Траг на доказу'],
    choices(
      'signs',
      ['Signs seen', 'Shenjat e vërejtura', 'Уочени знаци'],
      [
        option('soot', ['Soot', 'Blozë', 'Чађ']),
        option('powder', ['Powder grains', 'Kokrra baruti', 'Барутна зрна']),
        option('burn', ['Burning or melting', 'Djegie ose shkrirje', 'Опекотина или топљење']),
        option('tear', ['Tearing', 'Grisje', 'Расцеп']),
        option('spread', ['Spread of shot', 'Shpërndarja e saçmave', 'Растур сачме']),
        option('none', ['None', 'Asnjë', 'Нема']),
      ],
      required,
    ),
    measurements('spread', ['Diameter of the pattern', 'Diametri i modelit', 'Пречник растура'], {
      unit: 'mm',
      decimals: 0,
      most: 5000,
      readings: 1,
    }),
    exhibit('weapon', ['Weapon', 'Arma', 'Оружје']),
  ),
  rows(
    'panels',
    ['Test panels', 'Panelet provë', 'Пробне мете'],
    number('distance', ['Distance', 'Distanca', 'Растојање'], { unit: 'cm', most: 10_000, ...required }),
    measurements('diameter', ['Diameter of the pattern', 'Diametri i modelit', 'Пречник растура'], {
      unit: 'mm',
      decimals: 0,
      most: 5000,
      readings: 1,
    }),
    choice('agrees', ['Agrees with the exhibit', 'Përputhet me provën', 'Слаже се с доказом'], seen, required),
    photographs('photographs', ['Photographs', 'Fotografi', 'Фотографије']),
  ),
  section(
    'firing',
    ['Rounds fired', 'Fishekët e shtirë', 'Испаљени меци'],
    shots('shots', ['Rounds', 'Fishekët', 'Меци']),
  ),
  means,
  observations,
];
