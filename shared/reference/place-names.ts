// Places that people of the region call by different names: Albanian, Serbian, and what a place was called before. They help to find and to compare; what is
// shown is always the name that somebody wrote.
import type { ReferenceList } from './reference-list.ts';

export interface PlaceNames {
  /** The first is the one by which the place is named in this list. */
  readonly sq: readonly string[];
  /** Serbian Cyrillic, and Macedonian where it differs. */
  readonly sr: readonly string[];
  /** Some of its names are also words: they count where nothing else stands beside them. */
  readonly isAlsoWord?: true;
  readonly verified: boolean;
}

function municipality(sq: readonly string[], sr: readonly string[], isAlsoWord?: true): PlaceNames {
  return { sq, sr, verified: true, ...(isAlsoWord === undefined ? {} : { isAlsoWord }) };
}

function neighbour(sq: readonly string[], sr: readonly string[], isAlsoWord?: true): PlaceNames {
  return { sq, sr, verified: false, ...(isAlsoWord === undefined ? {} : { isAlsoWord }) };
}

export const placeNames: ReferenceList<PlaceNames> = {
  version: '2026-11',
  origin:
    'Kosovo: the 38 municipalities by the Law on Administrative Municipal Boundaries, No. 03/L-041 of 2008, and North Mitrovica since, in both official ' +
    'languages, with names in use before or beside them. Neighbours: towns with two names, compiled by hand and not verified.',
  rows: [
    municipality(['Deçan'], ['Дечани']),
    municipality(['Dragash', 'Sharr'], ['Драгаш']),
    municipality(['Drenas', 'Gllogoc', 'Gllogovc'], ['Глоговац']),
    municipality(['Ferizaj'], ['Урошевац']),
    municipality(['Fushë Kosovë'], ['Косово Поље']),
    municipality(['Gjakovë'], ['Ђаковица', 'Даковица']),
    municipality(['Gjilan'], ['Гњилане']),
    municipality(['Graçanicë'], ['Грачаница']),
    municipality(['Hani i Elezit', 'Han i Elezit'], ['Елез Хан', 'Ђенерал Јанковић', 'Генерал Јанковић']),
    municipality(['Istog', 'Burim'], ['Исток'], true),
    municipality(['Junik'], ['Јуник']),
    municipality(['Kaçanik'], ['Качаник']),
    municipality(['Kamenicë', 'Dardanë'], ['Косовска Каменица', 'Каменица']),
    municipality(['Klinë'], ['Клина']),
    municipality(['Kllokot'], ['Клокот']),
    municipality(['Leposaviq', 'Albanik'], ['Лепосавић']),
    municipality(['Lipjan'], ['Липљан']),
    municipality(['Malishevë'], ['Малишево']),
    municipality(['Mamushë'], ['Мамуша']),
    municipality(['Mitrovicë', 'Mitrovica e Jugut', 'Mitrovicë Jugore'], ['Косовска Митровица', 'Јужна Митровица']),
    municipality(['Mitrovica e Veriut', 'Mitrovicë e Veriut', 'Mitrovicë Veriore'], ['Северна Митровица']),
    municipality(['Novobërdë', 'Artanë'], ['Ново Брдо']),
    municipality(['Obiliq', 'Kastriot'], ['Обилић']),
    municipality(['Partesh'], ['Партеш']),
    municipality(['Pejë'], ['Пећ']),
    municipality(['Podujevë', 'Besianë'], ['Подујево']),
    municipality(['Prishtinë'], ['Приштина']),
    municipality(['Prizren'], ['Призрен']),
    municipality(['Rahovec'], ['Ораховац']),
    municipality(['Ranillug'], ['Ранилуг']),
    municipality(['Shtërpcë'], ['Штрпце']),
    municipality(['Shtime'], ['Штимље']),
    municipality(['Skenderaj', 'Skënderaj'], ['Србица']),
    municipality(['Suharekë', 'Therandë'], ['Сува Река']),
    municipality(['Viti'], ['Витина'], true),
    municipality(['Vushtrri'], ['Вучитрн']),
    municipality(['Zubin Potok'], ['Зубин Поток']),
    municipality(['Zveçan'], ['Звечан']),
    neighbour(['Bujanoc'], ['Бујановац']),
    neighbour(['Kurshumli'], ['Куршумлија']),
    neighbour(['Leskoc'], ['Лесковац']),
    neighbour(['Medvegjë'], ['Медвеђа']),
    neighbour(['Nish'], ['Ниш']),
    neighbour(['Pazari i Ri'], ['Нови Пазар']),
    neighbour(['Preshevë'], ['Прешево']),
    neighbour(['Prokuple'], ['Прокупље']),
    // Not the Mitrovica of Kosovo.
    neighbour(['Mitrovica e Sremit'], ['Сремска Митровица']),
    neighbour(['Vranjë'], ['Врање']),
    neighbour(['Guci'], ['Гусиње']),
    neighbour(['Plavë'], ['Плав']),
    neighbour(['Podgoricë'], ['Подгорица']),
    neighbour(['Rozhajë'], ['Рожаје']),
    neighbour(['Tivar'], ['Бар'], true),
    neighbour(['Tuz'], ['Тузи'], true),
    neighbour(['Ulqin'], ['Улцињ']),
    neighbour(['Dibër', 'Dibra'], ['Дебар']),
    neighbour(['Kërçovë'], ['Кичево']),
    neighbour(['Kumanovë'], ['Куманово']),
    neighbour(['Manastir'], ['Битољ', 'Битола'], true),
    neighbour(['Ohër'], ['Охрид']),
    neighbour(['Përlep'], ['Прилеп']),
    neighbour(['Shkup'], ['Скопље', 'Скопје']),
    neighbour(['Strugë'], ['Струга']),
    neighbour(['Tetovë'], ['Тетово']),
    neighbour(['Durrës'], ['Драч']),
    neighbour(['Gjirokastër', 'Gjirokastra'], ['Ђирокастра']),
    neighbour(['Korçë'], ['Корча']),
    neighbour(['Lezhë'], ['Љеш']),
    neighbour(['Peshkopi'], ['Пешкопија']),
    neighbour(['Shkodër', 'Shkodra'], ['Скадар']),
    neighbour(['Tiranë'], ['Тирана']),
    neighbour(['Vlorë'], ['Валона']),
  ],
};
