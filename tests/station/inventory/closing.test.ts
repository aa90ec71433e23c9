import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import { CustodyEventId, PersonId, type InventoryId } from '../../../shared/language/identity.ts';
import { at, sealNotLookedAt } from '../a-case.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';
import { printLabels } from '../scanning/a-scanner.ts';
import { anEvidenceRoom, aSession, countAll, scanned, signedBy, typed, type EvidenceRoom } from './a-count.ts';

let station: TestStation;
let room: EvidenceRoom;

beforeEach(async () => {
  station = await openTestStation();
  room = await anEvidenceRoom(station);
});
afterEach(() => station.close());

const exhibit = (mark: string) => {
  const id = room.exhibits[mark];
  if (id === undefined) throw new Error(`The room has no ${mark}`);
  return id;
};

async function started(changes: Parameters<typeof aSession>[2] = {}): Promise<InventoryId> {
  return (await station.answer('inventory.start', aSession(station, room.room, changes))).id;
}

const settled = async (id: InventoryId, changes: Partial<InputOf<'inventory.settle'>> = {}) => {
  const { discrepancies } = await station.answer('inventory.read', { id });
  await station.answer('inventory.settle', {
    id,
    keys: discrepancies.map(({ key }) => key),
    disposition: 'under-inquiry',
    text: 'Looked for in the whole room',
    records: 'nothing',
    ...changes,
  });
};

const custodyOf = async (mark: string) =>
  (await station.answer('custody.timeline', { exhibitId: exhibit(mark) })).events;

async function fileOf(id: InventoryId, format: 'csv' | 'json'): Promise<string> {
  const { jobId } = await station.answer('inventory.result-document', { id, language: 'en', format });
  const { result } = await station.jobEnded(jobId);
  const media = await station.station.media({ kind: 'document', id: result?.documentId ?? '', toSave: true });
  const text = media.read(0, media.size).toString('utf8');
  media.close();
  return text;
}

