// The door of conclusions for reports, and for whatever shows the work on a task.
export { isWorkWithheld, openVerifications, settledConclusions } from './read-conclusions.ts';
export type { SettledConclusion } from './read-conclusions.ts';
