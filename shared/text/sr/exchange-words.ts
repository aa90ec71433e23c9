// Serbian (Cyrillic) words that exchange between stations adds to the shared catalogues: refusals, the ledger, what a role may.
import type {
  exchangeErrors as englishErrors,
  exchangeLedger as englishLedger,
  exchangePermissions as englishPermissions,
} from '../en/exchange-words.ts';
import type { Shape } from '../shape.ts';

export const exchangeErrors: Shape<typeof englishErrors> = {
  exchange: {
    'station-unknown': 'Ова станица, или њена картица, није у адресару. Прво додајте картицу. Ништа није урађено.',
    'not-compared':
      'Кључ станице {{name}} није упоређен са папиром или екраном. Прво га упоредите у адресару. Ништа није урађено.',
    'key-revoked': 'Кључ станице {{name}} је овде опозван. За њега се ништа не запечаћује и ништа под њим се не спаја.',
    'card-unreadable': 'Ово није картица станице, или је успут измењена. Ништа није забележено.',
    'card-newer': 'Ову картицу је направила новија верзија програма. Ништа није забележено.',
    'card-signature':
      'Потпис ове картице не важи: измењена је, или није од станице коју именује. Ништа није забележено.',
    'card-own': 'Ово је картица ове станице. Дајте је другима. Ништа није забележено.',
    'card-known': 'Ова картица станице {{name}} је већ у адресару. Ништа није забележено.',
    'fingerprint-differs':
      'Ово није отисак овог кључа, или није свих двадесет цифара. Упоредите још једном; ништа није забележено.',
    'compared-already': 'Кључ је већ упоређен. Ништа није забележено.',
    'revoked-already': 'Кључ је већ опозван. Ништа није забележено.',
    'no-card': 'Картица ове станице још не постоји. Прво је направите.',
    'nothing-chosen': 'Није изабран ниједан доказ. Изаберите предмет или неке доказе. Ништа није запечаћено.',
    'not-a-transfer':
      'Овај пакет није пренос између станица. Може да се прими одвојено, под „Примљени пакети“. Ништа није спојено.',
    'for-another': 'Овај пренос је направљен за другу станицу. Ништа није спојено.',
    'receipt-not-ours':
      'Ова потврда не одговара ниједном преносу ове станице, или долази од друге станице. Ништа није спојено.',
    'joined-unknown': 'Овај пренос није међу онима који су овде примљени.',
    'joined-already': 'Овај пренос је у целости спојен. Ништа није урађено.',
    'joining-now': 'Овај пренос се управо спаја.',
    'not-joined-yet': 'Овај пренос није у целости спојен. Прво га наставите. Ништа није забележено.',
    'is-a-receipt': 'Ово је сама потврда; на потврду се не одговара другом.',
    'not-a-receipt': 'Ово није потврда. Ништа није забележено.',
    'settled-already': 'Ова потврда је већ потписана. Ништа није забележено.',
    'not-consigned': 'Нешто од наведеног није послато са овим преносом. Ништа није забележено.',
    'arrived-already': 'Шта је било са {{exhibit}} је већ забележено. Ништа није забележено.',
    'arrival-needs-words': 'Реците зашто {{exhibit}} није примљен. Ништа није забележено.',
    'exhibit-unfit':
      '{{exhibit}} не може да се унесе како је послат: погледајте „{{field}}“. Може да се забележи ручно. Ништа није забележено.',
    'divergence-unknown': 'Ово није међу оним што је издвојено.',
    'decided-so': 'Тако је већ одлучено. Ништа није забележено.',
    'intelligence-held':
      'Обавештајни извештај {{number}} не сме да иде овој станици: задржава га шифра, степен тајности или услови, или је повучен. Ништа није запечаћено.',
    'intelligence-not-yours': 'Обавештајне податке шаље надзорник. Ништа није запечаћено.',
  },
};

