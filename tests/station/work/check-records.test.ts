// What someone with the key writes behind the ledger: into lists, or under a custody event. The verification names it.
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase, statement, type WritableDatabase } from '../../../main/database/index.ts';
import { signedStatement, type CustodyRow } from '../../../main/station/custody-event-row.ts';
import { recordedTables } from '../../../main/station/recorded-tables.ts';
import { authenticate, unlockVault } from '../../../main/vault/index.ts';
import { PersonId } from '../../../shared/language/identity.ts';
import { rowHashOf, type LedgerReport } from '../../../main/ledger/index.ts';
import { Ledger } from '../../../main/ledger/index.ts';
import { aCase, aCustodyEvent, withExhibit } from '../a-case.ts';
import { choosePlain, entered, sealed, withFiles } from '../court-file/a-court-file.ts';
import { planned, withRequest } from '../examination/a-request.ts';
import { aDelivery } from '../intake/entered.ts';
import { openTestStation, passphraseOf, toldPassphrase, type TestStation } from '../open-test-station.ts';

let station: TestStation;
beforeEach(async () => {
  station = await openTestStation();
}, 60_000);
afterEach(() => station.close());

const vaultFolder = (): string => join(station.dataFolder, 'vaults', 'test-laboratory');

/** Writes with the vault's own key while the program is away. */
async function behindTheLedger(
  write: (db: WritableDatabase, ledger: Ledger) => void,
  as: 'registrar' | 'custodian' = 'registrar',
): Promise<void> {
  await station.station.lock('person');
  const passphrase = Buffer.from(passphraseOf(as));
  const { vault, personalKey } = await unlockVault(vaultFolder(), { login: as, passphrase }, station.clock);
  personalKey.close();
  const db = openDatabase(vault.databaseFile, vault.databaseKey());
  write(db, Ledger.open(db, vault.ledgerSigner, vault.station.id, { headFile: vault.headFile }));
  db.close();
  vault.close();
  await station.become(as);
}

async function findings(): Promise<LedgerReport['findings']> {
  const { jobId } = await station.answer('ledger.verify', {});
  const report = (await station.jobEnded(jobId)).result?.report as LedgerReport | undefined; // what this job gives
  return report?.findings ?? [{ code: 'entry-malformed', seq: 0 }];
}

type Row = Record<string, string | number | null>;

