// What a person decides: of a held row, of an import that does not go on, of an entry beside an exhibit.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { columnsOf } from '../../../shared/domain/register/definition.ts';
import { foldedFacts, readRegisterRow, type ReadRow } from '../../../shared/domain/register/read-row.ts';
import type { Cell, SourceRow } from '../../../shared/domain/register/source-row.ts';
import { RegisterDecisionId, RegisterId, type ExhibitId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { storedJson } from '../stored-json.ts';
import { entryOf } from './prepared-block.ts';
import { blockRows, findEntry } from './read-entries.ts';
import { findImport, recordImportEvent, rulesOf, uncountedImports, type ImportRow } from './register-records.ts';
import { placeEntry } from './write-block.ts';

export function openRegister(act: Act, input: ParsedInputOf<'registers.open'>): OutputOf<'registers.open'> {
  const taken = act.db.first(statement`select 1 from register where name = ${input.name}`);
  if (taken !== undefined)
    throw new FocalPointError('registers.name-taken', {}, [{ path: 'name', code: 'registers.name-taken' }]);
  const last = act.db.first<{ no: number | null }>(statement`select max(no) as no from register`);
  const id = RegisterId.parse(act.nextId());
  act.record(
    'register',
    {
      id,
      no: (last?.no ?? 0) + 1,
      name: input.name,
      holder: input.holder,
      kind: input.kind,
      note: input.note,
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: 'register.opened', label: input.name },
  );
  return { id };
}

export function giveUpImport(act: Act, row: ImportRow, reason: string): void {
  recordImportEvent(act, row, 'given-up', { reason });
}

interface Correction {
  readonly at: number;
  readonly text: string;
  /** The joined table that has the column. */
  readonly table?: number | undefined;
}

/** The row with what a person read instead; the row on record stays. */
export function correctedRow(source: SourceRow, corrections: readonly Correction[]): SourceRow {
  if (corrections.length === 0) return source;
  const { fault, joined, ...row } = source;
  const of = (table: number): Correction[] => corrections.filter((one) => (one.table ?? 0) === table);
  return {
    ...row,
    cells: correctedCells(fault === undefined ? source.cells : [], of(0)),
    ...(joined === undefined
      ? {}
      : { joined: joined.map((one) => ({ ...one, cells: correctedCells(one.cells, of(one.table)) })) }),
  };
}

function correctedCells(before: readonly Cell[], corrections: readonly Correction[]): Cell[] {
  const cells = [...before];
  for (const { at, text } of corrections) {
    while (cells.length <= at) cells.push('');
    cells[at] = text;
  }
  return cells;
}

/** The entry of a settled row. @param anew  the row with what its corrected keys lead to. */
function settledRow(row: ImportRow, source: SourceRow, corrections: readonly Correction[], anew?: SourceRow): ReadRow {
  const rules = rulesOf(row);
  const joinedOnly = corrections.filter(({ table }) => table !== undefined);
  const corrected = anew === undefined ? correctedRow(source, corrections) : correctedRow(anew, joinedOnly);
  const read = readRegisterRow(corrected, rules);
  const isCorrected = ({ header, table = 0 }: ReadRow['facts'][number]): boolean =>
    corrections.some(
      (one) => (one.table ?? 0) === table && columnsOf(rules.definition, table)[one.at]?.header === header,
    );
  return {
    ...read,
    facts: read.facts.map((fact) => (isCorrected(fact) ? { ...fact, isCorrected: true } : fact)),
    remarks: read.holds.length > 0 ? [...read.remarks, 'damaged-as-it-stands'] : read.remarks,
  };
}

/** @throws FocalPointError as the contract says */
export function settleRow(
  act: Act,
  input: ParsedInputOf<'registers.settle'>,
  anew: SourceRow | undefined,
): OutputOf<'registers.settle'> {
  const row = findImport(act.db, input.id);
  if (row.ended !== 'completed') throw new FocalPointError('registers.import-not-complete');
  const held = act.db.first<{ block: number; decision: string | null }>(
    statement`select block, decision from register_review where import_no = ${row.no} and row = ${input.row}`,
  );
  if (held === undefined) throw new FocalPointError('registers.row-not-held');
  if (held.decision !== null) throw new FocalPointError('registers.row-settled');
  if (input.decision === 'taken-in') takeIn(act, row, held.block, input, anew);
  act.record(
    'register_review_event',
    {
      id: act.nextId(),
      import_id: row.id,
      row: input.row,
      decision: input.decision,
      corrections: storedJson(input.decision === 'taken-in' ? input.corrections : []),
      reason: input.reason,
      joined: anew?.joined === undefined ? null : storedJson(anew.joined),
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: `register-review.${input.decision}`, label: `${row.number} / ${input.row}` },
  );
  act.db.run(
    statement`update register_review set decision = ${input.decision} where import_no = ${row.no} and row = ${input.row}`,
  );
  return {};
}

function takeIn(
  act: Act,
  row: ImportRow,
  block: number,
  input: ParsedInputOf<'registers.settle'>,
  anew: SourceRow | undefined,
): void {
  const source = blockRows(act.db, row.id, block).find((one) => one.row === input.row);
  if (source === undefined) throw new FocalPointError('registers.row-not-held');
  const read = settledRow(row, source, input.corrections, anew);
  const isNamed = read.facts.length > 0;
  if (!isNamed || (read.holds.length > 0 && !input.asItStands))
    throw new FocalPointError('registers.still-held', { why: read.holds.map(({ why }) => why).join(', ') });
  const place = { registerNo: row.register_no, importNo: row.no, block, row: input.row };
  const entry = { ...entryOf(read), folded: foldedFacts(read.facts) };
  if (placeEntry(act.db, place, entry, uncountedImports(act.db)) === 'known-in-file')
    throw new FocalPointError('registers.key-known');
}

/** @throws FocalPointError `registers.entry-unknown`, `exhibits.unknown` */
export function decideEntry(act: Act, input: ParsedInputOf<'registers.decide'>): OutputOf<'registers.decide'> {
  return { id: recordDecision(act, input) };
}

/** @throws FocalPointError `registers.entry-unknown`, `exhibits.unknown` */
export function recordDecision(act: Act, input: ParsedInputOf<'registers.decide'>): RegisterDecisionId {
  const entry = findEntry(act.db, input.entryId);
  const exhibit = act.db.first<{ id: ExhibitId; label: string; description: string; serial: string }>(
    statement`select exhibit_id as id, case_title || ' / ' || mark as label, description, serial from exhibit_line
      where exhibit_id = ${input.exhibitId}`,
  );
  if (exhibit === undefined) throw new FocalPointError('exhibits.unknown');
  const id = RegisterDecisionId.parse(act.nextId());
  act.record(
    'register_decision',
    {
      id,
      entry_id: entry.id,
      import_id: entry.import_id,
      row: entry.row,
      exhibit_id: exhibit.id,
      decision: input.decision,
      reason: input.reason,
      seen: storedJson({
        entry: entry.facts,
        exhibit: { label: exhibit.label, description: exhibit.description, serial: exhibit.serial },
      }),
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: 'register-decision.recorded', label: `${entry.import_number} / ${entry.row} – ${exhibit.label}` },
  );
  act.db.run(
    statement`update register_candidate set state = ${input.decision} where kind = 'object' and left_entry = ${entry.id} and exhibit_id = ${exhibit.id}`,
  );
  return id;
}
