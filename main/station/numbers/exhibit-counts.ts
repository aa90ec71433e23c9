// All exhibits that are counted, in the reading thread: loaded in pieces after unlocking, kept right by what the ledger says was changed since, and put back
// to what they were at an earlier head. One for each connection.
import type { ReadableDatabase } from '../../database/index.ts';
import { statement } from '../../database/index.ts';
import { baseDescriptions } from '../../../shared/domain/numbers/fields.ts';
import { ChangedSince, ledgerSize, rowAsOf, type PastRow } from './as-of.ts';
import { CountedTable } from './counted-table.ts';
import {
  countedExhibit,
  countedIncident,
  countedKinds,
  type CountedIncident,
  type ExhibitSource,
} from './exhibit-record.ts';
import { fatesAt, originsAt, type FateOfExhibit, type OriginOfFirearm } from './origins.ts';

const rowsAtOnce = 1000;
const incidentsAtOnce = 4000;
/** Beyond so many changes reading everything again is quicker than finding each. */
const mostFollowed = 2000;
const watched = ['exhibit', 'incident', 'trace-event', 'origin-finding', 'custody-event', 'handling'] as const;

/** Records as they are to be counted: a table, and which of its rows stand for nothing here. */
export interface CountedPart {
  readonly table: CountedTable;
  readonly without: ReadonlySet<number>;
}

const { fields, days } = baseDescriptions.exhibits;
export const newExhibitTable = () =>
  new CountedTable(
    Object.keys(fields).filter((field) => field !== 'month'),
    days,
  );

export class ExhibitCounts {
  #table = newExhibitTable();
  #loadedTo = '';
  #isLoaded = false;
  #hasIncidents = false;
  readonly #incidents = new Map<string, CountedIncident>();
  #size: number | undefined;
  #origins = new Map<string, OriginOfFirearm>();
  #fates = new Map<string, FateOfExhibit>();

