// The camera on the page: several to choose from, none, refused or in use; what the page's policy still forbids; every language, light and dark.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectWholePageFits, showIn, wholePageFinds } from './screens-fit.ts';
import { createStation, openWorkstation, type Workstation } from './workstation.ts';

const picture = (page: Page) => page.locator('video');

async function openScanning(page: Page, path = ''): Promise<void> {
  await page.evaluate((to) => (location.hash = `#/scanning${to}`), path);
  await page.locator('.fp-scan-place').waitFor();
}

let work: Workstation;
beforeAll(async () => {
  work = await openWorkstation({ cameras: { count: 2 }, permissions: ['camera'] });
  await createStation(work.page, { roles: ['Registrar', 'Custodian'] });
}, 180_000);
afterAll(() => work.close());

test('of several cameras one is chosen, by keyboard, and remembered; so is whether the picture is mirrored', async () => {
  const { page } = work;
  await openScanning(page);
  await page.keyboard.press('F7');
  await picture(page).waitFor();
  expect(await picture(page).getAttribute('class')).toBe('fp-camera-mirrored');
  const which = page.getByLabel('Which camera');
  expect(await which.locator('option').count()).toBe(2);
  await which.focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => which.inputValue()).not.toBe('');
  const chosen = await which.locator('option').nth(1).getAttribute('value');
  await expect.poll(() => which.inputValue()).toBe(chosen);
  await page.getByLabel('Show the picture mirrored').focus();
  await page.keyboard.press('Space');
  expect(await picture(page).getAttribute('class')).toBeNull();

  await page.keyboard.press('Alt+1');
  await page.getByRole('heading', { name: 'What waits for you' }).waitFor();
  await openScanning(page);
  await page.getByRole('button', { name: 'Switch the camera on' }).press('Enter');
  await picture(page).waitFor();
  expect(await page.getByLabel('Which camera').inputValue()).toBe(chosen);
  expect(await picture(page).getAttribute('class')).toBeNull();
  await page.keyboard.press('F7');
  await picture(page).waitFor({ state: 'detached' });
});

test('in every language and light: nothing for axe, nothing wider than 1280 or, at 200 % zoom, 640 pixels', async () => {
  const { page } = work;
  for (const language of ['en', 'sq', 'sr-Latn', 'sr-Cyrl']) {
    await showIn(page, language, language.startsWith('sr') ? 'dark' : 'light');
    await page.reload();
    for (const path of ['', '/test']) {
      await openScanning(page, path);
      if ((await picture(page).count()) === 0) await page.keyboard.press('F7');
      await picture(page).waitFor();
      await expectWholePageFits(page, `${language} ${path}`);
    }
  }
  expect(work.complaints).toEqual([]);
}, 240_000);

test('a camera that another program uses, or that may not be used, is said in words', async () => {
  const { page } = work;
  await page.evaluate(() => localStorage.setItem('focal-point.language', 'en'));
  await page.reload();
  await openScanning(page);
  // Whether another program holds a camera is the system's to say; the browser passes it on by this name.
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('busy', 'NotReadableError'));
  });
  await page.keyboard.press('F7');
  await page.getByRole('alert').getByText('The camera is used by another program').waitFor();
  await page.reload();
  await openScanning(page);
  await page.context().clearPermissions();
  await page.context().grantPermissions([]);
  await page.getByRole('button', { name: 'Switch the camera on' }).click();
  await page.getByRole('alert').getByText('The camera may not be used').waitFor();
  expect(await wholePageFinds(page)).toEqual([]);
});

test('the page still gets no microphone, compiles no engine, makes no script address and begins no other thread', async () => {
  const { page } = work;
  await page.context().grantPermissions(['camera', 'microphone']);
  const before = work.complaints.length;
  const refused = await page.evaluate(async () => {
    const nameOf = (act: () => unknown): Promise<string> =>
      Promise.resolve()
        .then(act)
        .then(
          () => 'allowed',
          (error: unknown) => (error instanceof Error ? error.name : 'other'),
        );
    const { trustedTypes } = window as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): unknown };
    };
    const emptyEngine = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
    return {
      microphone: await nameOf(() => navigator.mediaDevices.getUserMedia({ audio: true })),
      both: await nameOf(() => navigator.mediaDevices.getUserMedia({ audio: true, video: true })),
      screen: await nameOf(() => navigator.mediaDevices.getDisplayMedia({ video: true })),
      engine: await nameOf(() => WebAssembly.compile(emptyEngine)),
      scriptAddress: await nameOf(() => trustedTypes.createPolicy('another', {})),
      secondOfTheName: await nameOf(() => {
        trustedTypes.createPolicy('code-thread', { createScriptURL: (address: string) => address });
        return trustedTypes.createPolicy('code-thread', { createScriptURL: (address: string) => address });
      }),
      thread: await nameOf(() => new Worker('/assets/main.js')),
    };
  });
  expect(refused).toEqual({
    microphone: 'NotAllowedError',
    both: 'NotAllowedError',
    screen: 'NotAllowedError',
    engine: 'CompileError',
    scriptAddress: 'TypeError',
    secondOfTheName: 'TypeError',
    thread: 'TypeError',
  });
  // Each refusal is reported by the page itself.
  expect(work.complaints.length).toBeGreaterThan(before);
});

test('the thread that reads the pictures reaches nothing, neither this program nor another place', async () => {
  const { page } = work;
  await page.reload();
  await openScanning(page);
  await page.getByRole('button', { name: 'Switch the camera on' }).click();
  await picture(page).waitFor();
  await expect.poll(() => page.workers().length).toBe(1);
  const [thread] = page.workers();
  const reached = await thread?.evaluate(async () => {
    const isReached = (act: () => Promise<unknown>) =>
      act().then(
        () => true,
        () => false,
      );
    return {
      ownPage: await isReached(() => fetch('/')),
      elsewhere: await isReached(() => fetch('https://example.org/')),
      thread: await isReached(() => Promise.resolve().then(() => new Worker('/assets/main.js'))),
    };
  });
  expect(reached).toEqual({ ownPage: false, elsewhere: false, thread: false });
  await page.keyboard.press('F7');
  await picture(page).waitFor({ state: 'detached' });
  await expect.poll(() => page.workers().length).toBe(0);
});

test('where there is no camera, the page says so and what to do instead', async () => {
  const bare = await openWorkstation({ cameras: { count: 0 }, permissions: ['camera'] });
  try {
    const { page } = bare;
    await createStation(page, { roles: ['Registrar', 'Custodian'] });
    await openScanning(page);
    await page.keyboard.press('F7');
    await page.getByRole('alert').getByText('There is no camera on this computer').waitFor();
    await page.getByText('or type the code under the bars').waitFor();
    expect(await picture(page).count()).toBe(0);
    expect(bare.complaints).toEqual([]);
  } finally {
    await bare.close();
  }
});
