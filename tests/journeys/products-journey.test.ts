// An analyst's way: from the dossier of a person to a profile that is begun, written, looked at, issued and signed; then its source is withdrawn, the product says
// so, and an amendment is begun. Then the screens in four languages, light and dark.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { present } from '../present.ts';
import { answered } from './behind-the-screen.ts';
import { expectFitting, openAddress } from './screens-fit.ts';
import { openCase } from './work-steps.ts';
import { createStation, goodPassphrase, openWorkstation, type Workstation } from './workstation.ts';

let work: Workstation;
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Analyst'] });
}, 180_000);
afterAll(() => work.close());

async function knownPerson() {
  const { caseId } = await casesOf();
  const { id: reportId } = await answered(work, 'intelligence.record-report', {
    caseId,
    text: 'A grey Passat drives the R-113 for Flamur TESTAJ.',
    source: 'Registered source 7',
    receivedFrom: 'Handler 7',
    reference: '',
    receivedAt: '2025-02-01',
    grading: { scheme: '4x4', source: 'B', information: '2' },
    handling: 'H0',
    conditions: '',
    classification: 'xk-restricted',
    reviewOn: '2099-01-01',
    signature: { passphrase: goodPassphrase },
  });
  const person = {
    kind: 'person' as const,
    name: 'Flamur TESTAJ',
    aliases: ['Flami'],
    facts: {},
    note: '',
    reportIds: [reportId],
  };
  const { id } = await answered(work, 'intelligence.record-entity', person);
  await answered(work, 'intelligence.record-link', {
    type: 'concerned-in',
    from: { kind: 'entity', id },
    to: { kind: 'case', id: caseId },
    certainty: 'probable',
    isNegative: false,
    note: '',
    reportIds: [reportId],
    since: '2025-02',
  });
  return { id, reportId };
}

const casesOf = async () => ({ caseId: present((await answered(work, 'cases.list', {})).cases[0]).id });

