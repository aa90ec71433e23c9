// The lines of all exhibits in memory: loaded in pieces after unlocking, then kept right by the revision that every change of a line
// raises (migration 0110). One for each connection.
import type { ReadableDatabase, SqlValue } from '../../database/index.ts';
import { statement, statementOf } from '../../database/index.ts';
import { CodedColumn, PlainColumn } from './list-columns.ts';
import { ListTable } from './list-table.ts';

/** Every column one sorts, filters or counts by. */
function columns() {
  const text = () => new CodedColumn<string>();
  return {
    number: new PlainColumn(),
    mark: text(),
    case: text(),
    caseId: text(),
    kind: text(),
    make: text(),
    model: text(),
    calibre: text(),
    serial: new PlainColumn(),
    quantity: new CodedColumn<number>(),
    unit: text(),
    holder: text(),
    holderKey: text(),
    holderKind: text(),
    home: text(),
    homeId: text(),
    seenPlace: text(),
    seal: new PlainColumn(),
    sealState: text(),
    offer: text(),
    loan: text(),
    loanDue: new PlainColumn(),
    closed: text(),
    picture: text(),
    recordedAt: new PlainColumn(),
  };
}
export type ExhibitColumns = ReturnType<typeof columns>;
export type ExhibitColumn = keyof ExhibitColumns;

/** By what each column of the list is ordered. */
export const exhibitOrders: Readonly<Record<string, readonly ExhibitColumn[]>> = {
  number: ['number'],
  case: ['case', 'mark'],
  mark: ['mark'],
  kind: ['kind'],
  make: ['make', 'model'],
  model: ['model'],
  calibre: ['calibre'],
  serial: ['serial'],
  quantity: ['quantity'],
  unit: ['unit'],
  holder: ['holder'],
  home: ['home'],
  seal: ['seal'],
  loan: ['loanDue'],
  closed: ['closed'],
  recordedAt: ['recordedAt'],
};

const linesAtOnce = 1000;

interface Line {
  readonly exhibit_id: string;
  readonly case_id: string;
  readonly case_title: string;
  readonly number: string;
  readonly mark_order: string;
  readonly kind: string;
  readonly make: string;
  readonly model: string;
  readonly calibre: string;
  readonly serial: string;
  readonly quantity: number;
  readonly unit: string;
  readonly recorded_at: string;
  readonly folded: string;
  readonly seal: string;
  readonly seal_is_open: number;
  readonly holder_id: string | null;
  readonly holder_kind: string | null;
  readonly holder: string;
  readonly home_id: string | null;
  readonly home: string;
  readonly last_seen_place: string | null;
  readonly open_offer_id: string | null;
  readonly loan_event_id: string | null;
  readonly loan_due_at: string | null;
  readonly closed_as: string | null;
  readonly thumbnail_id: string | null;
}
const lineColumns = `exhibit_id, case_id, case_title, number, mark_order, kind, make, model, calibre, serial, quantity, unit,
  recorded_at, folded, seal, seal_is_open, holder_id, holder_kind, holder, home_id, home, last_seen_place, open_offer_id, loan_event_id, loan_due_at, closed_as,
  thumbnail_id`;

export class ExhibitTable {
  readonly columns = columns();
  readonly rows = new ListTable<ExhibitColumn>(this.columns, 'number');
  #loadedTo = '';
  #isLoaded = false;
  #revision: number | undefined;

  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /** Reads the next lines; `isLoaded` says when these were the last. */
  loadSome(db: ReadableDatabase): void {
    if (this.#isLoaded) return;
    // What is changed while we load is read again afterwards.
    this.#revision ??= newestRevision(db);
    const lines = readLines(db, 'exhibit_id > ? order by exhibit_id limit ?', [this.#loadedTo, linesAtOnce]);
    this.rows.put(lines.map(rowOf));
    this.#loadedTo = lines.at(-1)?.exhibit_id ?? this.#loadedTo;
    this.#isLoaded = lines.length < linesAtOnce;
  }

  /** Makes one more order that a person may ask for; false when all are made. */
  prepareNextOrder(): boolean {
    const next = Object.values(exhibitOrders).find((by) => !this.rows.hasOrder(by));
    if (next !== undefined) this.rows.ordered(next);
    return next !== undefined;
  }

  /** Everything that is recorded by now is in the table afterwards. */
  bringUpToDate(db: ReadableDatabase): void {
    while (!this.#isLoaded) this.loadSome(db);
    const newest = newestRevision(db);
    const known = this.#revision ?? 0;
    if (newest === known) return;
    this.rows.put(readLines(db, 'revision > ?', [known]).map(rowOf));
    this.#revision = newest;
  }
}

const tables = new WeakMap<ReadableDatabase, ExhibitTable>();

/**
 * Loads the lines between other answers, so that nobody waits for them, and then makes every order.
 * @param turn  lets others be answered; resolves when it is our turn again.
 */
export async function loadExhibitsQuietly(db: ReadableDatabase, turn: () => Promise<unknown>): Promise<void> {
  const table = exhibitTableOf(db);
  while (!table.isLoaded) {
    await turn();
    table.loadSome(db);
  }
  do await turn();
  while (table.prepareNextOrder());
}

export function exhibitTableOf(db: ReadableDatabase): ExhibitTable {
  let table = tables.get(db);
  if (table === undefined) {
    table = new ExhibitTable();
    tables.set(db, table);
  }
  return table;
}

function newestRevision(db: ReadableDatabase): number {
  return db.first<{ newest: number | null }>(statement`select max(revision) as newest from exhibit_line`)?.newest ?? 0;
}

function readLines(db: ReadableDatabase, condition: string, parameters: readonly SqlValue[]): Line[] {
  return db.all<Line>(statementOf(`select ${lineColumns} from exhibit_line where ${condition}`, parameters));
}

function rowOf(line: Line) {
  const isLent = line.loan_event_id !== null;
  return {
    id: line.exhibit_id,
    text: line.folded,
    values: {
      number: line.number,
      mark: line.mark_order,
      case: line.case_title,
      caseId: line.case_id,
      kind: line.kind,
      make: line.make,
      model: line.model,
      calibre: line.calibre,
      serial: line.serial,
      quantity: line.quantity,
      unit: line.unit,
      holder: line.holder,
      // Somebody outside has no identifier; then the name is all there is.
      holderKey: line.holder_id ?? line.holder,
      holderKind: line.holder_kind ?? '',
      home: line.home,
      homeId: line.home_id ?? '',
      seenPlace: line.last_seen_place ?? '',
      seal: line.seal,
      sealState: line.seal_is_open === 1 ? 'open' : line.seal === '' ? 'none' : 'closed',
      offer: line.open_offer_id === null ? 'none' : 'open',
      loan: isLent ? 'out' : '',
      loanDue: isLent ? (line.loan_due_at ?? '') : '',
      closed: line.closed_as ?? 'no',
      picture: line.thumbnail_id === null ? 'without' : 'with',
      recordedAt: line.recorded_at,
    } satisfies Record<ExhibitColumn, string | number>,
  };
}
