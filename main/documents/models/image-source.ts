// Where the original bytes of a photograph come from. Plain data, so that it can cross to the documents thread.

/** A photograph on the disk, inside the vault, or in memory. */
export type ImageSource =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'sealed'; readonly fileId: string; readonly wrappedKey: string };

/** Reads the original, whole: one photograph at a time is in memory. Failing is allowed; the paper then says so. */
export type OpenImage = (source: ImageSource) => Promise<Buffer>;
