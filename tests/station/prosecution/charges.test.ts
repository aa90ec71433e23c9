// Charges, attributions and suggestions as a real station keeps them: signed, never taken away, refused where they make no sense.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LedgerReport } from '../../../main/ledger/index.ts';
import { aCase, aPistol, someRounds } from '../intake/entered.ts';
import { present } from '../../present.ts';
import { at } from '../a-case.ts';
import { aCharge, anAttribution, aProsecutedCase, signature, type Prosecuted } from './a-prosecution.ts';

let told: Prosecuted;
beforeEach(async () => {
  told = await aProsecutedCase();
});
afterEach(() => told.station.close());

const file = () => told.station.answer('prosecution.read', { caseId: told.caseId });

describe('a charge', () => {
  test('is laid, changed and withdrawn, and every step of it stays with its signature', async () => {
    const { station } = told;
    const { id, number } = await station.answer('charges.lay', aCharge(told));
    expect(number).toBe(1);
    await station.answer('charges.change', {
      id,
      basis: { code: 'xk-366-2', version: 1 },
      facts: 'Nine weapons.',
      reason: 'The count of the laboratory',
      occurredAt: at('2025-03-17T07:55:00.000Z'),
      signature,
    });
    await station.answer('charges.withdraw', {
      id,
      reason: 'Joined to another case',
      occurredAt: at('2025-03-17T08:00:00.000Z'),
      signature,
    });
    const [charge] = (await file()).charges;
    expect(charge).toMatchObject({ number: 1, party: 'Flamur TESTAJ', isWithdrawn: true, facts: 'Nine weapons.' });
    expect(charge?.signedIncidentAt).toBeUndefined();
    expect(charge?.events.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['laid', ''],
      ['changed', 'The count of the laboratory'],
      ['withdrawn', 'Joined to another case'],
    ]);
    await station.become('supervisor');
    const { jobId } = await station.answer('ledger.verify', {});
    const report = (await station.jobEnded(jobId)).result?.report as LedgerReport;
    expect(report).toMatchObject({ isSound: true, findingsInAll: 0 });
    // Whoever moves the incident moves nothing that was signed about it.
    await station.become('registrar');
    const incident = (await station.answer('cases.read', { id: told.caseId })).incidents[0];
    const moved = { ...present(incident), occurredFrom: at('2025-03-15T21:40:00.000Z') };
    await station.answer('cases.revise-incident', moved);
    expect((await file()).charges[0]).toMatchObject({
      incidentAt: '2025-03-15T21:40:00.000Z',
      signedIncidentAt: '2025-03-14T21:40:00.000Z',
    });
  });

  test('is refused against a witness, before its event, in the future, twice, and for an incident of another case', async () => {
    const { station, witnessId } = told;
    expect(await station.refusal('charges.lay', aCharge(told, { partyId: witnessId }))).toBe('charges.not-a-suspect');
    const before = { occurredAt: at('2025-03-14T20:00:00.000Z') };
    expect(await station.refusal('charges.lay', aCharge(told, before))).toBe('charges.before-event');
    const tomorrow = { occurredAt: at('2025-03-18T20:00:00.000Z') };
    expect(await station.refusal('charges.lay', aCharge(told, tomorrow))).toBe('charges.in-the-future');
    await station.answer('charges.lay', aCharge(told));
    expect(await station.refusal('charges.lay', aCharge(told))).toBe('charges.laid-already');
    const { id: otherCase } = await station.answer('cases.open', aCase({ title: 'SECOND', numbers: [] }));
    expect(await station.refusal('charges.lay', aCharge(told, { caseId: otherCase }))).toBe('charges.party-unknown');
    const wrong = { passphrase: 'not the passphrase of anybody' };
    expect(await station.refusal('charges.lay', aCharge(told, { partyId: told.otherId, signature: wrong }))).toBe(
      'vault.wrong-passphrase',
    );
    expect((await file()).charges).toHaveLength(1);
  });

  test('is withdrawn once, and a new one may be laid after it', async () => {
    const { station } = told;
    const { id } = await station.answer('charges.lay', aCharge(told));
    const withdrawal = { id, reason: 'Wrong person', occurredAt: at('2025-03-17T08:00:00.000Z'), signature };
    await station.answer('charges.withdraw', withdrawal);
    expect(await station.refusal('charges.withdraw', withdrawal)).toBe('charges.withdrawn-already');
    expect(
      await station.refusal('charges.change', { ...withdrawal, basis: { code: 'xk-364', version: 1 }, facts: '' }),
    ).toBe('charges.withdrawn-already');
    expect((await station.answer('charges.lay', aCharge(told))).number).toBe(2);
  });

  test('keeps the version of the law it was laid under, and is warned of one that was not in force', async () => {
    const { station } = told;
    await station.answer('charges.lay', aCharge(told, { basis: { code: 'xk-2012-374-1', version: 1 } }));
    await station.answer('charges.lay', aCharge(told));
    const { versions } = await station.answer('legal-bases.read', { code: 'xk-366-1' });
    const basis = { ...present(versions[0]).basis, text: { en: 'Fine up to 10,000 euros' }, validFrom: '2026-01-01' };
    await station.answer('legal-bases.save', { basis, reason: 'Amendment, official gazette' });
    const { charges } = await file();
    expect(charges.map(({ force, hasNewerVersion, basis: { version } }) => [force, hasNewerVersion, version])).toEqual([
      ['not-in-force', false, 1],
      ['in-force', true, 1],
    ]);
    expect(await station.refusal('charges.lay', aCharge(told, { partyId: told.otherId }))).toBe(
      'legal-bases.changed-meanwhile',
    );
    expect(await station.refusal('legal-bases.save', { basis, reason: 'Again' })).toBe('legal-bases.changed-meanwhile');
    const { bases } = await station.answer('legal-bases.list', {});
    const newest = bases.find((one) => one.basis.code === 'xk-366-1');
    expect(newest).toMatchObject({ origin: 'station', basis: { version: 2 }, reason: 'Amendment, official gazette' });
    expect(await station.refusal('legal-bases.save', { basis: present(newest).basis, reason: 'Nothing changed' })).toBe(
      'legal-bases.unchanged',
    );
  });

  test('keeps its version of the law while only its facts change, and is not changed or withdrawn before what it follows', async () => {
    const { station } = told;
    const { id } = await station.answer('charges.lay', aCharge(told));
    const { versions } = await station.answer('legal-bases.read', { code: 'xk-366-1' });
    const basis = { ...present(versions[0]).basis, text: { en: 'Fine up to 10,000 euros' } };
    await station.answer('legal-bases.save', { basis, reason: 'Amendment, official gazette' });
    const change = {
      id,
      basis: { code: 'xk-366-1', version: 1 },
      facts: 'Had a converted pistol.',
      reason: 'The rounds were his brother’s',
      occurredAt: at('2025-03-17T07:55:00.000Z'),
      signature,
    };
    const beforeLaid = { ...change, occurredAt: at('2025-03-17T07:49:00.000Z') };
    expect(await station.refusal('charges.change', beforeLaid)).toBe('charges.before-event');
    await station.answer('charges.change', change);
    expect((await file()).charges).toMatchObject([
      { basis: { version: 1 }, hasNewerVersion: true, facts: 'Had a converted pistol.' },
    ]);
    const withdrawal = { id, reason: 'Wrong person', occurredAt: at('2025-03-17T07:52:00.000Z'), signature };
    expect(await station.refusal('charges.withdraw', withdrawal)).toBe('charges.before-event');
    expect((await file()).charges[0]?.events.map(({ kind }) => kind)).toEqual(['laid', 'changed']);
  });

  test('keeps its suspect a suspect', async () => {
    const { station, suspectId } = told;
    const asWitness = { id: suspectId, role: 'witness', name: 'Flamur TESTAJ' } as const;
    const { id } = await station.answer('charges.lay', aCharge(told));
    expect(await station.refusal('cases.revise-party', asWitness)).toBe('cases.party-is-charged');
    await station.answer('charges.withdraw', {
      id,
      reason: 'Is a witness',
      occurredAt: at('2025-03-17T08:00:00.000Z'),
      signature,
    });
    await station.answer('cases.revise-party', asWitness);
  });
});