describe('closing a session', () => {
  test('puts each exhibit that was seen on its custody record, signed by both, and marks nothing that was not seen', async () => {
    const id = await started();
    station.clock.forward(60_000);
    await countAll(station, id, room.shelf, ['K1', 'K2']);
    await settled(id);
    expect(await station.answer('inventory.close', { id, ...signedBy('registrar', 'custodian') })).toEqual({
      counted: 2,
      events: 2,
    });
    expect((await custodyOf('K1')).at(-1)).toMatchObject({
      type: 'counted',
      to: { kind: 'place', label: 'R1 / S4' },
      purpose: 'INV-2025-0001',
      signedBy: 'Test registrar',
      witness: 'Test custodian',
      entryMode: 'manual',
      entryReason: 'Label torn',
    });
    // K3 is missing, and its record says nothing: nobody has decided that it is lost.
    expect((await custodyOf('K3')).map(({ type }) => type)).toEqual(['stored']);
    const { session, signatures, headAtEnd, totals } = await station.answer('inventory.read', { id });
    expect(session.state).toBe('closed');
    expect(signatures.map(({ name }) => name)).toEqual(['Test registrar', 'Test custodian']);
    expect(headAtEnd?.size).toBeGreaterThan(0);
    expect(totals).toMatchObject({ found: 2, missing: 1 });
  });

  test('what it leaves under inquiry stands on the desk until something happens to the exhibit', async () => {
    const onDesk = async () =>
      (await station.answer('desk.read', {})).lines.filter(({ kind }) => kind === 'inventory-inquiry');
    const id = await started();
    await countAll(station, id, room.shelf, ['K1', 'K2']);
    await settled(id);
    await station.answer('inventory.close', { id, ...signedBy('registrar', 'custodian') });
    await station.become('custodian');
    expect(await onDesk()).toMatchObject([{ label: 'INV-2025-0001', detail: '1' }]);
    station.clock.forward(60_000);
    await station.answer('custody.record', {
      exhibitIds: [exhibit('K3')],
      type: 'seen',
      occurredAt: station.clock.now(),
      to: { kind: 'place', id: room.otherRoom },
      purpose: '',
      authority: '',
      note: 'Behind the rack',
      signature: { passphrase: passphraseOf('custodian') },
    });
    expect(await onDesk()).toEqual([]);
  });

  test('records a missing exhibit as lost only when a person decided so', async () => {
    const id = await started();
    await countAll(station, id, room.shelf, ['K1', 'K2']);
    const [missing] = (await station.answer('inventory.read', { id })).discrepancies;
    expect(missing?.class).toBe('missing');
    await settled(id, { records: 'lost', text: 'Not in the room, nor with anybody' });
    await station.answer('inventory.close', { id, ...signedBy('registrar', 'custodian') });
    expect((await custodyOf('K3')).at(-1)).toMatchObject({ type: 'lost', note: 'Not in the room, nor with anybody' });
  });

  test('cannot record as lost what was seen, nor anything of a label that names no exhibit', async () => {
    const id = await started();
    await station.answer('inventory.count', scanned(id, room.shelf, '???'));
    await countAll(station, id, room.otherShelf, ['K1', 'K2', 'K3']);
    const { discrepancies } = await station.answer('inventory.read', { id });
    const keyOf = (wanted: string) => discrepancies.filter((each) => each.class === wanted).map(({ key }) => key);
    const settle = { id, disposition: 'explained' as const, text: 'Moved', records: 'lost' as const };
    expect(await station.refusal('inventory.settle', { ...settle, keys: keyOf('found-elsewhere') })).toBe(
      'inventory.not-missing',
    );
    expect(
      await station.refusal('inventory.settle', { ...settle, records: 'discrepancy', keys: keyOf('unknown-label') }),
    ).toBe('inventory.no-exhibit');
    expect(await station.refusal('inventory.settle', { ...settle, keys: ['nothing|missing'] })).toBe(
      'inventory.no-such-discrepancy',
    );
  });

  test('is refused while somebody still counts, or a discrepancy has no decision', async () => {
    const id = await started({ by: ['registrar', 'examiner'] });
    await countAll(station, id, room.shelf, ['K1', 'K2']);
    const close = { id, ...signedBy('registrar', 'examiner') };
    expect(await station.refusal('inventory.close', close)).toBe('inventory.counts-open');
    expect(
      await station.refusal('inventory.settle', {
        id,
        keys: ['x'],
        disposition: 'explained',
        text: 'x',
        records: 'nothing',
      }),
    ).toBe('inventory.counts-open');
    await station.become('examiner');
    await countAll(station, id, room.shelf, ['K1', 'K2']);
    expect(await station.refusal('inventory.close', { id, ...signedBy('examiner', 'registrar') })).toBe(
      'inventory.not-settled',
    );
    await station.become('registrar');
    await settled(id);
    await station.answer('inventory.close', close);
  });

  test('needs two persons: the same one twice, a wrong passphrase or somebody without cases is refused', async () => {
    const id = await started();
    await countAll(station, id, room.shelf, ['K1', 'K2', 'K3']);
    expect(await station.refusal('inventory.close', { id, ...signedBy('registrar', 'registrar') })).toBe(
      'inventory.same-signer',
    );
    expect(
      await station.refusal('inventory.close', {
        id,
        ...signedBy('registrar', 'custodian'),
        second: { login: 'custodian', passphrase: passphraseOf('examiner') },
      }),
    ).toBe('vault.wrong-passphrase');
    station.clock.forward(60_000);
    expect(await station.refusal('inventory.close', { id, ...signedBy('registrar', 'administrator') })).toBe(
      'inventory.signer-may-not',
    );
    await station.become('supervisor');
    expect(await station.refusal('inventory.close', { id, ...signedBy('supervisor', 'custodian') })).toBe(
      'inventory.counter-must-sign',
    );
    expect((await station.answer('inventory.read', { id })).session.state).toBe('open');
  });

  test('is for good: nothing of it changes, and only a new session that names it corrects it, once', async () => {
    const id = await started();
    await countAll(station, id, room.shelf, ['K1', 'K2', 'K3']);
    expect(await station.refusal('inventory.start', aSession(station, room.room, { corrects: id }))).toBe(
      'inventory.not-closed',
    );
    await station.answer('inventory.close', { id, ...signedBy('registrar', 'custodian') });
    for (const name of ['inventory.count', 'inventory.settle', 'inventory.close', 'inventory.abandon'] as const) {
      const input = {
        'inventory.count': typed(id, room.shelf, 'K1'),
        'inventory.settle': { id, keys: ['x'], disposition: 'explained', text: 'x', records: 'nothing' },
        'inventory.close': { id, ...signedBy('registrar', 'custodian') },
        'inventory.abandon': { id, reason: 'x', signature: { passphrase: passphraseOf('registrar') } },
      }[name];
      expect(await station.ask(name, input)).toMatchObject({ ok: false, error: { code: 'inventory.ended' } });
    }
    const again = await started({ corrects: id });
    const [before, after] = [
      await station.answer('inventory.read', { id }),
      await station.answer('inventory.read', { id: again }),
    ];
    expect(before.correctedBy?.number).toBe('INV-2025-0002');
    expect(after.corrects?.number).toBe('INV-2025-0001');
    expect(await station.refusal('inventory.start', aSession(station, room.room, { corrects: id }))).toBe(
      'inventory.already-corrected',
    );
  });

  test('can be given up with a reason instead, and then records nothing', async () => {
    const id = await started();
    await station.answer('inventory.count', typed(id, room.shelf, 'K1'));
    await station.answer('inventory.abandon', {
      id,
      reason: 'Fire alarm',
      signature: { passphrase: passphraseOf('registrar') },
    });
    const { session, endNote } = await station.answer('inventory.read', { id });
    expect([session.state, endNote]).toEqual(['abandoned', 'Fire alarm']);
    expect((await custodyOf('K1')).map(({ type }) => type)).toEqual(['stored']);
  });
});

