// Pictures of the forms that a registrar and a custodian fill in, and of what comes of them: intake, movements, inventory, disposal, comparison.
import type { Page } from 'playwright-core';
import { CaseId } from '../../shared/language/identity.ts';
import { answered } from '../journeys/behind-the-screen.ts';
import type { Workstation } from '../journeys/workstation.ts';
import type { Picture } from './pictures.ts';

export const evidencePictures: readonly Picture[] = [
  { name: 'intake', login: 'registrar', at: ofSubmission('LUGINA-14', (id) => `/intake/submission/${id}`) },
  {
    name: 'intake-submission',
    login: 'registrar',
    at: ofSubmission('KODRA-03', (id, caseId) => `/intake/case/${caseId}/continues/${id}`),
  },
  { name: 'intake-packages', login: 'registrar', at: ofSubmission('KODRA-03', (id) => `/intake/packages/${id}/2`) },
  { name: 'intake-discrepancy', login: 'registrar', at: sealOfK6 },
  { name: 'lists-exhibits', login: 'registrar', at: () => Promise.resolve('/exhibits') },
  {
    name: 'custody-movements',
    login: 'custodian',
    at: () => Promise.resolve('/custody/movements'),
    first: showMovements,
  },
  {
    name: 'inventory-start',
    login: 'custodian',
    at: () => Promise.resolve('/custody/inventory/new'),
    first: fill('occasion', 'Monthly count'),
  },
  { name: 'inventory-result', login: 'custodian', at: closedInventory },
  { name: 'disposal-new', login: 'custodian', at: decideAbout(['K16', 'K20']), first: destroy },
  { name: 'disposal-decision', login: 'custodian', at: decisionCarriedOut },
  { name: 'examination-comparison', login: 'examiner', at: firstComparison },
];

function ofSubmission(title: string, address: (id: string, caseId: string) => string): Picture['at'] {
  return async (work) => {
    const caseId = await caseCalled(work, title);
    const { submissions } = await answered(work, 'intake.submissions', { caseId });
    return address(named(submissions[0], `a submission of ${title}`).id, caseId);
  };
}

async function sealOfK6(work: Workstation): Promise<string> {
  const { discrepancies } = await answered(work, 'discrepancies.list', {
    caseId: await caseCalled(work, 'LUGINA-14'),
    onlyOpen: false,
  });
  return `/intake/discrepancy/${named(discrepancies[0], 'the seal of K6').id}`;
}

async function closedInventory(work: Workstation): Promise<string> {
  const { sessions } = await answered(work, 'inventory.list', {});
  const closed = sessions.find(({ state }) => state === 'closed');
  return `/custody/inventory/${named(closed, 'a closed inventory').id}`;
}

async function decisionCarriedOut(work: Workstation): Promise<string> {
  const { decisions } = await answered(work, 'disposals.list', {});
  const done = decisions.find(({ state }) => state === 'carried-out');
  return `/custody/disposal/${named(done, 'a decision that was carried out').id}`;
}

async function firstComparison(work: Workstation): Promise<string> {
  const { comparisons } = await answered(work, 'comparisons.list', {});
  return `/comparison/${named(comparisons[0], 'a comparison').id}`;
}

function decideAbout(marks: readonly string[]): Picture['at'] {
  return async (work) => {
    const caseId = await caseCalled(work, 'LUGINA-14');
    const order = { text: '', caseId, kinds: [], sort: 'mark', descending: false } as const;
    const { snapshot } = await answered(work, 'exhibits.list', { ...order, kinds: [] });
    const { exhibits } = await answered(work, 'exhibits.page', { snapshot, from: 0, count: 100 });
    const ids = exhibits.filter(({ mark }) => marks.includes(mark)).map(({ id }) => id);
    return `/custody/disposal/new/${ids.join(',')}`;
  };
}

async function showMovements(page: Page): Promise<void> {
  await page.locator('#field-movementSubject').selectOption({ index: 1 });
  await page.locator('#field-movementFrom').fill('14.03.2025 00:00');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page
    .getByRole('link', { name: /LUGINA-14/ })
    .first()
    .waitFor();
}

async function destroy(page: Page): Promise<void> {
  await page.locator('#field-outcome').selectOption('destroyed');
  await page.locator('#field-method').fill('Melted down');
}

function fill(field: string, text: string): NonNullable<Picture['first']> {
  return (page) => page.locator(`#field-${field}`).fill(text);
}

async function caseCalled(work: Workstation, title: string): Promise<CaseId> {
  const { cases } = await answered(work, 'cases.list', {});
  return CaseId.parse(
    named(
      cases.find((one) => one.title === title),
      title,
    ).id,
  );
}

function named<Found>(found: Found | undefined, what: string): Found {
  if (found === undefined) throw new Error(`The sample has no ${what}`);
  return found;
}
