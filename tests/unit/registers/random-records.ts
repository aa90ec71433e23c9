// Records of a few makes, names and days, so that many of them nearly agree: the places where a short cut would go wrong.
import type { Random } from '../serials/random-serials.ts';

const makes = ['Zastava', 'Crvena Zastava', 'Beretta', 'Црвена Застава', 'CZ', ''];
const models = ['M70', 'M 70', 'M70A', '92FS', 'NULL'];
const calibres = ['7,65 mm', '9 mm Para', '9x19', '7.65 × 17 SR', 'something'];
const serials = [
  '0371864',
  'O371864',
  'С-371864',
  'C371864',
  'H-48521',
  '48521',
  '12',
  'bez broja',
  'A-?231',
  'В-1',
  'V 1',
  '',
];
const names = [
  'Arben Shembulli',
  'SHEMBULLI Arben',
  'Арбен Шембули',
  'A. Shembulli',
  'Arbem Shembulli',
  'Arben (Gëzim) Shembulli',
  'Arben Gëzim Ali Besnik Shembulli',
  'Shembulli',
  'Petar Primer',
  '12345',
  'UNK',
];
const numbers = ['0101980123456', '101980123456', '0101980123457', '2707955123456', 'AB-1980', 'NULL', ''];
const days = ['01.02.1980', '02.01.1980', '1980', '11.02.1980', '03.04.1955', ''];
const places = ['Peja', 'Pejë, rr. Mbretëresha Teutë', 'Peć', 'Prizren', ''];
const phones = ['+383 44 123 456', '044123456', 'UNK', ''];

export const randomHeader =
  'Make;Model;Calibre;Serial number;Owner;Father;Date of birth;Place of birth;Personal no;Address;Phone;Year;Case no;Place';

/** Cells in the order of `randomHeader`. */
export function randomCells(random: Random): string[] {
  const one = (list: readonly string[]): string => list[random(list.length)] ?? '';
  return [
    one(makes),
    one(models),
    one(calibres),
    one(serials),
    one(names),
    one(names),
    one(days),
    one(places),
    one(numbers),
    one(places),
    one(phones),
    one(['1980', '1981', '']),
    one(['12/80', '12 / 80', '13/80', '']),
    one(places),
  ];
}
