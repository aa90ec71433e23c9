import { createHash, randomBytes } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AttachmentId } from '../../../shared/language/identity.ts';
import { openSealedFile, SealedFiles, setLeftoversAside, type SealedFile } from '../../../main/vault/index.ts';
import { sealedFilePath, sealedLength } from '../../../main/vault/sealed-file.ts';
import { aVault, type VaultTable } from './a-vault.ts';

const chunk = 65_536;
// Threads start slowly on a busy machine; nothing here is a claim of speed.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let table: VaultTable;
let files: SealedFiles;
let number = 0;

beforeEach(async () => {
  table = await aVault();
  files = new SealedFiles(table.vault);
});
afterEach(async () => {
  await files.close();
  table.release();
});

function aFileId(): AttachmentId {
  number += 1;
  return AttachmentId.parse(`01912345-0000-7000-8000-${number.toString(16).padStart(12, '0')}`);
}

function aSource(content: Buffer): string {
  const path = join(table.folder, '..', `source-${aFileId()}`);
  writeFileSync(path, content);
  return path;
}

function read(sealed: Pick<SealedFile, 'fileId' | 'wrappedKey'>) {
  return openSealedFile(table.folder, sealed.fileId, sealed.wrappedKey, table.vault.fileKey());
}

function onDisk(sealed: SealedFile): string {
  return sealedFilePath(table.folder, sealed.fileId);
}

async function* inPieces(content: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let start = 0; start < content.length; start += length) yield content.subarray(start, start + length);
}

function nothingIsLeft(): boolean {
  return readdirSync(join(table.folder, 'files'), { recursive: true, withFileTypes: true }).every(
    (one) => !one.isFile(),
  );
}

describe('taking a file in', () => {
  test.each([0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk, 16 * chunk, 2_000_003])(
    'keeps %i bytes exactly, from a path and piece by piece',
    async (size) => {
      const content = randomBytes(size);
      const sha256 = createHash('sha256').update(content).digest('hex');
      const fromPath = await files.takeIn({ path: aSource(content) }, aFileId());
      const fromPieces = await files.takeIn({ chunks: inPieces(content, 70_001) }, aFileId());
      for (const sealed of [fromPath, fromPieces]) {
        expect(sealed).toMatchObject({ sha256, size, sealedSize: sealedLength(size) });
        const reader = read(sealed);
        expect(reader.size).toBe(size);
        expect(reader.read(0, size).equals(content)).toBe(true);
        expect(await reader.verify()).toMatchObject({ sha256, size });
        reader.close();
        expect(await files.verify(sealed)).toMatchObject({ sha256, size });
      }
    },
  );

  test('answers any range without reading the rest', async () => {
    const content = randomBytes(5 * chunk + 77);
    const reader = read(await files.takeIn({ path: aSource(content) }, aFileId()));
    for (const [offset, length] of [
      [0, 1],
      [chunk - 1, 2],
      [chunk, chunk],
      [3 * chunk + 5, 2 * chunk],
      [5 * chunk + 70, 500],
      [content.length, 10],
    ] as const) {
      expect(reader.read(offset, length).equals(content.subarray(offset, offset + length))).toBe(true);
    }
    const streamed: Buffer[] = [];
    for await (const part of reader.stream({ start: 10, end: 3 * chunk + 1 })) streamed.push(part);
    expect(Buffer.concat(streamed).equals(content.subarray(10, 3 * chunk + 1))).toBe(true);
    reader.close();
  });

  test('leaves no plain byte of it in the vault', async () => {
    const marker = 'LUGINA-14-SECRET-MARKER';
    await files.takeIn({ path: aSource(Buffer.from(marker.repeat(10_000))) }, aFileId());
    const present = readdirSync(table.folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const withMarker = present.filter((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(marker));
    expect(present.length).toBeGreaterThan(2);
    expect(withMarker).toEqual([]);
  });

  test('reports progress and can be cancelled, leaving nothing', async () => {
    const path = aSource(randomBytes(40 * 1024 * 1024));
    const controller = new AbortController();
    const seen: number[] = [];
    const taking = files.takeIn({ path }, aFileId(), {
      signal: controller.signal,
      onProgress: ({ done }) => {
        seen.push(done);
        controller.abort();
      },
    });
    await expect(taking).rejects.toThrow('threads.cancelled');
    expect(seen.length).toBeGreaterThan(0);
    expect(nothingIsLeft()).toBe(true);
  });
});

describe('a source that is not what it was', () => {
  test('missing, a folder, or a pipe is refused by name', async () => {
    await expect(files.takeIn({ path: join(table.folder, 'nowhere') }, aFileId())).rejects.toThrow(
      'vault.source-vanished',
    );
    await expect(files.takeIn({ path: table.folder }, aFileId())).rejects.toThrow('vault.source-not-a-file');
    const pipe = join(table.folder, '..', 'pipe');
    execFileSync('mkfifo', [pipe]);
    await expect(files.takeIn({ path: pipe }, aFileId())).rejects.toThrow('vault.source-not-a-file');
    expect(nothingIsLeft()).toBe(true);
  });

  test.each([
    ['vanishes', 'vault.source-vanished', (path: string) => rmSync(path)],
    ['shrinks', 'vault.source-changed', (path: string) => truncateSync(path, 100)],
    ['grows', 'vault.source-changed', (path: string) => appendFileSync(path, 'more')],
    [
      'is replaced',
      'vault.source-changed',
      (path: string) => (rmSync(path), writeFileSync(path, Buffer.alloc(40 * 1024 * 1024))),
    ],
  ])('one that %s while being read gives %s', async (_, code, spoil) => {
    const path = aSource(randomBytes(40 * 1024 * 1024));
    let isSpoilt = false;
    const taking = files.takeIn({ path }, aFileId(), {
      onProgress: () => {
        if (!isSpoilt) spoil(path);
        isSpoilt = true;
      },
    });
    await expect(taking).rejects.toThrow(code);
    expect(nothingIsLeft()).toBe(true);
  });

  test('an upload that breaks off leaves nothing and passes its own error on', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield randomBytes(200_000);
      throw new Error('the connection was closed');
    }
    await expect(files.takeIn({ chunks: broken() }, aFileId())).rejects.toThrow('the connection was closed');
    expect(nothingIsLeft()).toBe(true);
  });

  test('an upload is not read faster than it is sealed', async () => {
    let given = 0;
    let sealed = 0;
    let furthestAhead = 0;
    async function* counted(): AsyncGenerator<Buffer> {
      for (; given < 50; given += 1) {
        furthestAhead = Math.max(furthestAhead, given - sealed);
        yield randomBytes(chunk);
      }
    }
    await files.takeIn({ chunks: counted() }, aFileId(), { onProgress: () => (sealed += 1) });
    expect(furthestAhead).toBeLessThanOrEqual(1);
  });
});

