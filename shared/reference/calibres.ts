// Calibres by their C.I.P. name first, with the names by which they are met on objects and in papers. Editable, unverified seed.
import type { ReferenceList } from './reference-list.ts';

export interface Calibre {
  readonly name: string;
  readonly aliases: readonly string[];
  /** What it is usually met in: a hint, no evidence. */
  readonly typical: string;
  readonly verified: boolean;
}

function calibre(name: string, aliases: readonly string[], typical = ''): Calibre {
  return { name, aliases, typical, verified: false };
}

export const calibres: ReferenceList<Calibre> = {
  version: '2026-11-23',
  origin: 'General knowledge, not verified against the C.I.P. tables.',
  rows: [
    calibre('7.62 × 25 Tokarev', ['7,62 TT', '7.62x25', '.30 Mauser', '7,62 mm M57'], 'M57, TT, PPSh, M56'),
    calibre(
      '7.65 × 17 SR Browning',
      ['7.65 × 17', '.32 ACP', '.32 Auto', '7,65 mm', '7,65 Br.'],
      'M70, Škorpion, CZ 50/70',
    ),
    calibre('9 × 17 Browning', ['9 × 17', '.380 ACP', '.380 Auto', '9 mm kurz', '9 mm kratki', '9 mm corto'], 'M70(k)'),
    calibre('9 × 18 Makarov', ['9 mm Mak', '9x18 PM'], 'PM, PA-63'),
    calibre('9 × 19 Luger', ['9 × 19', '9 mm Para', '9 mm Parabellum', '9 NATO'], 'CZ99, Glock'),
    calibre('6.35 × 16 SR Browning', ['6.35 × 16', '.25 ACP', '.25 Auto', '6,35 mm'], 'GT 28'),
    calibre('5.45 × 18', ['5.45 MPTs'], 'PSM'),
    calibre('.22 LR', ['5.6 mm', '5,6x15R']),
    calibre('.38 Special', ['.38 Spl']),
    calibre('.357 Magnum', ['.357 Mag']),
    calibre('.44 Magnum', ['.44 Mag']),
    calibre('.45 ACP', ['.45 Auto', '11,43 mm']),
    calibre('.40 S&W', []),
    calibre('10 mm Auto', ['10 mm']),
    calibre('.32 S&W', []),
    calibre('7.62 × 38 R Nagant', ['7.62 Nagant'], 'M1895'),
    calibre('5.7 × 28', ['FN 5.7'], 'Five-seveN'),
    calibre('7.62 × 39', ['7,62 mm M67', '7.62 Soviet', 'M43'], 'M70, SKS'),
    calibre('5.45 × 39', [], 'AK-74'),
    calibre('5.56 × 45', ['.223 Rem', '5,56 NATO'], 'M21, M85, M4'),
    calibre('7.62 × 51', ['.308 Win', '7,62 NATO'], 'M77, G3, FAL'),
    calibre('7.62 × 54 R', ['7.62 Russian'], 'M84, SVD, M91'),
    calibre('8 × 57 IS', ['7.92 × 57', '7,9 mm', '8 mm Mauser'], 'M48, M53, M76'),
    calibre('6.5 × 55', []),
    calibre('.30-06', ['7.62 × 63']),
    calibre('.300 Win Mag', []),
    calibre('.338 Lapua Magnum', ['8.6 × 70']),
    calibre('12.7 × 99', ['.50 BMG']),
    calibre('12.7 × 108', [], 'NSV, M93'),
    calibre('14.5 × 114', []),
    calibre('12 gauge', ['12/70', '12/76', '18.5 mm', 'kal. 12']),
    calibre('16 gauge', ['16/70']),
    calibre('20 gauge', ['20/70']),
    calibre('24 gauge', []),
    calibre('28 gauge', []),
    calibre('32 gauge', []),
    calibre('.410', ['36 gauge', '.410 bore']),
    calibre('9 mm P.A.K.', ['9 × 22 blank', '9 mm PA', '9mm Knall'], 'alarm pistols'),
    calibre('9 mm R.K.', ['.380 R Blank', '9 mm RK'], 'alarm revolvers'),
    calibre('8 mm Knall', ['8 × 20 blank', '8 mm K'], 'older Bruni, Ekol'),
    calibre('4 mm Flobert', ['4 mm M20', '4 mm R']),
    calibre('6 mm Flobert', ['.22 Flobert', '6 mm R']),
    calibre('26.5 mm signal', ['4 bore flare', '26 mm', '26.5 mm'], 'M57/M29 signal pistol'),
    calibre('30 × 29 B', [], 'M93 launcher'),
    calibre('40 × 46', ['40 mm NATO']),
    calibre('40 mm VOG', ['VOG-25']),
    calibre('44 mm', [], 'M57 launcher'),
    calibre('64 mm', ['M80 Zolja']),
    calibre('90 mm', ['M79 Osa']),
    calibre('82 mm', []),
  ],
};
