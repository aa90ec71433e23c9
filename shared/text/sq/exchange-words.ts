// Albanian words that exchange between stations adds to the shared catalogues: refusals, the ledger, what a role may.
import type {
  exchangeErrors as englishErrors,
  exchangeLedger as englishLedger,
  exchangePermissions as englishPermissions,
} from '../en/exchange-words.ts';
import type { Shape } from '../shape.ts';

export const exchangeErrors: Shape<typeof englishErrors> = {
  exchange: {
    'station-unknown':
      'Ky stacion, ose karta e tij, nuk është në librin e adresave. Shtoni së pari kartën. Asgjë nuk u bë.',
    'not-compared':
      'Çelësi i {{name}} nuk u krahasua me letër a ekran. Krahasojeni së pari në librin e adresave. Asgjë nuk u bë.',
    'key-revoked': 'Çelësi i {{name}} u revokua këtu. Asgjë nuk vuloset për të dhe asgjë nën të nuk bashkohet.',
    'card-unreadable': 'Kjo nuk është kartë stacioni, ose u ndryshua rrugës. Asgjë nuk u regjistrua.',
    'card-newer': 'Kjo kartë u bë nga një version më i ri i programit. Asgjë nuk u regjistrua.',
    'card-signature':
      'Nënshkrimi i kësaj karte nuk qëndron: u ndryshua, ose nuk është e stacionit që përmend. Asgjë nuk u regjistrua.',
    'card-own': 'Kjo është karta e vetë këtij stacioni. Jepuani të tjerëve. Asgjë nuk u regjistrua.',
    'card-known': 'Kjo kartë e {{name}} është tashmë në librin e adresave. Asgjë nuk u regjistrua.',
    'fingerprint-differs':
      'Kjo nuk është gjurma e këtij çelësi, ose jo të gjitha njëzet shifra. Krahasojeni edhe një herë; asgjë nuk u regjistrua.',
    'compared-already': 'Çelësi është krahasuar tashmë. Asgjë nuk u regjistrua.',
    'revoked-already': 'Çelësi është revokuar tashmë. Asgjë nuk u regjistrua.',
    'no-card': 'Ende nuk ka kartë të këtij stacioni. Bëjeni së pari.',
    'nothing-chosen': 'Nuk është zgjedhur asnjë provë. Zgjidhni një lëndë ose disa prova. Asgjë nuk u vulos.',
    'not-a-transfer':
      'Kjo pako nuk është transferim mes stacionesh. Mund të pranohet veçmas, te “Pakot e pranuara”. Asgjë nuk u bashkua.',
    'for-another': 'Ky transferim u bë për një stacion tjetër. Asgjë nuk u bashkua.',
    'receipt-not-ours':
      'Kjo dëftesë nuk i përgjigjet asnjë transferimi të këtij stacioni, ose vjen nga stacion tjetër. Asgjë nuk u bashkua.',
    'joined-unknown': 'Ky transferim nuk është mes atyre që u pranuan këtu.',
    'joined-already': 'Ky transferim është bashkuar i tëri. Asgjë nuk u bë.',
    'joining-now': 'Ky transferim po bashkohet në këtë çast.',
    'not-joined-yet': 'Ky transferim nuk është bashkuar i tëri. Vazhdojeni së pari. Asgjë nuk u regjistrua.',
    'is-a-receipt': 'Kjo është vetë një dëftesë; dëftesës nuk i përgjigjet një tjetër.',
    'not-a-receipt': 'Kjo nuk është dëftesë. Asgjë nuk u regjistrua.',
    'settled-already': 'Kjo dëftesë është nënshkruar tashmë. Asgjë nuk u regjistrua.',
    'not-consigned': 'Diçka e përmendur këtu nuk u dërgua me këtë transferim. Asgjë nuk u regjistrua.',
    'arrived-already': 'Çfarë u bë me {{exhibit}} është regjistruar tashmë. Asgjë nuk u regjistrua.',
    'arrival-needs-words': 'Thoni pse {{exhibit}} nuk u pranua. Asgjë nuk u regjistrua.',
    'exhibit-unfit':
      '{{exhibit}} nuk mund të regjistrohet siç u dërgua: shihni “{{field}}”. Mund të regjistrohet me dorë. Asgjë nuk u regjistrua.',
    'divergence-unknown': 'Kjo nuk është mes atyre që u mënjanuan.',
    'decided-so': 'Kështu është vendosur tashmë. Asgjë nuk u regjistrua.',
    'intelligence-held':
      'Raporti i inteligjencës {{number}} nuk guxon të shkojë te ky stacion: e mban kodi, klasifikimi ose kushtet, ose u tërhoq. Asgjë nuk u vulos.',
    'intelligence-not-yours': 'Inteligjencën e dërgon mbikëqyrësi. Asgjë nuk u vulos.',
  },
};

