// Codes on the heads of cartridge cases and who is said to have used them. Several states used the same number, so a look-up gives
// candidates and never one answer. Editable, unverified seed.
import type { ReferenceList } from './reference-list.ts';

export interface HeadstampCode {
  readonly code: string;
  readonly maker: string;
  /** Codes of `countries.ts`. */
  readonly countries: readonly string[];
  readonly verified: boolean;
}

const rows: HeadstampCode[] = [];
function add(codes: string, maker: string, ...countries: string[]) {
  for (const code of codes.split(' | ')) rows.push({ code, maker, countries, verified: false });
}

add('ППУ | nny | PPU', 'Prvi Partizan, Užice', 'YU', 'RS');
add('IK | ИК', 'Igman, Konjic', 'YU', 'BA');
add('10 | ((10))', 'Arsenal, Kazanlak', 'BG');
add('3', 'Ulyanovsk', 'SU', 'RU');
add('17', 'Barnaul', 'SU', 'RU');
add('38', 'Yuryuzan', 'SU', 'RU');
add('60', 'Frunze / Bishkek', 'SU');
add('188', 'Novosibirsk', 'SU', 'RU');
add('270', 'Luhansk', 'SU', 'UA');
add('539', 'Tula', 'SU', 'RU');
add('711', 'Klimovsk', 'SU', 'RU');
add('31 | 61 | 71 | 351 | 661 | 671', 'State factory', 'CN');
add('bxn', 'Sellier & Bellot', 'CS');
add('S&B', 'Sellier & Bellot', 'CS', 'CZ');
add('aym | zv', 'Zbrojovka', 'CS');
add('21 | 22', 'State factory', 'RO');
add('21 | 343', 'State factory', 'PL');
add('21 | 23', 'State factory', 'HU');
add('MKE', 'MKE, Kırıkkale', 'TR');
add('GECO | DAG', 'Dynamit Nobel', 'DE');
add('MEN', 'MEN, Nassau', 'DE');
add('RWS', 'RWS', 'DE');
add('GFL | FIOCCHI', 'Giulio Fiocchi, Lecco', 'IT');
add('HP', 'Hirtenberger', 'AT');
add('HXP', 'Greek Powder and Cartridge', 'GR');
add('SAKO', 'Sako', 'FI');
add('LAPUA', 'Lapua', 'FI');

export const headstamps: ReferenceList<HeadstampCode> = {
  version: '2026-11-25',
  origin: 'Starter list from general knowledge; verify each code before anyone relies on it.',
  rows,
};

/**
 * Every maker that is said to have used a code that stands on the head, in the order of the list. Cyrillic and Latin twins are both
 * looked for. Empty where the list knows none, which says nothing about the maker.
 */
export function headstampCandidates(texts: readonly string[]): HeadstampCode[] {
  const words = new Set(
    texts.flatMap((text) =>
      text
        .normalize('NFC')
        .toUpperCase()
        .split(/[\s/·•*★.,-]+/u)
        .flatMap((word) => [word, word.replaceAll(/[()]/g, '')])
        .filter((word) => word !== ''),
    ),
  );
  return headstamps.rows.filter(({ code }) => words.has(code.toUpperCase()));
}
