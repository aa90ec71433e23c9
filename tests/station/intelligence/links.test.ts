// Entities and links: found in any script, compared and never merged, linked only as the rules allow, inheriting the strictest of what they rest on.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExhibitId } from '../../../shared/language/identity.ts';
import { present } from '../../present.ts';
import type { TestStation } from '../open-test-station.ts';
import { aLink, anEntity, anIntelligenceStation, known, recorded, signs } from './some-intelligence.ts';

let lab: TestStation;
let exhibitId: ExhibitId;
beforeAll(async () => {
  ({ lab, exhibitId } = await anIntelligenceStation());
}, 60_000);
afterAll(() => lab.close());

const linkOf = async (id: string) =>
  present((await lab.answer('intelligence.links', {})).links.find((link) => link.id === id));

test('an entity is found by any name, in any script and order', async () => {
  const report = await recorded(lab);
  const id = await known(lab, [report], { name: 'Dejan PROBIĆ', aliases: ['Deki'], facts: { born: '17.01.1993' } });
  for (const text of ['probic dejan', 'Пробић', 'deki', '17.01.1993']) {
    const { entities } = await lab.answer('intelligence.entities', { text });
    expect([text, entities.map((entity) => entity.id)]).toEqual([text, [id]]);
  }
  expect((await lab.answer('intelligence.entities', { text: 'probic', kind: 'vehicle' })).entities).toEqual([]);
  expect(await lab.refusal('intelligence.record-entity', anEntity([report], { facts: { imei: '1' } }))).toBe(
    'intelligence.strange-facts',
  );
  expect(await lab.refusal('intelligence.record-entity', anEntity([]))).toBe('intelligence.entity-without-basis');
  const { version } = await lab.answer('intelligence.entity', { id });
  const revised = { id, version, name: 'Dejan PROBIĆ', aliases: [], facts: {}, note: '', reportIds: [report] };
  await lab.answer('intelligence.revise-entity', { ...revised, reason: 'Nobody calls him Deki' });
  expect(await lab.refusal('intelligence.revise-entity', { ...revised, reason: 'Twice' })).toBe(
    'intelligence.changed-meanwhile',
  );
  expect((await lab.answer('intelligence.entity', { id })).versions.map(({ aliases }) => aliases)).toEqual([
    [],
    ['Deki'],
  ]);
});

test('two entities that may be one both stay, and the last word counts', async () => {
  const report = await recorded(lab);
  const one = await known(lab, [report], { name: 'Agron SHEMBULL' });
  const other = await known(lab, [report], { name: 'Shembull Agron' });
  const said = async () => (await lab.answer('intelligence.entity', { id: one })).perhapsSame;
  // Only alike so far: a hint, no word of anybody.
  expect((await said()).map(({ entity, verdict }) => [entity.id, verdict])).toEqual([[other, undefined]]);
  const pair = { oneId: one, otherId: other, reason: 'Born the same day' };
  await lab.answer('intelligence.compare-entities', { ...pair, verdict: 'same' });
  await lab.answer('intelligence.compare-entities', {
    oneId: other,
    otherId: one,
    verdict: 'different',
    reason: 'Twins',
  });
  expect((await said()).map(({ verdict, said: words }) => [verdict, words.length])).toEqual([['different', 2]]);
  expect(await lab.refusal('intelligence.compare-entities', { ...pair, otherId: one, verdict: 'same' })).toBe(
    'intelligence.with-itself',
  );
  const car = await known(lab, [report], { kind: 'vehicle', name: 'VW Passat' });
  expect(await lab.refusal('intelligence.compare-entities', { ...pair, otherId: car, verdict: 'same' })).toBe(
    'intelligence.other-kind',
  );
});

