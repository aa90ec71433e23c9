// Bodies of requests: bounded in size and in time, and only in the one form that is expected.
import type { IncomingMessage } from 'node:http';

export type Body = { readonly json: unknown } | { readonly refused: number };

/**
 * Reads a JSON body.
 * @returns 415 for another content type, 413 for more than `limit` bytes, 408 after `patience` ms, 400 for what is not JSON.
 */
export async function readJson(request: IncomingMessage, limit: number, patience = 10_000): Promise<Body> {
  if (request.headers['content-type'] !== 'application/json') return { refused: 415 };
  if (Number(request.headers['content-length'] ?? 0) > limit) return { refused: 413 };
  const pieces: Buffer[] = [];
  let bytes = 0;
  const timer = setTimeout(() => request.destroy(), patience);
  try {
    for await (const piece of piecesOf(request)) {
      bytes += piece.length;
      if (bytes > limit) return { refused: 413 };
      pieces.push(piece);
    }
    return { json: JSON.parse(Buffer.concat(pieces).toString('utf8')) };
  } catch {
    return { refused: request.destroyed && !request.complete ? 408 : 400 };
  } finally {
    clearTimeout(timer);
  }
}

/** Passes the pieces of a file through and breaks off what is too large or stops coming. */
export async function* boundedPieces(
  request: IncomingMessage,
  limit: number,
  patience: number,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  request.setTimeout(patience, () => request.destroy());
  for await (const piece of piecesOf(request)) {
    bytes += piece.length;
    if (bytes > limit) throw new BodyTooLarge();
    yield piece;
  }
}

export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/** Without closing the connection when reading stops early: the refusal still has to go back on it. */
function piecesOf(request: IncomingMessage): AsyncIterable<Buffer> {
  // A request without encoding gives buffers.
  return request.iterator({ destroyOnReturn: false });
}
