// A package is taken in from hands that may lie: each of these is refused or named before anything of it is on record.
import { readFileSync } from 'node:fs';
import { deflateRawSync, crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  recordBytes,
  sealPackage,
  verifyPackage,
  type PackageEntry,
  type SealOrder,
} from '../../main/packages/index.ts';
import { ExaminedPackage } from '../../shared/contract/foreign.ts';
import type { Job } from '../../shared/contract/work.ts';
import { openTestStation, type TestStation } from '../station/open-test-station.ts';
import {
  aPackageTable,
  anOrder,
  aSigner,
  bytesEntry,
  custody,
  custodyEvents,
  entries,
  entriesOf,
  proofsFor,
  sealFields,
  stationOfSample,
  type PackageTable,
} from '../station/packages/a-package.ts';

let table: PackageTable;
let desk: TestStation;
let count = 0;
beforeAll(async () => {
  table = aPackageTable();
  desk = await openTestStation({ as: 'prosecutor' });
}, 60_000);
afterAll(async () => {
  await desk.close();
  table.release();
});

async function sealed(changes: Partial<SealOrder> = {}): Promise<Buffer> {
  count += 1;
  const path = table.at(`sent-${count}.zip`);
  await sealPackage(anOrder({ kind: 'zip', path }, changes));
  return readFileSync(path);
}

const withSeal = (more: Partial<SealOrder['seal']>): Partial<SealOrder> => ({ seal: { ...sealFields, ...more } });
const newId = (): string => {
  count += 1;
  return `01912345-0000-7000-8000-${String(count).padStart(12, '0')}`;
};

async function examine(bytes: Buffer, fileName = 'sent.zip'): Promise<Job> {
  const chunks = (async function* () {
    yield bytes;
  })();
  const { uploadId: upload } = await desk.station.receive({ fileName, source: { chunks } });
  const { jobId } = await desk.answer('foreign.examine', { upload });
  return desk.jobEnded(jobId);
}

async function examined(bytes: Buffer): Promise<ExaminedPackage> {
  const job = await examine(bytes);
  const report = job.result?.report as { examined: unknown } | undefined;
  return ExaminedPackage.parse(report?.examined);
}

async function takeIn(bytes: Buffer): Promise<void> {
  const { upload } = await examined(bytes);
  await desk.answer('foreign.take-in', { upload: upload ?? '', reason: 'Seen' });
}

const inNow = async (): Promise<number> => (await desk.answer('foreign.list', {})).packages.length;

describe('what does not hold', () => {
  test.each<[string, () => Promise<Buffer> | Buffer]>([
    ['no ZIP at all', () => Buffer.from('PK\u0003\u0004 not really')],
    ['an empty file', () => Buffer.alloc(0)],
    ['cut short', async () => (await sealed()).subarray(0, -40)],
    [
      'a byte changed',
      async () => {
        const bytes = await sealed();
        const at = bytes.indexOf('not a real one');
        bytes[at] = 0x4e;
        return bytes;
      },
    ],
    ['a path that climbs out', () => zipOf([['../../etc/passwd', Buffer.from('x')]])],
    ['a drive letter', () => zipOf([['C:/x', Buffer.from('x')]])],
    ['a bomb', () => zipOf([['p/data/bomb', Buffer.alloc(30_000_000)]], true)],
    [
      'an event that its ledger does not know',
      () => {
        const more = { ...custodyEvents[0], id: newId(), number: 4 };
        const [exhibit] = custody.exhibits;
        const lie = { ...custody, exhibits: [{ ...exhibit, events: [...custodyEvents, more] }] };
        return sealed({ entries: replaced('records/custody.json', recordBytes(lie)) });
      },
    ],
  ])('%s is refused and nothing of it is kept', async (_, make) => {
    const before = await inNow();
    const job = await examine(await make());
    expect(job.state).toBe('done');
    expect(job.result?.report).toMatchObject({ verdict: 'refused' });
    expect((job.result?.report as { examined: ExaminedPackage } | undefined)?.examined.upload).toBeUndefined();
    expect(await inNow()).toBe(before);
  });

  test.each<[string, string, unknown]>([
    ['exhibits that are none', 'records/exhibits.json', { format: 'focal-point/exhibits/1', exhibits: [{ id: 1 }] }],
    [
      'two exhibits under one id',
      'records/exhibits.json',
      { format: 'focal-point/exhibits/1', exhibits: [anExhibit('x'), anExhibit('x')] },
    ],
    ['facts nested without end', 'records/exhibits.json', nested(20_000)],
    ['a case of a newer format', 'records/case.json', { format: 'focal-point/case/9' }],
  ])('a sealed record with %s stops everything, by name', async (_, path, record) => {
    const before = await inNow();
    const content =
      typeof record === 'string' ? Buffer.from(record) : recordBytes(record as Readonly<Record<string, unknown>>);
    const bytes = await sealed({ ...withSeal({ packageId: newId() }), entries: replaced(path, content) });
    const job = await examine(bytes);
    expect(job.error).toMatchObject({ code: 'package.record-unreadable', details: { file: `data/${path}` } });
    expect(await inNow()).toBe(before);
  });
});

test('a seal of a day that no calendar has stops everything', async () => {
  const job = await examine(await sealed(withSeal({ packageId: newId(), created: '2026-99-23T10:00:00.000Z' })));
  expect(job.error?.code ?? job.result?.report).toBe('package.seal-unreadable');
});

