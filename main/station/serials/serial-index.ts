// Every serial, marking and pattern of the station in memory, for the thread that searches: made in slices after unlocking, then kept right by
// what was added to `serial_reading` and what left it (migration 0225). Who asks before it is whole has the rest read at once: slower, never less.
import { elementsOf, encoded, encodeWhole, positionsOf } from '../../../shared/domain/serial/index.ts';
import { statement, type ReadableDatabase, type Statement } from '../../database/index.ts';
import { leavesOpen, ReadingBlock } from './reading-block.ts';

const readAtOnce = 4096;

/** Where texts come from: in the order of their numbers, and what left them since. */
export interface ReadingSource {
  readonly texts: (after: number, limit: number) => Statement;
  /** What left it; a source that nothing ever leaves has none. */
  readonly gone?: {
    /** One row, `number`: the last. */
    readonly newest: () => Statement;
    /** Rows of `number` and `reading`, after a number. */
    readonly after: (number: number) => Statement;
  };
}

/** Serials, markings and patterns of our exhibits. */
export const exhibitReadings: ReadingSource = {
  texts: (after, limit) =>
    statement`select id, text from serial_reading where id > ${after} order by id limit ${limit}`,
  gone: {
    newest: () => statement`select max(number) as number from serial_reading_gone`,
    after: (number) =>
      statement`select number, reading_id as reading from serial_reading_gone where number > ${number} order by number`,
  },
};

/** Serials of the entries of other registers, by the number of the entry; entries are never taken back. */
export const registerSerials: ReadingSource = {
  texts: (after, limit) =>
    statement`select id, serial as text from register_serial where id > ${after} order by id limit ${limit}`,
};

interface StoredText {
  readonly id: number;
  readonly text: string;
}

export class SerialIndex {
  readonly #blocks: ReadingBlock[] = [];
  readonly #gone = new Set<number>();
  readonly #room = new Uint8Array(512);
  #open = { whole: new ReadingBlock(false), patterns: new ReadingBlock(true) };
  #readTo = 0;
  #goneTo: number | undefined;
  #isWhole = false;
  readonly #source: ReadingSource;

  constructor(source: ReadingSource = exhibitReadings) {
    this.#source = source;
    this.#blocks.push(this.#open.whole, this.#open.patterns);
  }

  /** Whether everything that was recorded when it was last asked is in it. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  get blocks(): readonly ReadingBlock[] {
    return this.#blocks;
  }

  /** Readings that were taken back since they were read; their bytes stay until the lock. */
  get gone(): ReadonlySet<number> {
    return this.#gone;
  }

  get bytesHeld(): number {
    return this.#blocks.reduce((sum, block) => sum + block.bytesHeld, 0);
  }

  /** Reads the next slice; `isWhole` says when it was the last. */
  loadSome(db: ReadableDatabase): void {
    // What leaves while we load is told afterwards.
    this.#goneTo ??= this.#newestGone(db);
    let count = 0;
    for (const { id, text } of db.each<StoredText>(this.#source.texts(this.#readTo, readAtOnce))) {
      this.#add(id, text);
      this.#readTo = id;
      count += 1;
    }
    this.#isWhole = count < readAtOnce;
  }

  /** Everything that is recorded by now is in it afterwards. */
  bringUpToDate(db: ReadableDatabase): void {
    do this.loadSome(db);
    while (!this.#isWhole);
    const { gone } = this.#source;
    if (gone === undefined) return;
    for (const { number, reading } of db.each<{ number: number; reading: number }>(gone.after(this.#goneTo ?? 0))) {
      this.#gone.add(reading);
      this.#goneTo = number;
    }
  }

  /** What was read so far, handed over and let go of: for a search that keeps nothing. */
  takeBlocks(): ReadingBlock[] {
    this.#open = { whole: new ReadingBlock(false), patterns: new ReadingBlock(true) };
    return this.#blocks.splice(0, this.#blocks.length, this.#open.whole, this.#open.patterns);
  }

  /** At the lock, before the thread ends with its memory. */
  wipe(): void {
    for (const block of this.#blocks) block.wipe();
    this.#gone.clear();
  }

  #newestGone(db: ReadableDatabase): number {
    const { gone } = this.#source;
    return gone === undefined ? 0 : (db.first<{ number: number | null }>(gone.newest())?.number ?? 0);
  }

  #add(id: number, text: string): void {
    const used = encodeWhole(text, this.#room);
    if (used === undefined) this.#addRead(id, text);
    else if (used > 0) this.#addTo('whole', id, this.#room.subarray(0, used));
  }

  #addRead(id: number, text: string): void {
    const readings = elementsOf(positionsOf(text));
    for (const elements of readings) {
      const bytes = encoded(elements);
      this.#addTo(leavesOpen(bytes) || readings.length > 1 ? 'patterns' : 'whole', id, bytes);
    }
  }

  #addTo(kind: 'whole' | 'patterns', id: number, bytes: Uint8Array): void {
    if (this.#open[kind].isFull) {
      this.#open[kind] = new ReadingBlock(kind === 'patterns');
      this.#blocks.push(this.#open[kind]);
    }
    this.#open[kind].add(id, bytes);
  }
}

const indexes = new WeakMap<ReadableDatabase, Map<ReadingSource, SerialIndex>>();

/**
 * Makes the index of this connection between other answers, so that nobody waits for it.
 * @param turn  lets others be answered; resolves when it is our turn again.
 */
export async function loadSerialsQuietly(db: ReadableDatabase, turn: () => Promise<unknown>): Promise<void> {
  const kept = new Map<ReadingSource, SerialIndex>();
  indexes.set(db, kept);
  // Our own first: they are what is looked for most.
  for (const source of [exhibitReadings, registerSerials]) {
    const index = new SerialIndex(source);
    kept.set(source, index);
    do {
      index.loadSome(db);
      await turn();
    } while (!index.isWhole);
  }
}

/** The index of this connection as it is, if one is being kept for it. */
export function serialIndexOf(db: ReadableDatabase, source = exhibitReadings): SerialIndex | undefined {
  return indexes.get(db)?.get(source);
}

export interface SearchedReadings {
  readonly blocks: Iterable<ReadingBlock>;
  readonly gone: ReadonlySet<number>;
}

/**
 * Everything that is recorded by now, to be searched: from memory where an index is kept, else read block by block and let go again. Both give the same.
 */
export function searchedReadings(db: ReadableDatabase, source = exhibitReadings): SearchedReadings {
  const index = serialIndexOf(db, source);
  if (index === undefined) return { blocks: blocksRead(db, source), gone: new Set() };
  index.bringUpToDate(db);
  return index;
}

function* blocksRead(db: ReadableDatabase, source: ReadingSource): Iterable<ReadingBlock> {
  const pass = new SerialIndex(source);
  do {
    pass.loadSome(db);
    yield* pass.takeBlocks();
  } while (!pass.isWhole);
}

export function wipeSerials(db: ReadableDatabase): void {
  for (const index of indexes.get(db)?.values() ?? []) index.wipe();
  indexes.delete(db);
}
