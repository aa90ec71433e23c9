// Products: made of what records say and no more, as strict as the strictest of it, issued once, and honest about what changed under them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import type {
  CaseId,
  CandidateId,
  ConclusionId,
  HitId,
  IntelReportId,
  ProductId,
} from '../../../shared/language/identity.ts';
import { HitId as AHitId } from '../../../shared/language/identity.ts';
import { productTemplates } from '../../../shared/reference/product-templates/index.ts';
import { present } from '../../present.ts';
import { at } from '../a-case.ts';
import { aComparison, concluded, soundness, started, verified, type Compared } from '../conclusions/a-conclusion.ts';
import { aCorrection, aLink, known, recorded, released, second, signs } from '../intelligence/some-intelligence.ts';
import { passphraseOf, type TestStation } from '../open-test-station.ts';

let compared: Compared;
let lab: TestStation;
let caseId: CaseId;
let conclusionId: ConclusionId;
let hitId: HitId;
let candidateId: CandidateId;

beforeAll(async () => {
  compared = await aComparison();
  ({ station: lab, caseId } = compared);
  const search = await started(lab, compared, 'database');
  const candidates = [{ rank: 3, score: '0.58', reference: '2024-DR-1188 C1', linkedCase: '2024-DR-1188' }];
  await lab.answer('searches.record', {
    taskId: search,
    system: 'ibis',
    systemName: '',
    entryNumber: '4711',
    enteredAt: at('2025-03-17T07:50:00.000Z'),
    images: '3d',
    note: '',
    candidates,
  });
  const { searches } = await lab.answer('searches.list', { taskId: search });
  candidateId = present(searches[0]?.candidates[0]).id;
  conclusionId = await concluded(compared);
  await verified(lab, conclusionId, 'identification');
  hitId = (
    await lab.answer('hits.record', {
      conclusionId,
      candidateId,
      linkedCase: '2024-DR-1188',
      note: '',
      signature: { passphrase: passphraseOf('reviewer') },
    })
  ).id;
  await lab.become('analyst');
}, 90_000);
afterAll(() => lab.close());

const aProduct = (changes: Partial<InputOf<'products.record'>> = {}): InputOf<'products.record'> => ({
  kind: 'hit-notification',
  subject: { kind: 'hit', id: hitId },
  title: 'K5 and the shots of November',
  receiver: { kind: 'own' },
  handling: 'H0',
  conditions: '',
  classification: '',
  language: 'en',
  reviewOn: '2025-09-01',
  texts: { asked: 'Open 2024-DR-1188 again.' },
  reportIds: [],
  reason: '',
  ...changes,
});
const ofCase = () => ({ kind: 'situation-report' as const, subject: { kind: 'case' as const, id: caseId }, texts: {} });
const ofAlert = () => ({
  kind: 'alert' as const,
  sections: productTemplates.alert.sections.map(({ code, words }) => ({ code, words })),
});
const begun = async (changes: Partial<InputOf<'products.record'>> = {}): Promise<ProductId> =>
  (await lab.answer('products.record', aProduct(changes))).id;
const shown = (id: ProductId) => lab.answer('products.product', { id });
const anIssue = (id: ProductId, changes: Partial<InputOf<'products.issue'>> = {}): InputOf<'products.issue'> => ({
  id,
  version: 1,
  ...signs('analyst'),
  ...changes,
});

const seen = (id: string, toSave = false) => lab.station.media({ kind: 'document', id, toSave });
/** As a copy that leaves. */
const taken = (id: string) => seen(id, true);

async function issued(id: ProductId, changes: Partial<InputOf<'products.issue'>> = {}) {
  const { jobId } = await lab.answer('products.issue', anIssue(id, changes));
  const job = await lab.jobEnded(jobId);
  expect(job.error).toBeUndefined();
  return present(job.result?.documentId);
}

