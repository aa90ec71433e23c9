// Checks, requests out and in, answers and findings as the record holds them; and what is refused.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import { at } from '../a-case.ts';
import { isInstalled, pageTexts } from '../documents/print-paper.ts';
import { itemsOf, own } from '../disclosure/a-disclosure.ts';
import { aJpeg, takenIn } from '../photographs/a-photograph.ts';
import type { TraceRequestId } from '../../../shared/language/identity.ts';
import { aCase, aPistol } from '../intake/entered.ts';
import {
  aLeg,
  anAnswer,
  aRequestFromAbroad,
  aSending,
  aSentRequest,
  aStep,
  aText,
  aTracedCase,
  signature,
  type Traced,
} from './a-trace.ts';

let told: Traced;
beforeEach(async () => {
  told = await aTracedCase();
});
afterEach(() => told.station.close());

const firearm = () => told.station.answer('tracing.firearm', { exhibitId: told.pistolId });
const line = async () => (await firearm()).line;

describe('a check', () => {
  const aCheck = (): InputOf<'tracing.record-check'> => ({
    exhibitIds: [told.pistolId, told.otherId],
    kind: 'national-registry',
    result: 'negative',
    system: 'Terminal 4',
    reference: 'Q-1',
    note: '',
    occurredAt: at('2025-03-18T09:00:00.000Z'),
  });

  test('that found nothing is on record for each firearm, and no longer missing', async () => {
    expect((await line())?.unchecked).toContain('national-registry');
    await told.station.answer('tracing.record-check', aCheck());
    const { checks } = await firearm();
    expect(checks).toMatchObject([{ kind: 'national-registry', result: 'negative', by: 'Test tracing-officer' }]);
    expect((await line())?.unchecked).not.toContain('national-registry');
  });

  test('is corrected by a newer one, and both stay', async () => {
    const { station, pistolId } = told;
    const { ids } = await station.answer('tracing.record-check', { ...aCheck(), exhibitIds: [pistolId] });
    const corrects = ids[0];
    const hit: InputOf<'tracing.record-check'> = {
      ...aCheck(),
      exhibitIds: [pistolId],
      result: 'hit',
      note: 'Registered to a hunter',
      corrects,
    };
    await station.answer('tracing.record-check', hit);
    expect((await firearm()).checks).toHaveLength(2);
    expect((await line())?.readiness.flags).toContain('domestic-first');
    expect(await station.refusal('tracing.record-check', hit)).toBe('tracing.corrected-already');
    const elsewhere = { ...hit, exhibitIds: [told.otherId] };
    expect(await station.refusal('tracing.record-check', elsewhere)).toBe('tracing.check-unknown');
  });

  test('of ammunition, in the future, or with a hit nobody describes is refused', async () => {
    const { station, roundsId } = told;
    const refused = (more: object) => station.refusal('tracing.record-check', { ...aCheck(), ...more });
    expect(await refused({ exhibitIds: [roundsId] })).toBe('tracing.not-a-firearm');
    expect(await refused({ occurredAt: at('2025-03-21T10:00:00.000Z') })).toBe('tracing.in-the-future');
    expect(await refused({ result: 'hit' })).toBe('tracing.words-missing');
    expect(await refused({ note: 'x'.repeat(10_001) })).toBe('station.bad-input');
  });
});

