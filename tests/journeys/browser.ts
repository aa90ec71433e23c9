// The browser that journeys drive: an installed Chromium, with everything off that would reach for a network on its own.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { chromium, type Browser } from 'playwright-core';

const candidates = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Where Chromium is on this machine; undefined when there is none. `CHROMIUM` names another one. */
export const chromiumPath = candidates.find((path) => path !== undefined && existsSync(path));

export interface BrowserOptions {
  /** What stands in for cameras: one that shows a film (a y4m file), or so many that show a test picture. Without it there is none. */
  readonly cameras?: { readonly film: string } | { readonly count: number };
}

export async function launchChromium({ cameras }: BrowserOptions = {}): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('Chromium is not installed; set CHROMIUM to its program');
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...cameraSwitches(cameras),
    ],
  });
}

function cameraSwitches(cameras: BrowserOptions['cameras']): string[] {
  if (cameras === undefined) return [];
  return 'film' in cameras
    ? ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${cameras.film}`]
    : [`--use-fake-device-for-media-stream=device-count=${cameras.count}`];
}
