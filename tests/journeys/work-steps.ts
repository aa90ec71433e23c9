// Steps that several journeys take through the work screens, in English as a person would: by label, name and key.
import type { Page } from 'playwright-core';
import type { Caller } from '../../main/station/caller.ts';
import type { Station } from '../../main/station/open-station.ts';
import type { CommandName, InputOf } from '../../shared/contract/index.ts';
import type { Role } from '../../shared/domain/roles.ts';
import { choosesOwnPassphrase, toldPassphrase } from '../station/open-test-station.ts';
import { goodPassphrase } from './workstation.ts';

/** Opens a case from the list of cases and arrives at its page. */
export async function openCase(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Cases', exact: true }).first().click();
  await page.getByRole('link', { name: 'Open a case' }).first().click();
  await page.getByLabel(/^Title/).fill(title);
  await page.getByLabel(/^Offence/).fill('Article 366');
  await page.locator('#field-numbers-0-number').fill('2025-DR-0417');
  await page.getByRole('button', { name: /Open the case/ }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** Fills in a submission of one package for the case whose page is open; it is not sent yet. */
export async function fillSubmission(
  page: Page,
  seal: { readonly written: string; readonly read: string },
): Promise<void> {
  await page.getByRole('link', { name: 'Receive a submission' }).first().click();
  await page.getByLabel(/^Delivering body/).fill('Regional Directorate Drenova');
  await page.getByLabel(/^Delivered by/).fill('Agim Shembulli');
  await page.getByLabel(/^Legal basis/).fill('PP.I. 211/2025');
  await page.getByLabel(/^In the words of the request/).fill('Is it a firearm?\nDoes it fire?');
  await page.getByLabel(/^Seal as written/).fill(seal.written);
  await page.getByLabel(/^Seal as read/).fill(seal.read);
}

/** Fills in the form of one pistol; it is not saved yet. */
export async function takeInPistol(page: Page, mark: string, serial: string): Promise<void> {
  await page.getByLabel(/^Mark/).fill(mark);
  await page.getByLabel(/^Made safe by/).fill('Vesna Primerović');
  await page.getByLabel(/^When/).fill('15.03.2025 00:38');
  await page.locator('#field-madeSafe-how').fill('Magazine out, chamber checked');
  await page.getByLabel(/^Description/).fill('Self-loading pistol, converted from an alarm pistol');
  await page.getByRole('button', { name: 'Add a serial number' }).click();
  await page.locator('#field-serials-0-asMarked').fill(serial);
  await page.locator('#field-seal').fill('0048214');
}

const setUp: Caller = { id: 'set-up', face: 'loopback', savePath: () => undefined, folderPath: () => undefined };

/** Adds a second person behind the screen, who chooses their own passphrase; then Arta is signed in again. */
export async function addPerson(
  station: Station,
  person: { readonly name: string; readonly login: string; readonly role: Role; readonly passphrase: string },
): Promise<void> {
  const { name, login, role, passphrase } = person;
  const ask = async <Name extends CommandName>(command: Name, input: InputOf<Name>): Promise<void> => {
    const answer = await station.request(setUp, command, input);
    if (!answer.ok) throw new Error(`The second person could not be added: ${command} ${answer.error.code}`);
  };
  await ask('people.add', { name, login, roles: [role], passphrase: toldPassphrase });
  await choosesOwnPassphrase(ask, login, passphrase);
  await ask('station.lock', {});
  await ask('station.unlock', { login: 'arta', passphrase: goodPassphrase });
}
