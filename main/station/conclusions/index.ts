// The door of conclusions for reports, and for whatever shows the work on a task.
export {
  heldComparisons,
  isWorkWithheld,
  openVerifications,
  settledConclusions,
  withheldComparisons,
} from './read-conclusions.ts';
export {
  comparedConclusions,
  databaseCandidates,
  hitsRecorded,
  type ComparedConclusion,
  type DatabaseCandidate,
} from './compared-conclusions.ts';
export { unsettledOfCase } from './unsettled-of-case.ts';
export { waitingVerifications } from './read-verifications.ts';
export type { SettledConclusion } from './read-conclusions.ts';
