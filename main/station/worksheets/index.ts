// The door of worksheets for the areas that stand on what was signed: conclusions, reports, the monthly view of quality.
export { isWorksheetSigned, signedWorksheets, type SignedWorksheet } from './signed-worksheets.ts';
