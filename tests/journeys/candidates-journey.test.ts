// A later correlation offers more: the examiner adds the candidates to the entry that stands, and they stay leads.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TaskId } from '../../shared/language/identity.ts';
import { at } from '../station/a-case.ts';
import { aRequest } from '../station/examination/a-request.ts';
import { aPistol } from '../station/intake/entered.ts';
import { answered, caseWith, personCalled } from './behind-the-screen.ts';
import { axeFinds, expectFitting, openAddress } from './screens-fit.ts';
import { createStation, goodPassphrase, openWorkstation, type Workstation } from './workstation.ts';

let work: Workstation;
let taskId: TaskId;
let searchId: string;

beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Examiner'] });
  const { caseId } = await caseWith(work, []);
  const { id: exhibitId } = await answered(work, 'exhibits.record', aPistol(caseId, { mark: 'K5' }));
  const { id: requestId } = await answered(work, 'requests.record', aRequest(caseId, [exhibitId]));
  const assigneeId = await personCalled(work, 'arta');
  const { ids } = await answered(work, 'tasks.plan', {
    requestId,
    tasks: [{ exhibitId, examination: 'database', assigneeId, note: '' }],
  });
  for (const id of ids) taskId = id;
  await answered(work, 'tasks.start', { id: taskId });
  ({ id: searchId } = await answered(work, 'searches.record', {
    taskId,
    system: 'ibis',
    systemName: '',
    entryNumber: '4711',
    enteredAt: at(new Date(Date.now() - 60_000).toISOString()),
    images: '3d',
    note: '',
    candidates: [{ rank: 1, score: '0.61', reference: '2022-DR-0004', linkedCase: '' }],
  }));
}, 300_000);
afterAll(() => work.close());

test('further candidates are added by keyboard, none twice, and outlast a lock', { timeout: 300_000 }, async () => {
  const { page } = work;
  const pasted = page.getByLabel(/^Candidate list from the system/);
  const form = page.getByRole('form', { name: 'Add candidates · IBIS 4711' });
  await openAddress(page, `/examination/tasks/${taskId}/candidates`);
  await page.getByRole('link', { name: 'Add candidates' }).press('Enter');
  await form.waitFor();
  expect(await axeFinds(page)).toEqual([]);

  await page.keyboard.press('Control+s');
  await form.getByText('Write something here.').waitFor();
  await pasted.fill('1\t0.61\t2022-DR-0004\n2\t0,55\t2023-DR-0722 H3');
  await form.getByText('On the list already: 1 · 2022-DR-0004').waitFor();
  await pasted.fill('2\t0,55\t2023-DR-0722 H3\nno rank');
  await form.getByText('Lines that could not be read: 2').waitFor();
  await page.keyboard.press('Control+s');
  expect(await form.count()).toBe(1);

  await pasted.fill('2\t0,55\t2023-DR-0722 H3\n3\t0,50\t2024-DR-1188 C1');
  await page.keyboard.press('Control+l');
  await page.getByLabel(/^Login/).fill('arta');
  await page.locator('input[type=password]').fill(goodPassphrase);
  await page.keyboard.press('Enter');
  await page.locator('main h1').waitFor();
  await openAddress(page, `/examination/tasks/${taskId}/candidates/${searchId}`);
  await form.getByText('Candidates read: 2').waitFor();
  await page.keyboard.press('Control+s');

  await page.getByRole('rowheader', { name: '3', exact: true }).waitFor();
  expect(await form.count()).toBe(0);
  const { searches } = await answered(work, 'searches.list', { taskId });
  expect(searches).toMatchObject([
    {
      entryNumber: '4711',
      candidates: [
        { rank: 1, reference: '2022-DR-0004' },
        { rank: 2, score: '0,55', reference: '2023-DR-0722 H3' },
        { rank: 3, score: '0,50', reference: '2024-DR-1188 C1' },
      ],
    },
  ]);
  expect(await page.getByText('Not looked at').count()).toBe(3);
  expect((await answered(work, 'hits.list', {})).hits).toEqual([]);
  expect((await answered(work, 'drafts.list', {})).drafts).toEqual([]);
  expect(work.complaints).toEqual([]);
});

test('the screen stands in every language, light and dark, at 100 and 200 %', { timeout: 300_000 }, async () => {
  await expectFitting(work.page, [`/examination/tasks/${taskId}/candidates/${searchId}`]);
});