/** Copies the last row of a table under another number, changes it, and lets the ledger speak of it: only the signature is missing. */
function forge(
  db: WritableDatabase,
  ledger: Ledger,
  table: 'custody_event' | 'discrepancy_event' | 'submission_event' | 'disposal_step' | 'court_file_event',
  changes: Row,
  sign: (row: Row) => Row = () => ({}),
): void {
  const honest = db.first<Row>({ text: `select * from ${table} order by id desc limit 1`, parameters: [] }) ?? {};
  const unsigned: Row = {
    ...honest,
    id: '0195a31d-e400-7317-84db-60aca2c07506',
    ...('number' in honest ? { number: Number(honest['number']) + 1 } : {}),
    ...('step' in honest ? { step: Number(honest['step']) + 1 } : {}),
    ...changes,
  };
  const forged: Row = { ...unsigned, ...sign(unsigned) };
  const names = Object.keys(forged);
  db.transaction(() => {
    db.run({
      text: `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
      parameters: Object.values(forged),
    });
    ledger.append({
      recordedAt: station.clock.now(),
      actor: station.people.custodian,
      action: 'custody.recorded',
      subject: { kind: recordedTables[table], id: String(forged['id']), label: 'forged' },
      change: {},
      rowHash: rowHashOf(forged),
    });
  });
}

/** A delivery whose seal of K6 differs and whose first package is blocked and cleared; the registrar states what was found. */
async function aDifferenceStated(): Promise<void> {
  const { id: caseId } = await station.answer('cases.open', aCase());
  const { id: submissionId } = await station.answer('intake.record-submission', aDelivery(caseId, station.clock));
  const signature = { passphrase: passphraseOf('registrar') };
  const now = station.clock.now();
  const about = { submissionId, packageNumber: 1, occurredAt: now, signature };
  const called = { quarantinedAt: 'Yard', calledWhom: 'Disposal team', calledAt: now, reference: 'D-1' };
  await station.answer('intake.block-package', { ...about, suspicion: 'Wires', ...called });
  const found = { clearedBy: 'Team leader', certificate: 'C-1', result: 'No explosive' };
  await station.answer('intake.clear-package', { ...about, ...found });
  const { discrepancies } = await station.answer('discrepancies.list', { caseId, onlyOpen: true });
  await station.answer('discrepancies.state', {
    id: discrepancies[0]?.id as never, // checked by the command
    occurredAt: now,
    statement: 'The package carries 0048217.',
    by: { as: 'ours', function: 'registrar', signature },
  });
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

  test('names numbers that were written past the record: confirmed by nobody, not to be found, of another case', async () => {
    await station.become('administrator');
    const { settings } = await station.answer('station.state', {});
    await station.answer('station.change-settings', { ...settings, serialsEnteredTwice: true } as never); // as it answered
    const number = { component: 'frame', script: 'latin', asMarked: 'A-1180', status: 'intact' } as const;
    const { caseId, exhibitId } = await withExhibit(station, { serials: [number] });
    expect(await findings()).toEqual([]);
    await behindTheLedger((db) => {
      db.run(statement`update serial_state set state = 'confirmed' where exhibit_id = ${exhibitId}`);
      db.run(statement`update serial_reading set text = 'X' where exhibit_id = ${exhibitId} and position = 0`);
      db.run(statement`insert into case_number (kind, number, case_id) values ('police', '2025-1', ${caseId})`);
    });
    expect(await findings()).toEqual([
      { code: 'derived-differs', id: exhibitId, label: 'LUGINA-14 / K1', columns: 'serial_reading, serial_state' },
      { code: 'derived-differs', id: caseId, label: 'LUGINA-14', columns: 'case_number' },
    ]);
  });

  test('names a task whose line in the queue says something else than its events', async () => {
    const requested = await withRequest(station);
    const [task] = await planned(station, requested, 'fingerprints');
    await station.answer('tasks.start', { id: task });
    expect(await findings()).toEqual([]);
    await behindTheLedger((db) => {
      db.run(
        statement`update task_line set state = 'finished', started_at = '2025-01-01T00:00:00.000Z' where task_id = ${task}`,
      );
    });
    expect(await findings()).toEqual([
      { code: 'derived-differs', id: task, label: 'LR-2025-0001 / 1 · LUGINA-14 / K5', columns: 'state, started_at' },
    ]);
  });

  test('names a custody event that nobody signed, although the ledger speaks of it', async () => {
    const { exhibitId } = await withExhibit(station);
    await station.answer('custody.record', aCustodyEvent(exhibitId));
    await behindTheLedger((db, ledger) => {
      forge(db, ledger, 'custody_event', { signer_id: station.people.custodian, signer: 'Test custodian' });
    });
    expect(await findings()).toMatchObject([{ code: 'act-signature-wrong', label: expect.stringContaining('#2') }]);
  });

  test('names a custody event signed with a key that a reset had taken away, and none from before the reset', async () => {
    const { exhibitId } = await withExhibit(station);
    await station.answer('custody.record', aCustodyEvent(exhibitId));
    const passphrase = Buffer.from(passphraseOf('registrar'));
    const oldKey = await authenticate(vaultFolder(), { login: 'registrar', passphrase }, station.clock);
    await station.become('administrator');
    const { registrar } = station.people;
    await station.answer('people.reset-passphrase', { id: PersonId.parse(registrar), passphrase: toldPassphrase });
    expect(await findings()).toEqual([]);
    await behindTheLedger(
      (db, ledger) =>
        forge(db, ledger, 'custody_event', { signer_id: registrar, signature_key: oldKey.fingerprint }, (row) => ({
          signature: oldKey.signAct(signedStatement(row as unknown as CustodyRow)), // a row of this table
        })),
      'custodian',
    );
    oldKey.close();
    expect(await findings()).toMatchObject([{ code: 'act-signature-wrong', label: expect.stringContaining('#2') }]);
  });

  test('finds nothing in an honest delivery, its blocked package and its difference', async () => {
    await aDifferenceStated();
    expect(await findings()).toEqual([]);
  });

  test('names a statement that the person it names never signed', async () => {
    await aDifferenceStated();
    await behindTheLedger((db, ledger) =>
      forge(db, ledger, 'discrepancy_event', {
        side: 'theirs',
        person_id: station.people.custodian,
        name: 'Test custodian',
        signer_id: station.people.custodian,
        signer: 'Test custodian',
      }),
    );
    expect(await findings()).toMatchObject([
      { code: 'act-signature-wrong', label: expect.stringMatching(/^SD-.* · statement$/) },
    ]);
  });

  test('names a clearance without any signature', async () => {
    await aDifferenceStated();
    const unsigned = { signer_id: null, signer: null, signature_key: null, signature: null };
    await behindTheLedger((db, ledger) => forge(db, ledger, 'submission_event', unsigned));
    expect(await findings()).toMatchObject([
      { code: 'act-signature-wrong', label: expect.stringMatching(/^RC-.* · cleared$/) },
    ]);
  });

  test('names an authorisation to destroy without any signature', async () => {
    const { exhibitId } = await withExhibit(station);
    await station.become('custodian');
    const own = { passphrase: passphraseOf('custodian') };
    const { id } = await station.answer('disposals.decide', {
      outcome: 'destroyed',
      authority: 'Basic court',
      reference: 'PKR 58/2025',
      decidedOn: station.clock.now(),
      method: 'Melted down',
      note: '',
      exhibitIds: [exhibitId],
      signature: own,
    });
    await station.answer('disposals.authorise', { id, signature: own });
    await station.become('registrar');
    expect(await findings()).toEqual([]);
    const forged = {
      person_id: station.people.supervisor,
      person: 'Test supervisor',
      signature_key: null,
      signature: null,
    };
    await behindTheLedger((db, ledger) => forge(db, ledger, 'disposal_step', forged));
    expect(await findings()).toMatchObject([{ code: 'act-signature-wrong', label: 'DD-2025-0001 · authorised' }]);
  });

  test('names a sealed index that the person it names never signed', async () => {
    const { caseId, files } = await withFiles(station, ['a.pdf']);
    await entered(station, caseId, files);
    await choosePlain(station, caseId);
    await sealed(station, caseId);
    await station.become('registrar');
    expect(await findings()).toEqual([]);
    const forged = { person_id: station.people.supervisor, person: 'Test supervisor' };
    await behindTheLedger((db, ledger) => forge(db, ledger, 'court_file_event', forged));
    expect(await findings()).toMatchObject([{ code: 'act-signature-wrong', label: 'LUGINA-14' }]);
  });

  test('need not look for a changed document or step of a court file: the database takes none', async () => {
    const { caseId, files } = await withFiles(station, ['a.pdf']);
    await entered(station, caseId, files);
    await choosePlain(station, caseId);
    await station.become('registrar');
    await behindTheLedger((db) => {
      for (const table of ['court_document', 'court_file_event']) {
        expect(() => db.run({ text: `update ${table} set id = id`, parameters: [] })).toThrow('append-only');
        expect(() => db.run({ text: `delete from ${table}`, parameters: [] })).toThrow('append-only');
      }
    });
  });

  test('need not look for a changed row of a difference: the database takes none', async () => {
    await aDifferenceStated();
    await behindTheLedger((db) => {
      for (const table of ['submission_event', 'discrepancy', 'discrepancy_event']) {
        const change = { text: `update ${table} set id = id`, parameters: [] };
        expect(() => db.run(change)).toThrow('append-only');
        expect(() => db.run({ text: `delete from ${table}`, parameters: [] })).toThrow('append-only');
      }
    });
  });
});
