// How answers are written: always with the page's protections, and a refused request ends its connection.
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pageHeaders } from '../../shared/transport/page-policy.ts';

export function sendJson(
  response: ServerResponse,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const body = Buffer.from(JSON.stringify(value), 'utf8');
  response.writeHead(200, {
    ...pageHeaders,
    ...headers,
    'Content-Type': 'application/json',
    'Content-Length': body.length,
  });
  response.end(body);
}

/** A refusal says one plain sentence: it is for a developer's eyes, the screens have their own words. */
export function refuse(response: ServerResponse, status: number, sentence: string, allow?: readonly string[]): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, {
    ...pageHeaders,
    ...(allow === undefined ? {} : { Allow: allow.join(', ') }),
    'Content-Type': 'text/plain; charset=utf-8',
    // Whatever else the refused request still wanted to send is not read.
    Connection: 'close',
  });
  response.end(`${sentence}\n`);
}

/** Sends a web answer on; a body that breaks off breaks the connection, so that nobody takes a part for the whole. */
export async function sendWebResponse(response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (answer.body === null) {
    response.end();
    return;
  }
  try {
    await pipeline(Readable.fromWeb(answer.body), response);
  } catch {
    response.destroy();
  }
}
