// The door of custody for other areas: the one way an event comes onto the record of an exhibit.
export { recordEvent } from './custody-records.ts';
