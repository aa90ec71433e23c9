import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../main/database/index.ts';
import { casesHandlers } from '../../../main/station/cases/handlers.ts';
import { intakeHandlers } from '../../../main/station/intake/handlers.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import { aRecord, type TestRecord } from '../a-record.ts';
import { aCase, aDelivery, aPistol, someRounds } from '../intake/entered.ts';

const unknown = '01912345-0000-7000-8000-ffffffffffff';
let record: TestRecord;
beforeEach(() => {
  record = aRecord({ ...casesHandlers, ...intakeHandlers });
});
afterEach(() => record.release());

function anIncident(
  caseId: string,
  more: Partial<InputOf<'cases.record-incident'>> = {},
): InputOf<'cases.record-incident'> {
  return {
    caseId,
    kind: 'traffic-stop',
    occurredFrom: '2025-03-14T21:40:00.000Z',
    place: 'Regional road R-113, km 7',
    legalBasis: 'CPC 110',
    seizedBy: 'Sgt Agim SHEMBULLI',
    description: 'Pistol grip seen behind the loosened boot trim',
    ...more,
  };
}

describe('a case', () => {
  test('is opened and read as it was entered', async () => {
    const { id } = record.ask('cases.open', aCase({ detentionUntil: '2025-04-14T22:00:00.000Z' }));
    expect(record.ask('cases.read', { id })).toMatchObject({
      ...aCase(),
      openedBy: 'Arta Shembulli',
      detentionUntil: '2025-04-14T22:00:00.000Z',
      counts: { exhibits: 0, firearms: 0, rounds: 0, photographs: 0, submissions: 0 },
      openQuestions: [],
    });
    expect(await record.ledgerFindings()).toEqual([]);
  });

  test('refuses a number that another case of the same authority has, and names that case', () => {
    record.ask('cases.open', aCase());
    expect(record.refusal('cases.open', aCase({ title: 'SECOND' }))).toMatchObject({
      code: 'cases.number-taken',
      details: { number: '2025-DR-0417', case: 'LUGINA-14' },
      fields: [{ path: 'numbers.0.number' }],
    });
    record.ask('cases.open', aCase({ title: 'SECOND', numbers: [{ kind: 'court', number: '2025-DR-0417' }] }));
  });

  test('refuses the same number twice in one form', () => {
    const twice = { kind: 'court', number: 'PKR 58/2025' } as const;
    expect(record.refusal('cases.open', aCase({ numbers: [twice, twice] })).code).toBe('cases.number-taken');
  });

  test('a number given up is free again', () => {
    const { id } = record.ask('cases.open', aCase());
    record.ask('cases.revise', { id, ...aCase({ numbers: [] }), reason: 'number of another case' });
    record.ask('cases.open', aCase({ title: 'SECOND' }));
    expect(record.refusal('cases.revise', { id, ...aCase() }).code).toBe('cases.number-taken');
  });

  test('keeps leading zeros and slashes of its numbers', () => {
    const numbers = [{ kind: 'prosecution', number: 'PP.I. 0211/2025' }] as const;
    const { id } = record.ask('cases.open', aCase({ numbers: [...numbers] }));
    expect(record.ask('cases.read', { id }).numbers).toEqual(numbers);
  });

  test('counts firearms and rounds by quantity, and cases apart from rounds', () => {
    const { id } = record.ask('cases.open', aCase());
    record.ask('exhibits.record', aPistol(id));
    record.ask('exhibits.record', aPistol(id, { mark: 'K8', quantity: 2 }));
    record.ask('exhibits.record', someRounds(id));
    record.ask('exhibits.record', someRounds(id, { mark: 'K11', quantity: 112 }));
    record.ask(
      'exhibits.record',
      someRounds(id, { mark: 'C1', kind: 'cartridge-case', unit: 'case', quantity: 2, facts: {} }),
    );
    expect(record.ask('cases.read', { id }).counts).toMatchObject({ exhibits: 5, firearms: 3, rounds: 412 });
    expect(record.ask('cases.list', {}).cases[0]).toMatchObject({ exhibits: 5, firearms: 3, rounds: 412 });
  });

  test('that is not there is refused', () => {
    expect(record.refusal('cases.read', { id: unknown }).code).toBe('cases.unknown');
    expect(record.refusal('cases.revise', { id: unknown, ...aCase() }).code).toBe('cases.unknown');
  });
});

