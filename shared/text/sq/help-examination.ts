// Kapitujt e udhëzuesit për laboratorin: kërkesat, fletët e punës, krahasimi, përfundimet, raportet.
export const examinationHelp = {
  requests: {
    title: 'Kërkesat dhe detyrat',
    text: [
      'Kërkesa thotë kush kërkon, me cilin urdhër, çka për cilat prova materiale dhe çka lejohet të shpenzohet prej tyre. Ajo që u regjistrua te dorëzimi bartet vetë. Kur dikush mbahet në paraburgim, kërkesa del para asaj që u quajt urgjente, me afatin më të afërt së pari.',
      'Nga kërkesa dalin detyrat: secila një ekzaminim i një prove materiale. Ato punohen sipas radhës që nuk humb asgjë: bërja e sigurt, gjurmët e gishtave dhe ADN-ja, përshkrimi, rikthimi, shtënia provë, krahasimi. Ajo që vjen më parë i mban të tjerat në pritje; përjashtimin e nënshkruan mbikëqyrësi, me arsye.',
    ],
    steps: [
      'Regjistroni kërkesën, nga lënda, nga një dorëzim ose nga provat e zgjedhura.',
      'Planifikoni detyrat: stacioni propozon çka u përshtatet provave dhe pyetjeve.',
      'Merrni një detyrë ose jepjani një eksperti.',
      'Fillojeni. Nëse diçka e mban në pritje, detyra e thotë çka.',
    ],
    notes: [
      'Gjetja e një laboratori tjetër regjistrohet me shkresën, numrin dhe datën e tij dhe shtypet si e tij.',
      'Ekzaminohet vetëm çka përmend kërkesa dhe çka del prej saj; për diçka tjetër regjistroni një kërkesë plotësuese.',
    ],
  },
  worksheets: {
    title: 'Fletët e punës',
    text: [
      'Fleta e punës pyet atë që kërkon metoda. Ajo del nga një përkufizim me version; laboratori e ndryshon një përkufizim ose e shkruan një të ri pa ndihmën e askujt, dhe fleta e vjetër shfaqet gjithmonë me përkufizimin me të cilin u bë.',
      'Leximet shkruhen njëri pas tjetrit; mesatarja dhe shpërndarja dalin vetë. Numri serik lexohet pozicion për pozicion, secili pas hapit që e tregoi, dhe jep një model si С-4?8[38]52. Nënshkrimi i numëron fishekët e shtirë dhe i bën prova materiale gëzhojat dhe predhat e gjetura.',
    ],
    notes: [
      'Instrumenti me kalibrim të skaduar përdoret vetëm me arsye të shkruar, e cila shtypet.',
      'Ajo që u nënshkrua ndreqet me një shënim tjetër me arsye; i mëparshmi mbetet.',
      'Municioni provë dhe reagjentët mbahen te Rezerva; çdo përdorim numërohet.',
      'Ku emërtohet një provë, mund të jetë edhe e një lënde tjetër; shtypet me atë lëndë, siç quhej kur u nënshkrua.',
      'Mbikëqyrësi cakton çfarë pranon një numër: më së paku, më së shumti, njësinë, shifrat dhjetore, leximet e metodës.',
    ],
  },
  comparison: {
    title: 'Krahasimi i pamjeve',
    text: [
      'Dy pamje qëndrojnë krah për krah, të ndara me një vijë që lëviz, ose njëra mbi tjetrën. Lëvizin bashkë ose secila veç; “Shkalla e njëjtë në të dyja” e bën milimetrin njësoj të gjatë në të dyja. Ndriçimi dhe kontrasti ndryshojnë vetëm atë që shihni.',
      'Shënoni me të njëjtin numër në të dyja çka përputhet dhe çka dallon. Pamja e ruajtur mban gjithçka që duhet për ta parë sërish, me gjurmën digjitale të secilit origjinal.',
    ],
    notes: ['Skedari i sipërfaqes (X3P) ruhet ashtu si erdhi dhe shfaqet si reliev me shkallën e vërtetë.'],
  },
  conclusions: {
    title: 'Përfundimet dhe verifikimi',
    text: [
      'Përfundimi e përmend shkallën në një version, shkallëzimin, të dy pohimet kur shkalla i peshon, dhe arsyet. Rezultati negativ ose i dobët është rezultat. Ajo që ofron baza e të dhënave është vetëm një e dhënë dhe duket si e tillë; bëhet përputhje vetëm me një krahasim që e verifikoi personi i dytë.',
      'Personi i dytë përfundon vetë. Kur stacioni verifikon verbërisht, nuk ia thotë përfundimin e parë para se ta regjistrojë të vetin, në asnjë ekran dhe asnjë letër. Kur të dy dallojnë, një i tretë që i sheh të dy thotë çka mbetet dhe pse. Gjithçka mbetet në dosje.',
    ],
    notes: [
      'Askush nuk e verifikon punën e vet, as detyrën në të cilën punoi.',
      'Çfarë ofron një korrelacion i mëvonshëm i shtohet futjes që qëndron.',
    ],
  },
  reports: {
    title: 'Raporti i laboratorit',
    text: [
      'Raporti merr atë që u regjistrua; ju shkruani përgjigjet, interpretimin, kufizimet dhe shmangiet dhe zgjidhni fotografitë. Kontrolli i kalon pikat e ISO/IEC 17025 një nga një dhe ju çon atje ku mungon diçka.',
      'Verifikuesi miraton pikërisht këtë tekst; çdo ndryshim pas kësaj kërkon miratim të ri. Lëshimi e nënshkruan dhe i ruan bajtet. Raporti i lëshuar nuk ndryshohet kurrë: ndryshimi është raport i ri që e përmend të vjetrin dhe thotë çka ndryshoi dhe pse.',
    ],
    steps: [
      'Filloni raportin nga kërkesa.',
      'Shkruani, shikoni draftin me shenjën e ujit dhe ndreqni atë që përmend kontrolli.',
      'Dorëzojeni. Verifikuesi e miraton ose e kthen me arsye.',
      'Lëshojeni me frazëkalimin tuaj.',
    ],
    notes: [
      'Gjithçka që çoi te raporti ka numër në dosjen e lëndës, edhe draftet, kandidatët e refuzuar dhe mospajtimet. Numrat nuk ndryshojnë kurrë.',
    ],
  },
};
