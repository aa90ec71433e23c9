// Bytes that a thread makes and its caller fetches piece by piece: the maker waits while a piece lies unfetched, so that a paper or a bundle
// of a gigabyte never waits in memory.
import { strictAssert } from '../../shared/language/habits.ts';
import { release } from '../../shared/language/release.ts';
import type { CallContext } from './serve-thread.ts';

/** What the maker is given. */
export interface PieceWriter {
  readonly signal: AbortSignal;
  /** Gathers bytes. They are kept, not copied: whoever gives them gives them away. */
  add(bytes: Uint8Array): void;
  /** The same for bytes that nobody else holds: they are wiped and given back as soon as they are handed over. */
  give(bytes: Uint8Array): void;
  /** Hands over what was gathered once it is a piece, and waits while one lies unfetched. */
  makeRoom(): Promise<void>;
  /** How far it is, told with the next piece; a sign of life for whoever waits for one. */
  reached(done: number, of: number): void;
}

export interface PiecesProgress {
  readonly done: number;
  readonly of: number;
}

export type NextPiece<Result> =
  | ({ readonly kind: 'piece'; readonly bytes: Uint8Array } & PiecesProgress)
  | { readonly kind: 'end'; readonly result: Result };

interface AskedForPieces extends Pick<CallContext<never>, 'moveWithAnswer'> {
  readonly report?: (progress: PiecesProgress) => void;
}

/** Bytes handed over at once. */
const pieceLength = 1024 * 1024;

class Writing<Result> implements PieceWriter {
  readonly #abort = new AbortController();
  readonly #pieces: Buffer[] = [];
  readonly #result: Promise<Result>;
  #gathered: Uint8Array[] = [];
  #given: Uint8Array[] = [];
  #length = 0;
  #progress: PiecesProgress = { done: 0, of: 0 };
  #hasEnded = false;
  /** Whoever waits for the next piece. */
  #wake = (): void => undefined;
  /** Lets the maker go on. */
  #fetched = (): void => undefined;

  constructor(make: (writer: PieceWriter) => Promise<Result>) {
    this.#result = make(this)
      .then((result) => {
        this.#handOver();
        return result;
      })
      .finally(() => {
        this.#hasEnded = true;
        this.#wake();
      });
    // Whoever fetches hears of it.
    this.#result.catch(() => undefined);
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  add(bytes: Uint8Array): void {
    this.#gathered.push(bytes);
    this.#length += bytes.length;
  }

  give(bytes: Uint8Array): void {
    this.add(bytes);
    this.#given.push(bytes);
  }

  async makeRoom(): Promise<void> {
    if (this.#length >= pieceLength) this.#handOver();
    while (this.#pieces.length > 1 && !this.signal.aborted) {
      await new Promise<void>((resolve) => {
        this.#fetched = resolve;
      });
    }
  }

  reached(done: number, of: number): void {
    this.#progress = { done, of };
    this.#wake();
  }

  async next({ moveWithAnswer, report }: AskedForPieces): Promise<NextPiece<Result>> {
    while (this.#pieces.length === 0 && !this.#hasEnded) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      report?.(this.#progress);
    }
    const piece = this.#pieces.shift();
    this.#fetched();
    if (piece === undefined) return { kind: 'end', result: await this.#result };
    // A buffer of its own moves and leaves nothing behind; a short one lies in Node's shared pool and is copied and wiped.
    const isOwn = piece.buffer.byteLength === piece.byteLength;
    const bytes = isOwn ? new Uint8Array(piece.buffer as ArrayBuffer) : Uint8Array.from(piece); // Node's buffers are never shared memory
    if (!isOwn) piece.fill(0);
    moveWithAnswer(bytes.buffer);
    return { kind: 'piece', bytes, ...this.#progress };
  }

  abandon(): void {
    this.#abort.abort();
    this.#fetched();
  }

  #handOver(): void {
    if (this.#length === 0) return;
    this.#pieces.push(Buffer.concat(this.#gathered));
    for (const bytes of this.#given) release(bytes);
    this.#gathered = [];
    this.#given = [];
    this.#length = 0;
    this.#wake();
  }
}

/** Everything of this kind that a thread is making. */
export class Pieces<Result> {
  readonly #writings = new Map<number, Writing<Result>>();
  #last = 0;

  /** @returns by what it is asked for. */
  begin(make: (writer: PieceWriter) => Promise<Result>): number {
    this.#last += 1;
    this.#writings.set(this.#last, new Writing(make));
    return this.#last;
  }

  /** @throws what making it threw. */
  async next(id: number, asked: AskedForPieces): Promise<NextPiece<Result>> {
    const writing = this.#writings.get(id);
    strictAssert(writing !== undefined, 'pieces are fetched while they are being made');
    const next = await writing.next(asked);
    if (next.kind === 'end') this.#writings.delete(id);
    return next;
  }

  abandon(id: number): void {
    this.#writings.get(id)?.abandon();
    this.#writings.delete(id);
  }
  /** Before the thread ends. */
  close(): void {
    for (const id of this.#writings.keys()) this.abandon(id);
  }
}