describe('what happens meanwhile', () => {
  test('an exhibit handed over during the session is flagged, not lost', async () => {
    const id = await started();
    station.clock.forward(60_000);
    const { offerIds } = await station.answer('custody.offer', {
      exhibitIds: [exhibit('K2')],
      to: PersonId.parse(station.people.examiner),
      occurredAt: station.clock.now(),
      purpose: 'Examination',
      authority: '',
      note: '',
      signature: { passphrase: passphraseOf('registrar') },
    });
    await station.answer('custody.accept', {
      offerId: CustodyEventId.parse(offerIds[0]),
      receiver: { login: 'examiner', passphrase: passphraseOf('examiner') },
      sealReading: sealNotLookedAt,
      occurredAt: station.clock.now(),
      note: '',
    });
    await countAll(station, id, room.shelf, ['K1', 'K3']);
    const { lines } = await station.answer('inventory.lines', { id, class: 'missing', from: 0, count: 10 });
    expect(lines.map(({ label, movements }) => [label, movements.map(({ type, to }) => [type, to])])).toEqual([
      [
        'LUGINA-14 / K2',
        [
          ['offered', 'Test examiner'],
          ['accepted', 'Test examiner'],
        ],
      ],
    ]);
  });

  test('an exhibit moved after it was counted is last seen where it went, and its record keeps its order', async () => {
    const id = await started();
    station.clock.forward(60_000);
    await countAll(station, id, room.shelf, ['K1', 'K2', 'K3']);
    station.clock.forward(60_000);
    await station.answer('custody.record', {
      exhibitIds: [exhibit('K1')],
      type: 'moved',
      occurredAt: station.clock.now(),
      to: { kind: 'place', id: room.otherRoom },
      purpose: '',
      authority: '',
      note: '',
      signature: { passphrase: passphraseOf('registrar') },
    });
    await station.answer('inventory.close', { id, ...signedBy('registrar', 'custodian') });
    expect((await station.answer('exhibits.read', { id: exhibit('K1') })).lastSeen?.where.label).toBe('R2');
    const { gaps } = await station.answer('custody.timeline', { exhibitId: exhibit('K1') });
    expect(gaps.map(({ kind }) => kind)).not.toContain('time-runs-back');
  });

  test('an exhibit that the record has elsewhere, or with a person, is said so', async () => {
    const id = await started();
    await station.answer('inventory.count', typed(id, room.shelf, 'K4'));
    const { lines } = await station.answer('inventory.lines', { id, class: 'not-on-this-list', from: 0, count: 10 });
    expect(lines).toMatchObject([{ label: 'LUGINA-14 / K4', recordedAt: 'R2' }]);
  });

  test('what a person has on record is expected as away; seen all the same it is a discrepancy', async () => {
    await station.answer('custody.record', {
      exhibitIds: [exhibit('K2'), exhibit('K3')],
      type: 'sent-to-court',
      occurredAt: at('2025-03-17T07:40:00.000Z'),
      to: { kind: 'outside', label: 'Basic Court' },
      purpose: '',
      authority: '',
      note: '',
      signature: { passphrase: passphraseOf('registrar') },
    });
    const id = await started();
    await countAll(station, id, room.shelf, ['K1', 'K2']);
    const { totals, expected } = await station.answer('inventory.read', { id });
    expect(expected).toMatchObject({ inAll: 3, asked: 1, checkedOut: 2 });
    expect(totals).toMatchObject({ found: 1, 'checked-out-but-present': 1, 'away-as-recorded': 1 });
  });

  test('a seal that differs is a finding on the custody record too', async () => {
    const id = await started();
    await station.answer('inventory.count', typed(id, room.shelf, 'K1', { seal: { kind: 'read', number: 'seal-K7' } }));
    await countAll(station, id, room.shelf, ['K2', 'K3']);
    await settled(id, { disposition: 'explained', records: 'discrepancy' });
    expect((await station.answer('inventory.close', { id, ...signedBy('registrar', 'custodian') })).events).toBe(4);
    expect((await custodyOf('K1')).map(({ type }) => type)).toEqual(['stored', 'counted', 'discrepancy']);
  });
});

