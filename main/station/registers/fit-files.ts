// A saved definition laid over files that were handed over: each is looked at as the definition says, or as it was recognised where that does not fit.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { columnsOf, type ColumnUse } from '../../../shared/domain/register/definition.ts';
import type { EntryKind } from '../../../shared/domain/register/fields.ts';
import { fitDefinition, isStopping, type Fitted, type Misfit } from '../../../shared/domain/register/fit-definition.ts';
import { offeredDefinition } from '../../../shared/domain/register/recognise-columns.ts';
import type { SavedReading } from '../../../shared/domain/register/saved-reading.ts';
import { shownOf, type ReadingWay, type RecognisedTable } from '../../../shared/domain/register/source-row.ts';
import { unexplainedTexts } from '../../../shared/domain/register/unexplained-texts.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { StagedUpload } from '../evidence-files.ts';
import type { Inside } from '../inside.ts';
import { readStoredJson } from '../stored-json.ts';
import type { Unlocked } from '../unlocked.ts';
import { lookAtFile } from './file-reading.ts';
import { usableDefinition } from './import-definitions.ts';
import { demandUpload, lookedTable } from './ordered-tables.ts';

/** @throws FocalPointError as the contract says */
export async function fitFiles(
  { unlocked }: Inside,
  { id, upload, joined: uploads }: ParsedInputOf<'registers.fit'>,
): Promise<OutputOf<'registers.fit'>> {
  const row = usableDefinition(unlocked.db, id);
  const saved = readStoredJson<SavedReading>(row.reading);
  const { tables, fitted, misfits } = await laidOver(unlocked, row.kind, saved, filesOf(upload, uploads, saved));
  const { definition } = fitted;
  const looked = tables.map(({ uploadId, file, table }, at) => ({
    upload: uploadId,
    looked: {
      ...lookedTable(unlocked, file, table, row.kind, undefined),
      definition: { ...definition, columns: [...columnsOf(definition, at)] },
    },
  }));
  const unknown = tables.flatMap(({ table }, at) =>
    unexplainedTexts(columnsOf(definition, at), table.rows, definition, true).map(({ fact, text }): Misfit => ({
      kind: 'unknown-text',
      table: at,
      name: text,
      use: fact,
    })),
  );
  const [main, ...others] = looked;
  if (main === undefined) throw new FocalPointError('attachments.upload-unknown');
  return {
    name: row.name,
    version: row.version,
    looked: main.looked,
    joined: others.slice(0, (definition.joined ?? []).length),
    definition,
    mode: saved.mode,
    misfits: [...misfits, ...unknown],
  };
}

/**
 * Whether files differ so from what a version says that a person has to look before they go in. Other files than it joins are such a difference.
 * @throws FocalPointError as `lookAtFile`
 */
export async function stopsAt(
  unlocked: Unlocked,
  { kind, saved }: { readonly kind: EntryKind; readonly saved: SavedReading },
  { upload, joined = [] }: Pick<ParsedInputOf<'registers.import'>, 'upload' | 'joined'>,
): Promise<boolean> {
  const isAsJoined =
    joined.length === saved.joined.length &&
    joined.every((one, at) => (one.upload === upload) === saved.joined[at]?.isSameFile);
  if (!isAsJoined) return true;
  const files = [upload, ...joined.map((one) => one.upload)];
  return (await laidOver(unlocked, kind, saved, files)).misfits.some(isStopping);
}

interface LaidOver {
  readonly tables: readonly {
    readonly uploadId: string;
    readonly file: StagedUpload;
    readonly table: RecognisedTable;
  }[];
  readonly fitted: Fitted;
  readonly misfits: readonly Misfit[];
}

