// Comparisons as an examiner and a reviewer keep them: seen again exactly, never over something that was not seen, never changed.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { CaseId, TaskId } from '../../../shared/language/identity.ts';
import { aCase, withExhibit } from '../a-case.ts';
import { aConclusion, verified } from '../conclusions/a-conclusion.ts';
import { aRequest, planned } from '../examination/a-request.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';
import { aJpeg, takenIn, type Attachment } from '../photographs/a-photograph.ts';
import { taskStart, withSignedWorksheet } from '../worksheets/a-worksheet.ts';

type Entered = InputOf<'comparisons.save'>;

let lab: TestStation;
let caseId: CaseId;
let otherCase: CaseId;
let evidence: Attachment;
let testFire: Attachment;
let elsewhere: Attachment;
let taskId: TaskId;
let otherTask: TaskId;
beforeAll(async () => {
  lab = await openTestStation();
  const { caseId: first, exhibitId } = await withExhibit(lab, { kind: 'cartridge-case', description: 'Case 9 mm' });
  caseId = first;
  ({ id: otherCase } = await lab.answer('cases.open', aCase({ title: 'DRENICA-2' })));
  evidence = await takenIn(lab, { caseId, exhibitId }, 'K1.jpg', await aJpeg(1));
  testFire = await takenIn(lab, { caseId }, 'T1.jpg', await aJpeg(2));
  elsewhere = await takenIn(lab, { caseId: otherCase }, 'X1.jpg', await aJpeg(3));
  await lab.answer('attachments.revise', { id: evidence.id, micrometresPerPixel: 2.5 });
  evidence = { ...evidence, micrometresPerPixel: 2.5 };
  const { id: requestId } = await lab.answer('requests.record', aRequest(caseId, [exhibitId]));
  await lab.become('examiner');
  [taskId, otherTask] = await planned(lab, { requestId, exhibitId }, 'cartridge-case-comparison', 'toolmarks');
}, 60_000);
afterAll(() => lab.close());

const seen = ({ id, sha256, micrometresPerPixel }: Attachment): Entered['left'] => ({
  attachmentId: id,
  sha256,
  ...(micrometresPerPixel === undefined ? {} : { micrometresPerPixel }),
});
const side = {
  centre: { x: 300.5, y: 200.25 },
  scale: 0.75,
  degrees: -12.5,
  isMirrored: false,
  brightness: 20,
  contrast: -10,
};
const aComparison = (changes: Partial<Entered> = {}): Entered => ({
  caseId,
  left: seen(evidence),
  right: seen(testFire),
  view: {
    version: 1,
    mode: 'split',
    isLocked: true,
    line: 0.4,
    opacity: 0.5,
    stage: { width: 1180, height: 560 },
    left: side,
    right: { ...side, isMirrored: true },
  },
  features: [{ left: { x: 10, y: 20 }, right: { x: 30, y: 40 }, words: 'firing pin drag', finding: 'agreement' }],
  note: 'Test fire 1 beside K1.',
  purpose: 'test-fire-to-evidence',
  ...changes,
});

test('what was seen is read again as it was kept, with both pictures', async () => {
  const entered = aComparison();
  const { id } = await lab.answer('comparisons.save', entered);
  const { comparison, left, right } = await lab.answer('comparisons.read', { id });
  expect(comparison).toMatchObject({
    view: entered.view,
    features: entered.features,
    note: 'Test fire 1 beside K1.',
    purpose: 'test-fire-to-evidence',
    left: { ...entered.left, mark: 'K1', caseTitle: 'LUGINA-14' },
    right: { ...entered.right, mark: '' },
    recordedBy: 'Test examiner',
  });
  expect([left.attachment.id, right.attachment.id]).toEqual([evidence.id, testFire.id]);
});

test('a reviewer compares on their own, a prosecutor only reads', async () => {
  await lab.become('reviewer');
  await lab.answer('comparisons.pictures', { left: evidence.id, right: elsewhere.id });
  await lab.answer('comparisons.save', aComparison({ right: seen(elsewhere), purpose: 'evidence-to-evidence' }));
  await lab.become('prosecutor');
  expect(await lab.refusal('comparisons.save', aComparison())).toBe('station.forbidden');
  await lab.answer('comparisons.list', { caseId });
  await lab.become('examiner');
});

test('is listed by either of its cases, by a picture and by a task, the newest first', async () => {
  const { id } = await lab.answer(
    'comparisons.save',
    aComparison({ left: seen(elsewhere), right: seen(testFire), taskId }),
  );
  const listed = async (asked: InputOf<'comparisons.list'>) =>
    (await lab.answer('comparisons.list', asked)).comparisons.map((one) => one.id);
  expect((await listed({ caseId }))[0]).toBe(id);
  expect(await listed({ taskId })).toEqual([id]);
  expect(await listed({ taskId: otherTask })).toEqual([]);
  expect(await listed({ caseId: otherCase })).toContain(id);
  expect(await listed({ attachmentId: evidence.id })).not.toContain(id);
  expect(await listed({ attachmentId: testFire.id })).toContain(id);
});

