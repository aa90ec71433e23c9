// Arrests and orders as events with their paper: what they do to the clock of the case and the desk, and what is refused.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { at } from '../a-case.ts';
import { isInstalled, pageTexts } from '../documents/print-paper.ts';
import { aCase } from '../intake/entered.ts';
import { aCharge, anOrder, aProsecutedCase, type Prosecuted } from './a-prosecution.ts';

let told: Prosecuted;
beforeEach(async () => {
  told = await aProsecutedCase();
});
afterEach(() => told.station.close());

const read = () => told.station.answer('clocks.read', { caseId: told.caseId });
const arrest = () =>
  told.station.answer(
    'clocks.record',
    anOrder(told, { kind: 'arrested', occurredAt: at('2025-03-15T10:00:00.000Z'), until: undefined }),
  );
const until = async () => (await told.station.answer('cases.read', { id: told.caseId })).detentionUntil;

describe('a clock', () => {
  test('of 48 hours runs from the arrest, names what is missing, and stands on the desk', async () => {
    await arrest();
    const { clocks } = await read();
    expect(clocks).toMatchObject([
      { kind: 'forty-eight-hours', state: 'running', ends: '2025-03-17T10:00:00.000Z', party: 'Flamur TESTAJ' },
    ]);
    expect(clocks[0]?.missing.map(({ kind }) => kind)).toEqual(['no-charge', 'no-counsel']);
    const { lines } = await told.station.answer('desk.read', {});
    expect(lines).toContainEqual(expect.objectContaining({ kind: 'judge-within-48-hours', label: 'LUGINA-14' }));
    told.station.clock.set('2025-03-17T10:00:00.000Z');
    expect((await read()).clocks).toMatchObject([{ state: 'over' }]);
    const after = await told.station.answer('desk.read', {});
    expect(after.lines).toContainEqual(expect.objectContaining({ kind: 'clock-over', at: '2025-03-17T10:00:00.000Z' }));
  });

  test('names no charge and no counsel once they are there', async () => {
    const { station, caseId, suspectId } = told;
    await arrest();
    await station.answer('charges.lay', aCharge(told));
    await station.answer('cases.add-party', { caseId, role: 'counsel', name: 'M. PRIMER', clients: [suspectId] });
    expect((await read()).clocks[0]?.missing).toEqual([]);
  });

  test('wants an interpreter for whoever does not speak the language of the case', async () => {
    const { station, caseId, suspectId } = told;
    await arrest();
    const suspect = { id: suspectId, role: 'suspect', name: 'Flamur TESTAJ' } as const;
    await station.answer('cases.revise-party', { ...suspect, language: 'sr-Cyrl' });
    expect((await read()).clocks[0]?.missing.map(({ kind }) => kind)).toContain('no-interpreter');
    await station.answer('cases.add-party', { caseId, role: 'interpreter', name: 'N. TESTOVIĆ', clients: [suspectId] });
    expect((await read()).clocks[0]?.missing.map(({ kind }) => kind)).not.toContain('no-interpreter');
    expect(
      await station.refusal('cases.add-party', {
        caseId,
        role: 'counsel',
        name: 'X',
        clients: [told.pistolId] as never,
      }),
    ).toBe('cases.client-unknown');
  });
});

