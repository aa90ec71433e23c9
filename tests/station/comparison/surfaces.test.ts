// Measured surfaces as evidence: kept byte for byte, seen as a relief with the scale of the file, compared like any picture; damaged ones kept too.
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { surfaceType } from '../../../shared/domain/shown-picture.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import { aDome, anX3p, aZip } from '../../unit/surfaces/an-x3p.ts';
import { withExhibit } from '../a-case.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';
import { aJpeg, takenIn } from '../photographs/a-photograph.ts';

let lab: TestStation;
let caseId: CaseId;
beforeAll(async () => {
  lab = await openTestStation();
  ({ caseId } = await withExhibit(lab));
}, 60_000);
afterAll(() => lab.close());

async function bytesOf(kind: 'original' | 'overview' | 'thumbnail', id: string): Promise<Buffer> {
  const answer = await lab.station.media({ kind, id, toSave: false });
  const bytes = Buffer.from(answer.read(0, answer.size));
  answer.close();
  return bytes;
}

test('a surface is kept as it came and seen as a relief with its own scale', async () => {
  const file = anX3p(aDome);
  const surface = await takenIn(lab, { caseId }, 'breech-face.x3p', file);
  expect(surface).toMatchObject({
    mediaType: surfaceType,
    sha256: createHash('sha256').update(file).digest('hex'),
    width: 200,
    height: 120,
    hasThumbnail: true,
  });
  expect(surface.problem).toBeUndefined();
  expect(surface.micrometresPerPixel).toBeCloseTo(2, 9);
  expect((await bytesOf('original', surface.id)).equals(file)).toBe(true);
  const { width, height } = await sharp(await bytesOf('overview', surface.id)).metadata();
  expect([width, height]).toEqual([200, 120]);
  const photograph = await takenIn(lab, { caseId }, 'photograph.jpg', await aJpeg(1));
  const compared = await lab.answer('comparisons.pictures', { left: surface.id, right: photograph.id });
  expect(compared.left.attachment.id).toBe(surface.id);
});

test('a damaged surface is kept, says what is wrong, and is not compared', async () => {
  const file = anX3p({ ...aDome, checksum: '0'.repeat(32) });
  const surface = await takenIn(lab, { caseId }, 'damaged.x3p', file);
  expect(surface).toMatchObject({ mediaType: surfaceType, problem: 'surface-checksum', hasThumbnail: false });
  expect((await bytesOf('original', surface.id)).equals(file)).toBe(true);
  expect(await lab.refusal('comparisons.pictures', { left: surface.id, right: surface.id })).toBe(
    'comparisons.not-a-picture',
  );
});

test('another ZIP is a file like any other', async () => {
  const file = aZip([['notes.txt', Buffer.from('no surface')]]);
  expect(await takenIn(lab, { caseId }, 'notes.zip', file)).toMatchObject({ mediaType: 'application/zip' });
});