  get loaded(): number {
    return this.#table.size;
  }

  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /** Reads the next ones; `isLoaded` says when these were the last. */
  loadSome(db: ReadableDatabase): void {
    if (this.#isLoaded) return;
    if (this.#size === undefined) {
      // What is changed while we load is read again afterwards.
      this.#size = ledgerSize(db);
      const nothing = new ChangedSince(db, this.#size, []);
      this.#origins = originsAt(db, nothing);
      this.#fates = fatesAt(db, nothing);
    } else if (!this.#hasIncidents) this.#loadIncidents(db);
    else this.#loadExhibits(db);
  }

  /** All of them first: looked up one by one for each exhibit they take most of the time. */
  #loadIncidents(db: ReadableDatabase): void {
    const rows = db.all<IncidentRow>(
      statement`select id, kind, occurred_from, seizure from incident where id > ${this.#loadedTo} order by id limit ${incidentsAtOnce}`,
    );
    for (const { id, kind, occurred_from, seizure } of rows)
      this.#incidents.set(id, countedIncident(kind, occurred_from, seizure));
    this.#hasIncidents = rows.length < incidentsAtOnce;
    this.#loadedTo = this.#hasIncidents ? '' : (rows.at(-1)?.id ?? '');
  }

  #loadExhibits(db: ReadableDatabase): void {
    const rows = db.all<ExhibitRow>(
      statement`select id, kind, quantity, unit, facts, serials, markings, recorded_at, split_as, incident_id
        from exhibit where id > ${this.#loadedTo} order by id limit ${rowsAtOnce}`,
    );
    for (const row of rows)
      if (isCounted(row)) this.#add({ ...row, incident: this.#incidents.get(row.incident_id ?? '') });
    this.#loadedTo = rows.at(-1)?.id ?? this.#loadedTo;
    this.#isLoaded = rows.length < rowsAtOnce;
    if (this.#isLoaded) this.#incidents.clear();
  }

  /** Everything that is recorded by now is counted afterwards. */
  bringUpToDate(db: ReadableDatabase): void {
    while (!this.#isLoaded) this.loadSome(db);
    const size = ledgerSize(db);
    const before = this.#size ?? 0;
    if (size === before) return;
    const changed = new ChangedSince(db, before, watched);
    this.#size = size;
    if (changed.isEmpty) return;
    const nothing = new ChangedSince(db, size, []);
    const [origins, fates] = [originsAt(db, nothing), fatesAt(db, nothing)];
    const ids = affected(db, changed, [this.#origins, origins], [this.#fates, fates]);
    this.#origins = origins;
    this.#fates = fates;
    if (ids.size > mostFollowed) return this.#readAgain(db);
    for (const id of ids) {
      const known = this.#table.rowOf(id);
      if (known !== undefined) this.#table.remove(known);
      const row = readExhibit(db, id);
      if (row !== undefined && isCounted(row)) this.#add({ ...row, incident: readIncident(db, row.incident_id) });
    }
  }

  /** As it was after the first `size` entries of the ledger. */
  asOf(db: ReadableDatabase, size: number): CountedPart[] {
    this.bringUpToDate(db);
    const now: CountedPart = { table: this.#table, without: new Set() };
    if (size >= (this.#size ?? 0)) return [now];
    const changed = new ChangedSince(db, size, watched);
    if (changed.isEmpty) return [now];
    const [origins, fates] = [originsAt(db, changed), fatesAt(db, changed)];
    const past = newExhibitTable();
    const without = new Set<number>();
    for (const id of affected(db, changed, [this.#origins, origins], [this.#fates, fates])) {
      const row = this.#table.rowOf(id);
      if (row !== undefined) without.add(row);
      const source = sourceAsOf(db, id, size);
      if (source !== undefined) past.add(countedExhibit(source, origins.get(id), fates.get(id)));
    }
    return [
      { table: this.#table, without },
      { table: past, without: new Set() },
    ];
  }

  #add(source: ExhibitSource): void {
    this.#table.add(countedExhibit(source, this.#origins.get(source.id), this.#fates.get(source.id)));
  }

  #readAgain(db: ReadableDatabase): void {
    this.#table = newExhibitTable();
    this.#loadedTo = '';
    this.#isLoaded = false;
    this.#hasIncidents = false;
    this.#size = undefined;
    while (!this.#isLoaded) this.loadSome(db);
  }
}

interface ExhibitRow extends Omit<ExhibitSource, 'incident'> {
  readonly split_as: string | null;
  readonly incident_id: string | null;
}

interface IncidentRow {
  readonly id: string;
  readonly kind: string;
  readonly occurred_from: string;
  readonly seizure: string | null;
}

function readExhibit(db: ReadableDatabase, id: string): ExhibitRow | undefined {
  return db.first(
    statement`select id, kind, quantity, unit, facts, serials, markings, recorded_at, split_as, incident_id
      from exhibit where id = ${id}`,
  );
}

function readIncident(db: ReadableDatabase, id: string | null): CountedIncident | undefined {
  if (id === null) return undefined;
  const row = db.first<IncidentRow>(statement`select id, kind, occurred_from, seizure from incident where id = ${id}`);
  return row === undefined ? undefined : countedIncident(row.kind, row.occurred_from, row.seizure);
}

/** What was split off a lot is counted with the lot. */
function isCounted({ kind, split_as }: { readonly kind: string; readonly split_as?: string | null }): boolean {
  return countedKinds.includes(kind) && split_as !== 'fraction';
}

/** Exhibits whose counting a change can alter: they themselves, those of a revised incident, those whose origin or fate is another. */
function affected(
  db: ReadableDatabase,
  changed: ChangedSince,
  [someOrigins, otherOrigins]: readonly [ReadonlyMap<string, OriginOfFirearm>, ReadonlyMap<string, OriginOfFirearm>],
  [someFates, otherFates]: readonly [ReadonlyMap<string, FateOfExhibit>, ReadonlyMap<string, FateOfExhibit>],
): Set<string> {
  const ids = new Set(changed.of('exhibit'));
  for (const incident of changed.of('incident'))
    for (const { id } of db.each<{ id: string }>(statement`select id from exhibit where incident_id = ${incident}`))
      ids.add(id);
  for (const id of new Set([...someOrigins.keys(), ...otherOrigins.keys()])) {
    const [one, other] = [someOrigins.get(id), otherOrigins.get(id)];
    if (one?.state !== other?.state || one?.kind !== other?.kind || one?.country !== other?.country) ids.add(id);
  }
  for (const id of new Set([...someFates.keys(), ...otherFates.keys()]))
    if (someFates.get(id)?.occurredAt !== otherFates.get(id)?.occurredAt) ids.add(id);
  return ids;
}

function sourceAsOf(db: ReadableDatabase, id: string, size: number): ExhibitSource | undefined {
  const exhibit = rowAsOf(db, 'exhibit', id, size);
  if (exhibit === undefined) return undefined;
  const kind = wordOf(exhibit, 'kind') ?? '';
  if (!isCounted({ kind, split_as: wordOf(exhibit, 'split_as') })) return undefined;
  const incidentId = wordOf(exhibit, 'incident_id');
  const incident = incidentId === null ? undefined : rowAsOf(db, 'incident', incidentId, size);
  return {
    id,
    kind,
    quantity: Number(exhibit['quantity']),
    unit: wordOf(exhibit, 'unit') ?? '',
    facts: wordOf(exhibit, 'facts') ?? '{}',
    serials: wordOf(exhibit, 'serials') ?? '[]',
    markings: wordOf(exhibit, 'markings') ?? '[]',
    recorded_at: wordOf(exhibit, 'recorded_at') ?? '',
    incident:
      incident === undefined
        ? undefined
        : countedIncident(
            wordOf(incident, 'kind') ?? '',
            wordOf(incident, 'occurred_from') ?? '',
            wordOf(incident, 'seizure'),
          ),
  };
}

function wordOf(row: PastRow | undefined, column: string): string | null {
  const value = row?.[column];
  return typeof value === 'string' ? value : null;
}

const known = new WeakMap<ReadableDatabase, ExhibitCounts>();

export function exhibitCountsOf(db: ReadableDatabase): ExhibitCounts {
  const counts = known.get(db) ?? new ExhibitCounts();
  known.set(db, counts);
  return counts;
}

/**
 * Loads between other answers, so that nobody waits for it.
 * @param turn  lets others be answered; resolves when it is our turn again.
 */
export async function loadCountsQuietly(db: ReadableDatabase, turn: () => Promise<unknown>): Promise<void> {
  const counts = exhibitCountsOf(db);
  while (!counts.isLoaded) {
    await turn();
    counts.loadSome(db);
  }
}
