// Each way of changing the past, done on purpose to a real database, and the name the verification gives it.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase, statement } from '../../../main/database/index.ts';
import {
  Ledger,
  readHeadFile,
  rowHashOf,
  verifyLedger,
  type CurrentRow,
  type LedgerReport,
  type SignedHead,
} from '../../../main/ledger/index.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import { aLedger, anEntry, aSigner, at, station, type LedgerTable } from './a-ledger.ts';

let table: LedgerTable;
let rows: CurrentRow[];
beforeEach(() => {
  table = aLedger();
  rows = [];
  for (let number = 1; number <= 100; number += 1) {
    const rowHash = rowHashOf({ id: `exhibit-${number}`, text: `row ${number}`, removed: null });
    table.append(anEntry(number, { rowHash }));
    rows.push({ kind: 'exhibit', id: `exhibit-${number}`, rowHash });
    if (number % 30 === 0) table.ledger.makeHead(at(number));
  }
});
afterEach(() => table.release());

async function verify(more: { heads?: SignedHead[]; from?: LedgerReport['verified'] } = {}): Promise<LedgerReport> {
  const knownHeads = [...readHeadFile(table.headFile).heads, ...(more.heads ?? [])];
  const evidence = { publicKey: table.signer.publicKeyPem, station, knownHeads, currentRows: rows };
  return verifyLedger(table.db, evidence, { from: more.from });
}

async function codes(more: Parameters<typeof verify>[0] = {}): Promise<string[]> {
  return [...new Set((await verify(more)).findings.map(({ code }) => code))];
}

/** As someone with the key and the engine would. */
function tamper(text: string): void {
  table.db.script(`drop trigger ledger_entry_append_only; drop trigger ledger_entry_append_only_delete;
    drop trigger ledger_node_append_only; drop trigger ledger_node_append_only_delete; ${text}`);
}

