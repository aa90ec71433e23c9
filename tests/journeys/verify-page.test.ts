// A judge's clerk opens VERIFY.html from the medium, with no network and nothing installed, in Chromium.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeVerifier } from '../../build/verifier.ts';
import { sealPackage } from '../../main/packages/index.ts';
import {
  aPackageTable,
  anOrder,
  aSigner,
  bytesEntry,
  entries,
  packageName,
  type PackageTable,
} from '../station/packages/a-package.ts';
import { launchChromium } from './browser.ts';

let browser: Browser;
let table: PackageTable;
let context: BrowserContext;
let page: Page;
let complaints: string[];
let requests: string[];

const paper = aSigner()
  .fingerprint.slice(0, 20)
  .toUpperCase()
  .replace(/(.{4})(?=.)/g, '$1 ');
const hostileName = 'exhibits/K5/photo (1)=+@.png';

beforeAll(async () => {
  table = aPackageTable();
  const verifyPage = Buffer.from(await makeVerifier());
  const big = bytesEntry('exhibits/K5/video.bin', Buffer.alloc(40 * 1024 * 1024, 3));
  const changes = { verifyPage, entries: [...entries(), bytesEntry(hostileName, Buffer.from('x'))] };
  const large = { verifyPage, entries: [...entries(), big] };
  await sealPackage(anOrder({ kind: 'folder', path: table.at('large') }, large));
  await sealPackage(anOrder({ kind: 'folder', path: table.at(packageName) }, changes));
  await sealPackage(anOrder({ kind: 'zip', path: table.at('package.zip') }, changes));
  await sealPackage(
    anOrder(
      { kind: 'age', path: table.at('package.zip.age'), passphrase: 'told by telephone', workFactor: 4 },
      changes,
    ),
  );
  browser = await launchChromium();
}, 60_000);

afterAll(async () => {
  await browser.close();
  table.release();
});

beforeEach(() => open());
afterEach(async () => {
  await context.close();
  const network = requests.filter((address) => !/^(file|blob|data):/.test(address));
  if (complaints.length + network.length > 0) throw new Error([...complaints, ...network].join('\n'));
});

async function open(
  options: { readonly locale?: string; readonly script?: string; readonly dark?: boolean } = {},
): Promise<void> {
  await context?.close();
  context = await browser.newContext({
    locale: options.locale ?? 'en-GB',
    colorScheme: options.dark === true ? 'dark' : 'light',
    viewport: { width: 1280, height: 800 },
  });
  if (options.script !== undefined) await context.addInitScript(options.script);
  page = await context.newPage();
  complaints = [];
  requests = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(join(table.at(packageName), 'VERIFY.html')).href);
}

async function choose(path: string, input: 'folder' | 'zip' = 'folder'): Promise<void> {
  await page.locator(`#${input}`).setInputFiles(path);
  await page.locator('#verdict').waitFor();
}

const verdict = (): Promise<string | null> => page.locator('#verdict').getAttribute('data-verdict');

function changed(change: (folder: string) => void, original = packageName): string {
  const folder = table.at(`changed-${Math.random().toString(36).slice(2)}`);
  cpSync(table.at(original), folder, { recursive: true });
  change(folder);
  return folder;
}

