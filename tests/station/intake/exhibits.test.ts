import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { statement } from '../../../main/database/index.ts';
import { casesHandlers } from '../../../main/station/cases/handlers.ts';
import { storedJson } from '../../../main/station/stored-json.ts';
import { intakeHandlers } from '../../../main/station/intake/handlers.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import { aRecord, type TestRecord } from '../a-record.ts';
import { aCase, aDelivery, aMagazine, aPistol, someRounds } from './entered.ts';

let record: TestRecord;
let caseId: string;
beforeEach(() => {
  record = aRecord({ ...casesHandlers, ...intakeHandlers });
  caseId = record.ask('cases.open', aCase()).id;
});
afterEach(() => record.release());

function found(text: string, more: Partial<InputOf<'exhibits.list'>> = {}): string[] {
  const { snapshot } = record.ask('exhibits.list', { text, kinds: [], sort: 'mark', descending: false, ...more });
  return record.ask('exhibits.page', { snapshot, from: 0, count: 500 }).exhibits.map(({ mark }) => mark);
}

describe('recording an exhibit', () => {
  test('gives it a number of the year and keeps everything as it was typed', async () => {
    const { id, number } = record.ask('exhibits.record', aPistol(caseId, { seal: '0048215' }));
    expect(number).toBe('EX-2026-000001');
    const sheet = record.ask('exhibits.read', { id });
    expect(sheet).toMatchObject({
      ...aPistol(caseId),
      number,
      caseTitle: 'LUGINA-14',
      seal: '0048215',
      sealIsOpen: false,
    });
    expect(sheet.recordedBy).toBe('Arta Shembulli');
    expect(await record.ledgerFindings()).toEqual([]);
  });

  test('says in the ledger what the person saw, and the seal on arrival', () => {
    record.ask('exhibits.record', aPistol(caseId, { seal: '0048215' }));
    const labels = record
      .entries()
      .filter(({ action }) => action === 'exhibit.recorded')
      .map(({ subject }) => subject.label);
    expect(labels).toEqual(['LUGINA-14 / K5 · 0048215']);
  });

  test('refuses a mark that the case already has, and names the exhibit that has it', () => {
    record.ask('exhibits.record', aPistol(caseId));
    const refused = record.refusal('exhibits.record', aPistol(caseId, { description: 'another' }));
    expect(refused).toMatchObject({ code: 'exhibits.mark-taken', details: { mark: 'K5', number: 'EX-2026-000001' } });
    const other = record.ask('cases.open', aCase({ title: 'OTHER', numbers: [] })).id;
    expect(record.ask('exhibits.record', aPistol(other)).number).toBe('EX-2026-000002');
  });

  test('refuses a firearm that nobody made safe', () => {
    const { madeSafe: _, ...loaded } = aPistol(caseId);
    expect(record.refusal('exhibits.record', loaded).code).toBe('exhibits.not-made-safe');
  });

  test.each([
    ['at', 'evening', 'invalid'],
    ['at', '', 'required'],
    ['at', '2999-01-01T00:00:00.000Z', 'in-the-future'],
    ['how', ' ', 'required'],
  ])('refuses a firearm made safe where %s is “%s”, and names the field', (field, text, code) => {
    const pistol = aPistol(caseId);
    const madeSafe = { by: 'Off. Vesna', at: '2025-03-14T23:38:00.000Z', how: 'unloaded', [field]: text };
    expect(record.refusal('exhibits.record', { ...pistol, madeSafe })).toMatchObject({
      code: 'exhibits.not-made-safe',
      fields: [{ path: `madeSafe.${field}`, code }],
    });
  });

  test('keeps what an earlier version took of making safe until somebody changes it', () => {
    const { caseId: _, seal: _seal, ...entered } = aPistol(caseId);
    const { id } = record.ask('exhibits.record', aPistol(caseId));
    const old = { by: 'Off. Vesna', at: 'evening', how: '' };
    record.table.db.run(statement`update exhibit set made_safe = ${storedJson(old)} where id = ${id}`);
    const revised = { ...entered, id, description: 'Zoraki 914', reason: 'clearer' };
    record.ask('exhibits.revise', { ...revised, madeSafe: old });
    expect(record.ask('exhibits.read', { id }).madeSafe).toEqual(old);
    const changed = { ...revised, madeSafe: { ...old, by: 'Off. Agim' } };
    expect(record.refusal('exhibits.revise', changed).code).toBe('exhibits.not-made-safe');
  });

  test('refuses an explosive without clearance, also where only spaces were typed', () => {
    const grenade = someRounds(caseId, {
      kind: 'explosive',
      unit: 'piece',
      quantity: 1,
      facts: {},
      explosiveClearance: '  ',
    });
    expect(record.refusal('exhibits.record', grenade).code).toBe('exhibits.explosive-not-cleared');
    record.ask('exhibits.record', { ...grenade, explosiveClearance: 'EOD team 2, 14.03.2025' });
  });

  test('keeps when it was cleared as a day or a minute, neither to come nor before its incident', () => {
    const incidentId = record.ask('cases.record-incident', {
      caseId,
      kind: 'traffic-stop',
      occurredFrom: '2026-11-20T22:30:00.000Z',
      place: 'R-113',
      legalBasis: 'Traffic stop',
      seizedBy: 'Patrol 12',
      description: '',
    }).id;
    const grenade = (eodAt: string) =>
      someRounds(caseId, {
        kind: 'explosive',
        unit: 'piece',
        quantity: 1,
        incidentId,
        facts: { eodAt },
        explosiveClearance: 'EOD team 2',
      });
    const faultOf = (eodAt: string) => record.refusal('exhibits.record', grenade(eodAt)).fields;
    const path = 'facts.eodAt';
    // The clock of the test stands at 23.11.2026 10:00 local time.
    expect(faultOf('2026-11-24')).toEqual([{ path, code: 'in-the-future' }]);
    expect(faultOf('2026-11-23T09:30:00.000Z')).toEqual([{ path, code: 'in-the-future' }]);
    expect(faultOf('2026-11-19')).toEqual([{ path, code: 'before-incident' }]);
    expect(faultOf('2026-11-20T22:29:00.000Z')).toEqual([{ path, code: 'before-incident' }]);
    expect(faultOf('20.11.2026')).toEqual([{ path, code: 'invalid' }]);
    const { id } = record.ask('exhibits.record', grenade('2026-11-20'));
    expect(record.ask('exhibits.read', { id }).facts).toEqual({ eodAt: '2026-11-20' });
  });

  test('keeps what was typed of old about the time, beside the moment of now', () => {
    const { id } = record.ask(
      'exhibits.record',
      someRounds(caseId, {
        kind: 'explosive',
        unit: 'piece',
        quantity: 1,
        facts: { eodWhen: '20.11. navečer', eodAt: '2026-11-20' },
        explosiveClearance: 'EOD team 2',
      }),
    );
    expect(record.ask('exhibits.read', { id }).facts).toEqual({ eodWhen: '20.11. navečer', eodAt: '2026-11-20' });
  });

  test('refuses facts of another kind and names the field', () => {
    const refused = record.refusal('exhibits.record', aPistol(caseId, { facts: { headstamps: 'IK 84' } }));
    expect(refused).toMatchObject({ code: 'exhibits.facts-invalid', fields: [{ path: 'facts.headstamps' }] });
    const long = record.refusal('exhibits.record', aPistol(caseId, { facts: { barrelLength: 1e9 } }));
    expect(long.fields).toEqual([{ path: 'facts.barrelLength', code: 'out-of-range' }]);
  });

  test('refuses a parent that is unknown or of another case', () => {
    const unknown = '01912345-0000-7000-8000-ffffffffffff';
    expect(record.refusal('exhibits.record', aPistol(caseId, { parentId: unknown })).code).toBe(
      'exhibits.parent-unknown',
    );
    const other = record.ask('cases.open', aCase({ title: 'OTHER', numbers: [] })).id;
    const parentId = record.ask('exhibits.record', aPistol(other)).id;
    const refused = record.refusal('exhibits.record', aPistol(caseId, { parentId }));
    expect(refused.code).toBe('exhibits.parent-of-another-case');
  });

  test('takes a part of another kind described with its gun, and refuses rounds out of rounds, which are split off', () => {
    const pistol = record.ask('exhibits.record', aPistol(caseId)).id;
    record.ask('exhibits.record', aMagazine(caseId, { mark: 'K5.1', parentId: pistol }));
    const lot = record.ask('exhibits.record', someRounds(caseId, { mark: 'K11' })).id;
    const refused = record.refusal(
      'exhibits.record',
      someRounds(caseId, { mark: 'K11.1', quantity: 2, parentId: lot }),
    );
    expect(refused).toMatchObject({
      code: 'exhibits.parent-of-same-kind',
      details: { mark: 'K11.1', parent: 'K11' },
      fields: [{ path: 'parentId' }],
    });
    // Nor by the way round: first beside it or of another kind, then revised.
    const { caseId: _, ...entered } = someRounds(caseId, { mark: 'K12', quantity: 2 });
    const beside = record.ask('exhibits.record', { caseId, ...entered }).id;
    const moved = { id: beside, ...entered, parentId: lot, reason: 'came out of it' };
    expect(record.refusal('exhibits.revise', moved).code).toBe('exhibits.parent-of-same-kind');
    const other = { ...entered, mark: 'K13', kind: 'other' as const, facts: {}, parentId: lot };
    const inside = record.ask('exhibits.record', { caseId, ...other }).id;
    const changed = { id: inside, ...entered, mark: 'K13', parentId: lot, reason: 'rounds after all' };
    expect(record.refusal('exhibits.revise', changed).code).toBe('exhibits.parent-of-same-kind');
    const { caseId: __, ...asLot } = someRounds(caseId, { mark: 'K11', kind: 'other', facts: {} });
    const turned = { id: lot, ...asLot, reason: 'not rounds' };
    expect(record.refusal('exhibits.revise', turned).code).toBe('exhibits.parent-of-same-kind');
  });

  test('refuses a part of what has left for good, and leaves a part that was there before as it is', () => {
    const pistol = record.ask('exhibits.record', aPistol(caseId)).id;
    const { caseId: _, ...magazine } = aMagazine(caseId, { mark: 'K5.1', parentId: pistol });
    const part = record.ask('exhibits.record', { caseId, ...magazine }).id;
    const { caseId: __, ...beside } = aMagazine(caseId, { mark: 'K6' });
    const other = record.ask('exhibits.record', { caseId, ...beside }).id;
    const { db } = record.table;
    db.transaction(() =>
      db.run(statement`update exhibit_line set closed_as = 'destroyed' where exhibit_id = ${pistol}`),
    );
    expect(record.refusal('exhibits.record', { caseId, ...magazine, mark: 'K5.2' })).toMatchObject({
      code: 'exhibits.parent-closed',
      details: { parent: 'K5' },
    });
    const moved = { id: other, ...beside, parentId: pistol, reason: 'of that pistol' };
    expect(record.refusal('exhibits.revise', moved).code).toBe('exhibits.parent-closed');
    record.ask('exhibits.revise', { id: part, ...magazine, foundAt: 'boot', reason: 'found there' });
  });

  test('refuses an incident or a delivery of another case', () => {
    const other = record.ask('cases.open', aCase({ title: 'OTHER', numbers: [] })).id;
    const submissionId = record.ask('intake.record-submission', aDelivery(other, record)).id;
    expect(record.refusal('exhibits.record', aPistol(caseId, { submissionId })).code).toBe('intake.submission-unknown');
    const incidentId = '01912345-0000-7000-8000-ffffffffffff';
    expect(record.refusal('exhibits.record', aPistol(caseId, { incidentId })).code).toBe('cases.incident-unknown');
  });

  test('a refused exhibit leaves nothing behind: no line, no number, no entry', () => {
    const before = record.entries().length;
    record.refusal('exhibits.record', aPistol(caseId, { facts: { headstamps: 'x' } }));
    expect(record.entries()).toHaveLength(before);
    expect(found('')).toEqual([]);
    expect(record.ask('exhibits.record', aPistol(caseId)).number).toBe('EX-2026-000001');
  });

  test('takes a description of 10,000 characters and refuses one more', () => {
    const { id } = record.ask('exhibits.record', aPistol(caseId, { description: 'ë'.repeat(10_000) }));
    expect(record.ask('exhibits.read', { id }).description).toHaveLength(10_000);
    expect(() =>
      record.ask('exhibits.record', aPistol(caseId, { mark: 'K6', description: 'ë'.repeat(10_001) })),
    ).toThrow(/too_big/);
  });

  test('text that looks like commands stays text', () => {
    const hostile = `K'); drop table exhibit; -- <script>alert(1)</script>`;
    const { id } = record.ask('exhibits.record', aPistol(caseId, { mark: hostile.slice(0, 40), description: hostile }));
    expect(record.ask('exhibits.read', { id }).description).toBe(hostile);
    expect(found(`<script>`)).toHaveLength(1);
    expect(found(`100% _`)).toEqual([]);
  });
});