export const exchangeLedger: Shape<typeof englishLedger> = {
  actions: {
    'receiving-key.made': 'U bë çelësi për pakot drejt këtij stacioni',
    'station-card.added': 'U shtua karta e një stacioni tjetër',
    'station-card.compared': 'U krahasua çelësi i një stacioni tjetër',
    'station-card.revoked': 'U revokua çelësi i një stacioni tjetër',
    'transfer.sealed': 'U vulos për një stacion tjetër',
    'joined-transfer.begun': 'Nisi bashkimi i një transferimi',
    'joined-transfer.completed': 'Transferimi u bashkua',
    'joined-transfer.stopped': 'Bashkimi i një transferimi u ndal',
    'joined-transfer.resumed': 'Bashkimi i një transferimi vazhdoi',
    'joined-transfer.settled': 'U nënshkrua dëftesa e një stacioni tjetër',
    'divergence.put-aside': 'U mënjanua çfarë stacioni tjetër thotë ndryshe',
    'divergence.decided': 'U vendos për të mënjanuarën',
    'arrival.recorded': 'U regjistrua mbërritja nga një stacion tjetër',
    'custody.dispatched': 'Dërguar një stacioni tjetër',
    'custody.arrived': 'Pranuar nga një stacion tjetër',
    'custody.acknowledged': 'Pranimi u vërtetua nga stacioni tjetër',
    'custody.sent-back': 'Refuzuar nga stacioni tjetër',
    'foreign-intelligence.joined': 'U bashkua inteligjenca e një stacioni tjetër',
    'foreign-intelligence.put-aside': 'U mënjanua inteligjenca e një stacioni tjetër',
    'foreign-intelligence.noticed': 'U shënua tërheqja ose kodi më i rreptë i një stacioni tjetër',
    'foreign-package.begun': 'Filloi pranimi i një pakete të madhe',
    'foreign-package.completed': 'U pranua paketa e madhe',
  },
  subjects: {
    'station-card': 'Kartë e një stacioni tjetër',
    'station-card-event': 'Çelës i një stacioni tjetër',
    'receiving-key': 'Çelës për pakot drejt këtij stacioni',
    transfer: 'Transferim te një stacion tjetër',
    'joined-transfer': 'Transferim i një stacioni tjetër',
    'joined-transfer-event': 'Hap i një transferimi',
    divergence: 'E mënjanuar',
    'divergence-event': 'Vendim për të mënjanuarën',
    arrival: 'Mbërritje nga një stacion tjetër',
    'foreign-intelligence': 'Inteligjencë e një stacioni tjetër',
    'foreign-intelligence-notice': 'Njoftim për inteligjencën e një stacioni tjetër',
    'foreign-intelligence-decision': 'Vendim për inteligjencën e mënjanuar',
    'foreign-take-in': 'Hap i pranimit',
  },
};

export const exchangePermissions: Shape<typeof englishPermissions> = {
  'exchange.own-card': 'Shihni kartën e këtij stacioni',
  'exchange.make-card': 'Bëni kartën e këtij stacioni',
  'exchange.save-card': 'Ruani kartën e këtij stacioni',
  'exchange.stations': 'Shihni librin e adresave të stacioneve',
  'exchange.read-card': 'Shikoni një kartë stacioni',
  'exchange.add-station': 'Shtoni një stacion në librin e adresave',
  'exchange.compare': 'Krahasoni çelësin e një stacioni',
  'exchange.revoke': 'Revokoni çelësin e një stacioni',
  'exchange.preview': 'Shihni çfarë do të mbante një transferim',
  'exchange.dispatch': 'Dërgoni prova te një stacion tjetër',
  'exchange.make': 'Vulosni një transferim për një stacion tjetër',
  'exchange.look': 'Verifikoni një transferim të sjellë',
  'exchange.take-in': 'Pranoni një transferim të një stacioni tjetër',
  'exchange.resume': 'Vazhdoni bashkimin e një transferimi',
  'exchange.list': 'Shihni transferimet e dërguara dhe të pranuara',
  'exchange.joined': 'Shihni një transferim të një stacioni tjetër',
  'exchange.arrive': 'Regjistroni çfarë mbërriti nga stacioni tjetër',
  'exchange.receipt': 'Vulosni një dëftesë për një stacion tjetër',
  'exchange.settle': 'Nënshkruani për dëftesën e stacionit tjetër',
  'exchange.divergences': 'Shihni çfarë u mënjanua',
  'exchange.decide': 'Vendosni për të mënjanuarën',
  'exchange.of-exhibit': 'Shihni çfarë thonë stacionet e tjera për një provë',
  'exchange.reports-for': 'Shihni cila inteligjencë mund të shkojë te një stacion',
  'exchange.intelligence': 'Shihni inteligjencën e stacioneve të tjera',
};
