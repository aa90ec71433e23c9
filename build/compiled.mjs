// `node --import ./build/compiled.mjs X`: X reads modules of `main` and `shared` from what was compiled, and so do the threads it starts.
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { projectFolder } from './prepare.mjs';

const root = pathToFileURL(`${projectFolder}/`).href;

registerHooks({
  resolve(specifier, context, nextResolve) {
    const found = nextResolve(specifier, context);
    const isSource = /^(main|shared)\/.*\.ts$/.test(found.url.slice(root.length)) && found.url.startsWith(root);
    return isSource ? { ...found, url: compiledAddress(found.url), format: 'module' } : found;
  },
});

/** @param {string} source  the address of a module in `main` or `shared`. */
function compiledAddress(source) {
  return `${root}dist/${source.slice(root.length, -'ts'.length)}js`;
}
