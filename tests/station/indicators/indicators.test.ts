// Indicators of trafficking of a case: read from its records, said by persons as events, and without what a reader may not see.
import { afterEach, expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import { present } from '../../present.ts';
import { aCase, anExhibit } from '../a-case.ts';
import { aLink, anIntelligenceStation, known, recorded, released, signs } from '../intelligence/some-intelligence.ts';
import { aPistol } from '../intake/entered.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';
import { aLeg, anAnswer, aSentRequest, aTracedCase } from '../tracing/a-trace.ts';

let lab: TestStation | undefined;
afterEach(async () => {
  await lab?.close();
  lab = undefined;
});

function aLook(caseId: CaseId, more: Partial<InputOf<'indicators.look'>> = {}): InputOf<'indicators.look'> {
  return { caseId, code: 'drugs', after: 0, verdict: 'present', reason: 'Cannabis in the same boot', ...more };
}

async function one(at: TestStation, caseId: CaseId, code: string) {
  const { indicators } = await at.answer('indicators.read', { caseId });
  return present(indicators.find((indicator) => indicator.code === code));
}

test('the records of a case say what they can, each with the way to its record; the count is of those that have an answer', async () => {
  const told = await anIntelligenceStation();
  ({ lab } = told);
  const { caseId } = told;
  await lab.become('registrar');
  const serial = (asMarked: string) => [{ component: 'frame', script: 'latin', asMarked, status: 'altered' } as const];
  const { id: first } = await lab.answer('exhibits.record', aPistol(caseId, { mark: 'K5', serials: serial('020409') }));
  await lab.answer('exhibits.record', aPistol(caseId, { mark: 'K6', serials: serial('020412') }));
  const read = await lab.answer('indicators.read', { caseId });
  const [altered, close] = read.indicators;
  expect(altered).toMatchObject({ recorded: 'present', standing: 'present', looks: [] });
  expect(present(altered?.grounds[0])).toMatchObject({
    label: 'K5',
    address: `/exhibits/${first}`,
    says: [{ kind: 'code', list: 'serialStatus', code: 'altered' }],
  });
  expect(close).toMatchObject({ recorded: 'present', grounds: [{ label: 'K5' }, { label: 'K6' }] });
  expect([read.present, read.looked, read.notKnown, read.open]).toEqual([2, 2, 0, 20]);
});

test('a time to crime comes from the answers to traces, and a restricted one is kept and counted', async () => {
  const told = await aTracedCase();
  lab = told.station;
  const id = await aSentRequest(told);
  lab.clock.set('2025-04-22T10:00:00.000Z');
  const leg = { ...aLeg, holder: 'Dealer Primer, Sofia', from: '2024-09-03', until: '' };
  const firearms = anAnswer(id, told).firearms.map((firearm) => ({ ...firearm, legs: [leg] }));
  await lab.answer('traces.record-answer', anAnswer(id, told, { visibility: 'tracing', firearms }));
  const seen = await one(lab, told.caseId, 'short-time-to-crime');
  const says = [{ kind: 'days', least: 192, most: 192 }];
  expect(seen).toMatchObject({ standing: 'present', grounds: [{ nature: 'foreign', isHint: false, says }] });
  await lab.become('registrar');
  const kept = await lab.answer('indicators.read', { caseId: told.caseId });
  expect(kept.withheld).toBeGreaterThan(0);
  expect(kept.indicators.find(({ code }) => code === 'short-time-to-crime')?.grounds).toEqual([]);
});

test('what a person says counts, with the records against it named; the next word is a new event and both stay', async () => {
  const told = await anIntelligenceStation();
  ({ lab } = told);
  const { caseId, exhibitId } = told;
  await lab.answer('indicators.look', aLook(caseId));
  await lab.answer('indicators.look', aLook(caseId, { after: 1, verdict: 'not-known', reason: '', exhibitId }));
  const drugs = await one(lab, caseId, 'drugs');
  expect(drugs).toMatchObject({ isComputed: false, standing: 'not-known' });
  expect(drugs.looks.map(({ step, verdict, reason }) => [step, verdict, reason])).toEqual([
    [2, 'not-known', ''],
    [1, 'present', 'Cannabis in the same boot'],
  ]);
  expect(drugs.looks[0]?.exhibit).toMatchObject({ label: 'K4', address: `/exhibits/${exhibitId}` });
  const money = anExhibit(caseId, { mark: 'K15', kind: 'cash', unit: 'euro', quantity: 100 });
  await lab.become('registrar');
  await lab.answer('exhibits.record', money);
  await lab.become('analyst');
  await lab.answer(
    'indicators.look',
    aLook(caseId, { code: 'money', verdict: 'absent', reason: 'Wages, with a slip' }),
  );
  expect(await one(lab, caseId, 'money')).toMatchObject({ recorded: 'present', standing: 'absent', differs: true });
});

test('nothing is recorded without a reason or a record, over another word, or upon what is of another case', async () => {
  const told = await anIntelligenceStation();
  ({ lab } = told);
  const { caseId, exhibitId } = told;
  expect(await lab.refusal('indicators.look', aLook(caseId, { reason: ' ' }))).toBe('indicators.nothing-said');
  await lab.answer('indicators.look', aLook(caseId));
  expect(await lab.refusal('indicators.look', aLook(caseId))).toBe('indicators.looked-meanwhile');
  await lab.become('registrar');
  const { id: otherCase } = await lab.answer('cases.open', aCase({ title: 'BREGU-24' }));
  await lab.become('analyst');
  const strange = aLook(otherCase, { exhibitId });
  expect(await lab.refusal('indicators.look', strange)).toBe('indicators.exhibit-of-another-case');
  const unknown = aLook(otherCase, { reportId: caseId });
  expect(await lab.refusal('indicators.look', unknown)).toBe('indicators.report-unknown');
  expect((await one(lab, otherCase, 'drugs')).looks).toEqual([]);
});

test('whoever may not see a report sees neither what it says, nor that somebody rested a word on it, nor a count of it', async () => {
  const told = await anIntelligenceStation();
  ({ lab } = told);
  const { caseId, exhibitId } = told;
  const report = await recorded(lab, { caseId, handling: 'H2' });
  const channel = await known(lab, [report], { kind: 'channel', name: 'Maj 914' });
  await lab.answer(
    'intelligence.record-link',
    aLink(channel, channel, [report], { type: 'offered-on', from: { kind: 'exhibit', id: exhibitId } }),
  );
  await lab.answer(
    'indicators.look',
    aLook(caseId, { code: 'named-network', reason: 'The group of May', reportId: report }),
  );
  await lab.answer('indicators.look', aLook(caseId, { reason: 'Said in the report', reportId: report }));
  await lab.answer('indicators.look', aLook(caseId, { after: 1, verdict: 'not-known' }));
  const seen = await lab.answer('indicators.read', { caseId });
  expect(await one(lab, caseId, 'social-media')).toMatchObject({
    standing: 'present',
    grounds: [{ nature: 'intelligence', handling: 'H2', grading: 'B2', address: `/intelligence/reports/${report}` }],
  });
  expect([seen.present, seen.looked, seen.reports.length]).toEqual([2, 2, 1]);
  await lab.become('prosecutor');
  const hidden = await lab.answer('indicators.read', { caseId });
  expect([hidden.present, hidden.looked, hidden.reports, hidden.withheld]).toEqual([0, 0, [], 0]);
  expect(JSON.stringify(hidden)).not.toMatch(/Maj 914|group of May|Said in the report/);
  expect((await one(lab, caseId, 'drugs')).looks.map(({ step }) => step)).toEqual([1]);
  const { entries } = await lab.answer('ledger.page', { count: 50 });
  expect(JSON.stringify(entries)).not.toMatch(/named-network|group of May/);
  await lab.become('analyst');
  await released(lab, report);
  await lab.become('prosecutor');
  expect((await lab.answer('indicators.read', { caseId })).present).toBe(2);
});

test('a withdrawn report no longer speaks, and a word that rests on it says so', async () => {
  const told = await anIntelligenceStation();
  ({ lab } = told);
  const { caseId } = told;
  const report = await recorded(lab, { caseId });
  await lab.answer('indicators.look', aLook(caseId, { reason: '', reportId: report }));
  await lab.answer('intelligence.withdraw-report', {
    id: report,
    reason: 'Source retracted',
    ...signs('analyst'),
  });
  expect((await one(lab, caseId, 'drugs')).looks[0]?.report).toMatchObject({ isWithdrawn: true });
  expect(await lab.refusal('indicators.read', { caseId: report })).toBe('cases.unknown');
});

test('whoever reads cases sees them and cannot say anything; a case without exhibits is silent', async () => {
  lab = await openTestStation();
  await lab.become('registrar');
  const { id: caseId } = await lab.answer('cases.open', aCase());
  const read = await lab.answer('indicators.read', { caseId });
  expect([read.present, read.looked, read.open]).toEqual([0, 0, 22]);
  expect(await lab.refusal('indicators.look', aLook(caseId))).toBe('station.forbidden');
});
