// Numbers as the records hold them: the indicator with its edge cases, snapshots that are the same when counted again, corrections, and what is refused.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { AttachmentId, ReportSnapshotId } from '../../../shared/language/identity.ts';
import { at } from '../a-case.ts';
import { aFile } from '../court-file/a-court-file.ts';
import { someRounds } from '../intake/entered.ts';
import { passphraseOf } from '../open-test-station.ts';
import {
  aCountedStation,
  aFirearm,
  anIncident,
  count,
  signature,
  valueOf,
  valuesOf,
  year2025,
  type Counted,
} from './a-register.ts';

let told: Counted;
beforeEach(async () => {
  told = await aCountedStation();
});
afterEach(() => told.station.close());

const establish = async (exhibitId: string) => {
  await told.station.become('analyst');
  await told.station.answer('tracing.establish', {
    exhibitId,
    means: 'toolmarks',
    statement: 'Converted in the workshop',
    document: 'KFA-B-1',
    occurredAt: at('2025-03-16T09:00:00.000Z'),
    stands: true,
  });
};

/** Asked and answered; what the answer names is in `more`. */
async function trace(
  exhibitId: string,
  more: object,
  visibility: 'case' | 'tracing' = 'case',
  attachmentId?: AttachmentId,
): Promise<void> {
  const { station, caseId } = told;
  await station.become('tracing-officer');
  const { id } = await station.answer('traces.write', {
    caseId,
    text: {
      firearms: [{ exhibitId, photographs: [], remark: '' }],
      addressee: { country: 'TR', body: `Bureau for ${exhibitId}` },
      channel: 'siena',
      priority: 'routine',
      priorityReason: '',
      grounds: ['illicit-here'],
      legalArticle: 'Art. 366',
      circumstances: 'In a cavity',
      uses: ['investigation'],
      restrictions: '',
      language: 'en',
      answerBy: '',
    },
  });
  const passphrase = passphraseOf('tracing-officer');
  await station.answer('traces.send', {
    id,
    occurredAt: at('2025-03-16T10:00:00.000Z'),
    reference: 'M-1',
    signature: { passphrase },
  });
  await station.answer('traces.record-answer', {
    id,
    occurredAt: at('2025-03-16T20:00:00.000Z'),
    dated: '2025-03-16',
    reference: 'A-1',
    note: '',
    isComplete: true,
    firearms: [{ exhibitId, result: 'traced-to-purchaser', legs: [], note: '', ...more }],
    statement: '',
    restrictions: '',
    visibility,
    ...(attachmentId === undefined ? {} : { attachmentId }),
  });
}

const diversion = { kind: 'last-lawful-holder', country: 'BG', day: '2018', where: 'Sofia' };
const sdg = 'sdg-16-4-2';

