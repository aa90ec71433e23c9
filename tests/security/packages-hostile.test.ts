// A package comes from outside: each of these was changed, cut, forged or built to harm. Every one is refused by name.
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extractPackage, sealPackage, verifyPackage, type PackageReport } from '../../main/packages/index.ts';
import { canonicalJson, type Json } from '../../shared/language/canonical-json.ts';
import {
  aPackageTable,
  anOrder,
  aSigner,
  bytesEntry,
  custody,
  custodyEvents,
  entries,
  entriesOf,
  packageName,
  proofsFor,
  sealFields,
  type PackageTable,
} from '../station/packages/a-package.ts';
import { recordBytes } from '../../main/packages/index.ts';

const known = { knownFingerprints: [aSigner().fingerprint] };
let table: PackageTable;
let number = 0;

beforeAll(async () => {
  table = aPackageTable();
  await sealPackage(anOrder({ kind: 'folder', path: table.at(packageName) }));
  await sealPackage(anOrder({ kind: 'zip', path: table.at('good.zip') }));
});
afterAll(() => {
  table.release();
});

/** A copy of the good folder, changed. */
function changed(change: (folder: string) => void): string {
  number += 1;
  const folder = table.at(`changed-${number}`);
  cpSync(table.at(packageName), folder, { recursive: true });
  change(folder);
  return folder;
}

function findingsOf(report: PackageReport): string[] {
  return report.checks
    .filter(({ status }) => status === 'fail')
    .flatMap(({ findings }) => findings.map(({ code, path }) => (path === undefined ? code : `${code} ${path}`)));
}

