// Answers and histories that are not so: receipts for what was never sent, by whom it was not sent to, once more, in two ways; a ledger that became shorter, or is
// shown to one as this and to the other as that.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReceiptFile, TransferFile } from '../../../shared/domain/exchange/transfer.ts';
import { StationId } from '../../../shared/language/identity.ts';
import type { SealedHead } from '../../../main/packages/index.ts';
import { aSigner, entriesOf, proofsFor } from '../packages/a-package.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';
import { aCase } from '../intake/entered.ts';
import { anEvent, anExhibit, aNeighbour, idOf, neighbourId, type Neighbour } from './a-neighbour.ts';
import { whatIsThere } from './untouched.ts';
import { aHeldPistol, dispatched, looked, made, signed, takenIn } from './two-stations.ts';

let desk: TestStation;
let neighbour: Neighbour;
let third: Neighbour;
const own: Record<string, string> = {};
const offers: Record<string, string> = {};
/** What the neighbour may truly say of the transfer that it got. */
let answer: ReceiptFile['transfer'];
let went: TransferFile['dispatched'] | undefined;
beforeAll(async () => {
  desk = await openTestStation({ as: 'registrar' });
  await desk.answer('exchange.make-card', { contact: 'Duty officer' });
  neighbour = await aNeighbour();
  third = await aNeighbour(31, StationId.parse('01912345-0000-7000-8000-00000000b003'));
  const cardId = await acquainted(neighbour);
  await acquainted(third);
  const caseId = (await desk.answer('cases.open', aCase())).id;
  for (const mark of ['K5', 'K6', 'K7']) own[mark] = await aHeldPistol(desk, caseId, mark, { serials: [] });
  [offers['K5'] = ''] = await dispatched(desk, cardId, [own['K5'] ?? '']);
  const bytes = await made(desk, cardId, { exhibitIds: [own['K5'] ?? ''] });
  const { report, sealSha256 = '', records } = await neighbour.opened(bytes);
  went = records?.transfer?.dispatched;
  answer = {
    packageId: report.seal?.packageId ?? '',
    number: records?.transfer?.number ?? '',
    sealSha256,
    takenInAt: desk.clock.now(),
  };
  // Sent later: the transfer that the neighbour got knows nothing of it.
  [offers['K6'] = ''] = await dispatched(desk, cardId, [own['K6'] ?? '']);
}, 120_000);
afterAll(() => desk.close());

async function acquainted(other: Neighbour): Promise<string> {
  const { id } = await desk.answer('exchange.add-station', { card: other.card });
  await desk.answer('exchange.compare', { id, seen: { way: 'paper', fingerprint: other.fingerprint }, words: '' });
  return id;
}

const r1 = anExhibit(501, { number: 'L1' });

function arrival(mark: string, more: Partial<ReceiptFile['arrivals'][number]> = {}): ReceiptFile['arrivals'][number] {
  return {
    exhibitId: own[mark] ?? '',
    offerId: offers[mark] ?? '',
    outcome: 'received',
    at: '2025-03-17T08:00:00.000Z',
    by: 'Ana Primer',
    note: '',
    ...more,
  };
}

async function receipt(
  arrivals: ReceiptFile['arrivals'],
  { by = neighbour, ...more }: Partial<ReceiptFile> & { readonly by?: Neighbour } = {},
): Promise<Buffer> {
  const file = { format: 'focal-point/receipt/1' as const, number: 'RT-1', transfer: answer, arrivals };
  const merged = { exhibits: 1, events: 1, quarantined: 0 };
  return by.send(desk, { exhibits: [r1], events: [anEvent(r1, 1)], receipt: { ...file, merged, ...more } });
}

const stateOf = async (mark: string) =>
  (await desk.answer('exchange.of-exhibit', { exhibitId: own[mark] ?? '' })).dispatch?.state;

