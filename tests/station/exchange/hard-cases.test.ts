// What goes wrong between two stations: twice, out of order, with a hole, contradicting, under a revoked key, by a wrong clock, killed half-way.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestStation, type TestStation } from '../open-test-station.ts';
import { aCase } from '../intake/entered.ts';
import { anEvent, anExhibit, aNeighbour, idOf, neighbourId, type Neighbour } from './a-neighbour.ts';
import { uploaded } from '../foreign/a-laboratory.ts';
import { aHeldPistol, looked, signed, takenIn } from './two-stations.ts';
import { verified } from './untouched.ts';

let desk: TestStation;
let neighbour: Neighbour;
let cardId = '';
beforeAll(async () => {
  desk = await openTestStation({ as: 'registrar', named: 'Focal point Drenova' });
  await desk.answer('exchange.make-card', { contact: 'Duty officer' });
  neighbour = await aNeighbour();
  cardId = (await desk.answer('exchange.add-station', { card: neighbour.card })).id;
}, 120_000);
afterAll(() => desk.close());

const b1 = anExhibit(1);
const chain = [1, 2, 3, 4].map((number) => anEvent(b1, number));
const upTo = (last: number) => chain.slice(0, last);

async function counts(): Promise<{ exhibits: number; events: number; quarantined: number }[]> {
  const { joined } = await desk.answer('exchange.list', {});
  return joined.map(({ exhibits, events, quarantined }) => ({ exhibits, events, quarantined }));
}

describe('a key that nobody compared', () => {
  test('joins nothing without the fingerprint on paper, and a wrong one is named', async () => {
    const bytes = await neighbour.send(desk, { exhibits: [b1], events: upTo(2) });
    const { dryRun } = await looked(desk, bytes);
    expect(dryRun).toMatchObject({ needsPaper: true, newExhibits: 1, newEvents: 2 });
    const upload = dryRun?.upload ?? '';
    expect(await desk.refusal('exchange.take-in', { upload, reason: 'The paper follows' })).toBe(
      'exchange.not-compared',
    );
    expect(await desk.refusal('exchange.take-in', { upload, reason: '', paperFingerprint: '0'.repeat(20) })).toBe(
      'foreign.fingerprint-differs',
    );
    await desk.answer('foreign.put-back', { upload });
    await takenIn(desk, bytes, { paperFingerprint: neighbour.fingerprint });
    const { stations } = await desk.answer('exchange.stations', {});
    // Compared for a package is compared in the address book: one truth.
    expect(stations).toMatchObject([{ state: 'compared', events: [{ way: 'package' }] }]);
    expect(
      await desk.refusal('exchange.compare', {
        id: cardId,
        seen: { way: 'paper', fingerprint: neighbour.fingerprint },
        words: '',
      }),
    ).toBe('exchange.compared-already');
  });
});

