// A thing and its record go from one station to the other and the receipt comes back: each says only what it saw, and somebody answers at every moment.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { passphraseOf } from '../open-test-station.ts';
import { uploaded } from '../foreign/a-laboratory.ts';
import {
  aHeldPistol,
  dispatched,
  looked,
  made,
  receiptOf,
  signed,
  takenIn,
  twoStations,
  witnessed,
  type Pair,
} from './two-stations.ts';

let pair: Pair;
let transfer: Buffer;
let offerId = '';
let joined = '';
beforeAll(async () => {
  pair = await twoStations();
}, 120_000);
afterAll(() => pair.close());

describe('a thing that is sent', () => {
  test('goes nowhere without a witness, and by nobody who does not hold it', async () => {
    const { desk, labCard, exhibitId } = pair;
    const order = {
      cardId: labCard,
      exhibitIds: [exhibitId],
      occurredAt: desk.clock.now(),
      purpose: 'Comparison',
      authority: '',
      carrier: '',
    };
    expect(await desk.refusal('exchange.dispatch', { ...order, ...signed })).toBe('custody.needs-witness');
    await desk.become('custodian');
    expect(
      await desk.refusal('exchange.dispatch', {
        ...order,
        signature: { passphrase: passphraseOf('custodian') },
        witness: { login: 'registrar', passphrase: passphraseOf('registrar') },
      }),
    ).toBe('custody.not-holder');
    await desk.become('registrar');
  });

  test('stays in the hands of whoever had it until the receipt', async () => {
    const { desk, labCard, exhibitId } = pair;
    [offerId = ''] = await dispatched(desk, labCard, [exhibitId]);
    const { dispatch } = await desk.answer('exchange.of-exhibit', { exhibitId });
    expect(dispatch).toMatchObject({
      station: 'Ballistics laboratory Lugina',
      state: 'dispatched',
      answers: 'Test registrar',
    });
    expect(
      await desk.refusal('exchange.dispatch', {
        cardId: labCard,
        exhibitIds: [exhibitId],
        occurredAt: desk.clock.now(),
        purpose: 'x',
        authority: '',
        carrier: '',
        ...signed,
        ...witnessed,
      }),
    ).toBe('custody.offer-open');
    const { lines } = await desk.answer('desk.read', {});
    expect(lines).toContainEqual(
      expect.objectContaining({ kind: 'dispatch-unanswered', detail: expect.stringContaining('Test registrar') }),
    );
  });

  test('is named in the transfer with everything that may leave', async () => {
    const { desk, labCard, caseId } = pair;
    const upload = await uploaded(desk, 'left.txt', Buffer.from('left side'));
    const taken = await desk.answer('attachments.take-in', {
      upload,
      caseId,
      exhibitId: pair.exhibitId,
      kind: 'file',
      caption: 'Left side',
    });
    await desk.jobEnded(taken.jobId);
    const preview = await desk.answer('exchange.preview', { cardId: labCard, caseIds: [caseId], exhibitIds: [] });
    expect(preview).toMatchObject({ cases: 1, exhibits: 1, events: 2, files: 1, leftOut: [] });
    expect(preview.consigned).toMatchObject([{ offerId, exhibit: 'LUGINA-14 / K5' }]);
    transfer = await made(desk, labCard, { caseIds: [caseId] });
    const { sent } = await desk.answer('exchange.list', {});
    expect(sent).toMatchObject([{ number: 'TF-2025-0001', exhibits: 1, events: 2, dispatched: 1, acknowledged: 0 }]);
    expect(transfer.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  });
});

describe('the other station', () => {
  test('is told in words what would come in, before anything does', async () => {
    const { dryRun } = await looked(pair.lab, transfer);
    expect(dryRun).toMatchObject({
      newExhibits: 1,
      newEvents: 2,
      sameEvents: 0,
      divergences: [],
      consigned: 1,
      needsPaper: false,
      cautions: [],
      daysAhead: 0,
    });
    expect((await pair.lab.answer('exchange.list', {})).joined).toEqual([]);
    await pair.lab.answer('foreign.put-back', { upload: dryRun?.upload ?? '' });
  });

  test('takes it in once; none of it is a record of its own', async () => {
    joined = await takenIn(pair.lab, transfer);
    const { line, consignment, cases } = await pair.lab.answer('exchange.joined', { id: joined });
    expect(line).toMatchObject({
      state: 'completed',
      exhibits: 1,
      events: 2,
      quarantined: 0,
      consigned: 1,
      arrived: 0,
    });
    expect(cases).toMatchObject([{ title: 'LUGINA-14' }]);
    expect(consignment).toMatchObject([{ number: 'K5', offerId, seal: 'SEAL-K5' }]);
    expect((await pair.lab.answer('cases.list', {})).cases).toEqual([]);
    const { dryRun } = await looked(pair.lab, transfer);
    expect(dryRun?.refusal).toBe('same');
  });

  test('receives the thing under its own number and custody, in the words it was sent with', async () => {
    const { lab } = pair;
    const order = {
      id: joined,
      into: { as: 'theirs' as const },
      occurredAt: lab.clock.now(),
      arrivals: [
        {
          offerId,
          outcome: 'received' as const,
          sealReading: { as: 'read' as const, seal: 'SEAL-K5' },
          condition: { as: 'as-received' as const },
          note: '',
        },
      ],
      ...signed,
    };
    expect(await lab.answer('exchange.arrive', order)).toMatchObject({ received: 1 });
    expect(await lab.refusal('exchange.arrive', order)).toBe('exchange.arrived-already');
    const [own] = (await lab.answer('exchange.joined', { id: joined })).consignment;
    expect(own).toMatchObject({ outcome: 'received', own: { label: 'LUGINA-14 / K5' } });
    const exhibit = await lab.answer('exhibits.read', { id: own?.own?.id ?? '' });
    expect(exhibit).toMatchObject({ description: 'Zoraki 914, converted', serials: [{ asMarked: '0718-020412' }] });
    const of = await lab.answer('exchange.of-exhibit', { exhibitId: own?.own?.id ?? '' });
    expect(of.origin).toMatchObject({ station: 'Focal point Drenova', number: 'K5' });
    expect(of.events.map(({ type }) => type)).toEqual(['received', 'offered']);
  });
});

describe('the receipt', () => {
  let receipt: Buffer;
  let back = '';
  test('travels back, is for the sender alone, and shows that the ledger only grew', async () => {
    receipt = await receiptOf(pair.lab, joined);
    const { dryRun } = await looked(pair.desk, receipt);
    expect(dryRun).toMatchObject({
      kind: 'receipt',
      answers: { number: 'TF-2025-0001', isOurs: true, headHolds: true },
      arrivals: [{ exhibit: 'LUGINA-14 / K5', outcome: 'received' }],
    });
    await pair.desk.answer('foreign.put-back', { upload: dryRun?.upload ?? '' });
    back = await takenIn(pair.desk, receipt);
    expect((await pair.desk.answer('exchange.list', {})).joined).toMatchObject([{ kind: 'receipt', toSign: 1 }]);
  });

  test('closes the offer when somebody signs for having read it, and then the other station answers', async () => {
    const { desk, exhibitId } = pair;
    expect(await desk.answer('exchange.settle', { id: back, ...signed })).toEqual({
      accepted: 1,
      rejected: 0,
      open: 0,
    });
    expect(await desk.refusal('exchange.settle', { id: back, ...signed })).toBe('exchange.settled-already');
    const of = await desk.answer('exchange.of-exhibit', { exhibitId });
    expect(of.dispatch).toMatchObject({
      state: 'acknowledged',
      answers: 'Ballistics laboratory Lugina',
      transfer: 'TF-2025-0001',
    });
    expect(of.events).toMatchObject([
      { station: 'Ballistics laboratory Lugina', type: 'received', standing: 'joined' },
    ]);
    const timeline = await desk.answer('custody.timeline', { exhibitId });
    expect(timeline.events.map(({ type }) => type)).toEqual(['received', 'offered', 'accepted']);
    expect((await desk.answer('exchange.list', {})).sent[0]).toMatchObject({ acknowledged: 1 });
    expect((await desk.answer('exchange.list', {})).joined[0]).toMatchObject({ toSign: 0 });
  });

  test('leaves both ledgers whole', async () => {
    for (const station of [pair.desk, pair.lab]) {
      await station.become('inspector');
      const { jobId } = await station.answer('ledger.verify', {});
      expect((await station.jobEnded(jobId)).error).toBeUndefined();
      expect((await station.answer('ledger.state', {})).lastVerified?.findings).toBe(0);
      await station.become('registrar');
    }
  });
});

describe('what is refused or not there', () => {
  test('comes back as refused, or stays open where it never was in the parcel', async () => {
    const { desk, lab, labCard, caseId } = pair;
    const [first, second] = [
      await aHeldPistol(desk, caseId, 'K6', { serials: [] }),
      await aHeldPistol(desk, caseId, 'K7', { serials: [] }),
    ];
    const [one = '', two = ''] = await dispatched(desk, labCard, [first, second]);
    const id = await takenIn(lab, await made(desk, labCard, { exhibitIds: [first, second] }));
    const refused = { offerId: one, outcome: 'refused' as const, note: '' };
    const order = { id, into: { as: 'theirs' as const }, occurredAt: lab.clock.now(), ...signed };
    expect(await lab.refusal('exchange.arrive', { ...order, arrivals: [refused] })).toBe(
      'exchange.arrival-needs-words',
    );
    await lab.answer('exchange.arrive', {
      ...order,
      arrivals: [
        { ...refused, note: 'The seal was broken' },
        { offerId: two, outcome: 'not-there', note: 'The parcel held one box' },
      ],
    });
    const back = await takenIn(desk, await receiptOf(lab, id));
    expect(await desk.answer('exchange.settle', { id: back, ...signed })).toEqual({
      accepted: 0,
      rejected: 1,
      open: 1,
    });
    // Another receipt of the same transfer answers nothing that was answered.
    const later = await takenIn(desk, await receiptOf(lab, id));
    await desk.answer('exchange.revoke', { id: labCard, reason: 'Lost for an hour' });
    expect(await desk.refusal('exchange.settle', { id: later, ...signed })).toBe('exchange.key-revoked');
    const { fingerprint } = await lab.answer('exchange.own-card', {});
    await desk.answer('exchange.compare', { id: labCard, seen: { way: 'paper', fingerprint }, words: 'Found' });
    expect(await desk.answer('exchange.settle', { id: later, ...signed })).toEqual({
      accepted: 0,
      rejected: 0,
      open: 1,
    });
    expect((await desk.answer('exchange.of-exhibit', { exhibitId: first })).dispatch).toBeUndefined();
    expect((await desk.answer('exchange.of-exhibit', { exhibitId: second })).dispatch).toMatchObject({
      state: 'dispatched',
    });
  }, 60_000);
});