describe('a receipt', () => {
  test('is written by whoever opened the transfer and knows what went with it', () => {
    expect(went).toEqual([{ exhibitId: own['K5'], offerId: offers['K5'] }]);
  });

  test('from another station than the transfer went to, of a transfer that never was, or of other bytes is not joined', async () => {
    const before = await whatIsThere(desk);
    for (const forged of [
      await receipt([arrival('K5')], { by: third }),
      await receipt([arrival('K5')], { transfer: { ...answer, packageId: idOf('a', 77) } }),
      await receipt([arrival('K5')], { transfer: { ...answer, sealSha256: '0'.repeat(64) } }),
    ]) {
      const { dryRun } = await looked(desk, forged);
      expect(dryRun).toMatchObject({ refusal: 'another-station' });
      expect(dryRun?.upload).toBeUndefined();
    }
    await expect.poll(() => whatIsThere(desk)).toEqual(before);
    expect(await stateOf('K5')).toBe('dispatched');
  });

  test('that answers one offer in two ways, or saw a head that no ledger has, is none', async () => {
    for (const forged of [
      await receipt([arrival('K5'), arrival('K5', { outcome: 'refused' })]),
      await receipt([], { witnessed: { size: 1.5, root: '0'.repeat(64), time: '' } }),
      await receipt([], { witnessed: { size: -1, root: '0'.repeat(64), time: '' } }),
      await receipt([], { merged: { exhibits: 1e300, events: 0, quarantined: 0 } }),
    ]) {
      const { job } = await looked(desk, forged);
      expect(job.error).toMatchObject({
        code: 'package.record-unreadable',
        details: { file: 'data/records/receipt.json' },
      });
    }
  });

  test('that saw another head than ours, or one that is longer, says so before anything is joined', async () => {
    for (const [size, headHolds] of [
      [3, false],
      [1_000_000, false],
      [0, false],
    ] as const) {
      const bytes = await receipt([], { witnessed: { size, root: '0'.repeat(64), time: '2025-03-17T08:00:00.000Z' } });
      const { dryRun } = await looked(desk, bytes);
      expect(dryRun).toMatchObject({ answers: { isOurs: true, headHolds } });
      await desk.answer('foreign.put-back', { upload: dryRun?.upload ?? '' });
    }
  });

  test('answers what went with the transfer it names, and nothing that it makes up or knows from elsewhere', async () => {
    const { events: seized } = await desk.answer('custody.timeline', { exhibitId: own['K7'] ?? '' });
    const arrivals = [
      arrival('K5', { at: '2026-03-17T08:00:00.000Z', own: { exhibitId: r1.id, number: 'L1', eventId: idOf('c', 1) } }),
      arrival('K6'),
      // No offer at all, an event of another kind, and the offer of one exhibit for another.
      arrival('K7', { offerId: idOf('c', 9) }),
      arrival('K7', { offerId: seized[0]?.id ?? '', own: { exhibitId: r1.id, number: 'L1', eventId: idOf('c', 1) } }),
    ];
    const id = await takenIn(desk, await receipt(arrivals));
    const [line] = (await desk.answer('exchange.list', {})).joined;
    expect(line).toMatchObject({ kind: 'receipt', toSign: 1 });
    expect(await desk.answer('exchange.settle', { id, ...signed })).toEqual({ accepted: 1, rejected: 0, open: 0 });
    expect([await stateOf('K5'), await stateOf('K6'), await stateOf('K7')]).toEqual([
      'acknowledged',
      'dispatched',
      undefined,
    ]);
    const { events } = await desk.answer('custody.timeline', { exhibitId: own['K5'] ?? '' });
    // Their clock is a year ahead: our record does not follow it, and says what they said.
    expect(events.at(-1)).toMatchObject({ type: 'accepted', occurredAt: desk.clock.now() });
    expect(events.at(-1)?.note).toContain('2026-03-17T08:00:00.000Z');
    expect((await desk.answer('custody.timeline', { exhibitId: own['K7'] ?? '' })).events).toEqual(seized);
    // Said to be ours that never went there.
    const { divergences } = await desk.answer('exchange.divergences', {});
    expect(divergences.map(({ kind }) => kind)).toEqual(['not-dispatched']);
  });

  test('once more is the same, and sealed anew it answers nothing that was answered', async () => {
    const bytes = await receipt([arrival('K5', { outcome: 'refused', note: 'We never had it' })], { number: 'RT-2' });
    const id = await takenIn(desk, bytes);
    expect((await looked(desk, bytes)).dryRun).toMatchObject({ refusal: 'same' });
    expect(await desk.answer('exchange.settle', { id, ...signed })).toEqual({ accepted: 0, rejected: 0, open: 0 });
    expect(await stateOf('K5')).toBe('acknowledged');
  });
});

test('a station that is known and seals in the name of another is named, and joins nothing by a reason alone', async () => {
  const b9 = anExhibit(9);
  const bytes = await third.send(desk, {
    exhibits: [b9],
    events: [anEvent(b9, 1)],
    seal: { station: { id: neighbourId, name: 'Regional laboratory Primorje', agency: '' } },
  });
  const { dryRun } = await looked(desk, bytes);
  expect(dryRun).toMatchObject({ needsPaper: true, cautions: ['another-key'] });
  const order = { upload: dryRun?.upload ?? '', reason: 'They wrote so' };
  expect(await desk.refusal('exchange.take-in', order)).toBe('exchange.not-compared');
  const paperFingerprint = neighbour.fingerprint;
  expect(await desk.refusal('exchange.take-in', { ...order, paperFingerprint })).toBe('foreign.fingerprint-differs');
  await desk.answer('foreign.put-back', { upload: order.upload });
});

describe('the ledger of another station', () => {
  const b1 = anExhibit(601);
  const events = [1, 2, 3].map((number) => anEvent(b1, number));
  const changed = [anEvent(b1, 1, { note: 'It was never here' }), ...events.slice(1)];
  const headOf = (told: typeof events): SealedHead => proofsFor(entriesOf(told), aSigner(21), neighbourId).head;
  const sent = (day: number, head: SealedHead) =>
    neighbour.send(desk, {
      exhibits: [b1],
      events,
      created: `2025-03-${String(day).padStart(2, '0')}T08:00:00.000Z`,
      seal: { ledgerHead: head },
    });

  test('that became shorter, or has two contents at one length, is named and joined for a reason only', async () => {
    await takenIn(desk, await sent(10, headOf(events)), { reason: '' });
    for (const [bytes, caution] of [
      [await sent(12, headOf(events.slice(0, 1))), 'ledger-shorter'],
      [await sent(13, headOf(changed)), 'ledger-forked'],
    ] as const) {
      const { dryRun } = await looked(desk, bytes);
      expect(dryRun?.cautions).toEqual([caution]);
      const upload = dryRun?.upload ?? '';
      expect(await desk.refusal('exchange.take-in', { upload, reason: '' })).toBe('foreign.needs-reason');
      await desk.answer('foreign.put-back', { upload });
    }
    // One that was sealed before and comes late is not shorter than what came after it.
    const late = await looked(desk, await sent(8, headOf(events.slice(0, 1))));
    expect(late.dryRun?.cautions).toEqual([]);
    const { stations } = await desk.answer('exchange.stations', {});
    expect(stations.find(({ stationId }) => stationId === neighbourId)?.heads).toMatchObject([{ size: 6 }]);
  });
});
