// The door for exchange between stations, which takes a transfer in as packages are taken in, and then joins it.
export { examinedOf, examineUpload, putBack, shortened, type Examined } from './examine.ts';
export { fillInBlocks, keptContent, type Content } from './fill-take-in.ts';
export { findForeignPackage } from './foreign-rows.ts';
export { demandTakeIn, hasTakenIn, recordTakeIn, type TakenIn } from './take-in.ts';
