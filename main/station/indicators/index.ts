// The door of indicators for the map of events, which shows beside a seizure what somebody said is present in its case.
export { saidPresent } from './read-indicators.ts';
