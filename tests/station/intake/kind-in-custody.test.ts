// The kind of an exhibit decides which acts need a witness: it is not put aside for an act and taken up again.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PersonId, type CaseId, type ExhibitId } from '../../../shared/language/identity.ts';
import { aCase, aCustodyEvent, anExhibit, at } from '../a-case.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';

let station: TestStation;
let caseId: CaseId;
let pistol: ExhibitId;
const madeSafe = { by: 'Off. Test', at: '2025-03-14T23:00:00.000Z', how: 'Magazine out, chamber clear' };

beforeEach(async () => {
  station = await openTestStation();
  caseId = (await station.answer('cases.open', aCase())).id;
  ({ id: pistol } = await station.answer('exhibits.record', anExhibit(caseId, { kind: 'firearm', madeSafe })));
});
afterEach(() => station.close());

const received = (id: ExhibitId) =>
  station.answer(
    'custody.record',
    aCustodyEvent(id, { to: { kind: 'person', id: PersonId.parse(station.people.registrar) } }),
  );

function revised(id: ExhibitId, kind: 'firearm' | 'component' | 'other' | 'tool', mark = 'K1') {
  const { caseId: _, ...entered } = anExhibit(caseId, { mark, kind, madeSafe });
  return { id, ...entered, reason: 'Looked at it again' };
}

test('a pistol in custody does not become something that leaves without a witness', async () => {
  await received(pistol);
  expect(await station.refusal('exhibits.revise', revised(pistol, 'other'))).toBe('exhibits.kind-less-strict');
  expect(await station.answer('exhibits.read', { id: pistol })).toMatchObject({ kind: 'firearm' });
  const toCourt = aCustodyEvent(pistol, {
    type: 'sent-to-court',
    occurredAt: at('2025-03-17T07:40:00.000Z'),
    to: { kind: 'outside', label: 'Basic court' },
    authority: 'PKR 58/2025',
  });
  expect(await station.refusal('custody.record', toCourt)).toBe('custody.needs-witness');
});

test('it becomes another kind that needs a witness as often, and a thing that proves to be a firearm becomes one', async () => {
  await received(pistol);
  await station.answer('exhibits.revise', revised(pistol, 'component'));
  expect(await station.answer('exhibits.read', { id: pistol })).toMatchObject({ kind: 'component' });
  const { id } = await station.answer('exhibits.record', anExhibit(caseId, { mark: 'K2', kind: 'other' }));
  await received(id);
  await station.answer('exhibits.revise', revised(id, 'firearm', 'K2'));
  expect(await station.answer('exhibits.read', { id })).toMatchObject({ kind: 'firearm' });
});

test('what was typed wrongly is put right before custody begins', async () => {
  await station.answer('exhibits.revise', revised(pistol, 'tool'));
  expect(await station.answer('exhibits.read', { id: pistol })).toMatchObject({ kind: 'tool' });
});

test('the table of the station decides which kind is stricter', async () => {
  await received(pistol);
  await station.become('supervisor');
  const { rule } = await station.answer('witness-rule.read', {});
  await station.answer('witness-rule.change', { rule: { ...rule, firearms: [] } });
  await station.answer('exhibits.revise', revised(pistol, 'other'));
  expect(await station.answer('exhibits.read', { id: pistol })).toMatchObject({ kind: 'other' });
});
