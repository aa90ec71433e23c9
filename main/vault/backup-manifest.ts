// `backup.json`: what a backup consists of. A backup is what its manifest says, or it is none.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '../../shared/language/canonical-json.ts';
import { StationId } from '../../shared/language/identity.ts';
import { Instant } from '../../shared/language/instant.ts';
import { FocalPointError } from '../../shared/language/result.ts';

export const backupFormat = 'focal-point/backup/1';
export const manifestName = 'backup.json';

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

// Nothing else can be in a backup, so no name in a manifest can lead out of it.
const backedUpPath = z
  .string()
  .regex(/^(station\.json|vault\.db|heads\.jsonl|files\/[0-9a-f]{2}\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.evf)$/);

const BackedUpFile = z.strictObject({ path: backedUpPath, size: z.int().nonnegative(), sha256: sha256Hex });
export type BackedUpFile = z.infer<typeof BackedUpFile>;

export const BackupManifest = z.strictObject({
  format: z.literal(backupFormat),
  station: StationId,
  made: Instant,
  ledger: z.strictObject({ size: z.int().nonnegative(), root: sha256Hex }),
  files: z.array(BackedUpFile).min(2),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

export function manifestText(manifest: BackupManifest): string {
  return `${canonicalJson(manifest)}\n`;
}

export function manifestDigest(manifest: BackupManifest): string {
  return createHash('sha256').update(manifestText(manifest)).digest('hex');
}

/**
 * The manifest of the backup in `folder`, and that exactly its files are there with their sizes. Of the hashes only the
 * header's is checked, so that a damaged header is not taken for a wrong passphrase; the others are still to check.
 * @throws FocalPointError `backup.missing`, `backup.manifest-damaged`, `backup.from-the-future`, `backup.file-missing` {name},
 *         `backup.file-changed` {name}, `backup.file-unexpected` {name}.
 */
export function readManifest(folder: string): BackupManifest {
  let text: string;
  try {
    text = readFileSync(join(folder, manifestName), 'utf8');
  } catch {
    throw new FocalPointError('backup.missing');
  }
  const manifest = parseManifest(text);
  const expected = new Map(manifest.files.map((file) => [file.path, file]));
  if (expected.size !== manifest.files.length) throw new FocalPointError('backup.manifest-damaged');
  const present = listFiles(folder).filter((path) => path !== manifestName);
  for (const path of present) {
    const file = expected.get(path);
    if (file === undefined) throw new FocalPointError('backup.file-unexpected', { name: path });
    if (statSync(join(folder, path)).size !== file.size)
      throw new FocalPointError('backup.file-changed', { name: path });
    if (path === 'station.json' && digestOf(join(folder, path)) !== file.sha256) {
      throw new FocalPointError('backup.file-changed', { name: path });
    }
    expected.delete(path);
  }
  const [missing] = expected.keys();
  if (missing !== undefined) throw new FocalPointError('backup.file-missing', { name: missing });
  return manifest;
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function parseManifest(text: string): BackupManifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new FocalPointError('backup.manifest-damaged');
  }
  const parsed = BackupManifest.safeParse(value);
  if (parsed.success && manifestText(parsed.data) === text) return parsed.data;
  const format = typeof value === 'object' && value !== null && 'format' in value ? String(value.format) : '';
  const version = Number(/^focal-point\/backup\/(\d+)$/.exec(format)?.[1] ?? 0);
  throw new FocalPointError(version > 1 ? 'backup.from-the-future' : 'backup.manifest-damaged');
}

/** Every file below `folder`, with `/` between names, sorted. Links are listed, and so refused, never followed. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
}
