// Three exhibits are stored with a scanner alone, on a computer whose keyboard is set to Serbian Cyrillic: no mouse, and no letter left in a field.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../../main/station/caller.ts';
import type { CommandName, InputOf, OutputOf } from '../../shared/contract/index.ts';
import { commandCodeOf, labelStationOf } from '../../shared/domain/label-code.ts';
import { jobEnded } from '../../main/station/job-ended.ts';
import { keyboardScanner } from './keyboard-scanner.ts';
import { createStation, goodPassphrase, openWorkstation, type Workstation } from './workstation.ts';

let work: Workstation;
let scan: (code: string) => Promise<void>;
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Custodian'] });
  scan = await keyboardScanner(work.page);
}, 180_000);
afterAll(() => work.close());

const setUp: Caller = { id: 'set-up', face: 'loopback', savePath: () => undefined, folderPath: () => undefined };

async function ask<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const answer = await work.station.request(setUp, name, input);
  if (!answer.ok) throw new Error(`${name} was refused: ${answer.error.code}`);
  // The station parsed its answer by the command's own schema.
  return answer.value as OutputOf<Name>;
}

async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as Window & { clicks?: number };
    counted.clicks = 0;
    // A click with a pointer has a detail; a button pressed by Enter has none.
    window.addEventListener('click', (event) => (counted.clicks = (counted.clicks ?? 0) + (event.detail > 0 ? 1 : 0)), {
      capture: true,
    });
  });
  return () => page.evaluate(() => (window as Window & { clicks?: number }).clicks ?? -1);
}

test(
  'three exhibits are stored by key events alone, under a Serbian Cyrillic layout',
  { timeout: 180_000 },
  async () => {
    const { page } = work;
    const { id: caseId } = await ask('cases.open', {
      title: 'LUGINA-14',
      numbers: [],
      classification: 'restricted',
      offence: '',
      language: 'en',
      note: '', // prettier-ignore
    });
    const exhibits = [];
    for (const mark of ['K1', 'K2', 'K3']) {
      const { id } = await ask('exhibits.record', {
        caseId,
        mark,
        kind: 'tool',
        description: `Tool ${mark}`,
        quantity: 1,
        unit: 'piece',
        foundAt: '',
        facts: {},
        serials: [],
        markings: [],
        handling: '', // prettier-ignore
      });
      exhibits.push(id);
    }
    const { id: shelf } = await ask('places.add', { kind: 'shelf', name: 'S4' });
    const { jobId } = await ask('labels.make', {
      subjects: [{ type: 'place', id: shelf }, ...exhibits.map((id) => ({ type: 'exhibit', id }) as const)],
      form: 'pdf',
      size: '100x50',
      dotsPerInch: 203,
      withRuler: false,
      language: 'en', // prettier-ignore
    });
    await jobEnded(work.station, async () => (await ask('jobs.list', {})).jobs, jobId);
    const { labels } = await ask('labels.list', { onlyCurrent: true });
    const codeOf = (subject: string) => labels.find(({ subjectId }) => subjectId === subject)?.code ?? '';
    const { station } = await ask('station.state', {});
    if (station === undefined) throw new Error('An open station has a name');
    const command = (word: 'store' | 'confirm' | 'undo') => commandCodeOf(word, labelStationOf(station.id));
    const clicks = await countClicks(page);

    // From any screen: the command leads to the page and begins a session. The focus is in a text field meanwhile.
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    await scan(command('store'));
    await page.getByText('Scan the place.').first().waitFor();
    await scan(codeOf(shelf));
    await page.getByText('Scan the exhibits.').first().waitFor();

    // A label that falls into a field of the page leaves nothing in it.
    await page.locator('#field-scanCode').focus();
    for (const id of exhibits) await scan(codeOf(id));
    await page.getByText('5 scans, all saved').waitFor();
    expect(await page.locator('#field-scanCode').inputValue()).toBe('');
    expect(await page.locator('.fp-scan-number').textContent()).toBe('3');
    expect(await page.locator('.fp-scan-list tbody tr').first().textContent()).toContain('LUGINA-14 / K3');

    // The same label again is “already”; a wrong label is said at once; both stay on the list.
    await scan(codeOf(exhibits[0] ?? ''));
    await page
      .getByRole('status')
      .getByText(/Already: Already on the list/)
      .waitFor();
    await scan(codeOf(shelf));
    await scan('5901234123457');
    await page
      .getByRole('alert')
      .getByText(/Stop: No label of a station/)
      .waitFor();
    expect(await page.locator('.fp-scan-number').textContent()).toBe('3');

    await scan(command('confirm'));
    const secret = page.getByRole('dialog').locator('input[type=password]');
    await secret.waitFor();
    await page.keyboard.insertText(goodPassphrase);
    await page.keyboard.press('Enter');
    await page.getByText('Signed: 3 custody events recorded').waitFor();

    for (const exhibitId of exhibits) {
      const { events } = await ask('custody.timeline', { exhibitId });
      expect(events).toMatchObject([{ type: 'stored', to: { label: 'S4' }, entryMode: 'scan' }]);
    }
    expect(await clicks()).toBe(0);

    // Outside a session the label of an exhibit opens it.
    await page.keyboard.press('Alt+1');
    await page.getByRole('heading', { name: 'What waits for you' }).waitFor();
    await scan(codeOf(exhibits[1] ?? ''));
    await page.waitForURL(`**#/exhibits/${exhibits[1] ?? ''}`);
    await page.getByText('Tool K2').first().waitFor();
    expect(work.complaints).toEqual([]);
  },
);
