// Photographs on the real screen: several taken in, the shot list fills, one is turned, calibrated, measured and marked, taken back, saved; a
// picture that was there already is pointed out; new pictures come from a watched folder with one key.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectWholePageFits, showIn } from './screens-fit.ts';
import { createStation, openWorkstation, type Workstation } from './workstation.ts';
import { fillSubmission, openCase, takeInPistol } from './work-steps.ts';

let work: Workstation;
let card: string;
beforeAll(async () => {
  card = mkdtempSync(join(tmpdir(), 'focal-point-card-'));
  work = await openWorkstation({ station: { watchFolder: card } });
  await createStation(work.page, { roles: ['Registrar', 'Custodian'] });
}, 180_000);
afterAll(async () => {
  await work.close();
  rmSync(card, { recursive: true, force: true });
});

/** 600 × 400 with a dark bar whose place follows from `at`. */
function picture(at: number): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#a3a8ab"/>
    <rect x="${at}" y="${at / 2}" width="180" height="120" fill="#22262a"/><circle cx="${560 - at}" cy="300" r="60" fill="#dcd3bd"/></svg>`;
  return sharp(Buffer.from(svg)).jpeg().toBuffer();
}

test('a registrar photographs an exhibit from the first picture to the marked one', { timeout: 240_000 }, async () => {
  const { page } = work;
  await openCase(page, 'LUGINA-14');
  await fillSubmission(page, { written: '0048214', read: '0048214' });
  await page.getByRole('button', { name: /Receive and take in exhibits/ }).click();
  await takeInPistol(page, 'K4', '0718-020411');
  await page.keyboard.press('Control+s');
  await page.getByText('5 required views missing').waitFor();

  // Two chosen at once, in their order, and one dropped onto the page.
  const files = await Promise.all(
    [40, 240, 330].map(async (at, index) => ({
      name: `K4-${index + 1}.jpg`,
      mimeType: 'image/jpeg',
      buffer: await picture(at),
    })),
  );
  await page.locator('input[type=file]').setInputFiles(files.slice(0, 2));
  await page.getByRole('button', { name: '2. K4-2.jpg' }).waitFor();
  const dropped = await page.evaluateHandle(
    (bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], 'K4-3.jpg', { type: 'image/jpeg' }));
      return transfer;
    },
    [...(files[2]?.buffer ?? [])],
  );
  await page.locator('input[type=file]').locator('xpath=..').dispatchEvent('drop', { dataTransfer: dropped });
  await page.getByRole('button', { name: '3. K4-3.jpg' }).waitFor();

  // One caption and one view for several.
  await page.getByLabel('Choose photograph 1').check();
  await page.getByLabel('Choose photograph 2').check();
  await page.locator('#field-manyCaption').fill('K4 on the table');
  await page.getByRole('button', { name: 'Set the caption' }).click();
  await page.getByRole('button', { name: '2. K4 on the table' }).waitFor();
  await page.getByLabel('Choose photograph 2').uncheck();
  await page.locator('#field-manyShot').selectOption({ label: 'Overall, left' });
  await page.getByText('4 required views missing').waitFor();

  // Turned, and kept so; the record says so, the original does not change.
  await page.getByRole('button', { name: '1. K4 on the table' }).click();
  await page.getByRole('button', { name: 'Turn right' }).click();
  await page.getByRole('button', { name: 'Keep this view' }).click();
  await page.getByText('turned 90°').waitFor();

  // Calibrated: half the width of 600 pixels is 30 mm.
  await page.getByRole('button', { name: 'Calibrate', exact: true }).click();
  const shown = page.locator('.fp-calibration-picture');
  const box = await shown.boundingBox();
  await shown.click({ position: { x: 10, y: 60 } });
  await shown.click({ position: { x: (box?.width ?? 0) / 2 + 10, y: 60 } });
  await page.locator('#field-calibrationLength').fill('0');
  await page.getByText('The two points lie too close together, or the length is not above zero.').waitFor();
  await page.locator('#field-calibrationLength').fill('30');
  await page.getByRole('button', { name: 'Set the scale' }).click();
  await page.getByText(/\b100(\.\d)? µm for one pixel/).waitFor();

  // Measured with the pointer, marked with the keyboard, taken back and done again.
  await page.getByRole('button', { name: 'Mark and measure' }).click();
  await page.getByRole('button', { name: 'Distance' }).click();
  const canvas = page.locator('.fp-photograph canvas');
  const place = await canvas.boundingBox();
  const middle = { x: (place?.width ?? 0) / 2, y: (place?.height ?? 0) / 2 };
  await canvas.click({ position: middle });
  await canvas.click({ position: { x: middle.x + 60, y: middle.y } });
  await page
    .getByText(/\d ± 0\.\d+ mm/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Arrow' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('#field-mark-1-text').fill('chamber');
  await page.getByRole('button', { name: /^Mark 2: Arrow, point 2 of 2/ }).focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Delete');
  await page.getByText('chamber').waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.locator('#field-mark-1-text').inputValue()).toBe('chamber');
  await page.getByRole('button', { name: 'Save the marks' }).click();
  await page.getByText('Version 1 saved').waitFor();
  await page.getByText(/^Version 1 · Arta Berisha/).waitFor();

  // The next one, by its key; then back to all of them.
  await page.keyboard.press('Alt+PageDown');
  await page.getByRole('heading', { name: '2. K4-2.jpg' }).waitFor();
  await page.getByRole('button', { name: 'All photographs' }).click();
  await page.getByText('2 marks').waitFor();

  // The folder of the camera: two new pictures, one of them a picture that is there already.
  writeFileSync(join(card, 'DSC_0001.JPG'), await picture(120));
  writeFileSync(join(card, 'DSC_0002.JPG'), files[2]?.buffer ?? '');
  await page.getByRole('button', { name: 'Watch the camera folder' }).click();
  await page.getByRole('button', { name: 'Begin to watch' }).click();
  await page.getByText('2 new pictures from the camera').waitFor({ timeout: 20_000 });
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: '5. DSC_000' }).waitFor({ timeout: 20_000 });
  await page.getByText('the same file again').first().waitFor();
  await page.getByRole('button', { name: '3. K4-3.jpg' }).click();
  await page.getByText(/The very same file as photograph \d of K4/).waitFor();

  expect(work.complaints).toEqual([]);
});

test(
  'every language, light and dark: nothing for axe, nothing too wide, also while marks are edited',
  { timeout: 240_000 },
  async () => {
    const { page } = work;
    const place = await page.evaluate(() => location.hash);
    for (const language of ['en', 'sq', 'sr-Cyrl']) {
      await showIn(page, language, language === 'sr-Cyrl' ? 'dark' : 'light');
      for (const address of [place.replace(/\/[^/]*$/, ''), place]) {
        await page.evaluate((to) => (location.hash = to), address);
        await page.reload();
        await page.locator(address === place ? '.fp-photograph canvas' : '.fp-gallery').waitFor();
        if (address === place) await page.locator('.fp-photograph-picture > .fp-button-row .fp-button').nth(3).click();
        await expectWholePageFits(page, `${language} ${address}`);
      }
    }
    expect(work.complaints).toEqual([]);
  },
);
