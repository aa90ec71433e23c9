// The folder of a tethered camera or a card: watched, copied byte for byte, never written to; and what happens when it is pulled out.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CaseId, ExhibitId } from '../../../shared/language/identity.ts';
import { withExhibit } from '../a-case.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';
import { aJpeg } from './a-photograph.ts';

let lab: TestStation;
let caseId: CaseId;
let exhibitId: ExhibitId;
let card: string;
beforeAll(async () => {
  lab = await openTestStation();
  ({ caseId, exhibitId } = await withExhibit(lab));
}, 60_000);
afterAll(() => lab.close());
beforeEach(() => {
  card = mkdtempSync(join(tmpdir(), 'focal-point-card-'));
  mkdirSync(join(card, 'DCIM', '100TEST'), { recursive: true });
});
afterEach(async () => {
  await lab.answer('photographs.stop-watching', {});
  rmSync(card, { recursive: true, force: true });
});

const onCard = (name: string) => join(card, 'DCIM', '100TEST', name);
const tray = () => lab.answer('photographs.tray', {});
async function waiting(count: number) {
  return vi.waitFor(
    async () => {
      const { pictures } = await tray();
      const ready = pictures.filter(({ state }) => state === 'ready');
      expect(ready.length).toBe(count);
      return ready;
    },
    { timeout: 10_000, interval: 50 },
  );
}

describe('a watched folder', () => {
  test('offers pictures and takes them in byte for byte; the card is only read', async () => {
    const bytes = await aJpeg(21);
    writeFileSync(onCard('DSC_0001.JPG'), bytes);
    writeFileSync(onCard('._DSC_0001.JPG'), 'what computers leave');
    writeFileSync(onCard('notes.txt'), 'no picture');
    symlinkSync('/etc/passwd', onCard('link.jpg'));
    await lab.answer('photographs.watch', { folder: card, from: 'all' });
    const [first] = await waiting(1);
    expect(first).toMatchObject({ name: 'DCIM/100TEST/DSC_0001.JPG', bytes: bytes.length });
    const shown = await lab.station.media({ kind: 'tray', id: first?.id ?? '', toSave: false });
    expect([shown.mediaType, shown.mayShow]).toEqual(['image/jpeg', true]);
    shown.close();

    const { jobId } = await lab.answer('photographs.take-from-tray', {
      pictures: [first?.id ?? ''],
      caseId,
      exhibitId,
    });
    expect(await lab.jobEnded(jobId)).toMatchObject({ state: 'done' });
    const { attachments } = await lab.answer('attachments.list', { caseId, exhibitId });
    expect(attachments).toMatchObject([
      { fileName: 'DSC_0001.JPG', kind: 'photograph', sha256: createHash('sha256').update(bytes).digest('hex') },
    ]);
    expect((await tray()).pictures[0]?.state).toBe('taken');
    expect(readFileSync(onCard('DSC_0001.JPG')).equals(bytes)).toBe(true);
  });

  test('offers what comes later, and nothing that lay there when only new ones are wanted', async () => {
    writeFileSync(onCard('old.jpg'), await aJpeg(22));
    await lab.answer('photographs.watch', { folder: card, from: 'new' });
    writeFileSync(onCard('new.jpg'), await aJpeg(23));
    const [only] = await waiting(1);
    expect(only?.name).toBe('DCIM/100TEST/new.jpg');
  });

  test('says of a file named and sized like one taken in that it is known', async () => {
    writeFileSync(onCard('DSC_0001.JPG'), await aJpeg(21));
    await lab.answer('photographs.watch', { folder: card, from: 'all' });
    await vi.waitFor(async () => expect((await tray()).pictures[0]?.state).toBe('known'), { timeout: 10_000 });
  });

  test('does not offer an empty file that a camera has only begun', async () => {
    writeFileSync(onCard('begun.jpg'), '');
    writeFileSync(onCard('whole.jpg'), await aJpeg(24));
    await lab.answer('photographs.watch', { folder: card, from: 'all' });
    await waiting(1);
    const begun = (await tray()).pictures.find(({ name }) => name.endsWith('begun.jpg'));
    expect(begun?.state).toBe('arriving');
    expect(await lab.refusal('photographs.take-from-tray', { pictures: [begun?.id ?? ''], caseId, exhibitId })).toBe(
      'photographs.not-in-tray',
    );
  });

  test('that vanishes is said to be gone, and is taken up again when it is back', async () => {
    writeFileSync(onCard('a.jpg'), await aJpeg(25));
    await lab.answer('photographs.watch', { folder: card, from: 'all' });
    await waiting(1);
    renameSync(card, `${card}-pulled`);
    await vi.waitFor(async () => expect((await tray()).watched?.state).toBe('gone'), { timeout: 10_000 });
    // What was seen on it stays listed.
    expect((await tray()).pictures.length).toBe(1);
    renameSync(`${card}-pulled`, card);
    await vi.waitFor(async () => expect((await tray()).watched?.state).toBe('watching'), { timeout: 10_000 });
    await waiting(1);
  });

  test('that does not exist is refused, and without a folder nothing is watched', async () => {
    expect(await lab.refusal('photographs.watch', { folder: join(card, 'none'), from: 'all' })).toBe(
      'photographs.folder-unreadable',
    );
    expect(await lab.refusal('photographs.watch', { from: 'all' })).toBe('photographs.no-folder');
    expect(await tray()).toEqual({ isFolderGiven: false, pictures: [] });
  });
});