describe('the union', () => {
  test('adds what is new and leaves what is there, in whatever order it comes', async () => {
    await takenIn(
      desk,
      await neighbour.send(desk, { exhibits: [b1], events: upTo(4), created: '2025-03-16T12:00:00.000Z' }),
    );
    const { dryRun } = await looked(
      desk,
      await neighbour.send(desk, { exhibits: [b1], events: upTo(3), created: '2025-03-16T10:00:00.000Z' }),
    );
    expect(dryRun).toMatchObject({ newEvents: 0, sameEvents: 3, newExhibits: 0, sameExhibits: 1, divergences: [] });
    await takenIn(
      desk,
      await neighbour.send(desk, { exhibits: [b1], events: upTo(3), created: '2025-03-16T10:00:01.000Z' }),
    );
    expect(await counts()).toEqual([
      { exhibits: 0, events: 0, quarantined: 0 },
      { exhibits: 0, events: 2, quarantined: 0 },
      { exhibits: 1, events: 2, quarantined: 0 },
    ]);
  });

  test('names a hole in a chain, and fills it when what was missing comes', async () => {
    const b2 = anExhibit(2);
    const events = [1, 2, 4].map((number) => anEvent(b2, number));
    const first = await neighbour.send(desk, { exhibits: [b2], events });
    expect((await looked(desk, first)).dryRun?.holes).toEqual([{ exhibit: 'B2', numbers: [3] }]);
    await takenIn(desk, first);
    await takenIn(
      desk,
      await neighbour.send(desk, { exhibits: [b2], events: [1, 2, 3, 4].map((number) => anEvent(b2, number)) }),
    );
    expect((await counts())[0]).toEqual({ exhibits: 0, events: 1, quarantined: 0 });
  });

  test('puts aside another content of one event, another event in one place, and another thing under one id', async () => {
    const changed = anEvent(b1, 2, { note: 'It was never seen' });
    const other = { ...anEvent(b1, 3), id: idOf('c', 999) };
    const thing = { ...b1, serials: [{ text: 'A-00002' }] };
    const bytes = await neighbour.send(desk, { exhibits: [thing], events: [anEvent(b1, 1), changed, other] });
    const { dryRun } = await looked(desk, bytes);
    expect(dryRun?.divergences.map(({ kind, exhibit }) => `${kind} ${exhibit}`).toSorted()).toEqual([
      'event-differs B1',
      'exhibit-differs B1',
      'number-taken B1',
    ]);
    await takenIn(desk, bytes);
    const { divergences } = await desk.answer('exchange.divergences', {});
    const differs = divergences.find(({ kind }) => kind === 'event-differs');
    expect(differs?.theirs).toContainEqual({ name: 'note', value: 'It was never seen' });
    expect(divergences.find(({ kind }) => kind === 'exhibit-differs')?.ours).toContainEqual({
      name: 'serials',
      value: 'A-00001',
    });
    // The same once more is nothing new.
    await takenIn(desk, await neighbour.send(desk, { exhibits: [thing], events: [anEvent(b1, 1), changed, other] }));
    expect((await desk.answer('exchange.divergences', {})).divergences).toHaveLength(3);
    expect((await counts())[0]).toEqual({ exhibits: 0, events: 0, quarantined: 0 });
  });

  test('is worked off by a person, who may think better of it', async () => {
    const [one] = (await desk.answer('exchange.divergences', {})).divergences;
    const id = one?.id ?? '';
    await desk.answer('exchange.decide', { id, decision: 'keep-ours', reason: 'Telephone call of 17.03.' });
    expect(await desk.refusal('exchange.decide', { id, decision: 'keep-ours', reason: 'again' })).toBe(
      'exchange.decided-so',
    );
    await desk.answer('exchange.decide', { id, decision: 'note-theirs', reason: 'Their letter came' });
    const after = (await desk.answer('exchange.divergences', {})).divergences.find((each) => each.id === id);
    expect(after?.decisions.map(({ decision }) => decision)).toEqual(['keep-ours', 'note-theirs']);
    const { lines } = await desk.answer('desk.read', {});
    expect(lines.filter(({ kind }) => kind === 'divergence-open')).toMatchObject([{ detail: '2' }]);
  });

  test('does not take a word for it that something is ours which never went there', async () => {
    const caseId = (await desk.answer('cases.open', aCase())).id;
    const own = await aHeldPistol(desk, caseId, 'K5');
    const { station } = await desk.answer('station.state', {});
    const b3 = anExhibit(3);
    const origins = { [b3.id]: { stationId: station?.id ?? '', exhibitId: own, number: 'K5' } };
    await takenIn(desk, await neighbour.send(desk, { exhibits: [b3], events: [anEvent(b3, 1)], origins }));
    expect(await desk.answer('exchange.of-exhibit', { exhibitId: own })).toMatchObject({ events: [], open: 1 });
    const [one] = (await desk.answer('exchange.divergences', {})).divergences;
    expect(one).toMatchObject({ kind: 'not-dispatched', exhibit: 'B3' });
  });
});

