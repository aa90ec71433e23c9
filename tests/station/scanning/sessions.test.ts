// Scan-driven work: command, place, exhibits, confirm; every scan kept, whatever it was; one signature at the end.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { labelCodeOf, labelStationOf } from '../../../shared/domain/label-code.ts';
import { PersonId } from '../../../shared/language/identity.ts';
import { aCustodyEvent } from '../a-case.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';
import {
  aScanRoom,
  cardOf,
  commandLabel,
  confirmation,
  printLabels,
  scanAll,
  nth,
  type ScanRoom,
} from './a-scanner.ts';

let station: TestStation;
let room: ScanRoom;

beforeEach(async () => {
  station = await openTestStation();
  room = await aScanRoom(station);
});
afterEach(() => station.close());

const begin = (...codes: string[]) => scanAll(station, [commandLabel(room, 'store'), room.shelfCode, ...codes]);
const timelineOf = (index: number) => station.answer('custody.timeline', { exhibitId: nth(room.exhibitIds, index) });
const shelfFor = (capacity: number) => ({ id: room.shelf, name: 'S4', capacity, reason: 'Measured' });

describe('storing with the scanner', () => {
  test('three exhibits on a shelf are three events under one signature, named as scanned', async () => {
    const { session, outcomes } = await begin(...room.codes, commandLabel(room, 'confirm'));
    expect(outcomes).toEqual(['command', 'destination', 'taken', 'taken', 'taken', 'ready']);
    expect(session).toMatchObject({ command: 'store', destination: { label: 'S4' }, taken: 3 });
    const { eventIds } = await station.answer('scanning.confirm', confirmation(session.id));
    expect(eventIds).toHaveLength(3);
    const { events } = await timelineOf(0);
    expect(events).toMatchObject([
      { type: 'stored', to: { label: 'S4' }, entryMode: 'scan', signedBy: 'Test custodian' },
    ]);
    const read = await station.answer('exhibits.read', { id: nth(room.exhibitIds, 2) });
    expect(read).toMatchObject({ holder: { label: 'S4' }, home: { label: 'S4' } });
    expect((await station.answer('scanning.sessions', {})).sessions).toEqual([]);
  });

  test('each event happened when its label was scanned and is recorded when it is signed', async () => {
    const { session } = await begin(nth(room.codes, 0));
    station.clock.forward(60_000);
    await scanAll(station, [nth(room.codes, 1)], session.id);
    station.clock.forward(3_600_000);
    await station.answer('scanning.confirm', confirmation(session.id));
    expect((await timelineOf(0)).events[0]).toMatchObject({
      occurredAt: '2025-03-17T08:00:00.000Z',
      recordedAt: '2025-03-17T09:01:00.000Z',
    });
    expect((await timelineOf(1)).events[0]?.occurredAt).toBe('2025-03-17T08:01:00.000Z');
  });

  test('the condition goes with everything on the list; the time is the station’s and no clock was read', async () => {
    const { session } = await begin(nth(room.codes, 0), nth(room.codes, 1));
    const condition = { as: 'soiled', words: 'Dust from the old store' } as const;
    const unknown = '01912345-0000-7000-8000-00000000dead';
    const withPaper = confirmation(session.id, { condition, documentId: unknown });
    expect(await station.refusal('scanning.confirm', withPaper)).toBe('attachments.unknown');
    await station.answer('scanning.confirm', confirmation(session.id, { condition }));
    for (const index of [0, 1]) {
      const [event] = (await timelineOf(index)).events;
      expect(event).toMatchObject({ type: 'stored', entryMode: 'scan', condition });
      expect(event).not.toHaveProperty('occurredOffset');
    }
  });

  test('a wrong passphrase records nothing and keeps the list', async () => {
    const { session } = await begin(nth(room.codes, 0));
    const wrong = confirmation(session.id, { signature: { passphrase: 'not the passphrase' } });
    expect(await station.refusal('scanning.confirm', wrong)).toBe('vault.wrong-passphrase');
    expect((await timelineOf(0)).events).toEqual([]);
    expect((await station.answer('scanning.session', { id: session.id, count: 10 })).session.taken).toBe(1);
  });

  test('a second person signs with their own passphrase; the same person twice is one person', async () => {
    const { session } = await begin(nth(room.codes, 0));
    const self = { login: 'custodian', passphrase: passphraseOf('custodian') };
    expect(await station.refusal('scanning.confirm', confirmation(session.id, { witness: self }))).toBe(
      'custody.witness-is-actor',
    );
    const witness = { login: 'registrar', passphrase: passphraseOf('registrar') };
    await station.answer('scanning.confirm', confirmation(session.id, { witness }));
    expect((await timelineOf(0)).events[0]?.witness).toBe('Test registrar');
  });

  test('a session without exhibits is not signed, and an ended one takes no more scans', async () => {
    const { session } = await begin();
    expect(await station.refusal('scanning.confirm', confirmation(session.id))).toBe('scanning.nothing-to-confirm');
    await scanAll(station, [nth(room.codes, 0)], session.id);
    await station.answer('scanning.confirm', confirmation(session.id));
    const again = { sessionId: session.id, given: nth(room.codes, 1), source: 'scanner' } as const;
    expect(await station.refusal('scanning.scan', again)).toBe('scanning.ended');
  });
});

