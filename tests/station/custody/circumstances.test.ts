// What a court asks of a custody event beside who, when and seal: which clock was read, in which condition it was, which paper goes with it.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import {
  AttachmentId,
  CustodyEventId,
  PersonId,
  type CaseId,
  type ExhibitId,
} from '../../../shared/language/identity.ts';
import { statement } from '../../../main/database/index.ts';
import { aCase, aCustodyEvent, anExhibit, at, withExhibit } from '../a-case.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';
import { aJpeg, takenIn } from '../photographs/a-photograph.ts';
import { migrations } from '../../../main/database/migrations/index.ts';
import { isCustodyFile } from '../../../main/packages/format/custody-proofs.ts';
import { aDatabase } from '../database/a-database.ts';
import { pageTexts } from '../documents/print-paper.ts';
import { custody, custodyEvents } from '../packages/a-package.ts';

let station: TestStation;
let caseId: CaseId;
let exhibitId: ExhibitId;

beforeEach(async () => {
  station = await openTestStation();
  ({ caseId, exhibitId } = await withExhibit(station, { seal: '0048215' }));
});
afterEach(() => station.close());

const signature = { passphrase: passphraseOf('registrar') };
const timeline = () => station.answer('custody.timeline', { exhibitId });
const recorded = (changes: Partial<InputOf<'custody.record'>>) =>
  station.answer('custody.record', aCustodyEvent(exhibitId, changes));

async function aPaper(where: { readonly caseId: CaseId; readonly exhibitId?: ExhibitId } = { caseId }) {
  const taken = await takenIn(station, where, 'order-PKR-58.jpg', await aJpeg(3));
  return { id: AttachmentId.parse(taken.id), label: `${taken.number} · order-PKR-58.jpg`, sha256: taken.sha256 };
}

async function offered(): Promise<CustodyEventId> {
  const { offerIds } = await station.answer('custody.offer', {
    exhibitIds: [exhibitId],
    to: PersonId.parse(station.people.examiner),
    occurredAt: at('2025-03-17T07:45:00.000Z'),
    purpose: 'Examination',
    authority: '',
    note: '',
    signature,
  });
  return CustodyEventId.parse(offerIds[0]);
}

const answerOf = (offerId: CustodyEventId) => ({
  offerId,
  receiver: { login: 'examiner', passphrase: passphraseOf('examiner') },
  occurredAt: at('2025-03-17T07:50:00.000Z'),
});

describe('the clock that was read', () => {
  test('stays beside the instant, and an event without one says nothing of a clock', async () => {
    await recorded({ occurredOffset: '+01:00' });
    await recorded({ type: 'photographed', to: undefined });
    const { events } = await timeline();
    expect(events[0]).toMatchObject({ occurredAt: '2025-03-17T07:30:00.000Z', occurredOffset: '+01:00' });
    expect(events[1]).not.toHaveProperty('occurredOffset');
  });

  test('is one that exists', async () => {
    for (const occurredOffset of ['+1', '01:00', '+01:07', '+15:00', '-12:30', 'CET', ''])
      expect(await station.refusal('custody.record', aCustodyEvent(exhibitId, { occurredOffset }))).toBe(
        'station.bad-input',
      );
  });

  test('is corrected with the time: the second hour of the night in which the clocks go back', async () => {
    station.clock.forward(300 * 86_400_000);
    const first = '2025-10-26T00:30:00.000Z';
    const { eventIds } = await recorded({ occurredAt: at(first), occurredOffset: '+02:00' });
    await station.answer('custody.correct', {
      eventId: CustodyEventId.parse(eventIds[0]),
      occurredAt: at('2025-10-26T01:30:00.000Z'),
      occurredOffset: '+01:00',
      reason: 'It was the second 02:30 of that night',
      note: '',
      signature,
    });
    const { events } = await timeline();
    expect(events.map(({ occurredAt, occurredOffset }) => [occurredAt, occurredOffset])).toEqual([
      [first, '+02:00'],
      ['2025-10-26T01:30:00.000Z', '+01:00'],
    ]);
  });
});

describe('the condition', () => {
  test('is a code and words, and whatever differs is said in words', async () => {
    await recorded({ condition: { as: 'wet', words: 'The bag stood in water' } });
    await recorded({ condition: { as: 'as-received' } });
    expect((await timeline()).events.map(({ condition }) => condition)).toEqual([
      { as: 'wet', words: 'The bag stood in water' },
      { as: 'as-received' },
    ]);
    for (const condition of [{ as: 'wet', words: ' ' }, { as: 'wet' }, { as: 'burnt', words: 'black' }])
      expect(
        // What a screen could never send.
        await station.refusal('custody.record', aCustodyEvent(exhibitId, { condition: condition as never })),
      ).toBe('station.bad-input');
  });

  test('is demanded of whoever reads another seal, and of nobody else', async () => {
    const offerId = await offered();
    const other = { ...answerOf(offerId), sealReading: { as: 'read' as const, seal: '0048251' }, note: '' };
    expect(await station.refusal('custody.accept', other)).toBe('custody.needs-condition');
    expect((await station.answer('custody.offers', { mine: false })).offers).toHaveLength(1);
    const words = 'Bag cut open at the side and taped';
    await station.answer('custody.accept', { ...other, condition: { as: 'packaging-damaged', words } });
    expect((await timeline()).events.at(-1)).toMatchObject({
      type: 'accepted',
      condition: { as: 'packaging-damaged', words },
    });
  });

  test('is said by whoever does not take it over', async () => {
    const rejection = { ...answerOf(await offered()), reason: 'Wrong package' };
    // Law 7 leaves the holder as before; what the other saw stays on record.
    expect(await station.refusal('custody.reject', rejection as never)).toBe('station.bad-input');
    await station.answer('custody.reject', { ...rejection, condition: { as: 'incomplete', words: 'No magazine' } });
    expect((await timeline()).events.at(-1)).toMatchObject({
      type: 'rejected',
      condition: { as: 'incomplete', words: 'No magazine' },
    });
  });

  test('changes nothing of what the gap detector finds', async () => {
    await recorded({ type: 'sealed', to: undefined, sealIn: '0048215' });
    const before = (await timeline()).gaps;
    await recorded({
      type: 'seen',
      to: undefined,
      condition: { as: 'damaged', words: 'Grip cracked' },
      occurredOffset: '+01:00',
    });
    expect((await timeline()).gaps).toEqual(before);
  });
});