describe('a sealed file that was touched', () => {
  const content = randomBytes(3 * chunk + 100);
  const spoilings: readonly (readonly [string, string, (file: string) => void])[] = [
    [
      'with two chunks swapped',
      'vault.file-damaged',
      (file) =>
        edit(file, (bytes) => {
          const [first, second] = [
            Buffer.from(bytes.subarray(64, 64 + chunk + 16)),
            Buffer.from(bytes.subarray(64 + chunk + 16, 64 + 2 * (chunk + 16))),
          ];
          second.copy(bytes, 64);
          first.copy(bytes, 64 + chunk + 16);
        }),
    ],
    ['cut at a chunk boundary', 'vault.file-damaged', (file) => truncateSync(file, 64 + 2 * (chunk + 16))],
    ['cut inside a chunk', 'vault.file-damaged', (file) => truncateSync(file, 64 + 2 * (chunk + 16) + 5000)],
    ['cut inside a tag', 'vault.file-cut-short', (file) => truncateSync(file, 64 + 2 * (chunk + 16) + 7)],
    ['cut inside the header', 'vault.file-cut-short', (file) => truncateSync(file, 20)],
    ['emptied', 'vault.file-cut-short', (file) => truncateSync(file, 0)],
    ['with bytes added', 'vault.file-damaged', (file) => appendFileSync(file, randomBytes(100))],
    ['with one bit of content flipped', 'vault.file-damaged', (file) => flip(file, 70_000)],
    ['with another magic', 'vault.file-damaged', (file) => flip(file, 0)],
    ['with another nonce prefix', 'vault.file-damaged', (file) => flip(file, 8)],
    ['with another id', 'vault.file-damaged', (file) => flip(file, 20)],
    ['with reserved bytes set', 'vault.file-damaged', (file) => edit(file, (bytes) => (bytes[50] = 1))],
    ['of a newer version', 'vault.file-from-the-future', (file) => edit(file, (bytes) => (bytes[4] = 2))],
    ['that is gone', 'vault.file-missing', (file) => rmSync(file)],
  ];

  test.each(spoilings)('one %s gives %s', async (_, code, spoil) => {
    const sealed = await files.takeIn({ chunks: inPieces(content, 100_000) }, aFileId());
    spoil(onDisk(sealed));
    await expect(
      (async () => {
        const reader = read(sealed);
        await reader.verify().finally(() => reader.close());
      })(),
    ).rejects.toThrow(code);
  });

  test('one put in the place of another is refused', async () => {
    const [one, other] = [
      await files.takeIn({ chunks: inPieces(content, 100_000) }, aFileId()),
      await files.takeIn({ chunks: inPieces(content, 100_000) }, aFileId()),
    ];
    writeFileSync(onDisk(one), readFileSync(onDisk(other)));
    expect(() => read(one)).toThrow('vault.file-damaged');
    expect(() => read({ fileId: one.fileId, wrappedKey: other.wrappedKey })).toThrow('vault.file-key-damaged');
    expect(() => read({ fileId: one.fileId, wrappedKey: 'AAAA' })).toThrow('vault.file-key-damaged');
  });
});

describe('at the next start', () => {
  test('what a crash left is set aside and named, what records mention stays', async () => {
    const kept = await files.takeIn({ path: aSource(randomBytes(10)) }, aFileId());
    const unrecorded = await files.takeIn({ path: aSource(randomBytes(10)) }, aFileId());
    const part = `${sealedFilePath(table.folder, aFileId())}.part`;
    mkdirSync(join(part, '..'), { recursive: true });
    writeFileSync(part, 'half');
    const found = setLeftoversAside(table.folder, (fileId) => fileId === kept.fileId);
    expect(found.map(({ kind }) => kind).toSorted()).toEqual(['part', 'unrecorded']);
    expect(existsSync(onDisk(kept))).toBe(true);
    expect(existsSync(onDisk(unrecorded))).toBe(false);
    expect(readdirSync(join(table.folder, 'quarantine'))).toHaveLength(2);
    expect(setLeftoversAside(table.folder, () => true)).toEqual([]);
  });
});

function edit(file: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(file);
  change(bytes);
  writeFileSync(file, bytes);
}

function flip(file: string, place: number): void {
  edit(file, (bytes) => bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place));
}