describe('the other commands', () => {
  test('seen in place says where it was seen and changes nobody’s custody', async () => {
    const { session } = await scanAll(station, [commandLabel(room, 'seen'), room.shelfCode, nth(room.codes, 0)]);
    await station.answer('scanning.confirm', confirmation(session.id));
    const read = await station.answer('exhibits.read', { id: nth(room.exhibitIds, 0) });
    expect(read.holder).toBeUndefined();
    expect(read.lastSeen).toMatchObject({ where: { label: 'S4' } });
  });

  test('an offer needs a purpose, and changes hands only when it is accepted', async () => {
    const card = await cardOf(station, station.people.examiner);
    const { session, outcomes } = await scanAll(station, [commandLabel(room, 'offer'), card, nth(room.codes, 0)]);
    expect(outcomes).toEqual(['command', 'destination', 'taken']);
    expect(await station.refusal('scanning.confirm', confirmation(session.id))).toBe('scanning.purpose-needed');
    await station.answer('scanning.confirm', confirmation(session.id, { purpose: 'Ballistics' }));
    expect((await station.answer('custody.offers', { mine: false })).offers).toMatchObject([
      { exhibit: 'LUGINA-14 / K1', to: { label: 'Test examiner' }, purpose: 'Ballistics' },
    ]);
  });

  test('one takes up what one carries by one’s own card; another person’s card needs an offer', async () => {
    const own = await cardOf(station, station.people.custodian);
    const other = await cardOf(station, station.people.examiner);
    const { outcomes, session } = await scanAll(station, [commandLabel(room, 'move'), other, own, nth(room.codes, 0)]);
    expect(outcomes).toEqual(['command', 'wrong-kind', 'destination', 'taken']);
    await station.answer('scanning.confirm', confirmation(session.id));
    expect((await timelineOf(0)).events[0]).toMatchObject({ type: 'moved', to: { label: 'Test custodian' } });
  });

  test('receiving records where it was received', async () => {
    const { session } = await scanAll(station, [commandLabel(room, 'receive'), room.shelfCode, nth(room.codes, 1)]);
    await station.answer('scanning.confirm', confirmation(session.id));
    expect((await timelineOf(1)).events[0]).toMatchObject({ type: 'received', to: { label: 'S4' } });
  });
});

