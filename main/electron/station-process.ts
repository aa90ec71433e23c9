// The shell's side of the station's process: hands over ports and chosen places, and carries bytes of evidence to the page's protocol.
import type { MessagePortMain, UtilityProcess } from 'electron';
import { mediaHeaders } from '../../shared/transport/page-policy.ts';
import type { FromHost, ToHost } from '../station/host.ts';

interface MediaWaiting {
  head(message: Extract<FromHost, { kind: 'media-head' }>): void;
  piece(bytes: Uint8Array): void;
  end(isBroken: boolean): void;
}

export interface StationProcess {
  connect(port: MessagePortMain): void;
  addPlace(handle: string, path: string): void;
  media(question: Extract<ToHost, { kind: 'media' }>['question']): Promise<Response>;
  lock(): void;
  /** Locks, closes and waits for the process to say so, at most `patience` ms. */
  close(patience: number): Promise<void>;
}

/** Wraps the process `start` began. `locked`: nobody is signed in any more; `fallen`: the process ended by itself. */
export function stationProcess(
  child: Pick<UtilityProcess, 'postMessage' | 'on'>,
  events: { readonly locked: () => void; readonly fallen: () => void },
): StationProcess {
  const waiting = new Map<number, MediaWaiting>();
  const closed = Promise.withResolvers<void>();
  let nextId = 1;
  let isClosing = false;
  const tell = (message: ToHost, ports: MessagePortMain[] = []): void => child.postMessage(message, ports);

  child.on('message', (heard: FromHost) => {
    switch (heard.kind) {
      case 'locked':
        return events.locked();
      case 'closed':
        return closed.resolve();
      case 'media-head':
        return waiting.get(heard.id)?.head(heard);
      case 'media-piece':
        return waiting.get(heard.id)?.piece(heard.bytes);
      case 'media-end':
        waiting.get(heard.id)?.end(heard.isBroken);
        waiting.delete(heard.id);
    }
  });
  child.on('exit', () => {
    for (const media of waiting.values()) media.end(true);
    waiting.clear();
    closed.resolve();
    if (!isClosing) events.fallen();
  });

  return {
    connect: (port) => tell({ kind: 'connect' }, [port]),
    addPlace: (handle, path) => tell({ kind: 'place', handle, path }),
    lock: () => tell({ kind: 'lock' }),
    media(question) {
      const id = nextId++;
      return new Promise((resolve) => {
        let body: ReadableStreamDefaultController<Uint8Array> | undefined;
        waiting.set(id, {
          head({ status, headers, hasBody }) {
            if (!hasBody) waiting.delete(id);
            resolve(new Response(hasBody ? stream() : null, { status, headers }));
          },
          piece: (bytes) => body?.enqueue(bytes),
          end(isBroken) {
            resolve(new Response(null, { status: 503, headers: mediaHeaders }));
            // A body that breaks off must not look like a whole file.
            if (isBroken) body?.error(new Error('The station broke off'));
            else body?.close();
          },
        });
        const stream = (): ReadableStream<Uint8Array> =>
          new ReadableStream<Uint8Array>(
            {
              start: (controller) => void (body = controller),
              pull: () => tell({ kind: 'media-more', id }),
              cancel() {
                waiting.delete(id);
                tell({ kind: 'media-enough', id });
              },
            },
            { highWaterMark: 1 },
          );
        tell({ kind: 'media', id, question });
      });
    },
    async close(patience) {
      isClosing = true;
      tell({ kind: 'close' });
      await Promise.race([closed.promise, new Promise<void>((resolve) => setTimeout(resolve, patience))]);
    },
  };
}
