// The same station and the same screens in a browser on this computer: for evaluation, development and tests, never for service.
// Every request passes the refusals first; what may be asked without a session is only the program's own page and the exchange of the token.
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { drop } from '../../shared/language/habits.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { headersOfPageFile } from '../../shared/transport/page-policy.ts';
import type { Caller } from '../station/caller.ts';
import { mediaResponse } from '../station/media-response.ts';
import type { Station } from '../station/open-station.ts';
import { refuse, sendJson, sendWebResponse } from './answers.ts';
import { EventStream } from './event-stream.ts';
import { Leaving, type Patience } from './leaving.ts';
import type { PageFile } from '../station/page-files.ts';
import { PageSession, type RandomText } from './page-session.ts';
import { BodyTooLarge, boundedPieces, readJson } from './read-body.ts';
import { allowedMethods, refusalOf } from './refusals.ts';

export interface LoopbackOptions {
  readonly station: Station;
  readonly pageFile: (path: string) => PageFile | undefined;
  /** Called once when the server has ended by itself: the page has gone for good, or somebody guessed at tokens. */
  readonly ended: (reason: 'page-left' | 'token-guessed') => void;
  readonly randomText?: RandomText;
  readonly patience?: Patience;
  readonly limits?: Partial<Limits>;
}

export interface Limits {
  /** Bytes of a question. */
  readonly question: number;
  /** Bytes of one file taken in. */
  readonly upload: number;
  /** Milliseconds without a byte after which an upload is given up. */
  readonly uploadPatience: number;
}

export interface Loopback {
  readonly port: number;
  /** The address that opens the page, once. The token is in the fragment: it reaches no log and no other page. */
  readonly address: string;
  close(): Promise<void>;
}

const usualLimits: Limits = { question: 4 * 1024 * 1024, upload: 16 * 1024 ** 3, uploadPatience: 60_000 };
const Exchange = z.strictObject({ token: z.string().max(100) });
const Question = z.strictObject({ name: z.string().max(100), payload: z.unknown() });
const caller: Caller = {
  id: 'page',
  face: 'loopback',
  savePath: () => undefined,
  folderPath: () => undefined,
};