describe('a request', () => {
  test('is written anew until it leaves, signed with its firearms as they are that day', async () => {
    const { station, caseId, pistolId } = told;
    const { id, number } = await station.answer('traces.write', aText(told, { circumstances: '', legalArticle: '' }));
    expect(number).toBe('TR-2025-001');
    expect(await station.refusal('traces.send', aSending(id))).toBe('tracing.incomplete');
    const before = await station.answer('traces.read', { id });
    expect(before.missing.map(({ element }) => element)).toEqual(['legal-article', 'circumstances']);
    await station.answer('traces.write', { id, ...aText(told) });
    await station.answer('traces.send', aSending(id));
    await station.become('registrar');
    const { caseId: _, ...entered } = aPistol(caseId);
    await station.answer('exhibits.revise', {
      id: pistolId,
      ...entered,
      facts: { make: { asConcluded: 'Blow' } },
      reason: 'Looked at again',
    });
    await station.become('tracing-officer');
    const { message } = await station.answer('traces.message', { id });
    expect(message).toContain('MAKE: Zoraki');
    expect(message).toContain('SERIAL: 0718-020412');
    const { line: sent, events } = await station.answer('traces.read', { id });
    expect(sent).toMatchObject({ state: 'sent', due: { kind: 'acknowledgement', day: '2025-04-03' } });
    expect(events.map(({ kind, isSigned }) => [kind, isSigned])).toEqual([
      ['written', false],
      ['sent', true],
    ]);
  });

  test('leaves once, and is written by nobody afterwards', async () => {
    const { station } = told;
    const id = await aSentRequest(told);
    expect(await station.refusal('traces.send', aSending(id))).toBe('tracing.left-already');
    expect(await station.refusal('traces.write', { id, ...aText(told) })).toBe('tracing.left-already');
  });

  test('about a firearm that the same body is still asked about is refused, until that one is closed', async () => {
    const { station } = told;
    const first = await aSentRequest(told);
    const { id } = await station.answer('traces.write', aText(told));
    expect(await station.refusal('traces.send', aSending(id))).toBe('tracing.asked-already');
    await station.answer(
      'traces.record-step',
      aStep(first, 'withdrawn', { note: 'By mistake', occurredAt: at('2025-03-20T10:00:00.000Z') }),
    );
    await station.answer('traces.send', aSending(id));
  });

  test('with ammunition, a firearm twice or of another case, or a country that is gone is refused', async () => {
    const { station, pistolId, roundsId } = told;
    const refused = (more: Parameters<typeof aText>[1]) => station.refusal('traces.write', aText(told, more));
    const asks = (exhibitId: typeof pistolId) => ({ exhibitId, photographs: [], remark: '' });
    expect(await refused({ firearms: [asks(roundsId)] })).toBe('tracing.not-a-firearm');
    expect(await refused({ firearms: [asks(pistolId), asks(pistolId)] })).toBe('tracing.firearm-twice');
    expect(await refused({ addressee: { country: 'YU', body: 'Belgrade' } })).toBe('tracing.country-gone');
    expect(await refused({ addressee: { country: 'QQ', body: 'Nowhere' } })).toBe('tracing.country-unknown');
    expect(await refused({ firearms: [] })).toBe('station.bad-input');
    expect(await refused({ circumstances: 'x'.repeat(10_001) })).toBe('station.bad-input');
    const photographs = [told.caseId] as never[];
    expect(await refused({ firearms: [{ ...asks(pistolId), photographs }] })).toBe('tracing.photograph-of-another');
    await station.become('registrar');
    const { id: elsewhere } = await station.answer('cases.open', aCase({ title: 'OTHER', numbers: [] }));
    const { id: foreign } = await station.answer('exhibits.record', aPistol(elsewhere));
    await station.become('tracing-officer');
    expect(await refused({ firearms: [asks(foreign)] })).toBe('tracing.another-case');
  });

  test('with a wrong passphrase does not leave', async () => {
    const { id } = await told.station.answer('traces.write', aText(told));
    const wrong = { ...aSending(id), signature: { passphrase: 'not this one at all' } };
    expect(await told.station.refusal('traces.send', wrong)).toBe('vault.wrong-passphrase');
    expect((await told.station.answer('traces.read', { id })).line.state).toBe('draft');
  });

  test('goes from step to step, each with its words, and stands on the desk when it is late', async () => {
    const { station } = told;
    const id = await aSentRequest(told);
    station.clock.set('2025-04-25T10:00:00.000Z');
    const desk = async () => (await station.answer('desk.read', {})).lines.map(({ kind }) => kind);
    expect(await desk()).toContain('trace-acknowledgement-overdue');
    const refused = (...step: Parameters<typeof aStep>) => station.refusal('traces.record-step', aStep(...step));
    expect(await refused(id, 'information-given', { note: 'x' })).toBe('tracing.step-not-now');
    expect(await refused(id, 'acknowledged', { occurredAt: at('2025-03-19T10:00:00.000Z') })).toBe(
      'tracing.before-request',
    );
    expect(await refused(id, 'acknowledged', { occurredAt: at('2025-05-19T10:00:00.000Z') })).toBe(
      'tracing.in-the-future',
    );
    expect(await refused(id, 'refused')).toBe('tracing.reason-missing');
    expect(await refused(id, 'information-asked')).toBe('tracing.words-missing');
    expect(await refused(id, 'delayed', { reason: 'ongoing-investigation' })).toBe('tracing.expected-missing');
    await station.answer('traces.record-step', aStep(id, 'acknowledged', { reference: 'ACK-1' }));
    await station.answer('traces.record-step', aStep(id, 'information-asked', { note: 'Which proof marks?' }));
    expect(await desk()).toContain('trace-information-due');
    await station.answer('traces.record-step', aStep(id, 'information-given', { note: 'None' }));
    const delay = { reason: 'ongoing-investigation', expected: '2025-06-01' } as const;
    await station.answer('traces.record-step', aStep(id, 'delayed', delay));
    expect((await station.answer('traces.read', { id })).line).toMatchObject({
      state: 'delayed',
      due: { kind: 'answer', day: '2025-06-01', isLate: false },
    });
    await station.answer('traces.record-step', aStep(id, 'refused', { reason: 'national-security' }));
    expect((await station.answer('traces.read', { id })).line.due).toBeUndefined();
    const { requests } = await station.answer('traces.list', {});
    expect(requests).toMatchObject([{ number: 'TR-2025-001', firearms: 'K5', country: 'TR', state: 'refused' }]);
  });
});

