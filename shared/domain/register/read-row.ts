// One row of somebody else's register as an entry: every fact with its own words, what was read beside it, and why the row is held where it is.
// Pure and the same for preview, import and verification.
import { foldText, foldTextByLook } from '../fold-text.ts';
import { damageOf, isFormula, mayHaveLostZeros, type UsualLength } from './damage.ts';
import { columnsOf, type ColumnUse, type Definition } from './definition.ts';
import { namingFacts, readingOf, type EntryFact } from './fields.ts';
import { readCode } from './read-code.ts';
import { readDay } from './read-day.ts';
import { shownOf, type Cell, type SourceRow, type Unjoined } from './source-row.ts';

/** Why a row waits for a person. */
export const holdings = [
  'quote-not-closed',
  'text-after-quote',
  'not-an-object',
  'cells-missing',
  'cells-too-many',
  'names-again',
  'nothing-named',
  'replaced-letters',
  'power-of-ten',
  'day-for-number',
  'digits-lost',
  'error-value',
  'no-day',
  'not-in-order',
  'no-year',
  'no-length',
  'unknown-code',
  'too-long',
  'same-row-twice',
  'same-key-twice',
  'joined-key-damaged',
  'joined-row-missing',
  'joined-row-doubled',
] as const;
export type Holding = (typeof holdings)[number];

/** What one should know of an entry that went in. */
export const entryRemarks = [
  'zeros-may-be-lost',
  'stored-as-number',
  'formula',
  'damaged-as-it-stands',
  'joined-key-missing',
  'joined-row-missing',
] as const;
export type EntryRemark = (typeof entryRemarks)[number];

export interface Hold {
  readonly why: Holding;
  /** The column, from 0; none where it is the row itself. */
  readonly at?: number;
  /** The joined table that has the column; none where it is the main one. */
  readonly table?: number;
}

export interface ReadFact {
  readonly fact: EntryFact | 'further';
  /** The name of the column. */
  readonly header: string;
  /** As it stands. */
  readonly text: string;
  /** What a spreadsheet stored, where that is something else. */
  readonly stored?: string;
  /** What was read from it, where it is a day, a code, a length in millimetres. */
  readonly read?: string;
  /** By a person, in place of what stands in the row. */
  readonly isCorrected?: true;
  /** The joined table that says it; none where it is the main one. */
  readonly table?: number;
}

export interface ReadRow {
  readonly row: number;
  readonly facts: readonly ReadFact[];
  readonly holds: readonly Hold[];
  readonly remarks: readonly EntryRemark[];
  /** By which the row is known again. */
  readonly key: string;
}

export interface ReadingRules {
  readonly definition: Definition;
  /** The names of the columns; empty for a file without. */
  readonly header: readonly string[];
  /** By column. */
  readonly usual: readonly (UsualLength | undefined)[];
  /** The same of each joined table. */
  readonly joined?: readonly {
    readonly header: readonly string[];
    readonly usual: readonly (UsualLength | undefined)[];
  }[];
}

const longestText = 4000;

interface Reading {
  readonly facts: ReadFact[];
  readonly holds: Hold[];
  readonly remarks: Set<EntryRemark>;
}

export function readRegisterRow(source: SourceRow, rules: ReadingRules): ReadRow {
  const { definition, header } = rules;
  if (source.fault !== undefined)
    return { row: source.row, facts: [], holds: [{ why: source.fault }], remarks: [], key: '' };
  const reading: Reading = { facts: [], holds: [], remarks: new Set() };
  readCells(source.cells, { rules, table: 0 }, reading, isHeaderAgain(source, header));
  for (const { table, cells } of source.joined ?? []) readCells(cells, { rules, table }, reading);
  for (const one of source.unjoined ?? []) sayUnjoined(one, definition, reading);
  const named = namingFacts[definition.kind].some((fact) =>
    reading.facts.some((one) => one.fact === fact && isSaid(one, definition)),
  );
  if (!named && reading.holds.length === 0) reading.holds.push({ why: 'nothing-named' });
  return {
    row: source.row,
    facts: reading.facts,
    holds: reading.holds,
    remarks: [...reading.remarks],
    key: keyOf(reading.facts, definition),
  };
}

