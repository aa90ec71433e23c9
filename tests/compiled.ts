// Words for a Node process that a test starts on a module of its own: what it uses of the program runs compiled, as elsewhere.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const compiled = ['--import', pathToFileURL(join(import.meta.dirname, '..', 'build', 'compiled.mjs')).href];