async function refusal(path: string): Promise<string[]> {
  const report = await verifyPackage(path, known);
  expect(report.verdict).toBe('refused');
  return findingsOf(report);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

describe('one byte changed', () => {
  test('in each file of the package in turn is refused and the file is named', async () => {
    const files = filesBelow(table.at(packageName));
    expect(files).toHaveLength(entries().length + 9);
    for (const file of files) {
      const folder = changed((path) => {
        const bytes = readFileSync(join(path, file));
        const at = Math.floor(bytes.length / 2);
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        writeFileSync(join(path, file), bytes);
      });
      const report = await verifyPackage(folder, known);
      expect([file, report.verdict]).toEqual([file, 'refused']);
      const isNamed = findingsOf(report).some((finding) => finding.endsWith(` ${file}`));
      // A changed seal breaks the signature, and either file is where to look.
      const isSealNamed = file === 'seal.json' && findingsOf(report).includes('package.wrong-signature seal.sig');
      expect([file, isNamed || isSealNamed]).toEqual([file, true]);
    }
  });

  test('added at the end of each file is refused too', async () => {
    for (const file of filesBelow(table.at(packageName))) {
      expect(await refusal(changed((path) => appendFileSync(join(path, file), '\n')))).not.toEqual([]);
    }
  });
});

describe('files', () => {
  test.each<[string, (folder: string) => void, string]>([
    ['removed', (folder) => rmSync(join(folder, 'data/court-file.pdf')), 'package.file-missing data/court-file.pdf'],
    ['added', (folder) => writeFileSync(join(folder, 'data/more.txt'), 'x'), 'package.file-extra data/more.txt'],
    [
      'added beside the seal',
      (folder) => writeFileSync(join(folder, 'autorun.inf'), 'x'),
      'package.file-extra autorun.inf',
    ],
    [
      'renamed',
      (folder) => renameSync(join(folder, 'data/court-file.pdf'), join(folder, 'data/court-file.PDF')),
      'package.file-missing data/court-file.pdf',
    ],
    [
      'named twice but for case',
      (folder) => writeFileSync(join(folder, 'data/Court-File.pdf'), 'x'),
      'package.duplicate-name data/court-file.pdf',
    ],
    [
      'replaced by a link',
      (folder) => {
        rmSync(join(folder, 'data/court-file.pdf'));
        symlinkSync('/etc/hostname', join(folder, 'data/court-file.pdf'));
      },
      'package.symbolic-link data/court-file.pdf',
    ],
    ['in a linked folder', (folder) => symlinkSync('/etc', join(folder, 'data/etc')), 'package.symbolic-link data/etc'],
  ])('%s', async (_, change, finding) => {
    expect(await refusal(changed(change))).toContain(finding);
  });

  test('whose names are one name in two Unicode forms', async () => {
    const folder = changed((path) => {
      writeFileSync(join(path, 'data/\u00e7.txt'), 'x');
      writeFileSync(join(path, 'data/c\u0327.txt'), 'x');
    });
    expect((await refusal(folder)).some((finding) => finding.startsWith('package.duplicate-name'))).toBe(true);
  });
});

describe('the seal', () => {
  const rewriteSeal = (folder: string, change: (seal: Record<string, Json>) => void, signer = aSigner()): void => {
    // What the program itself wrote.
    const seal = JSON.parse(readFileSync(join(folder, 'seal.json'), 'utf8')) as Record<string, Json>;
    change(seal);
    const bytes = Buffer.from(canonicalJson(seal));
    writeFileSync(join(folder, 'seal.json'), bytes);
    // Signing is synchronous in these tests.
    writeFileSync(join(folder, 'seal.sig'), signer.sign(bytes) as Uint8Array);
  };

  test('of a newer format is refused before anything else is read', async () => {
    const folder = changed((path) => rewriteSeal(path, (seal) => (seal['format'] = 'focal-point/seal/2')));
    expect(await refusal(folder)).toEqual(['package.newer-format seal.json']);
  });

  test('that says the same twice is refused', async () => {
    const folder = changed((path) => {
      const text = readFileSync(join(path, 'seal.json'), 'utf8').replace(
        '"packageId":',
        '"packageId":"x","packageId":',
      );
      writeFileSync(join(path, 'seal.json'), text);
    });
    expect(await refusal(folder)).toEqual(['package.seal-not-canonical seal.json']);
  });

  test('made anew with another key is never sound, whatever it says', async () => {
    const thief = aSigner(9);
    const path = table.at('stolen.zip');
    await sealPackage(anOrder({ kind: 'zip', path }, { signer: thief, seal: { ...sealFields, ledgerHead: null } }));
    const report = await verifyPackage(path, known);
    expect(report.verdict).toBe('unconfirmed');
    expect(report.signer?.isKnown).toBe(false);
  });

  test('beside a key that was put in place of the signer’s is refused', async () => {
    const folder = changed((path) => writeFileSync(join(path, 'station.pem'), aSigner(9).publicKeyPem));
    expect(await refusal(folder)).toContain('package.other-key station.pem');
  });

  test('that was removed is refused, and so is a seal without signature', async () => {
    expect(await refusal(changed((path) => rmSync(join(path, 'seal.json'))))).toEqual(['package.no-seal seal.json']);
    expect(await refusal(changed((path) => rmSync(join(path, 'seal.sig'))))).toContain('package.no-signature seal.sig');
  });
});

describe('custody', () => {
  const withRecords = async (
    name: string,
    records: { custody?: unknown; proofs?: unknown; head?: typeof sealFields.ledgerHead },
  ) => {
    const kept = entries().filter(({ path }) => !/custody|proofs/.test(path));
    const proofs = records.proofs ?? proofsFor(entriesOf(custodyEvents));
    await sealPackage(
      anOrder(
        { kind: 'zip', path: table.at(name) },
        {
          // These records are JSON made above.
          entries: [
            ...kept,
            bytesEntry('records/custody.json', recordBytes((records.custody ?? custody) as Record<string, unknown>)),
            bytesEntry('records/ledger-proofs.json', recordBytes(proofs as Record<string, unknown>)),
          ],
          seal: { ...sealFields, ledgerHead: records.head === undefined ? sealFields.ledgerHead : records.head },
        },
      ),
    );
    return refusal(table.at(name));
  };
  const exhibit = custody.exhibits[0];

  test('with a seal number other than in the ledger is named', async () => {
    const events = custodyEvents.map((event) => (event.number === 1 ? { ...event, sealIn: 'KS-9999999' } : event));
    expect(await withRecords('c1.zip', { custody: { ...custody, exhibits: [{ ...exhibit, events }] } })).toEqual([
      'package.event-differs data/records/custody.json',
    ]);
  });

  test('with an event left out, and with one that never was, is named', async () => {
    const [first, ...rest] = custodyEvents;
    expect(await withRecords('c2.zip', { custody: { ...custody, exhibits: [{ ...exhibit, events: rest }] } })).toEqual([
      'package.event-left-out data/records/custody.json',
    ]);
    const invented = { ...first, id: 'invented', number: 4 };
    expect(
      await withRecords('c3.zip', {
        custody: { ...custody, exhibits: [{ ...exhibit, events: [...custodyEvents, invented] }] },
      }),
    ).toEqual(['package.event-not-in-ledger data/records/custody.json']);
  });

  test('proven under a head other than the sealed one is named', async () => {
    const other = proofsFor(entriesOf(custodyEvents.slice(0, 2)));
    const findings = await withRecords('c4.zip', { proofs: other });
    expect(findings).toContain('package.head-differs data/records/ledger-proofs.json');
    expect(findings).toContain('package.entry-not-proven data/records/ledger-proofs.json');
  });
});

/** A ZIP made byte by byte, as an attacker would. */
interface Forged {
  readonly name: string;
  readonly content?: Buffer;
  readonly localName?: string;
  readonly mode?: number;
  readonly isDeflated?: boolean;
  readonly saidSize?: number;
}

function forgedZip(files: readonly Forged[], before = Buffer.alloc(0)): Buffer {
  const locals: Buffer[] = [before];
  const directory: Buffer[] = [];
  let offset = before.length;
  for (const {
    name,
    content = Buffer.from('x'),
    localName = name,
    mode = 0o100644,
    isDeflated = false,
    saidSize,
  } of files) {
    const stored = isDeflated ? deflateRawSync(content) : content;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(isDeflated ? 8 : 0, 8);
    local.writeUInt32LE(crc32(content), 14);
    local.writeUInt32LE(stored.length, 18);
    local.writeUInt32LE(saidSize ?? content.length, 22);
    local.writeUInt16LE(Buffer.byteLength(localName), 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(0x031e, 4);
    central.writeUInt16LE(isDeflated ? 8 : 0, 10);
    central.writeUInt32LE(crc32(content), 16);
    central.writeUInt32LE(stored.length, 20);
    central.writeUInt32LE(saidSize ?? content.length, 24);
    central.writeUInt16LE(Buffer.byteLength(name), 28);
    central.writeUInt32LE((mode << 16) >>> 0, 38);
    central.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(localName), stored);
    directory.push(central, Buffer.from(name));
    offset += 30 + Buffer.byteLength(localName) + stored.length;
  }
  const directoryBytes = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directoryBytes.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directoryBytes, end]);
}

