// Views that people keep: their own, shared by a supervisor, renamed, removed; and the columns as each person left them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import { ListViewId } from '../../../shared/language/identity.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';
import { aQuestion } from './a-list.ts';

let station: TestStation;
beforeAll(async () => {
  station = await openTestStation({ as: 'registrar' });
});
afterAll(() => station.close());

function aView(changes: Partial<InputOf<'views.save'>> = {}): InputOf<'views.save'> {
  return {
    list: 'exhibits',
    name: 'Firearms without a photograph',
    content: {
      question: aQuestion({ filters: [{ name: 'kind', values: ['firearm'] }] }),
      layout: [{ name: 'number', width: 160 }, { name: 'serial' }],
    },
    isShared: false,
    ...changes,
  };
}

const names = async () => (await station.answer('views.list', { list: 'exhibits' })).views.map(({ name }) => name);

test('a view is kept for whoever saved it and for nobody else', async () => {
  await station.answer('views.save', aView());
  expect(await names()).toEqual(['Firearms without a photograph']);
  await station.become('custodian');
  expect(await names()).toEqual([]);
});

test('it survives the lock, with filters, order, columns and widths', async () => {
  await station.become('registrar');
  const { views } = await station.answer('views.list', { list: 'exhibits' });
  expect(views[0]?.content).toEqual(aView().content);
});

test('a name is taken once, however it is written', async () => {
  expect(await station.refusal('views.save', aView({ name: 'FIREARMS without a photograph' }))).toBe(
    'views.name-taken',
  );
});

test('it is renamed and removed by its owner, and leaves no entry in the ledger', async () => {
  const size = async () => (await station.answer('ledger.state', {})).size;
  const before = await size();
  const { id } = await station.answer('views.save', aView({ name: 'Draft' }));
  await station.answer('views.save', aView({ id, name: 'Cases of Џафер' }));
  expect(await names()).toContain('Cases of Џафер');
  await station.answer('views.remove', { id });
  expect(await names()).not.toContain('Cases of Џафер');
  expect(await size()).toBe(before);
});

test('only the supervisor shares; then everyone finds it and nobody else changes it', async () => {
  expect(await station.refusal('views.save', aView({ name: 'For all', isShared: true }))).toBe(
    'views.sharing-forbidden',
  );
  await station.become('supervisor');
  const { id } = await station.answer('views.save', aView({ name: 'For all', isShared: true }));
  await station.become('examiner');
  const { views } = await station.answer('views.list', { list: 'exhibits' });
  expect(views.map(({ name, isMine, savedBy }) => [name, isMine, savedBy])).toEqual([
    ['For all', false, 'Test supervisor'],
  ]);
  expect(await station.refusal('views.remove', { id })).toBe('views.of-another');
  expect(await station.refusal('views.save', aView({ id, name: 'Mine now', isShared: true }))).toBe('views.of-another');
});

test('a view that is not there, or of somebody else and not shared, is one and the same answer', async () => {
  await station.become('registrar');
  const own = (await station.answer('views.list', { list: 'exhibits' })).views.find(({ isMine }) => isMine);
  await station.become('examiner');
  expect(await station.refusal('views.remove', { id: ListViewId.parse(own?.id) })).toBe('views.unknown');
  const nobodys = ListViewId.parse('01912345-0000-7000-8000-00000000dead');
  expect(await station.refusal('views.remove', { id: nobodys })).toBe('views.unknown');
});

test('columns are remembered for each person and each list', async () => {
  await station.answer('views.remember-layout', { list: 'cases', layout: [{ name: 'title', width: 300 }] });
  expect((await station.answer('views.list', { list: 'cases' })).layout).toEqual([{ name: 'title', width: 300 }]);
  expect((await station.answer('views.list', { list: 'exhibits' })).layout).toBeUndefined();
  await station.become('registrar');
  expect((await station.answer('views.list', { list: 'cases' })).layout).toBeUndefined();
});