describe('what holds and still is not to be trusted', () => {
  test('text of a package is only ever text, whatever it looks like', async () => {
    const id = '<script>alert(1)</script>';
    const exhibits = { format: 'focal-point/exhibits/1', exhibits: [anExhibit(id, '"><img src=x onerror=alert(1)>')] };
    const bytes = await sealed({
      ...withSeal({ packageId: newId(), station: { ...stationOfSample, name: "Robert'); drop table exhibit;--" } }),
      entries: replaced('records/exhibits.json', recordBytes(exhibits)).filter(
        ({ path }) => !/custody|proofs/.test(path),
      ),
    });
    await takeIn(bytes);
    const { packages } = await desk.answer('foreign.list', {});
    expect(packages[0]?.station.name).toBe("Robert'); drop table exhibit;--");
    const { hits } = await desk.answer('search.find', { text: 'onerror' });
    expect(hits).toMatchObject([{ kind: 'foreign' }]);
  });

  test('the number of a package used once more for another content', async () => {
    const packageId = newId();
    await takeIn(await sealed(withSeal({ packageId })));
    const again = await examined(await sealed(withSeal({ packageId, recipient: 'Somebody else' })));
    expect(again).toMatchObject({ refusal: 'id-reused' });
    expect(again.upload).toBeUndefined();
  });

  test('the station under another key, which is not known by having come inside', async () => {
    const other = aSigner(9);
    const proofs = proofsFor(entriesOf(custodyEvents), other);
    const bytes = await sealed({
      ...withSeal({ packageId: newId(), ledgerHead: proofs.head }),
      signer: other,
      entries: replaced('records/ledger-proofs.json', recordBytes(proofs)),
    });
    expect((await examined(bytes)).cautions).toEqual(['unknown-key', 'another-key']);
  });

  test('a ledger that had another content at the same length, or became shorter', async () => {
    const changed = custodyEvents.map((event, at) => (at === 0 ? { ...event, sealIn: 'KS-9999999' } : event));
    const forked = await examined(await sealed(withHistory(changed, { created: '2026-11-24T10:00:00.000Z' })));
    expect(forked.cautions).toEqual(['unknown-key', 'ledger-forked']);
    const shorter = await examined(
      await sealed(withHistory(custodyEvents.slice(0, 2), { created: '2026-11-25T10:00:00.000Z' })),
    );
    expect(shorter.cautions).toEqual(['unknown-key', 'ledger-shorter']);
  });

  test('two people who take in the same: one does, the other is told', async () => {
    const bytes = await sealed(withSeal({ packageId: newId() }));
    const [one, two] = [await examined(bytes), await examined(bytes)];
    await desk.answer('foreign.take-in', { upload: one.upload ?? '', reason: 'Seen' });
    expect(await desk.refusal('foreign.take-in', { upload: two.upload ?? '', reason: 'Seen' })).toBe(
      'foreign.came-meanwhile',
    );
  });

  test('an upload that was never examined, or put back', async () => {
    expect(await desk.refusal('foreign.take-in', { upload: 'nothing', reason: 'x' })).toBe('foreign.not-examined');
    const { upload = '' } = await examined(await sealed(withSeal({ packageId: newId() })));
    await desk.answer('foreign.put-back', { upload });
    expect(await desk.refusal('foreign.take-in', { upload, reason: 'x' })).toBe('foreign.not-examined');
  });
});

test('a folder as the browser would send it is the same package to the one check', async () => {
  await sealPackage(anOrder({ kind: 'folder', path: table.at('folder') }));
  const { folderAsZip } = await import('../../main/packages/index.ts');
  const parts: Uint8Array[] = [];
  for await (const part of folderAsZip(table.at('folder'))) parts.push(part);
  const zip = Buffer.concat(parts);
  const report = await verifyPackage({
    size: zip.length,
    read: (start, end) => Promise.resolve(zip.subarray(start, end)),
  });
  expect(report.verdict).toBe('unconfirmed');
});

function withHistory(events: typeof custodyEvents, more: Partial<SealOrder['seal']>): Partial<SealOrder> {
  const proofs = proofsFor(entriesOf(events));
  const [exhibit] = custody.exhibits;
  const record = { ...custody, exhibits: [{ ...exhibit, events }] };
  const kept = replaced('records/custody.json', recordBytes(record)).filter(
    ({ path }) => path !== 'records/ledger-proofs.json',
  );
  return {
    ...withSeal({ packageId: newId(), ledgerHead: proofs.head, ...more }),
    entries: [...kept, bytesEntry('records/ledger-proofs.json', recordBytes(proofs))],
  };
}

function replaced(path: string, bytes: Uint8Array): PackageEntry[] {
  return entries().map((entry) => (entry.path === path ? bytesEntry(path, bytes) : entry));
}

/** JSON that opens more than any stack has room for. */
function nested(depth: number): string {
  const facts = `{"deep":${'['.repeat(depth)}${']'.repeat(depth)}}`;
  return JSON.stringify({ format: 'focal-point/exhibits/1', exhibits: [anExhibit('x')] }).replace(
    '"facts":{}',
    `"facts":${facts}`,
  );
}

function anExhibit(id: string, description = 'Pistol') {
  const nothing = { serials: [], facts: {}, files: [] };
  return { id, number: 'K9', kind: 'firearm', description, quantity: 1, unit: 'piece', ...nothing };
}

/** A ZIP by hand: names and packing as an attacker likes. */
function zipOf(files: readonly (readonly [string, Buffer])[], isDeflated = false): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const bytes = isDeflated ? deflateRawSync(content) : content;
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(isDeflated ? 8 : 0, 8);
    head.writeUInt32LE(crc32(content), 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt32LE(content.length, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(isDeflated ? 8 : 0, 10);
    entry.writeUInt32LE(crc32(content), 16);
    entry.writeUInt32LE(bytes.length, 20);
    entry.writeUInt32LE(content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(head, Buffer.from(name), bytes);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + bytes.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}