describe('a ZIP', () => {
  test.each<[string, Buffer, string]>([
    [
      'that climbs out of the folder',
      forgedZip([{ name: 'p/../../evil.txt' }, { name: 'p/seal.json' }]),
      'package.path-traversal p/../../evil.txt',
    ],
    ['with an absolute path', forgedZip([{ name: '/etc/passwd' }]), 'package.path-absolute /etc/passwd'],
    ['with a drive letter', forgedZip([{ name: 'C:/evil.txt' }]), 'package.path-drive C:/evil.txt'],
    ['with a backslash', forgedZip([{ name: 'p\\evil.txt' }]), 'package.path-backslash p\\evil.txt'],
    ['with a name of a device', forgedZip([{ name: 'p/con.txt' }]), 'package.bad-path p/con.txt'],
    ['with a link', forgedZip([{ name: 'p/link', mode: 0o120777 }]), 'package.symbolic-link p/link'],
    ['with a device', forgedZip([{ name: 'p/disk', mode: 0o060600 }]), 'package.not-a-file p/disk'],
    ['with the same name twice', forgedZip([{ name: 'p/a' }, { name: 'p/a' }]), 'package.duplicate-name a'],
    ['with two names for one file', forgedZip([{ name: 'p/a', localName: 'p/b' }]), 'package.zip-two-names p/a'],
    [
      'that unpacks to a thousand times its size',
      forgedZip([{ name: 'p/zeros', content: Buffer.alloc(10_000_000), isDeflated: true }]),
      'package.compression-ratio p/zeros',
    ],
    [
      'with bytes before the first file',
      forgedZip([{ name: 'p/a' }], Buffer.from('<script>')),
      'package.zip-hidden-bytes p/a',
    ],
    ['that is none', Buffer.from('hello, I am not a ZIP file at all'), 'package.not-a-zip'],
    ['that is empty', Buffer.alloc(0), 'package.not-a-zip'],
  ])('%s is refused', async (_, bytes, finding) => {
    number += 1;
    const path = table.at(`forged-${number}.zip`);
    writeFileSync(path, bytes);
    expect(await refusal(path)).toContain(finding);
    await expect(extractPackage(path, table.at(`out-${number}`), known)).rejects.toThrow('package.not-sound');
    expect(readdirSync(table.folder).filter((name) => name.startsWith(`out-${number}`))).toEqual([]);
  });

  test('cut short at any of a hundred places is refused', async () => {
    const whole = readFileSync(table.at('good.zip'));
    const path = table.at('cut.zip');
    for (let step = 0; step < 100; step += 1) {
      writeFileSync(path, whole.subarray(0, Math.floor((whole.length * step) / 100)));
      expect(await refusal(path)).not.toEqual([]);
    }
  });

  test('with any single byte changed is never sound', async () => {
    const whole = readFileSync(table.at('good.zip'));
    const path = table.at('flipped.zip');
    const believed: number[] = [];
    for (let at = 0; at < whole.length; at += 97) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      writeFileSync(path, bytes);
      const report = await verifyPackage(path, known);
      // Times, versions and checksums of the container are not content: there, what is unpacked is still what was sealed.
      const isHarmless = report.verdict === 'refused' || report.files.every(({ status }) => status === 'sound');
      if (!isHarmless) believed.push(at);
    }
    expect(believed).toEqual([]);
  });

  test('that lies about a size is refused where it lies', async () => {
    const content = Buffer.alloc(4096, 1);
    const path = table.at('lying.zip');
    writeFileSync(path, forgedZip([{ name: 'seal.json', content, isDeflated: true, saidSize: 100 }]));
    expect(await refusal(path)).toEqual(['package.no-seal seal.json']);
  });
});