describe('a transfer', () => {
  test('for another station is not joined, though it can be opened', async () => {
    const { dryRun } = await looked(
      desk,
      await neighbour.send(desk, { exhibits: [b1], events: [], recipientId: neighbourId }),
    );
    expect(dryRun).toMatchObject({ refusal: 'for-another' });
    expect(dryRun?.upload).toBeUndefined();
  });

  test('from a clock that is a year ahead says so and keeps its times', async () => {
    const b4 = anExhibit(4);
    const late = anEvent(b4, 1, { recordedAt: '2026-03-17T08:00:00.000Z', occurredAt: '2026-03-17T08:00:00.000Z' });
    const bytes = await neighbour.send(desk, { exhibits: [b4], events: [late], created: '2026-03-17T09:00:00.000Z' });
    expect((await looked(desk, bytes)).dryRun?.daysAhead).toBe(365);
    await takenIn(desk, bytes);
    const early = anExhibit(5);
    const bytesBehind = await neighbour.send(desk, {
      exhibits: [early],
      events: [anEvent(early, 1)],
      created: '2024-03-17T09:00:00.000Z',
    });
    expect((await looked(desk, bytesBehind)).dryRun).toMatchObject({ daysAhead: 0, newEvents: 1 });
  });

  test('under a key that was revoked joins nothing, until it is compared again', async () => {
    const bytes = await neighbour.send(desk, { exhibits: [b1], events: upTo(1) });
    const { dryRun: open } = await looked(desk, bytes);
    await desk.answer('exchange.revoke', { id: cardId, reason: 'Their station was stolen' });
    // It was looked at before the key was revoked.
    const upload = open?.upload ?? '';
    expect(
      await desk.refusal('exchange.take-in', { upload, reason: 'x', paperFingerprint: neighbour.fingerprint }),
    ).toBe('exchange.key-revoked');
    await desk.answer('foreign.put-back', { upload });
    const { dryRun } = await looked(desk, bytes);
    expect(dryRun).toMatchObject({ refusal: 'key-revoked' });
    const make = { cardId, caseIds: [], exhibitIds: [], includeFiles: true, includeParties: false, note: '' };
    expect(await desk.refusal('exchange.make', make)).toBe('exchange.key-revoked');
    await desk.answer('exchange.compare', {
      id: cardId,
      seen: { way: 'camera', card: neighbour.card },
      words: 'Found again, seals unbroken',
    });
    expect((await looked(desk, bytes)).dryRun?.refusal).toBeUndefined();
  });

  test('under another key of the same station is named', async () => {
    const other = await aNeighbour(22);
    const { dryRun } = await looked(desk, await other.send(desk, { exhibits: [b1], events: upTo(1) }));
    expect(dryRun).toMatchObject({ needsPaper: true, cautions: ['another-key'] });
    expect(await desk.answer('exchange.read-card', { card: other.card })).toMatchObject({ standing: 'another-key' });
  });
});

describe('a card', () => {
  test('that was changed, is another text, or is our own, is not taken', async () => {
    const { card = '' } = await desk.answer('exchange.own-card', {});
    expect(await desk.refusal('exchange.add-station', { card })).toBe('exchange.card-own');
    expect(await desk.refusal('exchange.add-station', { card: neighbour.card })).toBe('exchange.card-known');
    const moved = neighbour.card.replace('Ana Primer', 'Eva Primer');
    expect(await desk.refusal('exchange.add-station', { card: moved })).toBe('exchange.card-signature');
    expect(await desk.refusal('exchange.add-station', { card: `{"a":1}` })).toBe('exchange.card-unreadable');
    const newer = neighbour.card.replace('station-card/1', 'station-card/2');
    expect(await desk.refusal('exchange.add-station', { card: newer })).toBe('exchange.card-newer');
  });
});

test('the own card goes where it was asked for, and nowhere before it was made', async () => {
  const fresh = await openTestStation({ as: 'administrator' });
  const folder = mkdtempSync(join(tmpdir(), 'card-'));
  const place = join(folder, 'card.json');
  expect(await fresh.refusal('exchange.save-card', { saveHandle: place })).toBe('exchange.no-card');
  await fresh.answer('exchange.make-card', { contact: '' });
  await fresh.answer('exchange.save-card', { saveHandle: place });
  const { card, code } = await fresh.answer('exchange.own-card', {});
  expect(readFileSync(place, 'utf8')).toBe(card);
  expect(code?.modules).toBeGreaterThan(60);
  expect(await fresh.refusal('exchange.save-card', { saveHandle: folder })).toBe('documents.cannot-save');
  await fresh.close();
  rmSync(folder, { recursive: true });
}, 60_000);

/** How many exhibits of others the search box finds under this very number. */
async function finds(text: string): Promise<number> {
  const { hits } = await desk.answer('search.find', { text });
  return hits.filter(({ kind, label, detail }) => kind === 'foreign' && `${label} ${detail}`.includes(text)).length;
}

