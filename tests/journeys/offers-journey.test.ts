// Three exhibits are offered together: the receiver sends one back with a reason and takes the others in one act; each says so for good.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExhibitId } from '../../shared/language/identity.ts';
import { answered, caseWith, receivedBy } from './behind-the-screen.ts';
import { addPerson } from './work-steps.ts';
import { createStation, goodPassphrase, openWorkstation, type Workstation } from './workstation.ts';

const examiners = 'gravel mitten oyster seventy-two';
let work: Workstation;
let exhibitIds: readonly ExhibitId[];
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Custodian'] });
  await addPerson(work.station, { name: 'Lirie Ekspertaj', login: 'lirie', role: 'examiner', passphrase: examiners });
  ({ exhibitIds } = await caseWith(work, [
    { mark: 'K16', description: 'Drill bit 16.2 mm' },
    { mark: 'K17', description: 'Drill bit 5 mm' },
    { mark: 'K18', description: 'Tap wrench' },
  ]));
  await receivedBy(work, 'arta', exhibitIds);
}, 180_000);
afterAll(() => work.close());

const handOver = (mark: string) => work.page.locator('li.fp-handover').filter({ hasText: mark });

test('several are offered in one act and stay with the one who offers', { timeout: 120_000 }, async () => {
  const { page } = work;
  await page.evaluate(() => (location.hash = '/custody/offer'));
  const adds = page.locator('#field-exhibitIds-add');
  for (const mark of ['K16', 'K17', 'K18']) {
    await adds.fill(mark);
    await page.keyboard.press('Enter');
    await page
      .getByRole('listitem')
      .filter({ hasText: mark })
      .getByRole('button', { name: /^Take EX-/ })
      .waitFor();
  }
  await page.locator('#field-to').selectOption({ label: 'Lirie Ekspertaj · Examiner' });
  await page.getByLabel(/^Purpose/).fill('Tool marks');
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog');
  await dialog.locator('#field-sign-passphrase').fill(goodPassphrase);
  await page.keyboard.press('Enter');
  await page.getByText('Offered together by Arta Berisha to Lirie Ekspertaj: 3').waitFor();
  for (const id of exhibitIds) {
    const { holder, hasOpenOffer } = await holding(id);
    expect([holder, hasOpenOffer]).toEqual(['Arta Berisha', true]);
  }
});

test(
  'the receiver sees them first, rejects one with a reason and accepts the rest together',
  { timeout: 120_000 },
  async () => {
    const { page } = work;
    await page.keyboard.press('Control+l');
    await page.getByLabel(/^Login/).fill('lirie');
    await page.locator('input[type=password]').fill(examiners);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Signed in: Lirie Ekspertaj' }).waitFor();
    await page.evaluate(() => (location.hash = '/custody'));
    await page.getByRole('heading', { name: 'Offers to me' }).waitFor();
    await handOver('K18').getByRole('button', { name: 'Reject…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Reason/).fill('Wrong bag: it holds a file');
    await dialog.getByLabel(/^Condition/).selectOption({ label: 'As received' });
    await dialog.locator('#field-sign-passphrase').fill(examiners);
    await dialog.getByRole('button', { name: 'Reject and sign' }).click();
    await page.getByText('Rejected. Nothing changed hands.').waitFor();
    await handOver('K18').waitFor({ state: 'detached' });

    await page.getByText('Offered together by Arta Berisha to Lirie Ekspertaj: 2').waitFor();
    await page.getByRole('button', { name: 'Answer all 2…' }).click();
    // Nothing is taken over before a person says so.
    expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Everything is taken over' }).click();
    // Nor is anything accepted before something was said of each seal.
    await dialog.locator('#field-sign-passphrase').fill(examiners);
    await page.keyboard.press('Enter');
    await dialog.getByText('Write something here.').first().waitFor();
    for (const bare of await dialog.getByLabel('Not sealed').all()) await bare.check();
    await dialog.locator('#field-sign-passphrase').fill('not the passphrase at all');
    await page.keyboard.press('Enter');
    await dialog.getByRole('alert').waitFor();
    expect(await handOver('K16').count()).toBe(1);
    await dialog.locator('#field-sign-passphrase').fill(examiners);
    await page.keyboard.press('Enter');
    await page.getByText('All are accepted.').waitFor();
    await page.getByText('Nobody waits for you to accept anything.').waitFor();
  },
);

test('each exhibit says where it is and how it came there', { timeout: 120_000 }, async () => {
  const { page } = work;
  const [first, second, sentBack] = exhibitIds;
  for (const id of [first, second]) {
    await page.evaluate((to) => (location.hash = `/exhibits/${to}/custody`), id);
    await page.getByText('Held by: Lirie Ekspertaj').waitFor();
    await page.getByText(/Hand-over accepted/).waitFor();
  }
  await page.evaluate((to) => (location.hash = `/exhibits/${to}/custody`), sentBack);
  await page.getByText('Held by: Arta Berisha').waitFor();
  await page.getByText(/Hand-over rejected/).waitFor();
  await page.getByText('Wrong bag: it holds a file').waitFor();
  expect(await page.getByText(/Hand-over accepted/).count()).toBe(0);
  expect(work.complaints).toEqual([]);
});

async function holding(id: ExhibitId): Promise<{ holder: string | undefined; hasOpenOffer: boolean }> {
  const exhibit = await answered(work, 'exhibits.read', { id });
  const { offers } = await answered(work, 'custody.offers', { mine: false });
  return { holder: exhibit.holder?.label, hasOpenOffer: offers.some(({ exhibitId }) => exhibitId === id) };
}