describe('what custody forbids is said at the scan', () => {
  test('an exhibit with an open offer, with the rule that forbids it', async () => {
    await station.answer('custody.offer', {
      exhibitIds: [nth(room.exhibitIds, 0)],
      to: PersonId.parse(station.people.examiner),
      occurredAt: station.clock.now(),
      purpose: 'Ballistics',
      authority: '',
      note: '',
      signature: { passphrase: passphraseOf('custodian') },
    });
    const { scan, session } = await begin(nth(room.codes, 0));
    expect(scan).toMatchObject({ outcome: 'not-possible', detail: { refusal: { code: 'custody.offer-open' } } });
    expect(session.taken).toBe(0);
  });

  test('and asked again when it is signed: an offer made meanwhile stops all of it', async () => {
    const { session } = await begin(nth(room.codes, 0), nth(room.codes, 1));
    await station.answer('custody.offer', {
      exhibitIds: [nth(room.exhibitIds, 1)],
      to: PersonId.parse(station.people.examiner),
      occurredAt: station.clock.now(),
      purpose: 'Ballistics',
      authority: '',
      note: '',
      signature: { passphrase: passphraseOf('custodian') },
    });
    expect(await station.refusal('scanning.confirm', confirmation(session.id))).toBe('custody.offer-open');
    expect((await timelineOf(0)).events).toEqual([]);
    const scans = (await station.answer('scanning.session', { id: session.id, count: 10 })).scans;
    const wrong = scans.find(({ subjectId }) => subjectId === room.exhibitIds[1]);
    await station.answer('scanning.undo', { sessionId: session.id, scanId: wrong?.id });
    await station.answer('scanning.confirm', confirmation(session.id));
    expect((await timelineOf(0)).events).toHaveLength(1);
  });

  test('a full place is said at the exhibit that has no room, what is on the list counting with it', async () => {
    await station.answer('places.revise', shelfFor(2));
    const { session, outcomes, scan } = await begin(...room.codes);
    expect(outcomes.slice(2)).toEqual(['taken', 'taken', 'not-possible']);
    expect(scan.detail.refusal).toMatchObject({
      code: 'places.over-capacity',
      details: { place: 'S4', capacity: 2, kept: 0, more: 3 },
    });
    await station.answer('scanning.confirm', confirmation(session.id));
    expect((await timelineOf(1)).events).toMatchObject([{ to: { label: 'S4' } }]);
    expect((await timelineOf(2)).events).toEqual([]);
  });

  test('when the place filled up meanwhile the list stays: what does not fit is taken back, the rest is signed', async () => {
    await station.answer('places.revise', shelfFor(2));
    const { session, scan } = await begin(nth(room.codes, 0), nth(room.codes, 1));
    await station.answer(
      'custody.record',
      aCustodyEvent(nth(room.exhibitIds, 2), {
        type: 'stored',
        occurredAt: station.clock.now(),
        to: { kind: 'place', id: room.shelf },
        signature: { passphrase: passphraseOf('custodian') },
      }),
    );
    expect(await station.request('scanning.confirm', confirmation(session.id))).toMatchObject({
      error: { code: 'places.over-capacity', details: { capacity: 2, kept: 1, more: 2 } },
    });
    const kept = await station.answer('scanning.session', { id: session.id, count: 10 });
    expect(kept.session).toMatchObject({ taken: 2, scans: 4 });
    expect(kept.session.ended).toBeUndefined();
    await station.answer('scanning.undo', { sessionId: session.id, scanId: scan.id });
    await station.answer('scanning.confirm', confirmation(session.id));
    expect((await timelineOf(0)).events).toHaveLength(1);
    expect((await timelineOf(1)).events).toEqual([]);
  });

  test('a closed place is refused when it is scanned, before anything is carried there', async () => {
    await station.answer('places.close', { id: room.shelf, reason: 'Shelf is being rebuilt' });
    const { scan, session } = await begin();
    expect(scan).toMatchObject({ outcome: 'not-possible', detail: { refusal: { code: 'places.closed' } } });
    expect(session.destination).toBeUndefined();
    // To see something there is a fact all the same.
    const seen = await scanAll(station, [commandLabel(room, 'seen'), room.shelfCode, nth(room.codes, 0)]);
    expect(seen.outcomes).toEqual(['command', 'destination', 'taken']);
  });

  test('an event before the seizure is refused as it is by hand', async () => {
    await station.become('registrar');
    await station.answer(
      'custody.record',
      aCustodyEvent(nth(room.exhibitIds, 0), { type: 'seized', occurredAt: station.clock.now() }),
    );
    await station.become('custodian');
    station.clock.set('2025-03-17T07:00:00.000Z');
    expect((await begin(nth(room.codes, 0))).scan).toMatchObject({
      outcome: 'not-possible',
      detail: { refusal: { code: 'custody.before-seizure' } },
    });
  });
});

