// Which pictures the README and the guide show: whose screen, where, and what is done there first.
import type { Page } from 'playwright-core';
import { CaseId } from '../../shared/language/identity.ts';
import { aLaboratory } from '../station/foreign/a-laboratory.ts';
import { answered } from '../journeys/behind-the-screen.ts';
import { scannedTextPdf, scanOf } from '../samples/scans.ts';
import { evidencePictures } from './evidence-pictures.ts';
import type { Workstation } from '../journeys/workstation.ts';

export interface Picture {
  /** Of the file in `docs/pictures`, without its ending. */
  readonly name: string;
  /** The person of the sample who is signed in. */
  readonly login: string;
  readonly at: (work: Workstation) => Promise<string>;
  readonly first?: Act;
}

type Act = (page: Page) => Promise<void>;

export const pictures: readonly Picture[] = [
  { name: 'desk', login: 'examiner', at: always('/desk') },
  { name: 'case', login: 'supervisor', at: inCase('') },
  { name: 'exhibit-sheet', login: 'examiner', at: always('/exhibits'), first: openRow('K5') },
  {
    name: 'serial-search',
    login: 'examiner',
    at: always('/exhibits/serials?pattern=C371864&width=wide&isTolerant=true'),
  },
  {
    name: 'serial-neighbours',
    login: 'examiner',
    at: ofExhibit('K5', ''),
    first: bringIntoView('Numbers near this one'),
  },
  { name: 'photographs', login: 'examiner', at: ofExhibit('K5', 'photographs') },
  { name: 'custody', login: 'registrar', at: ofExhibit('K5', 'custody') },
  { name: 'ledger', login: 'inspector', at: always('/ledger'), first: press('Verify now', 'The ledger is intact.') },
  { name: 'custody-witness-table', login: 'custodian', at: always('/custody/witnesses') },
  { name: 'custody-loans', login: 'custodian', at: always('/custody/loans') },
  { name: 'custody-gaps', login: 'custodian', at: always('/custody/gaps'), first: openGap },
  { name: 'custody-explained-gap', login: 'registrar', at: ofExhibit('K6', 'custody'), first: bringIntoView('Gap:') },
  { name: 'storage-tree', login: 'custodian', at: always('/custody/places') },
  { name: 'storage-sheet', login: 'custodian', at: always('/custody/places'), first: openPlace('Evidence room R1') },
  // Last of the three: the screen keeps the map.
  { name: 'storage-map', login: 'custodian', at: always('/custody/places'), first: press('Map') },
  {
    name: 'examination-queue',
    login: 'examiner',
    at: always('/examination'),
    first: bringIntoView('LR-2025-0004 / 1'),
  },
  { name: 'examination-task', login: 'examiner', at: ofTask('cartridge-case-comparison', 'K5', '') },
  { name: 'examination-worksheet', login: 'examiner', at: ofTask('trigger-pull', 'K5', '/worksheet') },
  { name: 'examination-conclusion', login: 'examiner', at: ofTask('cartridge-case-comparison', 'K5', '/conclusion') },
  { name: 'examination-report', login: 'examiner', at: newestReport },
  { name: 'prosecution', login: 'prosecutor', at: inCase('/prosecution') },
  {
    name: 'prosecution-thresholds',
    login: 'prosecutor',
    at: inCase('/prosecution'),
    first: bringIntoView('Thresholds'),
  },
  { name: 'tracing-firearms', login: 'tracing', at: always('/tracing/firearms'), first: ofCase('LUGINA-14') },
  { name: 'tracing-exhibit', login: 'tracing', at: ofExhibit('K5', 'tracing'), first: bringIntoView('Requests') },
  { name: 'numbers-indicator', login: 'analyst', at: always('/numbers/reports/sdg-16-4-2'), first: lookBehind },
  { name: 'registers', login: 'analyst', at: always('/registers') },
  { name: 'intelligence-report', login: 'analyst', at: ofIntelligence('IR-2025-0217') },
  { name: 'intelligence-entity', login: 'analyst', at: ofEntity('Flami') },
  { name: 'intelligence-product', login: 'analyst', at: ofProduct('hit-notification') },
  { name: 'link-chart', login: 'analyst', at: always('/links'), first: openKeptChart },
  {
    name: 'indicators',
    login: 'analyst',
    at: async (work) => `/links/indicators/${await caseOfTheSample(work)}`,
  },
  {
    name: 'timeline',
    login: 'analyst',
    at: async (work) => `/links/timeline/${encodeURIComponent(`case:${await caseOfTheSample(work)}`)}`,
  },
  { name: 'event-map', login: 'analyst', at: always('/links/map') },
  { name: 'exchange', login: 'registrar', at: always('/exchange') },
  {
    name: 'exchange-intelligence',
    login: 'supervisor',
    at: always('/exchange/send'),
    first: bringIntoView('Intelligence that goes along'),
  },
  { name: 'court-file-index', login: 'prosecutor', at: inCase('/court-file'), first: openFirstDocument },
  { name: 'court-file-missing', login: 'prosecutor', at: inCase('/court-file/missing') },
  { name: 'court-file-preflight', login: 'prosecutor', at: inCase('/court-file/preflight') },
  { name: 'redaction-list', login: 'prosecutor', at: inCase('/court-file/redactions'), first: findText('shembulli') },
  { name: 'redaction-desk', login: 'prosecutor', at: redactedStatement, first: press('Original with marks') },
  { name: 'redaction-check', login: 'supervisor', at: redactedStatement, first: pageAsItWillBe },
  { name: 'package-foreign', login: 'prosecutor', at: firstForeignExhibit },
  { name: 'package-decision', login: 'prosecutor', at: always('/cases/foreign/new'), first: examineAnother },
  ...evidencePictures,
  // Last: its notice of work done would stand below the others.
  { name: 'machine-reading', login: 'registrar', at: inCase('/photographs'), first: readAScan },
];

