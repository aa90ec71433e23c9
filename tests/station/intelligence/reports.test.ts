// Intelligence reports: graded as given, corrected in versions, withdrawn with a reason; sources apart; what is held back unknown to who may not see it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseId, ExhibitId } from '../../../shared/language/identity.ts';
import { soundness } from '../conclusions/a-conclusion.ts';
import { present } from '../../present.ts';
import type { TestStation } from '../open-test-station.ts';
import { aCorrection, anIntelligenceStation, aReport, known, recorded, second, signs } from './some-intelligence.ts';

let lab: TestStation;
let caseId: CaseId;
let exhibitId: ExhibitId;
beforeAll(async () => {
  ({ lab, caseId, exhibitId } = await anIntelligenceStation());
}, 60_000);
afterAll(() => lab.close());

const read = (id: Awaited<ReturnType<typeof recorded>>) => lab.answer('intelligence.report', { id });

test('a grading is kept as given and shown beside its reading on the 4×4', async () => {
  const id = await recorded(lab, { grading: { scheme: '6x6', source: 'C', information: '2' }, caseId });
  const { line, source, version } = await read(id);
  expect(line).toMatchObject({ caseId, handling: 'H0', isWithdrawn: false });
  expect(line.number).toMatch(/^IR-2025-\d{4}$/);
  expect(line.grading).toEqual({ scheme: '6x6', source: 'C', information: '2', on4x4: 'C3' });
  expect(source).toContain('cousin of the driver');
  expect(version).toBe(1);
  expect(await lab.refusal('intelligence.record-report', aReport({ handling: 'H3' }))).toBe(
    'intelligence.conditions-missing',
  );
  expect(await lab.refusal('intelligence.record-report', aReport({ receivedAt: '2026-01-01' }))).toBe(
    'intelligence.received-ahead',
  );
  expect(await lab.refusal('intelligence.record-report', aReport({ reviewOn: '2025-03-01' }))).toBe(
    'intelligence.review-past',
  );
  expect(await lab.refusal('intelligence.record-report', aReport({ classification: 'own-secret' }))).toBe(
    'intelligence.classification-unknown',
  );
});

test('a correction is a new version, and leaving a code that holds back takes two', async () => {
  const id = await recorded(lab, { handling: 'H2' });
  const before = await read(id);
  expect(await lab.refusal('intelligence.correct-report', aCorrection(before))).toBe('intelligence.nothing-changed');
  expect(await lab.refusal('intelligence.correct-report', aCorrection(before, { handling: 'H0' }))).toBe(
    'intelligence.lowering-needs-two',
  );
  await lab.answer(
    'intelligence.correct-report',
    aCorrection(before, { handling: 'H0', text: 'A Passat drives the R-113.', ...second('supervisor') }),
  );
  const { versions, line } = await read(id);
  expect(line.handling).toBe('H0');
  expect(versions.map(({ version, handling, second: by }) => [version, handling, by === undefined])).toEqual([
    [2, 'H0', false],
    [1, 'H2', true],
  ]);
  expect(
    await lab.refusal('intelligence.correct-report', aCorrection(before, { text: 'From what was seen before.' })),
  ).toBe('intelligence.changed-meanwhile');
});

test('tagged words move with the text, and a tag is taken off with a reason', async () => {
  const id = await recorded(lab);
  const entity = await known(lab, [id]);
  const { text, version } = await read(id);
  const from = text.text.indexOf('Flamur');
  const tag = { reportId: id, version, from, to: from + 13, target: { kind: 'entity' as const, id: entity } };
  const { id: mention } = await lab.answer('intelligence.tag', tag);
  expect(await lab.refusal('intelligence.tag', tag)).toBe('intelligence.tagged-already');
  expect(await lab.refusal('intelligence.tag', { ...tag, to: 5000 })).toBe('intelligence.no-words');
  await lab.answer('intelligence.tag', { ...tag, from: 2, to: 13, target: { kind: 'exhibit', id: exhibitId } });
  await lab.answer(
    'intelligence.correct-report',
    aCorrection(await read(id), { text: `Seen twice: ${text.text.replace('grey ', '')}` }),
  );
  const after = await read(id);
  const moved = present(after.mentions.find((one) => one.id === mention));
  expect(after.text.text.slice(moved.at?.from, moved.at?.to)).toBe('Flamur Testaj');
  // What was rewritten stands nowhere any more, and is still on record.
  expect(after.mentions.find(({ words }) => words === 'grey Passat')).not.toHaveProperty('at');
  const sheet = await lab.answer('intelligence.entity', { id: entity });
  expect(sheet.mentions.map(({ words, before }) => [words, before.endsWith('for ')])).toEqual([
    ['Flamur Testaj', true],
  ]);
  await lab.answer('intelligence.untag', { id: mention, reason: 'Another Flamur' });
  expect(await lab.refusal('intelligence.untag', { id: mention, reason: 'Again' })).toBe(
    'intelligence.mention-unknown',
  );
  expect((await read(id)).mentions.map(({ words }) => words)).toEqual(['grey Passat']);
});

