// An analyst's way from the overview of a case to its indicators: what the records say, a word of one's own by keys, and another one after it. Then the
// screens in four languages, light and dark.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPistol } from '../station/intake/entered.ts';
import { present } from '../present.ts';
import { answered } from './behind-the-screen.ts';
import { expectFitting, openAddress } from './screens-fit.ts';
import { openCase } from './work-steps.ts';
import { createStation, openWorkstation, type Workstation } from './workstation.ts';

let work: Workstation;
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Analyst'] });
}, 180_000);
afterAll(() => work.close());

const line = (code: string) => work.page.locator(`[data-indicator="${code}"]`);

async function says(code: string, verdict: string, reason: string): Promise<void> {
  const { page } = work;
  await line(code).getByRole('button', { name: /^Say / }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: verdict, exact: true }).check();
  await dialog.locator('#field-indicatorReason').fill(reason);
  await dialog.getByRole('button', { name: 'Record', exact: true }).focus();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await line(code).getByText(reason).waitFor();
}

test(
  'indicators are read from the records, said by a person, said otherwise, and each leads to its record',
  { timeout: 300_000 },
  async () => {
    const { page } = work;
    await openCase(page, 'LUGINA-14');
    const caseId = present((await answered(work, 'cases.list', {})).cases[0]).id;
    await openAddress(page, `/links/indicators/${caseId}`);
    await page.getByText('Nothing has an answer yet').first().waitFor();
    const serials = (asMarked: string) => [
      { component: 'frame', script: 'latin', asMarked, status: 'altered' } as const,
    ];
    await answered(work, 'exhibits.record', aPistol(caseId, { serials: serials('020409') }));
    await answered(work, 'exhibits.record', aPistol(caseId, { mark: 'K6', serials: serials('020412') }));
    await openAddress(page, `/cases/${caseId}`);
    await page.getByText('2 of 2 present').waitFor();
    await page.getByRole('link', { name: 'See each, and say what you found' }).click();
    await line('altered-serials').getByText('by the records').waitFor();
    await says('drugs', 'Not known', 'The boot is not searched yet');
    await says('drugs', 'Not present', 'Nothing in car or workshop');
    await page.getByText('2 of 3 present').waitFor();
    expect(await line('drugs').getAttribute('data-standing')).toBe('absent');
    await line('drugs')
      .getByRole('button', { name: /^Earlier/ })
      .click();
    await line('drugs').getByText('The boot is not searched yet').waitFor();
    await says('altered-serials', 'Not present', 'Both numbers were cut anew by the works');
    await line('altered-serials').getByText('The records and a person say opposite things').waitFor();
    await line('close-serials').getByRole('link', { name: 'K6' }).click();
    await page.waitForURL(/#\/exhibits\//);
    await page.getByRole('heading', { name: 'EX-2026-000002' }).waitFor();
    await expectFitting(page, [`/links/indicators/${caseId}`, `/cases/${caseId}`]);
    expect(work.complaints).toEqual([]);
  },
);
