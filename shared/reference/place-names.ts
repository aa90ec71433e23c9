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

function place(sq: readonly string[], sr: readonly string[], isAlsoWord?: true): PlaceNames {
  return { sq, sr, verified: false, ...(isAlsoWord === undefined ? {} : { isAlsoWord }) };
}

export const placeNames: ReferenceList<PlaceNames> = {
  version: '2026-11',
  origin:
    'Kosovo: the 38 municipalities in both official languages, with names in use before or beside them, from public lists; to be compared with the Law on ' +
    'Administrative Municipal Boundaries, No. 03/L-041 of 2008. Neighbours: towns with two names, compiled by hand. None is verified.',
  rows: [
    place(['Deçan'], ['Дечани']),
    place(['Dragash', 'Sharr'], ['Драгаш']),
    place(['Drenas', 'Gllogoc', 'Gllogovc'], ['Глоговац']),
    place(['Ferizaj'], ['Урошевац']),
    place(['Fushë Kosovë'], ['Косово Поље']),
    place(['Gjakovë'], ['Ђаковица', 'Даковица']),
    place(['Gjilan'], ['Гњилане']),
    place(['Graçanicë'], ['Грачаница']),
    place(['Hani i Elezit', 'Han i Elezit'], ['Елез Хан', 'Ђенерал Јанковић', 'Генерал Јанковић']),
    place(['Istog', 'Burim'], ['Исток'], true),
    place(['Junik'], ['Јуник']),
    place(['Kaçanik'], ['Качаник']),
    place(['Kamenicë', 'Dardanë'], ['Косовска Каменица', 'Каменица']),
    place(['Klinë'], ['Клина']),
    place(['Kllokot'], ['Клокот']),
    place(['Leposaviq', 'Albanik'], ['Лепосавић']),
    place(['Lipjan'], ['Липљан']),
    place(['Malishevë'], ['Малишево']),
    place(['Mamushë'], ['Мамуша']),
    place(['Mitrovicë', 'Mitrovica e Jugut', 'Mitrovicë Jugore'], ['Косовска Митровица', 'Јужна Митровица']),
    place(['Mitrovica e Veriut', 'Mitrovicë e Veriut', 'Mitrovicë Veriore'], ['Северна Митровица']),
    place(['Novobërdë', 'Artanë'], ['Ново Брдо']),
    place(['Obiliq', 'Kastriot'], ['Обилић']),
    place(['Partesh'], ['Партеш']),
    place(['Pejë'], ['Пећ']),
    place(['Podujevë', 'Besianë'], ['Подујево']),
    place(['Prishtinë'], ['Приштина']),
    place(['Prizren'], ['Призрен']),
    place(['Rahovec'], ['Ораховац']),
    place(['Ranillug'], ['Ранилуг']),
    place(['Shtërpcë'], ['Штрпце']),
    place(['Shtime'], ['Штимље']),
    place(['Skenderaj', 'Skënderaj'], ['Србица']),
    place(['Suharekë', 'Therandë'], ['Сува Река']),
    place(['Viti'], ['Витина'], true),
    place(['Vushtrri'], ['Вучитрн']),
    place(['Zubin Potok'], ['Зубин Поток']),
    place(['Zveçan'], ['Звечан']),
    place(['Bujanoc'], ['Бујановац']),
    place(['Kurshumli'], ['Куршумлија']),
    place(['Leskoc'], ['Лесковац']),
    place(['Medvegjë'], ['Медвеђа']),
    place(['Nish'], ['Ниш']),
    place(['Pazari i Ri'], ['Нови Пазар']),
    place(['Preshevë'], ['Прешево']),
    place(['Prokuple'], ['Прокупље']),
    // Not the Mitrovica of Kosovo.
    place(['Mitrovica e Sremit'], ['Сремска Митровица']),
    place(['Vranjë'], ['Врање']),
    place(['Guci'], ['Гусиње']),
    place(['Plavë'], ['Плав']),
    place(['Podgoricë'], ['Подгорица']),
    place(['Rozhajë'], ['Рожаје']),
    place(['Tivar'], ['Бар'], true),
    place(['Tuz'], ['Тузи'], true),
    place(['Ulqin'], ['Улцињ']),
    place(['Dibër', 'Dibra'], ['Дебар']),
    place(['Kërçovë'], ['Кичево']),
    place(['Kumanovë'], ['Куманово']),
    place(['Manastir'], ['Битољ', 'Битола'], true),
    place(['Ohër'], ['Охрид']),
    place(['Përlep'], ['Прилеп']),
    place(['Shkup'], ['Скопље', 'Скопје']),
    place(['Strugë'], ['Струга']),
    place(['Tetovë'], ['Тетово']),
    place(['Durrës'], ['Драч']),
    place(['Gjirokastër', 'Gjirokastra'], ['Ђирокастра']),
    place(['Korçë'], ['Корча']),
    place(['Lezhë'], ['Љеш']),
    place(['Peshkopi'], ['Пешкопија']),
    place(['Shkodër', 'Shkodra'], ['Скадар']),
    place(['Tiranë'], ['Тирана']),
    place(['Vlorë'], ['Валона']),
  ],
};