test('a review has its day, and a withdrawn report waits for none', async () => {
  const id = await recorded(lab, { reviewOn: '2025-03-18' });
  const due = async () =>
    (await lab.answer('intelligence.reports', { show: 'due' })).reports.some((report) => report.id === id);
  expect(await due()).toBe(false);
  lab.clock.set('2025-03-19T08:00:00.000Z');
  expect(await due()).toBe(true);
  const review = { id, reason: 'Still true', ...signs('analyst') };
  expect(await lab.refusal('intelligence.review-report', { ...review, reviewOn: '2025-03-19' })).toBe(
    'intelligence.review-past',
  );
  await lab.answer('intelligence.review-report', { ...review, reviewOn: '2025-09-19' });
  expect(await due()).toBe(false);
  await lab.answer('intelligence.withdraw-report', { id, reason: 'The source made it up', ...signs('analyst') });
  expect((await read(id)).line).toMatchObject({ isWithdrawn: true, isDue: false });
  expect(await lab.refusal('intelligence.review-report', { ...review, reviewOn: '2025-12-01' })).toBe(
    'intelligence.withdrawn',
  );
});

test('a sanitised version is a report of its own that does not name what it was made of', async () => {
  const id = await recorded(lab, { handling: 'H2', reference: 'SRC-7/14' });
  const { line } = await read(id);
  const clean = aReport({ sanitises: id, text: 'Arms are carried along the R-113.', source: 'As the original' });
  expect(await lab.refusal('intelligence.record-report', clean)).toBe('intelligence.lowering-needs-two');
  const named = { ...clean, text: `See ${line.number}.`, ...second('supervisor') };
  expect(await lab.refusal('intelligence.record-report', named)).toBe('intelligence.names-original');
  expect(
    await lab.refusal('intelligence.record-report', { ...clean, text: 'As SRC-7/14 says.', ...second('supervisor') }),
  ).toBe('intelligence.names-original');
  const same = { ...clean, text: aReport().text, ...second('supervisor') };
  expect(await lab.refusal('intelligence.record-report', same)).toBe('intelligence.sanitised-same');
  expect(await lab.refusal('intelligence.record-report', { ...clean, ...second('analyst') })).toBe(
    'intelligence.second-is-first',
  );
  expect(await lab.refusal('intelligence.record-report', { ...clean, ...second('examiner') })).toBe(
    'intelligence.second-not-entitled',
  );
  const { id: made } = await lab.answer('intelligence.record-report', { ...clean, ...second('supervisor') });
  expect((await read(made)).sanitises?.number).toBe(line.number);
  expect((await read(id)).sanitisedAs.map((one) => one.id)).toEqual([made]);
});

test('a prosecutor sees what may go to court: no source, no original, no sign of what is held', async () => {
  await lab.become('analyst');
  const held = await recorded(lab, { handling: 'H2', text: 'Held words of the source.' });
  const { id: clean } = await lab.answer(
    'intelligence.record-report',
    aReport({ sanitises: held, text: 'Sanitised words.', source: 'As the original', ...second('supervisor') }),
  );
  await lab.become('prosecutor');
  const { reports } = await lab.answer('intelligence.reports', {});
  expect(reports.map(({ id }) => id)).toContain(clean);
  expect(reports.map(({ id }) => id)).not.toContain(held);
  expect(reports.every(({ handling }) => handling === 'H0')).toBe(true);
  const sheet = await read(clean);
  expect(sheet).not.toHaveProperty('source');
  expect(sheet).not.toHaveProperty('sanitises');
  expect(sheet.versions).toEqual([]);
  expect(await lab.refusal('intelligence.report', { id: held })).toBe('intelligence.unknown');
  await lab.become('tracing-officer');
  expect(await read(held)).not.toHaveProperty('source');
  await lab.become('registrar');
  expect(await lab.refusal('intelligence.reports', {})).toBe('station.forbidden');
  await lab.become('analyst');
});

test('what was recorded verifies, each signature by whom it names', async () => {
  await lab.become('supervisor');
  expect(await soundness(lab)).toMatchObject({ findings: [] });
});
