// What leaves the house and comes back, what is used up, what is gone for good, and who held what.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { CustodyEventId, ExhibitId, PersonId, type PlaceId, type CaseId } from '../../../shared/language/identity.ts';
import { at, aCase, aCustodyEvent, anExhibit, sealNotLookedAt } from '../a-case.ts';
import { isInstalled, pageTexts } from '../documents/print-paper.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';

let station: TestStation;
let caseId: CaseId;
let telephone: ExhibitId;
let room: PlaceId;
const signature = { passphrase: passphraseOf('custodian') };

beforeEach(async () => {
  station = await openTestStation();
  ({ id: caseId } = await station.answer('cases.open', aCase()));
  ({ id: telephone } = await station.answer('exhibits.record', anExhibit(caseId, { mark: 'K14', kind: 'device' })));
  await station.become('custodian');
  ({ id: room } = await station.answer('places.add', { kind: 'room', name: 'R1' }));
  await station.answer(
    'custody.record',
    aCustodyEvent(telephone, { type: 'stored', to: { kind: 'place', id: room }, sealIn: '0048224', signature }),
  );
});
afterEach(() => station.close());

const toLaboratory = (changes: Partial<InputOf<'custody.record'>> = {}) =>
  aCustodyEvent(telephone, {
    type: 'sent-to-laboratory',
    occurredAt: at('2025-03-17T07:40:00.000Z'),
    to: { kind: 'outside', label: 'Digital laboratory' },
    authority: 'KFA-D-2025-0122',
    dueAt: at('2025-03-24T07:40:00.000Z'),
    signature,
    ...changes,
  });
const loans = (state: InputOf<'custody.loans'>['state'] = 'all') => station.answer('custody.loans', { state });
const desk = async () => (await station.answer('desk.read', {})).counts;

describe('a loan', () => {
  test('says to whom, since when and until when, and is overdue the moment it is', async () => {
    await station.answer('custody.record', toLaboratory());
    expect(await loans()).toMatchObject({
      total: 1,
      loans: [{ exhibit: 'LUGINA-14 / K14', to: { label: 'Digital laboratory' }, state: 'due-soon', seal: '0048224' }],
    });
    expect(await desk()).not.toHaveProperty('loan-overdue');
    station.clock.set('2025-03-24T07:41:00.000Z');
    expect((await loans('overdue')).counts.overdue).toBe(1);
    expect((await desk())['loan-overdue']).toBe(1);
  });

  test('ends when it comes back, and a seal that differs is a gap', async () => {
    await station.answer('custody.record', toLaboratory());
    const back = {
      type: 'received-from-laboratory',
      occurredAt: at('2025-03-17T07:50:00.000Z'),
      from: { kind: 'outside', label: 'Digital laboratory' },
      to: { kind: 'place', id: room },
      sealOut: '0048242',
      signature,
    } as const;
    await station.answer('custody.record', aCustodyEvent(telephone, back));
    expect((await loans()).total).toBe(0);
    const { gaps } = await station.answer('custody.timeline', { exhibitId: telephone });
    expect(gaps.filter(({ kind }) => kind !== 'begins-in-the-middle')).toMatchObject([
      { kind: 'seal-differs', expected: '0048224', found: '0048242' },
    ]);
  });

  test('without a day on which it is due is a line on the desk', async () => {
    await station.answer('custody.record', toLaboratory({ dueAt: undefined }));
    expect((await loans('without-due')).total).toBe(1);
    expect((await desk())['loan-without-due']).toBe(1);
  });

  test('nothing leaves with the courier silently: moved outside is out, and on the desk', async () => {
    const courier = { type: 'moved', to: { kind: 'outside', label: 'Courier' }, dueAt: undefined } as const;
    await station.answer('custody.record', toLaboratory(courier));
    expect(await loans('without-loan')).toMatchObject({ total: 1, loans: [{ to: { label: 'Courier' } }] });
    expect((await desk())['loan-without-due']).toBe(1);
  });

  test('is not due before it left, and only a loan is due at all', async () => {
    expect(await station.refusal('custody.record', toLaboratory({ dueAt: at('2025-03-17T07:40:00.000Z') }))).toBe(
      'custody.due-before-departure',
    );
    const seen = { type: 'seen', to: undefined } as const;
    expect(await station.refusal('custody.record', toLaboratory(seen))).toBe('custody.due-not-here');
  });

  test('gets another day by a correction that names the first', async () => {
    const { eventIds } = await station.answer('custody.record', toLaboratory());
    const correction = {
      eventId: CustodyEventId.parse(eventIds[0]),
      occurredAt: at('2025-03-17T07:40:00.000Z'),
      dueAt: at('2025-06-30T10:00:00.000Z'),
      to: { kind: 'outside', label: 'Digital laboratory, unit 2' },
      reason: 'Extended by their letter 44/25',
      note: '',
      signature,
    } as const;
    expect(await station.refusal('custody.correct', { ...correction, dueAt: at('2025-03-01T10:00:00.000Z') })).toBe(
      'custody.due-before-departure',
    );
    expect(await station.refusal('custody.correct', { ...correction, quantity: 2 })).toBe('custody.quantity-not-here');
    await station.answer('custody.correct', correction);
    expect((await loans()).loans).toMatchObject([
      { dueAt: '2025-06-30T10:00:00.000Z', state: 'on-loan', to: { label: 'Digital laboratory, unit 2' } },
    ]);
  });
});

