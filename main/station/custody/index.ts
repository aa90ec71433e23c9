// The door of custody for other areas: recording an event under its laws, and what must be read and signed before.
export { readInCustody, recordEvent } from './custody-records.ts';
export { demandNoOpenOffer } from './custody-rules.ts';
export { signTogether, writesWitnessed } from './witnessed-signing.ts';
