// Sealing and verifying on a real disk, beside the stock tools that a court's expert has.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { extractPackage, sealPackage, verifyPackage, type SealOrder } from '../../../main/packages/index.ts';
import { compiled } from '../../compiled.ts';
import { aPackageTable, anOrder, aSigner, bytesEntry, entries, packageName, type PackageTable } from './a-package.ts';

let table: PackageTable;
beforeEach(() => {
  table = aPackageTable();
});
afterEach(() => {
  table.release();
});

const known = { knownFingerprints: [aSigner().fingerprint] };
const passphrase = 'a passphrase told by telephone';

function codeOf(failing: Promise<unknown>): Promise<string> {
  return failing.then(
    () => 'nothing was refused',
    (error: unknown) => (error instanceof Error ? error.message : 'no error'),
  );
}

function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined;
}

describe('a sealed package', () => {
  test.each([
    ['a folder', 'folder'],
    ['a ZIP', 'zip'],
  ] as const)('is sound as %s when the key is known from outside', async (_, kind) => {
    const path = table.at(packageName);
    const sealed = await sealPackage(anOrder({ kind, path }));
    const report = await verifyPackage(path, known);
    expect(report.verdict).toBe('sound');
    expect(report.checks.map(({ status }) => status)).toEqual(Array(10).fill('pass'));
    expect(report.custody).toEqual({ events: 3, proven: 3, ledgerSize: 6 });
    expect(report.seal?.manifestSha256).toBe(sealed.manifestSha256);
    expect([sealed.files, sealed.bytes]).toEqual([report.seal?.files, report.seal?.bytes]);
  });

  test('is sound inside an age file, by passphrase and by key, and its seal is the same', async () => {
    const identity = await generateX25519Identity();
    const recipients = [await identityToRecipient(identity)];
    await sealPackage(anOrder({ kind: 'age', path: table.at('p.age'), passphrase, workFactor: 4 }));
    await sealPackage(anOrder({ kind: 'age', path: table.at('k.age'), recipients }));
    const byPassphrase = await verifyPackage(table.at('p.age'), { ...known, passphrase });
    const byKey = await verifyPackage(table.at('k.age'), { ...known, identities: [identity] });
    expect([byPassphrase.verdict, byKey.verdict]).toEqual(['sound', 'sound']);
    expect(byKey.seal).toEqual(byPassphrase.seal);
  });

  test('is only unconfirmed while nobody knows the key from outside', async () => {
    await sealPackage(anOrder({ kind: 'zip', path: table.at('a.zip') }));
    const unknown = await verifyPackage(table.at('a.zip'));
    expect(unknown.verdict).toBe('unconfirmed');
    expect(unknown.checks.find(({ name }) => name === 'key')?.findings[0]?.code).toBe('package.unknown-key');
    const fromPaper = await verifyPackage(table.at('a.zip'), { knownFingerprints: [unknown.signer?.shown ?? ''] });
    expect(fromPaper.verdict).toBe('sound');
  });

  test('has the same bytes whenever it is made from the same records', async () => {
    await sealPackage(anOrder({ kind: 'zip', path: table.at('a.zip') }));
    await sealPackage(anOrder({ kind: 'zip', path: table.at('b.zip') }, { entries: entries().toReversed() }));
    expect(readFileSync(table.at('a.zip')).equals(readFileSync(table.at('b.zip')))).toBe(true);
  });

  test('unpacks only after it was verified, into a folder that verifies again', async () => {
    await sealPackage(anOrder({ kind: 'age', path: table.at('a.age'), passphrase, workFactor: 4 }));
    await extractPackage(table.at('a.age'), table.at('out'), { ...known, passphrase });
    expect((await verifyPackage(table.at('out'), known)).verdict).toBe('sound');
    expect(await codeOf(extractPackage(table.at('a.age'), table.at('out'), { passphrase }))).toBe(
      'package.target-exists',
    );
  });
});