test('a hit notification is made from a verified hit, and says from which records it is', async () => {
  const id = await begun();
  const { content, empty, needsTwo } = await shown(id);
  const facts = present(content).sections.flatMap((section) =>
    section.facts.map((fact) => ({ ...fact, in: section.code })),
  );
  const inSection = (code: string) => facts.filter((fact) => fact.in === code);
  expect(inSection('hit').map(({ what, other, isLead }) => [what, other, isLead])).toEqual([
    ['productFact.hit', '2024-DR-1188', false],
    ['productFact.concluded', '2024-DR-1188 / C1', false],
    ['productFact.verified', 'Test reviewer', false],
  ]);
  expect(inSection('exhibits')).toHaveLength(1);
  // The candidate stays a lead beside the finding.
  expect(inSection('further-leads').map(({ what, isLead }) => [what, isLead])).toContainEqual([
    'linkType.database-candidate',
    true,
  ]);
  expect(facts.every(({ sources }) => sources.every(({ label }) => label !== ''))).toBe(true);
  expect([empty, needsTwo]).toEqual([undefined, false]);
  const documentId = await issued(id);
  const after = await shown(id);
  expect(after.line.state).toBe('issued');
  expect(after.issue?.documentId).toBe(documentId);
  expect(await lab.refusal('products.revise', { id, version: 1, ...writing({ title: 'Other' }) })).toBe(
    'products.no-draft',
  );
  expect(await lab.refusal('products.issue', anIssue(id))).toBe('products.no-draft');
  expect(await soundness(lab)).toMatchObject({ isSound: true, findings: [] });
});

function writing(changes: Partial<InputOf<'products.revise'>> = {}) {
  const { kind: _, subject: __, reason: ___, ...text } = aProduct();
  return { ...text, ...changes };
}

test('a candidate is no hit, and no other subject takes its place', async () => {
  const asHit = AHitId.parse(candidateId);
  expect(await lab.refusal('products.record', aProduct({ subject: { kind: 'hit', id: asHit } }))).toBe(
    'products.subject-unknown',
  );
  expect(await lab.refusal('products.record', aProduct({ subject: { kind: 'case', id: caseId } }))).toBe(
    'products.subject-unknown',
  );
});

test('nothing is issued with a section in which something has to stand', async () => {
  const id = await begun({ texts: {} });
  expect((await shown(id)).empty).toBe('asked');
  expect(await lab.refusal('products.issue', anIssue(id))).toBe('products.section-empty');
  await lab.answer('products.revise', { id, version: 1, ...writing() });
  expect(await lab.refusal('products.issue', anIssue(id))).toBe('products.changed-meanwhile');
  expect(await lab.refusal('products.revise', { id, version: 2, ...writing({ texts: { other: 'x' } }) })).toBe(
    'products.section-unknown',
  );
  await issued(id, { version: 2 });
});

test('a product inherits the strictest code, and goes to no receiver without a release to exactly them', async () => {
  const held = await recorded(lab, { handling: 'H1', classification: 'xk-confidential', caseId });
  const other = await recorded(lab, {
    handling: 'H3',
    conditions: 'Not to the press',
    classification: 'eu-restricted',
  });
  const receiver = { kind: 'named' as const, name: 'Focal point, Tirana' };
  const id = await begun({ reportIds: [held, other], receiver, classification: 'xk-restricted' });
  const read = await shown(id);
  expect(read.line.handling).toBe('H1');
  expect(read.content?.classifications).toEqual(['xk-confidential', 'eu-restricted']);
  expect(read.content?.sources.map(({ conditions }) => conditions).toSorted()).toEqual(['', 'Not to the press']);
  expect(read.needsTwo).toBe(true);
  expect(read.heldBack.map(({ code }) => code)).toEqual(['H1']);
  const byTwo = second('supervisor');
  expect(await lab.refusal('products.issue', anIssue(id, byTwo))).toBe('products.held-back');
  // A release to the court is none to a partner.
  await released(lab, held);
  expect(await lab.refusal('products.issue', anIssue(id, byTwo))).toBe('products.held-back');
  const release = await released(lab, held, receiver);
  expect(await lab.refusal('products.issue', anIssue(id))).toBe('products.needs-two');
  expect(await lab.refusal('products.issue', anIssue(id, second('analyst')))).toBe('intelligence.second-is-first');
  const documentId = await issued(id, byTwo);
  (await taken(documentId)).close();
  // Who may not see the report is told nothing of the product, nor of its paper.
  await lab.become('prosecutor');
  expect(await lab.refusal('products.product', { id })).toBe('products.unknown');
  expect((await lab.answer('documents.list', {})).documents.map((document) => document.id)).not.toContain(documentId);
  await expect(seen(documentId)).rejects.toThrow('documents.unknown');
  await lab.become('analyst');
  // Once the provider takes the permission back, no copy leaves any more; here it is still read.
  await lab.answer('intelligence.end-release', { id: release, reason: 'Taken back', ...signs('analyst') });
  await expect(taken(documentId)).rejects.toThrow('products.held-back');
  (await seen(documentId)).close();
});