describe('what is used up', () => {
  let rounds: ExhibitId;
  beforeEach(async () => {
    await station.become('registrar');
    ({ id: rounds } = await station.answer(
      'exhibits.record',
      anExhibit(caseId, { mark: 'K20', kind: 'ammunition', quantity: 14, unit: 'piece' }),
    ));
  });
  const own = { passphrase: passphraseOf('registrar') };
  const fired = (changes: Partial<InputOf<'custody.record'>> = {}) =>
    aCustodyEvent(rounds, {
      type: 'test-fired',
      to: undefined,
      quantity: 3,
      authority: 'KFA-B-2025-0311',
      witness: { login: 'examiner', passphrase: passphraseOf('examiner') },
      signature: own,
      ...changes,
    });

  test('is counted against what was received, and what is left is shown', async () => {
    await station.answer('custody.record', fired());
    const { amount, events } = await station.answer('custody.timeline', { exhibitId: rounds });
    expect(amount).toEqual({ received: 14, taken: 3, left: 11, unit: 'piece' });
    expect(events[0]).toMatchObject({ quantity: 3, witness: 'Test examiner' });
    expect(await station.refusal('custody.record', fired({ type: 'consumed', quantity: 12 }))).toBe(
      'custody.more-than-left',
    );
    await station.answer('custody.record', fired({ type: 'consumed', quantity: 11 }));
  });

  test('needs an amount above zero, an authority, a witness, and one exhibit at a time', async () => {
    expect(await station.refusal('custody.record', fired({ quantity: undefined }))).toBe('custody.needs-quantity');
    for (const quantity of [0, -3, 1.5]) {
      expect(await station.refusal('custody.record', fired({ quantity }))).toBe('station.bad-input');
    }
    expect(await station.refusal('custody.record', fired({ authority: '  ' }))).toBe('custody.needs-authority');
    expect(await station.refusal('custody.record', fired({ witness: undefined }))).toBe('custody.needs-witness');
    expect(await station.refusal('custody.record', fired({ exhibitIds: [rounds, telephone] }))).toBe(
      'custody.one-exhibit-at-a-time',
    );
    expect(await station.refusal('custody.record', fired({ type: 'examined' }))).toBe('custody.quantity-not-here');
  });

  test('is put right by a correction, never beyond what there was', async () => {
    const { eventIds } = await station.answer('custody.record', fired());
    const correction = {
      eventId: CustodyEventId.parse(eventIds[0]),
      occurredAt: at('2025-03-17T07:30:00.000Z'),
      reason: 'Counted again',
      note: '',
      signature: own,
    } as const;
    expect(await station.refusal('custody.correct', { ...correction, quantity: 15 })).toBe('custody.more-than-left');
    const right = { ...correction, quantity: 14 };
    // What was witnessed is corrected before a witness.
    expect(await station.refusal('custody.correct', right)).toBe('custody.needs-witness');
    await station.answer('custody.correct', {
      ...right,
      witness: { login: 'examiner', passphrase: passphraseOf('examiner') },
    });
    expect((await station.answer('custody.timeline', { exhibitId: rounds })).amount).toMatchObject({ left: 0 });
  });

  test.skipIf(!isInstalled('pdftotext'))(
    'a correction that was corrected counts on paper as it does on the screen',
    async () => {
      const { eventIds } = await station.answer('custody.record', fired());
      const correction = {
        occurredAt: at('2025-03-17T07:30:00.000Z'),
        reason: 'Counted again',
        note: '',
        signature: own,
        witness: { login: 'examiner', passphrase: passphraseOf('examiner') },
      };
      const first = { ...correction, eventId: CustodyEventId.parse(eventIds[0]), quantity: 5 };
      const { eventId } = await station.answer('custody.correct', first);
      await station.answer('custody.correct', { ...correction, eventId, quantity: 4 });
      expect((await station.answer('custody.timeline', { exhibitId: rounds })).amount).toMatchObject({ left: 10 });
      const { jobId } = await station.answer('custody.record-document', { exhibitId: rounds, language: 'en' });
      const { documentId = '' } = (await station.jobEnded(jobId)).result ?? {};
      const media = await station.station.media({ kind: 'document', id: documentId, toSave: false });
      const words = pageTexts(Buffer.from(media.read(0, media.size)))
        .join(' ')
        .replaceAll(/\s+/g, ' ');
      media.close();
      expect(words).toContain('left 10 pieces');
      expect(words).not.toMatch(/left (9|11) pieces/);
    },
  );

  test('the ends of a hand-over are not corrected: two persons signed them', async () => {
    const { eventIds } = await station.answer('custody.record', fired());
    const ends = {
      eventId: CustodyEventId.parse(eventIds[0]),
      occurredAt: at('2025-03-17T07:30:00.000Z'),
      to: { kind: 'outside', label: 'Somebody' },
      reason: 'x',
      note: '',
      signature: own,
    } as const;
    expect(await station.refusal('custody.correct', ends)).toBe('custody.ends-not-here');
  });
});