describe('stock tools', () => {
  test('sha256sum, openssl and unzip confirm what was sealed', async () => {
    const folder = table.at(packageName);
    await sealPackage(anOrder({ kind: 'folder', path: folder }));
    await sealPackage(anOrder({ kind: 'zip', path: table.at('a.zip') }));
    const sums = execFileSync('sha256sum', ['--strict', '-c', 'manifest-sha256.txt'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(sums.trim().split('\n')).toHaveLength(entries().length);
    execFileSync('sha256sum', ['--quiet', '--strict', '-c', 'tagmanifest-sha256.txt'], { cwd: folder });
    const words = 'pkeyutl -verify -pubin -inkey station.pem -rawin -in seal.json -sigfile seal.sig'.split(' ');
    expect(execFileSync('openssl', words, { cwd: folder, encoding: 'utf8' })).toContain(
      'Signature Verified Successfully',
    );
    expect(execFileSync('unzip', ['-t', table.at('a.zip')], { encoding: 'utf8' })).toContain('No errors detected');
  });

  test.skipIf(!isInstalled('age'))('age opens the encrypted package, and what age wrote is read here', async () => {
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    writeFileSync(table.at('key.txt'), `${identity}\n`, { mode: 0o600 });
    await sealPackage(anOrder({ kind: 'zip', path: table.at('a.zip') }));
    await sealPackage(anOrder({ kind: 'age', path: table.at('a.age'), recipients: [recipient] }));
    execFileSync('age', ['-d', '-i', table.at('key.txt'), '-o', table.at('opened.zip'), table.at('a.age')]);
    expect(readFileSync(table.at('opened.zip')).equals(readFileSync(table.at('a.zip')))).toBe(true);
    execFileSync('age', ['-r', recipient, '-o', table.at('theirs.age'), table.at('a.zip')]);
    expect((await verifyPackage(table.at('theirs.age'), { ...known, identities: [identity] })).verdict).toBe('sound');
  });

  test.skipIf(!isInstalled('zip'))(
    'a package that somebody zipped again with another program is still sound',
    async () => {
      await sealPackage(anOrder({ kind: 'folder', path: table.at(packageName) }));
      execFileSync('zip', ['-q', '-r', 'again.zip', packageName], { cwd: table.folder });
      expect((await verifyPackage(table.at('again.zip'), known)).verdict).toBe('sound');
    },
  );
});

describe('sealing refuses', () => {
  const nothingLeft = () => readdirSync(table.folder).filter((name) => name.startsWith('a.zip'));

  test.each([
    [
      'a source that is not what the record says',
      { entries: [{ ...bytesEntry('a.txt', Buffer.from('b')), expectedSha256: '0'.repeat(64) }] },
      'package.source-changed',
    ],
    [
      'a source that vanished',
      { entries: [{ path: 'a.txt', source: { kind: 'path', path: '/nowhere/a.txt' } }] },
      'package.source-unreadable',
    ],
    ['fewer files than were meant', { expectedFiles: 99 }, 'package.count-mismatch'],
    [
      'a name that another system reads differently',
      { entries: [bytesEntry('a:b.txt', Buffer.from(''))] },
      'package.unsafe-name',
    ],
    ['a name that climbs out', { entries: [bytesEntry('../a.txt', Buffer.from(''))] }, 'package.unsafe-name'],
    [
      'two names that differ only in case',
      { entries: [bytesEntry('a.txt', Buffer.from('')), bytesEntry('A.txt', Buffer.from(''))] },
      'package.duplicate-name',
    ],
    [
      'a signer whose key is another',
      { signer: { ...aSigner(), publicKeyPem: aSigner(9).publicKeyPem } },
      'package.signer-mismatch',
    ],
    ['work that was cancelled', { signal: AbortSignal.abort() }, 'threads.cancelled'],
  ] satisfies [string, Partial<SealOrder>, string][])('%s', async (_, changes, code) => {
    expect(await codeOf(sealPackage(anOrder({ kind: 'zip', path: table.at('a.zip') }, changes)))).toBe(code);
    expect(nothingLeft()).toEqual([]);
  });

  test('a source that changes between its two readings', async () => {
    let readings = 0;
    const source = {
      kind: 'stream' as const,
      async *open() {
        readings += 1;
        yield Buffer.from(`reading ${readings}`);
      },
    };
    const order = anOrder({ kind: 'zip', path: table.at('a.zip') }, { entries: [{ path: 'a.txt', source }] });
    expect(await codeOf(sealPackage(order))).toBe('package.source-changed');
    expect(nothingLeft()).toEqual([]);
  });

  test('to write over a package that is already there', async () => {
    await sealPackage(anOrder({ kind: 'zip', path: table.at('a.zip') }));
    const before = readFileSync(table.at('a.zip'));
    expect(await codeOf(sealPackage(anOrder({ kind: 'zip', path: table.at('a.zip') })))).toBe('package.target-exists');
    expect(readFileSync(table.at('a.zip')).equals(before)).toBe(true);
  });

  test('a recipient key that is none', async () => {
    const target = { kind: 'age' as const, path: table.at('a.age'), recipients: ['age1nonsense'] };
    expect(await codeOf(sealPackage(anOrder(target)))).toBe('package.bad-recipient-key');
  });

  test('leaves nothing half when it is cancelled in the middle of writing', async () => {
    const control = new AbortController();
    const big = Buffer.alloc(8 * 1024 * 1024, 1);
    const order = anOrder(
      { kind: 'folder', path: table.at('a.zip') },
      {
        entries: ['1', '2', '3'].map((name) => bytesEntry(`${name}.bin`, big)),
        signal: control.signal,
        onProgress: (done, total) => {
          if (done < total && done > 26 * 1024 * 1024) control.abort();
        },
      },
    );
    expect(await codeOf(sealPackage(order))).toBe('threads.cancelled');
    expect(nothingLeft()).toEqual([]);
  });
});

describe('when the world fails in the middle', () => {
  const script = (body: string): string => `
    import { anOrder, bytesEntry } from ${JSON.stringify(join(import.meta.dirname, 'a-package.ts'))};
    import { sealPackage } from ${JSON.stringify(join(import.meta.dirname, '../../../main/packages/index.ts'))};
    process.on('SIGXFSZ', () => {});
    const big = Buffer.alloc(64 * 1024 * 1024, 7);
    const order = anOrder({ kind: 'zip', path: process.argv[1] }, { entries: [bytesEntry('big.bin', big)] });
    ${body}`;

  test('a killed sealing leaves no output under its final name, and the next one succeeds', async () => {
    const path = table.at('a.zip');
    const body = `const one = { kind: 'stream', async *open() { for (let i = 0; i < 64; i += 1) { yield big.subarray(0, 1 << 20);
      if (globalThis.second && i === 8) { console.log('writing'); await new Promise((done) => setTimeout(done, 60000)); } } globalThis.second = true; } };
      await sealPackage({ ...order, entries: [{ path: 'big.bin', source: one }] });`;
    const child = spawn(process.execPath, [...compiled, '--input-type=module', '-e', script(body), path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(readdirSync(table.folder)).toEqual(['a.zip.part']);
    await sealPackage(anOrder({ kind: 'zip', path }));
    expect(readdirSync(table.folder)).toEqual(['a.zip']);
    expect((await verifyPackage(path, known)).verdict).toBe('sound');
  });

  test.skipIf(process.platform === 'win32')('a full disk is named and leaves nothing', () => {
    const body = `await sealPackage(order).catch((error) => console.log(error.message));`;
    const limited = `ulimit -f 20000; exec "$0" ${compiled.join(' ')} --input-type=module -e "$1" "$2"`;
    const said = execFileSync('bash', ['-c', limited, process.execPath, script(body), table.at('a.zip')], {
      encoding: 'utf8',
    });
    expect(said.trim()).toBe('package.disk-full');
    expect(readdirSync(table.folder)).toEqual([]);
  });
});

test('a file larger than memory allows is streamed, in both directions', async () => {
  const size = 300 * 1024 * 1024;
  const piece = Buffer.alloc(1024 * 1024, 5);
  const hash = createHash('sha256');
  for (let at = 0; at < size; at += piece.length) hash.update(piece);
  const source = {
    kind: 'stream' as const,
    async *open() {
      for (let at = 0; at < size; at += piece.length) yield piece;
    },
  };
  const entry = { path: 'big.bin', source, expectedSha256: hash.digest('hex') };
  await sealPackage(anOrder({ kind: 'zip', path: table.at('big.zip') }, { entries: [entry] }));
  expect((await verifyPackage(table.at('big.zip'), known)).verdict).toBe('sound');
  expect(existsSync(table.at(`${basename('big.zip')}.part`))).toBe(false);
});

test('the test vector of the documented format still holds', async () => {
  const sealed = await sealPackage(anOrder({ kind: 'zip', path: table.at('vector.zip') }));
  const documented = readFileSync(join(import.meta.dirname, '../../../docs/formats-sealed-package.md'), 'utf8');
  expect(documented).toContain(sealed.manifestSha256);
  expect(documented).toContain(sealed.fingerprint);
});