test('what is for the court is read by the prosecutor only as long as it may go there', async () => {
  const report = await recorded(lab, { handling: 'H1' });
  const release = await released(lab, report);
  const id = await begun({ reportIds: [report], receiver: { kind: 'court' } });
  const documentId = await issued(id, second('supervisor'));
  const open = await begun({ title: 'For ourselves' });
  await issued(open);
  await lab.become('prosecutor');
  const { products } = await lab.answer('products.list', {});
  expect(products.map((product) => product.id)).toEqual([id]);
  expect((await shown(id)).moved).toBeUndefined();
  (await seen(documentId)).close();
  await lab.become('analyst');
  await lab.answer('intelligence.end-release', { id: release, reason: 'Taken back', ...signs('analyst') });
  await lab.become('prosecutor');
  expect((await lab.answer('products.list', {})).products).toEqual([]);
  expect(await lab.refusal('products.product', { id })).toBe('products.unknown');
  await expect(seen(documentId)).rejects.toThrow('documents.unknown');
  await lab.become('analyst');
});

test('a source that is withdrawn or corrected after the issue is said, holds the paper, and is amended by a new product', async () => {
  const [gone, other] = [await recorded(lab, { caseId }), await recorded(lab)];
  const id = await begun({ reportIds: [gone, other] });
  const documentId = await issued(id);
  await lab.answer('intelligence.withdraw-report', { id: gone, reason: 'Invented', ...signs('analyst') });
  const report = await lab.answer('intelligence.report', { id: other });
  await lab.answer('intelligence.correct-report', aCorrection(report, { handling: 'H2', text: 'Said otherwise' }));
  const after = await shown(id);
  expect(after.changedSources.map(({ how }) => how).toSorted()).toEqual(['corrected', 'withdrawn']);
  // A code that comes later holds at once.
  expect([after.line.isOutdated, after.line.handling, after.mayLeave]).toEqual([true, 'H2', false]);
  await expect(taken(documentId)).rejects.toThrow('products.held-back');
  (await seen(documentId)).close();
  const { lines } = await lab.answer('desk.read', {});
  expect(lines.map(({ kind }) => kind)).toContain('product-outdated');
  const amending = { amends: id, reason: 'The report was invented', reportIds: [] };
  expect(await lab.refusal('products.record', aProduct({ ...amending, reason: '' }))).toBe('products.reason-missing');
  expect(await lab.refusal('products.record', aProduct({ reportIds: [gone] }))).toBe('intelligence.withdrawn');
  const first = await begun(amending);
  expect(await lab.refusal('products.record', aProduct(amending))).toBe('products.amended-already');
  await lab.answer('products.put-away', { id: first, reason: 'Begun wrongly', ...signs('analyst') });
  const next = await begun(amending);
  expect((await shown(id)).line.state).toBe('issued');
  await issued(next);
  expect(await shown(id)).toMatchObject({ line: { state: 'amended' }, amendedBy: { id: next } });
  expect(await shown(next)).toMatchObject({ amends: { id }, reason: 'The report was invented' });
  const review = { id, reviewOn: '2026-01-01', reason: 'Looked at', ...signs('analyst') };
  expect(await lab.refusal('products.review', review)).toBe('products.amended-already');
  await lab.answer('products.review', { ...review, id: next });
  expect((await shown(next)).line.reviewOn).toBe('2026-01-01');
});

