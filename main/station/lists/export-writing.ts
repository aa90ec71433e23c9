// Exports in the making, on the reading thread: the rows are found once, then worded piece by piece while the station goes on.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { columnOf } from '../../../shared/domain/lists/list-description.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import { listSources } from './answer-lists.ts';
import { byteOrderMark, csvLine } from '../csv.ts';
import type { Asked, FrozenOrder, ListSource } from './list-source.ts';
import { wordedColumns, type WordedColumn } from './list-words.ts';
import { selectedIds } from './selection.ts';

export type ExportOrder = ParsedInputOf<'lists.export'>;

export interface ExportBegun {
  readonly writing: number;
  readonly total: number;
  readonly columns: readonly Pick<WordedColumn, 'name' | 'heading' | 'isIdentifier' | 'isNumber'>[];
}

/** `bytes` for a spreadsheet, `cells` for a paper. `rows` counts what is in this piece. */
export type ExportPiece =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer>; readonly rows: number; readonly escaped: number }
  | { readonly kind: 'cells'; readonly cells: readonly (readonly string[])[]; readonly rows: number }
  | { readonly kind: 'end' };

interface Writing {
  readonly source: ListSource;
  readonly order: FrozenOrder;
  readonly columns: readonly WordedColumn[];
  readonly format: ExportOrder['format'];
  from: number;
}

const rowsAtOnce = 1000;
const writings = new Map<number, Writing>();
let nextWriting = 1;

/** @throws FocalPointError as `ListSource.open`, `lists.unknown-column`, `lists.snapshot-gone` */
export async function beginExport(asked: Asked, order: ExportOrder): Promise<ExportBegun> {
  const source = listSources[order.list];
  const found = source.open(asked, order.question);
  const unknown = order.columns.find((name) => columnOf(source.description, name) === undefined);
  if (unknown !== undefined) throw new FocalPointError('lists.unknown-column', { column: unknown });
  const columns = await wordedColumns(
    source.description,
    order.columns,
    order.language,
    order.format.kind === 'csv' ? 'spreadsheet' : 'paper',
  );
  const writing = nextWriting;
  nextWriting += 1;
  const only = order.only === undefined ? found : chosenOf(found, new Set(selectedIds(order.only)));
  writings.set(writing, { source, order: only, columns, format: order.format, from: 0 });
  return {
    writing,
    total: only.total,
    columns: columns.map(({ name, heading, isIdentifier, isNumber }) => ({ name, heading, isIdentifier, isNumber })),
  };
}

export function nextPiece(db: ReadableDatabase, now: string, id: number): ExportPiece {
  const writing = writings.get(id);
  strictAssert(writing !== undefined, 'an export is fetched while it is being written');
  const { source, order, columns, format } = writing;
  const isFirst = writing.from === 0;
  if (!isFirst && writing.from >= order.total) {
    writings.delete(id);
    return { kind: 'end' };
  }
  const rows = source.rows({ db, now }, order.ids(writing.from, rowsAtOnce));
  writing.from += rowsAtOnce;
  const cells = rows.map((row) => columns.map((column) => column.words(row.cells)));
  if (format.kind === 'pdf') return { kind: 'cells', cells, rows: rows.length };
  const lines = cells.map((row) => csvLine(row, format.separator));
  if (isFirst)
    lines.unshift(
      csvLine(
        columns.map(({ heading }) => heading),
        format.separator,
      ),
    );
  const mark = isFirst && format.withByteOrderMark ? byteOrderMark : '';
  return {
    kind: 'bytes',
    bytes: new TextEncoder().encode(mark + lines.map(({ line }) => line).join('')),
    rows: rows.length,
    escaped: lines.reduce((sum, { escaped }) => sum + escaped, 0),
  };
}

export function abandonExport(id: number): void {
  writings.delete(id);
}

/** Those of an order that were chosen, in that order. */
function chosenOf(order: FrozenOrder, chosen: ReadonlySet<string>): FrozenOrder {
  const ids = order.ids(0, order.total).filter((id) => chosen.has(id));
  return { total: ids.length, ids: (from, count) => ids.slice(from, from + count) };
}
