import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CustodyEventId, PersonId, type ExhibitId } from '../../../shared/language/identity.ts';
import { aCase, aCustodyEvent, anExhibit, at, withExhibit } from '../a-case.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';

let station: TestStation;
let exhibitId: ExhibitId;

beforeEach(async () => {
  station = await openTestStation();
  ({ exhibitId } = await withExhibit(station));
});
afterEach(() => station.close());

const signature = { passphrase: passphraseOf('registrar') };
const read = () => station.answer('exhibits.read', { id: exhibitId });

describe('recording custody', () => {
  test('keeps three facts apart: who holds it, where it belongs, where it was last seen', async () => {
    await station.become('custodian');
    const room = await station.answer('places.add', { kind: 'room', name: 'R1' });
    const own = { passphrase: passphraseOf('custodian') };
    await station.answer(
      'custody.record',
      aCustodyEvent(exhibitId, { type: 'stored', to: { kind: 'place', id: room.id }, signature: own }),
    );
    await station.answer(
      'custody.record',
      aCustodyEvent(exhibitId, {
        type: 'sent-to-court',
        occurredAt: at('2025-03-17T07:40:00.000Z'),
        to: { kind: 'outside', label: 'Basic court' },
        signature: own,
      }),
    );
    expect(await read()).toMatchObject({
      holder: { label: 'Basic court' },
      home: { label: 'R1' },
      lastSeen: { at: '2025-03-17T07:40:00.000Z', where: { label: 'Basic court' } },
    });
  });

  test('shows both times, and a late entry as late', async () => {
    await station.answer('custody.record', aCustodyEvent(exhibitId, { occurredAt: at('2025-03-14T22:55:00.000Z') }));
    const { events } = await station.answer('custody.timeline', { exhibitId });
    expect(events[0]).toMatchObject({
      occurredAt: '2025-03-14T22:55:00.000Z',
      recordedAt: '2025-03-17T08:00:00.000Z',
      isLateEntry: true,
    });
  });

  test('refuses what has not happened yet', async () => {
    expect(
      await station.refusal('custody.record', aCustodyEvent(exhibitId, { occurredAt: at('2025-03-17T09:00:00.000Z') })),
    ).toBe('custody.in-the-future');
  });

  test('refuses what would be before the incident an exhibit comes from, the seizure itself too', async () => {
    const { id: caseId } = await station.answer('cases.open', aCase({ title: 'DRENOVA-2' }));
    const { id: incidentId } = await station.answer('cases.record-incident', {
      caseId,
      kind: 'search-of-premises',
      occurredFrom: at('2025-03-16T21:40:00.000Z'),
      place: 'House 4',
      legalBasis: 'CPC 105',
      seizedBy: 'Sgt Agim SHEMBULLI',
      description: '',
    });
    const { id } = await station.answer('exhibits.record', anExhibit(caseId, { incidentId }));
    const before = at('2025-03-16T21:39:00.000Z');
    const seized = (occurredAt: string) => aCustodyEvent(id, { type: 'seized', occurredAt: at(occurredAt) });
    expect(await station.request('custody.record', seized(before))).toMatchObject({
      error: {
        code: 'custody.before-incident',
        details: { exhibit: 'DRENOVA-2 / K1', at: '2025-03-16T21:40:00.000Z' },
      },
    });
    expect(await station.refusal('custody.record', aCustodyEvent(id, { occurredAt: before }))).toBe(
      'custody.before-incident',
    );
    // Seized late in a search that went on: from then on the seizure is what counts.
    await station.answer('custody.record', seized('2025-03-17T01:00:00.000Z'));
    const between = aCustodyEvent(id, { occurredAt: at('2025-03-17T00:30:00.000Z') });
    expect(await station.refusal('custody.record', between)).toBe('custody.before-seizure');
    await station.answer('custody.record', aCustodyEvent(id));
  });

  test('refuses an event before the seizure', async () => {
    await station.answer(
      'custody.record',
      aCustodyEvent(exhibitId, { type: 'seized', occurredAt: at('2025-03-14T22:55:00.000Z') }),
    );
    expect(
      await station.refusal('custody.record', aCustodyEvent(exhibitId, { occurredAt: at('2025-03-14T22:54:59.000Z') })),
    ).toBe('custody.before-seizure');
  });

  test('refuses to pass an exhibit to another person without their acceptance', async () => {
    const to = { kind: 'person' as const, id: PersonId.parse(station.people.examiner) };
    expect(await station.refusal('custody.record', aCustodyEvent(exhibitId, { to }))).toBe(
      'custody.to-person-needs-offer',
    );
  });

  test('refuses a wrong passphrase and records nothing', async () => {
    expect(
      await station.refusal(
        'custody.record',
        aCustodyEvent(exhibitId, { signature: { passphrase: 'not the passphrase' } }),
      ),
    ).toBe('vault.wrong-passphrase');
    expect((await station.answer('custody.timeline', { exhibitId })).events).toEqual([]);
  });

  test('refuses a seal event without a seal and a storing without a place', async () => {
    expect(await station.refusal('custody.record', aCustodyEvent(exhibitId, { type: 'sealed', to: undefined }))).toBe(
      'custody.needs-seal',
    );
    expect(await station.refusal('custody.record', aCustodyEvent(exhibitId, { type: 'stored', to: undefined }))).toBe(
      'custody.needs-destination',
    );
  });

  test('records many exhibits in one act, all or none', async () => {
    const unknown = '0195a31d-e400-7317-84db-60aca2c07506';
    const both = aCustodyEvent(exhibitId);
    expect(await station.refusal('custody.record', { ...both, exhibitIds: [exhibitId, unknown] })).toBe(
      'exhibits.unknown',
    );
    expect((await station.answer('custody.timeline', { exhibitId })).events).toEqual([]);
  });

  test('keeps the wrong event beside its correction, and lets the correction count', async () => {
    const { eventIds } = await station.answer(
      'custody.record',
      aCustodyEvent(exhibitId, { type: 'sealed', to: undefined, sealIn: '0048127' }),
    );
    const eventId = CustodyEventId.parse(eventIds[0]);
    const correction = {
      eventId,
      occurredAt: at('2025-03-17T07:30:00.000Z'),
      sealIn: '0048217',
      reason: 'Digits transposed',
      note: '',
      signature,
    };
    await station.answer('custody.correct', correction);
    const { events } = await station.answer('custody.timeline', { exhibitId });
    expect(events.map(({ type, sealIn }) => [type, sealIn])).toEqual([
      ['sealed', '0048127'],
      ['corrected', '0048217'],
    ]);
    expect(events[0]?.correctedBy).toBe(events[1]?.id);
    expect((await read()).seal).toBe('0048217');
    expect(await station.refusal('custody.correct', correction)).toBe('custody.already-corrected');
  });

  test('draws a gap where the chain is broken', async () => {
    await station.answer('custody.record', aCustodyEvent(exhibitId, { to: { kind: 'outside', label: 'Police room' } }));
    await station.answer(
      'custody.record',
      aCustodyEvent(exhibitId, {
        type: 'moved',
        from: { kind: 'outside', label: 'Courier' },
        to: { kind: 'outside', label: 'Laboratory' },
      }),
    );
    const { gaps } = await station.answer('custody.timeline', { exhibitId });
    expect(gaps).toMatchObject([{ kind: 'holder-differs', expected: 'Police room', found: 'Courier' }]);
  });

  test('keeps the label a person saw, whatever a place is called later', async () => {
    await station.answer('custody.record', aCustodyEvent(exhibitId, { to: { kind: 'outside', label: 'Room 2' } }));
    expect(
      (await station.answer('ledger.page', { count: 1, action: 'custody.recorded' })).entries[0]?.subject.label,
    ).toBe('LUGINA-14 / K1 #1');
  });

  test('prints the custody record as a PDF', async () => {
    await station.answer('custody.record', aCustodyEvent(exhibitId));
    const { jobId } = await station.answer('custody.record-document', { exhibitId, language: 'sq' });
    const job = await station.jobEnded(jobId);
    expect(job).toMatchObject({ state: 'done' });
    const media = await station.station.media({ kind: 'document', id: job.result?.documentId ?? '', toSave: false });
    expect(media.read(0, 5).toString()).toBe('%PDF-');
    media.close();
  });
});

test('places form a tree, and no place stands in it twice', async () => {
  await station.become('custodian');
  const room = await station.answer('places.add', { kind: 'room', name: 'R2' });
  await station.answer('places.add', { parentId: room.id, kind: 'shelf', name: 'S4' });
  expect((await station.answer('places.list', {})).places.map(({ path }) => path)).toEqual(['R2', 'R2 / S4']);
  expect(await station.refusal('places.add', { parentId: room.id, kind: 'box', name: 'S4' })).toBe('places.name-taken');
});
