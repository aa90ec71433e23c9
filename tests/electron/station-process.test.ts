import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { MessagePortMain, UtilityProcess } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { stationProcess, type StationProcess } from '../../main/electron/station-process.ts';
import { hostStation, type FromHost } from '../../main/station/host.ts';
import { connectToStation, type WirePort } from '../../shared/transport/message-port-transport.ts';
import { aStation, evidence, type StationDouble } from '../security/a-loopback.ts';

let station: StationDouble;
let shell: StationProcess;
let child: EventEmitter & { postMessage(message: unknown, ports?: MessagePortMain[]): void };
const events = { locked: vi.fn(), fallen: vi.fn() };
const open: MessagePort[] = [];

/** The station's process with everything but the process: messages go through a structured clone, as over the real border. */
beforeEach(() => {
  events.locked.mockClear();
  events.fallen.mockClear();
  station = aStation();
  let toHost: (message: unknown, port: (WirePort & { close(): void }) | undefined) => void = () => undefined;
  child = Object.assign(new EventEmitter(), {
    postMessage(message: unknown, ports: MessagePortMain[] = []) {
      const copy: unknown = structuredClone(message);
      // The test hands Node's own ports where Electron's would be.
      const [port] = ports as unknown as MessagePort[];
      setImmediate(() => toHost(copy, port === undefined ? undefined : wireOf(port)));
    },
  });
  hostStation(
    {
      post: (message: FromHost) => void setImmediate(() => child.emit('message', structuredClone(message))),
      listen: (heard) => (toHost = heard),
    },
    station,
  );
  // It emits and posts as the real one does; its other members are not used.
  shell = stationProcess(child as unknown as UtilityProcess, events);
});
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

function wireOf(port: MessagePort): WirePort & { close(): void } {
  open.push(port);
  return {
    post: (message) => port.postMessage(message),
    listen(heard, closed) {
      port.on('message', heard);
      port.on('close', closed);
    },
    close: () => port.close(),
  };
}

function openPage() {
  const { port1, port2 } = new MessageChannel();
  // As above.
  shell.connect(port1 as unknown as MessagePortMain);
  return connectToStation(wireOf(port2));
}

describe('a page of the window', () => {
  test('asks the station and hears it', async () => {
    const page = openPage();
    expect(await page.request('station.state', {})).toEqual({ ok: true, value: { name: 'station.state' } });
    const told = new Promise((resolve) => page.subscribe(resolve));
    station.tell({ type: 'idle-warning', seconds: 60 });
    expect(await told).toEqual({ type: 'idle-warning', seconds: 60 });
  });

  test('hands a file over in pieces, and sees how far it is', async () => {
    const page = openPage();
    const file = Buffer.alloc(2_500_000, 7);
    const progress: number[] = [];
    const source = {
      fileName: 'K5.jpg',
      bytes: file.length,
      read: (from: number, to: number) => Promise.resolve(new Uint8Array(file.subarray(from, to))),
    };
    expect(await page.upload(source, (done) => progress.push(done))).toEqual({
      ok: true,
      value: { upload: 'upload-1' },
    });
    expect(station.received).toEqual([{ fileName: 'K5.jpg', bytes: 2_500_000 }]);
    expect(progress).toEqual([1_048_576, 2_097_152, 2_500_000]);
  });

  test('is told that a file went away while it was read', async () => {
    const page = openPage();
    const source = {
      fileName: 'K5.jpg',
      bytes: 2_000_000,
      read: (from: number) => (from === 0 ? Promise.resolve(new Uint8Array(1000)) : Promise.reject(new Error('gone'))),
    };
    expect(await page.upload(source, () => undefined)).toEqual({ ok: false, error: { code: 'vault.source-vanished' } });
    expect(station.received).toEqual([]);
  });

  test('that is opened again takes the place of the one before, which is told', async () => {
    const first = openPage();
    await first.request('station.state', {});
    const gone = new Promise((resolve) => first.onConnection(resolve));
    const second = openPage();
    expect((await second.request('station.state', {})).ok).toBe(true);
    expect(await gone).toBe(false);
    expect(await first.request('station.state', {})).toEqual({ ok: false, error: { code: 'station.unreachable' } });
  });

  test('gets no answer to what is out of form, and the next question is answered', async () => {
    const { port1, port2 } = new MessageChannel();
    shell.connect(port1 as unknown as MessagePortMain);
    const answers: unknown[] = [];
    open.push(port2);
    port2.on('message', (message) => answers.push(message));
    for (const bad of [
      null,
      7,
      'request',
      {},
      { kind: 'eval', id: 1 },
      { kind: 'request', id: -1, name: 'a', payload: 1 },
    ]) {
      port2.postMessage(bad);
    }
    port2.postMessage({ kind: 'request', id: 9, name: 'x'.repeat(101), payload: {} });
    port2.postMessage({ kind: 'request', id: 1, name: 'station.state', payload: {} });
    await expect
      .poll(() => answers)
      .toEqual([{ kind: 'answer', id: 1, envelope: { ok: true, value: { name: 'station.state' } } }]);
  });
});

describe('evidence on its way to the page', () => {
  const ask = (address: string, range: string | null = null) =>
    shell.media({ method: 'GET', address, range, isNavigation: false });

  test('comes whole, piece by piece', async () => {
    const response = await ask('/original/0190');
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(evidence)).toBe(true);
  });

  test('comes as the range that was asked for', async () => {
    const response = await ask('/original/0190', 'bytes=10-19');
    expect(response.status).toBe(206);
    expect(Buffer.from(await response.arrayBuffer()).equals(evidence.subarray(10, 20))).toBe(true);
  });

  test('is refused while the station is locked', async () => {
    expect((await ask('/original/locked')).status).toBe(401);
  });

  test('breaks off with the process, and never looks whole', async () => {
    const response = await ask('/original/0190');
    child.emit('exit', 1);
    await expect(response.arrayBuffer()).rejects.toThrow('broke off');
    expect(events.fallen).toHaveBeenCalledOnce();
  });
});

describe('the station', () => {
  test('locks when the shell says so, and the shell hears that it did', async () => {
    shell.lock();
    await expect.poll(() => station.locks).toEqual(['system']);
    station.tell({ type: 'locked', reason: 'system' });
    await expect.poll(() => events.locked.mock.calls.length).toBe(1);
  });

  test('closes in its own good order', async () => {
    await shell.close(5_000);
    child.emit('exit', 0);
    expect(events.fallen).not.toHaveBeenCalled();
  });
});
