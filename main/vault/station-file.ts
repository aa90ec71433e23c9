// `station.json`: the only plain file of a vault. Whose it is, its public key, and the key slots; never a name, a login in
// plain, or anything of a case.
import { readFileSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '../../shared/language/canonical-json.ts';
import { PersonId, StationId } from '../../shared/language/identity.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { Argon2Parameters, largestMemoryKiB } from './argon2.ts';
import { replaceFile } from './durable-file.ts';

export const vaultFormat = 'focal-point/vault/1';

function bytesInBase64(length: number) {
  return z.base64().refine((text) => Buffer.from(text, 'base64').length === length);
}

const SlotParameters = Argon2Parameters.extend({ algorithm: z.literal('argon2id'), salt: bytesInBase64(16) });
export type SlotParameters = z.infer<typeof SlotParameters>;

const Wrapped32 = z.strictObject({ nonce: bytesInBase64(12), sealed: bytesInBase64(48) });
export type Wrapped32 = z.infer<typeof Wrapped32>;

export const PersonSlot = z.strictObject({
  kind: z.literal('person'),
  person: PersonId,
  /** HMAC-SHA256 of the folded login under `loginSalt`: enough to find the slot, not to read the login. */
  login: bytesInBase64(32),
  parameters: SlotParameters,
  masterKey: Wrapped32,
  personalKey: Wrapped32,
  personalPublicKey: z.string().startsWith('-----BEGIN PUBLIC KEY-----').max(200),
});
export type PersonSlot = z.infer<typeof PersonSlot>;

export const RecoverySlot = z.strictObject({
  kind: z.literal('recovery'),
  parameters: SlotParameters,
  masterKey: Wrapped32,
});
export type RecoverySlot = z.infer<typeof RecoverySlot>;

const name = z.string().min(1).max(200);

export const StationDescription = z.strictObject({ id: StationId, name, agency: name, kind: name });
export type StationDescription = z.infer<typeof StationDescription>;

const StationFileBody = z.strictObject({
  format: z.literal(vaultFormat),
  station: StationDescription,
  /** Of the key that signs ledger heads, SubjectPublicKeyInfo PEM. */
  publicKey: z.string().startsWith('-----BEGIN PUBLIC KEY-----').max(200),
  loginSalt: bytesInBase64(16),
  /** For new slots, and for the answer to logins that do not exist. */
  parameters: Argon2Parameters,
  slots: z.array(z.discriminatedUnion('kind', [PersonSlot, RecoverySlot])).max(1000),
  /** At the last close; what is shorter now has lost something. */
  sizes: z.strictObject({ ledger: z.int().nonnegative() }),
});
export type StationFileBody = z.infer<typeof StationFileBody>;

const StationFile = StationFileBody.extend({ checksum: z.string().regex(/^[0-9a-f]{64}$/) });

const largestStationFile = 4 * 1024 * 1024;

export function stationFilePath(folder: string): string {
  return join(folder, 'station.json');
}

/**
 * The public header of the vault in `folder`.
 * @throws FocalPointError `vault.missing`, `vault.header-unreadable`, `vault.header-too-large`, `vault.header-malformed`,
 *         `vault.header-not-canonical`, `vault.header-damaged` (its checksum does not hold), `vault.header-memory` (asks
 *         for more than 1 GiB or absurd work), `vault.from-the-future`.
 */
export function readStationFile(folder: string): StationFileBody {
  const { text, value } = readText(folder);
  const parsed = StationFile.safeParse(value);
  refuseFuture(value);
  if (!parsed.success) throw new FocalPointError('vault.header-malformed');
  const { checksum, ...body } = parsed.data;
  if (text !== `${canonicalJson(parsed.data)}\n`) throw new FocalPointError('vault.header-not-canonical');
  if (checksum !== checksumOf(body)) throw new FocalPointError('vault.header-damaged');
  for (const parameters of [body.parameters, ...body.slots.map((slot) => slot.parameters)]) refuseAbsurd(parameters);
  return body;
}

function readText(folder: string): { text: string; value: unknown } {
  const file = stationFilePath(folder);
  let text: string;
  try {
    if (statSync(file).size > largestStationFile) throw new FocalPointError('vault.header-too-large');
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof FocalPointError) throw error;
    const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    throw new FocalPointError(missing ? 'vault.missing' : 'vault.header-unreadable');
  }
  try {
    return { text, value: JSON.parse(text) };
  } catch {
    throw new FocalPointError('vault.header-malformed');
  }
}

function refuseFuture(value: unknown): void {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  const version = /^focal-point\/vault\/(\d+)$/.exec(typeof format === 'string' ? format : '')?.[1];
  if (version !== undefined && Number(version) > 1) throw new FocalPointError('vault.from-the-future');
}

function refuseAbsurd({ memoryKiB, passes, lanes }: Argon2Parameters): void {
  if (memoryKiB > largestMemoryKiB || passes > 64 || lanes > 64) throw new FocalPointError('vault.header-memory');
}

function checksumOf(body: StationFileBody): string {
  return createHash('sha256').update(canonicalJson(body)).digest('hex');
}

/** SHA-256 of the header's canonical text, lower-case hex; the station logs it whenever slots change. */
export function stationFileDigest(body: StationFileBody): string {
  return checksumOf(body);
}

/** Replaces the header whole: a crash leaves the old one or the new one. @throws `vault.disk-full`, `vault.not-writable`. */
export function writeStationFile(folder: string, body: StationFileBody): void {
  const text = `${canonicalJson({ ...body, checksum: checksumOf(body) })}\n`;
  replaceFile(stationFilePath(folder), text);
}