describe('parties and incidents', () => {
  test('are added, revised and listed', async () => {
    const { id: caseId } = record.ask('cases.open', aCase());
    const party = { role: 'suspect', name: 'Flamur TESTAJ', born: '02.06.1989', language: 'sq' } as const;
    const { id } = record.ask('cases.add-party', { caseId, ...party });
    record.ask('cases.revise-party', { id, ...party, note: 'driver' });
    const incident = record.ask('cases.record-incident', anIncident(caseId));
    const { caseId: _, ...entered } = anIncident(caseId);
    record.ask('cases.revise-incident', { id: incident.id, ...entered, occurredTo: '2025-03-15T01:15:00.000Z' });
    const read = record.ask('cases.read', { id: caseId });
    expect(read.parties).toEqual([{ id, ...party, note: 'driver' }]);
    expect(read.incidents).toMatchObject([
      { place: 'Regional road R-113, km 7', occurredTo: '2025-03-15T01:15:00.000Z' },
    ]);
    expect(await record.ledgerFindings()).toEqual([]);
  });

  test('a record of seizure is kept as written, revised, and emptied', async () => {
    const { id: caseId } = record.ask('cases.open', aCase());
    const seizure = {
      seizingBadge: '0004471',
      defencePresent: false,
      latitude: '42,66290',
      longitude: '-21.1655',
      premisesType: 'road',
      personObjections: 'Каже да је облога била лабава.',
      swabsBeforeUnloading: true,
    };
    const { id } = record.ask('cases.record-incident', anIncident(caseId, { seizure }));
    const read = () => record.ask('cases.read', { id: caseId }).incidents[0]?.seizure;
    expect(read()).toEqual(seizure);
    const { caseId: _, ...entered } = anIncident(caseId);
    record.ask('cases.revise-incident', { id, ...entered, seizure: { ...seizure, bodyCamera: 'BC-5521' } });
    expect(read()).toMatchObject({ bodyCamera: 'BC-5521', defencePresent: false });
    record.ask('cases.revise-incident', { id, ...entered, seizure: {} });
    expect(read()).toBeUndefined();
    expect(await record.ledgerFindings()).toEqual([]);
  });

  test.each([
    [{ latitude: '91.0', longitude: '21.1' }, 'seizure.latitude', 'invalid'],
    [{ latitude: '42.6', longitude: '180.5' }, 'seizure.longitude', 'invalid'],
    [{ latitude: '42°39′N', longitude: '21.1' }, 'seizure.latitude', 'invalid'],
    [{ latitude: '42.6' }, 'seizure.longitude', 'required'],
    [{ light: 'moonlight' }, 'seizure.light', 'unknown-choice'],
    [{ defencePresent: 'perhaps' }, 'seizure.defencePresent', 'invalid'],
    [{ horoscope: 'lion' }, 'seizure.horoscope', 'invalid'],
  ])('of a seizure, %j is refused and its field named', (seizure, path, code) => {
    const { id: caseId } = record.ask('cases.open', aCase());
    const refused = record.refusal('cases.record-incident', anIncident(caseId, { seizure }));
    expect(refused).toMatchObject({ code: 'cases.seizure-invalid', fields: [{ path, code }] });
    expect(record.ask('cases.read', { id: caseId }).incidents).toEqual([]);
  });

  test('an incident does not end before it begins, nor happen tomorrow', () => {
    const { id: caseId } = record.ask('cases.open', aCase());
    const reversed = anIncident(caseId, { occurredTo: '2025-03-14T20:00:00.000Z' });
    expect(record.refusal('cases.record-incident', reversed).code).toBe('cases.times-reversed');
    const tomorrow = anIncident(caseId, { occurredFrom: '2026-12-24T00:00:00.000Z' });
    expect(record.refusal('cases.record-incident', tomorrow).code).toBe('cases.in-the-future');
    expect(record.ask('cases.read', { id: caseId }).incidents).toEqual([]);
  });

  test('of what is not there are refused', () => {
    const { caseId: _, ...entered } = anIncident(unknown);
    expect(record.refusal('cases.record-incident', anIncident(unknown)).code).toBe('cases.unknown');
    expect(record.refusal('cases.revise-incident', { id: unknown, ...entered }).code).toBe('cases.incident-unknown');
    const party = { role: 'witness', name: 'Vesna PRIMEROVIĆ' } as const;
    expect(record.refusal('cases.add-party', { caseId: unknown, ...party }).code).toBe('cases.unknown');
    expect(record.refusal('cases.revise-party', { id: unknown, ...party }).code).toBe('cases.party-unknown');
  });
});

describe('open questions', () => {
  function custody(exhibitId: string, number: number, more: Record<string, string>): void {
    const { db } = record.table;
    const row = {
      id: `01912345-0000-7000-9000-${String(number).padStart(12, '0')}`,
      exhibit_id: exhibitId,
      number,
      occurred_at: record.now(),
      recorded_at: record.now(),
      purpose: '',
      authority: '',
      note: '',
      actor_id: record.actor.id,
      actor: record.actor.name,
      ...more,
    };
    db.transaction(() => db.run(sql('custody_event').insert(row)));
  }
  const kinds = (caseId: string): string[] =>
    record.ask('cases.read', { id: caseId }).openQuestions.map(({ kind }) => kind);

  test('ask for photographs and for custody that is not there', () => {
    const { id } = record.ask('cases.open', aCase());
    record.ask('exhibits.record', aPistol(id));
    expect(kinds(id)).toEqual(['no-photograph', 'no-custody']);
  });

  test('name both seals of a package that differed from its paper', () => {
    const { id } = record.ask('cases.open', aCase());
    const submissionId = record.ask('intake.record-submission', aDelivery(id, record)).id;
    record.ask('exhibits.record', aPistol(id, { submissionId }));
    record.ask('exhibits.record', aPistol(id, { submissionId, mark: 'K6' }));
    const asked = record.ask('cases.read', { id }).openQuestions.filter(({ kind }) => kind === 'seal-discrepancy');
    expect(asked).toMatchObject([{ exhibit: 'K6', detail: '0048127 ≠ 0048217' }]);
  });

  test('find a seal that changed and a holder that jumped', () => {
    const { id } = record.ask('cases.open', aCase());
    const exhibit = record.ask('exhibits.record', aPistol(id)).id;
    const room = JSON.stringify({ kind: 'place', label: 'R2/S4' });
    const courier = JSON.stringify({ kind: 'outside', label: 'courier' });
    custody(exhibit, 1, { type: 'received', to_end: room, seal_in: '0048215' });
    record.later(1);
    custody(exhibit, 2, { type: 'moved', from_end: courier, to_end: courier, seal_out: '0048251' });
    const { openQuestions } = record.ask('cases.read', { id });
    expect(openQuestions.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['no-photograph', ''],
      ['custody-gap', 'R2/S4 ≠ courier'],
      ['seal-discrepancy', '0048215 ≠ 0048251'],
    ]);
  });
});
