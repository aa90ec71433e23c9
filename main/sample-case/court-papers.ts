// The papers of police, court and prosecution in the file of LUGINA-14, after the index of the worked case: every word of them is invented.
import {
  albanian,
  court,
  focalPoint,
  police,
  prosecution,
  prosecutionSr,
  serbian,
  type SampleCourtPaper,
} from './court-paper.ts';
import { papersOfExperts } from './papers-of-experts.ts';
import { papersOfTracing } from './papers-of-tracing.ts';

const stop =
  'Më 14.03.2025 në ora 22:40, në rrugën rajonale R-113, km 7, u ndal automjeti VW Passat B6 ngjyrë hiri, targa 01-999-ZZ, me shofer Flamur TESTAJ dhe bashkudhëtar Dejan PROBIĆ.';
const cavity =
  'Pas veshjes së liruar të bagazhit u pa doreza e një pistolete. Në zgavrën e fshehur u gjetën armët e shënuara K1 deri K9 dhe municioni i shënuar K11.';
const stopSr =
  'Дана 14.03.2025. у 22:40, на регионалном путу Р-113, км 7, заустављен је сиви VW Passat B6, таблице 01-999-ZZ, возач Фламур ТЕСТАЈ, сапутник Дејан ПРОБИЋ.';

/** Of police, court, prosecution and registers. */
const papersOfOffices: readonly SampleCourtPaper[] = [
  albanian(
    'criminal-report',
    ['Kallëzim penal 2025-DR-0417.pdf', 'Kallëzim penal', '2025-DR-0417', '2025-03-15'],
    police,
    [
      [stop, cavity, 'Të dyshuarit u arrestuan në ora 23:05; prokurori i gatshmërisë u njoftua në ora 23:10.'],
      ['Provat: procesverbali i kontrollit, fotodokumentacioni 001–148, lista e provave materiale K1–K20.'],
      ['Propozohet fillimi i hetimit për trafikim, mbajtje dhe përshtatje të armëve (referencë e paverifikuar).'],
    ],
    { copy: 'original' },
  ),
  albanian(
    'decision-to-investigate',
    [
      'Aktvendim për fillimin e hetimit PP.I. 211-2025.pdf',
      'Aktvendim për fillimin e hetimit',
      'PP.I. 211/2025',
      '2025-03-15',
    ],
    prosecution,
    [
      [stop, 'Fillohet hetimi kundër dy të dyshuarve.'],
      ['Hetimi përfshin kontrollin e punishtes dhe ekspertizat e urdhëruara.'],
    ],
    { copy: 'original' },
  ),
  albanian(
    'search-record',
    [
      'Procesverbal i kontrollit të automjetit 15.03.2025.pdf',
      'Procesverbal i kontrollit dhe i sekuestrimit: automjeti',
      '2025-DR-0417/1',
      '2025-03-15',
    ],
    police,
    [
      [stop, cavity],
      ['K4 kishte fishek në dhomë; u shkarkua pas marrjes së gjurmëve.'],
      ['Nënshkrimet e palëve dhe dëshmitarëve.'],
    ],
    { copy: 'original' },
  ),
  serbian(
    'search-record',
    [
      'Записник о претресу возила 15.03.2025-sr.pdf',
      'Записник о претресу и одузимању: возило',
      '2025-DR-0417/1',
      '2025-03-15',
    ],
    [[stopSr, 'Иза облоге пртљажника виђена је дршка пиштоља.'], ['Изјава тумача: превод је веран оригиналу.']],
    { translates: 'Procesverbal i kontrollit të automjetit 15.03.2025.pdf' },
  ),
  albanian(
    'seizure-receipt',
    [
      'Vërtetim për sendet e sekuestruara 15.03.2025.pdf',
      'Vërtetim për sendet e sekuestruara K1–K15',
      '2025-DR-0417/2',
      '2025-03-15',
    ],
    police,
    [['Sendet K1–K15 u vulosën me plomba 0048211 deri 0048226.']],
    { copy: 'original' },
  ),
  serbian(
    'seizure-receipt',
    ['Потврда о одузетим предметима-sr.pdf', 'Потврда о одузетим предметима К1–К15', '2025-DR-0417/2', '2025-03-15'],
    [['Предмети К1–К15 запечаћени су пломбама 0048211 до 0048226.']],
    { translates: 'Vërtetim për sendet e sekuestruara 15.03.2025.pdf' },
  ),
  albanian(
    'arrest-record',
    ['Procesverbal i arrestimit Testaj.pdf', 'Procesverbal i arrestimit: i dyshuari 1', '2025-DR-0417/3', '2025-03-14'],
    police,
    [['I dyshuari u arrestua më 14.03.2025 në ora 23:05. Afati 48-orësh përfundon më 16.03.2025 në ora 23:05.']],
  ),
  serbian(
    'arrest-record',
    ['Записник о хапшењу Пробић-sr.pdf', 'Записник о хапшењу: осумњичени 2', '2025-DR-0417/4', '2025-03-14'],
    [['Осумњичени је ухапшен 14.03.2025. у 23:05. Рок од 48 часова истиче 16.03.2025. у 23:05.']],
  ),
  albanian(
    'rights-form',
    ['Udhëzim për të drejtat-shqip.pdf', 'Udhëzim për të drejtat: i dyshuari 1', '2025-DR-0417/5', '2025-03-14'],
    police,
    [['I dyshuari u udhëzua për të drejtat e tij dhe nënshkroi.']],
  ),
  serbian(
    'rights-form',
    ['Поука о правима-sr.pdf', 'Поука о правима: осумњичени 2', '2025-DR-0417/6', '2025-03-14'],
    [['Осумњичени је поучен о својим правима на српском језику и потписао је.']],
  ),
  albanian(
    'scene-record',
    [
      'Procesverbal i këqyrjes së vendit të ngjarjes.pdf',
      'Procesverbal i këqyrjes së vendit të ngjarjes me skicë',
      '2025-DR-0417/7',
      '2025-03-15',
    ],
    police,
    [[stop, 'Këqyrja zgjati nga ora 23:40 deri 02:15.'], ['Skica: automjeti, zgavra, vendet K1–K15.']],
  ),
  albanian(
    'photo-documentation',
    [
      'Fotodokumentacion 001-148 (zgjedhje).pdf',
      'Fotodokumentacion, titujt 001–148 (zgjedhje)',
      '2025-DR-0417/8',
      '2025-03-16',
    ],
    police,
    [
      ['Fotografitë 001–040: automjeti dhe zgavra.'],
      ['Fotografitë 041–148: provat K1–K15. Lista e vlerave hash është bashkëngjitur.'],
    ],
  ),
  albanian(
    'search-order',
    ['Urdhër për kontroll punishtja 15.03.2025.pdf', 'Urdhër për kontrollin e punishtes', 'PPR 88/2025', '2025-03-15'],
    court,
    [
      ['Urdhërohet kontrolli i punishtes së të dyshuarit 1, KPP neni 103 (referencë e paverifikuar).'],
      ['Urdhri u lëshua në ora 05:50.'],
    ],
    { copy: 'certified-copy' },
  ),
  albanian(
    'search-record',
    [
      'Procesverbal i kontrollit të punishtes 15.03.2025.pdf',
      'Procesverbal i kontrollit dhe i sekuestrimit: punishtja',
      '2025-DR-0417/9',
      '2025-03-15',
    ],
    police,
    [
      ['Kontrolli nga ora 06:30 deri 08:45.'],
      ['U gjetën gjysmëfabrikate tytash, mbajtëse shpimi dhe kuti boshe pistoletash alarmi (K16–K20).'],
    ],
    { copy: 'original', behind: 'Urdhër për kontroll punishtja 15.03.2025.pdf' },
  ),
  albanian(
    'evidence-list',
    ['Lista e provave materiale K1-K20.pdf', 'Lista e provave materiale K1–K20', '2025-DR-0417/10', '2025-03-16'],
    police,
    [
      ['K1–K9: armë zjarri. K10: tyta. K11–K12: municion.'],
      ['K13–K15: pajisje, telefona, para të gatshme. K16–K20: sendet nga punishtja.'],
    ],
  ),
  albanian(
    'detention-order',
    ['Aktvendim për paraburgim 16.03.2025.pdf', 'Aktvendim për paraburgim', 'PPR 91/2025', '2025-03-16'],
    court,
    [['Caktohet paraburgimi një mujor për të dy të dyshuarit, deri më 14.04.2025.']],
    { copy: 'certified-copy' },
  ),
  albanian(
    'detention-order',
    [
      'Aktvendim për vazhdimin e paraburgimit 11.04.2025.pdf',
      'Aktvendim për vazhdimin e paraburgimit',
      'PPR 117/2025',
      '2025-04-11',
    ],
    court,
    [['Paraburgimi vazhdohet deri më 14.06.2025.']],
    { copy: 'certified-copy' },
  ),
  albanian(
    'suspect-interview',
    [
      'Procesverbal i marrjes në pyetje të pandehur 1.pdf',
      'Marrja në pyetje e të dyshuarit 1',
      'PP.I. 211/2025-6',
      '2025-03-20',
    ],
    prosecution,
    [['I dyshuari deklaroi se nuk e njeh zgavrën.'], ['Mbrojtësi ishte i pranishëm.']],
    { copy: 'original' },
  ),
  serbian(
    'suspect-interview',
    ['Саслушање осумњиченог 2 21.03.2025-sr.pdf', 'Саслушање осумњиченог 2', 'PP.I. 211/2025-7', '2025-03-21'],
    [
      ['Осумњичени је саслушан на српском језику уз судског тумача; бранилац је присутан.'],
      ['Изјавио је да је возио као сапутник и да за шупљину у возилу није знао.'],
      ['Изјава тумача: превод је веран. Записник је прочитан и потписан без примедби.'],
    ],
    { copy: 'original', office: prosecutionSr },
  ),
  albanian(
    'witness-statement',
    ['Deklaratë dëshmitari Shembulli.pdf', 'Deklarata e rreshterit Agim SHEMBULLI', 'PP.I. 211/2025-8', '2025-03-21'],
    prosecution,
    [
      [
        'Dëshmitari: Agim SHEMBULLI, rreshter. Vendbanimi: Rruga e Ulqinit 14, Prishtinë. Telefoni: +383 49 000 214.',
        'Dëshmitari përshkroi ndaljen e automjetit dhe gjetjen e armëve.',
      ],
    ],
    { copy: 'original' },
  ),
  albanian(
    'witness-statement',
    ['Deklaratë dëshmitari Primerović.pdf', 'Deklarata e zyrtares Vesna PRIMEROVIĆ', 'PP.I. 211/2025-9', '2025-03-24'],
    prosecution,
    [['Zyrtarja e vendit të ngjarjes përshkroi marrjen e mostrave, zbrazjen e armëve dhe vulosjen e K1–K15.']],
    { copy: 'original' },
  ),
  albanian(
    'order-for-expertise',
    ['Urdhër për ekspertizë 16.03.2025.pdf', 'Urdhër për ekspertizë', 'PP.I. 211/2025-3', '2025-03-16'],
    prosecution,
    [['Pyetjet: a është secili send armë zjarri; a funksionon; a është përshtatur; numrat serikë të K2, K6 dhe K7.']],
    { copy: 'original' },
  ),
  albanian(
    'release-permission',
    ['Leje për përdorim IR-0240.pdf', 'Leja për përdorimin e informatës IR-0240', 'FFP-2025-0093/7', '2025-05-20'],
    focalPoint,
    [['Informata mund të hyjë në dosje në formën e pastruar; kodi H1.']],
    { isConfidential: true },
  ),
  albanian(
    'release-permission',
    ['Raport i pastruar IR-0240.pdf', 'Raport i pastruar sipas lejes IR-0240', 'FFP-2025-0093/8', '2025-05-21'],
    focalPoint,
    [['Pistoleta e së njëjtës seri (020409) u sekuestrua në një shtet tjetër më 2024; burimi nuk përmendet.']],
    { isConfidential: true, behind: 'Leje për përdorim IR-0240.pdf' },
  ),
  albanian(
    'analytical-note',
    ['Shënim analitik 26.05.2025.pdf', 'Shënim analitik me diagram lidhjesh', 'FFP-2025-0093/9', '2025-05-26'],
    focalPoint,
    [
      [
        'Lidhje: K4 dhe K5 kanë numra të njëpasnjëshëm; K5 lidhet me ngjarjen 2024-DR-1188 sipas raportit HIT-2025-014.',
      ],
      ['Shënimi përmban vetëm materiale që mund të hyjnë në dosje; asnjë informatë me kod H2.'],
      ['Diagrami: personat, automjeti, punishtja, armët; çdo lidhje me shkresën ku mbështetet.'],
    ],
    { copy: 'original' },
  ),
  albanian(
    'vehicle-record',
    [
      'Evidenca e automjetit 01-999-ZZ.pdf',
      'Evidenca e automjetit dhe historia e pronësisë',
      'QRA 5512/2025',
      '2025-03-19',
    ],
    'Qendra për regjistrimin e automjeteve (fiktive)',
    [
      ['VW Passat B6, targa 01-999-ZZ: pronar i regjistruar i dyshuari 1 që nga 02.11.2023.'],
      ['Pronarë të mëparshëm: dy persona privatë; asnjë pengesë e shënuar.'],
    ],
  ),
  albanian(
    'financial-sheet',
    ['Fletë financiare K15.pdf', 'Fletë financiare: para të gatshme K15', '2025-DR-0417/11', '2025-03-20'],
    police,
    [
      ['Të hollat K15 u numëruan para dy personave dhe u deponuan; kartëmonedhat me numra në shtojcë.'],
      ['Të ardhurat e deklaruara të të dyshuarve nuk i mbulojnë (vlerësim fiktiv).'],
    ],
  ),
  albanian(
    'criminal-record',
    ['Evidenca penale 1 dhe 2.pdf', 'Evidenca penale e të dyshuarve', 'EP 4410/2025', '2025-03-24'],
    court,
    [['Të dyshuarit nuk figurojnë në evidencë.']],
  ),
  albanian(
    'category-certificate',
    ['Vërtetim për kategorinë e armëve.pdf', 'Vërtetim për kategorinë e armëve', 'RA 77/2025', '2025-04-16'],
    'Regjistri i armëve (fiktiv)',
    [['Armët K1–K7 u përkasin kategorive për të cilat kërkohet leje (referencë e paverifikuar).']],
    { copy: 'original' },
  ),
  albanian(
    'indictment',
    ['Aktakuzë PP.I. 211-2025 30.05.2025.pdf', 'Aktakuzë', 'PP.I. 211/2025', '2025-05-30'],
    prosecution,
    [
      [stop, cavity],
      ['Kualifikimi juridik: trafikim, mbajtje dhe përshtatje e armëve (referenca të paverifikuara).'],
      ['Provat e propozuara sipas listës së shkresave.'],
    ],
    { copy: 'original' },
  ),
  albanian(
    'evidence-proposals',
    ['Propozim i provave 30.05.2025.pdf', 'Lista e provave të propozuara', 'PP.I. 211/2025-41', '2025-05-30'],
    prosecution,
    [['Propozohen: raportet e laboratorit, procesverbalet, përgjigjet në kërkesat për gjurmim.']],
    { copy: 'original' },
  ),
  albanian(
    'confiscation-proposal',
    ['Propozim për konfiskim 30.05.2025.pdf', 'Propozim për konfiskim dhe asgjësim', 'PP.I. 211/2025-42', '2025-05-30'],
    prosecution,
    [['Propozohet konfiskimi i K1–K20 dhe asgjësimi pas plotfuqishmërisë.']],
    { copy: 'original' },
  ),
];

/** All that others sent, in no order: the file gives each its place. */
export const courtPapers: readonly SampleCourtPaper[] = [...papersOfOffices, ...papersOfExperts, ...papersOfTracing];
