// Serbian words of indicators of trafficking: the list, what was found, and what is said beside it.
import type * as english from '../en/indicators.ts';
import type { SerbianShape, Shape } from '../shape.ts';

export const indicators = {
  title: 'Показатељи трговине оружјем',
  law: 'Сваки је траг, ниједан није доказ, и никакав њихов збир није налаз. Ништа од овога не улази у исправу нити излази из станице.',
  unverified: 'Списак {{version}}, 22 показатеља, састављен из објављених извора, непроверен. Нема пондера.',
  count: '{{present}} од {{looked}} присутно',
  countHelp: 'Од 22: са одговором {{looked}}, непознато {{notKnown}}, негледано {{open}}.',
  openPage: 'Види сваки и реци шта си нашао',
  noAnswer: 'Још ништа нема одговор',
  noAnswerText:
    'Записи овог предмета за сада ћуте. Унесите доказне предмете, одговоре на праћење и закључке, или реците доле шта сте нашли.',
  withheld_one: '{{count}} одговор на праћење вам се не приказује.',
  withheld_few: '{{count}} одговора на праћење вам се не приказују.',
  withheld_other: '{{count}} одговора на праћење вам се не приказује.',
  notSearched: 'Блиски серијски бројеви нису тражени: предмет има више од 100 комада оружја.',
  byRecords: 'по записима',
  byPerson: '{{by}}, {{at}}',
  askedOfPersons: 'Ово може рећи само човек.',
  silent: 'Записи ћуте.',
  recordsSay: 'Записи кажу',
  lookAt: 'Вреди погледати',
  differs: 'Записи и човек кажу супротно',
  look: 'Реците шта сте нашли',
  lookAgain: 'Реците другачије',
  earlier: 'Раније',
  verdict: 'Шта је нађено',
  reason: 'Разлог',
  reasonHelp:
    'Шта је виђено и где. Оно што потиче из обавештајног извештаја каже се тако што се тај извештај изабере доле, да то чита само ко сме да види извештај.',
  exhibit: 'Почива на доказном предмету',
  report: 'Почива на обавештајном извештају',
  none: 'ништа',
  restsOn: 'Почива на',
  withdrawn: 'у међувремену повучен',
  saveLook: 'Упиши',
  cancel: 'Одустани',
  days: '{{least}} – {{most}} дана; кратко је испод {{short}}',
  daysOne: '{{most}} дана; кратко је испод {{short}}',
  distance: 'Бројеви удаљени највише {{distance}} сматрају се блиским.',
} as const satisfies SerbianShape<typeof english.indicators>;

export const indicatorVocabulary = {
  indicator: {
    'altered-serials': 'Серијски број уклоњен или измењен на више од једног оружја',
    'close-serials': 'Више комада исте марке и модела са блиским серијским бројевима',
    'short-time-to-crime': 'Кратко време до кривичног дела',
    'unmarked-unregistered': 'Без ознаке, или фабрички ново а нерегистровано',
    'same-converter': 'Трагови алата истог прерађивача',
    money: 'Износи готовине, преноси новца',
    'phone-content': 'Телефон са сликама оружја, ценама или разговорима о њему',
    'blank-firers': 'Више празних кутија алармног оружја, маневарска муниција',
    'machine-tools': 'Алатне машине, сирове цеви',
    drugs: 'Оружје заједно са дрогом',
    'hidden-compartment': 'Скривена шупљина у возилу',
    'repeated-crossings': 'Исто возило или курир стално прелази исту границу',
    'land-border': 'Улазак преко копнене границе, у возилу или пртљагу',
    'by-post': 'Делови купљени на интернету и послати поштом, подметнути примаоци, ниска пријављена вредност',
    'licence-abuse': 'Ранија злоупотреба легализације или дозволе',
    'stock-origin': 'Из државних залиха, ознаке војних партија',
    diaspora: 'Везе дијаспоре дуж путање',
    'smuggling-route': 'Путања је и путања кријумчарења миграната',
    'social-media': 'Коришћење друштвених мрежа и канала за поруке',
    'named-network': 'Веза са именом познатом мрежом',
    'permissive-purchase': 'Флобер или алармно оружје купљено где је закон био попустљив',
    'modified-ammunition': 'Преправљена или препуњена муниција',
  },
  indicatorStanding: {
    present: 'Присутно',
    absent: 'Није присутно',
    'not-known': 'Није познато',
    open: 'Није гледано',
  },
} as const satisfies Shape<typeof english.indicatorVocabulary>;

export const indicatorErrors = {
  'nothing-said': 'Реците зашто, или изаберите запис на коме почива. Ништа није уписано.',
  'looked-meanwhile': '{{by}} је то у међувремену погледао. Прво прочитајте то; ништа није уписано.',
  'exhibit-of-another-case': 'Овај доказни предмет припада другом предмету. Ништа није уписано.',
  'report-unknown': 'Овај извештај овде није познат. Ништа није уписано.',
} as const satisfies Shape<typeof english.indicatorErrors>;

export const indicatorLedger = {
  actions: { 'indicator.looked-at': 'Показатељ трговине оружјем погледан' },
  subjects: { indicator: 'Поглед на показатељ трговине оружјем' },
} as const satisfies Shape<typeof english.indicatorLedger>;

export const indicatorPermissions = {
  'indicators.read': 'Види показатеље трговине оружјем у предмету',
  'indicators.look': 'Упиши шта је нађено о показатељу трговине оружјем',
} as const satisfies Shape<typeof english.indicatorPermissions>;