describe('an order of detention', () => {
  test('is the end of detention of the case from then on, and nobody types it any more', async () => {
    const { station, caseId } = told;
    const entered = { id: caseId, ...aCase() };
    await station.answer('cases.revise', { ...entered, detentionUntil: at('2025-04-01T22:00:00.000Z') });
    const { id } = await station.answer('clocks.record', anOrder(told));
    expect(await until()).toBe('2025-04-14T21:59:00.000Z');
    expect((await station.answer('cases.read', { id: caseId })).isDetentionByOrders).toBe(true);
    expect(await station.refusal('cases.revise', { ...entered, detentionUntil: at('2025-05-01T22:00:00.000Z') })).toBe(
      'cases.detention-by-orders',
    );
    const kept = { ...entered, detentionUntil: at('2025-04-14T21:59:00.000Z'), offence: 'CC 366, 364' };
    await station.answer('cases.revise', kept);
    await station.answer('clocks.take-back', { id, reason: 'Of another suspect' });
    expect(await until()).toBeUndefined();
    expect((await read()).events).toMatchObject([{ takenBack: { reason: 'Of another suspect' } }]);
    expect(await station.refusal('clocks.take-back', { id, reason: 'Twice' })).toBe('clocks.taken-back-already');
  });

  test('of two suspects: the case follows the one who is held shorter', async () => {
    const { station, otherId, suspectId } = told;
    await station.answer('clocks.record', anOrder(told));
    await station.answer('clocks.record', anOrder(told, { partyId: otherId, until: at('2025-03-30T21:59:00.000Z') }));
    expect(await until()).toBe('2025-03-30T21:59:00.000Z');
    await station.answer(
      'clocks.record',
      anOrder(told, {
        kind: 'released',
        partyId: otherId,
        occurredAt: at('2025-03-17T07:00:00.000Z'),
        until: undefined,
      }),
    );
    expect(await until()).toBe('2025-04-14T21:59:00.000Z');
    const clocks = (await read()).clocks.filter(({ kind }) => kind === 'detention');
    expect(clocks.map(({ partyId, state }) => [partyId, state])).toEqual(
      expect.arrayContaining([
        [suspectId, 'running'],
        [otherId, 'met'],
      ]),
    );
  });

  test('is printed in the case file for whoever it holds, and for nobody who was released', async () => {
    const { station, caseId, otherId } = told;
    await station.answer('clocks.record', anOrder(told));
    const other = anOrder(told, { partyId: otherId, until: at('2025-03-30T21:59:00.000Z') });
    await station.answer('clocks.record', other);
    const release = { kind: 'released', occurredAt: at('2025-03-17T07:00:00.000Z'), until: undefined } as const;
    await station.answer('clocks.record', { ...other, ...release });
    const { jobId } = await station.answer('case-files.make', { caseId, language: 'en', includeParties: true });
    expect((await station.jobEnded(jobId)).error).toBeUndefined();
    const { documents } = await station.answer('documents.list', { caseId });
    const media = await station.station.media({ kind: 'document', id: documents[0]?.id ?? '', toSave: false });
    const bytes = media.read(0, media.size);
    media.close();
    if (!isInstalled('pdftotext')) return;
    const cover = (pageTexts(bytes)[0] ?? '').replaceAll(/\s+/g, ' ');
    expect(cover).toMatch(/Flamur TESTAJ 16\.03\.2025 11:00 \(?\+01:00\)? 14\.04\.2025 23:59/);
    expect(cover).not.toContain('30.03.2025 23:59');
  });

  test.each([
    ['an end before its beginning', { until: at('2025-03-16T09:00:00.000Z') }, 'clocks.times-reversed'],
    ['an end at its beginning', { until: at('2025-03-16T10:00:00.000Z') }, 'clocks.times-reversed'],
    ['no end', { until: undefined }, 'clocks.until-missing'],
    ['nobody', { partyId: undefined }, 'clocks.person-missing'],
    ['the future', { occurredAt: at('2025-03-19T09:00:00.000Z') }, 'clocks.in-the-future'],
    ['nothing to extend', { kind: 'detention-extended' }, 'clocks.nothing-to-extend'],
    ['an indictment of one person', { kind: 'indictment-filed', until: undefined }, 'clocks.of-the-case'],
    ['an arrest with an end', { kind: 'arrested' }, 'clocks.times-reversed'],
  ] as const)('is refused for %s', async (_what, more, code) => {
    expect(await told.station.refusal('clocks.record', anOrder(told, more))).toBe(code);
    expect((await read()).events).toEqual([]);
    expect(await until()).toBeUndefined();
  });

  test('is not extended after a release; a new order holds again', async () => {
    const { station } = told;
    const released = { kind: 'released', until: undefined, occurredAt: at('2025-03-16T14:00:00.000Z') } as const;
    const later = { occurredAt: at('2025-03-16T16:00:00.000Z') };
    await station.answer('clocks.record', anOrder(told));
    await station.answer('clocks.record', anOrder(told, released));
    const extension = anOrder(told, { kind: 'detention-extended', ...later });
    expect(await station.refusal('clocks.record', extension)).toBe('clocks.released-already');
    expect(await until()).toBeUndefined();
    await station.answer('clocks.record', anOrder(told, later));
    expect(await until()).toBe('2025-04-14T21:59:00.000Z');
  });

  test('is refused for a witness and for a file that is not there', async () => {
    const { station, witnessId } = told;
    expect(await station.refusal('clocks.record', anOrder(told, { partyId: witnessId }))).toBe('charges.not-a-suspect');
    const attachmentId = '01912345-0000-7000-8000-ffffffffffff';
    expect(await station.refusal('clocks.record', anOrder(told, { attachmentId }))).toBe('attachments.unknown');
  });

  test('the indictment is filed once', async () => {
    const { station, caseId } = told;
    const filed = {
      caseId,
      kind: 'indictment-filed',
      occurredAt: at('2025-03-17T07:00:00.000Z'),
      document: 'Indictment PP.I. 211/2025',
      note: '',
    } as const;
    await station.answer('clocks.record', anOrder(told));
    await station.answer('clocks.record', filed);
    expect(await station.refusal('clocks.record', filed)).toBe('clocks.filed-already');
    const clock = (await read()).clocks.find(({ kind }) => kind === 'indictment');
    expect(clock).toMatchObject({ state: 'met', isLate: false, missing: [] });
  });
});
