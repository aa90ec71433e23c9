// The door of custody for areas that record custody of their own, such as scanning: the same rules, the same one way of writing.
export { readInCustody, recordEvent, type ExhibitInCustody, type SigningPerson } from './custody-records.ts';
export { demandAfterSeizure, demandComplete, demandNoOpenOffer, demandPast, shownEnd } from './custody-rules.ts';
export { demandOfferable, readReceiver, recordOffer } from './hand-over.ts';
export { demandPlaceTakes } from './place-rules.ts';
export { witnessRule } from './witness.ts';
export { signTogether, writesWitnessed, writesWitnessedInTurns, type Signers } from './witnessed-signing.ts';
export { openDispatch, recordAcknowledgement, recordDispatch, type StationEnd } from './dispatch.ts';
