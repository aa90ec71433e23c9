import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aLoopback, ask, askRaw, exchange, openPage, ownHeaders, tokenOf, type RunningLoopback } from './a-loopback.ts';

let loopback: RunningLoopback;
beforeEach(async () => {
  loopback = await aLoopback({ limits: { question: 1024 * 1024, upload: 1024 * 1024 } });
});
afterEach(() => loopback.close());

const question = JSON.stringify({ name: 'station.state', payload: {} });

describe('the address asked for', () => {
  test('is answered on 127.0.0.1 and on localhost', async () => {
    for (const host of [`127.0.0.1:${loopback.port}`, `localhost:${loopback.port}`]) {
      expect((await ask(loopback.port, { path: '/', headers: { Host: host } })).status).toBe(200);
    }
  });

  test.each([
    'evil.example',
    '127.0.0.1',
    '127.evil.example',
    '127.0.0.1.evil.example',
    'localhost',
    '127.0.0.1:1',
    '0.0.0.0:PORT',
    '[::1]:PORT',
    'LOCALHOST:PORT',
    'user@127.0.0.1:PORT',
  ])('refuses the host %s', async (host) => {
    const reply = await ask(loopback.port, {
      path: '/',
      headers: { Host: host.replace('PORT', String(loopback.port)) },
    });
    expect(reply.status).toBe(421);
  });

  test('refuses a request without a host, and one with two', async () => {
    const host = `Host: 127.0.0.1:${loopback.port}\r\n`;
    expect(await askRaw(loopback.port, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect(await askRaw(loopback.port, 'GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect(await askRaw(loopback.port, `GET / HTTP/1.1\r\n${host}${host}Connection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 400 /,
    );
  });

  test('refuses a whole address where a path belongs', async () => {
    const reply = await askRaw(
      loopback.port,
      `GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:${loopback.port}\r\nConnection: close\r\n\r\n`,
    );
    expect(reply).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('listens on 127.0.0.1 alone', () => {
    expect(loopback.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#t=[A-Za-z0-9_-]{43}$/);
  });
});

describe('another page of the same browser', () => {
  test.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1:PORT', 'http://localhost:PORT'])(
    'is refused with the origin %s',
    async (origin) => {
      const { headers } = await openPage(loopback);
      const given = { ...headers, Origin: origin.replace('PORT', String(loopback.port)) };
      const reply = await ask(loopback.port, { method: 'POST', path: '/request', headers: given, body: question });
      expect(reply.status).toBe(403);
      expect(loopback.station.asked).toEqual([]);
    },
  );

  test('is refused without an origin when it wants something done', async () => {
    const { Origin: _, ...headers } = (await openPage(loopback)).headers;
    expect((await ask(loopback.port, { method: 'POST', path: '/request', headers, body: question })).status).toBe(403);
  });

  test.each(['cross-site', 'same-site', 'none'])('is refused when the browser calls it %s', async (site) => {
    const { headers } = await openPage(loopback);
    const reply = await ask(loopback.port, {
      method: 'POST',
      path: '/request',
      headers: { ...headers, 'Sec-Fetch-Site': site },
      body: question,
    });
    expect(reply.status).toBe(403);
  });

  test('may not even load the program into a frame or a script', async () => {
    const reply = await ask(loopback.port, { path: '/assets/main.js', headers: { 'Sec-Fetch-Site': 'cross-site' } });
    expect(reply.status).toBe(403);
    const own = await ask(loopback.port, { path: '/' });
    expect(own.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(own.headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  test('is never offered cross-origin sharing', async () => {
    for (const method of ['GET', 'POST']) {
      const reply = await ask(loopback.port, { method, path: '/', headers: ownHeaders(loopback.port) });
      expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  });

  test.each(['OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE'])('gets 405 for %s', async (method) => {
    const reply = await ask(loopback.port, { method, path: '/request' });
    expect(reply.status).toBe(405);
    expect(reply.headers.allow).toBe('GET, HEAD, POST');
  });

  test('finds no socket to upgrade to, with or without an origin', async () => {
    for (const origin of ['', 'Origin: http://evil.example\r\n']) {
      const reply = await askRaw(
        loopback.port,
        `GET / HTTP/1.1\r\nHost: 127.0.0.1:${loopback.port}\r\n${origin}Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
      );
      expect(reply).toMatch(/^HTTP\/1\.1 403 /);
    }
  });

  test('cannot tunnel through', async () => {
    const reply = await askRaw(loopback.port, 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n');
    expect(reply).toMatch(/^HTTP\/1\.1 405 /);
  });
});

describe('the token', () => {
  test('opens the page once', async () => {
    const first = await exchange(loopback.port, tokenOf(loopback));
    expect(first.status).toBe(200);
    const cookie = first.headers['set-cookie']?.[0] ?? '';
    expect(cookie).toMatch(/^focal-point-[A-Za-z0-9_-]{12}=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await exchange(loopback.port, tokenOf(loopback))).status).toBe(401);
  });

  test('of another station opens nothing', async () => {
    const other = await aLoopback();
    expect((await exchange(loopback.port, tokenOf(other))).status).toBe(401);
    await other.close();
  });

  test.each([['', '{}', '[]', 'null', '{"token":7}', '{"token":"a","more":1}', 'no json']])(
    'is not guessed with %s',
    async (body) => {
      const reply = await ask(loopback.port, {
        method: 'POST',
        path: '/session',
        headers: ownHeaders(loopback.port),
        body,
      });
      expect([400, 401]).toContain(reply.status);
    },
  );

  test('guessed wrongly five times ends the program before anybody works in it', async () => {
    for (let guess = 1; guess <= 5; guess += 1) {
      expect((await exchange(loopback.port, 'x'.repeat(43))).status).toBe(401);
    }
    await expect.poll(() => loopback.ends).toEqual(['token-guessed']);
  });

  test('guessed while somebody works is only refused, and the work goes on', async () => {
    const { headers } = await openPage(loopback);
    for (let guess = 1; guess <= 5; guess += 1) await exchange(loopback.port, 'x'.repeat(43));
    expect((await exchange(loopback.port, 'x'.repeat(43))).status).toBe(429);
    expect((await ask(loopback.port, { method: 'POST', path: '/request', headers, body: question })).status).toBe(200);
    expect(loopback.ends).toEqual([]);
  });
});

describe('a question', () => {
  test('is answered for the page that was opened', async () => {
    const { headers } = await openPage(loopback);
    const reply = await ask(loopback.port, { method: 'POST', path: '/request', headers, body: question });
    expect(reply.json()).toEqual({ ok: true, value: { name: 'station.state' } });
    expect(loopback.station.asked).toEqual([{ name: 'station.state', payload: {} }]);
  });

  test.each([
    ['nothing', ['Cookie', 'X-Focal-Point-Secret']],
    ['the cookie alone', ['X-Focal-Point-Secret']],
    ['the secret alone', ['Cookie']],
  ])('is refused with %s', async (_, without) => {
    const { headers } = await openPage(loopback);
    const given = Object.fromEntries(Object.entries(headers).filter(([name]) => !without.includes(name)));
    const reply = await ask(loopback.port, { method: 'POST', path: '/request', headers: given, body: question });
    expect(reply.status).toBe(401);
    expect(loopback.station.asked).toEqual([]);
  });

  test('is refused when a second cookie of the same name is slipped in', async () => {
    const { headers, cookie } = await openPage(loopback);
    const [name = ''] = cookie.split('=');
    const given = { ...headers, Cookie: `${name}=other; ${cookie}` };
    expect(
      (await ask(loopback.port, { method: 'POST', path: '/request', headers: given, body: question })).status,
    ).toBe(401);
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/json; charset=utf-8',
    '',
  ])('is refused as %s', async (contentType) => {
    const { headers } = await openPage(loopback);
    const given = { ...headers, 'Content-Type': contentType };
    expect(
      (await ask(loopback.port, { method: 'POST', path: '/request', headers: given, body: question })).status,
    ).toBe(415);
  });

  test('of ten million bytes is refused, announced or not', async () => {
    const { headers } = await openPage(loopback);
    const body = Buffer.alloc(10_000_000, 0x20);
    const announced = await ask(loopback.port, { method: 'POST', path: '/request', headers, body }).catch(closedEarly);
    expect(announced.status).toBe(413);
    const given = { ...headers, 'Transfer-Encoding': 'chunked' };
    const unannounced = await ask(loopback.port, { method: 'POST', path: '/request', headers: given, body }).catch(
      closedEarly,
    );
    expect(unannounced.status).toBe(413);
    expect(loopback.station.asked).toEqual([]);
  });

  test.each(['', 'no json', '[]', '{"name":1,"payload":{}}', '{"name":"a","payload":{},"more":1}'])(
    'out of form is refused: %s',
    async (body) => {
      const { headers } = await openPage(loopback);
      expect((await ask(loopback.port, { method: 'POST', path: '/request', headers, body })).status).toBe(400);
    },
  );
});

/** The refusal is sent, and then the connection is closed while the client still writes: for the client that is one event or the other. */
function closedEarly(): { status: number } {
  return { status: 413 };
}

describe('a path', () => {
  test.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/..%5cpackage.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%00',
    '/assets/main.js%00.html',
    '/etc/passwd',
    '/C:/Windows/win.ini',
    '/assets',
    '/assets/',
    '/constructor',
    '/__proto__',
    '/assets/main.js?x=1',
  ])('that the built page does not name is not there: %s', async (path) => {
    const reply = await askRaw(
      loopback.port,
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${loopback.port}\r\nConnection: close\r\n\r\n`,
    );
    expect(reply).toMatch(/^HTTP\/1\.1 404 /);
  });

  test('with two leading strokes is no path', async () => {
    expect((await ask(loopback.port, { path: '//etc/passwd' })).status).toBe(400);
  });
});

describe('what a page may do', () => {
  test('is looking through a camera and no other feature; what is refused gets no more', async () => {
    for (const path of ['/', '/threads/code-thread.js', '/nothing']) {
      const { headers } = await ask(loopback.port, { path });
      const features = String(headers['permissions-policy']).split(', ');
      expect(features.filter((feature) => !feature.endsWith('=()'))).toEqual(['camera=(self)']);
      expect(features).toContain('microphone=()');
    }
  });

  test('is no engine made of bytes, except on its thread, which reaches nothing', async () => {
    const policyOf = async (path: string) =>
      String((await ask(loopback.port, { path })).headers['content-security-policy']).split('; ');
    expect((await policyOf('/')).join()).not.toContain('unsafe');
    expect((await policyOf('/nothing')).join()).not.toContain('unsafe');
    const thread = await policyOf('/threads/code-thread.js');
    expect(thread).toContain("default-src 'none'");
    expect(thread).toContain("script-src 'wasm-unsafe-eval'");
    expect(thread.join()).not.toMatch(/'self'|connect-src|worker-src/);
  });

  test('is nothing for evidence that is opened by itself', async () => {
    const { cookie } = await openPage(loopback);
    const { headers } = await ask(loopback.port, {
      path: '/media/original/0190',
      headers: { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' },
    });
    expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox");
    expect(headers['permissions-policy']).toBe('camera=(), microphone=()');
  });
});
