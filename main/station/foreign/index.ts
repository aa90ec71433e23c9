// The door of what other stations sent, for whoever searches.
export { findForeign, findForeignSerials } from './find-foreign.ts';