describe('several offers of one hand-over', () => {
  let second: ExhibitId;
  let offers: OutputOf<'custody.offers'>['offers'];
  beforeEach(async () => {
    await station.become('registrar');
    ({ id: second } = await station.answer('exhibits.record', anExhibit(caseId, { mark: 'K15' })));
    await station.become('custodian');
    await station.answer('custody.offer', {
      exhibitIds: [telephone, second],
      to: PersonId.parse(station.people.examiner),
      occurredAt: at('2025-03-17T07:45:00.000Z'),
      purpose: 'Examination',
      authority: '',
      note: '',
      signature,
    });
    ({ offers } = await station.answer('custody.offers', { mine: false }));
  });
  const receiver = { login: 'examiner', passphrase: passphraseOf('examiner') };
  const occurredAt = at('2025-03-17T07:50:00.000Z');

  const acceptAll = (who: { readonly login: string; readonly passphrase: string }) => ({
    answers: offers.map(({ id }) => ({ answer: 'accept' as const, offerId: id, sealReading: sealNotLookedAt })),
    receiver: who,
    occurredAt,
    note: '',
  });

  test('are answered each for itself under one signature: one is taken over, the other goes on lying where it lay', async () => {
    const [taken, left] = offers;
    const holderOf = async (id: string | undefined) =>
      (await station.answer('exhibits.read', { id: ExhibitId.parse(id) })).holder?.label;
    const before = await holderOf(left?.exhibitId);
    const { eventIds } = await station.answer('custody.answer-all', {
      answers: [
        { answer: 'accept', offerId: CustodyEventId.parse(taken?.id), sealReading: sealNotLookedAt },
        {
          answer: 'reject',
          offerId: CustodyEventId.parse(left?.id),
          condition: { as: 'packaging-damaged', words: 'Bag torn at the zip' },
          reason: 'Its bag is torn',
        },
      ],
      receiver,
      occurredAt,
      note: 'Counted at the door',
    });
    expect(eventIds).toHaveLength(2);
    expect([await holderOf(taken?.exhibitId), await holderOf(left?.exhibitId)]).toEqual(['Test examiner', before]);
    const { events } = await station.answer('custody.timeline', { exhibitId: ExhibitId.parse(left?.exhibitId) });
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'rejected', note: 'Its bag is torn', signedBy: 'Test examiner' }),
    );
    expect((await station.answer('custody.offers', { mine: false })).offers).toEqual([]);
  });

  test('are not answered twice in one act', async () => {
    const offerId = CustodyEventId.parse(offers[0]?.id);
    const twice = {
      ...acceptAll(receiver),
      answers: [
        { answer: 'accept' as const, offerId, sealReading: sealNotLookedAt },
        { answer: 'reject' as const, offerId, condition: { as: 'as-received' as const }, reason: 'And not' },
      ],
    };
    expect(await station.refusal('custody.answer-all', twice)).toBe('custody.already-answered');
    expect((await station.answer('custody.offers', { mine: false })).offers).toHaveLength(2);
  });

  test('are accepted in one act, each seal read for itself', async () => {
    const answer = await station.answer('custody.answer-all', {
      answers: offers.map(({ id }, index) => ({
        answer: 'accept' as const,
        offerId: id,
        ...(index === 0
          ? { sealReading: { as: 'read' as const, seal: '0048242' }, condition: { as: 'as-received' as const } }
          : { sealReading: sealNotLookedAt }),
      })),
      receiver,
      occurredAt,
      note: '',
    });
    expect(answer).toMatchObject({ sealsDiffering: 1 });
    expect(answer.eventIds).toHaveLength(2);
    for (const id of [telephone, second])
      expect((await station.answer('exhibits.read', { id })).holder?.label).toBe('Test examiner');
  });

  test('are accepted all or none: one that was answered meanwhile stops the others', async () => {
    const [first] = offers;
    await station.answer('custody.reject', {
      offerId: CustodyEventId.parse(first?.id),
      receiver,
      occurredAt,
      condition: { as: 'as-received' },
      reason: 'Wrong package',
    });
    expect(await station.refusal('custody.answer-all', acceptAll(receiver))).toBe('custody.already-answered');
    expect((await station.answer('custody.offers', { mine: false })).offers).toHaveLength(1);
  });

  test('are rejected in one act with one reason', async () => {
    await station.answer('custody.answer-all', {
      answers: offers.map(({ id }) => ({
        answer: 'reject',
        offerId: id,
        condition: { as: 'as-received' },
        reason: 'No room today',
      })),
      receiver,
      occurredAt,
      note: '',
    });
    expect((await station.answer('custody.offers', { mine: false })).offers).toEqual([]);
  });

  test('grow old where people see them', async () => {
    expect((await desk())['offer-waiting']).toBe(2);
    station.clock.forward(73 * 3_600_000);
    expect((await desk())['offer-overdue']).toBe(2);
  });

  test('are not accepted by the one who offered', async () => {
    const own = { login: 'custodian', passphrase: passphraseOf('custodian') };
    expect(await station.refusal('custody.answer-all', acceptAll(own))).toBe('custody.not-the-receiver');
  });
});

