// The other ways of custody on the real screen: rejected, withdrawn, lent with a witness, taken back with another seal, explained, corrected.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../../main/station/caller.ts';
import type { CommandName, InputOf, OutputOf } from '../../shared/contract/index.ts';
import { addPerson } from './work-steps.ts';
import { createStation, goodPassphrase, openWorkstation, type Workstation } from './workstation.ts';

const second = { name: 'Lirie Ekspertaj', login: 'lirie', passphrase: 'gravel mitten oyster seventy-two' };
const setUp: Caller = { id: 'set-up', face: 'loopback', savePath: () => undefined, folderPath: () => undefined };
let work: Workstation;
let exhibitId: OutputOf<'exhibits.record'>['id'];

beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Custodian'] });
  await addPerson(work.station, { ...second, role: 'examiner' });
  // What is not walked here is recorded behind the screen: a pistol that Arta holds, sealed.
  const { id: caseId } = await recorded('cases.open', {
    title: 'LUGINA-14',
    numbers: [],
    classification: 'restricted',
    offence: '',
    language: 'en',
    note: '',
  });
  const anHourAgo = new Date(Date.now() - 3_600_000).toISOString();
  ({ id: exhibitId } = await recorded('exhibits.record', {
    caseId,
    mark: 'K5',
    kind: 'firearm',
    description: 'Self-loading pistol, converted',
    quantity: 1,
    unit: 'piece',
    foundAt: '',
    facts: {},
    serials: [],
    markings: [],
    madeSafe: { by: 'Vesna Primerović', at: anHourAgo, how: 'Magazine out' },
    handling: '',
  }));
  const { people } = await recorded('people.list', {});
  const arta = people.find(({ login }) => login === 'arta');
  await recorded('custody.record', {
    exhibitIds: [exhibitId],
    type: 'received',
    occurredAt: anHourAgo,
    from: { kind: 'outside', label: 'Police courier' },
    to: { kind: 'person', id: arta?.id ?? '' },
    sealIn: '0048215',
    purpose: '',
    authority: '',
    note: '',
    signature: { passphrase: goodPassphrase },
  });
}, 180_000);
afterAll(() => work.close());

async function recorded<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const answer = await work.station.request(setUp, name, input);
  if (!answer.ok) throw new Error(`${name} was refused: ${answer.error.code}`);
  // The station parsed its answer by the command's own schema.
  return answer.value as OutputOf<Name>;
}

