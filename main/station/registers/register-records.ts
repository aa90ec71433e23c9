// Registers and imports as their rows say; which imports count.
import type { ImportLine, JoinedFileLine, RegisterLine } from '../../../shared/contract/registers.ts';
import type { EntryKind } from '../../../shared/domain/register/fields.ts';
import type { ReadingRules } from '../../../shared/domain/register/read-row.ts';
import type { ReadingWay } from '../../../shared/domain/register/source-row.ts';
import type { ImportDefinitionId, RegisterId, RegisterImportId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { readStoredJson, storedJson } from '../stored-json.ts';

export interface RegisterRow {
  readonly id: RegisterId;
  readonly no: number;
  readonly name: string;
  readonly holder: string;
  readonly kind: EntryKind;
  readonly note: string;
}

/** @throws FocalPointError `registers.unknown` */
export function findRegister(db: ReadableDatabase, id: RegisterId): RegisterRow {
  const row = db.first<RegisterRow>(statement`select id, no, name, holder, kind, note from register where id = ${id}`);
  if (row === undefined) throw new FocalPointError('registers.unknown');
  return row;
}

export function listRegisters(db: ReadableDatabase): RegisterLine[] {
  return db
    .all<Omit<RegisterLine, 'lastImport'> & { readonly lastImport: Instant | null }>(
      statement`select r.id, r.name, r.holder, r.kind, r.note, count(i.id) as imports, max(i.recorded_at) as lastImport
        from register r left join register_import i on i.register_id = r.id group by r.id order by r.no`,
    )
    .map(({ lastImport, ...line }) => (lastImport === null ? line : { ...line, lastImport }));
}

export interface ImportRow {
  readonly id: RegisterImportId;
  readonly no: number;
  readonly number: string;
  readonly register_id: RegisterId;
  readonly file_id: string;
  readonly wrapped_key: string;
  readonly file_name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly way: string;
  readonly rules: string;
  readonly mode: ImportLine['mode'];
  readonly recorded_at: Instant;
  readonly recorder: string;
  readonly register_no: number;
  readonly register_name: string;
  readonly ended: 'completed' | 'given-up' | null;
  readonly definition_id: ImportDefinitionId | null;
  readonly definition_version: number | null;
  readonly definition_changed: 0 | 1 | null;
  /** As that version was called. */
  readonly definition_name: string | null;
}

/** The newest first. */
export function loadImports(
  db: ReadableDatabase,
  of: { readonly id?: RegisterImportId; readonly registerId?: RegisterId | undefined } = {},
): ImportRow[] {
  const { id = '', registerId = '' } = of;
  return db.all<ImportRow>(
    statement`select i.*, r.no as register_no, r.name as register_name,
        (select name from import_definition_version v where v.definition_id = i.definition_id and v.version = i.definition_version) as definition_name,
        (select kind from register_import_event e where e.import_id = i.id and e.kind in ('completed', 'given-up')) as ended
      from register_import i join register r on r.id = i.register_id
      where (${id} = '' or i.id = ${id}) and (${registerId} = '' or i.register_id = ${registerId}) order by i.no desc`,
  );
}

/** @throws FocalPointError `registers.import-unknown` */
export function findImport(db: ReadableDatabase, id: RegisterImportId): ImportRow {
  const [row] = loadImports(db, { id });
  if (row === undefined) throw new FocalPointError('registers.import-unknown');
  return row;
}

export function wayOf({ way }: Pick<ImportRow, 'way'>): ReadingWay {
  return readStoredJson<ReadingWay>(way);
}

type Stored<Rules> = Rules extends { readonly usual: readonly (infer Usual | undefined)[] }
  ? Omit<Rules, 'usual'> & { readonly usual: readonly (Usual | null)[] }
  : never;

/** JSON has no undefined in a list. */
export function storedRules({ usual, joined, ...rules }: ReadingRules): string {
  const kept = (list: ReadingRules['usual']) => list.map((one) => one ?? null);
  return storedJson({
    ...rules,
    usual: kept(usual),
    joined: joined?.map((table) => ({ ...table, usual: kept(table.usual) })),
  });
}

export function rulesOf({ rules }: Pick<ImportRow, 'rules'>): ReadingRules {
  const { joined, ...stored } = readStoredJson<
    Stored<Omit<ReadingRules, 'joined'>> & {
      readonly joined?: readonly Stored<NonNullable<ReadingRules['joined']>[number]>[];
    }
  >(rules);
  const read = (list: (typeof stored)['usual']) => list.map((one) => one ?? undefined);
  return {
    ...stored,
    usual: read(stored.usual),
    ...(joined === undefined ? {} : { joined: joined.map((table) => ({ ...table, usual: read(table.usual) })) }),
  };
}

export interface JoinedFileRow {
  readonly file_id: string;
  readonly wrapped_key: string;
  readonly file_name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly way: string;
}

/** Beside the main file, in the order in which they are joined. */
export function joinedFiles(db: ReadableDatabase, importId: RegisterImportId): JoinedFileRow[] {
  return db.all<JoinedFileRow>(
    statement`select file_id, wrapped_key, file_name, bytes, sha256, way from register_import_file
      where import_id = ${importId} order by place`,
  );
}

/** As they are shown. */
export function joinedLines(db: ReadableDatabase, importId: RegisterImportId, rules: ReadingRules): JoinedFileLine[] {
  return joinedFiles(db, importId).map(({ file_name: fileName, bytes, sha256, way }, at) => ({
    name: rules.definition.joined?.[at]?.name ?? fileName,
    fileName,
    bytes,
    sha256,
    way: readStoredJson<ReadingWay>(way),
  }));
}

/** As the thread reads them. */
export function tablesOf(files: readonly JoinedFileRow[], { joined }: ReadingRules) {
  return files.map(({ file_id, wrapped_key, way }, at) => ({
    file: { fileId: file_id, wrappedKey: wrapped_key },
    way: readStoredJson<ReadingWay>(way),
    header: joined?.[at]?.header ?? [],
  }));
}

/** Numbers of imports that do not count: still running, interrupted, given up. Small, and mostly none. JSON, for a statement. */
export function uncountedImports(db: ReadableDatabase, but = 0): string {
  const rows = db.all<{ no: number }>(
    statement`select no from register_import i where no <> ${but} and not exists
      (select 1 from register_import_event e where e.import_id = i.id and e.kind = 'completed')`,
  );
  return JSON.stringify(rows.map(({ no }) => no));
}

/** The import of this register that neither ended nor was given up. */
export function openImport(db: ReadableDatabase, registerId: RegisterId): ImportRow | undefined {
  return loadImports(db, { registerId }).find(({ ended }) => ended === null);
}

export interface BlockSums {
  readonly blocks: number;
  readonly last_row: number;
  readonly rows: number;
  readonly entries: number;
  readonly unchanged: number;
  readonly held: number;
}

export function blockSums(db: ReadableDatabase, id: RegisterImportId): BlockSums {
  const sums = db.first<BlockSums>(
    statement`select count(*) as blocks, coalesce(max(last_row), 0) as last_row, coalesce(sum(rows), 0) as rows,
        coalesce(sum(entries), 0) as entries, coalesce(sum(unchanged), 0) as unchanged, coalesce(sum(held), 0) as held
      from register_block where import_id = ${id}`,
  );
  return sums ?? { blocks: 0, last_row: 0, rows: 0, entries: 0, unchanged: 0, held: 0 };
}

/** @param isRunning  whether a job of this session writes it. */
export function importLine(db: ReadableDatabase, row: ImportRow, isRunning: boolean): ImportLine {
  const { rows, entries, unchanged, held } = blockSums(db, row.id);
  const waiting = db.first<{ waiting: number }>(
    statement`select count(*) as waiting from register_review where import_no = ${row.no} and decision is null`,
  );
  return {
    id: row.id,
    number: row.number,
    registerId: row.register_id,
    registerName: row.register_name,
    fileName: row.file_name,
    bytes: row.bytes,
    sha256: row.sha256,
    mode: row.mode,
    ...readWithOf(row),
    state: row.ended ?? (isRunning ? 'running' : 'interrupted'),
    counts: { rows, entries, unchanged, held },
    waiting: row.ended === 'given-up' ? 0 : (waiting?.waiting ?? 0),
    recordedAt: row.recorded_at,
    by: row.recorder,
  };
}

function readWithOf(row: ImportRow): Pick<ImportLine, 'readWith'> {
  const { definition_id: id, definition_version: version, definition_name: name } = row;
  if (id === null || version === null || name === null) return {};
  return { readWith: { id, version, name, isChanged: row.definition_changed === 1 } };
}

export function recordImportEvent(
  act: Act,
  row: Pick<ImportRow, 'id' | 'number'>,
  kind: 'stopped' | 'resumed' | 'completed' | 'given-up',
  content: Readonly<Record<string, unknown>>,
): void {
  const last = act.db.first<{ step: number | null }>(
    statement`select max(step) as step from register_import_event where import_id = ${row.id}`,
  );
  act.record(
    'register_import_event',
    {
      id: act.nextId(),
      import_id: row.id,
      step: (last?.step ?? 0) + 1,
      kind,
      content: storedJson(content),
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: `register-import.${kind}`, label: row.number },
  );
}
