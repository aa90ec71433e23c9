// What the examiner writes in the laboratory report of LUGINA-14. Version 1 says 121 rounds where 112 were counted; version 2 mends it.
import { written, type Written } from './written.ts';

export const reportTitle = written(
  'Examination of firearms, ammunition and traces, LUGINA-14',
  'Ekzaminimi i armëve, municionit dhe gjurmëve, LUGINA-14',
  'Испитивање оружја, муниције и трагова, LUGINA-14',
);

/** In the order of the questions asked. @param rounds of K11, as typed */
export function reportAnswers(rounds: '121' | '112'): readonly Written[] {
  return [
    written(
      'K1–K9 are firearms: each fires, or after a repair fired, a cartridge with a bullet. Whether K13 falls under the law is for the court.',
      'K1–K9 janë armë zjarri: secila shtie, ose pas riparimit shtiu, fishek me predhë. Nëse K13 bie nën ligj, e vlerëson gjykata.',
      'К1–К9 су ватрено оружје: свако испаљује, или је после поправке испалило, метак са зрном. Да ли К13 потпада под закон, цени суд.',
    ),
    written(
      'K1–K3: automatic firearms. K4–K9: short firearms made from alarm weapons. The national category is certified by the registry.',
      'K1–K3: armë automatike. K4–K9: armë të shkurtra të bëra nga armë alarmi. Kategorinë kombëtare e vërteton regjistri.',
      'К1–К3: аутоматско оружје. К4–К9: кратко оружје начињено од алармног. Националну категорију потврђује регистар.',
    ),
    written(
      'K1, K3: single shots and automatic. K2, K4–K6: operable. K7: inoperable as received, sear broken; fired once after a repair that is noted. K8, K9: single shots only; K9 feeds two at once.',
      'K1, K3: me të vetme dhe automatike. K2, K4–K6: funksionale. K7: jofunksionale siç u pranua, shkrepësja e thyer; shtiu një herë pas riparimit të shënuar. K8, K9: vetëm të shtëna të vetme; K9 fut dy njëherësh.',
      'К1, К3: појединачно и аутоматски. К2, К4–К6: исправни. К7: неисправан како је примљен, сломљена запињача; једном испалио после забележене поправке. К8, К9: само појединачно; К9 пуни два одједном.',
    ),
    written(
      'K4–K7: barrel exchanged for a rifled one, chamber cut to 7.65 × 17 SR, slide reinforced. K8, K9: smooth barrel, chamber cut. K2, K6, K7: serial number ground off. K1, K3: none.',
      'K4–K7: tyta e ndërruar me tytë me vjaska, dhoma 7,65 × 17 SR, rrëshqitësi i përforcuar. K8, K9: tytë e lëmuar, dhoma e ripunuar. K2, K6, K7: numri serik i gërryer. K1, K3: asnjë.',
      'К4–К7: цев замењена олученом, лежиште 7,65 × 17 СР, навлака ојачана. К8, К9: глатка цев, лежиште прерађено. К2, К6, К7: серијски број избрушен. К1, К3: нема.',
    ),
    written(
      'K2: С-4?8[38]52. K6: 0718-0204?3. K7: not restored.',
      'K2: С-4?8[38]52. K6: 0718-0204?3. K7: nuk u rikthye.',
      'К2: С-4?8[38]52. К6: 0718-0204?3. К7: није обновљен.',
    ),
    written(
      'C1 and C2 of 2024-DR-1188: identification with K5. B1: inconclusive A with K5. C1 with K6: inconclusive B. K1 with H3 of 2023-DR-0722: elimination. K2, K3: no candidate in the database.',
      'C1 dhe C2 të 2024-DR-1188: identifikim me K5. B1: e papërcaktuar A me K5. C1 me K6: e papërcaktuar B. K1 me H3 të 2023-DR-0722: përjashtim. K2, K3: asnjë kandidat në bazë.',
      'C1 и C2 из 2024-DR-1188: идентификација са К5. B1: неодређено А са К5. C1 са К6: неодређено Б. К1 са H3 из 2023-DR-0722: искључење. К2, К3: нема кандидата у бази.',
    ),
    written(
      `K10: 300 rounds 7.62 × 39 with headstamps of three makers. K11: ${rounds} rounds 7.65 × 17 SR. All serviceable.`,
      `K10: 300 fishekë 7,62 × 39 me vula të tre prodhuesve. K11: ${rounds} fishekë 7,65 × 17 SR. Të gjithë të përdorshëm.`,
      `К10: 300 метака 7,62 × 39 са ознакама три произвођача. К11: ${rounds} метака 7,65 × 17 СР. Сви употребљиви.`,
    ),
    written(
      'Print L-2 on K12.1: right thumb of Dejan PROBIĆ. DNA of the grip of K4: extremely strong support that Flamur TESTAJ is the major contributor. Residue on the hands of Flamur TESTAJ: inconclusive; of Dejan PROBIĆ: none found.',
      'Gjurma L-2 në K12.1: gishti i madh i djathtë i Dejan PROBIĆ. ADN-ja e dorezës së K4: mbështetje jashtëzakonisht e fortë se Flamur TESTAJ është kontribuesi kryesor. Mbetjet në duart e Flamur TESTAJ: të papërcaktuara; të Dejan PROBIĆ: asnjë.',
      'Траг L-2 на К12.1: десни палац Дејана ПРОБИЋА. ДНК са рукохвата К4: изузетно јака подршка да је Фламур ТЕСТАЈ главни давалац. Честице на рукама Фламура ТЕСТАЈА: неодређено; Дејана ПРОБИЋА: нису нађене.',
    ),
    written(
      'The drill bit of K16 made the barrel seats of K5 and K6 (identification). K4, K7: inconclusive B.',
      'Puntoja e K16 i bëri foletë e tytave të K5 dhe K6 (identifikim). K4, K7: e papërcaktuar B.',
      'Бургија из К16 начинила је лежишта цеви К5 и К6 (идентификација). К4, К7: неодређено Б.',
    ),
    written(
      'Yes, as described; the sound was not measured.',
      'Po, sipas përshkrimit; zhurma nuk u mat.',
      'Да, према опису; звук није мерен.',
    ),
  ];
}

