// From a passphrase to a key, slowly on purpose: Argon2id (RFC 9106), native where it loads, WebAssembly where not.
import { performance } from 'node:perf_hooks';
import { argon2id as webAssemblyArgon2id } from 'hash-wasm';
import { z } from 'zod';
import { keyLength } from './primitives.ts';

export const largestMemoryKiB = 1024 * 1024;

export const Argon2Parameters = z.strictObject({
  memoryKiB: z.int().min(8),
  passes: z.int().min(1),
  lanes: z.int().min(1),
});
export type Argon2Parameters = z.infer<typeof Argon2Parameters>;

/** Never weaker than this, however slow the machine. */
export const weakestParameters: Argon2Parameters = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 };

type Derive = (secret: Uint8Array, salt: Uint8Array, parameters: Argon2Parameters) => Promise<Buffer>;

const viaWebAssembly: Derive = async (secret, salt, { memoryKiB, passes, lanes }) =>
  Buffer.from(
    await webAssemblyArgon2id({
      password: secret,
      salt,
      memorySize: memoryKiB,
      iterations: passes,
      parallelism: lanes,
      hashLength: keyLength,
      outputType: 'binary',
    }),
  );

async function loadNative(): Promise<Derive | undefined> {
  try {
    const { hashRaw } = await import('@node-rs/argon2');
    return (secret, salt, { memoryKiB, passes, lanes }) =>
      hashRaw(secret, {
        algorithm: 2, // Argon2id; the package's enum is declared `const` and has no value at run time.
        version: 1, // 0x13
        salt,
        memoryCost: memoryKiB,
        timeCost: passes,
        parallelism: lanes,
        outputLen: keyLength,
      });
  } catch {
    return undefined;
  }
}

let native: Promise<Derive | undefined> | undefined;

/**
 * 32 bytes from a secret of any length. The caller zeroes secret and result.
 * @param salt  16 bytes.
 */
export async function argon2id(secret: Uint8Array, salt: Uint8Array, parameters: Argon2Parameters): Promise<Buffer> {
  native ??= loadNative();
  return ((await native) ?? viaWebAssembly)(secret, salt, parameters);
}

/** The same in WebAssembly only: the cross-check of the self-test. */
export const argon2idInWebAssembly: Derive = viaWebAssembly;

const steps: readonly Argon2Parameters[] = [
  weakestParameters,
  { memoryKiB: 128 * 1024, passes: 3, lanes: 1 },
  { memoryKiB: 256 * 1024, passes: 3, lanes: 1 },
  { memoryKiB: 256 * 1024, passes: 4, lanes: 1 },
  { memoryKiB: 256 * 1024, passes: 6, lanes: 1 },
  { memoryKiB: 256 * 1024, passes: 8, lanes: 1 },
];

/** The strongest parameters that this machine answers within a second, aiming at half a second to one. */
export async function calibrate(): Promise<Argon2Parameters> {
  const salt = Buffer.alloc(16, 7);
  await argon2id(salt, salt, { memoryKiB: 1024, passes: 1, lanes: 1 });
  const probe = { memoryKiB: 64 * 1024, passes: 2, lanes: 1 };
  const began = performance.now();
  await argon2id(salt, salt, probe);
  const perUnit = (performance.now() - began) / (probe.memoryKiB * probe.passes);
  const affordable = steps.filter(({ memoryKiB, passes }) => memoryKiB * passes * perUnit <= 1000);
  return affordable.at(-1) ?? weakestParameters;
}
