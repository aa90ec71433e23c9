// Node's own ways to the network that need no import. Taken away first thing in every process of the shell.

/** Makes `fetch`, `WebSocket` and `EventSource` throw. */
export function forbidFetch(): void {
  const refuse = function (): never {
    throw new Error('Focal Point has no network');
  };
  for (const name of ['fetch', 'WebSocket', 'EventSource']) {
    Object.defineProperty(globalThis, name, { value: refuse, writable: false, configurable: false });
  }
}