test('a link stands only where its type allows, and names where it comes from', async () => {
  const report = await recorded(lab);
  const driver = await known(lab, [report], { name: 'Driver One' });
  const chief = await known(lab, [report], { name: 'Chief One' });
  const refusal = (input: Parameters<typeof aLink>) => lab.refusal('intelligence.record-link', aLink(...input));
  expect(await refusal([driver, driver, [report]])).toBe('intelligence.with-itself');
  expect(await refusal([driver, chief, []])).toBe('intelligence.link-without-source');
  expect(await refusal([driver, chief, [report], { type: 'same-barrel' }])).toBe('intelligence.link-not-allowed');
  expect(await refusal([driver, chief, [report], { since: '2025-03', until: '2024' }])).toBe(
    'intelligence.until-before-since',
  );
  await lab.answer('intelligence.record-link', aLink(driver, chief, [report]));
  expect(await refusal([driver, chief, [report]])).toBe('intelligence.linked-already');
  await lab.answer('intelligence.record-link', aLink(driver, chief, [report], { type: 'associate' }));
  expect(await refusal([chief, driver, [report], { type: 'associate' }])).toBe('intelligence.linked-already');
  // A record of the station is a source of its own.
  const to = { kind: 'exhibit' as const, id: exhibitId };
  await lab.answer('intelligence.record-link', { ...aLink(driver, chief, []), type: 'trace-on', to, isNegative: true });
  const { targets } = await lab.answer('intelligence.targets', { text: 'K4' });
  expect(targets.map(({ ref, is }) => [ref.kind, is])).toEqual([['exhibit', 'firearm-part']]);
});

test('a link inherits the strictest code, of its reports and of the names at its ends', async () => {
  const open = await recorded(lab, { grading: { scheme: '4x4', source: 'A', information: '1' } });
  const held = await recorded(lab, { handling: 'H2', grading: { scheme: '4x4', source: 'X', information: '4' } });
  const [one, other] = [await known(lab, [open], { name: 'Open One' }), await known(lab, [open], { name: 'Open Two' })];
  const hidden = await known(lab, [held], { name: 'Hidden' });
  const { id } = await lab.answer('intelligence.record-link', aLink(one, other, [open, held]));
  const { id: toHidden } = await lab.answer('intelligence.record-link', aLink(one, hidden, [open]));
  expect(await linkOf(id)).toMatchObject({ handling: 'H2', grading: { source: 'X', information: '4' } });
  expect(await linkOf(toHidden)).toMatchObject({ handling: 'H2', grading: { source: 'A', information: '1' } });
  await lab.become('prosecutor');
  const { entities } = await lab.answer('intelligence.entities', {});
  expect(entities.map((entity) => entity.name)).not.toContain('Hidden');
  const links = (await lab.answer('intelligence.links', {})).links.map((link) => link.id);
  expect(links).not.toContain(id);
  expect(links).not.toContain(toHidden);
  expect(await lab.refusal('intelligence.entity', { id: hidden })).toBe('intelligence.entity-unknown');
  await lab.become('analyst');
});

test('a link is changed, withdrawn, and says when its report was withdrawn', async () => {
  const report = await recorded(lab);
  const [one, other] = [
    await known(lab, [report], { name: 'Change One' }),
    await known(lab, [report], { name: 'Two' }),
  ];
  const { id } = await lab.answer('intelligence.record-link', aLink(one, other, [report]));
  const stated = { certainty: 'confirmed' as const, isNegative: false, note: 'Seen', reportIds: [report] };
  await lab.answer('intelligence.change-link', { id, step: 1, ...stated, reason: 'Seen on the spot' });
  expect(await lab.refusal('intelligence.change-link', { id, step: 1, ...stated, reason: 'Late' })).toBe(
    'intelligence.changed-meanwhile',
  );
  await lab.answer('intelligence.withdraw-report', { id: report, reason: 'Invented', ...signs('analyst') });
  expect(await linkOf(id)).toMatchObject({ certainty: 'confirmed', isOnWithdrawn: true, isWithdrawn: false });
  expect(await lab.refusal('intelligence.record-link', aLink(one, other, [report], { type: 'relative' }))).toBe(
    'intelligence.withdrawn',
  );
  await lab.answer('intelligence.withdraw-link', { id, reason: 'Nothing is left of it' });
  expect(await lab.refusal('intelligence.withdraw-link', { id, reason: 'Again' })).toBe('intelligence.link-withdrawn');
  expect((await linkOf(id)).events.map(({ kind }) => kind)).toEqual(['stated', 'changed', 'withdrawn']);
});
