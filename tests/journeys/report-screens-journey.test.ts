// Reports with something on every screen: in four languages, light and dark, at 100 and 200 % zoom.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aContent } from '../station/reports/a-report.ts';
import { aReportableCase } from './a-reportable-case.ts';
import { answered } from './behind-the-screen.ts';
import { expectFitting } from './screens-fit.ts';
import { createStation, openWorkstation, type Workstation } from './workstation.ts';

let work: Workstation;
let addresses: readonly string[];
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Custodian', 'Examiner', 'Supervisor'] });
  const { caseId, exhibitId, requestId } = await aReportableCase(work);
  const { id } = await answered(work, 'reports.begin', { requestId, language: 'sq' });
  const { textId: previous, photographs } = await answered(work, 'reports.read', { id });
  const content = aContent(exhibitId, {
    interpretation: 'The three pistols were converted in the same way.',
    isSampled: true,
    photographs: photographs.map((photograph) => ({ attachmentId: photograph.id, caption: '', withMarks: false })),
  });
  await answered(work, 'reports.save', { id, previous, content });
  addresses = [
    '/examination/reports',
    '/examination/reports/new',
    '/examination/reports/blocks',
    '/examination/reports/letterhead',
    `/examination/reports/${id}`,
    `/cases/${caseId}`,
  ];
}, 240_000);
afterAll(() => work.close());

test('reports', { timeout: 600_000 }, async () => {
  await expectFitting(work.page, addresses);
  expect(work.complaints).toEqual([]);
});
