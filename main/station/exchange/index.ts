// The door of exchange for charts, timelines and the map: what other stations' intelligence says, as one person may see it.
export { seenIntelligence, type SeenIntelligence, type SeenItem } from './seen-intelligence.ts';
