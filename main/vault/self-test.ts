// Known answers of every primitive, asked once at start: a crypto library that answers otherwise must not touch evidence.
import { createHash, createHmac, createPublicKey, sign, verify } from 'node:crypto';
import { FocalPointError } from '../../shared/language/result.ts';
import { argon2id, argon2idInWebAssembly } from './argon2.ts';
import { deriveKey, openBytes, sealBytes, signingKeyOf } from './primitives.ts';

interface KnownAnswer {
  readonly primitive: string;
  /** Where the answer is published. */
  readonly source: string;
  readonly holds: () => boolean | Promise<boolean>;
}

function hex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}

function isHex(bytes: Uint8Array | undefined, expected: string): boolean {
  return bytes !== undefined && Buffer.from(bytes).toString('hex') === expected;
}

const smallCost = { memoryKiB: 256, passes: 2, lanes: 1 };
const smallArgon2 = '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe';

export const knownAnswers: readonly KnownAnswer[] = [
  {
    primitive: 'SHA-256',
    source: 'FIPS 180-4, "abc"',
    holds: () =>
      isHex(
        createHash('sha256').update('abc').digest(),
        'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      ),
  },
  {
    primitive: 'HMAC-SHA256',
    source: 'RFC 4231 §4.3',
    holds: () =>
      isHex(
        createHmac('sha256', 'Jefe').update('what do ya want for nothing?').digest(),
        '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
      ),
  },
  {
    primitive: 'HKDF-SHA256',
    source: 'RFC 5869 A.1',
    holds: () =>
      isHex(
        deriveKey(
          Buffer.alloc(22, 0x0b),
          hex('f0f1f2f3f4f5f6f7f8f9').toString('latin1'),
          42,
          hex('000102030405060708090a0b0c'),
        ),
        '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
      ),
  },
  {
    primitive: 'AES-256-GCM',
    source: 'McGrew and Viega, "The Galois/Counter Mode of Operation", test case 16',
    holds() {
      const key = hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308');
      const aad = hex('feedfacedeadbeeffeedfacedeadbeefabaddad2');
      const text = hex(
        'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
      );
      const sealed = sealBytes(key, hex('cafebabefacedbaddecaf888'), text, aad);
      const expected =
        '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b';
      const damaged = { ...sealed, sealed: Buffer.from(sealed.sealed).fill(1, 0, 1) };
      return (
        isHex(sealed.sealed, expected) &&
        openBytes(key, sealed, aad)?.equals(text) === true &&
        openBytes(key, damaged, aad) === undefined
      );
    },
  },
  {
    primitive: 'Ed25519',
    source: 'RFC 8032 §7.1, test 2',
    holds() {
      const key = signingKeyOf(hex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'));
      const signature = sign(null, hex('72'), key);
      const expected =
        '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00';
      const publicKey = createPublicKey(key);
      return (
        isHex(signature, expected) &&
        verify(null, hex('72'), publicKey, signature) &&
        !verify(null, hex('73'), publicKey, signature)
      );
    },
  },
  {
    primitive: 'Argon2id',
    source: 'reference implementation, test.c: t=2, m=2^8 KiB, p=1, "password", "somesalt"',
    holds: async () => isHex(await argon2id(Buffer.from('password'), Buffer.from('somesalt'), smallCost), smallArgon2),
  },
  {
    primitive: 'Argon2id in WebAssembly',
    source: 'the same',
    holds: async () =>
      isHex(await argon2idInWebAssembly(Buffer.from('password'), Buffer.from('somesalt'), smallCost), smallArgon2),
  },
];

/** Takes some milliseconds. @throws FocalPointError `vault.self-test-failed` {primitive}: the program must not go on. */
export async function selfTest(answers: readonly KnownAnswer[] = knownAnswers): Promise<void> {
  for (const { primitive, holds } of answers) {
    const isRight = await Promise.resolve()
      .then(holds)
      .catch(() => false);
    if (!isRight) throw new FocalPointError('vault.self-test-failed', { primitive });
  }
}

let passed: Promise<void> | undefined;

/** The same, once in the life of a process; whatever touches keys asks for it first. */
export function selfTestOnce(): Promise<void> {
  passed ??= selfTest();
  return passed;
}
