import { afterEach, describe, expect, test, vi } from 'vitest';

const exposed = new Map<string, Record<string, (...given: unknown[]) => unknown>>();
const heard = new Map<string, (event: unknown) => void>();
const sent: unknown[][] = [];
vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, bridge: Record<string, (...given: unknown[]) => unknown>) =>
      exposed.set(name, bridge),
  },
  ipcRenderer: {
    send: (...given: unknown[]) => void sent.push(given),
    invoke: (...given: unknown[]) => {
      sent.push(given);
      return Promise.resolve('handle-1');
    },
    on: (channel: string, listener: (event: unknown) => void) => heard.set(channel, listener),
  },
}));
await import('../../main/electron/preload.ts');

describe('the bridge into the page', () => {
  afterEach(() => sent.splice(0));

  test('has four named acts and nothing generic', () => {
    expect([...exposed.keys()]).toEqual(['workstation']);
    expect(Object.keys(exposed.get('workstation') ?? {}).toSorted()).toEqual([
      'chooseFolder',
      'chooseSavePlace',
      'connect',
      'copyText',
    ]);
  });

  test('sends each act on its own channel', async () => {
    const bridge = exposed.get('workstation');
    bridge?.['connect']?.();
    expect(await bridge?.['chooseSavePlace']?.('case.pdf')).toBe('handle-1');
    await bridge?.['chooseFolder']?.();
    await bridge?.['copyText']?.('K5');
    expect(sent).toEqual([
      ['workstation.connect'],
      ['workstation.choose-save-place', 'case.pdf'],
      ['workstation.choose-folder'],
      ['workstation.copy-text', 'K5'],
    ]);
  });

  test('passes the port on to its own page alone, and never the event', () => {
    const postMessage = vi.fn();
    vi.stubGlobal('postMessage', postMessage);
    const ports = [{}];
    heard.get('workstation.port')?.({ sender: 'never crosses', ports });
    expect(postMessage).toHaveBeenCalledExactlyOnceWith('focal-point.station-port', 'app://workstation', ports);
    vi.unstubAllGlobals();
  });
});