test('a card pulled in the middle: what was copied stands, nothing is half recorded, the rest waits and goes on', async () => {
  for (const [index, name] of ['1.jpg', '2.jpg', '3.jpg'].entries())
    writeFileSync(onCard(name), await aJpeg(30 + index));
  const before = (await lab.answer('attachments.list', { caseId, exhibitId })).attachments.length;
  await lab.answer('photographs.watch', { folder: card, from: 'all' });
  const ready = (await waiting(3)).toSorted((left, right) => (left.name < right.name ? -1 : 1));

  // Pulled as soon as the first one is in: the second is asked of a card that is not there.
  const away = `${card}-pulled`;
  const unsubscribe = lab.station.subscribe((event) => {
    if (event.type === 'changed' && event.areas.includes('attachments') && existsSync(card)) renameSync(card, away);
  });
  const { jobId } = await lab.answer('photographs.take-from-tray', {
    pictures: ready.map(({ id }) => id),
    caseId,
    exhibitId,
  });
  expect(await lab.jobEnded(jobId)).toMatchObject({
    state: 'failed',
    error: { code: 'photographs.card-pulled', details: { taken: 1, left: 2 } },
  });
  unsubscribe();
  const { attachments } = await lab.answer('attachments.list', { caseId, exhibitId });
  expect(attachments.length).toBe(before + 1);
  const { watched, pictures } = await tray();
  expect(watched?.state).toBe('gone');
  expect(pictures.map(({ state }) => state).toSorted()).toEqual(['ready', 'ready', 'taken']);

  renameSync(away, card);
  await vi.waitFor(async () => expect((await tray()).watched?.state).toBe('watching'), { timeout: 10_000 });
  const again = await lab.answer('photographs.take-from-tray', {
    pictures: pictures.filter(({ state }) => state === 'ready').map(({ id }) => id),
    caseId,
    exhibitId,
  });
  expect(await lab.jobEnded(again.jobId)).toMatchObject({ state: 'done' });
  expect((await lab.answer('attachments.list', { caseId, exhibitId })).attachments.length).toBe(before + 3);
});

test('the tray ends with the lock', async () => {
  writeFileSync(onCard('a.jpg'), await aJpeg(40));
  await lab.answer('photographs.watch', { folder: card, from: 'all' });
  await waiting(1);
  await lab.become('registrar');
  expect(await tray()).toEqual({ isFolderGiven: false, pictures: [] });
});
