// Disclosure as a prosecutor keeps it: every item with one number, decisions that are events, schedules that say what is on record.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DisclosureItemId } from '../../../shared/language/identity.ts';
import { anExhibit, at, withExhibit } from '../a-case.ts';
import { soundness } from '../conclusions/a-conclusion.ts';
import { aFile } from '../court-file/a-court-file.ts';
import { present } from '../../present.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';
import {
  aSchedule,
  decided,
  issued,
  itemsOf,
  named,
  own,
  sensitive,
  unused,
  used,
  withItems,
  withSupervisor,
} from './a-disclosure.ts';

let lab: TestStation;
beforeAll(async () => {
  lab = await openTestStation();
}, 60_000);
afterAll(() => lab.close());

describe('numbers', () => {
  test('every item gets the next one in the order it became known, and keeps it', async () => {
    const { caseId } = await withItems(lab);
    const items = await itemsOf(lab, caseId);
    expect(items.map(({ number }) => number)).toEqual(items.map((_, index) => index + 1));
    expect(items.map(({ kind }) => kind)).toEqual(['case', 'incident', 'attachment', 'attachment', 'attachment']);
    expect(items[2]).toMatchObject({ label: '1 · report.pdf', by: 'Test registrar', standing: 'undecided' });
    const later = await aFileLater(caseId, 'late.pdf');
    expect(await lab.answer('disclosure.read', { caseId })).toMatchObject({ known: 6, listed: 5 });
    expect(await lab.answer('disclosure.number', { caseId })).toEqual({ numbered: 1 });
    expect(await lab.answer('disclosure.number', { caseId })).toEqual({ numbered: 0 });
    const after = await itemsOf(lab, caseId);
    expect(after.slice(0, 5).map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(after[5]).toMatchObject({ number: 6, subjectId: later });
    expect(await lab.answer('disclosure.read', { caseId })).toMatchObject({ known: 6, listed: 6 });
  });

  async function aFileLater(caseId: Parameters<typeof aFile>[1], name: string) {
    await lab.become('registrar');
    const id = await aFile(lab, caseId, name);
    await lab.become('prosecutor');
    return id;
  }

  test('a list is asked by kind, by standing and in words', async () => {
    const { caseId } = await withItems(lab);
    expect(await itemsOf(lab, caseId, { kinds: ['attachment'], text: 'SEARCH' })).toMatchObject([{ number: 4 }]);
    expect(await itemsOf(lab, caseId, { standing: 'decided' })).toEqual([]);
    const sorted = async (column: 'number' | 'kind' | 'item' | 'since', descending = false) =>
      await itemsOf(lab, caseId, { sort: { column, descending } });
    expect((await sorted('number', true)).map(({ number }) => number)).toEqual([5, 4, 3, 2, 1]);
    const kinds = (await sorted('kind')).map(({ kind }) => kind);
    expect(kinds).toEqual(kinds.toSorted());
    const labels = (await sorted('item')).map(({ label }) => label);
    expect(labels).toEqual(labels.toSorted(new Intl.Collator('sq', { numeric: true }).compare));
    expect(labels).toHaveLength(5);
    const content = {
      question: {
        text: '',
        filters: [{ name: 'standing', values: ['open'] }],
        sort: { column: 'item', descending: true },
      },
      layout: [{ name: 'item', width: 300 }, { name: 'number' }],
    };
    await lab.answer('views.save', { list: 'disclosure', name: 'Open, by name', content, isShared: false });
    expect((await lab.answer('views.list', { list: 'disclosure' })).views).toMatchObject([
      { name: 'Open, by name', content, isMine: true },
    ]);
    const page = await lab.answer('disclosure.items', { caseId, from: 3, count: 2 });
    expect(page.total).toBe(5);
    expect(page.items.map(({ number }) => number)).toEqual([4, 5]);
  });
});

describe('a decision', () => {
  test('is an event with its reason and both times, and a new one takes its place', async () => {
    const { caseId } = await withItems(lab);
    const [item] = named(await itemsOf(lab, caseId, { kinds: ['attachment'] }));
    await lab.answer('disclosure.decide', {
      caseId,
      items: [present(item)],
      decision: used,
      reason: 'Read in the indictment',
      occurredAt: at('2025-03-16T09:00:00.000Z'),
    });
    const [now] = await itemsOf(lab, caseId, { kinds: ['attachment'] });
    expect(now).toMatchObject({ standing: 'decided', decision: used });
    await lab.answer('disclosure.decide', {
      caseId,
      items: named([present(now)]),
      decision: unused,
      reason: 'Not read',
    });
    const { item: after, events } = await lab.answer('disclosure.item', { id: present(item).id });
    expect(after.decision).toEqual(unused);
    expect(events).toMatchObject([
      { reason: 'Not read', by: 'Test prosecutor', what: { kind: 'decided' } },
      { reason: 'Read in the indictment', occurredAt: '2025-03-16T09:00:00.000Z', at: '2025-03-17T08:00:00.000Z' },
    ]);
  });

  test('of two people at once one wins, and the other learns who was first', async () => {
    const { caseId } = await withItems(lab);
    const items = named((await itemsOf(lab, caseId)).slice(0, 2));
    await lab.answer('disclosure.decide', { caseId, items, decision: unused, reason: 'First' });
    await lab.become('supervisor');
    const second = await lab.request('disclosure.decide', { caseId, items, decision: used, reason: 'Second' });
    expect(second).toMatchObject({
      ok: false,
      error: { code: 'disclosure.changed-meanwhile', details: { number: 1, person: 'Test prosecutor' } },
    });
    await lab.become('prosecutor');
    expect((await itemsOf(lab, caseId)).slice(0, 2).map(({ decision }) => decision)).toEqual([unused, unused]);
  });

  test('refuses what does not fit together, an item of another case, tomorrow, and an empty reason', async () => {
    const { caseId } = await withItems(lab);
    const other = await withItems(lab);
    const items = named((await itemsOf(lab, caseId)).slice(0, 1));
    const ask = (changes: object) =>
      lab.ask('disclosure.decide', { caseId, items, decision: unused, reason: 'Looked at', ...changes });
    const codeOf = async (changes: object) => {
      const envelope = await ask(changes);
      return envelope.ok ? 'it was done' : envelope.error.code;
    };
    expect(await codeOf({ decision: { ...used, outcome: 'withhold' } })).toBe('disclosure.used-withheld');
    expect(await codeOf({ decision: { ...unused, test: 'yes' } })).toBe('disclosure.test-met-withheld');
    expect(await codeOf({ decision: { ...unused, harm: 'None' } })).toBe('disclosure.sensitivity-of-nothing');
    expect(await codeOf({ decision: { ...sensitive, outcome: 'disclose' } })).toBe('disclosure.sensitive-in-full');
    expect(await codeOf({ decision: { ...sensitive, outcome: 'disclose-edited', harm: '' } })).toBe(
      'disclosure.sensitivity-missing',
    );
    expect(await codeOf({ items: named(await itemsOf(lab, other.caseId)) })).toBe('disclosure.of-another-case');
    expect(
      await codeOf({ items: [{ id: DisclosureItemId.parse('01890000-0000-7000-8000-000000000000'), seen: 0 }] }),
    ).toBe('disclosure.unknown');
    expect(await codeOf({ occurredAt: '2025-03-18T09:00:00.000Z' })).toBe('disclosure.in-the-future');
    expect(await codeOf({ reason: '   ' })).toBe('station.bad-input');
    expect(await itemsOf(lab, caseId, { standing: 'decided' })).toEqual([]);
  });

  test('to withhold sensitive material is signed by two persons, not one twice', async () => {
    const { caseId } = await withItems(lab);
    const items = named(await itemsOf(lab, caseId, { kinds: ['attachment'] }));
    const order = { caseId, items, decision: sensitive, reason: 'Source', ...own() };
    expect(await lab.refusal('disclosure.decide', { caseId, items, decision: sensitive, reason: 'Source' })).toBe(
      'disclosure.needs-two',
    );
    const asOwn = { second: { login: 'prosecutor', passphrase: passphraseOf('prosecutor') } };
    expect(await lab.refusal('disclosure.withhold', { ...order, ...asOwn })).toBe('disclosure.second-is-first');
    const asExaminer = { second: { login: 'examiner', passphrase: passphraseOf('examiner') } };
    expect(await lab.refusal('disclosure.withhold', { ...order, ...asExaminer })).toBe(
      'disclosure.second-not-entitled',
    );
    const wrong = { second: { login: 'supervisor', passphrase: 'not what she chose at all' } };
    expect(await lab.refusal('disclosure.withhold', { ...order, ...wrong })).toBe('disclosure.second-not-proven');
    expect(await lab.refusal('disclosure.withhold', { ...order, decision: unused, ...withSupervisor })).toBe(
      'disclosure.not-for-two',
    );
    expect(await lab.answer('disclosure.withhold', { ...order, ...withSupervisor })).toEqual({ decided: 3 });
    const { events } = await lab.answer('disclosure.item', { id: present(items[0]).id });
    expect(events).toMatchObject([{ by: 'Test prosecutor', second: 'Test supervisor' }]);
  });
});

describe('a schedule', () => {
  test('is refused while something is undecided or came in meanwhile, and says how many', async () => {
    const of = await withItems(lab);
    expect(await lab.request('disclosure.issue', aSchedule(of))).toMatchObject({
      ok: false,
      error: { code: 'disclosure.undecided', details: { count: 5, number: 1 } },
    });
    await decided(lab, of.caseId);
    await lab.become('registrar');
    await aFile(lab, of.caseId, 'later.pdf');
    await lab.become('prosecutor');
    expect(await lab.request('disclosure.issue', aSchedule(of))).toMatchObject({
      ok: false,
      error: { code: 'disclosure.undecided', details: { count: 1, number: 6 } },
    });
  });

  test('never goes to the defence with sensitive material or the officer’s report', async () => {
    const of = await withItems(lab);
    await decided(lab, of.caseId);
    for (const schedule of ['sensitive', 'officers-report'] as const)
      expect(await lab.refusal('disclosure.issue', aSchedule(of, { schedule }))).toBe('disclosure.not-for-defence');
    const court = await issued(lab, of, { schedule: 'sensitive', recipient: { kind: 'court' } });
    expect(court).toMatchObject({ lines: 0, number: 1, by: 'Test prosecutor' });
    const handed = {
      caseId: of.caseId,
      documentId: court.documentId,
      means: 'By hand',
      receivedBy: 'Counsel',
      occurredAt: at('2025-03-17T07:00:00.000Z'),
    };
    expect(
      await lab.refusal('disclosure.hand-over', { ...handed, recipient: { kind: 'defence', partyId: of.suspect } }),
    ).toBe('disclosure.not-for-defence');
    expect(
      await lab.refusal('court-file.enter', {
        caseId: of.caseId,
        documents: [
          {
            source: { kind: 'issued', id: court.documentId },
            description: {
              type: 'disclosure-log',
              title: 'Schedule',
              author: '',
              language: 'en',
              copy: 'original',
              isConfidential: true,
              note: '',
            },
          },
        ],
      }),
    ).toBe('disclosure.not-for-defence');
  });

  test('goes on where the last one ended: its number, what is new, and a supplement after a statement', async () => {
    const of = await withItems(lab);
    await decided(lab, of.caseId);
    const first = await issued(lab, of);
    expect(first).toMatchObject({ number: 1, lines: 5, isSupplement: false, recipientName: 'Flamur TESTAJ' });
    const { id: after, reopened } = await lab.answer('disclosure.record-statement', {
      caseId: of.caseId,
      partyId: of.suspect,
      dated: '2025-03-17',
      words: 'The accused was not in the workshop',
      items: [3, 5],
    });
    expect(reopened).toBe(2);
    expect((await itemsOf(lab, of.caseId, { standing: 'reopened' })).map(({ number }) => number)).toEqual([3, 5]);
    expect(await lab.refusal('disclosure.issue', aSchedule(of, { after }))).toBe('disclosure.undecided');
    await decided(lab, of.caseId, { ...used, use: 'unused-non-sensitive', test: 'yes' });
    const { schedule, recipient, language } = aSchedule(of);
    expect(
      await lab.answer('disclosure.check', { caseId: of.caseId, schedule, recipient, language, after }),
    ).toMatchObject({ lines: 5, isNew: 2, undecided: [], held: [], descriptions: [] });
    expect(await issued(lab, of, { after })).toMatchObject({ number: 2, isSupplement: true });
    // Another recipient begins at one.
    expect(await issued(lab, of, { recipient: { kind: 'court' } })).toMatchObject({ number: 1 });
    const { events } = await lab.answer('disclosure.item', { id: present((await itemsOf(lab, of.caseId))[2]).id });
    expect(events.map(({ what }) => what.kind)).toEqual([
      'scheduled',
      'scheduled',
      'decided',
      'reopened',
      'scheduled',
      'decided',
    ]);
  });

  test('is refused for a description that nobody could read, and names the item', async () => {
    const of = await withItems(lab);
    await decided(lab, of.caseId);
    const item = present((await itemsOf(lab, of.caseId))[3]);
    await lab.answer('disclosure.describe', {
      id: item.id,
      seen: item.step,
      language: 'en',
      text: 'MG-12',
      reason: '',
    });
    expect(await lab.request('disclosure.issue', aSchedule(of))).toMatchObject({
      ok: false,
      error: { code: 'disclosure.descriptions', details: { count: 1, number: 4 } },
    });
    // In Albanian nobody wrote anything: there the record proposes it.
    expect(await issued(lab, of, { language: 'sq' })).toMatchObject({ lines: 5 });
    expect(
      await lab.refusal('disclosure.describe', { id: item.id, seen: item.step, language: 'en', text: 'Other' }),
    ).toBe('disclosure.changed-meanwhile');
    const { step } = present((await itemsOf(lab, of.caseId))[3]);
    await lab.answer('disclosure.describe', {
      id: item.id,
      seen: step,
      language: 'en',
      text: 'Record of the search of the workshop of 15.03.2025',
    });
    expect(await issued(lab, of)).toMatchObject({ lines: 5 });
  });

  test('shows what was corrected after it was disclosed', async () => {
    const { caseId, exhibitId } = await withExhibit(lab);
    await lab.answer('cases.add-party', { caseId, role: 'suspect', name: 'Dejan PROBIĆ', language: 'sr-Cyrl' });
    await lab.become('prosecutor');
    await lab.answer('disclosure.number', { caseId });
    const suspect = present((await lab.answer('disclosure.read', { caseId })).suspects[0]).id;
    await decided(lab, caseId, used);
    await issued(lab, { caseId, suspect });
    expect(await itemsOf(lab, caseId, { standing: 'changed' })).toEqual([]);
    await lab.become('registrar');
    const { caseId: _, ...described } = anExhibit(caseId, { description: 'Drill bit 16.0 mm' });
    await lab.answer('exhibits.revise', { id: exhibitId, ...described, reason: 'Measured again' });
    await lab.become('prosecutor');
    expect(await itemsOf(lab, caseId, { standing: 'changed' })).toMatchObject([{ kind: 'exhibit', isChanged: true }]);
    // Whoever is told of it has what is now on record.
    await issued(lab, { caseId, suspect });
    expect(await itemsOf(lab, caseId, { standing: 'changed' })).toEqual([]);
  });
});

test('the log holds what went to whom, also on paper, and refuses what names nothing', async () => {
  const of = await withItems(lab);
  await decided(lab, of.caseId);
  const { documentId } = await issued(lab, of);
  const handed = {
    caseId: of.caseId,
    recipient: { kind: 'defence' as const, partyId: of.suspect },
    means: 'By hand',
    receivedBy: 'Counsel MBROJTËSI',
    occurredAt: at('2025-03-17T07:30:00.000Z'),
  };
  expect(await lab.refusal('disclosure.hand-over', handed)).toBe('disclosure.nothing-handed');
  await lab.answer('disclosure.hand-over', { ...handed, documentId });
  await lab.answer('disclosure.hand-over', {
    ...handed,
    what: 'Printed photographs 1–12',
    receiptId: present(of.files[0]),
  });
  const { handed: log } = await lab.answer('disclosure.read', { caseId: of.caseId });
  expect(log).toMatchObject([
    { what: 'Printed photographs 1–12', receipt: '1 · report.pdf', recipientName: 'Flamur TESTAJ' },
    { documentId, means: 'By hand', occurredAt: '2025-03-17T07:30:00.000Z' },
  ]);
  for (const paper of ['disclosure-log', 'exclusion-list'] as const) {
    const { jobId } = await lab.answer('disclosure.paper', { caseId: of.caseId, paper, language: 'sr-Cyrl' });
    expect(await lab.jobEnded(jobId)).toMatchObject({ state: 'done' });
  }
});

test('everything that was signed is found to be so', async () => {
  expect(await soundness(lab)).toMatchObject({ findings: [] });
});
