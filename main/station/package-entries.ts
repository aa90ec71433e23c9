// What the vault has and the record says, as entries of a package that is sealed here.
import type { NextTurn } from '../../shared/language/in-turns.ts';
import { recordBytesInTurns, type PackageEntry } from '../packages/index.ts';
import type { StoredFile } from './evidence-files.ts';
import type { Unlocked } from './unlocked.ts';

/** Decrypted piece by piece on its way; other bytes than those on record are never sealed. */
export function fileEntry(unlocked: Unlocked, path: string, file: StoredFile, expectedSha256: string): PackageEntry {
  async function* open(): AsyncGenerator<Uint8Array, void, undefined> {
    const reader = unlocked.files.openSealed(file);
    try {
      yield* reader.stream();
    } finally {
      reader.close();
    }
  }
  return { path, source: { kind: 'stream', open }, expectedSha256 };
}

/** Of thousands of exhibits it is made so that others are answered meanwhile. */
export async function recordEntry(path: string, record: object, nextTurn: NextTurn): Promise<PackageEntry> {
  return { path, source: { kind: 'bytes', bytes: await recordBytesInTurns(record, nextTurn) } };
}
