// Marks over a photograph: versions that name the one before, two windows, and input that no picture can carry.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { CaseId, ExhibitId } from '../../../shared/language/identity.ts';
import { withExhibit } from '../a-case.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';
import { aJpeg, takenIn, type Attachment } from './a-photograph.ts';

type Layer = InputOf<'photographs.save-layer'>['layer'];

let lab: TestStation;
let caseId: CaseId;
let exhibitId: ExhibitId;
let photograph: Attachment;
beforeAll(async () => {
  lab = await openTestStation();
  ({ caseId, exhibitId } = await withExhibit(lab, { kind: 'cartridge-case', description: 'Case 9 mm' }));
  photograph = await takenIn(lab, { caseId, exhibitId }, 'K1.jpg', await aJpeg(1));
}, 60_000);
afterAll(() => lab.close());

const frame = { width: 600, height: 400 };
const arrow = {
  kind: 'arrow',
  points: [
    { x: 10, y: 10 },
    { x: 90, y: 60 },
  ],
  text: 'firing pin',
  pointing: 1,
} as const;
const layerOf = (...marks: Layer['marks']): Layer => ({ frame, marks });
const saved = (layer: Layer, previous?: string) => ({
  attachmentId: photograph.id,
  layer,
  note: '',

  ...(previous === undefined ? {} : { previous }),
});

test('each save is a version of its own, and the same marks again are none', async () => {
  const first = await lab.answer('photographs.save-layer', saved(layerOf({ ...arrow, points: [...arrow.points] })));
  expect(first.version).toBe(1);
  const again = await lab.answer(
    'photographs.save-layer',
    saved(layerOf({ ...arrow, points: [...arrow.points] }), first.id),
  );
  expect(again).toEqual(first);
  const second = await lab.answer('photographs.save-layer', saved(layerOf(), first.id));
  expect(second.version).toBe(2);
  const { layers } = await lab.answer('photographs.layers', { attachmentId: photograph.id });
  expect(layers.map(({ version, marks }) => [version, marks.length])).toEqual([
    [2, 0],
    [1, 1],
  ]);
  expect(layers[1]?.marks[0]?.text).toBe('firing pin');
  const { attachments } = await lab.answer('attachments.list', { caseId, exhibitId });
  expect(attachments[0]).toMatchObject({ layerVersion: 2, markCount: 0 });
});

test('of two windows the second is told who was first, and nothing is overwritten', async () => {
  const { layers } = await lab.answer('photographs.layers', { attachmentId: photograph.id });
  const seen = layers[0]?.id ?? '';
  await lab.answer(
    'photographs.save-layer',
    saved(layerOf({ ...arrow, points: [...arrow.points], text: 'first' }), seen),
  );
  const second = await lab.request(
    'photographs.save-layer',
    saved(layerOf({ ...arrow, points: [...arrow.points], text: 'second' }), seen),
  );
  expect(second).toMatchObject({
    ok: false,
    error: { code: 'photographs.layer-changed', details: { version: 3, name: 'Test registrar' } },
  });
  const after = await lab.answer('photographs.layers', { attachmentId: photograph.id });
  expect(after.layers.map(({ version }) => version)).toEqual([3, 2, 1]);
  // On top of what the first saved it goes, and both stay.
  const mine = await lab.answer(
    'photographs.save-layer',
    saved(layerOf({ ...arrow, points: [...arrow.points], text: 'second' }), after.layers[0]?.id),
  );
  expect(mine.version).toBe(4);
});

test.each([
  ['10,000 marks', layerOf(...Array.from({ length: 10_000 }, () => ({ ...arrow, points: [...arrow.points] })))],
  [
    'a point that is no number',
    layerOf({
      ...arrow,
      points: [
        { x: Number.NaN, y: 0 },
        { x: 1, y: 1 },
      ],
    }),
  ],
  [
    'an endless point',
    layerOf({
      ...arrow,
      points: [
        { x: Number.POSITIVE_INFINITY, y: 0 },
        { x: 1, y: 1 },
      ],
    }),
  ],
  ['an arrow with one point', layerOf({ ...arrow, points: [{ x: 1, y: 1 }] })],
  ['a text without words', layerOf({ kind: 'text', points: [{ x: 1, y: 1 }], text: '', pointing: 1 })],
  [
    'a mark outside the picture',
    layerOf({
      ...arrow,
      points: [
        { x: 900, y: 900 },
        { x: 950, y: 900 },
      ],
    }),
  ],
  ['words of 10,000 characters', layerOf({ ...arrow, points: [...arrow.points], text: 'x'.repeat(10_000) })],
])('%s are refused and change nothing', async (_what, layer) => {
  const before = await lab.answer('photographs.layers', { attachmentId: photograph.id });
  const answer = await lab.ask('photographs.save-layer', saved(layer, before.layers[0]?.id));
  expect(answer).toMatchObject({ ok: false, error: { code: 'station.bad-input' } });
  const after = await lab.answer('photographs.layers', { attachmentId: photograph.id });
  expect(after.layers.length).toBe(before.layers.length);
});

test('marks are set on pictures only', async () => {
  const text = await takenIn(lab, { caseId }, 'note.txt', Buffer.from('no picture'));
  expect(await lab.refusal('photographs.save-layer', { ...saved(layerOf()), attachmentId: text.id })).toBe(
    'photographs.not-a-picture',
  );
});
