// Two pictures compared on the real screen: chosen from an exhibit's photographs, brought to the same scale, a feature marked on both with the
// pointer and one with the keys alone, kept, and opened again exactly; then a second picture chosen from those of a case.
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered } from './behind-the-screen.ts';
import { expectWholePageFits, showIn } from './screens-fit.ts';
import { createStation, openWorkstation, type Workstation } from './workstation.ts';
import { fillSubmission, openCase, takeInPistol } from './work-steps.ts';

let work: Workstation;
/** Where the saved comparison is. */
let saved = '';
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Custodian', 'Examiner'] });
}, 180_000);
afterAll(() => work.close());

/** A breech face as a child would draw it: parallel marks and a firing pin impression at `at`. */
function picture(at: number): Promise<Buffer> {
  const lines = Array.from(
    { length: 60 },
    (_, index) => `<rect x="0" y="${index * 15 + at / 9}" width="1600" height="${3 + ((index * 7 + at) % 5)}"/>`,
  ).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><rect width="1600" height="900" fill="#b8b09c"/>
    <g fill="#857c66">${lines}</g><circle cx="${700 + at}" cy="${400 + at}" r="120" fill="#4a4438"/></svg>`;
  return sharp(Buffer.from(svg)).jpeg().toBuffer();
}

test(
  'an examiner compares two photographs and finds the comparison again as it was',
  { timeout: 240_000 },
  async () => {
    const { page } = work;
    await openCase(page, 'LUGINA-14');
    await fillSubmission(page, { written: '0048214', read: '0048214' });
    await page.getByRole('button', { name: /Receive and take in exhibits/ }).click();
    await takeInPistol(page, 'K4', '0718-020411');
    await page.keyboard.press('Control+s');
    await page.getByText('5 required views missing').waitFor();
    const files = await Promise.all(
      [0, 90].map(async (at, index) => ({
        name: `face-${index + 1}.jpg`,
        mimeType: 'image/jpeg',
        buffer: await picture(at),
      })),
    );
    await page.locator('input[type=file]').setInputFiles(files);
    await page.getByRole('button', { name: '2. face-2.jpg' }).waitFor();

    // The scale of each is known: 2 µm and 4 µm for one pixel.
    const { cases } = await answered(work, 'cases.list', {});
    const caseId = cases[0]?.id;
    if (caseId === undefined) throw new Error('The case was opened');
    const { attachments } = await answered(work, 'attachments.list', { caseId });
    for (const [index, micrometresPerPixel] of [2, 4].entries()) {
      const id = attachments[index]?.id;
      if (id === undefined) throw new Error('Two photographs were taken in');
      await answered(work, 'attachments.revise', { id, micrometresPerPixel });
    }

    await page.getByLabel('Choose photograph 1').check();
    await page.getByLabel('Choose photograph 2').check();
    await page.getByRole('button', { name: 'Compare the two' }).click();
    const canvas = page.locator('.fp-compare-stage canvas');
    await page.locator('.fp-compare-stage canvas[aria-busy=false]').waitFor();
    await page.getByText('Not the same scale').first().waitFor();
    await page.getByRole('button', { name: 'Same scale' }).click();
    await page.getByText('Same scale on both').first().waitFor();

    // By keys alone: enlarged, moved and turned together.
    await canvas.focus();
    for (const key of ['+', '+', 'ArrowRight', 'Shift+ArrowRight', 'Control+ArrowDown']) await page.keyboard.press(key);
    await page
      .getByText(/Left: enlarged to .* turned by 1°\. Right: .* turned by 1°\. Locked/)
      .waitFor({ state: 'attached' });

    // A feature with the pointer: first on the left, then on the right picture.
    await page.keyboard.press('F4');
    await page.getByText('Feature 1: click it on the left picture').waitFor();
    const box = await canvas.boundingBox();
    const [width, height] = [box?.width ?? 0, box?.height ?? 0];
    await canvas.click({ position: { x: width * 0.25, y: height * 0.5 } });
    await page.getByText('Feature 1: click it on the right picture').waitFor();
    await page.getByText('Feature 1 is marked on one side only.').waitFor();
    expect(await page.getByRole('button', { name: 'Save the comparison' }).isDisabled()).toBe(true);
    await canvas.click({ position: { x: width * 0.75, y: height * 0.45 } });
    await page.getByLabel('Words of feature 1').fill('firing pin impression');
    await page.getByLabel('Feature 1: observed').selectOption({ label: 'Agreement' });
    // And one with the keys: what is moved to the cross is marked by Enter.
    await canvas.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.getByLabel('Words of feature 2').waitFor();
    await page.keyboard.press('F4');

    // Split, with the line moved by keys; the two freed of each other.
    await page.keyboard.press('F2');
    await page.getByRole('slider', { name: 'Line between the pictures' }).focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('F8');
    await page.getByRole('button', { name: 'Free' }).waitFor();
    await page.locator('#field-note').fill('Parallel marks run on over the line.');
    const before = await page.evaluate(() => document.querySelector('canvas')?.toDataURL() ?? '');
    await page.keyboard.press('Control+s');
    await page.getByText('As it was seen when it was saved').waitFor();
    await page.getByText('Parallel marks run on over the line.').waitFor();
    saved = await page.evaluate(() => location.hash);

    // Opened again after a reload: the same part of both pictures, the line, the lock, the features.
    await page.reload();
    await page.locator('.fp-compare-stage canvas[aria-busy=false]').waitFor();
    expect(await page.getByRole('slider', { name: 'Line between the pictures' }).getAttribute('aria-valuenow')).toBe(
      '40',
    );
    await page.getByRole('button', { name: 'Free' }).waitFor();
    expect(await page.getByLabel('Words of feature 1').inputValue()).toBe('firing pin impression');
    expect(await likeness(before)).toBeGreaterThan(0.97);
    expect(work.complaints).toEqual([]);
  },
);

async function unfoldAll(): Promise<void> {
  const folded = work.page.locator('.fp-compare .fp-fold-title[aria-expanded=false]');
  for (let count = await folded.count(); count > 0; count = await folded.count()) await folded.first().click();
}

/** How much of what was seen before is seen now, whatever the size of the stage: 1 all of it. */
async function likeness(before: string): Promise<number> {
  const now = await work.page.evaluate(() => document.querySelector('canvas')?.toDataURL() ?? '');
  const [first, second] = await Promise.all(
    [before, now].map((address) =>
      sharp(Buffer.from(address.split(',')[1] ?? '', 'base64'))
        .flatten({ background: '#000000' })
        .resize({ width: 64, height: 32, fit: 'fill' })
        .greyscale()
        .raw()
        .toBuffer(),
    ),
  );
  const apart = [...(first ?? [])].reduce((sum, value, at) => sum + Math.abs(value - (second?.[at] ?? 255)), 0);
  return 1 - apart / 255 / (64 * 32);
}

test('a second picture is chosen from those of a case, and the list leads back', { timeout: 120_000 }, async () => {
  const { page } = work;
  await page.evaluate(() => (location.hash = '#/comparison'));
  await page.locator('#field-case').selectOption({ label: 'LUGINA-14' });
  await page.getByRole('button', { name: 'Compare 1. face-1.jpg' }).click();
  await page.getByText('The left picture is face-1.jpg, K4.').waitFor();
  await page.getByRole('button', { name: 'Compare 2. face-2.jpg' }).waitFor();
  await page.getByRole('link', { name: 'face-1.jpg, K4 and face-2.jpg, K4' }).click();
  await page.getByText('As it was seen when it was saved').waitFor();
  expect(work.complaints).toEqual([]);
});

test('every language, light and dark: nothing for axe, nothing too wide', { timeout: 240_000 }, async () => {
  const { page } = work;
  for (const language of ['en', 'sq', 'sr-Cyrl', 'sr-Latn']) {
    await showIn(page, language, language.startsWith('sr') ? 'dark' : 'light');
    for (const address of [saved, '#/comparison']) {
      await page.evaluate((to) => (location.hash = to), address);
      await page.reload();
      await page.locator(address === saved ? '.fp-compare-stage canvas[aria-busy=false]' : '#field-case').waitFor();
      if (address === saved) await unfoldAll();
      await expectWholePageFits(page, `${language} ${address}`);
    }
  }
  expect(work.complaints).toEqual([]);
});