describe('a package that is as it was sealed', () => {
  test.each([
    ['a folder', packageName, 'folder'],
    ['a ZIP', 'package.zip', 'zip'],
  ] as const)('as %s is sound once its fingerprint was compared with paper', async (_, name, input) => {
    await choose(table.at(name), input);
    expect(await verdict()).toBe('unconfirmed');
    await page.getByLabel('Fingerprint on paper').fill(paper.slice(0, 9));
    expect(await verdict()).toBe('unconfirmed');
    await page.getByLabel('Fingerprint on paper').fill(paper);
    expect(await verdict()).toBe('sound');
    expect(await page.locator('#verdict h2').textContent()).toBe('Complete and unchanged');
    await page.getByLabel('Fingerprint on paper').fill(paper.replace(/.$/, '0'));
    expect(await verdict()).toBe('other-key');
    expect(await page.locator('[data-check="key"]').getAttribute('data-status')).toBe('fail');
  });

  test('lists every file, opens pictures and text inside the page, and never runs an SVG', async () => {
    await choose(table.at(packageName));
    expect(await page.locator('tr[data-status="sound"]').count()).toBe(entries().length + 1 + 9);
    await page.getByRole('button', { name: 'Open data/exhibits/K5/photo-001.png' }).click();
    await page.locator('dialog img').waitFor();
    expect(
      await page.locator('dialog img').evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth),
    ).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Open data/records/case.json', exact: true }).click();
    expect(await page.locator('dialog pre').textContent()).toContain('LUGINA-14');
    await page.keyboard.press('Escape');
    const drawing = page.locator('tr[data-path="data/exhibits/K5/drawing.svg"]');
    expect(await drawing.getByRole('button').allTextContents()).toEqual(['Save a copy']);
    const [download] = await Promise.all([page.waitForEvent('download'), drawing.getByRole('button').click()]);
    expect(
      readFileSync(await download.path()).equals(
        readFileSync(join(table.at(packageName), 'data/exhibits/K5/drawing.svg')),
      ),
    ).toBe(true);
    expect(await page.title()).toBe('Verify a sealed package');
  });

  test('shows who held the exhibit, tied to the ledger, and text of the record only as text', async () => {
    await choose(table.at('package.zip'), 'zip');
    expect(await page.getByText('3 of 3 events stand in the ledger').isVisible()).toBe(true);
    expect(await page.getByText('Rreshter A. Krasniqi → Ana Berisha').isVisible()).toBe(true);
    expect(await page.getByText('<img src=x onerror=alert(1)>').isVisible()).toBe(true);
    expect(await page.getByText('Condition: Packaging damaged – Qesja e grisur <b>lart</b>').isVisible()).toBe(true);
    expect(await page.getByText('Document: 12 · transport.pdf').isVisible()).toBe(true);
    expect(await page.getByText(/on the clock that was read 15\.03\.2025 09:30 \(\+01:00\)/).isVisible()).toBe(true);
    expect(await page.locator('main img').count()).toBe(0);
  });

  test('of more than a thousand files shows all when asked, on paper without asking, and finds one by its name', async () => {
    const many = Array.from({ length: 1200 }, (_, index) =>
      bytesEntry(
        `exhibits/K${String(index % 9)}/photo-${String(index).padStart(4, '0')}.txt`,
        Buffer.from(String(index)),
      ),
    );
    await sealPackage(anOrder({ kind: 'zip', path: table.at('many.zip') }, { entries: [...entries(), ...many] }));
    await choose(table.at('many.zip'), 'zip');
    const all = entries().length + 1200 + 9;
    const lines = page.locator('tr[data-path]');
    expect(await lines.count()).toBe(1000);
    await page.getByText(`1000 of ${all} shown`).waitFor();
    await page.getByLabel('Find a file by its name').fill('photo-1199');
    expect(await lines.count()).toBe(1);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await page.getByRole('button', { name: 'Open data/exhibits/K2/photo-1199.txt' }).click();
    expect(await page.locator('dialog pre').textContent()).toBe('1199');
    await page.keyboard.press('Escape');
    await page.getByLabel('Find a file by its name').fill('');
    await page.getByRole('button', { name: /^Show more files/ }).click();
    expect(await lines.count()).toBe(all);
    await page.getByLabel('Find a file by its name').fill('photo');
    expect(await lines.count()).toBe(1000);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await lines.count()).toBe(1201);
  });

  test.each([
    ['without WebCrypto', "Object.defineProperty(globalThis, 'crypto', { value: undefined })"],
    [
      'with a WebCrypto that knows no digest',
      "Object.defineProperty(globalThis.Crypto.prototype, 'subtle', { value: undefined })",
    ],
  ])('is found unchanged %s', async (_, script) => {
    await open({ script });
    await choose(table.at(packageName));
    expect(await verdict()).toBe('unconfirmed');
  });
});

describe('a package that was changed', () => {
  test.each<[string, (folder: string) => void, string, string]>([
    [
      'the court file',
      (folder) => writeFileSync(join(folder, 'data/court-file.pdf'), '%PDF-1.7\n% not a real on!\n'),
      'package.file-changed',
      'data/court-file.pdf',
    ],
    [
      'a file added, its name full of markup',
      (folder) => writeFileSync(join(folder, 'data/<img src=x onerror=alert(1)>'), 'x'),
      'package.bad-path',
      'data/<img src=x onerror=alert(1)>',
    ],
    [
      'the seal',
      (folder) =>
        writeFileSync(
          join(folder, 'seal.json'),
          readFileSync(join(folder, 'seal.json'), 'utf8').replace('restricted', 'Restricted'),
        ),
      'package.wrong-signature',
      'seal.sig',
    ],
  ])('in %s is refused and the file is named', async (_, change, code, file) => {
    await choose(changed(change));
    expect(await verdict()).toBe('refused');
    const finding = page.locator(`[data-code="${code}"]`).first();
    expect(await finding.locator('code').textContent()).toBe(file);
    expect(await page.locator('main img').count()).toBe(0);
  });

  test('in one byte of a file too large for the browser’s own hashing is refused and the file is named', async () => {
    const file = 'data/exhibits/K5/video.bin';
    const folder = changed((path) => {
      const bytes = readFileSync(join(path, file));
      bytes[20_000_000] = 4;
      writeFileSync(join(path, file), bytes);
    }, 'large');
    await choose(table.at('large'));
    expect(await verdict()).toBe('unconfirmed');
    await page.getByRole('button', { name: 'Check another package' }).click();
    await choose(folder);
    expect(await verdict()).toBe('refused');
    expect(await page.locator('[data-code="package.file-changed"] code').first().textContent()).toBe(file);
  });

  test('as a ZIP cut short is refused', async () => {
    const whole = readFileSync(table.at('package.zip'));
    writeFileSync(table.at('cut.zip'), whole.subarray(0, whole.length - 100));
    await choose(table.at('cut.zip'), 'zip');
    expect(await verdict()).toBe('refused');
  });

  test('keeps the light red when the fingerprint on paper fits', async () => {
    await choose(changed((folder) => writeFileSync(join(folder, 'data/court-file.pdf'), 'x')));
    await page.getByLabel('Fingerprint on paper').fill(paper);
    expect(await verdict()).toBe('refused');
  });
});

