// Gaps as people meet them: found, listed, explained once and for all to see, and asked about before a file is sealed.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GapSearchReport } from '../../../main/station/custody/find-gaps.ts';
import { CustodyEventId, DocumentId, type CaseId, type ExhibitId } from '../../../shared/language/identity.ts';
import { at, aCustodyEvent, withExhibit, sealNotLookedAt } from '../a-case.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';

let station: TestStation;
let exhibitId: ExhibitId;
let caseId: CaseId;
let eventId: CustodyEventId;
const signature = { passphrase: passphraseOf('registrar') };

beforeEach(async () => {
  station = await openTestStation();
  ({ exhibitId, caseId } = await withExhibit(station));
  await station.answer('custody.record', aCustodyEvent(exhibitId, { sealIn: '0048127' }));
  const { eventIds } = await station.answer(
    'custody.record',
    aCustodyEvent(exhibitId, { type: 'seen', to: undefined, sealOut: '0048217' }),
  );
  eventId = CustodyEventId.parse(eventIds[0]);
});
afterEach(() => station.close());

const explanation = () =>
  ({
    eventId,
    gap: 'seal-differs',
    text: 'Digits transposed on the form; joint statement of 17.03.',
    signature,
  }) as const;

describe('a gap', () => {
  test('stays beside its explanation, which is signed and says who wrote it', async () => {
    await station.answer('custody.explain', explanation());
    const { gaps, events } = await station.answer('custody.timeline', { exhibitId });
    expect(gaps).toMatchObject([
      { kind: 'seal-differs', expected: '0048127', found: '0048217', explanation: { by: 'Test registrar' } },
    ]);
    expect(events.at(-1)).toMatchObject({ type: 'explained', explains: eventId, signedBy: 'Test registrar' });
  });

  test('is explained once', async () => {
    await station.answer('custody.explain', explanation());
    expect(await station.refusal('custody.explain', explanation())).toBe('custody.already-explained');
    expect((await station.answer('custody.timeline', { exhibitId })).events).toHaveLength(3);
  });

  test('that is not there is not explained', async () => {
    expect(await station.refusal('custody.explain', { ...explanation(), gap: 'after-disposal' })).toBe(
      'custody.no-such-gap',
    );
    const unknown = CustodyEventId.parse('01912345-0000-7000-8000-ffffffffffff');
    expect(await station.refusal('custody.explain', { ...explanation(), eventId: unknown })).toBe(
      'custody.event-unknown',
    );
    expect(await station.refusal('custody.explain', { ...explanation(), text: '  ' })).toBe('station.bad-input');
  });

  test('of a package left open shows when nobody worked on it for a week, and goes on showing after it was closed', async () => {
    await station.answer('custody.record', aCustodyEvent(exhibitId, { type: 'seal-opened', to: undefined }));
    const kinds = async () =>
      (await station.answer('custody.timeline', { exhibitId })).gaps.map(({ kind }) => kind as string);
    expect(await kinds()).toEqual(['seal-differs']);
    station.clock.forward(6 * 86_400_000);
    expect(await kinds()).toEqual(['seal-differs', 'seal-open-too-long']);
    const closed = { type: 'seal-closed', to: undefined, sealIn: '0048217', occurredAt: station.clock.now() } as const;
    await station.answer('custody.record', aCustodyEvent(exhibitId, closed));
    expect(await kinds()).toEqual(['seal-differs', 'seal-open-too-long']);
  });
});