export const exchangeLedger: Shape<typeof englishLedger> = {
  actions: {
    'receiving-key.made': 'Направљен кључ за пакете овој станици',
    'station-card.added': 'Додата картица друге станице',
    'station-card.compared': 'Упоређен кључ друге станице',
    'station-card.revoked': 'Опозван кључ друге станице',
    'transfer.sealed': 'Запечаћено за другу станицу',
    'joined-transfer.begun': 'Почело спајање преноса',
    'joined-transfer.completed': 'Пренос спојен',
    'joined-transfer.stopped': 'Спајање преноса заустављено',
    'joined-transfer.resumed': 'Спајање преноса настављено',
    'joined-transfer.settled': 'Потписана потврда друге станице',
    'divergence.put-aside': 'Издвојено што друга станица каже другачије',
    'divergence.decided': 'Одлучено о издвојеном',
    'arrival.recorded': 'Забележено приспеће од друге станице',
    'custody.dispatched': 'Послато другој станици',
    'custody.arrived': 'Примљено од друге станице',
    'custody.acknowledged': 'Пријем потврдила друга станица',
    'custody.sent-back': 'Одбила друга станица',
    'foreign-intelligence.joined': 'Спојени обавештајни подаци друге станице',
    'foreign-intelligence.put-aside': 'Издвојени обавештајни подаци друге станице',
    'foreign-intelligence.noticed': 'Забележено повлачење или строжа шифра друге станице',
    'foreign-package.begun': 'Почело примање великог пакета',
    'foreign-package.completed': 'Велики пакет примљен',
  },
  subjects: {
    'station-card': 'Картица друге станице',
    'station-card-event': 'Кључ друге станице',
    'receiving-key': 'Кључ за пакете овој станици',
    transfer: 'Пренос другој станици',
    'joined-transfer': 'Пренос друге станице',
    'joined-transfer-event': 'Корак преноса',
    divergence: 'Издвојено',
    'divergence-event': 'Одлука о издвојеном',
    arrival: 'Приспеће од друге станице',
    'foreign-intelligence': 'Обавештајни податак друге станице',
    'foreign-intelligence-notice': 'Реч о обавештајном податку друге станице',
    'foreign-intelligence-decision': 'Одлука о издвојеном обавештајном податку',
    'foreign-take-in': 'Корак примања',
  },
};

export const exchangePermissions: Shape<typeof englishPermissions> = {
  'exchange.own-card': 'Увид у картицу ове станице',
  'exchange.make-card': 'Израда картице ове станице',
  'exchange.save-card': 'Чување картице ове станице',
  'exchange.stations': 'Увид у адресар станица',
  'exchange.read-card': 'Преглед картице станице',
  'exchange.add-station': 'Додавање станице у адресар',
  'exchange.compare': 'Упоређивање кључа станице',
  'exchange.revoke': 'Опозив кључа станице',
  'exchange.preview': 'Увид у садржај преноса',
  'exchange.dispatch': 'Слање доказа другој станици',
  'exchange.make': 'Запечаћивање преноса за другу станицу',
  'exchange.look': 'Провера донетог преноса',
  'exchange.take-in': 'Примање преноса друге станице',
  'exchange.resume': 'Настављање спајања преноса',
  'exchange.list': 'Увид у послате и примљене преносе',
  'exchange.joined': 'Увид у пренос друге станице',
  'exchange.arrive': 'Бележење приспелог од друге станице',
  'exchange.receipt': 'Запечаћивање потврде за другу станицу',
  'exchange.settle': 'Потписивање потврде друге станице',
  'exchange.divergences': 'Увид у издвојено',
  'exchange.decide': 'Одлучивање о издвојеном',
  'exchange.of-exhibit': 'Увид у то шта друге станице кажу о доказу',
  'exchange.reports-for': 'Увид у то који обавештајни подаци смеју станици',
  'exchange.intelligence': 'Увид у обавештајне податке других станица',
};
