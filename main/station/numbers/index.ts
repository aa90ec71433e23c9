// The door of the numbers for what is written up from them: counted as the reports count.
export { countReport, recordsBehind } from './count-report.ts';
export { ledgerSize } from './as-of.ts';
