import { request as httpRequest, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Job } from '../../shared/contract/work.ts';
import { aLoopback, ask, evidence, openPage, type OpenedPage, type RunningLoopback } from './a-loopback.ts';

let loopback: RunningLoopback;
let page: OpenedPage;
beforeEach(async () => {
  loopback = await aLoopback({ limits: { upload: 100_000, uploadPatience: 200 } });
  page = await openPage(loopback);
});
afterEach(async () => {
  vi.useRealTimers();
  await loopback.close();
});

const fromPage = () => ({ Cookie: page.cookie, 'Sec-Fetch-Site': 'same-origin' });
const read = (path: string, headers: Record<string, string> = {}) =>
  ask(loopback.port, { path, headers: { ...fromPage(), ...headers } });

describe('a photograph', () => {
  test('reaches its own page, and nothing in it can run', async () => {
    const reply = await read('/media/original/0190-a');
    expect(reply.status).toBe(200);
    expect(reply.body.equals(evidence)).toBe(true);
    expect(reply.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'content-disposition': `inline; filename="_ica _1_.jpg"; filename*=UTF-8''%C5%BDica%20%221%22.jpg`,
    });
  });

  test.each([
    ['without a cookie', { 'Sec-Fetch-Site': 'same-origin' }],
    ['when the browser does not say who asks', { Cookie: 'PAGE' }],
    ['for another site', { Cookie: 'PAGE', 'Sec-Fetch-Site': 'cross-site' }],
    ['for a typed address', { Cookie: 'PAGE', 'Sec-Fetch-Site': 'none' }],
  ])('stays in %s', async (_, headers) => {
    const given = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('PAGE', page.cookie)]),
    );
    const reply = await ask(loopback.port, { path: '/media/original/0190-a', headers: given });
    expect([401, 403]).toContain(reply.status);
    expect(loopback.station.mediaAsked).toEqual([]);
  });

  test.each([
    ['bytes=0-0', 206, 0, 1],
    ['bytes=10-19', 206, 10, 20],
    ['bytes=990-', 206, 990, 1000],
    ['bytes=-5', 206, 995, 1000],
    ['bytes=990-5000', 206, 990, 1000],
    ['bytes=5-2', 200, 0, 1000],
    ['bytes=0-1,5-6', 200, 0, 1000],
    ['lines=1-2', 200, 0, 1000],
  ])('answers the range %s with %i', async (range, status, from, to) => {
    const reply = await read('/media/original/0190-a', { Range: range });
    expect(reply.status).toBe(status);
    expect(reply.body.equals(evidence.subarray(from, to))).toBe(true);
    expect(reply.headers['content-range']).toBe(status === 206 ? `bytes ${from}-${to - 1}/1000` : undefined);
  });

  test.each(['bytes=1000-', 'bytes=5000-6000', 'bytes=-0'])('has no range %s', async (range) => {
    const reply = await read('/media/original/0190-a', { Range: range });
    expect(reply.status).toBe(416);
    expect(reply.headers['content-range']).toBe('bytes */1000');
  });

  test.each([
    '/media/original/../../etc/passwd',
    '/media/original/%2e%2e',
    '/media/secrets/0190',
    '/media/original/',
    '/media/original',
    '/media/original/0190?save=1',
    `/media/original/${'a'.repeat(61)}`,
    '/media/original/unknown',
  ])('is not found at %s', async (path) => {
    expect((await read(path)).status).toBe(404);
  });

  test('is not shown while the station is locked', async () => {
    expect((await read('/media/original/locked')).status).toBe(401);
  });
});

describe('what leaves the station', () => {
  test.each([
    ['/media/package/0190-a', {}],
    ['/media/document/0190-a?save', {}],
    ['/media/document/0190-a', { 'Sec-Fetch-Mode': 'navigate' }],
  ])('is saved, not shown, and the station is told: %s', async (path, headers) => {
    const reply = await read(path, headers);
    expect(reply.headers['content-disposition']).toMatch(/^attachment; /);
    expect(loopback.station.mediaAsked).toMatchObject([{ toSave: true }]);
  });
});