describe('the paper that goes with an event', () => {
  test('is named as it was, whatever it is called afterwards', async () => {
    const paper = await aPaper();
    await recorded({ documentId: paper.id });
    await station.answer('attachments.revise', { id: paper.id, caption: 'Another name', reason: 'Clearer' });
    expect((await timeline()).events[0]?.document).toEqual(paper);
  });

  test('of another case, or one that nobody knows, is refused and nothing is recorded', async () => {
    const { id: elsewhere } = await station.answer('cases.open', aCase({ title: 'DRENOVA-2' }));
    const { id } = await aPaper({ caseId: elsewhere });
    expect(await station.refusal('custody.record', aCustodyEvent(exhibitId, { documentId: id }))).toBe(
      'custody.document-of-another-case',
    );
    const unknown = '01912345-0000-7000-8000-00000000dead';
    expect(await station.refusal('custody.record', aCustodyEvent(exhibitId, { documentId: unknown }))).toBe(
      'attachments.unknown',
    );
    expect((await timeline()).events).toEqual([]);
  });

  test('goes with exhibits of its own case only: of several cases none gets it', async () => {
    const { id: elsewhere } = await station.answer('cases.open', aCase({ title: 'DRENOVA-2' }));
    const { id: other } = await station.answer('exhibits.record', anExhibit(elsewhere));
    const { id: documentId } = await aPaper();
    const both = { ...aCustodyEvent(exhibitId, { documentId }), exhibitIds: [exhibitId, other] };
    expect(await station.refusal('custody.record', both)).toBe('custody.document-of-another-case');
    expect((await timeline()).events).toEqual([]);
  });

  test('is named by a correction where it was forgotten', async () => {
    const { eventIds } = await recorded({});
    const paper = await aPaper();
    await station.answer('custody.correct', {
      eventId: CustodyEventId.parse(eventIds[0]),
      occurredAt: at('2025-03-17T07:30:00.000Z'),
      documentId: paper.id,
      condition: { as: 'soiled', words: 'Mud on the barrel' },
      reason: 'The transport paper came later',
      note: '',
      signature,
    });
    expect((await timeline()).events[1]).toMatchObject({
      type: 'corrected',
      document: paper,
      condition: { as: 'soiled', words: 'Mud on the barrel' },
    });
  });
});

test('the ledger answers for all three: it verifies with the rows as they stand', async () => {
  const paper = await aPaper();
  await recorded({
    occurredOffset: '+01:00',
    condition: { as: 'wet', words: 'Rain' },
    documentId: paper.id,
  });
  const { jobId } = await station.answer('ledger.verify', {});
  expect((await station.jobEnded(jobId)).result?.report).toMatchObject({ findings: [] });
});

test('the custody record prints the clock, the condition and the paper', async () => {
  const paper = await aPaper();
  await recorded({
    occurredOffset: '+01:00',
    documentId: paper.id,
    condition: { as: 'wet', words: 'The bag stood in water' },
  });
  await recorded({ type: 'photographed', to: undefined });
  const { jobId } = await station.answer('custody.record-document', { exhibitId, language: 'en' });
  const { documentId = '' } = (await station.jobEnded(jobId)).result ?? {};
  const media = await station.station.media({ kind: 'document', id: documentId, toSave: false });
  const pdf = Buffer.from(media.read(0, media.size));
  media.close();
  const words = pageTexts(pdf).join(' ').replaceAll(/\s+/g, ' ');
  expect(words).toContain('(+01:00)');
  expect(words).toContain('17.03.2025 08:30 +01:00');
  // The column breaks the line, and what stands beside it is read in between.
  expect(words).toMatch(/Condition: Wet – The .*bag stood in water/);
  expect(words).toContain('order-PKR-58.jpg');
});

test('a reader of a package passes over a field of an event that it does not know', () => {
  const [event] = custodyEvents;
  const later = {
    ...custody,
    exhibits: [{ ...custody.exhibits[0], events: [{ ...event, fieldOfLater: { any: 1 } }] }],
  };
  expect(isCustodyFile(later)).toBe(true);
  expect(
    isCustodyFile({ ...custody, exhibits: [{ ...custody.exhibits[0], events: [{ ...event, condition: 7 }] }] }),
  ).toBe(false);
});

test('a database of before takes them on without a word about events of before', () => {
  const before = aDatabase(migrations.filter(({ number }) => number < 195));
  try {
    const columns = () =>
      before.db.all<{ name: string }>(statement`select name from pragma_table_info('custody_event')`);
    expect(columns().map(({ name }) => name)).not.toContain('occurred_offset');
    before.db.script(migrations.find(({ number }) => number === 195)?.sql ?? '');
    expect(columns().map(({ name }) => name)).toEqual(
      expect.arrayContaining(['occurred_offset', 'condition', 'condition_words', 'document_id', 'document_sha256']),
    );
    const plan = before.db.all<{ detail: string }>(
      statement`explain query plan select id from custody_event where document_id = 'x'`,
    );
    expect(plan.map(({ detail }) => detail).join()).toContain('custody_event_by_document');
  } finally {
    before.release();
  }
});
