// The door of registers of others, for whoever looks for a number.
export { findRegisterSerials } from './find-register-serials.ts';
// The door of registers for whoever joins their entries with exhibits.
export { decidedEntries, namedEntries, type DecidedEntry } from './decided-entries.ts';