describe('revising an exhibit', () => {
  test('keeps who changed what and why', async () => {
    const { caseId: _, ...entered } = aPistol(caseId);
    const { id } = record.ask('exhibits.record', aPistol(caseId));
    record.later(10);
    record.ask('exhibits.revise', { id, ...entered, foundAt: 'boot', reason: 'as in the record of the search' });
    const { history, foundAt } = record.ask('exhibits.read', { id });
    expect(foundAt).toBe('boot');
    expect(history).toMatchObject([
      { action: 'exhibit.recorded', by: 'Arta Shembulli', changed: [] },
      { action: 'exhibit.revised', changed: ['foundAt'], reason: 'as in the record of the search' },
    ]);
    expect(await record.ledgerFindings()).toEqual([]);
  });

  test('writes nothing when nothing differs', () => {
    const { caseId: _, ...entered } = aPistol(caseId);
    const { id } = record.ask('exhibits.record', aPistol(caseId));
    const before = record.entries().length;
    record.ask('exhibits.revise', { id, ...entered, reason: 'looked at it again' });
    expect(record.entries()).toHaveLength(before);
  });

  test('never touches the seal and the holder, which belong to custody', () => {
    const { caseId: _, ...entered } = aPistol(caseId);
    const { id } = record.ask('exhibits.record', aPistol(caseId, { seal: '0048215' }));
    const { db } = record.table;
    db.transaction(() =>
      db.run(statement`update exhibit_line set seal = 'KFA-90417', holder = 'Lirie', holder_kind = 'person'`),
    );
    record.ask('exhibits.revise', { id, ...entered, mark: 'K5a', reason: 'mark corrected' });
    expect(record.ask('exhibits.read', { id })).toMatchObject({
      mark: 'K5a',
      seal: 'KFA-90417',
      holder: { label: 'Lirie' },
    });
  });

  test('refuses to put an exhibit into itself or into its own part', () => {
    const { caseId: _, ...entered } = aPistol(caseId);
    const { id } = record.ask('exhibits.record', aPistol(caseId));
    const part = record.ask('exhibits.record', aMagazine(caseId, { mark: 'K5.1', parentId: id })).id;
    expect(record.refusal('exhibits.revise', { id, ...entered, parentId: id, reason: 'x' }).code).toBe(
      'exhibits.own-parent',
    );
    expect(record.refusal('exhibits.revise', { id, ...entered, parentId: part, reason: 'x' }).code).toBe(
      'exhibits.own-parent',
    );
    expect(record.ask('exhibits.read', { id }).children.map(({ mark }) => mark)).toEqual(['K5.1']);
  });

  test('of an exhibit that is not there is refused', () => {
    const { caseId: _, ...entered } = aPistol(caseId);
    const id = '01912345-0000-7000-8000-ffffffffffff';
    expect(record.refusal('exhibits.revise', { id, ...entered, reason: 'x' }).code).toBe('exhibits.unknown');
    expect(record.refusal('exhibits.read', { id }).code).toBe('exhibits.unknown');
  });
});

