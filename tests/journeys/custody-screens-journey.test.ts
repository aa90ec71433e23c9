// Inventory, places, loans and hand-overs with something on them: in four languages, light and dark, at 100 and 200 % zoom.
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

test('inventory, places, loans and hand-overs', { timeout: 180_000 }, async () => {
  await expectFitting(work.page, [
    '/custody/inventory',
    '/custody/inventory/new',
    '/custody/inventory/rules',
    `/custody/inventory/${record.count}`,
    `/custody/places/${record.shelf}`,
    '/custody/places/map',
    '/custody/loans',
    '/custody',
  ]);
  expect(work.complaints).toEqual([]);
});
