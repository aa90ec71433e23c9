// The same photograph twice, and photographs that look alike: pointed out across the station, never removed.
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseId, ExhibitId } from '../../../shared/language/identity.ts';
import { aCase, withExhibit } from '../a-case.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';
import { aJpeg, takenIn } from './a-photograph.ts';

let lab: TestStation;
let caseId: CaseId;
let exhibitId: ExhibitId;
beforeAll(async () => {
  lab = await openTestStation();
  ({ caseId, exhibitId } = await withExhibit(lab));
}, 60_000);
afterAll(() => lab.close());

test('the same bytes, a smaller copy and another picture are told apart', async () => {
  const bytes = await aJpeg(11);
  const first = await takenIn(lab, { caseId, exhibitId }, 'a.jpg', bytes);
  await takenIn(lab, { caseId, exhibitId }, 'unlike.jpg', await aJpeg(14));
  const { id: otherCase } = await lab.answer('cases.open', aCase({ title: 'OTHER' }));
  const same = await takenIn(lab, { caseId: otherCase }, 'named-otherwise.jpg', bytes);
  const smaller = await sharp(bytes).resize(300).modulate({ brightness: 1.06 }).jpeg({ quality: 60 }).toBuffer();
  const alike = await takenIn(lab, { caseId: otherCase }, 'phone.jpg', smaller);

  const { found, notCompared } = await lab.answer('photographs.look-alikes', { caseId, exhibitId });
  expect(notCompared).toBe(0);
  expect(found.map(({ id }) => id)).toEqual([first.id]);
  expect(found[0]?.like).toMatchObject([
    { id: same.id, isSame: true, bitsApart: 0, caseTitle: 'OTHER', exhibit: '', fileName: 'named-otherwise.jpg' },
    { id: alike.id, isSame: false },
  ]);
  // Nothing was removed: all four are there.
  expect((await lab.answer('attachments.list', { caseId })).attachments.length).toBe(2);
  expect((await lab.answer('attachments.list', { caseId: otherCase })).attachments.length).toBe(2);
});

test('what cannot be drawn cannot be compared, and is counted', async () => {
  const damaged = Buffer.from('FFD8FFE000104A46494600', 'hex');
  await takenIn(lab, { caseId, exhibitId }, 'empty.jpg', damaged);
  const { notCompared } = await lab.answer('photographs.look-alikes', { caseId, exhibitId });
  expect(notCompared).toBe(1);
});