describe('the movement record', () => {
  const period = { from: at('2025-03-17T00:00:00.000Z'), until: at('2025-03-18T00:00:00.000Z') };

  test('of a room says what came in, what went out and what is there', async () => {
    const subject = { kind: 'place', id: room } as const;
    await station.answer('custody.record', toLaboratory());
    const { movements, name, presentInAll } = await station.answer('custody.movements', { subject, ...period });
    expect(name).toBe('R1');
    expect(movements.map(({ direction, type }) => [direction, type])).toEqual([
      ['in', 'stored'],
      ['out', 'sent-to-laboratory'],
    ]);
    expect(presentInAll).toBe(0);
    const later = { from: at('2025-04-01T00:00:00.000Z'), until: at('2025-04-02T00:00:00.000Z') };
    expect((await station.answer('custody.movements', { subject, ...later })).movements).toEqual([]);
    expect(await station.refusal('custody.movements', { subject, from: period.until, until: period.from })).toBe(
      'custody.period-reversed',
    );
  });

  test('of a room counts what goes to a shelf inside it as moved within', async () => {
    const { id: shelf } = await station.answer('places.add', { parentId: room, kind: 'shelf', name: 'S4' });
    const moved = { type: 'moved', to: { kind: 'place', id: shelf }, dueAt: undefined } as const;
    await station.answer('custody.record', toLaboratory(moved));
    const subject = { kind: 'place', id: room } as const;
    const { movements, present } = await station.answer('custody.movements', { subject, ...period });
    expect(movements.map(({ direction }) => direction)).toEqual(['in', 'within']);
    expect(present).toMatchObject([{ exhibit: 'LUGINA-14 / K14' }]);
  });

  test('of a person is made as a paper', async () => {
    const taken = { type: 'moved', to: { kind: 'person', id: station.people.custodian }, dueAt: undefined } as const;
    await station.answer(
      'custody.record',
      toLaboratory({ ...taken, to: { kind: 'person', id: PersonId.parse(taken.to.id) } }),
    );
    const { jobId } = await station.answer('custody.movements-document', {
      subject: { kind: 'person', id: PersonId.parse(station.people.custodian) },
      ...period,
      language: 'sr-Cyrl',
    });
    const job = await station.jobEnded(jobId);
    expect(job.error).toBeUndefined();
    const media = await station.station.media({ kind: 'document', id: job.result?.documentId ?? '', toSave: false });
    expect(media.read(0, 5).toString()).toBe('%PDF-');
    media.close();
  });
});
