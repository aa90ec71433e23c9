import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { siblingModule, startThread, type Thread } from '../../../main/threads/index.ts';
import type { EchoCalls } from './an-echo-thread.ts';

let thread: Thread<EchoCalls>;
beforeEach(() => {
  thread = startThread<EchoCalls>(siblingModule(import.meta.url, './an-echo-thread'));
});
afterEach(() => thread.close());

describe('a thread', () => {
  test('answers many calls at once, each its own', async () => {
    const answers = await Promise.all([1, 'two', { three: 3 }].map((input) => thread.call('echo', input)));
    expect(answers).toEqual([1, 'two', { three: 3 }]);
  });

  test('passes its refusals on by code and details, and hides a defect behind one code', async () => {
    await expect(thread.call('refuse', 'vault.throttled')).rejects.toMatchObject({
      failure: { code: 'vault.throttled', details: { seconds: 3 } },
    });
    const defect: unknown = await thread.call('fail', undefined).catch((error: unknown) => error);
    expect(defect).toMatchObject({ failure: { code: 'station.unexpected' }, message: 'station.unexpected' });
    expect(String((defect as Error).cause)).toContain('a defect'); // For the log of the developer only.
  });

  test('reports progress in order', async () => {
    const seen: number[] = [];
    expect(await thread.call('count', 5, { onProgress: (number) => seen.push(number) })).toBe('counted');
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });

  test('is told to stop, before or during a call', async () => {
    const controller = new AbortController();
    const waiting = thread.call('wait', undefined, { signal: controller.signal });
    controller.abort();
    await expect(waiting).rejects.toThrow('threads.cancelled');
    await expect(thread.call('echo', 1, { signal: controller.signal })).rejects.toThrow('threads.cancelled');
    expect(await thread.call('echo', 'still here')).toBe('still here');
  });

  test('that ends leaves no call waiting', async () => {
    const waiting = thread.call('wait', undefined);
    await Promise.all([
      expect(waiting).rejects.toThrow('threads.ended'),
      expect(thread.call('die', undefined)).rejects.toThrow('threads.ended'),
    ]);
    await expect(thread.call('echo', 1)).rejects.toThrow('threads.ended');
  });

  test('is asked to end: it finishes what it runs, lets go of what it holds, and only then is gone', async () => {
    const said = new BroadcastChannel('an-echo-thread');
    const heard: unknown[] = [];
    const farewell = new Promise<void>((resolve) => {
      said.addEventListener('message', ({ data }) => {
        heard.push(data);
        if (heard.length === 2) resolve();
      });
    });
    const waiting = thread.call('wait', undefined);
    await thread.call('echo', 'it waits now');
    await Promise.all([expect(waiting).rejects.toThrow('threads.ended'), thread.close()]);
    await farewell;
    said.close();
    expect(heard).toEqual(['stopped waiting', 'closed']);
    await expect(thread.call('echo', 1)).rejects.toThrow('threads.ended');
  });

  test('is asked to end while it still loads: nothing was told to it, and what was to be moved there is wiped', async () => {
    const loading = startThread<EchoCalls>(siblingModule(import.meta.url, './an-echo-thread'));
    const key = new Uint8Array(32).fill(7);
    const asked = loading.call('echo', key, { transfer: [key.buffer] });
    await Promise.all([expect(asked).rejects.toThrow('threads.ended'), loading.close()]);
    expect(key).toEqual(new Uint8Array(32));
    await expect(loading.call('echo', 1)).rejects.toThrow('threads.ended');
  });

  test('is asked back what it was not told yet, and answers later calls as if it had never been asked', async () => {
    const loading = startThread<EchoCalls>(siblingModule(import.meta.url, './an-echo-thread'));
    const key = new Uint8Array(32).fill(7);
    const asked = loading.call('echo', key, { transfer: [key.buffer] });
    expect(loading.takeBack()).toBe(true);
    await expect(asked).rejects.toThrow('threads.ended');
    expect(key).toEqual(new Uint8Array(32));

    expect(await loading.call('echo', 'anew')).toBe('anew');
    // From now on it was told something.
    expect(loading.takeBack()).toBe(false);
    await loading.close();
    expect(loading.takeBack()).toBe(false);
  });

  test('that hangs is killed', async () => {
    const hanging = thread.call('hang', undefined);
    await Promise.all([expect(hanging).rejects.toThrow('threads.ended'), thread.kill()]);
  });

  test('refuses what cannot cross, and goes on', async () => {
    await expect(thread.call('echo', () => 1)).rejects.toThrow('could not be cloned');
    expect(await thread.call('echo', 1)).toBe(1);
  });

  test('moves buffers it is told to move', async () => {
    const bytes = new Uint8Array(1000);
    await thread.call('echo', bytes, { transfer: [bytes.buffer] });
    expect(bytes.byteLength).toBe(0);
  });
});

describe('the module of a thread', () => {
  test('has its caller’s own extension, in source and emitted', () => {
    expect(siblingModule('file:///a/b.ts', './thread').href).toBe('file:///a/thread.ts');
    expect(siblingModule('file:///a/b.js', './thread').href).toBe('file:///a/thread.js');
    expect(siblingModule('file:///a/b.mjs', './thread').href).toBe('file:///a/thread.mjs');
  });
});
