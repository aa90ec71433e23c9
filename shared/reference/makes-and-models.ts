// Makes and models met in the region: a help for typing and a hint for class and calibre. A name is reused for different arms
// (M70, M84, M57), so a model is make + class + name. Editable, unverified seed.
import type { firearmTypes } from '../domain/exhibit.ts';
import type { ReferenceList } from './reference-list.ts';

export type FirearmType = (typeof firearmTypes)[number];

export interface Model {
  /** Empty where several factories made it. */
  readonly make: string;
  readonly model: string;
  readonly type: FirearmType;
  /** By the names of `calibres.ts`. */
  readonly calibres: readonly string[];
  /** Codes of `countries.ts`. */
  readonly countries: readonly string[];
  readonly aliases: readonly string[];
  readonly verified: boolean;
}

const rows: Model[] = [];
function add(
  make: string,
  models: string,
  type: FirearmType,
  calibresList: string,
  countriesList: string,
  aliases = '',
) {
  for (const model of models.split(' | ')) {
    rows.push({
      make,
      model,
      type,
      calibres: calibresList === '' ? [] : calibresList.split(' | '),
      countries: countriesList === '' ? [] : countriesList.split(' '),
      aliases: aliases === '' ? [] : aliases.split(' | '),
      verified: false,
    });
  }
}

const tokarev = '7.62 × 25 Tokarev';
const browning765 = '7.65 × 17 SR Browning';
const kurz = '9 × 17 Browning';
const makarov = '9 × 18 Makarov';
const luger = '9 × 19 Luger';
const kalashnikov = '7.62 × 39';
const mauser = '8 × 57 IS';
const russian = '7.62 × 54 R';
const pak = '9 mm P.A.K.';

