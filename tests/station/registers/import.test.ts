// Files of other registers as they go on record: good rows in, damaged ones held with their reason, nothing twice, nothing seen before it is whole.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { RegisterId } from '../../../shared/language/identity.ts';
import { aCase, aPistol } from '../intake/entered.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';
import { aRegister, handed, imported, lostAndStolen } from './a-register.ts';

let station: TestStation;
let registerId: RegisterId;
beforeEach(async () => {
  station = await openTestStation({ as: 'analyst' });
  registerId = await aRegister(station);
});
afterEach(() => station.close());

const entries = async (text = '') => (await station.answer('registers.entries', { text, after: 0 })).entries;
const serials = async (text = '') =>
  (await entries(text)).map(({ facts }) => facts.find(({ fact }) => fact === 'serial')?.text);
const lineOf = async () => (await station.answer('registers.imports', { registerId })).imports[0];

describe('good rows', () => {
  test('go in as they stand, and damaged ones wait with their reason', async () => {
    const { job, id } = await imported(station, registerId, lostAndStolen);
    expect(job).toMatchObject({ state: 'done' });
    expect(await serials()).toEqual(['0371864', 'Н-48521']);
    expect(await lineOf()).toMatchObject({
      number: 'RI-2025-0001',
      state: 'completed',
      counts: { rows: 4, entries: 2, unchanged: 0, held: 2 },
      waiting: 2,
    });
    const { rows } = await station.answer('registers.review', { id, isSettled: false, after: 0 });
    expect(rows.map(({ row, holds }) => ({ row, holds }))).toEqual([
      { row: 4, holds: [{ why: 'power-of-ten', at: 5 }] },
      { row: 5, holds: [{ why: 'no-day', at: 7 }] },
    ]);
    expect(rows[0]?.source.cells).toContain('1.23E+05');
  });

  test('keep file, hash, row and their own words; what was read stands beside them', async () => {
    await imported(station, registerId, lostAndStolen);
    const [first] = await entries('zeljko');
    const entry = await station.answer('registers.entry', { id: first?.id ?? 0 });
    expect(entry.versions).toMatchObject([{ fileName: 'lost-and-stolen.csv', row: 3, importNumber: 'RI-2025-0001' }]);
    expect(entry.versions[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(entry.source.cells[5]).toBe('Н-48521');
    const fact = (name: string) => entry.line.facts.find((one) => one.fact === name);
    expect(fact('day')).toMatchObject({ text: '2.1.2020', read: '2020-01-02' });
    expect(fact('calibre')).toMatchObject({ text: '9 mm Para', read: '9 × 19 Luger' });
    expect(fact('further')).toMatchObject({ header: 'Colour', text: 'silver' });
  });
});

describe('all or nothing', () => {
  test('refuses the file whole, names the first row, and leaves nothing behind', async () => {
    const { job } = await imported(station, registerId, lostAndStolen, { mode: 'all-or-nothing' });
    expect(job.error).toEqual({ code: 'registers.rows-held', details: { held: 2, rows: 4, row: 4 } });
    expect(await entries()).toEqual([]);
    expect(await lineOf()).toBeUndefined();
  });

  test('takes a file without a fault', async () => {
    const good = lostAndStolen.split('\n').slice(0, 3).join('\n');
    const { job } = await imported(station, registerId, good, { mode: 'all-or-nothing' });
    expect(job.state).toBe('done');
    expect(await serials()).toHaveLength(2);
  });
});

describe('brought in again', () => {
  test('the same file changes nothing but when it was last seen', async () => {
    await imported(station, registerId, lostAndStolen);
    const { looked } = await imported(station, registerId, lostAndStolen);
    expect(looked).toMatchObject({ isRemembered: true, sameAs: 'RI-2025-0001' });
    expect(await lineOf()).toMatchObject({ counts: { entries: 0, unchanged: 2, held: 2 } });
    const found = await entries();
    expect(found).toHaveLength(2);
    const entry = await station.answer('registers.entry', { id: found[0]?.id ?? 0 });
    expect(entry.lastSeen).toEqual({ importNumber: 'RI-2025-0002', row: 2 });
  });

  test('a newer file is a newer version, and the older one stays', async () => {
    await imported(station, registerId, lostAndStolen);
    await imported(station, registerId, lostAndStolen.replace('LS-1;stolen', 'LS-1;found'));
    const found = await entries('0371864');
    expect(found).toHaveLength(1);
    const entry = await station.answer('registers.entry', { id: found[0]?.id ?? 0 });
    const statuses = entry.versions.map(({ facts }) => facts.find(({ fact }) => fact === 'status')?.read);
    expect(statuses).toEqual(['found', 'stolen']);
  });

  test('the same row twice in one file goes in once and is shown', async () => {
    const rows = lostAndStolen.split('\n');
    const { id } = await imported(station, registerId, [...rows.slice(0, 2), rows[1], rows[2]].join('\n'));
    expect(await serials()).toHaveLength(2);
    const { rows: held } = await station.answer('registers.review', { id, isSettled: false, after: 0 });
    expect(held).toMatchObject([{ row: 3, holds: [{ why: 'same-key-twice' }] }]);
  });
});

describe('a held row', () => {
  test('goes in with what a person read instead, and both stay', async () => {
    const { id } = await imported(station, registerId, lostAndStolen);
    const settle: InputOf<'registers.settle'> = {
      id,
      row: 4,
      decision: 'taken-in',
      corrections: [],
      asItStands: false,
      reason: 'Read from the paper',
    };
    expect(await station.refusal('registers.settle', settle)).toBe('registers.still-held');
    await station.answer('registers.settle', { ...settle, corrections: [{ at: 5, text: '123000' }] });
    expect(await station.refusal('registers.settle', settle)).toBe('registers.row-settled');
    const [entry] = await entries('123000');
    const read = await station.answer('registers.entry', { id: entry?.id ?? 0 });
    expect(read.source.cells[5]).toBe('1.23E+05');
    expect(read.line.facts.find(({ fact }) => fact === 'serial')).toMatchObject({ text: '123000', isCorrected: true });
    const { rows } = await station.answer('registers.review', { id, isSettled: true, after: 0 });
    expect(rows).toMatchObject([{ row: 4, decision: 'taken-in', reason: 'Read from the paper' }]);
  });

  test('goes in as it stands with a remark, or stays out with a reason', async () => {
    const { id } = await imported(station, registerId, lostAndStolen);
    const base = { id, corrections: [], reason: 'No paper is left' };
    await station.answer('registers.settle', { ...base, row: 4, decision: 'taken-in', asItStands: true });
    await station.answer('registers.settle', { ...base, row: 5, decision: 'left-out', asItStands: false });
    expect((await entries('1.23e+05'))[0]?.remarks).toContain('damaged-as-it-stands');
    expect(await serials()).toHaveLength(3);
    expect((await lineOf())?.waiting).toBe(0);
    expect(
      await station.refusal('registers.settle', { ...base, row: 2, decision: 'left-out', asItStands: false }),
    ).toBe('registers.row-not-held');
  });
});

describe('an import that is stopped', () => {
  const many = () =>
    [
      'Record no;Serial number',
      ...Array.from({ length: 4000 }, (_, at) => `R-${at};S${String(at).padStart(6, '0')}`),
    ].join('\n');

  const stopped = async () => {
    const upload = await handed(station, many());
    const { way, definition } = await station.answer('registers.look', { upload, registerId, way: {} });
    const { jobId } = await station.answer('registers.import', {
      upload,
      registerId,
      way,
      definition,
      mode: 'good-rows',
    });
    const cancelled = new Promise<void>((resolve) => {
      station.station.subscribe((event) => {
        if (event.type === 'job' && event.job.id === jobId && event.job.done > 0 && event.job.state === 'running') {
          void station.request('jobs.cancel', { id: jobId });
          resolve();
        }
      });
    });
    await Promise.race([cancelled, station.jobEnded(jobId)]);
    return station.jobEnded(jobId);
  };

  test('shows nothing, and goes on to its end', async () => {
    expect((await stopped()).state).toBe('cancelled');
    const line = await lineOf();
    expect(line?.state).toBe('interrupted');
    expect(line?.counts.rows).toBeGreaterThan(0);
    expect(await entries()).toEqual([]);
    const upload = await handed(station, many());
    const again = await station.answer('registers.look', { upload, registerId, way: {} });
    expect(
      await station.refusal('registers.import', {
        upload,
        registerId,
        way: again.way,
        definition: again.definition,
        mode: 'good-rows',
      }),
    ).toBe('registers.import-open');
    const { jobId } = await station.answer('registers.resume', { id: line?.id as never });
    expect((await station.jobEnded(jobId)).state).toBe('done');
    expect(await lineOf()).toMatchObject({ state: 'completed', counts: { rows: 4000, entries: 4000 } });
    expect(await entries('s003999')).toHaveLength(1);
  });

  test('is given up with a reason, and its file can be brought in anew', async () => {
    await stopped();
    const line = await lineOf();
    await station.answer('registers.give-up', { id: line?.id as never, reason: 'Wrong file' });
    expect(await lineOf()).toMatchObject({ state: 'given-up' });
    expect(await station.refusal('registers.resume', { id: line?.id as never })).toBe('registers.import-ended');
    await imported(station, registerId, many());
    expect(await lineOf()).toMatchObject({ state: 'completed', counts: { entries: 4000, unchanged: 0 } });
  });
});

test('only those who bring registers in may; everyone who reads cases reads them', async () => {
  await imported(station, registerId, lostAndStolen);
  await station.become('examiner');
  expect(await serials()).toHaveLength(2);
  const opened = { name: 'Other', holder: 'X', kind: 'firearm', note: '' } as const;
  expect(await station.refusal('registers.open', opened)).toBe('station.forbidden');
  await station.become('administrator');
  expect(await station.refusal('registers.entries', { text: '', after: 0 })).toBe('station.forbidden');
});

test('the register says what came into it and how', async () => {
  const { id } = await imported(station, registerId, lostAndStolen);
  const { registers } = await station.answer('registers.list', {});
  expect(registers).toMatchObject([{ id: registerId, name: 'Lost and stolen of Ruritania', imports: 1 }]);
  const read = await station.answer('registers.import-read', { id });
  expect(read.line).toMatchObject({ number: 'RI-2025-0001', fileName: 'lost-and-stolen.csv' });
  expect(read.events.map(({ kind, by }) => [kind, by])).toEqual([
    ['begun', 'Test analyst'],
    ['completed', 'Test analyst'],
  ]);
});

test('a person says whether an entry and an exhibit are one object; what was said before stays', async () => {
  await imported(station, registerId, lostAndStolen);
  await station.become('registrar');
  const { id: caseId } = await station.answer('cases.open', aCase());
  const pistol = aPistol(caseId);
  const engraved = pistol.serials.map((serial) => ({ ...serial, asMarked: 'O371864' }));
  const { id: exhibitId } = await station.answer('exhibits.record', { ...pistol, serials: engraved });
  await station.become('analyst');
  const [entry] = await entries('0371864');
  const entryId = entry?.id ?? 0;
  const before = await station.answer('registers.entry', { id: entryId });
  expect(before.candidates.map((one) => one.exhibitId)).toEqual([exhibitId]);
  await station.answer('registers.decide', { entryId, exhibitId, decision: 'unsure', reason: 'The O may be a zero' });
  await station.answer('registers.decide', { entryId, exhibitId, decision: 'same', reason: 'Import mark agrees' });
  const { decisions } = await station.answer('registers.entry', { id: entryId });
  expect(decisions.map(({ decision, reason }) => [decision, reason])).toEqual([
    ['same', 'Import mark agrees'],
    ['unsure', 'The O may be a zero'],
  ]);
});

test('the verification of the ledger finds every block sound', async () => {
  await imported(station, registerId, lostAndStolen);
  const { jobId } = await station.answer('ledger.verify', {});
  expect((await station.jobEnded(jobId)).result?.report).toMatchObject({ isSound: true });
});
