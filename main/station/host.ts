// A station in a process of its own. The window shell starts that process and hands it one port for each page;
// the shell itself sees places a person chose and bytes on their way to the screen, never a question and never an answer.
import { z } from 'zod';
import { drop } from '../../shared/language/habits.ts';
import { serveStation, type WirePort } from '../../shared/transport/message-port-transport.ts';
import type { Caller } from './caller.ts';
import { mediaResponse } from './media-response.ts';
import type { Station } from './open-station.ts';

const MediaQuestion = z.strictObject({
  method: z.string().max(20),
  address: z.string().max(200),
  range: z.string().max(100).nullable(),
  isNavigation: z.boolean(),
});

/** What the shell tells the station's process. A page's port comes beside `connect`. */
export const ToHost = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('connect') }),
  z.strictObject({ kind: z.literal('place'), handle: z.string().max(60), path: z.string().max(5000) }),
  z.strictObject({ kind: z.literal('media'), id: z.number(), question: MediaQuestion }),
  z.strictObject({ kind: z.literal('media-more'), id: z.number() }),
  z.strictObject({ kind: z.literal('media-enough'), id: z.number() }),
  z.strictObject({ kind: z.literal('lock') }),
  z.strictObject({ kind: z.literal('close') }),
]);
export type ToHost = z.infer<typeof ToHost>;

/** What the station's process tells the shell. */
export type FromHost =
  | {
      readonly kind: 'media-head';
      readonly id: number;
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly hasBody: boolean;
    }
  | { readonly kind: 'media-piece'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly kind: 'media-end'; readonly id: number; readonly isBroken: boolean }
  | { readonly kind: 'locked' }
  | { readonly kind: 'closed' };

export interface HostControl {
  post(message: FromHost): void;
  listen(heard: (message: unknown, port: (WirePort & { close(): void }) | undefined) => void): void;
}

/** Serves `station` to the pages the shell connects. A control message out of form is not answered. */
export function hostStation(control: HostControl, station: Station): void {
  const places = new Map<string, string>();
  const bodies = new Map<number, ReadableStreamDefaultReader<Uint8Array>>();
  let page: { close(): void } | undefined;
  const caller: Caller = {
    id: 'window',
    face: 'electron',
    savePath: (handle) => places.get(handle),
    folderPath: (handle) => places.get(handle),
  };
  station.subscribe((event) => {
    if (event.type !== 'locked') return;
    places.clear();
    control.post({ kind: 'locked' });
  });

  const connect = (port: WirePort & { close(): void }): void => {
    // One page at a time: the port of a page that is gone answers nobody.
    page?.close();
    page = port;
    serveStation(port, {
      request: (name, payload) => station.request(caller, name, payload),
      subscribe: (listener) => station.subscribe(listener),
      async receive(fileName, chunks) {
        const { uploadId } = await station.receive({ fileName, source: { chunks } });
        return { upload: uploadId };
      },
    });
  };
  const beginMedia = async ({ id, question }: Extract<ToHost, { kind: 'media' }>): Promise<void> => {
    const response = await mediaResponse((request) => station.media(request), question);
    if (response.body !== null) bodies.set(id, response.body.getReader());
    control.post({
      kind: 'media-head',
      id,
      status: response.status,
      headers: Object.fromEntries(response.headers),
      hasBody: response.body !== null,
    });
  };
  const moreMedia = async (id: number): Promise<void> => {
    const reader = bodies.get(id);
    if (reader === undefined) return;
    try {
      const { done, value } = await reader.read();
      if (!done) return control.post({ kind: 'media-piece', id, bytes: value });
      control.post({ kind: 'media-end', id, isBroken: false });
    } catch {
      control.post({ kind: 'media-end', id, isBroken: true });
    }
    bodies.delete(id);
  };
  const enoughMedia = async (id: number): Promise<void> => {
    await bodies.get(id)?.cancel();
    bodies.delete(id);
  };

  control.listen((heard, port) => {
    const message = ToHost.safeParse(heard);
    if (!message.success) return;
    const { data } = message;
    switch (data.kind) {
      case 'connect':
        if (port !== undefined) connect(port);
        break;
      case 'place':
        places.set(data.handle, data.path);
        break;
      case 'media':
        drop(beginMedia(data));
        break;
      case 'media-more':
        drop(moreMedia(data.id));
        break;
      case 'media-enough':
        drop(enoughMedia(data.id));
        break;
      case 'lock':
        drop(station.lock('system'));
        break;
      case 'close':
        drop(station.close().then(() => control.post({ kind: 'closed' })));
        break;
    }
  });
}