describe('the list of gaps', () => {
  test('is brought along with each event', async () => {
    const open = await station.answer('custody.gaps', { state: 'open', from: 0, count: 50 });
    expect(open).toMatchObject({ open: 1, explained: 0, gaps: [{ exhibit: 'LUGINA-14 / K1', eventNumber: 2 }] });
    await station.answer('custody.explain', explanation());
    expect(await station.answer('custody.gaps', { state: 'open', from: 0, count: 50 })).toMatchObject({ gaps: [] });
    const explained = await station.answer('custody.gaps', { state: 'explained', from: 0, count: 50 });
    expect(explained.gaps[0]?.explanation?.text).toContain('transposed');
    expect((await station.answer('custody.gaps', { state: 'all', from: 1, count: 50 })).gaps).toEqual([]);
  });

  test('is made again over everything, as a job, and says when', async () => {
    await station.answer('custody.record', aCustodyEvent(exhibitId, { type: 'seal-opened', to: undefined }));
    station.clock.forward(6 * 86_400_000);
    const { jobId } = await station.answer('custody.find-gaps', {});
    const report = (await station.jobEnded(jobId)).result?.report as GapSearchReport | undefined; // what this job gives
    expect(report).toMatchObject({ exhibits: 1, events: 3, open: 2, explained: 0 });
    const { search, gaps } = await station.answer('custody.gaps', { state: 'open', from: 0, count: 50 });
    expect(search).toMatchObject({ open: 2, events: 3 });
    expect(gaps.map(({ kind }) => kind)).toEqual(['seal-differs', 'seal-open-too-long']);
    const { entries } = await station.answer('ledger.page', { count: 5, action: 'custody.gaps-searched' });
    expect(entries).toHaveLength(1);
  });
});

describe('a file with an unexplained gap', () => {
  const order = (documentId: string) =>
    ({
      caseId,
      documentId: DocumentId.parse(documentId),
      kind: 'court-file',
      recipient: 'Basic court',
      includeOriginals: false,
      protection: { kind: 'none' },
    }) as const;
  const madeFile = async (): Promise<string> => {
    const made = await station.answer('case-files.make', { caseId, language: 'en', includeParties: false });
    return (await station.jobEnded(made.jobId)).result?.documentId ?? '';
  };

  test('is not sealed before somebody explains it, or says why it stays open', async () => {
    const documentId = await madeFile();
    const { gaps } = await station.answer('packages.preflight', { caseId });
    expect(gaps).toMatchObject([{ exhibit: 'K1', eventNumber: 2, kind: 'seal-differs', expected: '0048127' }]);
    expect(await station.refusal('packages.seal', order(documentId))).toBe('packages.unexplained-gaps');

    const reason = 'The officer who wrote the form is on leave; the court is told.';
    const { jobId } = await station.answer('packages.seal', { ...order(documentId), gapsReason: reason });
    expect((await station.jobEnded(jobId)).state).toBe('done');
    expect((await station.answer('packages.list', { caseId })).packages).toMatchObject([
      { openGaps: 1, gapsReason: reason },
    ]);
  }, 60_000);

  test('is sealed without a word once the gap is explained', async () => {
    await station.answer('custody.explain', explanation());
    expect((await station.answer('packages.preflight', { caseId })).gaps).toEqual([]);
    const { jobId } = await station.answer('packages.seal', order(await madeFile()));
    expect((await station.jobEnded(jobId)).state).toBe('done');
    expect((await station.answer('packages.list', { caseId })).packages[0]).not.toHaveProperty('openGaps');
  }, 60_000);
});

test('a clock that was set back by a day keeps nobody from recording, and all of it shows', async () => {
  const { offerIds } = await station.answer('custody.offer', {
    exhibitIds: [exhibitId],
    to: station.people.examiner,
    occurredAt: at('2025-03-17T08:00:00.000Z'),
    purpose: 'Examination',
    authority: '',
    note: '',
    signature,
  });
  station.clock.set('2025-03-16T08:00:00.000Z');
  await station.answer('custody.accept', {
    offerId: CustodyEventId.parse(offerIds[0]),
    receiver: { login: 'examiner', passphrase: passphraseOf('examiner') },
    sealReading: sealNotLookedAt,
    occurredAt: at('2025-03-17T08:01:00.000Z'),
    note: '',
  });
  const { events } = await station.answer('custody.timeline', { exhibitId });
  expect(events.at(-1)).toMatchObject({ recordedAt: '2025-03-16T08:00:00.000Z', clockRanBack: true });
  const { entries } = await station.answer('ledger.page', { count: 5, action: 'ledger.clock-ran-back' });
  expect(entries).not.toHaveLength(0);
});
