// The same page in Firefox's engine. Where no Firefox is installed this says so and runs nothing.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeVerifier } from '../../build/verifier.ts';
import { sealPackage } from '../../main/packages/index.ts';
import { aPackageTable, anOrder, aSigner, packageName, type PackageTable } from '../station/packages/a-package.ts';
import { Firefox, firefoxPath } from './firefox.ts';

if (firefoxPath === undefined) console.log('not run: VERIFY.html in Firefox, because Firefox is not installed here');

describe.skipIf(firefoxPath === undefined)('in Firefox', () => {
  let firefox: Firefox;
  let table: PackageTable;
  const address = (): string => pathToFileURL(join(table.at(packageName), 'VERIFY.html')).href;
  const verdict = (): Promise<unknown> => firefox.evaluate("document.querySelector('#verdict').dataset.verdict");

  beforeAll(async () => {
    table = aPackageTable();
    const verifyPage = Buffer.from(await makeVerifier());
    await sealPackage(anOrder({ kind: 'folder', path: table.at(packageName) }, { verifyPage }));
    await sealPackage(anOrder({ kind: 'zip', path: table.at('package.zip') }, { verifyPage }));
    firefox = await Firefox.launch();
  }, 90_000);

  afterAll(async () => {
    await firefox.close();
    table.release();
  });

  /** What the folder picker gives: every file with its path. The picker itself cannot be driven. */
  async function chooseFolder(folder: string): Promise<void> {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({
        path: `${packageName}/${file.slice(folder.length + 1)}`,
        text: readFileSync(file).toString('base64'),
      }));
    await firefox.evaluate(`{
      const files = ${JSON.stringify(files)}.map(({ path, text }) => {
        const file = new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], path.split('/').at(-1));
        return Object.defineProperty(file, 'webkitRelativePath', { value: path });
      });
      const input = document.querySelector('#folder');
      Object.defineProperty(input, 'files', { value: files });
      input.dispatchEvent(new Event('change'));
    }`);
    await firefox.shows('#verdict');
  }

  test('a ZIP from the disk is sound once its fingerprint was compared', async () => {
    await firefox.open(address());
    await firefox.choose('#zip', [table.at('package.zip')]);
    await firefox.shows('#verdict');
    expect(await verdict()).toBe('unconfirmed');
    const typed = JSON.stringify(aSigner().fingerprint.slice(0, 20));
    await firefox.evaluate(
      `{ const paper = document.querySelector('#paper'); paper.value = ${typed}; paper.dispatchEvent(new Event('input')); }`,
    );
    expect(await verdict()).toBe('sound');
    expect(await firefox.evaluate("document.querySelector('[data-check=custody]').dataset.status")).toBe('pass');
  });

  test('a folder is found unchanged, and one with a changed byte is refused by name', async () => {
    await firefox.open(address());
    await chooseFolder(table.at(packageName));
    expect(await verdict()).toBe('unconfirmed');
    const folder = table.at('changed');
    cpSync(table.at(packageName), folder, { recursive: true });
    writeFileSync(join(folder, 'data/court-file.pdf'), 'x');
    await firefox.open(address());
    await chooseFolder(folder);
    expect(await verdict()).toBe('refused');
    expect(
      await firefox.evaluate('document.querySelector(\'[data-code="package.file-changed"] code\').textContent'),
    ).toBe('data/court-file.pdf');
  });

  test('the page asks no network for anything', () => {
    expect(firefox.requests.filter((url) => !/^(file|blob|data|about):/.test(url))).toEqual([]);
  });
});