describe('bad input is answered differently and never dropped', () => {
  test('each kind of wrong scan has its own answer and its own row', async () => {
    const own = labelStationOf(room.stationId);
    const good = nth(room.codes, 0);
    const [newCode = ''] = await printLabels(station, [{ type: 'exhibit', id: nth(room.exhibitIds, 0) }], {
      reason: 'Torn',
    });
    const wrongCheck = newCode.slice(0, -1) + (newCode.endsWith('0') ? '1' : '0');
    const { session, outcomes } = await begin(
      labelCodeOf('exhibit', own, 12_345),
      good,
      wrongCheck,
      labelCodeOf('exhibit', own === '0000' ? '1111' : '0000', 1),
      commandLabel(room, 'store').replace('C', 'С'),
      '5901234123457',
      room.shelfCode,
      commandLabel(room, 'count'),
      newCode,
    );
    expect(outcomes.slice(2)).toEqual([
      'unknown',
      'voided',
      'check-wrong',
      'other-station',
      'unknown-alphabet',
      'not-a-label',
      'already',
      'elsewhere',
      'taken',
    ]);
    const { scans } = await station.answer('scanning.session', { id: session.id, count: 50 });
    expect(scans.map(({ outcome }) => outcome)).toEqual([...outcomes].toReversed());
    expect(scans.find(({ outcome }) => outcome === 'voided')?.detail.replacedBy).toBe(newCode);
    expect(scans.find(({ outcome }) => outcome === 'unknown-alphabet')?.detail).toEqual({ found: 'С', meant: 'C' });
  });

  test('the same label four times is one exhibit and three times “already”', async () => {
    const code = nth(room.codes, 0);
    const { session, outcomes } = await begin(code, code, code, code);
    expect(outcomes.slice(2)).toEqual(['taken', 'already', 'already', 'already']);
    expect(session).toMatchObject({ taken: 1, scans: 6 });
  });

  test('a place where an exhibit is expected is not taken for a new place once something is on the list', async () => {
    const { id } = await station.answer('places.add', { kind: 'shelf', name: 'S5' });
    const [other = ''] = await printLabels(station, [{ type: 'place', id }]);
    const { scan, session } = await begin(nth(room.codes, 0), other);
    expect(scan).toMatchObject({ outcome: 'wrong-kind', detail: { expected: 'exhibit-or-confirm' } });
    expect(session.destination?.label).toBe('S4');
  });

  test('an exhibit before any command, and before its place, says what is expected', async () => {
    const first = await scanAll(station, [nth(room.codes, 0)]);
    expect(first.scan).toMatchObject({ outcome: 'wrong-kind', detail: { expected: 'command' } });
    const second = await scanAll(station, [commandLabel(room, 'store'), nth(room.codes, 0)], first.session.id);
    expect(second.scan).toMatchObject({ outcome: 'wrong-kind', detail: { expected: 'place' } });
  });

  test('a code is typed only with a reason, and the event says it was not scanned', async () => {
    const { session } = await begin();
    const typed = { sessionId: session.id, given: nth(room.codes, 0).toLowerCase(), source: 'typed' } as const;
    expect(await station.refusal('scanning.scan', typed)).toBe('scanning.reason-needed');
    await station.answer('scanning.scan', { ...typed, reason: 'Bars scratched' });
    await station.answer('scanning.confirm', confirmation(session.id));
    expect((await timelineOf(0)).events[0]).toMatchObject({ entryMode: 'manual', entryReason: 'Bars scratched' });
  });
});

describe('taking back', () => {
  test('is a row of its own, and the exhibit may be scanned again', async () => {
    const { session, outcomes } = await begin(nth(room.codes, 0), commandLabel(room, 'undo'), nth(room.codes, 0));
    expect(outcomes.slice(2)).toEqual(['taken', 'undone', 'taken']);
    expect(session.taken).toBe(1);
    const { scans } = await station.answer('scanning.session', { id: session.id, count: 10 });
    expect(scans.map(({ outcome, isUndone }) => [outcome, isUndone]).slice(0, 3)).toEqual([
      ['taken', false],
      ['undone', false],
      ['taken', true],
    ]);
  });

  test('goes back step by step to the beginning and then has nothing more', async () => {
    const undo = commandLabel(room, 'undo');
    const { session, outcomes } = await begin(nth(room.codes, 0), undo, undo, undo, undo);
    expect(outcomes.slice(3)).toEqual(['undone', 'undone', 'undone', 'nothing-to-undo']);
    expect(session).toMatchObject({ expected: 'command', taken: 0 });
  });

  test('a place under a full list is not taken back alone', async () => {
    const { session } = await begin(nth(room.codes, 0));
    const { scans } = await station.answer('scanning.session', { id: session.id, count: 10 });
    const place = scans.find(({ outcome }) => outcome === 'destination');
    expect(await station.refusal('scanning.undo', { sessionId: session.id, scanId: place?.id })).toBe(
      'scanning.not-undoable',
    );
  });
});