describe('an answer', () => {
  let id: Awaited<ReturnType<typeof aSentRequest>>;
  beforeEach(async () => {
    id = await aSentRequest(told);
    told.station.clock.set('2025-04-25T10:00:00.000Z');
  });
  const refused = (more: Parameters<typeof anAnswer>[2]) =>
    told.station.refusal('traces.record-answer', anAnswer(id, told, more));
  const withLegs = (...legs: object[]) =>
    ({ firearms: [{ exhibitId: told.pistolId, result: 'traced-to-export', legs, note: '' }] }) as never;

  test('is a lead with its legs, its point of diversion and its time to crime', async () => {
    await told.station.answer('traces.record-answer', anAnswer(id, told));
    const { answers, line: shown } = await firearm();
    expect(shown?.origin).toBe('traced');
    expect(answers).toMatchObject([
      {
        status: 'lead',
        firearm: { diversion: { kind: 'last-lawful-holder', country: 'BG' } },
        timeToCrime: {
          holder: 'Dealer Primer, Sofia',
          from: '2018-09-03',
          to: '2025-03-14',
          leastDays: 2384,
          mostDays: 2384,
        },
      },
    ]);
  });

  test('stays a lead also with a statement of reliability', async () => {
    await told.station.answer(
      'traces.record-answer',
      anAnswer(id, told, { statement: 'Taken from the register of exports' }),
    );
    expect((await firearm()).answers).toMatchObject([{ status: 'lead-with-statement' }]);
  });

  test('takes the place of what the same body said before', async () => {
    const { station } = told;
    await station.answer('traces.record-answer', anAnswer(id, told));
    const firearms = [
      { exhibitId: told.pistolId, result: 'not-found' as const, legs: [], note: 'Another number after all' },
    ];
    await station.answer('traces.record-answer', anAnswer(id, told, { firearms }));
    const { answers, line: shown } = await firearm();
    expect(answers).toHaveLength(1);
    expect(shown?.origin).toBe('asked');
    expect((await station.answer('traces.read', { id })).events.map(({ kind }) => kind)).toEqual([
      'written',
      'sent',
      'answered',
      'answered',
    ]);
  });

  test('that is for tracing only has no legs for whoever reads the case', async () => {
    await told.station.answer(
      'traces.record-answer',
      anAnswer(id, told, { visibility: 'tracing', statement: 'Secret words', note: 'Secret words too' }),
    );
    await told.station.become('prosecutor');
    const { answers } = await firearm();
    expect(answers).toMatchObject([{ isWithheld: true, statement: '', firearm: { legs: [] } }]);
    expect(JSON.stringify(await told.station.answer('traces.read', { id }))).not.toMatch(/Primer|Secret words/);
    expect((await told.station.answer('tracing.common-grounds', {})).withheld).toBe(1);
    expect(await told.station.refusal('traces.message', { id })).toBe('station.forbidden');
  });

  test('dated before its request, after it came, or about another firearm is refused', async () => {
    expect(await refused({ dated: '2025-03-19' })).toBe('tracing.answer-before-request');
    expect(await refused({ dated: '2025-04-23' })).toBe('tracing.answer-ahead');
    expect(await refused({ firearms: [{ exhibitId: told.otherId, result: 'not-found', legs: [], note: '' }] })).toBe(
      'tracing.firearm-not-asked',
    );
  });

  test('with legs that cannot be is refused, and nothing of it is kept', async () => {
    expect(await refused(withLegs({ ...aLeg, until: '2017' }))).toBe('tracing.leg-reversed');
    expect(await refused(withLegs(aLeg, { ...aLeg, from: '2016', until: '' }))).toBe('tracing.legs-out-of-order');
    expect(await refused(withLegs({ ...aLeg, from: '2025-05', until: '' }))).toBe('tracing.leg-ahead');
    expect(await refused(withLegs({ ...aLeg, country: 'SU' }))).toBe('tracing.country-gone-then');
    expect(await refused(withLegs({ ...aLeg, country: 'ZZ' }))).toBe('tracing.country-unknown');
    expect(await refused(withLegs({ ...aLeg, from: '1.6.2018' }))).toBe('station.bad-input');
    expect((await told.station.answer('traces.read', { id })).answers).toEqual([]);
  });

  test('leads to what two traced firearms share', async () => {
    const { station, otherId, pistolId } = told;
    const both = [otherId, pistolId].map((exhibitId) => ({ exhibitId, photographs: [], remark: '' }));
    const second = await aSentRequest(told, { firearms: both, addressee: { country: 'BG', body: 'Sofia' } });
    const answer = anAnswer(second, told);
    const firearms = answer.firearms.flatMap((one) => [one, { ...one, exhibitId: otherId }]);
    await station.answer('traces.record-answer', { ...answer, firearms });
    const { grounds } = await station.answer('tracing.common-grounds', {});
    expect(grounds).toContainEqual({
      kind: 'holder',
      what: 'Dealer Primer, Sofia',
      exhibits: expect.arrayContaining([{ id: otherId, label: 'LUGINA-14 / K4' }]),
    });
  });
});

