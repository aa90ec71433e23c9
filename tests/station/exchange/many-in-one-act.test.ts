// Many exhibits go to another hand in one act: all of them or none, and meanwhile others are answered from the records as they were before.
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCase, aPistol } from '../intake/entered.ts';
import { passphraseOf, type TestStation } from '../open-test-station.ts';
import { aHeldPistol, signed, twoStations, witnessed, type Pair } from './two-stations.ts';

/** More than one turn takes; `FOCAL_POINT_MANY=10000` measures. */
const many = Number(process.env['FOCAL_POINT_MANY'] ?? 160);

let pair: Pair;
let desk: TestStation;
const exhibitIds: string[] = [];
let held = '';
beforeAll(
  async () => {
    pair = await twoStations();
    ({ desk } = pair);
    for (let at = 0; at < many; at += 1)
      exhibitIds.push((await desk.answer('exhibits.record', aPistol(pair.caseId, { mark: `M${String(at)}` }))).id);
    // What the custodian holds, nobody else hands over.
    held = await aHeldPistol(desk, pair.caseId, 'H1');
    const { offerIds } = await desk.answer('custody.offer', { ...anOffer(), exhibitIds: [held] });
    await desk.answer('custody.accept', {
      offerId: offerIds[0] ?? '',
      receiver: { login: 'custodian', passphrase: passphraseOf('custodian') },
      sealReading: { as: 'read', seal: 'SEAL-H1' },
      occurredAt: desk.clock.now(),
      note: '',
    });
  },
  120_000 + many * 20,
);
afterAll(() => pair.close());

const aDispatch = () => ({
  cardId: pair.labCard,
  occurredAt: desk.clock.now(),
  purpose: 'Comparison',
  authority: 'Order 12/25',
  carrier: 'Courier Kovač',
  ...signed,
  ...witnessed,
});
const anOffer = () => ({
  to: desk.people.custodian,
  occurredAt: desk.clock.now(),
  purpose: 'Storage',
  authority: '',
  note: '',
  ...signed,
});
const offered = async () => (await desk.answer('custody.offers', { mine: false })).offers.length;
const entries = async () => (await desk.answer('ledger.state', {})).size;

/** Asks until `act` ended: how many offers others saw meanwhile, and how long the thread was held at most, in ms. */
async function meanwhile(act: Promise<unknown>): Promise<{ seen: Set<number>; sizes: Set<number>; longest: number }> {
  const seen = new Set<number>();
  const sizes = new Set<number>();
  const told = { isOver: false };
  let longest = 0;
  const ended = act.finally(() => {
    told.isOver = true;
  });
  let last = performance.now();
  for (let turn = 0; !told.isOver; turn += 1) {
    await setImmediate();
    longest = Math.max(longest, performance.now() - last);
    if (turn % 20 === 0 && !told.isOver) {
      const [size, count] = [await entries(), await offered()];
      if (!told.isOver) {
        sizes.add(size);
        seen.add(count);
      }
    }
    last = performance.now();
  }
  await ended;
  return { seen, sizes, longest };
}

describe('many exhibits in one act', () => {
  test('go, all of them or none: one that may not go keeps the others back, and nothing is left of the attempt', async () => {
    const [size, count] = [await entries(), await offered()];
    const code = desk.refusal('exchange.dispatch', { ...aDispatch(), exhibitIds: [...exhibitIds.slice(1), held] });
    const { seen } = await meanwhile(code);
    expect(await code).toBe('custody.not-holder');
    expect([...seen]).toEqual([count]);
    expect([await entries(), await offered()]).toEqual([size, count]);
  }, 120_000);

  test('leave others their answers; whoever writes meanwhile waits and is written after them', async () => {
    const [before, size] = [await offered(), await entries()];
    const act = desk.answer('exchange.dispatch', { ...aDispatch(), exhibitIds: [...exhibitIds] });
    const { seen, sizes, longest } = await meanwhile(act);
    if (many > 1000) process.stdout.write(`longest turn while ${String(many)} were sent: ${longest.toFixed(0)} ms\n`);
    expect(seen.size).toBeGreaterThan(0);
    expect([...seen]).toEqual([before]);
    expect([...sizes]).toEqual([size]);
    expect((await act).offerIds).toHaveLength(many);
    expect(await offered()).toBe(before + many);
    expect(await entries()).toBeGreaterThanOrEqual(size + many);
  }, 120_000);

  test('are offered to a colleague in the same way; whoever writes meanwhile is written, and a lock leaves all of it or nothing', async () => {
    const more: string[] = [];
    for (let at = 0; at < 2 * Math.min(many, 160); at += 1)
      more.push((await desk.answer('exhibits.record', aPistol(pair.caseId, { mark: `N${String(at)}` }))).id);
    const half = more.length / 2;
    const before = await offered();
    const act = desk.answer('custody.offer', { ...anOffer(), exhibitIds: more.slice(0, half) });
    let written = 0;
    const writing = (async () => {
      for (; written < 8; written += 1)
        await desk.answer('cases.open', aCase({ title: `MEANWHILE-${String(written)}`, numbers: [] }));
    })();
    expect((await act).offerIds).toHaveLength(half);
    await writing;
    expect(await offered()).toBe(before + half);

    const cut = desk.refusal('custody.offer', { ...anOffer(), exhibitIds: more.slice(half) });
    for (let turn = 0; turn < 400; turn += 1) await setImmediate();
    await desk.become('registrar');
    expect(['it was done', 'station.locked', 'vault.wrong-passphrase']).toContain(await cut);
    expect([before + half, before + 2 * half]).toContain(await offered());

    await desk.become('inspector');
    const { jobId } = await desk.answer('ledger.verify', {});
    expect((await desk.jobEnded(jobId)).error).toBeUndefined();
    expect((await desk.answer('ledger.state', {})).lastVerified?.findings).toBe(0);
    await desk.become('registrar');
  }, 120_000);

  test('are counted on the desk as one line, and those that cannot go are told before', async () => {
    const { lines } = await desk.answer('desk.read', {});
    expect(lines.filter(({ kind }) => kind === 'dispatch-unanswered').map(({ label }) => label)).toEqual([
      `LUGINA-14 / M0 + ${String(many - 1)}`,
    ]);
    const all = await desk.answer('exhibits.list', { text: '', kinds: [], sort: 'mark', descending: false });
    const selection = { kind: 'all' as const, snapshot: all.snapshot, except: [] };
    const { acts } = await desk.answer('exhibits.selection', { selection });
    const asThings = acts.find(({ act }) => act === 'dispatch');
    expect(asThings?.obstacles).toContainEqual({ obstacle: 'held-by-another', count: 1 });
    expect(acts.find(({ act }) => act === 'send')).toMatchObject({ applies: all.total, most: 10_000, obstacles: [] });
    const { exhibitIds: ids } = await desk.answer('exhibits.selected', { selection, act: 'send' });
    expect(ids).toHaveLength(all.total);
    const named = await desk.answer('exhibits.named', { exhibitIds: [held, pair.exhibitId] });
    expect(named.exhibits.map(({ mark, holder }) => [mark, holder])).toEqual([
      ['H1', 'Test custodian'],
      ['K5', 'Test registrar'],
    ]);
  });
});