describe('an encrypted package', () => {
  const passphrase = 'a passphrase told by telephone';
  const path = (): string => table.at('locked.age');
  beforeAll(() => sealPackage(anOrder({ kind: 'age', path: path(), passphrase, workFactor: 4 })));

  test('asks for a key, and says when it is the wrong one', async () => {
    await expect(verifyPackage(path())).rejects.toThrow('package.key-needed');
    await expect(verifyPackage(path(), { passphrase: 'another' })).rejects.toThrow('package.wrong-key');
    await expect(verifyPackage(path(), { identities: ['nonsense'] })).rejects.toThrow('package.wrong-key');
  });

  test('cut short or changed is refused', async () => {
    const whole = readFileSync(path());
    const cut = table.at('cut.age');
    writeFileSync(cut, whole.subarray(0, whole.length - 1));
    await expect(verifyPackage(cut, { passphrase })).rejects.toThrow('package.age-damaged');
    const bytes = Buffer.from(whole);
    bytes[whole.length - 3000] = (bytes[whole.length - 3000] ?? 0) ^ 1;
    writeFileSync(cut, bytes);
    await expect(verifyPackage(cut, { passphrase })).rejects.toThrow('package.age-damaged');
  });
});

test('unzip agrees with this reader about every file of a sealed ZIP', () => {
  mkdirSync(table.at('unzipped'));
  execFileSync('unzip', ['-q', table.at('good.zip'), '-d', table.at('unzipped')]);
  const unzipped = filesBelow(join(table.at('unzipped'), packageName)).toSorted();
  expect(unzipped).toEqual(filesBelow(table.at(packageName)).toSorted());
});
