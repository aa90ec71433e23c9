// The door of the serial search for other areas: what looks for a number looks here.
export { findRegisterRows, findSerials, type FoundSerials, type SerialWishes } from './find-serials.ts';
export { neighboursOf } from './read-neighbours.ts';
export { loadSerialsQuietly, wipeSerials } from './serial-index.ts';
