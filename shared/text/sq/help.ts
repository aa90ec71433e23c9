// The user guide in Albanian: short chapters for somebody with a task in front of them.
import type { GuideText } from '../guide.ts';
import { examinationHelp } from './help-examination.ts';

export const help: GuideText = {
  beginning: {
    title: 'Fillimi',
    text: [
      'Focal Point i ruan provat e një stacioni: laboratori, pikë fokale për armë zjarri ose prokurori. Punon pa asnjë rrjet; gjithçka mbetet e enkriptuar në këtë kompjuter.',
      'Për ta njohur së pari programin, shikoni shembullin. Është një lëndë e trilluar në kasafortën e vet dhe nuk mund të bëjë dëm.',
    ],
    steps: [
      'Zgjidhni «Krijo një stacion» dhe shënoni si quhet e cilit institucion i takon.',
      'Shënoni administratorin e parë me një frazëkalim prej katër ose pesë fjalësh pa lidhje mes tyre.',
      'Shtypeni fletën e rimëkëmbjes, shkruajeni një herë kodin e saj dhe vendoseni fletën në një kasafortë metalike.',
      'Te Personat shtoni të gjithë ata që do të punojnë këtu, secilin me emrin e vet të hyrjes dhe rolet e veta.',
    ],
  },
  unlocking: {
    title: 'Shkyçja dhe kyçja',
    text: [
      'Shkyçja me qëllim zgjat rreth një sekondë: kështu hamendja bëhet e ngadaltë. Pas disa përpjekjeve të gabuara, secila tjetër pret më gjatë; askush nuk mbetet jashtë përgjithmonë.',
      'Ctrl+L kyç menjëherë. Stacioni kyçet edhe kur një kohë askush nuk ka bërë asgjë, dhe paralajmëron një minutë më parë. Draftet ruhen dhe pas shkyçjes jeni aty ku ishit. Ctrl+L i ndal punët në vijim dhe ato e tregojnë këtë; kur stacioni kyçet vetë, ato vazhdojnë pas kyçjes për personin që i nisi.',
    ],
    notes: [
      'Kush e ka humbur frazëkalimin merr një të ri nga administratori te Personat.',
      'Kur asnjë administrator nuk mund të shkyçë më, fleta e rimëkëmbjes e hap kasafortën dhe bën një administrator të ri. Kjo shihet në librin e veprimeve.',
    ],
  },
  roles: {
    title: 'Personat dhe rolet',
    text: [
      'Çka mund të bëjë një person rrjedh nga rolet e tij, dhe vetëm prej tyre. Te Personat, «Kush çka mund të bëjë» e tregon tërë tabelën, të njëjtën që programi e kontrollon te çdo veprim.',
      'Administratori kujdeset për personat, çelësat, kopjet rezervë dhe cilësimet, dhe me atë rol nuk lexon asnjë lëndë. Inspektori lexon gjithçka dhe nuk ndryshon asgjë.',
    ],
    notes: [
      'Personi që largohet çaktivizohet, nuk hiqet kurrë: çka ka bërë mbetet nën emrin e tij dhe nënshkrimet e tij ende verifikohen.',
    ],
  },
  cases: {
    title: 'Lëndët',
    text: [
      'Lënda i mban numrat e secilit autoritet, palët, ngjarjet dhe provat materiale. Numrat janë tekst dhe mbeten siç janë shkruar: ruhen zerot në fillim, shkronjat dhe cirilica.',
      'Përmbledhja e lëndës i rendit pyetjet e hapura: ndërprerjet e ruajtjes, vulat që dallojnë, armët pa fotografi. Secila çon atje ku jepet përgjigjja.',
    ],
    steps: [
      'Hapni një lëndë te Lëndët.',
      'Shtoni palët dhe regjistroni ngjarjen me bazën e saj ligjore.',
      'Pranoni provat materiale.',
    ],
  },
  lists: {
    title: 'Listat, filtrat dhe pamjet',
    text: [
      'Provat materiale, lëndët dhe dorëzimet janë lista të së njëjtës mënyrë. Shkruani fjalë, ose një filtër si vula: ose vendi:; menyja pranë tij i numëron të gjithë filtrat. Çka është filtruar qëndron në adresë, prandaj te një listë mund të ktheheni.',
      'Shtyllat zgjidhen, zhvendosen dhe ruhen për secilin person. Një pamje i mban filtrat dhe shtyllat nën një emër; e përbashkëta është aty për të gjithë.',
    ],
    notes: [
      'Eksporti e thotë sa rreshta ka para se të bëhet, i numëron përsëri dhe regjistrohet. Një qelizë që programi i tabelave do ta merrte për formulë bëhet tekst.',
    ],
  },
  intake: {
    title: 'Pranimi i provave materiale',
    text: [
      'Pranimi fillon me dorëzimin: kush çfarë solli, mbi cilën bazë, dhe si lexohet vula në secilën pako krahas asaj që shkruan në dokument. Nëse dallojnë, regjistrohen të dyja; asgjë nuk rregullohet heshtazi.',
      'Pastaj çdo provë materiale merr regjistrimin e vet. Çka shkruani ruhet vazhdimisht si draft; bëhet provë vetëm kur e regjistroni.',
    ],
    steps: [
      'Shtypni Ctrl+I, zgjidhni lëndën dhe regjistroni dorëzimin.',
      'Regjistroni çdo provë materiale me shenjën, llojin dhe të dhënat kryesore.',
      'Fotografojeni, shtypni etiketën dhe jepni vërtetimin e pranimit atij që e solli.',
    ],
    notes: [
      'Arma e zjarrit së pari bëhet e sigurt. Mjetet e dyshuara shpërthyese presin derisa të shënohet leja me shkrim.',
    ],
  },
  deliveries: {
    title: 'Dorëzimet që nuk janë si duhet',
    text: [
      'Pakot e paralajmëruara numërohen kundrejt pakove të pranuara. Çka ende pritet shënohet me emër, qëndron në vërtetim dhe në tryezë, dhe dorëzimi i mëvonshëm e vazhdon të parin.',
      'Pakoja refuzohet me një arsye nga lista dhe me fjalët tuaja; mbetet e regjistruar. Ajo që mund të mbajë eksploziv bllokohet, me atë se kush u thirr dhe ku gjendet, dhe prej saj nuk pranohet asgjë derisa të regjistrohet lirimi.',
      'Kur vula në pako nuk është ajo në dokument, procesverbali i mospërputhjes hapet vetvetiu. Të dyja palët deklarojnë, secila me çelësin e vet ose në letër të nënshkruar; zgjidhjen e jep një person i tretë, që as nuk e gjeti e as nuk nënshkroi deklaratë.',
    ],
    steps: [
      'Shënoni secilën pako siç shkruan në dokument, pastaj lexoni vulën dhe shkruani çka lexoni.',
      'Fotografoni gjendjen e pakos së dëmtuar, të hapur ose të lagur.',
      'Deklaroni anën tuaj të mospërputhjes, le të deklarojë edhe pala tjetër, dhe le ta zgjidhë një ruajtës ose mbikëqyrës.',
    ],
    notes: ['Asnjëri lexim nuk rregullohet kurrë: të dy mbeten siç u shkruan.'],
  },
  splitting: {
    title: 'Ndarja: arma, karikatori, fishekët',
    text: [
      'Çka del nga një provë materiale bëhet provë më vete, me një veprim dhe një nënshkrim: karikatori i pistoletës, fishekët e karikatorit, disa fishekë të një grumbulli, gëzhojat e fishekëve të shkrepur.',
      'Sasitë barazohen. Pjesa nuk i merr asgjë provës mëmë; një sasi e së njëjtës e bën më pak; gëzhojat dhe predhat nuk janë kurrë më shumë se sa u shkrepën. Përmbledhja tregon çka u pranua, çka mbeti dhe ku shkoi pjesa tjetër.',
    ],
    steps: [
      'Regjistroni si ishte e mbushur arma: dhoma, karikatori, siguresa, çekiçi, dhe te revolveri secila fole e cilindrit.',
      'Zgjidhni “Ndaj pjesë” dhe merrni rreshtat nga gjendja e mbushjes.',
      'Thoni çka është secila dhe si është vulosur, dhe nënshkruani një herë.',
    ],
    notes: [
      'Prova e vulosur së pari hapet me regjistrim. Çka është jashtë, e ofruar ose e larguar nuk mund të ndahet.',
    ],
  },
  firearms: {
    title: 'Armët e zjarrit dhe numrat serikë',
    text: [
      'Marka, modeli, kalibri, shteti dhe numri serik ruhen dyfish: siç janë shënuar në send, shkronjë për shkronjë dhe në shkrimin e vet, dhe siç janë përfunduar, me sa jeni të sigurt.',
      'Për një vend të palexueshëm shkruani ? dhe për njërin nga disa lexime [8B]. Gjatë shkrimit programi i tregon provat me numër serik të njëjtë ose të ngjashëm.',
    ],
  },
  serials: {
    title: 'Kërkimi i numrave serikë',
    text: [
      'Një fushë e vetme gjen çdo numër serik, shenjë dhe model të stacionit. Shkruani çfarë mund të lexohet: ? është një shenjë e panjohur, * çfarëdo numri i tyre, [8B] njëra nga këto. Ndarësit, hapësirat dhe zerot në fillim nuk bëjnë dallim; shkronjat para numrit mund të mungojnë në njërën anë.',
      'Shkronja cirilike gjendet sipas pamjes dhe sipas tingullit: e njëjta shkronjë kërkohet si C dhe S, ose si P dhe R. Shenjat që ngjajnë arrijnë aq larg sa caktoni: asnjë, të zakonshmet, ose edhe ato të një shenje të dëmtuar. Numri i restauruar pjesërisht takohet me numra të plotë dhe me modele të tjera.',
      'Secili kandidat tregon të dy tekstet njërin mbi tjetrin; dallimi shënohet dhe emërtohet. Më të afërtit vijnë të parët. Prodhuesi, modeli dhe kalibri vetëm i renditin ata që janë njësoj afër.',
    ],
    steps: [
      'Hapni Provat materiale, Kërkimi i numrave serikë, ose shkruani numrin në fushën e kërkimit lart.',
      'Asgjë nuk përputhet? Zgjeroni shenjat që ngjajnë, pastaj provoni me tolerancë, pastaj përmbys.',
      'Krahasoni fotografitë e kandidatit para se të regjistroni një lidhje.',
    ],
    notes: [
      'Kandidati është gjurmë për hetim, kurrë gjetje.',
      'Në faqen e armës qëndrojnë armë të të njëjtit prodhues e model me numra të afërt: ndoshta të një serie.',
    ],
  },
  photographs: {
    title: 'Fotografitë dhe skedarët',
    text: [
      'Origjinalet ruhen bajt për bajt, të enkriptuara, me SHA-256. Programi shfaq një kopje më të vogël; origjinalin nuk e ndryshon kurrë, dhe rrotullimi i pamjes rrotullon vetëm pamjen.',
      'Kur në fotografi ka shkallë, mund ta kalibroni: shënoni dy pika dhe thoni sa larg janë nga njëra-tjetra. Që atëherë vizatohet vizorja e shkallës.',
    ],
  },
  labels: {
    title: 'Etiketat dhe skanimi',
    text: [
      'Çdo provë materiale, pako, vend dhe person mund të ketë etiketë: një kod me shenjë kontrolli, si katror, si vija dhe si tekst. Në të nuk shtypet asnjë emër personi. Rishtypja e zhvlerëson etiketën e mëparshme dhe të dyja mbeten të regjistruara.',
      'Skanimi nuk kërkon maus: një urdhër, pastaj ku, pastaj sa prova të doni, pastaj “Vërteto” dhe nënshkrimi juaj. Secili skanim merr përgjigje me fjalë, figurë dhe zë, dhe është në disk para zërit.',
    ],
    steps: [
      'Shtypni fletën e urdhrave dhe vareni pranë skanerit.',
      'Provojeni skanerin një herë te Skanimi, Vetëtestimi: ai e gjen tastierën e gabuar dhe shkronjat e mëdha të shtypura.',
      'Skanoni. Kur etiketa nuk lexohet, zgjidhni provën nga lista e pritur dhe thoni pse.',
    ],
    notes: ['Seanca e ndërprerë është ende aty; skanoni “Vazhdo”.'],
  },
  custody: {
    title: 'Zinxhiri i ruajtjes',
    text: [
      'Tri gjëra mbahen veç: kush përgjigjet për provën materiale, ku e ka vendin dhe ku është parë fizikisht së fundi.',
      'Dorëzimi është ofertë derisa personi tjetër ta pranojë me emrin e vet të hyrjes dhe frazëkalimin e vet, në këtë stacion. Deri atëherë mbajtësi nuk ndryshon.',
    ],
    steps: [
      'Zgjidhni provat materiale dhe ofrojani personit, me qëllimin.',
      'Nënshkruani me frazëkalimin tuaj.',
      'Personi pranues e lexon vulën, shënon çka shkruan në të dhe pranon ose refuzon. Kur vula ndryshon ose dorëzimi refuzohet, thotë edhe në çfarë gjendjeje u soll.',
    ],
    notes: [
      'Gabimi korrigjohet me një shënim të ri që e përmend të vjetrin; të dy shfaqen dhe shtypen.',
      'Regjistrimi i bërë më shumë se një ditë pas ngjarjes shënohet si regjistrim i vonuar.',
    ],
  },
  witnesses: {
    title: 'Dëshmitarët dhe ndërprerjet',
    text: [
      'Një tabelë e stacionit thotë cilat veprime mbi cilat prova kërkojnë person të dytë. Dëshmitari jep emrin e vet të hyrjes dhe frazëkalimin për këtë veprim të vetëm, dhe nuk është as ai që vepron e as ai që pranon.',
      'Zbuluesi i ndërprerjeve e lexon secilin zinxhir të ruajtjes: kush dorëzon e ka mbajtur, vulat përputhen, çka u hap u mbyll përsëri, koha ecën përpara, sasitë barazohen. Gjetja mbetet në shënimin e ruajtjes derisa një person ta shpjegojë dhe ta nënshkruajë.',
    ],
    notes: ['Para se një paketë të vuloset për gjykatën, ndërprerjet e pashpjeguara tregohen edhe një herë.'],
  },
  loans: {
    title: 'Huazimet dhe ofertat',
    text: [
      'Çka shkon në gjykatë ose në laborator tjetër ka qëllim, autorizim dhe datë kthimi. Ruajtja, Jashtë i tregon të parat ato që kanë kaluar afatin.',
      'Disa oferta mund të pranohen bashkë, dhe të veçantat të refuzohen me arsye. Oferta së cilës askush nuk i përgjigjet plaket dukshëm në tryezën e të dyve.',
    ],
  },
  seals: {
    title: 'Vulat',
    text: [
      'Sa herë që hapet ose vihet një vulë, numri i saj regjistrohet. Kur numri i lexuar nuk është ai i regjistruar më parë, programi regjistron një mospërputhje dhe kërkon shpjegim.',
    ],
  },
  places: {
    title: 'Vendet',
    text: [
      'Pema e ruajtjes shkon nga objekti te dhoma, dollapi, rafti dhe kutia. Vendi mund të ketë kapacitet dhe rregull se cilat lloje ruhen aty; rregulli i dhomës vlen për gjithçka në të.',
      'Municioni dhe armët ruhen veç, e eksplozivët vetëm aty ku vendi e thotë; këtë askush nuk mund ta lejojë ndryshe. Çdo përjashtim tjetër e nënshkruan mbikëqyrësi me arsye dhe shihet derisa të tërhiqet.',
      'Harta tregon ku është gjithçka, çka është jashtë dhe çka gjendet ku nuk duhet. Lista e një vendi mund të shtypet.',
    ],
  },
  inventory: {
    title: 'Numërimi',
    text: [
      'Numërimi e ngrin në fillim atë që pritet dhe nuk e tregon: ai që numëron thotë çka gjendet aty. Çka dallon del në fund, në nëntë klasa, dhe secili dallim shikohet dhe vendoset me fjalë.',
      'Mostra nxirret nga një numër që mund të kontrollohet më vonë. Nënshkruajnë dy persona; rezultati është PDF dhe skedar që e lexon kushdo.',
    ],
    steps: [
      'Filloni numërimin dhe zgjidhni vendin dhe kush numëron.',
      'Skanoni ose shkruani gjithçka që gjendet aty.',
      'Mbylleni numërimin tuaj, shikoni secilin dallim, vendosni për të dhe nënshkruani në dy.',
    ],
    notes: ['Numërimi i mbyllur nuk ndryshohet kurrë. Gabimi në të ndreqet me një numërim të ri.'],
  },
  disposal: {
    title: 'Largimi i provave',
    text: [
      'Asgjë nuk asgjësohet, kthehet ose jepet përgjithmonë pa vendim të gjykatës ose të një autoriteti tjetër. E autorizojnë dy persona, njëri prej tyre mbikëqyrës; çka i duhet një lënde tjetër, është e huazuar ose pritet në gjykatë nuk është në listën e lejuar.',
      'Para zbatimit çmontohet, peshohet ose fotografohet sipas llojit. Dëshmitari nënshkruan dhe certifikata e shënon secilën provë. Regjistrimi mbetet përgjithmonë; prova mbyllet.',
    ],
    notes: ['Afatet e ruajtjes tregojnë çka pritet të shqyrtohet. Vetë nuk largojnë asgjë.'],
  },
  ...examinationHelp,
  disclosure: {
    title: 'Zbulimi i provave',
    text: [
      'Pjesa Zbulimi i provave e rastit liston gjithçka që stacioni njeh për të, çdo zë me një numër që nuk ndryshon kurrë: edhe draftet, rezultatet negative, kandidatët e përjashtuar dhe dokumentet e zëvendësuara.',
      'Për çdo zë vendoset: a është i rëndësishëm, për çka përdoret, a mund të minojë ose të ndihmojë dhe çka pason. Disa marrin një arsye. Materiali i ndjeshëm mbahet i pazbuluar nga dy persona.',
      'H1 dhe H2, gjurmët dhe përfundimet e paverifikuara ndalen nga çdo listë, dosje dhe paketë. I lejojnë dy persona; lista e të ndalurave shtyp numrin, llojin dhe arsyen.',
    ],
    notes: ['Lista refuzohet derisa ka zë të pavendosur. Nënshkruhet edhe lista pa asgjë.'],
  },
  numbers: {
    title: 'Numrat',
    text: [
      'Numrat numërojnë raporte drejtpërdrejt nga regjistrimet: treguesin 16.4.2, tabelat e flukseve të paligjshme të armëve, treguesit e performancës dhe tabelat tuaja të kryqëzuara. Secili është përkufizim me version; asnjë nga ata të programit nuk është krahasuar me tekstin zyrtar dhe secili e thotë këtë.',
      'Çdo numër çon te regjistrimet që janë pas tij. Çfarë u mungon regjistrimeve qëndron mbi tabelat; plotësimi vjen para numrave.',
      'Raporti i bërë mban kokën e librit të veprimeve ku u numërua. I numëruar sërish është i njëjti, çfarëdo që u regjistrua më pas. Korrigjimi është raport i ri që e emërton të vjetrin.',
    ],
    steps: [
      'Zgjidhni raportin, vitin dhe ditën sipas së cilës numërohet.',
      'Shikoni çfarë u mungon regjistrimeve dhe plotësojeni.',
      'Shikoni tabelat; shtypni një numër për t’i parë regjistrimet.',
      'Bëjeni raportin dhe jepeni për nënshkrim.',
      'Bëni dokumentin, fletën llogaritëse ose raportin vjetor të gjithçkaje që u nënshkrua.',
    ],
    notes: [
      'Pa asnjë armë treguesi nuk zbatohet, nuk është zero. E njëjta armë dy herë në vit numërohet një herë; arma e alarmit numërohet vetëm kur është përshtatur.',
      'Përgjigjja që mund ta shohë vetëm gjurmimi numërohet si e gjurmuar; vendi i saj numërohet si i kufizuar, njësoj për të gjithë.',
    ],
  },
  tracing: {
    title: 'Gjurmimi',
    text: [
      'Gjurmimi tregon kërkesat tona drejt shteteve të tjera, kërkesat e tyre, çdo armë me atë që i mungon ende gjurmimit dhe çfarë kanë të përbashkët armët e gjurmuara. Stacioni nuk ka rrjet: çfarë u dërgua dhe çfarë erdhi e regjistron ai që e bëri.',
      'Gjurmimi në faqen e provës mban protokollin e gjetjes: çdo shikim në një regjistër ose bazë, edhe kur nuk gjeti asgjë. Gatishmëria thotë çfarë mungon dhe çfarë do të shtonte, më shumë së pari; ajo nuk ndalon asgjë.',
      'Përgjigjja nga jashtë është udhëzues, hallkë pas hallke, me pikën e devijimit dhe kohën deri te krimi. Deklarata e besueshmërisë ruhet me të dhe nuk e bën provë.',
    ],
    steps: [
      'Regjistroni kontrollet e armës, së pari ato kombëtare.',
      'Shkruani kërkesën; në një kërkesë hyjnë disa armë të lëndës.',
      'Plotësoni çfarë mungon nga ¶17 i Instrumentit, bëni dokumentin dhe regjistroni nisjen me nënshkrimin tuaj.',
      'Regjistroni çfarë ndodh: konfirmim, pyetje, vonesë, refuzim, secila me arsyen e vet. Çfarë vonohet qëndron në tryezë.',
      'Regjistroni përgjigjen: rezultatin, hallkat, pikën e devijimit, deklaratën e besueshmërisë.',
    ],
    notes: [
      'Përqindja numëron armët me pikë devijimi të njohur: të gjurmuara ose të përcaktuara nga organi me mjete të tjera. Rezervat dhe prodhimi vetëm nuk numërohen.',
    ],
  },
  exchange: {
    title: 'Shkëmbimi',
    text: [
      'Shkëmbimi dërgon regjistra, dhe sende me korrier, te një stacion tjetër pa rrjet, dhe pranon çfarë vjen. Çfarë regjistroi një stacion tjetër qëndron pranë regjistrit tuaj me emrin e tij, kurrë në të.',
      'Sendi i dërguar mbetet në duart e atij që e ka në regjistër derisa dëftesa e stacionit tjetër të pranohet e të nënshkruhet; prova, tryeza dhe dosja e lëndës thonë kush përgjigjet.',
      'Çfarë vjen dhe thotë ndryshe nga më parë nuk ndryshon asgjë: mënjanohet, dhe një person mban çfarë është këtu, shënon të tyren pranë, ose thotë se askush nuk është i sigurt.',
      'Mbikëqyrësi shton inteligjencë: H1, H2 dhe gjithçka nga konfidenciale e lart shkon vetëm ku një lirim e përmend atë stacion. Çfarë erdhi qëndron te Inteligjenca, nën kodin më të rreptë që tha ndonjëherë stacioni i saj, dhe asgjë këtu nuk e lëshon.',
    ],
    steps: [
      'Sillni kartën e stacionit tjetër, jepjani tuajën dhe krahasoni çelësin me një letër.',
      'Dërgoni: zgjidhni stacionin, provat dhe cilat shkojnë si sende; shihni çfarë lihet jashtë; vulosni; barteni skedarin.',
      'Pranoni: lexoni çfarë do të bënte, pastaj bashkoni.',
      'Kur vjen pakoja, thoni për çdo send çfarë ka dhe nënshkruani; vulosni dëftesën dhe ktheheni.',
      'Pranoni dëftesën te ju dhe nënshkruani për të.',
    ],
    notes: [
      'I njëjti skedar dy herë nuk ndryshon asgjë dhe radha nuk ka rëndësi. Çfarë u ndërpre vazhdon deri te i njëjti fund.',
    ],
  },
  registers: {
    title: 'Regjistrat',
    text: [
      'Regjistrat mbajnë atë që regjistrat e të tjerëve thonë për armë zjarri, persona dhe ngjarje. Një shënim nuk është provë materiale dhe as konstatim; ai mban skedarin e vet, vlerën hash të skedarit, rreshtin dhe fjalët e veta.',
      'Gjatë sjelljes nuk ndryshohet asgjë. Ajo që tabela e dëmtoi – një numër serik si fuqi e dhjetës, një datë në vend të numrit – ndalet në listën e shqyrtimit me arsyen. Ajo që u lexua, si data ose shteti, qëndron pranë fjalëve të skedarit.',
      'Skedari i sjellë përsëri nuk ndryshon asgjë. Një skedar më i ri jep versione më të reja të asaj që ndryshoi, dhe të mëparshmet mbeten.',
      'Shënimet që mund të jenë një objekt ose një person, edhe provat materiale me to, qëndrojnë krah për krah te Çiftet: çfarë flet pro, çfarë kundër, dhe çfarë hesht. Një gjurmë, kurrë konstatim.',
    ],
    steps: [
      'Zgjidhni Sill një skedar, emërtoni regjistrin, zgjidhni skedarin dhe shikojeni: kodimi, ndarësi dhe emrat e shtyllave njihen dhe mund të ndryshohen.',
      'Thoni çfarë është secila shtyllë. Stacioni e mban mend për skedarin e ardhshëm të këtij regjistri.',
      'Shikoni çfarë bëhen rreshtat e parë, zgjidhni gjithçka ose asgjë ose rreshtat e mirë, dhe silleni skedarin. Mund të ndalet dhe vazhdon më vonë.',
      'Vendosni për rreshtat e ndalur: korrigjojini, merrini siç janë, ose lërini jashtë, secilin me arsye.',
      'Te Çiftet vendosni me Alt+S, Alt+D ose Alt+U: i njëjti, të ndryshëm, e pasigurt. Asgjë nuk bashkohet.',
      'Te një shënim krahasoni provat materiale, numrat e të cilave mund të jenë të njëjtët, dhe vendosni: i njëjti objekt, të ndryshme, ose e pasigurt. Një vendim i mëvonshëm e zë vendin e të mëparshmit, dhe mbeten të dy.',
    ],
  },
  intelligence: {
    title: 'Inteligjenca',
    text: [
      'Inteligjenca mban atë që raportojnë burimet, partnerët dhe nxjerrjet e veta: fjalët siç u dhanë, vlerësimin në skemën e vet, kodin e trajtimit, dhe burimin veç. Është gjurmë dhe kurrë gjetje.',
      'H1 dhe H2 mbajnë. Çka mbështetet në raport të tillë – fjalë të shënuara, entitete, lidhje – mban kodin më të rreptë nga të gjitha, dhe asgjë prej saj nuk del nga stacioni dhe nuk i shfaqet prokurorit.',
      'Raporti del pasi ta lejojë dhënësi dhe personi i dytë ta miratojë lirimin. Versioni i pastruar është raport më vete; nga cili raport u bë shihet vetëm në këtë stacion.',
      'Produktet – njoftime, përmbledhje, buletine, vlerësime, profile – vijnë nga shabllone: shënimet plotësojnë çfarë dinë, udhëzuesit qëndrojnë veç, dhe ju shkruani pjesën tjetër. Produkti është aq i rreptë sa gjëja më e rreptë ku mbështetet, dhe pasi lëshohet ndryshohet vetëm me një të ri.',
    ],
    steps: [
      'Zgjidhni Raport i ri: fjalët, burimin, nga kush dhe kur, vlerësimin siç u dha, kodin e trajtimit, ditën e rishikimit. Nënshkruajeni.',
      'Regjistroni entitetet për të cilat flet dhe shënoni fjalët që i emërtojnë. Provat materiale, lëndët, gjurmimet dhe përputhjet shënohen siç janë, nuk kopjohen.',
      'Lidheni një entitet me një tjetër ose me një regjistrim të stacionit: lloji, drejtimi, siguria, ditët, raportet nga vjen. Edhe çka u shqyrtua dhe u përjashtua është lidhje.',
      'Dy entitete me emër të përbashkët shfaqen si ndoshta i njëjti: thoni i njëjti, jo i njëjti, ose e pasigurt. Të dy mbeten.',
      'Për H1 dhe H2 kërkoni lirim, regjistroni përgjigjen dhe lëreni personin e dytë ta miratojë.',
      'Te Produktet nisni një, shkruani pjesët e tij, shihni dokumentin, lëshojeni dhe nënshkruajeni. Faqja e personit ose grupit është dosja e tij dhe bën profilin.',
    ],
    notes: ['Çka u tërhoq mbetet e regjistruar, dhe gjithçka që mbështetet në të e thotë.'],
  },
  links: {
    title: 'Lidhjet',
    text: [
      'Lidhjet tregojnë çfarë lidhet me çfarë, sipas shënimeve. Vija e plotë është provë, e ndërprera udhëzues, e ndërprera me pika çfarë thonë të tjerët, me pika inteligjenca; çfarë u shqyrtua dhe nuk është vihet me kryq. Sa më e trashë vija, aq më e sigurt.',
      'Skema lexohet çdo herë nga e para. Ajo që ruhet tregon çfarë thonë tani ndryshe shënimet. Me diçka të ndaluar në të, nuk del.',
      'Vija kohore tregon çfarë ka datë rreth një gjëje: ngjarje, raporte, ruajtje, gjurmime. Dita që askush nuk e di saktë e thotë këtë, dhe sa kohë mbahet një rresht i shfaqur, nuk bëhet dokument prej saj.',
      'Harta e ngjarjeve tregon çfarë ndodhi ku, me cilën rrugë e mjet dhe si ishte fshehur. I mbushuri është i regjistruar, i zbrazëti udhëzues; çfarë nuk ka vend është në fund të tabelës dhe numërohet.',
      'Inteligjenca e një stacioni tjetër është në skema, vija kohore dhe në hartë me emrin e atij stacioni dhe del vetëm siç e lejon kodi i saj.',
      'Jeta e plotë, në faqen e një arme, tregon me radhë si u prodhua, u shit, u përdor, u sekuestrua, u ruajt, u ekzaminua dhe u gjurmua; çdo rresht të çon te shënimi i tij.',
      'Treguesit e trafikimit, te pamja e përgjithshme e një lënde, janë udhëzues dhe jo provë: çka thonë shënimet për secilin, çka gjeti një person, dhe sa nga ata me përgjigje janë të pranishëm.',
    ],
    steps: [
      'Fillo me fjalët e një lënde, prove ose personi, ose me Lidhjet në faqen e saj.',
      'Zgjidh një gjë dhe shto ku të çon, ose gjej rrugën te një tjetër.',
      'Filtro sipas llojit, natyrës, sigurisë dhe kohës; tabela e thotë të njëjtën me fjalë.',
      'Ruaje skemën me një emër, ose nxirre si pamje, dokument ose skedar për një program tjetër.',
    ],
    notes: [
      'Shigjetat shkojnë nga gjëja në gjë, Shift me shigjeta e lëviz, Enter e hap, Delete e heq, Ctrl+Z kthen një hap.',
    ],
  },
  'court-file': {
    title: 'Dosja për gjykatën',
    text: [
      'Dosja për gjykatën, te faqja e rastit, mban listën e shkresave: skedarët e pranuar dhe dokumentet e stacionit krah për krah. Asgjë nuk kopjohet; numri nuk ndryshon kurrë dhe nuk përdoret përsëri.',
      'Radhitet ajo që mungon për veprat penale të zgjedhura, me mundësinë për ta shtuar ose për të thënë pse ky rast nuk e ka. Kontrolli paraprak e krahason listën me profilin e gjykatës.',
      'Vulosja e shtyp dhe e nënshkruan listën. Çka vjen më vonë është e vonuar dhe qëndron në fund.',
      'Dosja e përpiluar bën atë që dorëzohet: kapakun, listën me lidhje, çdo dokument me numra të vazhdueshëm, në vëllime sipas profilit. Secila mbetet në të dhëna dhe tregon çka ka ndryshuar në dosje që atëherë.',
    ],
    notes: ['Alt me shigjetë e zhvendos dokumentin; Ctrl+Z e zhbën.'],
  },
  redaction: {
    title: 'Redaktimet',
    text: [
      'Redaktimet, në dosjen e gjykatës, nxjerrin nga një dokument atë që dikush nuk guxon ta lexojë. Çdo faqe bëhet fotografi në të cilën vendet e shënuara janë të zeza; në skedarin e ri nuk ka asgjë nga origjinali, dhe makina e hap përsëri për ta vërtetuar këtë.',
      'Një emër ose numër kërkohet në tërë dosjen, sido që të jetë shkruar. Titulli, autori dhe shënimi i versionit të redaktuar jepen nga e para, dhe ai që tregon çka është redaktuar refuzohet.',
      'Pasi ta miratojë një person i dytë, lista, dosja e përpiluar, pakot dhe dosja e rastit e kanë versionin e redaktuar në vend të origjinalit, i cili nuk del më.',
    ],
    steps: [
      'Gjeni fjalët, ose hapni një dokument dhe vizatoni kuti; zgjidhni arsyen.',
      'Përpiloni versionin dhe nënshkruani.',
      'Lëreni një person të dytë t’i lexojë faqet siç do të jenë dhe t’i miratojë.',
    ],
    notes: ['Në një fotografi pa tekst vetëm syri e gjen çka shkruan. Dy persona mund ta heqin një redaktim.'],
  },
  prosecution: {
    title: 'Lënda e prokurorit',
    text: [
      'Skeda Prokuroria e një lënde tregon çfarë skadon dhe çfarë mungon ende deri atëherë, kush për çfarë akuzohet, cilat pragje i arrijnë provat dhe çfarë sugjerojnë që askush nuk e ka ngritur.',
      'Numërimi bëhet nga provat që i atribuohen një të dyshuari për një ngjarje. Një pjesë numërohet me lotin e vet, fishekët e shkrepur numërohen, një pistoletë alarmi e konvertuar është një armë zjarri. Kur teksti i një rregulli nuk është i sqaruar dhe kjo ka rëndësi, tregohen të dy leximet.',
      'Asnjë bazë ligjore që erdhi me programin nuk është krahasuar me tekstin zyrtar. Secila e thotë këtë derisa ky stacion të regjistrojë versionin e vet.',
    ],
    steps: [
      'Regjistroni personat dhe për kë veprojnë mbrojtësi dhe përkthyesi.',
      'Regjistroni arrestimin dhe urdhrat e paraburgimit, secilin me dokumentin e vet.',
      'Atribuojuni provat të dyshuarve, me bazë dhe arsye, dhe nënshkruajeni.',
      'Ngrini akuzën dhe nënshkruajeni.',
      'Shikoni çfarë sugjerohet; ngrijeni ose lëreni mënjanë me arsye.',
    ],
    notes: [
      'Sugjerimet janë gjurmë: nuk dalin në asnjë dokument. Vendbanimi dhe kontakti i një personi dalin vetëm kur dikush e shënon.',
    ],
  },
  'case-file': {
    title: 'Dosja e lëndës',
    text: [
      'Dosja e lëndës është një PDF me kopertinë, përmbajtje, listë të provave materiale, fletë për secilën provë, procesverbal të ruajtjes, fotografi dhe një faqe që tregon si verifikohet. Ajo e mban kreun më të ri të librit të veprimeve.',
      'Nga të njëjtat regjistrime del e njëjta dosje. Përgatitja zgjat pak; vazhdoni punën, rezultati del te Punët.',
    ],
  },
  packages: {
    title: 'Paketat e vulosura',
    text: [
      'Paketa e vulosur mban dosjen e lëndës dhe, nëse dëshironi, origjinalet, të nënshkruara me çelësin e këtij stacioni. Marrësit nuk i duhet asgjë përveç një shfletuesi: faqja VERIFY.html në të e verifikon çdo skedar pa asnjë rrjet.',
      'Tregojani marrësit gjurmën e çelësit të stacionit në rrugë tjetër, për shembull në letër.',
      'Ajo që ka vulosur një laborator ose stacion tjetër pranohet te “Paketa të pranuara”: së pari verifikohet, gjurma krahasohet me letrën, dhe lënda e saj hapet pranë tuajave, për t’u lexuar e jo për t’u ndryshuar. Një dokument i saj mund të vendoset në dosjen e gjykatës.',
    ],
    notes: ['Paketa mund të enkriptohet me frazëkalim ose me çelësin e marrësit.'],
  },
  ledger: {
    title: 'Libri i veprimeve',
    text: [
      'Çdo veprim lë një shënim që lidhet me të gjitha shënimet para tij. «Verifiko tani» e lexon gjithçka nga e para dhe thotë me fjalë të thjeshta çka përputhet, çka jo dhe çka nuk provon kjo.',
      'Kreu i librit qëndron në çdo dokument. Kreu në një dokument jashtë stacionit tregon nëse kasaforta më vonë është zëvendësuar me një kopje të vjetër.',
    ],
  },
  recovery: {
    title: 'Kopja rezervë dhe rimëkëmbja',
    text: [
      'Kopja rezervë është kopje e plotë e enkriptuar. Rihapet dhe kontrollohet para se të njoftohet si e bërë. Mbajeni një larg këtij kompjuteri.',
      'Për ta rikthyer, vendosni dosjen e kopjes atje ku tregon ekrani i fillimit, zgjidhni «Rikthe nga kopja rezervë» dhe përdorni frazëkalimin që vlente kur u bë ajo.',
    ],
  },
  trouble: {
    title: 'Kur diçka nuk funksionon',
    text: [
      'Çdo refuzim thotë çka ndodhi dhe çka është e sigurt. Kodi nën të mund të kopjohet për atë që ju ndihmon; nuk përmban asgjë nga lënda.',
      'Kur kasaforta është e dëmtuar, programi e thotë këtë dhe e hap vetëm për lexim, ose nuk e hap fare. Në vend të saj nuk vë kurrë një të zbrazët.',
    ],
    notes: ['F1 i rendit të gjitha tastet. Ctrl+K gjen çdo veprim, provë materiale dhe lëndë.'],
  },
};