describe('the indicator', () => {
  test('is not applicable in a year without any record, never nought', async () => {
    const counted = await count(told, sdg, { from: '1999-01-01', until: '1999-12-31' });
    expect(valuesOf(counted, 'indicator')).toEqual({
      arms: [0, 0, 0, 0, 0],
      traced: [0, 0, 0, 0, 0],
      established: [0, 0, 0, 0, 0],
      rate: [null, null, null, null, null],
    });
    expect(counted.report.footnotes.map(({ kind }) => kind)).toEqual(['nothing-counted']);
    expect(counted.lacking).toEqual([]);
  });

  test('counts what is traced and what is established, and one that is both once', async () => {
    const [traced, both, established] = [
      await aFirearm(told, 'K1'),
      await aFirearm(told, 'K2'),
      await aFirearm(told, 'K3'),
    ];
    await aFirearm(told, 'K4');
    await trace(traced, { diversion });
    await trace(both, { diversion });
    await establish(both);
    await establish(established);
    const counted = await count(told, sdg);
    expect(valueOf(counted, 'indicator', 'traced', 'all')).toBe(2);
    expect(valueOf(counted, 'indicator', 'established', 'all')).toBe(1);
    expect(valueOf(counted, 'indicator', 'rate', 'all')).toBe(75);
    expect(valueOf(counted, 'indicator', 'rate', 'surrendered')).toBeNull();
    expect(valueOf(counted, 'by-type', 'pistol', 'not-asked')).toBe(1);
    expect(valueOf(counted, 'by-type', '*total', '*total')).toBe(4);
  });

  test('counts manufacture or state stock only where that is accepted, and says so below', async () => {
    const stocked = await aFirearm(told, 'K1');
    await trace(stocked, { result: 'traced-to-state-stock' });
    expect(valueOf(await count(told, sdg), 'indicator', 'rate', 'all')).toBe(0);
    const accepted = await count(told, sdg, { options: ['accept-made-or-stocked'] });
    expect(valueOf(accepted, 'indicator', 'rate', 'all')).toBe(100);
    expect(accepted.report.footnotes).toContainEqual({ kind: 'option', count: 0, name: 'accept-made-or-stocked' });
  });

  test('counts the same firearm once, an alarm weapon only converted, and no cartridge', async () => {
    await aFirearm(told, 'K1', { serial: 'A 4711' });
    await aFirearm(told, 'K2', { serial: 'a 4711' });
    const makes = { make: { asConcluded: 'CZ' } };
    await aFirearm(told, 'K3', { serial: 'A 4711', facts: makes });
    await aFirearm(told, 'K4', { facts: { firearmType: 'alarm-pistol' } });
    await aFirearm(told, 'K5', { facts: { firearmType: 'alarm-pistol', originClass: 'converted' } });
    await aFirearm(told, 'K6', { facts: { firearmType: 'air-weapon' } });
    const { station, caseId, incidentId } = told;
    await station.answer('exhibits.record', someRounds(caseId, { incidentId }));
    const counted = await count(told, sdg);
    expect(valueOf(counted, 'indicator', 'arms', 'all')).toBe(3);
    expect(counted.report.footnotes).toEqual([
      { kind: 'not-counted', count: 2, name: 'arm' },
      { kind: 'counted-once', count: 1, name: '' },
    ]);
    const ammunition = await count(told, 'flows-ammunition', { unit: 'rounds' });
    expect(valueOf(ammunition, 'calibres', '*total', 'all')).toBe(300);
  });

  test('leads from each cell to its records, and from each gap to where it is filled', async () => {
    const first = await aFirearm(told, 'K1');
    const bare = await aFirearm(told, 'K2', { without: ['firearmType', 'country'] });
    const undated = await aFirearm(told, 'K3', { incidentId: undefined, facts: { recoveryType: 'found' } });
    const unsaid = await aFirearm(told, 'K4', {
      incidentId: await anIncident(told, { kind: 'crime-scene' }),
    });
    const of = { definition: { code: sdg }, parameters: year2025 };
    const ids = async (drill: InputOf<'numbers.records'>['drill']) =>
      (await told.station.answer('numbers.records', { of, drill, from: 0 })).records.map(({ id }) => id);
    expect(await ids({ table: 'indicator', row: 'arms', column: 'seized' })).toEqual([first, bare].toSorted());
    expect(await ids({ table: 'by-type', row: '', column: '*total' })).toEqual([bare]);
    expect(await ids({ lacking: 'country' })).toEqual([bare]);
    expect(await ids({ lacking: 'recovery' })).toEqual([unsaid]);
    expect(await ids({ lacking: '*day' })).toEqual([undated]);
    expect(await ids({ footnote: 'not-counted', name: 'recovery' })).toEqual([unsaid]);
    const { lacking } = await count(told, sdg);
    expect(lacking).toEqual([
      { field: '*day', records: 1 },
      { field: 'recovery', records: 1 },
      { field: 'armType', records: 1 },
      { field: 'country', records: 1 },
    ]);
    const { records } = await told.station.answer('numbers.records', {
      of,
      drill: { table: 'indicator', row: 'arms', column: 'all' },
      from: 1,
    });
    expect(records).toMatchObject([{ address: `/exhibits/${[first, bare].toSorted()[1] ?? ''}` }]);
    const unknown = { of, drill: { table: 'indicator', row: 'nobody', column: 'all' }, from: 0 };
    expect(await told.station.refusal('numbers.records', unknown)).toBe('numbers.cell-unknown');
  });

  test('follows a revised incident and a revised firearm at once', async () => {
    const id = await aFirearm(told, 'K1');
    expect(valueOf(await count(told, sdg), 'indicator', 'arms', 'seized')).toBe(1);
    const { station, incidentId } = told;
    await station.answer('cases.revise-incident', {
      id: incidentId,
      kind: 'found-property',
      occurredFrom: at('2025-03-14T21:40:00.000Z'),
      place: 'Under a bridge',
      legalBasis: 'CPC 110',
      seizedBy: 'Sgt Agim SHEMBULLI',
      description: '',
    });
    const found = await count(told, sdg);
    expect(valueOf(found, 'indicator', 'arms', 'seized')).toBe(0);
    expect(valueOf(found, 'indicator', 'arms', 'found')).toBe(1);
    const of = { definition: { code: sdg }, parameters: year2025 };
    const drill = { table: 'by-type', row: 'pistol', column: 'not-asked' };
    expect((await station.answer('numbers.records', { of, drill, from: 0 })).records).toMatchObject([{ id }]);
  });

  test('tells by which means arms travelled, how they were hidden and what they were part of', async () => {
    const seizure = {
      meansOfTransport: 'private-car',
      concealment: ['seat', 'door-panel'],
      criminalContext: 'arms-trafficking',
    };
    const other = { meansOfTransport: 'post', concealment: ['in-parts', 'other-goods'] };
    await aFirearm(told, 'K1', { incidentId: await anIncident(told, { seizure }) });
    await aFirearm(told, 'K2', { incidentId: await anIncident(told, { seizure: other }) });
    await aFirearm(told, 'K3');
    const ways = await count(told, 'flows-ways');
    expect(valuesOf(ways, 'means')).toMatchObject({ 'private-car': [1, 0, 0, 1], post: [1, 0, 0, 1] });
    expect(valuesOf(ways, 'concealments')).toMatchObject({ vehicle: [1, 0, 0, 1], several: [1, 0, 0, 1] });
    const context = await count(told, 'flows-context');
    expect(valueOf(context, 'contexts', 'arms-trafficking', 'all')).toBe(1);
  });
});