describe('an inspection', () => {
  test('answers every item of its checklist, decides each finding, and counts nothing', async () => {
    const id = await started({ kind: 'inspection' });
    expect(await station.refusal('inventory.count', typed(id, room.shelf, 'K1'))).toBe('inventory.counts-nothing');
    const { checklist } = await station.answer('inventory.read', { id });
    expect(await station.refusal('inventory.check', { id, item: 'doors-and-locks', answer: 'finding', note: '' })).toBe(
      'inventory.finding-needs-note',
    );
    for (const { item } of checklist) {
      await station.answer('inventory.check', { id, item, answer: 'in-order', note: '' });
    }
    await station.answer('inventory.check', {
      id,
      item: 'doors-and-locks',
      answer: 'finding',
      note: 'Lock of S4 worn',
    });
    const close = { id, ...signedBy('registrar', 'custodian') };
    expect(await station.refusal('inventory.close', close)).toBe('inventory.not-settled');
    await settled(id, { disposition: 'corrected', text: 'Lock replaced' });
    expect(await station.answer('inventory.close', close)).toEqual({ counted: 0, events: 0 });
  });

  test('is not closed while an item has no answer', async () => {
    const id = await started({ kind: 'inspection' });
    expect(await station.refusal('inventory.close', { id, ...signedBy('registrar', 'custodian') })).toBe(
      'inventory.checks-open',
    );
  });
});