function ofIntelligence(reference: string): Picture['at'] {
  return async (work) => {
    const { reports } = await answered(work, 'intelligence.reports', { text: reference });
    return `/intelligence/reports/${reports[0]?.id ?? ''}`;
  };
}

function ofEntity(name: string): Picture['at'] {
  return async (work) => {
    const { entities } = await answered(work, 'intelligence.entities', { text: name });
    return `/intelligence/entities/${entities[0]?.id ?? ''}`;
  };
}

function ofProduct(kind: string): Picture['at'] {
  return async (work) => {
    const { products } = await answered(work, 'products.list', {});
    return `/intelligence/products/${products.find((product) => product.kind === kind)?.id ?? ''}`;
  };
}

async function firstForeignExhibit(work: Workstation): Promise<string> {
  const sent = (await answered(work, 'foreign.list', {})).packages.find(({ exhibits }) => exhibits > 0);
  if (sent === undefined) throw new Error('The sample has exhibits of another station');
  const { exhibits } = await answered(work, 'foreign.read', { id: sent.id });
  return `/cases/foreign/exhibits/${exhibits[0]?.id ?? ''}`;
}

/** A statement that came as a scan, read by machine and searched. */
async function readAScan(page: Page): Promise<void> {
  const lines = [
    'Procesverbal i marrjes në pyetje të dëshmitarit',
    '',
    'Më 14 mars 2025 rreth orës 21:40 pashë veturën Passat të ndalur para punishtes.',
    'Dy persona bartnin një çantë të zezë. Targat nuk i kam lexuar.',
  ];
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'deshmi.pdf',
      mimeType: 'application/pdf',
      buffer: await scannedTextPdf([await scanOf(lines)]),
    });
  await page.getByRole('button', { name: /deshmi\.pdf/ }).click({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Have it read by machine…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Albanian').check();
  await dialog.getByRole('button', { name: 'Read', exact: true }).click();
  await page.getByText(/^Page/).filter({ hasText: 'Albanian' }).waitFor({ timeout: 60_000 });
  await page.getByRole('searchbox', { name: 'Search in the text' }).fill('passat');
  await page.keyboard.press('Enter');
  await page.locator('.fp-page-found-machine').waitFor();
}

/** A package of a laboratory that the sample does not know yet. */
async function examineAnother(page: Page): Promise<void> {
  const laboratory = await aLaboratory();
  const buffer = await laboratory.seal();
  await laboratory.close();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'lab.zip', mimeType: 'application/zip', buffer });
  await page.getByRole('button', { name: 'Verify', exact: true }).click();
  await page.getByRole('button', { name: 'Take in', exact: true }).waitFor();
}

function always(address: string): Picture['at'] {
  return () => Promise.resolve(address);
}

