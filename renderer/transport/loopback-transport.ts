// The station behind a page on 127.0.0.1. What the page holds for it is one secret, in this tab's memory alone.
import { drop } from '../../shared/language/habits.ts';
import { loopbackCapabilities } from '../../shared/transport/capabilities.ts';
import type { Envelope, StationEvent } from '../../shared/transport/envelope.ts';
import { unreachable } from '../../shared/transport/transport.ts';
import type { StationFace } from '../station-client.tsx';
import { sendFile } from './send-file.ts';

const secretKey = 'focal-point.secret';
const secretHeader = 'X-Focal-Point-Secret';

/**
 * Opens the page's way to its station: exchanges the one-time token of the address, or goes on after the page was loaded again.
 *
 * @returns undefined when the address was used already and this tab is not the one that used it.
 */
export async function openLoopbackFace(): Promise<StationFace | undefined> {
  const token = /^#t=([A-Za-z0-9_-]+)$/.exec(location.hash)?.[1];
  if (token !== undefined) {
    // The token leaves the address bar before anything else happens, whether it is good or not.
    history.replaceState(null, '', '/');
    const secret = await exchange(token);
    if (secret !== undefined) sessionStorage.setItem(secretKey, secret);
  }
  const secret = sessionStorage.getItem(secretKey);
  return secret === null ? undefined : faceWith(secret);
}

async function exchange(token: string): Promise<string | undefined> {
  const reply = await fetch('/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  if (!reply.ok) return undefined;
  // Our own server wrote it.
  const { secret } = (await reply.json()) as { secret: string };
  return secret;
}

function faceWith(secret: string): StationFace {
  const listeners = new Set<(event: StationEvent) => void>();
  const connectionListeners = new Set<(isConnected: boolean) => void>();
  drop(
    listenForever(
      secret,
      (event) => listeners.forEach((listener) => listener(event)),
      (isConnected) => connectionListeners.forEach((listener) => listener(isConnected)),
    ),
  );
  return {
    capabilities: loopbackCapabilities,
    async request(name, payload) {
      try {
        const reply = await fetch('/request', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', [secretHeader]: secret },
          body: JSON.stringify({ name, payload }),
        });
        // Dispatch parsed the answer against the contract before it was sent.
        return reply.ok ? ((await reply.json()) as Envelope) : unreachable;
      } catch {
        return unreachable;
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onConnection(listener) {
      connectionListeners.add(listener);
      return () => connectionListeners.delete(listener);
    },
    upload: (file, onProgress) => sendFile(file, { [secretHeader]: secret }, onProgress),
    mediaAddress: (kind, id, toSave) => `/media/${kind}/${id}${toSave === true ? '?save' : ''}`,
  };
}

/** Hears the station for as long as the page lives; a broken line is tried again, quickly at first. */
async function listenForever(
  secret: string,
  tell: (event: StationEvent) => void,
  connection: (isConnected: boolean) => void,
): Promise<void> {
  let wasConnected = true;
  for (let pause = 200; ; pause = Math.min(pause * 2, 5_000)) {
    const ended = await listenOnce(secret, tell, () => {
      pause = 200;
      if (!wasConnected) connection(true);
      wasConnected = true;
    });
    if (wasConnected && ended === 'broken') connection(false);
    wasConnected = false;
    if (ended === 'no-session') return connection(false);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function listenOnce(
  secret: string,
  tell: (event: StationEvent) => void,
  opened: () => void,
): Promise<'broken' | 'no-session'> {
  try {
    const reply = await fetch('/events', { headers: { [secretHeader]: secret } });
    if (reply.status === 401) return 'no-session';
    if (!reply.ok || reply.body === null) return 'broken';
    opened();
    let rest = '';
    for await (const text of reply.body.pipeThrough(new TextDecoderStream())) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        // Our own server wrote it; an empty line only says that the connection stands.
        if (line !== '') tell(JSON.parse(line) as StationEvent);
      }
    }
  } catch {
    // The station went away in the middle: that is what the caller is told.
  }
  return 'broken';
}
