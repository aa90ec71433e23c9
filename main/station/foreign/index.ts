// The door of what other stations sent, for whoever searches; the reading thread comes in here, so nothing that opens a package does.
export { findForeign, findForeignSerials } from './find-foreign.ts';