describe('a person', () => {
  test('can stop, and is asked to open an encrypted package first', async () => {
    await page.locator('#zip').setInputFiles(table.at('package.zip.age'));
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('age -d -o package.zip');
    // Slow enough to be stopped on any machine: each slice waits until it is let go.
    await open({
      script:
        'const read = Blob.prototype.arrayBuffer; Blob.prototype.arrayBuffer = async function () { await new Promise((done) => setTimeout(done, 50)); return read.call(this); }',
    });
    await page.locator('#folder').setInputFiles(table.at(packageName));
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Stopped. Nothing was decided.').waitFor();
  });

  test('drops a ZIP onto the page', async () => {
    const small = aPackageTable();
    await sealPackage(anOrder({ kind: 'zip', path: small.at('small.zip') }));
    const bytes = readFileSync(small.at('small.zip')).toString('base64');
    small.release();
    await page.evaluate((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], 'small.zip'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, bytes);
    await page.locator('#verdict').waitFor();
    expect(await verdict()).toBe('unconfirmed');
  });

  test('does all of it with the keyboard', async () => {
    await choose(table.at(packageName));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('verdict');
    await page.keyboard.press('Tab');
    await page.keyboard.type(paper);
    expect(await verdict()).toBe('sound');
  });

  test.each([
    ['sq-AL', 'sq', 'Verifiko një paketë të vulosur', 'E plotë dhe e pandryshuar'],
    ['sr-RS', 'sr-Cyrl', 'Провера запечаћеног пакета', 'Потпун и неизмењен'],
    ['sr-Latn-RS', 'sr-Latn', 'Provera zapečaćenog paketa', 'Potpun i neizmenjen'],
    ['de-DE', 'en', 'Verify a sealed package', 'Complete and unchanged'],
  ])('whose browser speaks %s reads %s', async (locale, language, title, word) => {
    await open({ locale });
    expect(await page.locator('h1').textContent()).toBe(title);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await choose(table.at(packageName));
    await page.locator('#paper').fill(paper);
    expect(await page.locator('#verdict h2').textContent()).toBe(word);
    const shown = await page.locator('main').textContent();
    expect(shown).not.toContain('{{');
    expect(shown).not.toMatch(/package\.[a-z]/);
  });

  test.each([false, true])('with any reading aid finds no obstacle (dark: %s)', async (dark) => {
    await open({ dark });
    const problems = async (): Promise<string[]> =>
      (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    expect(await problems()).toEqual([]);
    await choose(
      dark ? changed((path) => writeFileSync(join(path, 'data/court-file.pdf'), 'x')) : table.at(packageName),
    );
    for (const language of dark ? ['English'] : ['Shqip', 'Српски', 'Srpski']) {
      await page.getByRole('button', { name: language, exact: true }).click();
      expect(await problems()).toEqual([]);
    }
  });

  test('on a narrow screen or at 200 % never has to scroll sideways', async () => {
    await choose(table.at(packageName));
    for (const width of [640, 360]) {
      await page.setViewportSize({ width, height: 720 });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);
    }
  });
});

test('the page is the same whenever it is built, and its policy allows nothing but itself', async () => {
  const [first, second] = [await makeVerifier(), await makeVerifier()];
  expect(first).toBe(second);
  expect(first).toContain("default-src 'none'");
  expect(first).not.toMatch(/unsafe-(inline|eval)|https?:\/\/(?!www\.w3\.org)/);
});
