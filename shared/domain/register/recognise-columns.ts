// Which fact a column is: by what was said for this register before, by its name in the languages of the region, by what stands in it. An offer to be checked.
import { foldText } from '../fold-text.ts';
import { usualLengthOf, type UsualLength } from './damage.ts';
import type { Definition } from './definition.ts';
import { usualAbsent, withKnownKey } from './definition.ts';
import { entryFacts, factsOfKind, type DayOrder, type EntryFact, type EntryKind } from './fields.ts';
import { readCode } from './read-code.ts';
import { readDay } from './read-day.ts';
import { shownOf, type SourceRow } from './source-row.ts';

/** Names of columns, folded; Serbian in either script folds to the same. */
const names: Readonly<Record<EntryFact, readonly string[]>> = {
  recordNumber: [
    'record no',
    'record number',
    'record',
    'id',
    'reg no',
    'registration no',
    'registration number',
    'nr regjistrimit',
    'numri i regjistrit',
    'nr rendor',
    'evidencijski broj',
    'ev br',
    'registarski broj',
    'redni broj',
    'r br',
    'rbr',
    'broj zapisa',
  ],
  status: ['status', 'state', 'statusi', 'gjendja', 'stanje'],
  firearmType: ['type', 'weapon type', 'firearm type', 'lloji', 'lloji i armes', 'vrsta', 'vrsta oruzja', 'tip'],
  make: ['make', 'manufacturer', 'brand', 'prodhuesi', 'marka', 'proizvodjac', 'proizvodac'],
  model: ['model', 'modeli'],
  calibre: ['calibre', 'caliber', 'cal', 'kalibri', 'kalibar'],
  serial: [
    'serial',
    'serial no',
    'serial number',
    'weapon number',
    'weapon no',
    'numri serik',
    'nr serik',
    'numri i armes',
    'nr i armes',
    'serijski broj',
    'fabricki broj',
    'broj oruzja',
    'ser br',
  ],
  country: [
    'country',
    'country of manufacture',
    'origin',
    'shteti',
    'vendi i prodhimit',
    'drzava',
    'zemlja',
    'zemlja porekla',
    'poreklo',
  ],
  year: ['year', 'year of manufacture', 'viti', 'viti i prodhimit', 'godina', 'godina proizvodnje'],
  barrelLength: ['barrel', 'barrel length', 'gjatesia e tytes', 'duzina cevi'],
  name: [
    'name',
    'owner',
    'full name',
    'owner name',
    'surname and name',
    'emri',
    'emri dhe mbiemri',
    'pronari',
    'ime',
    'ime i prezime',
    'prezime i ime',
    'vlasnik',
  ],
  fatherName: ['father', 'father name', 'father s name', 'emri i babait', 'babai', 'ime oca', 'otac', 'srednje ime'],
  birthDay: [
    'birth',
    'date of birth',
    'born',
    'dob',
    'birth date',
    'datelindja',
    'data e lindjes',
    'datum rodjenja',
    'rodjen',
  ],
  birthPlace: ['place of birth', 'birth place', 'vendlindja', 'mesto rodjenja'],
  personalNumber: [
    'personal no',
    'personal number',
    'national id',
    'id number',
    'numri personal',
    'nr personal',
    'jmbg',
    'maticni broj',
    'licni broj',
  ],
  address: ['address', 'residence', 'adresa', 'vendbanimi', 'prebivaliste'],
  phone: ['phone', 'telephone', 'mobile', 'telefoni', 'tel', 'telefon'],
  eventKind: ['event', 'kind of event', 'incident', 'ngjarja', 'lloji i ngjarjes', 'dogadjaj', 'vrsta dogadjaja'],
  day: [
    'date',
    'day',
    'date of loss',
    'date of theft',
    'registered on',
    'reported',
    'data',
    'data e regjistrimit',
    'data e humbjes',
    'datum',
    'datum prijave',
    'datum registracije',
  ],
  until: ['until', 'valid until', 'expires', 'deri me', 'vlen deri', 'vazi do', 'do'],
  place: ['place', 'location', 'town', 'vendi', 'lokacioni', 'komuna', 'mesto', 'opstina'],
  caseNumber: [
    'case',
    'case no',
    'case number',
    'file no',
    'numri i lendes',
    'nr i lendes',
    'lenda',
    'broj predmeta',
    'predmet',
  ],
  authority: [
    'authority',
    'station',
    'police station',
    'reported to',
    'stacioni policor',
    'autoriteti',
    'organ',
    'policijska stanica',
  ],
  note: ['note', 'notes', 'remark', 'remarks', 'comment', 'shenim', 'shenime', 'verejtje', 'napomena', 'primedba'],
};

