// The door of what other stations sent, for whoever searches.
export { findForeign, findForeignSerials } from './find-foreign.ts';
// And for exchange between stations, which takes a transfer in the same way and then joins it.
export { examinedOf, examineUpload, shortened, type Examined } from './examine.ts';
export { fillInBlocks, keptContent, type Content } from './fill-take-in.ts';
export { findForeignPackage } from './foreign-rows.ts';
export { demandTakeIn, hasTakenIn, recordTakeIn, type TakenIn } from './take-in.ts';