describe('verification', () => {
  test('finds nothing in a ledger as it was written', async () => {
    const report = await verify();
    expect(report).toMatchObject({ isSound: true, entries: 100, rows: 100, heads: 3, findings: [], from: 0 });
    expect(report.verified).toEqual({ size: 100, root: table.ledger.root });
  });

  test('goes on from an earlier check, and starts over when that is not the beginning any more', async () => {
    const { verified } = await verify();
    table.append(anEntry(101, { rowHash: 'f'.repeat(64) }));
    rows.push({ kind: 'exhibit', id: 'exhibit-101', rowHash: 'f'.repeat(64) });
    expect(await verify({ from: verified })).toMatchObject({
      isSound: true,
      from: 100,
      entries: 1,
      rows: 101,
      heads: 3,
    });
    expect(await verify({ from: { ...verified, root: '0'.repeat(64) } })).toMatchObject({
      isSound: true,
      from: 0,
      entries: 101,
    });
    expect(await verify({ from: { ...verified, size: 1000 } })).toMatchObject({ from: 0 });
  });

  test('names an entry that was rewritten', async () => {
    tamper(`update ledger_entry set body = replace(body, 'cartridge case 17', 'cartridge case 71') where seq = 17`);
    expect(await codes()).toEqual(['head-not-prefix', 'root-mismatch']);
  });

  test('names an entry that was rewritten with all its hashes, by the heads kept outside', async () => {
    tamper(
      `update ledger_entry set body = replace(body, 'cartridge case 17', 'cartridge case 71') where seq = 17; delete from ledger_node`,
    );
    const again = openDatabase(`${table.folder}/vault.db`, table.key);
    again.close();
    expect(await codes()).toContain('head-not-prefix');
  });

  test('names entries that are missing in the middle and at the end', async () => {
    tamper('delete from ledger_entry where seq between 40 and 42');
    expect((await verify()).findings).toContainEqual({ code: 'gap', from: 40, to: 42 });
    table.db.script('delete from ledger_entry where seq > 80');
    expect(await codes()).toContain('ledger-shorter-than-head');
  });

  test('names a row that differs from its last entry, one nobody recorded, and one that is gone', async () => {
    rows[4] = { kind: 'exhibit', id: 'exhibit-5', rowHash: rowHashOf({ id: 'exhibit-5', text: 'older' }) };
    rows.push({ kind: 'exhibit', id: 'exhibit-999', rowHash: 'a'.repeat(64) });
    rows.splice(9, 1);
    expect((await verify()).findings).toEqual([
      { code: 'row-changed', kind: 'exhibit', id: 'exhibit-5', seq: 5 },
      { code: 'row-unlogged', kind: 'exhibit', id: 'exhibit-999' },
      { code: 'row-missing', subject: { kind: 'exhibit', id: 'exhibit-10', label: 'K10 · Молот' }, seq: 10 },
    ]);
  });

  test('does not accuse a row that was rightly changed while it ran', async () => {
    const later = rowHashOf({ id: 'exhibit-3', text: 'newer' });
    const changing = function* () {
      table.append(anEntry(101, { subject: { kind: 'exhibit', id: 'exhibit-3', label: 'K3' }, rowHash: later }));
      rows[2] = { kind: 'exhibit', id: 'exhibit-3', rowHash: later };
      yield* rows;
    };
    const evidence = { publicKey: table.signer.publicKeyPem, station, knownHeads: [], currentRows: changing() };
    expect((await verifyLedger(table.db, evidence)).findings).toEqual([]);
  });

  test('names heads with a wrong signature, a strange key, another station', async () => {
    const [head] = readHeadFile(table.headFile).heads;
    strictAssert(head !== undefined, 'a head is there');
    const other = aLedger(3);
    const strange = other.ledger.makeHead(at(1));
    other.release();
    const forged = { ...head, head: { ...head.head, size: 31 }, signature: Buffer.alloc(64).toString('base64') };
    expect(await codes({ heads: [forged, strange] })).toEqual(['head-signature', 'unknown-key']);
    const elsewhere = Ledger.open(table.db, table.signer, '01912345-0000-7000-8000-0000000000ff' as typeof station); // Another station with the same key.
    table.db.transaction(() => elsewhere.append(anEntry(101)));
    const report = await verify({ heads: [elsewhere.makeHead(at(200))] });
    expect(report.findings.map(({ code }) => code)).toEqual(['head-of-other-station', 'entry-of-other-station']);
  });

  test('knows the keys the station signed with before', async () => {
    const signer = aSigner();
    const evidence = { publicKey: signer.publicKeyPem, station, knownHeads: readHeadFile(table.headFile).heads };
    expect((await verifyLedger(table.db, evidence)).isSound).toBe(false);
    expect((await verifyLedger(table.db, { ...evidence, earlierKeys: [table.signer.publicKeyPem] })).isSound).toBe(
      true,
    );
  });

  test('tells a clock that ran back unremarked from one the ledger remarked itself', async () => {
    table.append(anEntry(50));
    expect(await verify()).toMatchObject({
      isSound: true,
      findings: [{ code: 'clock-ran-back', seq: 101, remarked: true }],
    });
    // Past the ledger's own `append`, which would have remarked it.
    const last = table.ledger.page({}, 101, 1)[0];
    const body = JSON.stringify({ ...last, seq: 103, recordedAt: at(40) });
    table.db.run(statement`insert into ledger_entry (seq, body) values (103, ${body})`);
    expect((await verify()).findings).toContainEqual(
      expect.objectContaining({ code: 'clock-ran-back', seq: 103, remarked: false }),
    );
  });

  test('can be cancelled and says how far it is', async () => {
    const controller = new AbortController();
    controller.abort();
    const evidence = { publicKey: table.signer.publicKeyPem, knownHeads: [], currentRows: rows };
    await expect(verifyLedger(table.db, evidence, { signal: controller.signal })).rejects.toThrow('threads.cancelled');
    const steps: string[] = [];
    await verifyLedger(table.db, evidence, { onProgress: ({ step, done }) => steps.push(`${step} ${done}`) });
    expect(steps).toEqual(['entries 100', 'rows 100']);
  });

  test('reads a ledger whose last entry is the whole truth: nothing recorded, nothing to prove', async () => {
    const empty = aLedger();
    const evidence = { publicKey: empty.signer.publicKeyPem, knownHeads: [], currentRows: [] };
    expect(await verifyLedger(empty.db, evidence)).toMatchObject({ isSound: true, entries: 0, verified: { size: 0 } });
    empty.release();
    expect(table.db.first(statement`select count(*) as count from ledger_entry`)).toEqual({ count: 100 });
  });
});