describe('what only tracing may see', () => {
  test('counts as traced, and its country as restricted for everyone alike', async () => {
    await trace(await aFirearm(told, 'K1'), { diversion }, 'tracing');
    await told.station.become('registrar');
    await trace(await aFirearm(told, 'K2'), { diversion: { ...diversion, country: 'YU' } });
    for (const role of ['prosecutor', 'tracing-officer'] as const) {
      await told.station.become(role);
      expect(valueOf(await count(told, sdg), 'indicator', 'traced', 'all')).toBe(2);
      const counted = await count(told, 'flows-diversion');
      expect(valuesOf(counted, 'countries')).toEqual({
        YU: [1, 0, 0, 1],
        restricted: [1, 0, 0, 1],
        '*total': [2, 0, 0, 2],
      });
      expect(JSON.stringify(counted)).not.toContain('BG');
      expect(counted.report.footnotes).toEqual([
        { kind: 'restricted', count: 1, name: '' },
        { kind: 'former-countries', count: 1, name: 'YU' },
      ]);
    }
  });

  test('an answer whose paper is held back shows neither its country nor its kind, until it is released', async () => {
    const { station, caseId } = told;
    const firearm = await aFirearm(told, 'K1');
    const paper = await aFile(station, caseId, 'answer.pdf');
    await trace(firearm, { diversion }, 'case', paper);
    await station.become('supervisor');
    const shown = async () => valuesOf(await count(told, 'flows-diversion'), 'countries');
    expect(await shown()).toMatchObject({ BG: [1, 0, 0, 1] });
    const { id } = await station.answer('numbers.make-snapshot', {
      code: 'flows-diversion',
      parameters: year2025,
      reason: '',
    });
    await station.answer('handling.mark', {
      attachmentId: paper,
      code: 'H2',
      provider: 'Partner service',
      reason: 'As it was sent',
      signature,
    });
    expect(await shown()).toEqual({ restricted: [1, 0, 0, 1], '*total': [1, 0, 0, 1] });
    expect(await station.answer('numbers.check-snapshot', { id })).toMatchObject({ isSame: true });
    // The old table still names the country: it leaves no more.
    expect(await station.refusal('numbers.export', { id, format: 'csv', language: 'en' })).toBe('numbers.held-back');
    const { id: corrected } = await station.answer('numbers.make-snapshot', {
      code: 'flows-diversion',
      parameters: year2025,
      corrects: id,
      reason: 'Held back since',
    });
    await station.answer('numbers.export', { id: corrected, format: 'csv', language: 'en' });
  });

  test('a request of others is counted, and named to nobody who may not see it', async () => {
    const { station } = told;
    await station.become('tracing-officer');
    await station.answer('incoming-traces.register', {
      receivedAt: at('2025-03-16T08:00:00.000Z'),
      text: {
        requester: { country: 'MK', body: 'Focal point, Skopje' },
        theirNumber: 'MK-55/2025',
        channel: 'siena',
        priority: 'routine',
        answerBy: '',
        grounds: ['illicit-here'],
        circumstances: '',
        uses: ['investigation'],
        assuresConfidentiality: true,
        firearms: [{ make: 'CZ', model: '', calibre: '', serial: 'ZZ9', country: '', note: '' }],
      },
    });
    const parameters = { ...year2025, by: 'began', unit: 'records' } as const;
    const asked = {
      of: { definition: { code: 'kpi-traces' }, parameters },
      drill: { table: 'requests', row: 'received', column: 'now' },
      from: 0,
    };
    expect((await station.answer('numbers.records', asked)).records).toMatchObject([{ label: 'TI-2025-001' }]);
    await station.become('prosecutor');
    expect(await station.answer('numbers.records', asked)).toMatchObject({
      total: 1,
      records: [{ label: '', detail: '', address: '' }],
    });
  });
});

