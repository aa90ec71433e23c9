// What `seal.json` says, and reading it strictly. Pure: used by the writer, the reader and the page. No keys, no files.
import { canonicalJson, type Json } from '../../../shared/language/canonical-json.ts';
import { isListOf, isRecord, isText, type JsonRecord } from './json-shape.ts';

export const sealFormat = 'focal-point/seal/1';
export const sealKinds = ['court-file', 'disclosure', 'transfer', 'receipt'] as const;
export type SealKind = (typeof sealKinds)[number];

/** A signed ledger head, as `heads.jsonl` and papers carry it. */
export interface SealedHead {
  readonly head: {
    readonly v: 1;
    readonly station: string;
    readonly size: number;
    readonly root: string;
    readonly time: string;
    readonly previous: string | null;
  };
  readonly key: string;
  readonly signature: string;
}

/** What the caller decides about a seal. `created` is ISO 8601 UTC with milliseconds. */
export interface SealFields {
  readonly packageId: string;
  readonly kind: SealKind;
  readonly station: { readonly id: string; readonly name: string; readonly agency: string };
  readonly recipient: string;
  readonly caseNumbers: readonly { readonly kind: string; readonly number: string }[];
  readonly created: string;
  readonly classification: string;
  /** The newest head of the station's ledger; null only for a station that has none yet. */
  readonly ledgerHead: SealedHead | null;
}

export interface Seal extends SealFields {
  readonly format: typeof sealFormat;
  /** Files below `data/` and the sum of their bytes. */
  readonly files: number;
  readonly bytes: number;
  readonly manifestSha256: string;
  /** SHA-256 of every tag file except `seal.*`, `manifest-sha256.txt` and `tagmanifest-sha256.txt`, by name. */
  readonly tagFiles: Readonly<Record<string, string>>;
  /** SHA-256 of the signer's SubjectPublicKeyInfo (DER), lower-case hex. */
  readonly keyId: string;
}

/** The bytes of `seal.json`, which are what is signed. */
export function sealBytes(seal: Seal): Uint8Array {
  // A seal holds only JSON values; `Json` asks for an index signature that an interface does not have.
  return new TextEncoder().encode(canonicalJson(seal as unknown as Json));
}

export type ReadSeal = { readonly ok: true; readonly seal: Seal } | { readonly ok: false; readonly code: string };

/**
 * Reads `seal.json`.
 * @returns or the code: `package.newer-format`, `package.seal-unreadable`, `package.seal-not-canonical`, `package.head-of-another`.
 */
export function readSeal(bytes: Uint8Array): ReadSeal {
  let value: unknown;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    return { ok: false, code: 'package.seal-unreadable' };
  }
  if (!isRecord(value)) return { ok: false, code: 'package.seal-unreadable' };
  const version = /^focal-point\/seal\/(\d{1,6})$/.exec(String(value['format']))?.[1];
  if (version !== undefined && Number(version) > 1) return { ok: false, code: 'package.newer-format' };
  if (!isSeal(value)) return { ok: false, code: 'package.seal-unreadable' };
  try {
    // Twice the same key, other spacing or order: then two readers could see two seals under one signature.
    // It came out of JSON.parse, so it is JSON.
    if (canonicalJson(value as unknown as Json) !== text) return { ok: false, code: 'package.seal-not-canonical' };
  } catch {
    return { ok: false, code: 'package.seal-not-canonical' };
  }
  // Whoever seals answers for a ledger of its own: proofs under the head of another would prove nothing it did.
  if (value.ledgerHead !== null && value.ledgerHead.head.station !== value.station.id)
    return { ok: false, code: 'package.head-of-another' };
  return { ok: true, seal: value };
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const sha256 = /^[0-9a-f]{64}$/;

function isSeal(value: unknown): value is Seal {
  if (!isRecord(value)) return false;
  const { station, caseNumbers, tagFiles, ledgerHead } = value;
  return (
    value['format'] === sealFormat &&
    isText(value['packageId'], 100) &&
    sealKinds.some((kind) => kind === value['kind']) &&
    isRecord(station) &&
    ['id', 'name', 'agency'].every((name) => isText(station[name], 1000)) &&
    isText(value['recipient'], 1000) &&
    isListOf(caseNumbers, (one) => isRecord(one) && isText(one['kind'], 100) && isText(one['number'], 1000)) &&
    matches(value['created'], instant) &&
    isText(value['classification'], 100) &&
    isCount(value['files']) &&
    isCount(value['bytes']) &&
    matches(value['manifestSha256'], sha256) &&
    matches(value['keyId'], sha256) &&
    isRecord(tagFiles) &&
    Object.values(tagFiles).every((hash) => matches(hash, sha256)) &&
    (ledgerHead === null || isSealedHead(ledgerHead))
  );
}

export function isSealedHead(value: unknown): value is SealedHead {
  if (!isRecord(value) || !isRecord(value['head'])) return false;
  const head: JsonRecord = value['head'];
  return (
    head['v'] === 1 &&
    isText(head['station'], 100) &&
    isCount(head['size']) &&
    matches(head['root'], sha256) &&
    matches(head['time'], instant) &&
    (head['previous'] === null || matches(head['previous'], sha256)) &&
    matches(value['key'], sha256) &&
    matches(value['signature'], /^[A-Za-z0-9+/]{86}==$/)
  );
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function matches(value: unknown, form: RegExp): value is string {
  return typeof value === 'string' && form.test(value);
}
