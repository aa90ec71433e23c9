// Memory of large pieces of bytes, given back when their work is done instead of when the collector comes by.

/**
 * Wipes `bytes` and gives their memory back at once; they are empty afterwards, for whoever still holds them too. Waiting for the
 * collector keeps dozens of megabytes: it does not see what lies outside its own heap growing. Bytes that share their memory
 * with others are only wiped; of bytes that were moved to another thread nothing is left here.
 */
export function release(bytes: Uint8Array): void {
  const { buffer, byteLength } = bytes;
  if (buffer instanceof ArrayBuffer && buffer.detached) return;
  bytes.fill(0);
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}
