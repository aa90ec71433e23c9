// Large pictures for the eye: the overview and its tiles are the picture, piece by piece, and nothing is given that should not be.
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { frameOfLevel, hasTile, overviewLevel, tileName, tileSide } from '../../../shared/domain/picture-tiles.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import { withExhibit } from '../a-case.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';
import { takenIn, type Attachment } from '../photographs/a-photograph.ts';

const frame = { width: 2900, height: 1500 };

let lab: TestStation;
let caseId: CaseId;
let picture: Attachment;
beforeAll(async () => {
  lab = await openTestStation();
  ({ caseId } = await withExhibit(lab));
  picture = await takenIn(lab, { caseId }, 'large.jpg', await quarters());
}, 60_000);
afterAll(() => lab.close());

/** Upright after its EXIF orientation: red, green above, blue, white below. */
async function quarters(): Promise<Buffer> {
  const { width, height } = frame;
  const part = (fill: string, x: number, y: number) =>
    `<rect x="${x * (width / 2)}" y="${y * (height / 2)}" width="${width / 2}" height="${height / 2}" fill="${fill}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    ${part('#ff0000', 0, 0)}${part('#00ff00', 1, 0)}${part('#0000ff', 0, 1)}${part('#ffffff', 1, 1)}</svg>`;
  // Stored lying on its side, as a camera does.
  return sharp(await sharp(Buffer.from(svg)).rotate(270).png().toBuffer())
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer();
}

async function bytesOf(kind: 'overview' | 'tile', id: string): Promise<Buffer> {
  const answer = await lab.station.media({ kind, id, toSave: false });
  const bytes = answer.read(0, answer.size);
  answer.close();
  return bytes;
}

async function colourAt(jpeg: Buffer, left: number, top: number): Promise<number[]> {
  const pixel = await sharp(jpeg).extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
  return [...pixel].map((value) => Math.round(value / 32) * 32);
}

test('the overview is the whole picture, upright', async () => {
  expect([picture.width, picture.height]).toEqual([frame.width, frame.height]);
  const jpeg = await bytesOf('overview', picture.id);
  const { width, height } = await sharp(jpeg).metadata();
  expect({ width, height }).toEqual(frameOfLevel(frame, overviewLevel(frame)));
  expect(await colourAt(jpeg, 20, 20)).toEqual([256, 0, 0]);
  expect(await colourAt(jpeg, width - 20, 20)).toEqual([0, 256, 0]);
  expect(await colourAt(jpeg, 20, height - 20)).toEqual([0, 0, 256]);
});

test('tiles are its pieces at their places, smaller at the edge', async () => {
  const last = { level: 0, column: 5, row: 2 };
  const jpeg = await bytesOf('tile', tileName(picture.id, last));
  const { width, height } = await sharp(jpeg).metadata();
  expect({ width, height }).toEqual({ width: 2900 - 5 * tileSide, height: 1500 - 2 * tileSide });
  expect(await colourAt(jpeg, 100, 300)).toEqual([256, 256, 256]);
  // The border of the colours runs through this tile: 1450 = 2 × 512 + 426.
  const middle = await bytesOf('tile', tileName(picture.id, { level: 0, column: 2, row: 0 }));
  expect(await colourAt(middle, 400, 10)).toEqual([256, 0, 0]);
  expect(await colourAt(middle, 450, 10)).toEqual([0, 256, 0]);
  const halved = await bytesOf('tile', tileName(picture.id, { level: 1, column: 2, row: 1 }));
  expect(await colourAt(halved, 100, 100)).toEqual([256, 256, 256]);
});

test('what the picture does not have is not there', async () => {
  expect(hasTile(frame, { level: 0, column: 6, row: 0 })).toBe(false);
  expect(hasTile(frame, { level: overviewLevel(frame), column: 0, row: 0 })).toBe(false);
  for (const id of [
    tileName(picture.id, { level: 0, column: 6, row: 0 }),
    tileName(picture.id, { level: 9, column: 0, row: 0 }),
    tileName('01900000-0000-7000-8000-000000000000', { level: 0, column: 0, row: 0 }),
    picture.id,
    `${picture.id}-0-0`,
    `${picture.id}--1-0-0`,
  ])
    await expect(bytesOf('tile', id)).rejects.toMatchObject({ failure: { code: 'attachments.unknown' } });
});

test('a file that is no picture, and a role that reads no cases, get nothing', async () => {
  const words = await takenIn(lab, { caseId }, 'words.txt', Buffer.from('no picture'));
  await expect(bytesOf('overview', words.id)).rejects.toMatchObject({ failure: { code: 'comparisons.not-a-picture' } });
  await lab.become('administrator');
  await expect(bytesOf('overview', picture.id)).rejects.toMatchObject({ failure: { code: 'station.forbidden' } });
  await lab.station.lock('person');
  await expect(bytesOf('overview', picture.id)).rejects.toMatchObject({ failure: { code: 'station.locked' } });
});
