// The register of releases: nothing held leaves without the provider's permission, approved by somebody else than who recorded it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseId } from '../../../shared/language/identity.ts';
import { present } from '../../present.ts';
import { itemsOf, own, withSupervisor } from '../disclosure/a-disclosure.ts';
import { passphraseOf, type TestStation } from '../open-test-station.ts';
import { aCorrection, anIntelligenceStation, aPermission, recorded, released, signs } from './some-intelligence.ts';

let lab: TestStation;
let caseId: CaseId;
beforeAll(async () => {
  ({ lab, caseId } = await anIntelligenceStation());
}, 60_000);
afterAll(() => lab.close());

const releaseOf = async (id: string) =>
  present((await lab.answer('intelligence.releases', {})).releases.find((release) => release.id === id));

test('a permission counts once a second person approved it, and until it is ended', async () => {
  const reportId = await recorded(lab, { handling: 'H1' });
  const asking = {
    ...{ reportId, receiver: { kind: 'court' as const }, provider: 'Partner', purpose: 'Trial', askedOn: '2025-03-12' },
  };
  const { id } = await lab.answer('intelligence.ask-release', asking);
  expect(await lab.refusal('intelligence.ask-release', asking)).toBe('intelligence.asked-already');
  expect(await lab.refusal('intelligence.answer-release', aPermission(id, { answeredOn: '2025-03-11' }))).toBe(
    'intelligence.answer-before-asked',
  );
  expect(await lab.refusal('intelligence.answer-release', aPermission(id, { scope: '' }))).toBe(
    'intelligence.scope-missing',
  );
  await lab.answer('intelligence.answer-release', aPermission(id));
  const approval = { id, reason: 'Letter seen', ...signs('analyst') };
  expect(await lab.refusal('intelligence.approve-release', approval)).toBe('intelligence.approves-own');
  expect(await releaseOf(id)).toMatchObject({ state: 'permitted', isInForce: false, mayApprove: false });
  await lab.become('supervisor');
  expect(await releaseOf(id)).toMatchObject({ mayApprove: true });
  await lab.answer('intelligence.approve-release', {
    ...{ id, reason: 'Letter seen', signature: { passphrase: passphraseOf('supervisor') } },
  });
  expect(await releaseOf(id)).toMatchObject({ state: 'approved', isInForce: true });
  await lab.become('prosecutor');
  expect((await lab.answer('intelligence.report', { id: reportId })).line.isReleased).toBe(true);
  await lab.become('analyst');
  await lab.answer('intelligence.end-release', { id, reason: 'The provider took it back', ...signs('analyst') });
  await lab.become('prosecutor');
  expect(await lab.refusal('intelligence.report', { id: reportId })).toBe('intelligence.unknown');
  await lab.become('analyst');
});

test('what is released to somebody by name is released to nobody else, nor to the court', async () => {
  const reportId = await recorded(lab, { handling: 'H2' });
  await released(lab, reportId, { kind: 'named', name: 'Focal point, Tirana' });
  await lab.become('prosecutor');
  expect(await lab.refusal('intelligence.report', { id: reportId })).toBe('intelligence.unknown');
  await lab.become('analyst');
  const open = await recorded(lab);
  const asking = { receiver: { kind: 'court' as const }, provider: 'Partner', purpose: 'Trial', askedOn: '2025-03-12' };
  expect(await lab.refusal('intelligence.ask-release', { ...asking, reportId: open })).toBe('intelligence.not-held');
});

test('a code that came after a release holds again', async () => {
  const reportId = await recorded(lab, { handling: 'H1' });
  const id = await released(lab, reportId);
  lab.clock.forward(60_000);
  const report = await lab.answer('intelligence.report', { id: reportId });
  await lab.answer('intelligence.correct-report', aCorrection(report, { handling: 'H2' }));
  expect(await releaseOf(id)).toMatchObject({ state: 'approved', isInForce: false });
});

test('reports of a case are items of its disclosure, held until they are released here and nowhere else', async () => {
  const reportId = await recorded(lab, { handling: 'H1', caseId });
  await lab.become('prosecutor');
  await lab.answer('disclosure.number', { caseId });
  const item = async () => present((await itemsOf(lab, caseId)).find(({ subjectId }) => subjectId === reportId));
  expect(await item()).toMatchObject({ kind: 'intelligence', barrier: 'H1' });
  expect(
    await lab.refusal('handling.release', { id: (await item()).id, reason: 'Let it go', ...own(), ...withSupervisor }),
  ).toBe('intelligence.release-in-register');
  await lab.become('analyst');
  await released(lab, reportId);
  await lab.become('prosecutor');
  expect((await item()).barrier).toBeUndefined();
  await lab.become('analyst');
});
