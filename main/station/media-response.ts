// Evidence as an answer to a web request: one handler for every face, so that ranges, names and protections are the same everywhere.
// Plain bytes exist only piece by piece on their way out.
import { FocalPointError } from '../../shared/language/result.ts';
import { mediaHeaders } from '../../shared/transport/page-policy.ts';
import type { MediaAnswer, MediaRequest } from './media.ts';

export interface MediaQuestion {
  readonly method: string;
  /** Path and query as they stand in the address, such as `/original/0190…?save`. */
  readonly address: string;
  readonly range: string | null;
  /** A page asked as a page: the person follows a link, so what comes leaves the station. */
  readonly isNavigation: boolean;
}

const kinds: readonly MediaRequest['kind'][] = [
  'thumbnail',
  'original',
  'preview',
  'overview',
  'tile',
  'page',
  'tray',
  'document',
  'package',
  'transient',
  'export',
  'foreign',
];
const chunkBytes = 256 * 1024;
/** `?v=` only keeps a browser from showing a picture as it was before it was turned. */
const addressForm = /^\/([a-z]+)\/([0-9A-Za-z-]{1,60})(?:\?v=[0-9a-z-]{1,20}|(\?save))?$/;

/**
 * Answers a request for evidence. Never throws.
 *
 * @returns 200, 206 or 416 with the bytes; 404 for what is not there; 403 for a role that may not; 401 while locked;
 *          405 for a method that is not a reading one. A damaged file breaks the body off: what came is not the file.
 */
export async function mediaResponse(
  media: (request: MediaRequest) => Promise<MediaAnswer>,
  question: MediaQuestion,
): Promise<Response> {
  const refused = (status: number): Response => new Response(null, { status, headers: mediaHeaders });
  if (question.method !== 'GET' && question.method !== 'HEAD') return refused(405);
  const request = readAddress(question);
  if (request === undefined) return refused(404);
  let answer: MediaAnswer;
  try {
    answer = await media(request);
  } catch (error) {
    return refused(statusOf(error));
  }
  const range = readRange(question.range, answer.size);
  if (range === 'unsatisfiable') {
    answer.close();
    const response = refused(416);
    response.headers.set('Content-Range', `bytes */${answer.size}`);
    return response;
  }
  const { from, to } = range ?? { from: 0, to: answer.size };
  const headers = new Headers({
    ...mediaHeaders,
    'Content-Type': answer.mediaType,
    'Content-Length': String(to - from),
    'Accept-Ranges': 'bytes',
    'Content-Disposition': disposition(answer, request),
  });
  if (range !== undefined) headers.set('Content-Range', `bytes ${from}-${to - 1}/${answer.size}`);
  const status = range === undefined ? 200 : 206;
  if (question.method === 'HEAD') {
    answer.close();
    return new Response(null, { status, headers });
  }
  return new Response(streamOf(answer, from, to), { status, headers });
}

function readAddress({ address, isNavigation }: MediaQuestion): MediaRequest | undefined {
  const [, kindText, id, save] = addressForm.exec(address) ?? [];
  const kind = kinds.find((known) => known === kindText);
  if (kind === undefined || id === undefined) return undefined;
  return { kind, id, toSave: kind === 'package' || save !== undefined || isNavigation };
}

/** One range as RFC 9110 §14.1.2 has it; several at once, or anything not understood, is answered whole. */
function readRange(header: string | null, size: number): { from: number; to: number } | 'unsatisfiable' | undefined {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { from: size - length, to: size };
  }
  const from = Number(first);
  const to = last === '' ? size : Math.min(Number(last) + 1, size);
  if (last !== '' && Number(last) < from) return undefined;
  return from >= size ? 'unsatisfiable' : { from, to };
}

function disposition(answer: MediaAnswer, request: MediaRequest): string {
  const isShown = answer.mayShow && !request.toSave;
  // RFC 6266: the plain name for old readers, the true one in UTF-8.
  const plain = answer.fileName.replaceAll(/[^A-Za-z0-9 ._-]/g, '_');
  const encoded = encodeURIComponent(answer.fileName).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `${isShown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function streamOf(answer: MediaAnswer, from: number, to: number): ReadableStream<Uint8Array> {
  let position = from;
  let isClosed = false;
  const close = (): void => {
    if (!isClosed) answer.close();
    isClosed = true;
  };
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        try {
          const bytes = position < to ? answer.read(position, Math.min(chunkBytes, to - position)) : undefined;
          if (bytes === undefined || bytes.length === 0) {
            close();
            if (position < to) controller.error(new FocalPointError('vault.source-vanished'));
            else controller.close();
            return;
          }
          position += bytes.length;
          controller.enqueue(new Uint8Array(bytes));
        } catch (error) {
          close();
          controller.error(error);
        }
      },
      cancel: close,
    },
    { highWaterMark: 1 },
  );
}

function statusOf(error: unknown): number {
  if (!(error instanceof FocalPointError)) return 500;
  const { code } = error.failure;
  if (code === 'station.locked') return 401;
  if (code === 'station.forbidden') return 403;
  return code.endsWith('unknown') || code.endsWith('gone') ? 404 : 500;
}
