// Two stations and a stick: cards are exchanged and compared, a thing and its record are sent, the answer comes back and is signed; what says otherwise is
// put aside and decided. Then the screens in four languages, light and dark.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openTestStation, type TestStation } from '../station/open-test-station.ts';
import { anEvent, anExhibit, aNeighbour, type Asked, type Neighbour } from '../station/exchange/a-neighbour.ts';
import { receiptOf, signed, takenIn } from '../station/exchange/two-stations.ts';
import { aReport } from '../station/intelligence/some-intelligence.ts';
import { recordBytes } from '../../main/packages/index.ts';
import { aCase, anExhibit as aTool } from '../station/a-case.ts';
import { aPistol } from '../station/intake/entered.ts';
import { answered } from './behind-the-screen.ts';
import { CameraFilm } from './camera-film.ts';
import { expectFitting, expectWholePageFits, openAddress } from './screens-fit.ts';
import { addPerson, openCase } from './work-steps.ts';
import { createStation, goodPassphrase, openWorkstation, type Workstation } from './workstation.ts';

const teutas = 'seven quiet herons over Lugina';

let work: Workstation;
const film = new CameraFilm();
let lab: TestStation;
let neighbour: Neighbour;
let stick: string;
beforeAll(async () => {
  stick = mkdtempSync(join(tmpdir(), 'focal-point-stick-'));
  lab = await openTestStation({ as: 'registrar', named: 'Ballistics laboratory Lugina' });
  await lab.answer('exchange.make-card', { contact: 'Duty officer, 010 000' });
  neighbour = await aNeighbour();
  work = await openWorkstation({ cameras: { film: film.file }, permissions: ['camera'] });
  await createStation(work.page, { roles: ['Registrar', 'Supervisor'] });
  await addPerson(work.station, { name: 'Teuta Hoxha', login: 'teuta', role: 'custodian', passphrase: teutas });
  lab.clock.set(new Date().toISOString());
}, 240_000);
afterAll(async () => {
  await work.close();
  await lab.close();
  film.close();
  rmSync(stick, { recursive: true, force: true });
});

/** By keyboard alone. */
async function pressed(name: string | RegExp): Promise<void> {
  const button = work.page.getByRole('button', { name, exact: true });
  await button.waitFor();
  await button.focus();
  await work.page.keyboard.press('Enter');
}

function carried(name: string, content: string | Buffer): string {
  const path = join(stick, name);
  writeFileSync(path, content);
  return path;
}