describe('the rate', () => {
  const establish = (more: object = {}) => ({
    exhibitId: told.otherId,
    means: 'toolmarks' as const,
    statement: 'Converted in the workshop of the suspect',
    document: 'Report KFA-B-2025-0311',
    occurredAt: at('2025-03-20T09:00:00.000Z'),
    stands: true,
    ...more,
  });

  test('counts what is traced and what is established, and a finding taken back no more', async () => {
    const { station, caseId } = told;
    const rate = async () => (await station.answer('tracing.firearms', { caseId })).success;
    expect(await rate()).toEqual({ recovered: 2, traced: 0, established: 0, percent: 0 });
    const { id } = await station.answer('tracing.establish', establish());
    expect(await rate()).toEqual({ recovered: 2, traced: 0, established: 1, percent: 50 });
    await station.answer('tracing.establish', establish({ corrects: id, stands: false }));
    expect(await rate()).toMatchObject({ established: 0 });
    expect(await station.refusal('tracing.establish', establish({ corrects: id }))).toBe('tracing.corrected-already');
    expect(await station.refusal('tracing.establish', establish({ stands: false }))).toBe('tracing.finding-unknown');
  });

  test('says that two exhibits have one number', async () => {
    const { station, caseId } = told;
    await station.become('registrar');
    await station.answer('exhibits.record', aPistol(caseId, { mark: 'K6' }));
    const { firearms } = await station.answer('tracing.firearms', { caseId });
    const flagged = firearms.filter(({ readiness }) => readiness.flags.includes('serial-elsewhere'));
    expect(flagged.map(({ mark }) => mark)).toEqual(['K5', 'K6']);
  });
});

