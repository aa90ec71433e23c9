// Requests and tasks with something on every screen: in four languages, light and dark, at 100 and 200 % zoom.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../station/a-case.ts';
import { aRequest } from '../station/examination/a-request.ts';
import { aPistol } from '../station/intake/entered.ts';
import { answered, caseWith, personCalled } from './behind-the-screen.ts';
import { expectFitting } from './screens-fit.ts';
import { createStation, goodPassphrase, openWorkstation, type Workstation } from './workstation.ts';

let work: Workstation;
let addresses: readonly string[];
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Examiner', 'Supervisor'] });
  const { caseId } = await caseWith(work, [{ mark: 'K16' }]);
  const { id: exhibitId } = await answered(work, 'exhibits.record', aPistol(caseId, { mark: 'K5' }));
  const { id: requestId } = await answered(
    work,
    'requests.record',
    aRequest(caseId, [exhibitId], {
      questions: [{ code: 'operable', words: 'Is it operable, for single shots or automatic fire?' }],
      precautions: 'Loaded when found, blood on the grip',
      dueAt: at('2025-04-01T09:00:00.000Z'),
    }),
  );
  const assigneeId = await personCalled(work, 'arta');
  const { ids } = await answered(work, 'tasks.plan', {
    requestId,
    tasks: [
      { exhibitId, examination: 'fingerprints', assigneeId, note: 'Grip and magazine' },
      { exhibitId, examination: 'test-fire', assigneeId, note: '' },
      { exhibitId, examination: 'dna', assigneeId, laboratory: 'Institute of Forensic Medicine', note: '' },
    ],
  });
  const tests = await answered(work, 'requests.record', aRequest(caseId, [exhibitId], { kind: 'control-sample' }));
  await answered(work, 'requests.end', {
    id: tests.id,
    as: 'closed',
    reason: 'Answered',
    signature: { passphrase: goodPassphrase },
  });
  addresses = [
    '/examination',
    '/examination/requests',
    '/examination/workload',
    '/examination/requests/new',
    `/examination/requests/new/${caseId}`,
    `/examination/requests/new/${caseId}/supplements/${requestId}`,
    `/examination/requests/${requestId}`,
    `/examination/requests/${requestId}/plan`,
    ...ids.slice(1).map((id) => `/examination/tasks/${id}`),
    `/cases/${caseId}/examination`,
    `/exhibits/${exhibitId}/examination`,
  ];
}, 180_000);
afterAll(() => work.close());

test('lists, workload, and what is asked', { timeout: 300_000 }, async () => {
  await expectFitting(work.page, addresses.slice(0, 6));
  expect(work.complaints).toEqual([]);
});

test('a request, its planning, its tasks, and where cases and exhibits show them', { timeout: 300_000 }, async () => {
  await expectFitting(work.page, addresses.slice(6));
  expect(work.complaints).toEqual([]);
});
