// A loopback face on a station double, and a way to ask it anything, byte by byte where a browser would refuse to.
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { FocalPointError } from '../../shared/language/result.ts';
import type { StationEvent } from '../../shared/transport/envelope.ts';
import { serveLoopback, type Loopback, type LoopbackOptions } from '../../main/loopback/serve-loopback.ts';
import type { Station } from '../../main/station/open-station.ts';

export interface StationDouble extends Station {
  readonly asked: { name: string; payload: unknown }[];
  readonly received: { fileName: string; bytes: number }[];
  readonly mediaAsked: { kind: string; id: string; toSave: boolean }[];
  readonly locks: string[];
  tell(event: StationEvent): void;
}

export const evidence = Buffer.from(Array.from({ length: 1000 }, (_, at) => at % 251));

export function aStation(): StationDouble {
  const listeners = new Set<(event: StationEvent) => void>();
  const double: StationDouble = {
    asked: [],
    received: [],
    mediaAsked: [],
    locks: [],
    tell: (event) => listeners.forEach((listener) => listener(event)),
    request(_caller, name, payload) {
      double.asked.push({ name, payload });
      return Promise.resolve({ ok: true, value: { name } });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async receive({ fileName, source }) {
      let bytes = 0;
      if ('chunks' in source) for await (const piece of source.chunks) bytes += piece.length;
      double.received.push({ fileName, bytes });
      // The loopback face passes nothing on but the name of the upload.
      return { uploadId: 'upload-1' } as Awaited<ReturnType<Station['receive']>>;
    },
    media(request) {
      double.mediaAsked.push(request);
      if (request.id === 'locked') return Promise.reject(new FocalPointError('station.locked'));
      if (request.id === 'unknown') return Promise.reject(new FocalPointError('attachments.unknown'));
      return Promise.resolve({
        mediaType: 'image/jpeg',
        fileName: 'Žica "1".jpg',
        size: evidence.length,
        mayShow: true,
        read: (offset, length) => evidence.subarray(offset, offset + length),
        close: () => undefined,
      });
    },
    lock(reason) {
      double.locks.push(reason);
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
  return double;
}

const page: Readonly<Record<string, string>> = {
  '/': '<!doctype html><title>Focal Point</title>',
  '/assets/main.js': 'export {};',
  '/threads/code-thread.js': 'export {};',
};

export interface RunningLoopback extends Loopback {
  readonly station: StationDouble;
  readonly ends: string[];
}

export async function aLoopback(options: Partial<LoopbackOptions> = {}): Promise<RunningLoopback> {
  const station = aStation();
  const ends: string[] = [];
  const loopback = await serveLoopback({
    station,
    pageFile: (path) => {
      const content = Object.hasOwn(page, path) ? page[path] : undefined;
      return content === undefined ? undefined : { mediaType: 'text/html', content: new TextEncoder().encode(content) };
    },
    ended: (reason) => ends.push(reason),
    ...options,
  });
  return { ...loopback, station, ends };
}

export interface Question {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  json(): unknown;
}

/** Asks as any program of this computer could: no header comes by itself but Host. */
export function ask(port: number, { method = 'GET', path, headers = {}, body }: Question): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const question = httpRequest({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () => {
        const whole = Buffer.concat(pieces);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: whole,
          json: () => JSON.parse(whole.toString('utf8')),
        });
      });
    });
    // A server that refuses a large body closes while it is still being written.
    question.on('error', reject);
    question.end(body);
  });
}

/** Writes exactly these bytes and gives what came back. */
export function askRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setEncoding('latin1');
    socket.on('data', (piece: string) => (answer += piece));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

export interface OpenedPage {
  readonly cookie: string;
  readonly secret: string;
  /** What the page's own script sends. */
  readonly headers: Readonly<Record<string, string>>;
}

export const tokenOf = (loopback: Loopback): string => loopback.address.split('#t=')[1] ?? '';

export function ownHeaders(port: number): Record<string, string> {
  return { Origin: `http://127.0.0.1:${port}`, 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' };
}

export function exchange(port: number, token: string): Promise<Reply> {
  return ask(port, { method: 'POST', path: '/session', headers: ownHeaders(port), body: JSON.stringify({ token }) });
}

/** Opens the page the way a person does. */
export async function openPage(loopback: Loopback): Promise<OpenedPage> {
  const reply = await exchange(loopback.port, tokenOf(loopback));
  const cookie = reply.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const { secret } = reply.json() as { secret: string };
  const headers = { ...ownHeaders(loopback.port), Cookie: cookie, 'X-Focal-Point-Secret': secret };
  return { cookie, secret, headers };
}
