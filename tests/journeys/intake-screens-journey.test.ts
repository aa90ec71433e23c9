// Receiving, packages, a difference, splitting and taking in, with something on them: in four languages, light and dark, at 100 and 200 % zoom.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFullRecord, type FullRecord } from './a-full-record.ts';
import { expectFitting } from './screens-fit.ts';
import { createStation, openWorkstation, type Workstation } from './workstation.ts';

let work: Workstation;
let record: FullRecord;
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Custodian', 'Supervisor'] });
  record = await aFullRecord(work);
}, 180_000);
afterAll(() => work.close());

test('what arrives, what differs, what is split', { timeout: 180_000 }, async () => {
  await expectFitting(work.page, [
    '/intake',
    `/intake/case/${record.caseId}`,
    `/intake/submission/${record.submission}`,
    `/intake/packages/${record.submission}`,
    `/intake/discrepancy/${record.discrepancy}`,
    `/exhibits/${record.pistol}/split`,
  ]);
  expect(work.complaints).toEqual([]);
});
