// Serials compared: what is typed read as a query, what is stored as bytes, the machine between them, and why two belong together.
export { reasonsOf, SerialExplainer, type ExplainedColumn } from './explain-candidate.ts';
export { SerialAutomaton } from './serial-automaton.ts';
export { elementsOf, encoded, encodeWhole, openCodes, positionsOf } from './serial-encoding.ts';
export { machineOf, machinesOf, type SerialMachine } from './serial-machine.ts';
export { SerialMatcher } from './serial-matcher.ts';
export {
  queryProblems,
  queryRemarks,
  readSerialQuery,
  type QueryProblem,
  type QueryWays,
  type SerialLanguage,
  type SerialQuery,
} from './serial-query.ts';
export { symbolsOf } from './serial-symbols.ts';
export { distanceOf, serialNumberOf, type SerialNumber } from './serial-number.ts';