describe('a damaged label', () => {
  test('is picked from what is expected there, with a reason that the event keeps', async () => {
    await station.answer('scanning.confirm', confirmation((await begin(nth(room.codes, 0))).session.id));
    const { session } = await scanAll(station, [commandLabel(room, 'seen'), room.shelfCode]);
    const { exhibits } = await station.answer('scanning.expected', { sessionId: session.id, text: 'k1' });
    expect(exhibits.map(({ label }) => label)).toEqual(['LUGINA-14 / K1']);
    await station.answer('scanning.pick', {
      sessionId: session.id,
      exhibitId: nth(exhibits, 0).id,
      reason: 'Label torn off',
    });
    await station.answer('scanning.confirm', confirmation(session.id));
    expect((await timelineOf(0)).events.at(-1)).toMatchObject({
      type: 'seen',
      entryMode: 'manual',
      entryReason: 'Label torn off',
    });
  });

  test('what the record does not expect there is not picked', async () => {
    const { session } = await begin();
    const pick = { sessionId: session.id, exhibitId: nth(room.exhibitIds, 0), reason: 'Label torn off' };
    expect(await station.refusal('scanning.pick', pick)).toBe('scanning.not-expected');
  });
});

describe('an interrupted session', () => {
  test('is found after a lock, continued by whoever began it, and closed with a note by anybody', async () => {
    const { session } = await begin(nth(room.codes, 0));
    await station.become('registrar');
    expect((await station.answer('scanning.sessions', {})).sessions).toMatchObject([
      { id: session.id, isMine: false, taken: 1, starter: 'Test custodian' },
    ]);
    const scan = { sessionId: session.id, given: nth(room.codes, 1), source: 'scanner' } as const;
    expect(await station.refusal('scanning.scan', scan)).toBe('scanning.not-yours');
    await station.become('custodian');
    expect((await scanAll(station, [nth(room.codes, 1)], session.id)).session.taken).toBe(2);
    await station.become('registrar');
    await station.answer('scanning.close', { sessionId: session.id, note: 'Scanned on the wrong shelf' });
    expect(await station.refusal('scanning.close', { sessionId: session.id, note: 'again' })).toBe('scanning.ended');
    const { session: ended, scans } = await station.answer('scanning.session', { id: session.id, count: 10 });
    expect(ended.ended).toMatchObject({ ending: 'closed', by: 'Test registrar', note: 'Scanned on the wrong shelf' });
    expect(scans).toHaveLength(4);
    expect((await timelineOf(0)).events).toEqual([]);
  });
});

test('two windows scanning in one session lose nothing and take nothing twice', async () => {
  const { session } = await begin();
  const scan = (given: string) => station.answer('scanning.scan', { sessionId: session.id, given, source: 'scanner' });
  const answers = await Promise.all([...room.codes, ...room.codes].map(scan));
  expect(answers.filter((answer) => answer.scan.outcome === 'taken')).toHaveLength(3);
  expect(answers.filter((answer) => answer.scan.outcome === 'already')).toHaveLength(3);
  const numbers = (await station.answer('scanning.session', { id: session.id, count: 20 })).scans.map(
    ({ number }) => number,
  );
  expect(numbers.toSorted((left, right) => left - right)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('a thousand labels in a row are a thousand rows', async () => {
  const { session } = await begin(nth(room.codes, 0));
  for (let number = 0; number < 997; number += 1) await scanAll(station, [nth(room.codes, number % 3)], session.id);
  const { session: now } = await station.answer('scanning.session', { id: session.id, count: 1 });
  expect(now).toMatchObject({ scans: 1000, taken: 3 });
}, 120_000);

test('everything that was scanned is in the ledger, and no row can be changed behind it', async () => {
  await begin(nth(room.codes, 0), 'nonsense');
  const { jobId } = await station.answer('ledger.verify', {});
  expect(await station.jobEnded(jobId)).toMatchObject({
    state: 'done',
    result: { report: { isSound: true, findings: [] } },
  });
  const { entries } = await station.answer('ledger.page', { count: 50, action: 'scan.recorded' });
  expect(entries).toHaveLength(4);
});
