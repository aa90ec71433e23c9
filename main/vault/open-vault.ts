// A vault whose master key is in memory. Keys are derived when asked for, copied out, and zeroed when it closes.
import { sign, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import type { PersonId } from '../../shared/language/identity.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { keyFingerprint, type LedgerSigner } from '../ledger/index.ts';
import { deriveKey, keyLength, publicKeyPemOf, signingKeyOf, type RandomBytes } from './primitives.ts';
import { openSecret, sealSecret } from './sealed-secret.ts';
import type { PersonalPublicKey } from './personal-key.ts';
import { readRecoveryCode, writeRecoveryCode } from './recovery-code.ts';
import { loginTag, makePersonSlot, makeRecoverySlot, openPersonSlot, openRecoverySlot } from './slots.ts';
import {
  readStationFile,
  stationFileDigest,
  writeStationFile,
  type PersonSlot,
  type StationDescription,
  type StationFileBody,
} from './station-file.ts';

export interface NewSlot {
  readonly personId: PersonId;
  readonly login: string;
  /** Of the caller, who zeroes it. */
  readonly passphrase: Uint8Array;
}

export interface SlotReplacement {
  readonly personId: PersonId;
  readonly login?: string;
  readonly passphrase: Uint8Array;
  /** With it the personal key is kept; without (an administrator's reset) the person gets a new one. */
  readonly currentPassphrase?: Uint8Array;
}

interface VaultOrigin {
  readonly folder: string;
  readonly masterKey: Buffer;
  readonly random: RandomBytes;
  readonly lock: { release(): void } | undefined;
}

export class OpenVault {
  readonly folder: string;
  readonly station: StationDescription;
  readonly databaseFile: string;
  readonly headFile: string;
  readonly ledgerSigner: LedgerSigner;
  readonly #masterKey: Buffer;
  readonly #random: RandomBytes;
  readonly #lock: { release(): void } | undefined;
  #isOpen = true;

  constructor({ folder, masterKey, random, lock }: VaultOrigin) {
    this.folder = folder;
    this.#masterKey = masterKey;
    this.#random = random;
    this.#lock = lock;
    this.databaseFile = join(folder, 'vault.db');
    this.headFile = join(folder, 'heads.jsonl');
    const header = readStationFile(folder);
    this.station = header.station;
    this.ledgerSigner = this.#makeSigner(header.publicKey);
  }

  /** 32 bytes; the caller zeroes its copy. */
  databaseKey(): Buffer {
    return this.#derive('focal-point/database/v1');
  }

  /** The key that wraps every file's own key; 32 bytes, the caller zeroes its copy. */
  fileKey(): Buffer {
    return this.#derive('focal-point/file-kek/v1');
  }

  /** A secret as text for the database, under a key of its own. @param name  of its record: elsewhere it does not open. */
  sealSecret(name: string, secret: Uint8Array): string {
    const key = this.#derive('focal-point/secret/v1');
    const sealed = sealSecret(key, name, secret, this.#random);
    key.fill(0);
    return sealed;
  }

  /** The caller zeroes what it gets. @throws FocalPointError `vault.secret-damaged` */
  openSecret(name: string, sealed: string): Buffer {
    const key = this.#derive('focal-point/secret/v1');
    const secret = openSecret(key, name, sealed);
    key.fill(0);
    if (secret === undefined) throw new FocalPointError('vault.secret-damaged');
    return secret;
  }

  get header(): StationFileBody {
    return readStationFile(this.folder);
  }

  /** SHA-256 of the header; logged whenever slots change, so that an older header put back is noticed. */
  get headerDigest(): string {
    return stationFileDigest(this.header);
  }

  /** The public half of a person's signing key. @throws FocalPointError `vault.no-such-slot`. */
  personalPublicKey(personId: PersonId): PersonalPublicKey {
    return publicKeyOf(this.#slotOf(personId));
  }

  /** @throws FocalPointError `vault.login-taken`, `vault.person-has-slot`. */
  async addSlot({ personId, login, passphrase }: NewSlot): Promise<PersonalPublicKey> {
    this.#assertOpen();
    if (this.header.slots.some((slot) => slot.kind === 'person' && slot.person === personId)) {
      throw new FocalPointError('vault.person-has-slot');
    }
    const slot = await this.#makeSlot(personId, login, passphrase, this.#random(keyLength));
    this.#assertOpen();
    this.#change((header) => {
      refuseTakenLogin(header, slot);
      return { ...header, slots: [...header.slots, slot] };
    });
    return publicKeyOf(slot);
  }

  /** @throws FocalPointError `vault.no-such-slot`, `vault.wrong-passphrase` (the current one), `vault.login-taken`. */
  async replaceSlot(replacement: SlotReplacement): Promise<PersonalPublicKey & { readonly isSameKey: boolean }> {
    this.#assertOpen();
    const { personId, login, passphrase, currentPassphrase } = replacement;
    const old = this.#slotOf(personId);
    let seed = this.#random(keyLength);
    if (currentPassphrase !== undefined) {
      const opened = await openPersonSlot(old, currentPassphrase);
      if (opened === undefined) throw new FocalPointError('vault.wrong-passphrase');
      opened.masterKey.fill(0);
      seed = opened.personalSeed;
    }
    const made = await this.#makeSlot(personId, login ?? '', passphrase, seed);
    const slot = login === undefined ? { ...made, login: old.login } : made;
    this.#assertOpen();
    this.#change((header) => {
      refuseTakenLogin(header, slot);
      return { ...header, slots: header.slots.map((one) => (isSlotOf(one, personId) ? slot : one)) };
    });
    return { ...publicKeyOf(slot), isSameKey: currentPassphrase !== undefined };
  }

  /** @throws FocalPointError `vault.no-such-slot`, `vault.last-slot` (nobody could open the vault any more). */
  removeSlot(personId: PersonId): void {
    this.#assertOpen();
    this.#slotOf(personId);
    this.#change((header) => {
      const slots = header.slots.filter((slot) => !isSlotOf(slot, personId));
      if (!slots.some(({ kind }) => kind === 'person')) throw new FocalPointError('vault.last-slot');
      return { ...header, slots };
    });
  }

  /** A new recovery code, to be printed and never kept; the one before stops working. */
  async makeRecovery(): Promise<string> {
    this.#assertOpen();
    const secret = this.#random(keyLength);
    const slot = await makeRecoverySlot(secret, this.#masterKey, this.header.parameters, this.#random);
    this.#assertOpen();
    const code = writeRecoveryCode(secret);
    secret.fill(0);
    this.#change((header) => ({
      ...header,
      slots: [...header.slots.filter(({ kind }) => kind !== 'recovery'), slot],
    }));
    return code;
  }

  get hasRecovery(): boolean {
    return this.header.slots.some(({ kind }) => kind === 'recovery');
  }

  /**
   * Whether the typed code would open this vault: asked once when the sheet is made.
   * @throws FocalPointError `vault.recovery-incomplete`, `vault.recovery-mistyped`, `vault.recovery-wrong` (of another
   *         vault, or replaced since), `vault.no-recovery`.
   */
  async checkRecovery(code: string): Promise<void> {
    this.#assertOpen();
    const slot = this.header.slots.find((one) => one.kind === 'recovery');
    if (slot === undefined) throw new FocalPointError('vault.no-recovery');
    const secret = readRecoveryCode(code);
    const masterKey = await openRecoverySlot(slot, secret);
    secret.fill(0);
    const isThisVault = masterKey !== undefined && timingSafeEqual(masterKey, this.#masterKey);
    masterKey?.fill(0);
    if (!isThisVault) throw new FocalPointError('vault.recovery-wrong');
  }

  /** What the header says at the next unlock about how long the ledger was. */
  recordSizes(sizes: StationFileBody['sizes']): void {
    this.#change((header) => ({ ...header, sizes }));
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Zeroes the keys and lets other processes in. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#masterKey.fill(0);
    this.#lock?.release();
  }

  #makeSigner(expectedPublicKey: string): LedgerSigner {
    const seed = this.#derive('focal-point/ledger-signing/v1');
    const publicKeyPem = publicKeyPemOf(signingKeyOf(seed));
    seed.fill(0);
    // The master key is right (a slot authenticated it), so a different public key means an edited header.
    if (publicKeyPem !== expectedPublicKey) throw new FocalPointError('vault.header-damaged');
    return {
      publicKeyPem,
      fingerprint: keyFingerprint(publicKeyPem),
      sign: (bytes) => {
        const signingSeed = this.#derive('focal-point/ledger-signing/v1');
        const signature = sign(null, bytes, signingKeyOf(signingSeed));
        signingSeed.fill(0);
        return signature;
      },
    };
  }

  async #makeSlot(person: PersonId, login: string, passphrase: Uint8Array, seed: Buffer): Promise<PersonSlot> {
    const { loginSalt, parameters } = this.header;
    const content = { person, login, passphrase, masterKey: this.#masterKey, personalSeed: seed };
    const slot = await makePersonSlot(content, loginSalt, parameters, this.#random);
    seed.fill(0);
    return slot;
  }

  #slotOf(personId: PersonId): PersonSlot {
    const slot = this.header.slots.find((one) => isSlotOf(one, personId));
    if (slot?.kind !== 'person') throw new FocalPointError('vault.no-such-slot');
    return slot;
  }

  #change(next: (header: StationFileBody) => StationFileBody): void {
    this.#assertOpen();
    writeStationFile(this.folder, next(this.header));
  }

  #derive(info: string): Buffer {
    this.#assertOpen();
    return deriveKey(this.#masterKey, info);
  }

  #assertOpen(): void {
    if (!this.#isOpen) throw new FocalPointError('vault.locked');
  }
}

function isSlotOf(slot: StationFileBody['slots'][number], personId: PersonId): boolean {
  return slot.kind === 'person' && slot.person === personId;
}

function refuseTakenLogin(header: StationFileBody, { login, person }: PersonSlot): void {
  const isTaken = header.slots.some((slot) => slot.kind === 'person' && slot.login === login && slot.person !== person);
  if (isTaken) throw new FocalPointError('vault.login-taken');
}

function publicKeyOf({ personalPublicKey }: PersonSlot): PersonalPublicKey {
  return { publicKeyPem: personalPublicKey, fingerprint: keyFingerprint(personalPublicKey) };
}

/** The slot a login opens, if there is one. */
export function findSlot(header: StationFileBody, login: string): PersonSlot | undefined {
  const tag = loginTag(login, header.loginSalt);
  return header.slots.find((slot): slot is PersonSlot => slot.kind === 'person' && slot.login === tag);
}