/** Kept, changed, used, retired and brought back as a person does it. */
async function ownTemplate(): Promise<string> {
  const { page } = work;
  await openAddress(page, '/intelligence/products');
  await page.getByRole('link', { name: 'Templates' }).click();
  await page.getByText('No template of your own yet').waitFor();
  await page.getByRole('link', { name: 'New template' }).click();
  await page.locator('#field-kind').waitFor();
  await page.keyboard.press('Control+s');
  await page.locator('[aria-invalid="true"]').waitFor();
  await page.locator('#field-kind').selectOption({ label: 'Bulletin' });
  await page.locator('#field-name').fill('Monthly bulletin');
  await page.locator('#field-letterhead').fill('Ballistics laboratory Lugina\nStreet of the Orchard 4');
  await page.locator('#field-legalBasis').fill('Law 05/L-1, article 12');
  await page.getByLabel('Heading of “Outlook”').fill('What comes');
  await page.getByRole('button', { name: 'Move “Outlook” up' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Look at the paper' }).click();
  await page.getByRole('link', { name: 'Look at it' }).first().waitFor();
  await page.keyboard.press('Control+s');
  await page.getByRole('heading', { name: 'Monthly bulletin' }).waitFor();
  const order = page.locator('ol > li');
  await expect.poll(() => order.allTextContents()).toContain('What comes');
  const said = await order.allTextContents();
  expect(said.indexOf('What comes')).toBe(said.indexOf('New reports') - 1);

  await page.getByRole('link', { name: 'New version' }).click();
  await page.locator('#field-writtenIn').selectOption({ label: 'Albanian' });
  await page.locator('#field-legalBasis').fill('Ligji 05/L-1, neni 12');
  await page.locator('#field-note').fill('In Albanian as well');
  await page.keyboard.press('Control+s');
  await page.getByText('In Albanian as well').waitFor();
  const [line] = (await answered(work, 'products.templates', {})).templates;
  const { id, version } = present(line);
  expect(version).toBe(2);

  await page.getByRole('button', { name: 'Retire', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('#field-retireReason').fill('A new law');
  await dialog.getByRole('button', { name: 'Record' }).click();
  await page.getByText('A new law').first().waitFor();
  await page.getByRole('button', { name: 'Bring back' }).click();
  await dialog.locator('#field-restoreReason').fill('It fell');
  await dialog.getByRole('button', { name: 'Record' }).click();
  await page.getByText('It fell').waitFor();

  await openAddress(page, '/intelligence/products/new');
  await page.locator('#field-kind').selectOption({ label: 'Bulletin' });
  await page.locator('#field-template').selectOption({ label: 'Monthly bulletin · 2' });
  await page.locator('#field-from').fill('01.02.2025');
  await page.locator('#field-until').fill('28.02.2025');
  await page.locator('#field-title').fill('February');
  await page.locator('#field-reviewOn').fill('01.02.2099');
  await page.keyboard.press('Control+s');
  await page.getByText('Monthly bulletin, version 2 (own template, Bulletin)').waitFor();
  await page.getByRole('heading', { name: /What comes/ }).waitFor();
  return id;
}

async function signIn(): Promise<void> {
  const dialog = work.page.getByRole('dialog');
  await dialog.locator('#field-signPassphrase').fill(goodPassphrase);
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

test(
  'a profile is made of a dossier, issued, told that its source was withdrawn, and amended',
  { timeout: 420_000 },
  async () => {
    const { page } = work;
    await openCase(page, 'LUGINA-14');
    await openAddress(page, '/intelligence/products');
    await page.getByText('No product yet').waitFor();
    const { id, reportId } = await knownPerson();
    await openAddress(page, `/intelligence/entities/${id}`);
    await page.getByText('In time').waitFor();
    await page.getByText('concerned in').first().waitFor();
    await page.getByRole('link', { name: 'Make a profile' }).click();
    await page.getByRole('heading', { name: 'New product' }).waitFor();
    await page.getByRole('button', { name: 'Begin Ctrl+S' }).click();
    // What is missing is said at its field.
    expect(await page.locator('[aria-invalid="true"]').count()).toBeGreaterThan(0);
    await page.locator('#field-title').fill('Who drives the R-113');
    await page.locator('#field-reviewOn').fill('01.02.2099');
    await page.keyboard.press('Control+s');
    await page.getByRole('heading', { name: 'Who drives the R-113' }).waitFor();
    await page.getByText('Something has to stand here before it is issued').waitFor();
    expect(await page.getByRole('button', { name: 'Issue and sign' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Write', exact: true }).click();
    await page.locator('#field-text-assessment').fill('One source; nobody else saw him drive.');
    await page.keyboard.press('Control+s');
    await page.getByText('One source; nobody else saw him drive.').waitFor();
    await page.getByRole('button', { name: 'Look at the paper' }).click();
    await page.getByRole('link', { name: 'Look at it' }).first().waitFor();
    await page.getByRole('button', { name: 'Issue and sign' }).click();
    await signIn();
    await page.getByText('SHA-256 of the paper').waitFor({ timeout: 60_000 });
    const product = present((await answered(work, 'products.list', {})).products[0]);
    expect([product.state, product.handling]).toEqual(['issued', 'H0']);
    await answered(work, 'intelligence.withdraw-report', {
      id: reportId,
      reason: 'Invented',
      signature: { passphrase: goodPassphrase },
    });
    const address = `/intelligence/products/${product.id}`;
    await openAddress(page, '/intelligence');
    await openAddress(page, address);
    await page.getByText('What this product draws on has changed').waitFor();
    await page.getByText('withdrawn since').waitFor();
    await page.getByRole('link', { name: 'Amend' }).click();
    await page.locator('#field-reason').fill('The report was invented');
    await page.locator('#field-reviewOn').fill('01.02.2099');
    await page.keyboard.press('Control+s');
    await page.getByText('Amends', { exact: true }).waitFor();
    const draft = present((await answered(work, 'products.list', {})).products.find(({ state }) => state === 'draft'));
    const drafted = `/intelligence/products/${draft.id}`;
    const template = await ownTemplate();
    await expectFitting(page, [
      '/intelligence/products/templates',
      '/intelligence/products/templates/new',
      `/intelligence/products/templates/${template}`,
      `/intelligence/products/templates/${template}/change`,
      '/intelligence/products',
      '/intelligence/products/new',
      address,
      drafted,
      `${drafted}/write`,
      `/intelligence/entities/${id}`,
    ]);
    expect(work.complaints).toEqual([]);
  },
);