test('every template is read and drawn, with much text as with none', async () => {
  const report = await recorded(lab, { caseId, text: 'Flamur Testaj leads a group.' });
  const person = await known(lab, [report]);
  const group = await known(lab, [report], { kind: 'organisation', name: 'Maj 914' });
  const period = { kind: 'period' as const, from: '2025-01-01', until: '2025-12-31' };
  const subjects: Record<string, InputOf<'products.record'>['subject']> = {
    'trace-summary': { kind: 'exhibit', id: compared.exhibitId },
    alert: { kind: 'case', id: caseId },
    'situation-report': { kind: 'case', id: caseId },
    'collection-plan': { kind: 'case', id: caseId },
    bulletin: period,
    'threat-assessment': period,
    'person-profile': { kind: 'entity', id: person },
    'group-profile': { kind: 'entity', id: group },
  };
  for (const [kind, subject] of Object.entries(subjects)) {
    const id = await begun({ kind: kind as 'alert', subject, texts: {}, language: 'sr-Cyrl' });
    const { template, content } = await shown(id);
    expect([kind, present(content).sections.map(({ code }) => code)]).toEqual([
      kind,
      template.sections.map(({ code }) => code),
    ]);
    const much = `${'Шта следи из тога. '.repeat(1000)}\n${'x'.repeat(900)}`.slice(0, 20_000);
    const texts = Object.fromEntries(template.sections.map(({ code }) => [code, kind === 'alert' ? much : 'Суд']));
    const { kind: _, subject: __, reason: ___, ...text } = aProduct({ texts, language: 'sr-Cyrl' });
    await lab.answer('products.revise', { id, version: 1, ...text });
    const { jobId } = await lab.answer('products.draft', { id });
    expect([kind, (await lab.jobEnded(jobId)).state]).toEqual([kind, 'done']);
    expect([kind, (await shown(id)).line.state]).toEqual([kind, 'draft']);
  }
  expect(
    await lab.refusal('products.record', aProduct({ kind: 'group-profile', subject: { kind: 'entity', id: person } })),
  ).toBe('products.subject-unknown');
}, 120_000);

test('a dossier tells what is tied to a person, and nothing of what the reader may not see', async () => {
  const [open, held] = [await recorded(lab), await recorded(lab, { handling: 'H2' })];
  const person = await known(lab, [open], { name: 'Dejan PROBIĆ' });
  const boss = await known(lab, [held], { name: 'The boss' });
  const exhibit = { kind: 'exhibit' as const, id: compared.exhibitId };
  const possesses = (reportIds: IntelReportId[], changes = {}) =>
    lab.answer(
      'intelligence.record-link',
      aLink(person, person, reportIds, { type: 'possessor', to: exhibit, ...changes }),
    );
  await possesses([open], { since: '2025-02' });
  const used = await possesses([held], { type: 'used', isNegative: true });
  await lab.answer('intelligence.record-link', aLink(person, boss, [open]));
  await lab.answer('intelligence.tag', {
    reportId: open,
    version: 1,
    from: 2,
    to: 13,
    target: { kind: 'entity', id: person },
  });
  const dossier = () => lab.answer('products.dossier', { id: person });
  const whats = (facts: readonly { readonly what: string }[]) => facts.map(({ what }) => what);
  const all = await dossier();
  expect(whats(all.inTime)).toEqual(expect.arrayContaining(['intelLinkType.possessor', 'productFact.mentioned']));
  expect(whats(all.excluded)).toEqual(['intelLinkType.used']);
  // What leads to the exhibit is said by a report, and goes no further than the report.
  expect(all.around.map(({ reportIds }) => reportIds)).toContainEqual(expect.arrayContaining([open]));
  await lab.become('prosecutor');
  const told = await dossier();
  expect(told.excluded).toEqual([]);
  expect(JSON.stringify(told)).not.toContain('boss');
  expect(JSON.stringify(told)).not.toContain(held);
  expect(await lab.refusal('products.dossier', { id: boss })).toBe('intelligence.entity-unknown');
  expect(await lab.refusal('products.record', aProduct())).toBe('station.forbidden');
  await lab.become('analyst');
  await lab.answer('intelligence.withdraw-link', { id: used.id, reason: 'Said wrongly' });
  expect((await dossier()).excluded).toMatchObject([{ isWithdrawn: true }]);
});

test('a hit whose conclusion was corrected is no more notified, and what was issued of it says so', async () => {
  const [draft, early] = [await begun(), await begun()];
  await issued(early);
  await lab.become('examiner');
  await concluded(compared, { value: 'elimination', corrects: { id: conclusionId, reason: 'Items exchanged' } });
  await lab.become('analyst');
  expect(await shown(draft)).toMatchObject({ unreadable: 'products.hit-not-verified' });
  expect(await lab.refusal('products.issue', anIssue(draft))).toBe('products.hit-not-verified');
  expect(await lab.refusal('products.record', aProduct())).toBe('products.hit-not-verified');
  expect(await shown(early)).toMatchObject({ unreadable: 'products.hit-not-verified', line: { state: 'issued' } });
});