test('goes on from an earlier one of the same pictures, and from no other', async () => {
  const first = await lab.answer('comparisons.save', aComparison());
  const second = await lab.answer('comparisons.save', aComparison({ previous: first.id, note: 'Line moved.' }));
  expect((await lab.answer('comparisons.read', { id: second.id })).comparison.previous).toBe(first.id);
  // The first stays as it was.
  expect((await lab.answer('comparisons.read', { id: first.id })).comparison.note).toBe('Test fire 1 beside K1.');
  expect(await lab.refusal('comparisons.save', aComparison({ right: seen(elsewhere), previous: first.id }))).toBe(
    'comparisons.of-other-pictures',
  );
  expect(await lab.refusal('comparisons.save', aComparison({ previous: unknownId }))).toBe('comparisons.unknown');
  expect(await lab.refusal('comparisons.read', { id: unknownId })).toBe('comparisons.unknown');
});

const unknownId = '01900000-0000-7000-8000-000000000000';

test('is not kept over bytes or a scale that nobody saw', async () => {
  const refused = (changes: Partial<Entered>) => lab.refusal('comparisons.save', aComparison(changes));
  expect(await refused({ left: { ...seen(evidence), sha256: 'a'.repeat(64) } })).toBe('comparisons.changed-meanwhile');
  expect(await refused({ left: { ...seen(evidence), micrometresPerPixel: 3 } })).toBe('comparisons.changed-meanwhile');
  expect(await refused({ left: { ...seen(evidence), attachmentId: unknownId } })).toBe('attachments.unknown');
  expect(await refused({ caseId: otherCase })).toBe('comparisons.of-another-case');
  const foreign = { left: seen(elsewhere), right: seen(elsewhere), caseId: otherCase };
  expect(await refused({ ...foreign, taskId })).toBe('comparisons.of-another-case');
  // Well-formed, and nobody planned it.
  expect(await refused({ taskId: unknownId })).toBe('tasks.unknown');
  const outside = { left: { x: 10, y: 20 }, right: { x: 601, y: 40 }, words: '', finding: 'open' } as const;
  expect(await refused({ features: [outside] })).toBe('comparisons.feature-outside');
});

test('a scale that is set anew afterwards leaves what was seen then', async () => {
  const { id } = await lab.answer('comparisons.save', aComparison());
  await lab.answer('attachments.revise', { id: evidence.id, micrometresPerPixel: 2.6 });
  const { comparison, left } = await lab.answer('comparisons.read', { id });
  expect(comparison.left.micrometresPerPixel).toBe(2.5);
  expect(left.attachment.micrometresPerPixel).toBe(2.6);
  expect(await lab.refusal('comparisons.save', aComparison())).toBe('comparisons.changed-meanwhile');
  await lab.answer('attachments.revise', { id: evidence.id, micrometresPerPixel: 2.5 });
});

test('a file that is no picture cannot be compared', async () => {
  const words = await takenIn(lab, { caseId }, 'words.txt', Buffer.from('no picture at all'));
  expect(await lab.refusal('comparisons.pictures', { left: words.id, right: evidence.id })).toBe(
    'comparisons.not-a-picture',
  );
  expect(await lab.refusal('comparisons.save', aComparison({ right: seen(words) }))).toBe('comparisons.not-a-picture');
});

test('a conclusion rests on comparisons that were kept and show its case, and takes them out of sight until it is verified', async () => {
  await lab.answer('tasks.start', { id: taskId, occurredAt: taskStart });
  await withSignedWorksheet(lab, taskId);
  // Saved without a task, as somebody does who only looks first.
  const { id: restedOn } = await lab.answer('comparisons.save', aComparison({ note: 'SECRET' }));
  const foreign = { left: seen(elsewhere), right: seen(elsewhere), caseId: otherCase };
  const { id: notOfCase } = await lab.answer('comparisons.save', aComparison(foreign));
  const on = (id: string) => aConclusion(taskId, { comparisons: [id] });
  expect(await lab.refusal('conclusions.record', on('Comparison 3'))).toBe('comparisons.unknown');
  expect(await lab.refusal('conclusions.record', on(unknownId))).toBe('comparisons.unknown');
  expect(await lab.refusal('conclusions.record', on(notOfCase))).toBe('comparisons.of-another-case');
  const { id: conclusionId } = await lab.answer('conclusions.record', on(restedOn));
  const seenBy = async () => {
    const { comparisons } = await lab.answer('comparisons.list', { caseId });
    const alone = await lab.ask('comparisons.read', { id: restedOn });
    return { isListed: comparisons.some(({ id }) => id === restedOn), isRead: alone.ok };
  };
  expect(await seenBy()).toEqual({ isListed: true, isRead: true });
  await lab.become('reviewer');
  expect(await seenBy()).toEqual({ isListed: false, isRead: false });
  await verified(lab, conclusionId, 'identification');
  expect(await seenBy()).toEqual({ isListed: true, isRead: true });
  await lab.become('examiner');
});

test('every save stands in the ledger and the record still verifies', async () => {
  await lab.become('supervisor');
  const { jobId } = await lab.answer('ledger.verify', {});
  expect(await lab.jobEnded(jobId)).toMatchObject({
    state: 'done',
    result: { report: { isSound: true, findings: [] } },
  });
});
