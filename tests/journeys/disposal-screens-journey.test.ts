// Disposal with a decision half carried out: in four languages, light and dark, at 100 and 200 % zoom.
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

test('disposal', { timeout: 180_000 }, async () => {
  const parts = ['', '/due', '/clocks', '/new', `/${record.disposal}`];
  await expectFitting(
    work.page,
    parts.map((part) => `/custody/disposal${part}`),
  );
  expect(work.complaints).toEqual([]);
});
