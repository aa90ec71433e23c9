// Where the module of a worker lives: beside its caller, with the caller's own extension (source and emitted alike).

/**
 * The address of a module beside the caller.
 *
 * @param caller  the caller's `import.meta.url`.
 * @param name    relative path without extension, such as `./sealing-thread`.
 */
export function siblingModule(caller: string, name: string): URL {
  const extension = /\.(ts|mjs|js)$/.exec(new URL(caller).pathname)?.[0] ?? '.js';
  return new URL(`${name}${extension}`, caller);
}