const factByName = new Map(entryFacts.flatMap((fact) => names[fact].map((name) => [bareName(name), fact] as const)));

/** The name of a column without what hands write differently: capitals, diacritics, script, signs. */
export function bareName(name: string): string {
  return foldText(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** An offer for the columns of a file. @param before  the definition of this register's last file. */
export function offeredDefinition(
  kind: EntryKind,
  header: readonly string[],
  rows: readonly SourceRow[],
  before?: Definition,
): Definition {
  const known = new Map(before?.columns.map(({ header: name, use }) => [name, use]));
  const taken = new Set<EntryFact>();
  const columns = header.map((name, at): Definition['columns'][number] => {
    const remembered = known.get(name);
    const fact = remembered ?? byName(name, kind, taken) ?? byContent(cellsAt(rows, at), kind, taken);
    if (fact !== undefined && fact !== 'further' && fact !== 'left-out') taken.add(fact);
    return { header: name, use: fact ?? 'further' };
  });
  // What was remembered of another file may name facts that no column of this one is.
  return withKnownKey({
    kind,
    columns,
    key: before?.key ?? (taken.has('recordNumber') ? ['recordNumber'] : []),
    dayOrder: before?.dayOrder ?? dayOrderOf(columns, rows),
    lengthUnit: before?.lengthUnit ?? 'mm',
    absent: [...(before?.absent ?? usualAbsent)],
    codes: before?.codes ?? {},
  });
}

function cellsAt(rows: readonly SourceRow[], at: number): string[] {
  return rows
    .flatMap(({ cells, fault }) => (fault === undefined ? [shownOf(cells[at]).trim()] : []))
    .filter((text) => text !== '' && !usualAbsent.includes(text));
}

function byName(name: string, kind: EntryKind, taken: ReadonlySet<EntryFact>): EntryFact | undefined {
  const fact = factByName.get(bareName(name));
  return fact === undefined || taken.has(fact) || !factsOfKind[kind].includes(fact) ? undefined : fact;
}

/** Only what shows itself beyond mistaking. */
function byContent(texts: readonly string[], kind: EntryKind, taken: ReadonlySet<EntryFact>): EntryFact | undefined {
  if (texts.length < 3) return undefined;
  const mostly = (is: (text: string) => boolean): boolean => texts.filter(is).length >= texts.length * 0.9;
  const offers: readonly (readonly [EntryFact, (text: string) => boolean])[] = [
    ['calibre', (text) => /[x×.,]/.test(text) && readCode('calibre', text, undefined) !== undefined],
    ['status', (text) => text.length > 2 && readCode('status', text, undefined) !== undefined],
    ['personalNumber', (text) => /^\d{13}$/.test(text)],
    ['day', (text) => /\D/.test(text) && 'day' in readDay(text, 'day-first') && text.length >= 8],
    ['phone', (text) => /^\+?3(83|77|86|81|55|89)[\d /-]{6,}$/.test(text)],
  ];
  return offers.find(([fact, is]) => factsOfKind[kind].includes(fact) && !taken.has(fact) && mostly(is))?.[0];
}

/** The order in which most days of the first rows are days; the region writes the day first. */
function dayOrderOf(columns: Definition['columns'], rows: readonly SourceRow[]): DayOrder {
  const texts = columns.flatMap(({ use }, at) =>
    use === 'day' || use === 'birthDay' || use === 'until' ? cellsAt(rows, at) : [],
  );
  const read = (order: DayOrder): number => texts.filter((text) => 'day' in readDay(text, order)).length;
  return read('month-first') > read('day-first') ? 'month-first' : 'day-first';
}

/** The usual length of the identifiers of each column. */
export function usualLengths(rows: readonly SourceRow[], width: number): (UsualLength | undefined)[] {
  return Array.from({ length: width }, (_, at) => usualLengthOf(cellsAt(rows, at)));
}
