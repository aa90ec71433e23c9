// What the label of an exhibit says beside its mark and seal, on paper and on a label printer alike.
import type { DocumentText } from '../document-text.ts';
import type { ExhibitLabel } from '../models/small-papers.ts';

/** `Case PP.I. 211/2025`; of a case without a number the exhibit's own. */
export function numberWords({ caseNumber, number }: ExhibitLabel, text: DocumentText): string {
  return caseNumber === undefined ? number : `${text.text('label.case')} ${caseNumber}`;
}

/** `Firearm · Zoraki 914 · 7.65×17SR · 1 piece` */
export function whatWords({ kind, made, quantity, unit }: ExhibitLabel, text: DocumentText): string {
  const amount = text.vocabulary(`quantityUnit.${unit}`, { count: quantity });
  return [text.vocabulary(`exhibitKind.${kind}`), ...made, amount].join(' · ');
}
