import { describe, expect, test } from 'vitest';
import { answerPage, isOwnPage } from '../../main/electron/page-protocol.ts';
import { isOwnRequest } from '../../main/electron/network-off.ts';

const asked: unknown[] = [];
const parts = {
  pageFile: (path: string) =>
    path === '/' || path === '/assets/main.js' || path === '/threads/code-thread.js'
      ? { mediaType: 'text/html', content: new TextEncoder().encode('<!doctype html>') }
      : undefined,
  media: (question: unknown) => {
    asked.push(question);
    return Promise.resolve(new Response('bytes'));
  },
};
const answer = (url: string, method = 'GET', headers: Record<string, string> = {}) =>
  answerPage({ url, method, headers: new Headers(headers) }, parts);

describe('app://workstation', () => {
  test('gives its own files with every protection', async () => {
    const reply = await answer('app://workstation/');
    expect(reply.status).toBe(200);
    expect(await reply.text()).toBe('<!doctype html>');
    const policy = reply.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
  });

  test('lets itself look through a camera, and no frame in it; every other feature is off', async () => {
    const features = (await answer('app://workstation/')).headers.get('Permissions-Policy')?.split(', ') ?? [];
    expect(features).toContain('camera=(self)');
    expect(features).toEqual(
      expect.arrayContaining(['microphone=()', 'display-capture=()', 'geolocation=()', 'usb=()']),
    );
    expect(features.filter((feature) => !feature.endsWith('=()'))).toEqual(['camera=(self)']);
  });

  test('names one script address that may be made of text: its thread', async () => {
    const policy = (await answer('app://workstation/')).headers.get('Content-Security-Policy')?.split('; ');
    expect(policy).toContain('trusted-types code-thread');
    expect(policy).toContain("worker-src 'self'");
  });

  test('lets a thread run an engine, and nothing else: no script, no question, no further thread', async () => {
    const { headers } = await answer('app://workstation/threads/code-thread.js');
    expect(headers.get('Content-Security-Policy')?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'wasm-unsafe-eval'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
    expect(headers.get('Cross-Origin-Embedder-Policy')).toBe('require-corp');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  test.each([
    'app://workstation/../package.json',
    'app://workstation/..%2fpackage.json',
    'app://workstation/%2e%2e/package.json',
    'app://workstation/assets/..%5c..%5cpackage.json',
    'app://workstation/assets/%00',
    'app://workstation/C:/Windows/win.ini',
    'app://workstation/assets/',
    'app://workstation/assets/main.js?x',
    'app://workstation-evil/',
    'app://workstation.evil/',
    'app://evil/',
    'app://user@workstation/',
    'app://workstation:80/',
    'file:///etc/passwd',
    'https://workstation/',
  ])('has nothing at %s', async (url) => {
    expect((await answer(url)).status).toBe(404);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('answers no %s', async (method) => {
    expect((await answer('app://workstation/', method)).status).toBe(405);
  });

  test('hands evidence on with its range and without looking at it', async () => {
    expect(await (await answer('app://workstation/media/original/0190', 'GET', { Range: 'bytes=0-1' })).text()).toBe(
      'bytes',
    );
    expect(asked.at(-1)).toEqual({ method: 'GET', address: '/original/0190', range: 'bytes=0-1', isNavigation: false });
  });
});

describe('a page may go', () => {
  test.each(['app://workstation/', 'app://workstation/index.html', 'app://workstation/#/cases/0190'])(
    'to %s',
    (address) => {
      expect(isOwnPage(address)).toBe(true);
    },
  );

  test.each([
    'http://example.invalid/?next=app://workstation/',
    'https://app//workstation/',
    'app://workstation.evil/',
    'app://workstation@evil/',
    'app://workstation/media/original/0190',
    'app://workstation',
    'APP://workstation/',
    'file:///app://workstation/',
    'javascript:alert(1)',
    'data:text/html,x',
    'about:blank',
    '',
  ])('not to %s', (address) => {
    expect(isOwnPage(address)).toBe(false);
  });
});

describe('a request of the page', () => {
  test.each(['app://workstation/x', 'blob:app://workstation/0190', 'data:image/png;base64,AA'])(
    'may ask for %s',
    (address) => {
      expect(isOwnRequest(address, true)).toBe(true);
    },
  );

  test.each([
    'https://example.com/',
    'http://127.0.0.1/',
    'ws://localhost/',
    'wss://example.com/',
    'file:///etc/passwd',
    'ftp://example.com/',
    'app://other/',
    'blob:https://example.com/0190',
    'devtools://devtools/bundled/x',
    'chrome-extension://x/y',
    'no address',
  ])('may not ask for %s', (address) => {
    expect(isOwnRequest(address, true)).toBe(false);
  });
});