describe('an attribution', () => {
  test('says it of each exhibit and each person, and the thresholds are computed from it', async () => {
    const { station, otherId, suspectId } = told;
    const said = anAttribution(told, { partyIds: [suspectId, otherId] });
    expect(await station.answer('attributions.record', said)).toEqual({ recorded: 4 });
    const { thresholds, unattributed } = await file();
    expect(unattributed).toEqual([]);
    expect(thresholds.map(({ party, weapons, cartridges }) => [party, weapons.total, cartridges.total])).toEqual([
      ['Flamur TESTAJ', 1, 300],
      ['Dejan PROBIĆ', 1, 300],
    ]);
    expect(thresholds[0]?.rules).toMatchObject([{ basis: { code: 'xk-366-2' }, state: 'not-met', isCharged: false }]);
    expect(thresholds[0]?.weapons.lines).toMatchObject([{ mark: 'K5', number: 1 }]);
    expect(await station.refusal('attributions.record', said)).toBe('attributions.recorded-already');
  });

  test('shows both readings at the number itself, and the sum with what was split counted once', async () => {
    const { station, caseId, incidentId } = told;
    await station.become('registrar');
    const more = await station.answer(
      'exhibits.record',
      someRounds(caseId, { mark: 'K11', quantity: 100, incidentId }),
    );
    await station.become('prosecutor');
    await station.answer('attributions.record', anAttribution(told, { exhibitIds: [told.roundsId, more.id] }));
    const [threshold] = (await file()).thresholds;
    expect(threshold?.rules[0]).toMatchObject({
      state: 'depends',
      cartridges: { total: 400, readings: { 'at-least': true, 'more-than': false } },
    });
  });

  test('is refused for an exhibit of another case, for a witness, and on a conclusion nobody named', async () => {
    const { station, witnessId } = told;
    const { id: otherCase } = await station.answer('cases.open', aCase({ title: 'SECOND', numbers: [] }));
    await station.become('registrar');
    const foreign = await station.answer('exhibits.record', aPistol(otherCase));
    await station.become('prosecutor');
    expect(await station.refusal('attributions.record', anAttribution(told, { exhibitIds: [foreign.id] }))).toBe(
      'attributions.exhibit-of-another-case',
    );
    expect(await station.refusal('attributions.record', anAttribution(told, { partyIds: [witnessId] }))).toBe(
      'charges.not-a-suspect',
    );
    expect(await station.refusal('attributions.record', anAttribution(told, { basis: 'dna-conclusion' }))).toBe(
      'attributions.conclusion-missing',
    );
    expect(
      await station.refusal(
        'attributions.record',
        anAttribution(told, { signature: { passphrase: 'not hers at all' } }),
      ),
    ).toBe('vault.wrong-passphrase');
    expect((await file()).attributions).toEqual([]);
  });

  test('is withdrawn with its reason, once, and counts no more', async () => {
    const { station } = told;
    await station.answer('attributions.record', anAttribution(told, { exhibitIds: [told.pistolId] }));
    const said = present((await file()).attributions[0]);
    expect(said).toMatchObject({ isSigned: true, by: 'Test prosecutor' });
    await station.answer('attributions.withdraw', { id: said.id, reason: 'It lay in the other car', signature });
    const { attributions, thresholds } = await file();
    expect(attributions).toMatchObject([{ exhibit: 'K5', withdrawn: { reason: 'It lay in the other car' } }]);
    expect(thresholds).toEqual([]);
    expect(await station.refusal('attributions.withdraw', { id: said.id, reason: 'Twice', signature })).toBe(
      'attributions.withdrawn-already',
    );
  });
});

