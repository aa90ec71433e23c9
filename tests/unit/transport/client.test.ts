import { expect, test } from 'vitest';
import { contract } from '../../../shared/contract/index.ts';
import { createClient, unreachable } from '../../../shared/transport/transport.ts';
import { findPageAsset } from '../../../shared/transport/page-assets.ts';

test('a client has every command of the contract, and asks by its name', async () => {
  const asked: unknown[] = [];
  const client = createClient(contract, {
    request(name, payload) {
      asked.push([name, payload]);
      return Promise.resolve(unreachable);
    },
    subscribe: () => () => undefined,
  });
  expect(Object.keys(client)).toEqual(Object.keys(contract));
  expect(await client['search.find']({ text: 'K5' })).toEqual({ ok: false, error: { code: 'station.unreachable' } });
  expect(asked).toEqual([['search.find', { text: 'K5' }]]);
});

test('a page has only what its list names, in the very letters of the list', () => {
  const assets = { files: { '/index.html': 'a'.repeat(64), '/assets/main.js': 'b'.repeat(64) } };
  expect(findPageAsset(assets, '/')).toMatchObject({ file: 'index.html', mediaType: 'text/html; charset=utf-8' });
  expect(findPageAsset(assets, '/assets/main.js')).toMatchObject({ file: 'assets/main.js', sha256: 'b'.repeat(64) });
  for (const path of ['/Index.html', '/assets/../index.html', '/assets/%6dain.js', 'index.html', '/toString', '']) {
    expect(findPageAsset(assets, path)).toBeUndefined();
  }
});
