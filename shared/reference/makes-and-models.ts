// Makes and models met in the region: a help for typing and a hint for class, calibre and action. A designation is used for different
// arms (M70, M84, M57), so a row is found by make + class + model, never by model alone. Editable, unverified seed.
import type { FirearmType } from '../domain/exhibit.ts';
import type { ReferenceList } from './reference-list.ts';

export interface Model {
  /** Empty where several factories made it. */
  readonly make: string;
  readonly model: string;
  readonly type: FirearmType;
  /** By the names of `calibres.ts`. */
  readonly calibres: readonly string[];
  /** A code of `actions`; absent where sources differ or the models of one row do. */
  readonly action?: string;
  /** Codes of `countries.ts`. */
  readonly countries: readonly string[];
  /** Indicative category of the original: A, B, C of Directive (EU) 2021/555, or AEW for alarm and signal weapons. */
  readonly category?: 'A' | 'B' | 'C' | 'AEW';
  readonly aliases: readonly string[];
  readonly verified: boolean;
}

const rows: Model[] = [];

interface More {
  readonly action?: string;
  readonly category?: Model['category'];
  readonly aliases?: string;
}

function add(make: string, models: string, type: FirearmType, calibresList: string, countriesList: string, more: More) {
  for (const model of models.split(' | ')) {
    rows.push({
      make,
      model,
      type,
      calibres: calibresList === '' ? [] : calibresList.split(' | '),
      countries: countriesList === '' ? [] : countriesList.split(' '),
      ...(more.action === undefined ? {} : { action: more.action }),
      ...(more.category === undefined ? {} : { category: more.category }),
      aliases: more.aliases === undefined ? [] : more.aliases.split(' | '),
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
const knall = `8 mm Knall | ${pak}`;

add('Zastava', 'M57', 'pistol-self-loading', tokarev, 'YU', {
  action: 'short-recoil',
  category: 'B',
  aliases: 'Tokarev | TT | Црвена застава | Crvena Zastava | ZCZ | Zavodi Crvena Zastava',
});
add('Zastava', 'M70', 'pistol-self-loading', browning765, 'YU', {
  action: 'blowback',
  category: 'B',
  aliases: 'Pčelica',
});
add('Zastava', 'M70(k)', 'pistol-self-loading', kurz, 'YU', { action: 'blowback', category: 'B' });
add('Zastava', 'M88 | M88A', 'pistol-self-loading', luger, 'YU RS', { action: 'short-recoil', category: 'B' });
add('Zastava', 'CZ99', 'pistol-self-loading', luger, 'YU RS', { action: 'short-recoil', category: 'B' });
add('Zastava', 'EZ9 | CZ999', 'pistol-self-loading', luger, 'RS', { action: 'short-recoil', category: 'B' });
add('Zastava', 'M83', 'revolver', '.357 Magnum', 'YU', { action: 'revolver-double-single', category: 'B' });
add('Zastava', 'M61(j) | M84', 'machine-pistol', browning765, 'YU', {
  action: 'blowback',
  category: 'A',
  aliases: 'Škorpion',
});
add('Zastava', 'M56 | M49/57', 'sub-machine-gun', tokarev, 'YU', { action: 'blowback', category: 'A' });
add('Zastava', 'M70 | M70A | M70B1 | M70AB2', 'assault-rifle', kalashnikov, 'YU', {
  action: 'gas-rotating-bolt',
  category: 'A',
  aliases: 'AK | AKM | Kalashnikov',
});
add('Zastava', 'M92', 'carbine', kalashnikov, 'YU RS', { action: 'gas-rotating-bolt', category: 'A' });
add('Zastava', 'M85', 'carbine', '5.56 × 45', 'RS', { action: 'gas-rotating-bolt', category: 'A' });
add('Zastava', 'M21', 'assault-rifle', '5.56 × 45', 'RS', { action: 'gas-rotating-bolt', category: 'A' });
add('Zastava', 'PAP M70 | O-PAP | N-PAP', 'rifle-semi-automatic', kalashnikov, 'RS', {
  action: 'gas-rotating-bolt',
  category: 'B',
});
add('Zastava', 'PAP M92 PV | PAP M85 PV', 'pistol-stockless', `${kalashnikov} | 5.56 × 45`, 'RS', {
  action: 'gas-rotating-bolt',
  category: 'B',
});
add('Zastava', 'M72 | M72B1', 'light-machine-gun', kalashnikov, 'YU', { action: 'gas-rotating-bolt', category: 'A' });
add('Zastava', 'M76', 'sniper-rifle', mauser, 'YU', { action: 'gas-rotating-bolt', category: 'B' });
add('Zastava', 'M77', 'battle-rifle', '7.62 × 51', 'YU', { action: 'gas-rotating-bolt', category: 'A' });
add('Zastava', 'M91', 'sniper-rifle', russian, 'RS', { action: 'gas-rotating-bolt', category: 'B' });
add('Zastava', 'M93', 'anti-materiel-rifle', '12.7 × 108', 'RS', {
  action: 'bolt-manual',
  category: 'B',
  aliases: 'Black Arrow | Crna strela',
});
add('Zastava', 'M59 | M59/66', 'rifle-semi-automatic', kalashnikov, 'YU', {
  action: 'gas-tilting-bolt',
  category: 'B',
  aliases: 'SKS | papovka',
});
add('Zastava', 'M48 | M48A', 'rifle-bolt-action', mauser, 'YU', {
  action: 'bolt-manual',
  category: 'C',
  aliases: 'Preduzeće 44 | ПРЕДУЗЕЋЕ 44 | Mauser',
});
add('Zastava', 'M24/47', 'rifle-bolt-action', mauser, 'YU', {
  action: 'bolt-manual',
  category: 'C',
  aliases: 'Preduzeće 44 | ПРЕДУЗЕЋЕ 44 | Mauser',
});
add('Zastava', 'LK M70 | M808', 'rifle-bolt-action', '.30-06', 'YU RS', { action: 'bolt-manual', category: 'C' });
add('Zastava', 'M53', 'general-purpose-machine-gun', mauser, 'YU', {
  action: 'short-recoil',
  category: 'A',
  aliases: 'MG 42 | šarac',
});
add('Zastava', 'M84', 'general-purpose-machine-gun', russian, 'YU', {
  action: 'gas-rotating-bolt',
  category: 'A',
  aliases: 'PKM',
});
add('Zastava', 'M87', 'heavy-machine-gun', '12.7 × 108', 'YU', { category: 'A', aliases: 'NSV' });
add('Zastava', 'M93', 'grenade-launcher-automatic', '30 × 29 B', 'RS', {
  action: 'blowback',
  category: 'A',
  aliases: 'BGA',
});
add('', 'M80 Zolja', 'anti-tank-launcher', '64 mm', 'YU', { category: 'A', aliases: 'зоља' });
add('', 'M79 Osa', 'rocket-launcher', '90 mm', 'YU', { category: 'A', aliases: 'оса' });
add('', 'M57', 'rocket-launcher', '44 mm', 'YU', { category: 'A', aliases: 'RB M57' });
add('Zastava', 'M57 | M29', 'signal-pistol', '26.5 mm signal', 'YU', { action: 'break-open', category: 'AEW' });
add('HS Produkt', 'HS2000 | XD', 'pistol-self-loading', luger, 'HR', { action: 'short-recoil', category: 'B' });
add('', 'PHP MV-9', 'pistol-self-loading', luger, 'HR', { category: 'B' });
add('', 'ERO | Mini-ERO', 'sub-machine-gun', luger, 'HR', { action: 'blowback', category: 'A', aliases: 'Uzi' });
add('', 'Šokac P1', 'sub-machine-gun', luger, 'HR', { action: 'blowback', category: 'A' });
add('', 'Zagi M-91 | Pleter M-91 | Agram 2000', 'sub-machine-gun', luger, 'HR', { action: 'blowback', category: 'A' });
add('Gramsh', 'ASH-78', 'assault-rifle', kalashnikov, 'AL', {
  action: 'gas-rotating-bolt',
  category: 'A',
  aliases: 'AK',
});
add('Gramsh', 'ASH-82', 'assault-rifle', kalashnikov, 'AL', {
  action: 'gas-rotating-bolt',
  category: 'A',
  aliases: 'AK',
});
add('Gramsh', '10 Korrik', 'rifle-semi-automatic', kalashnikov, 'AL', {
  action: 'gas-tilting-bolt',
  category: 'B',
  aliases: 'July 10 Rifle | SKS',
});
add('Norinco', 'Type 56', 'assault-rifle', kalashnikov, 'CN', {
  action: 'gas-rotating-bolt',
  category: 'A',
  aliases: 'Factory 66 | AK',
});
add('', 'Type 56', 'rifle-semi-automatic', kalashnikov, 'CN', {
  action: 'gas-tilting-bolt',
  category: 'B',
  aliases: 'SKS',
});
add('', 'Type 54', 'pistol-self-loading', tokarev, 'CN', { action: 'short-recoil', category: 'B' });
add('', 'TT-33', 'pistol-self-loading', tokarev, 'SU', {
  action: 'short-recoil',
  category: 'B',
  aliases: 'Tokarev | ТТ-33',
});
add('', 'PM', 'pistol-self-loading', makarov, 'SU RU BG DD', {
  action: 'blowback',
  category: 'B',
  aliases: 'Makarov | ПМ',
});
add('', 'APS', 'machine-pistol', makarov, 'SU', { action: 'blowback', category: 'A', aliases: 'Stechkin | АПС' });
add('', 'Nagant 1895', 'revolver', '7.62 × 38 R Nagant', 'RU SU', {
  action: 'revolver-double-action',
  category: 'B',
  aliases: 'M1895',
});
add('', 'AKM | AKMS', 'assault-rifle', kalashnikov, 'SU', {
  action: 'gas-rotating-bolt',
  category: 'A',
  aliases: 'АКМ',
});
add('', 'AK-74 | AKS-74U', 'assault-rifle', '5.45 × 39', 'SU', {
  action: 'gas-rotating-bolt',
  category: 'A',
  aliases: 'АК-74',
});
add('', 'SVD', 'sniper-rifle', russian, 'SU', {
  action: 'gas-rotating-bolt',
  category: 'B',
  aliases: 'Dragunov | СВД',
});
add('', 'PPSh-41', 'sub-machine-gun', tokarev, 'SU', { action: 'blowback', category: 'A', aliases: 'ППШ' });
add('', 'Mosin-Nagant 91/30 | Mosin M44', 'rifle-bolt-action', russian, 'SU', { action: 'bolt-manual', category: 'C' });
add('Arsenal', 'AKK | AKKS | AR', 'assault-rifle', kalashnikov, 'BG', {
  action: 'gas-rotating-bolt',
  category: 'A',
  aliases: '(10)',
});
add('Cugir', 'PM md. 63 | PM md. 65 | PM md. 90', 'assault-rifle', kalashnikov, 'RO', {
  action: 'gas-rotating-bolt',
  category: 'A',
});
add('Cugir', 'WASR-10', 'rifle-semi-automatic', kalashnikov, 'RO', { action: 'gas-rotating-bolt', category: 'B' });
add('Cugir', 'TTC', 'pistol-self-loading', tokarev, 'RO', { action: 'short-recoil', category: 'B' });
add('FÉG', 'PA-63', 'pistol-self-loading', makarov, 'HU', { action: 'blowback', category: 'B', aliases: 'FEG' });
add('FÉG', 'AMD-65', 'assault-rifle', kalashnikov, 'HU', {
  action: 'gas-rotating-bolt',
  category: 'A',
  aliases: 'FEG',
});
add('ČZ', 'vz. 61', 'machine-pistol', browning765, 'CS', {
  action: 'blowback',
  category: 'A',
  aliases: 'Škorpion | CZ | Česká zbrojovka',
});
add('ČZ', 'vz. 58', 'assault-rifle', kalashnikov, 'CS', { action: 'gas-tilting-bolt', category: 'A', aliases: 'CZ' });
add('ČZ', 'CZ 50 | CZ 70', 'pistol-self-loading', browning765, 'CS', { action: 'blowback', category: 'B' });
add('ČZ', 'CZ 52', 'pistol-self-loading', tokarev, 'CS', { action: 'roller-delayed', category: 'B' });
add('ČZ', 'CZ 75 | CZ 85', 'pistol-self-loading', luger, 'CS CZ', { action: 'short-recoil', category: 'B' });
add('ČZ', 'CZ 82 | CZ 83', 'pistol-self-loading', `${makarov} | ${browning765} | ${kurz}`, 'CS', {
  action: 'blowback',
  category: 'B',
});
add('', 'P-64 | P-83', 'pistol-self-loading', makarov, 'PL', { action: 'blowback', category: 'B' });
add('', 'MPi-KM | MPi-KMS', 'assault-rifle', kalashnikov, 'DD', { action: 'gas-rotating-bolt', category: 'A' });
add('FN', 'High Power', 'pistol-self-loading', luger, 'BE', {
  action: 'short-recoil',
  category: 'B',
  aliases: 'GP35 | Browning',
});
add('FN', '1910 | 1922', 'pistol-self-loading', `${browning765} | ${kurz}`, 'BE', {
  action: 'blowback',
  category: 'B',
});
add('FN', 'FAL', 'battle-rifle', '7.62 × 51', 'BE', { action: 'gas-tilting-bolt', category: 'A' });
add('FN', 'Five-seveN', 'pistol-self-loading', '5.7 × 28', 'BE', { action: 'delayed-blowback', category: 'B' });
add('Walther', 'P38 | P1', 'pistol-self-loading', luger, 'DE', { action: 'short-recoil', category: 'B' });
add('Walther', 'PP | PPK', 'pistol-self-loading', browning765, 'DE', { action: 'blowback', category: 'B' });
add('Mauser', 'K98k', 'rifle-bolt-action', mauser, 'DE', { action: 'bolt-manual', category: 'C' });
add('Heckler & Koch', 'MP5', 'sub-machine-gun', luger, 'DE', {
  action: 'roller-delayed',
  category: 'A',
  aliases: 'H&K | HK',
});
add('Heckler & Koch', 'USP', 'pistol-self-loading', luger, 'DE', {
  action: 'short-recoil',
  category: 'B',
  aliases: 'H&K | HK',
});
add('Heckler & Koch', 'G3', 'battle-rifle', '7.62 × 51', 'DE', {
  action: 'roller-delayed',
  category: 'A',
  aliases: 'H&K | HK',
});
add('Glock', '17 | 19 | 26', 'pistol-self-loading', luger, 'AT', { action: 'short-recoil', category: 'B' });
add('Beretta', '92FS | PX4', 'pistol-self-loading', luger, 'IT', { action: 'short-recoil', category: 'B' });
add('Beretta', '81 | 84', 'pistol-self-loading', `${browning765} | ${kurz}`, 'IT', {
  action: 'blowback',
  category: 'B',
});
add('Smith & Wesson', '', 'revolver', '.38 Special', 'US', {
  action: 'revolver-double-single',
  category: 'B',
  aliases: 'S&W',
});
add('Smith & Wesson', '', 'pistol-self-loading', luger, 'US', {
  action: 'short-recoil',
  category: 'B',
  aliases: 'S&W',
});
add('Colt', '1911', 'pistol-self-loading', '.45 ACP', 'US', { action: 'short-recoil', category: 'B' });
add('Colt', 'M16A1 | M4', 'assault-rifle', '5.56 × 45', 'US', { action: 'gas-rotating-bolt', category: 'A' });
add('IMI', 'Uzi', 'sub-machine-gun', luger, 'IL', { action: 'blowback', category: 'A' });
add('Sarsılmaz', 'Kılınç 2000 | B6', 'pistol-self-loading', luger, 'TR', { action: 'short-recoil', category: 'B' });
add('Canik55', 'TP9 | TP9SF', 'pistol-self-loading', luger, 'TR', { action: 'short-recoil', category: 'B' });
add('Girsan', 'Regard MC', 'pistol-self-loading', luger, 'TR', { action: 'short-recoil', category: 'B' });
add('Hatsan', 'Escort', 'shotgun-semi-automatic', '12 gauge', 'TR', { category: 'C' });
add('Hatsan', 'Escort', 'shotgun-pump', '12 gauge', 'TR', { action: 'pump', category: 'B' });
add('Akkar', '', 'shotgun-semi-automatic', '12 gauge | 20 gauge', 'TR', { category: 'C' });
add('Armsan', '', 'shotgun-semi-automatic', '12 gauge | 20 gauge', 'TR', { category: 'C' });
add('Huğlu', '', 'shotgun-over-under', '12 gauge | 20 gauge', 'TR', { action: 'break-open', category: 'C' });
add('Izhmash', 'Saiga-12', 'shotgun-semi-automatic', '12 gauge', 'RU', {
  action: 'gas-rotating-bolt',
  category: 'B',
  aliases: 'Сайга',
});
add('Baikal', 'IZh-27', 'shotgun-over-under', '12 gauge | 16 gauge | 20 gauge', 'RU', {
  action: 'break-open',
  category: 'C',
  aliases: 'ИЖ',
});
add('Baikal', 'IZh-43', 'shotgun-double', '12 gauge | 16 gauge | 20 gauge', 'RU', {
  action: 'break-open',
  category: 'C',
  aliases: 'ИЖ',
});
add('Baikal', 'MP-153', 'shotgun-semi-automatic', '12 gauge', 'RU', { category: 'C', aliases: 'МР-153' });
add('Ekol', 'Special 99', 'alarm-pistol', pak, 'TR', { action: 'blowback', category: 'AEW', aliases: 'Voltran' });
add('Ekol', 'Fırat Magnum | Fırat PA92', 'alarm-pistol', pak, 'TR', {
  action: 'blowback',
  category: 'AEW',
  aliases: 'Voltran | Firat',
});
add('Ekol', 'Tuna | Volga | Aras | Dicle', 'alarm-pistol', knall, 'TR', {
  action: 'blowback',
  category: 'AEW',
  aliases: 'Voltran',
});
add('Ekol', 'Jackal Dual | ASI', 'alarm-pistol', pak, 'TR', {
  action: 'blowback',
  category: 'AEW',
  aliases: 'Voltran',
});
add('Zoraki', '906 | 914 | 917 | 918 | 925', 'alarm-pistol', pak, 'TR', {
  action: 'blowback',
  category: 'AEW',
  aliases: 'Atak Arms',
});
add('Blow', 'F92 | F06 | TR17 | TR92 | Mini 9', 'alarm-pistol', pak, 'TR', {
  action: 'blowback',
  category: 'AEW',
  aliases: 'Üçyıldız',
});
add('Retay', 'Mod 17 | 84FS | X1 | Eagle X | S20', 'alarm-pistol', pak, 'TR', { action: 'blowback', category: 'AEW' });
add('Bruni', '92 | 84 | 85 Auto | 8000 | GAP', 'alarm-pistol', knall, 'IT', { action: 'blowback', category: 'AEW' });
add('Kimar', '92 | 85 Auto | Lady K', 'alarm-pistol', knall, 'IT', { action: 'blowback', category: 'AEW' });
add('Tanfoglio', 'GT 27 | GT 28', 'alarm-pistol', '8 mm Knall', 'IT', { action: 'blowback', category: 'AEW' });
add('Röhm', 'RG 3 | RG 8 | RG 9 | RG 96', 'alarm-pistol', knall, 'DE', {
  action: 'blowback',
  category: 'AEW',
  aliases: 'Umarex',
});
add('Röhm', 'RG 56 | RG 59', 'alarm-revolver', '9 mm R.K.', 'DE', { category: 'AEW', aliases: 'Umarex' });
add('Walther', 'P22 | P88 | PK380', 'alarm-pistol', pak, 'DE', {
  action: 'blowback',
  category: 'AEW',
  aliases: 'Umarex',
});
add('Reck', '', 'alarm-pistol', knall, 'DE', { category: 'AEW' });
add('Rohner', '', 'alarm-pistol', '8 mm Knall', 'CH', { category: 'AEW' });
add('Star', '', 'alarm-pistol', knall, 'ES', { category: 'AEW' });
add('Keserű', '', 'flobert', '4 mm Flobert | 6 mm Flobert', 'HU', { action: 'revolver-double-action', category: 'C' });
add('Alfa-Proj', '', 'flobert', '4 mm Flobert | 6 mm Flobert', 'CZ', {
  action: 'revolver-double-action',
  category: 'C',
});
add('Kora', '', 'flobert', '4 mm Flobert | 6 mm Flobert', 'CZ', { action: 'revolver-double-action', category: 'C' });
add('', 'vz. 58 acoustic', 'alarm-long-gun', '', 'SK CZ', {
  action: 'gas-rotating-bolt',
  aliases: 'AFG | Kol Arms | salute',
});
add('', 'AK salute', 'alarm-long-gun', '', 'SK CZ', { action: 'gas-rotating-bolt', aliases: 'Kol Arms | acoustic' });
add('', 'MP5 salute', 'alarm-long-gun', '', 'SK CZ', { aliases: 'Kol Arms | acoustic' });
add('', 'Pen gun', 'disguised', '', '', { aliases: 'craft' });
add('', '7.65 copy', 'craft-made', browning765, '', { aliases: 'craft' });
add('', 'Pipe shotgun', 'craft-made', '12 gauge', '', { aliases: 'craft | lapsus' });
add('', 'FGC-9', 'printed', luger, '', { action: 'blowback' });
add('', 'Glock-type frame', 'printed', luger, '', { action: 'short-recoil', aliases: '3D' });
add('', 'Liberator', 'printed', '', '', { aliases: '3D' });
add('', 'Songbird', 'printed', '.22 LR', '', { aliases: '3D' });
add('', 'MG 42', 'general-purpose-machine-gun', mauser, 'DE', { action: 'short-recoil', category: 'A' });
add('', 'ZB vz. 26', 'light-machine-gun', mauser, 'CS', {
  action: 'gas-rotating-bolt',
  category: 'A',
  aliases: 'Bren',
});

export const models: ReferenceList<Model> = {
  version: '2026-11-25',
  origin: 'Starter list from general knowledge and press reports; verify before operational use.',
  rows,
};

/** What a record keeps when a row of the list was chosen: make + class + model. */
export function modelKey({ make, type, model }: Pick<Model, 'make' | 'type' | 'model'>): string {
  return `${make}/${type}/${model}`;
}

export const makes: readonly string[] = [
  ...new Set(rows.map((row) => row.make).filter((make) => make !== '')),
].toSorted();
