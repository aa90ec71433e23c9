// Who may not even ask: each rule looks at one request as it came over the wire and gives a status, or nothing.
// Another program or another web page of the same computer can reach this port; these rules are what keeps it out.
import type { IncomingMessage } from 'node:http';

/** What the rules look at; a request has more, and none of it matters before these hold. */
export type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders'>;

export interface Refusal {
  readonly status: number;
  readonly sentence: string;
}

export const allowedMethods = ['GET', 'HEAD', 'POST'];

/** @returns why `asked` is refused before anything else is looked at, or undefined. */
export function refusalOf(asked: Asked, port: number): Refusal | undefined {
  return (
    methodRefusal(asked) ??
    hostRefusal(asked.rawHeaders, port) ??
    originRefusal(asked) ??
    fetchSiteRefusal(asked) ??
    targetRefusal(asked.url)
  );
}

function methodRefusal({ method = '' }: Asked): Refusal | undefined {
  // OPTIONS is refused too: there is no cross-origin sharing to negotiate.
  return allowedMethods.includes(method) ? undefined : { status: 405, sentence: 'This method is not used here.' };
}

/** The defence against DNS rebinding: the name in the address bar must be this computer's own, letter by letter. */
function hostRefusal(rawHeaders: readonly string[], port: number): Refusal | undefined {
  const hosts = rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === 'host');
  if (hosts.length !== 1) return { status: 400, sentence: 'Exactly one Host is expected.' };
  return ownHosts(port).includes(hosts[0] ?? '')
    ? undefined
    : { status: 421, sentence: 'This is not the host asked for.' };
}

function originRefusal({ method, headers }: Asked): Refusal | undefined {
  const { origin } = headers;
  if (origin === undefined) {
    return method === 'POST' ? { status: 403, sentence: 'Only the page itself may ask.' } : undefined;
  }
  return origin === `http://${headers.host ?? ''}`
    ? undefined
    : { status: 403, sentence: 'Only the page itself may ask.' };
}

function fetchSiteRefusal({ method, headers }: Asked): Refusal | undefined {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin') return undefined;
  // `none`: the person typed the address or opened the printed one.
  return site === 'none' && method !== 'POST' ? undefined : { status: 403, sentence: 'Only the page itself may ask.' };
}

function targetRefusal(target = ''): Refusal | undefined {
  return target.startsWith('/') && !target.startsWith('//')
    ? undefined
    : { status: 400, sentence: 'A path is expected.' };
}

export function ownHosts(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}
