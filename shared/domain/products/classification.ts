// Under which classifications a product stands: of each list the highest of what was chosen and of everything it draws on.
import { classificationLists, classifications } from '../../reference/classifications.ts';

/** @param codes  may hold '' and codes twice. @returns one code of each list that occurs, in the order of the lists. */
export function strictestClassifications(codes: readonly string[]): string[] {
  const known = new Set(codes);
  return classificationLists.flatMap((list) => {
    const highest = classifications.filter((one) => one.list === list && known.has(one.code)).at(-1);
    return highest === undefined ? [] : [highest.code];
  });
}
