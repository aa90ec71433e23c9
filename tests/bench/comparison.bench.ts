// Two pictures of 60 megapixels on the real screen: how long until both are seen, and how smoothly they are moved. Prints beside the limits.
// Run: node tests/bench/comparison.bench.ts
import process from 'node:process';
import sharp from 'sharp';
import type { Page } from 'playwright-core';
import { createStation, openWorkstation } from '../journeys/workstation.ts';

const size = { width: 9504, height: 6336 };
/** Milliseconds from asking for the comparison until both pictures are on the screen. */
const firstLimit = 1500;
const leastFrames = 50;
const seconds = 4;

const caller = { id: 'bench', face: 'loopback', savePath: () => undefined, folderPath: () => undefined } as const;

const work = await openWorkstation();
try {
  const { page, station } = work;
  await createStation(page, { roles: ['Registrar', 'Examiner'] });
  const { id: caseId } = await answer('cases.open', {
    title: 'BENCH',
    numbers: [],
    classification: 'restricted',
    offence: '',
    language: 'en',
    note: '',
  });
  const ids: string[] = [];
  for (const seed of [1, 2]) ids.push(await takenIn(String(caseId), await largePicture(seed)));
  for (const [index, id] of ids.entries())
    await answer('attachments.revise', { id, micrometresPerPixel: index === 0 ? 2 : 2.5 });

  // The page has been read once before: what is measured is the two pictures, not the program's first file.
  await page.evaluate(() => (location.hash = '#/comparison'));
  await page.locator('#field-case').waitFor();
  const began = performance.now();
  await page.evaluate(([left, right]) => (location.hash = `#/comparison/new/${left}/${right}`), ids);
  await page.locator('.fp-compare-stage canvas[aria-busy=false]').waitFor();
  const first = performance.now() - began;
  const overviews = () =>
    page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/overview/')).length,
    );
  while ((await overviews()) < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  const fine = performance.now() - began;
  report('both pictures seen', first, firstLimit, 'ms', first <= firstLimit);
  report('both as fine as the screen', fine, firstLimit, 'ms', fine <= firstLimit);

  const canvas = page.locator('.fp-compare-stage canvas');
  await canvas.focus();
  await pannedAt('whole pictures');
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('+');
  await pannedAt('enlarged, tiles of a halved level');
  for (let press = 0; press < 7; press += 1) await page.keyboard.press('+');
  await page.keyboard.press('Shift+ArrowRight');
  await pannedAt('near one to one, turned by a degree');
  await page.getByRole('button', { name: 'Split' }).click();
  await pannedAt('split');
  await page.getByRole('button', { name: 'Overlay' }).click();
  await pannedAt('overlay');
  const sharpAfter = await untilStill(page);
  console.log(`${'tiles all there after the last move'.padEnd(46)} ${sharpAfter.toFixed(0).padStart(7)} ms`);

  async function pannedAt(what: string): Promise<void> {
    const { frames, longest } = await pan(page);
    report(`moving: ${what}`, frames, leastFrames, 'frames/s', frames >= leastFrames);
    console.log(`${''.padEnd(46)} ${longest.toFixed(0).padStart(7)} ms the longest frame`);
  }

  async function answer(name: string, input: unknown): Promise<Record<string, unknown>> {
    const envelope = await station.request(caller, name, input);
    if (!envelope.ok) throw new Error(envelope.error.code);
    // What the contract of this command gives; each use below names what it takes from it.
    return envelope.value as Record<string, unknown>;
  }

  async function takenIn(inCase: string, bytes: Buffer): Promise<string> {
    const chunks = (async function* () {
      yield await Promise.resolve(bytes);
    })();
    const { uploadId } = await station.receive({ fileName: 'large.jpg', source: { chunks, size: bytes.length } });
    const input = { upload: uploadId, caseId: inCase, kind: 'photograph', caption: '' };
    const { jobId } = await answer('attachments.take-in', input);
    for (;;) {
      const { jobs } = (await answer('jobs.list', {})) as {
        jobs: { id: string; state: string; result?: { attachmentId?: string } }[];
      };
      const job = jobs.find(({ id }) => id === jobId);
      if (job?.state === 'done') return job.result?.attachmentId ?? '';
      if (job?.state === 'failed') throw new Error('not taken in');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
} finally {
  await work.close();
}

function report(what: string, value: number, limit: number, unit: string, isWithin: boolean): void {
  const verdict = isWithin ? 'within' : 'OVER';
  console.log(`${what.padEnd(46)} ${value.toFixed(0).padStart(7)} ${unit}   limit ${limit} ${unit}   ${verdict}`);
  if (!isWithin) process.exitCode = 1;
}

/** Grain over blurred shapes, as metal under a microscope: no empty area that would be cheap to decode. */
async function largePicture(seed: number): Promise<Buffer> {
  const small = await sharp({
    create: {
      width: size.width / 4,
      height: size.height / 4,
      channels: 3,
      background: '#8a8578',
      noise: { type: 'gaussian', mean: 110 + seed * 10, sigma: 40 },
    },
  })
    .png()
    .toBuffer();
  return sharp(small).resize(size).jpeg({ quality: 90 }).toBuffer();
}

/** The pointer drags to and fro for some seconds; frames are those in which the page could draw. */
async function pan(page: Page): Promise<{ readonly frames: number; readonly longest: number }> {
  return page.evaluate(async (wanted) => {
    const canvas = document.querySelector('.fp-compare-stage canvas');
    if (canvas === null) throw new Error('no stage');
    const box = canvas.getBoundingClientRect();
    const at = (x: number, y: number) => ({
      clientX: box.left + x,
      clientY: box.top + y,
      pointerId: 1,
      bubbles: true,
    });
    // A made-up pointer cannot be captured.
    canvas.setPointerCapture = () => undefined;
    canvas.dispatchEvent(new PointerEvent('pointerdown', at(200, 200)));
    let [frames, longest] = [0, 0];
    const began = performance.now();
    let last = began;
    while (performance.now() - began < wanted * 1000) {
      const turn = (performance.now() - began) / 400;
      canvas.dispatchEvent(
        new PointerEvent('pointermove', at(200 + Math.sin(turn) * 150, 200 + Math.cos(turn * 0.7) * 120)),
      );
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      frames += 1;
    }
    canvas.dispatchEvent(new PointerEvent('pointerup', at(200, 200)));
    return { frames: (frames * 1000) / (performance.now() - began), longest };
  }, seconds);
}

/** Milliseconds until what is drawn changes no more. */
async function untilStill(page: Page): Promise<number> {
  const began = performance.now();
  let changedAt = began;
  let before = '';
  while (performance.now() - changedAt < 600) {
    const now = await page.evaluate(() => document.querySelector('canvas')?.toDataURL('image/jpeg', 0.4) ?? '');
    if (now !== before) changedAt = performance.now();
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  return changedAt - began;
}