describe('a request from abroad', () => {
  test('is searched among the exhibits here, and the search is kept also where it found nothing', async () => {
    const { station, pistolId } = told;
    const { id, number } = await station.answer('incoming-traces.register', aRequestFromAbroad());
    expect(number).toBe('TI-2025-001');
    expect(await station.answer('incoming-traces.search', { id })).toEqual({ found: 1 });
    await station.answer(
      'incoming-traces.record-step',
      aStep(id, 'acknowledged', { occurredAt: at('2025-03-20T10:00:00.000Z') }),
    );
    const read = await station.answer('incoming-traces.read', { id });
    expect(read.searches).toMatchObject([
      { firearms: [{ candidates: [{ exhibitId: pistolId, mark: 'K5', serial: '0718-020412' }] }, { candidates: [] }] },
    ]);
    await station.answer('incoming-traces.answer', {
      id,
      occurredAt: at('2025-03-20T10:00:00.000Z'),
      reference: 'OUT-9',
      words: 'Seized here on 14.03.2025',
      exhibitIds: [pistolId],
      isComplete: true,
    });
    const answered = await station.answer('incoming-traces.read', { id });
    expect(answered.line.state).toBe('answered');
    expect(answered.answer).toEqual({
      words: 'Seized here on 14.03.2025',
      exhibits: [{ id: pistolId, label: 'LUGINA-14 / K5' }],
    });
    const { requests } = await station.answer('incoming-traces.list', {});
    expect(requests).toMatchObject([{ body: 'Focal point, Skopje', firearms: '0718-O20412, ZZ99881' }]);
  });

  test('is registered once, names no exhibit to whoever cannot keep it, and has a deadline on the desk', async () => {
    const { station, pistolId } = told;
    const asked = aRequestFromAbroad({ assuresConfidentiality: false });
    const { id } = await station.answer('incoming-traces.register', asked);
    expect(await station.refusal('incoming-traces.register', asked)).toBe('tracing.registered-already');
    const answer = { id, occurredAt: at('2025-03-20T10:00:00.000Z'), reference: '', words: 'Yes', isComplete: true };
    expect(await station.refusal('incoming-traces.answer', { ...answer, exhibitIds: [pistolId] })).toBe(
      'tracing.confidentiality-not-assured',
    );
    station.clock.set('2025-04-01T10:00:00.000Z');
    const { lines } = await station.answer('desk.read', {});
    expect(lines).toContainEqual(
      expect.objectContaining({ kind: 'incoming-trace-due', address: `/tracing/incoming/${id}` }),
    );
    const serial = { make: 'CZ', model: '', calibre: '', serial: '', country: '', note: '' };
    const bare = await station.answer(
      'incoming-traces.register',
      aRequestFromAbroad({ theirNumber: '2', firearms: [serial] }),
    );
    expect(await station.refusal('incoming-traces.search', { id: bare.id })).toBe('tracing.no-serial');
    await station.become('prosecutor');
    expect(await station.refusal('incoming-traces.read', { id })).toBe('station.forbidden');
  });
});

