// Texts of lists: countries, calibres, states of a record. Learned meanings first, then what the lists themselves say; what neither knows is asked.
import { calibres } from '../../reference/calibres.ts';
import { countries } from '../../reference/countries.ts';
import { foldText } from '../fold-text.ts';
import { entryStatuses, type EntryStatus } from './fields.ts';

export type CodedReading = 'country' | 'calibre' | 'status';

const statusWords: Readonly<Record<EntryStatus, readonly string[]>> = {
  registered: [
    'registered',
    'active',
    'valid',
    'i regjistruar',
    'regjistruar',
    'aktiv',
    'registrovano',
    'регистровано',
    'aktivno',
    'важеће',
    'R',
  ],
  lost: ['lost', 'missing', 'i humbur', 'humbur', 'izgubljeno', 'изгубљено', 'nestalo', 'нестало', 'L'],
  stolen: ['stolen', 'theft', 'i vjedhur', 'vjedhur', 'ukradeno', 'украдено', 'S'],
  seized: [
    'seized',
    'confiscated',
    'i sekuestruar',
    'sekuestruar',
    'konfiskuar',
    'oduzeto',
    'одузето',
    'zaplenjeno',
    'заплењено',
  ],
  found: ['found', 'recovered', 'i gjetur', 'gjetur', 'pronađeno', 'пронађено', 'nađeno'],
  surrendered: ['surrendered', 'handed in', 'i dorëzuar', 'dorëzuar', 'predato', 'предато'],
  destroyed: ['destroyed', 'i asgjësuar', 'asgjësuar', 'uništeno', 'уништено'],
  deactivated: ['deactivated', 'i çaktivizuar', 'çaktivizuar', 'onesposobljeno', 'онеспособљено'],
  exported: ['exported', 'i eksportuar', 'eksportuar', 'izvezeno', 'извезено'],
  wanted: ['wanted', 'në kërkim', 'kërkohet', 'traži se', 'тражи се', 'poternica', 'потерница'],
  withdrawn: ['withdrawn', 'cancelled', 'i tërhequr', 'anuluar', 'povučeno', 'повучено', 'poništeno'],
};

const known: Readonly<Record<CodedReading, ReadonlyMap<string, string>>> = {
  status: new Map(entryStatuses.flatMap((status) => statusWords[status].map((word) => [foldText(word), status]))),
  country: new Map(
    countries.rows.flatMap((row) => [row.code, row.en, row.sq, row.sr].map((name) => [foldText(name), row.code])),
  ),
  calibre: new Map(
    calibres.rows.flatMap((row) => [row.name, ...row.aliases].map((name) => [bareCalibre(name), row.name])),
  ),
};

/** @param learned  by the text as it stands. @returns the code, or undefined where nobody said what it means. */
export function readCode(
  reading: CodedReading,
  text: string,
  learned: Readonly<Record<string, string>> | undefined,
): string | undefined {
  if (learned !== undefined && Object.hasOwn(learned, text)) return learned[text];
  return known[reading].get(reading === 'calibre' ? bareCalibre(text) : foldText(text));
}

function bareCalibre(text: string): string {
  return foldText(text)
    .replaceAll(/["'’]/g, '')
    .replace(/\s*mm\b/, '')
    .replaceAll(/\s+/g, '');
}
