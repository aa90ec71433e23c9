// Passphrases as bytes that somebody owns and zeroes. The text they came in cannot be wiped; it is dropped at once.

/** The passphrase in its one byte form: NFKC, UTF-8. The caller zeroes it, best through `zeroing`. */
export function secretBytes(passphrase: string): Uint8Array {
  return new TextEncoder().encode(passphrase.normalize('NFKC'));
}

/** Lends `secret` to `work` and zeroes it afterwards, whatever happened. */
export async function zeroing<Value>(secret: Uint8Array, work: (secret: Uint8Array) => Promise<Value>): Promise<Value> {
  try {
    return await work(secret);
  } finally {
    secret.fill(0);
  }
}
