// The door of registers of others: for whoever looks for a number, and for whoever joins their entries with exhibits.
export { findRegisterSerials } from './find-register-serials.ts';
export { decidedEntries, namedEntries, type DecidedEntry } from './decided-entries.ts';
