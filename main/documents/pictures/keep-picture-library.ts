// The picture library's native part, held by the process's own thread. On glibc a shared library that only worker threads opened is
// unloaded with the last of them, under the feet of the library's own background threads; its makers ask for it to be opened here first.

/** Awaited before a thread that draws is started. */
export async function keepPictureLibrary(): Promise<void> {
  await import('sharp');
}
