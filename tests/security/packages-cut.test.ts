// A package that was cut, changed or torn away at any place: it is refused by a code that has a sentence, and nothing of it is given out. Every border of its
// structure is tried, and between them places that a seed chooses: the same ones every time.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  extractPackage,
  sealPackage,
  verifyPackage,
  withBroughtPackage,
  type AgeKey,
} from '../../main/packages/index.ts';
import { packageErrors } from '../../shared/text/en/package-errors.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import {
  aPackageTable,
  anOrder,
  aSigner,
  bytesEntry,
  entries,
  sealFields,
  type PackageTable,
} from '../station/packages/a-package.ts';

interface Bytes {
  readonly size: number;
  read(start: number, end: number): Promise<Uint8Array>;
}

const chunk = 64 * 1024 + 16;

let table: PackageTable;
/** With bytes that fill several chunks, and a ZIP within. */
let encrypted: Buffer;
let zip: Buffer;
let small: Buffer;
let key: AgeKey;
let ageHeader = 0;
beforeAll(async () => {
  table = aPackageTable();
  await sealPackage(anOrder({ kind: 'zip', path: table.at('small.zip') }));
  small = readFileSync(table.at('small.zip'));
  const more = [
    ...entries(),
    bytesEntry('files/photo.bin', spread('photo', 250_000)),
    bytesEntry('files/inner.zip', small),
  ];
  const identity = await generateX25519Identity();
  key = { identities: [identity] };
  const recipients = [await identityToRecipient(identity)];
  const seal = { ...sealFields, kind: 'transfer' as const };
  await sealPackage(anOrder({ kind: 'age', path: table.at('t.age'), recipients }, { entries: more, seal }));
  await sealPackage(anOrder({ kind: 'zip', path: table.at('t.zip') }, { entries: more, seal }));
  encrypted = readFileSync(table.at('t.age'));
  zip = readFileSync(table.at('t.zip'));
  ageHeader = encrypted.indexOf('\n', encrypted.indexOf('\n--- ') + 1) + 1;
});
afterAll(() => {
  table.release();
});

/** The same bytes for the same seed. */
function spread(seed: string, length: number): Buffer {
  const parts: Buffer[] = [];
  for (let index = 0; index * 32 < length; index += 1)
    parts.push(
      createHash('sha256')
        .update(`${seed} ${String(index)}`)
        .digest(),
    );
  return Buffer.concat(parts).subarray(0, length);
}

function places(seed: string, count: number, below: number): number[] {
  const bytes = spread(seed, count * 4);
  return Array.from({ length: count }, (_, index) => bytes.readUInt32LE(index * 4) % below);
}

function around(...borders: readonly number[]): number[] {
  return borders.flatMap((border) => [border - 1, border, border + 1]);
}

/** The borders of a ZIP of stored files: of each file its header, name and content; then the directory, its entries and the end record. */
function zipBorders(bytes: Buffer): number[] {
  const end = bytes.length - 22;
  const borders = [end, end + 4, end + 12, end + 16, end + 20];
  for (let at = bytes.readUInt32LE(end + 16); at < end;) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const header = bytes.readUInt32LE(at + 42);
    const content = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    borders.push(at, at + 46, header, header + 30, content, content + bytes.readUInt32LE(at + 20));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return borders;
}

function inMemory(bytes: Buffer): Bytes {
  return { size: bytes.length, read: (start, end) => Promise.resolve(bytes.subarray(start, end)) };
}

const sentences: Readonly<Record<string, unknown>> = packageErrors;

/** The codes it was refused by; what was taken is read to its end, as a station keeps it. An error that is no refusal passes. */
async function refusal(file: Bytes, keys: AgeKey = {}): Promise<readonly string[]> {
  try {
    return await withBroughtPackage(file, keys, async ({ report, records, files, repacked }) => {
      if (report.verdict !== 'refused') {
        for await (const _ of repacked?.() ?? []);
        return [];
      }
      expect([records, files, repacked]).toEqual([undefined, undefined, undefined]);
      return report.checks.flatMap(({ status, findings }) =>
        status === 'fail' ? findings.map(({ code }) => code) : [],
      );
    });
  } catch (error) {
    if (error instanceof FocalPointError) return [error.failure.code];
    throw error;
  }
}

/** Places at which it was not refused, or by a code that nobody has words for. */
async function believed(tried: readonly number[], at: (place: number) => Bytes, keys?: AgeKey): Promise<string[]> {
  const wrong: string[] = [];
  for (const place of new Set(tried)) {
    const codes = await refusal(at(place), keys).catch((error: unknown) => [String(error)]);
    const areClear = codes.length > 0 && codes.every((code) => sentences[code.replace('package.', '')] !== undefined);
    if (!areClear) wrong.push(`${String(place)}: ${codes.join(', ')}`);
  }
  return wrong;
}

const within = (bytes: Buffer, tried: readonly number[]) => tried.filter((at) => at >= 0 && at < bytes.length);