describe('the list of exhibits', () => {
  beforeEach(() => {
    record.ask('exhibits.record', aPistol(caseId));
    record.ask('exhibits.record', someRounds(caseId));
    const serials: InputOf<'exhibits.record'>['serials'] = [
      { component: 'receiver', script: 'cyrillic', asMarked: 'С-371864', status: 'intact' },
    ];
    const facts = { make: { asMarked: 'ЗАСТАВА' }, calibre: { asMarked: '7,62×39' } };
    record.ask('exhibits.record', aPistol(caseId, { mark: 'K1', description: 'M70AB2', facts, serials }));
  });

  test('is found in either script, by calibre however written, and by a serial without its dashes', () => {
    expect(found('zastava')).toEqual(['K1']);
    expect(found('застава m70')).toEqual(['K1']);
    expect(found('C-371864')).toEqual(['K1']);
    expect(found('0718020412')).toEqual(['K5']);
    expect(found('7.62x39')).toEqual(['K1', 'K10']);
  });

  test('is found by the name and the number of its case', () => {
    expect(found('lugina')).toEqual(['K1', 'K5', 'K10']);
    expect(found('2025-dr-0417 zoraki')).toEqual(['K5']);
    const { id: _, ...renamed } = { id: caseId, ...aCase({ title: 'DRINI-2' }) };
    record.ask('cases.revise', { id: caseId, ...renamed });
    expect(found('drini')).toHaveLength(3);
    expect(found('lugina')).toEqual([]);
  });

  test('sorts marks as people count, both ways', () => {
    expect(found('', { descending: true })).toEqual(['K10', 'K5', 'K1']);
    expect(found('', { kinds: ['ammunition'] })).toEqual(['K10']);
  });

  test('every order answers every exhibit once', () => {
    for (const sort of ['number', 'mark', 'kind', 'make', 'calibre', 'serial', 'holder', 'recordedAt'] as const) {
      expect(found('', { sort }).toSorted()).toEqual(['K1', 'K10', 'K5']);
    }
  });

  test('a page keeps its place while others record', () => {
    const { snapshot, total } = record.ask('exhibits.list', { text: '', kinds: [], sort: 'mark', descending: false });
    record.ask('exhibits.record', aPistol(caseId, { mark: 'K0' }));
    expect(total).toBe(3);
    expect(record.ask('exhibits.page', { snapshot, from: 1, count: 1 }).exhibits[0]).toMatchObject({
      mark: 'K5',
      make: 'ZORAKI',
    });
    expect(record.ask('exhibits.page', { snapshot, from: 3, count: 10 }).exhibits).toEqual([]);
  });

  test('an order that is gone says so', () => {
    expect(record.refusal('exhibits.page', { snapshot: 'gone', from: 0, count: 1 }).code).toBe(
      'exhibits.snapshot-gone',
    );
  });
});

