// A whole workstation for a journey: a real station on a temporary folder, the loopback face, the built page, a real browser.
// Only the cost of key derivation is lowered. Everything a page complains about is kept: a journey asks that there is nothing.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildPage, pageFolder } from '../../build/build-page.ts';
import { serveLoopback, type Loopback } from '../../main/loopback/serve-loopback.ts';
import { openStation, type Station, type StationOptions } from '../../main/station/open-station.ts';
import { openPageFiles } from '../../main/station/page-files.ts';
import { launchChromium, type BrowserOptions } from './browser.ts';
import { watch } from './open-pages.ts';
import { openWindowFace } from './window-face.ts';

export interface Workstation {
  readonly page: Page;
  /** The one that runs now; another one after `restart`. */
  readonly station: Station;
  /** What the page complained about: console errors, broken content security policy, failed requests. */
  readonly complaints: readonly string[];
  readonly dataFolder: string;
  /** Ends the program and starts it again on the same data folder; the page opens the new address. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface WorkstationOptions extends BrowserOptions {
  /** Bytes for the page instead of the built ones; built once when neither is there. */
  readonly page?: string;
  readonly width?: number;
  readonly height?: number;
  readonly station?: Partial<StationOptions>;
  /** The page has the window shell's face, and its folder dialog answers with this folder. */
  readonly chosenFolder?: string;
  /** What the person allowed this page in the browser; nothing is asked in a journey. */
  readonly permissions?: readonly string[];
}

/** The same in every journey: enough for the estimate, made of no name. */
export const goodPassphrase = 'pelican drizzle anvil forty-one';

/** Opens a station with no vault yet, in a browser. */
export async function openWorkstation(options: WorkstationOptions = {}): Promise<Workstation> {
  const folder = options.page ?? pageFolder;
  if (!existsSync(join(folder, 'index.html'))) await buildPage(folder);
  const dataFolder = mkdtempSync(join(tmpdir(), 'focal-point-journey-'));
  const begin = (): Station =>
    openStation({ dataFolder, derivation: { memoryKiB: 1024, passes: 1, lanes: 1 }, ...options.station });
  const serve = (): Promise<Loopback> =>
    serveLoopback({ station, pageFile: openPageFiles(folder), ended: () => undefined });
  let station = begin();
  let loopback: Loopback | undefined;
  let browser: Browser | undefined;
  const complaints: string[] = [];
  const end = async (): Promise<void> => {
    await loopback?.close();
    await station.close();
  };
  const close = async (): Promise<void> => {
    await browser?.close();
    await end();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  try {
    loopback = await serve();
    browser = await launchChromium(options);
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: options.height ?? 720 },
      reducedMotion: 'reduce',
      permissions: [...(options.permissions ?? [])],
    });
    const page = await context.newPage();
    watch(page);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    if (options.chosenFolder !== undefined) await openWindowFace(page, () => station, options.chosenFolder);
    await page.goto(loopback.address);
    return {
      page,
      get station() {
        return station;
      },
      complaints,
      dataFolder,
      async restart() {
        // The old page first: one whose station went away would complain of it.
        await page.goto('about:blank');
        await end();
        station = begin();
        loopback = await serve();
        await page.goto(loopback.address);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Creates a station through the screen and arrives at the desk; the recovery sheet is put off. */
export async function createStation(
  page: Page,
  options: { readonly name?: string; readonly login?: string; readonly roles?: readonly string[] } = {},
): Promise<void> {
  await page.getByRole('button', { name: /Create a station/ }).click();
  await page.getByLabel(/^Name of the station/).fill(options.name ?? 'Firearms laboratory');
  await page.getByLabel(/^Agency/).fill('Forensic agency');
  await page.getByLabel(/^Name \(required\)/).fill('Arta Berisha');
  await page.getByLabel(/^Login/).fill(options.login ?? 'arta');
  await page.getByLabel(/^Passphrase/).fill(goodPassphrase);
  await page.getByLabel(/^The same once more/).fill(goodPassphrase);
  for (const role of options.roles ?? []) await page.getByLabel(new RegExp(`^${role}`)).check();
  await page.getByText('Good.').waitFor();
  await page.getByRole('button', { name: 'Create the station' }).click();
  await page.getByRole('button', { name: 'Do this later' }).click();
  await page.getByRole('heading', { name: 'What waits for you' }).waitFor();
}