add('Zastava', 'M57', 'pistol-self-loading', tokarev, 'YU', 'Црвена застава | Crvena Zastava | ZCZ | Tokarev');
add('Zastava', 'M70 (pistol)', 'pistol-self-loading', browning765, 'YU', 'Pčelica');
add('Zastava', 'M70(k)', 'pistol-self-loading', kurz, 'YU');
add('Zastava', 'M88 | M88A', 'pistol-self-loading', luger, 'YU RS');
add('Zastava', 'CZ99', 'pistol-self-loading', luger, 'YU RS');
add('Zastava', 'EZ9 | CZ999', 'pistol-self-loading', luger, 'RS');
add('Zastava', 'M83', 'revolver', '.357 Magnum', 'YU');
add('Zastava', 'M61(j) Škorpion | M84 Škorpion', 'machine-pistol', browning765, 'YU');
add('Zastava', 'M56 | M49/57', 'sub-machine-gun', tokarev, 'YU');
add('Zastava', 'M70 (rifle) | M70A | M70B1 | M70AB2', 'assault-rifle', kalashnikov, 'YU', 'AK | AKM | Kalashnikov');
add('Zastava', 'M92', 'carbine', kalashnikov, 'YU RS');
add('Zastava', 'M85', 'carbine', '5.56 × 45', 'RS');
add('Zastava', 'M21', 'assault-rifle', '5.56 × 45', 'RS');
add('Zastava', 'PAP M70 | O-PAP | N-PAP', 'rifle-semi-automatic', kalashnikov, 'RS');
add('Zastava', 'PAP M92 PV | PAP M85 PV', 'pistol-self-loading', `${kalashnikov} | 5.56 × 45`, 'RS');
add('Zastava', 'M72 | M72B1', 'light-machine-gun', kalashnikov, 'YU');
add('Zastava', 'M76', 'sniper-rifle', mauser, 'YU');
add('Zastava', 'M77', 'rifle-semi-automatic', '7.62 × 51', 'YU');
add('Zastava', 'M91', 'sniper-rifle', russian, 'RS');
add('Zastava', 'M93 Black Arrow', 'sniper-rifle', '12.7 × 108', 'RS', 'Crna strela');
add('Zastava', 'M59 | M59/66', 'rifle-semi-automatic', kalashnikov, 'YU', 'SKS | papovka');
add('Zastava', 'M48 | M48A | M24/47', 'rifle-bolt-action', mauser, 'YU', 'Preduzeće 44 | ПРЕДУЗЕЋЕ 44 | Mauser');
add('Zastava', 'LK M70 | M808', 'rifle-bolt-action', '.30-06', 'YU RS');
add('Zastava', 'M53', 'general-purpose-machine-gun', mauser, 'YU', 'MG 42 | šarac');
add('Zastava', 'M84 (machine gun)', 'general-purpose-machine-gun', russian, 'YU', 'PKM');
add('Zastava', 'M87', 'general-purpose-machine-gun', '12.7 × 108', 'YU', 'NSV');
add('Zastava', 'M93 (launcher)', 'grenade-launcher', '30 × 29 B', 'RS');
add('', 'M80 Zolja', 'anti-tank-launcher', '64 mm', 'YU');
add('', 'M79 Osa', 'anti-tank-launcher', '90 mm', 'YU');
add('HS Produkt', 'HS2000 | XD', 'pistol-self-loading', luger, 'HR');
add('', 'PHP MV-9', 'pistol-self-loading', luger, 'HR');
add('', 'ERO | Mini-ERO | Šokac P1 | Zagi M-91 | Pleter M-91 | Agram 2000', 'sub-machine-gun', luger, 'HR');
add('Gramsh', 'ASH-78 | ASH-82', 'assault-rifle', kalashnikov, 'AL', 'AK');
add('Gramsh', '10 Korrik', 'rifle-semi-automatic', kalashnikov, 'AL', 'July 10 Rifle | SKS');
add('Norinco', 'Type 56 (rifle)', 'assault-rifle', kalashnikov, 'CN', 'Factory 66 | AK');
add('', 'Type 56 SKS', 'rifle-semi-automatic', kalashnikov, 'CN');
add('', 'Type 54', 'pistol-self-loading', tokarev, 'CN');
add('', 'TT-33', 'pistol-self-loading', tokarev, 'SU', 'Tokarev | ТТ-33');
add('', 'PM', 'pistol-self-loading', makarov, 'SU RU BG DD', 'Makarov | ПМ');
add('', 'APS', 'machine-pistol', makarov, 'SU', 'Stechkin | АПС');
add('', 'Nagant 1895', 'revolver', '7.62 × 38 R Nagant', 'SU');
add('', 'AKM | AKMS', 'assault-rifle', kalashnikov, 'SU', 'АКМ');
add('', 'AK-74 | AKS-74U', 'assault-rifle', '5.45 × 39', 'SU', 'АК-74');
add('', 'SVD', 'sniper-rifle', russian, 'SU', 'Dragunov | СВД');
add('', 'PPSh-41', 'sub-machine-gun', tokarev, 'SU', 'ППШ');
add('', 'Mosin-Nagant 91/30 | Mosin M44', 'rifle-bolt-action', russian, 'SU');
add('Arsenal', 'AKK | AKKS | AR', 'assault-rifle', kalashnikov, 'BG', '(10)');
add('Cugir', 'PM md. 63 | PM md. 65 | PM md. 90', 'assault-rifle', kalashnikov, 'RO');
add('Cugir', 'WASR-10', 'rifle-semi-automatic', kalashnikov, 'RO');
add('Cugir', 'TTC', 'pistol-self-loading', tokarev, 'RO');
add('FÉG', 'PA-63', 'pistol-self-loading', makarov, 'HU', 'FEG');
add('FÉG', 'AMD-65', 'assault-rifle', kalashnikov, 'HU', 'FEG');
add('ČZ', 'vz. 61 Škorpion', 'machine-pistol', browning765, 'CS', 'CZ | Česká zbrojovka');
add('ČZ', 'vz. 58', 'assault-rifle', kalashnikov, 'CS', 'CZ');
add('ČZ', 'CZ 50 | CZ 70', 'pistol-self-loading', browning765, 'CS');
add('ČZ', 'CZ 52', 'pistol-self-loading', tokarev, 'CS');
add('ČZ', 'CZ 75 | CZ 85', 'pistol-self-loading', luger, 'CS CZ');
add('ČZ', 'CZ 82 | CZ 83', 'pistol-self-loading', `${makarov} | ${browning765} | ${kurz}`, 'CS');
add('', 'P-64 | P-83', 'pistol-self-loading', makarov, 'PL');
add('', 'MPi-KM | MPi-KMS', 'assault-rifle', kalashnikov, 'DD');
add('FN', 'High Power', 'pistol-self-loading', luger, 'BE', 'GP35 | Browning');
add('FN', '1910 | 1922', 'pistol-self-loading', `${browning765} | ${kurz}`, 'BE');
add('FN', 'FAL', 'assault-rifle', '7.62 × 51', 'BE');
add('FN', 'Five-seveN', 'pistol-self-loading', '5.7 × 28', 'BE');
add('Walther', 'P38 | P1', 'pistol-self-loading', luger, 'DE');
add('Walther', 'PP | PPK', 'pistol-self-loading', browning765, 'DE');
add('Mauser', 'K98k', 'rifle-bolt-action', mauser, 'DE');
add('Heckler & Koch', 'MP5', 'sub-machine-gun', luger, 'DE', 'H&K | HK');
add('Heckler & Koch', 'USP', 'pistol-self-loading', luger, 'DE', 'H&K | HK');
add('Heckler & Koch', 'G3', 'assault-rifle', '7.62 × 51', 'DE', 'H&K | HK');
add('Glock', '17 | 19 | 26', 'pistol-self-loading', luger, 'AT');
add('Beretta', '92FS | PX4', 'pistol-self-loading', luger, 'IT');
add('Beretta', '81 | 84', 'pistol-self-loading', `${browning765} | ${kurz}`, 'IT');
add('Smith & Wesson', '', 'revolver', '.38 Special', 'US', 'S&W');
add('Colt', '1911', 'pistol-self-loading', '.45 ACP', 'US');
add('Colt', 'M16A1 | M4', 'assault-rifle', '5.56 × 45', 'US');
add('IMI', 'Uzi', 'sub-machine-gun', luger, 'IL');
add('Sarsılmaz', 'Kılınç 2000 | B6', 'pistol-self-loading', luger, 'TR');
add('Canik55', 'TP9 | TP9SF', 'pistol-self-loading', luger, 'TR');
add('Girsan', 'Regard MC', 'pistol-self-loading', luger, 'TR');
add('Hatsan', 'Escort', 'shotgun-semi-automatic', '12 gauge', 'TR');
add('Huğlu', '', 'shotgun-double', '12 gauge | 20 gauge', 'TR', 'Akkar | Armsan');
add('Izhmash', 'Saiga-12', 'shotgun-semi-automatic', '12 gauge', 'RU');
add('Baikal', 'IZh-27 | IZh-43', 'shotgun-double', '12 gauge | 16 gauge | 20 gauge', 'RU', 'ИЖ');
add('Baikal', 'MP-153', 'shotgun-semi-automatic', '12 gauge', 'RU');
add(
  'Ekol',
  'Special 99 | Fırat Magnum | Fırat PA92 | Tuna | Volga | Aras | Dicle | Jackal Dual | ASI',
  'alarm-pistol',
  pak,
  'TR',
  'Voltran',
);
add('Zoraki', '906 | 914 | 917 | 918 | 925', 'alarm-pistol', pak, 'TR', 'Atak Arms');
add('Blow', 'F92 | F06 | TR17 | TR92 | Mini 9', 'alarm-pistol', pak, 'TR', 'Üçyıldız');
add('Retay', 'Mod 17 | 84FS | X1 | Eagle X | S20', 'alarm-pistol', pak, 'TR');
add('Bruni', '92 | 84 | 85 Auto | 8000 | GAP', 'alarm-pistol', `8 mm Knall | ${pak}`, 'IT');
add('Kimar', '92 | 85 Auto | Lady K', 'alarm-pistol', `8 mm Knall | ${pak}`, 'IT');
add('Tanfoglio', 'GT 27 | GT 28', 'alarm-pistol', '8 mm Knall', 'IT');
add('Röhm', 'RG 3 | RG 8 | RG 9 | RG 96', 'alarm-pistol', `8 mm Knall | ${pak}`, 'DE', 'Umarex');
add('Röhm', 'RG 56 | RG 59', 'alarm-revolver', '9 mm R.K.', 'DE', 'Umarex');
add('Walther', 'P22 (alarm) | P88 (alarm) | PK380 (alarm)', 'alarm-pistol', pak, 'DE', 'Umarex');
add('Reck', '', 'alarm-pistol', `8 mm Knall | ${pak}`, 'DE');
add('Rohner', '', 'alarm-pistol', '8 mm Knall', 'CH');
add('Keserű', '', 'flobert', '4 mm Flobert | 6 mm Flobert', 'HU', 'Alfa-Proj | Kora');
add('', 'vz. 58 acoustic', 'rifle-semi-automatic', '', 'SK CZ', 'AFG | Kol Arms | salute');
add('', 'FGC-9', 'printed', luger, '');
add('', 'MG 42', 'general-purpose-machine-gun', mauser, 'DE');
add('', 'ZB vz. 26', 'light-machine-gun', mauser, 'CS', 'Bren');

export const models: ReferenceList<Model> = {
  version: '2026-11-23',
  origin: 'Starter list from general knowledge and press reports; verify before operational use.',
  rows,
};

export const makes: readonly string[] = [
  ...new Set(rows.map((row) => row.make).filter((make) => make !== '')),
].toSorted();