describe('similar serials', () => {
  const serial = (asMarked: string, asConcluded?: string): InputOf<'exhibits.record'>['serials'] => [
    {
      component: 'frame',
      script: 'latin',
      asMarked,
      status: 'intact',
      ...(asConcluded === undefined ? {} : { asConcluded }),
    },
  ];

  test('meet over look-alike characters, the exact reading first', () => {
    record.ask('exhibits.record', aPistol(caseId, { mark: 'K8', serials: serial('EV-19-3310O') }));
    record.ask('exhibits.record', aPistol(caseId, { mark: 'K9', serials: serial('EV 19 33100') }));
    const { similar } = record.ask('exhibits.similar-serials', { serial: 'ev-19-33100' });
    expect(similar.map(({ mark, isExact }) => [mark, isExact])).toEqual([
      ['K9', true],
      ['K8', false],
    ]);
  });

  test('a serial that is being revised does not find itself', () => {
    const { id } = record.ask('exhibits.record', aPistol(caseId));
    expect(record.ask('exhibits.similar-serials', { serial: '0718-020412', except: id }).similar).toEqual([]);
  });

  test('a pattern of a worn serial and two typed characters find nothing by accident', () => {
    record.ask('exhibits.record', aPistol(caseId, { serials: serial('', 'С-4?8[38]52') }));
    expect(record.ask('exhibits.similar-serials', { serial: 'C48852' }).similar).toEqual([]);
    expect(record.ask('exhibits.similar-serials', { serial: '07' }).similar).toEqual([]);
  });

  test('follow a revision', () => {
    const { caseId: _, ...entered } = aPistol(caseId);
    const { id } = record.ask('exhibits.record', aPistol(caseId));
    record.ask('exhibits.revise', { id, ...entered, serials: serial('0718-020413'), reason: 'misread' });
    expect(record.ask('exhibits.similar-serials', { serial: '0718-020412' }).similar).toEqual([]);
    expect(record.ask('exhibits.similar-serials', { serial: '0718-020413' }).similar).toHaveLength(1);
  });
});