describe('a suggestion', () => {
  test('is put aside with a reason, comes back when its records change, and is no examiner’s business', async () => {
    const { station, caseId, incidentId } = told;
    await station.answer('attributions.record', anAttribution(told, { exhibitIds: [told.pistolId] }));
    const [possession] = (await file()).suggestions;
    expect(possession).toMatchObject({ kind: 'possession', party: 'Flamur TESTAJ', exhibits: [{ mark: 'K5' }] });
    const { key } = present(possession);
    await station.answer('suggestions.dismiss', { caseId, key, reason: 'Licensed' });
    expect((await file()).suggestions).toMatchObject([{ dismissed: { reason: 'Licensed' } }]);
    expect(await station.refusal('suggestions.dismiss', { caseId, key, reason: 'Again' })).toBe(
      'suggestions.dismissed-already',
    );
    await station.answer('suggestions.take-up', { caseId, key, reason: 'The licence was false' });
    expect(await station.refusal('suggestions.take-up', { caseId, key, reason: 'Again' })).toBe(
      'suggestions.not-dismissed',
    );
    await station.answer('suggestions.dismiss', { caseId, key, reason: 'Licensed after all' });
    await station.become('registrar');
    const second = await station.answer('exhibits.record', aPistol(caseId, { mark: 'K6', incidentId }));
    await station.become('prosecutor');
    await station.answer('attributions.record', anAttribution(told, { exhibitIds: [second.id] }));
    expect((await file()).suggestions[0]?.dismissed).toBeUndefined();
    expect(await station.refusal('suggestions.dismiss', { caseId, key: 'use nobody nowhere', reason: 'No' })).toBe(
      'suggestions.unknown',
    );
    await station.become('examiner');
    expect(await file()).toMatchObject({ suggestions: [], showsSuggestions: false });
  });
});

describe('the papers', () => {
  test('are made from what is on record, and refused while there is nothing to print', async () => {
    const { station, caseId } = told;
    const order = { caseId, language: 'sq' } as const;
    expect(await station.refusal('prosecution.threshold-document', order)).toBe('prosecution.nothing-attributed');
    expect(await station.refusal('prosecution.charge-sheet', order)).toBe('prosecution.no-charge');
    await station.answer('attributions.record', anAttribution(told));
    await station.answer('charges.lay', aCharge(told));
    const first = await station.answer('prosecution.threshold-document', order);
    const second = await station.answer('prosecution.charge-sheet', order);
    await station.jobEnded(first.jobId);
    await station.jobEnded(second.jobId);
    const { documents } = await station.answer('documents.list', { caseId });
    expect(documents.map(({ kind, pages }) => [kind, pages]).toSorted()).toEqual([
      ['charge-sheet', 1],
      ['threshold-computation', 1],
    ]);
  });
});