function inCase(rest: string): Picture['at'] {
  return async (work) => `/cases/${await caseOfTheSample(work)}${rest}`;
}

function ofExhibit(mark: string, tab: string): Picture['at'] {
  return async (work) => {
    const caseId = CaseId.parse(await caseOfTheSample(work));
    const { snapshot } = await answered(work, 'exhibits.list', {
      text: '',
      caseId,
      kinds: [],
      sort: 'mark',
      descending: false,
    });
    const { exhibits } = await answered(work, 'exhibits.page', { snapshot, from: 0, count: 100 });
    const found = exhibits.find((exhibit) => exhibit.mark === mark);
    if (found === undefined) throw new Error(`The sample has no ${mark}`);
    return `/exhibits/${found.id}/${tab}`;
  };
}

function ofTask(code: string, mark: string, tab: string): Picture['at'] {
  return async (work) => {
    const question = { text: '', filters: [], sort: { column: 'task', descending: false } };
    const { snapshot } = await answered(work, 'lists.open', { list: 'tasks', question });
    const { rows } = await answered(work, 'lists.page', { snapshot, from: 0, count: 100 });
    const found = rows.find(({ cells }) => cells['code'] === code && cells['exhibit'] === mark);
    if (found === undefined) throw new Error(`The sample has no ${code} of ${mark}`);
    return `/examination/tasks/${found.id}${tab}`;
  };
}

async function redactedStatement(work: Workstation): Promise<string> {
  const caseId = CaseId.parse(await caseOfTheSample(work));
  const { redactions } = await answered(work, 'redactions.list', { caseId });
  const [found] = redactions;
  if (found === undefined) throw new Error('The sample has no redaction');
  return `/cases/${caseId}/court-file/redactions/${found.documentId}`;
}

async function newestReport(work: Workstation): Promise<string> {
  const { reports } = await answered(work, 'reports.list', {});
  const found = reports.find(({ number }) => number.endsWith('-v2'));
  if (found === undefined) throw new Error('The sample has no amended report');
  return `/examination/reports/${found.id}`;
}

async function caseOfTheSample(work: Workstation): Promise<string> {
  const { cases } = await answered(work, 'cases.list', {});
  const found = cases.find(({ title }) => title === 'LUGINA-14');
  if (found === undefined) throw new Error('The sample has no LUGINA-14');
  return found.id;
}

function press(name: string, answer?: string): Act {
  return async (page) => {
    await page.getByRole('main').getByRole('button', { name }).click();
    if (answer !== undefined) await page.getByText(answer).waitFor();
  };
}

function findText(text: string): Act {
  return async (page) => {
    await page.getByLabel('Name, number or words').fill(text);
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await page.getByRole('checkbox').first().waitFor({ timeout: 60_000 });
  };
}

async function pageAsItWillBe(page: Page): Promise<void> {
  await press('As it will be')(page);
  await page.locator('main img').first().waitFor();
}

function openRow(text: string): Act {
  return (page) => page.getByRole('row').filter({ hasText: text }).first().click();
}

function openPlace(name: string): Act {
  return (page) => page.getByRole('treeitem').filter({ hasText: name }).last().click();
}

/** The records behind the number of what is traced. */
async function lookBehind(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Traced, All: 3/ }).click();
  await page.getByRole('link', { name: 'LUGINA-14 / K5' }).waitFor();
}

function ofCase(title: string): Act {
  return async (page) => {
    await page.locator('#field-ofCase').selectOption({ label: title });
    await page.getByText('55.6 %').waitFor();
  };
}

function bringIntoView(text: string): Act {
  return (page) =>
    page
      .getByRole('main')
      .getByText(text)
      .first()
      .evaluate((found) => found.scrollIntoView({ block: 'start' }));
}

async function openKeptChart(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^LUGINA-14: / }).click();
  await page.locator('.fp-node image').first().waitFor();
  await page.locator('.fp-node-firearm').nth(4).click();
  await page.getByRole('heading', { name: 'Its links' }).waitFor();
}

async function openGap(page: Page): Promise<void> {
  await page.getByRole('combobox').first().selectOption('all');
  await openRow('LUGINA-14')(page);
}

async function openFirstDocument(page: Page): Promise<void> {
  await page.locator('.fp-court-line').nth(3).click();
}
