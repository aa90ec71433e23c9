// The door of registers for whoever joins their entries with exhibits.
export { decidedEntries, namedEntries, type DecidedEntry } from './decided-entries.ts';