describe('the result', () => {
  test('comes as a paper, as CSV and as JSON, each with its hash and ledger head', async () => {
    const id = await started();
    await station.answer('inventory.count', scanned(id, room.shelf, '=HYPERLINK("x")'));
    await countAll(station, id, room.shelf, ['K1', 'K2']);
    await settled(id, { text: '+cmd|calc' });
    expect(await station.refusal('inventory.result-document', { id, language: 'en', format: 'pdf' })).toBe(
      'inventory.not-closed',
    );
    await station.answer('inventory.close', { id, ...signedBy('registrar', 'custodian') });
    const contents: Record<string, string> = {};
    for (const format of ['pdf', 'csv', 'json'] as const) {
      const { jobId } = await station.answer('inventory.result-document', { id, language: 'sq', format });
      const job = await station.jobEnded(jobId);
      expect([format, job.state, job.error]).toEqual([format, 'done', undefined]);
      const media = await station.station.media({ kind: 'document', id: job.result?.documentId ?? '', toSave: true });
      contents[format] = media.read(0, media.size).toString('utf8');
      media.close();
    }
    expect(contents['pdf']?.slice(0, 5)).toBe('%PDF-');
    const rows = contents['csv']?.trim().split('\r\n') ?? [];
    expect(rows).toHaveLength(5);
    expect(rows.find((row) => row.includes('HYPERLINK'))).toMatch(/^"'=HYPERLINK/);
    expect(contents['csv']).toContain("'+cmd|calc");
    // Read as any program reads it.
    const json = JSON.parse(contents['json'] ?? '') as { lineCount: number; lines: unknown[]; statement: string };
    expect([json.lineCount, json.lines.length]).toEqual([4, 4]);
    const { documents } = await station.answer('inventory.read', { id });
    expect(documents.map(({ fileName }) => fileName).toSorted()).toEqual([
      'INV-2025-0001.csv',
      'INV-2025-0001.json',
      'INV-2025-0001.pdf',
    ]);
  });

  test('lists what was scanned and counted nothing, apart from what was counted, and a card asks for no decision', async () => {
    const id = await started();
    const [card = '', code = ''] = await printLabels(station, [
      { type: 'person', id: station.people.registrar },
      { type: 'exhibit', id: exhibit('K1') },
    ]);
    const misread = `${code.slice(0, -1)}${code.endsWith('5') ? '6' : '5'}`;
    for (const text of [card, misread, code]) await station.answer('inventory.count', scanned(id, room.shelf, text));
    await countAll(station, id, room.shelf, ['K2', 'K3']);
    const { discrepancies } = await station.answer('inventory.read', { id });
    expect(discrepancies.map((each) => each.class)).toEqual(['misread-label']);
    await settled(id);
    await station.answer('inventory.close', { id, ...signedBy('registrar', 'custodian') });
    expect((await custodyOf('K1')).at(-1)).toMatchObject({ type: 'counted', entryMode: 'scan' });
    const csv = await fileOf(id, 'csv');
    const faults = csv.split('\r\n').filter((row) => row.includes('-label') || row.includes('label-of-'));
    expect(faults.map((row) => [row.split(',')[0], row.split(',').at(-1)]).toSorted()).toEqual(
      [
        [card, 'another-kind'],
        [misread, 'check-wrong'],
      ].toSorted(),
    );
    expect(csv).toContain('Label torn');
    const json = JSON.parse(await fileOf(id, 'json')) as { counters: unknown };
    expect(json.counters).toMatchObject([{ counted: 3, notCounted: 2 }]);
    const { jobId } = await station.answer('ledger.verify', {});
    expect((await station.jobEnded(jobId)).result?.report).toMatchObject({ isSound: true });
  });

  test('and its signatures and lines hold in the check of the whole ledger', async () => {
    const id = await started();
    await countAll(station, id, room.shelf, ['K1', 'K2', 'K3']);
    await station.answer('inventory.close', { id, ...signedBy('registrar', 'custodian') });
    const { jobId } = await station.answer('ledger.verify', {});
    const job = await station.jobEnded(jobId);
    expect(job.result?.report).toMatchObject({ isSound: true });
  });
});