/** A row without anything in it: at the end of many a sheet, and nothing to ask anybody about. */
export function isBlankRow({ cells, fault }: SourceRow): boolean {
  return fault === undefined && cells.every((cell) => shownOf(cell).trim() === '');
}

interface InTable {
  readonly rules: ReadingRules;
  readonly table: number;
}

/** Where a fault is. */
function place(at: number | undefined, table: number): Pick<Hold, 'at' | 'table'> {
  return { ...(at === undefined ? {} : { at }), ...(table === 0 ? {} : { table }) };
}

function readCells(cells: readonly Cell[], within: InTable, reading: Reading, isNames = false): void {
  const { rules, table } = within;
  countCells(cells, columnsOf(rules.definition, table), table, reading);
  if (isNames) reading.holds.push({ why: 'names-again' });
  else for (const [at, cell] of cells.entries()) readCell(cell, at, within, reading);
}

/** A key that is not said is nothing to ask anybody about; one that is damaged, or that several rows bear, is. */
function sayUnjoined({ table, why }: Unjoined, { joined }: Definition, { holds, remarks }: Reading): void {
  const join = joined?.[table - 1];
  if (join === undefined) return;
  const at = place(join.on.at, join.on.table);
  if (why === 'no-key') remarks.add('joined-key-missing');
  else if (why === 'key-damaged') holds.push({ why: 'joined-key-damaged', ...at });
  else if (why === 'many-rows') holds.push({ why: 'joined-row-doubled', ...at });
  else if (join.unmatched === 'held') holds.push({ why: 'joined-row-missing', ...at });
  else remarks.add('joined-row-missing');
}

/** Trailing empty cells are no difference; text where no column is, and columns without a cell, are. */
function countCells(cells: readonly Cell[], columns: readonly ColumnUse[], table: number, { holds }: Reading): void {
  const extra = cells.findIndex((cell, at) => at >= columns.length && shownOf(cell) !== '');
  if (extra !== -1) holds.push({ why: 'cells-too-many', ...place(extra, table) });
  // A sheet and a JSON object leave out what is empty; a line of text that is too short was cut.
  if (
    cells.length < columns.length &&
    cells.every((cell) => typeof cell === 'string') &&
    cells.length < lastUsed(columns)
  )
    holds.push({ why: 'cells-missing', ...place(undefined, table) });
}

function lastUsed(columns: readonly ColumnUse[]): number {
  return columns.findLastIndex(({ use }) => use !== 'left-out') + 1;
}

function isHeaderAgain({ cells }: SourceRow, header: readonly string[]): boolean {
  const names = header.filter((name) => name !== '');
  return names.length > 1 && header.every((name, at) => shownOf(cells[at]).trim() === name);
}

function readCell(cell: Cell, at: number, { rules, table }: InTable, reading: Reading): void {
  const { definition } = rules;
  const column = columnsOf(definition, table)[at];
  const text = shownOf(cell);
  if (column === undefined || column.use === 'left-out' || text.trim() === '') return;
  const base = {
    fact: column.use,
    header: column.header,
    text,
    ...(typeof cell === 'string' || cell.stored === text ? {} : { stored: cell.stored }),
    ...(table === 0 ? {} : { table }),
  };
  if (isFormula(cell)) reading.remarks.add('formula');
  if (text.length > longestText) reading.holds.push({ why: 'too-long', ...place(at, table) });
  if (column.use === 'further') {
    if (text.includes('\u{FFFD}')) reading.holds.push({ why: 'replaced-letters', ...place(at, table) });
    reading.facts.push(base);
    return;
  }
  if (definition.absent.includes(text.trim())) {
    reading.facts.push(base);
    return;
  }
  const { read, why } = readText(column.use, cell, definition);
  if (why !== undefined) reading.holds.push({ why, ...place(at, table) });
  if (readingOf[column.use] === 'identifier') remarkIdentifier(cell, usualOf(rules, table)[at], reading);
  reading.facts.push(read === undefined ? base : { ...base, read });
}

