// Countries a firearm may come from, also those that no longer exist: the code a record keeps beside what is on the object.
// ISO 3166-1 alpha-2, former codes of ISO 3166-3, and the user-assigned XK as the European Union uses it.
import { furtherCountries } from './further-countries.ts';
import type { ReferenceList } from './reference-list.ts';

export interface Country {
  readonly code: string;
  readonly en: string;
  readonly sq: string;
  /** Serbian Cyrillic. */
  readonly sr: string;
  /** Years of existence, for countries that no longer exist. */
  readonly until?: string;
  /** Offered before all others: arms met in the region usually come from there. */
  readonly isLikely: boolean;
  readonly verified: boolean;
}

function country(code: string, en: string, sq: string, sr: string, until?: string): Country {
  return { code, en, sq, sr, isLikely: true, verified: code !== 'XK', ...(until === undefined ? {} : { until }) };
}

const likely: readonly Country[] = [
  country('YU', 'Yugoslavia', 'Jugosllavia', 'Југославија', '2003'),
  country('CS', 'Czechoslovakia', 'Çekosllovakia', 'Чехословачка', '1992'),
  country('SU', 'Soviet Union', 'Bashkimi Sovjetik', 'Совјетски Савез', '1991'),
  country(
    'DD',
    'German Democratic Republic',
    'Republika Demokratike Gjermane',
    'Немачка Демократска Република',
    '1990',
  ),
  country('XK', 'Kosovo', 'Kosova', 'Косово'),
  country('AL', 'Albania', 'Shqipëria', 'Албанија'),
  country('RS', 'Serbia', 'Serbia', 'Србија'),
  country('ME', 'Montenegro', 'Mali i Zi', 'Црна Гора'),
  country('MK', 'North Macedonia', 'Maqedonia e Veriut', 'Северна Македонија'),
  country('BA', 'Bosnia and Herzegovina', 'Bosnja dhe Hercegovina', 'Босна и Херцеговина'),
  country('HR', 'Croatia', 'Kroacia', 'Хрватска'),
  country('SI', 'Slovenia', 'Sllovenia', 'Словенија'),
  country('BG', 'Bulgaria', 'Bullgaria', 'Бугарска'),
  country('RO', 'Romania', 'Rumania', 'Румунија'),
  country('HU', 'Hungary', 'Hungaria', 'Мађарска'),
  country('GR', 'Greece', 'Greqia', 'Грчка'),
  country('TR', 'Türkiye', 'Turqia', 'Турска'),
  country('RU', 'Russian Federation', 'Federata Ruse', 'Руска Федерација'),
  country('UA', 'Ukraine', 'Ukraina', 'Украјина'),
  country('BY', 'Belarus', 'Bjellorusia', 'Белорусија'),
  country('MD', 'Moldova', 'Moldavia', 'Молдавија'),
  country('CN', 'China', 'Kina', 'Кина'),
  country('KP', 'North Korea', 'Koreja e Veriut', 'Северна Кореја'),
  country('CZ', 'Czechia', 'Çekia', 'Чешка'),
  country('SK', 'Slovakia', 'Sllovakia', 'Словачка'),
  country('PL', 'Poland', 'Polonia', 'Пољска'),
  country('DE', 'Germany', 'Gjermania', 'Немачка'),
  country('AT', 'Austria', 'Austria', 'Аустрија'),
  country('CH', 'Switzerland', 'Zvicra', 'Швајцарска'),
  country('IT', 'Italy', 'Italia', 'Италија'),
  country('ES', 'Spain', 'Spanja', 'Шпанија'),
  country('PT', 'Portugal', 'Portugalia', 'Португалија'),
  country('FR', 'France', 'Franca', 'Француска'),
  country('BE', 'Belgium', 'Belgjika', 'Белгија'),
  country('NL', 'Netherlands', 'Holanda', 'Холандија'),
  country('GB', 'United Kingdom', 'Mbretëria e Bashkuar', 'Уједињено Краљевство'),
  country('FI', 'Finland', 'Finlanda', 'Финска'),
  country('SE', 'Sweden', 'Suedia', 'Шведска'),
  country('NO', 'Norway', 'Norvegjia', 'Норвешка'),
  country('IL', 'Israel', 'Izraeli', 'Израел'),
  country('US', 'United States of America', 'Shtetet e Bashkuara të Amerikës', 'Сједињене Америчке Државе'),
  country('BR', 'Brazil', 'Brazili', 'Бразил'),
  country('EG', 'Egypt', 'Egjipti', 'Египат'),
  country('IR', 'Iran', 'Irani', 'Иран'),
  country('PK', 'Pakistan', 'Pakistani', 'Пакистан'),
];

const further = furtherCountries.map(([code, en, sq, sr]): Country => ({
  code,
  en,
  sq,
  sr,
  isLikely: false,
  verified: false,
}));

export const countries: ReferenceList<Country> = {
  version: '2026-11-26',
  origin:
    'Codes: all of ISO 3166-1 and some of 3166-3; XK is user-assigned. Names: Unicode CLDR, edited. Without prejudice to positions on status (UNSCR 1244 / ICJ opinion).',
  rows: [...likely, ...further],
};