describe('a file taken in', () => {
  const upload = (body: Buffer, headers: Record<string, string> = {}) =>
    ask(loopback.port, {
      method: 'POST',
      path: '/upload',
      headers: {
        ...page.headers,
        'Content-Type': 'application/octet-stream',
        'X-File-Name': encodeURIComponent('čaura K5.jpg'),
        ...headers,
      },
      body,
    });

  test('arrives whole under its own name', async () => {
    const reply = await upload(Buffer.alloc(70_000, 7));
    expect(reply.json()).toEqual({ ok: true, value: { upload: 'upload-1' } });
    expect(loopback.station.received).toEqual([{ fileName: 'čaura K5.jpg', bytes: 70_000 }]);
  });

  test.each([
    ['as JSON', { 'Content-Type': 'application/json' }, 415],
    ['without a name', { 'X-File-Name': '' }, 400],
    ['with a broken name', { 'X-File-Name': '%E0%A4%A' }, 400],
    ['without the secret', { 'X-Focal-Point-Secret': 'x' }, 401],
    ['from elsewhere', { Origin: 'http://evil.example' }, 403],
  ])('is refused %s', async (_, headers, status) => {
    expect((await upload(Buffer.alloc(10), headers)).status).toBe(status);
    expect(loopback.station.received).toEqual([]);
  });

  test('is refused when it is larger than the station takes', async () => {
    expect((await upload(Buffer.alloc(100_001))).status).toBe(413);
  });

  test('that stops coming is given up', async () => {
    const question = httpRequest({
      host: '127.0.0.1',
      port: loopback.port,
      method: 'POST',
      path: '/upload',
      headers: {
        ...page.headers,
        'Content-Type': 'application/octet-stream',
        'X-File-Name': 'slow',
        'Content-Length': '1000',
      },
    });
    const ended = new Promise((resolve) => question.once('error', resolve).once('response', resolve));
    question.write('a few bytes, and then nothing');
    await ended;
    expect(loopback.station.received).toEqual([]);
  });
});

describe('the page that is open', () => {
  function openEvents(): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const { 'Content-Type': _, ...headers } = page.headers;
      httpRequest({ host: '127.0.0.1', port: loopback.port, path: '/events', headers, agent: false }, resolve)
        .on('error', reject)
        .end();
    });
  }
  const nextLine = async (events: IncomingMessage): Promise<string> => {
    const piece = await new Promise<Buffer>((resolve) => events.once('data', resolve));
    return piece.toString('utf8');
  };

  test('hears what the station tells', async () => {
    const events = await openEvents();
    expect(await nextLine(events)).toBe('\n');
    loopback.station.tell({ type: 'idle-warning', seconds: 60 });
    expect(JSON.parse(await nextLine(events))).toEqual({ type: 'idle-warning', seconds: 60 });
    events.destroy();
  });

  test('is the only one', async () => {
    const events = await openEvents();
    await nextLine(events);
    const { 'Content-Type': _, ...headers } = page.headers;
    expect((await ask(loopback.port, { path: '/events', headers })).status).toBe(409);
    events.destroy();
  });

  test('hears nothing without its secret', async () => {
    expect((await ask(loopback.port, { path: '/events', headers: fromPage() })).status).toBe(401);
  });
});

describe('a page that was closed', () => {
  const aJob = (state: Job['state']): Job =>
    // The face looks at the id and the state alone.
    ({ id: 'job-1', state }) as Job;

  let left: RunningLoopback | undefined;
  afterEach(() => left?.close());

  test('locks the station and ends the program, once no job runs any more', async () => {
    left = await aLoopback({ patience: { beforeLock: 20, beforeStop: 60 } });
    const { station, ends, port } = left;
    const { 'Content-Type': _, ...headers } = (await openPage(left)).headers;
    const events = await new Promise<IncomingMessage>((resolve) =>
      httpRequest({ host: '127.0.0.1', port, path: '/events', headers, agent: false }, resolve).end(),
    );
    station.tell({ type: 'job', job: aJob('running') });
    events.destroy();
    // The next question is answered only after the server has noticed that the page went.
    await ask(port, { path: '/' });
    expect(station.locks).toEqual([]);
    station.tell({ type: 'job', job: aJob('done') });
    await expect.poll(() => station.locks).toEqual(['system']);
    await expect.poll(() => ends).toEqual(['page-left']);
  });
});
