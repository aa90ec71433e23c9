// The door of what an exhibit is: its kinds, serials, markings and facts. Facts are described as data, kind by kind in the folder beside
// this file, so that form, check, sheet and paper are made from one description. Sources: Firearms Protocol art. 3, ITI ¶4, EU 2021/555.
import { z } from 'zod';
import { shortText } from './exhibit/marks.ts';

export * from './exhibit/kinds.ts';
export {
  confidences,
  MarkedFact,
  Marking,
  markKinds,
  markLocations,
  scripts,
  Serial,
  serialStatuses,
  type MarkLocation,
  type SerialStatus,
} from './exhibit/marks.ts';
export { clockPositions, Headstamp, headstampMeanings, headstampWords } from './exhibit/headstamp.ts';
export {
  Denomination,
  Facts,
  factsWithoutPhotographs,
  isCodeList,
  isDenominationList,
  isHeadstampList,
  isMarkedFact,
  type FactDescription,
  type FactSection,
  type FactValue,
  type ReferenceListName,
} from './exhibit/fact.ts';
export { alterations } from './exhibit/alterations.ts';
export { classOfType, firearmTypes, type FirearmClass, type FirearmType } from './exhibit/firearm-types.ts';
export { actions, chamberStates, conditions, fireModes, originClasses } from './exhibit/firearm-facts.ts';
export { isEssentialComponent } from './exhibit/part-facts.ts';
export { exhibitDangers, factsInCommon, factsOf, factsSchema, sectionsOf } from './exhibit/facts-of.ts';

/**
 * Who made a firearm safe, when and how, before any other act on it. Wider than what is newly recorded, so that what earlier versions took
 * stays readable: a new one needs an instant that has come and words for how (`main/station/intake/check-exhibit.ts`).
 */
export const MadeSafe = z.strictObject({ by: shortText.min(1), at: z.string().max(40), how: shortText });
export type MadeSafe = z.infer<typeof MadeSafe>;
