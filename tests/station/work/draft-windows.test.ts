// Two windows at one form: neither overwrites what the other wrote, and both contents are there afterwards.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestStation, type TestStation } from '../open-test-station.ts';

let station: TestStation;
beforeEach(async () => {
  station = await openTestStation();
});
afterEach(() => station.close());

const draft = (content: string) => ({
  kind: 'submission' as const,
  label: 'Submission · LUGINA-14',
  address: '/intake/case/1',
  content,
});

test('the second window is told that the first one wrote in the meantime, and keeps its own', async () => {
  const first = await station.answer('drafts.save', { ...draft('a'), window: 'one' });
  expect(first.version).toBe(1);
  // The second window found this draft and types on; the first one saves before it.
  station.clock.forward(60_000);
  const { id } = first;
  const next = await station.answer('drafts.save', { ...draft('a, one'), id, version: 1, window: 'one' });
  const late = { ...draft('a, two'), id, version: 1, window: 'two' };
  const answer = await station.request('drafts.save', late);
  expect(answer.ok ? undefined : answer.error).toMatchObject({
    code: 'drafts.changed-elsewhere',
    details: { at: next.savedAt },
  });
  await station.answer('drafts.save', { ...draft('a, two'), window: 'two' });
  const { drafts } = await station.answer('drafts.list', {});
  const contents = await Promise.all(
    drafts.map(async (one) => (await station.answer('drafts.read', { id: one.id })).content),
  );
  expect(contents.toSorted()).toEqual(['a, one', 'a, two']);
  expect(drafts.map(({ window }) => window).toSorted()).toEqual(['one', 'two']);
});

test('whoever saw the newest version goes on with it', async () => {
  const { id, version } = await station.answer('drafts.save', draft('a'));
  const second = await station.answer('drafts.save', { ...draft('ab'), id, version });
  expect(second.version).toBe(2);
  expect((await station.answer('drafts.read', { id })).content).toBe('ab');
});

test('a draft that was recorded meanwhile in the other window begins anew instead of being lost', async () => {
  const { id, version } = await station.answer('drafts.save', draft('a'));
  await station.answer('drafts.discard', { id });
  expect((await station.answer('drafts.save', { ...draft('ab'), id, version })).version).toBe(1);
});
