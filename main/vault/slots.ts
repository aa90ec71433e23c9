// Key slots: one way into the vault each. A passphrase opens a slot, a slot gives the master key; nothing else does.
import { createHmac } from 'node:crypto';
import { canonicalJson } from '../../shared/language/canonical-json.ts';
import type { PersonId } from '../../shared/language/identity.ts';
import { argon2id, type Argon2Parameters } from './argon2.ts';
import {
  deriveKey,
  nonceLength,
  openBytes,
  publicKeyPemOf,
  sealBytes,
  signingKeyOf,
  type RandomBytes,
} from './primitives.ts';
import {
  vaultFormat,
  type PersonSlot,
  type RecoverySlot,
  type SlotParameters,
  type Wrapped32,
} from './station-file.ts';

type WrappedKind = 'person' | 'recovery' | 'personal-key';

/** Logins differ neither by case nor by how a letter is encoded, nor by spaces around them. */
export function loginTag(login: string, loginSalt: string): string {
  const folded = login.normalize('NFKC').trim().toLowerCase();
  return createHmac('sha256', Buffer.from(loginSalt, 'base64')).update(folded, 'utf8').digest('base64');
}

export interface NewPersonSlot {
  readonly person: PersonId;
  readonly login: string;
  readonly passphrase: Uint8Array;
  readonly masterKey: Buffer;
  /** 32-byte Ed25519 seed of the person's own signing key. */
  readonly personalSeed: Buffer;
}

export async function makePersonSlot(
  { person, login, passphrase, masterKey, personalSeed }: NewPersonSlot,
  loginSalt: string,
  cost: Argon2Parameters,
  random: RandomBytes,
): Promise<PersonSlot> {
  const parameters = slotParameters(cost, random);
  const derived = await argon2id(passphrase, saltOf(parameters), cost);
  const personalWrapKey = deriveKey(derived, 'focal-point/personal-key/v1');
  const slot: PersonSlot = {
    kind: 'person',
    person,
    login: loginTag(login, loginSalt),
    parameters,
    masterKey: wrap(derived, masterKey, slotAad('person', person, parameters), random),
    personalKey: wrap(personalWrapKey, personalSeed, slotAad('personal-key', person, parameters), random),
    personalPublicKey: publicKeyPemOf(signingKeyOf(personalSeed)),
  };
  derived.fill(0);
  personalWrapKey.fill(0);
  return slot;
}

/** @returns undefined when the passphrase is not the slot's. The caller zeroes both keys. */
export async function openPersonSlot(
  slot: PersonSlot,
  passphrase: Uint8Array,
): Promise<{ masterKey: Buffer; personalSeed: Buffer } | undefined> {
  const derived = await argon2id(passphrase, saltOf(slot.parameters), slot.parameters);
  const masterKey = unwrap(derived, slot.masterKey, slotAad('person', slot.person, slot.parameters));
  const personalWrapKey = deriveKey(derived, 'focal-point/personal-key/v1');
  derived.fill(0);
  const aad = slotAad('personal-key', slot.person, slot.parameters);
  const personalSeed = unwrap(personalWrapKey, slot.personalKey, aad);
  personalWrapKey.fill(0);
  if (masterKey === undefined || personalSeed === undefined) return undefined;
  return { masterKey, personalSeed };
}

/** Costs what opening a slot costs, and never opens anything: the answer to a login that does not exist. */
export async function openDecoy(
  login: string,
  passphrase: Uint8Array,
  loginSalt: string,
  cost: Argon2Parameters,
): Promise<void> {
  const salt = deriveKey(Buffer.from(loginSalt, 'base64'), `decoy ${login}`, 16);
  const derived = await argon2id(passphrase, salt, cost);
  const nothing = { nonce: Buffer.alloc(nonceLength), sealed: Buffer.alloc(48) };
  openBytes(derived, nothing, salt);
  openBytes(deriveKey(derived, 'focal-point/personal-key/v1'), nothing, salt);
  derived.fill(0);
}

export async function makeRecoverySlot(
  secret: Uint8Array,
  masterKey: Buffer,
  cost: Argon2Parameters,
  random: RandomBytes,
): Promise<RecoverySlot> {
  const parameters = slotParameters(cost, random);
  const derived = await argon2id(secret, saltOf(parameters), cost);
  const wrapped = wrap(derived, masterKey, slotAad('recovery', null, parameters), random);
  derived.fill(0);
  return { kind: 'recovery', parameters, masterKey: wrapped };
}

export async function openRecoverySlot(slot: RecoverySlot, secret: Uint8Array): Promise<Buffer | undefined> {
  const derived = await argon2id(secret, saltOf(slot.parameters), slot.parameters);
  const masterKey = unwrap(derived, slot.masterKey, slotAad('recovery', null, slot.parameters));
  derived.fill(0);
  return masterKey;
}

function slotParameters(cost: Argon2Parameters, random: RandomBytes): SlotParameters {
  return { algorithm: 'argon2id', ...cost, salt: random(16).toString('base64') };
}

function saltOf({ salt }: SlotParameters): Buffer {
  return Buffer.from(salt, 'base64');
}

/** What a wrapped key is bound to: moved to another person or given cheaper parameters, it no longer opens. */
function slotAad(kind: WrappedKind, person: PersonId | null, parameters: SlotParameters): Buffer {
  return Buffer.from(canonicalJson({ format: vaultFormat, kind, person, parameters }), 'utf8');
}

function wrap(key: Buffer, secret: Buffer, aad: Buffer, random: RandomBytes): Wrapped32 {
  const { nonce, sealed } = sealBytes(key, random(nonceLength), secret, aad);
  return { nonce: nonce.toString('base64'), sealed: sealed.toString('base64') };
}

function unwrap(key: Buffer, { nonce, sealed }: Wrapped32, aad: Buffer): Buffer | undefined {
  return openBytes(key, { nonce: Buffer.from(nonce, 'base64'), sealed: Buffer.from(sealed, 'base64') }, aad);
}