/** Listens on 127.0.0.1, on a port the system chooses. */
export async function serveLoopback(options: LoopbackOptions): Promise<Loopback> {
  const { station } = options;
  const limits = { ...usualLimits, ...options.limits };
  const session = new PageSession(options.randomText ?? (() => randomBytes(32).toString('base64url')));
  const events = new EventStream();
  const leaving = new Leaving(options.patience ?? { beforeLock: 15_000, beforeStop: 120_000 }, {
    lock: () => drop(station.lock('system')),
    stop: () => end('page-left'),
  });
  const unsubscribe = station.subscribe((event) => {
    events.tell(event);
    leaving.hear(event);
  });
  let port = 0;
  const server = createServer(
    { maxHeaderSize: 16 * 1024, headersTimeout: 10_000, requestTimeout: 0 },
    (request, response) => {
      drop(answer(request, response).catch(() => refuse(response, 500, 'This could not be answered.')));
    },
  );
  server.maxConnections = 64;
  // There are no sockets here to upgrade to, and nothing to tunnel through.
  server.on('upgrade', (_, socket) => socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n'));
  server.on('connect', (_, socket) => socket.end('HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\n\r\n'));

  const close = async (): Promise<void> => {
    leaving.came();
    unsubscribe();
    events.close();
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  const end = (reason: 'page-left' | 'token-guessed'): void => drop(close().then(() => options.ended(reason)));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refusalOf(request, port);
    if (refusal !== undefined) {
      return refuse(response, refusal.status, refusal.sentence, refusal.status === 405 ? allowedMethods : undefined);
    }
    const target = request.url ?? '/';
    if (request.method === 'POST') return answerPost(target, request, response);
    if (target === '/events') return answerEvents(request, response);
    if (target.startsWith('/media/')) return answerMedia(target.slice('/media'.length), request, response);
    return answerPage(target, request, response);
  }

  async function answerPost(target: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (target === '/session') return answerExchange(request, response);
    if (!session.hasCookie(request.headers) || !session.hasSecret(request.headers)) {
      return refuse(response, 401, 'No session.');
    }
    if (target === '/request') return answerQuestion(request, response);
    if (target === '/upload') return answerUpload(request, response);
    return refuse(response, 404, 'There is nothing here.');
  }

  async function answerExchange(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (session.isShut) return refuse(response, 429, 'Too many wrong tokens.');
    const body = await readJson(request, 1024);
    if ('refused' in body) return refuse(response, body.refused, 'A token is expected.');
    const given = Exchange.safeParse(body.json);
    const opened = session.exchange(given.success ? given.data.token : '');
    if (opened !== undefined) return sendJson(response, { secret: opened.secret }, { 'Set-Cookie': opened.setCookie });
    refuse(response, 401, 'This token is not valid, or was used already.');
    // Before the page was opened nobody is at work yet: rather start again than let a guesser go on.
    if (session.isShut && !session.isOpen) end('token-guessed');
  }

  async function answerQuestion(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readJson(request, limits.question);
    if ('refused' in body) return refuse(response, body.refused, 'A question in JSON is expected.');
    const question = Question.safeParse(body.json);
    if (!question.success) return refuse(response, 400, 'A question is a name and a payload.');
    sendJson(response, await station.request(caller, question.data.name, question.data.payload));
  }

  async function answerUpload(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers['content-type'] !== 'application/octet-stream')
      return refuse(response, 415, 'Bytes are expected.');
    const fileName = readFileName(request.headers['x-file-name']);
    if (fileName === undefined) return refuse(response, 400, 'A file name is expected.');
    if (Number(request.headers['content-length'] ?? 0) > limits.upload)
      return refuse(response, 413, 'The file is too large.');
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    try {
      const chunks = boundedPieces(request, limits.upload, limits.uploadPatience);
      const { uploadId } = await station.receive({ fileName, source: { chunks }, signal: gone.signal });
      sendJson(response, { ok: true, value: { upload: uploadId } });
    } catch (error) {
      if (error instanceof BodyTooLarge) return refuse(response, 413, 'The file is too large.');
      const failure = error instanceof FocalPointError ? error.failure : { code: 'station.unexpected' };
      sendJson(response, { ok: false, error: failure }, { Connection: 'close' });
    }
  }

  function answerEvents(request: IncomingMessage, response: ServerResponse): void {
    if (!session.hasCookie(request.headers) || !session.hasSecret(request.headers))
      return refuse(response, 401, 'No session.');
    if (events.isTaken) return refuse(response, 409, 'Another page is open already.');
    leaving.came();
    events.open(response, () => leaving.left());
  }

  async function answerMedia(address: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A picture's address carries no header of ours: instead the browser itself must say that our page asks.
    const isOurPage = request.headers['sec-fetch-site'] === 'same-origin';
    if (!session.hasCookie(request.headers) || !isOurPage) return refuse(response, 401, 'No session.');
    const web = await mediaResponse((asked) => station.media(asked), {
      method: request.method ?? '',
      address,
      range: request.headers.range ?? null,
      isNavigation: request.headers['sec-fetch-mode'] === 'navigate',
    });
    await sendWebResponse(response, web);
  }

  function answerPage(target: string, request: IncomingMessage, response: ServerResponse): void {
    const file = options.pageFile(target);
    if (file === undefined) return refuse(response, 404, 'There is nothing here.');
    response.writeHead(200, {
      ...headersOfPageFile(target),
      'Content-Type': file.mediaType,
      'Content-Length': file.content.length,
    });
    response.end(request.method === 'HEAD' ? undefined : file.content);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port');
  port = address.port;
  return { port, address: `http://127.0.0.1:${port}/#t=${session.token}`, close };
}

function readFileName(header: string | string[] | undefined): string | undefined {
  if (typeof header !== 'string' || header.length > 1200) return undefined;
  try {
    const name = decodeURIComponent(header);
    return name.trim() === '' ? undefined : name;
  } catch {
    return undefined;
  }
}
