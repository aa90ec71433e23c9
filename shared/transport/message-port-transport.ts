// The station over a message port: both sides, for any port that can post and hear (a window's, a process's, a test's).
// The station's side trusts nothing it hears; the caller's side never rejects.
import { z } from 'zod';
import { drop } from '../language/habits.ts';
import { FocalPointError } from '../language/result.ts';
import type { Envelope, StationEvent } from './envelope.ts';
import { unreachable, type Transport, type UploadHandle, type UploadSource } from './transport.ts';

/** The little that every kind of message port has in common. */
export interface WirePort {
  post(message: unknown): void;
  /** Calls `heard` for every message and `closed` once the other side is gone. */
  listen(heard: (message: unknown) => void, closed: () => void): void;
}

/** What the station's side of the wire needs of a station. */
export interface StationDoor {
  request(name: string, payload: unknown): Promise<Envelope>;
  subscribe(listener: (event: StationEvent) => void): () => void;
  receive(fileName: string, chunks: AsyncIterable<Uint8Array>): Promise<UploadHandle>;
}

/** Bytes of one upload message: large enough to be quick, small enough that nobody waits behind it. */
export const uploadChunkBytes = 1024 * 1024;
const maximumOpenUploads = 8;

const Id = z.number().int().min(0);
const ToStation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('request'), id: Id, name: z.string().max(100), payload: z.unknown() }),
  z.strictObject({ kind: z.literal('upload'), id: Id, fileName: z.string().min(1).max(400) }),
  z.strictObject({
    kind: z.literal('chunk'),
    id: Id,
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= uploadChunkBytes),
    isLast: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('abandon'), id: Id }),
]);
type ToStation = z.infer<typeof ToStation>;

type FromStation =
  | { readonly kind: 'answer'; readonly id: number; readonly envelope: Envelope }
  /** The station wants the next piece of this upload: nothing piles up in between. */
  | { readonly kind: 'want'; readonly id: number }
  | { readonly kind: 'event'; readonly event: StationEvent };

/** Serves `station` over `port` until the other side is gone. A message out of form is not answered. */
export function serveStation(port: WirePort, station: StationDoor): void {
  const uploads = new Map<number, IncomingUpload>();
  const tell = (message: FromStation): void => port.post(message);
  const unsubscribe = station.subscribe((event) => tell({ kind: 'event', event }));
  const answer = async (id: number, ask: () => Promise<Envelope>): Promise<void> => {
    tell({ kind: 'answer', id, envelope: await ask().catch(asFailure) });
  };
  const open = async (id: number, fileName: string): Promise<Envelope> => {
    if (uploads.size >= maximumOpenUploads || uploads.has(id)) throw new FocalPointError('station.bad-input');
    const incoming = new IncomingUpload(() => tell({ kind: 'want', id }));
    uploads.set(id, incoming);
    try {
      return { ok: true, value: await station.receive(fileName, incoming) };
    } finally {
      uploads.delete(id);
    }
  };
  port.listen(
    (heard) => {
      const message = ToStation.safeParse(heard);
      if (!message.success) return;
      const { data } = message;
      if (data.kind === 'request') drop(answer(data.id, () => station.request(data.name, data.payload)));
      else if (data.kind === 'upload') drop(answer(data.id, () => open(data.id, data.fileName)));
      else if (data.kind === 'chunk') uploads.get(data.id)?.push(data.bytes, data.isLast);
      else uploads.get(data.id)?.abandon();
    },
    () => {
      unsubscribe();
      for (const upload of uploads.values()) upload.abandon();
    },
  );
}

/** One upload as the station reads it: each piece is asked for when it is wanted. */
class IncomingUpload implements AsyncIterable<Uint8Array> {
  readonly #want: () => void;
  #waiting: PromiseWithResolvers<Uint8Array> | undefined;
  #isLast = false;
  #isAbandoned = false;

  constructor(want: () => void) {
    this.#want = want;
  }

  push(bytes: Uint8Array, isLast: boolean): void {
    // A piece nobody asked for cannot be put in its place.
    if (this.#waiting === undefined) return this.abandon();
    this.#isLast = isLast;
    this.#waiting.resolve(bytes);
    this.#waiting = undefined;
  }

  abandon(): void {
    this.#isAbandoned = true;
    this.#waiting?.reject(new FocalPointError('vault.source-vanished'));
    this.#waiting = undefined;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    while (!this.#isLast) {
      if (this.#isAbandoned) throw new FocalPointError('vault.source-vanished');
      this.#waiting = Promise.withResolvers<Uint8Array>();
      const { promise } = this.#waiting;
      this.#want();
      const bytes = await promise;
      if (bytes.length > 0) yield bytes;
    }
  }
}

function asFailure(error: unknown): Envelope {
  if (error instanceof FocalPointError) return { ok: false, error: error.failure };
  return { ok: false, error: { code: 'station.unexpected' } };
}

export interface PortTransport extends Transport {
  /** Hands a file over piece by piece, as the station wants them. Never rejects. */
  upload(source: UploadSource, progressed: (done: number) => void): Promise<Envelope<UploadHandle>>;
  onConnection(listener: (isConnected: boolean) => void): () => void;
}

/** The caller's side of the wire. */
export function connectToStation(port: WirePort): PortTransport {
  const asked = new Map<number, (envelope: Envelope) => void>();
  const sending = new Map<number, () => Promise<void>>();
  const listeners = new Set<(event: StationEvent) => void>();
  const connectionListeners = new Set<(isConnected: boolean) => void>();
  let nextId = 1;
  let isConnected = true;
  const ask = (id: number, message: ToStation): Promise<Envelope> => {
    if (!isConnected) return Promise.resolve(unreachable);
    return new Promise((resolve) => {
      asked.set(id, resolve);
      port.post(message);
    });
  };
  port.listen(
    (heard) => {
      // The station's own process wrote it, in this very form.
      const message = heard as FromStation;
      if (message.kind === 'event') for (const listener of listeners) listener(message.event);
      else if (message.kind === 'want') drop(sending.get(message.id)?.() ?? Promise.resolve());
      else {
        asked.get(message.id)?.(message.envelope);
        asked.delete(message.id);
      }
    },
    () => {
      isConnected = false;
      for (const resolve of asked.values()) resolve(unreachable);
      asked.clear();
      for (const listener of connectionListeners) listener(false);
    },
  );
  return {
    request(name, payload) {
      const id = nextId++;
      return ask(id, { kind: 'request', id, name, payload });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onConnection(listener) {
      connectionListeners.add(listener);
      return () => connectionListeners.delete(listener);
    },
    async upload(source, progressed) {
      const id = nextId++;
      let done = 0;
      sending.set(id, async () => {
        try {
          const bytes = await source.read(done, Math.min(done + uploadChunkBytes, source.bytes));
          done += bytes.length;
          // A file that became shorter while it was read is not the file the person chose.
          if (bytes.length === 0 && done < source.bytes) throw new FocalPointError('vault.source-vanished');
          port.post({ kind: 'chunk', id, bytes, isLast: done >= source.bytes } satisfies ToStation);
          progressed(done);
        } catch {
          port.post({ kind: 'abandon', id } satisfies ToStation);
        }
      });
      const envelope = await ask(id, { kind: 'upload', id, fileName: source.fileName });
      sending.delete(id);
      // The station's side answers an upload with its handle or a failure.
      return envelope as Envelope<UploadHandle>;
    },
  };
}