async function downloaded(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

async function verify(page: Page, path: string): Promise<void> {
  await openAddress(page, '/exchange');
  await openAddress(page, '/exchange/take-in');
  await page.locator('input[type=file]').first().setInputFiles(path);
  await page.getByRole('button', { name: 'Verify', exact: true }).click();
}

test('cards are exchanged and compared with paper', { timeout: 120_000 }, async () => {
  const { page } = work;
  await openAddress(page, '/exchange/stations');
  await page.getByText('There is no card yet').waitFor();
  await page.locator('#field-contact').fill('Desk, 011 000');
  await page.getByRole('button', { name: 'Make the card' }).click();
  const own = await downloaded(page, () => page.getByRole('button', { name: 'Save the card as a file' }).click());
  await page.getByRole('button', { name: 'Show the square code' }).click();
  await page.getByRole('img', { name: 'Square code of the card of this station' }).waitFor();
  const card = own.toString('utf8');
  const deskCard = (await lab.answer('exchange.add-station', { card })).id;
  const { fingerprint } = await answered(work, 'exchange.own-card', {});
  await lab.answer('exchange.compare', { id: deskCard, seen: { way: 'paper', fingerprint }, words: '' });

  const theirs = await lab.answer('exchange.own-card', {});
  const broken = carried('broken.json', (theirs.card ?? '').replace('Duty', 'Night'));
  await page.locator('#field-stationCard').setInputFiles(broken);
  await page.getByText('The signature of this card does not hold').waitFor();
  await page.locator('#field-stationCard').setInputFiles(carried('lab.json', theirs.card ?? ''));
  await page.getByText('Card of Ballistics laboratory Lugina, Test agency').waitFor();
  await page.getByRole('button', { name: 'Add to the address book' }).click();
  const entry = page.locator('[data-station="Ballistics laboratory Lugina"]');
  await entry.getByText('Not compared').waitFor();
  await entry.getByRole('button', { name: 'Compare the key' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('#field-paperFingerprint').fill('0000 0000 0000 0000 0000');
  await dialog.getByRole('button', { name: 'Compare the key' }).click();
  await dialog.getByText('This is not the fingerprint of this key').waitFor();
  await dialog.locator('#field-paperFingerprint').fill(theirs.fingerprint);
  await dialog.getByRole('button', { name: 'Compare the key' }).click();
  await entry.getByRole('button', { name: 'Compare the key' }).waitFor({ state: 'detached' });
  await entry.getByText('●Compared').waitFor();
  expect(work.complaints).toEqual([]);
});

test('a thing and its record are sent, received and acknowledged', { timeout: 180_000 }, async () => {
  const { page } = work;
  await openCase(page, 'LUGINA-14');
  const [opened] = (await answered(work, 'cases.list', {})).cases;
  const caseId = opened?.id ?? '';
  const exhibit = await answered(work, 'exhibits.record', aPistol(caseId));
  await openAddress(page, '/exchange/send');
  await page.getByRole('button', { name: 'Seal the transfer' }).click();
  await page.getByText('Has to be said.').first().waitFor();
  await page.locator('#field-case').selectOption({ label: 'LUGINA-14' });
  await page.getByLabel('K5 goes along as a thing').check();
  expect(await page.getByLabel('The record of K5 goes').isChecked()).toBe(true);
  await page.getByText('Exhibits: 1 · custody events: 0').waitFor();
  await page.locator('#field-purpose').fill('Comparison');
  await expectWholePageFits(page, 'sending to another station');
  await page.getByRole('button', { name: 'Seal the transfer' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Things that go to Ballistics laboratory Lugina: 1.').waitFor();
  await dialog.locator('#field-sign-passphrase').fill(goodPassphrase);
  await dialog.getByRole('button', { name: 'Sign and send' }).click();
  await dialog
    .getByText(/witness/i)
    .first()
    .waitFor();
  await dialog.getByLabel(/^Login of the witness/).fill('teuta');
  await dialog.getByLabel(/^Passphrase of the witness/).fill(teutas);
  await dialog.locator('#field-sign-passphrase').fill(goodPassphrase);
  await dialog.getByRole('button', { name: 'Sign and send' }).click();
  await page.getByText('Sealed. Carry the file to the other station.').waitFor({ timeout: 30_000 });
  const transfer = await downloaded(page, () => page.getByRole('link', { name: 'Save the file' }).click());

  await openAddress(page, `/exhibits/${exhibit.id}/custody`);
  await page
    .getByText(/Sent to Ballistics laboratory Lugina on .* Until its receipt Arta Berisha answers for it/)
    .waitFor();
  await openAddress(page, '/desk');
  await page.getByText('Arta Berisha → Ballistics laboratory Lugina').waitFor();

  lab.clock.set(new Date().toISOString());
  const joined = await takenIn(lab, transfer);
  const { consignment } = await lab.answer('exchange.joined', { id: joined });
  await lab.answer('exchange.arrive', {
    id: joined,
    into: { as: 'theirs' },
    occurredAt: lab.clock.now(),
    arrivals: [
      {
        offerId: consignment[0]?.offerId ?? '',
        outcome: 'received',
        sealReading: { as: 'not-sealed' },
        condition: { as: 'as-received' },
        note: '',
      },
    ],
    ...signed,
  });
  await verify(page, carried('receipt.zip.age', await receiptOf(lab, joined)));
  await page.getByText('The head of our ledger that they saw is still its beginning.').waitFor({ timeout: 30_000 });
  await page.getByText('LUGINA-14 / K5: Received').waitFor();
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await page.getByRole('button', { name: 'Sign for this receipt' }).click({ timeout: 30_000 });
  await page.getByRole('dialog').locator('#field-sign-passphrase').fill(goodPassphrase);
  await page.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }).click();
  await page.getByText('Signed: 1 received, 0 refused, 0 still open.').waitFor();
  await openAddress(page, `/exhibits/${exhibit.id}/custody`);
  await page.getByText(/Ballistics laboratory Lugina acknowledged it on .* and answers for it/).waitFor();
  await page.getByRole('row', { name: /Ballistics laboratory Lugina.*Received.*Theirs/ }).waitFor();
  expect(work.complaints).toEqual([]);
});

test(
  'what another says otherwise is put aside and decided; what arrived is recorded',
  { timeout: 180_000 },
  async () => {
    const { page } = work;
    const here: Asked = { answer: (name, input) => answered(work, name, input) };
    const b1 = anExhibit(1);
    const first = await neighbour.send(here, { exhibits: [b1], events: [anEvent(b1, 1), anEvent(b1, 2)] });
    await verify(page, carried('first.zip.age', first));
    await page.getByText('1 new exhibit', { exact: true }).waitFor({ timeout: 30_000 });
    await page.getByText('2 new custody events').waitFor();
    // Tab leads from what verifying said to what it asks for.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-paperFingerprint');
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await page.getByText('Has to be said.').first().waitFor();
    await page.locator('#field-paperFingerprint').fill(neighbour.fingerprint);
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await page.getByText('Regional laboratory Primorje').first().waitFor();
    const second = await neighbour.send(here, {
      exhibits: [b1],
      events: [anEvent(b1, 1, { note: 'It was never here' }), anEvent(b1, 2), anEvent(b1, 4)],
      created: new Date(Date.now() + 400.5 * 86_400_000).toISOString(),
    });
    await verify(page, carried('second.zip.age', second));
    await page.getByText('An event that is known, with another content').waitFor({ timeout: 30_000 });
    await page.getByText('Missing in the chain of B1: 3.').waitFor();
    await page.getByText('Their clock is 400 days ahead of ours.').waitFor();
    await expectWholePageFits(page, 'what taking in would do');
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await page.getByRole('link', { name: 'Put aside' }).first().click({ timeout: 30_000 });
    await page.getByText('It was never here').waitFor();
    await page.getByRole('button', { name: 'Decide' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Keep what is here' }).check();
    await dialog.locator('#field-decisionReason').fill('They called: a slip of theirs');
    await dialog.getByRole('button', { name: 'Decide' }).click();
    await page.getByText('They called: a slip of theirs').waitFor();
    expect(work.complaints).toEqual([]);
  },
);

test('intelligence goes as far as it may, and comes under the code it bears', { timeout: 180_000 }, async () => {
  const { page } = work;
  const signature = { passphrase: goodPassphrase };
  for (const [handling, text] of [
    ['H0', 'A courier brings pistols on Fridays.'],
    ['H1', 'The cousin named the flat.'],
  ] as const)
    await answered(work, 'intelligence.record-report', {
      ...aReport({ handling, text, reviewOn: `${String(new Date().getFullYear() + 1)}-06-30` }),
      signature,
    });
  await openAddress(page, '/exchange/send');
  await page.getByText('H1, and no release names this station').waitFor();
  expect(await page.getByLabel(/0002 goes along/).isDisabled()).toBe(true);
  await page.getByLabel(/0001 goes along/).check();
  await page.getByText('Intelligence: reports 1 · names 0 · links 0').waitFor();
  await expectWholePageFits(page, 'choosing intelligence');
  await page.getByRole('button', { name: 'Seal the transfer' }).click();
  await page.getByText('Sealed. Carry the file to the other station.').waitFor({ timeout: 30_000 });
  const transfer = await downloaded(page, () => page.getByRole('link', { name: 'Save the file' }).click());
  await lab.become('registrar');
  lab.clock.set(new Date().toISOString());
  await takenIn(lab, transfer);
  await lab.become('analyst');
  const { reports } = await lab.answer('exchange.intelligence', {});
  expect(reports.map(({ text, handling }) => `${handling} ${text}`)).toEqual([
    'H0 A courier brings pistols on Fridays.',
  ]);

  const here: Asked = { answer: (name, input) => answered(work, name, input) };
  const b2 = anExhibit(2);
  const report = {
    id: '01912345-0000-7000-8e00-000000000001',
    number: 'PR-9',
    version: 1,
    text: 'Hidden in the spare wheel of a grey van.',
    receivedFrom: 'Border unit',
    reference: '',
    receivedAt: '2025-02-26',
    grading: { scheme: '6x6', source: 'B', information: '3' },
    handling: 'H1',
    conditions: '',
    classification: '',
  };
  const file = { format: 'focal-point/intelligence/1', reports: [report], entities: [], links: [], notices: [] };
  const bytes = await neighbour.send(here, {
    exhibits: [b2],
    events: [anEvent(b2, 1)],
    more: [{ path: 'records/intelligence.json', source: { kind: 'bytes', bytes: recordBytes(file) } }],
  });
  await verify(page, carried('third.zip.age', bytes));
  await page.getByText('1 new intelligence report', { exact: true }).waitFor({ timeout: 30_000 });
  await page.getByText('Handling codes of the intelligence: H1.').waitFor();
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await page.getByText('Hidden in the spare wheel of a grey van.').waitFor({ timeout: 30_000 });
  await openAddress(page, '/exchange/intelligence');
  await page.getByRole('row', { name: /PR-9.*Regional laboratory Primorje.*H1/ }).waitFor();
  expect(work.complaints).toEqual([]);
});

test(
  'a card goes from the screen of one station to the camera of the other, and is compared so',
  { timeout: 180_000 },
  async () => {
    const { page } = work;
    const other = await openWorkstation({ width: 1000 });
    try {
      // The letters of the region are in the code as they are in the name.
      const name = 'Лабораторија Морава · Qendra për armë';
      await createStation(other.page, { name, roles: ['Registrar'] });
      await openAddress(other.page, '/exchange/stations');
      await other.page.locator('#field-contact').fill('Дежурни Đorđe Çela, 010 000');
      await other.page.getByRole('button', { name: 'Make the card' }).click();
      await other.page.getByRole('button', { name: 'Show the square code' }).click();
      const shown = other.page.getByRole('img', { name: 'Square code of the card of this station' });
      const { fingerprint, card } = await answered(other, 'exchange.own-card', {});
      const picture = await shown.screenshot();

      await openAddress(page, '/exchange/stations');
      await page.getByRole('button', { name: 'Use the camera' }).click();
      await film.holdScreen(picture);
      await page.getByText(`Card of ${name}, Forensic agency`).waitFor({ timeout: 20_000 });
      await page.getByText(fingerprint).waitFor();
      expect(await page.locator('video').count()).toBe(0);
      film.takeAway();
      await page.getByRole('button', { name: 'Add to the address book' }).click();
      const entry = page.locator(`[data-station="${name}"]`);
      await entry.getByText('Not compared').waitFor();

      await entry.getByRole('button', { name: 'Compare the key' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Use the camera' }).click();
      await film.holdScreen(picture);
      await dialog.getByText('The card was read from the other screen').waitFor({ timeout: 20_000 });
      await dialog.getByRole('button', { name: 'Compare the key' }).click();
      await entry.getByText('●Compared').waitFor();
      const { stations } = await answered(work, 'exchange.stations', {});
      expect(stations.find((one) => one.name === name)).toMatchObject({
        fingerprint,
        state: 'compared',
        contact: 'Дежурни Đorđe Çela, 010 000',
        events: [{ kind: 'compared', way: 'camera' }],
      });
      expect(card).toContain(name);
      expect([...work.complaints, ...other.complaints]).toEqual([]);
    } finally {
      film.takeAway();
      await other.close();
    }
  },
);

test(
  'all that is found goes in one act, chosen by keyboard; single ones are taken out again',
  { timeout: 240_000 },
  async () => {
    const { page } = work;
    const { id } = await answered(work, 'cases.open', aCase({ title: 'STORE-3', numbers: [] }));
    for (let number = 1; number <= 24; number += 1)
      await answered(
        work,
        'exhibits.record',
        aTool(id, { mark: `T${String(number)}`, description: number <= 20 ? 'Drill bit' : 'Tap wrench' }),
      );
    await openAddress(page, `/exhibits?f=case:${id}`);
    await page.getByText('Rows: 24').waitFor();
    await page.getByRole('grid', { name: 'Exhibits' }).focus();
    await page.keyboard.press('Control+a');
    await page.getByText('Selected: 24').waitFor();
    await pressed('Send to a station');
    await page.getByText('24 records chosen').waitFor();
    expect(await page.getByLabel('Show only what is chosen').isChecked()).toBe(true);
    // Its row goes with it: there is no box left to be read again.
    await page.getByLabel('The record of T24 goes').click();
    await page.getByText('23 records chosen').waitFor();
    await page.getByRole('row', { name: /T24/ }).waitFor({ state: 'detached' });

    await page.getByLabel('Show only what is chosen').uncheck();
    await page.getByLabel('Find exhibits').fill('wrench');
    await page.getByText('23 records chosen · 20 of the chosen are not among what is found here').waitFor();
    await pressed('Choose all 4 found');
    await page.getByText('24 records chosen').waitFor();
    await pressed('Take out all 4 found');
    await page.getByText('20 records chosen').waitFor();
    await page.locator('#field-case').selectOption({ label: 'STORE-3' });
    await page.getByLabel('Find exhibits').fill('drill');
    await page.getByText('1–20 of 20').waitFor();
    await pressed('All found as things');
    await page.getByText('20 records chosen · 20 of them as things').waitFor();
    await page.getByLabel('T20 goes along as a thing').uncheck();
    await page.getByText('20 records chosen · 19 of them as things').waitFor();
    await page.getByLabel('To station').selectOption({ label: 'Ballistics laboratory Lugina, Test agency' });
    await page.locator('#field-purpose').fill('Storage');
    await expectWholePageFits(page, 'sending what was found');
    await pressed('Seal the transfer');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Things that go to Ballistics laboratory Lugina: 19.').waitFor();
    await dialog.locator('#field-sign-passphrase').fill(goodPassphrase);
    await dialog.getByRole('button', { name: 'Sign and send' }).click();
    await page.getByText('Sealed. Carry the file to the other station.').waitFor({ timeout: 30_000 });

    await openAddress(page, '/desk');
    await page.getByText('STORE-3 / T1 + 18').waitFor();
    await openAddress(page, '/exchange/send');
    await page.locator('#field-case').selectOption({ label: 'STORE-3' });
    await page.getByText('1–24 of 24').waitFor();
    await pressed('All found as things');
    await page.getByText('Of 24 found 5 can go as things. Waiting for the answer to an offer: 19.').waitFor();
    await page.getByText('5 records chosen · 5 of them as things').waitFor();

    // Into one's own house the same way.
    await openAddress(page, `/exhibits?f=case:${id}`);
    await page.getByRole('grid', { name: 'Exhibits' }).focus();
    await page.keyboard.press('Control+a');
    await pressed(/^Offer \(5\)$/);
    await page
      .getByRole('button', { name: /^Take EX-.* off the list$/ })
      .nth(4)
      .waitFor();
    expect(work.complaints).toEqual([]);
  },
);

test('its screens stand in every language, light and dark', { timeout: 900_000 }, async () => {
  const { joined } = await answered(work, 'exchange.list', {});
  // The newest, which brought intelligence along.
  const transfer = joined.find(({ kind }) => kind === 'transfer');
  const receipt = joined.find(({ kind }) => kind === 'receipt');
  await expectFitting(work.page, [
    '/exchange',
    '/exchange/aside',
    '/exchange/stations',
    '/exchange/intelligence',
    '/exchange/send',
    '/exchange/take-in',
    `/exchange/joined/${transfer?.id ?? ''}`,
    `/exchange/joined/${receipt?.id ?? ''}`,
  ]);
  expect(work.complaints).toEqual([]);
});
