// What someone with the key writes past the commands: a charge, an attribution or an order of detention of somebody else. The verification names it.
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, statement, type WritableDatabase } from '../../../main/database/index.ts';
import { Ledger, rowHashOf, type LedgerReport } from '../../../main/ledger/index.ts';
import { unlockVault } from '../../../main/vault/index.ts';
import { passphraseOf } from '../open-test-station.ts';
import { aCharge, anAttribution, anOrder, aProsecutedCase, type Prosecuted } from './a-prosecution.ts';

const forgedId = '0195a31d-e400-7317-84db-60aca2c07506';

let told: Prosecuted;
beforeEach(async () => {
  told = await aProsecutedCase();
  await told.station.answer('charges.lay', aCharge(told));
  await told.station.answer('attributions.record', anAttribution(told, { exhibitIds: [told.pistolId] }));
  await told.station.answer('clocks.record', anOrder(told));
}, 60_000);
afterEach(() => told.station.close());

async function behindTheLedger(write: (db: WritableDatabase, ledger: Ledger) => void): Promise<void> {
  const { station } = told;
  await station.station.lock('person');
  const folder = join(station.dataFolder, 'vaults', 'test-laboratory');
  const passphrase = Buffer.from(passphraseOf('prosecutor'));
  const { vault, personalKey } = await unlockVault(folder, { login: 'prosecutor', passphrase }, station.clock);
  personalKey.close();
  const db = openDatabase(vault.databaseFile, vault.databaseKey());
  write(db, Ledger.open(db, vault.ledgerSigner, vault.station.id, { headFile: vault.headFile }));
  db.close();
  vault.close();
}

async function findings(): Promise<LedgerReport['findings']> {
  await told.station.become('supervisor');
  const { jobId } = await told.station.answer('ledger.verify', {});
  const report = (await told.station.jobEnded(jobId)).result?.report as LedgerReport; // what this job gives
  return report.findings;
}

/** Takes the trigger away and puts it back as it was: the station opens with all of them or not at all. */
function past(db: WritableDatabase, trigger: string, act: string): void {
  const { sql } = db.first<{ sql: string }>(statement`select sql from sqlite_schema where name = ${trigger}`) ?? {};
  db.script(`drop trigger ${trigger}; ${act}; ${sql ?? ''};`);
}

test.each(['charge_event', 'attribution_event', 'clock_event'])(
  '%s: a row that names another person, and one that is gone, are found',
  async (table) => {
    await behindTheLedger((db) => {
      past(db, `${table}_append_only`, `update ${table} set party_id = '${told.otherId}', party = 'Dejan PROBIĆ'`);
    });
    // What was signed is found twice: by the ledger, and by the signature.
    const twice = table !== 'clock_event' ? ['act-signature-wrong'] : [];
    expect((await findings()).map(({ code }) => code)).toEqual(['row-changed', ...twice]);
    await behindTheLedger((db) => past(db, `${table}_append_only_delete`, `delete from ${table}`));
    expect((await findings()).map(({ code }) => code)).toEqual(['row-missing']);
  },
);

test('a charge of the ledger that its prosecutor never signed is found', async () => {
  await behindTheLedger((db, ledger) => {
    const honest = db.first<Record<string, string | number>>(statement`select * from charge_event`) ?? {};
    const id = forgedId;
    const party = { party_id: told.otherId, party: 'Dejan PROBIĆ' };
    const forged: Record<string, string | number> = { ...honest, ...party, id, charge_id: id, number: 2 };
    const names = Object.keys(forged);
    db.transaction(() => {
      db.run({
        text: `insert into charge_event (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
        parameters: Object.values(forged),
      });
      ledger.append({
        recordedAt: told.station.clock.now(),
        actor: told.station.people.prosecutor,
        action: 'charge.laid',
        subject: { kind: 'charge', id, label: 'forged' },
        change: {},
        rowHash: rowHashOf(forged),
      });
    });
  });
  expect(await findings()).toEqual([
    { code: 'act-signature-wrong', id: forgedId, label: 'Dejan PROBIĆ · Criminal Code 06/L-074 366 ¶1 · v1' },
  ]);
});

test('an attribution that nobody signed is found where others are signed', async () => {
  await behindTheLedger((db, ledger) => {
    const honest = db.first<Record<string, string | number | null>>(statement`select * from attribution_event`) ?? {};
    const forged = { ...honest, id: forgedId, attribution_id: forgedId, party_id: told.otherId, party: 'Dejan PROBIĆ' };
    const unsigned: Record<string, string | number | null> = { ...forged, signature_key: null, signature: null };
    const names = Object.keys(unsigned);
    const insert = {
      text: `insert into attribution_event (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
      parameters: Object.values(unsigned),
    };
    expect(() => db.run(insert)).toThrow('database.refused');
    const { sql } =
      db.first<{ sql: string }>(statement`select sql from sqlite_schema where name = ${'attribution_event_signed'}`) ??
      {};
    db.script('drop trigger attribution_event_signed;');
    db.transaction(() => {
      db.run(insert);
      ledger.append({
        recordedAt: told.station.clock.now(),
        actor: told.station.people.prosecutor,
        action: 'attribution.recorded',
        subject: { kind: 'attribution', id: forgedId, label: 'forged' },
        change: {},
        rowHash: rowHashOf(unsigned),
      });
    });
    db.script(`${sql ?? ''};`);
  });
  expect(await findings()).toEqual([{ code: 'act-signature-wrong', id: forgedId, label: 'K5 · Dejan PROBIĆ' }]);
});