function usualOf(rules: ReadingRules, table: number): ReadingRules['usual'] {
  return table === 0 ? rules.usual : (rules.joined?.[table - 1]?.usual ?? []);
}

function remarkIdentifier(cell: Cell, usual: UsualLength | undefined, { remarks }: Reading): void {
  if (mayHaveLostZeros(shownOf(cell).trim(), usual)) remarks.add('zeros-may-be-lost');
  else if (typeof cell !== 'string' && cell.as === 'number' && cell.stored === cell.shown)
    remarks.add('stored-as-number');
}

interface ReadText {
  readonly read?: string | undefined;
  readonly why?: Holding | undefined;
}

function readText(fact: EntryFact, cell: Cell, definition: Definition): ReadText {
  const text = shownOf(cell).trim();
  if (text.includes('\u{FFFD}')) return { why: 'replaced-letters' };
  const reading = readingOf[fact];
  switch (reading) {
    case 'identifier':
      return { why: damageOf(cell) };
    case 'name':
    case 'text':
      return { why: /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(text) ? 'error-value' : undefined };
    case 'day': {
      if (typeof cell !== 'string' && cell.as === 'day') return { read: cell.shown };
      const found = readDay(text, definition.dayOrder);
      return 'day' in found ? { read: found.day } : { why: found.fault };
    }
    case 'year':
      return /^(18|19|20)\d{2}\.?$/.test(text) ? { read: text.slice(0, 4) } : { why: 'no-year' };
    case 'length':
      return lengthOf(text, definition);
    case 'calibre':
      // Calibres are written in a hundred ways; one that no list knows is still what stands there.
      return { read: readCode('calibre', text, definition.codes[fact]) };
    case 'country':
    case 'status': {
      const read = readCode(reading, text, definition.codes[fact]);
      return read === undefined ? { why: 'unknown-code' } : { read };
    }
  }
}

const millimetres = { mm: 1, cm: 10, in: 25.4 } as const;

/** The unit that stands there goes before the one that was chosen for the column. */
function lengthOf(text: string, { lengthUnit }: Definition): ReadText {
  const found = /^(\d+(?:[.,]\d+)?)\s*(mm|cm|in|"|''|inch)?$/i.exec(text);
  if (found === null) return { why: 'no-length' };
  const said = found[2]?.toLowerCase();
  const unit = said === undefined ? lengthUnit : said === 'mm' || said === 'cm' ? said : 'in';
  return { read: String(Math.round(Number((found[1] ?? '').replace(',', '.')) * millimetres[unit] * 10) / 10) };
}

export function isSaid({ text }: Pick<ReadFact, 'text'>, { absent }: { readonly absent: readonly string[] }): boolean {
  return text.trim() !== '' && !absent.includes(text.trim());
}

/** By its key columns folded as they are looked for, else by everything it says; a row without its key says so. */
function keyOf(facts: readonly ReadFact[], definition: Definition): string {
  const keyed = definition.key.map(
    (fact) => facts.find((one) => one.fact === fact && isSaid(one, definition))?.text.trim() ?? '',
  );
  if (keyed.some((text) => text !== '')) return `k\n${keyed.join('\n')}`;
  return `a\n${facts.map(({ header, text }) => `${header}\t${text}`).join('\n')}`;
}

/** The words of an entry as they are looked for. */
export function foldedFacts(facts: readonly ReadFact[]): string {
  const forms = new Set<string>();
  for (const { text, read } of facts)
    for (const one of read === undefined || read === text ? [text] : [text, read]) {
      forms.add(foldText(one));
      if (/\p{Script=Cyrillic}/u.test(one)) forms.add(foldTextByLook(one));
    }
  return [...forms].join(' ');
}

/** The text of one fact, or nothing. */
export function factText(facts: readonly ReadFact[], fact: EntryFact): string {
  return facts.find((one) => one.fact === fact)?.text.trim() ?? '';
}