describe('a snapshot', () => {
  const aSnapshot = (more: Partial<InputOf<'numbers.make-snapshot'>> = {}): InputOf<'numbers.make-snapshot'> => ({
    code: sdg,
    parameters: year2025,
    reason: '',
    ...more,
  });
  const check = (id: ReportSnapshotId) => told.station.answer('numbers.check-snapshot', { id });

  test('is the same when it is counted again, whatever was recorded, revised and found out since', async () => {
    const { station, incidentId } = told;
    const first = await aFirearm(told, 'K1');
    const second = await aFirearm(told, 'K2');
    await station.become('supervisor');
    const { id, number } = await station.answer('numbers.make-snapshot', aSnapshot());
    expect(number).toBe('NR-2025-001');
    expect((await check(id)).isSame).toBe(true);
    await station.become('registrar');
    await aFirearm(told, 'K3');
    await station.answer('exhibits.revise', {
      id: first,
      mark: 'K1',
      kind: 'firearm',
      description: 'A rifle after all',
      quantity: 1,
      unit: 'piece',
      foundAt: '',
      facts: { firearmType: 'assault-rifle' },
      serials: [],
      markings: [],
      madeSafe: { by: 'Off. Vesna Primerović', at: at('2025-03-14T23:38:00.000Z'), how: 'unloaded' },
      handling: '',
      reason: 'Looked at again',
    });
    await station.answer('cases.revise-incident', {
      id: incidentId,
      kind: 'voluntary-surrender',
      occurredFrom: at('2024-03-14T21:40:00.000Z'),
      place: 'Police station',
      legalBasis: 'CPC 110',
      seizedBy: 'Sgt Agim SHEMBULLI',
      description: '',
    });
    await establish(second);
    expect(valueOf(await count(told, sdg), 'indicator', 'arms', 'all')).toBe(0);
    expect(await check(id)).toMatchObject({ isSame: true });
    const stored = await station.answer('numbers.snapshot', { id });
    expect(valueOf(stored, 'indicator', 'arms', 'seized')).toBe(2);
    const behind = await station.answer('numbers.records', {
      of: { snapshotId: id },
      drill: { table: 'by-type', row: 'pistol', column: 'not-asked' },
      from: 0,
    });
    expect(behind.records.map((record) => record.id)).toEqual([first, second].toSorted());
  });

  test('is signed off once, and what was signed stands in the verification of the ledger', async () => {
    const { station } = told;
    await aFirearm(told, 'K1');
    await station.become('supervisor');
    const { id } = await station.answer('numbers.make-snapshot', aSnapshot());
    const wrong = { id, note: '', signature: { passphrase: 'not the one that was chosen' } };
    expect(await station.refusal('numbers.sign-off', wrong)).toBe('vault.wrong-passphrase');
    await station.answer('numbers.sign-off', { id, note: 'As agreed', signature });
    expect(await station.refusal('numbers.sign-off', { id, note: '', signature })).toBe('numbers.signed-already');
    const { signOff, line } = await station.answer('numbers.snapshot', { id });
    expect(signOff).toMatchObject({ by: 'Test supervisor', note: 'As agreed' });
    expect(line.isSignedOff).toBe(true);
  });

  test('is corrected by a new one that names it, once and with a reason', async () => {
    const { station } = told;
    await station.become('supervisor');
    const { id } = await station.answer('numbers.make-snapshot', aSnapshot());
    const { id: other } = await station.answer('numbers.make-snapshot', aSnapshot({ code: 'flows-arms' }));
    const refused = (more: object) => station.refusal('numbers.make-snapshot', { ...aSnapshot(), ...more });
    expect(await refused({ corrects: id })).toBe('numbers.reason-missing');
    expect(await refused({ corrects: other, reason: 'Late record' })).toBe('numbers.another-report');
    const corrected = await station.answer('numbers.make-snapshot', aSnapshot({ corrects: id, reason: 'Late record' }));
    expect(await refused({ corrects: id, reason: 'Again' })).toBe('numbers.corrected-already');
    expect(await station.refusal('numbers.sign-off', { id, note: '', signature })).toBe('numbers.corrected-already');
    const [old, newer] = [
      await station.answer('numbers.snapshot', { id }),
      await station.answer('numbers.snapshot', { id: corrected.id }),
    ];
    expect(old.correctedBy?.number).toBe('NR-2025-003');
    expect(newer).toMatchObject({ corrects: { number: 'NR-2025-001' }, reason: 'Late record' });
    expect((await station.answer('numbers.reports', {})).snapshots).toHaveLength(3);
  });

  test('with what a person enters keeps where they have it from; what nobody may choose is refused', async () => {
    const { station } = told;
    await station.become('analyst');
    const entered = [{ line: 'posts-filled', value: 4, source: 'Staff list of 31.12.' }];
    const parameters = { ...year2025, unit: 'records', entered } as const;
    const { id } = await station.answer('numbers.make-snapshot', aSnapshot({ code: 'kpi-entered', parameters }));
    const stored = await station.answer('numbers.snapshot', { id });
    expect(valueOf(stored, 'entered', 'posts-filled', 'value')).toBe(4);
    expect(valueOf(stored, 'entered', 'policies', 'value')).toBeNull();
    const wrong = (more: object) =>
      station.refusal('numbers.make-snapshot', aSnapshot({ parameters: { ...year2025, ...more } }));
    expect(await wrong({ entered })).toBe('numbers.parameters-wrong');
    expect(await wrong({ by: 'laid' })).toBe('numbers.parameters-wrong');
    expect(await wrong({ unit: 'rounds' })).toBe('numbers.parameters-wrong');
    expect(await wrong({ options: ['count-everything'] })).toBe('numbers.parameters-wrong');
    expect(await wrong({ until: '2024-01-01' })).toBe('station.bad-input');
    expect(await station.refusal('numbers.make-snapshot', aSnapshot({ code: 'none' }))).toBe(
      'numbers.definition-unknown',
    );
  });
});