test('a template of the station’s own is kept in versions, and a product keeps the one it was begun with', async () => {
  const base = productTemplates['situation-report'];
  const sections = base.sections.map(({ code, words }) => ({ code, words })).toReversed();
  const standing = { letterhead: { en: 'Laboratory of Lugina' }, legalBasis: { en: 'Law 05/L-1' }, distribution: {} };
  const aTemplate = (changes: Partial<InputOf<'products.save-template'>> = {}): InputOf<'products.save-template'> => ({
    kind: 'situation-report',
    name: 'Situation of the house',
    sections,
    standing,
    note: '',
    ...changes,
  });
  expect((await lab.answer('products.templates', {})).templates).toEqual([]);
  expect(await lab.refusal('products.save-template', aTemplate({ sections: sections.slice(1) }))).toBe(
    'products.template-sections',
  );
  const { id, version } = await lab.answer('products.save-template', aTemplate());
  expect(version).toBe(1);
  expect(await lab.refusal('products.save-template', aTemplate({ name: 'situation OF the house' }))).toBe(
    'products.template-name-taken',
  );
  expect(await lab.refusal('products.save-template', aTemplate({ id }))).toBe('products.template-same');
  expect(await lab.refusal('products.save-template', aTemplate({ id, ...ofAlert() }))).toBe(
    'products.template-other-kind',
  );

  const ofHouse = () => begun({ ...ofCase(), templateId: id });
  const product = await ofHouse();
  expect((await shown(product)).template).toEqual({
    ...base,
    sections: base.sections.toReversed(),
    standing,
    own: { id, name: 'Situation of the house', version: 1 },
  });
  expect(await lab.refusal('products.record', aProduct({ templateId: id }))).toBe('products.template-other-kind');

  const changed = aTemplate({ id, name: 'Situation', note: 'Shorter name', standing: { ...standing, letterhead: {} } });
  expect(await lab.answer('products.save-template', changed)).toEqual({ id, version: 2 });
  expect((await shown(product)).template.own?.version).toBe(1);
  const later = await ofHouse();
  expect((await shown(later)).template).toMatchObject({ own: { version: 2 }, standing: { letterhead: {} } });
  const { versions } = await lab.answer('products.template', { id });
  expect(versions.map(({ version: one, name, uses }) => [one, name, uses])).toEqual([
    [2, 'Situation', 1],
    [1, 'Situation of the house', 1],
  ]);

  const { jobId } = await lab.answer('products.preview-template', {
    kind: 'situation-report',
    name: 'Situation',
    sections,
    standing,
    language: 'sr-Latn',
  });
  const job = await lab.jobEnded(jobId);
  expect(job.error).toBeUndefined();
  expect(job.result?.transientId).toBeDefined();

  expect(await lab.refusal('products.restore-template', { id, reason: 'x' })).toBe('products.template-in-use');
  await lab.answer('products.retire-template', { id, reason: 'A new law' });
  expect(await lab.refusal('products.retire-template', { id, reason: 'x' })).toBe('products.template-retired');
  expect(await lab.refusal('products.record', aProduct({ ...ofCase(), templateId: id }))).toBe(
    'products.template-retired',
  );
  expect((await shown(later)).template.own?.name).toBe('Situation');
  const { id: other } = await lab.answer('products.save-template', aTemplate({ name: 'Situation' }));
  expect(await lab.refusal('products.restore-template', { id, reason: 'x' })).toBe('products.template-name-taken');
  await lab.answer('products.retire-template', { id: other, reason: 'Twice' });
  await lab.answer('products.restore-template', { id, reason: 'The law fell' });
  const { line, events } = await lab.answer('products.template', { id });
  expect([line.retired, line.uses, events.map(({ kind }) => kind)]).toEqual([undefined, 2, ['restored', 'retired']]);
  await lab.become('prosecutor');
  expect(await lab.refusal('products.save-template', aTemplate({ name: 'Mine' }))).toBe('station.forbidden');
  await lab.become('analyst');
});