async function signAs(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('dialog').getByLabel('Passphrase (required)', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
}

async function offerToLirie(page: Page): Promise<void> {
  await page.goto(`${page.url().split('#')[0] ?? ''}#/custody/offer/${exhibitId}`);
  await page.getByText('K5', { exact: true }).first().waitFor();
  await page.locator('#field-to').selectOption({ label: 'Lirie Ekspertaj · Examiner' });
  await page.getByLabel(/^Purpose/).fill('Ballistic examination');
  await page.keyboard.press('Control+s');
  await signAs(page, goodPassphrase);
  await page.getByRole('button', { name: 'Accept…' }).waitFor();
}

test(
  'a hand-over that is rejected or withdrawn changes no holder and keeps its reason',
  { timeout: 180_000 },
  async () => {
    const { page } = work;
    await offerToLirie(page);
    await page.getByRole('button', { name: 'Reject…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Passphrase (required)', { exact: true }).fill(second.passphrase);
    await dialog.getByRole('button', { name: 'Reject and sign' }).click();
    // Without a reason, and without a word about its condition, nothing is rejected.
    expect(await dialog.getByText('Write something here.').count()).toBe(2);
    await dialog.getByLabel(/^Reason/).fill('The bag is torn');
    await dialog.getByLabel(/^Condition/).selectOption({ label: 'Packaging damaged' });
    await dialog.getByLabel(/^What differs/).fill('Torn along the zip');
    await dialog.getByLabel('Passphrase (required)', { exact: true }).fill(second.passphrase);
    await dialog.getByRole('button', { name: 'Reject and sign' }).click();
    await page.getByText('Rejected. Nothing changed hands.').waitFor();

    await offerToLirie(page);
    await page.getByRole('button', { name: 'Withdraw…' }).click();
    await dialog.getByLabel(/^Reason/).fill('Packed anew first');
    await signAs(page, goodPassphrase);
    await page.getByText('The offer is withdrawn.').waitFor();

    await page.goto(`${page.url().split('#')[0] ?? ''}#/exhibits/${exhibitId}/custody`);
    await page.getByText('The bag is torn').waitFor();
    await page.getByText('Condition: Packaging damaged – Torn along the zip').waitFor();
    await page.getByText('Packed anew first').waitFor();
    expect(work.complaints).toEqual([]);
  },
);

test(
  'a pistol goes to court with a witness, comes back with another seal, and the gap is explained',
  { timeout: 180_000 },
  async () => {
    const { page } = work;
    await page.goto(`${page.url().split('#')[0] ?? ''}#/custody/record/${exhibitId}?type=sent-to-court`);
    await page.getByText('K5', { exact: true }).first().waitFor();
    await page.locator('#field-to-kind').selectOption({ label: 'Somebody outside' });
    await page.locator('#field-to-label').fill('Basic court, PKR 58/2025');
    await page.getByLabel(/^Due back/).fill('01.01.2020 10:00');
    await page.keyboard.press('Control+s');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/This act needs a witness/).waitFor();
    // Whoever acts is no witness, and nothing is due before it left.
    await dialog.getByLabel(/^Login of the witness/).fill('arta');
    await dialog.getByLabel(/^Passphrase of the witness/).fill(goodPassphrase);
    await signAs(page, goodPassphrase);
    await dialog.getByText(/It would be due back before it left/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel(/^Due back/).fill('01.01.2099 10:00');
    await page.keyboard.press('Control+s');
    await dialog.getByLabel(/^Login of the witness/).fill('arta');
    await dialog.getByLabel(/^Passphrase of the witness/).fill(goodPassphrase);
    await signAs(page, goodPassphrase);
    await dialog.getByText(/Whoever acts cannot be the witness/).waitFor();
    await dialog.getByLabel(/^Login of the witness/).fill('lirie');
    await dialog.getByLabel(/^Passphrase of the witness/).fill(second.passphrase);
    await signAs(page, goodPassphrase);
    await page.getByText(/Recorded on 1 exhibit/).waitFor();

    await page.goto(`${page.url().split('#')[0] ?? ''}#/custody/loans`);
    await page.getByText(/On loan$/).waitFor();
    await page.getByRole('link', { name: 'Received back…' }).click();
    await page.getByText('K5', { exact: true }).first().waitFor();
    expect(await page.locator('#field-type').inputValue()).toBe('received-from-court');
    await page.locator('#field-from-kind').selectOption({ label: 'Somebody outside' });
    await page.locator('#field-from-label').fill('Basic court, PKR 58/2025');
    await page.locator('#field-to-kind').selectOption({ label: 'Person of this station' });
    await page.locator('#field-to-id').selectOption({ label: 'Arta Berisha' });
    await page.locator('#field-sealOut').fill('0048251');
    await page.keyboard.press('Control+s');
    await signAs(page, goodPassphrase);
    await page.getByText(/Recorded on 1 exhibit/).waitFor();

    await page.goto(`${page.url().split('#')[0] ?? ''}#/custody/gaps`);
    await page.getByRole('row', { name: /Seal differs/ }).click();
    const sheet = page.getByRole('complementary', { name: 'Gap' });
    await sheet.getByRole('button', { name: 'Explain…' }).click();
    await sheet.getByLabel(/^What happened/).fill('The court put its own seal on; record of the hearing, page 3.');
    await sheet.getByRole('button', { name: 'Sign the explanation' }).click();
    await signAs(page, goodPassphrase);
    await page.getByText('No gap here').waitFor();

    await page.goto(`${page.url().split('#')[0] ?? ''}#/exhibits/${exhibitId}/custody`);
    await page.getByText('Gap: seal 0048215 was left, seal 0048251 was found.').waitFor();
    await page.getByText(/Explained by Arta Berisha/).waitFor();
    await page.getByText('Witness Lirie Ekspertaj').waitFor();
    expect(work.complaints).toEqual([]);
  },
);

test('a wrong due date is corrected by an event that names the first; both stay', { timeout: 180_000 }, async () => {
  const { page } = work;
  const sent = page.getByRole('listitem').filter({ hasText: /Sent to court/ });
  await sent.first().getByRole('button', { name: 'Correct…' }).click();
  await page.getByLabel(/^Due back/).fill('30.06.2098 12:00');
  await page.getByLabel(/^Reason/).fill('Date of the order misread');
  await page.getByRole('button', { name: 'Sign the correction' }).click();
  // It left before a witness, so it is corrected before one.
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Login of the witness/).fill('lirie');
  await dialog.getByLabel(/^Passphrase of the witness/).fill(second.passphrase);
  await signAs(page, goodPassphrase);
  await page.getByText(/Corrects event/).waitFor();
  await page.getByText(/Due back 01\.01\.2099/).waitFor();
  await page.getByText(/Due back 30\.06\.2098/).waitFor();
  expect(work.complaints).toEqual([]);
});
