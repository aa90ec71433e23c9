// Conclusions with something on every screen: in four languages, light and dark, at 100 and 200 % zoom.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../station/a-case.ts';
import { aConclusion } from '../station/conclusions/a-conclusion.ts';
import { aRequest } from '../station/examination/a-request.ts';
import { aPistol } from '../station/intake/entered.ts';
import { answered, aPhotograph, caseWith, personCalled } from './behind-the-screen.ts';
import { signedWorksheet } from './signed-worksheet.ts';
import { expectFitting } from './screens-fit.ts';
import { createStation, goodPassphrase, openWorkstation, type Workstation } from './workstation.ts';

let work: Workstation;
let addresses: readonly string[];
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Examiner', 'Supervisor'] });
  const { caseId } = await caseWith(work, []);
  const { id: exhibitId } = await answered(work, 'exhibits.record', aPistol(caseId, { mark: 'K5' }));
  await aPhotograph(work, caseId, exhibitId);
  const { id: requestId } = await answered(
    work,
    'requests.record',
    aRequest(caseId, [exhibitId], { kind: 'proficiency-test' }),
  );
  const assigneeId = await personCalled(work, 'arta');
  const { ids } = await answered(work, 'tasks.plan', {
    requestId,
    tasks: ['cartridge-case-comparison', 'database'].map((examination) => ({
      exhibitId,
      examination,
      assigneeId,
      note: '',
    })),
  });
  for (const id of ids) await answered(work, 'tasks.start', { id });
  const [compared, searched] = ids;
  if (compared === undefined || searched === undefined) throw new Error('Two tasks were planned');
  await signedWorksheet(work, compared);
  const { id: conclusionId } = await answered(
    work,
    'conclusions.record',
    aConclusion(compared, { finishes: false, signature: { passphrase: goodPassphrase } }),
  );
  await answered(work, 'searches.record', {
    taskId: searched,
    system: 'ibis',
    systemName: '',
    entryNumber: '4711',
    enteredAt: at(new Date(Date.now() - 60_000).toISOString()),
    images: '3d',
    note: '',
    candidates: [
      { rank: 1, score: '0.61', reference: '2022-DR-0004', linkedCase: '' },
      { rank: 3, score: '0.58', reference: '2024-DR-1188 C1', linkedCase: '2024-DR-1188' },
    ],
  });
  addresses = [
    `/examination/tasks/${compared}/conclusion`,
    `/examination/tasks/${compared}/conclusion/new`,
    `/examination/tasks/${compared}/conclusion/${conclusionId}`,
    `/examination/tasks/${searched}/candidates`,
    '/examination/candidates',
    '/examination/verifications',
    `/examination/verifications/${conclusionId}`,
    '/examination/scales',
    '/examination/scales/likelihood-ratio',
    '/examination/quality',
    `/examination/file/${caseId}`,
  ];
}, 300_000);
afterAll(() => work.close());

test('conclusions', { timeout: 400_000 }, async () => {
  await expectFitting(work.page, addresses);
  expect(work.complaints).toEqual([]);
});
