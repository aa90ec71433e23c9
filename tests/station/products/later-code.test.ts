// A file of an answer, or of a check in a register, that gets a code once the product is issued: the product says so, and no copy of it leaves.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { present } from '../../present.ts';
import { passphraseOf } from '../open-test-station.ts';
import { signs } from '../intelligence/some-intelligence.ts';
import { aJpeg, takenIn } from '../photographs/a-photograph.ts';
import { anAnswer, aSentRequest, aTracedCase, type Traced } from '../tracing/a-trace.ts';

let told: Traced;
beforeAll(async () => {
  told = await aTracedCase();
}, 60_000);
afterAll(() => told.station.close());

test('a trace summary is held by the code that the file of its answer or of a check gets later, and says so', async () => {
  const { station, caseId, pistolId } = told;
  const requestId = await aSentRequest(told);
  await station.become('registrar');
  const { id: attachmentId } = await takenIn(station, { caseId }, 'answer.jpg', await aJpeg(3));
  const { id: checkFile } = await takenIn(station, { caseId }, 'check.jpg', await aJpeg(4));
  await station.become('tracing-officer');
  station.clock.set('2025-04-22T10:00:00.000Z');
  await station.answer('tracing.record-check', {
    exhibitIds: [pistolId],
    kind: 'iarms',
    result: 'negative',
    system: 'iARMS',
    reference: '',
    note: '',
    attachmentId: checkFile,
    occurredAt: '2025-04-20T10:00:00.000Z',
  });
  await station.answer('traces.record-answer', anAnswer(requestId, told, { attachmentId }));
  await station.become('analyst');
  const { id } = await station.answer('products.record', {
    kind: 'trace-summary',
    subject: { kind: 'exhibit', id: pistolId },
    title: 'Where K3 came from',
    receiver: { kind: 'own' },
    handling: 'H0',
    conditions: '',
    classification: '',
    language: 'en',
    reviewOn: '2025-09-01',
    texts: {},
    reportIds: [],
    reason: '',
  });
  const { template } = await station.answer('products.product', { id });
  const texts = Object.fromEntries(template.sections.map(({ code }) => [code, 'See the records.']));
  await station.answer('products.revise', {
    id,
    version: 1,
    title: 'Where K3 came from',
    receiver: { kind: 'own' },
    handling: 'H0',
    conditions: '',
    classification: '',
    language: 'en',
    reviewOn: '2025-09-01',
    texts,
    reportIds: [],
  });
  const { jobId } = await station.answer('products.issue', { id, version: 2, ...signs('analyst') });
  const job = await station.jobEnded(jobId);
  expect(job.error).toBeUndefined();
  const copy = () => station.station.media({ kind: 'document', id: present(job.result?.documentId), toSave: true });
  (await copy()).close();
  const before = await station.answer('products.product', { id });
  expect([before.mayLeave, before.heldSince]).toEqual([true, []]);
  const mark = (file: typeof attachmentId, code: 'H1' | 'H2') =>
    station.answer('handling.mark', {
      attachmentId: file,
      code,
      provider: 'Partner service',
      reason: 'As it was sent',
      signature: { passphrase: passphraseOf('prosecutor') },
    });
  await station.become('prosecutor');
  await mark(checkFile, 'H2');
  await station.become('analyst');
  const checked = await station.answer('products.product', { id });
  expect([checked.mayLeave, checked.heldSince]).toEqual([false, [{ label: 'iARMS', code: 'H2' }]]);
  await station.become('prosecutor');
  await mark(attachmentId, 'H1');
  await station.become('analyst');
  const after = await station.answer('products.product', { id });
  expect([after.mayLeave, after.heldSince]).toEqual([
    false,
    [
      { label: 'TR-2025-001', code: 'H1' },
      { label: 'iARMS', code: 'H2' },
    ],
  ]);
  await expect(copy()).rejects.toThrow('products.held-back');
  // The file is a photograph of a letter; what is drawn by it is held all the same.
  const { events } = await station.answer('links.event-map', { from: '', until: '' });
  const drawn = events.filter(({ nature }) => nature === 'foreign');
  expect(drawn.length).toBeGreaterThan(0);
  expect(drawn.map(({ held }) => held)).toEqual(drawn.map(() => 'H1'));
}, 60_000);