describe('a cross-table', () => {
  const words = { en: 'Makes by state of the number' };
  const definition = {
    words,
    explains: words,
    source: '',
    base: 'exhibits',
    where: [{ field: 'kind', is: ['firearm'] }],
    days: ['recovered'],
    units: ['pieces'],
    countsOnce: false,
    options: [],
    needs: [],
    tables: [
      { name: 'cross', words, where: [], rows: { field: 'make' }, columns: { field: 'serial' }, chart: 'stacked' },
    ],
  } satisfies InputOf<'numbers.save-definition'>['definition'];

  test('is counted before it is saved, has versions, and is withdrawn while its reports stay', async () => {
    const { station } = told;
    await aFirearm(told, 'K1');
    await station.become('analyst');
    const shown = { ...definition, code: 'own-draft', version: 1, family: 'own', isVerified: false } as const;
    const counted = await station.answer('numbers.count', { definition: shown, parameters: year2025 });
    expect(counted.isReady && valueOf(counted, 'cross', 'Zoraki', 'intact')).toBe(1);
    const { code, version } = await station.answer('numbers.save-definition', { definition });
    expect([code, version]).toEqual(['own-1', 1]);
    expect(await station.answer('numbers.save-definition', { code, definition })).toEqual({ code, version: 2 });
    await station.answer('numbers.make-snapshot', { code, parameters: year2025, reason: '' });
    await station.answer('numbers.retire-definition', { code });
    expect(await station.refusal('numbers.retire-definition', { code })).toBe('numbers.definition-unknown');
    const { definitions, snapshots } = await station.answer('numbers.reports', {});
    expect(definitions.find((one) => one.definition.code === code)).toMatchObject({ isRetired: true });
    expect(snapshots).toMatchObject([{ code: 'own-1', version: 2 }]);
  });

  test('that names a field this program no longer has is refused by its name', async () => {
    const { station } = told;
    await station.become('analyst');
    const gone = { ...definition, tables: [{ ...definition.tables[0], rows: { field: 'shoeSize' } }] };
    const saved = await station.request('numbers.save-definition', { definition: gone } as never);
    expect(saved).toMatchObject({ ok: false, error: { code: 'numbers.field-gone', details: { field: 'shoeSize' } } });
    const asked = { ...gone, code: 'own-9', version: 1, family: 'own', isVerified: false };
    const counted = { definition: asked, parameters: year2025 };
    expect(await station.refusal('numbers.count', counted as never)).toBe('numbers.field-gone');
    expect(await station.refusal('numbers.save-definition', { code: 'own-404', definition })).toBe(
      'numbers.definition-unknown',
    );
    const wrong = { ...definition, days: ['laid'] };
    expect(await station.refusal('numbers.save-definition', { definition: wrong } as never)).toBe(
      'numbers.definition-wrong',
    );
  });
});