describe('a station that was killed while it joined', () => {
  test('shows nothing half, and goes on to the same end', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => anExhibit(1000 + index));
    const events = many.flatMap((exhibit) => [anEvent(exhibit, 1), anEvent(exhibit, 2)]);
    const bytes = await neighbour.send(desk, { exhibits: many, events });
    const { dryRun } = await looked(desk, bytes);
    const { jobId } = await desk.answer('exchange.take-in', { upload: dryRun?.upload ?? '', reason: '' });
    // Stopped after some blocks, as a lock or the end of the program stops it.
    for (;;) {
      const job = (await desk.answer('jobs.list', {})).jobs.find(({ id }) => id === jobId);
      if (job?.state !== 'running') throw new Error('it was over too soon');
      if (job.done > 0) break;
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
    // What a power cut leaves: the files as they are now, opened by another program.
    const copy = mkdtempSync(join(tmpdir(), 'killed-'));
    cpSync(desk.dataFolder, copy, { recursive: true });
    await desk.answer('jobs.cancel', { id: jobId });
    await desk.jobEnded(jobId);
    const [stopped] = (await desk.answer('exchange.list', {})).joined;
    expect(stopped?.state).toBe('interrupted');
    expect(stopped?.exhibits).toBeLessThan(1000);
    // It was cut off while it was taken in: of the package nothing is shown, and nothing found.
    const half = await desk.answer('foreign.read', { id: stopped?.packageId ?? '' });
    expect(half).toMatchObject({ line: { isIncomplete: true }, exhibits: [] });
    expect(await finds('B1050')).toBe(0);
    const resumed = await desk.answer('exchange.resume', { id: stopped?.id ?? '' });
    expect((await desk.jobEnded(resumed.jobId)).error).toBeUndefined();
    expect((await counts())[0]).toEqual({ exhibits: 1000, events: 2000, quarantined: 0 });
    const whole = await desk.answer('foreign.read', { id: stopped?.packageId ?? '' });
    expect(whole.line.isIncomplete).toBe(false);
    expect(new Set(whole.exhibits.map(({ number }) => number)).size).toBe(1000);
    expect(await finds('B1050')).toBe(1);
    expect(await desk.refusal('exchange.resume', { id: stopped?.id ?? '' })).toBe('exchange.joined-already');

    const after = await openTestStation({ as: 'registrar', dataFolder: copy, clock: desk.clock });
    const [left] = (await after.answer('exchange.list', {})).joined;
    expect(left?.state).toBe('interrupted');
    const again = await after.answer('exchange.resume', { id: left?.id ?? '' });
    expect((await after.jobEnded(again.jobId)).error).toBeUndefined();
    expect((await after.answer('exchange.list', {})).joined[0]).toMatchObject({
      state: 'completed',
      exhibits: 1000,
      events: 2000,
    });
    await after.close();
    rmSync(copy, { recursive: true, force: true });
  }, 120_000);

  test('the same of a package that is only taken in, and a second order does not begin beside the first', async () => {
    const many = Array.from({ length: 250 }, (_, index) => anExhibit(5000 + index));
    const bytes = await neighbour.send(desk, { exhibits: many, events: [] });
    const examined = await desk.answer('foreign.examine', { upload: await uploaded(desk, 'package.zip.age', bytes) });
    const answer = z
      .object({ examined: z.object({ upload: z.string() }) })
      .parse((await desk.jobEnded(examined.jobId)).result?.report).examined;
    const { id, jobId = '' } = await desk.answer('foreign.take-in', { upload: answer.upload, reason: '' });
    expect(await desk.refusal('foreign.resume', { id })).toBe('foreign.taking-in-now');
    await desk.answer('jobs.cancel', { id: jobId });
    expect((await desk.jobEnded(jobId)).state).toBe('cancelled');
    expect((await desk.answer('foreign.read', { id })).line.isIncomplete).toBe(true);
    const resumed = await desk.answer('foreign.resume', { id });
    expect((await desk.jobEnded(resumed.jobId)).error).toBeUndefined();
    expect((await desk.answer('foreign.read', { id })).exhibits).toHaveLength(250);
    expect(await desk.refusal('foreign.resume', { id })).toBe('foreign.complete-already');
  }, 60_000);

  test('and its ledger says the same as the kept packages', async () => {
    expect(await verified(desk)).toEqual({ error: undefined, findings: 0 });
  }, 60_000);
});

test('a receipt that answers nothing of ours is not taken', async () => {
  const { joined } = await desk.answer('exchange.list', {});
  const [first] = joined;
  expect(await desk.refusal('exchange.settle', { id: first?.id ?? '', ...signed })).toBe('exchange.not-a-receipt');
});