describe('on paper', () => {
  test.skipIf(!isInstalled('pdftotext'))(
    'stands what is asked, who signed, and for the file what came back',
    { timeout: 60_000 },
    async () => {
      const { station } = told;
      const id = await aSentRequest(told);
      station.clock.set('2025-04-25T10:00:00.000Z');
      await station.answer('traces.record-answer', anAnswer(id, told));
      const printed = async (request: TraceRequestId, withAnswers: boolean) => {
        const { jobId } = await station.answer('traces.document', { id: request, language: 'en', withAnswers });
        const { result } = await station.jobEnded(jobId);
        const media = await station.station.media({ kind: 'document', id: result?.documentId ?? '', toSave: false });
        const bytes = media.read(0, media.size);
        media.close();
        return pageTexts(bytes).join('\n');
      };
      const out = await printed(id, false);
      expect(out).toMatch(/National bureau, Ankara/);
      expect(out).toMatch(/0718-020412/);
      expect(out).toMatch(/signed by/);
      expect(out).not.toMatch(/Dealer Primer/);
      expect(await printed(id, true)).toMatch(/Dealer Primer, Sofia/);
      const restricted = await aSentRequest(told, { addressee: { country: 'BG', body: 'Sofia' } });
      const only = { visibility: 'tracing', note: 'Dealer Primer is watched', reference: 'SOF-1' } as const;
      await station.answer('traces.record-answer', anAnswer(restricted, told, only));
      const paper = await printed(restricted, true);
      expect(paper).toMatch(/SOF-1/);
      expect(paper).toMatch(/for tracing and analysis only/);
      expect(paper).not.toMatch(/Dealer Primer/);
    },
  );

  test('a photograph that is held back leaves by no request, whenever it was chosen', { timeout: 60_000 }, async () => {
    const { station, caseId, pistolId } = told;
    await station.become('examiner');
    const { id: photograph } = await takenIn(station, { caseId, exhibitId: pistolId }, 'K1.jpg', await aJpeg(1));
    await station.become('tracing-officer');
    const chosen = { firearms: [{ exhibitId: pistolId, photographs: [photograph], remark: '' }] };
    const { id } = await station.answer('traces.write', aText(told, chosen));
    const paper = { id, language: 'en', withAnswers: false } as const;
    const { jobId } = await station.answer('traces.document', paper);
    const made = await station.jobEnded(jobId);
    await station.become('prosecutor');
    const hold = {
      attachmentId: photograph,
      code: 'H1',
      provider: 'Partner service',
      reason: 'As it was sent',
    } as const;
    await station.answer('handling.mark', { ...hold, ...own() });
    await station.become('tracing-officer');
    expect(await station.refusal('traces.document', paper)).toBe('handling.held-back');
    expect(await station.refusal('traces.send', aSending(id))).toBe('handling.held-back');
    expect(made.state).toBe('done');
  });

  test('a file for machines is kept like any document, and the ledger is sound', { timeout: 60_000 }, async () => {
    const { station, caseId } = told;
    const id = await aSentRequest(told);
    for (const format of ['json', 'csv'] as const) {
      const { jobId } = await station.answer('traces.machine-file', { id, format });
      expect((await station.jobEnded(jobId)).state).toBe('done');
    }
    const { documents } = await station.answer('documents.list', { caseId });
    expect(documents.map(({ fileName }) => fileName).toSorted()).toEqual([
      'trace-request-TR-2025-001.csv',
      'trace-request-TR-2025-001.json',
    ]);
    const { jobId } = await station.answer('ledger.verify', {});
    expect((await station.jobEnded(jobId)).result?.report).toMatchObject({ isSound: true });
    expect(signature.passphrase).not.toBe('');
  });
});

test('disclosure knows the request and whoever wrote it', async () => {
  const { station, caseId } = told;
  await aSentRequest(told);
  await station.become('prosecutor');
  await station.answer('disclosure.number', { caseId });
  const request = (await itemsOf(station, caseId)).find(({ kind }) => kind === 'trace');
  expect(request).toMatchObject({ label: 'TR-2025-001', by: 'Test tracing-officer' });
});