async function laidOver(
  unlocked: Unlocked,
  kind: EntryKind,
  saved: SavedReading,
  files: readonly string[],
): Promise<LaidOver> {
  const misfits: Misfit[] = [];
  const tables = [];
  for (const [at, uploadId] of files.entries()) {
    const file = demandUpload(unlocked, uploadId);
    const way = at === 0 ? saved.way : (saved.joined[at - 1]?.way ?? saved.way);
    const found = await lookAsSaved(unlocked, file, way, columnsOf(saved.definition, at));
    misfits.push(...found.misfits.map((one) => ({ ...one, table: at })));
    tables.push({ uploadId, file, table: found.table });
  }
  const fitted = fitDefinition(
    saved.definition,
    tables.map(({ table }) => ({ header: table.header, offered: offeredColumns(kind, table) })),
  );
  return { tables, fitted, misfits: [...misfits, ...fitted.misfits] };
}

/** Which upload each table stands in: a sheet of the main file, or the next of the others. @throws FocalPointError `registers.join-incomplete` */
function filesOf(upload: string, uploads: readonly string[], { joined }: SavedReading): string[] {
  const others = [...uploads];
  const files = joined.map(({ isSameFile }) => (isSameFile ? upload : others.shift()));
  if (others.length > 0 || files.includes(undefined)) throw new FocalPointError('registers.join-incomplete');
  return [upload, ...files.flatMap((file) => (file === undefined ? [] : [file]))];
}

function offeredColumns(kind: EntryKind, { header, rows }: RecognisedTable): ColumnUse[] {
  return offeredDefinition(kind, header, rows).columns;
}

interface LookedAsSaved {
  readonly table: RecognisedTable;
  readonly misfits: readonly Omit<Misfit, 'table'>[];
}

/** @throws FocalPointError as `lookAtFile` */
async function lookAsSaved(
  { files }: Unlocked,
  file: StagedUpload,
  saved: ReadingWay,
  columns: readonly ColumnUse[],
): Promise<LookedAsSaved> {
  const recognised = await lookAtFile(files, file, {});
  const { way } = recognised;
  if (way.format !== saved.format)
    return { table: recognised, misfits: [{ kind: 'format-other', name: saved.format, instead: way.format }] };
  if (way.format === 'xlsx' && !recognised.sheets.includes(saved.sheet))
    return { table: recognised, misfits: [{ kind: 'sheet-missing', name: saved.sheet, instead: way.sheet }] };
  // Bytes that are sure of their encoding are read in it, whatever the last file had.
  const isSure = recognised.encodingBy === 'mark' || (recognised.encodingBy === 'form' && hasLetters(recognised));
  const { encoding } = way.format !== 'xlsx' && isSure ? way : saved;
  const told = await lookAtFile(files, file, { ...saved, encoding });
  const isRecognisedBetter = fitting(recognised, columns) > fitting(told, columns);
  const table = isRecognisedBetter ? recognised : told;
  const misfits: Omit<Misfit, 'table'>[] = [];
  if (way.format !== 'xlsx' && table.way.encoding !== saved.encoding)
    misfits.push({ kind: 'encoding-other', name: saved.encoding, instead: table.way.encoding });
  if (way.format === 'csv' && table.way.separator !== saved.separator)
    misfits.push({ kind: 'separator-other', name: saved.separator, instead: table.way.separator });
  if (table.way.headerRow !== saved.headerRow)
    misfits.push({
      kind: 'header-row-other',
      name: String(saved.headerRow),
      instead: String(table.way.headerRow),
    });
  return { table, misfits };
}

function fitting({ header }: RecognisedTable, columns: readonly ColumnUse[]): number {
  const names = new Set(header);
  return columns.filter(({ header: name }) => name !== '' && names.has(name)).length;
}

/** Beyond ASCII, where encodings differ. */
function hasLetters({ header, rows }: RecognisedTable): boolean {
  const isBeyond = (text: string): boolean => /[^\0-\x7f]/.test(text);
  return header.some(isBeyond) || rows.some(({ cells }) => cells.some((cell) => isBeyond(shownOf(cell))));
}
