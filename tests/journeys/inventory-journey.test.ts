// A room is counted on the real screen, by keyboard: scanned, a difference decided, signed by two persons, the result made.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';
import type { Caller } from '../../main/station/caller.ts';
import type { CommandName, InputOf, OutputOf } from '../../shared/contract/index.ts';
import { jobEnded } from '../../main/station/job-ended.ts';
import { ExhibitId } from '../../shared/language/identity.ts';
import { Instant } from '../../shared/language/instant.ts';
import { keyboardScanner } from './keyboard-scanner.ts';
import { addPerson } from './work-steps.ts';
import { createStation, goodPassphrase, openWorkstation, type Workstation } from './workstation.ts';

const secondPassphrase = 'gravel mitten oyster seventy-two';
const setUp: Caller = { id: 'set-up', face: 'loopback', savePath: () => undefined, folderPath: () => undefined };
let work: Workstation;
let codes: Awaited<ReturnType<typeof fillRoom>>;
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Custodian'] });
  await addPerson(work.station, {
    name: 'Lirie Ekspertaj',
    login: 'lirie',
    role: 'examiner',
    passphrase: secondPassphrase,
  });
  codes = await fillRoom();
}, 180_000);
afterAll(() => work.close());

async function behind<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const answer = await work.station.request(setUp, name, input);
  if (!answer.ok) throw new Error(`${name} was refused: ${answer.error.code}`);
  // The station parsed its answer by the command's own schema.
  return answer.value as OutputOf<Name>;
}

/** Room R1 with the shelf S4 and on it K1, K2, K3, each with its seal; the shelf and K1 have labels. @returns their codes */
async function fillRoom(): Promise<{ shelf: string; first: string }> {
  let labelled = '';
  const room = await behind('places.add', { kind: 'room', name: 'R1' });
  const shelf = await behind('places.add', { kind: 'shelf', name: 'S4', parentId: room.id });
  const { id: caseId } = await behind('cases.open', {
    title: 'LUGINA-14',
    numbers: [],
    classification: 'restricted',
    offence: '',
    language: 'en',
    note: '',
  });
  for (const mark of ['K1', 'K2', 'K3']) {
    const { id } = await behind('exhibits.record', {
      caseId,
      mark,
      kind: 'tool',
      description: 'Drill bit 16.2 mm',
      quantity: 1,
      unit: 'piece',
      foundAt: '',
      facts: {},
      serials: [],
      markings: [],
      handling: '',
      seal: `00482-${mark}`,
    });
    if (mark === 'K1') labelled = id;
    await behind('custody.record', {
      exhibitIds: [id],
      type: 'stored',
      occurredAt: Instant.parse(new Date(Date.now() - 60_000).toISOString()),
      to: { kind: 'place', id: shelf.id },
      purpose: '',
      authority: '',
      note: '',
      signature: { passphrase: goodPassphrase },
    });
  }
  const { jobId } = await behind('labels.make', {
    subjects: [
      { type: 'place', id: shelf.id },
      { type: 'exhibit', id: ExhibitId.parse(labelled) },
    ],
    form: 'pdf',
    size: '100x50',
    dotsPerInch: 203,
    withRuler: false,
    language: 'en',
  });
  await jobEnded(work.station, async () => (await behind('jobs.list', {})).jobs, jobId);
  const codeOf = async (subjectId: string): Promise<string> =>
    (await behind('labels.list', { subjectId, onlyCurrent: true })).labels[0]?.code ?? '';
  return { shelf: await codeOf(shelf.id), first: await codeOf(labelled) };
}

/** What is written on an exhibit; why it is not scanned is asked once and stays. */
async function type(page: Page, text: string): Promise<void> {
  await page.getByLabel(/^Label/).fill(text);
  await page.getByLabel(/^Why it is not scanned/).fill('Label torn');
  await page.keyboard.press('Enter');
}

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

