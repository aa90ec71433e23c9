// Entries of registers as they are shown: the list, and one with its versions, the row it comes from, and which exhibits it may speak of.
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { EntryLine } from '../../../shared/contract/registers.ts';
import { searchedWords } from '../../../shared/domain/place-names.ts';
import type { EntryKind } from '../../../shared/domain/register/fields.ts';
import { factText, type EntryRemark, type ReadFact } from '../../../shared/domain/register/read-row.ts';
import type { JoinedRow, SourceRow } from '../../../shared/domain/register/source-row.ts';
import { readSerialQuery } from '../../../shared/domain/serial/index.ts';
import type { RegisterId, RegisterImportId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, statementOf, type ReadableDatabase } from '../../database/index.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import { findSerials } from '../serials/index.ts';
import { readStoredJson } from '../stored-json.ts';
import { rowsOfContent } from './prepared-block.ts';
import { findImport, joinedLines, rulesOf, uncountedImports } from './register-records.ts';

const entriesOnPage = 100;
const candidatesShown = 20;

/** The verbatim rows of one block. @throws FocalPointError `database.damaged` */
export function blockRows(db: ReadableDatabase, importId: RegisterImportId, number: number): SourceRow[] {
  const block = db.first<{ sha256: string; content: Uint8Array }>(
    statement`select b.sha256, c.content from register_block b join register_block_content c on c.block_id = b.id
      where b.import_id = ${importId} and b.number = ${number}`,
  );
  if (block === undefined) throw new FocalPointError('database.damaged');
  return rowsOfContent(block.content, block.sha256);
}

interface EntryRow {
  readonly id: number;
  readonly register_id: RegisterId;
  readonly register_name: string;
  readonly kind: EntryKind;
  readonly facts: string;
  readonly remarks: string;
}

function lineOf(row: EntryRow): EntryLine {
  return {
    id: row.id,
    registerId: row.register_id,
    registerName: row.register_name,
    kind: row.kind,
    facts: readStoredJson<EntryLine['facts']>(row.facts),
    remarks: readStoredJson<EntryRemark[]>(row.remarks),
  };
}

/** Entries that stand, in the order in which they came in. */
export const listEntries: ReadHandler<'registers.entries'> = readsLong(({ db }, { registerId, text, after }) => {
  const words = searchedWords(text);
  const conditions = words.map(
    (forms) =>
      `(${forms.map((form) => (form.startsWith(' ') ? `instr(' ' || w.folded, ?) > 0` : 'instr(w.folded, ?) > 0')).join(' or ')})`,
  );
  const uncounted = uncountedImports(db);
  const rows = db.all<EntryRow>(
    statementOf(
      `select e.id, r.id as register_id, r.name as register_name, r.kind, e.facts, e.remarks
        from register_row_words w join register_row e on e.id = w.id join register r on r.no = e.register_no
        where w.id > ? ${registerId === undefined ? '' : 'and w.register_no = (select no from register where id = ?)'}
          ${conditions.map((one) => `and ${one}`).join(' ')}
          and e.import_no not in (select value from json_each(?))
          and (e.superseded_by is null or e.superseded_by in (select value from json_each(?)))
        order by w.id limit ?`,
      [
        after,
        ...(registerId === undefined ? [] : [registerId]),
        ...words.flat(),
        uncounted,
        uncounted,
        entriesOnPage + 1,
      ],
    ),
  );
  return { entries: rows.slice(0, entriesOnPage).map(lineOf), isMore: rows.length > entriesOnPage };
});

export interface FoundEntry extends Omit<EntryRow, 'facts'> {
  readonly facts: readonly ReadFact[];
  readonly register_no: number;
  readonly key: string;
  readonly import_id: RegisterImportId;
  readonly import_number: string;
  readonly row: number;
  readonly block: number;
  readonly seen_import: number;
  readonly seen_row: number;
}

/** @throws FocalPointError `registers.entry-unknown` */
export function findEntry(db: ReadableDatabase, id: number): FoundEntry {
  const uncounted = uncountedImports(db);
  const row = db.first<Omit<FoundEntry, 'facts'> & { readonly facts: string }>(
    statement`select e.*, r.id as register_id, r.name as register_name, r.kind, i.id as import_id, i.number as import_number
      from register_row e join register r on r.no = e.register_no join register_import i on i.no = e.import_no
      where e.id = ${id} and e.import_no not in (select value from json_each(${uncounted}))`,
  );
  if (row === undefined) throw new FocalPointError('registers.entry-unknown');
  return { ...row, facts: readStoredJson<ReadFact[]>(row.facts) };
}

type Read = OutputOf<'registers.entry'>;

