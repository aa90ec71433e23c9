// What someone with the key writes behind the ledger: into lists, or under a custody event. The verification names it.
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase, statement, type WritableDatabase } from '../../../main/database/index.ts';
import { unlockVault } from '../../../main/vault/index.ts';
import { rowHashOf, type LedgerReport } from '../../../main/ledger/index.ts';
import { Ledger } from '../../../main/ledger/index.ts';
import { aCustodyEvent, withExhibit } from '../a-case.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';

let station: TestStation;
beforeEach(async () => {
  station = await openTestStation();
}, 60_000);
afterEach(() => station.close());

/** Writes with the vault's own key while the program is away. */
async function behindTheLedger(write: (db: WritableDatabase, ledger: Ledger) => void): Promise<void> {
  await station.station.lock('person');
  const folder = join(station.dataFolder, 'vaults', 'test-laboratory');
  const passphrase = Buffer.from(passphraseOf('registrar'));
  const { vault, personalKey } = await unlockVault(folder, { login: 'registrar', passphrase }, station.clock);
  personalKey.close();
  const db = openDatabase(vault.databaseFile, vault.databaseKey());
  write(db, Ledger.open(db, vault.ledgerSigner, vault.station.id, { headFile: vault.headFile }));
  db.close();
  vault.close();
  await station.become('registrar');
}

async function findings(): Promise<LedgerReport['findings']> {
  const { jobId } = await station.answer('ledger.verify', {});
  const report = (await station.jobEnded(jobId)).result?.report as LedgerReport | undefined; // what this job gives
  return report?.findings ?? [{ code: 'entry-malformed', seq: 0 }];
}

describe('the verification', () => {
  test('finds nothing in an honest record with custody, corrections and seals', async () => {
    const { exhibitId } = await withExhibit(station, { seal: '0048215' });
    const { eventIds } = await station.answer('custody.record', aCustodyEvent(exhibitId, { sealIn: 'S2' }));
    await station.answer('custody.correct', {
      eventId: eventIds[0] as never, // checked by the command
      occurredAt: aCustodyEvent(exhibitId).occurredAt,
      sealIn: 'S3',
      reason: 'misread',
      note: '',
      signature: { passphrase: passphraseOf('registrar') },
    });
    const offered = { exhibitIds: [exhibitId], to: station.people.custodian, occurredAt: station.clock.now() };
    await station.answer('custody.offer', {
      ...offered,
      purpose: 'Examination',
      authority: '',
      note: '',
      signature: { passphrase: passphraseOf('registrar') },
    });
    expect(await findings()).toEqual([]);
  });

  test('names an exhibit whose list line was edited, and what differs', async () => {
    const { exhibitId } = await withExhibit(station);
    await behindTheLedger((db) => {
      db.run(statement`update exhibit_line set holder = 'Nobody', serial = 'AB-1' where exhibit_id = ${exhibitId}`);
    });
    expect(await findings()).toEqual([
      { code: 'derived-differs', id: exhibitId, label: 'LUGINA-14 / K1', columns: 'serial, holder' },
    ]);
  });

  test('names a custody event that nobody signed, although the ledger speaks of it', async () => {
    const { exhibitId } = await withExhibit(station);
    await station.answer('custody.record', aCustodyEvent(exhibitId));
    await behindTheLedger((db, ledger) => {
      const honest = db.first<Record<string, string | number | null>>(statement`select * from custody_event`) ?? {};
      const forged: Record<string, string | number | null> = {
        ...honest,
        id: '0195a31d-e400-7317-84db-60aca2c07506',
        number: 2,
        signer_id: station.people.custodian,
        signer: 'Test custodian',
      };
      const names = Object.keys(forged);
      db.transaction(() => {
        db.run({
          text: `insert into custody_event (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
          parameters: Object.values(forged),
        });
        ledger.append({
          recordedAt: station.clock.now(),
          actor: station.people.custodian,
          action: 'custody.recorded',
          subject: { kind: 'custody-event', id: String(forged['id']), label: 'forged' },
          change: {},
          rowHash: rowHashOf(forged),
        });
      });
    });
    expect(await findings()).toMatchObject([{ code: 'act-signature-wrong', label: expect.stringContaining('#2') }]);
  });
});