test('a room is counted, a difference is decided, and two persons sign', { timeout: 240_000 }, async () => {
  const { page } = work;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('begin an inventory');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Begin a count' }).waitFor();
  await page.locator('#field-placeId').selectOption({ label: 'R1' });
  await page.getByLabel(/^Occasion/).fill('Monthly count');
  await page.getByText('Arta Berisha keeps the evidence room.').waitFor();
  await isAccessible(page);
  await page.keyboard.press('Control+s');

  await page.getByRole('heading', { name: /Inventory INV-/ }).waitFor();
  // The shelf by its label, then the first exhibit by its own; the others by what is written on them, with the reason.
  const read = await keyboardScanner(page);
  await read(codes.shelf);
  await expect.poll(() => page.locator('#field-placeId option:checked').textContent()).toBe('R1 / S4');
  await read(codes.first);
  const last = page.locator('.fp-last-scan');
  await last.getByText('LUGINA-14 / K1').waitFor();
  await last.getByText('Counted', { exact: true }).waitFor();
  await type(page, 'K1');
  await last.getByText('Already counted').waitFor();
  await type(page, 'PZ-2024-000017-C');
  await last.getByText(/Unknown label, kept on the list/).waitFor();
  // A check character that is wrong is another answer, and a row of the list.
  await read(`${codes.first.slice(0, -1)}${codes.first.endsWith('5') ? '6' : '5'}`);
  await last.getByText(/Wrong check character\. Not counted/).waitFor();
  expect(await page.locator('.fp-live-rows li').first().textContent()).toContain('Not counted');
  // With the seal, read from the object: label, Enter, seal, Enter.
  await page.getByLabel('the seal', { exact: true }).check();
  await type(page, 'K2');
  await page.keyboard.type('00482-K9');
  await page.keyboard.press('Enter');
  await last.getByText('Seal differs').waitFor();
  await expect.poll(() => page.locator('.fp-big-count strong').textContent()).toBe('2');
  // Newest on top, nothing pinned above it.
  expect(await page.locator('.fp-live-rows li').first().textContent()).toContain('K2');
  await page.getByText('2 scans not counted; they are on the list').waitFor();
  await isAccessible(page);

  await page.getByRole('button', { name: 'Close my count…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close my count' }).click();
  await page.getByText('Your count is closed.').waitFor();
  await page.getByRole('tab', { name: /Discrepancies/ }).click();
  await page.getByText('4 discrepancies without a decision').waitFor();
  expect(await page.getByRole('button', { name: 'Sign and close…' }).isDisabled()).toBe(true);
  for (const box of await page.getByRole('checkbox', { name: /^Mark / }).all()) await box.check();
  await page.getByLabel(/^In your words/).fill('The supervisor was told');
  await isAccessible(page);
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await page.getByText('Every discrepancy has a decision. The session can be signed.').waitFor();

  await page.getByRole('button', { name: 'Sign and close…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Your passphrase/).fill(goodPassphrase);
  await dialog.getByLabel(/^Login of the second/).fill('arta');
  await dialog.getByLabel(/^Passphrase of the second/).fill(goodPassphrase);
  await page.keyboard.press('Enter');
  await dialog.getByText(/Arta Berisha has already signed/).waitFor();
  await dialog.getByLabel(/^Your passphrase/).fill(goodPassphrase);
  await dialog.getByLabel(/^Login of the second/).fill('lirie');
  await dialog.getByLabel(/^Passphrase of the second/).fill(secondPassphrase);
  await page.keyboard.press('Enter');
  await page.getByText('Closed. 2 entries were put on custody records.').waitFor();

  await page.getByRole('tab', { name: 'Result' }).click();
  await page.getByRole('row', { name: /Missing Expected here/ }).waitFor();
  await page.getByText('Lirie Ekspertaj ·').waitFor();
  await page.getByRole('button', { name: 'Table (CSV)' }).click();
  await page
    .getByText(/INV-\d{4}-0001\.csv/)
    .first()
    .waitFor();
  await isAccessible(page);
  expect(work.complaints).toEqual([]);
});