export const reportTexts = {
  interpretation: written(
    'That C1 and C2 were fired in K5 says which firearm was used on 09.11.2024. It does not say who used it.',
    'Që C1 dhe C2 u shtinë në K5 tregon cila armë u përdor më 09.11.2024. Nuk tregon kush e përdori.',
    'То што су C1 и C2 испаљене из К5 говори које је оружје коришћено 09.11.2024. Не говори ко га је користио.',
  ),
  basis: written(
    'Comparison under the microscope by two examiners, the second without knowing the first conclusion.',
    'Krahasimi në mikroskop nga dy ekspertë, i dyti pa e ditur përfundimin e parë.',
    'Упоређивање под микроскопом од два вештака, други без знања о првом закључку.',
  ),
  uncertainty: written(
    'Lengths ± 0.02 mm, trigger pull ± 0.2 N (k = 2).',
    'Gjatësitë ± 0,02 mm, forca e këmbëzës ± 0,2 N (k = 2).',
    'Дужине ± 0,02 mm, сила окидања ± 0,2 N (k = 2).',
  ),
  limitations: written(
    'No candidate in a database does not mean that there is no connection. K13 was described, not measured.',
    'Mungesa e kandidatit në bazë nuk do të thotë se nuk ka lidhje. K13 u përshkrua, nuk u mat.',
    'Да у бази нема кандидата не значи да нема везе. К13 је описан, није мерен.',
  ),
  deviations: written(
    'K7 was fired with a sear of the reference collection, as noted.',
    'K7 u shti me shkrepëse të koleksionit referent, siç është shënuar.',
    'К7 је испаљен са запињачом из референтне збирке, како је забележено.',
  ),
  overdueReason: written(
    'Force gauge KFA-I-007: checked with calibrated weights before and after; the readings stand.',
    'Dinamometri KFA-I-007: i kontrolluar me pesha të kalibruara para dhe pas; leximet mbeten.',
    'Динамометар KFA-I-007: проверен калибрисаним теговима пре и после; очитавања остају.',
  ),
};

const asReceived = written(
  'Sealed, the seal intact; as described on the delivery.',
  'E vulosur, vula e paprekur; siç përshkruhet në dorëzim.',
  'Запечаћено, пломба неоштећена; како је описано при предаји.',
);

export function receivedCondition(mark: string): Written {
  switch (mark) {
    case 'K4':
      return written(
        'Sealed, the seal intact; unloaded at the scene, its seven rounds are with K11.',
        'E vulosur, vula e paprekur; e zbrazur në vendin e ngjarjes, shtatë fishekët janë te K11.',
        'Запечаћено, пломба неоштећена; испражњен на лицу места, седам метака је код К11.',
      );
    case 'K6':
      return written(
        'Sealed, the seal intact. The form named another number; settled by the joint statement of 17.03.2025.',
        'E vulosur, vula e paprekur. Formulari shënonte numër tjetër; u sqarua me deklaratën e përbashkët të 17.03.2025.',
        'Запечаћено, пломба неоштећена. Образац је наводио други број; разјашњено заједничком изјавом од 17.03.2025.',
      );
    case 'K7':
      return written(
        'Sealed, the seal intact; the sear broken.',
        'E vulosur, vula e paprekur; shkrepësja e thyer.',
        'Запечаћено, пломба неоштећена; запињача сломљена.',
      );
    default:
      return asReceived;
  }
}

export const amendment = written(
  'Answer 7: 121 rounds were written for K11, 112 were counted and recorded.',
  'Përgjigjja 7: për K11 u shkruan 121 fishekë, u numëruan dhe u regjistruan 112.',
  'Одговор 7: за К11 написан је 121 метак, пребројано је и забележено 112.',
);
