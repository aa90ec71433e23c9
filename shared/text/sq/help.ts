// The user guide in Albanian: short chapters for somebody with a task in front of them.
import type { GuideText } from '../guide.ts';

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
      'Ctrl+L kyç menjëherë. Stacioni kyçet edhe kur një kohë askush nuk ka bërë asgjë, dhe paralajmëron një minutë më parë. Draftet ruhen, punët në vijim ndalen dhe e tregojnë këtë, dhe pas shkyçjes jeni aty ku ishit.',
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
  firearms: {
    title: 'Armët e zjarrit dhe numrat serikë',
    text: [
      'Marka, modeli, kalibri, shteti dhe numri serik ruhen dyfish: siç janë shënuar në send, shkronjë për shkronjë dhe në shkrimin e vet, dhe siç janë përfunduar, me sa jeni të sigurt.',
      'Për një vend të palexueshëm shkruani ? dhe për njërin nga disa lexime [8B]. Gjatë shkrimit programi i tregon provat me numër serik të njëjtë ose të ngjashëm.',
    ],
  },
  photographs: {
    title: 'Fotografitë dhe skedarët',
    text: [
      'Origjinalet ruhen bajt për bajt, të enkriptuara, me SHA-256. Programi shfaq një kopje më të vogël; origjinalin nuk e ndryshon kurrë, dhe rrotullimi i pamjes rrotullon vetëm pamjen.',
      'Kur në fotografi ka shkallë, mund ta kalibroni: shënoni dy pika dhe thoni sa larg janë nga njëra-tjetra. Që atëherë vizatohet vizorja e shkallës.',
    ],
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
      'Personi pranues e lexon vulën, shënon çka shkruan në të dhe pranon ose refuzon.',
    ],
    notes: [
      'Gabimi korrigjohet me një shënim të ri që e përmend të vjetrin; të dy shfaqen dhe shtypen.',
      'Regjistrimi i bërë më shumë se një ditë pas ngjarjes shënohet si regjistrim i vonuar.',
    ],
  },
  seals: {
    title: 'Vulat',
    text: [
      'Sa herë që hapet ose vihet një vulë, numri i saj regjistrohet. Kur numri i lexuar nuk është ai i regjistruar më parë, programi regjistron një mospërputhje dhe kërkon shpjegim.',
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