export const readEntry: ReadHandler<'registers.entry'> = readsLong(({ db }, { id }) => {
  const entry = findEntry(db, id);
  const versions = versionsOf(db, entry);
  const [newest] = versions;
  const source = blockRows(db, entry.import_id, entry.block).find(({ row }) => row === entry.row);
  if (source === undefined || newest === undefined) throw new FocalPointError('database.damaged');
  const rules = rulesOf(findImport(db, entry.import_id));
  const seen = db.first<{ number: string }>(
    statement`select number from register_import where no = ${entry.seen_import}`,
  );
  return {
    line: lineOf({ ...entry, facts: JSON.stringify(entry.facts) }),
    versions,
    source: shownSource(source, settledJoins(db, entry)),
    columns: rules.definition.columns,
    joined: joinedLines(db, entry.import_id, rules),
    lastSeen: { importNumber: seen?.number ?? entry.import_number, row: entry.seen_row },
    decisions: decisionsOf(
      db,
      versions.map((version) => version.id),
    ),
    candidates: candidatesOf(db, entry.facts),
  };
});

/** A row as it is shown. @param joined  in place of what stood beside it. */
export function shownSource(
  source: SourceRow,
  joined: readonly JoinedRow[] | undefined = source.joined,
): Read['source'] {
  const { row, cells, fault, unjoined } = source;
  return {
    row,
    cells: [...cells],
    ...(fault === undefined ? {} : { fault }),
    ...(joined === undefined ? {} : { joined: joined.map((one) => ({ ...one, cells: [...one.cells] })) }),
    ...(unjoined === undefined
      ? {}
      : {
          unjoined: unjoined.map(({ rows, ...one }) => ({
            ...one,
            ...(rows === undefined ? {} : { rows: [...rows] }),
          })),
        }),
  };
}

/** The rows that a corrected key led to. */
function settledJoins(db: ReadableDatabase, entry: FoundEntry): JoinedRow[] | undefined {
  const settled = db.first<{ joined: string | null }>(
    statement`select joined from register_review_event where import_id = ${entry.import_id} and row = ${entry.row}`,
  );
  const joined = settled?.joined ?? null;
  return joined === null ? undefined : readStoredJson<JoinedRow[]>(joined);
}

function versionsOf(db: ReadableDatabase, { register_no, key }: FoundEntry): Read['versions'] {
  const rows = db.all<{
    id: number;
    importId: RegisterImportId;
    importNumber: string;
    fileName: string;
    sha256: string;
    row: number;
    facts: string;
    recordedAt: Instant;
    by: string;
  }>(
    statement`select e.id, i.id as importId, i.number as importNumber, i.file_name as fileName, i.sha256, e.row, e.facts,
        i.recorded_at as recordedAt, i.recorder as by
      from register_row e join register_import i on i.no = e.import_no
      where e.register_no = ${register_no} and e.key = ${key}
        and e.import_no not in (select value from json_each(${uncountedImports(db)})) order by e.import_no desc`,
  );
  return rows.map(({ facts, ...version }) => ({
    ...version,
    facts: readStoredJson<Read['versions'][number]['facts']>(facts),
  }));
}

/** The newest first; what was decided of an older version is still said. */
function decisionsOf(db: ReadableDatabase, ids: readonly number[]): Read['decisions'] {
  return db.all<Read['decisions'][number]>(
    statement`select d.id, d.exhibit_id as exhibitId, l.case_title || ' / ' || l.mark as exhibit, d.decision, d.reason,
        d.recorded_at as recordedAt, d.recorder as by
      from register_decision d join exhibit_line l on l.exhibit_id = d.exhibit_id
      where d.entry_id in (select value from json_each(${JSON.stringify(ids)})) order by d.recorded_at desc, d.id desc`,
  );
}

/** Exhibits whose serial may be this one, by the serial search: leads, never findings. */
function candidatesOf(db: ReadableDatabase, facts: readonly ReadFact[]): Read['candidates'] {
  const query = readSerialQuery(factText(facts, 'serial'), { width: 'usual', isTolerant: false, isUpsideDown: false });
  if (!query.ok) return [];
  const { candidates } = findSerials(db, query.query, {
    make: factText(facts, 'make'),
    model: factText(facts, 'model'),
    calibre: facts.find(({ fact }) => fact === 'calibre')?.read ?? factText(facts, 'calibre'),
  });
  const byExhibit = [...Map.groupBy(candidates, ({ exhibitId }) => exhibitId).values()].slice(0, candidatesShown);
  return byExhibit.flatMap(([best]) => {
    if (best === undefined) return [];
    const named = db.first<{ label: string; description: string }>(
      statement`select case_title || ' / ' || mark as label, description from exhibit_line where exhibit_id = ${best.exhibitId}`,
    );
    if (named === undefined) return [];
    const { exhibitId, text, cost, agrees } = best;
    return [{ exhibitId, ...named, serial: text, cost, agrees: [...agrees] }];
  });
}
