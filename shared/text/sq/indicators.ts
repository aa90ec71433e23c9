// Albanian words of indicators of trafficking: the list, what was found, and what is said beside it.
import type * as english from '../en/indicators.ts';
import type { Shape } from '../shape.ts';

export const indicators = {
  title: 'Treguesit e trafikimit',
  law: 'Secili është udhëzues, asnjë nuk është provë, dhe asnjë shumë e tyre nuk është konstatim. Asgjë prej kësaj nuk hyn në dokument e as nuk del nga stacioni.',
  unverified: 'Lista {{version}}, 22 tregues, e përbërë nga burime të botuara, e paverifikuar. Nuk ka pesha.',
  count: '{{present}} nga {{looked}} të pranishëm',
  countHelp: 'Nga 22: me përgjigje {{looked}}, nuk dihen {{notKnown}}, të pashikuar {{open}}.',
  openPage: 'Shih secilin dhe thuaj çka gjete',
  noAnswer: 'Ende asgjë nuk ka përgjigje',
  noAnswerText:
    'Shënimet e kësaj lënde heshtin deri tani. Regjistro prova materiale, përgjigje gjurmimesh e përfundime, ose thuaj më poshtë çka gjete.',
  withheld_one: '{{count}} përgjigje gjurmimi nuk ju tregohet.',
  withheld_other: '{{count}} përgjigje gjurmimesh nuk ju tregohen.',
  notSearched: 'Numrat serikë të afërt nuk u kërkuan: lënda ka më shumë se 100 armë.',
  byRecords: 'nga shënimet',
  byPerson: '{{by}}, {{at}}',
  askedOfPersons: 'Këtë mund ta thotë vetëm një person.',
  silent: 'Shënimet heshtin.',
  recordsSay: 'Shënimet thonë',
  lookAt: 'Vlen të shikohet',
  differs: 'Shënimet dhe një person thonë të kundërtën',
  look: 'Thuaj çka gjete',
  lookAgain: 'Thuaj ndryshe',
  earlier: 'Më parë',
  verdict: 'Çka u gjet',
  reason: 'Arsyeja',
  reasonHelp:
    'Çka u pa dhe ku. Ajo që vjen nga një raport inteligjence thuhet duke zgjedhur atë raport më poshtë, që ta lexojë vetëm kush guxon ta shohë raportin.',
  exhibit: 'Mbështetet në provën materiale',
  report: 'Mbështetet në raportin e inteligjencës',
  none: 'asnjë',
  restsOn: 'Mbështetet në',
  withdrawn: 'tërhequr që atëherë',
  saveLook: 'Regjistro',
  cancel: 'Anulo',
  days: '{{least}} – {{most}} ditë; e shkurtër është nën {{short}}',
  daysOne: '{{most}} ditë; e shkurtër është nën {{short}}',
  distance: 'Numrat larg njëri-tjetrit më së shumti {{distance}} quhen të afërt.',
} as const satisfies Shape<typeof english.indicators>;

export const indicatorVocabulary = {
  indicator: {
    'altered-serials': 'Numri serik i hequr ose i ndryshuar në më shumë se një armë',
    'close-serials': 'Disa armë të së njëjtës markë e model me numra serikë të afërt',
    'short-time-to-crime': 'Kohë e shkurtër deri te vepra',
    'unmarked-unregistered': 'Pa shënim, ose e re nga fabrika dhe e paregjistruar',
    'same-converter': 'Gjurmë mjetesh të të njëjtit përshtatës',
    money: 'Shuma parash, transferime parash',
    'phone-content': 'Telefon me fotografi armësh, çmime ose biseda për to',
    'blank-firers': 'Disa kuti të zbrazëta armësh alarmi, municion manovër',
    'machine-tools': 'Makineri veglash, tyta të papërpunuara',
    drugs: 'Armë bashkë me drogë',
    'hidden-compartment': 'Zgavër e fshehur në mjet',
    'repeated-crossings': 'I njëjti mjet ose korrier kalon të njëjtin kufi vazhdimisht',
    'land-border': 'Hyrje përmes kufirit tokësor, në veturë ose bagazh',
    'by-post': 'Pjesë të blera në internet e të dërguara me postë, pranues fiktivë, vlerë e ulët e deklaruar',
    'licence-abuse': 'Keqpërdorim i mëparshëm i legalizimit ose i lejes',
    'stock-origin': 'Nga depot e shtetit, shënime të partive ushtarake',
    diaspora: 'Lidhje të diasporës përgjatë rrugës',
    'smuggling-route': 'Rruga përdoret edhe për kontrabandë migrantësh',
    'social-media': 'Përdorim i rrjeteve sociale dhe kanaleve të mesazheve',
    'named-network': 'Lidhje me një rrjet të njohur me emër',
    'permissive-purchase': 'Flobert ose armë alarmi e blerë ku ligji ishte lejues',
    'modified-ammunition': 'Municion i modifikuar ose i rimbushur',
  },
  indicatorStanding: {
    present: 'I pranishëm',
    absent: 'Jo i pranishëm',
    'not-known': 'Nuk dihet',
    open: 'I pashikuar',
  },
} as const satisfies Shape<typeof english.indicatorVocabulary>;

export const indicatorErrors = {
  'nothing-said': 'Thuaj pse, ose zgjidh shënimin në të cilin mbështetet. Asgjë nuk u regjistrua.',
  'looked-meanwhile': '{{by}} e shikoi ndërkohë. Lexoje atë së pari; asgjë nuk u regjistrua.',
  'exhibit-of-another-case': 'Kjo provë materiale është e një lënde tjetër. Asgjë nuk u regjistrua.',
  'report-unknown': 'Ky raport nuk njihet këtu. Asgjë nuk u regjistrua.',
} as const satisfies Shape<typeof english.indicatorErrors>;

export const indicatorLedger = {
  actions: { 'indicator.looked-at': 'Treguesi i trafikimit u shikua' },
  subjects: { indicator: 'Shikim i një treguesi të trafikimit' },
} as const satisfies Shape<typeof english.indicatorLedger>;

export const indicatorPermissions = {
  'indicators.read': 'Shih treguesit e trafikimit të një lënde',
  'indicators.look': 'Thuaj çka u gjet për një tregues të trafikimit',
} as const satisfies Shape<typeof english.indicatorPermissions>;
