// An administrator brings the station's certificate, papers are signed with it until it expires, and then everyone is told.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantOf } from '../../shared/language/instant.ts';
import { makeCertificate, passphrase } from '../station/certificate/a-certificate.ts';
import { isInstalled } from '../station/documents/print-paper.ts';
import { expectFitting, openAddress } from './screens-fit.ts';
import { createStation, openWorkstation, type Workstation } from './workstation.ts';

const day = 86_400_000;
// Certificates are made at the computer's own time; the station begins an hour later.
let ahead = day / 24;

describe.skipIf(!isInstalled('openssl'))('the certificate of a station', () => {
  let work: Workstation;
  let file: string;
  beforeAll(async () => {
    const clock = { now: () => instantOf(new Date(Date.now() + ahead)) };
    work = await openWorkstation({ station: { clock } });
    await createStation(work.page, { roles: ['Registrar', 'Supervisor'] });
    file = join(work.dataFolder, 'laboratory.p12');
    writeFileSync(file, makeCertificate({ key: 'P-256', days: 30, name: 'Firearms laboratory' }).p12);
  }, 180_000);
  afterAll(() => work.close());

  test('is missing at first, and the screen says what that means', { timeout: 60_000 }, async () => {
    await openAddress(work.page, '/station/certificate');
    await work.page.getByText('Papers are issued without a signature of the station.').waitFor();
    expect(await work.page.getByRole('button', { name: 'Bring it in' }).isDisabled()).toBe(true);
  });

  test('is refused with a wrong passphrase, in words, and the file stays chosen', { timeout: 60_000 }, async () => {
    const { page } = work;
    await page.locator('#field-certificate-file').setInputFiles(file);
    await page.getByText(/^laboratory\.p12 · /).waitFor();
    await page.getByLabel(/^Passphrase of the file/).fill('ten grey seals');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('The file does not open with this passphrase').waitFor();
    expect(await page.getByLabel(/^Passphrase of the file/).inputValue()).toBe('');
    await page.getByText(/^laboratory\.p12 · /).waitFor();
  });

  test('is shown once it is here, with what a court compares and that it ends soon', { timeout: 60_000 }, async () => {
    const { page } = work;
    await page.getByLabel(/^Passphrase of the file/).fill(passphrase);
    await page.getByRole('button', { name: 'Bring it in' }).click();
    await page.getByText('Papers are now signed with this certificate.').waitFor();
    await page.getByText('CN=Firearms laboratory').waitFor();
    await page.getByText('ECDSA, curve P-256').waitFor();
    await page.getByText('Ask your authority for the next one now').waitFor();
  });

  test('signs all papers when that is chosen', { timeout: 60_000 }, async () => {
    const { page } = work;
    await page.getByLabel(/^Signed are/).selectOption({ label: 'all papers' });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('The choice is on record.').waitFor();
    await openAddress(page, '/ledger');
    await page.getByRole('button', { name: 'Verify now' }).click();
    await page.getByRole('button', { name: 'Print the report' }).click();
    await page.getByText('The report is ready.').waitFor();
  });

  test('fits in every language, light and dark', { timeout: 180_000 }, async () => {
    await expectFitting(work.page, ['/station/certificate']);
    await work.page.evaluate(() => localStorage.clear());
    await work.page.setViewportSize({ width: 1280, height: 720 });
    await work.page.reload();
  });

  test('that has expired signs nothing more, and whoever makes a paper reads why', { timeout: 60_000 }, async () => {
    const { page } = work;
    ahead = 31 * day;
    await openAddress(page, '/station/certificate');
    await page.reload();
    await page.getByText('Papers are issued unsigned until you bring a new one').waitFor();
    await openAddress(page, '/ledger');
    await page.getByRole('button', { name: 'Verify now' }).click();
    await page.getByRole('button', { name: 'Print the report' }).click();
    await page
      .getByText('The paper is issued, and not signed: the certificate of the station has expired.')
      .first()
      .waitFor();
  });

  test('is taken away with its key, and stays on the list of earlier ones', { timeout: 60_000 }, async () => {
    const { page } = work;
    await openAddress(page, '/station/certificate');
    await page.getByRole('button', { name: 'Stop signing' }).click();
    await page
      .getByRole('dialog')
      .getByLabel(/^Reason/)
      .fill('expired');
    await page.getByRole('button', { name: 'Delete the key and stop' }).click();
    await page.getByRole('heading', { name: 'Earlier certificates' }).waitFor();
    await page.getByText('No certificate', { exact: true }).waitFor();
    expect(work.complaints).toEqual([]);
  });
});