test('whole, all of them are taken', async () => {
  expect(await refusal(inMemory(encrypted), key)).toEqual([]);
  expect(await refusal(inMemory(zip))).toEqual([]);
  expect(await refusal(inMemory(small))).toEqual([]);
  expect(encrypted.length).toBeGreaterThan(4 * chunk);
});

describe('cut', () => {
  test('an encrypted one at every byte of its header, every border of its chunks and of what is in them, and at 400 places between', async () => {
    const start = ageHeader + 16;
    const chunks = Array.from(
      { length: Math.ceil((encrypted.length - start) / chunk) },
      (_, index) => start + index * chunk,
    );
    const inside = zipBorders(zip).map((at) => start + at + 16 * Math.floor(at / (chunk - 16)));
    const tried = [
      ...Array.from({ length: start + 40 }, (_, at) => at),
      ...around(...chunks, ...chunks.map((at) => at - 16), ...inside, encrypted.length - 16),
      ...places('cut', 400, encrypted.length),
    ];
    const all = within(encrypted, tried);
    expect(await believed(all, (at) => inMemory(encrypted.subarray(0, at)), key)).toEqual([]);
    expect(all.length).toBeGreaterThan(700);
  });

  test('a plain one at every border of its files and its directory, also where the end of a ZIP within it becomes its own', async () => {
    const innerEnd = zip.indexOf(small.subarray(-22)) + 22;
    expect(innerEnd).toBeLessThan(zip.length);
    const tried = within(zip, [...around(...zipBorders(zip), innerEnd), ...places('plain', 400, zip.length)]);
    expect(await believed(tried, (at) => inMemory(zip.subarray(0, at)))).toEqual([]);
  });

  test('a small one at every single byte', async () => {
    const every = Array.from({ length: small.length }, (_, at) => at);
    expect(await believed(every, (at) => inMemory(small.subarray(0, at)))).toEqual([]);
  });

  test('and with bytes behind its end', async () => {
    for (const more of [1, 16, chunk]) {
      expect(await refusal(inMemory(Buffer.concat([encrypted, spread('more', more)])), key)).not.toEqual([]);
      expect(await refusal(inMemory(Buffer.concat([zip, spread('more', more)])))).not.toEqual([]);
    }
  });
});

test('one bit changed, anywhere in an encrypted one, is refused', async () => {
  const tried = [
    ...Array.from({ length: ageHeader + 17 }, (_, at) => at),
    ...around(ageHeader + 16 + chunk, encrypted.length - 17),
    ...places('bit', 250, encrypted.length),
  ];
  const changed = (at: number): Bytes => {
    const bytes = Buffer.from(encrypted);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
    return inMemory(bytes);
  };
  expect(await believed(within(encrypted, tried), changed, key)).toEqual([]);
});

describe('torn away while it is read', () => {
  /** How often all of it is read, and a reader that from then on does something else. */
  async function readings(bytes: Buffer, keys: AgeKey): Promise<number> {
    let count = 0;
    await refusal(
      {
        size: bytes.length,
        read: (start, end) => {
          count += 1;
          return Promise.resolve(bytes.subarray(start, end));
        },
      },
      keys,
    );
    return count;
  }

  function torn(bytes: Buffer, from: number, then: (whole: Uint8Array) => Uint8Array): Bytes {
    let count = 0;
    return {
      size: bytes.length,
      read: async (start, end) => {
        count += 1;
        const whole = bytes.subarray(start, end);
        return count <= from ? whole : then(whole);
      },
    };
  }

  const ways: readonly [string, (whole: Uint8Array) => Uint8Array][] = [
    [
      'the stick is pulled out',
      () => {
        throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' });
      },
    ],
    ['the file became shorter', (whole) => whole.subarray(0, whole.length >> 1)],
    ['nothing is left of it', (whole) => whole.subarray(0, 0)],
  ];

  test.each(ways)('at every reading: %s', async (_, then) => {
    for (const [bytes, keys] of [
      [encrypted, key],
      [zip, {}],
    ] as const) {
      const tried = Array.from({ length: await readings(bytes, keys) }, (__, at) => at);
      expect(tried.length).toBeGreaterThan(10);
      expect(await believed(tried, (from) => torn(bytes, from, then), keys)).toEqual([]);
    }
  });

  test('a real file that is cut on the disk meanwhile', async () => {
    const path = table.at('shrinking.zip');
    writeFileSync(path, zip);
    const report = await verifyPackage(path, {
      knownFingerprints: [aSigner().fingerprint],
      onProgress: () => truncateSync(path, zip.length >> 2),
    });
    expect(report.verdict).toBe('refused');
    const findings = report.checks.flatMap(({ findings: found }) => found.map(({ code }) => code));
    expect(findings).toContain('package.file-unreadable');
    writeFileSync(path, zip);
    const unpacking = extractPackage(path, table.at('out'), {
      onProgress: (done, total) => {
        // The end of the last file: the check has read it by now.
        if (done === total) truncateSync(path, zip.readUInt32LE(zip.length - 6) - 1);
      },
    });
    await expect(unpacking).rejects.toThrow('package.file-unreadable');
    expect(readdirSync(table.folder).filter((name) => name.startsWith('out'))).toEqual([]);
  });
});
